"""The words of seating: each rule as a reason for a seat, and as an objection to one.

What must not come in: the rules themselves (`rules`) and pages.
"""

from collections.abc import Mapping

from hanoiplan.base.i18n import N_, _
from hanoiplan.seating.guests import Reason
from hanoiplan.seating.precedence_words import SOMEBODY
from hanoiplan.seating.protocol.chains import (
    BLOCK,
    FRONT,
    HEAD,
    MIXED,
    NEAREST,
    PRESIDIUM,
    ROUND_THE_TABLE,
    SIDES,
)
from hanoiplan.seating.protocol.interpreters import NO_PRINCIPAL
from hanoiplan.seating.protocol.placing import NO_PLACE, NO_TURN

# rule -> (with a neighbour that decided, without one)
_REASONS: Mapping[str, tuple[str, str]] = {
    PRESIDIUM: (
        N_("Place {place} of the head table, after {other}: from the middle outwards by rank."),
        N_("Place 1 of the head table: the first in precedence sits in the middle."),
    ),
    "chief_guest_right": (
        N_("Shares the middle with {other}: the chief guest at the host’s right hand."),
        N_("Shares the middle: the chief guest at the host’s right hand."),
    ),
    SIDES: (
        N_("Place {place} of the side, after {other}: from the head outwards by rank."),
        N_("Leads the side, opposite the other head."),
    ),
    HEAD: (
        N_("Place {place} at the head, after {other}: from the middle outwards."),
        N_("In the chair, at the middle of the head."),
    ),
    ROUND_THE_TABLE: (
        N_("Place {place} round the table, after {other}: by the English names of countries."),
        N_("First at the chair’s right hand: by the English names of countries."),
    ),
    NEAREST: (
        N_("Place {place}, after {other}: nearest the chair first, right before left."),
        N_("Place 1: nearest the chair, at the right hand."),
    ),
    FRONT: (
        N_("Place {place} in front, after {other}: by rank from the middle outwards."),
        N_("Place 1 in front, in the middle: the first in precedence of the hall."),
    ),
    BLOCK: (
        N_("Place {place} of the delegation’s block, after {other}."),
        N_("Head of the block: in the middle of its front."),
    ),
    MIXED: (
        N_("After {other} of the own side: host and guest alternate from the place of honour."),
        N_("First of the own side at this table."),
    ),
    "table_rank": (
        N_("Table {table}: its best guest is {other}, and the nearest tables have the best."),
        N_("Table {table}, by the rank of its guests."),
    ),
    "table_host": (
        N_("Host of table {table}, for {other} and the other guests there."),
        N_("Host of table {table}."),
    ),
    "together": (
        N_("With {other} of the same delegation."),
        N_("With the own delegation."),
    ),
    "blocks_in_order": (
        N_("Block {block}, after the delegation of {other}: by the English names of countries."),
        N_("Block 1: first by the English names of countries."),
    ),
    "speaker_aisle": (
        N_("Speaks: beside an aisle near the front, after {other}."),
        N_("Speaks: beside an aisle near the front."),
    ),
    "wheelchair": (
        N_("A place for a wheelchair."),
        N_("A place for a wheelchair."),
    ),
}
_OBJECTIONS: Mapping[str, str] = {
    PRESIDIUM: N_("{name} sits before {other}, who goes first."),
    "chief_guest_right": N_("The chief guest {other} should sit at the host’s right hand."),
    SIDES: N_("{name} sits before {other} of the same side, who goes first."),
    HEAD: N_("{name} sits nearer the chair than {other}, who goes first."),
    ROUND_THE_TABLE: N_("{name} sits before {other}, whose country comes first in English."),
    NEAREST: N_("{name} sits nearer the chair than {other}, who goes first."),
    FRONT: N_("{name} sits in front of {other}, who goes first."),
    BLOCK: N_("{name} sits before {other} of the same block, who goes first."),
    MIXED: N_("{name} sits before {other} of the same side, who goes first."),
    "table_rank": N_("{name} sits further away than {other}, who has a lower rank."),
    "table_host": N_("The table of {name} has no host."),
    "together": N_("The delegation of {name} is small and sits at several tables: {tables}."),
    "blocks_in_order": N_("The block of {name} is before that of {other}, whose country is first."),
    "speaker_aisle": N_("{name} speaks and sits away from the aisle."),
    "partners": N_("{name} and {other} are partners and sit side by side."),
    "ladies_at_ends": N_("{name}: no lady sits at the end of a table."),
    "interpreter_seat": N_("{name} is an interpreter and takes a ranked chair."),
    "wheelchair": N_("{name} needs a place for a wheelchair or a chair beside an aisle."),
    "gap_in_front": N_("Chair {chair} is empty, and {other} sits further back."),
}
_SEVERAL_EMPTY = N_("{number} chairs are empty from {chair} on, and {other} sits further back.")
_UNSEATED: Mapping[str, str] = {
    NO_PLACE: N_("All chairs of this hall are taken."),
    NO_TURN: N_("There are free chairs, but none where protocol has a place for this person."),
    NO_PRINCIPAL: N_("Nobody is known here for whom this interpreter speaks."),
}


def reason_words(reason: Reason, names: Mapping[int, str]) -> str:
    """Why somebody sits there, in the interface language; `names` by the ids of delegates.

    Raises:
        KeyError: a rule that explains no seat (a caller's mistake).
    """
    with_other, alone = _REASONS[reason.rule]
    return _filled(with_other if reason.other_id else alone, reason, names)


def objection_words(reason: Reason, guest_id: int, chair: str, names: Mapping[int, str]) -> str:
    """What is against a seat, in the interface language.

    Raises:
        KeyError: a rule that forbids nothing (a caller's mistake).
    """
    several = reason.rule == "gap_in_front" and reason.value("number") not in {"", "1"}
    template = _SEVERAL_EMPTY if several else _OBJECTIONS[reason.rule]
    return _filled(template, reason, names, guest_id=guest_id, chair=chair)


def unseated_words(reason: Reason, names: Mapping[int, str]) -> str:
    """Why somebody has no chair."""
    return _filled(_UNSEATED[reason.rule], reason, names)


def _filled(
    template: str, reason: Reason, names: Mapping[int, str], *, guest_id: int = 0, chair: str = ""
) -> str:
    values = dict(reason.values)
    values["other"] = names.get(reason.other_id) or _(SOMEBODY)
    values["name"] = names.get(guest_id) or _(SOMEBODY)
    values["chair"] = chair
    return _(template).format(**values)
