"""What tests of the window's parts share: the theme in force, as the program starts with it."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.base.theme import apply, theme


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> None:
    """Light, usual text size; put back before a test that follows another look."""
    if not qapp.styleSheet() or (theme().mode, theme().size) != ("light", 13):
        apply(qapp, "light", 13)
