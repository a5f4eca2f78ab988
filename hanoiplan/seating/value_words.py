"""The words for kinds of halls, wishes, uses of chairs: one table for pages and history.

In the order in which a person is offered them. What the history has to know of the tables of this
room stands here as well. What must not come in: reasons for seats (`seat_words`).
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from hanoiplan.base.i18n import N_, _
from hanoiplan.seating.halls.layout import ChairUse, TableShape
from hanoiplan.seating.halls.parameters import KIND_WORDS
from hanoiplan.seating.halls.views import FIXTURE_WORDS, SIDE_WORDS, VIEW_WORDS
from hanoiplan.seating.model import Invited
from hanoiplan.seating.precedence_words import PRECEDENCE_WORDS, precedence_words
from hanoiplan.seating.protocol.values import Around, InterpreterPlace
from hanoiplan.seating.solving.problem import WishKind

WISH_WORDS: Mapping[WishKind, str] = {
    WishKind.TOGETHER: N_("At one table"),
    WishKind.NEXT_TO: N_("Side by side"),
    WishKind.APART: N_("Apart from each other"),
    WishKind.NOT_NEXT: N_("Not side by side"),
    WishKind.NEAR_STAGE: N_("Near the stage"),
    WishKind.NEAR_DOOR: N_("Near the door"),
    WishKind.NEAR_AISLE: N_("Near the aisle"),
    WishKind.SAME_LANGUAGE: N_("A neighbour of the same language"),
    WishKind.WHEELCHAIR: N_("Room for a wheelchair"),
    WishKind.INTERPRETER: N_("The interpreter beside the principal"),
}
INVITED_WORDS: Mapping[Invited, str] = {
    Invited.ALL: N_("Everybody who is due a chair"),
    Invited.HEADS: N_("Heads of delegations"),
    Invited.NAMED: N_("Those who were chosen"),
}
AROUND_WORDS: Mapping[Around, str] = {
    Around.ROUND: N_("Round from the chair’s right hand"),
    Around.ALTERNATE: N_("Nearest first, right before left"),
}
INTERPRETER_WORDS: Mapping[InterpreterPlace, str] = {
    InterpreterPlace.BEHIND: N_("Behind the principal"),
    InterpreterPlace.BESIDE: N_("Beside the principal, at the left hand"),
    InterpreterPlace.NONE: N_("Not in the hall"),
}
USE_WORDS: Mapping[ChairUse, str] = {
    ChairUse.SEAT: N_("Seat"),
    ChairUse.SECOND: N_("Behind a principal"),
}
SHAPE_WORDS: Mapping[TableShape, str] = {
    TableShape.ROUND: N_("Round table"),
    TableShape.RECT: N_("Rectangular table"),
    TableShape.ARC: N_("Curved table"),
    TableShape.BLOCK: N_("Block of chairs"),
}


def _by_code(words: Mapping[Any, str]) -> Mapping[str, str]:
    return {str(code): text for code, text in words.items()}


# table -> column -> value -> msgid, for the history
SEATING_WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "hall": {"kind": _by_code(KIND_WORDS), "viewpoint": _by_code(VIEW_WORDS)},
    "hall_chair": {"use": _by_code(USE_WORDS), "side": _by_code(SIDE_WORDS)},
    "hall_table": {"shape": _by_code(SHAPE_WORDS)},
    "hall_fixture": {"kind": _by_code(FIXTURE_WORDS)},
    "seating_wish": {"kind": _by_code(WISH_WORDS)},
}


_HALL, _ARRANGEMENT, _DELEGATE = "hall", "arrangement", "delegate"
NAMED = (_HALL, _ARRANGEMENT)  # tables whose rows have names of their own
PARTS: Mapping[str, str] = dict.fromkeys(("hall_chair", "hall_table", "hall_fixture"), _HALL)
# columns with ids, told by the name of the row in that table
CALLED: Mapping[str, str] = {
    "hall_id": _HALL,
    "arrangement_id": _ARRANGEMENT,
    "chair_id": "hall_chair",
    **dict.fromkeys(("first_delegation", "second_delegation"), "delegation"),
    **dict.fromkeys(("principal_id", "first_delegate", "second_delegate"), _DELEGATE),
}


def seating_words(table: str, column: str, value: str) -> str:
    """A value as a person reads it, as it stands where it is no code."""
    label = SEATING_WORDS.get(table, {}).get(column, {}).get(value)
    return _(label) if label else value


# (table, column) -> what puts a value into words
WORDED: Mapping[tuple[str, str], Callable[[str, str], str]] = {
    **{("precedence_setting", column): precedence_words for column in PRECEDENCE_WORDS},
    **{
        (table, column): partial(seating_words, table)
        for table, columns in SEATING_WORDS.items()
        for column in columns
    },
}
