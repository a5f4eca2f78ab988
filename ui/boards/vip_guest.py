"""The guest at the door, large: face, name, how it is said, whence, who receives, what to mind.

What must not come in: choosing who is shown, and phone numbers.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import Bilingual
from hanoiplan.registration.vip import VipArrival
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.mark import draw_lotus
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.widgets.signs import cover
from ui.boards.kinds import tile_of
from ui.boards.scaled import CENTRE, BoardCard
from ui.boards.speaking import both, data, first, second

LARGEST, SMALLEST = 84, 44  # of the name: one line, then two
NATIVE, SECOND = 40, 34
NOTE, NOTE_LINES = 34, 3
ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Shown:
    """An arrival with the photo as it is painted, and the zone of the event's clock."""

    arrival: VipArrival
    zone: str
    photo: QPixmap | None = None

    @property
    def time(self) -> str:
        """When he or she came in, on the clock of the event."""
        return f"{to_event_time(self.arrival.at, self.zone):%H:%M}"


class GuestCard(BoardCard):
    """One guest; without one, the calm of a door where nobody waits."""

    shown: Shown | None = None

    def show_guest(self, shown: Shown | None) -> None:
        """Shows somebody else, or nobody."""
        if shown != self.shown or not self.accessibleName():
            self.shown = shown
            self.words()

    def words(self) -> None:
        """The language changed, or the guest."""
        if self.shown is None:
            self.say(first(self._nobody()))
            return
        one = self.shown.arrival
        parts = (
            *(data(one.person.name), data(one.person.position), data(one.person.delegation)),
            *(words for _label, words in self._facts(one)),
            one.person.attention,
        )
        self.say(". ".join(part for part in parts if part))

    def title(self) -> Bilingual:
        return both(N_("VIP at the door"))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        self.ground(painter, box)
        if self.shown is None:
            self._draw_nobody(painter, box)
            return
        inner = box.adjusted(self.u(34), self.u(34), -self.u(40), -self.u(34))
        photo = QRectF(inner.left(), inner.top(), inner.height() * 0.75, inner.height())
        self.face(painter, photo, self.shown.photo, 12)
        self._beside(painter, inner.adjusted(photo.width() + self.u(48), 0, 0, 0), self.shown)

    def face(self, painter: QPainter, box: QRectF, picture: QPixmap | None, radius: float) -> None:
        """A photo 3:4, or a calm ground with a person."""
        draw_face(painter, box, picture, self.u(radius))

    def _draw_nobody(self, painter: QPainter, box: QRectF) -> None:
        lotus = QRectF(0, 0, self.u(320), self.u(184))
        lotus.moveCenter(box.center())
        lotus.translate(0, -self.u(80))
        draw_lotus(painter, lotus, "surface")
        below = QRectF(box.left(), lotus.bottom() + self.u(24), box.width(), self.u(110))
        self.write_both(painter, below, self._nobody(), (36, 25), align=CENTRE)

    @staticmethod
    def _nobody() -> Bilingual:
        return both(N_("Nobody is waiting to be received"))

    # ---- beside the photo

    def _beside(self, painter: QPainter, box: QRectF, shown: Shown) -> None:
        """From the top: category and role, name, how it is said, whence; at the foot the note."""
        one = shown.arrival
        foot = self._note(painter, box, one.person.attention)
        foot = self._facts_line(painter, QRectF(box.left(), box.top(), box.width(), foot), one)
        top = self._signs(painter, box, shown)
        top = self._name(painter, QRectF(box.left(), top, box.width(), foot - top), one)
        top = self._said(painter, QRectF(box.left(), top, box.width(), self.u(56)), one)
        rest = QRectF(box.left(), top, box.width(), max(0.0, foot - top))
        self._whence(painter, rest, one)

    def _signs(self, painter: QPainter, box: QRectF, shown: Shown) -> float:
        """The category, the star of a head, and when he or she came in; returns where it ends."""
        person, tall = shown.arrival.person, self.u(44)
        row = QRectF(box.left(), box.top(), box.width(), tall)
        tile = tile_of(person.category)
        paint.draw_tile(painter, QRectF(row.left(), row.top(), tall, tall), tile)
        right = Qt.AlignmentFlag.AlignRight
        place = data(shown.arrival.checkpoint)
        when = f"{place} · {shown.time}" if place else shown.time
        taken = self.write(painter, row, when, 26, 500, "text2", right)
        room = row.adjusted(tall + self.u(16), 0, -taken - self.u(20), 0)
        wide = self.write(painter, room, tile.name, 27, 600, "text2")
        if person.role:
            left = room.left() + wide + self.u(28)
            self.icon(painter, left, row.center().y(), 34, "star", "gold")
            words = QRectF(left + self.u(44), row.top(), room.right() - left - self.u(44), tall)
            self.write(painter, words, first(both(N_("Head of delegation"))), 27, 600, "gold_x")
        return row.bottom() + self.u(18)

    def _name(self, painter: QPainter, box: QRectF, one: VipArrival) -> float:
        """As large as fits in one line, then in two; never cut. Returns where it ends."""
        name = data(one.person.name)
        pixels = float(LARGEST)
        while pixels > SMALLEST and self.width_of(name, pixels, 700) > box.width():
            pixels -= 2
        font = self.font_of(pixels, 700)
        lines = break_lines(name, font, box.width())
        painter.setFont(font)
        painter.setPen(theme().color("text"))
        tall, top = self.u(pixels * 1.24), box.top()
        for line in lines:
            painter.drawText(QRectF(box.left(), top, box.width(), tall), int(ONE_LINE), line)
            top += tall
        native = one.person.native or second(one.person.name)
        if native and native != name:
            spot = QRectF(box.left(), top, box.width(), self.u(NATIVE * 1.36))
            self.write(painter, spot, native, NATIVE, ink="text3")
            top = spot.bottom()
        return top + self.u(4)

    def _said(self, painter: QPainter, box: QRectF, one: VipArrival) -> float:
        """How the name is pronounced, where somebody wrote it down; returns where it ends."""
        if not one.pronunciation:
            return box.top() + self.u(8)
        self.icon(painter, box.left(), box.center().y(), 36, "volume-2", "accent")
        words = box.adjusted(self.u(50), 0, 0, 0)
        self.write(painter, words, one.pronunciation, 34, 500, "accent")
        return box.bottom() + self.u(6)

    def _whence(self, painter: QPainter, box: QRectF, one: VipArrival) -> None:
        """Delegation with its flag, then the position in both languages where there is room."""
        person, top = one.person, box.top()
        words = data(person.delegation)
        if words:
            row = QRectF(box.left(), top, box.width(), self.u(56))
            beside = self.u(78) if person.country else 0.0
            self.flag(painter, row.left(), row.center().y(), 60, person.country)
            self.write(painter, row.adjusted(beside, 0, 0, 0), words, 38, 600)
            top = row.bottom() + self.u(6)
        for text, pixels, ink in (
            (data(person.position), 34, "text"),
            (second(person.position), 25, "text3"),
        ):
            tall = self.u(pixels * 1.34)
            for line in break_lines(text, self.font_of(pixels), box.width()) if text else ():
                if top + tall > box.bottom():
                    return
                self.write(painter, QRectF(box.left(), top, box.width(), tall), line, pixels,
                           ink=ink)  # fmt: skip
                top += tall

    def _facts(self, one: VipArrival) -> list[tuple[str, str]]:
        """Host and liaison, each with its icon; those nobody named are left away."""
        found = (
            ("landmark", N_("Host: {name}"), one.host),
            ("user", N_("Liaison: {who}"), one.liaison),
        )
        return [
            (icon, _(words).format(name=value, who=value)) for icon, words, value in found if value
        ]

    def _facts_line(self, painter: QPainter, box: QRectF, one: VipArrival) -> float:
        """At the foot of a box, one under the other; returns where they begin."""
        top = box.bottom()
        for icon, words in reversed(self._facts(one)):
            row = QRectF(box.left(), top - self.u(46), box.width(), self.u(46))
            self.icon(painter, row.left(), row.center().y(), 30, icon, "text2")
            self.write(painter, row.adjusted(self.u(46), 0, 0, 0), words, 28, 500, "text2")
            top = row.top()
        return top - self.u(8)

    def _note(self, painter: QPainter, box: QRectF, text: str) -> float:
        """The gold frame at the foot; returns the height that is left above it."""
        if not text:
            return box.height()
        font = self.font_of(NOTE, 500)
        left = self.u(96)
        lines = break_lines(text, font, box.width() - left - self.u(28))[:NOTE_LINES]
        tall = self.u(NOTE * 1.36) * len(lines) + self.u(40)
        frame = QRectF(box.left(), box.bottom() - tall, box.width(), tall)
        painter.setPen(QPen(theme().color("gold"), max(1.0, self.u(2.4))))
        painter.setBrush(theme().color("gold_t"))
        painter.drawRoundedRect(frame, self.u(12), self.u(12))
        self.icon(painter, frame.left() + self.u(28), frame.center().y(), 46, "triangle-alert",
                  "gold_x")  # fmt: skip
        painter.setFont(font)
        painter.setPen(theme().color("text"))
        top, line_tall = frame.top() + self.u(20), QFontMetricsF(font).height() * 1.1
        for line in lines:
            spot = QRectF(frame.left() + left, top, frame.width() - left, line_tall)
            painter.drawText(spot, int(ONE_LINE), line)
            top += self.u(NOTE * 1.36)
        return frame.top() - box.top() - self.u(20)


def draw_face(painter: QPainter, box: QRectF, picture: QPixmap | None, radius: float) -> None:
    """A photo that fills a box, or the ground with a person."""
    if picture is None:
        painter.setPen(QPen(theme().color("line2"), 1.2))
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(box, radius, radius)
        side = box.width() * 0.34
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(box.center())
        draw_icon(painter, spot, "user", "text3")
        return
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(box, picture, cover(picture, box))
    painter.restore()
