"""Carrying people over the hall: choosing, taking hold, hovering, letting go.

It only says what should become of it (signals); the page does it. What must not come in: keys
(`hand`), zoom and panning (`canvas`), furniture (`furniture_hand`).
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import _
from hanoiplan.seating.halls.layout import TableShape
from ui.seating.overlay import Carried, Over
from ui.seating.said import who_sits
from ui.seating.scene import Scene
from ui.seating.seats_paint import seat_at
from ui.seating.shown_hall import SeatFace

ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True)
class Load:
    """Who is carried: a person from a chair ("" from the list), or a delegation."""

    delegate_id: int
    name: str
    chair: str = ""
    delegation_id: int = 0


class Carrying(QObject):
    """Chooses and carries people over one scene."""

    put_down = Signal(object, str)  # delegate, chair
    put_group = Signal(object, str)  # delegation, chair
    lock_wanted = Signal(str)
    unseat_wanted = Signal(str)
    chosen_seat = Signal(str)
    chosen_table = Signal(str)
    seek = Signal(str)  # bring this chair into sight

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scene = scene
        self.chosen = ""
        self.table = ""
        self.whole = False  # the whole delegation of the chosen seat is meant
        self.load: Load | None = None
        self._pressed: tuple[QPointF, str, str] | None = None  # where, chair, block
        self.at = QPointF()
        self.target = ""

    # ---- what is shown

    def over(self) -> Over:
        """What lies over the hall now."""
        hall = self.scene.hall
        pairs = (*hall.pairs, *hall.pairs_of(self.chosen))
        marked = self._group_chairs(self.chosen) if self.whole else ()
        return Over(self.chosen, marked, self._carried(), pairs, table=self.table)

    def _group_chairs(self, chair: str) -> tuple[str, ...]:
        seat = self.scene.hall.seats.get(chair)
        who = seat.sitter if seat is not None else None
        return self.scene.hall.delegation_chairs(who.delegation_id) if who is not None else ()

    def _carried(self) -> Carried | None:
        load = self.load
        if load is None:
            return None
        hall, target = self.scene.hall, self.target
        seat = hall.seats.get(target)
        if seat is None:  # over nothing, or a chair that another desk took out
            return Carried(self.at, (load.name,))
        if load.delegation_id:
            there = seat.chair.table
            block = hall.tables.get(there)
            onto = block.title if block is not None and block.title else target
            chairs = tuple(one.chair.key for one in hall.at_table(there)) if there else ()
            return Carried(self.at, (load.name, onto), target, chairs)
        words = (load.name, who_sits(hall, target))
        good = not (seat.locked and seat.sitter is not None and target != load.chair)
        return Carried(self.at, words, target, good=good, swap=seat.sitter is not None)

    # ---- mouse

    def press(self, event: QMouseEvent) -> None:
        """Takes hold of a seat, a block or a table."""
        point = event.position()
        chair = seat_at(self.scene.hall, self.scene.sight, point)
        table = "" if chair else self._table_at(point)
        self._pressed = (point, chair, table)
        if self.load is not None:
            return  # carried by the keys: the release puts it down
        if chair:
            self.choose(chair, whole=bool(event.modifiers() & ALT))
        elif table:
            self.choose_table(table)

    def move(self, event: QMouseEvent) -> None:
        """Carries once the hand has gone far enough."""
        self.at = event.position()
        if self.load is None and self._pressed is not None:
            start, chair, table = self._pressed
            far = (self.at - start).manhattanLength()
            if far >= QApplication.startDragDistance():
                self.load = self._taken(chair, table)
        if self.load is not None:
            self.hover(self.at)

    def hover(self, point: QPointF) -> None:
        """Somebody in the hand is over this point."""
        self.at = point
        self.target = seat_at(self.scene.hall, self.scene.sight, point) or self._free_of(point)

    def release(self, event: QMouseEvent) -> None:
        """Puts down whoever is carried."""
        self._pressed = None
        if self.load is not None:
            self.hover(event.position())
            self.let_go()

    def let_go(self) -> None:
        """Puts the load where the hand is; over nothing it stays where it was."""
        load, target = self.load, self.target
        self.cancel()
        if load is None or not target or target == load.chair:
            return
        if load.delegation_id:
            self.put_group.emit(load.delegation_id, target)
        else:
            self.put_down.emit(load.delegate_id, target)

    def _free_of(self, point: QPointF) -> str:
        """Over a table or block: its first free chair."""
        table = self._table_at(point)
        seats = self.scene.hall.at_table(table) if table else ()
        return next((seat.chair.key for seat in seats if seat.sitter is None), "")

    def _table_at(self, point: QPointF) -> str:
        for table in self.scene.hall.layout.tables:
            box = self.scene.table_box(table)
            if box.contains(point):
                return table.key
        return ""

    def _taken(self, chair: str, table: str) -> Load | None:
        hall = self.scene.hall
        face = hall.tables.get(table)
        if face is not None and face.table.shape is TableShape.BLOCK and face.delegation_id:
            return Load(0, face.title, delegation_id=face.delegation_id)
        seat = hall.seats.get(chair)
        return self.load_of(seat) if seat is not None else None

    def load_of(self, seat: SeatFace) -> Load | None:
        who = seat.sitter
        if who is None or seat.locked:
            return None
        if self.whole and who.delegation_id:
            group = _("Delegation of {name}").format(name=who.name)
            return Load(0, group, seat.chair.key, who.delegation_id)
        return Load(who.delegate_id, who.name, seat.chair.key)

    # ---- choosing

    def choose(self, chair: str, *, whole: bool = False) -> None:
        """Another seat is the chosen one."""
        self.chosen, self.table, self.whole = chair, "", whole
        self.chosen_seat.emit(chair)

    def choose_table(self, table: str) -> None:
        """Another table is the chosen one."""
        self.chosen, self.table, self.whole = "", table, False
        self.chosen_table.emit(table)

    def hall_changed(self) -> None:
        """Chairs may be gone, and people elsewhere: what is no longer so is let go of."""
        hall = self.scene.hall
        if self.load is not None and not self._is_still(self.load):
            self.cancel()
        if self.target not in hall.chairs:
            self.target = ""
        if self.table and self.table not in hall.tables:
            self.table = ""
        if self.chosen and self.chosen not in hall.chairs:
            self.choose("")

    def _is_still(self, load: Load) -> bool:
        """Whether whoever is carried is where he or she was taken from."""
        hall = self.scene.hall
        if load.delegation_id:
            from_there = hall.delegation_chairs(load.delegation_id)
            return load.chair in from_there if load.chair else bool(from_there)
        seat = hall.seats.get(load.chair)
        fast = seat is not None and seat.locked
        known = load.delegate_id in hall.sitters
        return known and not fast and hall.places.get(load.delegate_id, "") == load.chair

    def cancel(self) -> None:
        """Nobody is carried any more."""
        self.load, self._pressed, self.target = None, None, ""

    def carry(self, load: Load) -> None:
        """Somebody of the list is in the hand."""
        self.load = load
