"""How fast the window changes its look, beside the limit it has to keep.

Run by `make bench`, not by `make test`: numbers depend on the machine. A ratio over 1 fails.
"""

import time

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.base import gallery
from ui.base.theme import Mode, apply

REPOLISH = 0.15  # seconds, for a sheet fuller than any page


def test_a_change_of_theme_or_size(qtbot: QtBot, qapp: QApplication) -> None:
    sheet = gallery.sheet()
    qtbot.addWidget(sheet)
    sheet.resize(1366, 900)
    sheet.show()
    spent = []
    looks: tuple[tuple[Mode, int], ...] = (("dark", 13), ("light", 15), ("light", 13))
    for mode, size in looks:
        began = time.perf_counter()
        apply(qapp, mode, size)
        spent.append(time.perf_counter() - began)
    best = min(spent)
    print(f"change of theme: {best * 1000:.0f} ms, {best / REPOLISH:.2f} of the limit")  # noqa: T201 - the report of a benchmark
    assert best < REPOLISH
