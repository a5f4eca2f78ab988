"""All copies of a workspace that can be found, with what their names and our notes tell of them.

What must not come in: looking inside (that takes its time), and the words of a page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hanoiplan.backup.drives import Where, spot_of, sticks_here, where
from hanoiplan.backup.finding import Copies, find_copies
from hanoiplan.backup.naming import HALF, Kind, told_by
from hanoiplan.backup.notes import Notes, Proof
from hanoiplan.backup.places import Place, beside, look_at, sticks_to_offer
from hanoiplan.base.errors import KnownError
from hanoiplan.store.trouble import spoken

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class CopyFound:
    """One file that is, or may be, a copy. `at` in UTC; `size` in bytes."""

    file: Path
    kind: Kind
    at: datetime
    size: int
    where: Where
    proof: Proof | None = None  # None: not proved since it was last written to
    trouble: str = ""  # nobody can look into it, and why
    another: bool = False  # a copy of another workspace, in our folder

    @property
    def usable(self) -> bool:
        """Whether it may be restored, as far as one knows."""
        return not self.trouble and not self.another and not (self.proof and self.proof.fault)


@dataclass(frozen=True, slots=True)
class Found:
    """The copies, the newest first, and the places they go to."""

    copies: tuple[CopyFound, ...]
    gone: tuple[Path, ...]  # made once, not there now: perhaps on a stick that is out
    first: Place
    second: Place | None
    sticks: tuple[Path, ...]  # plugged in, not in use: may be offered

    def newest(self) -> CopyFound | None:
        """The copy that a restore would take first."""
        return next((copy for copy in self.copies if copy.usable), None)


def list_copies(workspace: Path, family: int, zone: str, second: Path | None) -> Found:
    """Looks through the places of a workspace; `zone` is the one its copies' names are in."""
    folders = [second] if second is not None else []
    first = look_at(beside(workspace), workspace)
    listing = _Listing(workspace, ZoneInfo(zone), {first.folder.resolve(), *_resolved(folders)})
    looked = find_copies(workspace, family, folders)
    kept = [file for file in looked.found if file not in looked.rehearsals]
    listed = [*map(listing.copy, kept), *listing.others(looked), *listing.closed(looked)]
    return Found(
        copies=tuple(sorted(listed, key=lambda copy: (copy.at, str(copy.file)), reverse=True)),
        gone=tuple(looked.gone),
        first=first,
        second=look_at(second, workspace) if second is not None else None,
        sticks=tuple(sticks_to_offer(workspace, second)),
    )


def _resolved(folders: Iterable[Path]) -> list[Path]:
    return [folder.resolve() for folder in folders]


class _Listing:
    """What is told of each file; `own` are the folders that only copies lie in."""

    def __init__(self, workspace: Path, zone: ZoneInfo, own: set[Path]) -> None:
        self._workspace, self._zone, self._own = workspace, zone, own
        self._device = spot_of(workspace.parent).device or 0
        self._sticks, self._notes = sticks_here(), Notes()

    def copy(self, file: Path) -> CopyFound:
        """A copy of this workspace."""
        named, (size, written) = told_by(file), _size_and_time(file)
        at = named.local.replace(tzinfo=self._zone) if named.local is not None else written
        return CopyFound(
            file=file,
            kind=named.kind,
            at=at.astimezone(UTC),
            size=size,
            where=where(spot_of(file.parent), self._device, self._sticks),
            proof=self._notes.proof_of(file),
        )

    def others(self, looked: Copies) -> Iterator[CopyFound]:
        """Copies of another workspace that lie among ours."""
        for file in looked.others:
            if file.parent in self._own and file not in looked.rehearsals:
                yield replace(self.copy(file), another=True)

    def closed(self, looked: Copies) -> Iterator[CopyFound]:
        """What nobody can look into, where it may be ours; a copy being written is none yet."""
        for left in looked.closed:
            ours = left.file.parent.resolve() in self._own or self._named_like_us(left.file)
            if ours and not left.file.name.endswith(HALF):
                yield replace(self.copy(left.file), trouble=left.why)

    def _named_like_us(self, file: Path) -> bool:
        return told_by(file).of == self._workspace.stem or file in self._own


def _size_and_time(file: Path) -> tuple[int, datetime]:
    """Bytes, and when it was last written to (UTC); nothing, long ago, where nobody can ask."""
    try:
        with spoken(file):
            found = file.stat()
    except KnownError:
        return 0, EPOCH
    return found.st_size, EPOCH + timedelta(seconds=found.st_mtime)
