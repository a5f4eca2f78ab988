"""One line of the list: a delegate with what other rooms know of him or her.

Pure. What must not come in: Qt, and words of the interface.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple, TypeVar

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.text import fold
from hanoiplan.delegates.model import BadgeStanding, DelegateRow
from hanoiplan.presence.model import PassageRow

Part = TypeVar("Part")
SLICE = 250  # lines made between two moments in which the window may answer


class Filter(StrEnum):
    """The saved filters over the list."""

    ALL = "all"
    HEADS = "heads"
    NOT_PRINTED = "not_printed"
    SAME_NAME = "same_name"
    CANCELLED = "cancelled"
    CAME = "came"  # with the list that was just imported; the list itself knows who
    NO_PHOTO = "no_photo"
    NOT_ARRIVED = "not_arrived"
    CHANGED = "changed_since_print"  # the list is told who


class Traits(NamedTuple):
    """What the saved filters go by; thousands of people have the same ones."""

    cancelled: bool
    head: bool
    badge: bool
    same_name: bool
    photo: bool
    arrived: bool


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
        return _filters(self.traits)

    @property
    def traits(self) -> Traits:
        """What the saved filters go by."""
        return Traits(
            self.cancelled,
            self.is_head,
            self.has_badge,
            self.shares_name,
            bool(self.row.photo),
            bool(self.arrived),
        )

    def passes(self, chosen: Filter) -> bool:
        """Whether a saved filter shows this person."""
        if chosen is Filter.ALL or self.cancelled:
            return chosen in (Filter.ALL, Filter.CANCELLED)
        holds = _HOLDS.get(chosen)
        return holds is not None and holds(self)


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


class ForAll(NamedTuple):
    """What is the same on every line of a list."""

    zone: str = ""
    late: bool = False  # most have a badge: who has none is told
    pictures: bool = False  # anybody at the event has one


def a_line(
    row: DelegateRow, around: Around, for_all: ForAll, *, has_badge: bool, shares_name: bool
) -> Person:
    """The line of one person."""
    return Person(
        row=row,
        delegation=around.delegations.get(row.delegation_id or 0, ""),
        arrived=_clock_time(around.arrivals.get(row.id), for_all.zone),
        has_badge=has_badge,
        badge_is_late=for_all.late,
        shares_name=shares_name,
        photo=row.photo if for_all.pictures else None,
    )


class Roll:
    """The lines of a list, called again and again: only lines that say something else are made."""

    def __init__(self) -> None:
        self._people: dict[int, Person] = {}
        self._names: dict[int, str] = {}  # how the name of everybody who comes is compared
        self._same: dict[str, set[int]] = {}  # who bears it
        self._badges: set[int] = set()
        self._around: Around | None = None  # what the lines were made with
        self._for_all = ForAll()
        self.coming = 0  # people who have not cancelled
        self.people: list[Person] = []

    def call(
        self, rows: Mapping[int, DelegateRow], around: Around, touched: Iterable[int] | None
    ) -> list[Person]:
        """The lines in the order of `rows`; `touched`: whose records are others, None for all.

        A line that says the same as before is the same object.
        """
        for _slice in self.calling(rows, around, touched):
            pass
        return self.people

    def calling(
        self, rows: Mapping[int, DelegateRow], around: Around, touched: Iterable[int] | None
    ) -> Iterator[None]:
        """The same in slices; at the end `people` are the lines."""
        ids = {*rows, *self._people, *self._names} if touched is None else set(touched)
        before = self._around
        if before is None or around.standings is not before.standings:
            self._badges = {one for one, standing in around.standings.items() if standing.in_force}
        doubtful: set[int] = set()
        for part in _parts(ids):
            doubtful |= self._rename(rows, part)
            yield
        self.coming = len(self._names)
        late = is_late(len(self._badges & self._names.keys()), self.coming)
        for_all = ForAll(around.zone, late, any(row.photo for row in rows.values()))
        if touched is None or before is None or for_all != self._for_all:
            doubtful = set(rows)
        else:
            doubtful |= _spoken_of_otherwise(rows, before, around)
        self._around, self._for_all = around, for_all
        for part in _parts(doubtful & rows.keys()):
            for row_id in part:
                self._people[row_id] = self._line(rows[row_id])
            yield
        for row_id in ids - rows.keys():
            self._people.pop(row_id, None)
        self.people = [self._people[row_id] for row_id in rows]

    def person(self, row_id: int) -> Person | None:
        """The line of one person."""
        return self._people.get(row_id)

    def _line(self, row: DelegateRow) -> Person:
        assert self._around is not None
        line = a_line(
            row,
            self._around,
            self._for_all,
            has_badge=row.id in self._badges,
            shares_name=len(self._same.get(self._names.get(row.id, ""), ())) > 1,
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
                name = self._names[row_id] = compared(row.name)
                bearers = self._same.setdefault(name, set())
                doubtful |= bearers
                bearers.add(row_id)
            doubtful.add(row_id)
        return doubtful


def _parts(ids: Iterable[Part]) -> Iterator[list[Part]]:
    """So many at a time as are made without a stall."""
    rest = iter(ids)
    while part := list(islice(rest, SLICE)):
        yield part


def _spoken_of_otherwise(rows: Mapping[int, DelegateRow], old: Around, new: Around) -> set[int]:
    """Of whom other rooms say something else than before."""
    doubtful = _differing(old.arrivals, new.arrivals) | _differing(old.standings, new.standings)
    bodies = _differing(old.delegations, new.delegations)
    if bodies:
        doubtful |= {row_id for row_id, row in rows.items() if row.delegation_id in bodies}
    return doubtful


def _differing(old: Mapping[int, object], new: Mapping[int, object]) -> set[int]:
    """Under which ids something else stands."""
    if old is new:
        return set()
    return {one for one in old.keys() | new.keys() if old.get(one) != new.get(one)}


@lru_cache(maxsize=1 << 15)
def compared(name: str) -> str:
    """A name without case and marks; a list has the same ones again and again."""
    return fold(name)


class Tally:
    """How many people each saved filter shows; only who is another one than before is looked at."""

    def __init__(self) -> None:
        self._counted: dict[int, Person] = {}  # by the identity of the line, which never changes
        self._alike: Counter[Traits] = Counter()

    def counting(self, everyone: Iterable[Person]) -> Iterator[None]:
        """Counts these people, in slices."""
        now = {id(person): person for person in everyone}
        gone = [self._counted[one] for one in self._counted.keys() - now.keys()]
        come = [now[one] for one in now.keys() - self._counted.keys()]
        alike = self._alike.copy()
        for part in _parts(gone):
            alike.subtract(person.traits for person in part)
            yield
        for part in _parts(come):
            alike.update(person.traits for person in part)
            yield
        self._counted, self._alike = now, alike  # at the end: a slice may have been the last one

    @property
    def counts(self) -> dict[Filter, int]:
        """By filter."""
        found = dict.fromkeys(Filter, 0)
        for traits, people_alike in self._alike.items():
            for one in _filters(traits):
                found[one] += people_alike
        return found


# One by one: a long list is filtered by a single one of them, at once.
_HOLDS: dict[Filter, Callable[[Person], bool]] = {
    Filter.HEADS: lambda person: person.is_head,
    Filter.NOT_PRINTED: lambda person: not person.has_badge,
    Filter.SAME_NAME: lambda person: person.shares_name,
    Filter.NO_PHOTO: lambda person: not person.row.photo,
    Filter.NOT_ARRIVED: lambda person: not person.arrived,
}


@cache  # as many as there are combinations
def _filters(traits: Traits) -> tuple[Filter, ...]:
    """The saved filters that show such a person."""
    if traits.cancelled:
        return Filter.ALL, Filter.CANCELLED
    others = (
        (Filter.HEADS, traits.head),
        (Filter.NOT_PRINTED, not traits.badge),
        (Filter.SAME_NAME, traits.same_name),
        (Filter.NO_PHOTO, not traits.photo),
        (Filter.NOT_ARRIVED, not traits.arrived),
    )
    return Filter.ALL, *(one for one, holds in others if holds)


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


def is_late(badges: int, coming: int) -> bool:
    """Whether a badge that is not there yet is late: most of those who come have theirs."""
    return badges * 2 > coming


def _clock_time(passage: PassageRow | None, zone: str) -> str:
    return "" if passage is None else f"{to_event_time(passage.at, zone):%H:%M}"
