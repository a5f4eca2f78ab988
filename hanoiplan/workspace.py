"""The door: everything an interface may do with a workspace goes through here.

`do` runs one operation in one transaction: it reacts, journals, commits and then tells the
listeners, once. `read` runs a query over a consistent view. Nobody else holds a connection.
"""

import logging
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection

from hanoiplan import migrations, reactions
from hanoiplan.base import clock as time
from hanoiplan.base import ids
from hanoiplan.base.changes import ELSEWHERE, Changes
from hanoiplan.base.clock import Clock, HybridClock
from hanoiplan.base.operation import Operation
from hanoiplan.schema import HEAD, METADATA
from hanoiplan.store import chain, copies, journal, search, undo, upgrade
from hanoiplan.store.engine import PATIENCE, Doors, connect, create_file, remove
from hanoiplan.store.erase import By, Emptied, erase
from hanoiplan.store.home import home_of
from hanoiplan.store.journal import Act, Heading, named, tables_of
from hanoiplan.store.nature import is_rehearsal
from hanoiplan.store.personal import Subject
from hanoiplan.store.place import refuse_unsafe_place
from hanoiplan.store.shapes import stamp
from hanoiplan.store.snapshot import take_snapshot
from hanoiplan.store.trouble import promised_shape
from hanoiplan.store.verify import Verdict, verify
from hanoiplan.store.work import Reader, Work
from hanoiplan.taking_back import next_step, refuse_if_in_use

P = ParamSpec("P")
R = TypeVar("R")
Listener = Callable[[Changes], None]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class UndoState:
    """What Ctrl+Z and Ctrl+Y would do now, in words; None when there is nothing."""

    undo: str | None
    redo: str | None
    passed_over: str | None  # the newest fact that undo leaves alone, in words
    step: int | None = None  # the operation that undo would take back
    fact: int | None = None  # the operation passed over, so that it is named only once


