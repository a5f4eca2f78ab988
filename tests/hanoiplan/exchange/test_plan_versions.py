"""A plan that is read again: nothing that hands wrote is lost, nothing is there twice.

What the document itself says decides which plan it is, and what people wrote here stays theirs.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.checklist.model import ReportingDutyDraft, TargetDraft, TaskDraft
from hanoiplan.checklist.operations import add_task, cancel_task, edit_task
from hanoiplan.checklist.queries import plans_list, reporting_duties, targets
from hanoiplan.checklist.reporting import add_reporting_duty
from hanoiplan.checklist.targets import add_target, edit_target
from hanoiplan.exchange.plans.model import PlanIntake, PlanPart, PlanRowState
from hanoiplan.exchange.three_way import CellKind, Choice
from hanoiplan.plan_reading.model import PlanReading, SlotFound, SourceRef
from hanoiplan.plans.agencies import edit_agency
from hanoiplan.plans.documents import edit_plan
from hanoiplan.plans.queries import find_agency, plan_document
from hanoiplan.programme.operations import edit_session
from hanoiplan.programme.queries import sessions
from tests.hanoiplan.exchange.planned import Taker, a_duty, a_reading, a_taker, a_target, a_task

FLAGS = a_task(
    "Chuẩn bị cờ các nước dự hội nghị",
    section="I",
    section_title="LỄ TÂN",
    section_index=1,
    lead=("Sở Ngoại vụ",),
    output="Bộ cờ",
    deadline_raw="15/3/2026",
)
BUSES = a_task(
    "Thuê xe đưa đón đại biểu",
    section="II",
    section_title="HẬU CẦN",
    section_index=2,
    lead=("Sở Xây dựng",),
)


@pytest.fixture
def taker(tmp_path: Path) -> Iterator[Taker]:
    with a_taker(tmp_path) as taker:
        yield taker


def with_rows(reading: PlanReading, *found: Any) -> PlanReading:
    return replace(reading, tasks=tuple(found))


def state_of(intake: PlanIntake, title: str) -> PlanRowState:
    return next(row.state for row in intake.rows if row.values.get("title") == title)


# --- what was written by hand --------------------------------------------------------------------


@pytest.mark.parametrize("title", [FLAGS.title, FLAGS.title + " đợt hai"])
def test_a_task_of_ones_own_is_never_taken_for_a_row(taker: Taker, title: str) -> None:
    """Also where a newer plan has the very same words, or nearly."""
    plan_id = taker.take(a_reading([BUSES])).plan_id
    own = TaskDraft(title=title, lead_text="Sở Y tế", output="Báo cáo riêng", deadline_raw="30/6")
    own_id = taker.workspace.do(add_task, own, plan_id)
    before = next(row for row in taker.tasks() if row.id == own_id)
    intake = taker.prepare(a_reading([FLAGS, BUSES]))
    assert state_of(intake, FLAGS.title) is PlanRowState.NEW
    taker.write(intake)
    rows = {row.id: row for row in taker.tasks()}
    kept = rows[own_id]
    assert len(rows) == 3
    assert (kept.title, kept.output, kept.schedule.raw) == (title, "Báo cáo riêng", "30/6")
    assert [one.name for one in kept.leads] == [one.name for one in before.leads] == ["Sở Y tế"]
    again = taker.prepare(a_reading([BUSES]))
    gone = [row.here_id for row in again.rows if row.state is PlanRowState.GONE]
    assert own_id not in gone


def test_targets_and_duties_of_ones_own_stay_too(taker: Taker) -> None:
    plan_id = taker.take(a_reading([BUSES])).plan_id
    do = taker.workspace.do
    do(add_target, plan_id, TargetDraft(indicator="Số đoàn khách", value="9"))
    do(add_reporting_duty, ReportingDutyDraft(who="Các sở", what="Báo cáo tuần", to="Tổ"), plan_id)
    found = (a_target("Số đoàn khách", value="21"),)
    taker.take(a_reading([BUSES], targets=found, reporting=(a_duty("Báo cáo tuần"),)))
    assert [one.value for one in taker.workspace.read(targets)] == ["9", "21"]
    assert [one.to for one in taker.workspace.read(reporting_duties)] == ["Tổ", "UBND"]


def test_a_person_may_say_that_ones_own_task_is_a_row_of_the_plan(taker: Taker) -> None:
    plan_id = taker.take(a_reading([BUSES])).plan_id
    own_id = taker.workspace.do(add_task, TaskDraft(title="Cờ"), plan_id)
    newer = a_reading([FLAGS, BUSES])
    key = taker.prepare(newer).rows[0].key
    taker.take(newer, links={key: own_id})
    assert taker.task(FLAGS.title).id == own_id


# --- between reading and writing -----------------------------------------------------------------


def test_an_edit_made_while_the_review_is_open_is_not_written_over(taker: Taker) -> None:
    reading = a_reading([FLAGS])
    taker.take(reading)
    intake = taker.prepare(with_rows(reading, replace(FLAGS, output="Cờ và cán")))
    taker.workspace.do(edit_task, taker.task(FLAGS.title).id, output="Cờ lụa")
    with pytest.raises(NotPossible, match="Read the document again"):
        taker.write(intake)
    assert taker.task(FLAGS.title).output == "Cờ lụa"


def test_facts_of_the_plan_edited_meanwhile_are_not_written_over(taker: Taker) -> None:
    plan_id = taker.take(a_reading([FLAGS])).plan_id
    intake = taker.prepare(a_reading([FLAGS], facts={"signer": "Bà Mai"}))
    taker.workspace.do(edit_plan, plan_id, signer="Ông Long")
    with pytest.raises(NotPossible, match="Read the document again"):
        taker.write(intake)


@pytest.mark.parametrize("as_new", [False, True])
def test_one_review_written_twice_is_one_plan(taker: Taker, *, as_new: bool) -> None:
    intake = taker.prepare(a_reading([FLAGS]), as_new=as_new)
    taker.write(intake)
    with pytest.raises(NotPossible, match="imported meanwhile"):
        taker.write(intake)
    assert len(taker.workspace.read(plans_list)) == 1


def test_a_version_written_twice_adds_its_rows_once(taker: Taker) -> None:
    taker.take(a_reading([FLAGS]))
    intake = taker.prepare(a_reading([FLAGS, BUSES]))
    taker.write(intake)
    with pytest.raises(NotPossible, match="Read the document again"):
        taker.write(intake)
    assert len(taker.tasks()) == 2


def test_work_that_goes_on_meanwhile_does_not_stop_the_plan(taker: Taker) -> None:
    """An officer named, a row edited that the plan does not touch."""
    reading = a_reading([FLAGS, BUSES])
    taker.take(reading)
    intake = taker.prepare(with_rows(reading, replace(FLAGS, output="Cờ và cán"), BUSES))
    taker.workspace.do(edit_task, taker.task(FLAGS.title).id, officer="Bà Hạnh")
    taker.workspace.do(edit_task, taker.task(BUSES.title).id, output="Hợp đồng")
    taker.write(intake)
    flags, buses = taker.task(FLAGS.title), taker.task(BUSES.title)
    assert (flags.output, flags.officer, buses.output) == ("Cờ và cán", "Bà Hạnh", "Hợp đồng")


# --- which plan ----------------------------------------------------------------------------------

UNNUMBERED = {"number": "", "issued_on": None}


def test_a_plan_whose_title_was_corrected_is_known_by_its_document(taker: Taker) -> None:
    reading = a_reading([FLAGS], facts=UNNUMBERED)
    plan_id = taker.take(reading).plan_id
    taker.workspace.do(edit_plan, plan_id, title="Hội nghị mẫu, bản gọn")
    intake = taker.prepare(reading)
    assert (intake.plan_id, intake.rows[0].state) == (plan_id, PlanRowState.SAME)
    taker.write(intake)
    (plan,) = taker.workspace.read(plans_list)
    assert plan.title == "Hội nghị mẫu, bản gọn"


@pytest.mark.parametrize("number", ["", "15/KH-UBND"])
def test_the_same_number_of_another_body_is_another_plan(taker: Taker, number: str) -> None:
    facts = {"number": number, "body": "UBND thành phố Hà Nội"}
    taker.take(a_reading([FLAGS], facts=facts))
    other = a_reading([FLAGS], facts={**facts, "body": "UBND thành phố Huế"})
    assert taker.prepare(other).plan_id is None
    same = a_reading([FLAGS], facts={**facts, "body": "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI"})
    assert taker.prepare(same).plan_id is not None


def test_lists_and_the_word_draft_that_hands_corrected_stay(taker: Taker) -> None:
    facts = {"recipients": ("Như trên", "Lưu:  VT"), "legal_bases": ("Luật A",), "draft": True}
    plan_id = taker.take(a_reading([FLAGS], facts=facts)).plan_id
    taker.workspace.do(
        edit_plan, plan_id, recipients=("Sở Du lịch",), legal_bases=("Luật B",), draft=False
    )
    taker.take(a_reading([FLAGS], facts=facts))
    plan = taker.workspace.read(plan_document, plan_id)
    assert plan is not None
    assert (plan.draft.recipients, plan.draft.legal_bases) == (("Sở Du lịch",), ("Luật B",))
    assert not plan.draft.draft


def test_lists_that_nobody_touched_follow_the_document(taker: Taker) -> None:
    facts = {"recipients": ("Như trên", "Lưu:  VT"), "draft": True}
    plan_id = taker.take(a_reading([FLAGS], facts=facts)).plan_id
    taker.take(a_reading([FLAGS], facts={"recipients": ("Các sở", "Lưu: VT"), "draft": False}))
    plan = taker.workspace.read(plan_document, plan_id)
    assert plan is not None
    assert (plan.draft.recipients, plan.draft.draft) == (("Các sở", "Lưu: VT"), False)


# --- what comes and goes -------------------------------------------------------------------------


def take_off(taker: Taker, reading: PlanReading) -> None:
    intake = taker.prepare(reading)
    for row in intake.rows:
        if row.state is PlanRowState.GONE:
            intake = intake.with_tick(row.key, ticked=True)
    taker.write(intake)


def test_a_task_that_a_version_took_off_comes_back_with_the_next(taker: Taker) -> None:
    """As the same task, with what was written about it."""
    reading = a_reading([FLAGS, BUSES])
    taker.take(reading)
    known = taker.task(BUSES.title)
    taker.workspace.do(edit_task, known.id, officer="Ông Bình")
    take_off(taker, with_rows(reading, FLAGS))
    assert [row.title for row in taker.tasks()] == [FLAGS.title]
    intake = taker.prepare(reading)
    (row,) = [row for row in intake.rows if row.returns]
    assert (row.here_id, row.state) == (known.id, PlanRowState.CHANGED)
    assert taker.write(intake).changed[PlanPart.TASKS] == 1
    assert taker.task(BUSES.title).officer == "Ông Bình"
    taker.workspace.do(cancel_task, known.id)  # by hand this time: so it stays
    taker.write(taker.prepare(reading))
    assert [row.title for row in taker.tasks()] == [FLAGS.title]


def test_an_inserted_section_moves_the_others_along(taker: Taker) -> None:
    """Rows of the plan, a task of one's own, and one that went but was left: none mix."""
    reading = a_reading([FLAGS, BUSES, replace(BUSES, title="Đặt cơm trưa", number="2")])
    plan_id = taker.take(reading).plan_id
    own = TaskDraft(title="Gọi lái xe", section="II", section_title="HẬU CẦN", section_index=2)
    taker.workspace.do(add_task, own, plan_id)
    new = replace(FLAGS, title="Mời báo chí", section="I", section_title="BÁO CHÍ")
    flags = replace(FLAGS, section="II", section_index=2)
    buses = replace(BUSES, section="III", section_index=3)
    newer = with_rows(reading, new, flags, buses)
    taker.take(newer)
    indexes = {row.title: row.section_index for row in taker.tasks()}
    assert indexes == {
        new.title: 1, FLAGS.title: 2, BUSES.title: 3, "Đặt cơm trưa": 3, "Gọi lái xe": 3,
    }  # fmt: skip
    places = [row.position for row in taker.tasks()]
    assert len(set(places)) == len(places)
    before = taker.tasks()
    taker.take(newer)
    assert taker.tasks() == before


