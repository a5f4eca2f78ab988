"""Cards that answer to click and Enter: a numbered step, a choice, a recent file.

Made of labels, so that words wrap and grow. What must not come in: what a card is for.
"""

from typing import ClassVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import set_kind, tells_of_theme, theme
from ui.base.voice import Role, answer_screen_readers
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import Painted, px
from ui.base.widgets.rail import PRESS_KEYS
from ui.base.widgets.signs import KeyCap

FIXED = QSizePolicy.Policy.Fixed


class NumberSign(Painted):
    """A step's number in a circle; a tick once it is done."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setSizePolicy(FIXED, FIXED)
        self._number = number
        self.lit = self.done = False

    def sizeHint(self) -> QSize:
        return QSize(px(30), px(30))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        ground = "ok_t" if self.done else "accent" if self.lit else "neu_t"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(ground))
        painter.drawEllipse(box)
        if self.done:
            inset = px(7)
            draw_icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", "ok")
            return
        token = "on_accent" if self.lit else "text2"
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.draw_text(painter, box, str(self._number), "card", token, align=centre)


class IconSign(Painted):
    """A picture at the side of a card."""

    def __init__(self, name: str, ink: str = "text2", side: int = 20) -> None:
        super().__init__()
        self.setSizePolicy(FIXED, FIXED)
        self.name, self.ink, self._side = name, ink, side

    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, self.name, self.ink)


class PressCard(QFrame):
    """A card with two lines that can be pressed; `lit` marks the one to begin with."""

    voice: ClassVar[Role] = Role.Button
    pressed = Signal()

    def __init__(
        self,
        before: QWidget | None = None,
        after: QWidget | None = None,
        margins: tuple[int, int, int, int] = (14, 9, 16, 9),
        *,
        bare: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        answer_screen_readers()
        set_kind(self, "bare")
        self._bare, self._margins = bare, margins
        self._lit = False
        self.title = Label(kind="strong" if bare else "h3", wrap=wrap)
        self.second = Label(kind="second", wrap=wrap)
        self._row = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.second)
        if before is not None:
            self._row.addWidget(before)
        self._row.addLayout(words, 1)
        if after is not None:
            where = Qt.AlignmentFlag.AlignTop if isinstance(after, KeyCap) else None
            self._row.addWidget(after, 0, where or Qt.AlignmentFlag.AlignVCenter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._measure()

    def set_words(self, title: str, second: str = "") -> None:
        """Both lines; also what a screen reader says."""
        self.title.setText(title)
        self.second.show_if_any(second)
        self.setAccessibleName(", ".join(part for part in (title, second) if part))

    def set_lit(self, lit: bool) -> None:
        """Marks the card to begin with."""
        self._lit = lit
        self.update()

    def set_margins(self, margins: tuple[int, int, int, int]) -> None:
        """Other room around the words, in px at text size 13."""
        self._margins = margins
        self._measure()

    def _measure(self) -> None:
        self._row.setContentsMargins(*(px(side) for side in self._margins))
        self._row.setSpacing(px(14 if not self._bare else 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        hot = self.underMouse() and self.isEnabled()
        if self._bare and not hot:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if self._lit else "line"
        width = 1.5 if self._lit else 1.0
        painter.setPen(Qt.PenStyle.NoPen if self._bare else QPen(theme().color(edge), width))
        painter.setBrush(theme().color("hover" if hot else "surface"))
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, px(10), px(10))
        painter.end()

    def press(self) -> None:
        """What a click does; a screen reader presses here."""
        self.pressed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.press()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESS_KEYS:
            if not event.isAutoRepeat():  # a key that is held presses once
                self.press()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
