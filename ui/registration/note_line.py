"""A calm warning line at the desk: a triangle and one sentence; no room is taken without one.

What must not come in: what there is to say.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.base.icons import draw_icon
from ui.base.widgets import Label, Painted, px


class _Sign(Painted):
    """The triangle before the sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(15), px(15))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, "triangle-alert", "warn")


class NoteLine(QWidget):
    """One sentence, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Label(kind="warn", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(7))
        row.addWidget(_Sign(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.sentence, 1)
        self.hide()

    def show_words(self, sentence: str) -> None:
        """The sentence; an empty one takes the line away."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
