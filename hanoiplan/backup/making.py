"""Making copies: into each place a proved one, then what is no longer needed goes.

Runs beside the window: in the worker process while people work (proving computes), in a thread at
the close. A place that fails harms no other, and leaves nothing half behind. What must not come
in: deciding when (`automatic.py`), and telling a person.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from hanoiplan.backup.drives import Where
from hanoiplan.backup.naming import HALF, Kind, backup_path, is_automatic, local_time, told_by
from hanoiplan.backup.notes import Last, Notes, Proof
from hanoiplan.backup.places import look_at
from hanoiplan.backup.reading import read_copy
from hanoiplan.backup.rotation import to_remove
from hanoiplan.base import log
from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import FileTrouble, KnownError, NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.queries import time_zone
from hanoiplan.store import copies
from hanoiplan.store.engine import SUFFIX, remove
from hanoiplan.store.home import home_of
from hanoiplan.store.standing import last_link
from hanoiplan.store.trouble import spoken
from hanoiplan.workspace import Workspace

ABANDONED = timedelta(minutes=10)  # a half copy that nobody has written to for so long
RESERVE = 64_000_000  # bytes that the work itself keeps on its own disk


class Telling(Protocol):
    """How long work says where it is: done, total, what."""

    def __call__(self, done: int, total: int, text: str = "") -> None: ...


@dataclass(frozen=True, slots=True)
class Target:
    """A folder for a copy. One that is not `made` was chosen and has to be there."""

    folder: Path
    made: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a worker process is asked for."""

    file: Path
    targets: tuple[Target, ...]
    clock: Clock
    automatic: bool


@dataclass(frozen=True, slots=True)
class Put:
    """What became of one place: the copy, or why there is none; what was no longer needed.

    With a copy, `trouble` is what went wrong beside it.
    """

    folder: Path
    copy: Last | None
    trouble: str = ""
    removed: tuple[Path, ...] = ()


def refuse_rehearsal(workspace: Workspace) -> None:
    """Refuse to keep copies of a rehearsal, which is thrown away.

    Raises:
        NotPossible: this is one.
    """
    if workspace.is_rehearsal:
        raise NotPossible(_("This is a rehearsal; it is thrown away, so no copy is kept of it."))


def make_copies(progress: Telling, wanted: Wanted) -> tuple[Put, ...]:
    """Copies of a workspace that somebody else has open; for a worker process.

    Raises:
        FileTrouble: the workspace itself cannot be read.
    """
    workspace = Workspace.open(wanted.file, wanted.clock, read_only=True)
    try:
        return copies_of(progress, workspace, wanted.targets, automatic=wanted.automatic)
    finally:
        workspace.close()


def make_closing_copies(
    progress: Telling, workspace: Workspace, targets: Sequence[Target], spared: frozenset[Path]
) -> tuple[Put, ...]:
    """The last copies of a session, of the open workspace itself; for a thread.

    `spared` are copies that somebody is about to restore: they stay whatever their age.
    """
    return copies_of(progress, workspace, targets, automatic=True, spared=spared)


def copies_of(
    progress: Telling,
    workspace: Workspace,
    targets: Sequence[Target],
    *,
    automatic: bool,
    spared: Collection[Path] = (),
) -> tuple[Put, ...]:
    """One copy in each place; what goes wrong in one of them is said there."""
    done = []
    for number, target in enumerate(targets):
        progress(number, len(targets), target.folder.name)
        done.append(_put(workspace, target, spared, automatic=automatic))
    return tuple(done)


def _put(workspace: Workspace, target: Target, spared: Collection[Path], *, automatic: bool) -> Put:
    try:
        copy, unnoted = _copy_into(workspace, target, automatic=automatic)
    except KnownError as error:
        sentence = _("No copy was saved in {folder}: {why}")
        return Put(target.folder, None, sentence.format(folder=target.folder, why=error.sentence))
    try:
        return Put(target.folder, copy, unnoted, _rotate(workspace, target.folder, spared))
    except KnownError as error:  # the copy is there and whole; only the old ones could not go
        return Put(target.folder, copy, unnoted or error.sentence)


