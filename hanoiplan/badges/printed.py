"""Which cards were printed, and which of them say something else by now.

What a card says is compared by its mark under the layout it was printed in: a title that changed
is no reason to print a card again that shows no title. What must not come in: writing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from hanoiplan.badges.brought_along import others_of
from hanoiplan.badges.content import content_of, fields_said, identity_of, says_the_same
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.queries import CardChoice, Printed, cards, chosen, print_log, sign_offs
from hanoiplan.badges.templates import layout_named
from hanoiplan.base.errors import KnownError
from hanoiplan.delegates.queries import BadgeStanding, code_key, in_parts, standings
from hanoiplan.paper.layout import Layout
from hanoiplan.plans.queries import event
from hanoiplan.store.work import Reader


class State(StrEnum):
    """Where a card stands."""

    UNPRINTED = "unprinted"
    SAME = "same"
    CHANGED = "changed"


@dataclass(slots=True)
class Marks:
    """Makes the marks of an event's cards, under any layout by name."""

    reader: Reader
    event_id: int
    kind: CardKind
    key: bytes
    _fields: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, card: BadgeCard, layout: str) -> str:
        """The mark of a card in the layout of this name."""
        if layout not in self._fields:
            self._fields[layout] = fields_said(self._layouts(layout))
        return content_of(card, self.kind, self._fields[layout], self.key)

    def _layouts(self, name: str) -> tuple[Layout, ...]:
        """The layout and those that stand in for it; none where it is gone."""
        try:
            layout = layout_named(self.reader, self.event_id, name)
            return (layout, *others_of(layout))
        except KnownError:
            return ()  # a template that was taken out since: then every field counts


@dataclass(frozen=True, slots=True)
class _Past:
    """What was printed last, of each person (id) or sign (the half of its mark that names it)."""

    marks: Marks
    last: Mapping[int | str, Sequence[Printed]]

    def stand(self, now: Iterable[BadgeCard]) -> list[tuple[BadgeCard, State]]:
        """Each card with how it stands."""
        here = list(now)
        ids = [card.delegate_id for card in here if card.delegate_id]
        badges = standings(self.marks.reader, self.marks.event_id, ids)
        return [(card, self._state(card, badges.get(card.delegate_id))) for card in here]

    def _state(self, card: BadgeCard, badge: BadgeStanding | None) -> State:
        subject = card.delegate_id or identity_of(self.marks.of(card, ""))
        before = self.last.get(subject, ())
        if not before:
            return State.UNPRINTED
        if self.marks.kind is CardKind.BADGE and badge is not None:
            newest = before[-1].version
            if newest != badge.version or not badge.in_force:
                return State.CHANGED  # the printed one opens no door any more
        same = any(says_the_same(one.content, self.marks.of(card, one.layout)) for one in before)
        return State.SAME if same else State.CHANGED


def _past(reader: Reader, event_id: int, kind: CardKind) -> _Past | None:
    """None where nothing was printed yet."""
    log = print_log(reader, event_id, kind)
    key = code_key(reader, event_id)
    if not log or key is None:
        return None
    runs: dict[int | str, list[Printed]] = defaultdict(list)
    for one in log:
        before = runs[one.delegate_id or identity_of(one.content)]
        if before and before[-1].run != one.run:
            before.clear()
        before.append(one)
    return _Past(Marks(reader, event_id, kind, key), runs)


def states(
    reader: Reader, event_id: int, kind: CardKind, now: Iterable[BadgeCard]
) -> dict[str, State]:
    """How each of these cards stands, by its key."""
    past = _past(reader, event_id, kind)
    if past is None:
        return {card.key: State.UNPRINTED for card in now}
    return {card.key: state for card, state in past.stand(now)}


def changed_since_printed(reader: Reader, event_id: int, kind: CardKind) -> frozenset[int]:
    """Who has a printed card that says something else than the record by now.

    Also whose printed badge is void. Of signs and labels this knows the record only; with a list
    at hand ask `states`.
    """
    printed = {one.delegate_id for one in print_log(reader, event_id, kind)} - {0}
    return _with_state(reader, event_id, kind, printed, State.CHANGED)


def _with_state(
    reader: Reader, event_id: int, kind: CardKind, ids: Iterable[int], wanted: State
) -> frozenset[int]:
    """Whose cards of these people stand like this; so many at a time that memory stays small."""
    facts = event(reader, event_id)
    past = _past(reader, event_id, kind)
    if facts is None or past is None or not KINDS[kind].of_people:
        return frozenset()
    found: set[int] = set()
    people = {row.id: row for row in chosen(reader, event_id, _these(ids), kind)}
    for part in in_parts(people):
        now = cards(reader, facts, [people[row_id] for row_id in part], {})
        found |= {card.delegate_id for card, state in past.stand(now) if state is wanted}
    return frozenset(found)


def _these(ids: Iterable[int]) -> CardChoice:
    return CardChoice(ids=frozenset(ids))


def signed(
    reader: Reader, event_id: int, kind: CardKind, layout: str, now: Iterable[BadgeCard]
) -> dict[tuple[str, str], str]:
    """Who answers for which problem: (card key, problem) → name, while the card says the same."""
    known = {
        (one.delegate_id, one.problem, one.content): one.signed_by
        for one in sign_offs(reader, event_id, kind)
    }
    key = code_key(reader, event_id)
    if not known or key is None:
        return {}
    marks = Marks(reader, event_id, kind, key)
    problems: dict[int, set[str]] = defaultdict(set)
    for delegate_id, problem, _content in known:
        problems[delegate_id].add(problem)
    found: dict[tuple[str, str], str] = {}
    for card in now:
        for problem in problems.get(card.delegate_id, ()):
            name = known.get((card.delegate_id, problem, marks.of(card, layout)))
            if name is not None:
                found[(card.key, problem)] = name
    return found
