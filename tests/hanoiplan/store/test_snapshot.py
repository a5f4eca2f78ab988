"""Copies: made while the file is in use, proved, and never half under their own name."""

from pathlib import Path

import pytest

from hanoiplan.base.errors import FileTrouble
from hanoiplan.store.rows import Kind
from hanoiplan.store.seal import SealState, check_seal
from hanoiplan.workspace import Workspace
from tests.builders import a_clock, a_desk, many_names
from tests.hanoiplan.store.raw import contents, tamper

EVERYTHING = (Kind.RECORD, Kind.FACT, Kind.SECRET, Kind.JOURNAL)


def test_a_copy_holds_the_last_second_of_an_open_file(tmp_path: Path) -> None:
    """A plain copy of the file would hold nothing of what is still in the log."""
    copy = tmp_path / "backups" / "copy.hanoiplan"
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.bring(*many_names(30))
        verdict = desk.workspace.save_copy(copy)
        assert (verdict.whole, verdict.sealed) == (True, True)
        assert contents(copy, *EVERYTHING) == contents(desk.path, *EVERYTHING)
        desk.add()
    assert check_seal(copy) is SealState.WHOLE
    assert [path.name for path in copy.parent.iterdir()] == ["copy.hanoiplan"]


def test_a_copy_opens_and_goes_on_by_itself(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        who = desk.add()
        desk.workspace.save_copy(tmp_path / "copy.hanoiplan")
    copy = Workspace.open(tmp_path / "copy.hanoiplan", a_clock())
    assert copy.undo() == "Thêm đại biểu"
    assert copy.verify().whole
    copy.close()
    assert who not in contents(tmp_path / "copy.hanoiplan", Kind.RECORD)["delegate"]
    assert who in contents(tmp_path / "a.hanoiplan", Kind.RECORD)["delegate"]


def test_a_target_that_is_there_is_never_touched(tmp_path: Path) -> None:
    target = tmp_path / "copy.hanoiplan"
    target.write_text("something else", encoding="utf-8")
    with a_desk(tmp_path / "a.hanoiplan") as desk, pytest.raises(FileTrouble, match="copy"):
        desk.workspace.save_copy(target)
    assert target.read_text(encoding="utf-8") == "something else"


def test_a_copy_that_does_not_prove_whole_gets_no_name(tmp_path: Path) -> None:
    """The damage is in the original; the copy must not be taken for a backup."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add()
        tamper(desk.path, "UPDATE delegate SET printed_vi='x'")
        with pytest.raises(FileTrouble, match="delegate"):
            desk.workspace.save_copy(tmp_path / "b" / "copy.hanoiplan")
        assert list((tmp_path / "b").iterdir()) == []


def test_what_is_left_of_a_broken_off_copy_does_not_disturb(tmp_path: Path) -> None:
    (tmp_path / "copy.hanoiplan.part").write_bytes(b"half")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        assert desk.workspace.save_copy(tmp_path / "copy.hanoiplan").whole
    assert not (tmp_path / "copy.hanoiplan.part").exists()


def test_a_folder_that_takes_no_copy_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with a_desk(tmp_path / "a.hanoiplan") as desk, pytest.raises(FileTrouble):
        desk.workspace.save_copy(tmp_path / "file" / "copy.hanoiplan")
