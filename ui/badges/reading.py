"""What the page reads at once: who could be printed, whose cards, what was printed already.

A query over one view of the file; nothing is issued by looking. What must not come in: Qt.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.queries import CardChoice, cards, chosen, printed_versions
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.plans.model import Category, EventFacts
from hanoiplan.plans.queries import categories, event
from hanoiplan.store.work import Reader
from ui.badges.run import SAMPLE_CODE, Choice


@dataclass(frozen=True, slots=True)
class Seen:
    """The event as the page shows it before anything is printed."""

    facts: EventFacts
    cards: tuple[BadgeCard, ...]  # of the choice, as they stand; badges with a sample code
    people: int  # not cancelled
    printed: frozenset[int]  # who has a card of this kind printed
    categories: tuple[Category, ...]
    delegations: tuple[tuple[str, str], ...]  # (Vietnamese, English) names in packing order


def look(reader: Reader, event_id: int, choice: Choice) -> Seen | None:
    """Read for a choice; None when there is no such event."""
    facts = event(reader, event_id)
    if facts is None:
        return None
    everyone = chosen(reader, event_id, CardChoice(), choice.kind)
    printed = printed_versions(reader, event_id, choice.kind)
    done = frozenset(row.id for row in everyone if row.id in printed)
    wanted = [row for row in everyone if _takes(choice, row, done)]
    drawn = cards(reader, facts, wanted, {})
    if choice.kind is CardKind.BADGE:
        drawn = [_sample(card) for card in drawn]
    return Seen(
        facts=facts,
        cards=tuple(drawn),
        people=len(everyone),
        printed=done,
        categories=_in_use(reader, event_id, everyone),
        delegations=tuple(dict.fromkeys(_names(row) for row in everyone if row.delegation)),
    )


def _sample(card: BadgeCard) -> BadgeCard:
    """A badge as it will look: what is issued with the file only is shown as a sample."""
    return replace(card, code=SAMPLE_CODE)


def _takes(choice: Choice, row: DelegateRow, done: Collection[int]) -> bool:
    if choice.only_missing and row.id in done:
        return False
    asked = CardChoice(category=choice.category, delegation=choice.delegation, ids=choice.ids)
    return asked.takes(row)


def _in_use(reader: Reader, event_id: int, rows: Collection[DelegateRow]) -> tuple[Category, ...]:
    used = {row.category.id for row in rows if row.category}
    return tuple(one for one in categories(reader, event_id) if one.id in used)


def _names(row: DelegateRow) -> tuple[str, str]:
    return row.delegation.pick("vi"), row.delegation.pick("en")
