"""Halls full of invented people, without a database: geometry, placing, and a view of both."""

from collections.abc import Mapping

from hanoiplan.base.text import Bilingual
from hanoiplan.seating.geometry import build, capacity
from hanoiplan.seating.guests import Guest, Place, PrecedenceSettings
from hanoiplan.seating.halls.layout import HallKind, Layout, Viewpoint
from hanoiplan.seating.model import (
    ArrangementRow,
    BehindRow,
    HallRow,
    SeatingView,
    SeatRow,
    Sitter,
    Standing,
)
from hanoiplan.seating.precedence import in_order
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.rules import objections
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.protocol.values import Placed, PlacingSettings

CITIES = (
    ("BN", "Bandar Seri Begawan"), ("KH", "Phnom Penh"), ("KH", "Battambang"), ("ID", "Jakarta"),
    ("ID", "Makassar"), ("LA", "Vientiane"), ("LA", "Luang Prabang"), ("MY", "Kuala Lumpur"),
    ("MY", "Johor Bahru"), ("MM", "Yangon"), ("MM", "Mandalay"), ("PH", "Manila"), ("PH", "Cebu"),
    ("PH", "Davao"), ("SG", "Singapore"), ("TH", "Bangkok"), ("TH", "Khon Kaen"), ("TL", "Dili"),
    ("TL", "Baucau"), ("VN", "Hà Nội"), ("VN", "TP. Hồ Chí Minh"), ("VN", "Hải Phòng"),
    ("VN", "Đà Nẵng"), ("VN", "Huế"),
)  # fmt: skip
CATEGORIES = (("D", "#0B56A6"), ("H", "#6E0F2A"), ("S", "#D55E00"), ("G", "#5DB8A6"))


def people(amount: int, each: int = 6) -> list[Guest]:
    """So many guests, `each` of one delegation, the first of it its head."""
    found = []
    for number in range(amount):
        delegation = number // each
        country, city = CITIES[delegation % len(CITIES)]
        member = number % each
        found.append(
            Guest(
                id=number + 1,
                name=f"Nguyễn Thị {city.split()[-1]} {member + 1}",
                sort_key=f"{number:05}",
                delegation_id=delegation + 1,
                delegation=Bilingual(city, city),
                country=country,
                host=country == "VN",
                head=member == 0,
                rank=20 + 10 * min(member, 5),
                city_en=city,
                is_interpreter=member == each - 1 and delegation % 3 == 0,
                principal_id=number - member + 1,
                arrived=number % 3 != 1,
            )
        )
    return found


def sitter(guest: Guest, number: int) -> Sitter:
    """What a drawing shows of a guest."""
    letter, colour = CATEGORIES[guest.id % len(CATEGORIES)]
    return Sitter(
        delegate_id=guest.id,
        name=guest.name,
        short=guest.delegation.vi,
        place=number,
        delegation_id=guest.delegation_id,
        delegation=guest.delegation,
        country=guest.country,
        category_letter=letter,
        category_colour=colour,
        rank=guest.rank,
        head=guest.head,
        host=guest.host,
        interpreter=guest.is_interpreter,
        standing=Standing.ARRIVED if guest.arrived else Standing.EXPECTED,
        position=Bilingual("Thị trưởng", "Mayor"),
    )


def full(kind: HallKind, amount: int, each: int = 6, **params: int) -> SeatingView:
    """A hall of that kind with so many people placed by protocol."""
    layout = build(kind, params)
    places = in_order(people(amount, each), PrecedenceSettings())
    return view_of(layout, places, place(layout, places), params)


def view_of(
    layout: Layout, places: tuple[Place, ...], placed: Placed, params: Mapping[str, int]
) -> SeatingView:
    """The view of a placed hall."""
    ids = {chair.key: number for number, chair in enumerate(layout.chairs, start=1)}
    chairs = layout.by_key()
    seats = tuple(
        SeatRow(ids[one.chair], ids[one.chair], one.chair, chairs[one.chair].table, one.guest_id,
                one.guest_id % 17 == 4, one.ranked)
        for one in placed.seated
    )  # fmt: skip
    behind = tuple(
        BehindRow(one.guest_id, ids[one.chair], one.chair, one.principal_id)
        for one in placed.behind
    )
    seen = SeenHall(layout, placed.seats, places)
    return SeatingView(
        hall=HallRow(1, 1, "Hội trường A", layout.kind, params, Viewpoint.HALL, capacity(layout)),
        arrangement=ArrangementRow(1, 1, 1, "Khai mạc", None, PlacingSettings()),
        layout=layout,
        chair_ids=ids,
        seats=seats,
        behind=behind,
        sitters={one.guest.id: sitter(one.guest, one.number) for one in places},
        places=places,
        unseated=tuple(one.guest_id for one in placed.unseated),
        objections=objections(seen),
        wishes=(),
        broken=(),
    )
