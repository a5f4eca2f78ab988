"""The tables of scans that wrote no passage, and of those let in by exception. Columns only."""

from datetime import datetime

from sqlalchemy import Index

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import Fact, Mapped, moment, row_id_of, whole_number, words


class ScanKept(Fact):
    """A scan that wrote no passage: refused, already in, or let in though nobody here knows whom.

    Of a code only the badge number is kept, and that only when it could be read: a wedge
    scanner may pick up anything, also what is not ours to keep. Of a genuine badge the version is
    kept too, 0 of all others: of a guest unknown to this file nothing else tells which is dead.
    """

    __tablename__ = "scan_kept"
    __table_args__ = (
        Index("ix_scan_kept_number", "event_id", "number"),
        Index("ix_scan_kept_outcome", "event_id", "outcome", "at"),
    )
    event_id: Mapped[int] = row_id_of(N_("Event"))
    checkpoint_id: Mapped[int] = row_id_of(N_("Door"))
    number: Mapped[int] = whole_number(N_("Badge number"))
    version: Mapped[int] = whole_number(N_("Version"))
    outcome: Mapped[str] = words(N_("Outcome"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))


class LetInAnyway(Fact):
    """Somebody whom the rules refused was let in; who answers for it, and why."""

    __tablename__ = "let_in_anyway"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    checkpoint_id: Mapped[int] = row_id_of(N_("Door"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    passage_id: Mapped[int] = row_id_of(N_("Passage"))
    outcome: Mapped[str] = words(N_("Outcome"))  # what the rules said
    reason: Mapped[str] = words(N_("Reason"), personal=True)  # by hand, often with a name
    keeper: Mapped[str] = words(N_("Let in by"), personal=True)
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))
