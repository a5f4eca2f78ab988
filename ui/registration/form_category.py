"""Choosing a category at the desk: its letter is the key, arrows go along the tiles.

What must not come in: what a category opens.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.plans.model import Category
from ui.base import paint
from ui.base.theme import theme
from ui.base.voice import Role, tell_value
from ui.base.widgets import Painted, px
from ui.registration.form_fields import ENTER
from ui.registration.person_lines import tile_of
from ui.registration.room import Room
from ui.registration.spoken import first

TILE, STEP = 26, 36
FAINT = 0.45  # while there is nobody to choose for
ALONG = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
NONE = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})


class CategoryStrip(Painted):
    """All categories as tiles, the chosen one ringed and named below."""

    entered = Signal()
    changed = Signal()

    voice = Role.ComboBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._room = Room()
        self._all: tuple[Category, ...] = ()
        self.value: Category | None = None
        self._under: Category | None = None  # the pointer
        self.setMouseTracking(True)

    def offer(self, categories: Sequence[Category]) -> None:
        """The event's categories; nothing is chosen."""
        self._all, self.value = tuple(categories), None
        self.updateGeometry()
        self.update()

    def choose(self, category: Category | None) -> None:
        """This one, or none."""
        self.value = category
        tell_value(self)
        self.update()
        self.changed.emit()

    def spoken_value(self) -> str:
        """For a screen reader."""
        return first(self.value.name) if self.value is not None else _("its letter, or the arrows")

    def set_room(self, room: Room) -> None:
        """Smaller tiles where height is short."""
        self._room = room
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(300), self._room.px(36, 32) + px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.sizeHint().height())

    def _step(self) -> float:
        return min(px(STEP), (self.width() - px(6)) / max(1, len(self._all)))

    @property
    def shown_words(self) -> str:
        """Under the tiles: the name of the one pointed at, else of the chosen one, else how to."""
        named = self._under or self.value
        if named is not None:
            return _("{letter}: {name}").format(letter=named.letter, name=first(named.name))
        return _("its letter, or the arrows") if self.isEnabled() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif key in ALONG:
            self._go(ALONG[key])
        elif key in NONE:
            self.choose(None)
        elif not self._by_letter(event.text()) and not event.text().strip().isalpha():
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        if self._all:
            place = self._all.index(self.value) if self.value in self._all else -1
            place = place + by if self.value is not None else 0
            self.choose(self._all[max(0, min(len(self._all) - 1, place))])

    def _by_letter(self, text: str) -> bool:
        """The next category of this letter; whether there is one."""
        letter = text.strip().upper()
        fitting = [one for one in self._all if letter and one.letter.upper() == letter]
        if not fitting:
            return False
        at = fitting.index(self.value) + 1 if self.value in fitting else 0
        self.choose(fitting[at % len(fitting)])
        return True

    def _at(self, x: float) -> Category | None:
        place = int((x - px(3)) // max(1.0, self._step()))
        return self._all[place] if 0 <= place < len(self._all) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        one = self._at(event.position().x())
        if one is not None:
            self.choose(one)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, one: Category | None) -> None:
        if one != self._under:
            self._under = one
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        high, step = self._room.px(36, 32), self._step()
        frame = QRectF(0.5, 0.5, box.width() - 1, high - 1)
        focused = self.hasFocus()
        painter.setOpacity(1.0 if self.isEnabled() else FAINT)
        painter.setPen(QPen(theme().color("accent" if focused else "line2"), 2 if focused else 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        side = min(px(TILE), round(step) - px(6))
        for place, one in enumerate(self._all):
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(frame.center())
            spot.moveLeft(round(px(3) + step * place + (step - side) / 2))
            paint.draw_tile(painter, spot, tile_of(one))
            if one == self.value:
                around = spot.adjusted(-px(4), -px(4), px(4), px(4))
                paint.draw_ring(painter, around, px(8))
        words = QRectF(px(2), high + px(1), box.width() - px(4), px(20))
        named = self._under is not None or self.value is not None
        role, ink = ("strong", "text") if named else ("second", "text3")
        paint.draw_text(painter, words, self.shown_words, role, ink)
