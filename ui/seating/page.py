"""The page "Seating": the hall as a canvas, beside it why each person sits where.

What must not come in: rules (`hanoiplan.seating`), writing (`deeds`), and other pages.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.seating.halls.layout import HallKind
from ui.base.form import ChoiceField
from ui.base.widgets.empty import EmptyState
from ui.base.widgets.more_button import MoreButton
from ui.base.widgets.painted import px
from ui.seating.canvas import Canvas
from ui.seating.empty_halls import empty_hall
from ui.seating.following import Following
from ui.seating.furniture_hand import FurnitureHand
from ui.seating.hand import Hand
from ui.seating.kind_choice import small_hall
from ui.seating.legend import Legend
from ui.seating.new_hall import NewHall
from ui.seating.reading import TABLES, Reading
from ui.seating.scene import Scene
from ui.seating.second_row import LookRow
from ui.seating.shown_hall import ShownHall
from ui.seating.side import FOLLOWING, Beside, Side
from ui.seating.strip import Strip

CHOICE = 280  # px of the field that chooses hall and arrangement
MORE = (
    "find",
    "new",
    "anew",
    "again",
    "settings",
    "wishes",
    "unseated",
    "furniture",
    "flip",
    "clear",
    "remove",
)


class SeatingPage(Following):
    """Who sits where, in one hall at one session."""

    name = "seating"
    title = N_("Seating")
    icon = "armchair"
    tables = TABLES

    def build(self) -> None:
        self.reading = Reading(self.workspace, self.event_id)
        scene = Scene(empty_hall(small_hall(HallKind.THEATRE)))
        self.people, self.furniture = Hand(scene, self), FurnitureHand(scene, self)
        self.canvas = Canvas(scene, self.people)
        self.choice = ChoiceField()
        self.choice.setFixedWidth(px(CHOICE))
        self.header.add_widget(self.choice)
        for name in ("gaps", "print"):
            self.header.add_button(self.act(name))
        self.more = MoreButton([self.act(name) for name in MORE])
        self.header.add_widget(self.more)
        self.header.add_primary(self.act("arrange"))
        self.look = LookRow()
        self.second_row.add(self.look, 1)
        self.side = Side([self.act(name) for name in ("lock", "swap", "off")], self.furniture)
        self.legend, self.strip_below = Legend(), Strip()
        self.empty, self.new = EmptyState(icon="armchair"), NewHall()
        self._lay_out()
        self.listen()
        self.hear_arranging()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(px(20), px(2), px(12), px(2))
        above.addWidget(self.legend, 1)
        above.setSpacing(px(12))  # two links are two
        above.addWidget(self.strip_below.unseated)
        above.addWidget(self.strip_below.wishes)
        column.addLayout(above)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.strip_below)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        self.side.add_to(row)
        self.stack = QStackedWidget()
        self.work = work
        for widget in (self.empty, work, self.new):
            self.stack.addWidget(widget)
        self.body.addWidget(self.stack, 1)

    # ---- words and reading

    def words(self) -> None:
        super().words()
        self.more.set_name(_("More for the hall"))
        self.choice.set_words(_("Hall and arrangement"))
        self.canvas.setAccessibleName(_("Plan of the hall"))
        for part in (self.look, self.side, self.legend, self.strip_below, self.new):
            part.words()
        self._word_empty()

    def _word_empty(self) -> None:
        """No hall yet, or a hall without an arrangement."""
        told = _("Choose its kind and a few numbers; the people are placed by the precedence list.")
        first = (_("New hall"), "plus", self.act("new").trigger, "large-primary")
        list_ = (_("See the precedence list"), "list-ordered", self.to_precedence, "large")
        self.empty.set_words(_("There is no hall yet"), told, (first, list_))

    def refresh(self, changes: Changes | None) -> None:
        self.reading.read(changes)
        self.choice.set_choices(
            [((one.hall_id, one.arrangement_id), one.words) for one in self.reading.choices()]
        )
        self.choice.set_value((self.reading.hall_id, self.reading.arrangement_id))
        if self.stack.currentWidget() is not self.new:
            self.stack.setCurrentWidget(self.work if self.hall is not None else self.empty)
        self.offer()
        self.show_hall()

    def show_hall(self) -> None:
        """The hall, its strip and its panel as they are now."""
        hall, row = self.hall, self.reading.hall
        self.arranging_changed()
        if hall is None or row is None:
            self.header.set_count("")
            return
        self.look.show_viewpoint(row.viewpoint)
        if self.canvas.scene.sight.viewpoint is not row.viewpoint:
            self.canvas.set_viewpoint(row.viewpoint)
        self.canvas.show_hall(hall, glides=self.glides)
        self.glides = False
        self.furniture.hold(self.furniture.keys)
        self.people.hall_changed()
        self.strip_below.show_hall(hall)
        self.show_beside(self.side.shown)
        self._say()

    def arranging_changed(self) -> None:
        """What can be done depends on whether there is an arrangement, and on the program."""
        if self.is_held:
            self.people.cancel()
        there = self.reading.arrangement_id > 0 and self.stack.currentWidget() is self.work
        for name in ("arrange", "gaps", "clear", "settings", "wishes"):
            self.act(name).setEnabled(there and not self.is_arranging)
        for name in ("print", "again", "anew", "remove", "furniture", "flip", "unseated", "find"):
            self.act(name).setEnabled(self.hall is not None and not self.is_arranging)
        self.choice.setVisible(bool(self.reading.halls))
        self.second_row.setVisible(self.stack.currentWidget() is self.work)

    def _say(self) -> None:
        hall = self.hall
        if hall is None:
            return
        number = interface().number
        seated = len(hall.view.seats) + len(hall.view.behind)
        due = seated + len(hall.view.unseated)
        words = _("{seated} of {due} seated · {chairs} seats")
        self.header.set_count(
            words.format(
                seated=number(seated), due=number(due), chairs=number(hall.view.hall.capacity)
            )
        )
        self.say_keys()

    def say_keys(self) -> None:
        """The keys of the hand that is in use."""
        if self.canvas.hand is self.furniture:
            self.footer.set_state(_("Furniture: every change can be undone."), "shapes")
            keys = [("← ↑", _("10 mm, Shift ten times")), ("R", _("turn")), ("L", _("fasten")),
                    ("Del", _("take away")), ("Ctrl E", _("finished"))]  # fmt: skip
        else:
            self.footer.set_state("")
            keys = [("← ↑", _("next seat")), ("Enter", _("pick up, put down")),
                    ("G", _("delegation")), ("F", _("lock")), ("Del", _("off the seat")),
                    ("Space", _("drag the hall")), ("Ctrl F", _("find a seat"))]  # fmt: skip
        self.footer.set_keys(keys)

    # ---- what stands beside

    def show_beside(self, which: Beside) -> None:
        """One of the panels; for a chosen seat or table whose it is."""
        hall = self.hall
        if hall is None:
            return
        which = self._follows(hall) if which in FOLLOWING else which
        fill: dict[Beside, Callable[[], object]] = {
            Beside.SEAT: lambda: self._fill_seat(hall),
            Beside.TABLE: lambda: self.side.table.show_table(hall, hall.tables[self.people.table]),
            Beside.UNSEATED: lambda: self.side.unseated.show_people(hall),
            Beside.WISHES: lambda: self._fill_wishes(hall),
            Beside.FINDER: lambda: self.side.finder.show_people(hall),
            Beside.GAPS: self.fill_gaps,
        }
        if which in fill:
            fill[which]()
        self.side.show(which)

    def _follows(self, hall: ShownHall) -> Beside:
        """What is chosen decides: a seat, a table, or nothing."""
        if self.people.chosen in hall.seats:
            return Beside.SEAT
        return Beside.TABLE if self.people.table in hall.tables else Beside.UNSEATED

    def _fill_seat(self, hall: ShownHall) -> None:
        seat = hall.seats[self.people.chosen]
        self.side.seat.show_seat(hall, seat, self.photo_of(seat))
        for name in ("lock", "swap", "off"):
            self.act(name).setEnabled(seat.sitter is not None and not self.is_arranging)

    def _fill_wishes(self, hall: ShownHall) -> None:
        self.side.wishes.show_wishes(hall)
        self.price_wishes()

    def open_new_hall(self, *, anew: bool = False) -> None:
        """The form of a new hall, or of this one, instead of the hall."""
        self.stack.setCurrentWidget(self.new)
        self.arranging_changed()
        self.new.begin(self.people_due(), self.reading.hall if anew else None)

    def leave_new_hall(self) -> None:
        """Back to the hall that was open, if there is one."""
        self.stack.setCurrentWidget(self.work if self.hall is not None else self.empty)
        self.arranging_changed()
        self.focus_first()

    def focus_first(self) -> None:
        if self.stack.currentWidget() is self.work:
            self.canvas.setFocus()
        elif self.stack.currentWidget() is self.empty and self.empty.buttons:
            self.empty.buttons[0].setFocus()

    def arrive(self, row_id: object) -> None:
        """At the seat of a person."""
        if self.stale or self.hall is None:
            self.refresh(None)
        chair = self.hall.places.get(row_id, "") if self.hall and isinstance(row_id, int) else ""
        if chair:
            self.canvas.bring(chair)
            self.people.choose(chair)
            self.canvas.refresh_over()

    def to_precedence(self) -> None:
        """Where the order comes from."""
        self.go_to.emit("precedence", None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what stands beside the hall; the hall has the keyboard again."""
        if event.key() != Qt.Key.Key_Escape or self.hall is None:
            super().keyPressEvent(event)
        elif self.canvas.hand is self.furniture:
            self.use_furniture(on=False)
        else:
            self.back_to_hall()
