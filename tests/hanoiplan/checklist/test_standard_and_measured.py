"""The standard tasks of a conference in an event, and progress that is counted from its data."""

from datetime import date

from hanoiplan.checklist.measures import MEASURES
from hanoiplan.checklist.model import TaskDraft, TaskOrigin, TaskRow
from hanoiplan.checklist.operations import add_task, edit_task
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.schedule.schedules import due
from hanoiplan.checklist.standard import add_standard_tasks
from hanoiplan.checklist.standard_tasks import standard_tasks
from hanoiplan.delegates.delegations import add_delegation, edit_delegations
from hanoiplan.delegates.model import DelegationDraft, Invitation
from hanoiplan.handouts.model import ItemDraft, ItemKind
from hanoiplan.handouts.operations import hand_out, make_item
from hanoiplan.plans.operations import change_event
from hanoiplan.reactions import MEASURES as COUNTED
from tests.hanoiplan.checklist.planning import Office


def measured(office: Office, measure: str) -> TaskRow:
    made = office.add(measure=measure)
    return office.task(made)


def end_of(row: TaskRow) -> date:
    span = due(row.schedule, row.anchors)
    assert span is not None
    return span.end


# --- the template --------------------------------------------------------------------------------


def test_the_standard_tasks_stand_before_and_after_the_event(office: Office) -> None:
    made = office.workspace.do(add_standard_tasks, office.desk.event)
    rows = office.workspace.read(tasks, event_id=office.desk.event)
    assert len(rows) == len(made) == len(standard_tasks())
    assert {row.origin for row in rows} == {TaskOrigin.STANDARD}
    permit = next(one for one in standard_tasks() if one.key == "permit_file")
    row = next(row for row in rows if row.title == permit.title.vi)
    assert end_of(row) == date(2026, 4, 29)  # 40 days before 8 June
    office.workspace.do(change_event, office.desk.event, starts_on=date(2026, 7, 8))
    assert end_of(office.task(row.id)) == date(2026, 5, 29)


def test_an_office_has_days_of_its_own(office: Office) -> None:
    office.workspace.do(add_standard_tasks, office.desk.event, {"permit_file": -50}, "en")
    permit = next(one for one in standard_tasks() if one.key == "permit_file")
    rows = office.workspace.read(tasks, event_id=office.desk.event)
    row = next(row for row in rows if row.title == permit.title.en)
    assert end_of(row) == date(2026, 4, 19)


def test_adding_them_again_adds_only_what_is_missing(office: Office) -> None:
    office.workspace.do(add_standard_tasks, office.desk.event)
    assert office.workspace.do(add_standard_tasks, office.desk.event, None, "en") == []
    assert office.workspace.undo() == f"Add {len(standard_tasks())} standard tasks"


# --- progress from data --------------------------------------------------------------------------


def test_every_measure_that_counts_has_a_name_for_people() -> None:
    assert set(COUNTED) <= {one.name for one in MEASURES}
    assert len(COUNTED) > 8


def test_answers_of_delegations_move_the_task(office: Office) -> None:
    workspace, event = office.workspace, office.desk.event
    ids = []
    for name in ("Viêng Chăn", "Băng Cốc", "Phnôm Pênh", "Gia-các-ta"):
        draft = DelegationDraft(name_vi=name, invitation=Invitation.SENT)
        ids.append(workspace.do(add_delegation, event, draft))
    made = office.add(measure="delegations_accepted")
    assert (office.task(made).percent, office.task(made).percent_measured) == (0, True)
    workspace.do(edit_delegations, event, {ids[0]: {"invitation": Invitation.ACCEPTED}})
    workspace.do(edit_delegations, event, {ids[1]: {"invitation": Invitation.DECLINED}})
    assert office.task(made).percent == 25
    assert measured(office, "delegations_answered").percent == 50


def test_people_and_what_they_got_are_counted(office: Office) -> None:
    desk = office.desk
    first, *_others = desk.bring("An", "Bình", "Cúc")
    kit = desk.workspace.do(make_item, desk.event, ItemDraft(name_vi="Túi", kind=ItemKind.KIT))
    desk.workspace.do(hand_out, desk.event, kit, first)
    desk.let_in(first)
    assert measured(office, "kits").percent == 33
    assert measured(office, "arrived").percent == 33
    assert measured(office, "photos").percent == 0
    assert measured(office, "badges_printed").percent == 0


def test_without_data_or_an_event_a_person_says_how_far_it_is(office: Office) -> None:
    """A measure that nobody counts, or a task of no event, keeps what was entered."""
    row = measured(office, "seats")
    office.workspace.do(edit_task, row.id, percent=30)
    assert (office.task(row.id).percent, office.task(row.id).percent_measured) == (30, False)
    draft = TaskDraft(title="Không thuộc sự kiện", measure="arrived", percent=20)
    made = office.workspace.do(add_task, draft)
    assert (office.task(made).percent, office.task(made).percent_measured) == (20, False)
