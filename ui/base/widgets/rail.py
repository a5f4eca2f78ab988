"""The parts of the left rail: items, the event's button at its head, the saved state at its foot.

What must not come in: which pages there are (the shell's list).
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.mark import draw_mark
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import Painted, px

WIDE, NARROW = 188, 56
PRESS_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class _Pressable(Painted):
    """Painted, in the tab order, answers to click, Enter and Space."""

    voice = Role.Button
    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folded = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_folded(self, folded: bool) -> None:
        """Icons only, words in the tooltip."""
        self.folded = folded
        self.setToolTip(self.accessibleName() if folded else "")
        self.updateGeometry()
        self.update()

    def press(self) -> None:
        """What a click does; a screen reader presses here."""
        self.pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.press()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESS_KEYS:
            if not event.isAutoRepeat():  # a key that is held presses once
                self.press()
        else:
            super().keyPressEvent(event)


class RailItem(_Pressable):
    """One room: icon, name, a number only for what needs a person."""

    def __init__(
        self,
        icon: str,
        text: str = "",
        page_name: str = "",
        parent: QWidget | None = None,
        *,
        ink: str = "text2",
    ) -> None:
        super().__init__(parent)
        self._icon, self._text, self._ink = icon, text, ink
        self.page_name = page_name
        self._sentence = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._number = 0
        self._selected = False
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """The name of the room."""
        self._text = text
        self._name()

    def set_sentence(self, sentence: str) -> None:
        """More than the name says, for the tooltip."""
        self._sentence = sentence
        self.set_folded(self.folded)

    def set_folded(self, folded: bool) -> None:
        """The sentence is told in any case."""
        super().set_folded(folded)
        if self._sentence:
            self.setToolTip(self._sentence)

    def set_number(self, number: int) -> None:
        """What needs a person there; 0 shows nothing."""
        self._number = number
        self._name()

    def set_selected(self, selected: bool) -> None:
        """Whether this is the room shown."""
        self._selected = selected
        self.update()

    def _name(self) -> None:
        self.say(f"{self._text} {self._number}" if self._number else self._text)
        self.set_folded(self.folded)

    def sizeHint(self) -> QSize:
        return QSize(px((NARROW if self.folded else WIDE) - 16), px(33))

    def minimumSizeHint(self) -> QSize:
        """Large type in a low window: a little less high, so that every line is there."""
        return QSize(0, px(22))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        pill = box.adjusted(px(1), 1.5, -0.5, -1.5)
        if self._selected:
            painter.setPen(QPen(theme().color("line"), 1))
            painter.setBrush(theme().color("surface"))
            painter.drawRoundedRect(pill, px(7), px(7))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("lacquer"))
            middle = box.center().y()
            painter.drawRoundedRect(QRectF(0, middle - px(7), px(3), px(14)), 1.5, 1.5)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("hover"))
            painter.drawRoundedRect(pill, px(7), px(7))
        side = px(16)
        left = (box.width() - side) / 2 if self.folded else px(11)
        spot = QRectF(round(left), round(box.center().y() - side / 2), side, side)
        draw_icon(painter, spot, self._icon, "accent" if self._selected else self._ink)
        if self.folded:
            self._dot(painter, spot)
        else:
            self._words(painter, box)

    def _words(self, painter: QPainter, box: QRectF) -> None:
        role, weight = "button", 600 if self._selected else 500
        ink = "text" if self._selected else self._ink
        words = box.adjusted(px(37), 0, -px(30 if self._number else 4), 0)
        paint.draw_text(painter, words, self._text, role, ink, weight=weight)
        if self._number:
            right = box.adjusted(0, 0, -px(12), 0)
            end = Qt.AlignmentFlag.AlignRight
            paint.draw_text(painter, right, str(self._number), "foot", "text2", align=end)

    def _dot(self, painter: QPainter, spot: QRectF) -> None:
        if self._number:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("lacquer"))
            painter.drawEllipse(QRectF(spot.right() + px(2), spot.top() - px(3), px(6), px(6)))


class EventButton(_Pressable):
    """Mark, event and dates at the head of the rail; a press changes the current event."""

    def __init__(self, name: str = "", dates: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_event(name, dates)

    def set_event(self, name: str, dates: str) -> None:
        """Shows another event."""
        self._event, self._dates = name, dates
        self.say(f"{name}, {dates}" if dates else name)
        self.set_folded(self.folded)

    def sizeHint(self) -> QSize:
        return QSize(px((NARROW if self.folded else WIDE) - 16), px(40))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        side = px(30)
        left = (box.width() - side) / 2 if self.folded else px(6)
        spot = QRectF(round(left), round(box.center().y() - side / 2), side, side)
        draw_mark(painter, spot)
        if self.folded:
            return
        words = box.adjusted(px(46), 0, -px(4), 0)
        upper = QRectF(words.left(), words.top() + px(2), words.width(), px(19))
        lower = QRectF(words.left(), words.top() + px(21), words.width(), px(16))
        paint.draw_text(painter, upper, self._event, "card")
        paint.draw_text(painter, lower, self._dates, "days", "text2")


class SavedState(_Pressable):
    """The foot of the rail: saved when, last copy; turns warn with a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._second, self._good, self._sentence = "", "", True, ""

    def show_state(self, first: str, second: str, *, good: bool = True, sentence: str = "") -> None:
        """Two short lines; `good` False says that one of them is no longer true.

        `sentence`: what is wrong, where the lines have no room for it.
        """
        self._first, self._second, self._good = first, second, good
        self._sentence = sentence
        self.say(f"{sentence or first} {second}" if sentence else f"{first}. {second}")
        self.set_folded(self.folded)

    def set_folded(self, folded: bool) -> None:
        """The tooltip also tells what is wrong."""
        super().set_folded(folded)
        if self._sentence:
            self.setToolTip(self._sentence)

    def sizeHint(self) -> QSize:
        return QSize(px((NARROW if self.folded else WIDE) - 16), px(44))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        side = px(15)
        name, sign = ("shield-check", "ok") if self._good else ("shield-alert", "warn")
        left = (box.width() - side) / 2 if self.folded else px(10)
        top = box.center().y() - side / 2 if self.folded else px(6)
        draw_icon(painter, QRectF(round(left), round(top), side, side), name, sign)
        if self.folded:
            return
        words = box.adjusted(px(32), 0, 0, 0)
        ink = "text2" if self._good else "warn"
        upper = QRectF(words.left(), px(4), words.width(), px(18))
        lower = QRectF(words.left(), px(22), words.width(), px(16))
        paint.draw_text(painter, upper, self._first, "label", ink)
        paint.draw_text(painter, lower, self._second, "foot", "text2" if self._good else "warn")
