"""Undo and redo out of the journal: over restarts, in the right order, or a sentence why not."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.operation import operation
from hanoiplan.checklist.model import TaskDraft
from hanoiplan.checklist.operations import add_task
from hanoiplan.checklist.queries import task
from hanoiplan.checklist.tables import TaskTable
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import (
    add_delegate,
    cancel_delegate,
    edit_delegate,
    restore_delegate,
)
from hanoiplan.delegates.queries import delegate_row, delegate_rows, delegations, standings
from hanoiplan.delegates.tables import Delegate, Delegation
from hanoiplan.plans.operations import change_event
from hanoiplan.registration.operations import take_back_check_in
from hanoiplan.store.rows import Kind
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk, many_names
from tests.hanoiplan.store.raw import contents, tamper


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def refusal(desk: Desk) -> str:
    """The sentence with which Ctrl+Z is refused; nothing may have changed."""
    before = contents(desk.path, Kind.RECORD, Kind.FACT, Kind.JOURNAL)
    with pytest.raises(NotPossible) as caught:
        desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD, Kind.FACT, Kind.JOURNAL) == before
    return str(caught.value)


def names(desk: Desk) -> list[str]:
    return [row.name for row in desk.workspace.read(delegate_rows, desk.event)]


def test_nothing_to_undo_and_nothing_to_redo(desk: Desk) -> None:
    assert refusal(desk) == "There is nothing to undo at this desk."
    with pytest.raises(NotPossible, match="nothing to do again"):
        desk.workspace.redo()


def test_undo_and_redo_say_what_they_did(desk: Desk) -> None:
    desk.bring("Lê Thị Ánh", "Nguyễn Văn An")
    assert desk.workspace.undo_state().undo == "Import 2 delegates"
    assert desk.workspace.undo() == "Import 2 delegates"
    assert desk.workspace.undo_state().redo == "Import 2 delegates"
    assert desk.workspace.redo() == "Import 2 delegates"
    assert names(desk) == ["Nguyễn Văn An", "Lê Thị Ánh"]


def test_undo_survives_a_restart(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(edit_delegate, who, phone="1")
    desk.reopen()
    desk.workspace.undo()
    desk.reopen()
    assert desk.workspace.undo_state().redo == "Edit delegate"
    desk.workspace.undo()
    assert names(desk) == []
    desk.workspace.redo()
    desk.reopen()
    desk.workspace.redo()
    row = desk.workspace.read(delegate_row, who)
    assert row is not None
    assert row.phone == "1"


def test_new_work_forgets_what_could_be_done_again(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(edit_delegate, who, phone="1")
    desk.workspace.undo()
    desk.workspace.do(edit_delegate, who, phone="2")
    assert desk.workspace.undo_state().redo is None


def test_a_check_in_between_does_not_forget_it(desk: Desk) -> None:
    """A fact is no step of undo, neither way."""
    one, two = desk.bring("Lê Thị Ánh", "Nguyễn Văn An")
    desk.workspace.do(edit_delegate, one, phone="1")
    desk.workspace.undo()
    desk.let_in(two)
    desk.workspace.redo()
    row = desk.workspace.read(delegate_row, one)
    assert row is not None
    assert row.phone == "1"


def test_another_desks_work_is_not_ours_to_take_back(desk: Desk) -> None:
    mine = desk.add("Lê Thị Ánh")
    other = Workspace.open(desk.path, desk.clock, desk="2")
    Desk(other, desk.event, desk.clock).add("Nguyễn Văn An")
    desk.workspace.undo()
    assert names(desk) == ["Nguyễn Văn An"]
    assert desk.workspace.read(delegate_row, mine) is None
    assert other.undo_state().undo == "Add delegate"
    other.close()


def test_undo_is_refused_with_who_and_when_if_somebody_changed_it_since(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.clock.advance(timedelta(minutes=20))
    other = Workspace.open(desk.path, desk.clock, desk="2", operator="Ngọc Diệp")
    other.do(edit_delegate, who, phone="0912")
    said = refusal(desk)
    assert "“Add delegate” cannot be undone" in said
    assert "Ngọc Diệp, desk 2, did “Edit delegate” at 08:32, 08/06/2026" in said
    other.undo()
    desk.workspace.undo()
    assert names(desk) == []
    other.close()


def test_redo_is_refused_in_its_own_words(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(edit_delegate, who, phone="1")
    desk.workspace.undo()
    other = Workspace.open(desk.path, desk.clock, desk="2")
    other.do(edit_delegate, who, phone="2")
    with pytest.raises(NotPossible, match="cannot be done again: Desk 2"):
        desk.workspace.redo()
    other.close()


def test_another_field_changed_since_does_not_refuse(desk: Desk) -> None:
    """Undo is by columns: what somebody else wrote beside it stays."""
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(edit_delegate, who, phone="1")
    other = Workspace.open(desk.path, desk.clock, desk="2")
    other.do(edit_delegate, who, notes="vegetarian")
    desk.workspace.undo()
    row = desk.workspace.read(delegate_row, who)
    assert row is not None
    assert (row.phone, row.notes) == ("", "vegetarian")
    other.close()


def test_undo_is_refused_while_somebody_it_brought_is_inside(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    entry = desk.let_in(who)
    assert "checked in at 08:12, desk 1" in refusal(desk)
    desk.workspace.do(take_back_check_in, entry, "wrong person")
    desk.workspace.undo()
    assert names(desk) == []


def test_numbers_and_prints_do_not_refuse_but_burn(desk: Desk) -> None:
    """Journey 5 of the house: the badge dies, the number is never given again."""
    ids = desk.bring("Lê Thị Ánh", "Nguyễn Văn An")
    codes = [desk.code(row_id) for row_id in ids]
    desk.workspace.undo()
    assert [desk.scan(code) for code in codes] == ["void", "void"]
    again = desk.bring("Lê Thị Ánh", "Nguyễn Văn An")
    fresh = [desk.code(row_id) for row_id in again]
    assert {int(code[4:9]) for code in codes} == {1, 2}
    assert {int(code[4:9]) for code in fresh} == {3, 4}
    assert [desk.scan(code) for code in codes + fresh] == ["void", "void", "welcome", "welcome"]


def test_redo_brings_people_back_with_dead_badges_and_a_next_version(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    old = desk.code(who)
    desk.workspace.undo()
    desk.workspace.redo()
    assert desk.scan(old) == "void"
    new = desk.code(who)
    assert (new[4:9], new[9:11]) == (old[4:9], "02")
    assert desk.scan(new) == "welcome"


def test_a_cancellation_undone_brings_the_person_but_not_the_badge(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    old = desk.code(who)
    desk.workspace.do(cancel_delegate, who)
    assert desk.scan(old) == "cancelled"
    desk.workspace.undo()
    assert desk.scan(old) == "void"
    assert desk.scan(desk.code(who)) == "welcome"


def test_undoing_a_return_cancels_again_with_all_that_follows(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(cancel_delegate, who)
    desk.workspace.do(restore_delegate, who)
    desk.code(who)
    desk.workspace.undo()
    badge = desk.workspace.read(standings, desk.event)[who]
    assert not badge.in_force


def test_facts_are_passed_over_and_said_so(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(edit_delegate, who, phone="1")
    desk.let_in(who)
    state = desk.workspace.undo_state()
    assert (state.undo, state.passed_over) == ("Edit delegate", "Check in delegate")
    desk.workspace.undo()
    assert desk.scan(desk.code(who)) == "already"


def test_only_facts_left_says_where_to_take_them_back(desk: Desk) -> None:
    desk.scan("nonsense")
    said = refusal(desk)
    assert "“Refuse entry” is a fact and stays" in said


def test_an_edit_that_made_a_delegation_is_undone_with_it(desk: Desk) -> None:
    """The person moves back before the delegation goes."""
    who = desk.add("Lê Thị Ánh", delegation="Hà Nội")
    before = contents(desk.path, Kind.RECORD)
    desk.workspace.do(edit_delegate, who, delegation="Huế")
    after = contents(desk.path, Kind.RECORD)
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before
    desk.workspace.redo()
    assert contents(desk.path, Kind.RECORD) == after


def test_a_delegation_others_joined_since_is_kept_with_a_sentence(desk: Desk) -> None:
    desk.add("Lê Thị Ánh", delegation="Huế")
    other = Workspace.open(desk.path, desk.clock, desk="2", operator="Minh")
    Desk(other, desk.event, desk.clock).add("Nguyễn Văn An", delegation="Huế")
    assert "Minh, desk 2, did “Add delegate”" in refusal(desk)
    other.close()


@operation("Merge delegations")
def everything_at_once(work: Work, event_id: int, old: int, person: int) -> None:
    """Children before parents and parents before children, and a row touched three times."""
    new = work.add(Delegation, event_id=event_id, name_vi="Mới", kind="other")
    extra = add_delegate(work, event_id, DelegateDraft(printed_vi="Thêm", delegation="Nữa"))
    work.change(Delegate, person, delegation_id=new, phone="1")
    work.change(Delegate, person, phone="2")
    work.change(Delegate, extra, delegation_id=new)
    work.remove(Delegation, old)


def test_parents_come_first_and_go_last(desk: Desk) -> None:
    person = desk.add("Lê Thị Ánh", delegation="Cũ")
    (old,) = [row.id for row in desk.workspace.read(delegations, desk.event)]
    before = contents(desk.path, Kind.RECORD)
    desk.workspace.do(everything_at_once, desk.event, old, person)
    after = contents(desk.path, Kind.RECORD)
    for _turn in range(2):
        desk.workspace.undo()
        assert contents(desk.path, Kind.RECORD) == before
        desk.workspace.redo()
        assert contents(desk.path, Kind.RECORD) == after
    assert desk.workspace.verify().whole


@operation("Tidy up")
def change_and_remove(work: Work, row_id: int) -> None:
    """One row touched twice, the second time for good."""
    work.change(Delegation, row_id, name_vi="Sắp xóa")
    work.remove(Delegation, row_id)


def test_a_row_changed_and_removed_in_one_step_comes_back_whole(desk: Desk) -> None:
    """With all its columns, not only the changed ones."""
    person = desk.add("Lê Thị Ánh", delegation="Cũ")
    (old,) = [row.id for row in desk.workspace.read(delegations, desk.event)]
    desk.workspace.do(edit_delegate, person, delegation="")
    before = contents(desk.path, Kind.RECORD)
    desk.workspace.do(change_and_remove, old)
    after = contents(desk.path, Kind.RECORD)
    assert old not in after["delegation"]
    for _turn in range(2):
        desk.workspace.undo()
        assert contents(desk.path, Kind.RECORD) == before
        desk.workspace.redo()
        assert contents(desk.path, Kind.RECORD) == after
    assert desk.workspace.verify().whole


@operation("There and back")
def there_and_back(work: Work, person: int) -> None:
    """A net change of nothing."""
    work.change(Delegate, person, phone="1")
    work.change(Delegate, person, phone="")


@operation("Come and go")
def come_and_go(work: Work, event_id: int) -> None:
    """A row that never was there."""
    work.remove(Delegation, work.add(Delegation, event_id=event_id, name_vi="Mới", kind="other"))


def test_a_step_that_changed_nothing_in_the_end_does_not_bar_the_way(desk: Desk) -> None:
    """Ctrl+Z goes on to what came before, and Ctrl+Y the same way back."""
    person = desk.add("Lê Thị Ánh")
    desk.workspace.do(there_and_back, person)
    desk.workspace.do(come_and_go, desk.event)
    labels = ["Come and go", "There and back", "Add delegate"]
    assert [desk.workspace.undo() for _turn in labels] == labels
    assert names(desk) == []
    state = desk.workspace.undo_state()
    assert (state.undo, state.passed_over) == (None, None)
    assert [desk.workspace.redo() for _turn in labels] == labels[::-1]
    assert names(desk) == ["Lê Thị Ánh"]
    assert desk.workspace.verify().whole


def test_moments_days_and_truth_values_come_back_as_they_were(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    before = contents(desk.path, Kind.RECORD)
    desk.workspace.do(change_event, desk.event, starts_on=desk.clock.now().date())
    desk.workspace.do(cancel_delegate, who)
    desk.workspace.undo()
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before


def test_undo_stops_where_a_part_was_erased_by_law(desk: Desk) -> None:
    erase_person(desk.workspace, desk.add("Lê Thị Ánh"))
    assert "erased by law" in refusal(desk)
    assert desk.workspace.verify().whole


def test_rows_changed_behind_our_back_are_told_not_guessed(desk: Desk) -> None:
    desk.add("Lê Thị Ánh")
    tamper(desk.path, "UPDATE delegate SET phone='x'")
    tamper(desk.path, "DELETE FROM journal_entry WHERE table_name='delegate' AND 0")
    assert "outside this program" in refusal(desk)


def test_an_import_of_ten_thousand_is_undone_and_done_again(desk: Desk) -> None:
    desk.bring(*many_names(10_000), delegation="Huế")
    after = contents(desk.path, Kind.RECORD)
    desk.workspace.undo()
    assert names(desk) == []
    desk.workspace.redo()
    assert contents(desk.path, Kind.RECORD) == after
    assert desk.workspace.verify().whole


def test_ctrl_z_pressed_to_the_end_and_back(desk: Desk) -> None:
    ids = [desk.add(name) for name in many_names(12)]
    for row_id in ids:
        desk.workspace.do(edit_delegate, row_id, phone=str(row_id % 97 + 1))
    after = contents(desk.path, Kind.RECORD)
    for _turn in range(24):
        desk.workspace.undo()
    assert names(desk) == []
    assert refusal(desk) == "There is nothing to undo at this desk."
    for _turn in range(24):
        desk.workspace.redo()
    assert contents(desk.path, Kind.RECORD) == after


@operation("Hang a task on a younger one", undoable=True)
def hang_on_younger(work: Work, older: int, younger: int) -> None:
    """As it comes about where the clock of another computer was behind."""
    work.change(TaskTable, older, parent_id=younger)


@operation("Remove both tasks", undoable=True)
def remove_both(work: Work, child: int, parent: int) -> None:
    """First what hangs on the other one."""
    work.remove(TaskTable, child)
    work.remove(TaskTable, parent)


def test_a_child_that_is_older_than_its_parent_goes_and_comes_back(desk: Desk) -> None:
    """In a table that points at itself the order of the ids does not tell who is the parent."""
    child, parent = (
        desk.workspace.do(add_task, TaskDraft(title=title), None, desk.event)
        for title in ("Print the badges", "Prepare the desks")
    )
    assert child < parent
    desk.workspace.do(hang_on_younger, child, parent)
    before = contents(desk.path, Kind.RECORD)
    desk.workspace.do(remove_both, child, parent)
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before
    desk.workspace.redo()
    assert desk.workspace.read(task, parent) is None
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before
