"""Halls full of invented people with names as hard as real ones, for tests of papers.

What must not come in: a workspace.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import EventFacts
from hanoiplan.programme.model import Session
from hanoiplan.seating.drawing.facts import HallFacts
from hanoiplan.seating.geometry import build, capacity
from hanoiplan.seating.guests import Guest, Place, PrecedenceSettings
from hanoiplan.seating.halls.layout import HallKind, Viewpoint
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
from hanoiplan.seating.protocol.values import PlacingSettings

EVENT = EventFacts(
    id=1,
    number=26,
    title=Bilingual("Hội nghị các Thành phố Mẫu 2026", "Sample Cities Meeting 2026"),
    short_name="SCM 2026",
    starts_on=date(2026, 6, 7),
    ends_on=date(2026, 6, 10),
    place=Bilingual("Hà Nội", "Ha Noi"),
    venue=Bilingual("Trung tâm Hội nghị", "Convention Centre"),
)
SESSION = Session(
    id=5,
    event_id=1,
    starts=datetime(2026, 6, 8, 6, 30, tzinfo=UTC),
    ends=datetime(2026, 6, 8, 11, 0, tzinfo=UTC),
    title=Bilingual("Phiên toàn thể", "Plenary session"),
)
READ_AT = datetime(2026, 6, 7, 10, 0, tzinfo=UTC)
LONGEST = "Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa"
HOMES = (
    ("BN", "Bandar Seri Begawan", LONGEST), ("KH", "Phnom Penh", "Sok Chanmonyroth"),
    ("ID", "Jakarta", "Raharja Kusumawardhani"), ("ID", "Denpasar", "Lesmana"),
    ("LA", "Vientiane Capital", "Bounpheng Sisavathvongsa"),
    ("MY", "Johor Bahru", "Dato' Seri Haji Zulkarnain bin Abdul Wahid"),
    ("MM", "Yangon", "U Kyaw Thiha Zin Latt"),
    ("PH", "Davao", "Aurelio Magbanwa Quimpo-Santillan III"),
    ("SG", "Singapore", "Khoo Zi Rong Alvina"),
    ("TH", "Khon Kaen", "Ratchanikorn Suwannaphakdi na Lamphun"),
    ("TL", "Dili", "Domingas Filomena de Jesus Marçal Tilman Soares Ximenes"),
    ("VN", "Hà Nội", "Đỗ Nguyễn Tường Nhượng"), ("VN", "Hải Phòng", "Vũ Bảo Uyển"),
    ("VN", "Thái Nguyên", "Trịnh Hữu Dũng"),
)  # fmt: skip


def people(count: int) -> tuple[Place, ...]:
    """So many guests, up to five of a delegation, in the order of precedence."""
    guests = []
    for number in range(1, count + 1):
        code, home, name = HOMES[(number - 1) % len(HOMES)]
        called = name if number <= len(HOMES) else f"{name} {number}"
        body = (number - 1) % max(count // 5, len(HOMES)) + 1
        english = "Ha Noi" if home == "Hà Nội" else home
        guests.append(
            Guest(
                number, called, f"{number:04d}", body, Bilingual(home, english), code,
                host=code == "VN", head=number <= len(HOMES), rank=20 if number < 60 else 40,
                printed=Bilingual(called, called),
                position=Bilingual("Phó Chủ tịch", "Vice Chair"),
            )
        )  # fmt: skip
    return in_order(guests, PrecedenceSettings())


def a_hall(
    kind: HallKind,
    count: int | None = None,
    parameters: Mapping[str, int] = MappingProxyType({}),
    viewpoint: Viewpoint = Viewpoint.HALL,
) -> SeatingView:
    """A hall of one kind with `count` people in it (as many as it has places), as pages get it."""
    layout = build(kind, parameters)
    room = capacity(layout)
    places = people(room if count is None else count)
    settings = PlacingSettings()
    placed = place(layout, places, settings)
    ids = {chair.key: at for at, chair in enumerate(layout.chairs, start=1)}
    chairs = layout.by_key()
    seats = tuple(
        SeatRow(at, ids[one.chair], one.chair, chairs[one.chair].table, one.guest_id,
                locked=False, ranked=one.ranked)
        for at, one in enumerate(placed.seated, start=1)
    )  # fmt: skip
    behind: tuple[BehindRow, ...] = ()
    if parameters.get("second"):
        by_chair = placed.seats
        seconds = [
            one for one in layout.chairs if one.behind in by_chair and one.key not in by_chair
        ][::2]
        behind = tuple(
            BehindRow(9000 + at, ids[one.key], one.key, by_chair[one.behind])
            for at, one in enumerate(seconds)
        )
    return SeatingView(
        hall=HallRow(1, 1, "Hội trường lớn, tầng 2", kind, parameters, viewpoint, room),
        arrangement=ArrangementRow(7, 1, 1, "Hội trường lớn", SESSION.id, settings, 1, 1000),
        layout=layout,
        chair_ids=ids,
        seats=seats,
        behind=behind,
        sitters={one.guest.id: _sitter(one) for one in places},
        places=places,
        unseated=tuple(one.guest_id for one in placed.unseated),
        objections=(),
        wishes=(),
        broken=(),
    )


def facts_of(view: SeatingView) -> HallFacts:
    """What papers get of it."""
    return HallFacts(EVENT, view, SESSION, READ_AT)


def _sitter(one: Place) -> Sitter:
    guest = one.guest
    return Sitter(
        guest.id, guest.name, guest.delegation.en, one.number, guest.delegation_id,
        guest.delegation, guest.country, "A", "#0B56A6", guest.rank, guest.head, guest.host,
        interpreter=False, standing=Standing.EXPECTED,
    )  # fmt: skip
