"""What the lists for paper are made of: everybody expected, by name and by delegation.

Read in one view of the file, so that both lists say the same, and the number of the journal says
what. Nothing is read onto them that must not lie open on a table: no passport, no telephone, no
birth date. What must not come in: what a list looks like.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.packing import pigeonholes
from hanoiplan.badges.queries import CardChoice, chosen
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.text import Bilingual, index_letter
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import CategoryShape, EventFacts
from hanoiplan.presence.queries import arrived
from hanoiplan.store.nature import last_step
from hanoiplan.store.work import Reader

_ORPHANS = Bilingual("Không thuộc đoàn nào", "Without a delegation")


@dataclass(frozen=True, slots=True)
class FallbackLine:
    """One person on a list. `came` on the event's own clock, None who is not here yet."""

    number: int | None
    name: str
    native: str
    initial: str  # the letter under which the list has the name
    delegation: Bilingual
    position: Bilingual
    country: str  # ISO code, "" when unknown
    letter: str  # of the category, "" where there is none
    colour: str
    work: bool  # a work card: its letter stands in a square
    hole: str  # the pigeonhole of the badge, "" where there is none
    came: datetime | None


@dataclass(frozen=True, slots=True)
class FallbackGroup:
    """One delegation; `lines` with its head first."""

    name: Bilingual
    country: str
    country_name: Bilingual
    lines: tuple[FallbackLine, ...]

    @property
    def here(self) -> int:
        """How many of them have come."""
        return sum(line.came is not None for line in self.lines)


@dataclass(frozen=True, slots=True)
class FallbackFacts:
    """Both lists. `at` on the event's own clock; `journal` is the number of the last step."""

    event: EventFacts
    at: datetime
    journal: int
    by_name: tuple[FallbackLine, ...]
    groups: tuple[FallbackGroup, ...]

    @property
    def here(self) -> int:
        """How many have come."""
        return sum(line.came is not None for line in self.by_name)


def fallback_facts(
    reader: Reader, event: EventFacts, now: datetime, tell: Callable[[], object] = lambda: None
) -> FallbackFacts:
    """Everybody who is expected, as the file knows them at this moment.

    `tell` is called between the readings: where Stop takes hold.
    """
    packed = chosen(reader, event.id, CardChoice(), CardKind.BADGE)
    tell()
    came = {
        delegate_id: to_event_time(passage.at, event.time_zone)
        for delegate_id, passage in arrived(reader, event.id).items()
    }
    tell()
    holes = pigeonholes(packed)
    lines = {row.id: _line(row, holes.get(row.id, ""), came.get(row.id)) for row in packed}
    tell()
    by_name = sorted(packed, key=lambda row: (row.sort_key, row.id))
    return FallbackFacts(
        event=event,
        at=to_event_time(now, event.time_zone),
        journal=last_step(reader),
        by_name=tuple(lines[row.id] for row in by_name),
        groups=tuple(_groups(packed, lines)),
    )


def _groups(
    packed: Sequence[DelegateRow], lines: dict[int, FallbackLine]
) -> Iterator[FallbackGroup]:
    for _delegation, rows in groupby(packed, key=lambda row: row.delegation_id):
        members = list(rows)
        first = members[0]
        country = country_of(first.delegation_country)
        yield FallbackGroup(
            name=first.delegation if first.delegation_id is not None else _ORPHANS,
            country=first.delegation_country if first.delegation_id is not None else "",
            country_name=country.name if country is not None else Bilingual(),
            lines=tuple(lines[row.id] for row in members),
        )


def _line(row: DelegateRow, hole: str, came: datetime | None) -> FallbackLine:
    category = row.category
    return FallbackLine(
        number=row.badge_number,
        name=row.name,
        native=row.native_name if row.native_name != row.name else "",
        initial=index_letter(row.sort_key),
        delegation=row.delegation,
        position=row.position or row.organisation,
        country=row.delegation_country or row.country,
        letter=category.letter if category else "",
        colour=category.colour if category else "",
        work=category is not None and category.shape is CategoryShape.WORK,
        hole=hole,
        came=came,
    )


def letters_of(lines: Collection[FallbackLine]) -> str:
    """From which letter to which a page goes: "G–H", "G"."""
    letters = [line.initial for line in lines if line.initial]
    if not letters:
        return ""
    return letters[0] if letters[0] == letters[-1] else f"{letters[0]}–{letters[-1]}"
