"""A look inside a copy before anybody restores it: what is in it, is it whole, what it lacks.

Only reads; the file that is open is compared by its chain. A copy of an older shape is brought up
in a folder of its own for the look. What must not come in: restoring, and the words of a page.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hanoiplan import migrations
from hanoiplan.backup.reading import read_copy, shape_in
from hanoiplan.backup.scratch import scratch
from hanoiplan.badges.queries import printed_count
from hanoiplan.base.clock import Clock, SystemClock
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.queries import delegate_count
from hanoiplan.plans.queries import events, time_zone
from hanoiplan.presence.queries import arrived_count
from hanoiplan.schema import HEAD
from hanoiplan.store import copies
from hanoiplan.store.engine import connect
from hanoiplan.store.snapshot import prove, take_snapshot
from hanoiplan.store.standing import Standing, in_common, links, standing, steps_after
from hanoiplan.store.work import Reader
from hanoiplan.workspace import Workspace


@dataclass(frozen=True, slots=True)
class EventInside:
    """One event of a workspace in figures; all of them count people."""

    title: Bilingual
    short_name: str
    delegates: int
    printed: int
    arrived: int


@dataclass(frozen=True, slots=True)
class Compared:
    """A copy beside the present file, in operations."""

    common: int  # stand in both
    present: int  # stand in the present file
    only_there: int  # done in the copy only, erasures by law aside

    @property
    def newer_now(self) -> int:
        """Done since in the present file: a restore takes them out of sight."""
        return self.present - self.common


@dataclass(frozen=True, slots=True)
class Inside:
    """What is in a copy. `fault`: one sentence when it cannot be restored, "" when it is whole."""

    file: Path
    events: tuple[EventInside, ...] = ()
    last: Standing | None = None
    zone: str = ""
    older_shape: bool = False  # it will be brought up when it is restored
    compared: Compared | None = None  # None: no present file, or one of another family
    fault: str = ""

    @property
    def whole(self) -> bool:
        """Whether it was proved."""
        return not self.fault


def look_inside(copy: Path, present: Path | None = None, clock: Clock | None = None) -> Inside:
    """Proves a copy and tells what is in it; `present` is the file it may take the place of.

    Neither file is changed. What is damaged, foreign or newer comes back with its `fault`.
    """
    try:
        prove(copy, migrations.upcast)
        with _opened(copy, clock or SystemClock()) as (workspace, older):
            return Inside(
                file=copy,
                events=workspace.read(figures),
                last=read_copy(copy, standing),
                zone=workspace.read(time_zone),
                older_shape=older,
                compared=compared_with(copy, present) if present is not None else None,
            )
    except FileTrouble as error:
        return Inside(copy, fault=error.sentence)


def figures(reader: Reader) -> tuple[EventInside, ...]:
    """Every event of a workspace in figures."""
    return tuple(
        EventInside(
            title=facts.title,
            short_name=facts.short_name,
            delegates=delegate_count(reader, facts.id),
            printed=printed_count(reader, facts.id),
            arrived=arrived_count(reader, facts.id),
        )
        for facts in events(reader)
    )


def compared_with(copy: Path, present: Path) -> Compared | None:
    """A copy beside the present file, by their chains; None where there is nothing to compare."""
    mine, theirs = _chain_of(present), read_copy(copy, _chain)
    if mine is None or mine[0] != theirs[0]:
        return None
    common = in_common(mine[1], theirs[1])
    return Compared(common, len(mine[1]), read_copy(copy, steps_after, common))


def _chain(reader: Reader) -> tuple[int, tuple[str, ...]]:
    """The family of a file and its whole chain."""
    return copies.family_of(reader), links(reader)


def _chain_of(present: Path) -> tuple[int, tuple[str, ...]] | None:
    """None where the present file is gone or damaged: the very case a copy is for."""
    try:
        return read_copy(present, _chain)
    except FileTrouble:
        return None


@contextmanager
def _opened(copy: Path, clock: Clock) -> Iterator[tuple[Workspace, bool]]:
    """The copy for reading; one of an older shape as a copy of its own that was brought up."""
    if shape_in(copy) == HEAD:
        workspace = Workspace.open(copy, clock, read_only=True)
        try:
            yield workspace, False
        finally:
            workspace.close()
        return
    with scratch(clock.now()) as folder:
        workspace = Workspace.open(_taken_out(copy, folder), clock)
        try:
            yield workspace, True
        finally:
            workspace.close()


def _taken_out(copy: Path, folder: Path) -> Path:
    doors = connect(copy, read_only=True, upcast=migrations.upcast)
    try:
        take_snapshot(doors, folder / copy.name)
    finally:
        doors.close()
    return folder / copy.name
