"""What can be done with the order; each one step of undo.

The page inherits it. What must not come in: how the page is laid out, and rules.
"""

import secrets
from collections.abc import Callable
from typing import Any

from shiboken6 import isValid

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.plans.countries import COUNTRIES
from hanoiplan.seating.guests import Place
from hanoiplan.seating.precedence_operations import (
    add_rank,
    draw_first_letter,
    move_flag,
    move_to_place,
    reset_flags,
    reset_order,
    reset_rank,
    set_appointed_on,
    set_host,
    set_note,
    set_order_override,
    set_precedence_settings,
    set_rank_number,
    set_rank_of,
)
from hanoiplan.seating.precedence_queries import precedence_settings
from ui.base.messages import guarded
from ui.base.page import Page
from ui.base.table.cell_edits import Written
from ui.base.widgets.notices import Toast
from ui.precedence.person_panel import PersonPanel
from ui.precedence.reading import Reading
from ui.precedence.settings_panel import SettingsPanel

NEW_RANK = 55


class OrderDeeds(Page):
    """A page with the list and its settings."""

    reading: Reading
    person: PersonPanel
    settings: SettingsPanel
    _told: Toast | None = None

    # ---- people

    def put(self, delegate_id: int, number: int) -> None:
        """A person at a place of the list, by hand."""
        self.workspace.do(move_to_place, self.event_id, delegate_id, number)
        place = self.reading.place(delegate_id)
        if place is not None:
            told = _("{name} stands at place {n} by hand.")
            self.tell(told.format(name=place.guest.name, n=number), self.taking_back())

    @guarded
    def save_person(self, delegate_id: int, name: str, value: Any) -> None:
        """One field of the panel."""
        place = self.reading.place(delegate_id)
        if name == "rank":
            self.workspace.do(set_rank_of, delegate_id, str(value or ""))
        elif name == "appointed":
            self.workspace.do(set_appointed_on, delegate_id, value)
        elif name == "note":
            self.workspace.do(set_note, delegate_id, str(value))
        elif place is not None and int(value) != place.number:
            self.put(delegate_id, int(value))

    def release(self, place: Place) -> None:
        """A person stands by the rules again."""
        self.workspace.do(set_order_override, place.guest.id, None)

    def release_all(self) -> None:
        """Everybody stands by the rules again."""
        many = self.workspace.do(reset_order, self.event_id)
        told = ngettext("{n} place by hand taken back", "{n} places by hand taken back", many)
        undo = self.taking_back() if many else None
        self.tell(told.format(n=many), undo=undo)

    # ---- the host's decisions

    def draw_letter(self) -> None:
        """Draws one of the letters with which a country of ASEAN begins; never twice unasked."""
        drawn = self.workspace.read(precedence_settings, self.event_id).first_letter
        if drawn and not self._draw_again(drawn):
            return
        letter = secrets.choice(letters_to_draw())
        self.workspace.do(draw_first_letter, self.event_id, letter)
        told = _("Drawn: {letter}. The order of countries begins there.")
        self.tell(told.format(letter=letter), self.taking_back())

    def _draw_again(self, letter: str) -> bool:
        question = _("The letter {letter} was drawn. Draw again?").format(letter=letter)
        detail = _("The order of countries then begins with the letter that is drawn now.")
        keep = _("Keep {letter}").format(letter=letter)
        return self.messages.ask(question, detail, (_("Draw again"),), keep) == 0

    @guarded
    def save_letter(self, letter: str) -> None:
        """The letter that was drawn elsewhere; "" = the order begins with A."""
        self.workspace.do(draw_first_letter, self.event_id, letter)

    @guarded
    def save_setting(self, name: str, value: Any) -> None:
        """One of the settings."""
        self.workspace.do(set_precedence_settings, self.event_id, **{name: value})

    @guarded
    def save_host(self, delegation_id: int, host: bool) -> None:
        """On whose side a delegation is."""
        self.workspace.do(set_host, delegation_id, host)

    # ---- flags and ranks

    def put_flag(self, code: str, number: int) -> None:
        """A flag at a place of the row, by hand."""
        self.workspace.do(move_flag, self.event_id, code, number)

    def release_flags(self) -> None:
        """All flags stand by the rules again."""
        self.workspace.do(reset_flags, self.event_id)

    @guarded
    def save_ranks(self, written: Written) -> None:
        """What was typed or pasted into the rank table."""
        lines = {line.code: line for line in self.reading.view.ranks}
        for code, fields in written.by_key().items():
            line = lines.get(str(code))
            if line is not None:
                values = {"number": line.number, **fields}
                self.workspace.do(set_rank_number, self.event_id, line.code, **values)
        if written.sentence():
            self.tell(written.sentence())

    def new_rank(self) -> str:
        """A line of the event's own; returns its code."""
        names = {"name_vi": "Cấp bậc mới", "name_en": "New rank"}
        return self.workspace.do(add_rank, self.event_id, number=NEW_RANK, **names)

    def usual_rank(self, code: str) -> None:
        """A line as usual again; one of the event's own is gone."""
        self.workspace.do(reset_rank, self.event_id, code)

    def tell(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """One toast at a time: the last one is what Undo means."""
        if self._told is not None and isValid(self._told):
            self._told.end()
        self._told = self.messages.toast(words, undo)

    def taking_back(self) -> Callable[[], object]:
        """What the Undo of a toast does."""
        return self.workspace.undo


def letters_to_draw() -> list[str]:
    """The first letters of the countries of ASEAN in English, each once."""
    members = (one for one in COUNTRIES if one.asean_order is not None)
    return sorted({one.name.en[:1] for one in members})
