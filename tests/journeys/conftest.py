"""The program that somebody walks through, on a machine of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.shell.builders import a_program
from ui.shell.program import Program


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program at its very first start, closed at the end."""
    with a_program(qapp, None) as made:
        yield made
