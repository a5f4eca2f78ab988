"""Each rule of seating: it explains the seats it decided, objects when broken, can be taken out."""

from dataclasses import replace

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.seating.geometry import build
from hanoiplan.seating.guests import Guest, Place, Reason
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.rules import RULES, objections, reasons_of
from hanoiplan.seating.protocol.seat_words import objection_words, reason_words
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.protocol.values import PlacingSettings
from tests.hanoiplan.seating.company import heads, names, row_of

DELEGATIONS = tuple(
    Place(
        number,
        Guest(
            number, f"{country}{member}", f"{number:03}", delegation,
            Bilingual(country, country), country, head=member == 1, rank=25 if member == 1 else 50,
        ),
    )
    for number, (delegation, country, member) in enumerate(
        [(d, c, m) for m in range(1, 5) for d, c in enumerate(("BN", "KH", "ID", "LA"), start=1)],
        start=1,
    )
)  # fmt: skip
HOSTS = tuple(
    Place(20 + number, Guest(20 + number, f"H{number}", f"h{number}", 99, host=True, rank=40))
    for number in range(1, 6)
)

SPEAKERS = tuple(
    Place(
        number,
        Guest(number, name, name, number, Bilingual(name, name), "LA", rank=rank, speaks=speaks),
    )
    for number, (name, rank, speaks) in enumerate(
        [("M1", 20, True), ("M2", 25, False), ("E1", 50, False), ("S1", 50, True),
         ("E2", 50, False), ("S2", 50, True), ("E3", 60, False), ("E4", 60, False)],
        start=1,
    )
)  # fmt: skip

# rule -> a hall in which it decides: kind, numbers, people
WHERE = {
    "presidium": (HallKind.PRESIDIUM, {"seats": 5}, row_of("G1 H1 G2 G3 G4")),
    "chief_guest_right": (HallKind.PRESIDIUM, {"seats": 4}, row_of("H1 G1 G2 G3")),
    "sides": (HallKind.BILATERAL, {"seats": 3}, row_of("H1 G1 G2 H2 G3 H3")),
    "head": (HallKind.U, {"seats": 3, "base": 3}, row_of("H1 H2 H3 G1 G2 G3")),
    "round_the_table": (HallKind.U, {"seats": 3, "base": 1}, heads("VN BN KH ID LA")),
    "nearest": (HallKind.BOARDROOM, {"seats": 3}, row_of("H1 G1 G2 H2 G3")),
    "front": (
        HallKind.THEATRE, {"rows": 3, "seats": 8},
        tuple(replace(p, guest=replace(p.guest, rank=25)) for p in row_of("G1 G2 G3 G4")),
    ),
    "block": (
        HallKind.THEATRE, {"rows": 3, "seats": 12, "blocks": 3, "aisles": 1}, DELEGATIONS,
    ),
    "blocks_in_order": (
        HallKind.THEATRE, {"rows": 3, "seats": 12, "blocks": 3, "aisles": 1}, DELEGATIONS,
    ),
    "speaker_aisle": (HallKind.THEATRE, {"rows": 3, "seats": 6, "aisles": 0}, SPEAKERS),
    "mixed": (HallKind.BANQUET, {"tables": 1, "seats": 6, "honour": 1}, row_of("H1 G1 H2 G2 G3")),
    "table_rank": (
        HallKind.BANQUET, {"tables": 5, "seats": 5, "honour": 1}, (*DELEGATIONS, *HOSTS),
    ),
    "table_host": (
        HallKind.BANQUET, {"tables": 5, "seats": 5, "honour": 1}, (*DELEGATIONS, *HOSTS),
    ),
    "together": (
        HallKind.BANQUET, {"tables": 5, "seats": 5, "honour": 1}, (*DELEGATIONS, *HOSTS),
    ),
}  # fmt: skip
EXPLAINING = sorted(WHERE)


@pytest.fixture(autouse=True)
def _in_english() -> None:
    """The sentences are compared."""
    set_language("en")


def hall_of(rule: str) -> SeenHall:
    """A hall placed by protocol in which the rule decides."""
    kind, params, people = WHERE[rule]
    layout = build(kind, params)
    settings = PlacingSettings(front_rank=20 if "block" in rule else 30)
    return SeenHall(layout, place(layout, people, settings).seats, people, settings)


