"""A row of a form whose right side is no field: buttons beside each other, under one label.

What must not come in: what the buttons do.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.base.theme import tells_of_theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import IconButton
from ui.base.widgets.painted import px

LABEL = 92  # px at text size 13


class IconChoice(QWidget):
    """One of a few, each a drawing: the way a text is set."""

    picked = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[object, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label = Label(kind="label", wrap=True)
        self._buttons = {value: IconButton(icon) for value, icon in choices}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.label)
        for value, button in self._buttons.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._pick, value))
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._measure()

    def _measure(self) -> None:
        self.label.setFixedWidth(px(LABEL))
        self._row.setSpacing(px(4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def set_words(self, label: str, names: Sequence[str]) -> None:
        """The label, and what each drawing means."""
        self.label.setText(label)
        for button, name in zip(self._buttons.values(), names, strict=True):
            button.set_name(name)

    def _pick(self, value: object) -> None:
        self.show_value(value)
        self.picked.emit(value)

    def show_value(self, value: object) -> None:
        """Which of them holds; none where it is none of them."""
        for own, button in self._buttons.items():
            button.setChecked(own == value)
