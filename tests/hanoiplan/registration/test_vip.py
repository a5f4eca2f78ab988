"""Whom protocol is told of at the door: who they are, in which order, and for how long."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.delegates.operations import edit_delegation
from hanoiplan.delegates.queries import delegations
from hanoiplan.presence.queries import passages
from hanoiplan.registration.operations import check_in_person, take_back_check_in
from hanoiplan.registration.vip import MOST, VipArrival, joined, vip_at_door
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as made:
        yield made


def seen(desk: Desk, minutes: int = 10) -> tuple[VipArrival, ...]:
    """Who came within the last minutes."""
    since = desk.clock.now() - timedelta(minutes=minutes)
    return desk.workspace.read(vip_at_door, desk.event, since)


def names(arrivals: tuple[VipArrival, ...]) -> list[str]:
    return [one.person.name.vi for one in arrivals]


def test_heads_guests_of_honour_and_people_with_a_note_are_told_and_nobody_else(
    desk: Desk,
) -> None:
    desk.let_in(desk.add("Lê Ý", delegation="Huế", role="Thành viên", category="Đại biểu"))
    desk.let_in(desk.add("Trần Bình", delegation="Huế", role="Trưởng đoàn"))
    desk.clock.advance(timedelta(minutes=1))
    desk.let_in(desk.add("Phạm Cường", category="Đại biểu danh dự"))
    desk.let_in(desk.add("Vũ Dũng", attention="Dị ứng hải sản"))
    assert names(seen(desk)) == ["Vũ Dũng", "Phạm Cường", "Trần Bình"]


def test_the_board_knows_who_receives_the_guest_and_how_the_name_is_said(desk: Desk) -> None:
    guest = desk.add(
        "Thongloun",
        delegation="Viêng Chăn",
        role="Trưởng đoàn",
        pronunciation="Thoong-lun",
        attention="Đi xe lăn",
    )
    body = desk.workspace.read(delegations, desk.event)[0]
    desk.workspace.do(
        *(edit_delegation, desk.event, body.id),
        receiving_agency="Sở Ngoại vụ",
        liaison_name="Ngọc Diệp",
        liaison_phone="0912345678",
    )
    desk.let_in(guest)
    (one,) = seen(desk)
    assert (one.host, one.liaison, one.pronunciation) == ("Sở Ngoại vụ", "Ngọc Diệp", "Thoong-lun")
    assert one.person.attention == "Đi xe lăn"
    assert one.at == desk.clock.now()
    assert "0912345678" not in repr(one), "the board hangs where guests see it"


def test_whoever_came_before_the_time_is_not_told(desk: Desk) -> None:
    desk.let_in(desk.add("Lê Ý", attention="Chào bằng tiếng Anh"))
    desk.clock.advance(timedelta(minutes=11))
    assert seen(desk) == ()
    assert names(seen(desk, minutes=12)) == ["Lê Ý"]


def test_somebody_who_comes_again_is_told_once_with_the_later_time(desk: Desk) -> None:
    guest = desk.add("Lê Ý", attention="Chào bằng tiếng Anh")
    first = desk.let_in(guest)
    desk.workspace.do(take_back_check_in, first, "nhầm")
    assert seen(desk) == (), "a pass that was taken back did not happen"
    desk.clock.advance(timedelta(minutes=2))
    desk.let_in(guest)
    (one,) = seen(desk)
    assert one.at == desk.clock.now()


def test_after_a_change_only_the_new_passages_are_read_and_join_what_was_known(desk: Desk) -> None:
    people = [desk.add(f"Khách {n}", attention="Mời VIP") for n in range(MOST + 2)]
    for person in people[:-1]:
        desk.let_in(person)
    known = seen(desk)
    desk.let_in(desk.add("Không ai"))
    desk.workspace.do(check_in_person, desk.event, people[-1])
    ids = [row.id for row in desk.workspace.read(passages, desk.event, 2)]
    since = desk.clock.now() - timedelta(minutes=10)
    new = desk.workspace.read(vip_at_door, desk.event, since, ids)
    assert names(new) == [f"Khách {MOST + 1}"]
    assert joined(known, new) == seen(desk)
    assert len(joined(known, new)) == MOST
