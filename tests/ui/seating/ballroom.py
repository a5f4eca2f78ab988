"""The page of seating in a window, with people of three delegations, and a hand on its canvas.

What must not come in: looking into the page's private parts.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.operation import operation
from hanoiplan.presence.model import Direction
from hanoiplan.presence.operations import let_pass
from hanoiplan.presence.queries import main_checkpoint
from hanoiplan.seating.arranging import arrange
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import SeatingView
from hanoiplan.seating.seat_operations import take_arrangement
from hanoiplan.seating.viewing import view
from hanoiplan.store.work import Work
from tests.ui.delegates.room import Room, a_delegate
from ui.seating.page import SeatingPage
from ui.seating.seat_paint import seat_box

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
PEOPLE = (
    ("Chea", "Cambodia", "Governor"),
    ("Dara", "Cambodia", "Officer"),
    ("Aung", "Myanmar", "Governor"),
    ("Budi", "Indonesia", "Governor"),
    ("Sari", "Indonesia", "Officer"),
)
FEW_MOVES = 2_000


class Ballroom(Room):
    """Five guests, one hall."""

    page: SeatingPage

    def guests(self) -> None:
        """Registers them."""
        for name, country, position in PEOPLE:
            said = {"position_vi": "", "position_en": position, "delegation": f"City of {country}"}
            self.add(a_delegate(name, country=country, **said))

    def come_in(self) -> SeatingPage:
        """Opens the page."""
        self.page = self.open(SeatingPage)
        self.page.refresh(None)
        self.page.moves = FEW_MOVES
        self.page.focus_first()
        self.settle()
        return self.page

    def with_hall(self, kind: HallKind = HallKind.THEATRE, **numbers: str | int) -> SeatingPage:
        """A hall in which the guests are arranged."""
        self.guests()
        page = self.come_in()
        page.build_hall("Hall A", kind, numbers or {"rows": 2, "seats": 6})
        self.place_all()
        return page

    def place_all(self) -> None:
        """What the program would find, without the process beside the window."""
        arrangement_id = self.page.reading.arrangement_id
        found = arrange(self.workspace.read(view, arrangement_id), moves=FEW_MOVES)
        self.workspace.do(take_arrangement, arrangement_id, found.planned)
        self.settle()

    def arrange(self) -> None:
        """Lets the program arrange, and waits for it."""
        self.page.act("arrange").trigger()
        self.wait_for(lambda: not self.page.is_arranging, 20_000)

    def let_in(self, delegate_id: int) -> None:
        """Somebody comes in by the main entry."""
        door = self.workspace.read(main_checkpoint, self.event_id)
        assert door is not None
        self.workspace.do(_let_in, self.event_id, door.id, delegate_id)

    # ---- what is true

    def view(self) -> SeatingView:
        """The arrangement as the file knows it."""
        return self.workspace.read(view, self.page.reading.arrangement_id)

    def seats(self) -> dict[str, str]:
        """Who sits where, as the file knows it."""
        now = self.view()
        return {one.chair: now.sitters[one.delegate_id].name for one in now.seats}

    def chair_of(self, name: str) -> str:
        """Where somebody sits."""
        return next(chair for chair, who in self.seats().items() if who == name)

    def free_chair(self) -> str:
        """A chair on which nobody sits."""
        taken = self.seats()
        return next(one.key for one in self.view().layout.seats() if one.key not in taken)

    # ---- the hand

    def spot(self, chair: str) -> QPoint:
        """Where a chair is on the canvas."""
        canvas = self.page.canvas
        at = canvas.scene.hall.chairs[chair]
        return seat_box(canvas.scene.sight, at.x, at.y).center().toPoint()

    def click(self, chair: str) -> None:
        QTest.mouseClick(self.page.canvas, LEFT, NONE, self.spot(chair))
        self.settle()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press, go there in some steps, let go."""
        canvas = self.page.canvas
        QTest.mousePress(canvas, LEFT, NONE, start)
        for step in range(1, 5):
            move(canvas, start + (end - start) * step / 4)
        QTest.mouseRelease(canvas, LEFT, NONE, end)
        self.settle()


@operation("Let somebody in, for a test")
def _let_in(work: Work, event_id: int, door: int, delegate_id: int) -> int:
    return let_pass(work, event_id, door, delegate_id, Direction.IN)


def move(canvas: QWidget, to: QPoint) -> None:
    """The mouse with its button down."""
    from_canvas = canvas.mapToGlobal(QPointF(to))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(to), from_canvas, LEFT, LEFT, NONE)
    QApplication.sendEvent(canvas, event)
