"""Doors, zones and items in the words of the page: hours, for whom, rules, what is still there.

Pure. What must not come in: widgets, reading, and whether anybody may pass.
"""

import datetime as dt
from collections.abc import Collection, Iterable

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.handouts.model import ItemKind
from hanoiplan.plans.model import Category, CategoryShape, Zone
from hanoiplan.presence.model import Checkpoint, Way, Window
from hanoiplan.presence.value_words import DOOR_WORDS
from ui.base.cells import Tile

ITEM_ICONS = {
    ItemKind.KIT: "briefcase",
    ItemKind.GIFT: "gift",
    ItemKind.LOAN: "headphones",
    ItemKind.OTHER: "shapes",
}
KINDS = DOOR_WORDS["kind"]
WAYS = {
    Way.IN: N_("in"),
    Way.OUT: N_("out"),
    Way.BOTH: N_("in and out"),
}
MOST_HOURS = 3  # that are named in a cell


def spoken(pair: Bilingual) -> str:
    """The half of a pair that fits the interface language, else the other half."""
    return pair.pick(interface().language)


def other_half(pair: Bilingual) -> str:
    """The half in the other language, "" when it is not given or says the same."""
    other = pair.en if interface().language == "vi" else pair.vi
    return other if other != spoken(pair) else ""


def unlike(kind: str, name: str) -> str:
    """The word for a kind; "" beside a name that says the same."""
    return "" if fold(kind) == fold(name) else kind


def tile_of(category: Category) -> Tile:
    """A category as its tile."""
    square = category.shape is CategoryShape.WORK
    return Tile(category.letter, category.colour, square, spoken(category.name))


def zone_words(zone: Zone) -> str:
    """A zone by mark and name."""
    name = spoken(zone.name)
    if not name:
        return _("Zone {mark}").format(mark=zone.mark)
    return _("Zone {mark}, {name}").format(mark=zone.mark, name=name)


def hours_words(windows: Iterable[Window], zone: str) -> str:
    """All hours with their days, a day's own together; "" where a door is always open."""
    days: dict[dt.date, list[str]] = {}
    for window in windows:
        starts, ends = (to_event_time(one, zone) for one in (window.starts, window.ends))
        days.setdefault(starts.date(), []).append(f"{starts:%H:%M}–{ends:%H:%M}")
    axis = interface().axis_date
    told = [f"{axis(day)} {', '.join(spans)}" for day, spans in days.items()]
    return "; ".join(told[:MOST_HOURS]) + ("; …" if len(told) > MOST_HOURS else "")


def letters_words(chosen: Collection[int], categories: Iterable[Category]) -> str:
    """The letters of categories; "" for none, which means all."""
    return " ".join(one.letter for one in categories if one.id in chosen)


def rules_words(door: Checkpoint) -> str:
    """Entries a day, re-entry, group, and whether the card is looked at first."""
    parts = []
    if door.entries_per_day:
        words = ngettext("{n} entry a day", "{n} entries a day", door.entries_per_day)
        parts.append(words.format(n=door.entries_per_day))
    if not door.re_entry:
        parts.append(_("no re-entry"))
    if door.confirm:
        parts.append(_("card first"))
    if door.group:
        parts.append(_("group {name}").format(name=door.group))
    return " · ".join(parts)
