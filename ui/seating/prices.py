"""What keeping broken wishes would cost, once it was found beside the window.

A view read anew brings no prices; those that were found are put into it while nothing they depend
on has changed. What must not come in: Qt, and how prices are found (`arrange_job`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hanoiplan.seating.guests import Place
from hanoiplan.seating.model import BrokenWish, SeatingView

Depends = tuple[object, ...]


def depends_on(view: SeatingView) -> Depends:
    """Everything that the prices of broken wishes follow from; who has arrived changes none."""
    row = view.arrangement
    people = tuple(_whoever_came(place) for place in view.places)
    return row.id, row.settings, view.layout, view.seats, people, view.wishes, view.past


def _whoever_came(place: Place) -> Place:
    return replace(place, guest=replace(place.guest, arrived=False))


class Prices:
    """The prices that were found last, and what they depend on."""

    def __init__(self) -> None:
        self._for: Depends = ()
        self._keeping: Mapping[int, int] = {}

    def keep(self, view: SeatingView, broken: Sequence[BrokenWish]) -> None:
        """From now on these are the prices of a view."""
        self._for = depends_on(view)
        self._keeping = {one.wish.id: one.keeping for one in broken}

    def put_into(self, view: SeatingView) -> SeatingView:
        """The view with its prices, where they are known."""
        if not self._keeping or not view.broken or depends_on(view) != self._for:
            return view
        priced = tuple(
            replace(one, keeping=self._keeping.get(one.wish.id, 0)) for one in view.broken
        )
        return replace(view, broken=priced)
