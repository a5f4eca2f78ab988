"""Lines about a person that both cards of the desk show: category, delegation, who is here.

What must not come in: which card is shown, and room on the page.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(9))
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
        self.role.show_words("" if self._narrow else person.role)
        badge = _("Badge {number}").format(number=person.badge) if person.badge else ""
        self.badge.show_words(badge)

    def set_scale(self, scale: float) -> None:
        """Larger words on a larger screen."""
        for words in (self.word, self.role, self.badge):
            words.set_scale(1 + (scale - 1) * 0.6)


class DelegationLine(QWidget):
    """Flag, delegation, and how much of it is here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flag = FlagLabel(width=28)
        self.name = DeskWords("desk_delegation")
        self.dots = Dots()
        self.arrived = DeskWords("desk_other", "text2")
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(px(10))
        upper.addWidget(self.flag)
        upper.addWidget(self.name, 1)
        lower.setSpacing(px(12))
        lower.addWidget(self.dots)
        lower.addWidget(self.arrived, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(6))
        whole.addLayout(upper)
        whole.addLayout(lower)

    def show_person(self, person: PersonOnCard) -> None:
        """Another person."""
        self.flag.setVisible(bool(person.country))
        self.flag.show_flag(person.country, first(person.delegation))
        self.name.show_words(first(person.delegation))
        here = person.presence
        self.dots.setVisible(here is not None)
        words = ""
        if here is not None:
            self.dots.show_amount(here.arrived, here.people)
            counted = _("{arrived} of {people} of the delegation have arrived")
            words = counted.format(arrived=here.arrived, people=here.people)
        self.arrived.show_words(words)
        self.setVisible(bool(person.delegation) or here is not None)

    def set_scale(self, scale: float) -> None:
        """Larger words on a larger screen."""
        self.name.set_scale(1 + (scale - 1) * 0.6)
        self.arrived.set_scale(1 + (scale - 1) * 0.6)


def wanted_height(widget: QWidget, width: int) -> int:
    """The height a widget asks for at a width."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()
