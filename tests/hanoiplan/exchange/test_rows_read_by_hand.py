"""The largest of the real plans against its rows as a person read them (`tests/data`)."""

import pytest

from tests.hanoiplan.plan_reading.real_plans import (
    appendix,
    differences,
    read_once,
    real_plan,
    seen_target,
    targets_by_hand,
    tasks_by_hand,
)

PLAN = "plan_3"


@pytest.mark.samples
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_every_row_and_field_is_what_a_person_read(suffix: str) -> None:
    """98 tasks and 21 targets."""
    reading = read_once(real_plan(PLAN, suffix))
    assert len(appendix(reading)) == 98
    assert differences(PLAN, reading) == []
    assert len(reading.targets) == 21
    assert [seen_target(one) for one in reading.targets] == targets_by_hand(PLAN)


@pytest.mark.samples
@pytest.mark.slow
def test_the_printed_plan_differs_in_one_field_of_a_hundred_at_most() -> None:
    """And says where it is unsure (`test_plan_document`)."""
    found = differences(PLAN, read_once(real_plan(PLAN, ".pdf")))
    assert len(found) <= 0.01 * 9 * len(tasks_by_hand(PLAN))
