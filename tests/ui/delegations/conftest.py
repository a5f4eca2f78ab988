"""What tests of the page of delegations share: the theme in force, a room that is closed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.plans.operations import change_event
from tests.ui.delegations.hall import Hall
from ui.base.theme import apply


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path) -> Iterator[Hall]:
    """An event that hosts 5 people for 4 days, without delegations; in English."""
    apply(qapp, "light", 13)
    set_language("en")
    made = Hall(tmp_path)
    made.workspace.do(change_event, made.event_id, hosted_people=5, hosted_days=4)
    yield made
    made.close()
