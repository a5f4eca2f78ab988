"""How fast 20,000 people are searched for doubles: the time beside the promised five seconds.

Run by `make bench`. Real lists have namesakes, so the names here are drawn with repetitions.
"""

import time
from collections.abc import Iterator
from itertools import cycle, islice
from random import Random

import pytest

from hanoiplan.delegates.matching import Directory, Person, pairs_among
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.demo.names import COUNTRIES, NameMaker

PEOPLE, LIMIT = 20_000, 5.0  # seconds
ASKED, AT_ONCE = 200, 0.05  # seconds for one question of the walk-in form
SEEDS = 8  # makers of names; two of them may give the same name


def drafts() -> Iterator[DelegateDraft]:
    """People of two hundred delegations, two thirds of them Vietnamese."""
    chance = Random(5)
    makers = cycle([NameMaker(Random(seed)) for seed in range(SEEDS)])
    for n in range(PEOPLE):
        country = "VN" if chance.random() < 0.66 else chance.choice(COUNTRIES)
        yield DelegateDraft(
            printed_vi=next(makers).draw(country).latin,
            delegation=f"Đoàn {n % 200}",
            phone=f"09{chance.randrange(10**8):08d}",
        )


@pytest.fixture(scope="module")
def everybody() -> list[DelegateDraft]:
    """The drafts, made outside of the measured time."""
    return list(islice(drafts(), PEOPLE))


def told(what: str, took: float, limit: float) -> None:
    """Say the seconds and the ratio to the limit."""
    print(f"\n{what:<40} {took:7.3f} s   {took / limit:5.2f} of the limit")  # noqa: T201 - the numbers are what it is for


def test_all_pairs(everybody: list[DelegateDraft]) -> None:
    began = time.perf_counter()
    people = [Person.from_draft(draft, n) for n, draft in enumerate(everybody, 1)]
    found = pairs_among(people)
    told(f"doubles among {PEOPLE} people", time.perf_counter() - began, LIMIT)
    assert found


def test_one_newcomer(everybody: list[DelegateDraft]) -> None:
    directory = Directory([Person.from_draft(draft, n) for n, draft in enumerate(everybody, 1)])
    began = time.perf_counter()
    for draft in everybody[:ASKED]:
        assert directory.like(Person.from_draft(draft))
    told("who is this newcomer", (time.perf_counter() - began) / ASKED, AT_ONCE)
