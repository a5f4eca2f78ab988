"""A hall without people, for previews and for halls where nobody sits yet.

What must not come in: widgets, the database.
"""

from hanoiplan.seating.geometry import capacity
from hanoiplan.seating.halls.layout import Layout, Viewpoint
from hanoiplan.seating.model import ArrangementRow, HallRow, SeatingView
from hanoiplan.seating.protocol.values import PlacingSettings
from ui.seating.shown_hall import ShownHall


def empty_view(layout: Layout, name: str = "", hall_id: int = 0) -> SeatingView:
    """The view of a hall in which nobody sits."""
    row = HallRow(hall_id, 0, name, layout.kind, {}, Viewpoint.HALL, capacity(layout))
    return SeatingView(
        hall=row,
        arrangement=ArrangementRow(0, hall_id, 0, name, None, PlacingSettings()),
        layout=layout,
        chair_ids={},
        seats=(),
        behind=(),
        sitters={},
        places=(),
        unseated=(),
        objections=(),
        wishes=(),
        broken=(),
    )


def empty_hall(layout: Layout, name: str = "", hall_id: int = 0) -> ShownHall:
    """The same as the canvas shows it."""
    return ShownHall(empty_view(layout, name, hall_id))