class Workspace:
    """One open workspace file, at one desk, in the hands of one operator.

    `is_rehearsal`: nothing that happens here counts, see `hanoiplan.rehearsal`.
    `kept_before`: the copy of the file as it was, where opening brought an older one up.
    """

    def __init__(
        self, doors: Doors, clock: Clock, desk: str, operator: str, *, seen: int, rehearsal: bool
    ) -> None:
        self.path = doors.file
        self.is_rehearsal = rehearsal
        self.clock = clock
        self.desk = desk
        self.operator = operator
        self.kept_before: Path | None = None
        self._doors = doors
        self._seen = seen
        self._own: set[int] = set()
        self._stamps = HybridClock(clock)
        self._writing = threading.RLock()
        self._noticing = threading.Lock()  # over _seen and _own
        self._listeners: list[Listener] = []

    @classmethod
    def create(cls, file: Path, clock: Clock, desk: str = "1", operator: str = "") -> Self:
        """Make a new workspace file with empty tables and open it.

        Raises:
            FileTrouble: the file is there already or the place is not safe for work.
        """
        refuse_unsafe_place(file)
        create_file(file)
        try:
            doors = connect(file, upcast=migrations.upcast)
            with _closed_on_error(doors):
                _make_tables(doors)
                return cls._enter(doors, clock, desk, operator, reason="made")
        except BaseException:
            remove(file)  # nothing stays of a workspace that could not be made
            raise

    @classmethod
    def open(
        cls,
        file: Path,
        clock: Clock,
        desk: str = "1",
        operator: str = "",
        *,
        read_only: bool = False,
        patience: float = PATIENCE,
    ) -> Self:
        """Open a workspace for work, or for looking only. `patience`: seconds to wait for a lock.

        Raises:
            FileTrouble: no workspace, a newer one, damaged, or a place where work is not safe.
        """
        if not read_only:
            refuse_unsafe_place(file)
        kept = None
        doors = connect(file, read_only=read_only, patience=patience, upcast=migrations.upcast)
        with _closed_on_error(doors):
            if read_only:
                upgrade.refuse_other_shape(doors, HEAD)
            else:
                kept = _bring_up(doors)
            opened = cls._enter(doors, clock, desk, operator, reason="came here")
            opened.kept_before = kept
            return opened

    @classmethod
    def _enter(cls, doors: Doors, clock: Clock, desk: str, operator: str, *, reason: str) -> Self:
        home = home_of(doors.file)
        with promised_shape(doors.file), doors.reading() as connection:
            known = journal.incarnation_at(connection, home)
            seen = journal.latest_arrival(connection)
            rehearsal = is_rehearsal(Reader(connection))
            ids.begin_above(journal.newest_id(connection))
        if known is None and not doors.read_only:
            with doors.writing() as connection:
                if journal.incarnation_at(connection, home) is None:  # nobody was quicker
                    chain.start_incarnation(
                        connection, moment=time.to_text(clock.now()), reason=reason, home=home
                    )
        return cls(doors, clock, desk, operator, seen=seen, rehearsal=rehearsal)

    def do(self, op: Operation[Work, P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run an operation: all of it or nothing; listeners hear of it after the commit."""
        return self.do_as(None, op, *args, **kwargs)

    def do_as(
        self, initiator: object, op: Operation[Work, P, R], /, *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """The same; `initiator` comes back in the Changes, so that a page knows its own edits."""
        with self._transaction(initiator) as (_connection, work, finish):
            result = op(work, *args, **kwargs)
            finish(
                _heading(
                    work, self._stamps.tick(), Act.DO, work.label or op.label, undoable=op.undoable
                )
            )
        return result

    def read(
        self, query: Callable[Concatenate[Reader, P], R], /, *args: P.args, **kw: P.kwargs
    ) -> R:
        """Run a query over the file as it is now."""
        with self._doors.reading() as connection:
            return query(Reader(connection, reactions.MEASURES, migrations.upcast), *args, **kw)

    def undo(self, initiator: object = None) -> str:
        """Take back this desk's latest undoable operation; returns its name in words.

        Raises:
            NotPossible: nothing to undo, or something later stands on it; the sentence says what.
        """
        return self._step_back(Act.UNDO, initiator)

    def redo(self, initiator: object = None) -> str:
        """Do again what was last taken back; returns its name in words.

        Raises:
            NotPossible: nothing to do again, or the rows have changed meanwhile.
        """
        return self._step_back(Act.REDO, initiator)

    def undo_state(self) -> UndoState:
        """What undo and redo would do now."""
        with self._doors.reading() as connection:
            stacks = undo.stacks(connection, self.desk)
        return UndoState(
            undo=named(stacks.undo[-1].heading) if stacks.undo else None,
            redo=named(stacks.redo[-1].heading) if stacks.redo else None,
            passed_over=named(stacks.passed_over.heading) if stacks.passed_over else None,
            step=stacks.undo[-1].id if stacks.undo else None,
            fact=stacks.passed_over.id if stacks.passed_over else None,
        )

    def listen(self, hear: Listener) -> Callable[[], None]:
        """Have every change told to `hear`; the returned function ends that."""
        self._listeners.append(hear)
        return lambda: self._listeners.remove(hear)

    def poll(self, initiator: object = ELSEWHERE) -> None:
        """Notice what other processes wrote into the file, and tell the listeners who did it."""
        with self._noticing, self._doors.reading() as connection:
            latest = journal.latest_arrival(connection)
            foreign = journal.operations_after(connection, self._seen, besides=self._own)
            tables = journal.touched_by(connection, [operation.id for operation in foreign])
            self._seen = latest
            self._own = {arrival for arrival in self._own if arrival > latest}
        if foreign:
            self._tell(Changes(foreign[-1].heading.label, initiator, tables))

    def verify(self) -> Verdict:
        """Prove that the file is what its journal says."""
        return verify(self._doors)

    def save_copy(self, target: Path) -> Verdict:
        """Write a proved copy of the workspace, also while it is in use, and remember where."""
        verdict = take_snapshot(self._doors, target)
        copies.remember(self.read(copies.family_of), target)
        return verdict

    def erase(self, subject: Subject, records: Collection[int], sign: Callable[[], By]) -> Emptied:
        """Erase records by law, out of this file's very bytes; the listeners hear of it.

        `sign` is asked once the file is known to be ours alone, before anything is written.

        Raises:
            Busy: another program has the file open.
        """
        with self._writing:
            emptied = erase(self._doors, subject, records, sign)
        self.poll(initiator=None)  # the file is ours alone: nobody else wrote meanwhile
        return emptied

    def checkpoint(self) -> None:
        """Carry the write-ahead log into the file; for a thread, when nobody waits."""
        self._doors.checkpoint()

    def close(self) -> None:
        """Close the file. The last one leaves one sealed file."""
        self._doors.close()

    def _step_back(self, act: Act, initiator: object) -> str:
        with self._transaction(initiator) as (connection, work, finish):
            operation, steps = next_step(connection, self.desk, act)
            refuse_if_in_use(connection, work, act, operation, steps)
            work.entries += undo.apply(connection, steps)
            reactions.tell_what_undo_did(work, steps)
            work.notes.update(operation.heading.notes)
            heading = _heading(
                work, self._stamps.tick(), act, operation.heading.label, undoable=False
            )
            finish(replace(heading, target=operation.id))
        return named(operation.heading)

    @contextmanager
    def _transaction(
        self, initiator: object
    ) -> Iterator[tuple[Connection, Work, Callable[[Heading], None]]]:
        committed: list[_Committed] = []
        with self._writing, ExitStack() as unnoticed:
            with self._doors.writing() as connection:
                self._stamps.seen(journal.latest_stamp(connection))
                work = Work(
                    connection,
                    now=self.clock.now(),
                    desk=self.desk,
                    operator=self.operator,
                    reactions=reactions.REACTIONS,
                    measures=reactions.MEASURES,
                )

                def finish(heading: Heading) -> None:
                    committed.extend(_write_journal(connection, work, heading, initiator))

                yield connection, work, finish
                # No poll between the commit and our knowing that it was ours.
                unnoticed.enter_context(self._noticing)
            self._own.update(one.arrival for one in committed)
        for one in committed:
            self._tell(one.changes)

    def _tell(self, changes: Changes) -> None:
        for hear in tuple(self._listeners):
            try:
                hear(changes)
            except Exception:  # noqa: BLE001 - the data is committed; a listener's bug is reported, not raised
                _log.exception("a listener failed after %s", changes.label)


@dataclass(frozen=True, slots=True)
class _Committed:
    """An operation in the journal: its place there, and what listeners are told."""

    arrival: int
    changes: Changes


def _write_journal(
    connection: Connection, work: Work, heading: Heading, initiator: object
) -> list[_Committed]:
    """The operation's entries and the search words they touch; nothing when nothing changed.

    A step back is always written down, or it would be the next one for ever.
    """
    if not work.entries and heading.act is Act.DO:
        return []
    arrival = chain.append(connection, heading, work.entries)
    changes = Changes(heading.label, initiator, tables_of(work.entries))
    stale = reactions.stale_search(work, changes)
    if stale:
        search.store(connection, stale, reactions.search_documents(work, stale))
    return [_Committed(arrival, changes)]


def _heading(work: Work, stamp: int, act: Act, label: str, *, undoable: bool) -> Heading:
    return Heading(
        act=act,
        label=label,
        desk=work.desk,
        operator=work.operator,
        stamp=stamp,
        moment=time.to_text(work.now),
        undoable=undoable,
        notes=dict(work.notes),
        shape=HEAD,
    )


@contextmanager
def _closed_on_error(doors: Doors) -> Iterator[None]:
    try:
        yield
    except BaseException:
        doors.close()
        raise


def _make_tables(doors: Doors) -> None:
    with doors.writing() as connection:
        METADATA.create_all(connection)
        search.make_index(connection)
        stamp(connection, HEAD)


def _bring_up(doors: Doors) -> Path | None:
    copy = doors.file.with_name(f"{doors.file.stem} (before upgrade){doors.file.suffix}")
    return upgrade.bring_up(doors, HEAD, Path(next(iter(migrations.__path__))), copy)
