"""What a person does about a line of the list: mends it, answers for it, leaves it out.

The page inherits it. What must not come in: how the page is laid out, drawing, saving.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from hanoiplan.badges.answering import sign_off, take_signature_back
from hanoiplan.badges.counting import counted
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.preflight import Finding, title_of
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.delegates.queries import delegate_row
from hanoiplan.workspace import UndoState
from ui.badges.own_list.keeping import OwnLists
from ui.badges.preview import PreviewPanel
from ui.badges.run import Remedy, RunRow
from ui.badges.run_list import RunPanel
from ui.badges.shown import Shown
from ui.badges.signing import open_signing
from ui.base.actions import action
from ui.base.page import Page

UNDO = "Ctrl+Z"


@dataclass(frozen=True, slots=True)
class Answering:
    """Which problems of which cards, as they are drawn in a layout, somebody answers for."""

    kind: CardKind
    layout: str
    problems: tuple[tuple[BadgeCard, str], ...]

    @property
    def amount(self) -> int:
        """How many cards."""
        return len({card.key for card, _problem in self.problems})

    @property
    def counted(self) -> str:
        """The same in words."""
        return counted(self.kind, self.amount)


class Deeds(Page):
    """A page with a list of what to look at."""

    panel: RunPanel
    preview: PreviewPanel
    shown: Shown
    lists: OwnLists
    _last: tuple[Callable[[], object], UndoState] | None = None  # what Ctrl+Z does, and when

    @property
    def kind(self) -> CardKind:
        """Which kind of card is looked at."""
        raise NotImplementedError

    def hear_deeds(self) -> None:
        """Connects the list; once."""
        self.panel.remedy.connect(self._mend)
        self.panel.fold.connect(lambda row: self.shown.fold(row.key))
        self.panel.remedies.sign.connect(self._ask_name)
        self.panel.remedies.take_back.connect(self._take_back)
        self.panel.sign_all.connect(self._ask_name_for_all)
        self.panel.remedies.leave.connect(lambda row, out: self.shown.leave_out(row.keys, out=out))

    def _mend(self, row: RunRow) -> None:
        if row.remedy is Remedy.LIST:
            self.lists.open(self.kind, self._line(row))
        elif row.remedy is Remedy.REPRINT:
            self.arrive(row.delegate_id)
        elif row.remedy is Remedy.TEMPLATE:
            self.edit_template()
        elif row.remedy is Remedy.DELEGATION:
            self._edit_delegation(row.delegate_id)
        elif row.delegate_id:
            self.go_to.emit("delegates", row.delegate_id)

    def _edit_delegation(self, person: int) -> None:
        """Locality and country are written there; without one the person is opened."""
        known = self.workspace.read(delegate_row, person)
        if known is not None and known.delegation_id:
            self.go_to.emit("delegations", known.delegation_id)
        else:
            self.go_to.emit("delegates", person)

    def _line(self, row: RunRow) -> int:
        """Which line of the own list a card comes from."""
        return next((card.row for card in self.shown.run.cards if card.key == row.keys[0]), 0)

    def _row(self) -> RunRow | None:
        """The line that is meant; none while an own list stands in the place of the run."""
        return None if self.lists.view.isVisible() else self.panel.table.current()

    # ---- answering for a card

    @action("sign", N_("Print as it is"), icon="check", shortcut="Ctrl+G")
    def sign(self) -> None:
        """Somebody answers by name for the card of the line, or takes that back."""
        row = self._row()
        if row is not None and row.to_sign and not row.left_out:
            self._ask_name(row)
        elif row is not None and row.answered:
            self._take_back(row)

    def _ask_name(self, row: RunRow) -> None:
        self._ask(self.panel.remedies.signing, [one.sentence for one in row.to_sign], row.to_sign)

    def _ask_name_for_all(self) -> None:
        """For whoever is held back and may be answered for, each said by name."""
        run = self.shown.run
        titles = {card.key: title_of(card, run.kind) for card in run.cards}
        found = run.to_sign()
        said = [f"{titles[one.key]}: {one.sentence}" for one in found]
        self._ask(self.panel.sign_them, said, found)

    def _ask(self, button: QWidget, sentences: Sequence[str], found: Sequence[Finding]) -> None:
        told, n = tuple(dict.fromkeys(sentences)), len({one.key for one in found})
        name = self.workspace.operator
        open_signing(button, self.kind, told, n, name, partial(self._name_given, found))

    def _name_given(self, found: Sequence[Finding], name: str) -> None:
        about = self._about(found)
        if about is not None:
            self.messages.run(self, self._sign_off, about, name)
            self.panel.table.setFocus()

    def _about(self, found: Sequence[Finding]) -> Answering | None:
        """What the findings are about, as it can be written down."""
        cards = {card.key: card for card in self.shown.run.cards}
        problems = tuple((cards[one.key], str(one.problem)) for one in found if one.key in cards)
        paper = self.preview.paper()
        return Answering(self.kind, paper.layout, problems) if paper is not None else None

    def _sign_off(self, about: Answering, name: str) -> None:
        done = (about.kind, about.layout, about.problems)
        self.workspace.do(sign_off, self.event_id, *done, name)
        words = _("{who} answers for {cards}").format(who=name, cards=about.counted)
        self._say_done(words, partial(self._sign_back, about))

    def _take_back(self, row: RunRow) -> None:
        """Nobody answers any more for the line."""
        about = self._about(row.answered)
        if about is not None:
            self.messages.run(self, self._sign_back, about)
            self.panel.table.setFocus()

    def _sign_back(self, about: Answering) -> None:
        done = (about.kind, about.layout, about.problems)
        names = self.workspace.do(take_signature_back, self.event_id, *done)
        again = partial(self._sign_again, about, names)
        words = ngettext(
            "The signature for {cards} is taken back",
            "The signatures for {cards} are taken back",
            about.amount,
        )
        self._say_done(words.format(cards=about.counted), again)

    def _sign_again(self, about: Answering, names: Mapping[tuple[str, str], str]) -> None:
        """Each with the name that stood there."""
        for name in dict.fromkeys(names.values()):
            ones = [one for one in about.problems if names.get((one[0].key, one[1])) == name]
            self._sign_off(replace(about, problems=tuple(ones)), name)

    def _say_done(self, words: str, undo: Callable[[], object]) -> None:
        """A signature is a fact: its own opposite takes it back, also by Ctrl+Z."""
        self.messages.toast(words, undo=undo, own=True)
        self._last = (undo, self.workspace.undo_state())

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z right after a signature is meant for it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination()).toString()
            if keys == UNDO and self._last is not None:
                undo, state = self._last
                if state == self.workspace.undo_state():
                    self.messages.run(self, undo)
                    event.accept()
                    return True
        return super().event(event)

    # ---- leaving out

    @action("leave", N_("Leave out, or take in again"), icon="minus", shortcut="Del")
    def leave(self) -> None:
        """The card of the line stays out of the file."""
        row = self._row()
        if row is not None and (row.findings or row.left_out):
            self.shown.leave_out(row.keys, out=not row.left_out)
            self.panel.table.setFocus()

    @action("edit_template", N_("Edit template"), icon="palette", shortcut="Ctrl+E")
    def edit_template(self) -> None:
        """The designer, with the template that is chosen."""
        if self.preview.template is not None:
            self.go_to.emit("designer", self.preview.template.address)
