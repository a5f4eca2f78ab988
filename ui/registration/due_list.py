"""What goes to the person at the desk, with a tick for what was handed over; each has its key.

Shows and asks. What must not come in: handing out (the page does it), and what is due to whom.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.handouts.model import Due, DueState
from ui.base import paint
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets import Label, Painted, px
from ui.base.widgets.basics import emptied
from ui.base.widgets.signs import draw_key_cap
from ui.registration.due_words import item_words, key_words, state_words
from ui.registration.room import Room

LEFT, LINE = 25, 19  # px: where words begin, and how high a line is
PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class DueRow(Painted):
    """One item: tick, name, how it stands, the key that does it."""

    voice = Role.CheckBox
    pressed = Signal()

    def __init__(self, due: Due, place: int, zone: str, scale: float) -> None:
        super().__init__()
        self.due, self._scale, self._brief = due, scale, False
        self._name, self._key = item_words(due), key_words(place)
        self._state = state_words(due, zone)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.say(f"{self._name}, {self._state}")

    def set_brief(self, *, brief: bool) -> None:
        """Without the line under the name, where height is short and the tick says it."""
        if brief != self._brief:
            self._brief = brief
            self.updateGeometry()
            self.update()

    @property
    def key(self) -> str:
        """What is shown as its key, "" where it has none."""
        return self._key

    @property
    def handed(self) -> bool:
        """Whether the person has it."""
        return self.due.state is DueState.HANDED

    def spoken_value(self) -> str:
        """For a screen reader."""
        return self._state

    def press(self) -> None:
        """Hand it over, or back."""
        self.pressed.emit()

    def _font(self, role: str, weight: int | None = None) -> QFont:
        font = QFont(theme().font(role, weight))
        font.setPixelSize(round(font.pixelSize() * self._scale))
        return font

    def _names(self, width: float) -> list[str]:
        cap = paint.text_width(self._key, theme().font("key")) + px(19) if self._key else 0
        return break_lines(self._name, self._font("body", 600), width - px(LEFT) - cap)

    def heightForWidth(self, width: int) -> int:
        lines = len(self._names(width)) + (not self._brief)
        return px(LINE * lines * self._scale) + px(3)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(self.width() or px(200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        line, side = px(LINE * self._scale), px(16)
        tick = QRectF(px(1), round((line - side) / 2) + 1, side, side)
        state = Qt.CheckState.Checked if self.handed else Qt.CheckState.Unchecked
        paint.draw_tick(painter, tick, state, enabled=self.due.state is not DueState.NONE_LEFT)
        words = QRectF(px(LEFT), 0, box.width() - px(LEFT), line)
        one_line = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.setFont(self._font("body", 600))
        painter.setPen(theme().color("text"))
        for name in self._names(box.width()):
            painter.drawText(words, one_line, name)
            words.translate(0, line)
        if not self._brief:
            painter.setFont(self._font("second"))
            none = self.due.state is DueState.NONE_LEFT
            painter.setPen(theme().color("warn" if none else "text2"))
            painter.drawText(words, one_line, self._state)
        if self._key:
            width = paint.text_width(self._key, theme().font("key")) + px(11)
            cap = QRectF(box.right() - width, 1, width - 1, px(18))
            draw_key_cap(painter, cap, self._key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        del event
        self.press()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in PRESSES:
            self.press()
        else:
            super().keyPressEvent(event)


class DueList(QWidget):
    """The items of one person; hidden where nothing is handed out."""

    wanted = Signal(object)  # Due

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._zone = Room(), ""
        self.dues: tuple[Due, ...] = ()
        self._order: tuple[int, ...] = ()
        self.title = Label(kind="h3", wrap=True)
        self._rows = QVBoxLayout()
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.title)
        whole.addLayout(self._rows)
        self.show_dues((), "", ())

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("To hand out"))
        self.show_dues(self.dues, self._zone, self._order)

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen."""
        self._room = room
        self._whole.setSpacing(room.px(8, 4))
        self._rows.setSpacing(room.px(6, 2))
        self.show_dues(self.dues, self._zone, self._order)

    def show_dues(self, dues: Sequence[Due], zone: str, order: Sequence[int]) -> None:
        """Other items, or other states of them; `order` are the ids of all items of the event.

        An item has the key of its place there, so that it is the same one with each guest.
        """
        self.dues, self._zone, self._order = tuple(dues), zone, tuple(order)
        emptied(self._rows)
        for due in self.dues:
            row = DueRow(due, self._place_of(due), zone, self._room.gentle)
            row.pressed.connect(lambda due=due: self.wanted.emit(due))
            self._rows.addWidget(row)
        self.setVisible(bool(self.dues))

    def set_brief(self, *, brief: bool) -> None:
        """One line each, where height is short."""
        for place in range(self._rows.count()):
            item = self._rows.itemAt(place)
            row = item.widget() if item is not None else None
            if isinstance(row, DueRow):
                row.set_brief(brief=brief)

    def _place_of(self, due: Due) -> int:
        """Its place among the event's items, from 0; -1 while nobody knows."""
        return self._order.index(due.item.id) if due.item.id in self._order else -1

    def pick(self, place: int) -> None:
        """The key of the event's n-th item (from 0); nothing where this guest is not due it."""
        for due in self.dues:
            if self._place_of(due) == place:
                self.wanted.emit(due)
                return
