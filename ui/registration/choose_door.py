"""Which door is this desk at? A calm choice when the desk is opened first, and with F2.

What must not come in: reading doors and keeping the choice (the page does both).
"""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.text import fold
from hanoiplan.presence.model import Checkpoint, Way
from ui.base import paint
from ui.base.door_icons import DOOR_ICONS
from ui.base.form import TextField
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets import Button, Card, Label, Painted, ScrollBox, Segments, px
from ui.registration.door_words import hours, kind_words, way_words, zone_words
from ui.registration.form_frame import SaidLine
from ui.registration.post import Post
from ui.registration.spoken import DeskWords, first, second

ROW, EDGE, WIDE = 58, 4, 720
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class DoorList(Painted):
    """The doors under each other; arrows and digits choose, Enter takes."""

    voice = Role.List
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors: tuple[Checkpoint, ...] = ()
        self._under: tuple[str, ...] = ()
        self.chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_doors(
        self, doors: Sequence[Checkpoint], chosen: int, zone: str, today: dt.date
    ) -> None:
        """Doors to choose from; `chosen` is an id, the times are told on the event's clock."""
        self._doors = tuple(doors)
        self._under = tuple(_under(door, zone, today) for door in doors)
        ids = [door.id for door in doors]
        self.chosen = ids.index(chosen) if chosen in ids else 0
        self._tell()

    @property
    def door(self) -> Checkpoint | None:
        """The door that is chosen."""
        return self._doors[self.chosen] if self._doors else None

    def focus_box(self) -> QRect:
        """The ring stands around the door that is chosen."""
        top, wide = px(EDGE) + self.chosen * px(ROW), self.width() - 2 * px(EDGE)
        return QRect(px(EDGE), top, wide, px(ROW - 4))

    def spoken_value(self) -> str:
        """For a screen reader."""
        if self.door is None:
            return ""
        return f"{first(self.door.name)}, {self._under[self.chosen]}"

    def _tell(self) -> None:
        self.setAccessibleDescription(self.spoken_value())
        self.say(_("Doors of this event"))

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._doors):
            self.chosen = place
            self._tell()

    def sizeHint(self) -> QSize:
        return QSize(px(WIDE), px(ROW) * max(1, len(self._doors)) + 2 * px(EDGE))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(300), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self._choose(self.chosen + STEPS[key])
        elif key in ENTER:
            self.taken.emit()
        elif event.text().isdigit() and event.text() != "0":
            self._choose(int(event.text()) - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(int((event.position().y() - px(EDGE)) // px(ROW)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        del event
        self.taken.emit()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        for place, door in enumerate(self._doors):
            top = px(EDGE) + place * px(ROW)
            line = QRectF(px(EDGE), top, box.width() - 2 * px(EDGE), px(ROW) - px(4))
            self._row(painter, line, place, door)

    def _row(self, painter: QPainter, box: QRectF, place: int, door: Checkpoint) -> None:
        chosen = place == self.chosen
        painter.setPen(QPen(theme().color("accent" if chosen else "line"), 2 if chosen else 1))
        painter.setBrush(theme().color("sel" if chosen else "surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(8), px(8))
        side = px(22)
        spot = QRectF(box.left() + px(16), round(box.center().y() - side / 2), side, side)
        draw_icon(painter, spot, DOOR_ICONS[door.kind], "accent" if chosen else "text2")
        left, right = spot.right() + px(14), box.right() - px(48)
        names = " · ".join(part for part in (first(door.name), second(door.name)) if part)
        upper = QRectF(left, box.top() + px(5), right - left, px(24))
        paint.draw_text(painter, upper, names, "desk_delegation")
        lower = QRectF(left, box.top() + px(29), right - left, px(20))
        paint.draw_text(painter, lower, self._under[place], "body", "text2")
        if chosen:
            tick = QRectF(box.right() - px(36), round(box.center().y() - px(9)), px(18), px(18))
            draw_icon(painter, tick, "check", "accent")


def _under(door: Checkpoint, zone: str, today: dt.date) -> str:
    kind, name = kind_words(door.kind), first(door.name)
    parts = (
        kind if fold(kind) != fold(name) else "",
        first(door.place),
        hours(door, zone, today) or _("always open"),
        first(zone_words(door)),
        way_words(door.reads),
    )
    return " · ".join(part for part in parts if part)


class ChooseDoor(QWidget):
    """Door, what a scan means, name of the desk; Enter opens the desk there."""

    chosen = Signal(object, str)  # Post, name of the desk
    left = Signal()  # as it was before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = True
        self.title = DeskWords("desk_position", weight=600)
        self.note, self.said = Label(kind="text2", wrap=True), SaidLine()
        self.doors = DoorList()
        self.way_label, self.way = Label(kind="label"), Segments()
        self.desk_label, self.desk = Label(kind="label"), TextField()
        self.open, self.cancel = Button(kind="large-primary", icon="scan-line"), Button("", "ghost")
        self.desk_label.setBuddy(self.desk)
        card = Card("desk-card", (28, 22, 28, 20), 10)
        for part in (self.title, self.said, self.note):
            card.layout_.addWidget(part)
        card.layout_.addWidget(ScrollBox(self.doors), 1)
        card.layout_.addLayout(self._below())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addWidget(card, 6)
        whole.addStretch(1)
        self.doors.taken.connect(self._take)
        self.open.clicked.connect(self._take)
        self.cancel.clicked.connect(self.left)
        self.desk.line.returnPressed.connect(self._take)

    def _below(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(14))
        for label, part in ((self.way_label, self.way), (self.desk_label, self.desk)):
            column = QVBoxLayout()
            column.setSpacing(px(4))
            column.addWidget(label)
            column.addWidget(part)
            row.addLayout(column)
        row.addStretch(1)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def words(self) -> None:
        """The language changed."""
        self.title.show_words(_("At which door is this desk?"))
        self.show_note(kept=self._kept)
        self.way_label.setText(_("A scan means"))
        self.way.set_choices(
            [
                (None, _("As the door")),
                (Way.IN, _("In")),
                (Way.OUT, _("Out")),
                (Way.BOTH, _("In and out")),
            ]
        )
        self.way.setAccessibleName(_("A scan means"))
        self.desk_label.setText(_("Name of the desk"))
        self.desk.set_words(_("Name of the desk"), "1, 2, VIP")
        self.open.setText(_("Open the desk here"))
        self.cancel.setText(_("Leave as it is"))

    def show_note(self, *, kept: bool) -> None:
        """How long the choice holds: a rehearsal must not move the desk of the event."""
        self._kept = kept
        on_machine = _("Kept on this machine. F2 chooses another door at any time.")
        only_tried = _("For this rehearsal only. F2 chooses another door at any time.")
        self.note.setText(on_machine if kept else only_tried)

    def tell(self, sentence: str) -> None:
        """One sentence above the doors, until one is chosen."""
        self.said.show_words(sentence, "warn")

    def ask(
        self, doors: Sequence[Checkpoint], now: Post | None, desk: str, zone: str, today: dt.date
    ) -> None:
        """The doors of the event; `now` is where the desk stood until now."""
        self.tell("")
        self.doors.show_doors(doors, now.door.id if now else 0, zone, today)
        self.way.set_value(now.way if now else None)
        self.desk.set_value(desk)
        self.cancel.setVisible(now is not None)
        self.doors.setFocus()

    def _take(self) -> None:
        door, way = self.doors.door, self.way.value()
        if door is not None:
            own = way if isinstance(way, Way) else None
            self.chosen.emit(Post(door, own), self.desk.value().strip())
