"""The three kinds of table, as they are declared: kind, key, names, labels, no side doors."""

import importlib
from collections.abc import Iterator

import pytest
from sqlalchemy import (
    CheckConstraint,
    Column,
    Constraint,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.sql.naming import conv

from hanoiplan.store.rows import NAMES_OF_CONSTRAINTS, Fact, Kind, Record, Row, Secret
from installer import words
from tests.house.tree import Module, imports, modules, names, own_target, parse

LABELLED = {Kind.RECORD, Kind.FACT}


def table_modules() -> list[str]:
    """Every module of the program that declares tables."""
    return [module.name for module in modules("hanoiplan") if module.name.endswith(".tables")]


def every_table() -> list[Table]:
    """The whole metadata, after every module with tables was loaded."""
    for name in table_modules():
        importlib.import_module(name)
    return list(Row.metadata.sorted_tables)


def faults(table: Table, known: frozenset[str]) -> Iterator[str]:
    """What is wrong with one table's declaration."""
    kind = table.info.get("kind")
    if kind is None:
        yield "is neither a record, a fact, a secret nor the journal"
    yield from _key_faults(table)
    for one in [*table.constraints, *table.indexes]:
        if not _is_named(one):
            yield f"has a nameless {type(one).__name__}"
    for column in table.columns:
        if kind in LABELLED and not column.primary_key:
            yield from _label_faults(column, known)
        yield from _side_doors(column)


def _key_faults(table: Table) -> Iterator[str]:
    keys = list(table.primary_key.columns)
    if [key.name for key in keys] != ["id"] or not isinstance(keys[0].type, Integer):
        yield "has another key than one integer `id`"


def _is_named(one: SchemaItem) -> bool:
    name = getattr(one, "name", None)
    return isinstance(name, str) and bool(name)


def _label_faults(column: Column[object], known: frozenset[str]) -> Iterator[str]:
    label = column.info.get("label")
    if not label:
        yield f"{column.name} has no label for the history"
    elif label not in known:
        yield f"{column.name}: its label {label!r} is not marked for translation"


def _side_doors(column: Column[object]) -> Iterator[str]:
    """What the database would do behind the journal's back."""
    if column.server_default is not None or column.server_onupdate is not None:
        yield f"{column.name} has a default in the database"
    if column.onupdate is not None:
        yield f"{column.name} changes by itself"
    for key in column.foreign_keys:
        if key.ondelete or key.onupdate:
            yield f"{column.name} cascades in the database"


def unlisted(schema: Module) -> set[str]:
    """Modules with tables that the schema does not load, so that the metadata has a hole."""
    loaded = {own_target(one.target, names()) for one in imports(schema)}
    return set(table_modules()) - loaded


def marked() -> frozenset[str]:
    """Every English text of the program that translators see."""
    found = [message.id for message in words.gather() if message.id]
    return frozenset(text for one in found for text in ([one] if isinstance(one, str) else one))


def test_every_table_keeps_the_rules() -> None:
    """Kind, key, names of constraints, labels, nothing behind the journal's back."""
    tables = every_table()
    assert tables, "no table at all: the test looks at nothing"
    known = marked()
    found = [f"{table.name}: {fault}" for table in tables for fault in faults(table, known)]
    assert not found, "\n".join(found)


def test_tables_are_shapes_only() -> None:
    """Nothing but columns: no relationship, so nothing loads or cascades by itself."""
    tables = {table.name for table in every_table()}
    declared = [one for kind in Row.__subclasses__() for one in (kind, *kind.__subclasses__())]
    shapes = [vars(one) for one in declared if "__tablename__" in vars(one)]
    assert tables <= {str(shape["__tablename__"]) for shape in shapes}
    parts = [(name, part) for shape in shapes for name, part in shape.items()]
    more = [name for name, part in parts if not (name.startswith("__") or isinstance(part, Column))]
    assert set(more) <= {"table_kind"}


def test_the_schema_knows_every_table() -> None:
    """A new file would otherwise be made without it."""
    schema = next(module for module in modules("hanoiplan") if module.name == "hanoiplan.schema")
    assert unlisted(schema) == set()


def test_the_three_kinds_are_what_the_house_says() -> None:
    """Record, fact, secret; the journal itself is its own kind."""
    declared = (Record.table_kind, Fact.table_kind, Secret.table_kind)
    assert declared == (Kind.RECORD, Kind.FACT, Kind.SECRET)
    kinds = {table.info.get("kind") for table in every_table()}
    assert {Kind.RECORD, Kind.FACT, Kind.SECRET} <= kinds


# --- can the rules fail? -----------------------------------------------------------------------


def a_table(*parts: Column[object] | Constraint, key: str = "id", **info: object) -> Table:
    """A small table outside the program's metadata."""
    home = MetaData(naming_convention=NAMES_OF_CONSTRAINTS)
    Table("event", home, Column("id", Integer, primary_key=True))
    return Table("thing", home, Column(key, Integer, primary_key=True), *parts, info=info)


def said(table: Table) -> str:
    """All faults of a table as one text."""
    return "; ".join(faults(table, frozenset({"Name"})))


LABEL = {"label": "Name"}


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        (a_table(), "neither a record"),
        (a_table(kind=Kind.RECORD, key="nr"), "another key"),
        (a_table(Column("a", Text), kind=Kind.FACT), "no label"),
        (a_table(Column("a", Text, info={"label": "x"}), kind=Kind.RECORD), "not marked"),
        (a_table(Column("a", Text, server_default="x"), kind=Kind.SECRET), "default in the"),
        (a_table(Column("a", Text, onupdate="x"), kind=Kind.SECRET), "by itself"),
        (
            a_table(Column("a", ForeignKey("event.id", ondelete="CASCADE")), kind=Kind.SECRET),
            "cascades",
        ),
    ],
)
def test_a_bad_table_is_found(table: Table, complaint: str) -> None:
    """Each fault once."""
    assert complaint in said(table)


def test_a_nameless_constraint_is_found() -> None:
    """A migration could never drop it."""
    bare = Table("bare", MetaData(), Column("id", Integer, primary_key=True), info={})
    bare.append_constraint(UniqueConstraint("id"))
    assert "nameless UniqueConstraint" in said(bare)


def test_a_good_table_passes() -> None:
    """As the features declare them."""
    good = a_table(
        Column("a", Text, info=LABEL),
        CheckConstraint("a <> ''", name=conv("ck_thing_a")),
        UniqueConstraint("a"),
        kind=Kind.RECORD,
    )
    assert said(good) == ""


def test_a_forgotten_table_is_found() -> None:
    """A schema that loads nothing misses everything."""
    empty = parse("", "hanoiplan.schema")
    assert unlisted(empty) == set(table_modules())
