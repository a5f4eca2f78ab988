"""The halls of the demonstration with their arrangements: plenary, mayors' U, presidium, banquet.

What must not come in: a long search (a demonstration is made while somebody waits).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hanoiplan.programme.queries import sessions
from hanoiplan.seating.arrangement_operations import add_arrangement
from hanoiplan.seating.arranging import Task, arrange_task
from hanoiplan.seating.guests import Place
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import Invited, WishDraft
from hanoiplan.seating.operations import add_hall
from hanoiplan.seating.precedence_queries import precedence_list, precedence_settings
from hanoiplan.seating.protocol.turns import wants_seat
from hanoiplan.seating.protocol.values import PlacingSettings
from hanoiplan.seating.queries import layout, wishes
from hanoiplan.seating.seat_operations import take_arranged
from hanoiplan.seating.solving.problem import WishKind
from hanoiplan.seating.wish_operations import add_wish
from hanoiplan.store.work import Work

MOVES = 10_000  # a tenth of a second: enough to mend what the rank placement left
PRESIDIUM = 7


@dataclass(frozen=True, slots=True)
class _Room:
    """One hall of the demonstration and the session of the programme that it is arranged for."""

    name: str
    kind: HallKind
    params: Mapping[str, int]
    arrangement: str
    session: str = ""  # its Vietnamese title in the programme
    invited: Invited = Invited.ALL
    moves: int = 0


ROOMS = (
    _Room(
        "Hội trường A",
        HallKind.THEATRE,
        {"rows": 20, "seats": 36, "front": 2, "blocks": 5, "block_rows": 2, "presidium": PRESIDIUM},
        "Phiên khai mạc",
        "Phiên khai mạc",
    ),
    _Room(
        "Phòng 301",
        HallKind.U,
        {"seats": 24, "base": 7, "second": 1},
        "Phiên Thị trưởng",
        invited=Invited.HEADS,
    ),
    _Room(
        "Bàn đoàn chủ tịch",
        HallKind.PRESIDIUM,
        {"seats": PRESIDIUM},
        "Đoàn chủ tịch",
        invited=Invited.NAMED,
    ),
    _Room(
        "Sảnh Thăng Long",
        HallKind.BANQUET,
        {"tables": 35, "seats": 10, "honour": 3},
        "Tiệc chiêu đãi của Thành phố",
        "Tiệc chiêu đãi của Thành phố",
        moves=MOVES,
    ),
)


def make_halls(work: Work, event_id: int) -> None:
    """The halls with their furniture, some wishes, and everybody who is confirmed on a chair."""
    places = precedence_list(work, event_id)
    _wishes(work, event_id, places)
    titles = {one.title.vi: one.id for one in sessions(work, event_id)}
    order = precedence_settings(work, event_id)
    for room in ROOMS:
        hall_id = add_hall(work, event_id, room.name, room.kind, room.params)
        here = _meant(room, places)
        named = [one.guest.id for one in here] if room.invited is Invited.NAMED else []
        arrangement_id = add_arrangement(
            work,
            hall_id,
            room.arrangement,
            titles.get(room.session),
            invited=room.invited,
            named=tuple(named),
        )
        plan = layout(work, hall_id)
        assert plan is not None  # it was made just now
        due = wishes(work, event_id)
        task = Task(plan, here, PlacingSettings(order=order), due)
        take_arranged(work, arrangement_id, arrange_task(task, moves=room.moves))


def _meant(room: _Room, places: Sequence[Place]) -> tuple[Place, ...]:
    if room.invited is Invited.HEADS:
        return tuple(one for one in places if one.guest.head)
    if room.invited is Invited.NAMED:
        return tuple(one for one in places if wants_seat(one))[:PRESIDIUM]
    return tuple(places)


def _wishes(work: Work, event_id: int, places: Sequence[Place]) -> None:
    """A few that anybody understands, about people who are not in the first places."""
    people = [one.guest for one in places if wants_seat(one) and not one.guest.host][60:]
    if len(people) < 100:
        return
    pairs = (
        (WishKind.NEXT_TO, people[0], people[37], 5, "Đang cùng soạn một thoả thuận hợp tác"),
        (WishKind.APART, people[12], people[13], 8, ""),
        (WishKind.TOGETHER, people[21], people[80], 4, "Bạn học cũ"),
        (WishKind.NEAR_DOOR, people[44], None, 3, "Phải về sớm"),
        (WishKind.NEAR_STAGE, people[90], None, 2, ""),
    )
    for kind, one, other, weight, note in pairs:
        second = other.id if other is not None else 0
        draft = WishDraft(kind, weight, first_delegate=one.id, second_delegate=second, note=note)
        add_wish(work, event_id, draft)
