"""What is typed and not saved goes when somebody is erased: nobody knows who is named in it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.i18n import set_language
from hanoiplan.base.paths import user_folder
from hanoiplan.store.copies import family_of
from hanoiplan.store.drafts import draft_file, keep, remove_drafts
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_clock, a_desk

NAME = "Tôn Nữ Khuyến Thạc"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "hội nghị.hanoiplan") as desk:
        yield desk


def drafted(workspace: Workspace, event_id: int) -> Path:
    """Somebody typed a name into a template and closed the program."""
    file = workspace.read(draft_file, workspace.path, event_id)
    keep(file, f'{{"layout": "{NAME}"}}')
    return file


def test_the_drafts_of_all_events_and_copies_go_and_are_counted(desk: Desk, tmp_path: Path) -> None:
    """Also half a draft that a power cut left; the drafts of other workspaces stay."""
    who = desk.add(NAME)
    copy = tmp_path / "copy.hanoiplan"
    desk.workspace.save_copy(copy)
    with closing(Workspace.open(copy, a_clock())) as other:
        gone = {drafted(desk.workspace, 1), drafted(desk.workspace, 2), drafted(other, 1)}
    assert len(gone) == 3
    cut = next(iter(gone)).with_suffix(".json.4711.new")
    cut.write_text(NAME, encoding="utf-8")
    with a_desk(tmp_path / "another.hanoiplan") as neighbour:
        theirs = drafted(neighbour.workspace, 1)
    done = erase_person(desk.workspace, who)
    assert list((user_folder() / "drafts").iterdir()) == [theirs]
    assert (done.drafts, done.complete) == (4, True)
    assert erase_person(desk.workspace, who).drafts == 0


def test_a_draft_that_cannot_be_removed_is_named(desk: Desk) -> None:
    who = desk.add(NAME)
    stuck = desk.workspace.read(draft_file, desk.workspace.path, 1)
    stuck.mkdir(parents=True)  # what no program can remove as a file
    done = erase_person(desk.workspace, who)
    assert [one.file for one in done.left] == [stuck]
    assert "could not be removed" in done.left[0].why
    assert not done.complete
    stuck.rmdir()
    assert erase_person(desk.workspace, who).complete


def test_without_drafts_nothing_is_said(desk: Desk) -> None:
    assert erase_person(desk.workspace, desk.add(NAME)).drafts == 0


def test_a_draft_that_cannot_be_written_leaves_the_one_before(desk: Desk) -> None:
    """Half a template would be none: the earlier one is whole, and nothing else lies there."""
    file = drafted(desk.workspace, 1)
    before = file.read_bytes()
    with pytest.raises(UnicodeEncodeError):
        keep(file, "a" * 100_000 + "\ud800")
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]
    removed, kept = remove_drafts(desk.workspace.read(family_of))
    assert (removed, kept) == ((file,), ())
