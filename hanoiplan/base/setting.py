"""What a setting is: its key, values, words and group.

What must not come in: the settings themselves (`known_settings`) and the file that keeps them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeGuard, TypeVar

from hanoiplan.base.i18n import N_

V = TypeVar("V", str, int, bool)


class Scope(StrEnum):
    """For whom a setting holds."""

    MACHINE = "machine"  # this computer and user: language, theme, type size
    DESK = "desk"  # this registration desk: its name, who sits there
    WORKSPACE = "workspace"  # kept in the workspace file and shared; none yet


class Group(StrEnum):
    """What settings stand together for a person who looks for one."""

    LOOK = "look"
    DESK = "language-desk"
    COPIES = "copies"
    DEVICES = "devices"
    PAPERS = "papers"


GROUP_LABELS: dict[Group, str] = {
    Group.LOOK: N_("Appearance"),
    Group.DESK: N_("Language and desk"),
    Group.COPIES: N_("Copies and safety"),
    Group.DEVICES: N_("Scanner and printer"),
    Group.PAPERS: N_("Papers"),
}


@dataclass(frozen=True, slots=True)
class Choice(Generic[V]):
    """One permitted value and the msgid of its name."""

    value: V
    label: str


@dataclass(frozen=True, slots=True)
class Setting(Generic[V]):
    """One setting; `label` and `help` are msgids. Without `choices` any value of the type goes.

    Without a `group` it is something the program remembers by itself; nobody is asked for it.
    """

    key: str
    kind: type[V]
    default: V
    scope: Scope
    label: str
    help: str
    choices: tuple[Choice[V], ...] = ()
    group: Group | None = None

    def permits(self, value: object) -> TypeGuard[V]:
        """Whether `value`, as read from a file, is one that this setting can have."""
        if type(value) is not self.kind:  # not isinstance: True is no number here
            return False
        return not self.choices or any(choice.value == value for choice in self.choices)


AnySetting = Setting[str] | Setting[int] | Setting[bool]
