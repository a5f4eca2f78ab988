"""Three cards over the list: the place beside the file, the second place, the last rehearsal.

They say how things stand and offer the next step. What must not come in: doing it (the page).
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout

from hanoiplan.backup.drives import Where
from hanoiplan.backup.places import Place
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.cells import Chip, Tone
from ui.base.theme import set_kind
from ui.base.widgets import Button, Card, ChipLabel, Label, px
from ui.copies.words import moment_words

USUAL, TIGHT = (14, 10, 14, 10), (14, 6, 14, 7)  # margins of a card
CHIPS: dict[Where, tuple[Tone, str]] = {
    Where.STICK: ("ok", "usb"),
    Where.OTHER: ("ok", "hard-drive"),
    Where.SAME: ("warn", "triangle-alert"),
    Where.GONE: ("warn", "unplug"),
}


class StandCard(Card):
    """A title with a chip, a sentence, and what can be done."""

    def __init__(self) -> None:
        super().__init__(margins=USUAL, gap=4)
        self.title = Label(kind="h3")
        self.chip = ChipLabel()
        self.sentence = Label(kind="text2", wrap=True)
        self.buttons, self._head = QHBoxLayout(), QHBoxLayout()
        head = self._head
        head.addWidget(self.title)
        head.addWidget(self.chip)
        head.addStretch(1)
        self.layout_.addLayout(head)
        self.layout_.addWidget(self.sentence)
        self.layout_.addStretch(1)
        self.layout_.addLayout(self.buttons)

    def _measure(self) -> None:
        super()._measure()
        if self.layout_.count():  # the first time there is nothing in it yet
            self.buttons.setSpacing(px(6))
            self._head.setSpacing(px(8))

    def set_low(self, *, low: bool) -> None:
        """Tighter margins where the list needs the height; the sentence is always whole."""
        self._margins = TIGHT if low else USUAL
        self._measure()

    def add_buttons(self, *buttons: Button) -> None:
        """What can be done, from the left."""
        for button in buttons:
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)

    def show_stand(self, title: str, chip: Chip | None, sentence: str, tip: str = "") -> None:
        """How things stand."""
        self.title.setText(title)
        self.chip.setVisible(chip is not None)
        if chip is not None:
            self.chip.show_chip(chip)
        self.sentence.setText(sentence)
        self.sentence.setToolTip(tip)


class PlacesBar(QFrame):
    """The three cards beside each other."""

    stick_wanted = Signal(object)  # Path of a stick that shall become the second place

    def __init__(self, show_first: QAction, choose: QAction, rehearse: QAction) -> None:
        super().__init__()
        set_kind(self, "bare")
        self.first, self.second, self.rehearsal = StandCard(), StandCard(), StandCard()
        self.first.add_buttons(Button(kind="small", action=show_first))
        self.use_stick = Button(kind="small", icon="usb")
        self.use_stick.clicked.connect(lambda: self.stick_wanted.emit(self._stick))
        self.second.add_buttons(self.use_stick, Button(kind="small", action=choose))
        self.rehearsal.add_buttons(Button(kind="small", action=rehearse))
        self._stick: Path | None = None
        self._row = QHBoxLayout(self)
        for card in (self.first, self.second, self.rehearsal):
            self._row.addWidget(card, 1)
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Less high where the list needs the height."""
        side, above = (px(14), px(8)) if low else (px(20), px(12))
        self._row.setContentsMargins(side, above, side, above)
        self._row.setSpacing(px(8 if low else 10))
        for card in (self.first, self.second, self.rehearsal):
            card.set_low(low=low)

    # ---- how things stand

    def show_first(self, place: Place, last: datetime | None, zone: str) -> None:
        """The folder beside the file."""
        chip = Chip(_("Beside the file"), "neu", "folder")
        if last is None:
            sentence = _("The first copy is made when something has changed.")
        else:
            sentence = _("Last checked copy: {when}.").format(when=moment_words(last, zone))
        self.first.show_stand(_("First place"), chip, sentence, str(place.folder))

    def show_second(self, place: Place | None, sticks: Sequence[Path]) -> None:
        """The second place, or that there is none; a stick that is plugged in is offered."""
        self._stick = sticks[0] if sticks else None
        self.use_stick.setVisible(
            bool(sticks) and (place is None or place.where is not Where.OTHER)
        )
        if self._stick is not None:
            self.use_stick.setText(_("Use the stick {name}").format(name=_stick_name(self._stick)))
        chip, sentence = self._second_words(place)
        tip = str(place.folder) if place is not None else ""
        self.second.show_stand(_("Second place"), chip, sentence, tip)

    def _second_words(self, place: Place | None) -> tuple[Chip, str]:
        if place is None:
            return Chip(_("None"), "warn", "triangle-alert"), _(
                "If this disk fails, the copies are lost too. Another disk or a stick protects you."
            )
        tone, icon = CHIPS[place.where]
        chips = {
            Where.STICK: _("Stick"),
            Where.OTHER: _("Another disk"),
            Where.SAME: _("The same disk"),
            Where.GONE: _("Not there"),
        }
        sentences = {
            Where.SAME: _("It is on the same disk as the event and does not help when that fails."),
            Where.GONE: _("Plug the stick or disk in: copies follow by themselves."),
        }
        free = interface().size(place.free) if place.free is not None else ""
        room = _("{folder}, {free} free").format(folder=place.folder.name, free=free)
        return Chip(chips[place.where], tone, icon), sentences.get(place.where, room)

    def show_rehearsal(self, rehearsed: datetime | None, words: str, zone: str) -> None:
        """When a restore was last rehearsed, and how it went if that was now."""
        if rehearsed is None:
            chip = Chip(_("Never yet"), "warn", "triangle-alert")
            sentence = _("Try a restore once. It takes seconds and changes nothing.")
        else:
            chip = Chip(moment_words(rehearsed, zone), "ok", "check")
            sentence = words or _("The newest copy was restored, checked and removed again.")
        self.rehearsal.show_stand(_("Rehearsal"), chip, sentence)


def _stick_name(stick: Path) -> str:
    """A letter on Windows, else the name of the mount."""
    return stick.name or str(stick)
