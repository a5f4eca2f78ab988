"""What leaves a room: frozen values and ids, never a mapped object or a database row.

Looks at the annotations of every public query and operation of every feature. A mapped object
that leaves a unit of work is dead at the first touch, somewhere far away.
"""

import dataclasses
import importlib
import inspect
import typing
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum
from pathlib import Path
from types import ModuleType, NoneType, UnionType
from typing import Any, Literal

import pytest

from hanoiplan.base.operation import Operation
from hanoiplan.store.rows import Record
from tests.house import floors
from tests.house.tree import names

PLAIN = (int, str, bytes, float, date, datetime, time, timedelta, Path, Enum, NoneType)
CONTAINERS = (
    *(list, tuple, dict, set, frozenset),
    *(Iterable, Iterator, Collection, Sequence, Mapping),
)
DOORS = ("queries", "operations")


def faults(annotation: Any) -> Iterator[str]:
    """The parts of an annotation that are no plain or frozen value."""
    if annotation is ... or typing.get_origin(annotation) is Literal:
        return
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, UnionType) or origin in CONTAINERS:
        for part in typing.get_args(annotation):
            yield from faults(part)
    elif not (isinstance(annotation, type) and _is_value(annotation)):
        yield str(annotation)


def _is_value(kind: type) -> bool:
    if issubclass(kind, PLAIN):
        return True
    settings = getattr(kind, "__dataclass_params__", None)
    return bool(settings and settings.frozen) or (
        issubclass(kind, tuple) and hasattr(kind, "_fields")
    )


def public_functions(module: ModuleType) -> Iterator[tuple[str, Callable[..., Any]]]:
    """What other rooms may call: public functions and operations made in this module."""
    for name, thing in vars(module).items():
        if name.startswith("_") or getattr(thing, "__module__", "") != module.__name__:
            continue
        if isinstance(thing, Operation):
            yield name, thing._function
        elif inspect.isfunction(thing):
            yield name, thing


def door_modules() -> list[str]:
    """The queries and operations of every feature."""
    return sorted(
        name
        for name in names()
        if name.count(".") == 2
        and name.split(".")[1] in floors.ALL_FEATURES
        and name.split(".")[2] in DOORS
    )


def test_there_is_something_to_look_at() -> None:
    """Every list in this house is proved not to be empty."""
    assert len(door_modules()) >= 2


@pytest.mark.parametrize("name", door_modules())
def test_queries_and_operations_give_values(name: str) -> None:
    """Ids, plain values, enums and frozen dataclasses."""
    found = []
    for function_name, function in public_functions(importlib.import_module(name)):
        given = typing.get_type_hints(function).get("return", Any)
        found += [f"{name}.{function_name} gives {what}" for what in faults(given)]
    assert not found, "\n".join(found)


@dataclasses.dataclass
class Thawed:
    """A value that could be changed after it was read."""

    name: str


@pytest.mark.parametrize(
    "annotation", [Record, list[Record], Thawed, Record | None, Any, dict[int, tuple[Record, ...]]]
)
def test_what_must_not_leave_is_found(annotation: Any) -> None:
    """Mapped classes, thawed values and `Any`, however deep."""
    assert list(faults(annotation))


@pytest.mark.parametrize("annotation", [int, str | None, list[tuple[int, ...]], dict[str, date]])
def test_plain_values_pass(annotation: Any) -> None:
    """What the doors are for."""
    assert list(faults(annotation)) == []
