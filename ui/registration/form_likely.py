"""Who of the list a newcomer may be: a short list beside the form, reached with Down.

Enter takes the person of the list; the last line says that it is somebody else. What must not
come in: how likeness is found, and what taking somebody does.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import badge_text
from hanoiplan.registration.walk_in import Likely
from ui.base import paint
from ui.base.cells import Chip, Tile
from ui.base.icons import draw_icon
from ui.base.widgets import Card, Label, px
from ui.registration.form_lines import draw_name
from ui.registration.form_list import FormList
from ui.registration.person_lines import tile_of
from ui.registration.room import Room
from ui.registration.spoken import first

LINE, LAST = 68, 42
WIDTH, LOW_WIDTH = 420, 330
MOST = 4


def chip_of(one: Likely) -> Chip | None:
    """What has to be known before somebody is taken."""
    if one.row.cancelled_at is not None:
        return Chip(_("Cancelled"), "bad", "octagon-x")
    return Chip(_("very likely"), "warn", "triangle-alert") if one.is_sure else None


def under(one: Likely) -> str:
    """Who this is: badge, position, delegation."""
    number = badge_text(one.row.badge_number)
    parts = (number, one.row.native_name, first(one.row.position), first(one.row.delegation))
    return " · ".join(part for part in parts if part)


def why(one: Likely) -> str:
    """Why they may be the same, the worst doubt first."""
    return ", ".join(reason.sentence for reason in one.reasons[:3])


class _Lines(FormList):
    """The people and the last line; a place behind the last of them is another person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.people: tuple[Likely, ...] = ()

    def count(self) -> int:
        return len(self.people) + 1

    def height_of(self, place: int) -> int:
        return px(LINE) if place < len(self.people) else px(LAST)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LOW_WIDTH), px(LAST))

    def told(self) -> str:
        if self.chosen >= len(self.people):
            return another()
        one = self.people[self.chosen]
        chip = chip_of(one)
        parts = (one.row.name, under(one), why(one), chip.word if chip else "")
        return ", ".join(part for part in parts if part)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.answered.emit(self.chosen)

    def draw_line(self, painter: QPainter, box: QRectF, place: int) -> None:
        if place < len(self.people):
            inside = box.adjusted(px(12), 0, -px(10), 0)
            _draw_person(painter, inside, self.people[place])
            return
        side = px(18)
        spot = QRectF(px(16), round(box.center().y() - side / 2), side, side)
        draw_icon(painter, spot, "user-plus", "text2")
        words = box.adjusted(px(48), 0, -px(10), 0)
        paint.draw_text(painter, words, another(), "card", "text", weight=600)


def another() -> str:
    """The words of the last line."""
    return _("None of them: another person")


def _draw_person(painter: QPainter, box: QRectF, one: Likely) -> None:
    left, right = box.left() + px(36), box.right()
    if one.row.category is not None:
        side = px(24)
        spot = QRectF(box.left() + px(2), round(box.center().y() - side / 2), side, side)
        tile: Tile = tile_of(one.row.category)
        paint.draw_tile(painter, spot, tile)
    chip = chip_of(one)
    if chip is not None:
        size = paint.chip_size(chip)
        spot = QRectF(right - size.width(), box.top() + px(7), size.width(), size.height())
        paint.draw_chip(painter, spot, chip)
    taken = paint.chip_size(chip).width() + px(8) if chip is not None else 0
    beside = right - left - taken
    draw_name(painter, QRectF(left, box.top() + px(4), beside, px(41)), one.row.name, under(one))
    reasons = QRectF(left, box.top() + px(46), right - left, px(17))
    paint.draw_text(painter, reasons, why(one), "second", "text3")


class LikelyPeople(Card):
    """The question whether it is one of these; without anybody alike, what will stand here."""

    taken = Signal(object)  # Likely: it is this person
    others = Signal()  # it is none of them
    left = Signal()  # back to the form

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("note", (12, 10, 12, 10), 6, parent)
        self._all: tuple[Likely, ...] = ()
        self.title, self.none = Label(kind="h3", wrap=True), Label(kind="text2", wrap=True)
        self.lines = _Lines()
        self.lines.answered.connect(self._answer)
        self.lines.left.connect(self.left)
        for widget in (self.title, self.none, self.lines):
            self.layout_.addWidget(widget)
        self.layout_.addStretch(1)
        self.show_people(())

    @property
    def ids(self) -> frozenset[int]:
        """Everybody who is alike, also those there is no room for."""
        return frozenset(one.row.id for one in self._all)

    @property
    def sure(self) -> bool:
        """Whether hardly a doubt is left of one of them."""
        return any(one.is_sure for one in self._all)

    def words(self) -> None:
        """The language changed."""
        self.show_people(self._all)

    def show_people(self, people: Sequence[Likely]) -> None:
        """Those alike, the likeliest first; nobody: what will stand here."""
        self._all = tuple(people)
        self.lines.chosen = 0
        self._fit()
        self.lines.setVisible(bool(people))
        self.title.setText(_("Is it one of these?") if people else _("In the list already?"))
        calm = _("People of the list who may be the same stand here while the name is typed.")
        self.none.show_if_any("" if people else calm)
        self.lines.tell()

    def ask(self) -> None:
        """The keyboard goes to the first; where it is hardly one of them, to the last line."""
        self.lines.chosen = 0 if self.sure else len(self.lines.people)
        self.lines.setFocus(Qt.FocusReason.TabFocusReason)
        self.lines.tell()

    def go_down(self) -> bool:
        """Down from the form; whether there is somebody."""
        if not self._all:
            return False
        self.lines.chosen = 0
        self.lines.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def set_room(self, room: Room) -> None:
        """Narrower and fewer where room is short."""
        self.setFixedWidth(round(room.px(WIDTH, LOW_WIDTH) * room.gentle))
        self.show_people(self._all)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As many as there is room for, the likeliest first."""
        inside = self.layout_.contentsMargins()
        around = inside.top() + inside.bottom() + self.title.sizeHint().height() + px(20)
        room = (self.height() - around - px(LAST)) // px(LINE)
        self.lines.people = self._all[: max(1, min(MOST, room))]
        self.lines.chosen = min(self.lines.chosen, len(self.lines.people))
        self.lines.tell()

    def _answer(self, place: int) -> None:
        if place < len(self.lines.people):
            self.taken.emit(self.lines.people[place])
        else:
            self.others.emit()
