"""Canvas, list of parts, properties and toolbar show one draft, and what is done at them is one.

Every wish ends in one function of `hanoiplan.badges.designing`. What must not come in: reading
people, templates in the workspace.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from hanoiplan.badges.designing import edits
from hanoiplan.badges.designing.edits import Order
from hanoiplan.badges.designing.fresh import fresh_item
from hanoiplan.base.i18n import N_
from hanoiplan.paper.layout import Layout, TextItem
from hanoiplan.paper.units import Side
from ui.badges.designer.canvas import Canvas
from ui.badges.designer.draft import Draft
from ui.badges.designer.item_words import layer_lines, title_of
from ui.badges.designer.layers import LayersPanel
from ui.badges.designer.properties import PropertiesPanel
from ui.badges.designer.property_edits import PropertyEdits
from ui.badges.designer.sketch import Helps
from ui.badges.designer.toolbar import Toolbar
from ui.base.page import Page

GRID = 5.0  # mm
ORDER_KEYS: tuple[tuple[str, Order], ...] = (("Ctrl+]", "forward"), ("Ctrl+[", "backward"))
WithPicture = tuple[Layout, str]  # the layout with a picture more, the picture's name


class Editing(QObject):
    """Holds the parts of the designer together."""

    def __init__(
        self,
        page: Page,
        draft: Draft,
        canvas: Canvas,
        layers: LayersPanel,
        properties: PropertiesPanel,
        toolbar: Toolbar,
    ) -> None:
        super().__init__(page)
        self._page, self._draft, self._canvas = page, draft, canvas
        self._layers, self._properties, self._toolbar = layers, properties, toolbar
        self._helps = Helps()
        canvas.set_naming(title_of)
        self.ask_picture: Callable[[], WithPicture | None] = lambda: None
        self.wishes = PropertyEdits(page, draft, properties, lambda: canvas.selection)
        self.wishes.refused.connect(self._show_chosen)
        self.wishes.renamed.connect(lambda name: canvas.select((name,)))
        draft.begun.connect(lambda: canvas.select(()))
        draft.changed.connect(self.show)
        self._listen_to_canvas()
        self._listen_to_layers()

    def _listen_to_canvas(self) -> None:
        canvas, bar = self._canvas, self._toolbar
        canvas.selected.connect(lambda _names: self._show_chosen())
        canvas.edited.connect(self._edited_on_canvas)
        canvas.drafted.connect(self._show_live)
        canvas.zoomed.connect(bar.show_zoom)
        canvas.placing_ended.connect(lambda: self._layers.adding.show_wish(""))
        bar.aligned.connect(canvas.deeds.align)
        bar.distributed.connect(canvas.deeds.distribute)
        bar.snap_set.connect(lambda on: self._help(replace(self._helps, snapping=on)))
        bar.grid_set.connect(lambda on: self._help(replace(self._helps, grid=GRID if on else 0.0)))
        bar.zoomed.connect(self._zoom)

    def _listen_to_layers(self) -> None:
        layers, canvas = self._layers, self._canvas
        layers.side_picked.connect(lambda side: self._turn(Side(side)))
        layers.list.chosen.connect(canvas.select)
        layers.list.moved.connect(self._move_in_list)
        layers.list.hide_wanted.connect(partial(self._flag, N_("show or hide a part"), "hidden"))
        layers.list.lock_wanted.connect(partial(self._flag, N_("lock or unlock a part"), "locked"))
        layers.up.clicked.connect(lambda: canvas.deeds.bring("forward"))
        layers.down.clicked.connect(lambda: canvas.deeds.bring("backward"))
        layers.copy.clicked.connect(canvas.deeds.duplicate)
        layers.remove.clicked.connect(canvas.deeds.delete)
        layers.adding.wanted.connect(self._add)
        for key, where in ORDER_KEYS:
            shortcut = QShortcut(QKeySequence(key), self._page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(canvas.deeds.bring, where))

    # ---- showing

    def show(self) -> None:
        """The draft is another one, or the language: everywhere."""
        if not self._draft.is_open:
            return
        self._canvas.set_layout(self._draft.layout, self._draft.side)
        there = {item.name for item in self._draft.items}
        kept = tuple(name for name in self._canvas.selection if name in there)
        if kept != self._canvas.selection:
            self._canvas.select(kept)
        self._show_chosen()

    def _show_chosen(self) -> None:
        draft, names = self._draft, self._canvas.selection
        if draft.is_open:
            self._layers.show_lines(layer_lines(draft.items), names, str(draft.side))
            self._toolbar.show_chosen(len(names))
            self._show_properties(draft.layout)

    def _show_live(self, layout: Layout) -> None:
        """While the mouse drags: the numbers follow."""
        names = self._canvas.selection
        chosen = [item for item in layout.listed(self._draft.side) if item.name in names]
        if len(chosen) == 1:
            self._properties.box.show_box(chosen[0].box)

    def _show_properties(self, layout: Layout) -> None:
        names = self._canvas.selection
        chosen = [item for item in self._draft.items if item.name in names]
        if not chosen:
            self._properties.show_card(layout)
        elif len(chosen) == 1:
            self._properties.show_item(chosen[0], layout)
        else:
            self._properties.show_several(chosen)

    def text_chosen(self) -> str:
        """The text that is chosen alone, to be measured for everybody; "" where it is none."""
        name = self.wishes.one()
        texts = (item for item in self._draft.items if isinstance(item, TextItem))
        return name if any(item.name == name for item in texts) else ""

    # ---- steps

    def _edited_on_canvas(self, label: str, layout: Layout, about: tuple[str, ...]) -> None:
        self._page.clear_error()
        self._draft.done(label, layout, about)

    def _flag(self, label: str, key: str, name: str, on: bool) -> None:
        self.wishes.do(label, lambda layout, side: edits.change(layout, side, name, key, on))

    def _move_in_list(self, name: str, steps: int) -> None:
        place = [item.name for item in self._draft.items].index(name) + steps
        label = N_("change the order")
        self.wishes.do(label, lambda layout, side: edits.put(layout, side, name, place))

    def _add(self, kind: str) -> None:
        """The next box drawn on the card is the new item; a picture is chosen first."""
        if kind != "image":
            self._canvas.place_new(kind)
            return
        self._layers.adding.show_wish("")
        found = self._page.messages.run(self._page, self.ask_picture)
        if found is not None:
            self._place_picture(*found)

    def _place_picture(self, with_picture: Layout, image: str) -> None:
        """A picture stands where the card is free; from there it is dragged."""
        item = fresh_item(with_picture, self._draft.side, "image", None, image=image)
        self.wishes.do(
            N_("add a picture"),
            lambda _layout, side: edits.checked(edits.add(with_picture, side, item)),
        )
        if any(own.name == item.name for own in self._draft.items):
            self._canvas.select((item.name,))

    def _turn(self, side: Side) -> None:
        self._canvas.select(())
        self._draft.turn(side)

    def _help(self, helps: Helps) -> None:
        self._helps = helps
        self._canvas.set_helps(helps)

    def _zoom(self, zoom: float) -> None:
        if zoom:
            self._canvas.set_zoom(zoom)
        else:
            self._canvas.fit()
