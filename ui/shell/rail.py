"""The left rail: event, rooms, what is saved. 188 wide, 56 when folded.

What must not come in: what a room shows; the main window answers the signals.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.theme import set_kind, tells_of_theme, theme
from ui.base.widgets.basics import HLine
from ui.base.widgets.rail import NARROW, WIDE, EventButton, RailItem, SavedState
from ui.shell.pages import Room

SIDE = 8
HEAD = 6  # px before the event's mark
GROUP_GAP = 8
BESIDE = 37 + 4  # px of an item besides its words: icon and gaps
NUMBER = 26  # more where a number stands at the right
MARK = 46  # px of the event's mark
SHIELD = 32  # px before the words of the foot
WIDEST = 260
HATCHED = 0.18  # of the ink: the words over it stay easy to read


class Rail(QFrame):
    """Tells which room is wanted; shows which one is open and what waits there."""

    room_wanted = Signal(str)
    event_menu_wanted = Signal()
    state_menu_wanted = Signal()
    help_wanted = Signal()
    name_wanted = Signal()  # whoever works here wants to say who that is

    def __init__(self, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "rail")
        self.folded = False
        self._rehearsal = False
        self._rooms = tuple(rooms)
        self.event_button = EventButton()
        self.event_button.pressed.connect(self.event_menu_wanted)
        self.items = {room.name: self._item(room) for room in rooms}
        self.nameless = RailItem("triangle-alert", ink="warn")
        self.nameless.pressed.connect(self.name_wanted)
        self.nameless.hide()
        self.help = RailItem("circle-question-mark")
        self.help.pressed.connect(self.help_wanted)
        self.state = SavedState()
        self.state.pressed.connect(self.state_menu_wanted)
        self._layout = QVBoxLayout(self)
        self._fill()
        self._measure()

    def _item(self, room: Room) -> RailItem:
        item = RailItem(room.icon, "", room.name)
        item.pressed.connect(lambda: self.room_wanted.emit(room.name))
        return item

    def _fill(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.event_button)
        self._layout.addLayout(self._head)
        self._layout.addItem(_gap())
        rooms = QVBoxLayout()
        rooms.setContentsMargins(theme().px(SIDE), 0, theme().px(SIDE), 0)
        rooms.setSpacing(0)
        self._layout.addLayout(rooms, 1)
        group = None
        for room in self._rooms:
            if group is not None and room.group != group:
                rooms.addItem(_gap())
            rooms.addWidget(self.items[room.name])
            group = room.group
        rooms.addStretch(1)
        rooms.addWidget(self.nameless)
        rooms.addWidget(self.help)
        rooms.addWidget(HLine())
        rooms.addWidget(self.state)

    def _measure(self) -> None:
        px = theme().px
        self.setFixedWidth(px(NARROW) if self.folded else self._wide())
        self._head.setContentsMargins(
            px(SIDE if self.folded else HEAD), 0, px(SIDE if self.folded else 0), 0
        )
        self._layout.setContentsMargins(0, px(11), 0, px(6))
        self._layout.setSpacing(0)

    def _wide(self) -> int:
        """The usual width; more where a room's name needs it, so that no name is cut."""
        px, font = theme().px, theme().font("button", 600)
        needed = [
            paint.text_width(_(room.title), font) + px(BESIDE + (NUMBER if room.waiting else 0))
            for room in self._rooms
        ]
        widest = max(needed, default=0) + px(2 * SIDE)
        return min(max(px(WIDE), round(widest) + 1), px(WIDEST))

    def words(self) -> None:
        """The names of the rooms in the interface language."""
        self.setAccessibleName(_("Rooms"))
        for room in self._rooms:
            self.items[room.name].set_text(_(room.title))
        self.help.set_text(_("Help"))
        self.help.set_sentence(_("What this page is for, and its keys (F1)"))
        self.nameless.set_text(_("Name missing"))
        self.nameless.set_sentence(
            _("The history shows only the desk, not who worked there. Press to give your name.")
        )
        self._measure()

    def show_event(self, name: str, dates: Sequence[str]) -> None:
        """The event at the head, with the fullest of some ways to say place and days that fits."""
        self.event_button.set_event(name, self._fitting(dates, HEAD + MARK + 10, "days"))

    def show_rehearsal(self, *, rehearsal: bool) -> None:
        """Whether the event is only rehearsed here: the rail is hatched."""
        self._rehearsal = rehearsal
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._rehearsal:
            painter = QPainter(self)
            painter.setOpacity(HATCHED)
            painter.fillRect(self.rect(), paint.hatching("bad"))
            painter.end()

    def show_nameless(self, *, nameless: bool) -> None:
        """Whether nobody has said who works here."""
        self.nameless.setVisible(nameless)

    def show_state(
        self, first: Sequence[str], second: Sequence[str], *, good: bool, sentence: str = ""
    ) -> None:
        """The foot: what is saved, in the fullest of some lines that fit.

        `sentence`: what is wrong, whole; told in the tooltip and to a screen reader.
        """
        upper = self._fitting(first, 2 * SIDE + SHIELD, "label")
        under = self._fitting(second, 2 * SIDE + SHIELD, "foot")
        self.state.show_state(upper, under, good=good, sentence=sentence)

    def _fitting(self, texts: Sequence[str], besides: int, role: str) -> str:
        room, font = self._wide() - theme().px(besides), theme().font(role)
        fitting = (text for text in texts if paint.text_width(text, font) <= room)
        return next(fitting, texts[-1] if texts else "")

    def show_waiting(self, name: str, number: int) -> None:
        """What needs a person in a room."""
        self.items[name].set_number(number)

    def select(self, name: str) -> None:
        """Which room is open; one outside of the rail selects none."""
        for own, item in self.items.items():
            item.set_selected(own == name)

    def fold(self, folded: bool) -> None:
        """Icons alone, or icons and words."""
        self.folded = folded
        foot = (self.nameless, self.help, self.state)
        for part in (self.event_button, *self.items.values(), *foot):
            part.set_folded(folded)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


def _gap() -> QSpacerItem:
    """Between groups; it gives way before a room does, with large type on a small screen."""
    return QSpacerItem(
        0, theme().px(GROUP_GAP), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum
    )
