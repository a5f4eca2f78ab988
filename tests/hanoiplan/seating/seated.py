"""A small event with a hall, for tests of seats: hosts, guests of three countries, an interpreter.

Everything is made by the public operations, so that it is what a person could have made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft
from hanoiplan.seating.arrangement_operations import add_arrangement
from hanoiplan.seating.arranging import arrange
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import SeatingView
from hanoiplan.seating.operations import add_hall
from hanoiplan.seating.seat_operations import seat_delegate, take_arranged
from hanoiplan.seating.seat_promises import Taken, breaches
from hanoiplan.seating.viewing import view
from hanoiplan.store.rows import Kind
from tests.builders import Desk
from tests.hanoiplan.store.raw import contents

BODIES = (
    ("Ban Tổ chức", "", "organisers"),
    ("Bangkok", "TH", "foreign_city"),
    ("Phnom Penh", "KH", "foreign_city"),
    ("Vientiane", "LA", "foreign_city"),
)


@dataclass(slots=True)
class Hall:
    """One hall with one arrangement, and short ways to act on it."""

    desk: Desk
    people: list[int]  # hosts and guests in turn
    hall: int
    arrangement: int

    def view(self) -> SeatingView:
        """The arrangement as it is."""
        return self.desk.workspace.read(view, self.arrangement)

    def chair(self, key: str) -> int:
        """The id of a chair."""
        return self.view().chair_ids[key]

    def hall_chair(self, place: int) -> str:
        """What a chair is called, by its place in the hall."""
        return self.view().layout.chairs[place].key

    def where(self) -> dict[int, str]:
        """Chair by person."""
        return {one.delegate_id: one.chair for one in self.view().seats}

    def seat(self, person: int, key: str) -> int:
        """Put somebody on a chair; returns who had it."""
        return self.desk.workspace.do(seat_delegate, self.arrangement, person, self.chair(key))

    def arrange(self, moves: int = 200, seed: int = 1) -> None:
        """Arrange and write it."""
        plan = arrange(self.view(), moves=moves, seed=seed)
        self.desk.workspace.do(take_arranged, self.arrangement, plan)


def people_of(desk: Desk, each: int = 3) -> list[int]:
    """So many people of each delegation, one of each delegation after another."""
    for name, country, kind in BODIES:
        draft = DelegationDraft(name_vi=name, name_en=name, country=country, kind=kind)
        desk.workspace.do(add_delegation, desk.event, draft)
    return [
        desk.add(f"{name} {number}", delegation=name)
        for number in range(each)
        for name, _country, _kind in BODIES
    ]


def a_hall(
    desk: Desk,
    people: Sequence[int],
    kind: HallKind = HallKind.BANQUET,
    **params: int,
) -> Hall:
    """A hall with an arrangement and nobody seated."""
    given = params or {"tables": 3, "seats": 5, "honour": 1}
    hall = desk.workspace.do(add_hall, desk.event, f"Hội trường {kind}", kind, given)
    return Hall(desk, list(people), hall, desk.workspace.do(add_arrangement, hall))


def broken_promises(desk: Desk) -> list[str]:
    """What must never be: two chairs, two people, a cancelled person with a seat, lost ground."""
    tables = contents(desk.path, Kind.RECORD)
    seats, standing = list(tables["seat"].values()), list(tables["seat_behind"].values())
    people = tables["delegate"]
    found = [str(one) for one in breaches(Taken(*_place(row)) for row in (*seats, *standing))]
    for row in (*seats, *standing):
        if people[row["delegate_id"]]["cancelled_at"] is not None:
            found.append(f"cancelled with a seat: {row['delegate_id']}")
        hall = tables["arrangement"][row["arrangement_id"]]["hall_id"]
        if tables["hall_chair"][row["chair_id"]]["hall_id"] != hall:
            found.append(f"a chair of another hall: {row['chair_id']}")
    return found


def _place(row: Mapping[str, Any]) -> tuple[int, int, int, int]:
    principal = row.get("principal_id", 0)
    return row["arrangement_id"], row["chair_id"], row["delegate_id"], principal
