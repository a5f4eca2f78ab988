"""One line of the list: a delegate with what other rooms know of him or her.

Pure. What must not come in: Qt, and words of the interface.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import BadgeStanding
from hanoiplan.presence.model import PassageRow

SLICE = 250  # lines made between two moments in which the window may answer


class Filter(StrEnum):
    """The saved filters over the list."""

    ALL = "all"
    HEADS = "heads"
    NOT_PRINTED = "not_printed"
    SAME_NAME = "same_name"
    CANCELLED = "cancelled"
    CAME = "came"  # with the list that was just imported; the list itself knows who


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
        return _filters(
            cancelled=self.cancelled,
            head=self.is_head,
            badge=self.has_badge,
            same=self.shares_name,
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
        self._around: Around | None = None  # what the lines were made with
        self._for_all = ("", False, False)  # time zone, whether a missing badge is late, pictures
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
        late = len(self._badges & self._names.keys()) * 2 > self.coming
        for_all = (around.zone, late, any(row.photo for row in rows.values()))
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
        around, (zone, late, pictures) = self._around, self._for_all
        line = Person(
            row=row,
            delegation=around.delegations.get(row.delegation_id or 0, ""),
            arrived=_clock_time(around.arrivals.get(row.id), zone),
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


def _parts(ids: Iterable[int]) -> Iterator[list[int]]:
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
def _compared(name: str) -> str:
    """A name without case and marks; a list has the same ones again and again."""
    return fold(name)


def counts(everyone: Iterable[Person]) -> dict[Filter, int]:
    """How many people each saved filter shows."""
    alike = Counter((p.cancelled, p.row.is_head, p.has_badge, p.shares_name) for p in everyone)
    found = dict.fromkeys(Filter, 0)
    for (cancelled, head, badge, same), people_alike in alike.items():
        for one in _filters(cancelled=cancelled, head=head, badge=badge, same=same):
            found[one] += people_alike
    return found


def _filters(*, cancelled: bool, head: bool, badge: bool, same: bool) -> tuple[Filter, ...]:
    """The saved filters that show such a person."""
    if cancelled:
        return Filter.ALL, Filter.CANCELLED
    others = ((Filter.HEADS, head), (Filter.NOT_PRINTED, not badge), (Filter.SAME_NAME, same))
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


def _clock_time(passage: PassageRow | None, zone: str) -> str:
    return "" if passage is None else f"{to_event_time(passage.at, zone):%H:%M}"
