"""How long one step of a drag takes on the designer's canvas: compose, PDF, raster, painting.

Run by `make bench`, not by `make test`: numbers depend on the machine.
"""

import time
from dataclasses import replace
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.paper.layout_file import own_layout
from tests.benchmarks.telling import tell
from tests.hanoiplan.badges import people
from tests.ui.badges.designer.bench import LEFT, Bench, move
from ui.badges.designer import picture
from ui.base.theme import apply

LIMIT = 0.05  # seconds a step, of a badge A6 at 170 %
STEPS = 40
FREE = Qt.KeyboardModifier.AltModifier  # nothing is caught: every step is another place


@pytest.mark.parametrize(
    ("template", "item", "limit"),
    [("badge-a6", "name_by_photo", LIMIT), ("tent-a4", "name", 2 * LIMIT)],
)
def test_a_step_of_a_drag(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, template: str, item: str, limit: float
) -> None:
    """The median of forty, each with its picture; the time of others here is not counted."""
    monkeypatch.setattr(picture, "REST", 0.0)
    apply(qapp, "light", 13)
    card = replace(people.KHMER_GOVERNOR, photo=people.PHOTO)
    bench = Bench(own_layout(template), card)
    bench.canvas.set_zoom(1.7)
    QApplication.processEvents()
    x, y = bench.middle(item)
    QTest.mousePress(bench.canvas.board, LEFT, pos=bench.at(x, y))
    took: list[float] = []
    pictures = len(bench.proofs)
    for step in range(10, 10 + STEPS):  # a hand that clicks trembles; this one drags
        began = time.process_time()
        move(bench.canvas, bench.at(x - step / 4, y + step / 3), FREE)
        bench.canvas.board.repaint()
        took.append(time.process_time() - began)
    assert len(bench.proofs) - pictures == STEPS
    QTest.mouseRelease(bench.canvas.board, LEFT, FREE, bench.at(x, y))
    tell(f"designer, worst step of a drag, {template}", max(took), limit)
    assert tell(f"designer, a step of a drag, {template}", median(took), limit) < 1
