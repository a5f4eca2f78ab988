"""The head of a table: titles, arrows of the order, funnels of filters, the box that ticks all.

What must not come in: sorting and filtering themselves (the model's) and widths (the view's).
"""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.table.cell_paint import PAD, placed
from ui.base.table.columns import TICK, Column
from ui.base.table.measures import ARROW, LEVEL
from ui.base.table.model import ALIGN, RowTableModel
from ui.base.table.orders import Level
from ui.base.theme import theme

HEIGHT = 34
FUNNEL = 22  # px at the right end of a title that can be filtered by


class TableHeader(QHeaderView):
    """Paints and answers the head of a table; with `funnels` columns can be filtered by."""

    filter_wanted = Signal(str)  # column key

    def __init__(self, rows: RowTableModel[Any], parent: QWidget, *, funnels: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows, self.funnels = rows, funnels
        self._hovered = -1
        self._pressed = QPoint()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(HEIGHT))

    # ---- painting

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt calls it by name
        column = self._rows.columns[logicalIndex]
        box = QRectF(rect)
        painter.save()
        painter.fillRect(box, theme().color("surface"))
        paint.hairline(painter, box)
        if column.key == TICK:
            side = theme().px(16)
            spot = placed(box, side, side, Qt.AlignmentFlag.AlignHCenter)
            paint.draw_tick(painter, spot, self.tick_state())
        else:
            self._funnel(painter, box, logicalIndex)
            self._title(painter, box, column)
        painter.restore()

    def _title(self, painter: QPainter, box: QRectF, column: Column[Any]) -> None:
        px = theme().px
        level = next((n for n, one in enumerate(self._rows.levels) if one.key == column.key), -1)
        room = px(FUNNEL) if self._has_funnel(column) else 0
        inner = box.adjusted(px(PAD), 0, -px(4) - room, 0)
        if column.align == "right":
            inner = box.adjusted(px(4), 0, -px(PAD) - room, 0)
        words = _(column.title) if column.title else ""
        weight, ink = (600, "text") if level >= 0 else (500, "text3")
        align = ALIGN[column.align]
        arrow = px(ARROW + LEVEL if len(self._rows.levels) > 1 else ARROW) if level >= 0 else 0
        if column.align == "left":
            inner.adjust(0, 0, -arrow, 0)
        paint.draw_text(painter, inner, words, "chip", ink, align=align, weight=weight)
        if level >= 0 and column.align == "left":
            wide = min(inner.width(), paint.text_width(words, theme().font("chip", weight)))
            self._arrow(painter, inner.left() + wide + px(4), box, level)

    def _arrow(self, painter: QPainter, left: float, box: QRectF, level: int) -> None:
        """Up or down, with the number of the level where there are several."""
        side = theme().px(14)
        spot = QRectF(round(left), round(box.center().y() - side / 2), side, side)
        backwards = self._rows.levels[level].descending
        draw_icon(painter, spot, "arrow-down" if backwards else "arrow-up", "accent")
        if len(self._rows.levels) > 1:
            number = QRectF(spot.right() + 1, box.top(), theme().px(LEVEL), box.height())
            paint.draw_text(painter, number, str(level + 1), "chip", "accent", elide=False)

    def _funnel(self, painter: QPainter, box: QRectF, place: int) -> None:
        column = self._rows.columns[place]
        active = any(one.column == column.key for one in self._rows.column_filters)
        if self._has_funnel(column) and (active or place == self._hovered):
            side = theme().px(14)
            spot = placed(
                self.funnel_box(QRect(box.toRect())), side, side, Qt.AlignmentFlag.AlignHCenter
            )
            draw_icon(painter, spot, "list-filter", "accent" if active else "text2")

    def _has_funnel(self, column: Column[Any]) -> bool:
        """Where it would stand in the way of a very narrow title the keyboard has it alone."""
        return self.funnels and column.is_data and column.align == "left"

    def funnel_box(self, section: QRect) -> QRectF:
        """Where the funnel of a title stands."""
        wide = theme().px(FUNNEL)
        return QRectF(section.right() - wide, section.top(), wide, section.height())

    def section_box(self, place: int) -> QRect:
        """A title in the viewport."""
        left, wide = self.sectionViewportPosition(place), self.sectionSize(place)
        return QRect(left, 0, wide, self.height())

    # ---- ticks

    def tick_state(self) -> Qt.CheckState:
        """Whether all, some or none of the rows shown are ticked."""
        if not self._rows.ticks:
            return Qt.CheckState.Unchecked
        keys = self._tickable_keys()
        ticked = len(keys & self._rows.ticks)
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == len(keys) else Qt.CheckState.PartiallyChecked

    def _tickable_keys(self) -> set[Any]:
        return self._rows.tickable_keys()

    # ---- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click sorts, again backwards, with Shift as a further level; the funnel filters."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        place = self.logicalIndexAt(point)
        resizing = self.cursor().shape() is Qt.CursorShape.SplitHCursor
        dragged = self.logicalIndexAt(self._pressed) != place
        if event.button() is not Qt.MouseButton.LeftButton or place < 0 or resizing or dragged:
            return
        column = self._rows.columns[place]
        if self._has_funnel(column) and self.funnel_box(self.section_box(place)).contains(point):
            self.filter_wanted.emit(column.key)
        else:
            further = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.press(column.key, further=further)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()

    def press(self, column_key: str, *, further: bool = False) -> None:
        """What a click on a column's title does; `further` adds a level or turns one."""
        if column_key == TICK:
            self._rows.toggle_ticks(self._tickable_keys())
            self.viewport().update()
            return
        column = next(c for c in self._rows.columns if c.key == column_key)
        if column.sort is not None:
            self._rows.sort_by(pressed_levels(self._rows.levels, column_key, further=further))


def pressed_levels(before: tuple[Level, ...], key: str, *, further: bool) -> list[Level]:
    """The order after a press: alone or as a further level; the same one again turns round."""
    old = next((one for one in before if one.key == key), None)
    turned = Level(key, descending=old is not None and not old.descending)
    if not further:
        first = bool(before) and before[0].key == key
        return [turned if first else Level(key)]
    if old is None:
        return [*before, turned]
    return [turned if one.key == key else one for one in before]
