"""The standard tasks of a conference: proposed with days, added in one step, days remembered."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.known_settings import STANDARD_DAYS
from hanoiplan.base.settings import Settings
from hanoiplan.checklist.model import TaskOrigin
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.standard_tasks import standard_tasks
from hanoiplan.plans.operations import change_event
from tests.ui.checklist.office import Key, Office
from tests.ui.delegates.room import focus, press, type_in
from ui.checklist.standard_deeds import LENT_AS
from ui.checklist.standard_panel import days_of, days_words


@given(st.integers(-999, 999))
def test_days_are_read_as_they_are_written(days: int) -> None:
    assert days_of(days_words(days)) == days


@pytest.mark.parametrize(("text", "days"), [("30", -30), ("d - 7", -7), ("D+15", 15), ("D", 0)])
def test_days_are_before_the_event_unless_they_say_otherwise(text: str, days: int) -> None:
    assert days_of(text) == days


@pytest.mark.parametrize("text", ["soon", "D-1000", "1.5"])
def test_what_is_no_number_of_days_is_refused(text: str) -> None:
    with pytest.raises(NotPossible, match=re.escape(text)):
        days_of(text)


def test_all_of_them_are_added_in_one_step_and_move_with_the_event(office: Office) -> None:
    page = office.come_in()
    page.add_standard()
    office.settle()
    assert focus() is page.standard.table
    page.standard.go.click()
    office.settle()
    rows = office.workspace.read(tasks)
    assert len(rows) == len(standard_tasks())
    assert {row.origin for row in rows} == {TaskOrigin.STANDARD}
    line = next(one for one in page.reading.lines if one.row.measure == "badges_printed")
    before = line.due
    office.workspace.do(change_event, office.event_id, starts_on=date(2026, 6, 9))
    office.settle()
    after = page.reading.line(line.id)
    assert before is not None
    assert after is not None
    assert after.due is not None
    assert after.due.end - before.end == timedelta(days=2)
    page.workspace.undo()
    page.workspace.undo()
    assert office.titles() == []


def test_what_stands_there_already_is_not_ticked_again(office: Office) -> None:
    one = standard_tasks()[0]
    office.a_task(one.title.en)
    page = office.come_in()
    page.add_standard()
    assert one.key not in page.standard.chosen()
    assert len(page.standard.chosen()) == len(standard_tasks()) - 1


def test_changed_days_are_kept_for_the_next_conference(office: Office, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    office.tools.extra[LENT_AS] = settings
    page = office.come_in()
    page.add_standard()
    key = page.standard.rows.visible_rows()[0].task.key
    press(Key.Key_F2)
    type_in("D-200")
    press(Key.Key_Return)
    assert page.standard.chosen()[key] == -200
    page.standard.go.click()
    office.settle()
    assert key in settings.get(STANDARD_DAYS)
    assert page.kept_days() == {key: -200}


def test_escape_adds_nothing(office: Office) -> None:
    page = office.come_in()
    page.add_standard()
    press(Key.Key_Escape)
    assert not page.standard.isVisible()
    assert office.titles() == []
