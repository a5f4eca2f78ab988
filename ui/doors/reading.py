"""What the page knows of an event's doors, zones and items, read anew as they change.

What must not come in: Qt.
"""

from dataclasses import dataclass

from hanoiplan.base.changes import Changes
from hanoiplan.handouts.model import StockRow
from hanoiplan.handouts.queries import stock
from hanoiplan.plans.model import Category, EventFacts, Zone
from hanoiplan.plans.queries import categories, event, zones, zones_of_categories
from hanoiplan.presence.model import Checkpoint
from hanoiplan.presence.queries import checkpoints, inside, passage
from hanoiplan.store.work import Reader
from hanoiplan.workspace import Workspace
from ui.doors.times import Calendar

RULES = (
    *("event", "category", "zone", "zone_category"),
    *("checkpoint", "checkpoint_window", "checkpoint_category"),
)
PASSAGES = ("passage", "passage_taken_back")
ITEMS = (
    *("category", "hand_out_item", "hand_out_item_category"),
    *("hand_out", "hand_back", "hand_out_taken_back", "hand_back_taken_back"),
)
TABLES = frozenset({*RULES, *PASSAGES, *ITEMS})
FEW = 50  # passages that are looked at one by one


@dataclass(frozen=True, slots=True)
class DoorLine:
    """A door, and how many are behind it now."""

    door: Checkpoint
    inside: int

    @property
    def id(self) -> int:
        """The id of the door."""
        return self.door.id


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A zone, who may enter it, and the doors that lie in it."""

    zone: Zone
    opened: frozenset[int]  # categories, by id
    doors: tuple[Checkpoint, ...]

    @property
    def id(self) -> int:
        """The id of the zone."""
        return self.zone.id


class Reading:
    """Reads the set-up of one event; passages make only the doors that they were at be counted."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self._workspace, self._event_id = workspace, event_id
        self._inside: dict[int, int] = {}
        self._facts: EventFacts | None = None
        self._checkpoints: tuple[Checkpoint, ...] = ()
        self._zones: tuple[Zone, ...] = ()
        self.categories: tuple[Category, ...] = ()
        self.opened: dict[int, frozenset[int]] = {}  # zones by category
        self.stock: tuple[StockRow, ...] = ()

    def read(self, changes: Changes | None) -> None:
        """Reads what changed; None means everything."""
        if changes is None or changes.touches(*RULES):
            self._workspace.read(self._read_rules)
        if changes is None or changes.touches(*RULES, *PASSAGES):
            self._workspace.read(self._count, changes)
        if changes is None or changes.touches(*ITEMS):
            self.stock = self._workspace.read(stock, self._event_id)

    def _read_rules(self, reader: Reader) -> None:
        self._facts = event(reader, self._event_id)
        self._checkpoints = checkpoints(reader, self._event_id)
        self._zones = zones(reader, self._event_id)
        self.categories = tuple(categories(reader, self._event_id))
        self.opened = zones_of_categories(reader, self._event_id)

    def _count(self, reader: Reader, changes: Changes | None) -> None:
        for one in self._to_be_counted(reader, changes):
            self._inside[one] = inside(reader, self._event_id, one)

    def _to_be_counted(self, reader: Reader, changes: Changes | None) -> set[int]:
        every = {one.id for one in self._checkpoints}
        passed = changes.ids("passage") if changes is not None else frozenset()
        unknown = every - self._inside.keys()
        if changes is None or changes.touches("passage_taken_back") or len(passed) > FEW:
            return every
        rows = (passage(reader, one) for one in passed)
        return unknown | {row.checkpoint_id for row in rows if row is not None} & every

    # ---- what there is

    @property
    def calendar(self) -> Calendar:
        """The clock and the first day of the event."""
        if self._facts is None:
            return Calendar()
        return Calendar(self._facts.time_zone, self._facts.starts_on)

    @property
    def doors(self) -> tuple[DoorLine, ...]:
        """The doors in their order."""
        return tuple(DoorLine(one, self._inside.get(one.id, 0)) for one in self._checkpoints)

    @property
    def zones(self) -> tuple[ZoneLine, ...]:
        """The zones by their marks."""
        return tuple(self._zone(one) for one in self._zones)

    def _zone(self, zone: Zone) -> ZoneLine:
        opened = frozenset(one for one, opens in self.opened.items() if zone.id in opens)
        doors = (one for one in self._checkpoints if one.zone is not None)
        within = tuple(one for one in doors if one.zone is not None and one.zone.id == zone.id)
        return ZoneLine(zone, opened, within)
