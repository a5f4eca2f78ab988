"""Which agencies may be one that stands twice, under names that only a person can tell apart.

Pure; a guess that is offered, never acted on. What must not come in: merging.
"""

import re
from collections.abc import Iterable, Sequence

from hanoiplan.plans.agency_names import fold_agency
from hanoiplan.plans.model import AgencyRow

ALIKE = 0.75  # of the words of two names, apart from those that say nothing
_SAY_NOTHING = frozenset({"cac", "va", "cua", "thanh", "pho", "viet", "nam", "tp", "tinh"})
_NUMBER = re.compile(r"\d+|\b[ivx]+\b")


def perhaps_the_same(one: AgencyRow, others: Iterable[AgencyRow]) -> list[AgencyRow]:
    """The other agencies whose names share nearly all their words with one's, the likest first.

    A collective name is not an agency, and number 1 is not number 2.
    """
    found = [(_likeness(one, other), other) for other in others if other.id != one.id]
    alike = [each for each in found if each[0] >= ALIKE]
    return [other for _share, other in sorted(alike, key=lambda each: (-each[0], each[1].id))]


def _likeness(one: AgencyRow, other: AgencyRow) -> float:
    if one.collective != other.collective:
        return 0.0
    mine, theirs = _names(one), _names(other)
    return max((_shared(a, b) for a in mine for b in theirs), default=0.0)


def _names(row: AgencyRow) -> Sequence[str]:
    return [fold_agency(name) for name in (row.name, *row.aliases)]


def _shared(one: str, other: str) -> float:
    if _NUMBER.findall(one) != _NUMBER.findall(other):
        return 0.0
    mine, theirs = _words(one), _words(other)
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name)) - _SAY_NOTHING
