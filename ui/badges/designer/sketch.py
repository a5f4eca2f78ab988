"""What the parts of the canvas share: the draft, who is looked at, what is chosen, what helps.

It keeps no undo: an edit is told to the page, which keeps the steps and hands the draft back.
What must not come in: pixels, painting, the mouse.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from hanoiplan.badges.designing.fresh import KINDS, kind_of
from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.i18n import _
from hanoiplan.paper.layout import Item, Layout
from hanoiplan.paper.units import Side, Size

_LABELS = {kind.kind: kind.label for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Helps:
    """What helps to place things: the grid in mm (0 = none), snapping, the guides."""

    grid: float = 0.0
    snapping: bool = True
    guides: bool = True


@dataclass(frozen=True, slots=True)
class Placing:
    """What the next click or drag on the card makes."""

    kind: str
    field: str = ""
    image: str = ""


def usual_name(item: Item) -> str:
    """What an item is called where the page has no better words."""
    return _(_LABELS[kind_of(item)])


class Sketch(QObject):
    """The state of one canvas."""

    selected = Signal(tuple)
    edited = Signal(str, object, tuple)
    drafted = Signal(object)
    turned = Signal()  # the draft, the card or the side is another one
    marked = Signal()  # only what lies over the card changed
    placing_ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layout: Layout | None = None
        self.side = Side.FRONT
        self.card: BadgeCard | None = None
        self.selection: tuple[str, ...] = ()
        self.helps = Helps()
        self.placing: Placing | None = None
        self.drawn: frozenset[str] = frozenset()  # names of what this card shows
        self.name_of: Callable[[Item], str] = usual_name
        self._draft: Layout | None = None

    @property
    def shown(self) -> Layout | None:
        """The draft as it stands while the mouse drags, else the layout."""
        return self._draft if self._draft is not None else self.layout

    @property
    def room(self) -> Size:
        """The size of the face that is shown, mm."""
        return self.shown.room(self.side) if self.shown is not None else Size(0.0, 0.0)

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of the side that is shown, the topmost last."""
        return self.shown.listed(self.side) if self.shown is not None else ()

    def item(self, name: str) -> Item | None:
        """One item of this side."""
        return next((item for item in self.items if item.name == name), None)

    def chosen(self) -> tuple[Item, ...]:
        """The items that are chosen, in the order they were."""
        found = (self.item(name) for name in self.selection)
        return tuple(item for item in found if item is not None)

    def movable(self) -> tuple[str, ...]:
        """The names among the chosen that are not locked."""
        return tuple(item.name for item in self.chosen() if not item.locked)

    def seen_but(self, names: Iterable[str]) -> tuple[Item, ...]:
        """All other items that this card shows."""
        seen = self.drawn - frozenset(names)
        return tuple(item for item in self.items if item.name in seen)

    # --- changes -----------------------------------------------------------------------------

    def set_layout(self, layout: Layout, side: Side) -> None:
        """Another draft, or the same once more, which costs nothing."""
        if layout == self.layout and side is self.side and self._draft is None:
            return
        self.layout, self.side, self._draft = layout, side, None
        self.turned.emit()
        self.select(name for name in self.selection if self.item(name) is not None)

    def set_card(self, card: BadgeCard | None) -> None:
        """Look at somebody else."""
        if card != self.card:
            self.card = card
            self.turned.emit()

    def select(self, names: Iterable[str]) -> None:
        """Choose these items and no others; names that are not there are left out."""
        asked = tuple(dict.fromkeys(name for name in names if self.item(name) is not None))
        if asked != self.selection:
            self.selection = asked
            self.marked.emit()
            self.selected.emit(asked)

    def set_helps(self, helps: Helps) -> None:
        """Other helps."""
        self.helps = helps
        self.marked.emit()

    def place(self, placing: Placing | None) -> None:
        """What the next drag draws; None ends it."""
        ended = self.placing is not None and placing is None
        self.placing = placing
        self.marked.emit()
        if ended:
            self.placing_ended.emit()

    def draft(self, layout: Layout | None) -> None:
        """Show a draft while the mouse drags; None goes back to the layout."""
        if layout == self.shown and (layout is None) == (self._draft is None):
            return
        self._draft = layout
        self.turned.emit()
        if self.shown is not None:
            self.drafted.emit(self.shown)

    def settle(self, label: str, layout: Layout, about: tuple[str, ...] = ()) -> None:
        """An edit is done: the page hears of it, if anything is different."""
        before, self._draft = self.layout, None
        if layout == before:
            self.turned.emit()
            return
        self.layout = layout
        self.turned.emit()
        self.edited.emit(label, layout, about)
