"""Loads the rooms that nobody has opened yet while the window waits: opening one is then quick.

The window stands first; what rooms need is loaded afterwards, one module in an idle moment, the
libraries in pieces, because one import cannot be interrupted. What must not come in: making pages.
"""

import pkgutil
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject

from ui.base.idle import IdleWork
from ui.shell.pages import ROOMS, Room, loaded

REGISTER = 2  # the rooms' group that most people go to first, and all before it
# Each piece takes some hundredths of a second at most; together they would be a pause.
PAPER = (  # what compares a record with its card takes it along: the first page already
    *("reportlab.pdfbase.pdfmetrics", "uharfbuzz", "hanoiplan.paper.fonts", "hanoiplan.paper.pen"),
    *("hanoiplan.paper.layout", "hanoiplan.paper.compose", "hanoiplan.badges.printed"),
)
PIECES = (
    *("openpyxl.cell", "openpyxl.worksheet.worksheet", "openpyxl.workbook"),
    *("charset_normalizer", "pdfminer.layout", "pdfplumber", "lxml.etree"),
    *("ui.base.table.editing", "hanoiplan.delegates.name_likeness", "hanoiplan.sheets.workbook"),
    *("hanoiplan.sheets.reading", "hanoiplan.exchange.groups", "hanoiplan.exchange.operations"),
    *("pypdfium2_raw", "pypdfium2", "reportlab.pdfgen.canvas", "hanoiplan.paper.preview"),
    *("docx", "hanoiplan.paper.draw", "hanoiplan.reports.docx_writer", "hanoiplan.reports.writers"),
    *("hanoiplan.fallback", "hanoiplan.rehearsal", "hanoiplan.documents.pdf"),
    *("hanoiplan.documents.reading", "hanoiplan.plan_reading.duties"),
    *("hanoiplan.plan_reading.flattened", "hanoiplan.plan_reading.programme_columns"),
    *("hanoiplan.plan_reading.reading", "hanoiplan.exchange.plans.intake"),
)


class Warming(QObject):
    """For one main window; ends with it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._idle = IdleWork(self)
        self._begun = False

    def begin(self) -> None:
        """From the next idle moment on; only once."""
        if not self._begun:
            self._begun = True
            self._idle.start(loading(ROOMS))


def loading(rooms: Iterable[Room]) -> Iterator[str]:
    """Loads a module at each step: first the rooms of the register, then libraries and the rest."""
    rooms = tuple(rooms)
    for piece in PAPER:
        loaded(piece)
        yield piece
    for room in rooms:
        if room.in_rail and room.group <= REGISTER:
            yield from _modules_of(room)
    for piece in PIECES:
        loaded(piece)
        yield piece
    for room in rooms:
        yield from _modules_of(room)


def _modules_of(room: Room) -> Iterator[str]:
    package = room.module.rpartition(".")[0]
    if package == __package__:  # one page of the shell, whose other modules are there
        loaded(room.module)
        yield room.module
        return
    yield from _modules_in(package)


def _modules_in(package: str) -> Iterator[str]:
    """Smaller packages within it first: whatever makes the page takes all of them along."""
    every = list(pkgutil.iter_modules(loaded(package).__path__, f"{package}."))
    for found in sorted(every, key=lambda one: not one.ispkg):
        if found.ispkg:
            yield from _modules_in(found.name)
        loaded(found.name)
        yield found.name
