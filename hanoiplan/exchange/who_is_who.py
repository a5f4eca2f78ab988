"""Which row of a list is about which person who is here already.

A row is about the person whose ID it carries or, without one, about the person of that delegation
with the same folded name whom an earlier list brought; of several namesakes each row gets the one
it differs from least. Every other likeness is only told, for a wrong merge harms more than a
double. Pure. What must not come in: what a pairing changes (`differences`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import permutations

from hanoiplan.base.ids import parse_id
from hanoiplan.base.text import fold, fold_words
from hanoiplan.delegates.model import DelegateRow, DelegationRow, text_of
from hanoiplan.delegates.provenance import listed_values
from hanoiplan.exchange.delegate_rows import CategoryFinder, RowDraft
from hanoiplan.exchange.differences import Meaning, differing
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.model import Problem
from hanoiplan.exchange.sentences import ProblemKind
from hanoiplan.exchange.three_way import Decisions
from hanoiplan.plans.categories import find_category
from hanoiplan.plans.model import Category

LEAST_ID_DIGITS = 16  # ours have 18 or 19; Excel keeps 15 digits of a number
_MOST_TRIED = 5  # namesakes whose pairings are all tried
_WHOLE_NAMES = ("printed_vi", "printed_en", "passport_name")
_NAMED_BY = ("printed_vi", "printed_en", "passport_name", "given", "family")


@dataclass(frozen=True, slots=True)
class Present:
    """Who and what is in the event already."""

    delegates: Sequence[DelegateRow] = ()
    delegations: Sequence[DelegationRow] = ()
    categories: Sequence[Category] = ()
    year: int = 2026  # of the event: two-digit years are told from it
    merged: Sequence[DelegateRow] = ()  # records that live on in another one

    def category_finder(self) -> CategoryFinder:
        """Looks every text up once, for a list says "Đại biểu" a thousand times."""
        known = list(self.categories)
        return cache(lambda text: find_category(text, known))


@lru_cache(maxsize=4096)  # the same few delegations on every line of a list
def folded(delegation: str) -> str:
    """The name of a delegation as it is compared."""
    return fold(delegation)


class Directory:
    """The present people, found by id, by delegation and name, and by the words of a name."""

    def __init__(self, present: Present) -> None:
        self.by_id = {row.id: row for row in present.delegates}
        self.delegation_ids: dict[str, int] = {}
        for delegation in present.delegations:
            for name in (delegation.name.vi, delegation.name.en):
                self.delegation_ids.setdefault(folded(name), delegation.id)
        self.delegation_ids.pop("", None)
        self._imported: dict[tuple[int | None, str], list[DelegateRow]] = defaultdict(list)
        self._listed: dict[tuple[int | str, str], list[DelegateRow]] = defaultdict(list)
        self._by_words: dict[tuple[str, ...], list[DelegateRow]] = defaultdict(list)
        for row in present.delegates:
            for name in _names_of(row):
                self._by_words[_words(name)].append(row)
                if row.imported:
                    self._imported[row.delegation_id, name].append(row)
            for body, name in self._listed_as(row):
                self._listed[body, name].append(row)

        self._merged: dict[int | tuple[int | None, str], int | None] = {}
        for row in present.merged:
            self._merged[row.id] = row.merged_into
            for name in _names_of(row):
                self._merged.setdefault((row.delegation_id, name), row.merged_into)

    def lives_on_in(self, draft: RowDraft) -> DelegateRow | None:
        """The person whose record a row's own one was merged into."""
        delegation = folded(draft.draft.delegation)
        named = (self.delegation_ids.get(delegation), fold(draft.draft.name))
        found = self._merged.get(parse_id(draft.id_text) or 0)
        if found is None and (named[0] is not None or not delegation):
            found = self._merged.get(named)
        return self.by_id.get(found or 0)

    def imported(self, delegation: str, name: str) -> Sequence[DelegateRow]:
        """The people whom earlier lists brought into this delegation under this name (folded).

        Nobody there: those whom the last list called so before a hand wrote otherwise.
        """
        body = self.delegation_ids.get(delegation)
        known = body is not None or not delegation
        present = self._imported.get((body, name), ()) if known else ()
        return present or self._listed.get((body or delegation, name), ())

    def _listed_as(self, row: DelegateRow) -> Iterator[tuple[int | str, str]]:
        """Delegation and names under which the last list has a person, where a hand differs."""
        said = listed_values(row.listed)
        if not said.keys() & {"delegation", *_WHOLE_NAMES}:
            return
        delegation = folded(said.get("delegation", row.delegation.pick("vi")))
        names = {fold(said.get(one, text_of(row, one))) for one in _WHOLE_NAMES}
        for name in names - {""}:
            yield self.delegation_ids.get(delegation) or delegation, name

    def like(self, draft: RowDraft, mapping: ColumnMapping) -> Iterator[Problem]:
        """A warning if somebody here has this name, in this or in another order of words."""
        if not self._by_words:
            return
        name = fold(draft.draft.name)
        people = self._by_words.get(_words(name), [])
        same = [row for row in people if name in _names_of(row)]
        for person in (same or people)[:1]:
            kind = ProblemKind.LIKE_PRESENT if same else ProblemKind.TURNED_PRESENT
            yield about_name(kind, draft, mapping, facts_of(person))


