"""The printers of a machine, and what each says of itself: papers by name, sides, trays.

What must not come in: a print, and what is printed.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from ui.base.printing.job import TRAYS, Sides

_TURNS = {
    QPrinter.DuplexMode.DuplexLongSide: Sides.LONG_EDGE,
    QPrinter.DuplexMode.DuplexShortSide: Sides.SHORT_EDGE,
}
_BROKEN = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that a printer has, by the name the printer gives it; upright, mm."""

    name: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Offer:
    """What a printer says it can do. Trays are told on Windows only; elsewhere there are none."""

    papers: tuple[Paper, ...] = ()
    sides: tuple[Sides, ...] = (Sides.NONE,)
    trays: tuple[str, ...] = ()


class Printers(Protocol):
    """The printers of a machine, and how a person chooses one of them."""

    def names(self) -> tuple[str, ...]:
        """Those that are installed, as the system calls them."""
        ...

    def called(self, name: str) -> QPrinter:
        """One of them, at its highest resolution."""
        ...

    def ask(self, printer: QPrinter, title: str, parent: QWidget) -> bool:
        """Lets the person choose printer and copies; False: nothing shall be printed."""
        ...


class SystemPrinters:
    """The printers of this machine."""

    def names(self) -> tuple[str, ...]:
        """Those that are installed, as the system calls them."""
        return tuple(QPrinterInfo.availablePrinterNames())

    def called(self, name: str) -> QPrinter:
        """One of them, at its highest resolution; "" is the system's usual one."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name or QPrinterInfo.defaultPrinterName())
        return printer

    def ask(self, printer: QPrinter, title: str, parent: QWidget) -> bool:
        """The system's own dialog. The whole run is printed: what is recorded is the whole run."""
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        try:
            return dialog.exec() == QPrintDialog.DialogCode.Accepted
        finally:
            dialog.deleteLater()


def offer_of(printer: QPrinter) -> Offer:
    """What a printer says it can do; nothing of a printer that is not there."""
    info = QPrinterInfo(printer)
    papers = tuple(map(_paper, info.supportedPageSizes()))
    turns = [_TURNS[mode] for mode in info.supportedDuplexModes() if mode in _TURNS]
    return Offer(papers, (Sides.NONE, *turns), _trays(printer))


def _paper(size: QPageSize) -> Paper:
    room = size.size(QPageSize.Unit.Millimeter)
    return Paper(size.name(), round(room.width(), 1), round(room.height(), 1))


def _trays(printer: QPrinter) -> tuple[str, ...]:
    """Qt asks a driver for its trays on Windows only; there alone the question exists."""
    ask = getattr(printer, "supportedPaperSources", None)
    known = set(ask()) if callable(ask) else set()
    return tuple(name for name, source in TRAYS.items() if source in known)


class Standing(StrEnum):
    """What the system says of a printer."""

    READY = "ready"
    BUSY = "busy"
    AWAY = "away"  # not known any more, stopped or failed


def standing(name: str) -> Standing:
    """How a printer of the system stands now.

    A queue whose printer was switched off is busy as long as the system tries again.
    """
    info = QPrinterInfo.printerInfo(name)
    if info.isNull() or info.state() in _BROKEN:
        return Standing.AWAY
    return Standing.BUSY if info.state() is QPrinter.PrinterState.Active else Standing.READY
