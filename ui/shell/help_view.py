"""The help of a room as it is painted: words that wrap, bold words, key caps among them.

What must not come in: reading files, and scrolling (a scroll area holds it).
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.base import paint
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px
from ui.base.widgets.signs import draw_key_cap
from ui.shell.help_text import Block, Ink, Shape, plain

ROLES = {Shape.TITLE: "panel", Shape.HEADING: "card"}
LINE = {Shape.TITLE: 28, Shape.HEADING: 22}  # heights of lines; 20 for what is read
ABOVE = {Shape.TITLE: 0, Shape.HEADING: 14, Shape.PARAGRAPH: 6, Shape.BULLET: 4}
INDENT = 16
WIDE = 460


@dataclass(frozen=True, slots=True)
class Run:
    """Some words, or one key cap, at their place."""

    box: QRectF
    text: str
    ink: Ink
    shape: Shape


class HelpView(Painted):
    """Blocks under each other; takes the height that its width asks for."""

    def __init__(self, blocks: tuple[Block, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks = blocks
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
        runs = laid_out(self._blocks, width)
        return round(max((run.box.bottom() for run in runs), default=0)) + px(2)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        for run in laid_out(self._blocks, box.width()):
            if run.ink is Ink.KEY:
                cap = QRectF(run.box)
                cap.setHeight(px(19))
                cap.moveTop(round(run.box.center().y() - cap.height() / 2))
                draw_key_cap(painter, cap, run.text)
                continue
            painter.setFont(_font(run.shape, run.ink))
            painter.setPen(theme().color("text"))
            painter.drawText(run.box, int(paint.ONE_LINE | Qt.TextFlag.TextDontClip), run.text)
        self._bullets(painter, box)

    def _bullets(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("text3"))
        for run in laid_out(self._blocks, box.width()):
            if run.text == "" and run.shape is Shape.BULLET:
                side = px(4)
                dot = QRectF(px(4), 0, side, side)
                dot.moveTop(round(run.box.center().y() - side / 2))
                painter.drawEllipse(dot)


def laid_out(blocks: tuple[Block, ...], width: float) -> list[Run]:
    """Every word and key cap at its place for a width; a bullet begins with an empty run."""
    top, made = 0.0, list[Run]()
    for block in blocks:
        top += px(ABOVE[block.shape]) if made else 0
        height = px(LINE.get(block.shape, 20))
        left = px(INDENT) if block.shape is Shape.BULLET else 0
        if left:
            made.append(Run(QRectF(0, top, 0, height), "", Ink.PLAIN, block.shape))
        runs = _block(block, left, top, width, height)
        made += runs
        top = runs[-1].box.bottom() if runs else top
    return made


def _block(block: Block, left: float, top: float, width: float, height: float) -> list[Run]:
    """The words of one block, broken at spaces; a sign after a key cap stays at it."""
    made: list[Run] = []
    x, y = left, top
    for words in _unbreakable(block):
        sizes = [_width(text, ink, block.shape) for text, ink in words]
        whole = sum(sizes)
        space = _width(" ", Ink.PLAIN, block.shape) if x > left else 0
        if x > left and x + space + whole > width:
            x, y, space = left, y + height, 0
        x += space
        for (text, ink), size in zip(words, sizes, strict=True):
            made.append(Run(QRectF(x, y, size, height), text, ink, block.shape))
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
