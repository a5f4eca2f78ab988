"""What tests of the window's parts share: the theme in force, as the program starts with it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.base.theme import apply, theme

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def _theme(qapp: QApplication) -> None:
    """Light, usual text size; put back before a test that follows another look."""
    if not qapp.styleSheet() or (theme().mode, theme().size) != ("light", 13):
        apply(qapp, "light", 13)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen says of every window that it cannot pass on its least size."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))
