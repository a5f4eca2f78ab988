"""The lists of one hall: find your seat, by table, a slip for each delegation, the presidium.

Pure: what was read in, lists out. What must not come in: drawing, reading.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual, collation_key
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.seating_list import (
    PLACES,
    ListPart,
    ListRow,
    SeatingList,
    both,
    both_of,
    joined,
)
from hanoiplan.seating.drawing.facts import (
    HallFacts,
    Sat,
    Seats,
    named,
    read_words,
    seat_words,
    seats_of,
    table_name,
    taken_words,
    when_words,
)
from hanoiplan.seating.halls.layout import PRESIDIUM_TABLE, Chair, HallKind, Table

FIND = N_("Find your seat")
TABLES = N_("Banquet table list")
BY_TABLE = N_("Seats by table")
SLIPS = N_("Seats of a delegation")
PRESIDIUM = N_("Presidium")
BY_SEAT = N_("Seating plan")
SEAT = N_("Seat")
_ROUND = N_(
    "Seat 1 is the host of the table; 2 is at the host's right hand and so on round; the last is"
    " at the host's left."
)
_TABLE_SEAT = N_("Table {table} · {seat}")
_ALONE = N_("Without a delegation")
_PLAIN = (HallKind.U, HallKind.HOLLOW, HallKind.BOARDROOM)


def find_your_seat(facts: HallFacts) -> SeatingList:
    """Everybody by name, with table and seat: to hang up at the door."""
    seats = seats_of(facts)
    people = sorted(seats.by_chair.values(), key=_by_name(facts))
    rows = tuple(
        ListRow("", one.name, one.home, one.country, seat_place(facts, one.chair), strong=True)
        for one in people
    )
    return replace(_list(seats, FIND, ListPart(rows=rows)), place=SEAT, columns=2)


def _by_name(facts: HallFacts) -> Callable[[Sat], tuple[str, int]]:
    keys = {place.guest.id: place.guest.sort_key for place in facts.view.places}

    def key(one: Sat) -> tuple[str, int]:
        return keys.get(one.delegate_id) or collation_key(one.name.pick("vi")), one.delegate_id

    return key


def by_seat(facts: HallFacts) -> SeatingList:
    """Everybody as people count the chairs."""
    seats = seats_of(facts)
    rows = tuple(
        ListRow(one.number, one.name, one.home, one.country) for one in seats.in_hall_order()
    )
    return replace(_list(seats, BY_SEAT, ListPart(rows=rows)), columns=2)


def by_table(facts: HallFacts) -> SeatingList:
    """Every table, block or row with its seats, free ones too."""
    seats = seats_of(facts)
    banquet = facts.view.layout.kind is HallKind.BANQUET
    listed = _list(seats, TABLES if banquet else BY_TABLE, *_tables(seats))
    foot, plan = (_ROUND, facts) if banquet else ("", None)
    return replace(listed, columns=2, foot=foot, plan=plan)


def _tables(seats: Seats) -> Iterator[ListPart]:
    layout = seats.facts.view.layout
    tables = {table.key: table for table in layout.tables}
    groups: dict[str, list[Chair]] = defaultdict(list)
    for chair in layout.seats():
        groups[_group(chair, layout.kind)].append(chair)
    for key, chairs in groups.items():
        if layout.kind is HallKind.BANQUET:
            chairs.sort(key=lambda one: one.number)
        taken = sum(one.key in seats.by_chair for one in chairs)
        told = both_of(partial(_taken_of, taken, len(chairs)))
        yield ListPart(
            _titled(tables.get(key), key),
            tuple(_seat_row(seats, one) for one in chairs),
            _sign(tables.get(key)),
            told=told,
        )


def _taken_of(taken: int, places: int, speech: Speech) -> str:
    return speech.x_by_y(taken, places)


def _group(chair: Chair, kind: HallKind) -> str:
    """The table; in plain rows the row by its letter; round one big table all together."""
    if chair.table == PRESIDIUM_TABLE:
        return chair.table
    if kind in _PLAIN:
        return ""
    if kind in (HallKind.THEATRE, HallKind.CLASSROOM) or not chair.table:
        return chair.key.partition("-")[0]
    if kind in (HallKind.BILATERAL, HallKind.SITTING):
        return chair.side
    return chair.table


def _titled(table: Table | None, key: str) -> Bilingual:
    if table is not None and _sign(table):
        return both(N_("Table"))
    if table is not None:
        return both_of(lambda speech: table_name(table, speech) or table.label)
    from_side = {"guest": N_("Guests' side"), "host": N_("Hosts' side")}
    if key in from_side:
        return both(from_side[key])
    return both(N_("Row {row}"), row=key) if key else both(N_("Delegates"))


def _sign(table: Table | None) -> str:
    return table.label if table is not None and table.label.isdigit() else ""


def _seat_row(seats: Seats, chair: Chair, *, posts: bool = False) -> ListRow:
    kind = seats.facts.view.layout.kind
    number, sat = seat_words(chair, kind), seats.by_chair.get(chair.key)
    if sat is None:
        return ListRow(number)
    strong = chair.number == 1 and kind is not HallKind.THEATRE
    post = sat.post if posts else Bilingual()
    return ListRow(number, sat.name, sat.home, sat.country, strong=strong, post=post)


def seat_place(facts: HallFacts, chair: Chair) -> Bilingual:
    """Where somebody goes: "Bàn 3 · 5" at a numbered table, else what the chair is called."""
    table = next((one for one in facts.view.layout.tables if one.key == chair.table), None)
    if table is not None and table.label.isdigit() and facts.view.layout.kind is HallKind.BANQUET:
        return both(_TABLE_SEAT, table=table.label, seat=seat_words(chair, facts.view.layout.kind))
    return Bilingual(chair.key, chair.key)


def delegation_slips(event: EventFacts, plans: Sequence[HallFacts]) -> SeatingList:
    """For each delegation its own people with their seats at every session: to cut and hand out."""
    seen = [(facts, seats_of(facts)) for facts in plans]
    people: dict[int, dict[int, list[Bilingual]]] = defaultdict(lambda: defaultdict(list))
    known: dict[int, Sat] = {}
    for facts, seats in seen:
        for sat in seats.by_chair.values():
            known.setdefault(sat.delegate_id, sat)
            place = seat_place(facts, sat.chair)
            if len(plans) > 1:
                place = joined(both_of(partial(named, facts)), place, between=": ")
            people[sat.delegation_id][sat.delegate_id].append(place)
    short = Bilingual(event.short_name, event.short_name) if event.short_name else event.title
    parts = [
        (min(known[one].place for one in members), _slip(known, members, body, short))
        for body, members in people.items()
    ]
    ordered = tuple(part for _place, part in sorted(parts, key=lambda one: one[0]))
    about = _about(plans[0]) if len(plans) == 1 else event.title
    return SeatingList(
        event, SLIPS, ordered, about, _state(seen[0][1]) if len(seen) == 1 else Bilingual(),
        place=SEAT, cut=True,
    )  # fmt: skip


def _slip(
    known: dict[int, Sat], members: dict[int, list[Bilingual]], body: int, told: Bilingual
) -> ListPart:
    ordered = sorted(members, key=lambda one: known[one].place)
    rows = tuple(
        ListRow(
            str(at), known[one].name, Bilingual() if body else known[one].home, known[one].country,
            joined(*members[one], between=PLACES), strong=at == 1,
        )
        for at, one in enumerate(ordered, start=1)
    )  # fmt: skip
    first = known[ordered[0]]
    return ListPart(first.home if body and first.home else both(_ALONE), rows, told=told)


def presidium_list(facts: HallFacts) -> SeatingList:
    """Who sits at the head table, in the order of honour; empty where there is none."""
    seats = seats_of(facts)
    chairs = [one for one in facts.view.layout.seats() if one.table == PRESIDIUM_TABLE]
    chairs.sort(key=lambda one: one.number)
    rows = tuple(_seat_row(seats, one, posts=True) for one in chairs)
    return _list(seats, PRESIDIUM, *([ListPart(rows=rows)] if rows else []))


def _list(seats: Seats, title: str, *parts: ListPart) -> SeatingList:
    facts = seats.facts
    return SeatingList(facts.event, title, parts, _about(facts), _state(seats))


def _about(facts: HallFacts) -> Bilingual:
    def words(speech: Speech) -> str:
        hall = facts.view.hall.name
        parts = dict.fromkeys((named(facts, speech), hall, when_words(facts, speech)))
        return " · ".join(part for part in parts if part)

    return both_of(words)


def _state(seats: Seats) -> Bilingual:
    def words(speech: Speech) -> str:
        facts = seats.facts
        read = read_words(facts.event, facts.read_at, speech)
        return f"{taken_words(seats, speech)} · {read}"

    return both_of(words)
