"""Writing what an Intake found: one Work, one undo for the whole list."""

from collections.abc import Sequence

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.operations import add_delegates, edit_delegates
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.exchange.model import ImportOutcome, IntakeRow, RowState
from hanoiplan.store.work import Work


@operation(N_("Import {n} delegates"))
def import_delegates(
    work: Work, event_id: int, rows: Sequence[IntakeRow], file: str = ""
) -> ImportOutcome:
    """Register the new people and bring the changed ones up to date; `file` is for the history.

    Raises:
        NotPossible: a row is bad, or somebody whom the list would change is no longer there.
    """
    _refuse_bad(rows)
    new = [row.draft for row in rows if row.state is RowState.NEW]
    changed = {
        row.delegate_id: {one.field: one.after for one in row.differences}
        for row in rows
        if row.state is RowState.CHANGED and row.delegate_id is not None
    }
    _refuse_gone(work, event_id, list(changed))
    added = add_delegates(work, event_id, new, imported=True) if new else []
    edited = edit_delegates(work, event_id, changed) if changed else []
    work.note(n=len(added) + len(edited), new=len(added), changed=len(edited), file=file)
    same = sum(1 for row in rows if row.state is RowState.SAME)
    return ImportOutcome(tuple(added), tuple(edited), same)


def _refuse_bad(rows: Sequence[IntakeRow]) -> None:
    bad = [row.row for row in rows if row.state is RowState.BAD]
    if bad:
        sentence = _("Row {row} cannot be imported. Put it right or leave it out.")
        raise NotPossible(sentence.format(row=bad[0]))


def _refuse_gone(work: Work, event_id: int, ids: Sequence[int]) -> None:
    """Between reading the list and writing it, another page or desk may have undone something."""
    if ids and len(delegate_rows(work, event_id, ids)) < len(ids):
        raise NotPossible(
            _("The people in this workspace have changed meanwhile. Read the list again.")
        )
