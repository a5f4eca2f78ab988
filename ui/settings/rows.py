"""A setting as one calm row, and a card of them under the name of their group.

What must not come in: what is done with a value that was picked (the page).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import GROUP_LABELS, AnySetting, Group
from ui.base.theme import set_kind, tells_of_theme, theme
from ui.base.widgets import Button, Card, HLine, Label, px
from ui.settings.controls import Control

LEAST_WORDS = 240  # px: with less beside it, the control stands under its words


class Row(QFrame):
    """Words at the left, something to set at the right; under the words what is to be known.

    A tall row has its control `at` the top, beside its name.
    """

    def __init__(
        self, control: QWidget, at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter
    ) -> None:
        super().__init__()
        self._at = at
        set_kind(self, "bare")
        self.control = control
        self.name, self.help = Label(kind="strong", wrap=True), Label(kind="text2", wrap=True)
        self.note = Label(kind="hint", wrap=True)
        self.line = HLine()
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        for label in (self.name, self.help, self.note):
            self._words.addWidget(label)
        self._words.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addLayout(self._words, 1)
        self._both.addWidget(control, 0, at)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.line)
        whole.addLayout(self._both)
        self.note.hide()
        self._worn = theme()
        self._measure()

    def say(self, name: str, sentence: str) -> None:
        """Its words."""
        self.name.setText(name)
        self.help.setText(sentence)

    def show_note(self, sentence: str, kind: str = "hint") -> None:
        """What is to be known about the value in force: `hint`, `ok` or `warn`; "" hides it."""
        set_kind(self.note, kind)
        self.note.show_if_any(sentence)

    def add_under(self, widget: QWidget, *, grows: bool = True) -> None:
        """Something of its own under the words.

        What never grows stands at the left: a column of things is else as narrow as it.
        """
        self._words.insertWidget(self._words.count() - 1, widget)
        if not grows:
            self._words.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)

    def _measure(self) -> None:
        room = px(4)  # a control keeps as much for its focus ring: words stand in line with it
        self._words.setContentsMargins(room, 0, 0, 0)
        self._both.setContentsMargins(px(14), px(9), px(14), px(9))
        self._both.setSpacing(px(16))
        self._words.setSpacing(px(1))
        self._turn()

    def _turn(self) -> None:
        """Beside each other where the words have room, else the control under them."""
        room = self.width() - px(18 + 14 + 16) - self.control.sizeHint().width()
        beside = room >= px(LEAST_WORDS)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way is not self._both.direction():
            self._both.setDirection(way)
            self._both.setSpacing(px(16 if beside else 6))
            place = self._at if beside else Qt.AlignmentFlag.AlignLeft
            self._both.setAlignment(self.control, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells of a style many times while a page is made; a theme is another one once."""
        super().changeEvent(event)
        if tells_of_theme(event) and self._worn is not theme():
            self._worn = theme()
            self._measure()


class SettingRow(Row):
    """One setting."""

    def __init__(self, control: Control) -> None:
        super().__init__(control)
        self.setting: AnySetting = control.setting
        self.setter = control

    def words(self) -> None:
        """The language changed."""
        self.say(_(self.setting.label), _(self.setting.help))
        self.setter.words()


class GroupCard(QWidget):
    """The rows of a group in a card, its name above, the way back to the defaults beside it."""

    defaults_wanted = Signal(object)  # Group

    def __init__(self, group: Group, rows: Sequence[Row]) -> None:
        super().__init__()
        self.group, self.rows = group, tuple(rows)
        self.title = Label(kind="h3")
        self.defaults = Button(kind="link")
        policy = self.defaults.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.defaults.setSizePolicy(policy)
        self.defaults.clicked.connect(lambda: self.defaults_wanted.emit(group))
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._head.addWidget(self.defaults)
        card = Card(margins=(0, 0, 0, 0), gap=0)
        for row in rows:
            card.layout_.addWidget(row)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._head)
        self._whole.addWidget(card)
        self._measure()

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_(GROUP_LABELS[self.group]))
        self.defaults.setText(_("Back to the defaults"))
        self.defaults.setAccessibleDescription(self.title.text())

    def show_differs(self, differs: bool) -> None:
        """The way back is there where there is something to go back from."""
        self.defaults.setVisible(differs)

    def show_only(self, wanted: frozenset[Row]) -> None:
        """Only these rows; without any of them the whole group hides."""
        seen = [row for row in self.rows if row in wanted]
        for row in self.rows:
            row.setVisible(row in wanted)
            row.line.setVisible(bool(seen) and row is not seen[0])
        self.setVisible(bool(seen))

    def _measure(self) -> None:
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(px(4))
        self._head.setContentsMargins(0, 0, px(6), 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
