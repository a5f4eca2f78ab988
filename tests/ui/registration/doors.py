"""Doors, zones and items for tests that act at a desk, made by the public operations only."""

from typing import Any

from hanoiplan.base.text import Bilingual
from hanoiplan.handouts.model import ItemDraft, ItemKind
from hanoiplan.handouts.operations import make_item
from hanoiplan.plans.queries import categories
from hanoiplan.presence.model import CheckpointDraft, CheckpointKind
from hanoiplan.presence.operations import edit_checkpoint, make_checkpoint
from hanoiplan.presence.queries import main_checkpoint
from tests.builders import Desk

HALL = Bilingual("Hội trường A", "Hall A")


def a_door(desk: Desk, name: Bilingual = HALL, **rules: Any) -> int:
    """A door of this event; returns its id."""
    draft = CheckpointDraft(name=name, kind=CheckpointKind.SESSION, **rules)
    return desk.workspace.do(make_checkpoint, desk.event, draft)


def change_main(desk: Desk, **rules: Any) -> None:
    """Other rules at the main entry."""
    door = desk.workspace.read(main_checkpoint, desk.event)
    assert door is not None
    desk.workspace.do(edit_checkpoint, door.id, **rules)


def category(desk: Desk, letter: str) -> int:
    """The id of a category by its letter."""
    found = desk.workspace.read(categories, desk.event)
    return next(one.id for one in found if one.letter == letter)


def an_item(desk: Desk, name: str, kind: ItemKind = ItemKind.KIT, **rules: Any) -> int:
    """Something to hand out; returns its id."""
    draft = ItemDraft(name_vi=name, name_en=name, kind=kind, **rules)
    return desk.workspace.do(make_item, desk.event, draft)
