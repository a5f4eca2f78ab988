"""Journey 2 without a window: a spreadsheet row becomes a delegate, or nothing is written."""

from pathlib import Path

from tests.journeys.headless import PEOPLE, a_list, a_workspace, cli, command, figures

FAULTY = (*PEOPLE, ("", "Giám đốc", "Huế", "Đại biểu", "Việt Nam"))


def test_a_list_of_350_comes_in_with_one_step_and_goes_with_one_undo(tmp_path: Path) -> None:
    """The spreadsheet that `make demo` uses, through the real commands."""
    file, listed = tmp_path / "aclc.hanoiplan", tmp_path / "delegates.xlsx"
    assert command("demo", file, "--delegates", "0").code == 0
    assert command("demo-list", listed, "--delegates", "350").code == 0
    intake = command("import", "delegates", file, listed, "--json").json
    assert (intake["new"], intake["changed"], intake["same"]) == (350, 0, 0)
    assert (intake["bad"], intake["written"]) == ([], True)
    assert figures(file)["delegates"] == 350
    assert command("undo", file).code == 0
    assert figures(file)["delegates"] == 0


def test_a_dry_run_says_everything_and_writes_nothing(tmp_path: Path) -> None:
    """Nothing is written before the tick."""
    file = a_workspace(tmp_path, ())
    before = file.read_bytes()
    listed = a_list(tmp_path / "list.csv")
    said = command("import", "delegates", file, listed, "--dry-run", "--json")
    assert said.code == 0
    assert (said.json["new"], said.json["written"]) == (3, False)
    assert said.json["new_delegations"] == ["Hà Nội", "Bangkok"]
    assert figures(file)["delegates"] == 0
    assert cli("history", file, "--json").json[0]["number"] == 1
    assert len(before) == file.stat().st_size


def test_one_faulty_row_stops_the_whole_list_and_is_named(tmp_path: Path) -> None:
    """Exit 1, a sentence on standard error, and the list of faults on standard output."""
    file = a_workspace(tmp_path, ())
    listed = a_list(tmp_path / "list.csv", FAULTY)
    said = command("import", "delegates", file, listed, "--json")
    assert said.code == 1
    assert "nothing was written" in said.sentence
    assert [(bad["row"], bad["column"]) for bad in said.json["bad"]] == [(5, "A")]
    assert all(bad["reason"] for bad in said.json["bad"])
    assert (said.json["new"], said.json["written"]) == (3, False)
    assert figures(file)["delegates"] == 0


def test_faulty_rows_can_be_left_out(tmp_path: Path) -> None:
    """The others come in, and the list of faults still stands there."""
    file = a_workspace(tmp_path, ())
    listed = a_list(tmp_path / "list.csv", FAULTY)
    said = command("import", "delegates", file, listed, "--skip-bad", "--json")
    assert (said.code, said.json["written"], len(said.json["bad"])) == (0, True, 1)
    assert figures(file)["delegates"] == 3


def test_the_same_list_again_changes_nothing_and_a_corrected_one_only_what_differs(
    tmp_path: Path,
) -> None:
    """A secretariat sends its list ten times."""
    file = a_workspace(tmp_path)
    again = cli("import", "delegates", file, tmp_path / "people.csv", "--json").json
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 3)
    corrected = [("Nguyễn Văn An", "Vụ trưởng", *PEOPLE[0][2:]), *PEOPLE[1:]]
    listed = a_list(tmp_path / "corrected.csv", corrected)
    said = cli("import", "delegates", file, listed, "--json").json
    assert (said["new"], said["changed"], said["same"]) == (0, 1, 2)
    assert cli("find", file, "Nguyễn Văn An", "--json").json[0]["position"] == "Vụ trưởng"


def test_unknown_words_are_kept_and_only_warned_of(tmp_path: Path) -> None:
    """A category or country nobody knows is no reason to lose a delegate."""
    file = a_workspace(tmp_path, ())
    odd = [("Ánh", "", "Huế", "Khách quý đặc biệt", "Atlantis")]
    said = cli("import", "delegates", file, a_list(tmp_path / "odd.csv", odd), "--json").json
    assert (said["new"], said["bad"]) == (1, [])
    assert {one["text"] for one in said["warnings"]} == {"Khách quý đặc biệt", "Atlantis"}


def test_a_mapping_file_says_what_a_strange_heading_means(tmp_path: Path) -> None:
    """Headings in a third language, chosen once and kept beside the list."""
    file = a_workspace(tmp_path, ())
    listed = a_list(tmp_path / "lao.csv", [("Khamla", "Vientiane")], ("Xzy", "Abc"))
    assert "no column with names" in cli("import", "delegates", file, listed).sentence
    mapping = tmp_path / "lao.json"
    mapping.write_text('{"Xzy": "printed_en", "Abc": "delegation"}', encoding="utf-8")
    said = cli("import", "delegates", file, listed, "--mapping", mapping, "--json").json
    assert (said["new"], said["new_delegations"]) == (1, ["Vientiane"])


def test_a_person_reads_the_faults_in_columns(tmp_path: Path) -> None:
    """Cell, text and reason; then what became of the list."""
    file = a_workspace(tmp_path, ())
    said = cli("import", "delegates", file, a_list(tmp_path / "list.csv", FAULTY), "--skip-bad")
    assert "3 new, 0 changed, 0 the same, 1 faulty" in said.out
    assert "A5" in said.out
    assert "The name is missing." in said.out
    assert said.out.rstrip().endswith("The list was imported.")
