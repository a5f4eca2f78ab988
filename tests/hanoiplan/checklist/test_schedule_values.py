"""A schedule is kept as JSON and comes back whole; periods look as the office's own lists do."""

from datetime import date

import pytest
from hypothesis import given

from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import Schedule, as_json, from_json
from tests.hanoiplan.checklist.schedule_strategies import SCHEDULES


@given(SCHEDULES)
def test_every_schedule_comes_back_from_its_json(schedule: Schedule) -> None:
    assert from_json(as_json(schedule), schedule.raw) == schedule


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("", {"kind": "none"}),
        ("2026", {"kind": "period", "start": "2026-01-01", "end": "2026-12-31"}),
        ("30/8/2026", {"kind": "date", "date": "2026-08-30"}),
        (
            "2027, 2029",
            {"kind": "milestones", "years": [2027, 2029], "dues": ["2027-12-31", "2029-12-31"]},
        ),
        ("Hằng năm", {"kind": "recurring", "every": "year"}),
        (
            "Định kỳ/thường xuyên",
            {"kind": "continuous", "also": "periodic, interval not stated"},
        ),
        ("Theo dự án", {"kind": "reference", "refers_to": "dự án"}),
        ("Khi Bộ A ban hành", {"kind": "condition", "condition": "Bộ A ban hành"}),
        ("D-30", {"kind": "relative", "days": -30, "anchor": "event_start"}),
    ],
)
def test_the_json_says_what_is_known_and_nothing_else(raw: str, stored: dict[str, object]) -> None:
    assert as_json(read_deadline(raw)) == stored


def test_milestones_that_are_no_whole_years_keep_their_days() -> None:
    stored = as_json(read_deadline("15/3/2026 và 15/9/2026"))
    assert stored["dues"] == ["2026-03-15", "2026-09-15"]
    assert from_json(stored).milestones[1].end == date(2026, 9, 15)


def test_a_kind_of_a_newer_version_is_refused() -> None:
    with pytest.raises(ValueError, match="eventually"):
        from_json({"kind": "eventually"})
