"""The commands of halls, furniture and looking.

What must not come in: commands about people (`commands`), layout of the page.
"""

from hanoiplan.base.i18n import N_
from hanoiplan.seating.halls.layout import Viewpoint
from ui.base.actions import action
from ui.seating.arranging import Arranging
from ui.seating.canvas import Canvas
from ui.seating.furniture_hand import FurnitureHand
from ui.seating.hall_deeds import HallDeeds
from ui.seating.hand import Hand
from ui.seating.side import Beside, Side
from ui.seating.sight import larger, smaller


class HallCommands(Arranging, HallDeeds):
    """A page with one canvas and one panel beside it."""

    canvas: Canvas
    people: Hand
    furniture: FurnitureHand
    side: Side

    def show_beside(self, which: Beside) -> None:
        """One of the panels."""
        raise NotImplementedError

    def open_new_hall(self, *, anew: bool = False) -> None:
        """The form of a new hall, or of the one that is open."""
        raise NotImplementedError

    def use_furniture(self, *, on: bool) -> None:
        """People or furniture are in the hand from now on."""
        raise NotImplementedError

    # ---- halls and arrangements

    @action("new", N_("New hall…"), icon="plus", shortcut="Ctrl+N")
    def new_hall(self) -> None:
        """Kind, a few numbers, and the hall as it would be."""
        self.open_new_hall()

    @action("anew", N_("Name and numbers of the hall…"), icon="pencil")
    def build_anew(self) -> None:
        """The hall that is open, from other numbers or with another name."""
        if self.reading.hall is not None:
            self.open_new_hall(anew=True)

    @action("again", N_("Another arrangement of this hall"), icon="copy-plus")
    def new_arrangement(self) -> None:
        """For another session; nobody sits yet."""
        if self.reading.hall_id:
            self.make_arrangement()
            self.refresh(None)
            self.show_beside(Beside.SETTINGS)

    @action("settings", N_("Name, session, interpreters…"), icon="sliders-horizontal")
    def show_settings(self) -> None:
        """What protocol leaves to the host for this arrangement."""
        if self.reading.arrangement_id:
            self.show_beside(Beside.SETTINGS)

    @action("remove", N_("Remove this hall"), icon="trash-2")
    def remove_this(self) -> None:
        """With its arrangements; the toast takes it back."""
        if self.reading.hall_id:
            self.drop_hall()

    @action("furniture", N_("Move the furniture"), icon="shapes", shortcut="Ctrl+E")
    def turn_furniture(self) -> None:
        """Chairs and tables instead of people, and back."""
        if self.hall is not None:
            self.use_furniture(on=self.canvas.hand is self.people)

    # ---- looking

    @action("flip", N_("Look from the other side"), icon="refresh-cw", shortcut="Ctrl+I")
    def flip(self) -> None:
        """From the stage, or from the hall."""
        now = self.canvas.scene.sight.viewpoint
        self.look_from(Viewpoint.STAGE if now is Viewpoint.HALL else Viewpoint.HALL)

    def look_from(self, viewpoint: Viewpoint) -> None:
        """From this side from now on, also on paper."""
        if self.reading.hall_id:
            self.write_viewpoint(viewpoint)

    @action("whole", N_("The whole hall"), icon="rectangle-horizontal", shortcut="Ctrl+0")
    def whole(self) -> None:
        """As large as the room allows."""
        self.canvas.fit()

    @action("larger", N_("Larger"), icon="plus", shortcut="Ctrl+=")
    def zoom_in(self) -> None:
        """The next larger size."""
        self.canvas.zoom_to(larger(self.canvas.scene.sight.zoom))

    @action("smaller", N_("Smaller"), icon="minus", shortcut="Ctrl+-")
    def zoom_out(self) -> None:
        """The next smaller size."""
        self.canvas.zoom_to(smaller(self.canvas.scene.sight.zoom))
