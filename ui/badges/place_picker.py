"""Where a half-used sheet begins: its places as small boxes, the used ones crossed out.

What must not come in: which sheet it is, and drawing cards.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.theme import theme
from ui.base.voice import Role, tell_value
from ui.base.widgets import px
from ui.base.widgets.painted import Painted

HEIGHT = 132  # px of the small sheet
Key = Qt.Key


class PlacePicker(Painted):
    """A small sheet; the first place to be printed is chosen by a press or with the arrows."""

    voice = Role.Slider
    picked = Signal(int)  # the first free place, from 0

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._columns, self._rows, self._page = 1, 1, QRectF(0, 0, 210, 297)
        self._boxes: tuple[QRectF, ...] = ()
        self.value = 0

    def show_sheet(self, page: QSize, boxes: tuple[QRectF, ...], columns: int) -> None:
        """Another sheet: its size in millimetres and its places, row by row."""
        self._page = QRectF(0, 0, page.width(), page.height())
        self._boxes, self._columns = boxes, columns
        self.value = min(self.value, max(0, len(boxes) - 1))
        self._tell()
        self.updateGeometry()

    def set_value(self, place: int) -> None:
        """Chooses without telling anybody."""
        self.value = max(0, min(place, len(self._boxes) - 1))
        self._tell()

    def spoken_value(self) -> str:
        """Which place is the first one."""
        return _("Place {n} of {total}").format(n=self.value + 1, total=len(self._boxes))

    def _tell(self) -> None:
        self.setAccessibleDescription(self.spoken_value())
        tell_value(self)
        self.update()

    def _pick(self, place: int) -> None:
        if 0 <= place < len(self._boxes) and place != self.value:
            self.value = place
            self._tell()
            self.picked.emit(place)

    def sizeHint(self) -> QSize:
        share = self._page.width() / self._page.height()
        return QSize(round(px(HEIGHT) * share) + 2, px(HEIGHT) + 2)

    def _spot(self, box: QRectF) -> QRectF:
        """A place of the sheet in the widget."""
        scale = (self.height() - 2) / self._page.height()
        spot = QRectF(box.left() * scale, box.top() * scale, box.width() * scale, 0)
        spot.setHeight(box.height() * scale)
        return spot.translated(1, 1).adjusted(1, 1, -1, -1)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(theme().color("line2"), 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        for place, own in enumerate(self._boxes):
            spot = self._spot(own)
            used, first = place < self.value, place == self.value
            painter.setPen(QPen(theme().color("ctl" if used else "accent"), 2 if first else 1))
            painter.setBrush(theme().color("neu_t" if used else "tint"))
            painter.drawRoundedRect(spot, px(2), px(2))
            if used:
                painter.drawLine(spot.bottomLeft(), spot.topRight())
            elif first:
                middle = Qt.AlignmentFlag.AlignHCenter
                paint.draw_text(painter, spot, "1", "chip", "accent", align=middle, weight=600)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, own in enumerate(self._boxes):
            if self._spot(own).contains(event.position()):
                self._pick(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Key.Key_Left: -1,
            Key.Key_Right: 1,
            Key.Key_Up: -self._columns,
            Key.Key_Down: self._columns,
        }
        ends = {Key.Key_Home: 0, Key.Key_End: len(self._boxes) - 1}
        key = Key(event.key())
        if key in steps:
            self._pick(self.value + steps[key])
        elif key in ends:
            self._pick(ends[key])
        else:
            super().keyPressEvent(event)
