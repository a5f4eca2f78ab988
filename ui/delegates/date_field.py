"""A field for a date: written day/month/year, its value the text the record keeps.

What must not come in: a calendar to click through (dates come from letters and lists).
"""

from PySide6.QtWidgets import QWidget

from ui.base.form import TextField
from ui.delegates.dates import kept, shown


class DateField(TextField):
    """One date; what cannot be read as one stays as it was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.committed.connect(self._write)

    def value(self) -> str:
        return kept(self.line.text())

    def _write(self, value: object) -> None:
        text = shown(str(value or ""))
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)
