"""The door: operations all or nothing, listeners told once, other programs noticed."""

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from hanoiplan.base.changes import ELSEWHERE, Changes
from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.operation import operation
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate, edit_delegate
from hanoiplan.delegates.queries import delegate_row, delegate_rows
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk, many_names
from tests.hanoiplan.store.raw import tamper

SPOIL = """
CREATE TRIGGER spoil BEFORE INSERT ON search_text BEGIN SELECT RAISE(ABORT, 'spoilt'); END
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


@pytest.fixture
def heard(desk: Desk) -> list[Changes]:
    """What a listener is told."""
    told: list[Changes] = []
    desk.workspace.listen(told.append)
    return told


def test_listeners_hear_once_after_the_commit(desk: Desk) -> None:
    """A page that reads as soon as it is told sees the new rows."""
    seen: list[int] = []
    count: Callable[[Changes], None] = lambda _changes: seen.append(  # noqa: E731 - a listener
        len(desk.workspace.read(delegate_rows, desk.event))
    )
    desk.workspace.listen(count)
    desk.bring(*many_names(5))
    assert seen == [5]


def test_changes_name_the_rows_and_who_asked(desk: Desk, heard: list[Changes]) -> None:
    page = object()
    draft = DelegateDraft(printed_vi="Lê Thị Ánh", delegation="Huế")
    who = desk.workspace.do_as(page, add_delegate, desk.event, draft)
    (changes,) = heard
    assert changes.label == "Add delegate"
    assert changes.initiator is page
    assert changes.ids("delegate") == {who}
    assert len(changes.ids("delegation")) == 1
    assert set(changes.tables) == {"delegate", "delegation"}


def test_nobody_hears_of_what_did_not_happen(desk: Desk, heard: list[Changes]) -> None:
    with pytest.raises(NotPossible):
        desk.add("")
    who = desk.add("Lê Thị Ánh")
    heard.clear()
    desk.workspace.do(edit_delegate, who, phone="")
    assert heard == []


def test_undo_and_redo_are_heard_too(desk: Desk, heard: list[Changes]) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.undo()
    desk.workspace.redo()
    assert [changes.ids("delegate") for changes in heard] == [{who}] * 3


def test_a_forgotten_listener_hears_nothing(desk: Desk) -> None:
    told: list[Changes] = []
    forget = desk.workspace.listen(told.append)
    forget()
    desk.add()
    assert told == []


def test_a_listeners_bug_is_reported_and_loses_no_data(
    desk: Desk, heard: list[Changes], expect_log: Callable[..., None]
) -> None:
    def broken(_changes: Changes) -> None:
        raise RuntimeError("a page")

    desk.workspace._listeners.insert(0, broken)
    expect_log("a listener failed", level=logging.ERROR)
    who = desk.add("Lê Thị Ánh")
    assert len(heard) == 1
    assert desk.workspace.read(delegate_row, who) is not None


def test_another_program_is_noticed_by_polling(desk: Desk, heard: list[Changes]) -> None:
    """Own work is not told twice; what others did in between is told once."""
    other = Workspace.open(desk.path, desk.clock, desk="2")
    theirs = Desk(other, desk.event, desk.clock)
    desk.add("Lê Thị Ánh")
    foreign = theirs.add("Nguyễn Văn An")
    desk.add("Trần Ngọc Hà")
    heard.clear()
    desk.workspace.poll()
    assert [changes.initiator for changes in heard] == [ELSEWHERE]
    assert [changes.ids("delegate") for changes in heard] == [{foreign}]
    desk.workspace.poll()
    assert len(heard) == 1
    foreign = theirs.add("Đặng Đức Anh")
    desk.workspace.poll()
    assert heard[-1].ids("delegate") == {foreign}
    other.close()


def test_a_job_of_our_own_is_not_taken_for_another_program(
    desk: Desk, heard: list[Changes]
) -> None:
    """The window polls while a thread of its own writes."""
    page = object()

    def job() -> None:
        for turn in range(60):
            draft = DelegateDraft(printed_vi=f"Người {turn}")
            desk.workspace.do_as(page, add_delegate, desk.event, draft)

    thread = threading.Thread(target=job)
    thread.start()
    while thread.is_alive():
        desk.workspace.poll()
    thread.join()
    desk.workspace.poll()
    assert [changes.initiator for changes in heard] == [page] * 60


def test_work_that_failed_does_not_hide_another_programs_work(
    desk: Desk, heard: list[Changes]
) -> None:
    """The place in the journal that a failed operation would have had is taken by somebody else."""

    tamper(desk.path, SPOIL)  # the search words are written after the journal
    with pytest.raises(IntegrityError):
        desk.add("Lê Thị Ánh")
    tamper(desk.path, "DROP TRIGGER spoil")
    other = Workspace.open(desk.path, desk.clock, desk="2")
    foreign = Desk(other, desk.event, desk.clock).add("Nguyễn Văn An")
    other.close()
    desk.workspace.poll()
    assert [changes.ids("delegate") for changes in heard] == [{foreign}]


def test_an_operation_inside_an_operation_is_one_step(desk: Desk, heard: list[Changes]) -> None:
    @operation("Add two")
    def add_two(work: Work, event_id: int) -> None:
        for name in ("Lê Thị Ánh", "Nguyễn Văn An"):
            add_delegate(work, event_id, DelegateDraft(printed_vi=name))

    desk.workspace.do(add_two, desk.event)
    assert len(heard) == 1
    assert desk.workspace.undo() == "Add two"
    assert desk.workspace.read(delegate_rows, desk.event) == []


def test_a_file_open_for_looking_takes_no_work(desk: Desk) -> None:
    desk.workspace.close()
    desk.workspace = Workspace.open(desk.path, desk.clock, read_only=True)
    with pytest.raises(FileTrouble, match="cannot be written"):
        desk.add()
    with pytest.raises(FileTrouble, match="cannot be written"):
        desk.scan("no code")
    assert desk.workspace.undo_state().undo is None


def test_threads_take_turns_at_writing(desk: Desk) -> None:
    """A backup thread or a job beside the desk: nothing is lost, nobody is told “busy”."""
    faults: list[BaseException] = []

    def work(part: int) -> None:
        try:
            for turn in range(10):
                desk.add(f"Người {part} {turn}")
        except BaseException as error:  # noqa: BLE001 - carried to the test's own thread
            faults.append(error)

    threads = [threading.Thread(target=work, args=(part,)) for part in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert len(desk.workspace.read(delegate_rows, desk.event)) == 40
    assert desk.workspace.verify().whole


def test_the_log_is_carried_over_when_nobody_waits(desk: Desk) -> None:
    desk.bring(*many_names(200))
    size = desk.path.stat().st_size
    desk.workspace.checkpoint()
    assert desk.path.stat().st_size > size
    desk.add()


def test_closing_twice_is_no_fault(desk: Desk) -> None:
    desk.workspace.close()
    desk.workspace.close()
