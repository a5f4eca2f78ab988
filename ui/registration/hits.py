"""Who may be meant by what is typed: a short list under the input, nobody before it.

What must not come in: searching, and checking in (the page does both).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.plans.model import CategoryShape
from ui.base import paint
from ui.base.cells import Chip, Tile
from ui.base.theme import theme
from ui.base.widgets import Painted, px
from ui.registration.spoken import first

MOST = 6
ROW, EDGE = 54, 6
NUMBER = 64  # room for a badge number


@dataclass(frozen=True, slots=True)
class Hit:
    """One person who may be meant; `state` says what stands against a first check-in."""

    row: DelegateRow
    state: Chip | None = None

    @property
    def under(self) -> str:
        """The second line: position and delegation."""
        parts = (self.row.native_name, first(self.row.position), first(self.row.delegation))
        return " · ".join(part for part in parts if part)

    def spoken(self) -> str:
        """For a screen reader."""
        state = self.state.word if self.state else ""
        parts = (self.row.name, self.under, badge_text(self.row.badge_number), state)
        return ", ".join(part for part in parts if part)


class HitList(Painted):
    """Floats under the input; arrows are the input's, a click picks."""

    picked = Signal(object)  # Hit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()
        self.chosen = -1
        self._asked = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_hits(self, hits: Sequence[Hit], asked: str, *, sure: bool) -> None:
        """Shows who was found for the words; `sure` chooses the first one at once."""
        self.hits, self._asked = tuple(hits), asked
        self.chosen = 0 if sure and hits else -1
        self._tell()
        self.show()
        self.raise_()

    def clear(self) -> None:
        """Nobody is shown any more."""
        self.hits, self.chosen = (), -1
        self.hide()

    def step(self, by: int) -> None:
        """Moves the choice, as far as there is somebody."""
        if self.hits:
            self.chosen = max(0, min(len(self.hits) - 1, self.chosen + by))
            self._tell()

    @property
    def choice(self) -> Hit | None:
        """Who is chosen now."""
        return self.hits[self.chosen] if 0 <= self.chosen < len(self.hits) else None

    def nobody(self) -> str:
        """The sentence that stands there when nobody was found."""
        words = _("Nobody found for “{words}”. Try another spelling or the badge number.")
        return words.format(words=self._asked)

    def _tell(self) -> None:
        choice = self.choice
        self.say(choice.spoken() if choice else self._summary())

    def _summary(self) -> str:
        if not self.hits:
            return self.nobody()
        return _("{n} people found; choose with the arrows").format(n=len(self.hits))

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(ROW) * max(1, len(self.hits)) + 2 * px(EDGE))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = int((event.position().y() - px(EDGE)) // px(ROW))
        if 0 <= line < len(self.hits):
            self.chosen = line
            self._tell()
            self.picked.emit(self.hits[line])

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(theme().color("line2"), 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(12), px(12))
        line = QRectF(px(EDGE), px(EDGE), box.width() - 2 * px(EDGE), px(ROW))
        if not self.hits:
            words = line.adjusted(px(14), 0, -px(14), 0)
            paint.draw_text(painter, words, self.nobody(), "card", "text2", weight=500)
        for place, hit in enumerate(self.hits):
            self._row(
                painter, line.translated(0, place * px(ROW)), hit, chosen=place == self.chosen
            )

    def _row(self, painter: QPainter, box: QRectF, hit: Hit, *, chosen: bool) -> None:
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("sel"))
            painter.drawRoundedRect(box, px(8), px(8))
            bar = QRectF(box.left(), box.top() + px(12), px(3), box.height() - px(24))
            painter.fillRect(bar, theme().color("accent"))
        self._tile(painter, box, hit, "sel" if chosen else "surface")
        right = self._state(painter, box, hit)
        left = box.left() + px(52)
        names = QRectF(left, box.top() + px(5), right - left, px(24))
        paint.draw_text(painter, names, hit.row.name, "desk_delegation", elide=False)
        under = QRectF(left, box.top() + px(29), right - left, px(20))
        paint.draw_text(painter, under, hit.under, "body", "text2")

    @staticmethod
    def _tile(painter: QPainter, box: QRectF, hit: Hit, ground: str) -> None:
        category = hit.row.category
        if category is None:
            return
        side = px(26)
        spot = QRectF(box.left() + px(14), round(box.center().y() - side / 2), side, side)
        square = category.shape is CategoryShape.WORK
        paint.draw_tile(painter, spot, Tile(category.letter, category.colour, square), ground)

    @staticmethod
    def _state(painter: QPainter, box: QRectF, hit: Hit) -> float:
        """Number and chip at the right end; returns where they begin."""
        right = box.right() - px(14)
        number = QRectF(right - px(NUMBER), box.top(), px(NUMBER), box.height())
        end = Qt.AlignmentFlag.AlignRight
        words = badge_text(hit.row.badge_number) or "–"
        paint.draw_text(painter, number, words, "cell_number", "text2", align=end, elide=False)
        left = number.left() - px(10)
        if hit.state is not None:
            size = paint.chip_size(hit.state)
            left -= size.width()
            top = box.center().y() - size.height() / 2
            paint.draw_chip(painter, QRectF(left, top, size.width(), size.height()), hit.state)
            left -= px(10)
        return left
