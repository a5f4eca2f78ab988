"""After the program arranged, people glide to their new seats: once, in 180 ms.

Off where the desktop wants no moving menus. What must not come in: what a seat looks like
(`seats_paint`), and when people glide (the page).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QEasingCurve, QObject, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QApplication

from ui.seating.shown_hall import SeatFace, ShownHall

LASTS = 180  # ms


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody as he or she sits afterwards, and the chair before (mm)."""

    seat: SeatFace
    from_x: int
    from_y: int

    def at(self, share: float) -> tuple[float, float]:
        """Where in the hall (mm) after a share of the way."""
        chair = self.seat.chair
        return (
            self.from_x + (chair.x - self.from_x) * share,
            self.from_y + (chair.y - self.from_y) * share,
        )


class Glide(QObject):
    """The way of everybody who has another seat."""

    stepped = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.movers: tuple[Mover, ...] = ()
        self.rest: ShownHall | None = None  # the hall without those who are on their way
        self._way = QVariantAnimation(self)
        self._way.setDuration(LASTS)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(lambda _share: self.stepped.emit())
        self._way.finished.connect(self.stop)

    @property
    def share(self) -> float:
        """How much of the way is done."""
        return float(self._way.currentValue() or 0.0)

    def begin(self, before: ShownHall, after: ShownHall) -> None:
        """From one state of an arrangement to the next; nothing where nobody moves."""
        self.stop()
        same = before.view.arrangement.id == after.view.arrangement.id
        if not (same and QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)):
            return
        self.movers = tuple(_movers(before, after))
        if self.movers:
            going = {one.seat.chair.key for one in self.movers}
            stay = tuple(one for one in after.view.seats if one.chair not in going)
            self.rest = ShownHall(replace(after.view, seats=stay), after.shorts)
            self._way.start()

    def stop(self) -> None:
        """Everybody is there."""
        self._way.stop()
        if self.movers:
            self.movers, self.rest = (), None
            self.ended.emit()


def _movers(before: ShownHall, after: ShownHall) -> Iterator[Mover]:
    were = {one.delegate_id: one.chair for one in before.view.seats}
    for one in after.view.seats:
        chair = before.chairs.get(were.get(one.delegate_id, ""))
        seat = after.seats.get(one.chair)
        if chair is not None and seat is not None and chair.key != one.chair:
            yield Mover(seat, chair.x, chair.y)
