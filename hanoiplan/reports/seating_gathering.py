"""Reading what lists of seats and the orders of precedence are made of, of today or a past day.

What must not come in: what a list says or looks like.
"""

from dataclasses import dataclass
from datetime import date, datetime

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.reports.order_lists import OrderFacts
from hanoiplan.reports.orders import ReportWanted
from hanoiplan.reports.plan_facts import end_of
from hanoiplan.seating.drawing.facts import HallFacts
from hanoiplan.seating.drawing.reading import hall_of, halls_of
from hanoiplan.seating.halls.layout import PRESIDIUM_TABLE
from hanoiplan.seating.precedence_queries import (
    flags_by_hand,
    order_settings,
    precedence_list,
    precedence_settings,
)
from hanoiplan.store.past import as_of
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class HallsFacts:
    """The arrangements that a list is about, one or all."""

    halls: tuple[HallFacts, ...]

    @property
    def people(self) -> tuple[int, ...]:
        """The seats of everybody: what makes a paper long."""
        return tuple(seat.id for one in self.halls for seat in one.view.seats)


def halls_facts(reader: Reader, wanted: ReportWanted) -> HallsFacts:
    """The arrangements as they are, or as they were at the end of a day.

    Raises:
        NotPossible: nobody has a seat yet.
    """
    if wanted.past is None:
        return _halls(reader, wanted, wanted.moment or wanted.today)
    with as_of(reader, end_of(wanted.past, wanted.event)) as past:
        return _halls(past.reader, wanted, wanted.past)


def _halls(reader: Reader, wanted: ReportWanted, read_at: date | datetime) -> HallsFacts:
    if wanted.arrangement_id:
        return HallsFacts((hall_of(reader, wanted.event, wanted.arrangement_id, read_at),))
    found = halls_of(reader, wanted.event, read_at)
    if not found:
        sentence = _(
            "Nobody has a seat yet. Make a hall and arrange it, then this list can be printed."
        )
        raise NotPossible(sentence)
    return HallsFacts(found)


def presidium_facts(reader: Reader, wanted: ReportWanted) -> HallsFacts:
    """As `halls_facts`, of halls with a head table.

    Raises:
        NotPossible: no hall that is arranged has one.
    """
    found = tuple(one for one in halls_facts(reader, wanted).halls if _has_presidium(one))
    if not found:
        sentence = _("No hall that is arranged has a presidium. Give a hall one first.")
        raise NotPossible(sentence)
    return HallsFacts(found)


def _has_presidium(facts: HallFacts) -> bool:
    return any(chair.table == PRESIDIUM_TABLE for chair in facts.view.layout.chairs)


def order_facts(reader: Reader, wanted: ReportWanted) -> OrderFacts:
    """The list of precedence as it is, or as it was at the end of a day.

    Raises:
        NotPossible: nobody is confirmed.
    """
    if wanted.past is None:
        return _orders(reader, wanted, wanted.moment or wanted.today)
    with as_of(reader, end_of(wanted.past, wanted.event)) as past:
        return _orders(past.reader, wanted, wanted.past)


def _orders(reader: Reader, wanted: ReportWanted, read_at: date | datetime) -> OrderFacts:
    event_id = wanted.event.id
    places = precedence_list(reader, event_id)
    if not places:
        sentence = _("Nobody is in the list of precedence yet. Add delegates first.")
        raise NotPossible(sentence)
    return OrderFacts(
        event=wanted.event,
        places=places,
        settings=precedence_settings(reader, event_id),
        orders=order_settings(reader, event_id),
        flags_by_hand=flags_by_hand(reader, event_id),
        read_at=read_at,
    )
