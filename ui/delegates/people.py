"""One line of the list: a delegate with what other rooms know of him or her.

Pure. What must not come in: Qt, and words of the interface.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import BadgeStanding
from hanoiplan.presence.model import PassageRow


class Filter(StrEnum):
    """The saved filters over the list."""

    ALL = "all"
    HEADS = "heads"
    NOT_PRINTED = "not_printed"
    SAME_NAME = "same_name"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Person:
    """A delegate as the list shows one.

    `photo`: the digest, "" for a missing picture, None while nobody at the event has one.
    """

    row: DelegateRow
    delegation: str  # as the list calls it
    arrived: str  # "08:12" on the clock of the event, "" when not yet
    has_badge: bool
    badge_is_late: bool  # most others have theirs already
    shares_name: bool
    photo: str | None

    @property
    def id(self) -> int:
        """The delegate's id."""
        return self.row.id

    @property
    def cancelled(self) -> bool:
        """Whether the person will not come."""
        return self.row.cancelled_at is not None

    @property
    def is_head(self) -> bool:
        """Whether the role says head of delegation, in either language."""
        return self.row.is_head

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The saved filters that show this person."""
        if self.row.cancelled_at is not None:
            return Filter.ALL, Filter.CANCELLED
        return (
            Filter.ALL,
            *((Filter.HEADS,) if self.row.is_head else ()),
            *(() if self.has_badge else (Filter.NOT_PRINTED,)),
            *((Filter.SAME_NAME,) if self.shares_name else ()),
        )

    def passes(self, chosen: Filter) -> bool:
        """Whether a saved filter shows this person."""
        return chosen in self.filters


def people(
    rows: Iterable[DelegateRow],
    arrivals: Mapping[int, PassageRow],
    standings: Mapping[int, BadgeStanding],
    delegations: Mapping[int, str],
    zone: str,
) -> list[Person]:
    """The lines of the list; names are compared over everybody who has not cancelled.

    `delegations`: what each is called in the list, by id. `zone`: the event's time zone.
    """
    by_id = {row.id: row for row in rows}
    return Roll().call(by_id, Around(arrivals, standings, delegations, zone), None)


@dataclass(frozen=True, slots=True)
class Around:
    """What other rooms know of the people of an event."""

    arrivals: Mapping[int, PassageRow]
    standings: Mapping[int, BadgeStanding]
    delegations: Mapping[int, str]  # what each is called in the list
    zone: str


class Roll:
    """The lines of a list, called again and again: only lines that say something else are made."""

    def __init__(self) -> None:
        self._people: dict[int, Person] = {}
        self._names: dict[int, str] = {}  # how the name of everybody who comes is compared
        self._same: dict[str, set[int]] = {}  # who bears it
        self._badges: set[int] = set()
        self._for_all: tuple[object, ...] = ()  # what every line was made with
        self.coming = 0  # people who have not cancelled

    def call(
        self, rows: Mapping[int, DelegateRow], around: Around, touched: Iterable[int] | None
    ) -> list[Person]:
        """The lines in the order of `rows`; `touched`: whose records are others, None for all.

        A line that says the same as before is the same object.
        """
        ids = set(rows) | set(self._people) if touched is None else set(touched)
        if not self._for_all or around.standings is not self._for_all[0]:
            self._badges = {one for one, standing in around.standings.items() if standing.in_force}
        doubtful = self._rename(rows, ids)
        self.coming = len(self._names)
        late = len(self._badges & self._names.keys()) * 2 > self.coming
        pictures = any(row.photo for row in rows.values())
        for_all = (around.standings, around.arrivals, around.delegations, late, pictures)
        if touched is None or any(
            one is not other
            for one, other in zip(for_all, self._for_all or (None,) * 5, strict=True)
        ):
            doubtful = set(rows)
        self._for_all = for_all
        for row_id in doubtful & rows.keys():
            self._people[row_id] = self._line(rows[row_id], around, late=late, pictures=pictures)
        for row_id in ids - rows.keys():
            self._people.pop(row_id, None)
        return [self._people[row_id] for row_id in rows]

    def person(self, row_id: int) -> Person | None:
        """The line of one person."""
        return self._people.get(row_id)

    def _line(self, row: DelegateRow, around: Around, *, late: bool, pictures: bool) -> Person:
        line = Person(
            row=row,
            delegation=around.delegations.get(row.delegation_id or 0, ""),
            arrived=_clock_time(around.arrivals.get(row.id), around.zone),
            has_badge=row.id in self._badges,
            badge_is_late=late,
            shares_name=len(self._same.get(self._names.get(row.id, ""), ())) > 1,
            photo=row.photo if pictures else None,
        )
        old = self._people.get(row.id)
        return old if old == line else line

    def _rename(self, rows: Mapping[int, DelegateRow], ids: Iterable[int]) -> set[int]:
        """Takes over the names of these people; gives whose line may be another one by that."""
        doubtful: set[int] = set()
        for row_id in ids:
            before = self._names.pop(row_id, None)
            if before is not None:
                self._same[before].discard(row_id)
                doubtful |= self._same[before]
            row = rows.get(row_id)
            if row is not None and row.cancelled_at is None:
                name = self._names[row_id] = _compared(row.name)
                bearers = self._same.setdefault(name, set())
                doubtful |= bearers
                bearers.add(row_id)
            doubtful.add(row_id)
        return doubtful


@lru_cache(maxsize=1 << 15)
def _compared(name: str) -> str:
    """A name without case and marks; a list has the same ones again and again."""
    return fold(name)


def counts(everyone: Iterable[Person]) -> dict[Filter, int]:
    """How many people each saved filter shows."""
    found = Counter(one for person in everyone for one in person.filters)
    return {one: found[one] for one in Filter}


def words_of(person: Person) -> str:
    """What a person is found by in the list."""
    row = person.row
    number = "" if row.badge_number is None else f"{row.badge_number:04d}"
    parts = (
        *(row.printed.vi, row.printed.en, row.passport_name, row.native_name),
        *(row.position.vi, row.position.en, row.organisation.vi, row.organisation.en),
        *(row.delegation.vi, row.delegation.en, row.phone, number),
    )
    return " ".join(part for part in parts if part)


def _clock_time(passage: PassageRow | None, zone: str) -> str:
    return "" if passage is None else f"{to_event_time(passage.at, zone):%H:%M}"
