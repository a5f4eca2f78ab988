"""A panel whose body is a list of its own: the list scrolls, not the panel around it.

What must not come in: what the list is of.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.base.widgets.basics import Panel, ScrollBox
from ui.seating.seat_panel import WIDTH


class ListPanel(Panel):
    """Head, list, foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)

    def put_list(self, table: QWidget) -> None:
        """The list takes the place of the body."""
        outer = self.layout()
        box = self.findChild(ScrollBox)
        if isinstance(outer, QVBoxLayout) and box is not None:
            box.hide()
            outer.insertSpacing(outer.indexOf(box), 8)
            outer.insertWidget(outer.indexOf(box), table, 1)
