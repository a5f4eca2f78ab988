"""What holds of everybody's place in every arrangement, however it came to be written.

Nobody has two places; a chair has one person, but for the interpreters at the back of their own
principal's chair; an interpreter stands by somebody who sits. Undo asks this before it takes its
steps, and the tests after every one. Pure. What must not come in: reading, sentences.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Breach(StrEnum):
    """What is not as it must be."""

    CHAIR_TAKEN = "chair_taken"  # somebody else is on the chair
    TWO_PLACES = "two_places"  # the same person is elsewhere as well
    BEHIND_NOBODY = "behind_nobody"  # the principal has no seat


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody's place: a seat, or with a `principal_id` a place behind or beside one."""

    arrangement_id: int
    chair_id: int
    delegate_id: int
    principal_id: int = 0


@dataclass(frozen=True, slots=True)
class Broken:
    """A person whose place is not as it must be."""

    breach: Breach
    arrangement_id: int
    delegate_id: int


def breaches(places: Iterable[Taken]) -> frozenset[Broken]:
    """Everybody, of whichever arrangement, whose place breaks a promise."""
    rows = list(places)
    on_chair: dict[tuple[int, int], list[Taken]] = defaultdict(list)
    for row in rows:
        on_chair[row.arrangement_id, row.chair_id].append(row)
    crowded = (row for here in on_chair.values() if not _may_share(here) for row in here)
    here = Counter((row.arrangement_id, row.delegate_id) for row in rows)
    twice = (row for row in rows if here[row.arrangement_id, row.delegate_id] > 1)
    return frozenset(
        {
            *_told(Breach.CHAIR_TAKEN, crowded),
            *_told(Breach.TWO_PLACES, twice),
            *_told(Breach.BEHIND_NOBODY, _alone(rows)),
        }
    )


def _may_share(here: Collection[Taken]) -> bool:
    """Interpreters and their own principal; else nobody shares a chair."""
    if len(here) == 1:
        return True
    sitting = [row.delegate_id for row in here if not row.principal_id]
    standing = {row.principal_id for row in here if row.principal_id}
    return len(sitting) == 1 and standing <= set(sitting)


def _alone(rows: Sequence[Taken]) -> Iterable[Taken]:
    sitting = {(row.arrangement_id, row.delegate_id) for row in rows if not row.principal_id}
    return (
        row
        for row in rows
        if row.principal_id and (row.arrangement_id, row.principal_id) not in sitting
    )


def _told(breach: Breach, rows: Iterable[Taken]) -> Iterable[Broken]:
    return (Broken(breach, row.arrangement_id, row.delegate_id) for row in rows)
