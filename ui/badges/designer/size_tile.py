"""A size of card to choose: the sheet in its proportions, and its words under it.

What must not come in: which sizes there are.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hanoiplan.paper.units import Size
from ui.base import paint
from ui.base.theme import tells_of_theme, theme
from ui.base.widgets.painted import px

WIDE, HIGH = 138, 118
PICTURE = 66  # px: the longer side of the largest sheet
LARGEST = 148.0  # mm that are drawn as PICTURE; what is longer is drawn as long


class SizeTile(QPushButton):
    """One choice; `size` None is a size of one's own, `fold` "across", "down" or ""."""

    def __init__(self, size: Size | None, fold: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._fold = size, fold
        self._second = ""
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, name: str, second: str) -> None:
        """What the size is called, and its measures."""
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(second)
        self.setToolTip(name)
        self._second = second
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = paint.text_width(self.text(), theme().font("button", 600))
        return QSize(max(px(WIDE), round(words) + px(22)), px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        ground = "sel" if on else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme().color(ground))
        painter.setPen(QPen(theme().color("accent" if on else "line2"), 2 if on else 1))
        painter.drawRoundedRect(box, px(8), px(8))
        self._draw_sheet(painter, QRectF(box.left(), box.top() + px(7), box.width(), px(PICTURE)))
        middle = Qt.AlignmentFlag.AlignHCenter
        words = QRectF(box.left(), box.bottom() - px(40), box.width(), px(18))
        paint.draw_text(painter, words, self.text(), "button", align=middle, weight=600)
        second = words.translated(0, px(18))
        paint.draw_text(painter, second, self._second, "chip", "text3", align=middle)
        painter.end()

    def _draw_sheet(self, painter: QPainter, room: QRectF) -> None:
        """The sheet true to the others; a size of one's own is dashed."""
        size = self._size or Size(90, 90)
        scale = px(PICTURE) / max(LARGEST, size.width, size.height)
        sheet = QRectF(0, 0, size.width * scale, size.height * scale)
        sheet.moveCenter(QPointF(room.center()))
        dash = Qt.PenStyle.DashLine if self._size is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme().color("ctl"), 1.2, dash))
        painter.setBrush(theme().color("paper"))
        painter.drawRoundedRect(sheet, px(2), px(2))
        painter.setPen(QPen(theme().color("ctl"), 1, Qt.PenStyle.DashLine))
        middle = sheet.center()
        if self._fold == "across":
            painter.drawLine(QPointF(sheet.left(), middle.y()), QPointF(sheet.right(), middle.y()))
        elif self._fold == "down":
            painter.drawLine(QPointF(middle.x(), sheet.top()), QPointF(middle.x(), sheet.bottom()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.updateGeometry()