# rule -> somebody whose seat it explains, and the neighbour that decided
NEIGHBOURS = {
    "presidium": ("G2", "H1"),
    "chief_guest_right": ("G1", "H1"),
    "sides": ("H2", "H1"),
    "head": ("H3", "H2"),
    "round_the_table": ("ID", "KH"),
    "nearest": ("G2", "G1"),
    "front": ("G3", "G2"),
    "block": ("BN3", "BN2"),
    "blocks_in_order": ("KH1", "BN1"),
    "speaker_aisle": ("S2", "S1"),
    "mixed": ("G2", "G1"),
    "table_rank": ("BN3", "BN2"),
    "table_host": ("H2", "BN2"),
    "together": ("BN2", "BN4"),  # on the next chair
}


def told(hall: SeenHall, *, without: str = "") -> dict[str, tuple[Reason, ...]]:
    """Every reason of every seat, by chair."""
    rules = [one for one in RULES if one.id != without]
    return {chair: reasons_of(hall, chair, rules) for chair in hall.seats}


@pytest.mark.parametrize("rule", EXPLAINING)
def test_a_rule_explains_the_seats_it_decided_and_without_it_only_its_reasons_go(
    rule: str,
) -> None:
    hall = hall_of(rule)
    everything, rest = told(hall), told(hall, without=rule)
    gone = {
        chair: tuple(one for one in reasons if one not in rest[chair])
        for chair, reasons in everything.items()
    }
    assert {one.rule for reasons in gone.values() for one in reasons} == {rule}
    for chair, reasons in everything.items():
        assert rest[chair] == tuple(one for one in reasons if one.rule != rule)


@pytest.mark.parametrize("rule", EXPLAINING)
def test_a_reason_names_the_neighbour_that_decided(rule: str) -> None:
    """The one expected neighbour, by id and in the sentence."""
    hall = hall_of(rule)
    who, other = NEIGHBOURS[rule]
    called = names(hall.places)
    chair = next(key for key, guest in hall.seats.items() if called[guest] == who)
    (reason,) = [one for one in reasons_of(hall, chair) if one.rule == rule]
    assert called[reason.other_id] == other
    assert other in reason_words(reason, called)


def test_the_place_of_honour_itself_has_no_neighbour_before_it() -> None:
    for rule, first in (("presidium", "G1"), ("sides", "G1"), ("head", "H1"), ("front", "G1")):
        hall = hall_of(rule)
        called = names(hall.places)
        chair = next(key for key, guest in hall.seats.items() if called[guest] == first)
        (reason,) = [one for one in reasons_of(hall, chair) if one.rule == rule]
        assert reason.other_id == 0


@pytest.mark.parametrize("rule", EXPLAINING)
def test_what_protocol_placed_breaks_no_rule(rule: str) -> None:
    hall = hall_of(rule)
    assert [one.rule for one in objections(hall)] == []


def swapped(hall: SeenHall, one: str, other: str) -> SeenHall:
    """The same hall with two people on each other's chairs."""
    chair_of = {names(hall.places)[guest]: chair for chair, guest in hall.seats.items()}
    a, b = chair_of[one], chair_of[other]
    seats = {**hall.seats, a: hall.seats[b], b: hall.seats[a]}
    return replace(hall, seats=seats)


