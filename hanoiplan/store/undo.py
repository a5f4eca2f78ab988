"""Undo and redo out of the journal: they survive a restart, and are operations themselves.

An operation's entries are folded to first-before and last-after per row and applied backwards
(or forwards, for redo). Facts are never touched: an operation that wrote only facts is passed
over. What must not come in: knowledge of what a table means; the callers bring guards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Table,
    bindparam,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.store.journal import (
    ENTRIES,
    OPERATIONS,
    Act,
    Action,
    Entry,
    Recorded,
    entries_of,
    recorded,
)
from hanoiplan.store.parts import in_parts
from hanoiplan.store.rows import Kind, Row, kind_of
from hanoiplan.store.values import Values, from_raw

ROW_KEY = "this_row"  # no column is called so
LOOK_BACK = 500  # operations of this desk; nobody presses Ctrl+Z more often


@dataclass(frozen=True, slots=True)
class RowStep:
    """What to do to one row: from these raw values (None = not there) to those."""

    table: str
    row: int
    start: Values | None
    end: Values | None


@dataclass(frozen=True, slots=True)
class Stacks:
    """What Ctrl+Z and Ctrl+Y would do now, newest last, and the newest fact passed over."""

    undo: tuple[Recorded, ...]
    redo: tuple[Recorded, ...]
    passed_over: Recorded | None


def stacks(connection: Connection, desk: str) -> Stacks:
    """The undo and redo stacks of one desk, replayed from the journal."""
    undo: list[Recorded] = []
    redo: list[Recorded] = []
    for operation in _own_operations(connection, desk):
        if operation.heading.act is Act.UNDO:
            redo += _take(undo, operation.heading.target)
        elif operation.heading.act is Act.REDO:
            undo += _take(redo, operation.heading.target)
        elif operation.heading.undoable:
            undo.append(operation)
            redo.clear()
    newest = undo[-1].id if undo else 0
    return Stacks(tuple(undo), tuple(redo), _fact_after(connection, desk, newest))


def backwards(connection: Connection, operation: int) -> list[RowStep]:
    """The steps that take an operation's records back."""
    return [
        RowStep(step.table, step.row, step.end, step.start)
        for step in forwards(connection, operation)
    ]


def forwards(connection: Connection, operation: int) -> list[RowStep]:
    """The steps that an operation made on records, one per row."""
    records = {table.name for table in _tables() if kind_of(table) is Kind.RECORD}
    folded: dict[tuple[str, int], RowStep] = {}
    for entry in entries_of(connection, operation):
        if entry.table in records:
            key = (entry.table, entry.row)
            folded[key] = _fold(folded.get(key), entry)
    return [step for step in folded.values() if step.start != step.end]


def erased(connection: Connection, operation: int) -> bool:
    """Whether a part of the operation was emptied by law, so that it cannot be taken back."""
    query = select(exists().where(ENTRIES.c.operation == operation, ENTRIES.c.payload.is_(None)))
    return bool(connection.execute(query).scalar())


def changed_since(
    connection: Connection, operation: int, steps: Sequence[RowStep]
) -> Recorded | None:
    """The latest later operation that left one of these rows different from what undo expects."""
    present = _present(connection, steps)
    for step in steps:
        if not _is_as_left(step, present.get((step.table, step.row))):
            return _last_hand(connection, operation, step)
    return None


def children_left(connection: Connection, steps: Sequence[RowStep]) -> Recorded | None:
    """The operation that hung a row on one that these steps would remove, if there is any."""
    by_row = {(step.table, step.row): step for step in steps}
    for child, column, parent in _links():
        removed = [step.row for step in steps if step.table == parent and step.end is None]
        for gone in in_parts(removed):
            query = select(child.c.id).where(column.in_(gone))
            for row_id in connection.execute(query).scalars():
                if not _lets_go(by_row.get((child.name, row_id)), column.name):
                    return _last_hand(connection, 0, RowStep(child.name, row_id, None, None))
    return None


def apply(connection: Connection, steps: Sequence[RowStep]) -> list[Entry]:
    """Carry out the steps, parents before children for new rows, children first for removals.

    In a table that points at itself depth says who is the parent: ids come from the clocks of
    several computers, so that a child may be the older row. Where nothing points at a table its
    rows go before others come: a new one may take the place that an old one has to leave, such
    as the chair of somebody.
    """
    order = {table.name: place for place, table in enumerate(_tables())}
    depths = _depths(steps)
    forward = sorted(
        steps,
        key=lambda step: (order[step.table], depths.get((step.table, step.row), 0), step.row),
    )
    parents = {parent for _child, _column, parent in _links()}
    removals = [step for step in reversed(forward) if step.end is None]
    first = [step for step in removals if step.table not in parents]
    last = [step for step in removals if step.table in parents]
    others = [step for step in forward if step.end is not None]
    ordered = [*first, *others, *last]
    for (table, action, _columns), alike in groupby(ordered, _likeness):
        _carry_out(connection, _table(table), action, list(alike))
    return [_entry(step) for step in ordered]


