"""The canvas of the designer: the very raster of the print, rulers, zoom, and a hand that edits.

It shows a draft and tells the page of every edit; the page keeps the steps. What must not come
in: undo, saving, the properties of an item.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from hanoiplan.badges.designing.proof import Proof
from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.i18n import _
from hanoiplan.paper.layout import Item, Layout
from hanoiplan.paper.units import Side
from ui.badges.designer.board import Board
from ui.badges.designer.deeds import Deeds
from ui.badges.designer.keys import DEEDS
from ui.badges.designer.panning import Panning
from ui.badges.designer.rulers import Ruler
from ui.badges.designer.sketch import Helps, Placing, Sketch
from ui.badges.designer.view import last_zoom, next_zoom
from ui.badges.designer.zooming import Zooming
from ui.base.theme import set_kind


class Canvas(QWidget):
    """Rulers round the card; `deeds` does what buttons ask for."""

    selected = Signal(tuple)
    edited = Signal(str, object, tuple)
    drafted = Signal(object)
    proved = Signal(object)
    zoomed = Signal(float)
    placing_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sketch = Sketch(self)
        self.deeds = Deeds(self.sketch)
        self.board = Board(self.sketch, self.deeds)
        self._build()
        self._connect()
        self.words()

    def _build(self) -> None:
        self._scroll = QScrollArea()
        set_kind(self._scroll, "bare")
        self._scroll.setWidget(self.board)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ruler_across = Ruler("x", self.board, self.sketch)
        self.ruler_down = Ruler("y", self.board, self.sketch)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.ruler_across, 0, 0, 1, 2)
        grid.addWidget(self.ruler_down, 1, 0)
        grid.addWidget(self._scroll, 1, 1)
        self._zooming = Zooming(self._scroll, self.board, self.sketch)
        self._panning = Panning(self._scroll, self.board)
        for bar in (self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()):
            bar.valueChanged.connect(self._rule)

    def _connect(self) -> None:
        sketch, board = self.sketch, self.board
        for mine, theirs in (
            (sketch.selected, self.selected),
            (sketch.edited, self.edited),
            (sketch.drafted, self.drafted),
            (sketch.placing_ended, self.placing_ended),
            (board.proved, self.proved),
            (self._zooming.zoomed, self.zoomed),
        ):
            mine.connect(theirs)
        board.moved.connect(self._rule)
        deeds = self.deeds
        called: dict[str, Callable[[], None]] = {
            "copy": deeds.copy, "cut": deeds.cut, "paste": deeds.paste,
            "duplicate": deeds.duplicate, "select_all": deeds.select_all,
            "delete": deeds.delete,
            "larger": self.zoom_in, "larger_ctrl": self.zoom_in, "larger_equals": self.zoom_in,
            "smaller": self.zoom_out, "smaller_ctrl": self.zoom_out, "whole": self.fit,
        }  # fmt: skip
        for deed, key in DEEDS.items():
            shortcut = QShortcut(QKeySequence(key), board)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(called[deed])

    def words(self) -> None:
        """The language changed."""
        self.board.say(_("The card"))
        self.board.refresh()
        for ruler in (self.ruler_across, self.ruler_down):
            ruler.words()

    def _rule(self) -> None:
        self.ruler_across.update()
        self.ruler_down.update()

    # --- what is shown -----------------------------------------------------------------------

    def set_layout(self, layout: Layout, side: Side) -> None:
        """Show a draft; an equal one costs nothing. Another size is fitted into the room."""
        before = self.sketch.room
        self.sketch.set_layout(layout, side)
        if self.sketch.room != before:
            self.fit()

    def set_card(self, card: BadgeCard | None) -> None:
        """Look at it with somebody's card."""
        self.sketch.set_card(card)

    def set_naming(self, name_of: Callable[[Item], str]) -> None:
        """The page's words for an item."""
        self.sketch.name_of = name_of

    @property
    def layout_shown(self) -> Layout | None:
        """The draft as it stands, also while the mouse drags."""
        return self.sketch.shown

    @property
    def proof(self) -> Proof | None:
        """The last proof: its PDF, the ink of every item, troubles."""
        return self.board.picture.proof

    @property
    def selection(self) -> tuple[str, ...]:
        """The chosen items in the order they were chosen."""
        return self.sketch.selection

    def select(self, names: Iterable[str]) -> None:
        """Choose these items and no others."""
        self.sketch.select(names)

    def set_helps(self, helps: Helps) -> None:
        """Grid, snapping, guides."""
        self.sketch.set_helps(helps)

    def place_new(self, kind: str, field: str = "", image: str = "") -> None:
        """The next drag on the card draws an item of a kind; "" ends it."""
        self.sketch.place(Placing(kind, field, image) if kind else None)
        if kind:
            self.board.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- zoom --------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """1.0 is 100 %: 96 pixels for an inch."""
        return self.board.zoom

    def set_zoom(self, zoom: float) -> None:
        """Show it larger or smaller from now on."""
        self._zooming.to(zoom)

    def zoom_in(self) -> None:
        self.set_zoom(next_zoom(self.zoom))

    def zoom_out(self) -> None:
        self.set_zoom(last_zoom(self.zoom))

    def fit(self) -> None:
        """The whole card as large as the room allows, also when the room changes."""
        self._zooming.fit()