@pytest.mark.parametrize(
    ("rule", "one", "other", "said"),
    [
        ("presidium", "G2", "G4", "G4 sits before G2, who goes first."),
        ("chief_guest_right", "G1", "G2", "The chief guest G1 should sit"),
        ("sides", "G1", "G3", "G3 sits before G1 of the same side, who goes first."),
        ("head", "H1", "H3", "H3 sits nearer the chair than H1, who goes first."),
        ("round_the_table", "BN", "LA", "LA sits before BN, whose country comes first"),
        ("nearest", "H1", "G3", "G3 sits nearer the chair than H1"),
        ("front", "G1", "G4", "G4 sits in front of G1, who goes first."),
        ("block", "ID1", "ID4", "ID4 sits before ID1 of the same block"),
        ("mixed", "G1", "G3", "G3 sits before G1 of the same side"),
        ("together", "KH2", "ID2", "is small and sits at several tables"),
        ("table_rank", "BN2", "LA4", "BN2 sits further away than ID2, who has a lower rank."),
        ("table_host", "H2", "KH2", "The table of KH2 has no host."),
        ("blocks_in_order", "BN1", "KH1", "The block of KH1 is before that of BN1"),
        ("speaker_aisle", "S1", "E2", "S1 speaks and sits away from the aisle."),
    ],
)
def test_a_broken_rule_is_an_objection_with_both_names(
    rule: str, one: str, other: str, said: str
) -> None:
    """The rule taken out, the objection goes."""
    hall = swapped(hall_of(rule), one, other)

    def sentences(rules: object = None) -> list[str]:
        chosen = [one for one in RULES if one.id != rules]
        return [
            objection_words(found.reason, found.guest_id, found.chair, names(hall.places))
            for found in objections(hall, chosen)
            if found.rule == rule
        ]

    assert any(said in sentence for sentence in sentences())
    assert sentences(rule) == []


def test_who_speaks_sits_beside_an_aisle_and_who_is_in_front_by_rank_stays_there() -> None:
    """Rank goes first: the minister who speaks sits in the middle, and nothing is against it."""
    hall = hall_of("speaker_aisle")
    called = names(hall.places)
    chair_of = {called[guest]: hall.chairs[key] for key, guest in hall.seats.items()}
    assert [chair_of[one].aisle for one in ("M1", "S1", "S2")] == [False, True, True]
    assert {chair_of[one].row for one in ("M1", "M2", "S1", "S2")} == {1}
    assert objections(hall) == ()


def test_a_speaker_away_from_the_aisle_is_no_objection_where_only_speakers_sit_there() -> None:
    layout = build(HallKind.THEATRE, {"rows": 1, "seats": 5, "aisles": 0})
    people = tuple(
        Place(n, Guest(n, f"S{n}", f"{n}", n, country="LA", rank=50, speaks=True))
        for n in range(1, 6)
    )
    hall = SeenHall(layout, place(layout, people).seats, people)
    assert len(hall.seats) == 5
    assert objections(hall) == ()


def test_a_vacant_chair_in_front_is_said_with_who_sits_further_back() -> None:
    hall = hall_of("front")
    first = next(chair for chair, guest in hall.seats.items() if guest == 2)
    seats = {chair: guest for chair, guest in hall.seats.items() if chair != first}
    (found,) = [one for one in objections(replace(hall, seats=seats)) if one.rule == "gap_in_front"]
    assert (found.chair, found.reason.other_id) == (first, 4)


def test_partners_and_interpreters_and_ladies_at_the_ends() -> None:
    """What a dinner avoids."""
    layout = build(HallKind.LONGTABLE, {"seats": 2})
    people = [
        Place(1, Guest(1, "H1", host=True, partner_id=4)),
        Place(2, Guest(2, "G1", is_interpreter=True)),
        Place(3, Guest(3, "G2", sex="F")),
        Place(4, Guest(4, "H2", host=True, partner_id=1)),
    ]
    by_side = sorted(layout.seats(), key=lambda one: one.side, reverse=True)  # hosts, then guests
    seats = dict(zip((one.key for one in by_side), (1, 4, 2, 3), strict=True))
    broken = {one.rule for one in objections(SeenHall(layout, seats, people))}
    assert {"partners", "interpreter_seat", "ladies_at_ends"} <= broken


def test_a_wheelchair_between_other_chairs_is_an_objection_and_at_the_aisle_none() -> None:
    layout = build(HallKind.THEATRE, {"rows": 2, "seats": 8, "aisles": 1})
    people = (Place(1, Guest(1, "Mai", wheelchair=True)),)
    inside = next(one for one in layout.seats() if not one.aisle)
    beside = next(one for one in layout.seats() if one.aisle)
    said = [objections(SeenHall(layout, {one.key: 1}, people)) for one in (inside, beside)]
    assert [[one.rule for one in row if one.rule == "wheelchair"] for row in said] == [
        ["wheelchair"],
        [],
    ]
