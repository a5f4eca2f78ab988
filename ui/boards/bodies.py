"""The delegations of which most people are missing, one under the other, as many as fit.

What must not come in: counting and order.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.registration.board import BodyAtDoor
from ui.base import paint
from ui.base.theme import theme
from ui.boards.scaled import RIGHT, BoardCard
from ui.boards.speaking import both, data, first, say_count, second

ROW, MOST_ROW, FOOT = 50, 62, 58
FLAG, NUMBERS = 42, 96
DOTS, DOT = 12, 21  # so many people are dots; the room of one
SAID = 5  # delegations in the sentence for a screen reader


class BodiesCard(BoardCard):
    """Flag, name, a dot for each person, how many of how many."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[BodyAtDoor, ...] = ()
        self._complete = self._all = 0

    def show_bodies(self, bodies: tuple[BodyAtDoor, ...]) -> None:
        """Shows how they stand, those that miss most people first."""
        rows = tuple(one for one in bodies if one.missing > 0)
        known = (rows, len(bodies) - len(rows), len(bodies))
        if known != (self._rows, self._complete, self._all):
            self._rows, self._complete, self._all = known
            self.words()

    @property
    def shown(self) -> tuple[BodyAtDoor, ...]:
        """Those there is room for."""
        room = self.height() - self.u(84 + 16)
        if self.u(ROW) * len(self._rows) > room or self._complete:
            room -= self.u(FOOT)
        return self._rows[: max(1, int(room / self.u(ROW)))]

    def words(self) -> None:
        """The language changed, or the numbers."""
        told = _("{name}: {amount} have arrived")
        parts = [
            told.format(name=data(one.name), amount=interface().x_of_y(one.arrived, one.people))
            for one in self._rows[:SAID]
        ]
        self.say(". ".join([first(self.title()), *(parts or [first(self._nothing())])]))

    def title(self) -> Bilingual:
        return both(N_("Delegations, most missing first"))

    def body(self, painter: QPainter, box: QRectF) -> None:
        if not self._all:
            self.calm(painter, box, self._nothing())
            return
        if not self._rows:
            self.all_well(painter, box, self._nothing())
            return
        shown = self.shown
        has_foot = bool(self._complete) or len(shown) < len(self._rows)
        room = box.height() - (self.u(FOOT) if has_foot else 0)
        tall = min(self.u(MOST_ROW), room / len(shown))
        for place, one in enumerate(shown):
            row = QRectF(box.left(), box.top() + place * tall, box.width(), tall)
            self._row(painter, row, one)
            if place + 1 < len(shown) or has_foot:
                paint.hairline(painter, row)
        if has_foot:
            foot = QRectF(box.left(), box.bottom() - self.u(FOOT - 8), box.width(), self.u(FOOT))
            self.write_both(painter, foot, self._foot(), (20, 16), ("text2", "text3"), 500)

    def _nothing(self) -> Bilingual:
        """Why no delegation is shown."""
        if self._all:
            return both(N_("Every delegation is complete"))
        return both(N_("No delegations yet"))

    def _foot(self) -> Bilingual:
        """How many more there is no room for, and how many are complete."""
        rest = len(self._rows) - len(self.shown) if self._rows else 0
        more = say_count("{n} more delegation", "{n} more delegations", rest)
        complete = say_count("{n} complete", "{n} complete", self._complete)
        if not rest:
            return complete
        if not self._complete:
            return more
        return Bilingual(f"{more.vi} · {complete.vi}", f"{more.en} · {complete.en}")

    def _row(self, painter: QPainter, row: QRectF, one: BodyAtDoor) -> None:
        middle = row.center().y()
        self.flag(painter, row.left(), middle, FLAG, one.country)
        dots = self.u(DOT) * DOTS
        left = row.left() + self.u(FLAG + 16)
        right = row.right() - self.u(NUMBERS)
        name = QRectF(left, row.top(), right - dots - self.u(24) - left, row.height())
        self._name(painter, name, one.name)
        self._dots(painter, QRectF(right - dots, row.top(), dots, row.height()), one)
        words = interface().x_by_y(one.arrived, one.people)
        ink = "text" if one.arrived else "bad"
        self.write(painter, row, words, 27, 700, ink, RIGHT)

    def _name(self, painter: QPainter, box: QRectF, name: Bilingual) -> None:
        """The other language beside it where there is room for the whole of it."""
        wide = self.write(painter, box, data(name), 25, 600)
        other = second(name)
        rest = box.adjusted(wide + self.u(14), self.u(3), 0, 0)
        if other and self.width_of(other, 18) <= rest.width():
            self.write(painter, rest, other, 18, ink="text3")

    def _dots(self, painter: QPainter, box: QRectF, one: BodyAtDoor) -> None:
        """Who is here is filled; more people than fit as dots are a bar."""
        middle = box.center().y()
        if one.people > DOTS:
            bar = QRectF(box.left(), middle - self.u(6), box.width() - self.u(8), self.u(12))
            self.track(painter, bar, one.arrived / one.people)
            return
        for place in range(one.people):
            spot = QPointF(box.left() + self.u(DOT * place + 9), middle)
            here = place < one.arrived
            painter.setPen(
                Qt.PenStyle.NoPen if here else QPen(theme().color("ctl"), max(1.2, self.u(2)))
            )
            painter.setBrush(theme().color("ok") if here else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(spot, self.u(8 if here else 7.4), self.u(8 if here else 7.4))
