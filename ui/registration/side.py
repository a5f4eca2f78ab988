"""Beside the desk's card: who of the delegation is missing, taking a passage back, figures.

While nobody stands at the desk only badge numbers are shown. What must not come in: reading.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.scanned import bare_digits, is_whole_code, without_prefix
from hanoiplan.plans.model import EventFacts
from hanoiplan.registration.card import DeskCard, clock_time, passed_words
from hanoiplan.registration.model import Band, DelegationPresence, DeskFigures, ScanRow, band_of
from ui.base.form import TextField
from ui.base.icons import draw_icon
from ui.base.theme import set_kind, theme
from ui.base.widgets import (
    ArrivalsChart,
    Avatar,
    Button,
    Card,
    FitLabel,
    Label,
    Painted,
    px,
)
from ui.base.widgets.basics import emptied
from ui.registration.person_lines import wanted_height
from ui.registration.room import Room
from ui.registration.spoken import said

SIGNS = {Band.OK: ("check", "ok"), Band.WARN: ("rotate-ccw", "warn"), Band.BAD: ("x", "bad")}
WIDTH, LOW_WIDTH = 286, 250
TALLEST = 400  # px of the chart's card, however high the screen
USUAL, TIGHT = (18, 16, 18, 16), (14, 10, 14, 10)  # margins


class TakeBack(QWidget):
    """Takes the passage on the card back; the reason is asked in the same place."""

    given = Signal(str)  # the reason, as written
    scanned = Signal(str)  # a badge was scanned into the field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prefix: Callable[[], str] = str  # asked at each scan: the setting may change meanwhile
        self.button = Button(icon="undo-2")
        self.button.clicked.connect(self.ask)
        self.reason = TextField()
        self.label = Label(kind="strong", wrap=True)
        self.trouble = Label(kind="bad", wrap=True)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.label)
        whole.addWidget(self.reason)
        whole.addWidget(self.trouble)
        whole.addWidget(self.button)
        self.reason.line.returnPressed.connect(self._give)
        self.reason.line.textEdited.connect(self._look_for_code)
        self.close_question()

    def words(self) -> None:
        """The language changed."""
        self.button.setText(_("Take this pass back"))
        self.button.setToolTip(_("Take this pass back") + " (F12)")
        self.label.setText(_("Why is it taken back?"))
        self.reason.set_words(_("Reason"), _("a few words, then Enter"))

    def set_room(self, room: Room) -> None:
        """Closer where height is short."""
        self._whole.setSpacing(room.px(6, 3))

    @property
    def asking(self) -> bool:
        """Whether the question stands there."""
        return not self.reason.isHidden()

    def ask(self) -> None:
        """Asks for the reason."""
        self._show(asking=True)
        self.reason.line.setFocus()

    def close_question(self) -> None:
        """Back to the button."""
        self.reason.set_value("")
        self._show(asking=False)

    def show_trouble(self, error: KnownError) -> None:
        """Why it was not taken back."""
        self.trouble.show_if_any(str(error))

    def _show(self, *, asking: bool) -> None:
        self.button.setVisible(not asking)
        self.reason.setVisible(asking)
        self.label.setVisible(asking)
        self.trouble.show_if_any("")

    def _give(self) -> None:
        self.given.emit(self.reason.line.text())

    def _look_for_code(self, text: str) -> None:
        code = without_prefix(text, self.prefix())
        if is_whole_code(code):
            self.reason.revert()
            self.scanned.emit(bare_digits(code))


class SideColumn(Card):
    """Same delegation, not here yet; and the way back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", USUAL, 8, parent)
        self._room = Room()
        self._here: DelegationPresence | None = None
        self.title = Label(kind="h3", wrap=True)
        self._people = QVBoxLayout()
        self.more = Label(kind="second", wrap=True)
        self.take_back = TakeBack()
        self.layout_.addWidget(self.title)
        self.layout_.addLayout(self._people)
        self.layout_.addWidget(self.more)
        self.layout_.addStretch(1)
        self.layout_.addWidget(self.take_back)
        self.set_room(Room())

    def show_card(self, card: DeskCard) -> None:
        """Another person."""
        self._here = card.person.presence if card.person else None
        self.title.show_if_any(self._heading(self._here))
        self.take_back.close_question()
        self.take_back.setVisible(card.passage_id is not None)
        self._list()

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen, a narrower column where room is short."""
        self._room, self._margins = room, TIGHT if room.low else USUAL
        self._measure()
        self._people.setSpacing(px(8))
        self.take_back.set_room(room)
        set_kind(self.title, "h2" if room.scale > 1 else "h3")
        set_kind(self.more, "desk-note" if room.scale > 1 else "second")
        self._list()

    def minimumSizeHint(self) -> QSize:
        """The page gives the height; `_fit` decides who is named in it."""
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return False

    def event(self, event: QEvent) -> bool:
        """Another height, or the question came or went: others find room."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return done

    def _list(self) -> None:
        """Who is missing, one under the other."""
        emptied(self._people)
        for name in self._here.missing if self._here else ():
            self._people.addWidget(_person(name, self._room.gentle))
        self._fit()

    def _fit(self) -> None:
        """Names as far as there is room for them; the rest is counted."""
        usual = px((LOW_WIDTH if self._room.low else WIDTH) * self._room.gentle)
        inside = self.layout_.contentsMargins()
        beside = inside.left() + inside.right() + 2  # the hairline as well
        button = self.take_back.button.sizeHint().width() + beside
        self.setFixedWidth(max(usual, button))
        width = self.width() - beside
        rest = [part for part in (self.title, self.take_back) if not part.isHidden()]
        room = self.layout_.contentsRect().height() - wanted_height(self.more, width)
        room -= sum(wanted_height(part, width) for part in rest) + px(8) * (len(rest) + 3)
        named = 0
        for place in range(self._people.count()):
            item = self._people.itemAt(place)
            person = item.widget() if item is not None else None
            if person is not None:
                room -= wanted_height(person, width) + px(8)
                person.setVisible(room >= 0)
                named += room >= 0
        self.more.show_if_any(self._rest(self._here, named))

    @staticmethod
    def _heading(here: DelegationPresence | None) -> str:
        if here is None:
            return ""
        if not here.missing:
            return _("The whole delegation is here")
        return _("Same delegation, not here yet")

    @staticmethod
    def _rest(here: DelegationPresence | None, named: int) -> str:
        more = here.people - here.arrived - named if here else 0
        if more <= 0:
            return ""
        if not named:
            return ngettext("{n} person", "{n} people", more).format(n=more)
        return ngettext("and {n} more person", "and {n} more people", more).format(n=more)


