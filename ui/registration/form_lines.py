"""A person in the lists of the forms: the name is never cut, what stands under it may give way.

What must not come in: what a list is of.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.base import paint
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.widgets import px

ROLES = ("desk_delegation", "strong")  # the larger one where it fits


def draw_name(painter: QPainter, box: QRectF, name: str, under: str) -> None:
    """Name and second line in a box of two lines; a long name takes both of them."""
    upper = QRectF(box.left(), box.top(), box.width(), px(23))
    lower = QRectF(box.left(), box.top() + px(23), box.width(), px(18))
    for role in ROLES:
        if paint.text_width(name, theme().font(role)) <= box.width():
            paint.draw_text(painter, upper, name, role)
            paint.draw_text(painter, lower, under, "second", "text2")
            return
    first, *rest = break_lines(name, theme().font(ROLES[-1]), box.width())
    paint.draw_text(painter, upper, first, ROLES[-1])
    paint.draw_text(painter, lower, " ".join(rest), ROLES[-1])
