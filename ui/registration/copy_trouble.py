"""A warning line at the desk: a copy by itself failed, and the rail that says so is hidden here.

What must not come in: making copies, and the window (it lends its keeper of copies).
"""

from typing import Any, Protocol, runtime_checkable

from ui.base.page import Tools
from ui.registration.note_line import NoteLine


@runtime_checkable
class Keeper(Protocol):
    """The part of the window's keeper of copies that the desk reads."""

    @property
    def trouble(self) -> str:
        """Why the last automatic copy failed, "" when all is well."""

    @property
    def changed(self) -> Any:
        """The signal that this is another."""


class CopyTrouble(NoteLine):
    """One sentence while copies fail; no room is taken while all is well."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._keeper = tools.extra.get("keeper")
        if isinstance(self._keeper, Keeper):
            self._keeper.changed.connect(self.show_trouble)
        self.show_trouble()

    def show_trouble(self) -> None:
        """What is wrong now; solved, the line is gone."""
        self.show_words(self._keeper.trouble if isinstance(self._keeper, Keeper) else "")
