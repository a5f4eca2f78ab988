"""Making an event, changing its facts, and saying which categories enter which zone."""

from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.plans.categories import STANDARD_CATEGORIES
from hanoiplan.plans.model import DEFAULT_ZONE, EventMoved, ZoneRemoved
from hanoiplan.plans.queries import (
    event_of_zone,
    highest_event_number,
    opened_zones,
    zones,
)
from hanoiplan.plans.tables import CategoryRow, Event, ZoneCategory, ZoneRow
from hanoiplan.store.work import Work

HIGHEST_EVENT = 999  # three digits in every badge code
_DAYS = {"starts_on", "ends_on"}


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
    changed = work.change(Event, event_id, **facts)
    if changed and _DAYS & facts.keys():
        work.emit(EventMoved(event_id))
    return changed


@operation(N_("New zone"))
def make_zone(work: Work, event_id: int, mark: str, name: Bilingual) -> int:
    """Make a zone that no category may enter yet; returns its id.

    Raises:
        NotPossible: another zone has this mark, or there is none.
    """
    _refuse_mark(work, event_id, mark)
    return work.add(ZoneRow, event_id=event_id, mark=mark.strip(), name_vi=name.vi, name_en=name.en)


@operation(N_("Edit zone"))
def edit_zone(work: Work, zone_id: int, mark: str, name: Bilingual) -> bool:
    """Change a zone's mark and name; returns whether anything became different.

    Raises:
        NotPossible: the zone is gone, another one has this mark, or there is none.
    """
    event_id = _event_of(work, zone_id)
    _refuse_mark(work, event_id, mark, besides=zone_id)
    return work.change(ZoneRow, zone_id, mark=mark.strip(), name_vi=name.vi, name_en=name.en)


@operation(N_("Remove zone"))
def remove_zone(work: Work, zone_id: int) -> None:
    """Take a zone out. Doors that lie in it are to be told first (`presence`).

    Raises:
        NotPossible: the zone is gone, or a door lies in it.
    """
    event_id = _event_of(work, zone_id)
    work.emit(ZoneRemoved(event_id, zone_id))
    for row_id in opened_zones(work, zone_id).values():
        work.remove(ZoneCategory, row_id)
    work.remove(ZoneRow, zone_id)


@operation(N_("Open zone to category"))
def open_zone(work: Work, zone_id: int, category_id: int, opened: bool) -> bool:
    """Let a category enter a zone, or let it no more; returns whether that is new.

    Raises:
        NotPossible: the zone is gone.
    """
    _event_of(work, zone_id)
    known = opened_zones(work, zone_id)
    if opened == (category_id in known):
        return False
    if opened:
        work.add(ZoneCategory, zone_id=zone_id, category_id=category_id)
    else:
        work.label = N_("Close zone to category")
        work.remove(ZoneCategory, known[category_id])
    return True


def _event_of(work: Work, zone_id: int) -> int:
    event_id = event_of_zone(work, zone_id)
    if event_id is None:
        raise NotPossible(_("This zone is no longer there. Refresh the page."))
    return event_id


def _refuse_mark(work: Work, event_id: int, mark: str, besides: int = 0) -> None:
    """A mark is said at doors: two zones of one mark could not be told apart."""
    if not mark.strip():
        raise NotPossible(_("Give the zone a mark: a figure or a letter."))
    taken = [one for one in zones(work, event_id) if fold(one.mark) == fold(mark.strip())]
    for other in taken:
        if other.id != besides:
            raise NotPossible(
                _("Zone {mark} is there already: “{name}”. Choose another mark.").format(
                    mark=other.mark, name=other.name.pick(interface().language)
                )
            )
