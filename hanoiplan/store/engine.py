"""The one door to a workspace file: what it must be, and how SQLite is set for it.

`connect(file, key)` is the only place that opens a database, so that encryption can come
without touching a caller. Commits are durable at power loss (WAL with synchronous=FULL). The
GUI's connection never checkpoints by itself; `checkpoint` does, when nobody waits.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from hanoiplan.base.errors import Busy, FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.store import looking
from hanoiplan.store.header import LENGTH, MAGIC, number_at
from hanoiplan.store.seal import SealState, check_seal, set_seal
from hanoiplan.store.shapes import Upcast, as_written
from hanoiplan.store.trouble import PRIMARY, damaged, no_folder, spoken

SUFFIX = ".hanoiplan"
APPLICATION_ID = 0x48504C4E  # "HPLN"
FORMAT = 1  # raised only when an older program must not even look
COMPANIONS = ("", "-wal", "-shm", "-journal")  # SQLite's files beside a database
PATIENCE = 1.0  # seconds a person waits for another writer before being told
READERS = 4
# Another process is at work, or the disk is full: the log stays, and the next close folds it in.
LATER = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL)
SETTINGS = ("PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=0")


@dataclass(frozen=True, slots=True)
class Doors:
    """The engines of one open file: one writer, a few readers that cannot write."""

    file: Path
    writer: Engine
    reader: Engine
    read_only: bool
    hold: looking.Hold
    upcast: Upcast

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its first moment."""
        with spoken(self.file), self.writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view of the file as it is now."""
        with spoken(self.file), self.reader.begin() as connection:
            yield connection

    def checkpoint(self) -> None:
        """Carry the log into the file, as far as no reader is in the way."""
        with spoken(self.file):
            raw = _connect(self.file, read_only=False)
            try:
                raw.execute("PRAGMA wal_checkpoint(PASSIVE)")
            finally:
                raw.close()

    def refuse_if_shared(self) -> None:
        """Refuse unless this is the only one who has the file open; then nothing else can read.

        Raises:
            Busy: another program, or other work of this one, has it open.
        """
        self.reader.dispose()
        self.writer.dispose()
        with spoken(self.file):
            alone = _leave_wal(self.file)
            _enter_wal(self.writer)
        if not alone:
            raise in_use(self.file)

    def sweep(self) -> None:
        """Write the whole file anew, so that no byte of a deleted value is left, nor in the log.

        Raises:
            Busy: somebody opened the file meanwhile and reads what is to be swept away.
        """
        self.reader.dispose()
        self.writer.dispose()
        with spoken(self.file):
            swept = _swept(self.file)
            _enter_wal(self.writer)
        if not swept:
            raise in_use(self.file)

    def close(self) -> None:
        """Close; the last one leaves a single, sealed file without a log beside it."""
        self.reader.dispose()
        self.writer.dispose()
        try:
            if not self.read_only:
                with spoken(self.file):
                    _settle(self.file)
        finally:
            self.hold.end()


def check_header(file: Path) -> None:
    """Refuse what is not a workspace of ours, before SQLite touches it.

    Raises:
        FileTrouble: missing, another file type, a newer format, or cut short.
    """
    refuse_missing(file)
    with spoken(file), looking.opened(file) as handle:
        header = handle.read(LENGTH)
    if not header.startswith(MAGIC) or number_at(header, 68) != APPLICATION_ID:
        raise FileTrouble(
            _(
                "{name} is not a hanoiplan workspace, or its beginning is damaged. Choose another"
                " file or restore a backup."
            ).format(name=file.name)
        )
    if number_at(header, 60) > FORMAT:
        raise FileTrouble(newer_file(file))
    _refuse_cut_file(file, header)


def refuse_missing(file: Path) -> None:
    """Raise `FileTrouble` where there is no file."""
    with spoken(file):
        there = file.exists() and not file.is_dir()
    if not there:
        raise FileTrouble(
            _("There is no file {name} in {folder}. Check the name and the folder.").format(
                name=file.name, folder=str(file.absolute().parent)
            )
        )


def pieces(file: Path) -> tuple[Path, ...]:
    """A database and what SQLite keeps beside it, whether they are there or not."""
    return tuple(file.with_name(file.name + mark) for mark in COMPANIONS)


def remove(file: Path) -> None:
    """Take away a database that never came to be, with what SQLite keeps beside it."""
    for piece in pieces(file):
        piece.unlink(missing_ok=True)


def log_of(file: Path) -> Path:
    """The write-ahead log that SQLite keeps beside an open file."""
    return file.with_name(file.name + "-wal")


def in_use(file: Path) -> Busy:
    """The error for a file that has to be ours alone and is not."""
    sentence = _(
        "{name} is open in another program. For this the file is needed alone: close it there and"
        " try again."
    )
    return Busy(sentence.format(name=file.name))


def newer_file(file: Path) -> str:
    """The sentence for a file that a newer program wrote."""
    return _(
        "{name} was made by a newer version of hanoiplan. Install that version on this computer;"
        " nothing was changed in the file."
    ).format(name=file.name)


def create_file(file: Path) -> None:
    """Make an empty database that carries our mark. The tables come from the caller.

    The name is claimed in one step, so that of two programs one makes it and the other is told.

    Raises:
        FileTrouble: something of that name is there already, or the folder takes no file.
    """
    with spoken(file):
        try:
            file.open("xb").close()
        except FileNotFoundError as error:
            raise no_folder(file.parent) from error
        try:
            _mark(file)
        except BaseException:
            remove(file)  # nothing stays of a file that could not be made
            raise


def _mark(file: Path) -> None:
    raw = sqlite3.connect(file, isolation_level=None)
    try:
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version={FORMAT}")
    finally:
        raw.close()


def connect(
    file: Path,
    key: bytes | None = None,
    *,
    read_only: bool = False,
    patience: float = PATIENCE,
    upcast: Upcast = as_written,
) -> Doors:
    """Open a workspace file for work or for looking.

    `key` is where encryption will come in; today a workspace has none. `patience` is in seconds.
    `upcast` reads journal entries of older shapes (the migrations bring it).
    A file whose seal is broken opens for looking only: work would seal the damage in.

    Raises:
        FileTrouble: no workspace, a newer format, damaged, or a place that cannot be written.
        Busy: another process holds the write lock for longer than `patience`.
    """
    if key is not None:
        raise NotImplementedError("workspaces are not encrypted yet")
    refuse_missing(file)
    with spoken(file):
        hold = looking.Hold(file)
    try:
        check_header(file)
        with spoken(file):
            if not read_only:
                _refuse_broken_seal(file)
            writer = _engine(file, patience, read_only=read_only, querying=False, size=1)
            reader = _engine(file, patience, read_only=read_only, querying=True, size=READERS)
            if not read_only:
                _enter_wal(writer)
    except BaseException:
        hold.end()
        raise
    return Doors(file, writer, reader, read_only, hold, upcast)


def _engine(file: Path, patience: float, *, read_only: bool, querying: bool, size: int) -> Engine:
    def creator() -> sqlite3.Connection:
        raw = _connect(file, read_only=read_only, patience=patience)
        try:
            if not read_only:
                raw.execute("PRAGMA journal_mode=WAL")
            if querying:
                raw.execute("PRAGMA query_only=ON")
        except sqlite3.Error:
            raw.close()  # or the refused file stays held until the garbage is collected
            raise
        return raw

    engine = create_engine("sqlite://", creator=creator, poolclass=QueuePool, pool_size=size)
    begin = "BEGIN" if querying or read_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "connect")
    def join(_raw: object, entry: ConnectionPoolEntry) -> None:
        entry.info["pool"] = engine.pool

    @event.listens_for(engine, "checkin")
    def leave(_raw: object, entry: ConnectionPoolEntry) -> None:
        """In use while the pool was given up: closed now, or it keeps the file for good."""
        if entry.info.get("pool") is not engine.pool:
            entry.invalidate()

    return engine


def _connect(file: Path, *, read_only: bool, patience: float = PATIENCE) -> sqlite3.Connection:
    mode = "mode=ro" if read_only else "mode=rw"
    if read_only and not log_of(file).exists() and not os.access(file.parent, os.W_OK):
        mode += "&immutable=1"  # only where nobody can write: elsewhere a writer may come
    raw = sqlite3.connect(
        f"{uri_of(file.resolve())}?{mode}",
        uri=True,
        isolation_level=None,
        timeout=patience,
        check_same_thread=False,
    )
    try:
        for setting in SETTINGS:
            raw.execute(setting)
    except (UnicodeDecodeError, sqlite3.Error) as error:
        raw.close()
        if _is_nonsense(error):
            raise damaged(file) from error
        raise
    return raw


def uri_of(file: PurePath) -> str:
    """The address of a file for SQLite, which knows no server beside "localhost".

    A share therefore stands in the path behind an empty server, "file:////office/plans/a.db"
    (https://sqlite.org/uri.html, section 3.1).
    """
    path = quote(os.fsencode(file.as_posix()), safe="/:")
    return f"file://{path}" if path.startswith("/") else f"file:///{path}"


def _is_nonsense(error: UnicodeDecodeError | sqlite3.Error) -> bool:
    """Whether a first, harmless statement failed over a header or schema that says nothing.

    Python then cannot decode SQLite's complaint, or SQLite has only its general code for it.
    """
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) == sqlite3.SQLITE_ERROR


def _enter_wal(writer: Engine) -> None:
    """Open the writer's one connection at once, and say at once that a place cannot be written.

    It stays in the pool and keeps the file in WAL: another program that closes in this moment
    must not find nobody at work and put the log away under us.
    """
    try:
        with writer.begin():
            pass
    except BaseException:
        writer.dispose()
        raise


def _settle(file: Path) -> None:
    """Fold the log into the file; if no other process has it open, leave WAL and seal it."""
    if _leave_wal(file):
        set_seal(file)


def _leave_wal(file: Path) -> bool:
    """Fold the log into the file and leave WAL, which only the one connection of a file can."""
    raw = _connect(file, read_only=False, patience=0)
    try:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return bool(raw.execute("PRAGMA journal_mode=DELETE").fetchone()[0] == "delete")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & PRIMARY not in LATER:
            raise
        return False
    finally:
        raw.close()


def _swept(file: Path) -> bool:
    """VACUUM inside WAL: a rollback journal would hold the old pages once more."""
    raw = _connect(file, read_only=False)
    try:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA secure_delete=ON")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.execute("VACUUM")
        return not raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        raw.close()


def _refuse_broken_seal(file: Path) -> None:
    if check_seal(file) is SealState.BROKEN:
        raise FileTrouble(
            _(
                "{name} is damaged: it was changed after it was closed, outside this program."
                " Restore the newest backup with “Restore a copy”."
            ).format(name=file.name)
        )


def _refuse_cut_file(file: Path, header: bytes) -> None:
    if log_of(file).exists():
        return  # the log may hold the missing pages: SQLite puts them back
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    pages = number_at(header, 28)
    if pages * page_size > file.stat().st_size:
        raise FileTrouble(
            _(
                "{name} is damaged: its end is missing. Nothing in it was changed; restore the"
                " newest backup with “Restore a copy”."
            ).format(name=file.name)
        )
