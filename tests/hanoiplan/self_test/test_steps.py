"""The work that is tried: each step notices when what it stands on is broken."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.badges.brought_along import brought_along as template
from hanoiplan.base import paths
from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate, cancel_delegate
from hanoiplan.delegates.queries import delegate_ids
from hanoiplan.demo import make_demo
from hanoiplan.paper.layout_file import own_layout
from hanoiplan.plans.queries import events
from hanoiplan.self_test.checks import WORK
from hanoiplan.self_test.model import Place, State
from hanoiplan.self_test.trial import FILE, MORNING, file_of, opened
from hanoiplan.workspace import Workspace
from tests.hanoiplan.self_test.places import BroughtAlong, a_place, broken, brought_along, look

STEPS = tuple(check.key for check in WORK[1:])


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration as the first step makes it, once for all."""
    place = a_place(tmp_path_factory.mktemp("begun"))
    set_language("en")
    line = look("demonstration", place)
    assert line.state is State.OK
    assert line.text.startswith("83 people")
    return file_of(place)


@pytest.fixture
def place(tmp_path: Path, begun: Path) -> Place:
    made = a_place(tmp_path)
    shutil.copy(begun, made.folder / FILE)
    return made


@pytest.mark.parametrize("key", [key for key in STEPS if key != "restore"])
def test_every_step_is_broken_on_a_damaged_workspace(place: Place, key: str) -> None:
    whole = file_of(place).read_bytes()
    file_of(place).write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    broken(key, place)


def test_the_first_step_is_broken_where_a_file_is_in_the_way(place: Place) -> None:
    broken("demonstration", place)


def test_a_list_that_brings_nobody_new_is_broken(place: Place) -> None:
    """It is taken in once; the second time there is nothing to add, so nothing was proved."""
    assert look("import", place).state is State.OK
    assert "only 0" in broken("import", place).text


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BroughtAlong]:
    def forget() -> None:
        template.cache_clear()
        own_layout.cache_clear()

    forget()
    yield from brought_along(tmp_path, monkeypatch)
    monkeypatch.delattr(sys, "_MEIPASS")
    forget()


def test_a_badge_whose_code_no_scanner_can_read_is_broken(
    place: Place, program: BroughtAlong
) -> None:
    """A template of the program that was changed: its code is one millimetre wide."""
    assert look("badge", place).text == "A badge was drawn and its 21 digits read at 300 dpi"
    template.cache_clear()
    own_layout.cache_clear()
    whole, tiny = b"[76, 94, 21, 21]", b"[76, 94, 1, 1]"
    program.change("badge-a6.json", lambda text: text.replace(whole, tiny))
    program.change("badge-a6-work.json", lambda text: text.replace(whole, tiny))
    assert broken("badge", place).text == "No code can be read on the printed badge."


def test_a_desk_that_does_not_let_somebody_in_is_broken(place: Place) -> None:
    with opened(place) as (workspace, event):
        workspace.do(cancel_delegate, workspace.read(delegate_ids, event.id)[1])
    assert "answered otherwise" in broken("check_in", place).text


def test_tables_at_which_nobody_sits_are_broken(tmp_path: Path) -> None:
    place = a_place(tmp_path)
    workspace = Workspace.create(file_of(place), FixedClock(MORNING))
    workspace.do(make_demo, 0)
    workspace.close()
    assert "without a seat" in broken("table", place).text


def test_a_plan_of_which_no_task_comes_is_broken(place: Place) -> None:
    """The same plan once more brings nothing new."""
    assert look("plan", place).text == "4 tasks of a plan in a Word file"
    assert "0 were found" in broken("plan", place).text


def test_a_copy_that_cannot_be_noted_is_broken(place: Place, tmp_path: Path) -> None:
    """Erasing by law would not find it."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    paths.use_user_folder(tmp_path / "file" / "user")
    assert "noted" in broken("backup", place).text


def test_a_copy_comes_back_as_it_was_saved_and_nothing_is_noted_of_it(place: Place) -> None:
    assert look("backup", place).state is State.OK
    assert look("restore", place).state is State.OK
    notes = paths.user_folder() / "copies.jsonl"
    assert notes.read_text(encoding="utf-8") == ""


def test_a_damaged_copy_does_not_come_back(place: Place) -> None:
    assert look("backup", place).state is State.OK
    copy = place.folder / "copy.hanoiplan"
    whole = copy.read_bytes()
    copy.write_bytes(whole[:-4096])
    broken("restore", place)


def test_a_copy_of_another_state_is_not_what_was_saved(place: Place) -> None:
    assert look("backup", place).state is State.OK
    with opened(place) as (workspace, _event):
        event = workspace.read(events)[-1]
        workspace.do(add_delegate, event.id, DelegateDraft(printed_vi="Nguyễn Văn An"))
    assert "not what was saved" in broken("restore", place).text
