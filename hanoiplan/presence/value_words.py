"""The words for kinds and rules of doors: one table for forms, lists, history and commands.

In the order in which a person is offered them.
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _
from hanoiplan.presence.model import CheckpointKind, Direction, Way

# column -> value -> msgid
DOOR_WORDS: Mapping[str, Mapping[str, str]] = {
    "kind": {
        CheckpointKind.MAIN: N_("Main entrance"),
        CheckpointKind.SESSION: N_("Session"),
        CheckpointKind.BANQUET: N_("Banquet"),
        CheckpointKind.PRESS: N_("Press room"),
        CheckpointKind.BUS: N_("Bus"),
        CheckpointKind.OTHER: N_("Other door"),
    },
    "reads": {
        Way.IN: N_("People coming in"),
        Way.OUT: N_("People going out"),
        Way.BOTH: N_("Both, in turns"),
    },
    "direction": {
        Direction.IN: N_("went in"),
        Direction.OUT: N_("went out"),
    },
}


def door_words(column: str, value: str) -> str:
    """A value as a person reads it: in words where it is a code, else as it stands."""
    label = DOOR_WORDS.get(column, {}).get(value)
    return _(label) if label else value
