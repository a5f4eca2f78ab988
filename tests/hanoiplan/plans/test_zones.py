"""Zones: a mark, a name, and which categories may enter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import Zone
from hanoiplan.plans.operations import edit_zone, make_zone, open_zone, remove_zone
from hanoiplan.plans.queries import zones, zones_of_categories
from hanoiplan.starting import start_event
from hanoiplan.store.rows import Kind
from tests.builders import Desk, a_desk
from tests.hanoiplan.registration.doors import category_id
from tests.hanoiplan.store.raw import contents

LOBBY, ROOMS = Bilingual("Sảnh", "Lobby"), Bilingual("Phòng họp", "Meeting rooms")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def test_zones_come_in_the_order_of_their_marks(desk: Desk) -> None:
    rooms = desk.workspace.do(make_zone, desk.event, "3", ROOMS)
    lobby = desk.workspace.do(make_zone, desk.event, " 1 ", LOBBY)
    assert desk.workspace.read(zones, desk.event) == (
        Zone(lobby, "1", LOBBY), Zone(rooms, "3", ROOMS),
    )  # fmt: skip
    other = desk.workspace.do(start_event, title_vi="Hội nghị khác")
    assert desk.workspace.read(zones, other) == ()
    desk.workspace.do(make_zone, other, "1", LOBBY)  # the same mark, another venue


def test_a_zone_is_opened_and_closed_to_a_category(desk: Desk) -> None:
    lobby = desk.workspace.do(make_zone, desk.event, "1", LOBBY)
    rooms = desk.workspace.do(make_zone, desk.event, "3", ROOMS)
    press, guest = category_id(desk, "P"), category_id(desk, "G")
    assert desk.workspace.read(zones_of_categories, desk.event) == {}
    for zone, category in ((lobby, press), (lobby, guest), (rooms, guest)):
        assert desk.workspace.do(open_zone, zone, category, True)
    assert not desk.workspace.do(open_zone, lobby, press, True)
    assert desk.workspace.read(zones_of_categories, desk.event) == {
        press: frozenset({lobby}),
        guest: frozenset({lobby, rooms}),
    }
    assert desk.workspace.do(open_zone, lobby, press, False)
    assert press not in desk.workspace.read(zones_of_categories, desk.event)
    desk.workspace.undo()
    assert press in desk.workspace.read(zones_of_categories, desk.event)


@pytest.mark.parametrize(("mark", "told"), [("", "mark"), ("  ", "mark"), ("a", "there already")])
def test_a_zone_without_a_mark_of_its_own_is_refused(desk: Desk, mark: str, told: str) -> None:
    """At a door the mark is all that is said."""
    desk.workspace.do(make_zone, desk.event, "A", LOBBY)
    other = desk.workspace.do(make_zone, desk.event, "B", ROOMS)
    with pytest.raises(NotPossible, match=told):
        desk.workspace.do(make_zone, desk.event, mark, ROOMS)
    with pytest.raises(NotPossible, match=told):
        desk.workspace.do(edit_zone, other, mark, ROOMS)


def test_a_zone_is_renamed_and_taken_out_with_what_it_opens_to(desk: Desk) -> None:
    lobby = desk.workspace.do(make_zone, desk.event, "1", LOBBY)
    desk.workspace.do(open_zone, lobby, category_id(desk, "P"), True)
    assert desk.workspace.do(edit_zone, lobby, "1", ROOMS)
    assert not desk.workspace.do(edit_zone, lobby, "1", ROOMS)
    before = contents(desk.path, Kind.RECORD)
    desk.workspace.do(remove_zone, lobby)
    assert desk.workspace.read(zones_of_categories, desk.event) == {}
    for gone in (lobby, 12345):
        with pytest.raises(NotPossible, match="no longer there"):
            desk.workspace.do(open_zone, gone, category_id(desk, "P"), True)
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before
