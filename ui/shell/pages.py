"""The only list of pages, and the one door through which rooms are loaded when first used.

The main window, the rail and the tour know pages from here by name. A bare start loads none of
them, so that the window stands at once. What must not come in: anything that imports a page.
"""

import importlib
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from hanoiplan.base.i18n import N_

WAITING = "how_many_wait"  # what the module of a number offers: (reader, event_id, today) -> int
WAITING_TABLES = "TABLES"  # and the tables whose changes change it
DIGITS = 10  # keys of the row above the letters


@dataclass(frozen=True, slots=True)
class Room:
    """One page: its name for `go_to`, words and icon for the rail, and where its class lives.

    `group` sets it apart in the rail: a gap stands between groups. `waiting` names a module
    with `how_many_wait`, the number beside the room: only what needs a person. `under` is the
    room of the rail that stays lit while a room outside of it is open.
    """

    name: str
    title: str
    icon: str
    module: str
    page: str
    group: int = 0
    in_rail: bool = True
    waiting: str = ""
    under: str = ""


ROOMS: tuple[Room, ...] = (
    Room("overview", N_("Overview"), "layout-dashboard", "ui.overview.page", "OverviewPage"),
    Room(
        "checklist",
        N_("Checklist"),
        "list-checks",
        "ui.checklist.page",
        "ChecklistPage",
        group=1,
        waiting="ui.checklist.waiting",
    ),
    Room(
        "plan_reader",
        N_("Read plan"),
        "file-text",
        "ui.plan_reader.page",
        "PlanReaderPage",
        in_rail=False,
        under="checklist",
    ),
    Room(
        "programme",
        N_("Programme"),
        "calendar-clock",
        "ui.programme.page",
        "ProgrammePage",
        group=1,
        waiting="ui.programme.waiting",
    ),
    Room(
        "delegations",
        N_("Delegations"),
        "landmark",
        "ui.delegations.page",
        "DelegationsPage",
        group=2,
        waiting="ui.shell.waiting_delegations",
    ),
    Room("delegates", N_("Delegates"), "users", "ui.delegates.page", "DelegatesPage", group=2),
    Room(
        "import",
        N_("Import list"),
        "file-down",
        "ui.exchange.import_wizard",
        "ImportPage",
        in_rail=False,
        under="delegates",
    ),
    Room(
        "duplicates",
        N_("Duplicates"),
        "copy",
        "ui.duplicates.page",
        "DuplicatesPage",
        group=2,
    ),
    Room(
        "registration",
        N_("Registration desk"),
        "scan-line",
        "ui.registration.page",
        "DeskPage",
        group=3,
    ),
    Room("doors", N_("Doors & hand-outs"), "door-open", "ui.doors.page", "DoorsPage", group=3),
    Room(
        "badges",
        N_("Badges & cards"),
        "id-card",
        "ui.badges.page",
        "BadgesPage",
        group=3,
        waiting="ui.shell.waiting",
    ),
    Room(
        "precedence",
        N_("Precedence"),
        "list-ordered",
        "ui.precedence.page",
        "PrecedencePage",
        group=3,
    ),
    Room("seating", N_("Seating"), "armchair", "ui.seating.page", "SeatingPage", group=3),
    Room(
        "designer",
        N_("Card template"),
        "layout-template",
        "ui.badges.designer.page",
        "DesignerPage",
        in_rail=False,
        under="badges",
    ),
    Room("reports", N_("Papers"), "file-text", "ui.reports.page", "ReportsPage", group=4),
    Room("history", N_("History"), "history", "ui.history.page", "HistoryPage", group=4),
    Room("copies", N_("Copies"), "shield-check", "ui.copies.page", "CopiesPage", group=4),
    Room(
        "settings",
        N_("Settings"),
        "sliders-horizontal",
        "ui.settings.page",
        "SettingsPage",
        group=4,
    ),
    Room("event", N_("Event"), "settings-2", "ui.shell.event_page", "EventPage", in_rail=False),
    Room(
        "machine",
        N_("Check this machine"),
        "monitor",
        "ui.machine.page",
        "MachinePage",
        in_rail=False,
        under="settings",
    ),
    Room("help", N_("Help"), "life-buoy", "ui.help.page", "HelpPage", in_rail=False),
)


def room_called(name: str) -> Room:
    """The room of a name that a page sent somebody to."""
    return next(room for room in ROOMS if room.name == name)


def titles() -> dict[str, str]:
    """The title (msgid) of every room by its name."""
    return {room.name: room.title for room in ROOMS}


def in_rail() -> tuple[Room, ...]:
    """The rooms of the rail in the order of the work."""
    return tuple(room for room in ROOMS if room.in_rail)


def by_number() -> tuple[Room, ...]:
    """The rooms that Alt and a digit open, the tenth with 0; those after it have other ways."""
    return in_rail()[:DIGITS]


def through_the_door(module: str, name: str) -> Any:
    """A class or function of a room that is loaded only now."""
    return getattr(loaded(module), name)


def loaded(module: str) -> ModuleType:
    """A module, loaded now if it is not yet."""
    return importlib.import_module(module)
