"""Bringing an older file up to the present shape: copied, migrated, proved, and only then used.

All of it happens under the file's write lock, so that the copy is the file as it was, and of two
programs that open it at once one does the work and the other finds it done. The proof comes before
the commit: what fails it is rolled back, and the file is what it was.

Alembic is loaded only when the file's version differs from ours: most starts never need it.
Foreign keys are switched off before the transaction, because inside one that is a no-op and a
rebuilt parent table would empty its children; the proof looks at them. Triggers and the search
index are made again. What must not come in: the migrations themselves.
"""

import filecmp
import glob
import importlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from hanoiplan.base import log
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import free_name
from hanoiplan.store import copies, search
from hanoiplan.store.engine import Doors, newer_file
from hanoiplan.store.shapes import shape_of
from hanoiplan.store.snapshot import NotWhole, take_snapshot
from hanoiplan.store.trouble import as_known, spoken
from hanoiplan.store.verify import faults_within
from hanoiplan.store.work import Reader


def refuse_other_shape(doors: Doors, head: str) -> None:
    """For looking, where nothing may be upgraded. Revisions are dates, so they tell their order.

    Raises:
        FileTrouble: the tables are not of today's shape.
    """
    with doors.reading() as connection:
        present = shape_of(connection)
    if present > head:
        raise FileTrouble(newer_file(doors.file))
    if present < head:
        raise FileTrouble(
            _(
                "{name} was made by an older version of hanoiplan. Open it for work once: it is"
                " then brought up, and a copy is kept."
            ).format(name=doors.file.name)
        )


def bring_up(doors: Doors, head: str, scripts: Path, copy: Path) -> Path | None:
    """Upgrade an open file to `head`; returns the copy of it as it was, None if it is of today.

    The copy is proved and noted before anything is changed. It is written to `copy`, or beside it
    where that name is taken; a try that failed before left the same copy, and that one stays.

    Raises:
        FileTrouble: the file's shape is unknown to us (a newer program made it), the file or its
            copy does not prove whole, or the upgrade failed; then the file is as it was.
        NotNoted: the upgrade is done, but where the copy lies could not be noted.
    """
    with doors.reading() as connection:
        present = shape_of(connection)
    if present == head:
        return None
    steps = _Steps(scripts)
    if present not in steps.known:
        raise FileTrouble(newer_file(doors.file))
    unnoted: copies.NotNoted | None = None
    with spoken(doors.file), _alone_in(doors) as connection:
        if shape_of(connection) != present:
            return None  # another program did it while we waited for the lock
        kept = _copy_of(doors, copy)
        try:
            copies.remember(copies.family_of(Reader(connection)), kept)
        except copies.NotNoted as error:
            unnoted = error  # the file comes first; it is told below
        _migrate(doors, connection, steps, present, kept)
    if unnoted is not None:
        raise unnoted
    return kept


class _Steps:
    """Alembic's scripts, loaded on demand."""

    def __init__(self, scripts: Path) -> None:
        config = importlib.import_module("alembic.config").Config()
        config.set_main_option("script_location", str(scripts))
        config.set_main_option("path_separator", "os")
        self.directory: Any = importlib.import_module("alembic.script").ScriptDirectory.from_config(
            config
        )
        self.known = {revision.revision for revision in self.directory.walk_revisions()}

    def run(self, connection: Connection, present: str) -> None:
        """Carry out the steps from the present revision to the newest."""
        migration = importlib.import_module("alembic.runtime.migration").MigrationContext
        operations = importlib.import_module("alembic.operations").Operations
        context = migration.configure(connection, opts={"render_as_batch": True})
        target = self.directory.get_current_head()
        with operations.context(context):
            for step in self.directory._upgrade_revs(target, present):  # noqa: SLF001 - as Alembic's own command does
                step.migration_fn()
        connection.execute(text("UPDATE alembic_version SET version_num=:head"), {"head": target})


@contextmanager
def _alone_in(doors: Doors) -> Iterator[Connection]:
    """The write lock, with foreign keys off; kept at a clean end, else nothing has happened."""
    with doors.writer.connect() as connection:
        raw = connection.connection.cursor()
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                yield connection
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


def _copy_of(doors: Doors, wanted: Path) -> Path:
    """A proved copy of the file; the one of a try before, where that is the same byte for byte."""
    with spoken(wanted):
        place = free_name(wanted)
        others = sorted(wanted.parent.glob(f"{glob.escape(wanted.stem)}*{wanted.suffix}"))
    try:
        take_snapshot(doors, place)
    except NotWhole as error:
        raise _not_risked(doors.file, error.fault) from error
    with spoken(place):
        for earlier in others:
            if filecmp.cmp(earlier, place, shallow=False):
                with suppress(PermissionError):  # somebody reads it: a copy too many does no harm
                    place.unlink()
                return earlier
    return place


def _migrate(doors: Doors, connection: Connection, steps: _Steps, present: str, kept: Path) -> None:
    """Run the steps and prove what they made, with the transaction still open."""
    try:
        steps.run(connection, present)
        search.rebuild(connection)
        faults = faults_within(connection, doors.upcast)
    except (SQLAlchemyError, sqlite3.Error) as error:  # a step met data that it cannot take
        known = as_known(error, doors.file)
        if known is not None:
            raise known from error
        log.store.exception("a step of the upgrade from %s failed", present)
        fault = _("A step of the upgrade failed ({kind}).").format(kind=type(error).__name__)
        raise _failed(doors.file, kept, fault) from error
    if faults:
        log.store.error("the upgrade from %s did not prove: %d faults", present, len(faults))
        raise _failed(doors.file, kept, faults[0])


def _not_risked(file: Path, fault: str) -> FileTrouble:
    sentence = _(
        "{name} was made by an older version of hanoiplan and is not whole: {fault} Nothing in it"
        " was changed. Restore the newest backup with “Restore a copy”."
    )
    return FileTrouble(sentence.format(name=file.name, fault=fault))


def _failed(file: Path, kept: Path, fault: str) -> FileTrouble:
    sentence = _(
        "{name} could not be brought up to this version of hanoiplan: {fault} The file is as it"
        " was, and a copy of it is kept as {copy}. Go on with the version before, and please tell"
        " the makers."
    )
    return FileTrouble(sentence.format(name=file.name, fault=fault, copy=kept.name))
