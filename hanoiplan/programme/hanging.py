"""What hangs on cues of the programme, so that they cannot go: a sentence.

And what follows when two records of one person become one. What must not come in: pages.
"""

from collections.abc import Sequence

from hanoiplan.base.i18n import _
from hanoiplan.programme.queries import parts_of, was_ticked
from hanoiplan.programme.tables import CueRow, SessionPart
from hanoiplan.store.undo import RowStep
from hanoiplan.store.work import Reader, Work


def hangs_on_cues(reader: Reader, steps: Sequence[RowStep]) -> str | None:
    """A sentence when a ticked cue would go by an undo, else None."""
    table = CueRow.__tablename__
    gone = [step.row for step in steps if step.table == table and step.end is None]
    if was_ticked(reader, gone):
        return _("a cue that it made was ticked. Take the tick back first.")
    return None


def follow_merged(work: Work, kept_id: int, other_id: int) -> None:
    """Whoever had a part in a session has it under the record that is kept."""
    for part_id in parts_of(work, other_id):
        work.change(SessionPart, part_id, delegate_id=kept_id)
