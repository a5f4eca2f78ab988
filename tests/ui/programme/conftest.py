"""What tests of the programme's page share: the theme in force, a room that is closed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from tests.ui.programme.podium import Podium
from ui.base.theme import apply
from ui.programme.page import ProgrammePage


@pytest.fixture
def podium(qapp: QApplication, tmp_path: Path) -> Iterator[Podium]:
    """An event of 7 to 10 June 2026 in Hà Nội with nothing in its programme; in English."""
    apply(qapp, "light", 13)
    set_language("en")
    made = Podium(tmp_path)
    made.set_days()
    yield made
    made.close()
    set_language("vi")


@pytest.fixture
def page(podium: Podium) -> ProgrammePage:
    """The page with the four sessions of the day."""
    podium.a_day()
    return podium.come_in()
