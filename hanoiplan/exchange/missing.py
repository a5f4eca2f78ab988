"""People whom the last list named and this one no longer does: shown, never deleted.

A row that is nobody's may be one of them under a corrected name: then it is proposed, or taken
where there is hardly a doubt. Pure. What must not come in: pairing by ID or name (`who_is_who`).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from hanoiplan.base.text import fold
from hanoiplan.delegates.matching import LEAST, Person, likeness
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.exchange.delegate_rows import RowDraft
from hanoiplan.exchange.differences import Meaning, differing
from hanoiplan.exchange.headers import NAME_FIELDS
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.sentences import NOT_NAMED, ProblemKind
from hanoiplan.exchange.three_way import Decisions
from hanoiplan.exchange.who_is_who import Pairing, about_name, facts_of, folded

_NAMES = frozenset({*NAME_FIELDS, "family", "given", "native_name", "sort_as"})
# Fields in which two people of one delegation seldom agree.
_TELLING = frozenset({"phone", "email", "birth_date", "passport_number", "position_vi", "notes"})
_FEWEST = 2
TAKEN_FROM = 90  # points out of 100 from which a row is taken for somebody


def likeliest_source(people: Iterable[DelegateRow], otherwise: str) -> str:
    """The list from which most of the people came whom a list is about; else another name."""
    counted = Counter(person.listed_from for person in people if person.listed_from)
    return min(counted, key=lambda name: (-counted[name], name)) if counted else otherwise


def not_named(
    present: Sequence[DelegateRow], source: str, taken: Collection[int]
) -> list[DelegateRow]:
    """The people of a source who stand in no row; nobody where the source was not met at all."""
    own = [one for one in present if one.imported and one.listed_from == source]
    if not any(one.id in taken for one in own):
        return []
    return [one for one in own if one.id not in taken and one.cancelled_at is None]


def link(
    drafts: Sequence[RowDraft],
    missing: Sequence[DelegateRow],
    pairing: Pairing,
    decisions: Decisions,
    mapping: ColumnMapping,
    meaning: Meaning,
) -> None:
    """Pair rows that are nobody's with missing people of their delegation who are like them."""
    by_delegation: dict[str, list[DelegateRow]] = defaultdict(list)
    for person in missing:
        for name in {fold(person.delegation.vi), fold(person.delegation.en)}:
            by_delegation[name].append(person)
    open_drafts = [
        one
        for one in drafts
        if one.key not in pairing.people and one.key not in decisions.links and one.draft.name
    ]
    for score, draft, person in _scored(open_drafts, by_delegation, meaning):
        if draft.key in pairing.people or person.id in pairing.taken:
            continue
        if score >= TAKEN_FROM:
            pairing.take(draft, person)
            kind = ProblemKind.LINKED
        elif draft.key in pairing.problems:
            continue  # a likelier person was proposed
        else:
            kind = ProblemKind.PERHAPS
        facts = {**facts_of(person), "id": str(person.id), "why": NOT_NAMED}
        pairing.tell(draft, about_name(kind, draft, mapping, facts))


def _alike_but_for_the_name(draft: RowDraft, person: DelegateRow, meaning: Meaning) -> bool:
    """Whether a row says of somebody what the record says, in several fields that tell people."""
    different = set(differing(draft, person, meaning)) - _NAMES
    return not different and len(draft.filled & _TELLING) >= _FEWEST


def _scored(
    drafts: Sequence[RowDraft],
    by_delegation: Mapping[str, Sequence[DelegateRow]],
    meaning: Meaning,
) -> list[tuple[int, RowDraft, DelegateRow]]:
    """Likely pairs within one delegation, the likeliest first."""
    found = []
    for draft in drafts:
        people = by_delegation.get(folded(draft.draft.delegation), ())
        newcomer = Person.from_draft(draft.draft) if people else None
        for person in people:
            if newcomer is not None:
                score = likeness(newcomer, Person.from_row(person)).score
                if score < LEAST and _alike_but_for_the_name(draft, person, meaning):
                    score = LEAST  # a name of short words is quickly mistyped beyond likeness
                if score >= LEAST:
                    found.append((score, draft, person))
    return sorted(found, key=lambda one: (-one[0], one[1].key, one[2].id))
