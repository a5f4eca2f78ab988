"""The head of the desk: which checkpoint, which desk, how many are here, what time it is.

What must not come in: reading (the page hands figures over) and the machine's clock.
"""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import EventFacts
from hanoiplan.presence.model import CheckpointKind, Way
from hanoiplan.registration.model import DeskFigures
from ui.base.mark import draw_mark
from ui.base.theme import set_kind
from ui.base.widgets import Button, Label, Painted, VLine, px
from ui.base.widgets.basics import SideLabel
from ui.registration.door_words import hours, way_words, zone_words
from ui.registration.post import Post
from ui.registration.room import Room
from ui.registration.spoken import first, second

HEIGHT, LOW_HEIGHT = 63, 50


class _Mark(Painted):
    """The house's mark."""

    def sizeHint(self) -> QSize:
        return QSize(px(36), px(36))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_mark(painter, box)


def _two_lines(upper: Label, lower: Label, *, right: bool) -> QVBoxLayout:
    """Two labels under each other, both at the left or at the right."""
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addStretch(1)
    for label in (upper, lower):
        if right:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        lines.addWidget(label)
    lines.addStretch(1)
    return lines


class DeskHead(QFrame):
    """One line over the whole width; the way out of the desk stands in it."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "desk-head")
        self.checkpoint = SideLabel(kind="desk-delegation", least=160)
        self.checkpoint_other = SideLabel(kind="second", least=120)
        self.desk, self.operator = Label(kind="h3"), Label(kind="second")
        self.arrived, self.share = Label(kind="desk-delegation"), Label(kind="second")
        self.clock = Label(kind="clock")
        self.leave = Button(kind="ghost", icon="log-out")
        self.leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.leave.clicked.connect(self.left)
        self._dividers = [VLine() for _place in range(3)]
        self._lay_out()
        self.set_room(Room())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.addWidget(_Mark(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(_two_lines(self.checkpoint, self.checkpoint_other, right=False))
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self._dividers[0])
        row.addLayout(_two_lines(self.desk, self.operator, right=True))
        row.addWidget(self._dividers[1])
        row.addLayout(_two_lines(self.arrived, self.share, right=True))
        row.addWidget(self._dividers[2])
        row.addWidget(self.clock)

    def set_room(self, room: Room) -> None:
        """Less high where the guest's card needs the height."""
        self._row.setContentsMargins(px(20), 0, px(28), 0)
        self._row.setSpacing(px(14))
        for line in self._dividers:
            line.setFixedHeight(px(32))
        self.setFixedHeight(room.px(HEIGHT, LOW_HEIGHT))

    def words(self) -> None:
        """The language changed."""
        self.leave.setText(_("Leave the desk"))
        self.leave.setToolTip(_("Back to the other pages") + " (F11)")

    def show_place(self, post: Post, facts: EventFacts, now: datetime) -> None:
        """Where this desk stands: door, place, zone, hours, and what a scan means."""
        door = post.door
        name = " – ".join(part for part in (first(door.name), first(door.place)) if part)
        self.checkpoint.setText(name)
        today = to_event_time(now, facts.time_zone).date()
        way = way_words(post.reads) if post.reads is not Way.IN else ""
        zone = first(zone_words(door))
        parts = (second(door.name), zone, hours(door, facts.time_zone, today), way)
        told = [part for part in parts if part]
        if door.kind is CheckpointKind.MAIN and len(told) < 2:
            told.append(facts.short_name or first(facts.title))
        self.checkpoint_other.show_if_any(" · ".join(told))

    def show_who(self, desk: str, operator: str) -> None:
        """Which desk this is, and who works at it."""
        self.desk.setText(_("Desk {name}").format(name=desk))
        self.operator.show_if_any(operator)

    def show_figures(self, figures: DeskFigures) -> None:
        """How many are here, of how many."""
        speech = interface()
        self.arrived.setText(
            f"{speech.number(figures.arrived)} / {speech.number(figures.expected)}"
        )
        self.arrived.setAccessibleName(
            _("{n} of {all} arrived").format(
                n=speech.number(figures.arrived), all=speech.number(figures.expected)
            )
        )
        if figures.expected:
            share = speech.percent(figures.arrived / figures.expected)
            self.share.show_if_any(_("arrived · {share}").format(share=share))
        else:
            self.share.show_if_any(_("arrived"))

    def show_time(self, now: datetime, zone: str) -> None:
        """The clock of the event."""
        self.clock.setText(f"{to_event_time(now, zone):%H:%M}")
