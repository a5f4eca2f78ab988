"""The tables of checkpoints and passages. Columns only."""

from datetime import datetime

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import Fact, Mapped, Record, moment, reference, row_id_of, words


class CheckpointRow(Record):
    """A door where badges are read."""

    __tablename__ = "checkpoint"
    event_id: Mapped[int] = reference("event.id", N_("Event"))
    name_vi: Mapped[str] = words(N_("Name in Vietnamese"))
    name_en: Mapped[str] = words(N_("Name in English"))
    kind: Mapped[str] = words(N_("Kind"))


class Passage(Fact):
    """A person went in or out."""

    __tablename__ = "passage"
    event_id: Mapped[int] = row_id_of(N_("Event"))
    checkpoint_id: Mapped[int] = row_id_of(N_("Checkpoint"))
    delegate_id: Mapped[int] = row_id_of(N_("Delegate"))
    direction: Mapped[str] = words(N_("Direction"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))


class PassageTakenBack(Fact):
    """A passage that did not happen after all, with the reason."""

    __tablename__ = "passage_taken_back"
    passage_id: Mapped[int] = row_id_of(N_("Passage"))
    reason: Mapped[str] = words(N_("Reason"), personal=True)  # by hand, often with a name
    at: Mapped[datetime] = moment(N_("At"))
