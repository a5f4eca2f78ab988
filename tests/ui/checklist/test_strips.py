"""What a task looks like on the timeline: each schedule as what it is, never as a false date."""

from datetime import date

import pytest

from hanoiplan.checklist.bars import Bar, BarKind
from hanoiplan.checklist.repeating import tick_occurrence
from tests.ui.checklist.office import TODAY, Office
from ui.checklist.lines import Line, line_of
from ui.checklist.strips import Horizon, bars_of, flags_of, strip_of

HORIZON = Horizon(date(2026, 1, 1), date(2030, 12, 31))


def line(office: Office, deadline: str, **fields: object) -> Line:
    """A task of a plan of January 2026, as it stands on 8 June 2026."""
    office.a_plan()
    return line_of(office.known(office.a_task("Sign", deadline, **fields)), TODAY)


def only(office: Office, deadline: str, **fields: object) -> Bar:
    """The one bar of a task."""
    (bar,) = bars_of(line(office, deadline, **fields), HORIZON)
    return bar


def test_one_due_in_each_of_three_years_has_three_bars(office: Office) -> None:
    bars = bars_of(line(office, "2026, 2028, 2030"), HORIZON)
    assert [bar.start.year for bar in bars] == [2026, 2028, 2030]
    assert {bar.kind for bar in bars} == {BarKind.TO_DO}


def test_the_bar_is_filled_by_what_is_done_not_by_time_gone_by(office: Office) -> None:
    bar = only(office, "2026", status="in_progress", percent=35)
    assert (bar.kind, bar.share) == (BarKind.GOING_ON, 0.35)


def test_what_is_late_is_hatched_and_says_since_when_and_why(office: Office) -> None:
    late = line(office, "31/5/2026", obstacles="Waits for the translation")
    strip = strip_of(late, HORIZON)
    assert strip.bars[0].kind is BarKind.LATE
    assert strip.words == "8 days late · Waits for the translation"


def test_a_condition_has_no_date_until_it_is_fulfilled(office: Office) -> None:
    strip = strip_of(line(office, "Sau khi hai bên ký thỏa thuận"), HORIZON)
    assert [bar.kind for bar in strip.bars] == [BarKind.UNDATED]
    assert strip.bars[0].start == TODAY
    assert strip.words.endswith("no date yet")


def test_ongoing_work_runs_to_the_end_without_one(office: Office) -> None:
    bar = only(office, "Thường xuyên")
    assert (bar.kind, bar.end) == (BarKind.ONGOING, HORIZON.last)


def test_no_deadline_is_shown_as_none(office: Office) -> None:
    strip = strip_of(line(office, ""), HORIZON)
    assert (strip.bars[0].kind, strip.words) == (BarKind.UNDATED, "No date yet")


def test_each_year_of_what_comes_again_is_a_bar_with_round_ends(office: Office) -> None:
    office.a_plan()
    office.a_task("A task that runs for years", "2026-2030")
    again = line_of(office.known(office.a_task("Visit", "Hằng năm", output="1 đoàn/năm")), TODAY)
    assert len(bars_of(again, HORIZON)) == 5
    assert {bar.kind for bar in bars_of(again, HORIZON)} == {BarKind.RECURRING}
    office.workspace.do(tick_occurrence, again.row.occurrences[0].id, TODAY)
    first, second, *_rest = bars_of(line_of(office.known(again.id), TODAY), HORIZON)
    assert (first.kind, second.kind) == (BarKind.RECURRED, BarKind.RECURRING)


def test_two_of_a_year_are_one_bar_half_done(office: Office) -> None:
    again = line(office, "Hằng năm", output="2 lớp/năm")
    office.workspace.do(tick_occurrence, again.row.occurrences[0].id, TODAY)
    first = bars_of(line_of(office.known(again.id), TODAY), HORIZON)[0]
    assert (first.kind, first.share) == (BarKind.RECURRING, 0.5)


@pytest.mark.parametrize(("status", "kind"), [("done", BarKind.DONE), ("stopped", BarKind.UNDATED)])
def test_what_is_over_says_so(office: Office, status: str, kind: BarKind) -> None:
    strip = strip_of(line(office, "Quý I/2026", status=status), HORIZON)
    assert strip.bars[0].kind is kind
    assert strip.words.lower() == status


def test_today_is_lacquer_and_the_event_gold(office: Office) -> None:
    del office
    today, event = flags_of(TODAY, date(2026, 6, 7), "ACLC 2026")
    assert (today.ink, event.ink) == ("lacquer", "gold")
    assert event.words.endswith("ACLC 2026")
