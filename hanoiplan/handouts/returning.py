"""What was handed out comes back, or is lost; either can be corrected.

Lost things end the loan but do not go back into the stock, until they are found again. Written in
one transaction each. What must not come in: handing out (`operations`), and counting (`queries`).
"""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.handouts import sentences
from hanoiplan.handouts.losing import lost_with_number
from hanoiplan.handouts.model import HandedRow, says_lost
from hanoiplan.handouts.queries import hand_out_row, out_with_number
from hanoiplan.handouts.refusing import (
    event_and_item,
    item_at,
    refuse_out_again,
    standing_hand_out,
)
from hanoiplan.handouts.tables import HandBack, HandBackTakenBack
from hanoiplan.store.work import Work


@operation(N_("Note a return"))
def give_back(work: Work, hand_out_id: int, condition: str = "", lost: bool = False) -> HandedRow:
    """Note that an item came back, from whomever; `condition` says what is wrong with it.

    With `lost`, or a condition that says so, the loan ends but the item is not there any more.

    Raises:
        NotPossible: it came back already, was taken back, or never was handed out.
    """
    handed = standing_hand_out(work, hand_out_id)
    if not handed.is_out:
        raise NotPossible(sentences.came_back(event_and_item(work, handed.item_id)[1]))
    work.add(
        HandBack,
        hand_out_id=hand_out_id,
        condition=condition.strip(),
        lost=lost or says_lost(condition),
        at=work.now,
        desk=work.desk,
    )
    return written(work, hand_out_id)


@operation(N_("Note a return"))
def give_back_number(
    work: Work, event_id: int, item_id: int, number: str, condition: str = "", lost: bool = False
) -> HandedRow:
    """As `give_back`, by the number that stands on the thing; one that was lost is found again.

    Raises:
        NotPossible: nobody has this number, or the item is gone.
    """
    item = item_at(work, event_id, item_id)
    if not number.strip():
        raise NotPossible(sentences.needs_number(item))
    handed = out_with_number(work, item_id, number)
    if handed is not None:
        return give_back(work, handed.id, condition, lost)
    gone = lost_with_number(work, item_id, number)
    if gone is None:
        raise NotPossible(sentences.no_number_is_out(item, number.strip()))
    if lost or says_lost(condition):
        raise NotPossible(sentences.lost_before(item, number.strip()))
    find_again(work, item_id, number, condition)
    return written(work, gone.hand_out_id)


@operation(N_("Correct a return"))
def take_back_return(work: Work, hand_out_id: int, reason: str) -> None:
    """Write that an item did not come back after all.

    Raises:
        NotPossible: it is still out, no reason was given, meanwhile somebody else has its number
            or the person another one, or none is left that could be out.
    """
    said = reason_given(reason, N_("Say in a few words why the return is taken back."))
    handed = standing_hand_out(work, hand_out_id)
    event_id, item = event_and_item(work, handed.item_id)
    if handed.back_id is None:
        sentence = _("{item} has not come back. Nothing was changed.")
        raise NotPossible(sentence.format(item=sentences.item_name(item)))
    refuse_out_again(work, event_id, item, handed)
    work.add(HandBackTakenBack, hand_back_id=handed.back_id, reason=said, at=work.now)


def find_again(work: Work, item_id: int, number: str, condition: str = "") -> bool:
    """What was noted as lost is here after all: it came back; False where nothing was lost."""
    gone = lost_with_number(work, item_id, number)
    if gone is None:
        return False
    why = _("found again")
    work.add(HandBackTakenBack, hand_back_id=gone.hand_back_id, reason=why, at=work.now)
    give_back(work, gone.hand_out_id, condition)
    return True


def written(work: Work, hand_out_id: int) -> HandedRow:
    """A hand-out as it stands now that something was written about it."""
    handed = hand_out_row(work, hand_out_id)
    if handed is None:
        raise LookupError(f"no hand-out {hand_out_id}")
    return handed


def reason_given(reason: str, missing: str) -> str:
    """What somebody gave as a reason; `missing` (a msgid) says that there has to be one.

    Raises:
        NotPossible: there is none.
    """
    if not reason.strip():
        raise NotPossible(_(missing))
    return reason.strip()
