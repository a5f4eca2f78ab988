"""What follows from a substitution, in words, before anything is written.

What must not come in: writing, and choosing the people.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.handouts.model import OnLoan
from hanoiplan.plans.model import Category
from ui.base.widgets import Card, Label, ScrollBox, px
from ui.registration.room import Room
from ui.registration.spoken import first

WIDTH, LOW_WIDTH = 420, 330
LINES = 7  # sentences at most


class WhatHappens(Card):
    """What follows from a substitution, in words, before anything is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("note", (16, 12, 16, 12), 8, parent)
        self.title = Label(kind="h3", wrap=True)
        self.layout_.addWidget(self.title)
        self._lines = [Label(kind="body", wrap=True) for _place in range(LINES)]
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(8))
        for line in self._lines:
            lines.addWidget(line)
        lines.addStretch(1)
        self.layout_.addWidget(ScrollBox(inside), 1)  # long names, large type

    def show_what(
        self,
        away: DelegateRow | None,
        comes: str,
        *,
        joins: bool,
        category: Category | None,
        moves: bool,
        lent: Sequence[OnLoan] = (),
    ) -> None:
        """Of these two, once both have a name; `category` is that of who comes.

        `joins`: who comes belongs to no delegation yet; `moves`: hand-outs too; `lent`: what the
        one away has to give back.
        """
        self.title.setText(_("What happens"))
        sentences = _to_give_back(lent)
        if away is None or not comes:
            sentences.append(_("Shown here as soon as both people have a name."))
        else:
            body = first(away.delegation) if joins else ""
            sentences += _consequences(away, comes, body, category)
            sentences.append(_kits(away.name, comes, moves=moves))
        for place, line in enumerate(self._lines):
            line.show_if_any(sentences[place] if place < len(sentences) else "")

    def set_room(self, room: Room) -> None:
        """Narrower where room is short."""
        self.setFixedWidth(round(room.px(WIDTH, LOW_WIDTH) * room.gentle))


def _consequences(away: DelegateRow, comes: str, body: str, category: Category | None) -> list[str]:
    """One sentence for each thing that follows; `body` is the delegation that somebody joins."""
    who, badge = away.name, badge_text(away.badge_number)
    dead = _("{who} counts as cancelled and is shown as represented by {comes}.")
    old = _("Badge {number} of {who} opens no door from now on.")
    enters = _("{comes} joins {delegation}.")
    own = _("{comes} comes with category {category}.")
    none = _("{comes} has no category: doors that ask for one let in nobody without it.")
    rank = _("{comes} gets a badge and rank of his or her own; the rank of {who} stays.")
    name = first(category.name) if category is not None else ""
    return [
        dead.format(who=who, comes=comes),
        *([old.format(who=who, number=badge)] if badge else []),
        *([enters.format(comes=comes, delegation=body)] if body else []),
        (own if name else none).format(comes=comes, category=name),
        rank.format(who=who, comes=comes),
    ]


def _kits(who: str, comes: str, *, moves: bool) -> str:
    over = _("Kits and gifts that {who} has not got yet go to {comes}.")
    none = _("Kits and gifts of {who} stay in the store; {comes} gets what is due anyway.")
    return (over if moves else none).format(who=who, comes=comes)


def _to_give_back(lent: Sequence[OnLoan]) -> list[str]:
    """A headset is easily forgotten once somebody else comes."""
    if not lent:
        return []
    sentence = _("{who} still has {things}. Ask for it.")
    item = _("{item} number {number}")
    things = ", ".join(item.format(item=first(one.item.name), number=one.number) for one in lent)
    return [sentence.format(who=lent[0].delegate, things=things)]
