"""Commands that need nobody chosen: what open pages and the window can do now.

Every action of every open page that is enabled is here, so each can be reached by keyboard. What
must not come in: a command of its own; all of them belong to a page or to the window.
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QKeySequence

from hanoiplan.base.i18n import N_, _
from ui.base.page import Page
from ui.shell.pages import room_called
from ui.shell.palette.found import Found, Kind
from ui.shell.palette.host import Host
from ui.shell.palette.places import in_both
from ui.shell.window_menu import ENTRIES

NOT_HERE = frozenset({"palette"})  # it is open already
ROOMS_BY_NAME = frozenset({"settings", "copies", "event"})  # found as rooms


@dataclass(frozen=True, slots=True)
class Door:
    """An action of a room that nobody has opened yet; the room's own declaration is the truth."""

    room: str
    name: str
    label: str
    icon: str
    keys: str


DOORS = (
    Door("checklist", "add", N_("Add task"), "plus", "Ctrl+N"),
    Door("checklist", "standard", N_("Standard tasks"), "list-checks", "Ctrl+Shift+N"),
    Door("delegates", "add", N_("Add delegate"), "plus", "Ctrl+N"),
    Door("delegates", "import", N_("Import list"), "file-down", "Ctrl+I"),
    Door("delegates", "list", N_("Print the list"), "file-text", "Ctrl+P"),
    Door("delegates", "export", N_("Export"), "file-spreadsheet", "Ctrl+Shift+E"),
    Door("delegations", "add", N_("Add delegation"), "plus", "Ctrl+N"),
    Door("delegations", "countries", N_("Countries or delegations"), "globe", "Ctrl+T"),
    Door("badges", "print", N_("Print"), "printer", "Ctrl+P"),
    Door("copies", "rehearse", N_("Rehearse a restore"), "life-buoy", ""),
    Door("history", "verify", N_("Check the chain now"), "refresh-cw", ""),
)


def commands(host: Host) -> list[Found]:
    """Those of the page in front first, then undo, the window, the other pages."""
    front = host.page()
    others = [page for page in host.pages.values() if page is not front]
    made = [*_of_page(host, front)] if front is not None else []
    made += [*_undo(host), *_of_window(host)]
    for page in others:
        made += _of_page(host, page)
    return [*made, *_behind_doors(host)]


def _of_page(host: Host, page: Page) -> list[Found]:
    """What can be done on a page that was opened before."""
    return [
        Found(
            Kind.COMMAND,
            f"do:{page.name}:{name}",
            bare(act.text()),
            partial(_on_page, host, page.name, name),
            icon=str(act.property("drawing") or page.icon),
            keys=caps(act),
            side=_(page.title),
            also=in_both(page.title),
        )
        for name, act in page.actions_.items()
        if act.isEnabled() and act.isVisible()
    ]


def _on_page(host: Host, room: str, name: str) -> None:
    """Opens the page if it is not in front, and does it there."""
    page = host.page()
    if page is None or page.name != room:
        page = host.show_page(room)
    page.act(name).trigger()


def _behind_doors(host: Host) -> list[Found]:
    return [
        Found(
            Kind.COMMAND,
            f"do:{door.room}:{door.name}",
            _(door.label),
            partial(_on_page, host, door.room, door.name),
            icon=door.icon,
            keys=door.keys.replace("+", " "),
            side=_(room_called(door.room).title),
            also=f"{in_both(door.label)} {in_both(room_called(door.room).title)}",
        )
        for door in DOORS
        if door.room not in host.pages
    ]


def _undo(host: Host) -> list[Found]:
    """Undo and redo by the name of what they would take back or do again; else nothing."""
    host.undo_actions.words()
    state = host.tools.workspace.undo_state()
    both = (
        ("undo", host.undo_actions.undo, state.undo, "undo-2", N_("Undo")),
        ("redo", host.undo_actions.redo, state.redo, "redo-2", N_("Redo")),
    )
    return [
        Found(
            Kind.COMMAND,
            f"do:{name}",
            bare(act.text()),
            act.trigger,
            icon=icon,
            keys=caps(act),
            also=in_both(label),
        )
        for name, act, what, icon, label in both
        if what
    ]


def _of_window(host: Host) -> list[Found]:
    """The entries of the two menus of the rail."""
    host.menu.words()
    return [
        Found(
            Kind.COMMAND,
            f"do:{entry.name}",
            bare(host.menu.actions[entry.name].text()),
            partial(host.do, entry.name),
            icon=entry.drawing,
            keys=entry.keys.replace("+", " "),
            also=in_both(entry.words),
        )
        for entry in ENTRIES
        if entry.name not in NOT_HERE | ROOMS_BY_NAME
    ]


def caps(act: QAction) -> str:
    """The first key of an action as it stands on a key cap."""
    return act.shortcut().toString(QKeySequence.SequenceFormat.PortableText).replace("+", " ")


def bare(text: str) -> str:
    """The words of an action without the sign of its letter."""
    return text.replace("&", "")
