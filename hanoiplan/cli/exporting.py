"""`export delegates`: everybody as a workbook that imports again without change.

Loaded only for this command, because it brings in everything that writes spreadsheets.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.cli.call import Call
from hanoiplan.cli.files import refuse_folder
from hanoiplan.delegates.identity import note_identity_access
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.exchange.export import Note, write_delegates
from hanoiplan.workspace import Workspace


def run(call: Call) -> int:
    """Write the workbook; with identity data, that it was given out is kept first."""
    out = call.path("OUT.xlsx")
    if out.suffix.lower() != ".xlsx":
        sentence = _("{name} cannot be written: the name must end in .xlsx.")
        raise NotPossible(sentence.format(name=out.name))
    refuse_folder(out)
    with _opened(call) as workspace:
        event = call.event(workspace)
        rows = [row for row in workspace.read(delegate_rows, event.id) if row.cancelled_at is None]
        note = _note(workspace, event.id) if call.words["identity"] else None
        written = write_delegates(out, rows, note)
    told = ngettext("Wrote {file}: {n} delegate.", "Wrote {file}: {n} delegates.", len(rows))
    call.output.answer(
        {"file": str(written), "delegates": len(rows), "identity": bool(call.words["identity"])},
        told.format(file=written, n=len(rows)),
    )
    return 0


def _opened(call: Call) -> AbstractContextManager[Workspace]:
    return call.workspace(read_only=not call.words["identity"])


def _note(workspace: Workspace, event_id: int) -> Note:
    def note(ids: Sequence[int]) -> None:
        workspace.do(note_identity_access, event_id, ids)

    return note
