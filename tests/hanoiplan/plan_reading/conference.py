"""The plan of a conference laid out anew: programme, duties and places, each in ways of its own.

What must not come in: the reader of files; readings come in to be compared.
"""

from dataclasses import dataclass
from typing import Any

from hanoiplan.plan_reading.model import DUTY, PlanReading
from tests.hanoiplan.plan_reading.laid_out import Plain
from tests.hanoiplan.plan_reading.laid_out_programme import (
    PROGRAMMES,
    ProgrammeLayout,
    days_in_a_column,
)
from tests.hanoiplan.plan_reading.printed import Look
from tests.hanoiplan.plan_reading.real_plans import bare
from tests.hanoiplan.plan_reading.retyped import (
    PLACES,
    TYPINGS,
    AgencyTyping,
    ListTyping,
    retyped,
    with_places,
)
from tests.hanoiplan.plan_reading.written import Item, Ruled, Turned, Words

PARTS = {
    "agencies": ("name", "canonical", "collective", "duties"),
    "duties": (
        *("section_title", "number", "title", "lead", "lead_agency", "coordinating"),
        *("deadline_raw", "request", "role"),
    ),
    "programme": (
        *("date", "start", "end", "all_day", "title_vi", "theme", "venue", "chair"),
        *("moderator", "speakers", "executing", "kind"),
    ),
    "localities": ("name", "number", "level", "iso"),
    "reception": ("agency", "place", "who", "targets"),
    "rules": ("id", "value", "unit"),
    "reporting": ("who", "when_raw"),
}


@dataclass(frozen=True, slots=True)
class Conference:
    """One way to lay the whole plan out."""

    programme: ProgrammeLayout
    duties: AgencyTyping
    places: ListTyping

    def __str__(self) -> str:
        return "-".join(one.__name__ for one in (self.programme, self.duties, self.places))


CONFERENCES = (
    *(
        Conference(layout, TYPINGS[number % len(TYPINGS)], PLACES[number % len(PLACES)])
        for number, layout in enumerate(PROGRAMMES)
    ),
    *(
        Conference(PROGRAMMES[(number + 5) % len(PROGRAMMES)], typing, PLACES[number % 4 + 1])
        for number, typing in enumerate(TYPINGS)
    ),
)
ON_PAPER = tuple(  # a printed list is typed: the automatic ones are those of Word
    way for way in CONFERENCES if "list" not in f"{way.duties.__name__}{way.places.__name__}"
)
LOOKS = (
    *(Look(lying=True), Look(numbers="foot"), Look(repeat=False)),
    *(Look(cells=10, inside_rows=False), Look(centred_cells=True, size=13)),
)


def look_of(number: int, way: Conference) -> Look:
    """How the way of this number is printed; what is merged over many rows breaks inside."""
    return LOOKS[-1 if way.programme is days_in_a_column else number % len(LOOKS)]


def laid_out_anew(items: list[Item], way: Conference) -> list[Item]:
    """The document in this way, its appendices on paper that lies."""
    found: list[Item] = []
    for one in with_places(retyped(items, way.duties), way.places):
        if isinstance(one, Words) and one.text.startswith("PHỤ LỤC"):
            found.append(Turned())
        if isinstance(one, Ruled) and not one.frame and _is_programme(one):
            found += [Ruled(rows) for rows in way.programme(_plain(one))]
        else:
            found.append(one)
    return found


def _is_programme(table: Ruled) -> bool:
    return table.rows[0][0].text == "Thời gian"


def _plain(table: Ruled) -> Plain:
    heading, *rows = ((*(put.text for put in row), "")[:2] for row in table.rows)
    return Plain(heading, tuple(rows))


def unlike(first: PlanReading, other: PlanReading) -> list[str]:
    """What the other reading says otherwise, part by part."""
    found = []
    for part, names in PARTS.items():
        one, two = said(first, part), said(other, part)
        if len(one) != len(two):
            found.append(f"{len(two)} {part} instead of {len(one)}")
        else:
            found += [
                f"{part} {number}: {name} is {there!r}, not {here!r}"
                for number, (row, again) in enumerate(zip(one, two, strict=True), 1)
                for name, here, there in zip(names, row, again, strict=True)
                if here != there
            ]
    return found


def said(reading: PlanReading, part: str) -> list[list[Any]]:
    """The fields of a part that every layout has to give."""
    if part == "duties":
        rows: tuple[Any, ...] = tuple(one for one in reading.tasks if one.origin == DUTY)
    else:
        rows = getattr(reading, part)
    return [[bare(getattr(row, name)) for name in PARTS[part]] for row in rows]