def test_targets_stand_in_the_order_of_the_newest_document(taker: Taker) -> None:
    """By number of position, as the list of the plan shows them."""
    first, second = a_target("Số đoàn"), a_target("Số bài báo")
    taker.take(a_reading(targets=(first, second)))
    new = a_target("Số phiên dịch")
    taker.take(a_reading(targets=(new, second, first)))
    found = sorted(taker.workspace.read(targets), key=lambda one: one.position)
    assert [one.indicator for one in found] == [one.indicator for one in (new, second, first)]


# --- whose text ----------------------------------------------------------------------------------


def test_who_leads_and_helps_at_once_was_not_changed_by_hand(taker: Taker) -> None:
    row = replace(FLAGS, coordinating="Sở Ngoại vụ; Sở Du lịch")
    reading = a_reading([row])
    taker.take(reading)
    assert taker.prepare(reading).rows[0].comparisons == ()
    newer = with_rows(reading, replace(row, coordinating="Sở Ngoại vụ; Sở Y tế"))
    (cell,) = taker.prepare(newer).rows[0].comparisons
    assert (cell.field, cell.kind) == ("coordinating_text", CellKind.FILE_CHANGED)
    taker.take(newer)
    assert [one.name for one in taker.task(FLAGS.title).coordinating] == ["Sở Y tế"]


