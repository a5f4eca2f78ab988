"""A number with one digit after the point: typed, or stepped with the arrow keys.

What must not come in: units and what is measured (the label says it).
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.form import TextField

UP = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


def read_number(text: str) -> float | None:
    """A number as people write it, with a comma or a point; None when it is none."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None


def write_number(number: float) -> str:
    """The number in the language of the window."""
    return interface().number(round(number, 2), 2)


class NumberField(TextField):
    """The value is a float; what is no number stays with a sentence and is not told."""

    def __init__(
        self, least: float = 0.0, step: float = 0.5, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.least, self.step = least, step
        self._number = 0.0
        self._arrows = _Arrows(self)
        self.line.installEventFilter(self._arrows)

    def value(self) -> float:  # type: ignore[override]  # a number in place of its text
        """The number typed; the last good one while it is none."""
        typed = read_number(self.line.text())
        return self._number if typed is None else max(self.least, typed)

    def _write(self, value: object) -> None:
        self._number = float(value) if isinstance(value, int | float) else 0.0
        self.line.setText(write_number(self._number))
        self.line.setCursorPosition(0)

    def set_value(self, value: object) -> None:
        """Shows a number; never over what the person is typing."""
        if not self.edited and not self.composing:
            self.show_trouble("")
            self._write(value)
            self._before = self.value()

    def commit(self) -> None:
        """Tells the number; what cannot be read is said under the field."""
        if read_number(self.line.text()) is None:
            self.show_trouble(_("Write a number, such as {example}.").format(example="12,5"), "bad")
            return
        self.show_trouble("")
        super().commit()
        self._write(self.value())

    def by_step(self, steps: int) -> None:
        """So many steps more or less, told at once."""
        number = max(self.least, self.value() + steps * self.step)
        self.line.setText(write_number(number))
        self.commit()


class _Arrows(QObject):
    """Up and Down in the line."""

    _field: NumberField | None = None  # so also while Python takes field and filter apart

    def __init__(self, field: NumberField) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if self._field is None or not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.KeyPress and event.key() in UP:
            self._field.by_step(UP[Qt.Key(event.key())])
            return True
        return False
