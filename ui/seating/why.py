"""Why somebody sits where he or she sits, and what of the wishes is kept: sentences with sources.

What must not come in: widgets, and the rules themselves: this only says what they explain.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hanoiplan.base.i18n import _
from hanoiplan.seating.model import WishRow
from hanoiplan.seating.protocol.chains import BLOCK, MIXED, ROUND_THE_TABLE
from hanoiplan.seating.protocol.rules import reasons_of, rule_of
from hanoiplan.seating.protocol.seat_words import objection_words, reason_words
from hanoiplan.seating.protocol.seen_hall import Objection, SeenHall
from hanoiplan.seating.value_words import WISH_WORDS
from hanoiplan.seating.viewing import as_seen
from ui.seating.shown_hall import SeatFace, ShownHall, spoken

SIGNS = {  # what a rule looks at; the others look at an order
    "blocks_in_order": "globe",
    ROUND_THE_TABLE: "globe",
    BLOCK: "grid-3x3",
    MIXED: "users",
    "table_host": "star",
    "together": "users",
    "chief_guest_right": "star",
    "wheelchair": "armchair",
}


@dataclass(frozen=True, slots=True)
class Said:
    """One line: sign, sentence, source, ink."""

    icon: str
    words: str
    under: str = ""
    ink: str = "accent"


def seen_hall(hall: ShownHall) -> SeenHall:
    """The same hall as the rules look at it."""
    view = hall.view
    return as_seen(hall.layout, view.seats, view.behind, view.places, view.arrangement)


def why_here(hall: ShownHall, seat: SeatFace) -> list[Said]:
    """The reasons for a seat, in the order of their weight."""
    who = seat.sitter
    if who is None:
        return []
    found = [*_rank(hall, who.delegate_id)]
    behind = next((b for b in hall.view.behind if b.delegate_id == who.delegate_id), None)
    if behind is not None:
        principal = hall.names.get(behind.principal_id, "")
        words = _("Speaks for {name}, at the shoulder; takes no ranked seat.")
        found.append(Said("languages", words.format(name=principal)))
        return found
    for reason in reasons_of(seen_hall(hall), seat.chair.key):
        rule = rule_of(reason.rule)
        source = _(rule.source) if rule is not None else ""
        found.append(Said(_sign_of(reason.rule), reason_words(reason, hall.names), source))
    if seat.locked:
        found.append(Said("lock", _("Locked here by hand: arranging leaves it."), "", "gold_x"))
    if not found:
        found.append(Said("user", _("Protocol leaves this seat free; it was chosen by wishes.")))
    return found


def _sign_of(rule: str) -> str:
    return SIGNS.get(rule, "list-ordered")


def _rank(hall: ShownHall, delegate_id: int) -> Iterator[Said]:
    place = next((one for one in hall.view.places if one.guest.id == delegate_id), None)
    if place is not None:
        words = _("Place {n} in the list of precedence, rank {rank}.")
        shown = words.format(n=place.number, rank=place.guest.rank)
        yield Said("list-ordered", shown, spoken(place.guest.rank_name))


def against(hall: ShownHall, seat: SeatFace) -> list[Said]:
    """What speaks against a seat."""
    return [Said("triangle-alert", objection_line(hall, one), source_of(one), "warn")
            for one in hall.objections(seat.chair.key)]  # fmt: skip


def objection_line(hall: ShownHall, one: Objection) -> str:
    """An objection as a sentence."""
    return objection_words(one.reason, one.guest_id, one.chair, hall.names)


def source_of(one: Objection) -> str:
    """Where the rule comes from."""
    rule = rule_of(one.rule)
    return _(rule.source) if rule is not None else ""


def wishes_of(hall: ShownHall, seat: SeatFace) -> list[Said]:
    """The wishes about whoever sits there: kept ones, then broken ones with their price."""
    who = seat.sitter
    if who is None:
        return []
    mine = [one for one in hall.view.wishes if is_about(one, who.delegate_id, who.delegation_id)]
    broken = {one.wish.id: one for one in hall.view.broken}
    kept = [Said("check", wish_line(hall, one), one.note, "ok") for one in mine
            if one.id not in broken]  # fmt: skip
    for one in mine:
        if one.id in broken:
            words = _("{wish}: not kept").format(wish=wish_line(hall, one))
            kept.append(Said("triangle-alert", words, price(broken[one.id].keeping), "warn"))
    return kept


def is_about(wish: WishRow, delegate_id: int, delegation_id: int) -> bool:
    """Whether a wish means this person, or the delegation."""
    people = {wish.first_delegate, wish.second_delegate} - {0}
    bodies = {wish.first_delegation, wish.second_delegation} - {0}
    return delegate_id in people or delegation_id in bodies


def price(keeping: int) -> str:
    """What keeping a broken wish would cost the rest; "" while it is not known."""
    if not keeping:
        return ""
    return _("Keeping it would cost {n} points elsewhere.").format(n=keeping)


def wish_line(hall: ShownHall, wish: WishRow) -> str:
    """A wish in words: what, and about whom."""
    return f"{_(WISH_WORDS[wish.kind])}: {' · '.join(whom(hall, wish))}"


def whom(hall: ShownHall, wish: WishRow) -> Sequence[str]:
    """The names of those a wish is about."""
    bodies = {one.delegation_id: spoken(one.delegation) for one in hall.sitters.values()}
    found = (
        hall.names.get(wish.first_delegate) or bodies.get(wish.first_delegation, ""),
        hall.names.get(wish.second_delegate) or bodies.get(wish.second_delegation, ""),
    )
    return [name for name in found if name]
