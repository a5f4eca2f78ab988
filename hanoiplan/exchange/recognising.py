"""Rows that come in another layout about people who are here: told by passport, birth or e-mail.

Asked only for rows that are nobody's yet. A name alone never pairs a row; it is told with its
score and the grounds. Pure. What must not come in: lists of one source (`missing`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hanoiplan.base.text import fold
from hanoiplan.delegates.matching import OWN_NUMBER, Likeness, Match, Person, likeness
from hanoiplan.delegates.matching import Directory as LikeNames
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.exchange.delegate_rows import RowDraft
from hanoiplan.exchange.delegation_names import likeness_key
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.model import Problem
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.exchange.three_way import Decisions
from hanoiplan.exchange.who_is_who import Directory, Pairing, Present, about_name, facts_of

_WHY = 3  # grounds that are told at most
# Points out of 100: equal names and one telling field have 92 or 93, equal names alone 82 to 84;
# another family name with the same birth date has 80.
TAKEN_FROM = 90
TOLD_FROM = 81
MOST_LOOKED = 50_000  # pairs of names with a word in common: about two seconds


class _Telling:
    """The present people by what hardly two people share."""

    def __init__(self, people: Iterable[DelegateRow]) -> None:
        self._people: dict[int, Person] = {}
        self._by: dict[tuple[str, str], list[int]] = defaultdict(list)
        for row in people:
            person = Person.from_row(row)
            self._people[row.id] = _bare(person)
            for key in _keys(person):
                self._by[key].append(row.id)

    def like(self, person: Person, taken: set[int]) -> list[tuple[Likeness, int]]:
        """Who shares something telling and has a like name."""
        ids: set[int] = set()
        for key in _keys(person):
            own = self._by.get(key, ())
            if key[0] != "email" or len(own) <= OWN_NUMBER:  # an office's address tells nothing
                ids.update(own)
        person = _bare(person)
        found = [(likeness(person, self._people[one]), one) for one in ids - taken]
        return [one for one in found if one[0].score >= TAKEN_FROM]


def _bare(person: Person) -> Person:
    """Without what another layout says otherwise, or what the row is asked for by itself."""
    return replace(person, delegation=frozenset(), position=("", ""), country="")


def _keys(person: Person) -> Iterator[tuple[str, str]]:
    if person.passport:
        yield "passport", person.passport
    if len(person.birth) == len("2026-06-07"):  # a year alone is many people's
        yield "birth", person.birth
    for email in person.emails:
        yield "email", email


def recognise(
    drafts: Sequence[RowDraft],
    present: Present,
    directory: Directory,
    pairing: Pairing,
    decisions: Decisions,
    mapping: ColumnMapping,
) -> None:
    """Pair rows that are nobody's with the one person who shares a telling field and the name."""
    drafts = [one for one in drafts if _is_open(one, directory, pairing, decisions)]
    if not drafts or not present.delegates:
        return
    telling = _Telling(present.delegates)
    for draft in drafts:
        found = telling.like(Person.from_draft(draft.draft), pairing.taken)
        if len(found) != 1:
            continue
        alike, row_id = found[0]
        person = directory.by_id[row_id]
        kind = ProblemKind.PERHAPS
        if _delegation_agrees(draft, person, directory):
            pairing.take(draft, person)
            kind = ProblemKind.LINKED
        elif pairing.problems.get(draft.key):
            continue  # somebody likelier was proposed
        facts = {**facts_of(person), "id": str(row_id), "why": _why(alike)}
        pairing.tell(draft, about_name(kind, draft, mapping, facts))


def _is_open(draft: RowDraft, directory: Directory, pairing: Pairing, decisions: Decisions) -> bool:
    return (
        draft.key not in pairing.people
        and draft.key not in decisions.links
        and bool(draft.draft.name)
        and bool(draft.filled & {"passport_number", "birth_date", "email"})
        and directory.lives_on_in(draft) is None
    )


def _delegation_agrees(draft: RowDraft, person: DelegateRow, directory: Directory) -> bool:
    """Whether the row names no delegation or the person's own, in whatever spelling."""
    written = draft.draft.delegation
    if not written or person.delegation_id is None:
        return not written
    if directory.delegation_ids.get(fold(written)) == person.delegation_id:
        return True
    own = {likeness_key(name) for name in (person.delegation.vi, person.delegation.en) if name}
    return likeness_key(written) in own


def _why(alike: Likeness | Match) -> str:
    grounds = [str(one.kind) for one in alike.reasons if not one.is_doubt]
    return " ".join(grounds[:_WHY])


class LooksLike:
    """Who of the present people has a name like that of a row; made ready when first asked.

    A list in which everybody shares a name with everybody would be compared for minutes: after
    `MOST_LOOKED` pairs no more is asked, and the first row that nobody looked at says so.
    """

    def __init__(self, present: Present, directory: Directory) -> None:
        self._present, self._directory = present, directory
        self._names: LikeNames | None = None
        self._ended = False

    def told(self, draft: RowDraft, mapping: ColumnMapping) -> Iterator[Problem]:
        """A warning with score and grounds, for names that are equal in all but spelling."""
        if not draft.draft.name or not self._present.delegates or self._ended:
            return
        if self._names is None:
            self._names = LikeNames.of_rows(self._present.delegates)
        if self._names.compared >= MOST_LOOKED:
            self._ended = True
            yield about_name(ProblemKind.NOT_COMPARED, draft, mapping, {})
            return
        for match in self._names.like(Person.from_draft(draft.draft), TOLD_FROM)[:1]:
            person = self._directory.by_id[match.second_id]
            facts = {**facts_of(person), "score": str(match.score), "why": _why(match)}
            yield about_name(ProblemKind.LOOKS_LIKE, draft, mapping, facts)


def same_passports(drafts: Sequence[RowDraft], pairing: Pairing, mapping: ColumnMapping) -> None:
    """Tell both rows of a passport number that stands twice in the list."""
    rows: dict[str, list[RowDraft]] = defaultdict(list)
    for draft in drafts:
        number = "".join(draft.draft.passport_number.upper().split())
        if number:
            rows[number].append(draft)
    for several in rows.values():
        for draft in several:
            place = (draft.sheet, draft.row)  # people of one cell share it
            other = next((one for one in several if (one.sheet, one.row) != place), None)
            if other is None:
                continue
            facts = {"other": str(other.row)}
            at = (draft.row, mapping.letter("passport_number"), draft.draft.passport_number, facts)
            pairing.tell(draft, Problem(ProblemKind.PASSPORT_TWICE, *at, sheet=draft.sheet))
