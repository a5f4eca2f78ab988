"""What is wrong with the programme, beside the day: the worst first, then what is still missing.

What must not come in: mending (the page does).
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.programme.conflicts import Conflict, Conflicts, Severity
from hanoiplan.programme.model import KeptConflict, Version
from ui.base.cells import Chip
from ui.base.widgets.basics import HLine, Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.empty import Drawing
from ui.base.widgets.painted import px
from ui.base.widgets.signs import ChipLabel
from ui.programme.cards_panel import CardsPanel
from ui.programme.conflict_card import ConflictCard
from ui.programme.times import Calendar

SPACE = 18  # px above the drawing where nothing is wrong


class ConflictPanel(CardsPanel):
    """Cards of conflicts; the version in force at the bottom."""

    remedied = Signal(object)
    looked = Signal(object)
    kept = Signal(object, str)
    reopened = Signal(object)
    chosen = Signal(object)
    changes_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self.cards: list[ConflictCard] = []
        self.title = Label(kind="h3")
        self._chips = [ChipLabel("", "bad"), ChipLabel("", "warn")]
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.title)
        for chip in self._chips:
            row.addWidget(chip)
        row.addStretch(1)
        self.head.addLayout(row)
        self.head.addSpacing(px(6))
        self.tabs_place.addWidget(HLine())
        self.version = Label(kind="second", wrap=True)
        self.see = Button(kind="link")
        self.see.clicked.connect(self.changes_wanted)
        self.foot.addWidget(self.version, 1)
        self.foot.addWidget(self.see)
        self.foot_frame.setMinimumHeight(px(40))

    def words(self) -> None:
        """The language changed; the cards are made anew by what is shown next."""
        self.title.setText(_("Conflicts"))
        self.see.setText(_("See"))
        self.see.setAccessibleName(_("See what has changed since"))
        self._shown = None

    # ---- conflicts

    def show_conflicts(self, found: Conflicts, calendar: Calendar) -> None:
        """Shows these; a reason that somebody is writing stays."""
        grave, light = found.count(Severity.GRAVE), found.count(Severity.LIGHT)
        number = interface().number
        words = (
            ngettext("{n} grave", "{n} grave", grave).format(n=number(grave)),
            ngettext("{n} light", "{n} light", light).format(n=number(light)),
        )
        tones = ("bad", "warn")
        for chip, text, n, tone in zip(self._chips, words, (grave, light), tones, strict=True):
            chip.show_chip(Chip(text, "bad" if tone == "bad" else "warn"))
            chip.setVisible(n > 0)
        if (found, calendar) == self._shown:
            return
        self._shown = (found, calendar)
        writing = {one.conflict.key: one.typed for one in self.cards if one.typed is not None}
        self._make(found, calendar)
        for card in self.cards:
            if card.conflict.key in writing and not card.reason:
                card.ask_reason(writing[card.conflict.key] or "")

    def forget_reasons(self) -> None:
        """The buttons stand again where a reason was being written."""
        if isinstance(self._shown, tuple):
            self._make(*self._shown)

    def _make(self, found: Conflicts, calendar: Calendar) -> None:
        here = self._here()
        self.empty()
        self.cards = []
        wrong = [one for one in found.open if one.severity is not Severity.NOTE]
        notes = [one for one in found.open if one.severity is Severity.NOTE]
        if not wrong:
            self._calm()
        self._add_cards(wrong, calendar)
        self._section(_("Still missing"), len(notes))
        self._add_cards(notes, calendar)
        self._section(_("Kept as they are"), len(found.kept))
        self._add_kept(found.kept, calendar)
        self._go_back(here)

    def _here(self) -> ConflictCard | None:
        """The card that has the keyboard."""
        at = QApplication.focusWidget()
        return next((one for one in self.cards if at and one.isAncestorOf(at)), None)

    def _go_back(self, here: ConflictCard | None) -> None:
        """To the card of the same conflict, where it stands as before."""
        for card in self.cards if here is not None else ():
            same = here is not None and card.conflict.key == here.conflict.key
            if same and here is not None and bool(card.reason) == bool(here.reason):
                card.show()
                card.begin()

    def _calm(self) -> None:
        self.add_space(SPACE)
        self.add_bare(Drawing("sun", "check"))
        label = Label(_("Nobody and nothing is in two places."), "text2", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setContentsMargins(px(16), 0, px(16), px(14))
        self.add_bare(label)

    def _section(self, title: str, count: int) -> None:
        if count:
            label = Label(f"{title} · {interface().number(count)}", "label")
            label.setContentsMargins(px(16), px(12), px(16), px(4))
            self.add_bare(label)

    def _add_cards(self, conflicts: Sequence[Conflict], calendar: Calendar) -> None:
        for one in conflicts:
            self._add(ConflictCard(one, calendar))

    def _add_kept(self, kept: Sequence[tuple[Conflict, KeptConflict]], calendar: Calendar) -> None:
        for one, why in kept:
            self._add(ConflictCard(one, calendar, why.reason))

    def _add(self, card: ConflictCard) -> None:
        card.remedied.connect(self.remedied)
        card.looked.connect(self.looked)
        card.kept.connect(self.kept)
        card.reopened.connect(self.reopened)
        card.chosen.connect(self.chosen)
        card.put_off.connect(self.forget_reasons)
        self.add_line(card)
        self.cards.append(card)

    # ---- the version

    def show_version(self, version: Version | None, changes: int, calendar: Calendar) -> None:
        """Which version is in force, and how much has changed since."""
        self.see.setVisible(changes > 0 and version is not None)
        self.version.setText(version_words(version, changes, calendar))


def version_words(version: Version | None, changes: int, calendar: Calendar) -> str:
    """One line about the version in force."""
    if version is None:
        return _("Nothing is published yet.")
    day = interface().table_date(calendar.day_of(version.at))
    told = _("Version {n}, published {day} at {time}.").format(
        n=version.number, day=day, time=calendar.clock(version.at)
    )
    if not changes:
        same = _("It is up to date.")
        return f"{told} {same}"
    since = ngettext("{n} change since.", "{n} changes since.", changes)
    return f"{told} {since.format(n=interface().number(changes))}"
