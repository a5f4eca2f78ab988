"""The steps with copies: a backup is made and proved, restored, and compared with what was saved.

What must not come in: the office's own copies.
"""

from pathlib import Path

from hanoiplan.backup.restore import restore_workspace
from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.checklist.queries import plans_list
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.model import EventFacts
from hanoiplan.seating.queries import arrangements
from hanoiplan.self_test.model import Broken, Place, Seen
from hanoiplan.self_test.trial import MORNING, opened
from hanoiplan.store import copies
from hanoiplan.workspace import Workspace

COPY, RESTORED = "copy.hanoiplan", "restored.hanoiplan"


def back_up(place: Place) -> Seen:
    """A copy of everything, proved."""
    copy = place.folder / COPY
    with opened(place) as (workspace, _event):
        verdict = workspace.save_copy(copy)
    copies.forget([copy])  # it goes in a moment, and nobody real is in it
    if not verdict.whole:
        raise Broken(verdict.faults[0])
    words = _("{size}, {n} steps of the history proved")
    size = interface().size(copy.stat().st_size)
    return Seen(words.format(size=size, n=interface().number(verdict.operations)))


def restore_it(place: Place) -> Seen:
    """The copy comes back as a workspace with the same people, plans and seats.

    Raises:
        Broken: something of it differs.
    """
    file = place.folder / RESTORED
    restore_workspace(place.folder / COPY, file, FixedClock(MORNING))
    with opened(place) as (workspace, event):
        before = _inside(workspace, event)
    after = _inside_of(file, event)
    if before != after:
        raise Broken(_("What was restored is not what was saved."))
    words = _("{n} people, {plans} plans and {seats} seat plans as they were saved")
    number = interface().number
    people, plans, seats = (len(part) for part in after)
    return Seen(words.format(n=number(people), plans=number(plans), seats=number(seats)))


def _inside_of(file: Path, event: EventFacts) -> tuple[list[object], ...]:
    workspace = Workspace.open(file, FixedClock(MORNING))
    try:
        verdict = workspace.verify()
        if not verdict.whole:
            raise Broken(verdict.faults[0])
        return _inside(workspace, event)
    finally:
        workspace.close()


def _inside(workspace: Workspace, event: EventFacts) -> tuple[list[object], ...]:
    return (
        list(workspace.read(delegate_rows, event.id)),
        list(workspace.read(plans_list)),
        list(workspace.read(arrangements, event.id)),
    )
