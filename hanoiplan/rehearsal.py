"""A rehearsal: the whole event on a copy, in which everything may be tried; thrown away after.

The copy begins a life of its own as a rehearsal, and its journal says so for good. What follows
stands where it belongs: nothing in it counts outside because it is another file, and none of its
rows ever goes back; it is no copy that is kept by itself or restored; everything printed from it
carries the word; its badges are made under a key of its own, so that one that is left over opens
no door. Erasing by law finds it like every copy. What must not come in: windows.
"""

import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hanoiplan import migrations
from hanoiplan.base import clock as time
from hanoiplan.base import log
from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import Busy, KnownError, NotPossible
from hanoiplan.base.fresh_name import rename_new
from hanoiplan.base.i18n import _
from hanoiplan.base.paper_lists import rehearsed_lists
from hanoiplan.base.paths import free_name, rehearsals
from hanoiplan.store import chain, copies
from hanoiplan.store.engine import SUFFIX, connect, pieces, remove
from hanoiplan.store.home import home_of
from hanoiplan.store.nature import AS_REHEARSAL, has_imported, is_demonstration, is_rehearsal
from hanoiplan.store.place import refuse_unsafe_place
from hanoiplan.store.snapshot import take_snapshot
from hanoiplan.store.trouble import spoken, there_already
from hanoiplan.store.work import Reader

STARTING = " (starting) "  # in the name of the folder in which a copy is made
_PIECE = re.compile(rf"(.+{re.escape(SUFFIX)})(?:-wal|-shm|-journal)?")


def begin_rehearsal(file: Path, copy: Path, clock: Clock) -> Path:
    """Make a rehearsal of the workspace `file`, which may be open meanwhile; returns `copy`.

    A copy that was cut short leaves nothing that could be taken for the event.

    Raises:
        NotPossible: the file is a rehearsal itself.
        FileTrouble: the file cannot be read, or the place of the copy takes none.
    """
    refuse_unsafe_place(copy)
    with spoken(copy):
        taken = [piece for piece in pieces(copy) if piece.exists()]
    if taken:
        raise there_already(taken[0])
    with spoken(copy):
        copy.parent.mkdir(parents=True, exist_ok=True)
        apart = Path(tempfile.mkdtemp(prefix=f"{copy.stem}{STARTING}", dir=copy.parent))
    try:
        draft = apart / copy.name
        family = _snapshot(file, draft)
        _mark(draft, copy, clock)
        with spoken(copy):
            rename_new(draft, copy)
    finally:
        shutil.rmtree(apart, ignore_errors=True)
    copies.remember(family, copy)
    return copy


def rehearse_beside(
    progress: Callable[[int, int, str], object], file: Path, copy: Path, clock: Clock
) -> Path:
    """The same for a worker process.

    Raises:
        KnownError: as `begin_rehearsal`.
    """
    progress(0, 0, file.name)
    return begin_rehearsal(file, copy, clock)


def end_rehearsal(copy: Path) -> None:
    """Throw a rehearsal away with its lists for paper; nobody may have it open.

    Raises:
        NotPossible: this is no rehearsal: the work itself is never thrown away.
        Busy: another desk rehearses in it still.
        FileTrouble: it cannot be read or removed.
    """
    if not _is_one(copy):
        sentence = _("{name} is no rehearsal, so it is not thrown away.")
        raise NotPossible(sentence.format(name=copy.name))
    try:
        _refuse_shared(copy)
    except Busy as error:
        sentence = _("{name} is open at another desk. Close it there, then throw it away.")
        raise Busy(sentence.format(name=copy.name)) from error
    with spoken(copy):
        remove(copy)
    copies.forget([copy])
    _take_lists_away(copy)