def facts_of(person: DelegateRow) -> dict[str, str]:
    """Name and delegation for a sentence."""
    return {"name": person.name, "delegation": person.delegation.pick("vi")}


def _names_of(row: DelegateRow) -> frozenset[str]:
    names = (row.printed.vi, row.printed.en, row.passport_name)
    return frozenset(fold(name) for name in names if name)


def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted(word for piece in name.split() for word in _folded_words(piece)))


@lru_cache(maxsize=1 << 15)  # ten thousand people have few different words
def _folded_words(piece: str) -> tuple[str, ...]:
    return fold_words(piece)


def about_name(
    kind: ProblemKind, draft: RowDraft, mapping: ColumnMapping, facts: Mapping[str, str]
) -> Problem:
    """A problem at the cell in which the row's name stands."""
    letters = (
        mapping.letter(one)
        for one in _NAMED_BY
        if getattr(draft.draft, one) and mapping.letter(one)
    )
    letter = next(letters, "")
    return Problem(kind, draft.row, letter, draft.draft.name, dict(facts), sheet=draft.sheet)


# --- pairing -----------------------------------------------------------------------------------


@dataclass(slots=True)
class Pairing:
    """Row (key) → person, and what is to be told about it."""

    people: dict[int, DelegateRow] = field(default_factory=dict)
    problems: dict[int, list[Problem]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def take(self, draft: RowDraft, person: DelegateRow) -> None:
        """This row is about that person."""
        self.people[draft.key] = person
        self.taken.add(person.id)

    def tell(self, draft: RowDraft, problem: Problem) -> None:
        """Something to be looked at in this row."""
        self.problems.setdefault(draft.key, []).append(problem)


def paired(
    drafts: Sequence[RowDraft],
    directory: Directory,
    meaning: Meaning,
    decisions: Decisions,
    rounded: frozenset[int],
) -> Pairing:
    """Which row is about whom: as decided, by ID, by delegation and name.

    `rounded` are the rows (keys) whose ID Excel kept as a number.
    """
    pairing = Pairing()
    for draft in drafts:
        person = directory.by_id.get(decisions.links.get(draft.key) or 0)
        if person is not None and person.id not in pairing.taken:
            pairing.take(draft, person)
    open_drafts = [one for one in drafts if one.key not in decisions.links]
    _by_id(open_drafts, directory, pairing, rounded)
    if directory.by_id:
        _by_name(open_drafts, directory, pairing, meaning)
    return pairing


def _by_id(
    drafts: Sequence[RowDraft], directory: Directory, pairing: Pairing, rounded: frozenset[int]
) -> None:
    first_row: dict[int, RowDraft] = {}
    for draft in drafts:
        if not draft.id_text:
            continue
        person = directory.by_id.get(parse_id(draft.id_text) or 0)
        at = (draft.row, "", draft.id_text)
        if person is None:
            kind = ProblemKind.ROUNDED_ID if draft.key in rounded else ProblemKind.UNKNOWN_ID
            pairing.tell(draft, Problem(kind, *at, sheet=draft.sheet))
        elif person.id in first_row:
            facts = {"other": str(first_row[person.id].row)}
            pairing.tell(draft, Problem(ProblemKind.SAME_ID, *at, facts, sheet=draft.sheet))
        elif person.id not in pairing.taken:
            first_row[person.id] = draft
            pairing.take(draft, person)


def _by_name(
    drafts: Sequence[RowDraft], directory: Directory, pairing: Pairing, meaning: Meaning
) -> None:
    """Rows and imported people of one delegation and name, each row with the person nearest."""
    claims: dict[tuple[str, str], list[RowDraft]] = defaultdict(list)
    for draft in drafts:
        if draft.key in pairing.people or not draft.draft.name:
            continue
        if (parse_id(draft.id_text) or 0) not in directory.by_id:
            for name in _candidates(draft):
                delegation = folded(draft.draft.delegation)
                if directory.imported(delegation, name):
                    claims[delegation, name].append(draft)
                    break
    for (delegation, name), rows in claims.items():
        people = [
            one for one in directory.imported(delegation, name) if one.id not in pairing.taken
        ]
        for draft, person, differences in _nearest(rows, people, meaning):
            pairing.take(draft, person)
            if len(people) > 1 and differences:
                facts = {"n": str(len(people))}
                text = draft.draft.name
                pairing.tell(
                    draft,
                    Problem(ProblemKind.NAMESAKES, draft.row, "", text, facts, sheet=draft.sheet),
                )


def _candidates(draft: RowDraft) -> list[str]:
    """The folded names by which a row may be known, also with the titles left in them."""
    names = [fold(draft.draft.name)]
    if draft.whole is not None:
        names.append(fold(draft.with_titles.draft.name))
    return names


def _nearest(
    rows: Sequence[RowDraft], people: Sequence[DelegateRow], meaning: Meaning
) -> Iterator[tuple[RowDraft, DelegateRow, int]]:
    """Pairs with the fewest differences in all; the first of equals."""
    if len(rows) == len(people) == 1:
        yield rows[0], people[0], 0
        return
    cost = [
        [sum(1 for _one in differing(row, person, meaning)) for person in people] for row in rows
    ]
    for at, other in _assigned(cost, len(rows), len(people)):
        yield rows[at], people[other], cost[at][other]


def _assigned(cost: Sequence[Sequence[int]], rows: int, people: int) -> list[tuple[int, int]]:
    if not rows or not people:
        return []
    if max(rows, people) <= _MOST_TRIED:
        return _best_of_all(cost, rows, people)
    order = sorted((cost[at][other], at, other) for at in range(rows) for other in range(people))
    pairs: list[tuple[int, int]] = []
    used: set[int] = set()
    for _cost, at, other in order:
        if other not in used and all(at != one for one, _other in pairs):
            pairs.append((at, other))
            used.add(other)
    return pairs


def _best_of_all(cost: Sequence[Sequence[int]], rows: int, people: int) -> list[tuple[int, int]]:
    if rows <= people:
        ways = [
            list(zip(range(rows), way, strict=True)) for way in permutations(range(people), rows)
        ]
    else:
        ways = [
            list(zip(way, range(people), strict=True)) for way in permutations(range(rows), people)
        ]
    return min(ways, key=lambda way: sum(cost[at][other] for at, other in way))


# --- likeness among the rows themselves ----------------------------------------------------------


def namesakes(drafts: Sequence[RowDraft]) -> dict[tuple[str, ...], list[RowDraft]]:
    """The rows by the words of their names, whatever their order; only where there are several."""
    found: dict[tuple[str, ...], list[RowDraft]] = defaultdict(list)
    for draft in drafts:
        if draft.draft.name:
            found[_words(draft.draft.name)].append(draft)
    return {words: rows for words, rows in found.items() if len(rows) > 1}


def twins(
    draft: RowDraft, in_list: Mapping[tuple[str, ...], Sequence[RowDraft]], mapping: ColumnMapping
) -> Iterator[Problem]:
    """A warning for the first other row of the list with this name."""
    if not in_list or not draft.draft.name:
        return
    name = fold(draft.draft.name)
    others = [one for one in in_list.get(_words(name), []) if one.key != draft.key]
    same = [one for one in others if fold(one.draft.name) == name]
    for other in (same or others)[:1]:
        kind = ProblemKind.TWICE_IN_LIST if same else ProblemKind.TURNED_IN_LIST
        facts = {"other": str(other.row), "name": other.draft.name}
        yield about_name(kind, draft, mapping, facts)


def ids_are_foreign(drafts: Sequence[RowDraft], directory: Directory) -> bool:
    """Whether the ID column holds somebody else's numbering (1, 2, 3 or DB-001)."""
    texts = [draft.id_text for draft in drafts if draft.id_text]
    known = any(parse_id(text) in directory.by_id for text in texts)
    return len(texts) > 1 and not known and all(len(text) < LEAST_ID_DIGITS for text in texts)
