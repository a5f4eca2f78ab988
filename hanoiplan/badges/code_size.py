"""Whether the squares and bars of a code are large enough for the printer they go to.

A printer that was calibrated is known by the smallest module that still scans, with room to spare
(`base.printer_measures`). What must not come in: settings, drawing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hanoiplan.badges.model import SAMPLE_CODE
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.paper import codes
from hanoiplan.paper.layout import CodeItem, CodeKind, Layout
from hanoiplan.paper.layout_fields import every_item

_SLACK = 0.001  # mm


@dataclass(frozen=True, slots=True)
class PrinterLimit:
    """The smallest module a code should have on a printer, mm."""

    printer: str
    module: float


@dataclass(frozen=True, slots=True)
class FineCode:
    """An item of a layout whose badge code is finer than that, and what to say about it."""

    layout: str
    item: str
    module: float
    sentence: str


def module_of(item: CodeItem) -> float:
    """How wide one module of a badge code is in this item, mm: all have the same digits."""
    if item.kind is CodeKind.CODE128:
        _runs, modules = codes.code128(SAMPLE_CODE)
        return item.box.width / (modules + 2 * codes.QUIET)
    return min(item.box.width, item.box.height) / codes.QR_MODULES


def too_fine(layouts: Iterable[Layout], limit: PrinterLimit | None) -> tuple[FineCode, ...]:
    """The badge codes that this printer may print so that no desk can read them."""
    return tuple(_fine(layouts, limit)) if limit is not None else ()


def _fine(layouts: Iterable[Layout], limit: PrinterLimit) -> Iterator[FineCode]:
    for layout in layouts:
        for item in every_item(layout):
            if not isinstance(item, CodeItem) or item.field != "code" or item.hidden:
                continue
            module = module_of(item)
            if module < limit.module - _SLACK:
                yield FineCode(layout.name, item.name, module, _sentence(module, limit))


def _sentence(module: float, limit: PrinterLimit) -> str:
    words = _(
        "The code’s dots are {size} mm, finer than the {least} mm that “{printer}” was measured to"
        " need. Make the code larger in the template, or print elsewhere."
    )
    number = interface().number
    return words.format(
        size=number(module, 2), least=number(limit.module, 2), printer=limit.printer
    )
