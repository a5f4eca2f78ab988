"""Writing wishes: who wants to sit with whom, and where.

What must not come in: what a wish costs (`objective`).
"""

from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.seating.arrangement_operations import present
from hanoiplan.seating.model import WishDraft, WishRow
from hanoiplan.seating.queries import wish
from hanoiplan.seating.solving.problem import WishKind
from hanoiplan.seating.tables import SeatingWish
from hanoiplan.seating.wishes import LEAST_WEIGHT, MOST_WEIGHT, OF_ONE, OF_TWO
from hanoiplan.store.work import Work


@operation(N_("Add a wish for the seats"))
def add_wish(work: Work, event_id: int, draft: WishDraft, arrangement_id: int | None = None) -> int:
    """Note a wish for one arrangement, or (None) for every session; returns its id.

    Raises:
        NotPossible: nobody is named, or one too few or too many for the kind; somebody is gone,
            or it is about one person twice.
    """
    _refuse_faulty(work, event_id, draft)
    if arrangement_id is not None:
        present(work, arrangement_id)
    return work.add(
        SeatingWish, event_id=event_id, arrangement_id=arrangement_id, **_columns(draft)
    )


@operation(N_("Change a wish for the seats"))
def edit_wish(work: Work, event_id: int, wish_id: int, draft: WishDraft) -> bool:
    """Write a wish anew; returns whether anything became different.

    Raises:
        NotPossible: as `add_wish`, or the wish is gone.
    """
    _there(work, wish_id)
    _refuse_faulty(work, event_id, draft)
    return work.change(SeatingWish, wish_id, **_columns(draft))


@operation(N_("Remove a wish for the seats"))
def remove_wish(work: Work, wish_id: int) -> None:
    """Take a wish out.

    Raises:
        NotPossible: it is gone.
    """
    _there(work, wish_id)
    work.remove(SeatingWish, wish_id)


def _there(work: Work, wish_id: int) -> WishRow:
    found = wish(work, wish_id)
    if found is None:
        raise NotPossible(_("This wish is no longer there. Refresh the page."))
    return found


def _refuse_faulty(work: Work, event_id: int, draft: WishDraft) -> None:
    first = (draft.first_delegate, draft.first_delegation)
    second = (draft.second_delegate, draft.second_delegation)
    if not any(first):
        raise NotPossible(_("Say for whom the wish is: a person or a delegation."))
    alone = draft.kind is WishKind.TOGETHER and not draft.first_delegation
    if (draft.kind in OF_TWO or alone) and not any(second):
        raise NotPossible(_("This wish is about two: name the other person or delegation."))
    if draft.kind in OF_ONE and any(second):
        raise NotPossible(_("This wish is about one person or delegation: leave the other out."))
    if any(second) and first == second:
        raise NotPossible(_("A wish is about two different people or delegations."))
    if not LEAST_WEIGHT <= draft.weight <= MOST_WEIGHT:
        sentence = _("The weight of a wish: from {low} to {high}.")
        raise NotPossible(sentence.format(low=LEAST_WEIGHT, high=MOST_WEIGHT))
    _refuse_gone(work, event_id, draft)


def _refuse_gone(work: Work, event_id: int, draft: WishDraft) -> None:
    people = {one for one in (draft.first_delegate, draft.second_delegate) if one}
    if people and len(delegate_rows(work, event_id, people)) < len(people):
        raise NotPossible(_("This person is no longer there. Refresh the page."))
    bodies = {one for one in (draft.first_delegation, draft.second_delegation) if one}
    if bodies - {one.id for one in delegations(work, event_id)}:
        raise NotPossible(_("This delegation is no longer there. Refresh the page."))


def _columns(draft: WishDraft) -> dict[str, Any]:
    return {
        "kind": str(draft.kind),
        "weight": draft.weight,
        "hard": draft.hard,
        "first_delegate": draft.first_delegate or None,
        "second_delegate": draft.second_delegate or None,
        "first_delegation": draft.first_delegation or None,
        "second_delegation": draft.second_delegation or None,
        "note": draft.note.strip(),
    }
