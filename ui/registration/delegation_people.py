"""The people of one delegation at the desk: who is missing first, then who is here since when.

What must not come in: reading, writing, and whom to call.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import badge_text
from hanoiplan.registration.model import PersonAtDesk
from ui.base import paint
from ui.base.cells import Chip
from ui.base.icons import draw_icon
from ui.base.widgets import px
from ui.registration.form_lines import draw_name
from ui.registration.form_list import FormList
from ui.registration.person_lines import tile_of
from ui.registration.room import Room
from ui.registration.spoken import first

LINE, LOW_LINE = 52, 44
NUMBER = 60  # room for badge number and pigeonhole


class DelegationPeople(FormList):
    """One line for each person; Enter on somebody who is missing lets that one in."""

    wanted = Signal(object)  # PersonAtDesk: this one stands at the desk

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people: tuple[PersonAtDesk, ...] = ()
        self._zone = ""
        self._room = Room()
        self.answered.connect(lambda place: self.wanted.emit(self.people[place]))

    def show_people(self, people: Sequence[PersonAtDesk], zone: str) -> None:
        """Those who are missing stand first, in the order of the delegation."""
        missing = [one for one in people if one.arrived_at is None]
        here = [one for one in people if one.arrived_at is not None]
        self.people, self._zone = (*missing, *here), zone
        self.updateGeometry()
        self.tell()

    def set_room(self, room: Room) -> None:
        """Lower lines where height is short."""
        self._room = room
        self.updateGeometry()

    def count(self) -> int:
        return len(self.people)

    def height_of(self, place: int) -> int:
        del place
        return self._room.px(LINE, LOW_LINE)

    def told(self) -> str:
        if not self.people:
            return _("Nobody is expected")
        one = self.people[self.chosen]
        parts = (one.row.name, first(one.row.position), self._state(one).word)
        return ", ".join(part for part in parts if part)

    def draw_line(self, painter: QPainter, box: QRectF, place: int) -> None:
        self._person(painter, box.adjusted(px(10), 0, -px(10), 0), self.people[place])

    def _state(self, one: PersonAtDesk) -> Chip:
        if one.arrived_at is None:
            return Chip(_("Not here yet"), "neu", "circle-dashed")
        time = to_event_time(one.arrived_at, self._zone)
        return Chip(_("Arrived {time}").format(time=f"{time:%H:%M}"), "ok", "check")

    def _person(self, painter: QPainter, box: QRectF, one: PersonAtDesk) -> None:
        if one.row.category is not None:
            side = px(22)
            spot = QRectF(box.left(), round(box.center().y() - side / 2), side, side)
            paint.draw_tile(painter, spot, tile_of(one.row.category))
        right = self._right(painter, box, one)
        left = box.left() + px(34)
        name = QRectF(left, box.top() + px(3), right - left, px(41))
        if one.row.is_head:
            side = px(15)
            draw_icon(painter, QRectF(left, name.top() + px(4), side, side), "star", "gold")
            name.setLeft(left + side + px(5))
        got = ", ".join(first(item) for item in one.handed)
        under = " · ".join(part for part in (first(one.row.position), got) if part)
        draw_name(painter, name, one.row.name, under)

    def _right(self, painter: QPainter, box: QRectF, one: PersonAtDesk) -> float:
        """State, badge number and pigeonhole at the right end; returns where they begin."""
        end = Qt.AlignmentFlag.AlignRight
        number = QRectF(box.right() - px(NUMBER), box.top() + px(5), px(NUMBER), px(20))
        words = badge_text(one.badge_number) or "–"
        paint.draw_text(painter, number, words, "cell_number", "text", align=end, weight=600)
        below = number.translated(0, px(20))
        hole = one.pigeonhole if one.badge_printed else _("not printed")
        ink = "text2" if one.badge_printed else "warn"
        paint.draw_text(painter, below, hole, "second", ink, align=end, elide=False)
        chip = self._state(one)
        size = paint.chip_size(chip)
        left = number.left() - px(12) - size.width()
        top = box.center().y() - size.height() / 2
        paint.draw_chip(painter, QRectF(left, top, size.width(), size.height()), chip)
        return left - px(8)
