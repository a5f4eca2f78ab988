"""What can be done with doors, zones and items; each one step of undo, in effect at once.

The page inherits it. What must not come in: how the page is laid out, and rules.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import Bilingual
from hanoiplan.handouts.operations import edit_item, make_item, remove_item
from hanoiplan.plans.operations import edit_zone, make_zone, open_zone, remove_zone
from hanoiplan.presence.model import CheckpointKind
from hanoiplan.presence.operations import edit_checkpoint, make_checkpoint, remove_checkpoint
from ui.base.messages import guarded
from ui.base.page import Page
from ui.doors.doors_part import DoorsPart
from ui.doors.items_part import ItemsPart
from ui.doors.part import Part
from ui.doors.proposals import (
    Proposal,
    door_draft,
    double_name,
    free_mark,
    free_name,
    item_draft,
)
from ui.doors.reading import DoorLine, Reading
from ui.doors.words import spoken, zone_words
from ui.doors.zones_part import ZonesPart


class SetUpDeeds(Page):
    """A page with the three parts."""

    reading: Reading
    doors: DoorsPart
    zones: ZonesPart
    items: ItemsPart

    # ---- changing

    @guarded
    def save_door(self, door_id: int, name: str, values: dict[str, Any]) -> None:
        """One field of a door; a refusal stays beside it."""

        def write() -> object:
            if isinstance(values.get("name"), Bilingual):
                self._refuse_double(values["name"], door_id)
            return self.workspace.do(edit_checkpoint, door_id, **values)

        self._save(self.doors, name, write)

    @guarded
    def save_zone(self, zone_id: int, name: str, values: dict[str, Any]) -> None:
        """The mark or the names of a zone."""
        zone = next((one.zone for one in self.reading.zones if one.id == zone_id), None)
        if zone is not None:
            new = replace(zone, **values)
            edit = (edit_zone, zone_id, new.mark, new.name)
            self._save(self.zones, name, lambda: self.workspace.do(*edit))

    @guarded
    def save_item(self, item_id: int, name: str, values: dict[str, Any]) -> None:
        """One field of an item."""
        self._save(self.items, name, lambda: self.workspace.do(edit_item, item_id, **values))

    def _save(self, part: Part, name: str, write: Callable[[], object]) -> None:
        form = part.panel.form
        try:
            changed = write()
        except NotPossible as refusal:
            form.refuse([name], str(refusal))
            return
        form.accept(name)
        part.show_chosen()
        if changed:
            words = _("{name}: “{field}” is changed")
            told = words.format(name=part.panel.title.text(), field=form.label_of(name))
            self.messages.toast(told, self.taking_back())

    def _refuse_double(self, name: Bilingual, door_id: int) -> None:
        """A desk chooses its door by name.

        Raises:
            NotPossible: another door of the event is called so.
        """
        others = (one.door.name for one in self.reading.doors if one.id != door_id)
        double = double_name(name, others)
        if double:
            sentence = _(
                "There is a door called “{name}” already. Desks choose their door by its name, so"
                " give this one another."
            )
            raise NotPossible(sentence.format(name=double))

    @guarded
    def open_or_close(self, zone_id: int, category_id: int, opened: bool) -> None:
        """Opens a zone to a category, or closes it; the line under the grid says which."""
        self.workspace.do(open_zone, zone_id, category_id, opened)

    # ---- making

    @guarded
    def make_door(self, proposal: Proposal) -> None:
        """A door as proposed; the keyboard is in its name."""
        names = [one.door.name for one in self.reading.doors]
        draft = door_draft(proposal, names, self.reading.categories)
        self._made(self.doors, self.workspace.do(make_checkpoint, self.event_id, draft), draft.name)

    @guarded
    def make_zone(self, proposal: Proposal) -> None:
        """A zone as proposed, by the next mark that is free."""
        known = [one.zone for one in self.reading.zones]
        name = free_name(proposal.label, [one.name for one in known])
        mark = free_mark(one.mark for one in known)
        self._made(self.zones, self.workspace.do(make_zone, self.event_id, mark, name), name)

    @guarded
    def make_item(self, proposal: Proposal) -> None:
        """An item as proposed."""
        draft = item_draft(proposal, [row.item.name for row in self.reading.stock])
        name = Bilingual(draft.name_vi, draft.name_en)
        self._made(self.items, self.workspace.do(make_item, self.event_id, draft), name)

    def _made(self, part: Part, row_id: int, name: Bilingual) -> None:
        self.refresh(None)
        part.choose(row_id)
        part.open_panel(edit=True)
        self.messages.toast(_("{name} is added").format(name=spoken(name)), self.taking_back())

    # ---- taking out

    def remove_door(self, door_id: int) -> None:
        """Takes a door out that nobody passed; else the strip offers to close it."""
        line = next((one for one in self.reading.doors if one.id == door_id), None)
        if line is None:
            return
        try:
            self.workspace.do(remove_checkpoint, door_id)
        except NotPossible as refusal:
            self._offer_closing(line, str(refusal))
            return
        self._removed(line.door.name)

    def _offer_closing(self, line: DoorLine, refusal: str) -> None:
        closable = line.door.kind is not CheckpointKind.MAIN and not line.door.closed
        close = (_("Close this door"), lambda: self.close_door(line.id))
        self.show_error(refusal, buttons=[close] if closable else [])

    @guarded
    def close_door(self, door_id: int) -> None:
        """Nobody comes in any more; what happened stays."""
        self.workspace.do(edit_checkpoint, door_id, closed=True)
        self.clear_error()
        self.doors.choose(door_id)
        self.messages.toast(_("The door is closed"), self.taking_back())

    def remove_zone(self, zone_id: int) -> None:
        """Takes a zone out in which no door lies."""
        zone = next((one.zone for one in self.reading.zones if one.id == zone_id), None)
        if zone is not None:
            self.workspace.do(remove_zone, zone_id)
            self._say_removed(zone_words(zone))

    def remove_item(self, item_id: int) -> None:
        """Takes an item out of which nothing was handed out."""
        item = next((row.item for row in self.reading.stock if row.item.id == item_id), None)
        if item is not None:
            self.workspace.do(remove_item, item_id)
            self._removed(item.name)

    def _removed(self, name: Bilingual) -> None:
        self._say_removed(spoken(name))

    def _say_removed(self, name: str) -> None:
        self.clear_error()
        self.messages.toast(_("{name} is removed").format(name=name), self.taking_back())

    def taking_back(self) -> Callable[[], object]:
        """What the Undo of a toast does."""
        return self.workspace.undo
