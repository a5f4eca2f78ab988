"""The row of things that can be put on a card: choose one, then draw it on the canvas.

What must not come in: layouts.
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.badges.designing.fresh import KINDS
from hanoiplan.base.i18n import _
from ui.base.widgets.basics import FlowLayout, Label
from ui.base.widgets.buttons import IconButton
from ui.base.widgets.painted import px


class AddBar(QWidget):
    """One button for each kind of item."""

    wanted = Signal(str)  # a kind; "" takes the wish back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(kind="label")
        self._hint = Label(kind="hint", wrap=True)
        self._buttons = {one.kind: IconButton(one.icon) for one in KINDS}
        holder = QWidget()
        flow = FlowLayout(holder, gap=4)
        for kind, button in self._buttons.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._pressed, kind))
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(10), px(10))
        column.setSpacing(px(6))
        column.addWidget(self._label)
        column.addWidget(holder)
        column.addWidget(self._hint)
        self._hint.hide()

    @property
    def first(self) -> IconButton:
        """The first button."""
        return next(iter(self._buttons.values()))

    def words(self) -> None:
        """The language changed."""
        self._label.setText(_("Add"))
        self._hint.setText(_("Draw its box on the card. Esc: not after all."))
        for one in KINDS:
            self._buttons[one.kind].set_name(_(one.label))

    def _pressed(self, kind: str, on: bool = True) -> None:
        self.show_wish(kind if on else "")
        self.wanted.emit(kind if on else "")

    def show_wish(self, kind: str) -> None:
        """Which kind waits to be drawn; "" none."""
        for own, button in self._buttons.items():
            button.setChecked(own == kind)
        self._hint.setVisible(bool(kind))
