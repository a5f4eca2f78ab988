"""What the window lends to the page of copies, as far as the page has to know it.

What must not come in: the window.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, cast

from PySide6.QtCore import SignalInstance

from hanoiplan.backup.listing import CopyFound, Found
from ui.base.jobs import Job
from ui.base.page import Tools


class KeeperLike(Protocol):
    """Who makes copies by themselves and knows which there are."""

    changed: SignalInstance
    spared: frozenset[Path]  # copies that somebody is about to restore

    @property
    def found(self) -> Found | None:
        """Copies and places as they were found last."""

    @property
    def family(self) -> int:
        """What the workspace and its copies have in common."""

    @property
    def last(self) -> datetime | None:
        """When the last proved copy was made."""

    @property
    def trouble(self) -> str:
        """Why a copy is missing."""

    def copies(self) -> tuple[CopyFound, ...]:
        """What was found last."""

    def look(self) -> None:
        """Reads anew which copies there are."""

    def copy_now(self, on_saved: Callable[[], object] | None = None) -> Job:
        """A copy by hand."""

    def catch_up(self) -> None:
        """Copies where something is missing, at once."""


def keeper_of(tools: Tools) -> KeeperLike:
    """The window's keeper."""
    return cast("KeeperLike", tools.extra["keeper"])


def restoring_of(tools: Tools) -> Callable[[Path], Any]:
    """How the window lets a copy take the place of its file."""
    return cast("Callable[[Path], Any]", tools.extra["restore"])
