"""The hosting rule as a table: who is hosted, for how many, and by how much that is too much."""

from dataclasses import replace

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.hosting import Limit, hosting_of
from hanoiplan.delegates.model import DelegationKind, DelegationRow, Invitation
from hanoiplan.plans.model import EventFacts

NO_TEXT = Bilingual()
PLAN = EventFacts(1, 1, NO_TEXT, "ACLC", None, None, NO_TEXT, NO_TEXT, "Asia/Ho_Chi_Minh", 5, 4)
NO_RULE = replace(PLAN, hosted_people=0, hosted_days=0)
MANILA = DelegationRow(7, Bilingual("Manila", "Manila"), DelegationKind.FOREIGN_CITY, "PH", 8)
HAI_PHONG = replace(MANILA, kind=DelegationKind.VIETNAMESE_LOCALITY, country="VN")


@pytest.mark.parametrize(
    ("given", "people", "days", "beyond"),
    [
        ({}, 5, 4, []),  # eight come, the plan pays for five of them
        ({"people": 3}, 3, 4, []),  # a small delegation
        ({"people": 0}, 0, 4, []),  # nobody named yet
        ({"hosted_people": 5, "hosted_days": 4}, 5, 4, []),  # just what is allowed
        ({"hosted_people": 6}, 6, 4, [(Limit.PEOPLE, 1)]),
        ({"hosted_people": 6, "people": 0}, 6, 4, [(Limit.PEOPLE, 1)]),  # promised is promised
        ({"hosted_days": 6}, 5, 6, [(Limit.DAYS, 2)]),
        ({"quota": 8}, 5, 4, []),
        ({"quota": 5}, 5, 4, [(Limit.QUOTA, 3)]),
        (
            {"hosted_people": 9, "hosted_days": 5, "quota": 7},
            9,
            5,
            [(Limit.PEOPLE, 4), (Limit.DAYS, 1), (Limit.QUOTA, 1)],
        ),
    ],
)
def test_a_foreign_delegation_against_the_plan(
    given: dict[str, int], people: int, days: int, beyond: list[tuple[Limit, int]]
) -> None:
    hosting = hosting_of(PLAN, replace(MANILA, **given))  # type: ignore[arg-type]  # ints only
    assert hosting is not None
    assert (hosting.people, hosting.days) == (people, days)
    assert [(one.limit, one.over) for one in hosting.excesses] == beyond


def test_a_quota_is_the_delegations_own_and_breaks_no_rule_of_the_plan() -> None:
    crowded = hosting_of(PLAN, replace(MANILA, quota=5))
    generous = hosting_of(PLAN, replace(MANILA, hosted_days=5))
    assert crowded is not None
    assert generous is not None
    assert (crowded.breaks_rule, generous.breaks_rule) == (False, True)


def test_without_a_rule_nothing_is_too_much() -> None:
    hosting = hosting_of(NO_RULE, replace(MANILA, hosted_people=40, hosted_days=30))
    assert hosting is not None
    assert (hosting.excesses, hosting.over, hosting.people) == ((), 0, 40)


@pytest.mark.parametrize(
    ("row", "hosted"),
    [
        (MANILA, True),  # before any letter, too: a foreign city comes as a guest
        (replace(MANILA, invitation=Invitation.DECLINED), False),
        (replace(MANILA, invitation=Invitation.DECLINED, hosted_people=9), False),
        (HAI_PHONG, False),  # nobody has invited them
        (replace(HAI_PHONG, invitation=Invitation.SENT), True),
        (replace(HAI_PHONG, kind=DelegationKind.CITY_DEPARTMENT), False),
        (replace(HAI_PHONG, kind=DelegationKind.PRESS, hosted_people=2), True),  # promised
        (replace(MANILA, kind=DelegationKind.EMBASSY, invitation=Invitation.ACCEPTED), False),
    ],
)
def test_only_guests_are_judged(row: DelegationRow, hosted: bool) -> None:
    assert (hosting_of(PLAN, row) is not None) == hosted


def test_what_is_too_much_is_said_with_its_reason() -> None:
    set_language("en")
    hosting = hosting_of(PLAN, replace(MANILA, hosted_people=6, quota=7))
    assert hosting is not None
    assert hosting.sentences() == [
        "6 people hosted, the plan allows 5.",
        "8 people in the list, 7 were invited.",
    ]
