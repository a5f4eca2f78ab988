"""Looking at and giving out identity data: each time a fact, so that an office can answer for it.

Decree 356/2025 asks for a record of who saw what and when; desk and operator stand in the
journal beside the fact. What must not come in: the data itself in a fact.
"""

from collections.abc import Collection
from enum import StrEnum

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.queries import delegate_row, event_of
from hanoiplan.delegates.tables import IdentityAccess
from hanoiplan.store.work import Work

ONE_PERSON = N_("Give out identity data of one person")


class AccessKind(StrEnum):
    """In which way identity data was seen."""

    LOOK = "look"
    EXPORT = "export"
    PRINT = "print"


@operation(N_("Look at passport number"), undoable=False)
def look_at_passport(work: Work, delegate_id: int) -> str:
    """The passport number in full; that it was shown is kept as a fact.

    Raises:
        NotPossible: the person is gone.
    """
    row = delegate_row(work, delegate_id)
    event_id = event_of(work, delegate_id)
    if row is None or event_id is None:
        raise NotPossible(_("This person is no longer in the list. Refresh the page."))
    _note(work, event_id, AccessKind.LOOK, people=1, delegate_id=delegate_id)
    return row.passport_number


@operation(N_("Give out identity data of {n} people"), undoable=False)
def note_identity_access(
    work: Work, event_id: int, delegate_ids: Collection[int], how: str = AccessKind.EXPORT
) -> None:
    """Keep the fact that identity data of these people leaves the program; nothing for nobody."""
    ids = set(delegate_ids)
    work.note(n=len(ids))
    if len(ids) == 1:
        work.label = ONE_PERSON
    if ids:
        only = next(iter(ids)) if len(ids) == 1 else None
        _note(work, event_id, AccessKind(how), people=len(ids), delegate_id=only)


def _note(
    work: Work, event_id: int, how: AccessKind, *, people: int, delegate_id: int | None
) -> None:
    work.add(
        IdentityAccess,
        event_id=event_id,
        delegate_id=delegate_id,
        people=people,
        how=str(how),
        at=work.now,
    )
