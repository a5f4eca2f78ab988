"""Bringing an older file up to the present shape, with a proved copy first.

Alembic is loaded only when the file's version differs from ours: most starts never need it.
Foreign keys are switched off before the transaction, because inside one that is a no-op and a
rebuilt parent table would empty its children; they are checked afterwards. Triggers and the
search index are made again. What must not come in: the migrations themselves.
"""

import importlib
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.store import search
from hanoiplan.store.engine import Doors, newer_file
from hanoiplan.store.shapes import shape_of
from hanoiplan.store.snapshot import take_snapshot
from hanoiplan.store.trouble import spoken


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


def bring_up(doors: Doors, head: str, scripts: Path, copy: Path) -> bool:
    """Upgrade an open file to `head`; returns whether anything had to be done.

    A verified copy of the file as it was is written to `copy` first.

    Raises:
        FileTrouble: the file's shape is unknown to us (a newer program made it), or the upgrade
            failed; then the file is as it was.
    """
    with doors.reading() as connection:
        present = shape_of(connection)
    if present == head:
        return False
    steps = _Steps(scripts)
    if present not in steps.known:
        raise FileTrouble(newer_file(doors.file))
    take_snapshot(doors, copy)
    with spoken(doors.file):
        _migrate(doors, steps, present)
    return True


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


def _migrate(doors: Doors, steps: _Steps, present: str) -> None:
    with doors.writer.connect() as connection:
        raw = connection.connection.cursor()
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                if shape_of(connection) != present:
                    return  # another process did it while we waited for the lock
                steps.run(connection, present)
                _refuse_orphans(doors.file, connection)
                search.rebuild(connection)
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


def _refuse_orphans(file: Path, connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise FileTrouble(
            _(
                "{name} could not be brought up to this version: rows would have lost what they"
                " belong to. The file is as it was; please send it to the makers."
            ).format(name=file.name)
        )
