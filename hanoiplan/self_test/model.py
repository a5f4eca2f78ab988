"""What a check is and what it says, as values that travel to another process and back.

What must not come in: what any check does.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from hanoiplan.base.clock import Clock, SystemClock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_


class State(StrEnum):
    """How it stands with one thing."""

    OK = "ok"
    SAID = "said"  # not there, and not needed
    BROKEN = "broken"


class Group(StrEnum):
    """What belongs together on the screen."""

    MACHINE = "machine"
    DEVICES = "devices"
    WORK = "work"


GROUP_WORDS = {
    Group.MACHINE: N_("This machine"),
    Group.DEVICES: N_("Devices"),
    Group.WORK: N_("The work itself, with invented people"),
}
STATE_WORDS = {
    State.OK: N_("In order"),
    State.SAID: N_("Not there"),
    State.BROKEN: N_("Broken"),
}


class Broken(KnownError):
    """What a check found broken: what was seen, and what to do about it ("": the check's own)."""

    def __init__(self, sentence: str, advice: str = "") -> None:
        super().__init__(sentence)
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Seen:
    """What a check saw, with figures; `advice` only where something is to do."""

    text: str
    state: State = State.OK
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is tried: `folder` is empty at first and goes afterwards with all that is in it.

    `work` is the folder of the office's own workspace where one is open, else the user's folder;
    `newest` the last thing written in that workspace. `sync` writes what stands in a file
    descriptor to the disk.
    """

    folder: Path
    user_folder: Path
    work: Path
    clock: Clock = field(default_factory=SystemClock)
    newest: datetime | None = None
    sync: Callable[[int], None] = os.fsync


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is looked at. `title` and `advice` are marked msgids.

    `advice` is what to do when it is broken and what went wrong does not say so itself. `needs`
    are checks without which this one cannot be tried.
    """

    key: str
    title: str
    group: Group
    look: Callable[[Place], Seen]
    advice: str
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """What became of a check, in the words of the interface; `seconds` is how long it took."""

    key: str
    title: str
    group: Group
    state: State
    text: str
    advice: str = ""
    seconds: float = 0.0
