"""Matching among thousands: how many mangled copies are found, how often it cries wolf, its laws.

The names are invented, 5,000 of them, half Vietnamese, no two with the same words, in delegations
of a dozen. The ways of mangling are those the rules were written for: the figures say that the
rules hold together, not how good they are on lists nobody has seen. Measured when this was
written: 0.976 of the copies found, 65 false alarms; what is asserted leaves some room below.
"""

from functools import cache
from itertools import islice
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.delegates.matching import Directory, Person, likeness, pairs_among
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.demo.names import COUNTRIES, NameMaker
from hanoiplan.plans.countries import country_of
from tests.hanoiplan.delegates import mangled_names as mangled

PEOPLE, DELEGATIONS, ASKED = 5_000, 400, 400
RECALL = 0.95
# Names that hold another whole name ("Dewi Kurniawan", "Dewi Lestari Kurniawan") are shown on
# purpose. One pair for fifty people is an afternoon's glance for an office of 5,000.
FALSE_ALARMS = PEOPLE // 50
# Some names lose too much to be known again: a Vietnamese or Burmese name cut to two common words.
FLOORS: dict[mangled.Mangle, float] = {mangled.shortened: 0.8, mangled.glued: 0.8}


def a_person(name: str, country: str, delegation: int, row_id: int) -> Person:
    """Somebody of a delegation."""
    known = country_of(country)
    draft = DelegateDraft(
        printed_vi=name,
        country=known.name.en if known else "",
        delegation=f"Đoàn {delegation}",
    )
    return Person.from_draft(draft, row_id)


@cache
def the_names() -> tuple[tuple[str, str], ...]:
    """(name, country) of everybody; the same ones in every run."""
    maker = NameMaker(Random(7))
    countries = ["VN" if n % 2 else COUNTRIES[n // 2 % len(COUNTRIES)] for n in range(PEOPLE)]
    return tuple((maker.draw(country).latin, country) for country in countries)


@cache
def everybody() -> tuple[Person, ...]:
    """Everybody under the name he or she really has."""
    return tuple(
        a_person(name, country, n % DELEGATIONS, n + 1)
        for n, (name, country) in enumerate(the_names())
    )


def found_share(way: mangled.Mangle) -> float:
    """How many of the mangled copies lead back to their person; what stayed as it was is none."""
    chance, directory = Random(11), Directory(everybody())
    hits = asked = 0
    for n in chance.sample(range(PEOPLE), PEOPLE):
        name, country = the_names()[n]
        copy = way(name, country, chance)
        if copy == name:
            continue
        person = a_person(copy, country, n % DELEGATIONS, 0)
        hits += any(match.second_id == n + 1 for match in directory.like(person))
        asked += 1
        if asked == ASKED:
            break
    assert asked == ASKED, "the way changes too few names to be measured"
    return hits / asked


def test_mangled_copies_are_found() -> None:
    """In all ways together 19 of 20; in none of them fewer than its floor."""
    shares = {way: found_share(way) for way in mangled.WAYS}
    too_few = {
        way.__name__: share for way, share in shares.items() if share < FLOORS.get(way, RECALL)
    }
    assert not too_few
    assert sum(shares.values()) / len(shares) >= RECALL


def test_false_alarms_are_few() -> None:
    """All pairs found among people of whom no two are one."""
    assert len(pairs_among(everybody())) <= FALSE_ALARMS


def test_the_order_of_people_does_not_matter() -> None:
    """A list sorted otherwise gives the same pairs with the same scores."""
    people = list(islice(everybody(), 1500))
    turned = Random(3).sample(people, len(people))
    assert pairs_among(people) == pairs_among(turned)
    assert pairs_among(people), "the test compares nothing with nothing"


# --- laws ----------------------------------------------------------------------------------------

_NAMES = st.integers(0, PEOPLE - 1)
_WAYS = st.sampled_from(mangled.WAYS)
_TITLES = ("H.E. Mr. {}", "Mr. {}", "Dr. {}", "YB Dato' Sri Dr. {}", "Tan Sri {}", "{} (Ms.)")


@settings(max_examples=150)
@given(_NAMES, _NAMES, _WAYS, st.booleans())
def test_likeness_is_symmetric(one: int, two: int, way: mangled.Mangle, same: bool) -> None:
    """Whoever stands left."""
    name, country = the_names()[one]
    copy = a_person(way(name, country, Random(two)), country, 1, 9)
    other = everybody()[one if same else two]
    assert likeness(copy, other) == likeness(other, copy)


@settings(max_examples=150)
@given(_NAMES, st.sampled_from(_TITLES), _WAYS)
def test_titles_never_lower_the_score(n: int, title: str, way: mangled.Mangle) -> None:
    """A mangled copy, with and without a title before it."""
    name, country = the_names()[n]
    copy = way(name, country, Random(n))
    plain = likeness(a_person(copy, country, 1, 9), everybody()[n]).score
    assert likeness(a_person(title.format(copy), country, 1, 9), everybody()[n]).score >= plain


@settings(max_examples=100)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_compared(one: str, two: str) -> None:
    """Whatever a cell of a list holds: a score from 0 to 100."""
    alike = likeness(a_person(one, "VN", 1, 1), a_person(two, "LA", 2, 2))
    assert 0 <= alike.score <= 100


@pytest.mark.parametrize("name", ["Nguyễn Văn Đức", "Misone Thongxaysy", "Sudin", "S. Rajagopal"])
def test_the_same_person_twice_is_always_found(name: str) -> None:
    """Letter by letter the same row."""
    pair = [a_person(name, "", 1, 1), a_person(name, "", 1, 2)]
    assert len(pairs_among(pair)) == 1
