"""What is changed in the properties becomes steps of the draft.

A refusal is shown on the page and changes nothing; the fields then show again what holds. What
must not come in: the canvas and the list of parts.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hanoiplan.badges.designing import edits, parts
from hanoiplan.base.i18n import N_
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.units import Side
from ui.badges.designer.draft import Draft, Edit
from ui.badges.designer.properties import PropertiesPanel
from ui.badges.designer.property_rows import PART_UNDO
from ui.base.page import Page

MOVE = N_("move or resize")
ITEM_UNDO = {
    "align": N_("change how it is set"),
    "place": N_("change its place in the box"),
}
CARD_UNDO = {
    "title": N_("name the template"),
    "kinds": N_("change what it is printed as"),
    "safe": N_("change the white rim"),
}
OWN_LINES = ("baseline", "foot")  # a base line of its own goes before the place in the box


class PropertyEdits(QObject):
    """Listens to the panel; `chosen` says which items are meant."""

    refused = Signal()  # nothing became of a wish: show what holds
    renamed = Signal(str)  # the item that is chosen has this name from now on

    def __init__(
        self,
        page: Page,
        draft: Draft,
        panel: PropertiesPanel,
        chosen: Callable[[], tuple[str, ...]],
    ) -> None:
        super().__init__(page)
        self._page, self._draft, self._chosen = page, draft, chosen
        panel.box.edited.connect(lambda box: self._set("box", box, MOVE))
        panel.edited.connect(self._set)
        panel.text.edited.connect(self._set_of_text)
        panel.text.part_edited.connect(self._set_part)
        panel.text.line_added.connect(self._add_line)
        panel.text.line_removed.connect(self._remove_line)
        panel.condition.edited.connect(
            lambda when: self._set("when", when, N_("change when it is drawn"))
        )
        panel.renamed.connect(self._rename)
        panel.card.edited.connect(self._set_of_card)

    def one(self) -> str:
        """The only item that is chosen; "" where there is none, or several are."""
        names = self._chosen()
        return names[0] if len(names) == 1 else ""

    def do(self, label: str, edit: Edit) -> None:
        """One step."""
        before = self._draft.steps
        self._page.clear_error()
        self._page.messages.run(self._page, self._draft.edit, label, edit)
        if self._draft.steps is before:
            self.refused.emit()

    def _set(self, key: str, value: object, label: str) -> None:
        name = self.one()
        if name:
            self.do(label, lambda layout, side: edits.change(layout, side, name, key, value))

    def _set_of_text(self, key: str, value: object) -> None:
        name = self.one()

        def place(layout: Layout, side: Side) -> Layout:
            for own in OWN_LINES:
                layout = edits.change(layout, side, name, own, None)
            return edits.change(layout, side, name, key, value)

        if name and key == "place":
            self.do(ITEM_UNDO[key], place)
        elif name:
            self._set(key, value, ITEM_UNDO[key])

    def _set_part(self, at: int, key: str, value: object) -> None:
        name = self.one()
        if not name:
            return

        def change(layout: Layout, side: Side) -> Layout:
            pairs = zip(("family", "weight"), value, strict=True) if key == "font" else ()  # type: ignore[call-overload]  # a font's choice is such a pair
            for own, one in pairs or ((key, value),):
                layout = parts.change_part(layout, side, name, at, own, one)
            return layout

        self.do(PART_UNDO[key], change)

    def _add_line(self) -> None:
        name = self.one()
        if name:
            label = N_("add a line")
            self.do(label, lambda layout, side: parts.add_part(layout, side, name))

    def _remove_line(self, at: int) -> None:
        name = self.one()
        if name:
            label = N_("remove a line")
            self.do(label, lambda layout, side: parts.remove_part(layout, side, name, at))

    def _rename(self, new: str) -> None:
        name = self.one()
        if name:
            label = N_("name a part")
            before = self._draft.layout
            self.do(label, lambda layout, side: edits.rename(layout, side, name, new))
            if self._draft.layout != before:
                self.renamed.emit(" ".join(new.split()))

    def _set_of_card(self, key: str, value: object) -> None:
        changed = {key: value}
        self.do(
            CARD_UNDO[key],
            lambda layout, _side: edits.checked(replace(layout, **changed)),  # type: ignore[arg-type]  # the form's own keys
        )
