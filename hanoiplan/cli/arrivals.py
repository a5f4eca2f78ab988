"""`arrivals`: who has come, in figures: nothing that names a person."""

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.cli.call import Call, in_words
from hanoiplan.cli.desk import checkpoint_id
from hanoiplan.cli.output import columns
from hanoiplan.delegates.model import DelegationRow
from hanoiplan.delegates.queries import delegations, memberships
from hanoiplan.presence.model import Checkpoint
from hanoiplan.presence.queries import arrived, checkpoints
from hanoiplan.registration.model import DeskFigures
from hanoiplan.registration.queries import desk_figures, refused_count
from hanoiplan.workspace import Workspace

Doors = list[tuple[Checkpoint, DeskFigures]]
Bodies = list[tuple[DelegationRow, int]]


def run(call: Call) -> int:
    """Say the figures of a door, then of every door and delegation."""
    with call.workspace(read_only=True) as workspace:
        event = call.event(workspace)
        here = checkpoint_id(workspace, event.id, call.words["checkpoint"] or "")
        figures = workspace.read(desk_figures, event.id, here)
        doors = [
            (door, workspace.read(desk_figures, event.id, door.id))
            for door in workspace.read(checkpoints, event.id)
        ]
        bodies = _bodies(workspace, event.id, here)
        refused = workspace.read(refused_count, event.id)
    answer = {
        **_counts(figures),
        "refused": refused,
        "by_minute": _minutes(figures, event.time_zone),
        "checkpoints": [_door(door, one) for door, one in doors],
        "delegations": [_body(body, came) for body, came in bodies],
    }
    call.output.answer(answer, *_lines(figures, refused, doors, bodies))
    return 0


def _minutes(figures: DeskFigures, zone: str) -> list[dict[str, object]]:
    """Told on the event's own clock."""
    return [
        {"minute": to_event_time(minute, zone).isoformat(timespec="minutes"), "entries": entries}
        for minute, entries in figures.by_minute
    ]


def _door(door: Checkpoint, figures: DeskFigures) -> dict[str, object]:
    name = in_words(door.name)
    return {"id": id_text(door.id), "name": name, "kind": str(door.kind), **_counts(figures)}


def _body(body: DelegationRow, came: int) -> dict[str, object]:
    return {
        "id": id_text(body.id),
        "name": in_words(body.name),
        "country": body.country,
        "arrived": came,
        "people": body.people,
    }


def _counts(figures: DeskFigures) -> dict[str, int]:
    return {"arrived": figures.arrived, "expected": figures.expected, "inside": figures.inside}


def _bodies(workspace: Workspace, event_id: int, checkpoint: int) -> Bodies:
    """How many people of each delegation have come in at a door."""
    here = workspace.read(arrived, event_id, None, checkpoint)
    came: dict[int, int] = {}
    for one in workspace.read(memberships, event_id):
        came[one.delegation_id] = came.get(one.delegation_id, 0) + (one.delegate_id in here)
    return [(body, came.get(body.id, 0)) for body in workspace.read(delegations, event_id)]


def _lines(figures: DeskFigures, refused: int, doors: Doors, bodies: Bodies) -> list[str]:
    said = ngettext(
        "{arrived} of {n} person has arrived.",
        "{arrived} of {n} people have arrived.",
        figures.expected,
    )
    lines = [said.format(arrived=figures.arrived, n=figures.expected)]
    if refused:
        kept = ngettext("{n} scan was refused.", "{n} scans were refused.", refused)
        lines.append(kept.format(n=refused))
    inside = _("{n} inside")
    lines += columns(
        (in_words(door.name), f"{one.arrived}/{one.expected}", inside.format(n=one.inside))
        for door, one in doors
    )
    return [
        *lines,
        *columns((in_words(body.name), f"{came}/{body.people}") for body, came in bodies),
    ]
