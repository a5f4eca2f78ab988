"""The table of scans that wrote no passage. Columns only."""

from datetime import datetime

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import Fact, Mapped, moment, row_id_of, whole_number, words


class ScanKept(Fact):
    """A scan that wrote no passage: refused, already in, or let in though nobody here knows whom.

    Of a code only the badge number is kept, and that only when it could be read: a wedge
    scanner may pick up anything, also what is not ours to keep.
    """

    __tablename__ = "scan_kept"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    checkpoint_id: Mapped[int] = row_id_of(N_("Checkpoint"))
    number: Mapped[int] = whole_number(N_("Badge number"))
    outcome: Mapped[str] = words(N_("Outcome"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))
