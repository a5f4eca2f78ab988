"""Finding people who may be in the list twice, across marks, word order, spelling and titles.

Pure: rows and drafts in, scored pairs with reasons out. Nothing is decided here: a person does
that on the page of duplicates. What must not come in: tables, and the joining of records.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hanoiplan.delegates.blocking import Meetings, shared_by_many
from hanoiplan.delegates.comparing import Facts, Likeness, Person, facts_of, likeness
from hanoiplan.delegates.match_reasons import Reason, ReasonKind
from hanoiplan.delegates.model import DelegateRow

__all__ = (
    "LEAST",
    "SURE",
    "Directory",
    "Facts",
    "IdPair",
    "Likeness",
    "Match",
    "Person",
    "Reason",
    "ReasonKind",
    "facts_of",
    "id_pair",
    "like_one",
    "likely_pairs",
    "likeness",
    "pairs_among",
)

LEAST = 70  # below it a likeness is chance
SURE = 95  # from here on there is hardly a doubt
STEP = 1000  # pairs between two words about the progress
OWN_NUMBER = 3  # people who may share a phone or an address until it tells nothing any more
IdPair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Match:
    """Two records that may be one person. `first_id` is the older record, 0 for a newcomer."""

    first_id: int
    second_id: int
    score: int  # 0..100
    reasons: tuple[Reason, ...]  # the worst doubt first


def id_pair(one: int, two: int) -> IdPair:
    """A pair of ids as `passed` holds them: the smaller first."""
    return (min(one, two), max(one, two))


def likely_pairs(
    people: Sequence[DelegateRow],
    least: int = LEAST,
    passed: frozenset[IdPair] = frozenset(),
    progress: Callable[[int, int], None] | None = None,
) -> list[Match]:
    """Pairs of rows that may be one person, the likeliest first; never those in `passed`.

    `progress` is called now and then with (pairs compared, pairs to compare).
    """
    return pairs_among([Person.from_row(row) for row in people], least, passed, progress)


def pairs_among(
    people: Sequence[Person],
    least: int = LEAST,
    passed: frozenset[IdPair] = frozenset(),
    progress: Callable[[int, int], None] | None = None,
) -> list[Match]:
    """As `likely_pairs`, for people from wherever."""
    known = _with_own_numbers(sorted(people, key=lambda person: person.id))
    found = []
    pairs = Meetings(known).pairs()
    for done, (one, two) in enumerate(pairs):
        if progress is not None and done % STEP == 0:
            progress(done, len(pairs))
        first, second = known[one], known[two]
        if id_pair(first.id, second.id) in passed:
            continue
        alike = likeness(first, second)
        if alike.score >= least:
            found.append(Match(first.id, second.id, alike.score, alike.reasons))
    return _likeliest_first(found)


class Directory:
    """The people of a list, made ready for many questions about newcomers."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = _with_own_numbers(sorted(people, key=lambda person: person.id))
        self._meetings = Meetings(self._people)
        self.compared = 0  # names looked at so far, in all questions together

    @classmethod
    def of_rows(cls, rows: Sequence[DelegateRow]) -> "Directory":
        """The people of these rows."""
        return cls([Person.from_row(row) for row in rows])

    def like(self, person: Person, least: int = LEAST) -> list[Match]:
        """Who of the list this person may be, the likeliest first; `first_id` is the person's."""
        found = []
        for place in self._meetings.near(person):
            other = self._people[place]
            if other.id != person.id:
                self.compared += 1
                alike = likeness(person, other)
                if alike.score >= least:
                    found.append(Match(person.id, other.id, alike.score, alike.reasons))
        return _likeliest_first(found)


def like_one(person: Person, directory: Directory, least: int = LEAST) -> list[Match]:
    """Who of a directory this person may be, the likeliest first."""
    return directory.like(person, least)


def _with_own_numbers(people: Sequence[Person]) -> list[Person]:
    """Without phones and addresses that belong to a whole delegation."""
    shared = shared_by_many(people, OWN_NUMBER)
    if not shared:
        return list(people)
    return [
        replace(person, phones=person.phones - shared, emails=person.emails - shared)
        for person in people
    ]


def _likeliest_first(matches: Sequence[Match]) -> list[Match]:
    return sorted(matches, key=lambda match: (-match.score, match.first_id, match.second_id))
