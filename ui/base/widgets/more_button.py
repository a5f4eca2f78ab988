"""The "…" in a header: what is not done often enough for a button of its own.

What must not come in: doing it (the page's actions do).
"""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.base.widgets.buttons import IconButton


class MoreButton(IconButton):
    """An icon button that opens a menu of actions, with their keys."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__("ellipsis", parent=parent)
        self.menu_ = QMenu(self)
        self.menu_.addActions(list(actions))
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Below the button."""
        self.menu_.popup(self.mapToGlobal(self.rect().bottomLeft()))