def test_a_deadline_that_the_plan_dropped_is_dropped_here(taker: Taker) -> None:
    reading = a_reading([FLAGS])
    taker.take(reading)
    newer = with_rows(reading, a_task(FLAGS.title, **{**_fields(FLAGS), "deadline_raw": ""}))
    taker.take(newer)
    row = taker.task(FLAGS.title)
    assert (row.schedule.raw, row.schedule.end) == ("", None)


def test_a_dropped_deadline_that_was_set_here_by_hand_stays(taker: Taker) -> None:
    reading = a_reading([FLAGS])
    taker.take(reading)
    taker.workspace.do(edit_task, taker.task(FLAGS.title).id, deadline_raw="20/4/2026")
    newer = with_rows(reading, a_task(FLAGS.title, **{**_fields(FLAGS), "deadline_raw": ""}))
    assert taker.prepare(newer).rows[0].comparisons[0].kind is CellKind.REMOVED
    taker.take(newer)
    assert taker.task(FLAGS.title).schedule.end == date(2026, 4, 20)


def _fields(one: Any) -> dict[str, Any]:
    names = ("section", "section_title", "section_index", "lead", "output")
    return {name: getattr(one, name) for name in names}


def test_a_quota_that_a_version_raises_is_followed(taker: Taker) -> None:
    """The output says how often; the deadline says nothing new."""
    visits = a_task("Cử đoàn đi học hỏi", output="1 đoàn/năm", deadline_raw="2026")
    taker.take(a_reading([visits]))
    more = a_task(visits.title, output="3 đoàn/năm", deadline_raw="2026")
    taker.take(a_reading([more]))
    row = taker.task(visits.title)
    assert row.schedule == more.deadline
    assert len(row.occurrences) == 3


