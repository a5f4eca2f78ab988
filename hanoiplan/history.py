"""The journal as a person reads it: who did what to whom, before and after, when, where.

Sentences, never a dump: rows are called by their names, columns by their labels, phones are
masked, identity and health are kept back. What must not come in: undoing (the workspace does)
and the layout of any page.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select

from hanoiplan.base.clock import from_text, to_event_time
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.naming.columns import kept_back
from hanoiplan.naming.namer import Namer
from hanoiplan.plans.queries import time_zone
from hanoiplan.store.journal import (
    ENTRIES,
    OPERATIONS,
    Act,
    Action,
    Entry,
    Recorded,
    named,
    read_entry,
    recorded,
)
from hanoiplan.store.parts import in_parts
from hanoiplan.store.work import Reader

SHOWN_NAMES = 2
SHOWN_CHANGES = 3
READ_ENTRIES = 40  # enough to name an operation; an import has thousands


class Sign(StrEnum):
    """What kind of thing happened, for a picture beside the line."""

    ADD = "add"
    EDIT = "edit"
    CANCEL = "cancel"
    REMOVE = "remove"
    ENTRY = "entry"
    REFUSED = "refused"
    PRINT = "print"
    CODE = "code"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as text; "" = it was or is empty, or both are kept back."""

    label: str
    before: str
    after: str
    kept_back: bool = False  # too personal to be told: only that it changed


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One operation. `arrival` orders and identifies it."""

    arrival: int
    moment: datetime  # UTC
    act: Act
    sign: Sign
    what: str  # the operation in words
    whom: str  # the names concerned, "" when none
    changes: tuple[FieldChange, ...]
    operator: str
    desk: str
    undoable: bool  # whether it ever could be taken back by Ctrl+Z
    taken_back: bool  # an undo of it stands later
    zone: str  # whose clock tells the moment
    emptied: int = 0  # entries of it that were emptied by law


def history(reader: Reader, limit: int, before: int | None = None) -> list[HistoryLine]:
    """The newest operations first; `before` an arrival, for the next page."""
    query = select(OPERATIONS).order_by(OPERATIONS.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(OPERATIONS.c.id < before)
    operations = [recorded(row) for row in reader.rows(query)]
    page = _Page(
        Namer(reader),
        _entries(reader, operations),
        _undone(reader, operations),
        _emptied(reader, operations),
        time_zone(reader),
    )
    page.namer.look_up(entry for entries in page.entries.values() for entry in entries)
    return [_line(page, operation) for operation in operations]


@dataclass(frozen=True, slots=True)
class _Page:
    """What all lines of a page are made from, read at once."""

    namer: Namer
    entries: Mapping[int, Sequence[Entry]]  # by operation, enough of each to name it
    undone: Collection[int]
    emptied: Mapping[int, int]  # entries emptied by law, by operation
    zone: str


@dataclass(frozen=True, slots=True)
class LastHand:
    """The latest operation on one row: when (UTC), by whom, at which desk."""

    moment: datetime
    operator: str
    desk: str


def last_hand(reader: Reader, table: str, row_id: int) -> LastHand | None:
    """Who touched a row last; None when the journal knows nothing of it."""
    query = (
        select(OPERATIONS.c.moment, OPERATIONS.c.operator, OPERATIONS.c.desk)
        .join(ENTRIES, ENTRIES.c.operation == OPERATIONS.c.id)
        .where(ENTRIES.c.table_name == table, ENTRIES.c.row == row_id)
        .order_by(OPERATIONS.c.id.desc())
        .limit(1)
    )
    row = reader.first(query)
    return None if row is None else LastHand(from_text(row.moment), row.operator, row.desk)


def sentence(line: HistoryLine) -> str:
    """The whole line in one sentence: "Edit delegate: Lê Ý (Position: A → B)"."""
    parts = [line.what]
    if line.whom:
        parts.append(f": {line.whom}")
    if line.changes:
        changes = "; ".join(told(change) for change in line.changes)
        parts.append(f" ({changes})")
    if line.emptied:
        parts.append(f" ({emptied_words(line.emptied)})")
    return "".join(parts)


def emptied_words(n: int) -> str:
    """So many entries were emptied by law, in words."""
    return ngettext("{n} entry emptied by law", "{n} entries emptied by law", n).format(n=n)


def local_time(line: HistoryLine) -> datetime:
    """The moment on the clock at the event."""
    return to_event_time(line.moment, line.zone)


def told(change: FieldChange) -> str:
    """One field in words: "Position: A → B", or only that it changed."""
    if change.kept_back:
        return _("{field}: changed, not shown here").format(field=change.label)
    nothing = _("(empty)")
    return f"{change.label}: {change.before or nothing} → {change.after or nothing}"


def _entries(reader: Reader, operations: Sequence[Recorded]) -> dict[int, list[Entry]]:
    """The first entries of each: of short operations all at once, of long ones a beginning."""
    short = [operation.id for operation in operations if operation.entries <= READ_ENTRIES]
    found: dict[int, list[Entry]] = {
        operation.id: reader.journal_entries(operation.id, READ_ENTRIES)
        for operation in operations
        if operation.entries > READ_ENTRIES
    }
    for part in in_parts(short):
        query = select(ENTRIES).where(ENTRIES.c.operation.in_(part))
        for row in sorted(reader.rows(query), key=lambda row: row.id):
            found.setdefault(row.operation, []).append(read_entry(row))
    return found


def _undone(reader: Reader, operations: Sequence[Recorded]) -> set[int]:
    """Which of these operations have an undo as their latest undo or redo."""
    if not operations:
        return set()
    query = (
        select(OPERATIONS.c.target, OPERATIONS.c.act)
        .where(OPERATIONS.c.id > operations[-1].id, OPERATIONS.c.target.is_not(None))
        .order_by(OPERATIONS.c.id)
    )
    latest = {row.target: Act(row.act) for row in reader.rows(query)}
    return {target for target, act in latest.items() if act is Act.UNDO}


def _emptied(reader: Reader, operations: Sequence[Recorded]) -> dict[int, int]:
    """How many entries of each of these operations were emptied by law."""
    if not operations:
        return {}
    query = (
        select(ENTRIES.c.operation, func.count().label("n"))
        .where(ENTRIES.c.operation.between(operations[-1].id, operations[0].id))
        .where(ENTRIES.c.payload.is_(None))
        .group_by(ENTRIES.c.operation)
    )
    return {row.operation: row.n for row in reader.rows(query)}


def _line(page: _Page, operation: Recorded) -> HistoryLine:
    namer, entries = page.namer, page.entries.get(operation.id, ())
    heading = operation.heading
    return HistoryLine(
        arrival=operation.id,
        moment=from_text(heading.moment),
        act=heading.act,
        sign=_sign(heading.act, entries),
        what=_what(operation),
        whom=_whom(namer, entries, operation.entries),
        changes=_changes(namer, entries) if operation.entries <= SHOWN_CHANGES else (),
        operator=heading.operator,
        desk=heading.desk,
        undoable=heading.undoable and operation.on_records,
        taken_back=operation.id in page.undone,
        zone=page.zone,
        emptied=page.emptied.get(operation.id, 0),
    )


_ACTS = {Act.DO: N_("{what}"), Act.UNDO: N_("Undo: {what}"), Act.REDO: N_("Redo: {what}")}


def _what(operation: Recorded) -> str:
    return _(_ACTS[operation.heading.act]).format(what=named(operation.heading))


_TABLE_SIGNS = {
    "report_sent": Sign.ENTRY,
    "report_sent_taken_back": Sign.UNDO,
    "passage": Sign.ENTRY,
    "scan_kept": Sign.REFUSED,
    "card_printed": Sign.PRINT,
    "number_issued": Sign.CODE,
    "badge_issued": Sign.CODE,
    "hand_out": Sign.ENTRY,
    "hand_back": Sign.ENTRY,
    "hand_over": Sign.ENTRY,
    "passage_taken_back": Sign.UNDO,
    "hand_out_taken_back": Sign.UNDO,
    "hand_back_taken_back": Sign.UNDO,
    "hand_over_taken_back": Sign.UNDO,
    "cue_tick_taken_back": Sign.UNDO,
}
# told of all, not of each piece
_WHOLE = {"hand_over", "hand_over_taken_back", "plan", "hall", "arrangement"}
_COMES_ALONG = {"delegation", "agency"}
_ACTION_SIGNS = {
    Action.ADD: Sign.ADD,
    Action.CHANGE: Sign.EDIT,
    Action.REMOVE: Sign.REMOVE,
    Action.ERASE: Sign.REMOVE,
}


def _sign(act: Act, entries: Sequence[Entry]) -> Sign:
    if act is not Act.DO:
        return Sign(str(act))
    first = next(iter(_about(entries)), None)
    if first is None:
        return Sign.EDIT
    if first.action is Action.CHANGE and (first.after or {}).get("cancelled_at"):
        return Sign.CANCEL
    return _TABLE_SIGNS.get(first.table, _ACTION_SIGNS[first.action])


def _about(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that say what an operation was about: a delegation comes along with a person."""
    whole = [entry for entry in entries if _is_whole(entry)]
    alone = [entry for entry in entries if entry.table not in _COMES_ALONG]
    return whole or alone or list(entries)


