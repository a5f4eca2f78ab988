"""Which cards were printed, and which of them say something else by now.

What a card says is compared by its mark of the fields that its layout showed: a title that changed
is no reason to print a card again that shows no title, and none is a template that changed or
went since. What must not come in: writing.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from hanoiplan.badges.brought_along import others_of
from hanoiplan.badges.content import (
    content_of,
    evidence_of,
    fields_said,
    identity_of,
    list_half_of,
    mark_of_line,
    says_the_same,
)
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.queries import Printed, cards, print_log, sign_offs
from hanoiplan.badges.templates import layout_named
from hanoiplan.base.errors import KnownError
from hanoiplan.delegates.model import BadgeStanding, DelegateRow
from hanoiplan.delegates.queries import code_key, delegate_rows, standings
from hanoiplan.paper.compose import fitting_layout
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.layout_file import to_text
from hanoiplan.plans.queries import event
from hanoiplan.store.parts import in_parts
from hanoiplan.store.work import Reader


class State(StrEnum):
    """Where a card stands."""

    UNPRINTED = "unprinted"
    SAME = "same"
    CHANGED = "changed"


@dataclass(slots=True)
class Marks:
    """Makes the marks of an event's cards as one layout shows them, or as a past print did.

    `layout` is a layout or the name of one; under a name that nothing has, every field counts.
    """

    reader: Reader
    event_id: int
    kind: CardKind
    key: bytes
    layout: Layout | str = ""
    _drawn: dict[str, Layout] = field(init=False, default_factory=dict)
    _fields: dict[str, tuple[str, ...]] = field(init=False, default_factory=dict)
    _texts: dict[str, str] = field(init=False, default_factory=dict)
    _template: Layout | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        if self.layout == "":
            return
        named = partial(layout_named, self.reader, self.event_id)
        try:
            template = named(self.layout) if isinstance(self.layout, str) else self.layout
            others = others_of(template, named)
        except KnownError:
            return
        self._template = template
        self._drawn = {one.name: one for one in (template, *others)}

    def under(self, card: BadgeCard, fields: Sequence[str]) -> str:
        """The mark of a card of which these fields are seen."""
        return content_of(card, self.kind, fields, self.key)

    def of(self, card: BadgeCard) -> str:
        """The mark of a card in the layout."""
        return self.under(card, self.fields(card))

    def fields(self, card: BadgeCard) -> tuple[str, ...]:
        """What the card shows in the layout, or in that which stands in for it."""
        drawn = self._layout_of(card)
        name = drawn.name if drawn else ""
        if name not in self._fields:
            self._fields[name] = fields_said(drawn, self._template)
        return self._fields[name]

    def signed(self, card: BadgeCard) -> str:
        """The mark of what somebody answers for: the card, and how it is drawn."""
        drawn = self._layout_of(card)
        if drawn is not None and drawn.name not in self._texts:
            self._texts[drawn.name] = to_text(drawn)
        text = self._texts[drawn.name] if drawn else ""
        return evidence_of(self.of(card), text, self.key)

    def _layout_of(self, card: BadgeCard) -> Layout | None:
        if self._template is None:
            return None
        name = fitting_layout(self._template, card, BADGE_FIELDS)
        return self._drawn.get(name, self._template)


Subject = int | str  # a person's id, or the half of a sign's mark that names it


@dataclass(frozen=True, slots=True)
class _Past:
    """What was printed of each person or sign, the oldest first."""

    marks: Marks
    prints: Mapping[Subject, Sequence[Printed]]

    def of(self, card: BadgeCard) -> Sequence[Printed]:
        """What was printed of whom or what this card is of."""
        return self.prints.get(self._subject(card), ())

    def _subject(self, card: BadgeCard) -> Subject:
        return card.delegate_id or identity_of(self.marks.under(card, ()))

    def never(self, now: Iterable[BadgeCard]) -> frozenset[str]:
        """Keys of the cards of which none was printed that says this of the run's own list."""
        return frozenset(card.key for card in now if not self._of_line(card))

    def stand(self, now: Iterable[BadgeCard]) -> list[tuple[BadgeCard, State]]:
        """Each card with how it stands."""
        here = list(now)
        ids = [card.delegate_id for card in here if card.delegate_id]
        badges = standings(self.marks.reader, self.marks.event_id, ids)
        stale = self._stale(here)
        return [(card, self._state(card, badges.get(card.delegate_id), stale)) for card in here]

    def _stale(self, here: Iterable[BadgeCard]) -> Counter[Subject]:
        """How many printed lines of a list no line says any more, by whom or what they are of."""
        lines: dict[Subject, set[str]] = defaultdict(set)
        for card in here:
            lines[self._subject(card)].add(mark_of_line(card, self.marks.key))
        return Counter(
            {
                subject: len(
                    {list_half_of(one.content) for one in self.prints.get(subject, ())} - said
                )
                for subject, said in lines.items()
            }
        )

    def _of_line(self, card: BadgeCard) -> Sequence[Printed]:
        """The prints that said this of the list; of a card without a list those of the last run."""
        prints = self.of(card)
        said = mark_of_line(card, self.marks.key)
        if said:
            return [one for one in prints if not one.content or list_half_of(one.content) == said]
        return [one for one in prints if one.run == prints[-1].run]

    def _state(
        self, card: BadgeCard, badge: BadgeStanding | None, stale: Counter[Subject]
    ) -> State:
        prints = self.of(card)
        if not prints:
            return State.UNPRINTED
        if self.marks.kind is CardKind.BADGE and badge is not None and not _opens(badge, prints):
            return State.CHANGED
        before = self._of_line(card)
        if not before:  # a line that is new, or stands in the place of a printed one
            subject = self._subject(card)
            stale[subject] -= 1
            return State.CHANGED if stale[subject] >= 0 else State.UNPRINTED
        same = any(says_the_same(one.content, self.marks.under(card, one.fields)) for one in before)
        return State.SAME if same else State.CHANGED


