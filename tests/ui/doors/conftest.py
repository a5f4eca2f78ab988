"""What tests of the page of doors share: the theme in force, a room that is closed again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.plans.operations import change_event
from tests.ui.doors.porch import Porch
from ui.base.theme import apply


@pytest.fixture
def porch(qapp: QApplication, tmp_path: Path) -> Iterator[Porch]:
    """An event of 7 to 10 June 2026 in Hà Nội with its main entrance alone; in English."""
    apply(qapp, "light", 13)
    set_language("en")
    made = Porch(tmp_path)
    made.workspace.do(change_event, made.event_id, starts_on=date(2026, 6, 7))
    yield made
    made.close()
    set_language("vi")
