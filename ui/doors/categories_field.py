"""For which categories something is: their tiles, ticked by letter, arrows and Space. None: all.

The tile under the pointer, else the one that the keyboard is on, is named below them. What must not
come in: what a category may do.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.plans.model import Category
from ui.base import paint
from ui.base.form.field import Field, draw_field
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.voice import Role, tell_value
from ui.base.widgets.painted import Painted, px
from ui.doors.words import spoken, tile_of

TILE, STEP, ROW, WORDS = 24, 38, 34, 24  # px
IN_ROW = 8  # tiles, so that the height is the same at every width
PALE = 0.3  # of a category that is not let in
ALONG = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
NONE = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})


class Tiles(Painted):
    """The tiles in lines; what the keyboard is on is named below them."""

    voice = Role.List
    ticked = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.all: tuple[Category, ...] = ()
        self.chosen: frozenset[int] = frozenset()
        self.trouble = ""
        self._at = 0
        self._pointed: int | None = None  # the tile under the pointer
        self.setMouseTracking(True)

    def offer(self, categories: Sequence[Category]) -> None:
        """Other categories; the keyboard stays within them."""
        self.all = tuple(categories)
        self._at, self._pointed = max(0, min(self._at, len(self.all) - 1)), None
        self.tell()

    # ---- what is chosen

    def spoken_value(self) -> str:
        """The categories ticked, and where the keyboard is."""
        return f"{_words_of(self.all, self.chosen)}. {self._named(self._at)}" if self.all else ""

    @property
    def shown_words(self) -> str:
        """What is read below the tiles."""
        if self._pointed is not None:
            return self._named(self._pointed)
        return (
            self._named(self._at)
            if self.hasFocus() and self.all
            else _words_of(self.all, self.chosen)
        )

    def tell(self) -> None:
        """Says and paints it anew."""
        self.setAccessibleDescription(self.spoken_value())
        tell_value(self)
        self.update()

    def _named(self, place: int) -> str:
        one = self.all[place]
        on = one.id in self.chosen
        words = _("{letter}, {category}: ticked") if on else _("{letter}, {category}: not ticked")
        return words.format(letter=one.letter, category=spoken(one.name))

    def _toggle(self, place: int) -> None:
        self._at = place
        self.chosen ^= {self.all[place].id}
        self.tell()
        self.ticked.emit()

    # ---- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, places = Qt.Key(event.key()), len(self.all)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if key in ALONG and places:
            self._at = max(0, min(places - 1, self._at + ALONG[key]))
            self.tell()
        elif key == Qt.Key.Key_Space and places:
            self._toggle(self._at)
        elif key in NONE and self.chosen:
            self.chosen = frozenset()
            self.tell()
            self.ticked.emit()
        elif not (plain and self._by_letter(event.text())):
            super().keyPressEvent(event)

    def _by_letter(self, text: str) -> bool:
        """The category of a letter; two of one letter are ticked one after the other."""
        letter = text.strip().upper()
        places = [n for n, one in enumerate(self.all) if letter and one.letter.upper() == letter]
        if places:
            at = places.index(self._at) + 1 if self._at in places else 0
            self._toggle(places[at % len(places)] if len(places) > 1 else places[0])
        return bool(places)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self._tile_at(event.position())
        if place is not None:
            self._toggle(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointed = self._tile_at(event.position())
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointed = None
        self.update()

    def _tile_at(self, spot: QPointF) -> int | None:
        return next((n for n, box in enumerate(self._boxes()) if box.contains(spot)), None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.tell()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self.left.emit()

    # ---- painting

    def sizeHint(self) -> QSize:
        rows = max(1, -(-len(self.all) // IN_ROW))
        return QSize(px(200), px(ROW) * rows + px(WORDS + 3))

    def _boxes(self) -> list[QRectF]:
        step, high = min(px(STEP), (self.width() - px(10)) / IN_ROW), px(ROW)
        return [
            QRectF(px(5) + (n % IN_ROW) * step, px(3) + (n // IN_ROW) * high, step, high)
            for n in range(len(self.all))
        ]

    def focus_box(self) -> QRect:
        """The ring stands around the tile that the keyboard is on."""
        boxes = self._boxes()
        return boxes[self._at].toRect() if self._at < len(boxes) else self.rect()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_field(painter, box, focused=self.hasFocus(), trouble=self.trouble)  # type: ignore[arg-type]  # "" warn bad
        for one, spot in zip(self.all, self._boxes(), strict=True):
            self._tile(painter, spot, one)
        line = QRectF(px(11), box.bottom() - px(WORDS), box.width() - px(20), px(WORDS) - 2)
        paint.draw_text(painter, line, self.shown_words, "second", "text2")

    def _tile(self, painter: QPainter, spot: QRectF, one: Category) -> None:
        side = min(px(TILE), round(spot.width()) - px(6))
        tile = QRectF(0, 0, side, side)
        tile.moveCenter(spot.center())
        on = one.id in self.chosen
        painter.setOpacity(PALE if self.chosen and not on else 1)
        paint.draw_tile(painter, tile, tile_of(one))
        painter.setOpacity(1)
        if on:
            sign = QRectF(tile.right() - px(7), tile.bottom() - px(7), px(13), px(13))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("surface"))
            painter.drawEllipse(sign.adjusted(-1, -1, 1, 1))
            painter.setBrush(theme().color("accent"))
            painter.drawEllipse(sign)
            draw_icon(painter, sign.adjusted(px(2), px(2), -px(2), -px(2)), "check", "on_accent")


def _words_of(offered: Sequence[Category], chosen: frozenset[int]) -> str:
    named = [spoken(one.name) for one in offered if one.id in chosen]
    return ", ".join(named) if named else _("All categories")


class CategoriesField(Field):
    """A set of category ids; `committed` with each tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = Tiles(self)
        self.tiles.ticked.connect(self._ticked)
        self.tiles.entered.connect(self._entered)
        self.tiles.left.connect(self._left)
        self.setFocusProxy(self.tiles)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.tiles)
        self.measures()

    def offer(self, categories: Sequence[Category]) -> None:
        """The event's categories."""
        self.tiles.offer(categories)
        self.measures()

    def measures(self) -> None:
        self.setFixedHeight(self.tiles.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tiles paint everything."""

    def sizeHint(self) -> QSize:
        return self.tiles.sizeHint()

    def editors(self) -> list[QWidget]:
        return [self.tiles]

    def value(self) -> frozenset[int]:
        return self.tiles.chosen

    def _write(self, value: object) -> None:
        self.tiles.chosen = value if isinstance(value, frozenset) else frozenset()
        self.tiles.tell()

    def show_trouble(self, sentence: str, tone: str = "warn") -> None:
        """One sentence under the field."""
        self.tiles.trouble = tone if sentence else ""
        self.tiles.update()
        super().show_trouble(sentence, tone)  # type: ignore[arg-type]  # "" warn bad

    def _ticked(self) -> None:
        self.changed.emit(self.value())
        self.commit()
