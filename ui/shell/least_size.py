"""How small a window of the program can be: large enough to work in, never larger than the screen.

What must not come in: how large it is when it opens.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.base.theme import theme

LEAST = QSize(960, 560)  # px at text size 13
FRAME = QSize(0, 40)  # px of a title bar that is not ours


def least_size(window: QWidget) -> QSize:
    """The least size at the text size in force, within what the screen has free."""
    free = window.screen().availableSize() - FRAME
    return QSize(theme().px(LEAST.width()), theme().px(LEAST.height())).boundedTo(free)
