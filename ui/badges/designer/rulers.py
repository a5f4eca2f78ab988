"""Rulers in millimetres over and beside the card; guides are pulled out of them.

What must not come in: the card.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from hanoiplan.badges.designing.snap import AxisName
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.paper.layout import Layout
from ui.badges.designer.board import Board
from ui.badges.designer.gestures import Guiding, Held
from ui.badges.designer.sketch import Sketch
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import Painted, px

THICK = 22  # pixels
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_NUMBER_ROOM, _TICK_ROOM = 44.0, 5.0  # pixels between two


class Ruler(Painted):
    """One ruler: `axis` "x" lies over the card, "y" stands beside it."""

    voice = Role.Indicator

    def __init__(
        self, axis: AxisName, board: Board, sketch: Sketch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._axis, self._board, self._sketch = axis, board, sketch
        self.setCursor(Qt.CursorShape.SplitVCursor if axis == "x" else Qt.CursorShape.SplitHCursor)
        self.measures_changed()

    def words(self) -> None:
        """The language changed."""
        self.say(_("Ruler across") if self._axis == "x" else _("Ruler down"))
        self.setToolTip(_("Drag a guide out of the ruler."))

    def measures_changed(self) -> None:
        if self._axis == "x":
            self.setFixedHeight(px(THICK))
        else:
            self.setFixedWidth(px(THICK))

    def sizeHint(self) -> QSize:
        return QSize(px(THICK), px(THICK))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(box, theme().color("surface"))
        painter.setPen(QPen(theme().color("line"), 1))
        along = self._axis == "x"
        if along:
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        else:
            painter.drawLine(box.topRight(), box.bottomRight())
        if self._sketch.layout is None:
            return
        zero, scale, length = self._measures(box)
        fine = next((one for one in _STEPS if one * scale >= _TICK_ROOM), _STEPS[-1])
        numbered = next((one for one in _STEPS if one * scale >= _NUMBER_ROOM), _STEPS[-1])
        first = int(-zero / scale / fine) - 1
        last = int((length - zero) / scale / fine) + 1
        for step in range(first, last + 1):
            self._tick(painter, box, zero + step * fine * scale, step * fine, numbered)

    def _measures(self, box: QRectF) -> tuple[float, float, float]:
        """Where 0 lies on the ruler, pixels for a millimetre, the ruler's length."""
        view = self._board.view
        corner = self.mapFromGlobal(self._board.mapToGlobal(QPointF(view.left, view.top)))
        if self._axis == "x":
            return corner.x(), view.across, box.width()
        return corner.y(), view.down, box.height()

    def _tick(self, painter: QPainter, box: QRectF, at: float, mm: int, numbered: int) -> None:
        labelled = mm % numbered == 0
        long = px(9 if labelled else 6 if mm % max(1, numbered // 2) == 0 else 4)
        painter.setPen(QPen(theme().color("text3" if labelled else "line2"), 1))
        if self._axis == "x":
            painter.drawLine(QPointF(at, box.bottom() - long), QPointF(at, box.bottom()))
        else:
            painter.drawLine(QPointF(box.right() - long, at), QPointF(box.right(), at))
        if labelled:
            self._number(painter, box, at, interface().number(mm))

    def _number(self, painter: QPainter, box: QRectF, at: float, words: str) -> None:
        painter.setFont(theme().font("axis"))
        painter.setPen(theme().color("text2"))
        room = QRectF(at - px(30), box.top(), px(60), box.height() - px(8))
        if self._axis == "y":
            painter.save()
            painter.translate(box.left() + px(7), at)
            painter.rotate(-90)
            room = QRectF(-px(30), -px(7), px(60), px(14))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)
        if self._axis == "y":
            painter.restore()

    # --- guides ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layout: Layout | None = self._sketch.layout
        if event.button() is Qt.MouseButton.LeftButton and layout is not None:
            axis: AxisName = "y" if self._axis == "x" else "x"  # a level ruler gives level guides
            self._board.begin(Guiding(self._sketch, layout, axis, None))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = Held(alt=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        self._board.follow(self._on_board(event), held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._board.release()

    def _on_board(self, event: QMouseEvent) -> QPointF:
        return self._board.mapFromGlobal(event.globalPosition())
