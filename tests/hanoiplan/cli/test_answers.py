"""What the commands answer: JSON in the promised shapes, sentences and columns for people."""

from pathlib import Path

from tests.journeys.headless import MORNING, PEOPLE, a_workspace, cli, code_of, figures, id_of, ids

AN = "Nguyễn Văn An"


def test_a_new_workspace_has_one_untitled_event(tmp_path: Path) -> None:
    """Ready for an import and for the desk."""
    file = tmp_path / "new.hanoiplan"
    made = cli("new", file, "--json").json
    assert made["file"] == str(file)
    assert isinstance(made["event"], str)
    assert figures(file) == {"delegates": 0, "delegations": 0, "checked_in": 0, "printed": 0}
    assert "untitled event" in cli("info", file).out
    assert cli("check-in", file, "123", "--json").json["outcome"] == "unknown"


def test_a_workspace_that_is_there_is_not_made_again(tmp_path: Path) -> None:
    """Neither by `new` nor by `demo`; not a byte of it changes."""
    file = a_workspace(tmp_path)
    before = file.read_bytes()
    assert "is there already" in cli("new", file).sentence
    assert "is there already" in cli("demo", file).sentence
    assert file.read_bytes() == before


def test_a_find_gives_texts(tmp_path: Path) -> None:
    """Spreadsheets round numbers of this size, so ids are texts."""
    file = a_workspace(tmp_path)
    (found,) = cli("find", file, "binh", "--json").json
    assert found == {
        "id": id_of(file, "Lê Thị Bình"),
        "name": "Lê Thị Bình",
        "delegation": "Hà Nội",
        "position": "Phó Giám đốc",
    }
    assert isinstance(found["id"], str)
    assert cli("find", file, "zzz", "--json").json == []
    assert len(cli("find", file, "h", "--json", "--limit", "1").json) == 1


def test_a_person_finds_people_in_columns(tmp_path: Path) -> None:
    """Several words need no quotation marks; nobody found is a sentence and no failure."""
    file = a_workspace(tmp_path)
    said = cli("find", file, "ha", "noi")
    rows = [line.split("  ") for line in said.out.splitlines()]
    assert [row[1].strip() for row in rows] == [AN, "Lê Thị Bình"]
    nobody = cli("find", file, "zzz")
    assert nobody.code == 0
    assert "zzz" in nobody.out


def test_a_code_is_the_digits_alone_and_stays_the_same(tmp_path: Path) -> None:
    """Asking twice gives no second badge."""
    file = a_workspace(tmp_path)
    first = cli("code", file, id_of(file, AN))
    assert first.out.strip().isdigit()
    assert first.out.count("\n") == 1
    assert cli("code", file, id_of(file, AN)).out == first.out
    assert cli("code", file, id_of(file, AN), "--json").json == {"code": first.out.strip()}


def test_a_code_for_nobody_is_a_sentence(tmp_path: Path) -> None:
    """An id that no one has, and a text that is no id."""
    file = a_workspace(tmp_path)
    assert "12345" in cli("code", file, "12345").sentence
    assert "Nguyễn" in cli("code", file, "Nguyễn").sentence
    assert "12345" in cli("cancel", file, "12345").sentence


def test_the_history_tells_the_story_newest_first(tmp_path: Path) -> None:
    """Sentences with names, never a dump; as many as asked for."""
    file = a_workspace(tmp_path)
    cli("cancel", file, id_of(file, AN), "--operator", "Hoa")
    lines = cli("history", file, "--json").json
    assert lines[0]["at"] == MORNING
    assert AN in lines[0]["sentence"]
    assert lines[0]["what"] == "Cancel delegate"
    assert [line["number"] for line in lines] == sorted(
        (line["number"] for line in lines), reverse=True
    )
    assert len(cli("history", file, "--limit", "1", "--json").json) == 1
    told = cli("history", file).out.splitlines()
    assert len(told) == len(lines)
    assert told[0].startswith("08/06/2026 08:31")
    assert "Hoa" in told[0]
    cli("undo", file)
    assert "taken back" in cli("history", file).out


