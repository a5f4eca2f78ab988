"""Help as it is painted: words that wrap, bold words, key caps among them, steps with numbers.

What must not come in: reading files, pictures, and scrolling (a scroll area holds it).
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.base import paint
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px
from ui.base.widgets.signs import draw_key_cap
from ui.help.text import Block, Ink, Shape, plain

ROLES = {Shape.TITLE: "panel", Shape.HEADING: "card"}
LINE = {Shape.TITLE: 28, Shape.HEADING: 22}  # heights of lines; 20 for what is read
ABOVE = {
    Shape.TITLE: 0,
    Shape.HEADING: 14,
    Shape.PARAGRAPH: 6,
    Shape.BULLET: 4,
    Shape.STEP: 5,
    Shape.NOTE: 8,
}
INDENT = {Shape.BULLET: 16, Shape.STEP: 26, Shape.NOTE: 14}
WIDE = 460
LIT = 4  # px that the ground of a found block stands over it on each side


@dataclass(frozen=True, slots=True)
class Run:
    """Some words, or one key cap, at their place. `block` is the number of what they belong to."""

    box: QRectF
    text: str
    ink: Ink
    shape: Shape
    block: int = 0


class HelpView(Painted):
    """Blocks under each other; takes the height that its width asks for."""

    def __init__(self, blocks: tuple[Block, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks = blocks
        self._lit = -1
        self._known: dict[float, list[Run]] = {}  # by width, for the size of text in force
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(plain(blocks))

    def sizeHint(self) -> QSize:
        return QSize(px(WIDE), self.heightForWidth(px(WIDE)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(max((run.box.bottom() for run in self._runs(width)), default=0)) + px(2)

    def measures_changed(self) -> None:
        self._known.clear()

    def light(self, block: int) -> None:
        """Lays a ground under the block of this number, where something was found; -1: none."""
        self._lit = block
        self.update()

    def box_of(self, block: int) -> QRectF:
        """Where a block stands in this widget."""
        box = QRectF()
        for run in self._runs(self.width()):
            if run.block == block:
                box = box.united(run.box)
        return box

    def _runs(self, width: float) -> list[Run]:
        if width not in self._known:
            if len(self._known) > 3:
                self._known.clear()
            self._known[width] = laid_out(self.blocks, width)
        return self._known[width]

    def draw(self, painter: QPainter, box: QRectF) -> None:
        self._ground(painter)
        for run in self._runs(box.width()):
            if run.ink is Ink.KEY:
                cap = QRectF(run.box)
                cap.setHeight(px(19))
                cap.moveTop(round(run.box.center().y() - cap.height() / 2))
                draw_key_cap(painter, cap, run.text)
                continue
            painter.setFont(_font(run.shape, run.ink))
            painter.setPen(theme().color("text"))
            painter.drawText(run.box, int(paint.ONE_LINE | Qt.TextFlag.TextDontClip), run.text)
        self._signs(painter, box)

    def _ground(self, painter: QPainter) -> None:
        """What was found is lit; a note has a line at its left."""
        painter.setPen(Qt.PenStyle.NoPen)
        if self._lit >= 0:
            over = px(LIT)
            painter.setBrush(theme().color("tint2"))
            spot = self.box_of(self._lit).adjusted(0, -over / 2, 0, over / 2)
            spot.setLeft(0)
            spot.setRight(self.width())
            painter.drawRoundedRect(spot, px(5), px(5))
        painter.setBrush(theme().color("gold"))
        for number, block in enumerate(self.blocks):
            if block.shape is Shape.NOTE:
                spot = self.box_of(number)
                painter.drawRect(QRectF(px(2), spot.top(), px(3), spot.height()))

    def _signs(self, painter: QPainter, box: QRectF) -> None:
        """The dots of bullets and the numbers of steps; each begins with an empty run."""
        for run in self._runs(box.width()):
            if run.text:
                continue
            if run.shape is Shape.BULLET:
                side = px(4)
                dot = QRectF(px(4), 0, side, side)
                dot.moveTop(round(run.box.center().y() - side / 2))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("text3"))
                painter.drawEllipse(dot)
            elif run.shape is Shape.STEP:
                spot = QRectF(0, run.box.top(), px(18), run.box.height())
                number = str(self.blocks[run.block].number)
                right = Qt.AlignmentFlag.AlignRight
                paint.draw_text(painter, spot, number, "strong", "accent", align=right)


def laid_out(blocks: tuple[Block, ...], width: float) -> list[Run]:
    """Every word and key cap at its place for a width; bullets begin with an empty run."""
    top, made = 0.0, list[Run]()
    for number, block in enumerate(blocks):
        top += px(ABOVE[block.shape]) if made else 0
        height = px(LINE.get(block.shape, 20))
        left = px(INDENT.get(block.shape, 0))
        if left:
            made.append(Run(QRectF(0, top, 0, height), "", Ink.PLAIN, block.shape, number))
        runs = _block(block, number, QRectF(left, top, width - left, height))
        made += runs
        top = runs[-1].box.bottom() if runs else top
    return made


def _block(block: Block, number: int, first: QRectF) -> list[Run]:
    """The words of one block from its first line on, broken at spaces; a sign stays at a cap."""
    made: list[Run] = []
    left, width, height = first.left(), first.right(), first.height()
    x, y = left, first.top()
    for words in _unbreakable(block):
        sizes = [_width(text, ink, block.shape) for text, ink in words]
        whole = sum(sizes)
        space = _width(" ", Ink.PLAIN, block.shape) if x > left else 0
        if x > left and x + space + whole > width:
            x, y, space = left, y + height, 0
        x += space
        for (text, ink), size in zip(words, sizes, strict=True):
            made.append(Run(QRectF(x, y, size, height), text, ink, block.shape, number))
            x += size
    return made


def _unbreakable(block: Block) -> list[list[tuple[str, Ink]]]:
    """Groups that no line may part: a word of mixed inks, a cap with the comma behind it."""
    groups: list[list[tuple[str, Ink]]] = [[]]
    for piece in block.pieces:
        if piece.ink is Ink.KEY:
            groups[-1].append((piece.text, piece.ink))
            continue
        parts = piece.text.split(" ")
        for number, part in enumerate(parts):
            if number:
                groups.append([])
            if part:
                groups[-1].append((part, piece.ink))
    return [group for group in groups if group]


def _width(text: str, ink: Ink, shape: Shape) -> float:
    if ink is Ink.KEY:
        return max(px(20), round(paint.text_width(text, theme().font("key"))) + px(11))
    return QFontMetricsF(_font(shape, ink)).horizontalAdvance(text)


def _font(shape: Shape, ink: Ink) -> QFont:
    return theme().font(ROLES.get(shape, "body"), 600 if ink is Ink.BOLD else None)
