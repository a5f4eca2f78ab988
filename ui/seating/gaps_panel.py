"""Beside the hall, before the start: who would move up so that no front chair stays empty.

Nothing is moved before somebody has seen the moves; whoever is on the way can keep the seat. What
must not come in: the rule (`hanoiplan.seating.gaps`) and writing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.model import Move, Standing
from ui.base.cells import Button as ButtonCell
from ui.base.cells import Group, TwoLines
from ui.base.cells import Icon as IconCell
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button, CheckBox
from ui.base.widgets.painted import px
from ui.seating.list_panel import ListPanel
from ui.seating.shown_hall import ShownHall


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody who moves up, leaves the seat, or keeps it for being on the way."""

    delegate_id: int
    name: str
    from_chair: str
    to_chair: str
    kept: bool = False

    @property
    def what(self) -> str:
        """Under which heading it stands."""
        if self.kept:
            return "1"
        return "0" if self.to_chair else "2"


TITLES = {"0": N_("Moving up"), "1": N_("On the way, keeping the seat"), "2": N_("Not here")}
SIGNS = {"0": ("arrow-up", "accent"), "1": ("hourglass", "gold_x"), "2": ("user-x", "text2")}


def _sign(line: Line) -> IconCell:
    return IconCell(*SIGNS[line.what], _(TITLES[line.what]))


def _person(line: Line) -> TwoLines:
    there = line.to_chair or ("" if line.kept else _("no seat"))
    return TwoLines(line.name, second=" → ".join(filter(None, (line.from_chair, there))))


def _choice(line: Line) -> ButtonCell:
    if line.to_chair:
        return ButtonCell("")
    return ButtonCell(_("Let go")) if line.kept else ButtonCell(_("Keep"))


def _heading(line: Line) -> Group:
    return Group(line.what, _(TITLES[line.what]), sort=line.what)


COLUMNS: tuple[Column[Line], ...] = (
    Column("sign", "", IconCell, _sign, floor=30, ceiling=34),
    Column("who", "", TwoLines, _person, stretch=True),
    Column("keep", "", ButtonCell, _choice, floor=74, ceiling=110),
)


class PressedOnce(TableView[Line]):
    """A table in which a double click on a button is one press.

    By the second one the line is elsewhere, and another one would be turned.
    """

    def __init__(self, rows: RowTableModel[Line], name: str) -> None:
        super().__init__(rows, name)
        self._on_button = False
        self.pressed_button.connect(self._mark)

    def _mark(self) -> None:
        self._on_button = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers whether it was on a button."""
        self._on_button = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a button that was pressed already says nothing new."""
        if self._on_button:
            event.accept()
        else:
            super().mouseDoubleClickEvent(event)


class GapsPanel(ListPanel):
    """The moves, who keeps the seat, and the button that makes the moves."""

    wanted = Signal(tuple)  # moves
    kept = Signal()  # somebody else keeps the seat now, or the session has begun: other moves
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.moves: tuple[Move, ...] = ()
        self.keep: frozenset[int] = frozenset()  # on the way
        self._for = 0  # the arrangement in which they are
        self._said: bool | None = None  # whether it has begun, where somebody said so
        self.title, self.told = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.began = CheckBox("")
        for widget in (self.title, self.told, self.began):
            self.head.addWidget(widget)
        self.rows = RowTableModel(COLUMNS, lambda line: line.delegate_id)
        self.rows.group_by(_heading)
        self.table = PressedOnce(self.rows, "")
        self.table.horizontalHeader().hide()
        self.put_list(self.table)
        self.cancel, self.go = Button(kind="ghost"), Button(kind="small", icon="check")
        self.foot.addWidget(self.cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self.foot_frame.setMinimumHeight(px(48))
        self._listen()

    def _listen(self) -> None:
        self.cancel.clicked.connect(self.closed)
        self.go.clicked.connect(lambda: self.wanted.emit(self.moves))
        self.began.clicked.connect(self._say)
        self.table.opened.connect(self._turn)
        self.table.pressed_button.connect(lambda line, _column: self._turn(line))

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Close the gaps"))
        self.cancel.setText(_("Leave it"))
        self.began.setText(_("The session has begun"))
        self.table.words()
        self.table.setAccessibleName(_("Who would move"))

    def keep_of(self, hall: ShownHall) -> frozenset[int]:
        """Who is on the way to this arrangement; in another one it was asked of others."""
        if self._for != hall.view.arrangement.id:
            self._for, self.keep = hall.view.arrangement.id, frozenset()
            self._said = None
        came = {one for one, who in hall.sitters.items() if who.standing is Standing.ARRIVED}
        self.keep -= came
        return self.keep

    def has_begun(self, *, presumed: bool) -> bool:
        """Whether the session has begun: as the tick was set by hand, else as is presumed."""
        self.began.setChecked(presumed if self._said is None else self._said)
        return self.began.isChecked()

    def _say(self, begun: bool = False) -> None:
        self._said = begun
        self.kept.emit()

    def _turn(self, line: Line) -> None:
        """Keeps somebody on the seat, or lets go of it."""
        if not line.to_chair:
            self.keep ^= {line.delegate_id}
            self.kept.emit()

    def show_moves(self, hall: ShownHall, moves: Sequence[Move]) -> None:
        """Who would go where."""
        self.moves = tuple(moves)
        self.rows.show_rows(self._lines(hall))
        self.told.setText(self._summary(len(cards_of(moves)), len(moves) - len(cards_of(moves))))
        words = ngettext("Make {n} move", "Make {n} moves", len(moves))
        self.go.setText(words.format(n=interface().number(len(moves))))
        self.go.setEnabled(bool(moves))

    def _lines(self, hall: ShownHall) -> Iterator[Line]:
        for one in self.moves:
            name = hall.names.get(one.delegate_id, "")
            yield Line(one.delegate_id, name, one.from_chair, one.to_chair)
        moving = {one.delegate_id for one in self.moves}
        for one_id in self.keep - moving:
            chair = hall.places.get(one_id, "")
            if chair:
                yield Line(one_id, hall.names.get(one_id, ""), chair, "", kept=True)

    def _summary(self, up: int, away: int) -> str:
        if not self.moves:
            return _("No empty seat in front can be filled by moving up.")
        number = interface().number
        told = ngettext("{n} person moves up", "{n} people move up", up)
        gone = ngettext("{n} who is not here leaves the seat",
                        "{n} who are not here leave their seats", away)  # fmt: skip
        parts = [words.format(n=number(many)) for words, many in ((told, up), (gone, away)) if many]
        order = _("The order of precedence stays. Only these cards are printed anew.")
        return f"{' · '.join(parts)}. {order}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everybody where they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def cards_of(moves: Sequence[Move]) -> list[Move]:
    """The moves to another chair."""
    return [one for one in moves if one.to_chair]