def end_abandoned(is_free: Callable[[Path], bool]) -> None:
    """Throw away what ended programs left of rehearsals that were begun in a window.

    `is_free` says of a rehearsal that no window has it, nor is making it. What cannot go now goes
    another time.
    """
    folder = rehearsals()
    for left in sorted(folder.iterdir()) if folder.is_dir() else ():
        copy = _rehearsal_of(left)
        if copy is None or not is_free(copy):
            continue
        try:
            _end_left(left, copy)
        except KnownError as error:
            log.start.info("an abandoned rehearsal stays for now: %s", type(error).__name__)


def refuse_real(reader: Reader, name: str) -> None:
    """Refuse a file that is worked in: only a demonstration or a rehearsal may be played with.

    Raises:
        NotPossible: the sentence says how to make one.
    """
    if is_rehearsal(reader):
        return
    if not is_demonstration(reader):
        sentence = _(
            "{name} is an event of its own, and simulated scans would count in it. Make a copy"
            " with “rehearse”, or a demonstration with “demo”, and simulate there."
        )
        raise NotPossible(sentence.format(name=name))
    if has_imported(reader):
        sentence = _(
            "{name} began as a demonstration, but a list was imported into it since, and simulated"
            " scans would count for real people. Make a copy with “rehearse” and simulate there."
        )
        raise NotPossible(sentence.format(name=name))


def is_ours(copy: Path) -> bool:
    """Whether a rehearsal was begun in a window: then it goes with its window."""
    return copy.resolve().parent == rehearsals().resolve()


def own_place(file: Path) -> Path:
    """Where a rehearsal of `file` goes that is begun in a window: a name that is free."""
    word = _("rehearsal")
    return free_name(rehearsals() / f"{file.stem} ({word}){file.suffix}")


def _snapshot(file: Path, draft: Path) -> int:
    """A proved copy; returns the family of both."""
    doors = connect(file, read_only=True, upcast=migrations.upcast)
    try:
        with doors.reading() as connection:
            reader = Reader(connection)
            if is_rehearsal(reader):
                sentence = _("{name} is a rehearsal already. Go on in it, or rehearse the event.")
                raise NotPossible(sentence.format(name=file.name))
            family = copies.family_of(reader)
        take_snapshot(doors, draft)
    finally:
        doors.close()
    return family


def _mark(draft: Path, copy: Path, clock: Clock) -> None:
    """Begin the rehearsal's life under the name that it will have."""
    doors = connect(draft, upcast=migrations.upcast)
    try:
        with doors.writing() as connection:
            chain.start_incarnation(
                connection,
                moment=time.to_text(clock.now()),
                reason=AS_REHEARSAL,
                home=home_of(copy),
            )
    finally:
        doors.close()


def _is_one(copy: Path) -> bool:
    doors = connect(copy, read_only=True, upcast=migrations.upcast)
    try:
        with doors.reading() as connection:
            return is_rehearsal(Reader(connection))
    finally:
        doors.close()


def _refuse_shared(copy: Path) -> None:
    """A log beside the file proves nothing: a killed program leaves one too. A lock does."""
    doors = connect(copy, upcast=migrations.upcast)
    try:
        doors.refuse_if_shared()
    finally:
        doors.close()


def _rehearsal_of(left: Path) -> Path | None:
    """Which rehearsal a piece in the folder belongs to, or one that never came to be."""
    stem, starting, _rest = left.name.rpartition(STARTING)
    if starting:
        return left.with_name(f"{stem}{SUFFIX}")
    found = _PIECE.fullmatch(left.name)
    return left.with_name(found[1]) if found else None


def _end_left(left: Path, copy: Path) -> None:
    if STARTING in left.name and left.is_dir():
        shutil.rmtree(left, ignore_errors=True)
    elif copy.exists():
        end_rehearsal(copy)
    else:  # a log without its file
        with spoken(copy):
            remove(copy)


def _take_lists_away(copy: Path) -> None:
    """Lists that were written beside it; one that somebody looks at stays, with its folder."""
    for piece in rehearsed_lists(copy):
        try:
            piece.rmdir() if piece.is_dir() else piece.unlink()
        except OSError as error:
            log.start.info("lists of a rehearsal stay: %s", type(error).__name__)
