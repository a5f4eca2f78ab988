"""What is asked about a row, and what the likely answers make of it."""

from dataclasses import replace
from datetime import date

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow, PlanPart, PlanRowState
from hanoiplan.plans.model import PlanDraft
from tests.hanoiplan.exchange.planned import a_reading
from ui.plan_reader.answers import day_of, reads
from ui.plan_reader.questions import Question, question_of

KEY = 1_000_000


@pytest.fixture(autouse=True)
def english() -> None:
    set_language("en")


def a_row(*doubts: str, deadline: str = "", leads: tuple[str, ...] = ("Sở Y tế",)) -> PlanIntakeRow:
    """A task of which something is doubtful."""
    values = {
        "title": "Trực y tế",
        "number": "4",
        "section": "II",
        "lead_text": "; ".join(leads),
        "deadline_raw": deadline,
        "output": "",
    }
    schedule = read_deadline(deadline, year=2026)
    return PlanIntakeRow(
        *(KEY, PlanPart.TASKS, PlanRowState.NEW, values, values),
        schedule=schedule,
        leads=leads,
        uncertain=frozenset(doubts),
    )


def an_intake(row: PlanIntakeRow) -> PlanIntake:
    """Nothing but this row."""
    return PlanIntake(a_reading(), PlanDraft(issued_on=date(2026, 1, 5)), (row,))


def asked(row: PlanIntakeRow) -> Question:
    """The question about a row."""
    found = question_of(row, an_intake(row))
    assert found is not None
    return found


def after(row: PlanIntakeRow, words: str) -> PlanIntakeRow:
    """The row once this answer was given."""
    answer = next(one for one in asked(row).answers if one.words == words)
    return answer.act(an_intake(row)).row(KEY)


def test_a_sure_row_is_not_asked_about() -> None:
    row = a_row()
    assert question_of(row, an_intake(row)) is None
    left = replace(a_row("deadline"), tick=False)
    assert question_of(left, an_intake(left)) is None


def test_two_days_in_one_cell_are_each_an_answer() -> None:
    row = a_row("deadline", deadline="10/4/2026\n25/4/2026")
    words = [one.words for one in asked(row).answers]
    assert {"10 April 2026", "25 April 2026"} <= set(words)
    said = after(row, "25 April 2026")
    assert said.schedule is not None
    assert (said.schedule.end, said.schedule.uncertain) == (date(2026, 4, 25), False)
    assert said.values["deadline_raw"] == "10/4/2026\n25/4/2026", "the words stay as written"
    assert said.ticked


def test_a_cell_without_sense_may_be_no_deadline() -> None:
    said = after(a_row("deadline", deadline="xem công văn"), "Without a deadline")
    assert said.schedule is not None
    assert said.schedule.kind is ScheduleKind.NONE
    assert said.ticked


def test_several_agencies_lead_together_or_the_first_alone() -> None:
    row = a_row("lead", leads=("Sở Y tế", "Sở Xây dựng"))
    assert after(row, "All 2 lead").leads == ("Sở Y tế", "Sở Xây dựng")
    assert after(row, "Only Sở Xây dựng").leads == ("Sở Xây dựng",)


def test_a_collective_name_is_all_of_them_together() -> None:
    row = a_row("lead_agency", leads=("Các sở, ban, ngành",))
    assert after(row, "All of them together").ticked


def test_a_row_with_two_doubts_is_asked_twice() -> None:
    """Only when both are answered it is written."""
    row = a_row("deadline", "lead", deadline="04/30/2026")
    first = after(row, "30 April 2026")
    assert not first.ticked
    assert asked(first).field == "lead_text"


def test_what_is_empty_and_doubtful_may_be_right_so() -> None:
    row = a_row("output")
    assert asked(row).words == "Output: nothing was found. Is that right?"
    assert after(row, "Nothing there").ticked


@pytest.mark.parametrize("text", ["08/06/2026", "8/6/2026", "2026-06-08", "08.06.2026"])
def test_a_day_is_understood_as_people_write_it(text: str) -> None:
    assert day_of(text) == "2026-06-08"


def test_what_is_no_day_says_how_to_write_it() -> None:
    with pytest.raises(NotPossible, match="08/06/2026"):
        reads(KEY, {"date": "mai"})
