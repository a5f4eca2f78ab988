"""Those who came before the guest at the door, small, beside each other: who waits, who is seen.

What must not come in: choosing who is shown.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from hanoiplan.base.i18n import N_, _
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.boards.scaled import RADIUS, BoardPart
from ui.boards.speaking import both, data, first, say_count
from ui.boards.vip_guest import Shown, draw_face

ACROSS, GAP, HEAD = 4, 16, 40


class EarlierRow(BoardPart):
    """Up to four of them; the others are counted."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Shown, bool]] = []

    def show_guests(self, rows: Sequence[tuple[Shown, bool]]) -> None:
        """Shows others; the flag says whether somebody looks after them."""
        if list(rows) != self._rows:
            self._rows = list(rows)
            self.words()

    def words(self) -> None:
        """The language changed, or the guests."""
        parts = [self._sentence(shown, seen=seen) for shown, seen in self._rows]
        self.say(". ".join([first(both(N_("Came shortly before"))), *parts]) if parts else "")

    @staticmethod
    def _sentence(shown: Shown, *, seen: bool) -> str:
        parts = (data(shown.arrival.person.name), _("seen") if seen else "")
        told = ", ".join(part for part in parts if part)
        return f"{shown.time}: {told}"

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if not self._rows:
            return
        head = QRectF(box.left() + self.u(4), box.top(), box.width(), self.u(HEAD))
        title = both(N_("Came shortly before"))
        wide = self.write(painter, head, first(title), 22, 600, "text2")
        rest = len(self._rows) - ACROSS
        if rest > 0:
            more = first(say_count("{n} more guest", "{n} more guests", rest))
            self.write(painter, head.adjusted(wide + self.u(16), 0, 0, 0), more, 20, ink="text3")
        across = (box.width() - self.u(GAP) * (ACROSS - 1)) / ACROSS
        for place, (shown, seen) in enumerate(self._rows[:ACROSS]):
            left = box.left() + place * (across + self.u(GAP))
            card = QRectF(left, head.bottom(), across, box.bottom() - head.bottom())
            self._card(painter, card, shown, seen=seen)

    def _card(self, painter: QPainter, box: QRectF, shown: Shown, *, seen: bool) -> None:
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("sunken" if seen else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), self.u(RADIUS), self.u(RADIUS))
        inner = box.adjusted(self.u(16), self.u(16), -self.u(16), -self.u(16))
        face = QRectF(inner.left(), inner.top(), inner.height() * 0.75, inner.height())
        draw_face(painter, face, shown.photo, self.u(8))
        words = inner.adjusted(face.width() + self.u(18), 0, 0, 0)
        self._time(painter, words, shown, seen=seen)
        self._name(painter, words, shown, seen=seen)
        foot = QRectF(words.left(), words.bottom() - self.u(34), words.width(), self.u(34))
        person = shown.arrival.person
        beside = self.u(46) if person.country else 0.0
        self.flag(painter, foot.left(), foot.center().y(), 36, person.country)
        self.write(painter, foot.adjusted(beside, 0, 0, 0), data(person.delegation), 19,
                   ink="text2")  # fmt: skip

    def _time(self, painter: QPainter, box: QRectF, shown: Shown, *, seen: bool) -> None:
        """When, and a tick for who is seen, a dot of gold for who still waits."""
        row = QRectF(box.left(), box.top(), box.width(), self.u(32))
        self.write(painter, row, shown.time, 21, 500, "text2")
        if seen:
            self.icon(painter, row.right() - self.u(28), row.center().y(), 28, "check", "ok")
            return
        painter.setPen(QPen(theme().color("gold"), 1))
        painter.setBrush(theme().color("gold"))
        painter.drawEllipse(
            QPointF(row.right() - self.u(14), row.center().y()), self.u(8), self.u(8)
        )

    def _name(self, painter: QPainter, box: QRectF, shown: Shown, *, seen: bool) -> None:
        name, tall = data(shown.arrival.person.name), self.u(32)
        lines = break_lines(name, self.font_of(23, 600), box.width())
        top = box.top() + self.u(36)
        for line in lines[:2]:
            row = QRectF(box.left(), top, box.width(), tall)
            self.write(painter, row, line, 23, 600, "text2" if seen else "text")
            top += tall