def _copy_into(workspace: Workspace, target: Target, *, automatic: bool) -> tuple[Last, str]:
    """The copy, and what a person has to know of it when it could not be noted."""
    now = workspace.clock.now()
    _refuse_missing(target)
    _clear_halves(target.folder, workspace.path, now)
    _refuse_full(target.folder, workspace.path)
    local = local_time(workspace.clock, workspace.read(time_zone))
    copy = backup_path(workspace.path, target.folder, local, automatic=automatic)
    unnoted = ""
    try:
        workspace.save_copy(copy)
    except copies.NotNoted as error:
        unnoted = error.sentence
    return Last(now, copy, read_copy(copy, last_link)), unnoted


def _refuse_missing(target: Target) -> None:
    with spoken(target.folder):
        there = target.made or target.folder.is_dir()
    if not there:
        raise FileTrouble(
            _("It is not there. Plug in the stick or the disk, or choose another second place.")
        )


def _refuse_full(folder: Path, workspace: Path) -> None:
    """Leaves the work its room: a copy on the same disk must not take the last of it."""
    with spoken(workspace):
        size = workspace.stat().st_size
        near = look_at(folder if folder.is_dir() else folder.parent, workspace)
    if near.where is Where.SAME and near.free is not None and near.free < size + RESERVE:
        sentence = _(
            "Only {free} are left on this disk, and the work itself needs them. Make room there."
        )
        raise FileTrouble(sentence.format(free=interface().size(near.free)))


def _clear_halves(folder: Path, workspace: Path, now: datetime) -> None:
    """Takes away what a killed program left; a half copy that is being written is left alone."""
    with spoken(folder):
        halves = list(folder.glob(f"*{HALF}")) if folder.is_dir() else []
        for half in halves:
            ours = _is_named_by_us(half.with_name(half.name.removesuffix(HALF)), workspace)
            if ours and now.timestamp() - half.stat().st_mtime > ABANDONED.total_seconds():
                remove(half)


def _is_named_by_us(copy: Path, workspace: Path) -> bool:
    """Whether this program gave the name, unasked or by hand; an undated one may be a stranger."""
    named = told_by(copy)
    dated = named.kind in (Kind.AUTO, Kind.HAND) and named.local is not None
    return dated and named.of == workspace.stem and copy.suffix == SUFFIX


def _rotate(workspace: Workspace, folder: Path, spared: Collection[Path]) -> tuple[Path, ...]:
    """Removes automatic copies of this workspace that are no longer needed; returns which.

    Names alone settle nearly always that none is; a file is opened before it is removed, because
    another workspace may have the same name, or another machine's life of this one the same place.
    """
    now = local_time(workspace.clock, workspace.read(time_zone)).replace(tzinfo=None)
    with spoken(folder):
        there = [path for path in folder.iterdir() if is_automatic(path, workspace.path)]
    if not to_remove(there, workspace.path, now, there):
        return ()
    lives, notes = workspace.read(copies.lives_of), Notes()
    ours = [path for path in there if _is_of(path, lives)]
    proved = [path for path in ours if not _fault_of(path, notes)]
    old = to_remove(ours, workspace.path, now, proved)
    gone = tuple(_removed(path for path in old if path.resolve() not in spared))
    copies.forget(gone)
    return gone


def _is_of(copy: Path, lives: Collection[int]) -> bool:
    """Whether the life it was made of is one of our chain."""
    try:
        return read_copy(copy, copies.life_copied, home_of(copy)) in lives
    except KnownError:
        return False  # nobody knows whose it is: it stays


def _fault_of(copy: Path, notes: Notes) -> str:
    proof = notes.proof_of(copy)
    return proof.fault if proof is not None else ""


def _removed(old: Iterable[Path]) -> Iterator[Path]:
    """Removes what can be removed; a copy that somebody looks into goes the next time."""
    for path in old:
        try:
            with spoken(path):
                remove(path)
        except KnownError as error:
            log.start.info("an old copy could not be removed: %s", type(error).__name__)
        else:
            yield path


def remember(notes: Notes, family: int, puts: Iterable[Put]) -> None:
    """Notes for the next start what was made and proved, and what is gone."""
    for put in puts:
        if put.copy is not None:
            notes.note_last(family, put.folder, put.copy)
            notes.note_proof(put.copy.file, Proof(put.copy.at))
        notes.forget(put.removed)
