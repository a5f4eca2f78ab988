"""A heading between the rows of a table, painted over the whole width.

What must not come in: which rows stand under it.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.base import paint
from ui.base.cells import Group
from ui.base.icons import draw_icon
from ui.base.theme import theme

INSIDE = 18  # px that a heading under another one stands in
BAR, BAR_THICK = 110, 5  # px of the bar that tells how far the rows are
WORDS = 84  # px of the words beside it


def paint_heading(painter: QPainter, box: QRectF, group: Group, *, folded: bool) -> None:
    """Chevron, number, title and count on the sunken ground."""
    px = theme().px
    painter.fillRect(box, theme().color("sunken"))
    paint.hairline(painter, box)
    side, start = px(14), px(INSIDE) if group.over is not None else 0
    spot = QRectF(start + px(10), round(box.center().y() - side / 2), side, side)
    draw_icon(painter, spot, "chevron-right" if folded else "chevron-down", "text3")
    if group.total:
        box = _paint_share(painter, box, group)
    left = start + px(30)
    for words, role, ink in (
        (group.number, "body", "text3"),
        (group.title, "strong", "text"),
        (group.count, "second", "text3"),
    ):
        if words:
            part = QRectF(left, box.top(), box.right() - left, box.height())
            paint.draw_text(painter, part, words, role, ink)
            left += round(paint.text_width(words, theme().font(role))) + px(8)


def _paint_share(painter: QPainter, box: QRectF, group: Group) -> QRectF:
    """The bar and its words at the right end; returns what is left for the title."""
    px = theme().px
    words = QRectF(box.right() - px(WORDS + 16), box.top(), px(WORDS), box.height())
    right = Qt.AlignmentFlag.AlignRight
    paint.draw_text(painter, words, group.words, "second", "text2", align=right, elide=False)
    bar = QRectF(words.left() - px(BAR + 8), 0, px(BAR), px(BAR_THICK))
    bar.moveTop(round(box.center().y() - bar.height() / 2))
    round_ends = bar.height() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("neu_t"))
    painter.drawRoundedRect(bar, round_ends, round_ends)
    if group.done:
        done = QRectF(bar)
        done.setWidth(max(bar.height(), bar.width() * min(1.0, group.done / group.total)))
        painter.setBrush(theme().color("ok"))
        painter.drawRoundedRect(done, round_ends, round_ends)
    return box.adjusted(0, 0, -(box.right() - bar.left() + px(8)), 0)
