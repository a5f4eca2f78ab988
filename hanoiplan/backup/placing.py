"""Putting a backup in the place of a workspace: proved first, the earlier file kept aside.

In three steps that the caller strings together: refuse while somebody works in the earlier file,
make a draft beside it that begins a life of its own, put the draft in place. A draft that was
not put in place leaves nothing behind. What must not come in: what is written into the draft.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from hanoiplan import migrations
from hanoiplan.backup.naming import aside_path, free_place
from hanoiplan.base import clock as time
from hanoiplan.base.errors import Busy, FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.store import chain
from hanoiplan.store.engine import connect, log_of, pieces, remove
from hanoiplan.store.home import home_of
from hanoiplan.store.seal import SealState, check_seal
from hanoiplan.store.snapshot import prove, take_snapshot
from hanoiplan.store.trouble import no_folder, spoken


def check_places(backup: Path, file: Path) -> None:
    """Refuse a backup that would take its own place, and a place that cannot hold a file.

    Raises:
        FileTrouble: with what to choose instead.
    """
    with spoken(file):
        folder_there, is_folder = file.parent.is_dir(), file.is_dir()
    if not folder_there:
        raise no_folder(file.parent)
    if is_folder:
        sentence = _("{name} is a folder. Choose a file name for the restored workspace.")
        raise FileTrouble(sentence.format(name=file.name))
    if backup.resolve() == file.resolve():
        sentence = _("{name} is the copy itself. Choose the file it should replace.")
        raise FileTrouble(sentence.format(name=file.name))


def may_be_read(file: Path) -> bool:
    """Whether the earlier file is there and undamaged as far as its seal says.

    A damaged file is left exactly as it is: SQLite is not let at it.
    """
    with spoken(file):
        return file.exists() and check_seal(file) is not SealState.BROKEN


def refuse_if_open(file: Path) -> None:
    """Refuse while another program works in this file; one that cannot be read is in no use.

    Raises:
        Busy: close the other program first.
    """
    if not may_be_read(file):
        return
    try:
        connect(file).close()
    except Busy as error:
        raise _in_use(file) from error
    except FileTrouble:
        return
    if log_of(file).exists():
        raise _in_use(file)


@contextmanager
def draft_of(backup: Path, file: Path, moment: datetime) -> Iterator[Path]:
    """A proved copy of a backup beside `file`, at the beginning of a new life of its own.

    Raises:
        FileTrouble: the backup is no workspace or not whole, or there is no room for the copy.
    """
    prove(backup, migrations.upcast)
    with spoken(file):
        draft = free_place(file.with_name(f"{file.stem} (restoring){file.suffix}"))
    try:
        _copy(backup, draft)
        _begin_new_life(draft, moment)
        yield draft
    finally:
        remove(draft)


def put_in_place(draft: Path, file: Path, local: datetime) -> Path | None:
    """Give the draft its name; returns where the earlier file lies now, None if there was none.

    A log that was left without its file goes aside too: SQLite would play it into the draft.

    Raises:
        FileTrouble: the earlier file cannot be moved; then everything is as it was.
    """
    with spoken(file):
        was_there, aside = file.exists(), aside_path(file, local)
        _move(file, aside)
        try:
            draft.rename(file)
        except OSError:
            _move(aside, file)
            raise
    return aside if was_there else None


def _copy(backup: Path, draft: Path) -> None:
    doors = connect(backup, read_only=True, upcast=migrations.upcast)
    try:
        take_snapshot(doors, draft)
    finally:
        doors.close()


def _begin_new_life(draft: Path, moment: datetime) -> None:
    """A journal goes on after a restore under another name, so that two lives never mingle."""
    doors = connect(draft, upcast=migrations.upcast)
    try:
        with doors.writing() as connection:
            chain.start_incarnation(
                connection, moment=time.to_text(moment), reason="restored", home=home_of(draft)
            )
    finally:
        doors.close()


def _move(file: Path, to: Path) -> None:
    """Rename a database with what SQLite keeps beside it: a log left alone would be lost work."""
    moved: list[tuple[Path, Path]] = []
    try:
        for old, new in zip(pieces(file), pieces(to), strict=True):
            if old.exists():
                old.rename(new)
                moved.append((old, new))
    except OSError:
        for old, new in reversed(moved):
            new.rename(old)
        raise


def _in_use(file: Path) -> Busy:
    sentence = _(
        "{name} is open in another program. Close it there and restore again; nothing was changed."
    )
    return Busy(sentence.format(name=file.name))
