"""How an event begins: with its facts, its categories and its main entrance, in one step.

Above the features, because it takes two of them; below the workspace, which it never sees. What
must not come in: people, and what happens to an event later.
"""

from typing import Any

from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.plans.operations import make_event
from hanoiplan.presence.operations import make_main_checkpoint
from hanoiplan.store.work import Work


@operation(N_("New event"), undoable=False)
def start_event(work: Work, /, **facts: Any) -> int:
    """Make an event with everything it needs to work; `facts` are columns of `Event`.

    Not undoable: a workspace without its event has nothing to show.
    """
    event_id = make_event(work, **facts)
    make_main_checkpoint(work, event_id)
    return event_id
