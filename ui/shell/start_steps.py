"""The numbered steps of an event, and the three other ways to begin.

What must not come in: doing any of it (the start window sends signals).
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from ui.base.theme import tells_of_theme
from ui.base.widgets.painted import px
from ui.base.widgets.signs import KeyCap
from ui.shell.press_card import IconSign, NumberSign, PressCard
from ui.shell.recent import Remembered

ONE_ROW = 1000  # px of width for four choices side by side
STEPS = (  # room, title, sentence, icon
    (
        "event",
        N_("Make the event"),
        N_("Name, days and place; one file on this computer"),
        "calendar-days",
    ),
    (
        "import",
        N_("Bring in delegations and delegates"),
        N_("From a spreadsheet, every row checked before it is written"),
        "users",
    ),
    (
        "badges",
        N_("Print badges and name cards"),
        N_("Checked before printing, the worst first"),
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
    """Four cards; the next one to do is lit, those begun show what is there."""

    picked = Signal(str)  # the room

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[str, PressCard] = {}
        self._signs: dict[str, NumberSign] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for number, (room, _title, _sentence, icon) in enumerate(STEPS, start=1):
            sign = NumberSign(number)
            card = PressCard(sign, IconSign(icon), (14, 5, 16, 5))
            card.pressed.connect(lambda room=room: self.picked.emit(room))
            self.cards[room], self._signs[room] = card, sign
            self._layout.addWidget(card)
        self._measure()

    def _measure(self) -> None:
        self._layout.setSpacing(px(6))

    def words(self, newest: Remembered | None) -> None:
        """Words, and how far the newest event is."""
        begun = begun_of(newest)
        lit = next((room for room, *_rest in STEPS if room not in begun), STEPS[-1][0])
        for room, title, sentence, _icon in STEPS:
            card, sign = self.cards[room], self._signs[room]
            card.set_words(_(title), begun.get(room, _(sentence)))
            card.set_lit(room == lit)
            sign.lit, sign.done = room == lit, room in begun
            sign.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


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
    return {"event": name_of(newest), **begun}


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
    """New, open, demonstration, restore: in one row, or two by two where that is too narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.new = self._card("plus", "Ctrl N")
        self.open_ = self._card("folder-open", "Ctrl O")
        self.demo = self._card("sparkles", "F2")
        self.restore = self._card("rotate-ccw", "Ctrl R")
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._across = 0
        self._measure()

    @staticmethod
    def _card(icon: str, keys: str) -> PressCard:
        return PressCard(IconSign(icon, "accent"), KeyCap(keys), (14, 5, 10, 5), wrap=True)

    def _measure(self) -> None:
        self._layout.setSpacing(px(8))
        across = 4 if self.width() >= px(ONE_ROW) else 2
        if across == self._across:
            return
        self._across = across
        for place, card in enumerate((self.new, self.open_, self.demo, self.restore)):
            self._layout.addWidget(card, place // across, place % across)
        for column in range(4):
            self._layout.setColumnStretch(column, 1 if column < across else 0)

    def words(self) -> None:
        """All words in the interface language."""
        self.new.set_words(_("A new event"), _("in a file of its own"))
        self.open_.set_words(_("Open an event"), _("a .hanoiplan file"))
        self.demo.set_words(_("See the demonstration"), _("350 invented delegates"))
        self.restore.set_words(_("Restore a copy"), _("nothing is overwritten"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
