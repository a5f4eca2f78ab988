"""The table of substitutions. Columns only."""

from datetime import datetime

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import (
    Mapped,
    Record,
    moment,
    moment_or_none,
    reference,
    words,
    yes_no,
)


class SubstitutionRow(Record):
    """One person comes in the place of another."""

    __tablename__ = "substitution"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    away_id: Mapped[int] = reference("delegate.id", N_("Person away"))
    stand_in_id: Mapped[int] = reference("delegate.id", N_("Person standing in"))
    reason: Mapped[str] = words(N_("Reason"), personal=True)
    cancelled_before: Mapped[bool] = yes_no(N_("Was cancelled before"))
    hand_outs_moved: Mapped[bool] = yes_no(N_("Hand-outs moved"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))
    taken_back_at: Mapped[datetime | None] = moment_or_none(N_("Taken back"))
    taken_back_reason: Mapped[str] = words(N_("Reason for taking back"), personal=True)
