"""A machine with one printer that writes what it is sent into a PDF; for tests of pages that print.

What must not come in: the program's own way of printing.
"""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget


class PaperFile:
    """One printer; the dialog is answered with Print, or with Cancel."""

    NAME = "Canon LBP6030"

    def __init__(self, file: Path, *, cancels: bool = False, installed: bool = True) -> None:
        self.file, self.cancels, self.installed = file, cancels, installed
        self.asked: list[str] = []  # the titles the dialog had
        self.called_by_name: list[str] = []

    def names(self) -> tuple[str, ...]:
        """As the system calls it."""
        return (self.NAME,) if self.installed else ()

    def called(self, name: str) -> QPrinter:
        """The printer, at 600 dots per inch."""
        self.called_by_name.append(name)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        printer.setResolution(600)
        return printer

    def ask(self, printer: QPrinter, title: str, parent: QWidget) -> bool:
        """The system's dialog."""
        del printer, parent
        self.asked.append(title)
        return not self.cancels
