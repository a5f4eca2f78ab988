"""The rules of seating as a table of data: words, source, what breaks them, what they explain.

A rule that is broken is an objection with a reason, never a block. Each reason names the neighbour
that decided; without its rule the reason is gone. What must not come in: placing anybody, words
put together for people (`seat_words`), the database.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from hanoiplan.base.i18n import N_
from hanoiplan.seating.guests import Reason
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.protocol import rule_checks as checks
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
from hanoiplan.seating.protocol.seen_hall import Objection, SeenHall

_ALL = tuple(HallKind)
_ROWS = (HallKind.THEATRE, HallKind.CLASSROOM)
_SQUARES = (HallKind.U, HallKind.HOLLOW)
_DINNERS = (HallKind.BANQUET, HallKind.LONGTABLE)
_TALKS = (HallKind.BILATERAL, HallKind.SITTING)

STATE_PROTOCOL = N_("State Protocol Department: seating at long tables")
ORDER_OF_SEATS = N_("Usual rules of precedence and seats in diplomacy")
HANDBOOK = N_("Protocol handbook of a city’s department of foreign affairs")
ASEAN_CHARTER = N_("ASEAN Charter, English alphabetical order (article 31)")
PRACTICE = N_("Usual practice of conferences")


@dataclass(frozen=True, slots=True)
class SeatRule:
    """One rule: for which kinds of halls, in words, by which source, and how it is seen."""

    id: str
    kinds: Sequence[HallKind]
    words: str
    source: str
    broken: Callable[[SeenHall, str], Iterator[Objection]]
    explains: Callable[[SeenHall, str, str], Iterator[Reason]]


def _chain(rule: str, kinds: Sequence[HallKind], words: str, source: str) -> SeatRule:
    """A rule that a run of chairs is filled in an order."""
    return SeatRule(rule, kinds, words, source, checks.out_of_order, checks.place_in_chain)


RULES: tuple[SeatRule, ...] = (
    _chain(
        PRESIDIUM, _ALL,
        N_("Head table: No. 1 in the middle, No. 2 at the right hand, No. 3 at the left"),
        ORDER_OF_SEATS,
    ),
    SeatRule(
        "chief_guest_right", _ALL,
        N_("An even head table: the chief guest at the host’s right hand"),
        ORDER_OF_SEATS, checks.chief_guest_elsewhere, checks.chief_guest_right,
    ),
    _chain(
        SIDES, _TALKS,
        N_("Each side by rank from its head outwards, right before left; guests face the door"),
        HANDBOOK,
    ),
    _chain(
        HEAD, _SQUARES,
        N_("At the head the chair in the middle, then right before left"),
        ORDER_OF_SEATS,
    ),
    _chain(
        ROUND_THE_TABLE, _SQUARES,
        N_("Delegations in English alphabetical order, from the chair’s right hand round"),
        ASEAN_CHARTER,
    ),
    _chain(
        NEAREST, (*_SQUARES, HallKind.BOARDROOM),
        N_("Nearest the chair first, right before left"),
        ORDER_OF_SEATS,
    ),
    _chain(
        FRONT, _ROWS,
        N_("In front by rank, each row from the middle outwards"),
        PRACTICE,
    ),
    _chain(
        BLOCK, _ROWS,
        N_("A delegation’s block: the head in the middle of the front, then by rank"),
        PRACTICE,
    ),
    _chain(
        MIXED, _DINNERS,
        N_("Host and guest alternate from the place of honour, each side by rank"),
        STATE_PROTOCOL,
    ),
    SeatRule(
        "table_rank", (HallKind.BANQUET,),
        N_("The nearest tables have the best guests, the middle before the sides"),
        STATE_PROTOCOL, checks.better_guest_further, checks.rank_of_table,
    ),
    SeatRule(
        "table_host", (HallKind.BANQUET,),
        N_("Every table has a host"),
        STATE_PROTOCOL, checks.table_without_host, checks.host_of_table,
    ),
    SeatRule(
        "together", (HallKind.BANQUET,),
        N_("A small delegation sits at one table"),
        PRACTICE, checks.torn_apart, checks.with_own_delegation,
    ),
    SeatRule(
        "blocks_in_order", _ROWS,
        N_("Delegations’ blocks in English alphabetical order of the countries"),
        ASEAN_CHARTER, checks.blocks_out_of_order, checks.block_in_order,
    ),
    SeatRule(
        "speaker_aisle", _ROWS,
        N_("Who speaks sits beside an aisle near the front"),
        PRACTICE, checks.speaker_inside, checks.speaker_by_aisle,
    ),
    SeatRule(
        "partners", _DINNERS,
        N_("Partners do not sit side by side"),
        STATE_PROTOCOL, checks.partners_side_by_side, checks.nothing,
    ),
    SeatRule(
        "ladies_at_ends", (HallKind.LONGTABLE,),
        N_("No lady at the end of a table"),
        STATE_PROTOCOL, checks.lady_at_end, checks.nothing,
    ),
    SeatRule(
        "interpreter_seat", _ALL,
        N_("An interpreter takes no ranked chair"),
        HANDBOOK, checks.interpreter_in_front, checks.nothing,
    ),
    SeatRule(
        "wheelchair", _ALL,
        N_("Whoever is in a wheelchair has a place for it or beside an aisle"),
        PRACTICE, checks.no_room_for_wheelchair, checks.place_for_wheelchair,
    ),
    SeatRule(
        "gap_in_front", _ALL,
        N_("No empty chair before people who sit further back"),
        PRACTICE, checks.gap_in_front, checks.nothing,
    ),
)  # fmt: skip


def objections(hall: SeenHall, rules: Sequence[SeatRule] = RULES) -> tuple[Objection, ...]:
    """Whatever breaks a rule of this kind of hall, in the order of the rules."""
    return tuple(
        found
        for rule in rules
        if hall.layout.kind in rule.kinds
        for found in rule.broken(hall, rule.id)
    )


def reasons_of(hall: SeenHall, chair: str, rules: Sequence[SeatRule] = RULES) -> tuple[Reason, ...]:
    """Why whoever sits on a chair sits there; nothing for a free chair."""
    if chair not in hall.seats:
        return ()
    return tuple(
        reason
        for rule in rules
        if hall.layout.kind in rule.kinds
        for reason in rule.explains(hall, chair, rule.id)
    )


def rule_of(rule_id: str) -> SeatRule | None:
    """The rule of that name."""
    return next((rule for rule in RULES if rule.id == rule_id), None)
