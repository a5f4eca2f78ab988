"""Checking in on a day that is none of the event's is remarked, and nobody is refused for it."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.plans.operations import change_event
from hanoiplan.presence.queries import arrived_count
from tests.ui.fitting import assert_fits
from tests.ui.registration.stage import Stage, opened
from ui.registration.page import DeskPage

DAY = dt.timedelta(days=1)


def held(stage: Stage[DeskPage], first: dt.timedelta, last: dt.timedelta) -> dt.date:
    """The event is held so many days from today on; today."""
    today = stage.desk.clock.now().date()
    stage.desk.workspace.do(
        change_event, stage.desk.event, starts_on=today + first, ends_on=today + last
    )
    stage.settle()
    return today


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (7 * DAY, 9 * DAY, "The event begins on"),
        (-9 * DAY, -1 * DAY, "The event ended on"),
        (0 * DAY, 2 * DAY, ""),
        (-2 * DAY, 0 * DAY, ""),
    ],
)
def test_a_day_beside_the_events_days_is_remarked(
    qapp: QApplication, tmp_path: Path, first: dt.timedelta, last: dt.timedelta, said: str
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        held(stage, first, last)
        note = stage.page.day_note
        assert note.isVisible() is bool(said)
        assert note.sentence.text().startswith(said)
        assert_fits(stage.page)


def test_whoever_comes_early_is_checked_in_all_the_same(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage, size=(1280, 650)) as stage:
        held(stage, 7 * DAY, 9 * DAY)
        stage.keys(stage.desk.code(stage.desk.add("Nguyễn Văn An")))
        assert stage.page.views.answering
        assert stage.desk.workspace.read(arrived_count, stage.desk.event) == 1
        assert stage.page.day_note.isVisible()
        assert_fits(stage.page)


def test_an_event_without_days_is_no_matter_for_a_remark(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        assert not stage.page.day_note.isVisible()
