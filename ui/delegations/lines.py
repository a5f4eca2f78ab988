"""One line of the list: a delegation with what other rooms know of it, and its people.

Pure. What must not come in: Qt, and words of the interface.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.delegates.hosting import Hosting, hosting_of
from hanoiplan.delegates.model import (
    DelegateRow,
    DelegationKind,
    DelegationRow,
    Invitation,
    Membership,
)
from hanoiplan.delegates.roles import is_head
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import EventFacts

WAITING = frozenset({Invitation.SENT, Invitation.NO_ANSWER})  # an answer is still to come


class Filter(StrEnum):
    """The saved filters over the list."""

    ALL = "all"
    FOREIGN = "foreign"
    HERE = "here"
    BODIES = "bodies"
    WAITING = "waiting"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Line:
    """A delegation as the list shows one."""

    row: DelegationRow
    name: str  # as the list calls it
    arrived: int  # of its people who have not cancelled
    head: str  # who leads it, "" when nobody does
    hosting: Hosting | None

    @property
    def id(self) -> int:
        """The delegation's id."""
        return self.row.id

    @property
    def missing(self) -> int:
        """How many people have not arrived."""
        return self.row.people - self.arrived

    def passes(self, chosen: Filter) -> bool:
        """Whether a saved filter shows this delegation."""
        foreign = self.row.kind is DelegationKind.FOREIGN_CITY
        here = self.row.kind is DelegationKind.VIETNAMESE_LOCALITY
        over = self.hosting is not None and self.hosting.breaks_rule
        return {
            Filter.ALL: True,
            Filter.FOREIGN: foreign,
            Filter.HERE: here,
            Filter.BODIES: not (foreign or here),
            Filter.WAITING: self.row.invitation in WAITING,
            Filter.OVER: over,
        }[chosen]


@dataclass(frozen=True, slots=True)
class Member:
    """A person of one delegation, as its panel shows one."""

    row: DelegateRow
    arrived: str  # "08:12" on the clock of the event, "" when not yet
    has_badge: bool
    photo: str | None  # the digest, "" for a missing one, None while nobody here has one

    @property
    def id(self) -> int:
        """The delegate's id."""
        return self.row.id


def lines(
    rows: Iterable[DelegationRow],
    names: Mapping[int, str],
    memberships: Iterable[Membership],
    here: Collection[int],
    facts: EventFacts,
) -> list[Line]:
    """The lines of the list. `names`: what each is called; `here`: ids of those who arrived."""
    arrived: Counter[int] = Counter()
    heads: dict[int, str] = {}
    for one in memberships:
        arrived[one.delegation_id] += one.delegate_id in here
        if one.role and is_head(one.role):
            heads.setdefault(one.delegation_id, one.name)
    return [
        Line(
            row=row,
            name=names.get(row.id, row.name.pick("vi")),
            arrived=arrived[row.id],
            head=heads.get(row.id, ""),
            hosting=hosting_of(facts, row),
        )
        for row in rows
    ]


def counts(every: Iterable[Line]) -> dict[Filter, int]:
    """How many delegations each saved filter shows."""
    listed = list(every)
    return {one: sum(line.passes(one) for line in listed) for one in Filter}


def words_of(line: Line) -> str:
    """What a delegation is found by in the list."""
    row, country = line.row, country_of(line.row.country)
    names = (country.name.vi, country.name.en, country.code) if country else ()
    parts = (
        *(row.name.vi, row.name.en, row.formal.vi, row.formal.en, *names, line.head),
        *(row.receiving_agency, row.focal_name, row.focal_phone, row.focal_email),
        *(row.liaison_name, row.liaison_phone, row.arrival_group),
    )
    return " ".join(part for part in parts if part)
