"""A hall with its people, as the rules look at it: everything is computed once and asked often.

What must not come in: which rule holds (`rules`), the database.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from hanoiplan.seating.guests import Guest, Place, Reason
from hanoiplan.seating.halls.layout import Chair, Layout
from hanoiplan.seating.halls.nearness import neighbours
from hanoiplan.seating.protocol.chains import blocks_of, chains_of, dinner_tables
from hanoiplan.seating.protocol.values import Chain, PlacingSettings


@dataclass(frozen=True, slots=True)
class Objection:
    """What breaks a rule: where, who, and the other person it is about (0 for nobody)."""

    chair: str
    guest_id: int
    reason: Reason

    @property
    def rule(self) -> str:
        """The id of the rule."""
        return self.reason.rule


@dataclass(frozen=True)
class SeenHall:
    """Layout, guest by chair, and the list of precedence of those who come.

    `held` are chairs that are taken by somebody who has no seat: an interpreter beside. `locked`
    are chairs whose people stay there, whatever protocol says.
    """

    layout: Layout
    seats: Mapping[str, int]
    places: Sequence[Place]
    settings: PlacingSettings = field(default_factory=PlacingSettings)
    held: frozenset[str] = frozenset()
    locked: frozenset[str] = frozenset()

    @cached_property
    def place_by_id(self) -> Mapping[int, Place]:
        """The place in the list of everybody who comes."""
        return {place.guest.id: place for place in self.places}

    @cached_property
    def chairs(self) -> Mapping[str, Chair]:
        """Chairs by key."""
        return self.layout.by_key()

    @cached_property
    def chains(self) -> Sequence[Chain]:
        """The chains of honour of this hall."""
        return chains_of(self.layout, self.settings)

    @cached_property
    def beside(self) -> Mapping[str, tuple[str, ...]]:
        """Who would sit shoulder to shoulder."""
        return neighbours(self.layout)

    @cached_property
    def tables(self) -> Sequence[Sequence[Chair]]:
        """The tables of a dinner, the best first."""
        return dinner_tables(self.layout)

    @cached_property
    def blocks(self) -> Sequence[Sequence[Chair]]:
        """The blocks of delegations in their order."""
        return blocks_of(self.layout)

    @cached_property
    def tables_of_delegation(self) -> Mapping[int, tuple[int, ...]]:
        """At which dinner tables each delegation sits, the first of honour left out."""
        found: dict[int, set[int]] = defaultdict(set)
        for number, chairs in enumerate(self.tables):
            for guest in self.people(chairs) if number else ():
                found[guest.delegation_id].add(number)
        return {delegation: tuple(sorted(tables)) for delegation, tables in found.items()}

    def place_at(self, chair: str) -> Place | None:
        """Whoever sits there, None for a free chair or somebody who does not come any more."""
        return self.place_by_id.get(self.seats.get(chair, 0))

    def people(self, chairs: Sequence[Chair]) -> list[Guest]:
        """Who sits on these chairs, in their order."""
        found = (self.place_at(chair.key) for chair in chairs)
        return [place.guest for place in found if place is not None]

    def best_of(self, chairs: Sequence[Chair], *, hosts: bool = False) -> Place | None:
        """The first in the list among the guests (or all, with `hosts`) on these chairs."""
        people = [self.place_by_id[guest.id] for guest in self.people(chairs)]
        wanted = [place for place in people if hosts or not place.guest.host]
        return min(wanted, key=lambda place: place.number, default=None)
