"""A plan beside the workspace: what is new, what a newer version changes, what hands have changed.

Nothing uncertain is written before a person chooses, and the whole plan is one step of undo.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.checklist.operations import cancel_task, edit_task, set_agencies
from hanoiplan.checklist.queries import plans_list, reporting_duties, targets
from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft
from hanoiplan.delegates.queries import delegations
from hanoiplan.exchange.plans.event_name import event_name
from hanoiplan.exchange.plans.model import PlanIntake, PlanPart, PlanRowState
from hanoiplan.exchange.three_way import CellKind, Choice
from hanoiplan.history import history, sentence
from hanoiplan.plan_reading.model import (
    Fault,
    LocalityFound,
    PlanReading,
    ReceptionFound,
    RuleFound,
    SlotFound,
    SourceRef,
    SpeakerFound,
)
from hanoiplan.plans.documents import edit_plan
from hanoiplan.plans.operations import change_event
from hanoiplan.plans.queries import event, find_agency, plan_document, plan_faults
from hanoiplan.programme.queries import sessions
from tests.hanoiplan.exchange.planned import Taker, a_duty, a_reading, a_taker, a_target, a_task

LETTERS = a_task(
    "Gửi thư mời các đoàn quốc tế",
    section="I",
    section_title="KHÁCH MỜI",
    section_index=1,
    lead=("Sở Ngoại vụ",),
    coordinating="Công an Thành phố; Sở Du lịch",
    output="Thư mời",
    deadline_raw="15/3/2026",
)
HALL = a_task("Thuê hội trường", number="2", lead=("Văn phòng UBND Thành phố",), page=3)


@pytest.fixture
def taker(tmp_path: Path) -> Iterator[Taker]:
    with a_taker(tmp_path) as taker:
        yield taker


def states(intake: PlanIntake) -> dict[str, str]:
    return {
        row.values.get("title") or row.values.get("indicator") or row.values["what"]: str(row.state)
        for row in intake.rows
    }


# --- the first time ------------------------------------------------------------------------------


def test_a_new_plan_is_written_with_everything_that_was_found(taker: Taker) -> None:
    outcome = taker.take(a_reading([LETTERS, HALL]))
    assert outcome.added[PlanPart.TASKS] == 2
    row = taker.task(LETTERS.title)
    assert (row.section, row.number, row.label, row.output) == ("I", "1", "1.", "Thư mời")
    assert [one.name for one in row.leads] == ["Sở Ngoại vụ"]
    assert [one.name for one in row.coordinating] == ["Công an Thành phố", "Sở Du lịch"]
    assert (row.schedule.kind, row.schedule.end) == (ScheduleKind.DATE, date(2026, 3, 15))
    assert (row.source_page, row.source_text) == (2, "1. Gửi thư mời các đoàn quốc tế")
    (plan,) = taker.workspace.read(plans_list)
    assert (plan.number, plan.tasks, plan.source_name) == ("31/KH-UBND", 2, "ke-hoach.docx")


def test_the_whole_plan_is_one_step_of_undo_and_one_sentence(taker: Taker) -> None:
    taker.take(a_reading([LETTERS, HALL], targets=(a_target("Số đoàn", value="21"),)))
    line = taker.workspace.read(history, 1)[0]
    assert sentence(line) == ("Import plan 31/KH-UBND, 3 rows: Tổ chức hội nghị mẫu năm 2026")
    taker.workspace.undo()
    assert (taker.tasks(), taker.workspace.read(plans_list)) == ([], [])
    assert taker.workspace.read(find_agency, "Sở Ngoại vụ") is None
    taker.workspace.redo()
    assert len(taker.tasks()) == 2
    assert taker.workspace.verify().whole


def test_a_part_that_is_not_wanted_is_left_out(taker: Taker) -> None:
    reading = a_reading([LETTERS], targets=(a_target("Số đoàn"),), reporting=(a_duty("Báo cáo"),))
    intake = taker.prepare(reading).with_part(PlanPart.TARGETS, taken=False)
    outcome = taker.write(intake)
    assert (PlanPart.TARGETS not in outcome.added, len(taker.tasks())) == (True, 1)
    assert taker.workspace.read(targets) == []
    assert [one.what for one in taker.workspace.read(reporting_duties)] == ["Báo cáo"]


def test_requests_are_kept_as_such_and_their_agencies_are_outside(taker: Taker) -> None:
    asked = a_task("Cho ý kiến về chương trình", lead=("Bộ Ngoại giao",), request=True)
    taker.take(a_reading([asked, HALL]))
    assert taker.task(asked.title).is_request
    outside = taker.workspace.read(find_agency, "BỘ NGOẠI GIAO")
    inside = taker.workspace.read(find_agency, "VP UBND TP")
    assert outside is not None
    assert inside is not None
    assert (outside.outside, inside.outside) == (True, False)


def test_who_leads_and_helps_in_one_row_is_linked_as_leading(taker: Taker) -> None:
    """The fault of the source is told; the words stay as they are."""
    row = replace(HALL, coordinating="Văn phòng UBND Thành phố; Sở Y tế")
    taker.take(a_reading([row]))
    (made,) = taker.tasks()
    assert [one.name for one in made.coordinating] == ["Sở Y tế"]
    assert made.coordinating_text == "Văn phòng UBND Thành phố; Sở Y tế"


def test_faults_of_the_source_stay_with_the_plan_and_follow_its_versions(taker: Taker) -> None:
    twice = Fault("numeral", "IX", SourceRef(4), "A section numeral is used twice: {text}.")
    outcome = taker.take(a_reading([HALL], faults=(twice,)))
    (kept,) = taker.workspace.read(plan_faults, outcome.plan_id)
    assert (kept.kind, kept.text, kept.page) == ("numeral", "IX", 4)
    taker.take(a_reading([HALL]))
    assert taker.workspace.read(plan_faults, outcome.plan_id) == []


# --- what a person decides before ----------------------------------------------------------------


def test_an_uncertain_row_waits_until_a_person_chooses(taker: Taker) -> None:
    unsure = replace(HALL, uncertain=frozenset({"lead"}))
    intake = taker.prepare(a_reading([LETTERS, unsure]))
    assert [row.values["title"] for row in intake.asking] == [HALL.title]
    outcome = taker.write(intake)
    assert ([row.title for row in taker.tasks()], outcome.left_out) == ([LETTERS.title], 1)
    again = taker.prepare(a_reading([LETTERS, unsure]))
    (row,) = again.asking
    taker.write(again.with_settled(row.key))
    assert [row.title for row in taker.tasks()] == [LETTERS.title, HALL.title]


def test_a_corrected_cell_is_certain_and_its_deadline_is_read_again(taker: Taker) -> None:
    unsure = replace(HALL, uncertain=frozenset({"deadline"}))
    intake = taker.prepare(a_reading([unsure]))
    (row,) = intake.rows
    intake = intake.with_value(row.key, "deadline_raw", "Quý III")
    intake = intake.with_value(row.key, "lead_text", "Sở Y tế; Sở Du lịch")
    assert intake.asking == ()
    taker.write(intake)
    (made,) = taker.tasks()
    assert made.schedule.end == date(2026, 9, 30)
    assert [one.name for one in made.leads] == ["Sở Y tế", "Sở Du lịch"]
    with pytest.raises(KeyError):
        intake.with_value(row.key, "colour", "red")


def test_a_row_can_be_left_out_and_all_uncertain_ones_taken(taker: Taker) -> None:
    unsure = replace(HALL, uncertain=frozenset({"title"}))
    intake = taker.prepare(a_reading([LETTERS, unsure]))
    first = intake.rows[0]
    taker.write(intake.with_tick(first.key, ticked=False).with_all_ticked())
    assert [row.title for row in taker.tasks()] == [HALL.title]


def test_the_facts_of_the_plan_are_corrected_too(taker: Taker) -> None:
    intake = taker.prepare(a_reading([HALL], facts={"number": "", "title": ""}))
    assert intake.document.short == "ke-hoach.docx"
    taker.write(intake.with_document(title="Kế hoạch đón khách", number="5/KH"))
    (plan,) = taker.workspace.read(plans_list)
    assert (plan.title, plan.number) == ("Kế hoạch đón khách", "5/KH")


# --- a newer version -----------------------------------------------------------------------------


def test_the_same_document_again_changes_nothing(taker: Taker) -> None:
    reading = a_reading([LETTERS, HALL], targets=(a_target("Số đoàn"),), reporting=(a_duty("Nộp"),))
    first = taker.take(reading)
    before = (taker.tasks(), taker.workspace.read(targets), taker.workspace.read(reporting_duties))
    intake = taker.prepare(reading)
    assert (intake.plan_id, set(states(intake).values())) == (first.plan_id, {"same"})
    taker.write(intake)
    assert before == (
        *(taker.tasks(), taker.workspace.read(targets)),
        taker.workspace.read(reporting_duties),
    )


def a_version(reading: PlanReading, *found: object) -> PlanReading:
    return replace(reading, tasks=tuple(found))  # type: ignore[arg-type]  # tasks of a test


def test_a_newer_version_changes_what_it_says_anew_and_keeps_what_hands_changed(
    taker: Taker,
) -> None:
    """The plan moved the deadline; here the output had been reworded: both stand."""
    reading = a_reading([LETTERS, HALL])
    taker.take(reading)
    mine = taker.task(LETTERS.title)
    taker.workspace.do(edit_task, mine.id, output="Thư mời có chữ ký", officer="Bà Hạnh")
    later = replace(
        LETTERS, deadline_raw="30/4/2026", deadline=replace(LETTERS.deadline, end=date(2026, 4, 30))
    )
    later = replace(later, deadline=replace(later.deadline, raw="30/4/2026"))
    intake = taker.prepare(a_version(reading, later, HALL))
    assert states(intake) == {LETTERS.title: "changed", HALL.title: "same"}
    kinds = {one.field: one.kind for one in intake.rows[0].comparisons}
    assert kinds == {"output": CellKind.HAND_CHANGED, "deadline_raw": CellKind.FILE_CHANGED}
    taker.write(intake)
    row = taker.task(LETTERS.title)
    assert (row.id, row.output, row.officer) == (mine.id, "Thư mời có chữ ký", "Bà Hạnh")
    assert row.schedule.end == date(2026, 4, 30)


def test_a_conflict_keeps_what_stands_here_unless_a_person_takes_the_plan(taker: Taker) -> None:
    reading = a_reading([LETTERS])
    taker.take(reading)
    taker.workspace.do(edit_task, taker.task(LETTERS.title).id, output="Giấy mời")
    newer = a_version(reading, replace(LETTERS, output="Thư mời song ngữ"))
    intake = taker.prepare(newer)
    (row,) = intake.rows
    assert (row.state, row.comparisons[0].kind) == (PlanRowState.SAME, CellKind.CONFLICT)
    taken = intake.with_choice(row.key, "output", Choice.FILE)
    assert taken.rows[0].state is PlanRowState.CHANGED
    taker.write(taken)
    assert taker.task(LETTERS.title).output == "Thư mời song ngữ"


def test_agencies_set_by_hand_are_not_overwritten_by_the_same_words(taker: Taker) -> None:
    reading = a_reading([LETTERS])
    taker.take(reading)
    row = taker.task(LETTERS.title)
    taker.workspace.do(set_agencies, row.id, ["Sở Du lịch"], [])
    intake = taker.prepare(reading)
    kinds = {one.field: one.kind for one in intake.rows[0].comparisons}
    assert kinds["lead_text"] is CellKind.HAND_CHANGED
    taker.write(intake)
    assert [one.name for one in taker.task(LETTERS.title).leads] == ["Sở Du lịch"]


def test_a_plan_that_names_other_agencies_links_them(taker: Taker) -> None:
    reading = a_reading([LETTERS])
    taker.take(reading)
    taker.take(a_version(reading, replace(LETTERS, lead=("Sở Du lịch",), coordinating="")))
    row = taker.task(LETTERS.title)
    assert [one.name for one in row.leads] == ["Sở Du lịch"]
    assert row.coordinating == ()  # the plan dropped them, and nobody here wrote others


def test_a_reworded_renumbered_task_is_still_the_same(taker: Taker) -> None:
    reading = a_reading([LETTERS, HALL])
    taker.take(reading)
    known = {row.title: row.id for row in taker.tasks()}
    other = a_task("Rà soát danh sách", number="1", section="I", section_title="KHÁCH MỜI")
    moved = replace(
        *(LETTERS,),
        title="Gửi thư mời tới các đoàn quốc tế và trong nước",
        number="2",
        label="2.",
    )
    taker.take(a_version(reading, other, moved, HALL))
    rows = taker.tasks()
    assert [row.title for row in rows] == [other.title, moved.title, HALL.title]  # in its order
    assert {row.id for row in rows} > set(known.values())
    assert taker.task(moved.title).id == known[LETTERS.title]


def test_what_the_plan_no_longer_has_is_shown_and_goes_only_when_said(taker: Taker) -> None:
    reading = a_reading([LETTERS, HALL], targets=(a_target("Số đoàn"),), reporting=(a_duty("Nộp"),))
    taker.take(reading)
    newer = replace(a_version(reading, LETTERS), targets=(), reporting=())
    intake = taker.prepare(newer)
    assert states(intake)[HALL.title] == "gone"
    taker.write(intake)
    assert len(taker.tasks()) == 2
    intake = taker.prepare(newer)
    for row in intake.rows:
        if row.state is PlanRowState.GONE:
            intake = intake.with_tick(row.key, ticked=True)
    outcome = taker.write(intake)
    assert [row.title for row in taker.tasks()] == [LETTERS.title]
    assert dict(outcome.removed) == {
        PlanPart.TASKS: 1, PlanPart.TARGETS: 1, PlanPart.REPORTING: 1,
    }  # fmt: skip
    assert taker.workspace.read(targets) == []


def test_a_task_that_was_cancelled_here_stays_cancelled(taker: Taker) -> None:
    """The next version names it again; nobody gets it back by that."""
    reading = a_reading([LETTERS, HALL])
    taker.take(reading)
    taker.workspace.do(cancel_task, taker.task(HALL.title).id)
    intake = taker.prepare(reading)
    assert states(intake) == {LETTERS.title: "same", HALL.title: "same"}
    taker.write(intake)
    assert [row.title for row in taker.tasks()] == [LETTERS.title]
    assert "gone" not in states(taker.prepare(a_version(reading, LETTERS))).values()


def test_what_changed_between_reading_and_writing_is_told(taker: Taker) -> None:
    reading = a_reading([LETTERS, HALL])
    taker.take(reading)
    intake = taker.prepare(reading)
    taker.workspace.undo()
    taker.take(reading)
    with pytest.raises(NotPossible, match="no longer there"):
        taker.write(intake)
    other = taker.prepare(reading)
    taker.workspace.undo()
    taker.take(a_version(reading, LETTERS))
    stale = replace(other, plan_id=taker.prepare(reading).plan_id)
    with pytest.raises(NotPossible, match="Read the document again"):
        taker.write(stale)


def test_a_draft_that_was_issued_is_the_same_plan(taker: Taker) -> None:
    first = taker.take(a_reading([HALL], facts={"number": "", "issued_on": None}))
    intake = taker.prepare(a_reading([HALL]))
    assert intake.plan_id == first.plan_id
    taker.write(intake)
    (plan,) = taker.workspace.read(plans_list)
    assert (plan.number, plan.issued_on) == ("31/KH-UBND", date(2026, 2, 2))


def test_facts_of_the_plan_that_hands_changed_stay(taker: Taker) -> None:
    outcome = taker.take(a_reading([HALL]))
    taker.workspace.do(edit_plan, outcome.plan_id, title="Hội nghị mẫu", short="Mẫu")
    taker.take(a_reading([HALL], facts={"signer": "Nguyễn Văn A"}))
    plan = taker.workspace.read(plan_document, outcome.plan_id)
    assert plan is not None
    assert (plan.draft.title, plan.draft.short, plan.draft.signer) == (
        *("Hội nghị mẫu", "Mẫu"),
        "Nguyễn Văn A",
    )


def test_a_plan_of_its_own_and_a_plan_of_another_number(taker: Taker) -> None:
    taker.take(a_reading([HALL]))
    other = taker.prepare(a_reading([HALL], facts={"number": "99/KH-UBND"}))
    assert other.plan_id is None
    assert [one.name for one in other.candidates] == ["31/KH-UBND"]  # offered, not taken
    taker.take(a_reading([HALL]), as_new=True)
    assert len(taker.workspace.read(plans_list)) == 2


def test_a_person_says_which_row_is_which(taker: Taker) -> None:
    reading = a_reading([LETTERS])
    taker.take(reading)
    known = taker.task(LETTERS.title).id
    newer = a_version(reading, HALL)
    key = taker.prepare(newer).rows[0].key
    taker.take(newer, links={key: known})
    assert taker.task(HALL.title).id == known


# --- into the event ------------------------------------------------------------------------------

SLOT = SlotFound(
    title_vi="Phiên khai mạc",
    source=SourceRef(5),
    date=date(2026, 6, 8),
    start="08:30",
    end="09:30",
    venue="Hội trường lớn",
    speakers=(SpeakerFound("Bà Lê Thị Hoa", "Giám đốc", "Đô thị xanh", 10),),
)


def test_the_programme_becomes_sessions_of_the_event(taker: Taker) -> None:
    reading = a_reading([HALL], programme=(SLOT, replace(SLOT, title_vi="Giờ mở", date=None)))
    event = taker.desk.event
    intake = taker.prepare(reading, event_id=event).with_part(PlanPart.PROGRAMME, taken=True)
    outcome = taker.write(intake)
    assert outcome.added[PlanPart.PROGRAMME] == 1  # a row without a day cannot be a session
    (session,) = taker.workspace.read(sessions, event)
    assert (session.title.vi, session.room.vi) == ("Phiên khai mạc", "Hội trường lớn")
    assert f"{session.starts:%H:%M}" == f"{time(1, 30):%H:%M}"  # UTC
    taker.workspace.undo()
    assert not taker.workspace.read(sessions, event)


def test_what_the_body_says_of_a_session_stands_beside_it(taker: Taker) -> None:
    differs = Fault(
        "body_differs", "Khai mạc 08:00 / Phiên khai… 08:30–09:30", SourceRef(1), "{text}"
    )
    reading = a_reading([HALL], programme=(SLOT,), faults=(differs,))
    taker.take(reading, event_id=taker.desk.event, parts=frozenset({PlanPart.PROGRAMME}))
    (session,) = taker.workspace.read(sessions, taker.desk.event)
    assert session.elsewhere is not None
    assert session.elsewhere.quote == "Khai mạc 08:00"


def test_a_time_that_is_none_is_told_before_anything_is_written(taker: Taker) -> None:
    parts = frozenset({PlanPart.PROGRAMME})
    intake = taker.prepare(a_reading(programme=(SLOT,)), event_id=taker.desk.event, parts=parts)
    key = intake.rows[0].key
    for name, text in (("start", "8h30"), ("date", "8/6")):
        with pytest.raises(NotPossible, match=f"“{text}” is no"):
            taker.write(intake.with_value(key, name, text))
    assert taker.workspace.read(plans_list) == []


def test_an_event_without_days_gets_those_of_the_plan(taker: Taker) -> None:
    """And the rule of hosting; what somebody has said already stays."""
    here = SourceRef(1)
    rules = (
        RuleFound("hosting_max_persons", "", here, "5"),
        RuleFound("hosting_max_days", "", here, "4"),
        RuleFound("event_dates", "", here, window="2026-06-07/2026-06-10"),
    )
    event_id = taker.desk.event
    taker.workspace.do(change_event, event_id, hosted_days=3)
    parts = frozenset({PlanPart.LOCALITIES})
    taker.take(a_reading(rules=rules), event_id=event_id, parts=parts)
    facts = taker.workspace.read(event, event_id)
    assert facts is not None
    assert (facts.starts_on, facts.ends_on) == (date(2026, 6, 7), date(2026, 6, 10))
    assert (facts.hosted_people, facts.hosted_days) == (5, 3)


def test_localities_become_delegations_with_who_receives_them(taker: Taker) -> None:
    here = SourceRef(6)
    reading = a_reading(
        localities=(
            LocalityFound("Viêng Chăn", here, level="Thủ đô", iso="LA"),
            LocalityFound("Huế", here, level="Thành phố", iso="VN"),
        ),
        reception=(ReceptionFound("Sở Ngoại vụ", "airport", here, targets=("LA",)),),
    )
    event = taker.desk.event
    intake = taker.prepare(reading, event_id=event).with_part(PlanPart.LOCALITIES, taken=True)
    taker.write(intake)
    found = {row.name.vi: row for row in taker.workspace.read(delegations, event)}
    assert set(found) == {"Thủ đô Viêng Chăn", "Thành phố Huế"}
    assert found["Thủ đô Viêng Chăn"].receiving_agency == "Sở Ngoại vụ"
    assert found["Thành phố Huế"].country == "VN"
    again = taker.prepare(reading, event_id=event)
    assert {row.state for row in again.of_part(PlanPart.LOCALITIES)} == {PlanRowState.SAME}


def test_a_newer_plan_says_which_localities_it_dropped_and_moved(taker: Taker) -> None:
    """What a hand has added, or changed since, is nobody's document."""
    event = taker.desk.event
    parts = frozenset({PlanPart.LOCALITIES})

    def invited(*named: tuple[str, str]) -> PlanReading:
        found = tuple(LocalityFound(name, SourceRef(6), iso=iso) for name, iso in named)
        return a_reading(localities=found)

    first = invited(("Huế", "VN"), ("Luang Prabang", "VN"), ("Bangkok", "TH"))
    taker.take(first, event_id=event, parts=parts)
    taker.workspace.do(add_delegation, event, DelegationDraft(name_vi="Cần Thơ", country="VN"))
    newer = invited(("Luang Prabang", "LA"), ("Bangkok", "TH"))
    intake = taker.prepare(newer, event_id=event, parts=parts)
    rows = {row.values["name"]: row for row in intake.of_part(PlanPart.LOCALITIES)}
    assert {name: str(row.state) for name, row in rows.items()} == {
        "Luang Prabang": "changed", "Bangkok": "same", "Huế": "gone",
    }  # fmt: skip
    assert rows["Luang Prabang"].changes == {"country": "LA"}
    outcome = taker.write(intake.with_tick(rows["Huế"].key, ticked=True))
    here = {row.name.vi: row.country for row in taker.workspace.read(delegations, event)}
    assert here == {"Luang Prabang": "LA", "Bangkok": "TH", "Cần Thơ": "VN"}
    assert (outcome.changed[PlanPart.LOCALITIES], outcome.removed[PlanPart.LOCALITIES]) == (1, 1)
    again = taker.prepare(newer, event_id=event, parts=parts)
    assert {row.state for row in again.of_part(PlanPart.LOCALITIES)} == {PlanRowState.SAME}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Về việc tổ chức Lễ hội hoa lần thứ 4 tại thành phố Đà Lạt", "Lễ hội hoa lần thứ 4"),
        ("Triển khai Đề án của Thành phố về tổ chức Diễn đàn mùa thu", "Diễn đàn mùa thu"),
        ("Hợp tác hai thành phố 2026-2030", "Hợp tác hai thành phố 2026-2030"),
    ],
)
def test_an_event_without_a_name_is_called_after_its_plan(title: str, name: str) -> None:
    assert event_name(title, "Đà Lạt") == name


