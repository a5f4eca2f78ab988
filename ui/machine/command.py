"""`hanoiplan --self-test`: every check once, told line by line; exit 0 or 1.

What must not come in: a terminal (the start-up list hands one over) and a page.
"""

import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import _
from hanoiplan.self_test.checks import MACHINE, WORK
from hanoiplan.self_test.model import GROUP_WORDS, Check, Group, Line, Place
from hanoiplan.self_test.running import Tell, a_place, run_checks
from hanoiplan.self_test.told import heading, legend, line_words, ready, verdict
from ui.base.camera import Door
from ui.machine.probes import device_checks

Write = Callable[[str], object]


def self_test(write: Write, door: Door) -> int:
    """Tries everything and tells it; the work comes first, so that it is told whatever Qt does."""
    write(heading())
    lines: list[Line] = []
    shown: set[Group] = set()

    def tell(line: Line) -> None:
        if line.group not in shown:
            shown.add(line.group)
            write("")
            write(_(GROUP_WORDS[line.group]))
        write(line_words(line))

    with a_place() as place:
        lines += run_checks((*MACHINE, *WORK), place, tell)
        lines += _devices(place, door, tell)
    write("")
    write(legend())
    write(verdict(lines))
    return 0 if ready(lines) else 1


def _devices(place: Place, door: Door, tell: Tell) -> list[Line]:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    checks: tuple[Check, ...] = device_checks(door)
    lines = run_checks(checks, place, tell)
    del app
    return lines
