"""The lists for paper in a folder: written beside their place, named by their time, never replaced.

When every machine stops, the last lists are there, on another disk. A list that somebody looks at
is never touched: a new one has another name, and an old one goes when nobody holds it. What must
not come in: what stands on a list (`hanoiplan.reports`), and when one is due (the window).
"""

import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Literal

from hanoiplan.base import log
from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import FileTrouble, KnownError
from hanoiplan.base.fresh_name import rename_new
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.paper_lists import KINDS, STAMP, list_name, stamp_of
from hanoiplan.base.paths import free_name
from hanoiplan.plans.queries import event
from hanoiplan.reports.fallback_facts import FallbackFacts, fallback_facts
from hanoiplan.reports.fallback_sheet import list_by_delegation, list_by_name
from hanoiplan.store.trouble import spoken
from hanoiplan.store.work import Reader
from hanoiplan.workspace import Workspace

KEPT = 6  # lists of each kind: half an hour at the usual pace
ABANDONED = timedelta(hours=1)  # of a list that a killed program left half
UNFINISHED = ".in_progress.pdf"
Telling = Callable[[int, int, str], object]
"""Called with the pages done, all pages, and which list it is."""
Remove = Callable[[Path], object]
Primary = Literal["vi", "en"]

_WRITERS = (list_by_name, list_by_delegation)
_READING = N_("Reading")


@dataclass(frozen=True, slots=True)
class ListsWanted:
    """What a worker process is asked for. `made`: the folder is made if it is missing."""

    file: Path
    event_id: int
    folder: Path
    clock: Clock
    primary: Primary = "vi"
    made: bool = False


@dataclass(frozen=True, slots=True)
class ListsWritten:
    """What came of it: no list where nobody is expected yet. `held`: old ones that had to stay."""

    lists: tuple[Path, ...]
    at: datetime  # UTC: the moment of the data
    journal: int
    people: int
    held: tuple[Path, ...] = ()


def write_lists(progress: Telling, wanted: ListsWanted) -> ListsWritten:
    """Both lists of a workspace that somebody else has open; for a worker process.

    Raises:
        FileTrouble: no list was written, and why.
    """
    progress(0, 0, wanted.file.name)
    workspace = Workspace.open(wanted.file, wanted.clock, read_only=True)
    try:
        return lists_of(progress, workspace, wanted)
    finally:
        workspace.close()


def lists_of(
    progress: Telling, workspace: Workspace, wanted: ListsWanted, remove: Remove = Path.unlink
) -> ListsWritten:
    """Both lists of an open workspace; `remove` takes an old list away.

    Raises:
        FileTrouble: no list was written, and why.
    """
    now = wanted.clock.now()
    facts = workspace.read(_facts, wanted.event_id, now, lambda: progress(0, 0, _(_READING)))
    if not facts.by_name:
        return ListsWritten((), now, facts.journal, 0)
    try:
        _ready(wanted, now)
        written = tuple(_write(progress, wanted, facts))
        held = tuple(_clear(wanted, facts, written, remove))
    except KnownError as error:
        sentence = _("The lists for paper were not written to {folder}: {why}")
        raise FileTrouble(sentence.format(folder=wanted.folder, why=error.sentence)) from error
    return ListsWritten(written, now, facts.journal, len(facts.by_name), held)


def _facts(
    reader: Reader, event_id: int, now: datetime, tell: Callable[[], object]
) -> FallbackFacts:
    facts = event(reader, event_id)
    if facts is None:
        raise LookupError(f"no event {event_id}")
    return fallback_facts(reader, facts, now, tell)


def _ready(wanted: ListsWanted, now: datetime) -> None:
    """The folder is there, and nothing half from a killed program stays in it for ever."""
    folder = wanted.folder
    with spoken(folder):
        if wanted.made:
            folder.mkdir(parents=True, exist_ok=True)
        there = folder.is_dir()
    if not there:
        sentence = _("It is not there. Plug in the stick or the disk, or choose another folder.")
        raise FileTrouble(sentence)
    with spoken(folder):
        for half in folder.glob("*.pdf"):
            whole = half.name.replace(UNFINISHED, ".pdf")
            ours = any(
                stamp_of(whole, wanted.file.stem, rehearsal=tried) for tried in (False, True)
            )
            if ours and _is_abandoned(half, now):
                half.unlink(missing_ok=True)


def _is_abandoned(half: Path, now: datetime) -> bool:
    """Not whole, and of long ago: an empty one was left where a stick was pulled."""
    try:
        seen = half.stat()
    except FileNotFoundError:  # another desk was quicker
        return False
    unfinished = half.name.endswith(UNFINISHED) or not seen.st_size
    return unfinished and now.timestamp() - seen.st_mtime > ABANDONED.total_seconds()


def _write(progress: Telling, wanted: ListsWanted, facts: FallbackFacts) -> Iterator[Path]:
    for kind, draw in zip(KINDS, _WRITERS, strict=True):
        label = _(kind)

        def tell(done: int, total: int, label: str = label) -> None:
            progress(done, total, label)

        pdf = draw(facts, wanted.primary, tell)
        stamp, rehearsal = facts.at.strftime(STAMP), facts.event.rehearsal
        name = list_name(wanted.file.stem, stamp, kind, rehearsal=rehearsal)
        target = wanted.folder / name
        with spoken(target):
            yield _put(pdf, target)


def _put(pdf: bytes, target: Path) -> Path:
    """Write beside the place, then take a name that nobody has; returns it."""
    half = _half(pdf, target)
    try:
        while True:
            free = free_name(target)
            try:
                rename_new(half, free)
            except FileExistsError:  # another desk was quicker with this name
                continue
            return free
    except OSError:
        half.unlink(missing_ok=True)
        raise


def _half(pdf: bytes, target: Path) -> Path:
    """The whole list under a name that says it is not whole yet; another desk's is left alone."""
    for number in count(1):
        again = f" ({number})" if number > 1 else ""
        half = target.with_name(f"{target.stem}{again}{UNFINISHED}")
        try:
            file = half.open("xb")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            half.unlink(missing_ok=True)
            raise
        return half
    raise AssertionError(target)


def _clear(
    wanted: ListsWanted, facts: FallbackFacts, written: Collection[Path], remove: Remove
) -> Iterator[Path]:
    """Take away all lists but the last few; returns those that somebody holds, for another time.

    The ones just written stay, whatever the clocks of other machines say: a list of a time that
    is still to come counts as the oldest.
    """
    with spoken(wanted.folder):
        there = list(wanted.folder.glob("*.pdf"))
    stem, rehearsal = wanted.file.stem, facts.event.rehearsal
    now = facts.at.strftime(STAMP)
    for kind in KINDS:
        dated = [
            (path in written, at <= now, at, path)
            for path in there
            if (at := stamp_of(path.name, stem, rehearsal=rehearsal, kind=kind)) is not None
        ]
        for *_when, path in sorted(dated, reverse=True)[KEPT:]:
            try:
                remove(path)
            except FileNotFoundError:  # another desk was quicker
                continue
            except OSError as error:  # Windows: a reader has it open
                log.start.info("an old list could not be removed: %s", type(error).__name__)
                yield path
