"""How a card and the head of a column are painted.

What must not come in: where they stand, keys and mouse.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hanoiplan.checklist.model import TaskStatus
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.checklist.board.cards import CHIP, LINE, PAD, Card, chip_lines
from ui.checklist.words import STATUS_LOOKS, status_words

STRIPE = 3  # px of the red edge of a late card


def draw_card(painter: QPainter, box: QRectF, card: Card, *, chosen: bool) -> None:
    """Number and title, then who leads and until when; late ones have a red edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color("accent" if chosen else "line2"), 1))
    painter.setBrush(theme().color("sel" if chosen else "surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
    if card.line.is_late:
        stripe = QRectF(box.left() + px(4), box.top() + px(8), STRIPE, box.height() - px(16))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("bad"))
        painter.drawRoundedRect(stripe, 1.5, 1.5)
    top = box.top() + px(PAD)
    inside = box.adjusted(px(PAD), 0, -px(PAD), 0)
    ink = "text2" if card.line.is_done else "text"
    for words in card.title:
        spot = QRectF(inside.left(), top, inside.width(), px(LINE))
        paint.draw_text(painter, spot, words, "label", ink, elide=False)
        top += px(LINE)
    _chips(painter, QRectF(inside.left(), top + px(6), inside.width(), px(CHIP)), card)


def _chips(painter: QPainter, room: QRectF, card: Card) -> None:
    """Beside each other where they have room, else one under the other."""
    beside = chip_lines(card.chips, room.width()) <= 1
    left, top = room.left(), room.top()
    for chip in card.chips:
        width = min(paint.chip_size(chip).width(), room.width())
        paint.draw_chip(painter, QRectF(left, top, width, px(CHIP)), chip)
        if beside:
            left += width + px(6)
        else:
            top += px(CHIP + 5)


def draw_column_head(painter: QPainter, box: QRectF, status: TaskStatus, count: str) -> None:
    """Sign, status, how many."""
    side = px(15)
    ink = {"ok": "ok", "tint": "accent"}.get(STATUS_LOOKS[status][0], "text2")
    spot = QRectF(box.left() + px(4), round(box.center().y() - side / 2), side, side)
    draw_icon(painter, spot, STATUS_LOOKS[status][1], ink)
    left = box.adjusted(px(26), 0, 0, 0)
    words = status_words(status)
    paint.draw_text(painter, left, words, "strong", elide=False)
    after = left.adjusted(paint.text_width(words, theme().font("strong")) + px(8), 0, 0, 0)
    paint.draw_text(painter, after, count, "cell_number", "text3", elide=False)
