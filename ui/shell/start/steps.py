"""The five numbered steps of an event, and the three other ways to begin.

What must not come in: doing any of it (the start window sends signals).
"""

from datetime import date, datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from ui.base.theme import tells_of_theme
from ui.base.widgets.painted import px
from ui.base.widgets.signs import KeyCap
from ui.shell.recent import Remembered
from ui.shell.start.press_card import IconSign, NumberSign, PressCard

OFFICE_ZONE = "Asia/Ho_Chi_Minh"
FIRST_ROOM = "overview"  # where an event opens that has been worked on
ONE_ROW = 720  # px of width for three choices side by side
STEPS = (  # room, title, sentence, icon
    (
        "event",
        N_("Create the event"),
        N_("Name, days and place; one file on this computer"),
        "calendar-days",
    ),
    (
        "import",
        N_("Import delegations and delegates"),
        N_("From a spreadsheet, every row checked before it is written"),
        "users",
    ),
    (
        FIRST_ROOM,
        N_("Check and complete"),
        N_("Photos, duplicates, replies, hosting: what is missing, most urgent first"),
        "list-checks",
    ),
    (
        "badges",
        N_("Print badges and name cards"),
        N_("Checked before printing, most urgent first"),
        "id-card",
    ),
    (
        "registration",
        N_("Open the registration desk"),
        N_("Scan a badge, answered in a tenth of a second"),
        "scan-line",
    ),
)


class Steps(QWidget):
    """Five cards; the next one to do is lit, those begun show what is there."""

    picked = Signal(str)  # the room

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, PressCard] = {}
        self._signs: dict[str, NumberSign] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for number, (room, _title, _sentence, icon) in enumerate(STEPS, start=1):
            sign = NumberSign(number)
            card = PressCard(sign, IconSign(icon), (14, 4, 16, 4))
            card.pressed.connect(lambda room=room: self.picked.emit(room))
            self.cards[room], self._signs[room] = card, sign
            self._layout.addWidget(card)
        self._measure()

    def _measure(self) -> None:
        self._layout.setSpacing(px(6))
        self._layout.setContentsMargins(0, px(4), 0, px(4))  # a group of its own

    def set_roomy(self, roomy: bool) -> None:
        """Higher cards, where no files stand below them."""
        for card in self.cards.values():
            card.set_margins((14, 9, 16, 9) if roomy else (14, 4, 16, 4))

    def is_lit(self, room: str) -> bool:
        """Whether a step is the one to do next."""
        return self._signs[room].lit

    def is_done(self, room: str) -> bool:
        """Whether a step was begun and wears its tick."""
        return self._signs[room].done

    def words(self, newest: Remembered | None) -> None:
        """Words, and how far the newest event is."""
        begun = begun_of(newest)
        lit = next((room for room, *_rest in STEPS if room not in begun), STEPS[-1][0])
        for number, (room, title, sentence, _icon) in enumerate(STEPS, start=1):
            card, sign = self.cards[room], self._signs[room]
            card.set_words(_(title), begun.get(room, _(sentence)))
            card.setAccessibleName(spoken(number, card.accessibleName(), begun=room in begun))
            card.set_lit(room == lit)
            sign.lit, sign.done = room == lit, room in begun
            sign.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


def spoken(number: int, name: str, *, begun: bool) -> str:
    """What a screen reader says of a step: its number and its tick are painted only."""
    words = _("Step {n}, begun: {name}") if begun else _("Step {n}: {name}")
    return words.format(n=number, name=name)


def begun_of(newest: Remembered | None) -> dict[str, str]:
    """The steps that the newest event has begun, each with its count."""
    if newest is None:
        return {}
    counted = (
        ("import", newest.delegates, delegates_words),
        ("badges", newest.printed, printed_words),
        ("registration", newest.arrived, arrived_words),
    )
    begun = {room: words(count) for room, count, words in counted if count}
    if newest.photos:
        begun[FIRST_ROOM] = photos_words(newest.photos, newest.delegates)
    elif newest.printed or newest.arrived:  # an office that prints no photos misses none
        begun[FIRST_ROOM] = _("without photos")
    return {"event": event_words(newest), **begun}


def event_words(one: Remembered) -> str:
    """The event's title, place and days: "ASEAN …, Hà Nội, 07–10/6/2026"."""
    place = one.place_vi if interface().language == "vi" else one.place_en
    known = (name_of(one), place or one.place_vi or one.place_en, days_of(one))
    return " · ".join(part for part in known if part)


def days_of(one: Remembered) -> str:
    """First to last day as a range, "" while one of them is not set."""
    if not (one.starts_on and one.ends_on):
        return ""
    first, last = date.fromisoformat(one.starts_on), date.fromisoformat(one.ends_on)
    return interface().date_range(first, last) if first <= last else ""


def photos_words(photos: int, delegates: int) -> str:
    """How far the photos are, the slowest thing to complete."""
    words = _("{n} of {m} with a photo")
    return words.format(n=interface().number(photos), m=interface().number(delegates))


def delegates_words(count: int) -> str:
    """How many people are registered."""
    return ngettext("{n} delegate", "{n} delegates", count).format(n=interface().number(count))


def printed_words(count: int) -> str:
    """How many people have a printed badge."""
    words = ngettext("{n} badge printed", "{n} badges printed", count)
    return words.format(n=interface().number(count))


def arrived_words(count: int) -> str:
    """How many people have come."""
    return ngettext("{n} arrived", "{n} arrived", count).format(n=interface().number(count))


def name_of(one: Remembered) -> str:
    """An event's title in the interface language, else the name of its file."""
    wanted = one.title_vi if interface().language == "vi" else one.title_en
    return wanted or one.title_vi or one.title_en or one.file.stem


class Choices(QWidget):
    """Open, demonstration, restore: side by side, or below each other where that is too narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.open_ = self._card("folder-open", "Ctrl O")
        self.demo = self._card("sparkles", "F2")
        self.restore = self._card("life-buoy", "Ctrl R")
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._across = 0
        self._measure()

    @staticmethod
    def _card(icon: str, keys: str) -> PressCard:
        return PressCard(IconSign(icon, "accent"), KeyCap(keys), (14, 6, 10, 6), wrap=True)

    def _measure(self) -> None:
        self._layout.setSpacing(px(10))
        across = 3 if self.width() >= px(ONE_ROW) else 1
        if across == self._across:
            return
        self._across = across
        for place, card in enumerate((self.open_, self.demo, self.restore)):
            self._layout.addWidget(card, place // across, place % across)
        for column in range(3):
            self._layout.setColumnStretch(column, 1 if column < across else 0)

    def words(self, newest: Remembered | None, today: date) -> None:
        """All words in the interface language; the newest copy is told where one is known."""
        self.open_.set_words(_("Open an event"), _("a .hanoiplan file"))
        self.demo.set_words(_("See the demonstration"), _("350 invented delegates"))
        self.restore.set_words(_("Restore a copy"), copy_words(newest, today))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


def copy_words(newest: Remembered | None, today: date) -> str:
    """When the newest copy was made, else that nothing is lost by restoring."""
    if newest is None or not newest.copied:
        return _("with a look inside first")
    copied = office_time(newest.copied)
    if copied.date() == today:
        return _("newest copy {time}").format(time=f"{copied:%H:%M}")
    return _("newest copy {time}").format(time=interface().short_date(copied.date()))


def office_time(moment: str) -> datetime:
    """A moment kept as text, by the clock at the office."""
    return to_event_time(datetime.fromisoformat(moment), OFFICE_ZONE)
