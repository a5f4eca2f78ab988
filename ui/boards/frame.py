"""The head and the foot of a board: which event, what time it is, how fresh the figures are.

What must not come in: figures.
"""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import EventFacts
from hanoiplan.workspace import Workspace
from ui.base.mark import draw_mark
from ui.base.theme import theme
from ui.boards.scaled import RIGHT, BoardPart
from ui.boards.speaking import both, data, first

MARK, CLOCK = 60, 62


class BoardHead(BoardPart):
    """Mark, title of the event in both languages, date and clock; in a rehearsal the word."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._rehearsal, self._file = workspace.is_rehearsal, workspace.path.stem
        self._facts: EventFacts | None = None
        self._now: datetime | None = None

    def show_event(self, facts: EventFacts, now: datetime) -> None:
        """Which event, and its wall clock."""
        here = to_event_time(now, facts.time_zone).replace(second=0, microsecond=0)
        if (facts, here) != (self._facts, self._now):
            self._facts, self._now = facts, here
            self.words()

    def words(self) -> None:
        """The language changed."""
        if self._facts is not None and self._now is not None:
            said = self._titles()
            self.say(f"{data(said)}. {first(self._date())}. {self._now:%H:%M}")

    def _titles(self) -> Bilingual:
        facts = self._facts
        if facts is None:
            return Bilingual()
        name = facts.short_name or self._file
        return facts.title or Bilingual(name, name)

    def _date(self) -> Bilingual:
        if self._now is None:
            return Bilingual()
        day = self._now.date()
        return Bilingual(Speech("vi").date(day), Speech("en").date(day))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if self._now is None:
            return
        side = self.u(MARK)
        draw_mark(painter, QRectF(box.left(), box.center().y() - side / 2, side, side))
        clock = f"{self._now:%H:%M}"
        wide = self.width_of(clock, CLOCK, 600)
        self.write(painter, box, clock, CLOCK, 600, align=RIGHT)
        date = QRectF(box.left(), box.center().y() - self.u(36), box.width() - wide - self.u(36), 0)
        date.setHeight(self.u(72))
        date.setLeft(date.right() - self.u(400))
        self.write_both(painter, date, self._date(), (24, 18), ("text2", "text3"), 500, RIGHT)
        left = box.left() + side + self.u(22)
        title = QRectF(left, box.center().y() - self.u(38), date.left() - left, self.u(76))
        if self._rehearsal:
            title.setRight(title.right() - self._mark_rehearsal(painter, title))
        self.write_both(painter, title, self._titles(), (32, 20))

    def _mark_rehearsal(self, painter: QPainter, box: QRectF) -> float:
        """In gold, so that no photograph of it is taken for the event; returns the room taken."""
        words = _("REHEARSAL")
        wide = self.width_of(words, 26, 700) + self.u(40)
        spot = QRectF(box.right() - wide, box.center().y() - self.u(25), wide, self.u(50))
        painter.setPen(QPen(theme().color("gold"), max(1.0, self.u(2))))
        painter.setBrush(theme().color("gold_t"))
        painter.drawRoundedRect(spot, self.u(8), self.u(8))
        self.write(painter, spot.adjusted(self.u(20), 0, 0, 0), words, 26, 700, "gold_x")
        return wide + self.u(24)


class BoardFoot(BoardPart):
    """The time of the figures, or why they are old; and the keys, small."""

    def __init__(self) -> None:
        super().__init__()
        self._at: datetime | None = None
        self._trouble = ""
        self._keys: tuple[tuple[str, str], ...] = ()

    def show_keys(self, *keys: tuple[str, str]) -> None:
        """Keys with their words, in the language of the window."""
        self._keys = keys
        self.update()

    def show_time(self, at: datetime | None, zone: str, trouble: str) -> None:
        """Until when everything is known; and why not until now, "" when all is well."""
        here = to_event_time(at, zone).replace(microsecond=0) if at is not None else None
        if (here, trouble) != (self._at, self._trouble):
            self._at, self._trouble = here, trouble
            self.words()

    def words(self) -> None:
        """The language changed."""
        self.say(" ".join(part for part in (first(self._time()), self._trouble) if part))

    def _time(self) -> Bilingual:
        if self._at is None:
            return Bilingual()
        return both(N_("Figures at {time}"), time=f"{self._at:%H:%M:%S}")

    def draw(self, painter: QPainter, box: QRectF) -> None:
        right = box.right()
        for keys, words in reversed(self._keys):
            right -= self._key(painter, box, right, keys, words) + self.u(22)
        room = QRectF(box.left(), box.top(), max(0.0, right - box.left()), box.height())
        ink = "warn" if self._trouble else "ok"
        painter.setPen(theme().color(ink))
        painter.setBrush(theme().color(ink))
        dot = self.u(5.5)
        painter.drawEllipse(QPointF(room.left() + dot + 1, room.center().y()), dot, dot)
        room.adjust(self.u(24), 0, 0, 0)
        told = self._time()
        wide = self.write(painter, room, first(told), 20, 500, "text2")
        if self._trouble:
            rest = room.adjusted(wide + self.u(20), 0, 0, 0)
            self.write(painter, rest, self._trouble, 20, 500, "warn")

    def _key(self, painter: QPainter, box: QRectF, right: float, keys: str, words: str) -> float:
        """A key cap and what it does, from the right; returns the room taken."""
        said, cap = self.width_of(words, 16), self.width_of(keys, 15, 500) + self.u(16)
        spot = QRectF(right - said, box.top(), said + 1, box.height())
        self.write(painter, spot, words, 16, ink="text3")
        tall = self.u(27)
        edge = QRectF(spot.left() - self.u(8) - cap, box.center().y() - tall / 2, cap, tall)
        painter.setPen(QPen(theme().color("line2"), 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRoundedRect(edge, self.u(5), self.u(5))
        inner = edge.adjusted(self.u(8), 0, 0, 0)
        self.write(painter, inner, keys, 15, 500, "text2")
        return said + cap + self.u(8)
