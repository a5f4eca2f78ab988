"""What is lost of the things that were handed out: it counts in the stock, but is not left.

Reads facts only. What must not come in: writing, and what is out (`queries`).
"""

from dataclasses import dataclass

from hanoiplan.handouts.model import number_key
from hanoiplan.handouts.statements import LOST_OF_ITEM, LOST_WITH_NUMBER
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class Lost:
    """A loan that ended because the thing is lost."""

    hand_out_id: int
    hand_back_id: int
    delegate_id: int  # who had it


def lost_of(reader: Reader, item_id: int) -> int:
    """How many of an item are lost and were not found since."""
    return int(reader.scalar(LOST_OF_ITEM.given(item=item_id)))


def lost_with_number(reader: Reader, item_id: int, number: str) -> Lost | None:
    """The loan of this number that ended because it was lost, if it was not found since."""
    wanted = number_key(number)
    row = reader.first(LOST_WITH_NUMBER.given(item=item_id, number=wanted)) if wanted else None
    return None if row is None else Lost(row.id, row.back_id, row.delegate_id)
