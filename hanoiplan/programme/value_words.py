"""The words for kinds of sessions, parts of people, kinds of conflicts: one table for all.

In the order in which a person is offered them.
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _
from hanoiplan.programme.model import Difference, Role, SessionKind

# column of a table -> value -> msgid
PROGRAMME_WORDS: Mapping[str, Mapping[str, str]] = {
    "kind": {
        SessionKind.SESSION: N_("Session"),
        SessionKind.OPENING: N_("Opening"),
        SessionKind.CLOSING: N_("Closing"),
        SessionKind.MEETING: N_("Meetings"),
        SessionKind.BREAK: N_("Break"),
        SessionKind.MEAL: N_("Meal or banquet"),
        SessionKind.VISIT: N_("Visit"),
        SessionKind.ARRIVAL: N_("Arrival, departure"),
        SessionKind.OTHER: N_("Other item"),
    },
    "role": {
        Role.SPEAKER: N_("Speaker"),
        Role.CHAIR: N_("Chair"),
        Role.MODERATOR: N_("Moderator"),
        Role.SECRETARY: N_("Secretary of the session"),
        Role.INTERPRETER: N_("Interpreter"),
    },
}
DIFFERENCES: Mapping[Difference, str] = {
    Difference.NEW: N_("new"),
    Difference.GONE: N_("taken out"),
    Difference.TIME: N_("time"),
    Difference.ROOM: N_("room"),
    Difference.TITLE: N_("title"),
    Difference.PEOPLE: N_("people"),
}


def programme_words(field: str, value: str) -> str:
    """A value as a person reads it: in words where it is a code, else as it stands."""
    label = PROGRAMME_WORDS.get(field, {}).get(value)
    return _(label) if label else value


def kind_words(kind: SessionKind) -> str:
    """A kind in the interface language."""
    return programme_words("kind", kind)


def role_words(role: Role) -> str:
    """A part in the interface language."""
    return programme_words("role", role)


def difference_words(difference: Difference) -> str:
    """What is different, in the interface language."""
    return _(DIFFERENCES[difference])
