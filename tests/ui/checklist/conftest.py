"""What tests of the checklist share: the theme in force, an office that is closed again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.plans.operations import change_event
from tests.ui.checklist.office import Office
from ui.base.theme import apply


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    """An event of 7 to 10 June 2026 on 8 June, without tasks; in English."""
    apply(qapp, "light", 13)
    set_language("en")
    made = Office(tmp_path)
    days = {"starts_on": date(2026, 6, 7), "ends_on": date(2026, 6, 10)}
    made.workspace.do(change_event, made.event_id, **days)
    yield made
    made.close()
    set_language("vi")
