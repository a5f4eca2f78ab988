"""A warning line at the desk: a copy by itself failed, and the rail that says so is hidden here.

What must not come in: making copies, and the window (it lends its keeper of copies).
"""

from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.base.icons import draw_icon
from ui.base.page import Tools
from ui.base.widgets import Label, Painted, px


@runtime_checkable
class Keeper(Protocol):
    """The part of the window's keeper of copies that the desk reads."""

    @property
    def trouble(self) -> str:
        """Why the last automatic copy failed, "" when all is well."""

    @property
    def changed(self) -> Any:
        """The signal that this is another."""


class _Sign(Painted):
    """The triangle before the sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(15), px(15))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, "triangle-alert", "warn")


class CopyTrouble(QWidget):
    """One sentence while copies fail; no room is taken while all is well."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.sentence = Label(kind="warn", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(7))
        row.addWidget(_Sign(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.sentence, 1)
        self._keeper = tools.extra.get("keeper")
        if isinstance(self._keeper, Keeper):
            self._keeper.changed.connect(self.show_trouble)
        self.show_trouble()

    def show_trouble(self) -> None:
        """What is wrong now; solved, the line is gone."""
        trouble = self._keeper.trouble if isinstance(self._keeper, Keeper) else ""
        self.sentence.setText(trouble)
        self.setAccessibleName(trouble)
        self.setVisible(bool(trouble))
