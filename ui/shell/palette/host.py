"""What the palette asks of the window it belongs to.

A Protocol, so that the window may import the palette. What must not come in: the window itself.
"""

from typing import Protocol

from ui.base.page import Page, Tools
from ui.shell.appearance import Appearance
from ui.shell.undo_actions import UndoActions
from ui.shell.window_menu import WindowMenu


class Host(Protocol):
    """The main window as the palette sees it."""

    tools: Tools
    pages: dict[str, Page]
    current: str
    appearance: Appearance
    undo_actions: UndoActions
    menu: WindowMenu

    def page(self) -> Page | None:
        """The room that is open."""
        ...

    def show_page(self, name: str) -> Page:
        """Opens a room."""
        ...

    def send_to(self, name: str, row_id: object) -> None:
        """Opens a room at a row."""
        ...

    def do(self, what: str) -> None:
        """Carries out an entry of the window's menus."""
        ...
