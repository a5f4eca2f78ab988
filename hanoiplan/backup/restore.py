"""A restore from beginning to end: a proved backup in its place, and no number given twice.

The file that is replaced may have given badge numbers and reprinted badges since the backup was
made. They are read out of it where it can still be trusted, and guessed generously where not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hanoiplan import migrations
from hanoiplan.backup import placing
from hanoiplan.backup.naming import local_time
from hanoiplan.backup.reading import read_copy
from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import Busy, FileTrouble, KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import burn_numbers
from hanoiplan.delegates.queries import burnt_versions, highest_number, highest_version
from hanoiplan.plans.queries import events, time_zone
from hanoiplan.store.nature import is_rehearsal
from hanoiplan.store.snapshot import prove
from hanoiplan.store.work import Reader, Work
from hanoiplan.workspace import Workspace

LOST_NUMBERS = 100  # badge numbers that a lost file may have given since the backup
LOST_VERSIONS = 5  # reprints of one badge in the same time


@dataclass(frozen=True, slots=True)
class Given:
    """The highest badge number and the highest version given at one event."""

    number: int
    version: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the earlier file lies now, and whether it could still be read."""

    file: Path
    kept_aside: Path | None
    earlier_read: bool


@operation(N_("Restore backup"), undoable=False)
def burn_what_was_given(work: Work, lost: Mapping[int, Given] | None) -> None:
    """Burn the numbers that the earlier file gave; `lost` is None when nobody can read it.

    An event that the earlier file had and the backup has not is no concern: its codes were made
    with a key that went with it.
    """
    for event_id, here in _given(work).items():
        number, version = _to_burn(here, event_id, lost)
        if number:
            burn_numbers(work, event_id, number, version)


def restore_workspace(
    backup: Path, file: Path, clock: Clock, desk: str = "1", operator: str = ""
) -> Restored:
    """Put a proved copy of a backup in the place of `file`; an earlier file is kept aside.

    Raises:
        FileTrouble: the backup is no workspace or not whole, or the place takes none.
        Busy: another program works in `file`.
    """
    placing.check_places(backup, file)
    _refuse_rehearsal(backup)
    if placing.may_be_read(file):
        _refuse_rehearsal(file)
    placing.refuse_if_open(file)
    lost = _given_by(file, clock)
    with placing.draft_of(backup, file, clock.now()) as draft:
        zone = _burn(draft, lost, clock, desk, operator)
        aside = placing.put_in_place(draft, file, local_time(clock, zone))
    return Restored(file, aside, lost is not None)


def _refuse_rehearsal(file: Path) -> None:
    """What was only tried never takes the place of the work, nor the work of what is thrown away.

    A file that nobody can read is told by whoever has to read it.
    """
    try:
        rehearsal = read_copy(file, is_rehearsal)
    except KnownError:
        return
    if rehearsal:
        sentence = _(
            "{name} is a rehearsal and is not restored, nor replaced by a copy. Choose a copy of"
            " the event itself."
        )
        raise FileTrouble(sentence.format(name=file.name))


def _to_burn(here: Given, event_id: int, lost: Mapping[int, Given] | None) -> tuple[int, int]:
    if lost is None:
        return here.number + LOST_NUMBERS, here.version + LOST_VERSIONS
    there = lost.get(event_id, here)
    return max(here.number, there.number), max(here.version, there.version)


def _burn(
    draft: Path, lost: Mapping[int, Given] | None, clock: Clock, desk: str, operator: str
) -> str:
    """Burns in the draft; returns the time zone of its event, for the name of what goes aside."""
    workspace = Workspace.open(draft, clock, desk, operator)
    try:
        workspace.do(burn_what_was_given, lost)
        return workspace.read(time_zone)
    finally:
        workspace.close()


def _given_by(file: Path, clock: Clock) -> dict[int, Given] | None:
    """What the earlier file gave, or None when it is missing or not to be trusted."""
    if not placing.may_be_read(file):
        return None
    try:
        prove(file, migrations.upcast)
        workspace = Workspace.open(file, clock, read_only=True)
        try:
            return workspace.read(_given)
        finally:
            workspace.close()
    except Busy:
        raise
    except KnownError:
        return None


def _given(reader: Reader) -> dict[int, Given]:
    return {facts.id: _given_at(reader, facts.id) for facts in events(reader)}


def _given_at(reader: Reader, event_id: int) -> Given:
    burnt = [version for _number, version in burnt_versions(reader, event_id)]
    version = max(highest_version(reader, event_id), *burnt, 0)
    return Given(highest_number(reader, event_id), version)
