"""The kinds of table, and the columns they are made of.

Every table of the program is declared from one of the classes below, and its kind decides what
may happen to it: a *record* is edited and undone, a *fact* is only ever added, a *secret* (keys,
pictures, the search index) is never journalled. Classes describe the shape of tables; no
instance of them ever exists, so SQLAlchemy's ORM is not loaded: it would take a tenth of the time
in which a list of people has to stand there. Only the type checker knows a column as `Mapped`.
What must not come in: relationships, cascades, behaviour.
"""

from datetime import date, datetime
from enum import StrEnum
from types import NoneType
from typing import TYPE_CHECKING, Any, ClassVar, cast, get_args

from sqlalchemy import Boolean, Column, Dialect, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeDecorator

from hanoiplan.base import clock

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped as Mapped  # noqa: PLC0414 - tables take it from here
else:

    class Mapped:
        """Says which Python values a column has; None among them where it may be empty."""

        def __class_getitem__(cls, values: object) -> object:
            return values


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


METADATA = MetaData(naming_convention=NAMES_OF_CONSTRAINTS)


def column(kind: Any, *rest: Any, **settings: Any) -> Mapped[Any]:
    """A column of a declared table, empty (None) only where its `Mapped` says so."""
    made: Any = Column(kind, *rest, **settings)
    return cast("Mapped[Any]", made)


def _may_be_empty(values: object) -> bool:
    """Whether None is among the values that a column was declared with."""
    return values is NoneType or any(_may_be_empty(one) for one in get_args(values))


class _Declared(type):
    """Makes the table of each class that names one; in statements the class stands for it."""

    def __init__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> None:
        super().__init__(name, bases, body)
        if "__tablename__" in body:
            declared = {key: value for key, value in body.items() if isinstance(value, Column)}
            cls.id = declared["id"] = Column(Integer, primary_key=True, autoincrement=False)
            for key, one in declared.items():
                one.name = one.key = key
                one.nullable = _may_be_empty(body["__annotations__"].get(key))
            parts = (*declared.values(), *body.get("__table_args__", ()))
            info = {"kind": cls.table_kind}  # type: ignore[attr-defined]  # of the classes below
            cls.__table__ = Table(body["__tablename__"], METADATA, *parts, info=info)

    def __clause_element__(cls) -> Table:
        return cls.__table__


class Row(metaclass=_Declared):
    """The root of all tables."""

    metadata: ClassVar[MetaData] = METADATA
    table_kind: ClassVar[Kind]
    __table__: ClassVar[Table]
    id: Mapped[int]


class Record(Row):
    """Edited by people, journalled, undoable."""

    table_kind = Kind.RECORD


class Fact(Row):
    """Something that happened: added, journalled, never changed, taken back by another fact."""

    table_kind = Kind.FACT


class Secret(Row):
    """Keys, pictures' bytes and everything that can be made again; never journalled."""

    table_kind = Kind.SECRET


def table_of(row_type: type[Row]) -> Table:
    """The Core table behind a declared class."""
    return row_type.__table__


def kind_of(table: Table) -> Kind:
    """Which kind of table this is; tables that nobody declared have none and raise KeyError."""
    kind: Kind = table.info["kind"]
    return kind


def words(label: str, *, personal: bool = False, derived: bool = False) -> Mapped[str]:
    """A text column, empty by default. `label` is a marked msgid that history sentences use.

    `personal` text goes when a person is erased; `derived` text follows from other columns.
    """
    info = {"label": label, "personal": personal, "derived": derived}
    return column(Text, default="", info=info)


def whole_number(label: str, *, default: int = 0) -> Mapped[int]:
    """A whole number."""
    return column(Integer, default=default, info={"label": label})


def yes_no(label: str, *, default: bool = False) -> Mapped[bool]:
    """A truth value."""
    return column(Boolean, default=default, info={"label": label})


def moment(label: str) -> Mapped[datetime]:
    """A moment that is always there."""
    return column(Moment, info={"label": label})


def moment_or_none(label: str) -> Mapped[datetime | None]:
    """A moment that may not have come."""
    return column(Moment, default=None, info={"label": label})


def day_or_none(label: str) -> Mapped[date | None]:
    """A calendar day that may not be known."""
    return column(Day, default=None, info={"label": label})


def reference(target: str, label: str) -> Mapped[int]:
    """Points at a row of another table ("event.id") that must be there."""
    return column(Integer, ForeignKey(target), index=True, info={"label": label})


def reference_or_none(target: str, label: str, *, derived: bool = False) -> Mapped[int | None]:
    """Points at a row of another table, or nowhere."""
    info = {"label": label, "derived": derived}
    return column(Integer, ForeignKey(target), index=True, default=None, info=info)


def row_id_of(label: str) -> Mapped[int]:
    """The id of a row that may be gone by now: facts outlive the records they speak of."""
    return column(Integer, index=True, info={"label": label})


def row_id_or_none(label: str) -> Mapped[int | None]:
    """The id of a row that may be gone by now, or nothing."""
    return column(Integer, index=True, default=None, info={"label": label})
