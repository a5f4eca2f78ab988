"""What hangs on doors and zones, so that they cannot be taken out: sentences for a refusal."""

from collections.abc import Sequence

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.presence.queries import checkpoints, was_passed
from hanoiplan.presence.tables import CheckpointRow
from hanoiplan.store.undo import RowStep
from hanoiplan.store.work import Reader


def hangs_on_doors(reader: Reader, steps: Sequence[RowStep]) -> str | None:
    """A sentence when somebody has passed a door that would go by an undo, else None."""
    table = CheckpointRow.__tablename__
    gone = [step.row for step in steps if step.table == table and step.end is None]
    if any(was_passed(reader, row_id) for row_id in gone):
        return _("somebody has passed the door it made. Close the door instead.")
    return None


def hangs_on_zone(reader: Reader, event_id: int, zone_id: int) -> str | None:
    """A sentence when a door lies in a zone, else None."""
    for door in checkpoints(reader, event_id):
        if door.zone is not None and door.zone.id == zone_id:
            return _("{door} lies in zone {zone}. Put the door into another zone first.").format(
                door=door.name.pick(interface().language), zone=door.zone.mark
            )
    return None
