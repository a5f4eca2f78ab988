"""One field of two records side by side, to choose from with a click or the keys 1, 2, 3.

What must not come in: what a field means, and writing.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px
from ui.duplicates.cells import Chosen, Line

LABEL, GAP, PAD, LINE_HEIGHT, RADIO = 160, 8, 8, 18, 14  # px at text size 13
BOTH_KEY, BOTH_WIDTH = Qt.Key.Key_3, 64
KEYS = {Qt.Key.Key_1: Chosen.ONE, Qt.Key.Key_2: Chosen.TWO, BOTH_KEY: Chosen.BOTH}
SIDEWAYS = {Qt.Key.Key_Left: Chosen.ONE, Qt.Key.Key_Right: Chosen.TWO}
UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
NOTHING = "–"


class CellRow(Painted):
    """Label, cell of the first record, cell of the second; of notes also both."""

    picked = Signal(str, object)  # field, Chosen
    left = Signal(int)  # up or down to the next row

    def __init__(
        self,
        line: Line,
        chosen: Chosen | None,
        third: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`third`: px kept free in every row for "both", so that the columns stand."""
        super().__init__(parent)
        self.line, self.chosen, self._third = line, chosen, third
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if chosen is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tell()

    def choose(self, chosen: Chosen) -> None:
        """Shows another choice without telling anybody."""
        if self.chosen is not None:
            self.chosen = chosen
            self._tell()

    def _pick(self, chosen: Chosen) -> None:
        if self.chosen is None or (chosen is Chosen.BOTH and not self.line.may_join):
            return
        self.choose(chosen)
        self.picked.emit(self.line.name, chosen)

    def _tell(self) -> None:
        """What a screen reader says: field, both cells, which of them stays."""
        line = self.line
        if self.chosen is None:
            words = f"{line.label}: {line.shown(line.one)}"
        else:
            told = _("{field}: 1 {one}; 2 {two}; chosen {chosen}")
            words = told.format(
                field=line.label,
                one=line.shown(line.one) or _("(empty)"),
                two=line.shown(line.two) or _("(empty)"),
                chosen=line.shown(line.text(self.chosen)) or _("(empty)"),
            )
        self.say(words)

    # ---- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, _KEYPAD}
        if plain and key in KEYS:
            self._pick(KEYS[key])
        elif plain and key in SIDEWAYS:
            self._pick(SIDEWAYS[key])
        elif plain and key in UP_DOWN:
            self.left.emit(UP_DOWN[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for chosen, box in self._boxes():
            if box.contains(event.position()):
                self._pick(chosen)

    # ---- measures

    def _boxes(self) -> Iterator[tuple[Chosen, QRectF]]:
        """Where each thing to choose stands."""
        box = QRectF(self.rect()).adjusted(px(LABEL), 0, 0, 0)
        width = (box.width() - px(self._third) - px(GAP)) / 2
        yield Chosen.ONE, QRectF(box.left(), box.top(), width, box.height())
        left = box.left() + width + px(GAP)
        yield Chosen.TWO, QRectF(left, box.top(), width, box.height())
        if self.line.may_join:
            yield (
                Chosen.BOTH,
                QRectF(left + width + px(GAP), box.top(), px(BOTH_WIDTH), px(LINE_HEIGHT + PAD)),
            )

    def _lines(self, text: str, width: float) -> list[str]:
        inner = width - px(2 * PAD + RADIO + GAP)
        font = theme().font("body")
        parts = (text or NOTHING).splitlines()
        return [one for part in parts for one in break_lines(part, font, inner)]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        cell = (width - px(LABEL + self._third + GAP)) / 2
        texts = (self.line.shown(self.line.one), self.line.shown(self.line.two))
        label = break_lines(self.line.label, theme().font("label"), px(LABEL - GAP))
        lines = max(len(label), *(len(self._lines(text, cell)) for text in texts))
        return px(LINE_HEIGHT) * lines + px(PAD)

    def sizeHint(self) -> QSize:
        width = max(self.width(), px(LABEL + 300))
        return QSize(px(LABEL + 300), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LABEL + 200), px(LINE_HEIGHT + PAD))

    # ---- painting

    def draw(self, painter: QPainter, box: QRectF) -> None:
        label = QRectF(0, px(4), px(LABEL - GAP), px(LINE_HEIGHT))
        for part in break_lines(self.line.label, theme().font("label"), label.width()):
            paint.draw_text(painter, label, part, "label", "text2")
            label.translate(0, px(LINE_HEIGHT))
        if self.chosen is None:
            same = box.adjusted(px(LABEL + PAD), 0, 0, 0)
            self._draw_text(painter, same, self.line.shown(self.line.one), ink="text2")
            return
        texts = {Chosen.ONE: self.line.one, Chosen.TWO: self.line.two}
        for choice, spot in self._boxes():
            taken = self.chosen in {choice, Chosen.BOTH}
            if choice is Chosen.BOTH:
                self._draw_both(painter, spot, taken=self.chosen is Chosen.BOTH)
            else:
                self._draw_cell(painter, spot, self.line.shown(texts[choice]), taken=taken)

    def _draw_cell(self, painter: QPainter, spot: QRectF, text: str, *, taken: bool) -> None:
        self._ground(painter, spot, taken=taken)
        radio = QRectF(spot.left() + px(PAD), spot.top() + px(6), px(RADIO), px(RADIO))
        draw_radio(painter, radio, taken=taken)
        inner = spot.adjusted(px(PAD + RADIO + GAP), 0, -px(PAD), 0)
        self._draw_text(painter, inner, text, ink="text" if taken else "text2")

    def _draw_text(self, painter: QPainter, box: QRectF, text: str, *, ink: str) -> None:
        line = QRectF(box.left(), box.top() + px(4), box.width(), px(LINE_HEIGHT))
        for part in self._lines(text, box.width() + px(2 * PAD + RADIO + GAP)):
            paint.draw_text(painter, line, part, "body", ink if text else "text3")
            line.translate(0, px(LINE_HEIGHT))

    def _draw_both(self, painter: QPainter, spot: QRectF, *, taken: bool) -> None:
        self._ground(painter, spot, taken=taken)
        centre = Qt.AlignmentFlag.AlignHCenter
        ink = "accent" if taken else "text2"
        paint.draw_text(painter, spot, _("Both"), "chip", ink, align=centre, elide=False)

    @staticmethod
    def _ground(painter: QPainter, spot: QRectF, *, taken: bool) -> None:
        painter.setPen(QPen(theme().color("accent" if taken else "line2"), 1))
        painter.setBrush(theme().color("tint" if taken else "surface"))
        painter.drawRoundedRect(spot.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))


def draw_radio(painter: QPainter, box: QRectF, *, taken: bool) -> None:
    """A round sign: filled when taken, an edge when not."""
    painter.setBrush(theme().color("surface"))
    painter.setPen(QPen(theme().color("accent" if taken else "ctl"), 1.4))
    painter.drawEllipse(box.adjusted(0.7, 0.7, -0.7, -0.7))
    if taken:
        inset = box.width() * 0.28
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