def test_a_plan_with_a_programme_names_the_event_only_while_nobody_has(taker: Taker) -> None:
    """A plan of cooperation without a programme is no event's plan."""
    event_id, parts = taker.desk.event, frozenset({PlanPart.PROGRAMME})
    taker.workspace.do(change_event, event_id, title_vi="", title_en="", place_vi="", place_en="")
    title = "Về việc tổ chức Lễ hội hoa tại Hà Nội"

    def read(*, programme: tuple[SlotFound, ...]) -> str:
        reading = a_reading([HALL], programme=programme, facts={"title": title, "place": "Hà Nội"})
        taker.take(reading, event_id=event_id, parts=parts, as_new=True)
        facts = taker.workspace.read(event, event_id)
        assert facts is not None
        return facts.title.vi

    assert read(programme=()) == ""
    assert read(programme=(SLOT,)) == "Lễ hội hoa"
    named = taker.workspace.read(event, event_id)
    assert named is not None
    assert named.place.vi == "Hà Nội"
    taker.workspace.do(change_event, event_id, title_vi="Lễ hội của chúng tôi")
    assert read(programme=(SLOT,)) == "Lễ hội của chúng tôi"


def test_without_an_event_there_is_no_programme(taker: Taker) -> None:
    intake = taker.prepare(a_reading([HALL], programme=(SLOT,)))
    with pytest.raises(NotPossible, match="Choose the event"):
        taker.write(intake.with_part(PlanPart.PROGRAMME, taken=True))
    assert taker.tasks() == []
