"""By category, and what is left to hand out: the two small cards of the board.

What must not come in: counting.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.handouts.model import ItemKind, StockRow
from hanoiplan.plans.model import Category, CategoryShape
from hanoiplan.registration.board import CategoryAtDoor
from ui.base import paint
from ui.base.cells import Tile
from ui.base.theme import theme
from ui.boards.scaled import RIGHT, BoardCard
from ui.boards.speaking import both, data, first, number, say_count

ROW, MOST_ROW = 43, 66
KIT, MOST_KIT = 38, 58
LOW_HEAD = 62
TILE = 32
SCARCE = 0.1  # of the stock: from here on somebody should fetch more


def tile_of(category: Category | None) -> Tile:
    """A category as its tile; people without one have a dash."""
    if category is None:
        return Tile("–", theme().tokens.neu, square=False, name=_("Without a category"))
    square = category.shape is CategoryShape.WORK
    return Tile(category.letter, category.colour, square, data(category.name))


class CategoriesCard(BoardCard):
    """A tile, its name, how many of how many; in two columns where one has no room for all."""

    head, is_low = LOW_HEAD, True

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[CategoryAtDoor, ...] = ()

    def show_categories(self, rows: tuple[CategoryAtDoor, ...]) -> None:
        """Shows other numbers."""
        if rows != self._rows:
            self._rows = rows
            self.words()

    def words(self) -> None:
        """The language changed, or the numbers."""
        parts = [
            f"{tile_of(one.category).name}: {interface().x_of_y(one.arrived, one.people)}"
            for one in self._rows
        ]
        self.say(". ".join([first(self.title()), *parts]))

    def title(self) -> Bilingual:
        return both(N_("By category"))

    def body(self, painter: QPainter, box: QRectF) -> None:
        if not self._rows:
            self.calm(painter, box, both(N_("Nobody is expected yet")))
            return
        lines = max(1, int(box.height() / self.u(ROW)))
        across = 1 if len(self._rows) <= lines else 2
        shown = self._rows[: lines * across]
        if len(shown) < len(self._rows):
            rest = say_count(
                "{n} more category", "{n} more categories", len(self._rows) - len(shown)
            )
            head = QRectF(box.left(), box.top() - self.u(44), box.width(), self.u(34))
            self.write(painter, head, first(rest), 19, ink="text3", align=RIGHT)
        down = -(-len(shown) // across)
        tall = min(self.u(MOST_ROW), box.height() / down)
        gap = self.u(28)
        wide = (box.width() - gap * (across - 1)) / across
        for place, one in enumerate(shown):
            left = box.left() + place // down * (wide + gap)
            self._cell(painter, QRectF(left, box.top() + place % down * tall, wide, tall), one)

    def _cell(self, painter: QPainter, box: QRectF, one: CategoryAtDoor) -> None:
        side = self.u(TILE)
        tile = tile_of(one.category)
        spot = QRectF(box.left(), box.center().y() - side / 2, side, side)
        paint.draw_tile(painter, spot, tile)
        row = box.adjusted(side + self.u(14), 0, 0, -self.u(6))
        amount = interface().x_by_y(one.arrived, one.people)
        ink = "ok" if one.arrived >= one.people else "text"
        taken = self.write(painter, row, amount, 21, 700, ink, RIGHT)
        self.write(painter, row.adjusted(0, 0, -taken - self.u(10), 0), tile.name, 19, 500, "text2")
        bar = QRectF(row.left(), box.center().y() + self.u(12), row.width(), self.u(5))
        self.track(painter, bar, one.arrived / one.people)


class KitsCard(BoardCard):
    """What is left of each thing, and how many loans are out."""

    head, is_low = LOW_HEAD, True

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[StockRow, ...] = ()

    def show_kits(self, rows: tuple[StockRow, ...]) -> None:
        """Shows other numbers; without anything to hand out the card is not there."""
        if rows != self._rows:
            self._rows = rows
            self.words()
        self.setVisible(bool(rows))

    def words(self) -> None:
        """The language changed, or the numbers."""
        parts = [f"{data(one.item.name)}: {amount_of(one)}" for one in self._rows]
        self.say(". ".join([first(self.title()), *parts]))

    def title(self) -> Bilingual:
        return both(N_("Kits and loans"))

    def body(self, painter: QPainter, box: QRectF) -> None:
        lines = max(1, int(box.height() / self.u(KIT)))
        shown = self._rows[:lines]
        tall = min(self.u(MOST_KIT), box.height() / max(1, len(shown)))
        for place, one in enumerate(shown):
            row = QRectF(box.left(), box.top() + place * tall, box.width(), tall)
            words, ink = amount_of(one), ink_of(one)
            self.write(painter, row, words, 21, 700, ink, RIGHT)
            room = row.adjusted(0, 0, -self.width_of(words, 21, 700) - self.u(14), 0)
            self.write(painter, room, data(one.item.name), 20, 500, "text2")
            if place + 1 < len(shown):
                paint.hairline(painter, row)


def amount_of(row: StockRow) -> str:
    """In words: "312 left", "23 lent · 175 left · 2 lost", "48 handed out"."""
    lost = _("{n} lost").format(n=number(row.lost)) if row.lost else ""
    left = "" if row.left is None else _("{n} left").format(n=number(max(0, row.left)))
    if row.item.kind is ItemKind.LOAN:
        lent = _("{n} lent").format(n=number(row.out))
        return " · ".join(part for part in (lent, left, lost) if part)
    main = left or _("{n} handed out").format(n=number(row.out))
    return f"{main} · {lost}" if lost else main


def ink_of(row: StockRow) -> str:
    """What runs out is told by its colour too."""
    if row.left is None or not row.stock:
        return "text"
    if row.left <= 0:
        return "bad"
    return "warn" if row.left <= row.stock * SCARCE else "text"
