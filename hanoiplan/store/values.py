"""Values of a row between Python, the journal and the database.

The journal keeps *raw* values (what JSON can carry: text, whole numbers, true/false, null), so
that a hash over them means the same on every machine.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.types import TypeDecorator

Values = dict[str, Any]


def complete(table: Table, given: Mapping[str, Any]) -> Values:
    """All columns of a new row: what was given, else the column's default.

    Raises:
        KeyError: a name that is no column of the table.
    """
    defaults = _defaults(table)
    unknown = given.keys() - defaults.keys()
    if unknown:
        raise KeyError(f"{table.name} has no column {', '.join(sorted(unknown))}")
    return {**defaults, **given}


def to_raw(table: Table, values: Mapping[str, Any]) -> Values:
    """Python values as the journal keeps them."""
    raw = dict(values)
    for name, kind in _decorated(table).items():
        if name in raw:
            raw[name] = kind.process_bind_param(raw[name], None)  # type: ignore[arg-type] # our own decorators need no dialect
    return raw


def from_raw(table: Table, values: Mapping[str, Any]) -> Values:
    """What the journal kept, as Python values for a statement."""
    cooked = dict(values)
    for name, kind in _decorated(table).items():
        if name in cooked:
            cooked[name] = kind.process_result_value(cooked[name], None)  # type: ignore[arg-type] # our own decorators need no dialect
    return cooked


_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(value: object) -> str:
    """JSON with one spelling for one value: sorted keys, no spaces, real letters."""
    return _CANONICAL.encode(value)


@cache
def _defaults(table: Table) -> Values:
    return {name: _default(column) for name, column in table.columns.items()}


@cache
def _decorated(table: Table) -> dict[str, TypeDecorator[Any]]:
    """The columns whose Python value is another one than the raw value."""
    return {
        name: column.type
        for name, column in table.columns.items()
        if isinstance(column.type, TypeDecorator)
    }


def _default(column: Column[Any]) -> object:
    default = column.default
    return getattr(default, "arg", None) if default is not None else None
