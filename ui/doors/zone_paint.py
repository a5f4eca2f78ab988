"""The grid of zones and categories as it is painted, and where its cells stand.

What must not come in: keys, and what a tick does.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.plans.model import Category
from ui.base import paint
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import Painted, px
from ui.doors.reading import ZoneLine
from ui.doors.words import other_half, spoken, tile_of

HEAD, STEP, LEAST_STEP, NAMES, LEAST_NAMES, MARK = 44, 38, 21, 250, 130, 34  # px
LINE, UNDER, SIDES = 18, 17, 14  # px of a name's line, of the one under it, above and below both
TICK, TILE = 16, 22


class PaintedZones(Painted):
    """Zones under each other, categories beside each other; one cell is chosen."""

    voice = Role.Table

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._zones: tuple[ZoneLine, ...] = ()
        self._categories: tuple[Category, ...] = ()
        self._row = self._column = 0

    @property
    def zone(self) -> ZoneLine | None:
        """The zone the keyboard is on."""
        return self._zones[self._row] if self._row < len(self._zones) else None

    @property
    def category(self) -> Category | None:
        """The category the keyboard is on."""
        return self._categories[self._column] if self._column < len(self._categories) else None

    # ---- where things stand

    def _step(self) -> float:
        many = max(1, len(self._categories))
        return max(px(LEAST_STEP), min(px(STEP), (self.width() - px(LEAST_NAMES)) / many))

    def _names(self) -> float:
        room = self.width() - self._step() * len(self._categories) - px(12)
        return float(max(px(LEAST_NAMES), min(px(NAMES), room)))

    def _name_lines(self, zone: ZoneLine) -> list[str]:
        width = self._names() - px(20 + MARK)
        words = spoken(zone.zone.name) or _("no name yet")
        return list(break_lines(words, theme().font("strong"), width))

    def _height(self, zone: ZoneLine) -> int:
        under = bool(other_half(zone.zone.name))
        return len(self._name_lines(zone)) * px(LINE) + px(UNDER) * under + px(SIDES)

    def _row_at(self, y: float) -> int:
        """The row at a height, -1 beside all of them."""
        boxes = self._boxes()
        return next((n for n, box in enumerate(boxes) if box.top() <= y < box.bottom()), -1)

    def _boxes(self) -> list[QRectF]:
        boxes, top = [], float(px(HEAD))
        for zone in self._zones:
            high = self._height(zone)
            boxes.append(QRectF(0, top, self.width(), high))
            top += high
        return boxes

    def sizeHint(self) -> QSize:
        high = px(HEAD) + sum(self._height(zone) for zone in self._zones) + px(8)
        return QSize(px(NAMES + STEP * len(self._categories)), high)

    def minimumSizeHint(self) -> QSize:
        wide = px(LEAST_NAMES + LEAST_STEP * len(self._categories))
        return QSize(wide, self.sizeHint().height())

    def focus_box(self) -> QRect:
        """The ring stands around the cell that the keyboard is on."""
        row = self.row_box()
        if row.isNull():
            return self.rect()
        side, step = px(TICK + 12), self._step()
        spot = QRect(0, 0, side, side)
        left = self._names() + self._column * step
        spot.moveCenter(QRectF(left, row.top(), step, row.height()).center().toPoint())
        return spot

    def row_box(self) -> QRect:
        """The row the keyboard is on, to be brought into sight."""
        boxes = self._boxes()
        return boxes[self._row].toAlignedRect() if self._row < len(boxes) else QRect()

    # ---- painting

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, theme().color("surface"))
        names, step = self._names(), self._step()
        side = min(px(TILE), round(step) - px(2))
        for place, one in enumerate(self._categories):
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(QRectF(names + place * step, 0, step, px(HEAD)).center())
            paint.draw_tile(painter, spot, tile_of(one))
        paint.hairline(painter, QRectF(0, 0, box.width(), px(HEAD)))
        for place, (zone, row) in enumerate(zip(self._zones, self._boxes(), strict=True)):
            self._line(painter, row, zone, chosen=place == self._row)

    def _line(self, painter: QPainter, row: QRectF, zone: ZoneLine, *, chosen: bool) -> None:
        if chosen:
            painter.fillRect(row, theme().color("sel"))
            painter.fillRect(QRectF(0, row.top(), px(3), row.height()), theme().color("accent"))
        paint.hairline(painter, row)
        self._zone_names(painter, row, zone)
        names, step = self._names(), self._step()
        for place, one in enumerate(self._categories):
            cell = QRectF(names + place * step, row.top(), step, row.height())
            on = one.id in zone.opened
            tick = QRectF(0, 0, px(TICK), px(TICK))
            tick.moveCenter(cell.center())
            tick.moveTo(round(tick.left()), round(tick.top()))
            state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            paint.draw_tick(painter, tick, state)

    def _zone_names(self, painter: QPainter, row: QRectF, zone: ZoneLine) -> None:
        mark = QRectF(px(14), round(row.center().y() - px(13)), px(26), px(26))
        painter.setPen(theme().color("ctl"))
        painter.setBrush(theme().color("neu_t"))
        painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.draw_text(painter, mark, zone.zone.mark, "strong", align=centre)
        left, width = px(16 + MARK), self._names() - px(20 + MARK)
        top = row.top() + px(SIDES) / 2
        ink = "text" if zone.zone.name else "text3"
        for words in self._name_lines(zone):
            line = QRectF(left, top, width, px(LINE))
            paint.draw_text(painter, line, words, "strong", ink, elide=False)
            top += px(LINE)
        under = QRectF(left, top, width, px(UNDER))
        paint.draw_text(painter, under, other_half(zone.zone.name), "second", "text2")