def _opens(badge: BadgeStanding, prints: Sequence[Printed]) -> bool:
    """Whether the badge that was printed last opens doors still."""
    return badge.in_force and prints[-1].version == badge.version


def _past(
    reader: Reader, event_id: int, kind: CardKind, among: Collection[int] | None
) -> _Past | None:
    """What was printed of these people (None: of everybody); None where nothing was yet."""
    log = print_log(reader, event_id, kind, among)
    key = code_key(reader, event_id)
    if not log or key is None:
        return None
    prints: dict[Subject, list[Printed]] = defaultdict(list)
    for one in log:
        prints[one.delegate_id or identity_of(one.content)].append(one)
    return _Past(Marks(reader, event_id, kind, key), prints)


def states(
    reader: Reader, event_id: int, kind: CardKind, now: Iterable[BadgeCard]
) -> dict[str, State]:
    """How each of these cards stands, by its key.

    Of a list all lines of a person or sign are asked about together: one that is new stands in
    the place of a printed one only where a printed one is gone.
    """
    here = list(now)
    past = _past(reader, event_id, kind, {card.delegate_id for card in here})
    if past is None:
        return {card.key: State.UNPRINTED for card in here}
    return {card.key: state for card, state in past.stand(here)}


def never_printed(
    reader: Reader, event_id: int, kind: CardKind, now: Iterable[BadgeCard]
) -> frozenset[str]:
    """Keys of the cards of which none was printed; of a list, none with what its line says."""
    here = list(now)
    past = _past(reader, event_id, kind, {card.delegate_id for card in here})
    return frozenset(card.key for card in here) if past is None else past.never(here)


def changed_since_printed(
    reader: Reader, event_id: int, kind: CardKind, among: Collection[int] | None = None
) -> frozenset[int]:
    """Who has a printed card that says something else than the record by now; see `among` these.

    Also whose printed badge is void; never who is cancelled. Of signs and labels this knows the
    record only; with a list at hand ask `states`.
    """
    facts = event(reader, event_id)
    past = _past(reader, event_id, kind, among)
    if facts is None or past is None or not KINDS[kind].of_people:
        return frozenset()
    found: set[int] = set()
    people = sorted(one for one in past.prints if isinstance(one, int) and one)
    for part in in_parts(people):  # so many at a time that memory stays small
        rows = [row for row in delegate_rows(reader, event_id, part) if _is_expected(row)]
        now = cards(reader, facts, rows, {}, photos=False)
        stand = past.stand(now)
        found |= {card.delegate_id for card, state in stand if state is State.CHANGED}
    return frozenset(found)


def _is_expected(row: DelegateRow) -> bool:
    """Neither cancelled, nor living on in another record, nor erased."""
    return row.cancelled_at is None and row.merged_into is None and bool(row.name)


def signed(
    reader: Reader, event_id: int, kind: CardKind, layout: Layout | str, now: Iterable[BadgeCard]
) -> dict[tuple[str, str], str]:
    """Who answers for which problem: (card key, problem) → name.

    Only while the card says the same in the same layout, and this program draws it; a signature
    without a name takes the one before it back.
    """
    known = {
        (one.delegate_id, one.problem, one.content): one.signed_by
        for one in sign_offs(reader, event_id, kind)
    }
    key = code_key(reader, event_id)
    if not known or key is None:
        return {}
    marks = Marks(reader, event_id, kind, key, layout)
    problems: dict[int, set[str]] = defaultdict(set)
    for delegate_id, problem, _content in known:
        problems[delegate_id].add(problem)
    found: dict[tuple[str, str], str] = {}
    for card in now:
        asked = problems.get(card.delegate_id, ())
        mark = marks.signed(card) if asked else ""
        for problem in asked:
            name = known.get((card.delegate_id, problem, mark))
            if name:
                found[(card.key, problem)] = name
    return found
