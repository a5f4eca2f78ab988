"""Writing who passed; called by `registration`, which decides whether."""

from hanoiplan.base.i18n import N_
from hanoiplan.presence.model import CheckpointKind, Direction
from hanoiplan.presence.tables import CheckpointRow, Passage, PassageTakenBack
from hanoiplan.store.work import Work

MAIN_ENTRY_VI = "Cửa chính"
MAIN_ENTRY_EN = N_("Main entrance")


def make_main_checkpoint(work: Work, event_id: int) -> int:
    """The one checkpoint every event has."""
    return work.add(
        CheckpointRow,
        event_id=event_id,
        name_vi=MAIN_ENTRY_VI,
        name_en=MAIN_ENTRY_EN,
        kind=str(CheckpointKind.MAIN),
    )


def let_pass(
    work: Work, event_id: int, checkpoint_id: int, delegate_id: int, direction: Direction
) -> int:
    """Write a passage; returns its id."""
    return work.add(
        Passage,
        event_id=event_id,
        checkpoint_id=checkpoint_id,
        delegate_id=delegate_id,
        direction=str(direction),
        at=work.now,
        desk=work.desk,
    )


def take_back(work: Work, passage_id: int, reason: str) -> int:
    """Write that a passage did not happen after all; returns the fact's id."""
    return work.add(PassageTakenBack, passage_id=passage_id, reason=reason, at=work.now)
