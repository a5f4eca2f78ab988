"""Which templates stand for all of them in the usual run; the sweep takes every one.

The few have between them every kind of item and every way in which a card is folded or turned;
`test_kinds` holds them to it. What must not come in: templates as such.
"""

from collections.abc import Iterable

import pytest
from _pytest.mark.structures import ParameterSet

USUAL = frozenset(
    {"badge-a6", "badge-fold-work", "card-cr80", "tent-a4", "door-a4", "luggage-70x140"}
)


def few_first(names: Iterable[str]) -> list[ParameterSet]:
    """Each template as a parameter; those that stand for no others are left to the sweep."""
    return [
        pytest.param(name, marks=() if name in USUAL else pytest.mark.slow, id=name)
        for name in names
    ]