def test_a_whole_file_is_said_to_be_whole(tmp_path: Path) -> None:
    """In figures for a program, in a sentence for a person."""
    file = a_workspace(tmp_path)
    verdict = cli("verify", file, "--json").json
    assert (verdict["whole"], verdict["faults"], verdict["sealed"]) == (True, [], True)
    assert verdict["operations"] == 2
    assert "is whole" in cli("verify", file).out


def test_looking_changes_nothing(tmp_path: Path) -> None:
    """Not a byte, and no file beside it: also a file on a read-only medium can be looked at."""
    file = a_workspace(tmp_path)
    code_of(file, AN)
    before, beside = file.read_bytes(), sorted(tmp_path.iterdir())
    for words in (("info",), ("find",), ("history",), ("verify",)):
        assert cli(*words, file, *(("n",) if words == ("find",) else ())).code == 0
    assert cli("backup", file, tmp_path / "backups").code == 0
    assert file.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == sorted([*beside, tmp_path / "backups"])


def test_the_demonstration_has_everybody_confirmed_and_nobody_in(tmp_path: Path) -> None:
    """N people with a seat; those who work there and those who cancelled come on top."""
    file = tmp_path / "demo.hanoiplan"
    assert cli("demo", file, "--delegates", "35").code == 0
    said = figures(file)
    assert said["delegates"] > 35
    assert (said["checked_in"], said["printed"]) == (0, 0)
    assert "ACLC 2026" in cli("info", file).out
    assert "07/06/2026–10/06/2026" in cli("info", file).out
    anybody = next(iter(ids(file).values()))
    code = cli("code", file, anybody).out.strip()
    assert cli("check-in", file, code, "--json").json["outcome"] == "welcome"


def test_the_same_seed_invents_the_same_people(tmp_path: Path) -> None:
    """So that a rehearsal can be done again."""
    files = [tmp_path / f"{n}.hanoiplan" for n in range(3)]
    for file, seed in zip(files, ("7", "7", "8"), strict=True):
        assert cli("demo", file, "--delegates", "12", "--seed", seed).code == 0
    names = [ids(file).keys() for file in files]
    assert names[0] == names[1]
    assert names[0] != names[2]


def test_the_list_of_the_demonstration_imports_whole(tmp_path: Path) -> None:
    """Exactly so many rows, none of them faulty."""
    file, listed = tmp_path / "demo.hanoiplan", tmp_path / "list.xlsx"
    cli("demo", file, "--delegates", "0")
    assert cli("demo-list", listed, "--delegates", "40").code == 0
    intake = cli("import", "delegates", file, listed, "--json").json
    assert (intake["new"], intake["bad"]) == (40, [])
    assert figures(file)["delegates"] == 40


def test_names_keep_their_letters_in_json(tmp_path: Path) -> None:
    """No \\u escapes: the answer can be read by a person too."""
    file = a_workspace(tmp_path, PEOPLE[:1])
    assert AN in cli("find", file, "an", "--json").out


def test_a_layout_of_another_kind_is_refused_and_voids_nothing(tmp_path: Path) -> None:
    """A badge without its code would open no door, and the worn one would be dead."""
    file = a_workspace(tmp_path)
    code = code_of(file, AN)
    cli("badges", file, tmp_path / "one.pdf")
    for command, layout in (("badges", "tent-a4"), ("cards", "badge-a6")):
        refused = cli(command, file, tmp_path / "two.pdf", "--layout", layout)
        assert f"The layout {layout} is for another kind of card" in refused.sentence
    assert not (tmp_path / "two.pdf").exists()
    assert cli("check-in", file, code, "--json").json["outcome"] == "welcome"


def test_printed_counts_those_who_are_expected(tmp_path: Path) -> None:
    """One number everywhere: a cancelled person's badge is not missing and not printed."""
    file = a_workspace(tmp_path)
    cli("badges", file, tmp_path / "one.pdf")
    before = figures(file)
    cli("cancel", file, id_of(file, AN))
    after = figures(file)
    assert (before["printed"], after["printed"]) == (before["delegates"], after["delegates"])


def test_a_list_that_changes_nothing_says_so(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("Họ và tên;Đoàn\nLê Ý;Huế\n", encoding="utf-8")
    file = a_workspace(tmp_path)
    assert cli("import", "delegates", file, listed, "--json").json["written"] is True
    again = cli("import", "delegates", file, listed)
    assert "There was nothing to change." in again.out
