"""The folders the program writes into, the room in them, and how long a commit takes there.

What must not come in: the workspace of the office; the files made here are gone at once.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.self_test.model import Broken, Place, Seen

LEAST_ROOM = 500_000_000  # bytes: a year of copies of a large event, and one long print run
SLOWEST = 0.05  # seconds a commit: a scanned badge has to be answered in that time
TRIES = 11
PAGE = 4096  # bytes, what a small commit writes
A_TEXT = "Hà Nội".encode()


def look_at_user_folder(place: Place) -> Seen:
    """A file can be made where settings, log and copies lie.

    Raises:
        Broken: it cannot.
    """
    _try_writing(place.user_folder)
    return Seen(_("A file can be written and read"))


def look_at_moment_folder(place: Place) -> Seen:
    """A file can be made where things lie for a moment.

    Raises:
        Broken: it cannot.
    """
    _try_writing(place.folder)
    place.folder.mkdir(parents=True, exist_ok=True)  # the system's own may have been refused
    return Seen(_("A file can be written and read"))


def look_at_room(place: Place) -> Seen:
    """Room on the disk that the work lies on.

    Raises:
        Broken: there is too little.
    """
    free = shutil.disk_usage(_there(place.work)).free
    told = interface().size(free)
    if free < LEAST_ROOM:
        sentence = _("Only {free} are free; {least} are needed.")
        raise Broken(sentence.format(free=told, least=interface().size(LEAST_ROOM)))
    return Seen(_("{free} free").format(free=told))


def look_at_speed(place: Place) -> Seen:
    """How long a small commit takes on the disk that the work lies on: the median of some.

    Raises:
        Broken: so long that a registration desk would have to wait at every badge, or nothing can
            be written there.
    """
    with _made(place.work) as folder:
        seconds = median(_commits(folder / "commit", place))
    took = interface().measure(round(seconds * 1000, 1), "ms")
    limit = interface().measure(SLOWEST * 1000, "ms")
    if seconds > SLOWEST:
        sentence = _("A commit takes {took}; at most {limit} are good for a registration desk.")
        raise Broken(sentence.format(took=took, limit=limit))
    return Seen(_("A commit takes {took} (limit {limit})").format(took=took, limit=limit))


def _commits(file: Path, place: Place) -> list[float]:
    took = []
    with file.open("wb", buffering=0) as written:
        for _try in range(TRIES):
            began = time.perf_counter()
            written.write(os.urandom(PAGE))
            place.sync(written.fileno())
            took.append(time.perf_counter() - began)
    return took


def _try_writing(folder: Path) -> None:
    with _made(folder) as inside:
        file = inside / "đại biểu.txt"
        try:
            file.write_bytes(A_TEXT)
            same = file.read_bytes() == A_TEXT
        except OSError as error:
            raise _not_writable(folder) from error
    if not same:
        raise Broken(_("What was written into “{folder}” reads otherwise.").format(folder=folder))


@contextmanager
def _made(folder: Path) -> Iterator[Path]:
    """A folder of our own in there; it goes again, and those that had to be made for it.

    Raises:
        Broken: nothing can be made there.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        inside = Path(tempfile.mkdtemp(prefix="check-", dir=folder))
    except OSError as error:
        raise _not_writable(folder) from error
    try:
        yield inside
    finally:
        shutil.rmtree(inside, ignore_errors=True)
        with suppress(OSError):  # somebody else writes there by now: then it stays
            for one in missing:
                one.rmdir()


def _not_writable(folder: Path) -> Broken:
    sentence = _("Nothing can be written into the folder “{folder}”.")
    return Broken(sentence.format(folder=folder.name or folder))


def _there(folder: Path) -> Path:
    """The folder, or the first above it that exists."""
    return next(one for one in (folder, *folder.parents) if one.exists())
