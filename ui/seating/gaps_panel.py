"""Beside the hall, before the start: who would move up so that no front chair stays empty.

Nothing is moved before somebody has seen the moves. What must not come in: the rule
(`hanoiplan.seating.gaps`) and writing.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.model import Move
from ui.base.widgets.basics import Label, Panel, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.seating.lines import SignedLine
from ui.seating.seat_panel import WIDTH
from ui.seating.shown_hall import ShownHall


class GapsPanel(Panel):
    """The moves, and the button that makes them."""

    wanted = Signal(tuple)  # moves
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.moves: tuple[Move, ...] = ()
        self.title, self.told = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.told)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self.cancel, self.go = Button(kind="ghost"), Button(kind="small", icon="check")
        self.cancel.clicked.connect(self.closed)
        self.go.clicked.connect(lambda: self.wanted.emit(self.moves))
        self.foot.addWidget(self.cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self.foot_frame.setMinimumHeight(px(48))

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Close the gaps"))
        self.cancel.setText(_("Leave it"))

    def show_moves(self, hall: ShownHall, moves: Sequence[Move]) -> None:
        """Who would go where."""
        self.moves = tuple(moves)
        emptied(self._lines)
        away = [one for one in moves if not one.to_chair]
        up = [one for one in moves if one.to_chair]
        for one in (*up, *away):
            name = hall.names.get(one.delegate_id, "")
            there = one.to_chair or _("no seat: not here")
            line = f"{one.from_chair} → {there}"
            icon = "arrow-up" if one.to_chair else "user-x"
            self._lines.addWidget(SignedLine(icon, name, line, "accent" if one.to_chair else "neu"))
        number = interface().number
        if not moves:
            self.told.setText(_("There is no gap to close: those in front are here."))
        else:
            told = ngettext("{n} person moves up", "{n} people move up", len(up))
            gone = ngettext("{n} who is not here leaves the seat",
                            "{n} who are not here leave their seats", len(away))  # fmt: skip
            parts = [told.format(n=number(len(up))), gone.format(n=number(len(away)))]
            order = _("The order of precedence stays. Only these cards are printed anew.")
            self.told.setText(f"{' · '.join(parts)}. {order}")
        words = ngettext("Make {n} move", "Make {n} moves", len(moves))
        self.go.setText(words.format(n=number(len(moves))))
        self.go.setEnabled(bool(moves))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everybody where they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
