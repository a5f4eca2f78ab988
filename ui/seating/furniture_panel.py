"""Beside the hall while its furniture is moved: align, spread, turn, number, lock, take away.

What must not come in: doing it (`halls.changes`) and writing (the page).
"""

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.halls.changes import (
    Axis,
    Edge,
    aligned,
    honoured,
    relabelled,
    spread,
)
from hanoiplan.seating.halls.layout import Layout, Table
from ui.base.form import TextField
from ui.base.widgets.basics import HLine, Label, Panel
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import px
from ui.seating.adding import with_another_chair, with_another_table
from ui.seating.furniture_hand import TURN, FurnitureHand
from ui.seating.seat_panel import WIDTH

EDGES: tuple[tuple[Edge, str, str], ...] = (
    (Edge.LEFT, "align-start-vertical", N_("Align at the left")),
    (Edge.MIDDLE, "align-center-vertical", N_("One below the other")),
    (Edge.RIGHT, "align-end-vertical", N_("Align at the right")),
    (Edge.TOP, "align-start-horizontal", N_("Align at the stage’s side")),
    (Edge.CENTRE, "align-center-horizontal", N_("Side by side in line")),
    (Edge.BOTTOM, "align-end-horizontal", N_("Align at the doors’ side")),
)


class FurniturePanel(Panel):
    """What can be done with the pieces in the hand."""

    edited = Signal(object)  # Layout
    numbered = Signal(tuple, int, object)  # chairs, first number, beginning or None
    added = Signal(str)  # a new piece, after `edited`
    finished = Signal()

    def __init__(self, hand: FurnitureHand, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self._hand = hand
        self.title, self.told = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.told)
        self._align = Label(kind="h3")
        self._edges = [IconButton(icon) for _edge, icon, _words in EDGES]
        self._spread = IconButton("align-horizontal-distribute-center")
        self._spread_down = IconButton("rows-3")
        self._number_title = Label(kind="h3")
        self.prefix, self.start = TextField(), TextField()
        self.renumber = Button(kind="small", icon="hash")
        self.label = TextField()
        self._label_title = Label(kind="h3")
        self.turn_left = Button(kind="small", icon="rotate-ccw")
        self.turn_right = Button(kind="small", icon="refresh-cw")
        self.lock, self.remove = Button(kind="small", icon="lock"), Button(kind="small", icon="x")
        self.honour = Button(kind="small", icon="star")
        self.add_chair = Button(kind="small", icon="plus")
        self.add_table = Button(kind="small", icon="plus")
        self.finish = Button(kind="small", icon="check")
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.body.addWidget(self._align)
        line = QHBoxLayout()
        line.setSpacing(px(4))
        for icon_button in (*self._edges, self._spread, self._spread_down):
            line.addWidget(icon_button)
        line.addStretch(1)
        self.body.addLayout(line)
        grid = QGridLayout()
        grid.setSpacing(px(6))
        buttons = (self.turn_left, self.turn_right, self.lock, self.honour, self.remove)
        adding = QHBoxLayout()
        adding.setSpacing(px(6))
        for button in (self.add_chair, self.add_table):
            adding.addWidget(button)
        adding.addStretch(1)
        self.body.insertLayout(0, adding)
        for place, button in enumerate(buttons):
            grid.addWidget(button, place // 2, place % 2)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)
        self.body.addWidget(HLine())
        self.body.addWidget(self._number_title)
        numbers = QHBoxLayout()
        numbers.setSpacing(px(6))
        for widget in (self.prefix, self.start):
            numbers.addWidget(widget, 1)
        numbers.addWidget(self.renumber)
        self.body.addLayout(numbers)
        self.body.addWidget(self._label_title)
        self.body.addWidget(self.label)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.finish)
        self.foot_frame.setMinimumHeight(px(44))

    def _listen(self) -> None:
        hand = self._hand
        for button, (edge, _icon, _words) in zip(self._edges, EDGES, strict=True):
            button.clicked.connect(
                lambda _on=False, edge=edge: self._do(lambda at: aligned(at, hand.keys, edge))
            )
        self._spread.clicked.connect(
            lambda: self._do(lambda at: spread(at, hand.keys, Axis.ACROSS))
        )
        self._spread_down.clicked.connect(
            lambda: self._do(lambda at: spread(at, hand.keys, Axis.DOWN))
        )
        self.turn_left.clicked.connect(lambda: hand.turn(-TURN))
        self.turn_right.clicked.connect(lambda: hand.turn(TURN))
        self.lock.clicked.connect(hand.lock)
        self.remove.clicked.connect(hand.remove)
        self.honour.clicked.connect(self._honour)
        self.renumber.clicked.connect(self._renumber)
        self.label.committed.connect(self._relabel)
        self.add_chair.clicked.connect(lambda: self._add(with_another_chair))
        self.add_table.clicked.connect(lambda: self._add(with_another_table))
        self.finish.clicked.connect(self.finished)
        hand.held.connect(lambda _keys: self.show_held())

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Furniture"))
        self._align.setText(_("Align"))
        for button, (_edge, _icon, words) in zip(self._edges, EDGES, strict=True):
            button.set_name(_(words))
        self._spread.set_name(_("Spread evenly across"))
        self._spread_down.set_name(_("Spread evenly downwards"))
        self._number_title.setText(_("Number the chairs anew"))
        self.prefix.set_words(_("Beginning"), "A-")
        self.start.set_words(_("First number"), "1")
        self.renumber.setText(_("Number them"))
        self._label_title.setText(_("What is written on it"))
        self.label.set_words(_("What is written on it"), _("Press table"))
        self.turn_left.setText(_("Turn left"))
        self.turn_right.setText(_("Turn right"))
        self.lock.setText(_("Fasten or free"))
        self.remove.setText(_("Take away"))
        self.honour.setText(_("Table of honour"))
        self.add_chair.setText(_("Add a chair"))
        self.add_table.setText(_("Add a table"))
        self.finish.setText(_("Finished"))
        self.show_held()

    def show_held(self) -> None:
        """How many pieces are in the hand; buttons that need some are grey without."""
        keys, layout = self._hand.keys, self._hand.layout
        told = ngettext("{n} piece in the hand.", "{n} pieces in the hand.", len(keys))
        hint = _("Press on a chair, a table or the stage; a frame takes several.")
        self.told.setText(told.format(n=interface().number(len(keys))) if keys else hint)
        many = len(keys) > 1
        for icon_button in (*self._edges, self._spread, self._spread_down):
            icon_button.setEnabled(many)
        for button in (self.turn_left, self.turn_right, self.lock, self.remove, self.renumber):
            button.setEnabled(bool(keys))
        self.honour.setEnabled(any(one.key in keys for one in layout.tables))
        piece = next((one for one in layout.pieces() if keys == (one.key,)), None)
        written = getattr(piece, "label", None)
        self.label.setEnabled(written is not None)
        self.label.set_value(written or "")

    def _do(self, change: Callable[[Layout], Layout]) -> None:
        self.edited.emit(change(self._hand.layout))

    def _add(self, more: Callable[[Layout, Collection[str]], tuple[Layout, str]]) -> None:
        """The new piece is in the hand, so that arrows and mouse move it from there."""
        layout, key = more(self._hand.layout, self._hand.keys)
        self.edited.emit(layout)
        self.added.emit(key)

    def _honour(self) -> None:
        keys = set(self._hand.keys)
        tables: list[Table] = [one for one in self._hand.layout.tables if one.key in keys]
        on = not all(one.honour for one in tables)
        self._do(lambda at: honoured(at, keys, on))

    def _renumber(self) -> None:
        """Chairs of the tables in the hand as well, in the order of the hall."""
        keys, layout = set(self._hand.keys), self._hand.layout
        chairs = tuple(one.key for one in layout.chairs if {one.key, one.table} & keys)
        prefix, first = self.prefix.line.text().strip(), self.start.line.text().strip() or "1"
        if not (first.isascii() and first.isdigit()):
            self.start.show_trouble(_("Write a whole number."), "bad")
            return
        self.start.show_trouble("")
        self.numbered.emit(chairs, int(first), prefix or None)

    def _relabel(self, text: object) -> None:
        keys = self._hand.keys
        if len(keys) == 1:
            self._do(lambda at: relabelled(at, keys[0], str(text).strip()))
