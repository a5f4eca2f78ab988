"""The program that somebody walks through, on a machine of its own."""

import random
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.victims import Hunt
from tests.ui.shell.builders import a_program
from ui.shell.program import Program


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program at its very first start, closed at the end."""
    with a_program(qapp, None) as made:
        yield made


@pytest.fixture
def hunt() -> Iterator[Hunt]:
    """The program whose victims are killed."""
    running = Hunt()
    yield running
    running.close()


@pytest.fixture
def chance(capsys: pytest.CaptureFixture[str]) -> random.Random:
    """Other moments in every run; the seed is said so that a failure can be done again."""
    seed = random.randrange(10**6)
    with capsys.disabled():
        sys.stdout.write(f"[seed {seed}] ")
    return random.Random(seed)
