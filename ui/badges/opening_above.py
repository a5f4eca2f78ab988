"""Small panels of buttons at the foot of the window open over them, not under the window's edge.

What must not come in: what stands in such a panel.
"""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.base.table.floating import Floating
from ui.base.widgets import px

GAP = 6  # px between panel and button


def open_above(panel: Floating, owner: QWidget, first: QWidget) -> None:
    """Shows a panel over the button it belongs to."""
    panel.ensurePolished()
    panel.open_below(owner.rect(), first)  # its height is known from here on
    over = owner.mapTo(panel.window(), owner.rect().topLeft()).y() - panel.height() - px(GAP)
    panel.setGeometry(QRect(panel.x(), max(GAP, over), panel.width(), panel.height()))
