"""Orders and groupings that a page offers by name, beside those of its columns.

What must not come in: the rows themselves and how they are painted.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ui.base.cells import Group

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Level:
    """One step of an order: the name of a column or of an `Order`, forwards or backwards."""

    key: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Order(Generic[Row]):
    """An order that is no column, such as by given name; `sort` gives a storable key."""

    key: str
    title: str  # an English msgid, marked with N_
    sort: Callable[[Row], Any]


@dataclass(frozen=True, slots=True)
class Grouping(Generic[Row]):
    """Headings that can be chosen by name."""

    key: str
    title: str  # an English msgid, marked with N_
    group: Callable[[Row], Group]
