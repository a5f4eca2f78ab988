"""`duplicates` and `merge`: people who may be in the list twice, and making one of two.

Loaded only for these commands. What must not come in: how likeness is judged.
"""

from hanoiplan.base.i18n import _
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call, in_words, person_id
from hanoiplan.cli.output import columns
from hanoiplan.cli.people import the_person
from hanoiplan.delegates.matching import Match
from hanoiplan.delegates.merging import duplicates, merge_delegates
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows


def find(call: Call) -> int:
    """Say which pairs of people may be one person, the likeliest first."""
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        progress = call.output.progress(_("Comparing people"))
        found = workspace.read(duplicates, event.id, call.words["least"], progress)
        ids = {row_id for match in found for row_id in (match.first_id, match.second_id)}
        people = {row.id: row for row in workspace.read(delegate_rows, event.id, ids)}
    lines = columns(_cells(match, people) for match in found)
    nobody = _("Nobody seems to be in the list twice.")
    call.output.answer([_as_json(match, people) for match in found], *lines or [nobody])
    return 0


def merge(call: Call) -> int:
    """Make one record of two; empty cells of the kept one are filled from the other."""
    keep, other = person_id(call.words["keep"]), person_id(call.words["other"])
    with call.workspace() as workspace:
        event = call.event(workspace)
        the_person(workspace, event.id, keep)
        gone = the_person(workspace, event.id, other)
        workspace.do(merge_delegates, keep, other)
        kept = the_person(workspace, event.id, keep)
    told = _("{other} now lives on in the record of {kept}.")
    call.output.answer(
        {"id": id_text(keep), "merged": id_text(other), "name": kept.name},
        told.format(other=gone.name, kept=kept.name),
    )
    return 0


def _as_json(match: Match, people: dict[int, DelegateRow]) -> dict[str, object]:
    return {
        "score": match.score,
        "people": [_person(people[row_id]) for row_id in (match.first_id, match.second_id)],
        "reasons": [
            {"kind": str(reason.kind), "sentence": reason.sentence, "doubt": reason.is_doubt}
            for reason in match.reasons
        ],
    }


def _person(row: DelegateRow) -> dict[str, str]:
    return {
        "id": id_text(row.id),
        "name": row.name,
        "delegation": in_words(row.delegation),
        "position": in_words(row.position),
    }


def _cells(match: Match, people: dict[int, DelegateRow]) -> tuple[str, ...]:
    one, two = people[match.first_id], people[match.second_id]
    reasons = "; ".join(reason.sentence for reason in match.reasons)
    return (str(match.score), id_text(one.id), one.name, id_text(two.id), two.name, reasons)
