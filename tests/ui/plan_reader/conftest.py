"""What tests of the plan reader share: the theme in force, an office that is closed again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.plans.operations import change_event
from tests.ui.plan_reader.reader import Reader
from ui.base.jobs import Jobs
from ui.base.theme import apply


@pytest.fixture(scope="session")
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """One worker for all tests of the page: to start it takes longer than to read a plan."""
    del qapp
    shared = Jobs()
    yield shared
    shared.close()


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path, jobs: Jobs) -> Iterator[Reader]:
    """An event of 7 to 10 June 2026 without any plan; in English, as the tests speak."""
    apply(qapp, "light", 13)
    set_language("en")
    made = Reader(tmp_path, jobs)
    days = {"starts_on": date(2026, 6, 7), "ends_on": date(2026, 6, 10)}
    made.workspace.do(change_event, made.event_id, **days)
    yield made
    made.close()
    set_language("vi")
