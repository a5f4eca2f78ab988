"""Beside the hall: the seats of the chosen table, in their order, with who sits there.

What must not come in: changing seats.
"""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.cells import Chip, FlagText, Number, TwoLines
from ui.base.cells import Icon as IconCell
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px
from ui.base.widgets.signs import ChipLabel
from ui.seating.list_panel import ListPanel
from ui.seating.shown_hall import Face, SeatFace, ShownHall, TableFace, spoken


def _person(seat: SeatFace) -> TwoLines:
    who = seat.sitter
    if who is None:
        return TwoLines(_("free"), second="")
    side = _("host's side") if who.host else spoken(who.delegation)
    second = f"{who.place} · {side}" if who.place and not who.host else side
    return TwoLines(who.name, second=second, star=who.head)


def _state(seat: SeatFace) -> IconCell | None:
    if seat.against:
        return IconCell("triangle-alert", "warn", _("To check"))
    if seat.locked:
        return IconCell("lock", "gold_x", _("Locked"))
    if seat.face is Face.ARRIVED:
        return IconCell("check", "ok", _("Arrived"))
    return IconCell("circle-dashed", "text3", _("Not yet here")) if seat.sitter else None


def _flag(seat: SeatFace) -> FlagText:
    return FlagText(seat.sitter.country if seat.sitter is not None else "", "")


COLUMNS: tuple[Column[SeatFace], ...] = (
    Column(
        "number",
        "#",
        Number,
        lambda s: str(s.chair.number),
        sort=lambda s: s.chair.number,
        floor=28,
        ceiling=34,
    ),
    Column("who", "", TwoLines, _person, stretch=True),
    Column("flag", "", FlagText, _flag, floor=30, ceiling=40),
    Column("state", "", IconCell, _state, floor=30, ceiling=34),
)


class TablePanel(ListPanel):
    """One table."""

    seat_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout()
        self.title = Label(kind="h2", wrap=True)
        self.honour = ChipLabel("", "gold", "star")
        self.count = Label(kind="strong")
        line.addWidget(self.title, 1)
        line.addWidget(self.count)
        self.head.addLayout(line)
        self.head.addWidget(self.honour)
        self.under = Label(kind="text2", wrap=True)
        self.head.addWidget(self.under)
        self.rows = RowTableModel(COLUMNS, lambda seat: seat.chair.key, lambda _seat: "")
        self.table = TableView(self.rows, "")
        self.table.opened.connect(lambda seat: self.seat_chosen.emit(seat.chair.key))
        self.put_list(self.table)
        self.told = Label(kind="second", wrap=True)
        self.foot.addWidget(self.told, 1)
        self.foot_frame.setMinimumHeight(px(40))

    def words(self) -> None:
        """The language changed."""
        self.table.words()
        self.table.setAccessibleName(_("Seats of the table"))

    def show_table(self, hall: ShownHall, face: TableFace) -> None:
        """Another table, or the same one anew."""
        number = interface().number
        label = face.table.label or face.table.key
        self.title.setText(face.title if face.delegation_id else _("Table No. {n}").format(n=label))
        self.honour.setVisible(face.table.honour)
        self.honour.show_chip(Chip(_("table of honour"), "gold", "star"))
        seats = hall.at_table(face.table.key)
        self.count.setText(f"{number(face.arrived)}/{number(face.seated)}")
        free = face.chairs - face.seated
        self.under.setText(
            _("{here} arrived of {seated} seated, {free} chairs free.").format(
                here=number(face.arrived), seated=number(face.seated), free=number(free)
            )
        )
        self.rows.show_rows(list(seats))
        self.rows.sort_by("number")
        self.told.setText(_meals(seats))


def _meals(seats: tuple[SeatFace, ...]) -> str:
    """What the kitchen has to know of this table."""
    counted = Counter(one.sitter.diet for one in seats if one.sitter is not None)
    del counted[""]
    if not counted:
        return _("No special meals at this table.")
    meals = ", ".join(f"{interface().number(n)} {diet}" for diet, n in counted.items())
    return _("Meals: {meals}.").format(meals=meals)
