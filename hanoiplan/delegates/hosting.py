"""The hosting rule: for how many people of a delegation, and how many days, the host pays.

The event keeps what the plan allows (at most 5 people a delegation, at most 4 days); a delegation
keeps what was promised to it. Pure. What must not come in: money, hotels, and the database.
"""

from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.model import DelegationKind, DelegationRow, Invitation
from hanoiplan.plans.model import EventFacts

# Whom a plan hosts once they are invited (plan of 2026, IV.1: foreign and Vietnamese localities,
# international organisations); anybody else only when it was promised.
_HOSTED_WHEN_INVITED = frozenset({DelegationKind.VIETNAMESE_LOCALITY, DelegationKind.ORGANISATION})


class Limit(StrEnum):
    """What there can be too much of; named as the field of the delegation."""

    PEOPLE = "hosted_people"
    DAYS = "hosted_days"
    QUOTA = "quota"


_SENTENCES = {
    Limit.PEOPLE: N_("{found} people hosted, the plan allows {allowed}."),
    Limit.DAYS: N_("{found} days hosted, the plan allows {allowed}."),
    Limit.QUOTA: N_("{found} people in the list, {allowed} were invited."),
}


@dataclass(frozen=True, slots=True)
class Excess:
    """One limit that a delegation goes beyond."""

    limit: Limit
    found: int
    allowed: int

    @property
    def over(self) -> int:
        """By how many people or days."""
        return self.found - self.allowed

    def sentence(self) -> str:
        """The fact and its reason, as one sentence: six hosted, the plan allows five."""
        return _(_SENTENCES[self.limit]).format(found=self.found, allowed=self.allowed)


@dataclass(frozen=True, slots=True)
class Hosting:
    """What the host pays for one delegation, beside what the plan allows; 0 = no rule."""

    people: int  # hosted: as promised, else as many as come and the plan allows
    allowed: int
    days: int  # as promised, else as the plan allows
    allowed_days: int
    excesses: tuple[Excess, ...]

    @property
    def over(self) -> int:
        """How many people more than the plan allows are hosted."""
        return sum(one.over for one in self.excesses if one.limit is Limit.PEOPLE)

    @property
    def breaks_rule(self) -> bool:
        """Whether people or days go beyond the plan; a quota is the delegation's own."""
        return any(one.limit is not Limit.QUOTA for one in self.excesses)

    def sentences(self) -> list[str]:
        """What is beyond a limit, each with its reason."""
        return [one.sentence() for one in self.excesses]


def hosting_of(facts: EventFacts, delegation: DelegationRow) -> Hosting | None:
    """How a delegation stands to the hosting rule; None when it is not hosted at all.

    A number that was not given (0) breaks nothing. Without a promised number the host pays for as
    many of the people in the list as the plan allows; the others pay for themselves.
    """
    if not is_hosted(delegation):
        return None
    allowed, allowed_days = facts.hosted_people, facts.hosted_days
    usual = min(delegation.people, allowed) if allowed else delegation.people
    people = delegation.hosted_people or usual
    days = delegation.hosted_days or allowed_days
    measured = (
        Excess(Limit.PEOPLE, people, allowed),
        Excess(Limit.DAYS, days, allowed_days),
        Excess(Limit.QUOTA, delegation.people, delegation.quota),
    )
    beyond = tuple(one for one in measured if one.allowed and one.over > 0)
    return Hosting(people, allowed, days, allowed_days, beyond)


def is_hosted(delegation: DelegationRow) -> bool:
    """Whether the host pays for a delegation: promised, or foreign, or invited as a guest.

    Nobody is hosted who declined.
    """
    if delegation.invitation is Invitation.DECLINED:
        return False
    if delegation.hosted_people or delegation.hosted_days:
        return True
    invited = delegation.invitation is not Invitation.NONE
    foreign = delegation.kind is DelegationKind.FOREIGN_CITY
    return foreign or (invited and delegation.kind in _HOSTED_WHEN_INVITED)
