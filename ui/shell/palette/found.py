"""What the palette can show: one thing that was found, and sections of them.

Frozen values. What must not come in: widgets, and how things are found.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from ui.base.cells import Chip

Do = Callable[[], object]


class Kind(StrEnum):
    """What sort of thing was found."""

    PERSON = "person"
    DELEGATION = "delegation"
    TASK = "task"
    ROOM = "room"
    SETTING = "setting"
    HELP = "help"  # what F1 says of a page
    GUIDE = "guide"  # an article of the help, or a heading in one
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Face:
    """How a person is pictured: the photo's digest, the initials where there is none."""

    photo: str
    initials: str


@dataclass(frozen=True, slots=True)
class Found:
    """One line: what it is called, what stands under and beside it, what Enter does.

    `key` names it for the list of recent things. `also` are words it can be found by that are
    not shown. `tail` ends the second line and is never shortened. `remember`: the key of what is
    kept among the recent things instead (of a command for a person: the person).
    """

    kind: Kind
    key: str
    title: str
    do: Do
    detail: str = ""
    tail: str = ""
    icon: str = ""
    keys: str = ""
    side: str = ""
    flag: str = ""
    face: Face | None = None
    state: Chip | None = None
    also: str = ""
    subject: int = 0  # the record a person or a delegation is
    remember: str = ""

    def spoken(self) -> str:
        """The line for a screen reader."""
        state = self.state.word if self.state else self.side
        parts = (self.title, self.detail, self.tail, state, self.keys)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Section:
    """Things of one sort under their title."""

    title: str
    rows: tuple[Found, ...]
