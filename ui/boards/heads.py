"""Heads of delegation who are not here yet: whom protocol looks out for.

What must not come in: counting, and phone numbers.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import Bilingual
from hanoiplan.registration.board import BoardFigures, MissingHead
from ui.base import paint
from ui.boards.scaled import RIGHT, BoardCard
from ui.boards.speaking import both, data, first, number, say_count

ROW, MOST_ROW, FOOT = 72, 92, 58
STAR, FLAG = 28, 30


class HeadsCard(BoardCard):
    """Star, name, delegation with its flag."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[MissingHead, ...] = ()
        self._missing = self._all = 0

    def show_heads(self, figures: BoardFigures) -> None:
        """Shows who is missing."""
        known = (figures.missing_heads, figures.heads_missing, figures.heads)
        if known != (self._rows, self._missing, self._all):
            self._rows, self._missing, self._all = known
            self.words()

    @property
    def shown(self) -> tuple[MissingHead, ...]:
        """Those there is room for."""
        room = self.height() - self.u(84 + 16)
        if self.u(ROW) * self._missing > room:
            room -= self.u(FOOT)
        return self._rows[: max(1, int(room / self.u(ROW)))]

    def words(self) -> None:
        """The language changed, or the names."""
        names = [_("{name} ({delegation})").format(name=data(one.name),
                 delegation=data(one.delegation)) for one in self._rows]  # fmt: skip
        self.say(". ".join([first(self.title()), *(names or [first(self._nobody())])]))

    def title(self) -> Bilingual:
        return both(N_("Heads of delegation to come"))

    def _nobody(self) -> Bilingual:
        if self._all:
            return both(N_("All heads of delegation are here"))
        return both(N_("No heads of delegation are listed"))

    def body(self, painter: QPainter, box: QRectF) -> None:
        if not self._all:
            self.calm(painter, box, self._nobody())
            return
        if not self._rows:
            self.all_well(painter, box, self._nobody())
            return
        self._count(painter, box)
        shown = self.shown
        rest = self._missing - len(shown)
        room = box.height() - (self.u(FOOT) if rest else 0)
        tall = min(self.u(MOST_ROW), room / len(shown))
        for place, one in enumerate(shown):
            row = QRectF(box.left(), box.top() + place * tall, box.width(), tall)
            self._row(painter, row, one)
            if place + 1 < len(shown) or rest:
                paint.hairline(painter, row)
        if rest:
            foot = QRectF(box.left(), box.bottom() - self.u(FOOT - 8), box.width(), self.u(FOOT))
            words = say_count("{n} more to come", "{n} more to come", rest)
            self.write_both(painter, foot, words, (20, 16), ("text2", "text3"), 500)

    def _count(self, painter: QPainter, box: QRectF) -> None:
        """How many are missing, at the right of the title."""
        head = QRectF(box.right() - self.u(120), box.top() - self.u(70), self.u(120), self.u(48))
        self.write(painter, head, number(self._missing), 40, 700, "gold_x", RIGHT)

    def _row(self, painter: QPainter, row: QRectF, one: MissingHead) -> None:
        upper = QRectF(
            row.left(), row.top() + row.height() / 2 - self.u(35), row.width(), self.u(38)
        )
        lower = QRectF(row.left(), upper.bottom(), row.width(), self.u(30))
        self.icon(painter, row.left(), upper.center().y(), STAR, "star", "gold")
        left = self.u(STAR + 14)
        self.write(painter, upper.adjusted(left, 0, 0, 0), data(one.name), 26, 600)
        self.flag(painter, row.left() + left, lower.center().y(), FLAG, one.country)
        beside = self.u(FLAG + 10) if one.country else 0.0
        words = lower.adjusted(left + beside, 0, 0, 0)
        self.write(painter, words, data(one.delegation), 19, ink="text2")
