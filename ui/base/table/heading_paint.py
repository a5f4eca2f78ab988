"""A heading between the rows of a table, painted over the whole width.

What must not come in: which rows stand under it.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.base import paint
from ui.base.cells import Group
from ui.base.icons import draw_icon
from ui.base.theme import theme


def paint_heading(painter: QPainter, box: QRectF, group: Group, *, folded: bool) -> None:
    """Chevron, number, title and count on the sunken ground."""
    px = theme().px
    painter.fillRect(box, theme().color("sunken"))
    paint.hairline(painter, box)
    side = px(14)
    spot = QRectF(px(10), round(box.center().y() - side / 2), side, side)
    draw_icon(painter, spot, "chevron-right" if folded else "chevron-down", "text3")
    left = px(30)
    for words, role, ink in (
        (group.number, "body", "text3"),
        (group.title, "strong", "text"),
        (group.count, "second", "text3"),
    ):
        if words:
            part = QRectF(left, box.top(), box.right() - left, box.height())
            paint.draw_text(painter, part, words, role, ink)
            left += round(paint.text_width(words, theme().font(role))) + px(8)