def _depths(steps: Sequence[RowStep]) -> dict[tuple[str, int], int]:
    """How many of these rows stand above each one in its own table, where that points at itself.

    Of what is removed the parent before counts, of all else the parent afterwards.
    """
    own = {child.name: column.name for child, column, parent in _links() if child.name == parent}
    above: dict[tuple[str, int], Any] = {
        (step.table, step.row): ((step.start if step.end is None else step.end) or {}).get(column)
        for step in steps
        if (column := own.get(step.table))
    }
    found: dict[tuple[str, int], int] = {}
    for key, parent in above.items():
        at = (key[0], parent)
        while at in above and found.get(key, 0) < len(above):  # a circle has no end
            found[key] = found.get(key, 0) + 1
            at = (key[0], above[at])
    return found


def _own_operations(connection: Connection, desk: str) -> list[Recorded]:
    """Those that count for the stacks; a step back does, also when no record was different."""
    counts = or_(OPERATIONS.c.on_records == 1, OPERATIONS.c.act != Act.DO)
    query = (
        select(OPERATIONS)
        .where(OPERATIONS.c.desk == desk, counts)
        .order_by(OPERATIONS.c.id.desc())
        .limit(LOOK_BACK)
    )
    return [recorded(row) for row in reversed(connection.execute(query).all())]


def _fact_after(connection: Connection, desk: str, arrival: int) -> Recorded | None:
    query = (
        select(OPERATIONS)
        .where(OPERATIONS.c.desk == desk, OPERATIONS.c.id > arrival)
        .where(OPERATIONS.c.on_records == 0, OPERATIONS.c.act == Act.DO)
        .order_by(OPERATIONS.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else recorded(row)


def _take(stack: list[Recorded], target: int | None) -> list[Recorded]:
    found = [operation for operation in stack if operation.id == target]
    stack[:] = [operation for operation in stack if operation.id != target]
    return found


def _fold(so_far: RowStep | None, entry: Entry) -> RowStep:
    if so_far is None:
        return RowStep(entry.table, entry.row, entry.before, entry.after)
    start, end = so_far.start, entry.after
    if start is not None:
        start = {**(entry.before or {}), **start}  # columns that nothing was known of yet
    if entry.action is Action.CHANGE:
        end = {**(so_far.end or {}), **(entry.after or {})}
    return RowStep(entry.table, entry.row, start, end)


def _present(connection: Connection, steps: Sequence[RowStep]) -> dict[tuple[str, int], Values]:
    """The rows that are there now, all columns, by table and id."""
    found: dict[tuple[str, int], Values] = {}
    for name in {step.table for step in steps}:
        table = _table(name)
        for ids in in_parts(step.row for step in steps if step.table == name):
            for row in connection.execute(select(table).where(table.c.id.in_(ids))):
                found[name, row.id] = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
    return found


def _is_as_left(step: RowStep, row: Values | None) -> bool:
    if step.start is None or row is None:
        return step.start is None and row is None
    expected = from_raw(_table(step.table), step.start)
    return all(row[name] == value for name, value in expected.items())


def _lets_go(step: RowStep | None, column: str) -> bool:
    """Whether the same steps remove this child or hang it on another row."""
    return step is not None and (step.end is None or column in step.end)


def _last_hand(connection: Connection, operation: int, step: RowStep) -> Recorded:
    query = (
        select(OPERATIONS)
        .join(ENTRIES, ENTRIES.c.operation == OPERATIONS.c.id)
        .where(ENTRIES.c.table_name == step.table, ENTRIES.c.row == step.row)
        .where(OPERATIONS.c.id > operation)
        .order_by(OPERATIONS.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    if row is None:
        raise NotPossible(
            _(
                "The file was changed outside this program, so nothing can be taken back there."
                " Verify the file, and restore a backup if it is not whole."
            )
        )
    return recorded(row)


def _action(step: RowStep) -> Action:
    if step.end is None:
        return Action.REMOVE
    return Action.ADD if step.start is None else Action.CHANGE


def _entry(step: RowStep) -> Entry:
    return Entry(_action(step), step.table, step.row, step.start, step.end)


def _likeness(step: RowStep) -> tuple[str, Action, tuple[str, ...]]:
    """Steps that are alike go to the database in one statement: an import has thousands."""
    return step.table, _action(step), tuple(step.end or ())


def _carry_out(
    connection: Connection, table: Table, action: Action, steps: Sequence[RowStep]
) -> None:
    rows = [from_raw(table, step.end or {}) for step in steps]
    if action is Action.ADD:
        connection.execute(insert(table), rows)
        return
    keyed = [{**row, ROW_KEY: step.row} for row, step in zip(rows, steps, strict=True)]
    this_row = table.c.id == bindparam(ROW_KEY)
    if action is Action.REMOVE:
        connection.execute(delete(table).where(this_row), keyed)
        return
    values: Values = {name: bindparam(name) for name in rows[0]}
    connection.execute(update(table).where(this_row).values(values), keyed)


def _links() -> list[tuple[Table, Column[Any], str]]:
    return [
        (table, key.parent, key.column.table.name)
        for table in _tables()
        if kind_of(table) is Kind.RECORD
        for key in table.foreign_keys
    ]


def _table(name: str) -> Table:
    return Row.metadata.tables[name]


def _tables() -> list[Table]:
    return [table for table in Row.metadata.sorted_tables if "kind" in table.info]
