"""The hall under its people: walls, stage, doors, screens, tables, blocks, letters of rows.

What must not come in: seats (`seats_paint`), what is chosen (`overlay`), widgets.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.halls.layout import (
    PRESIDIUM_TABLE,
    Fixture,
    FixtureKind,
    Piece,
    TableShape,
    Viewpoint,
)
from hanoiplan.seating.halls.shapes import RowLabel
from hanoiplan.seating.halls.views import FIXTURE_WORDS
from ui.base.icons import flag
from ui.base.paint import elided
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.seating.scene import block_rim, outline, table_box
from ui.seating.shown_hall import TableFace
from ui.seating.sight import Sight

TWO_LINES_FROM = 34  # px: radius of a round table that has room for a name in two lines
WORDS_FROM = 10.0  # px of a seat: smaller halls carry no words but the stage's
MIDDLE = Qt.AlignmentFlag.AlignCenter
LEAN = 0.035  # of the stage's width, that its sides come in towards the hall


class HallPainter:
    """Paints what stands in a hall with one painter and one sight."""

    def __init__(self, painter: QPainter, sight: Sight, dpr: float, presidium: int = 0) -> None:
        self._painter, self._sight, self._dpr = painter, sight, dpr
        self._presidium = presidium  # how many sit on the stage
        self._px = theme().px

    def _pen(self, ink: str, width: float = 1.0) -> None:
        self._painter.setPen(QPen(theme().color(ink), width))

    def _outline(self, piece: Piece) -> QPolygonF:
        return outline(self._sight, piece)

    def _words(
        self,
        box: QRectF,
        text: str,
        *,
        role: str = "axis",
        weight: int | None = None,
        ink: str = "text2",
        most: float = 0.0,
        flags: Qt.AlignmentFlag = MIDDLE,
    ) -> None:
        """One line; it is shortened only where `most` says how wide it may be."""
        font = theme().font("axis" if role == "small" else role, weight)
        if role == "small":
            font = QFont(font)
            font.setPixelSize(self._px(10))
        self._painter.setFont(font)
        self._painter.setPen(theme().color(ink))
        shown = elided(text, font, most) if most else text
        self._painter.drawText(box, int(flags | Qt.TextFlag.TextDontClip), shown)

    # ---- what stands there

    def fixture(self, one: Fixture) -> None:
        """Stage, lectern, door, screen or pillar, with its word."""
        draw: dict[FixtureKind, Callable[[Fixture, QRectF], None]] = {
            FixtureKind.STAGE: self._stage,
            FixtureKind.DOOR: self._door,
            FixtureKind.SCREEN: self._screen,
        }
        box = self._outline(one).boundingRect()
        draw.get(one.kind, self._block_of_wood)(one, box)

    @staticmethod
    def _name(one: Fixture) -> str:
        return one.label or _(FIXTURE_WORDS[one.kind])

    def _stage(self, one: Fixture, box: QRectF) -> None:
        """A platform that opens towards the back wall, its front edge slightly curved."""
        turned = self._sight.viewpoint is Viewpoint.STAGE
        lean = box.width() * LEAN
        wall, edge = (box.bottom(), box.top()) if turned else (box.top(), box.bottom())
        corners = [
            QPointF(box.left(), wall),
            QPointF(box.right(), wall),
            QPointF(box.right() - lean, edge),
            QPointF(box.left() + lean, edge),
        ]
        self._pen("line2", 1.4)
        self._painter.setBrush(theme().color("surface"))
        shape = QPolygonF(corners) if not one.turn % 180 else self._outline(one)
        self._painter.drawPolygon(shape)
        height = self._px(18)
        pad = self._px(6)
        top = box.bottom() - height - pad if turned else box.top() + pad
        line = QRectF(box.left(), top, box.width(), height)
        words = self._name(one)
        if self._presidium:
            chairs = ngettext("presidium, {n} chair", "presidium, {n} chairs", self._presidium)
            words = f"{words} · {chairs.format(n=self._presidium)}"
        self._words(line, words, role="label", most=box.width())

    def _block_of_wood(self, one: Fixture, box: QRectF) -> None:
        self._pen("ctl")
        self._painter.setBrush(theme().color("neu_t"))
        self._painter.drawRoundedRect(box, 3, 3)
        under = QRectF(box.center().x() - 60, box.bottom() + 1, 120, self._px(14))
        if self._sight.side >= WORDS_FROM:
            self._words(under, self._name(one))

    def _door(self, one: Fixture, box: QRectF) -> None:
        """An opening in the wall."""
        self._painter.fillRect(box.adjusted(0, -1, 0, 1), theme().color("ctl"))
        turned = self._sight.viewpoint is Viewpoint.STAGE
        height = self._px(15)
        top = box.bottom() + 2 if turned else box.top() - height - 2
        line = QRectF(box.center().x() - 80, top, 160, height)
        self._words(line, self._name(one))

    def _screen(self, one: Fixture, box: QRectF) -> None:
        self._painter.fillRect(box, theme().color("text3"))
        turned = self._sight.viewpoint is Viewpoint.STAGE
        height = self._px(15)
        top = box.top() - height - 1 if turned else box.bottom() + 1
        line = QRectF(box.center().x() - 80, top, 160, height)
        if self._sight.side >= WORDS_FROM:
            self._words(line, self._name(one), most=max(box.width(), 40))

    # ---- tables

    def table(self, face: TableFace) -> None:
        """A table with its number, or a delegation's block with flag and counts."""
        if face.table.shape is TableShape.BLOCK:
            self._block(face)
        elif face.table.shape is TableShape.ROUND:
            self._round(face)
        else:
            self._long(face)

    def _edge(self, face: TableFace) -> None:
        honour = face.table.honour
        ink, width = ("gold", 1.8) if honour else ("line2", 1.2)
        self._pen(ink, width)
        self._painter.setBrush(theme().color("surface"))

    def _round(self, face: TableFace) -> None:
        sight, table = self._sight, face.table
        middle, radius = sight.point(table.x, table.y), table.width / 2 * sight.scale
        self._edge(face)
        self._painter.drawEllipse(middle, radius, radius)
        label = table.label or table.key
        if radius < self._px(9):
            return
        font = QFont(theme().font("card", 700, tabular=True))
        font.setPixelSize(max(10, min(round(radius * 0.62), self._px(18))))
        named = self._in_round(face, radius) if radius >= self._px(20) else []
        line = QFontMetricsF(font).height()
        up = line * (0.5, 0.62, 0.92)[len(named)]
        self._painter.setFont(font)
        self._painter.setPen(theme().color("text"))
        number = QRectF(middle.x() - radius, middle.y() - up, 2 * radius, line)
        self._painter.drawText(number, int(MIDDLE), label)
        for place, words in enumerate(named):
            top = number.bottom() - 2 + place * self._px(13)
            spot = QRectF(middle.x() - radius, top, 2 * radius, self._px(13))
            self._words(spot, words, most=radius * (1.7 if place == 0 else 1.45))

    def _in_round(self, face: TableFace, radius: float) -> list[str]:
        """Whose table it is, in two lines where one is too narrow and the table is large enough."""
        words = face.title or self._count(face)
        if not words:
            return []
        lines = break_lines(words, theme().font("axis"), radius * 1.7)
        if len(lines) < 2 or radius < self._px(TWO_LINES_FROM):
            return [words]
        return [lines[0], " ".join(lines[1:])]

    @staticmethod
    def _count(face: TableFace) -> str:
        """Of how many so many are here; nothing of a table at which nobody sits."""
        if not face.seated:
            return ""
        number = interface().number
        return f"{number(face.arrived)}/{number(face.seated)}"

    def _long(self, face: TableFace) -> None:
        table, outline = face.table, self._outline(face.table)
        self._edge(face)
        self._painter.drawPolygon(outline)
        label = "" if table.key == PRESIDIUM_TABLE else table.label
        box = outline.boundingRect()
        if label and self._sight.side >= WORDS_FROM and box.height() >= self._px(11):
            self._words(box, label, role="label", most=box.width())

    def _block(self, face: TableFace) -> None:
        """The frame of a delegation: flag and count over its chairs, its name below."""
        box = table_box(self._sight, face.table)
        self._pen("line", 1.0)
        self._painter.setBrush(theme().color("surface"))
        self._painter.drawRoundedRect(box, self._px(6), self._px(6))
        line = block_rim(self._sight)
        if line < self._px(9) or not face.seated:
            return
        pad = self._px(5)
        top = QRectF(box.left() + pad, box.top() + 1, box.width() - 2 * pad, line)
        self._flag(face.country, top)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        all_here = face.arrived == face.seated
        none = not face.arrived
        ink = "ok" if all_here else "bad" if none and face.against else "text2"
        role = "axis" if line >= self._px(13) else "small"
        self._words(top, self._count(face), role=role, weight=600, ink=ink, flags=right)
        foot = QRectF(box.left() + 1, box.bottom() - line - 1, box.width() - 2, line)
        self._words(foot, face.title, role=role, weight=600, ink="text", most=foot.width())

    def _flag(self, country: str, line: QRectF) -> None:
        wide = min(self._px(16), round(line.height() * 1.2))
        picture = flag(country, wide, self._dpr) if country else None
        if picture is not None:
            high = picture.height() / self._dpr
            self._painter.drawPixmap(QPointF(line.left(), line.center().y() - high / 2), picture)

    def row_label(self, one: RowLabel) -> None:
        """The letter of a row at its end."""
        at, half = self._sight.point(one.x, one.y), self._px(12)
        box = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
        if self._sight.side >= WORDS_FROM:
            self._words(box, one.text, role="label", weight=600, ink="text3")
