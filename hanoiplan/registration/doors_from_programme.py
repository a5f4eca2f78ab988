"""Doors for the sessions and banquets of the programme, with their hours.

Sessions of one title share one door. A door that is there already gets the hours, everything
else that was decided about it stays. What must not come in: who may pass (`decision`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.presence.model import Checkpoint, CheckpointDraft, CheckpointKind, Window
from hanoiplan.presence.operations import edit_checkpoint, make_checkpoint
from hanoiplan.presence.queries import checkpoints
from hanoiplan.programme.model import Session, SessionKind
from hanoiplan.programme.queries import sessions
from hanoiplan.store.work import Work

BEFORE = timedelta(minutes=30)  # a door opens so long before its session begins
_KINDS = {
    SessionKind.OPENING: CheckpointKind.SESSION,
    SessionKind.SESSION: CheckpointKind.SESSION,
    SessionKind.CLOSING: CheckpointKind.SESSION,
    SessionKind.MEETING: CheckpointKind.SESSION,
    SessionKind.MEAL: CheckpointKind.BANQUET,
}


@dataclass(frozen=True, slots=True)
class DoorsMade:
    """The doors that are new, those whose hours are others now, those that were right."""

    made: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    same: tuple[int, ...] = ()


@operation(N_("Make doors for the sessions"))
def make_doors(work: Work, event_id: int) -> DoorsMade:
    """Make a door for each session and banquet, open from half an hour before until the end.

    Raises:
        NotPossible: the programme has nothing that a door would be for.
    """
    wanted = _by_title(sessions(work, event_id))
    if not wanted:
        raise NotPossible(
            _("The programme has no session or banquet yet. Add one, then make the doors.")
        )
    known = _by_name(checkpoints(work, event_id))
    made, changed, same = [], [], []
    for group in wanted:
        door = next((known[one] for one in _names(group[0].title) if one in known), None)
        if door is None:
            made.append(make_checkpoint(work, event_id, _draft(group)))
        elif edit_checkpoint(work, door.id, windows=_windows(group)):
            changed.append(door.id)
        else:
            same.append(door.id)
    return DoorsMade(tuple(made), tuple(changed), tuple(same))


def _by_title(programme: Iterable[Session]) -> list[list[Session]]:
    """The sessions that need a door, those of one title together."""
    groups: dict[str, list[Session]] = {}
    for one in programme:
        if one.kind in _KINDS and not one.internal and not one.all_day:
            names = _names(one.title)
            same = next((groups[name] for name in names if name in groups), None)
            group = same if same is not None else []
            group.append(one)
            groups.update(dict.fromkeys(names, group))
    return list({id(group): group for group in groups.values()}.values())


def _by_name(doors: Iterable[Checkpoint]) -> dict[str, Checkpoint]:
    return {name: door for door in doors for name in _names(door.name)}


def _names(title: Bilingual) -> list[str]:
    return [fold(one) for one in (title.vi, title.en) if one.strip()]


def _draft(group: list[Session]) -> CheckpointDraft:
    first = group[0]
    return CheckpointDraft(
        first.title, _KINDS[first.kind], place=first.room, windows=_windows(group)
    )


def _windows(group: Iterable[Session]) -> tuple[Window, ...]:
    hours = {(one.starts - BEFORE, one.ends) for one in group}
    return tuple(Window(*hour) for hour in sorted(hours))
