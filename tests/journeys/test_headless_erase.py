"""One person is erased by law from the command line: file, copies, history, proof."""

import sqlite3
from pathlib import Path

from hanoiplan.store.rows import Kind
from hanoiplan.workspace import Workspace
from tests.builders import a_clock, a_desk, many_names
from tests.hanoiplan.backup.traces import files_in, traces
from tests.hanoiplan.store.raw import contents
from tests.journeys.headless import FILE, cli, command, id_of

AN = "Nguyễn Văn An"
HELD = "Somchai Jaidee"


def a_workspace(folder: Path) -> Path:
    """A workspace with three people of a list."""
    with a_desk(folder / FILE) as desk:
        desk.bring(AN, "Lê Thị Bình", HELD, delegation="Hà Nội")
    return folder / FILE


def test_a_person_is_gone_from_the_file_and_the_backups(tmp_path: Path) -> None:
    """The list that was imported lies elsewhere: the answer reminds of it."""
    file = a_workspace(tmp_path)
    cli("backup", file, tmp_path / "backups")
    who = id_of(file, HELD)
    said = command("erase", file, "--id", who, "--json")
    answer = said.json
    assert (said.code, answer["id"], answer["files"], answer["left"]) == (0, who, 2, [])
    assert answer["rows"] == 1
    assert answer["entries"] == 1
    assert [one["entries"] for one in answer["copies"]] == [1]
    assert "exported" in answer["exports"]
    workspaces = [path for path in files_in(tmp_path) if ".hanoiplan" in path.name]
    assert len(workspaces) == 2
    assert not traces(workspaces, [HELD, "Somchai", "Jaidee"])
    assert HELD not in said.out + said.err
    for path in workspaces:
        proved = cli("verify", path, "--json").json
        assert (proved["whole"], proved["emptied"], proved["sealed"]) == (True, 1, True)
    assert "1 entry was emptied by law" in cli("verify", file).out


def test_the_history_names_nobody_and_gives_the_reason(tmp_path: Path) -> None:
    file = a_workspace(tmp_path)
    who = id_of(file, AN)
    assert cli("erase", file, "--id", who, "--reason", "consent withdrawn").code == 0
    newest, imported, *_rest = cli("history", file, "--json").json
    assert newest["sentence"].endswith("(entries emptied: 1): consent withdrawn")
    assert (imported["emptied"], AN in cli("history", file).out) == (1, False)
    for step in ("undo", "redo"):
        assert cli(step, file).code == 1
    assert "erased by law" in cli("undo", file).sentence


def test_an_unknown_id_and_no_id_are_sentences(tmp_path: Path) -> None:
    file = a_workspace(tmp_path)
    before = contents(file, *Kind)
    assert "no delegate with the id 5" in cli("erase", file, "--id", "5").sentence
    assert "no id of a delegate" in cli("erase", file, "--id", "An").sentence
    assert cli("erase", file).code == 2
    assert contents(file, *Kind) == before


def test_a_file_that_the_window_has_open_is_asked_for(tmp_path: Path) -> None:
    """Nothing is changed until it is closed there."""
    file = a_workspace(tmp_path)
    who = id_of(file, AN)
    window = Workspace.open(file, a_clock())
    try:
        assert "open in another program" in command("erase", file, "--id", who).sentence
    finally:
        window.close()
    assert cli("find", file, "An").out.count(AN) == 1
    assert cli("erase", file, "--id", who).code == 0


def test_what_could_not_be_done_is_said_and_ends_with_1(tmp_path: Path) -> None:
    """A copy in use is named, a copy that is away is mentioned; the file itself is done."""
    file = a_workspace(tmp_path)
    for folder in ("held", "away"):
        cli("backup", file, tmp_path / folder)
    (held,), (away,) = ((tmp_path / name).glob("*.hanoiplan") for name in ("held", "away"))
    away.rename(away.with_name("renamed by hand"))
    other = sqlite3.connect(held)
    other.execute("BEGIN")
    other.execute("SELECT * FROM event").fetchall()
    who = id_of(file, AN)
    said = cli("erase", file, "--id", who, "--json")
    other.close()
    assert said.code == 1
    assert [one["file"] for one in said.json["left"]] == [str(held)]
    assert said.json["gone"] == [str(away)]
    assert str(held) in said.err
    assert not traces([file], [AN])


def test_others_with_the_same_phone_are_counted_not_listed_at_length(tmp_path: Path) -> None:
    """An office's number stands with everybody; a person decides what that means."""
    with a_desk(tmp_path / FILE) as desk:
        who, *others = desk.bring(*many_names(9), phone="0243 825 3536")
    said = cli("erase", tmp_path / FILE, "--id", who)
    assert said.code == 0
    assert "in 8 other rows" in said.err
    assert [str(other) in said.err for other in others] == [True] * 5 + [False] * 3
