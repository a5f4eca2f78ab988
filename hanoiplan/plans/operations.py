"""Making an event and changing its facts."""

from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.plans.categories import STANDARD_CATEGORIES
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.plans.queries import highest_event_number
from hanoiplan.plans.tables import CategoryRow, Event
from hanoiplan.store.work import Work

HIGHEST_EVENT = 999  # three digits in every badge code


@operation(N_("New event"))
def make_event(work: Work, /, **facts: Any) -> int:
    """Make an event with the standard categories; `facts` are columns of `Event`.

    Raises:
        NotPossible: the workspace has 999 events already.
    """
    number = highest_event_number(work) + 1
    if number > HIGHEST_EVENT:
        raise NotPossible(
            _("A workspace holds at most {n} events. Make a new workspace.").format(n=HIGHEST_EVENT)
        )
    event_id = work.add(Event, number=number, **{"time_zone": DEFAULT_ZONE, **facts})
    work.add_many(
        CategoryRow,
        [
            {
                "event_id": event_id,
                "letter": seed.letter,
                "shape": str(seed.shape),
                "name_vi": seed.name.vi,
                "name_en": seed.name.en,
                "colour": seed.colour,
                "needs_seat": seed.needs_seat,
                "position": position,
            }
            for position, seed in enumerate(STANDARD_CATEGORIES, start=1)
        ],
    )
    return event_id


@operation(N_("Edit event"))
def change_event(work: Work, event_id: int, /, **facts: Any) -> bool:
    """Change facts of an event; returns whether anything became different."""
    return work.change(Event, event_id, **facts)
