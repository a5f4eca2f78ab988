"""Whose cards the designer shows: everybody of the event, without the weight of their photos.

A card is held with a mark in place of its photo; the one that is looked at is read whole. What
must not come in: Qt.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hanoiplan.badges.designing.samples import Sample, stand_ins, worst_samples
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import SAMPLE_CODE, BadgeCard, CardKind
from hanoiplan.badges.queries import cards
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_count, delegate_ids, delegate_rows
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import event
from hanoiplan.workspace import Workspace
from ui.base.parts import in_parts

AT_ONCE = 500  # people who are read in one go
HAS_PHOTO = b"photo"  # stands for a photo: conditions hold, nothing is drawn
TABLES = frozenset({"delegate", "delegation", "event", "category", "badge_template"})


class People:
    """The cards of an event in packing order, and the hardest of them."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self._facts: EventFacts | None = None
        self._rows: dict[int, DelegateRow] = {}
        self._examples: dict[str, tuple[BadgeCard, ...]] = {}  # by kind of card
        self.cards: tuple[BadgeCard, ...] = ()
        self.worst: tuple[Sample, ...] = ()

    @property
    def total(self) -> int:
        """How many people are to be read."""
        return self._workspace.read(delegate_count, self._event_id)

    def reading(self) -> Iterator[int]:
        """Reads everybody in slices; tells of how many people so far."""
        facts = self._workspace.read(event, self._event_id)
        if facts is None:
            return
        rows: list[DelegateRow] = []
        found: list[BadgeCard] = []
        for part in in_parts(self._workspace.read(delegate_ids, self._event_id), AT_ONCE):
            yield len(found)
            asked = self._workspace.read(delegate_rows, self._event_id, part)
            kept = [row for row in asked if row.cancelled_at is None and row.name]
            found += [_light(card) for card in self._made(facts, kept)]
            rows += kept
        yield len(found)
        self._facts, self._rows = facts, {row.id: row for row in rows}
        self._examples = {}
        order = {row.id: (row.pack_key, row.id) for row in rows}
        self.cards = tuple(sorted(found, key=lambda card: order[card.delegate_id]))
        self.worst = worst_samples(self.cards or stand_ins(facts))

    def _made(self, facts: EventFacts, rows: list[DelegateRow]) -> list[BadgeCard]:
        codes = {row.id: SAMPLE_CODE for row in rows}
        return list(self._workspace.read(cards, facts, rows, codes))

    def whole(self, card: BadgeCard) -> BadgeCard:
        """The card with its photo, as it would be printed now."""
        row = self._rows.get(card.delegate_id)
        if self._facts is None or row is None:
            return card
        return replace(self._made(self._facts, [row])[0], own=card.own)

    def examples(self, kind: str) -> tuple[BadgeCard, ...]:
        """Everybody as a card of this kind; invented people where nobody is in the list yet.

        What only a run's own list says (a room, a plate) is invented; a sign of no person is
        there twice, with usual and with the hardest words.
        """
        if kind not in self._examples:
            self._examples[kind] = self._as_cards(kind)
        return self._examples[kind]

    def _as_cards(self, kind: str) -> tuple[BadgeCard, ...]:
        if self._facts is None:
            return ()
        spec = KINDS[CardKind(kind)]
        people = self.cards or stand_ins(self._facts)
        if not spec.of_people:
            nobody = replace(stand_ins(self._facts)[0], delegate_id=0)
            return tuple(_filled(nobody, spec.columns, hard=hard) for hard in (False, True))
        if not spec.columns:
            return people
        return tuple(_filled(card, spec.columns, hard=False) for card in people)


def _filled(card: BadgeCard, columns: Sequence[str], *, hard: bool) -> BadgeCard:
    """A card with invented words in the columns of the run's own list."""
    samples = {one.name: one.worst if hard else one.sample for one in BADGE_FIELDS}
    own = ((name, samples.get(name, "")) for name in columns)
    return replace(card, own=tuple((name, Bilingual(words, words)) for name, words in own))


def _light(card: BadgeCard) -> BadgeCard:
    return replace(card, photo=HAS_PHOTO) if card.photo else card