def _is_whole(entry: Entry) -> bool:
    """An agency that is made comes along with a task; one that changes is what was meant."""
    changed_agency = entry.table == "agency" and entry.action is not Action.ADD
    return entry.table in _WHOLE or changed_agency


def _whom(namer: Namer, entries: Sequence[Entry], total: int) -> str:
    about = _about([one for one in entries if not _only_follows(namer, one)] or entries)
    names = list(dict.fromkeys(filter(None, map(namer.of_entry, about))))
    alone = len(names) == 1 and about[0].table in _WHOLE  # of a plan all of its rows are told
    if names and (len(names) > SHOWN_NAMES or total > READ_ENTRIES) and not alone:
        return _("{names} and others").format(names=", ".join(names[:SHOWN_NAMES]))
    return ", ".join(names)


def _only_follows(namer: Namer, entry: Entry) -> bool:
    """Whether a row changed in nothing that anybody reads: places in lists, what lists said."""
    return entry.action is Action.CHANGE and bool(entry.after) and not any(namer.visible(entry))


def _changes(namer: Namer, entries: Sequence[Entry]) -> tuple[FieldChange, ...]:
    found = []
    for entry in entries:
        if entry.action is Action.CHANGE:
            for column, label, before, after in namer.visible(entry):
                words = [namer.value(entry.table, column, value) for value in (before, after)]
                secret = kept_back(entry.table, column)
                found.append(FieldChange(label, words[0], words[1], secret))
    return tuple(found[:SHOWN_CHANGES])
