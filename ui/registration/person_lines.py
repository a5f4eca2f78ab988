"""Lines about a person that both cards of the desk show: category, delegation, who is here.

What must not come in: which card is shown, and room on the page.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.plans.model import Category, CategoryShape
from hanoiplan.registration.card import PersonOnCard
from ui.base import cells
from ui.base.icons import draw_icon
from ui.base.widgets import CategoryTile, Dots, FlagLabel, Painted, px
from ui.registration.spoken import DeskWords, first, second


def tile_of(category: Category) -> cells.Tile:
    """A category as its tile, named in the language of the window."""
    square = category.shape is CategoryShape.WORK
    return cells.Tile(category.letter, category.colour, square, first(category.name))


class _Star(Painted):
    """Before the role of a head of delegation."""

    def sizeHint(self) -> QSize:
        return QSize(px(20), px(20))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, "star", "gold")


class CategoryLine(QWidget):
    """Tile and word of the category in both languages, star of a head, badge number."""

    def __init__(self, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self.tile = CategoryTile(px=24)
        self.word = DeskWords("desk_other", weight=600)
        self.star = _Star()
        self.star.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.role = DeskWords("desk_other", "gold_x", weight=600)
        self.role.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.badge = DeskWords("desk_other", "text2", weight=500)
        self.badge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.tile, self.word):
            row.addWidget(widget)
        self.word.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addSpacing(px(6))
        row.addWidget(self.star)
        row.addWidget(self.role)
        row.addStretch(1)
        row.addWidget(self.badge)

    def show_person(self, person: PersonOnCard) -> None:
        """Another person."""
        name = person.category_name
        words = (first(name),) if self._narrow else (first(name), second(name))
        self.word.show_words(" · ".join(word for word in words if word))
        self.tile.setVisible(person.category is not None)
        if person.category is not None:
            self.tile.show_tile(tile_of(person.category))
        self.star.setVisible(bool(person.role) and not self._narrow)
        heads = bool(person.role) and not self._narrow
        self.role.show_words(_("Head of delegation") if heads else "")
        badge = _("Badge {number}").format(number=person.badge) if person.badge else ""
        self.badge.show_words(badge)

    def set_scale(self, scale: float) -> None:
        """Larger words on a larger screen."""
        self._row.setSpacing(px(9))
        for words in (self.word, self.role, self.badge):
            words.set_scale(scale)


class DelegationLine(QWidget):
    """Flag, delegation, and how much of it is here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flag = FlagLabel(width=28)
        self.name = DeskWords("desk_delegation")
        self.dots = Dots()
        self.arrived = DeskWords("desk_other", "text2")
        self._present = self._brief = False
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self._upper.addWidget(self.flag)
        self._upper.addWidget(self.name, 1)
        self._lower.addWidget(self.dots)
        self._lower.addWidget(self.arrived, 1)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._upper)
        self._whole.addLayout(self._lower)
        self.set_scale(1.0)

    def show_person(self, person: PersonOnCard) -> None:
        """Another person."""
        self.flag.show_flag(person.country, first(person.delegation))
        self.flag.setVisible(self.flag.has_flag)
        self.name.show_words(first(person.delegation))
        here = person.presence
        self._present = here is not None
        words = ""
        if here is not None:
            self.dots.show_amount(here.arrived, here.people)
            counted = _("{arrived} of {people} of the delegation have arrived")
            words = counted.format(arrived=here.arrived, people=here.people)
        self.arrived.show_words(words)
        self.setVisible(bool(person.delegation) or here is not None)
        self.set_brief(brief=self._brief)

    def set_brief(self, *, brief: bool) -> None:
        """Only the delegation, where how much of it is here finds no room."""
        self._brief = brief
        self.dots.setVisible(self._present and not brief)
        self.arrived.setVisible(self._present and not brief)

    def set_scale(self, scale: float) -> None:
        """Larger words on a larger screen."""
        self._upper.setSpacing(px(10))
        self._lower.setSpacing(px(12))
        self._whole.setSpacing(px(6))
        self.name.set_scale(scale)
        self.arrived.set_scale(scale)


def wanted_height(widget: QWidget, width: int) -> int:
    """The height a widget asks for at a width, whatever was measured of it before."""
    layout = widget.layout()
    if layout is not None:
        _forget(layout)
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


def _forget(layout: QLayout) -> None:
    """Takes the measures out of a layout and all that are in it: Qt keeps them until it paints."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _forget(inner)
    layout.invalidate()
