"""What tests of the page of duplicates share: the theme in force, a room that is closed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from tests.ui.delegates.room import Room
from ui.base.theme import apply


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """An event without people in a window without a page; in English, as the tests speak."""
    apply(qapp, "light", 13)
    set_language("en")
    made = Room(tmp_path)
    yield made
    made.close()
