"""A warning line at the desk: a copy or the lists for paper failed; the rail is hidden here.

What must not come in: making copies, and the window (it lends its keeper of copies).
"""

from typing import Any, Protocol, runtime_checkable

from ui.base.page import Tools
from ui.registration.note_line import NoteLine


@runtime_checkable
class Keeper(Protocol):
    """The part of the window's keepers, of copies and of lists for paper, that the desk reads."""

    @property
    def trouble(self) -> str:
        """Why the last copy or list failed, "" when all is well."""

    @property
    def changed(self) -> Any:
        """The signal that this is another."""


class CopyTrouble(NoteLine):
    """One sentence while copies fail; no room is taken while all is well."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        lent = (tools.extra.get(name) for name in ("keeper", "lists"))
        self._keepers = [one for one in lent if isinstance(one, Keeper)]
        for one in self._keepers:
            one.changed.connect(self.show_trouble)
        self.show_trouble()

    def show_trouble(self) -> None:
        """What is wrong now; solved, the line is gone."""
        self.show_words(next((one.trouble for one in self._keepers if one.trouble), ""))
