"""What the window lends that knows of the copies: when one was last proved, and what is wrong.

What must not come in: making copies.
"""

from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from hanoiplan.overview.alerts import Copies


@runtime_checkable
class Keeper(Protocol):
    """The part of the window's keeper of copies that the overview reads."""

    @property
    def last(self) -> datetime | None:
        """When a copy was last proved whole, in any place."""

    @property
    def trouble(self) -> str:
        """Why the last automatic copy failed, "" when all is well."""

    @property
    def second_place(self) -> bool:
        """Whether copies also go to another disk than the one of the workspace."""

    def is_behind(self) -> bool:
        """Whether something was done that no place has in a copy."""

    @property
    def changed(self) -> Any:
        """The signal that one of these is another."""


def copies_of(keeper: object) -> Copies | None:
    """What is known; None when the window lends nobody who keeps copies."""
    if not isinstance(keeper, Keeper):
        return None
    behind = keeper.is_behind()
    return Copies(keeper.last, keeper.trouble, second_place=keeper.second_place, behind=behind)
