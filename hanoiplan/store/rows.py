"""The kinds of table, and the columns they are made of.

Every table of the program is declared from one of the classes below, and its kind decides what
may happen to it: a *record* is edited and undone, a *fact* is only ever added, a *secret* (keys,
pictures, the search index) is never journalled. Classes describe the shape of tables; no
instance of them ever exists. What must not come in: relationships, cascades, behaviour.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import Boolean, Dialect, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from hanoiplan.base import clock

NAMES_OF_CONSTRAINTS = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Kind(StrEnum):
    """What may happen to the rows of a table."""

    RECORD = "record"
    FACT = "fact"
    SECRET = "secret"  # noqa: S105 - a kind of table, no password
    JOURNAL = "journal"


class Moment(TypeDecorator[datetime]):
    """A moment, kept as sortable text in UTC, because SQLite would lose the zone."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect | None) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else clock.to_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect | None) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else clock.from_text(value)


class Day(TypeDecorator[date]):
    """A calendar day without a zone, kept as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect | None) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect | None) -> date | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else date.fromisoformat(value)


class Row(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(naming_convention=NAMES_OF_CONSTRAINTS)
    table_kind: ClassVar[Kind]
    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)

    def __init_subclass__(cls, **settings: Any) -> None:
        super().__init_subclass__(**settings)
        if not cls.__dict__.get("__abstract__", False):
            table_of(cls).info["kind"] = cls.table_kind


class Record(Row):
    """Edited by people, journalled, undoable."""

    __abstract__ = True
    table_kind = Kind.RECORD


class Fact(Row):
    """Something that happened: added, journalled, never changed, taken back by another fact."""

    __abstract__ = True
    table_kind = Kind.FACT


class Secret(Row):
    """Keys, pictures' bytes and everything that can be made again; never journalled."""

    __abstract__ = True
    table_kind = Kind.SECRET


def table_of(row_type: type[Row]) -> Table:
    """The Core table behind a declared class."""
    table = row_type.__table__
    if not isinstance(table, Table):
        raise TypeError(f"{row_type.__name__} is not declared over a table")
    return table


def kind_of(table: Table) -> Kind:
    """Which kind of table this is; tables that nobody declared have none and raise KeyError."""
    kind: Kind = table.info["kind"]
    return kind


def words(label: str, *, personal: bool = False, derived: bool = False) -> Mapped[str]:
    """A text column, empty by default. `label` is a marked msgid that history sentences use.

    `personal` text goes when a person is erased; `derived` text follows from other columns.
    """
    info = {"label": label, "personal": personal, "derived": derived}
    return mapped_column(Text, default="", info=info)


def whole_number(label: str, *, default: int = 0) -> Mapped[int]:
    """A whole number."""
    return mapped_column(Integer, default=default, info={"label": label})


def yes_no(label: str, *, default: bool = False) -> Mapped[bool]:
    """A truth value."""
    return mapped_column(Boolean, default=default, info={"label": label})


def moment(label: str) -> Mapped[datetime]:
    """A moment that is always there."""
    return mapped_column(Moment, info={"label": label})


def moment_or_none(label: str) -> Mapped[datetime | None]:
    """A moment that may not have come."""
    return mapped_column(Moment, default=None, info={"label": label})


def day_or_none(label: str) -> Mapped[date | None]:
    """A calendar day that may not be known."""
    return mapped_column(Day, default=None, info={"label": label})


def reference(target: str, label: str) -> Mapped[int]:
    """Points at a row of another table ("event.id") that must be there."""
    return mapped_column(Integer, ForeignKey(target), index=True, info={"label": label})


def reference_or_none(target: str, label: str, *, derived: bool = False) -> Mapped[int | None]:
    """Points at a row of another table, or nowhere."""
    info = {"label": label, "derived": derived}
    return mapped_column(Integer, ForeignKey(target), index=True, default=None, info=info)


def row_id_of(label: str) -> Mapped[int]:
    """The id of a row that may be gone by now: facts outlive the records they speak of."""
    return mapped_column(Integer, index=True, info={"label": label})


def row_id_or_none(label: str) -> Mapped[int | None]:
    """The id of a row that may be gone by now, or nothing."""
    return mapped_column(Integer, index=True, default=None, info={"label": label})