def _person(name: str, scale: float) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(9))
    avatar = Avatar(round(28 * scale))
    avatar.show_picture(None, name)
    label = FitLabel(name, largest=round(14 * scale), smallest=13, weight=400)
    row.addWidget(avatar)
    row.addWidget(label, 1)
    return line


class _PassedSign(Painted):
    """A circle in the tone of what happened, with its icon."""

    def __init__(self, band: Band, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon, self._token = SIGNS[band]

    def sizeHint(self) -> QSize:
        return QSize(px(26), px(26))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(f"{self._token}_t"))
        painter.drawEllipse(box)
        inset = px(6)
        draw_icon(painter, box.adjusted(inset, inset, -inset, -inset), self._icon, self._token)


class JustPassed(Card):
    """The latest passages by badge number: an open desk names nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", (16, 12, 16, 12), 6, parent)
        self._zone = ""
        self._rows: tuple[ScanRow, ...] = ()
        self.title = Label(kind="h3")
        self.note = Label(kind="second")
        self.none = Label(kind="text2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.note)
        self._lines = QVBoxLayout()
        self.layout_.addLayout(head)
        self.layout_.addLayout(self._lines)
        self.layout_.addWidget(self.none)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Just passed"))
        self.note.setText(_("without names"))
        self.none.setText(_("Nobody has come through yet."))

    def show_rows(self, rows: Sequence[ScanRow], zone: str) -> None:
        """The newest first."""
        self._rows, self._zone = tuple(rows), zone
        self.measure()

    def measure(self) -> None:
        """The lines anew: other passages, or another text size."""
        emptied(self._lines)
        self._lines.setSpacing(px(8))
        for row in self._rows:
            self._lines.addWidget(_passed(row, self._zone))
        self.none.setVisible(not self._rows)

    def keep_within(self, height: int) -> None:
        """The oldest passages give way until the rest has room in a height."""
        for place in range(self._lines.count()):
            item = self._lines.itemAt(place)
            line = item.widget() if item is not None else None
            if line is not None:
                line.setVisible(place == 0 or height >= self.wanted(place + 1))

    def wanted(self, lines: int | None = None) -> int:
        """The height with so many passages; with all of them when not told how many."""
        margins = self.layout_.contentsMargins()
        whole = margins.top() + margins.bottom() + self.title.sizeHint().height() + px(6)
        item = self._lines.itemAt(0)
        first = item.widget() if item is not None else None
        if first is None:
            return whole + self.none.sizeHint().height()
        each = first.sizeHint().height() + px(8)  # of an item that is not shown yet it is 0
        return whole + each * (self._lines.count() if lines is None else lines)


def _passed(row: ScanRow, zone: str) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(10))
    number = badge_text(row.badge_number)
    name = _("Badge {number}").format(number=number) if number else _("No badge number")
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(name, "strong"))
    words.addWidget(Label(said(passed_words(row)), "second"))
    layout.addWidget(_PassedSign(band_of(row.outcome)))
    layout.addLayout(words, 1)
    time = Label(clock_time(row.at, zone), "count")
    layout.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
    return line


class ArrivalsPanel(Card):
    """How many came in each minute of this day, and how many are still expected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", (16, 12, 16, 8), 4, parent)
        self.title = Label(kind="h3", wrap=True)
        self.left = Label(kind="count")
        self.chart = ArrivalsChart()
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.left, 0, Qt.AlignmentFlag.AlignTop)
        self.layout_.addLayout(head)
        self.layout_.addWidget(self.chart, 1)

    def _measure(self) -> None:
        super()._measure()
        self.setMaximumHeight(px(TALLEST))

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Guests by the minute"))

    def show_figures(self, figures: DeskFigures, facts: EventFacts, minute: int, day: int) -> None:
        """`minute` of the day it is now and `day` (ordinal), on the clock of the event."""
        left = max(0, figures.expected - figures.arrived)
        words = ngettext("{n} person to come", "{n} people to come", left).format(n=left)
        self.left.setText(words)
        today, earlier = [], 0
        for moment, number in figures.by_minute:
            there = to_event_time(moment, facts.time_zone)
            if there.toordinal() == day:
                today.append((there.hour * 60 + there.minute, number))
            else:
                earlier += number
        self.chart.show_arrivals(today, figures.expected - earlier, minute)
