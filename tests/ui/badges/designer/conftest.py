"""Canvases to work on: a ready badge, and a card with three rectangles."""

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.paper.layout_file import own_layout
from hanoiplan.paper.units import Box
from tests.ui.badges.designer.bench import CARD, Bench, with_boxes
from ui.base.theme import apply


@pytest.fixture
def badge(qapp: QApplication) -> Bench:
    """The ready A6 badge of a guest of honour."""
    apply(qapp, "light", 13)
    return Bench(own_layout("badge-a6"), CARD)


@pytest.fixture
def three(qapp: QApplication) -> Bench:
    """Three rectangles in a row, and nothing else."""
    apply(qapp, "light", 13)
    row = (Box(10, 20, 20, 10), Box(41, 20, 20, 10), Box(70, 20, 20, 10))
    return Bench(with_boxes(*row), CARD)
