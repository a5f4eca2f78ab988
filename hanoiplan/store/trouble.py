"""SQLite's errors as sentences: the environment's faults are known errors, the rest are bugs."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from hanoiplan.base.errors import Busy, FileTrouble, KnownError
from hanoiplan.base.i18n import N_, _

PRIMARY = 0xFF  # SQLite's extended codes keep the primary one in the low byte

SENTENCES = {
    sqlite3.SQLITE_FULL: N_(
        "The disk is full, so the last step was not written to {name}. What was saved before is"
        " unharmed. Make room on the disk and try again."
    ),
    sqlite3.SQLITE_READONLY: N_(
        "{name} cannot be written: the file or its folder is read-only. Copy the file to a folder"
        " of your own and open it there."
    ),
    sqlite3.SQLITE_PERM: N_(
        "{name} cannot be written: the file or its folder is read-only. Copy the file to a folder"
        " of your own and open it there."
    ),
    sqlite3.SQLITE_CANTOPEN: N_(
        "{name} cannot be opened for work. Check that its folder exists and that you may write"
        " there."
    ),
    sqlite3.SQLITE_CORRUPT: N_(
        "{name} is damaged. Nothing in it was changed; restore the newest backup with"
        " “Restore a copy”."
    ),
    sqlite3.SQLITE_NOTADB: N_(
        "{name} is not a hanoiplan workspace, or its beginning is damaged. Choose another file or"
        " restore a backup."
    ),
    sqlite3.SQLITE_IOERR: N_(
        "The disk did not take part in reading or writing {name}. What was saved before is"
        " unharmed. Check the disk and try again."
    ),
}
SQLITE_OF_SYSTEM = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EIO: sqlite3.SQLITE_IOERR,
}
UNREADABLE_TEXT = "Could not decode to UTF-8"  # the sqlite3 module's own error has no code
BUSY_CODES = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def as_known(error: BaseException, file: Path) -> KnownError | None:
    """The sentence for a database or operating-system error, or None when it is a bug."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(origin, OSError):
        return _of_system(origin, file)
    primary = _primary_code(origin)
    if primary in BUSY_CODES:
        return Busy(
            _(
                "Another program is writing to {name}. Nothing was lost; close the other program"
                " or try again in a moment."
            ).format(name=file.name)
        )
    sentence = SENTENCES.get(primary) if primary is not None else None
    return None if sentence is None else FileTrouble(_(sentence).format(name=file.name))


def damaged(file: Path) -> FileTrouble:
    """The error for bytes that SQLite cannot make sense of."""
    return FileTrouble(_(SENTENCES[sqlite3.SQLITE_CORRUPT]).format(name=file.name))


def there_already(file: Path) -> FileTrouble:
    """The error for a name that is taken."""
    return FileTrouble(
        _("{name} is there already. Choose another name, or open it instead.").format(
            name=file.name
        )
    )


def no_folder(folder: Path) -> FileTrouble:
    """The error for a folder that is not there."""
    sentence = _("There is no folder {folder}. Choose another one or make it first.")
    return FileTrouble(sentence.format(folder=folder))


def _primary_code(origin: BaseException | None) -> int | None:
    """SQLite's primary code; text that is no UTF-8 is damage that Python notices before it."""
    if isinstance(origin, sqlite3.OperationalError) and str(origin).startswith(UNREADABLE_TEXT):
        return sqlite3.SQLITE_CORRUPT
    code: int | None = getattr(origin, "sqlite_errorcode", None)
    return None if code is None else code & PRIMARY


@contextmanager
def spoken(file: Path) -> Iterator[None]:
    """Turn the environment's faults into known errors; let bugs through as they are."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        known = as_known(error, file)
        if known is None:
            raise
        raise known from error


@contextmanager
def promised_shape(file: Path) -> Iterator[None]:
    """While a file of the present shape is opened: a table or column that is not there is damage.

    Later it would be an error of ours. A byte that changed in the words that describe a table
    leaves a file that SQLite takes for whole.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        origin = error.orig if isinstance(error, DBAPIError) else error
        if _primary_code(origin) != sqlite3.SQLITE_ERROR:
            raise
        raise damaged(file) from error


def _of_system(error: OSError, file: Path) -> KnownError:
    if error.errno in SQLITE_OF_SYSTEM:
        return FileTrouble(_(SENTENCES[SQLITE_OF_SYSTEM[error.errno]]).format(name=file.name))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return FileTrouble(
            _(
                "{name} cannot be used: another program holds it open, or you may not write"
                " there. Close it there or choose another folder."
            ).format(name=file.name)
        )
    if isinstance(error, FileNotFoundError):
        return FileTrouble(
            _("There is no file {name} in {folder}. Check the name and the folder.").format(
                name=file.name, folder=str(file.absolute().parent)
            )
        )
    return _of_name(error, file)


def _of_name(error: OSError, file: Path) -> KnownError:
    """What is wrong with a name; the rest with its number, because the system speaks English."""
    if _is_about_a_folder(error, file):
        sentence = _("A file stands where {folder} should be a folder. Choose another folder.")
        return FileTrouble(sentence.format(folder=file.absolute().parent))
    if error.errno == errno.EEXIST:
        return there_already(file)
    if error.errno == errno.EISDIR:
        return FileTrouble(_("{name} is a folder. Choose a file inside it.").format(name=file.name))
    if error.errno == errno.ENAMETOOLONG:
        return FileTrouble(_("This name is too long for the computer. Choose a shorter one."))
    sentence = _("The computer could not use {name} (error {n}). Check the disk and try again.")
    return FileTrouble(sentence.format(name=file.name, n=error.errno or 0))


def _is_about_a_folder(error: OSError, file: Path) -> bool:
    if error.errno == errno.EEXIST and error.filename is not None:
        return Path(error.filename) in file.parents
    return error.errno == errno.ENOTDIR