def test_figures_that_hands_corrected_stay(taker: Taker) -> None:
    reading = a_reading(targets=(a_target("Số đoàn", value="21"),))
    taker.take(reading)
    (one,) = taker.workspace.read(targets)
    taker.workspace.do(edit_target, one.id, value="25")
    taker.take(reading)
    assert [each.value for each in taker.workspace.read(targets)] == ["25"]


# --- agencies ------------------------------------------------------------------------------------


def test_an_agency_is_called_by_its_whole_name_whoever_wrote_it_first(taker: Taker) -> None:
    taker.take(a_reading([replace(FLAGS, lead=("Sở VH&TT",))]))
    row = taker.task(FLAGS.title)
    assert [one.name for one in row.leads] == ["Sở Văn hóa và Thể thao"]
    assert row.lead_text == "Sở VH&TT"
    assert taker.prepare(a_reading([replace(FLAGS, lead=("Sở VH&TT",))])).rows[0].changes == {}


def test_who_is_asked_is_outside_until_a_person_says_otherwise(taker: Taker) -> None:
    taker.take(a_reading([replace(FLAGS, lead=("Trung tâm Mẫu",))]))
    asked = replace(BUSES, lead=("Trung tâm Mẫu",), request=True)
    reading = a_reading([FLAGS, asked])
    taker.take(reading)
    found = taker.workspace.read(find_agency, "Trung tâm Mẫu")
    assert found is not None
    assert found.outside
    taker.workspace.do(edit_agency, found.id, outside=False)
    taker.take(reading)
    after = taker.workspace.read(find_agency, "Trung tâm Mẫu")
    assert after is not None
    assert not after.outside


