"""Exactly one way to do each thing, for the whole program; see the rules in `one_way.py`."""

import pytest

from tests.house.one_way import RULES, Rule
from tests.house.tree import modules, names, parse

EVERY = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
BAD = [
    pytest.param(rule, text, id=f"{rule.name} {n}")
    for rule in RULES
    for n, text in enumerate(rule.bad)
]
GOOD = [
    pytest.param(rule, text, id=f"{rule.name} {n}")
    for rule in RULES
    for n, text in enumerate(rule.good)
]


@EVERY
def test_the_program_does_it_the_one_way(rule: Rule) -> None:
    """Each breach is shown with its line and with what to do instead."""
    found = [line for module in modules() for line in rule.breaches(module)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_a_breach_is_found(rule: Rule, text: str) -> None:
    """Each rule is shown what it forbids."""
    package = rule.only_in or "hanoiplan"
    assert rule.breaches(parse(text, f"{package}.example"))


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_the_right_way_passes(rule: Rule, text: str) -> None:
    """Each rule lets through what it recommends."""
    package = rule.only_in or "hanoiplan"
    assert rule.breaches(parse(text, f"{package}.example")) == []


@EVERY
def test_an_exception_holds_only_where_it_was_granted(rule: Rule) -> None:
    """A namesake of an excepted module gets nothing."""
    for place in rule.excepted:
        assert not rule.applies_to(parse("", place))
        assert rule.applies_to(
            parse("", f"{rule.only_in or 'hanoiplan'}.{place.rpartition('.')[2]}x")
        )


@EVERY
def test_an_exception_that_nobody_needs_is_taken_back(rule: Rule) -> None:
    """Exceptions of modules that exist must be in use; those of rooms to come may wait."""
    idle = [
        place
        for place in rule.excepted
        if place in names()
        and not any(
            list(rule.find(module))
            for module in modules()
            if module.name == place or module.name.startswith(f"{place}.")
        )
    ]
    assert not idle
