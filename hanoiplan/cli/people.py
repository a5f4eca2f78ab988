"""`find` and `cancel`: people of an event."""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call, in_words, person_id
from hanoiplan.cli.output import columns
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.workspace import Workspace


def find(call: Call) -> int:
    """Find people by the beginnings of words; nobody found is an answer too."""
    asked = " ".join(call.words["QUERY"])
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        found = workspace.read(find_delegates, event.id, asked, call.words["limit"])
    lines = columns(_cells(row) for row in found)
    nobody = _("Nobody is found by “{words}”. Try fewer letters or another word.")
    call.output.answer([_as_json(row) for row in found], *lines or [nobody.format(words=asked)])
    return 0


def cancel(call: Call) -> int:
    """Note that a person will not come."""
    delegate_id = person_id(call.words["DELEGATE_ID"])
    with call.workspace() as workspace:
        person = the_person(workspace, call.event(workspace).id, delegate_id)
        if person.cancelled_at is None:
            workspace.do(cancel_delegate, delegate_id)
    told = (
        _("{name} is cancelled; the badge opens no door any more.")
        if person.cancelled_at is None
        else _("{name} was cancelled before. Nothing was changed.")
    )
    answer = {"id": id_text(person.id), "changed": person.cancelled_at is None}
    call.output.answer(answer, told.format(name=person.name))
    return 0


def the_person(workspace: Workspace, event_id: int, delegate_id: int) -> DelegateRow:
    """The delegate of this id.

    Raises:
        NotPossible: nobody at this event has it.
    """
    found = workspace.read(delegate_rows, event_id, [delegate_id])
    if not found:
        sentence = _("There is no delegate with the id {id} at this event. Look for the name.")
        raise NotPossible(sentence.format(id=delegate_id))
    return found[0]


def _as_json(row: DelegateRow) -> dict[str, str]:
    return {
        "id": id_text(row.id),
        "name": row.name,
        "delegation": in_words(row.delegation),
        "position": in_words(row.position),
    }


def _cells(row: DelegateRow) -> tuple[str, ...]:
    return (id_text(row.id), row.name, in_words(row.delegation), in_words(row.position))
