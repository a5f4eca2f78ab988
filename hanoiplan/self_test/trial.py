"""The workspace that the steps try the work in: made by the first, opened by each of the others.

What must not come in: what a step tries.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from hanoiplan.base.clock import FixedClock
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import events
from hanoiplan.self_test.model import Place
from hanoiplan.workspace import Workspace

MORNING = datetime(2026, 6, 8, 1, 15, tzinfo=UTC)  # the demonstration's second day, 08:15 there
FILE = "self-test.hanoiplan"


def file_of(place: Place) -> Path:
    """Where the workspace of the steps lies."""
    return place.folder / FILE


@contextmanager
def begun(place: Place) -> Iterator[Workspace]:
    """A new one, open until the end."""
    workspace = Workspace.create(file_of(place), FixedClock(MORNING))
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def opened(place: Place) -> Iterator[tuple[Workspace, EventFacts]]:
    """The one that was begun, with its event."""
    workspace = Workspace.open(file_of(place), FixedClock(MORNING))
    try:
        yield workspace, workspace.read(events)[-1]
    finally:
        workspace.close()
