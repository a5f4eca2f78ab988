"""Naming who comes in whose place, and taking that back.

What must not come in: whether the stand-in may already be in the list (the desk asks that first).
"""

from dataclasses import replace

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.model import DelegateDraft, DelegateRow, text_of
from hanoiplan.delegates.operations import (
    NOT_IN_THE_LIST,
    add_delegate,
    cancel_delegate,
    edit_delegates,
    refuse_former,
    restore_delegate,
    set_photo,
)
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.store.work import Work
from hanoiplan.substitutions.model import Substitution
from hanoiplan.substitutions.queries import (
    left_open,
    represented_by,
    stands_in_for,
    substitution,
    was_cancelled_before,
)
from hanoiplan.substitutions.tables import SubstitutionRow


@operation(N_("Name a stand-in"))
def substitute(
    work: Work,
    event_id: int,
    away_id: int,
    stand_in: DelegateDraft | int,
    reason: str = "",
    move_hand_outs: bool = False,
    photo: bytes = b"",
) -> Substitution:
    """Let one person come in the place of another; both stay in the list.

    The away one is cancelled, so that the badge dies. The stand-in, a person of the list by id or
    a new one, joins the delegation with the rank and category that were typed, gets a number and
    a code, and with `move_hand_outs` also what the away one was due and has not got. `photo` is a
    portrait of a new one as JPEG.

    Raises:
        NotPossible: one of them is gone, is part of a substitution already or cancelled (the
            stand-in), or the draft has no name.
    """
    away = _present(work, event_id, away_id)
    _refuse_represented(work, away)
    person = _stand_in(work, event_id, away, stand_in)
    if photo:
        set_photo(work, person, work.save_blob(photo, "image/jpeg"))
    cancelled_before = away.cancelled_at is not None
    close_substitutions(work, away_id, person)
    substitution_id = work.add(
        SubstitutionRow,
        event_id=event_id,
        away_id=away_id,
        stand_in_id=person,
        reason=reason.strip(),
        cancelled_before=cancelled_before,
        hand_outs_moved=move_hand_outs,
        at=work.now,
        desk=work.desk,
    )
    cancel_delegate(work, away_id)
    code = give_codes(work, event_id, [person])[person]
    made = substitution(work, substitution_id)
    if made is None:
        raise LookupError(f"no substitution {substitution_id}")
    return replace(made, code=code)


@operation(N_("Take back a substitution"))
def take_back_substitution(
    work: Work,
    substitution_id: int,
    reason: str,
    cancel_stand_in: bool = False,
) -> None:
    """The away one comes after all, with a new badge once it is printed.

    The stand-in stays in the list, unless cancelled at the same time. Whoever was cancelled before
    there was a stand-in stays so.

    Raises:
        NotPossible: no reason was given, or it does not stand any more.
    """
    if not reason.strip():
        raise NotPossible(_("Say in a few words why the substitution is taken back."))
    present = substitution(work, substitution_id)
    if present is None:
        raise NotPossible(
            _("This substitution was taken back already, or the person comes after all.")
        )
    work.change(
        SubstitutionRow, substitution_id, taken_back_at=work.now, taken_back_reason=reason.strip()
    )
    if not was_cancelled_before(work, substitution_id):
        restore_delegate(work, present.away_id)
    if cancel_stand_in:
        cancel_delegate(work, present.stand_in_id)


def close_substitutions(work: Work, away_id: int, stand_in_id: int = 0) -> None:
    """End those that rest while the away one comes: none of them is to stand again unasked."""
    for row_id in left_open(work, away_id, stand_in_id):
        work.change(SubstitutionRow, row_id, taken_back_at=work.now)


def _present(work: Work, event_id: int, delegate_id: int) -> DelegateRow:
    rows = delegate_rows(work, event_id, [delegate_id])
    if not rows:
        raise NotPossible(_(NOT_IN_THE_LIST))
    refuse_former(rows)
    return rows[0]


def _refuse_represented(work: Work, away: DelegateRow) -> None:
    present = represented_by(work, away.id)
    if present is not None:
        sentence = _(
            "{name} is represented by {other} already. Choose “Comes after all” first, or name who"
            " comes for {other}."
        )
        raise NotPossible(sentence.format(name=away.name, other=present.stand_in))


def _stand_in(work: Work, event_id: int, away: DelegateRow, stand_in: DelegateDraft | int) -> int:
    """The stand-in's id: of somebody in the list, or of somebody added now."""
    if isinstance(stand_in, DelegateDraft):
        delegation = text_of(away, "delegation")
        return add_delegate(work, event_id, replace(stand_in, delegation=delegation))
    person = _present(work, event_id, stand_in)
    if person.id == away.id:
        raise NotPossible(_("Nobody can stand in for himself or herself. Choose somebody else."))
    if person.cancelled_at is not None:
        sentence = _("{name} is cancelled and cannot stand in for {other}.")
        raise NotPossible(sentence.format(name=person.name, other=away.name))
    busy = stands_in_for(work, person.id)
    if busy is not None:
        sentence = _("{name} stands in for {other} already. Choose somebody else.")
        raise NotPossible(sentence.format(name=person.name, other=busy.away))
    if person.delegation_id is None and away.delegation_id is not None:
        edit_delegates(work, event_id, {person.id: {"delegation": text_of(away, "delegation")}})
    return person.id