# --- the programme -------------------------------------------------------------------------------

OPENING = SlotFound(
    title_vi="Lễ chào mừng",
    source=SourceRef(5),
    date=date(2026, 6, 8),
    start="08:30",
    end="09:30",
    venue="Hội trường A",
)
DINNER = replace(OPENING, title_vi="Tiệc tối", start="19:00", end="21:00")


def a_programme(*slots: SlotFound) -> PlanReading:
    return a_reading([FLAGS], programme=slots)


@pytest.fixture
def programme(taker: Taker) -> dict[str, Any]:
    """Options with which the programme is taken too; two sessions stand already."""
    options = {"event_id": taker.desk.event, "parts": frozenset({PlanPart.PROGRAMME})}
    taker.take(a_programme(OPENING, DINNER), **options)
    return options


def titles(taker: Taker) -> list[str]:
    return [one.title.vi for one in taker.workspace.read(sessions, taker.desk.event)]


def test_what_a_newer_programme_changes_is_shown_cell_by_cell(
    taker: Taker, programme: dict[str, Any]
) -> None:
    newer = a_programme(replace(OPENING, venue="Hội trường B", end="10:00"), DINNER)
    intake = taker.prepare(newer, **programme)
    row = intake.of_part(PlanPart.PROGRAMME)[0]
    cells = {one.field: (one.base, one.here, one.file) for one in row.comparisons}
    assert cells == {
        "end": ("09:30", "09:30", "10:00"),
        "venue": ("Hội trường A", "Hội trường A", "Hội trường B"),
    }
    taker.write(intake.with_choice(row.key, "venue", Choice.HERE))
    first = taker.workspace.read(sessions, taker.desk.event)[0]
    assert (f"{first.ends:%H:%M}", first.room.vi) == ("03:00", "Hội trường A")  # UTC


def test_a_session_changed_here_is_not_asked_about(taker: Taker, programme: dict[str, Any]) -> None:
    first = taker.workspace.read(sessions, taker.desk.event)[0]
    taker.workspace.do(edit_session, first.id, theme=replace(first.theme, vi="Sông Hồng"))
    row = taker.prepare(a_programme(OPENING, DINNER), **programme).of_part(PlanPart.PROGRAMME)[0]
    assert (row.state, row.comparisons) == (PlanRowState.SAME, ())


def test_a_session_that_the_programme_dropped_goes_only_when_said(
    taker: Taker, programme: dict[str, Any]
) -> None:
    intake = taker.prepare(a_programme(OPENING), **programme)
    gone = intake.of_part(PlanPart.PROGRAMME)[-1]
    assert (gone.state, gone.values["title_vi"]) == (PlanRowState.GONE, DINNER.title_vi)
    taker.write(intake)
    assert titles(taker) == [OPENING.title_vi, DINNER.title_vi]
    intake = taker.prepare(a_programme(OPENING), **programme)
    outcome = taker.write(intake.with_tick(gone.key, ticked=True))
    assert outcome.removed[PlanPart.PROGRAMME] == 1
    assert titles(taker) == [OPENING.title_vi]
