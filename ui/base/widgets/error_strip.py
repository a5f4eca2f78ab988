"""The strip at the top of a page: what could not be done, what is unharmed, how one goes on.

What must not come in: when to say something (messages.py).
"""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.icons import draw_icon
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets.basics import FlowLayout, Label, emptied
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import Painted, px

Action = tuple[str, Callable[[], object]]
Tone = Literal["bad", "note"]
STRIPS: dict[Tone, tuple[str, str, str]] = {  # kind, icon, ink
    "bad": ("bad-note", "circle-alert", "bad"),
    "note": ("attention", "info", "gold_x"),
}
MOST_BUTTONS = 0.4  # of the strip; where its buttons are wider they stand under the words
BESIDES = 90  # px of sign, cross and gaps


class _Sign(Painted):
    """The sign at the left of the strip."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.icon, self.ink = STRIPS["bad"][1:]

    def sizeHint(self) -> QSize:
        return QSize(px(20), px(20))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, self.icon, self.ink)


class ErrorStrip(QFrame):
    """What could not be done and where; what is unharmed; up to two buttons. Stays until closed.

    In the tone "note" it tells calmly of something that is over.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = _Sign()
        self.sentence = Label(kind="strong", wrap=True)
        self.detail = Label(kind="text2", wrap=True)
        self._words = QVBoxLayout()
        self._words.addWidget(self.sentence)
        self._words.addWidget(self.detail)
        self._buttons = FlowLayout(gap=6)
        self._below = False  # the buttons stand under the words: beside them these had no room
        self.close_button = IconButton("x", kind="ghost")
        self.close_button.clicked.connect(self.clear)
        self._whole = QHBoxLayout(self)
        self._whole.addWidget(self._sign)
        self._whole.addLayout(self._words, 1)
        self._whole.addLayout(self._buttons)
        self._whole.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.words()
        self._measure()
        self.set_tone("bad")
        self.hide()

    def _measure(self) -> None:
        self._words.setSpacing(px(2))
        self._whole.setContentsMargins(px(16), px(10), px(10), px(10))
        self._whole.setSpacing(px(12))
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Beside the words where these keep the larger part of the line, else under them."""
        below = self._buttons.sizeHint().width() > (self.width() - px(BESIDES)) * MOST_BUTTONS
        if below == self._below:
            return
        self._below = below
        if below:
            self._whole.removeItem(self._buttons)
            self._words.addLayout(self._buttons)
        else:
            self._words.removeItem(self._buttons)
            self._whole.insertLayout(2, self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def words(self) -> None:
        """The language changed."""
        self.close_button.set_name(_("Close"))

    def set_tone(self, tone: Tone) -> None:
        """How it looks: something went wrong, or it is only told."""
        kind, self._sign.icon, self._sign.ink = STRIPS[tone]
        set_kind(self, kind)
        self._sign.update()

    def show_error(
        self, sentence: str, detail: str = "", buttons: Sequence[Action] = (), tone: Tone = "bad"
    ) -> None:
        """Shows an error; the first button is plain, the second a ghost."""
        self.set_tone(tone)
        self.sentence.setText(sentence)
        self.detail.show_if_any(detail)
        self.setAccessibleName(" ".join(part for part in (sentence, detail) if part))
        emptied(self._buttons)
        for place, (words, do) in enumerate(buttons):
            button = Button(words, "ghost" if place else "plain")
            button.clicked.connect(lambda _checked=False, do=do: self._answer(do))
            self._buttons.addWidget(button)
        self._place_buttons()
        self.show()

    def _answer(self, do: Callable[[], object]) -> None:
        self.clear()
        do()

    def clear(self) -> None:
        """Takes it away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
