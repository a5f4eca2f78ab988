"""A whole delegation at the desk: who is here, who is missing, and all of them in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.packing import pigeonholes
from hanoiplan.badges.queries import CardChoice, chosen
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.issuing import replace_codes
from hanoiplan.delegates.operations import cancel_delegate, edit_delegation
from hanoiplan.delegates.queries import delegations
from hanoiplan.handouts.model import ItemDraft
from hanoiplan.handouts.operations import hand_out, make_item
from hanoiplan.presence.queries import arrived_count
from hanoiplan.registration.model import DelegationAtDesk, Outcome
from hanoiplan.registration.operations import check_in_delegation, take_back_check_ins
from hanoiplan.registration.queries import delegation_at_desk, pigeonholes_of
from tests.builders import Desk, a_desk, many_names
from tests.hanoiplan.registration.doors import a_door, category_id

HUE = ("Lê Thị Ánh", "Nguyễn Văn An", "Trần Ngọc Hà")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def delegation(desk: Desk, name: str = "Huế") -> int:
    found = desk.workspace.read(delegations, desk.event)
    return next(one.id for one in found if one.name.vi == name)


def at_desk(desk: Desk) -> DelegationAtDesk:
    found = desk.workspace.read(delegation_at_desk, desk.event, delegation(desk))
    assert found is not None
    return found


def test_who_is_here_who_is_missing_and_whom_to_call(desk: Desk) -> None:
    ids = desk.bring(*HUE, delegation="Huế")
    gone = desk.add("Phạm Thu", delegation="Huế")
    desk.workspace.do(cancel_delegate, gone)
    phones = {"focal_name": "Bà Mai", "focal_phone": "0234 382", "liaison_name": "Anh Tú"}
    desk.workspace.do(edit_delegation, desk.event, delegation(desk), **phones)
    desk.let_in(ids[0])
    found = at_desk(desk)
    assert (found.name.vi, found.arrived, len(found.people)) == ("Huế", 1, 3)
    assert {one.row.name for one in found.missing} == set(HUE[1:])
    assert (found.focal_point, found.focal_phone, found.liaison) == ("Bà Mai", "0234 382", "Anh Tú")
    here = next(one for one in found.people if one.row.id == ids[0])
    assert here.arrived_at == desk.clock.now()
    assert desk.workspace.read(delegation_at_desk, desk.event, 12345) is None


def test_which_badges_are_printed_and_what_was_handed_out(desk: Desk) -> None:
    ids = desk.bring(*HUE, delegation="Huế")
    cards = desk.workspace.do(prepare_badges, desk.event, CardChoice(ids=frozenset(ids[:2])))
    desk.workspace.do(note_printed, desk.event, CardKind.BADGE, "badge-a6", cards)
    desk.workspace.do(replace_codes, desk.event, [ids[1]])  # the printed one is dead
    kit = desk.workspace.do(make_item, desk.event, ItemDraft("Túi tài liệu", "Kit"))
    desk.workspace.do(hand_out, desk.event, kit, ids[0])
    people = {one.row.id: one for one in at_desk(desk).people}
    assert [people[one].badge_printed for one in ids] == [True, False, False]
    assert people[ids[0]].handed == (Bilingual("Túi tài liệu", "Kit"),)
    assert people[ids[1]].handed == ()
    assert people[ids[2]].badge_number is None


def test_a_badge_lies_where_the_packing_put_it(desk: Desk) -> None:
    """The same hole as on the packing list, without reading the whole event."""
    for place, size in enumerate((31, 3, 64)):
        desk.bring(*(f"{place} {name}" for name in many_names(size)), delegation=f"Đoàn {place}")
    desk.add("Một Mình")
    packed = desk.workspace.read(chosen, desk.event, CardChoice(), CardKind.BADGE)
    known = pigeonholes(packed)
    found: dict[int, str] = {}
    for one in desk.workspace.read(delegations, desk.event):
        found |= desk.workspace.read(pigeonholes_of, desk.event, one.id)
    assert len(found) == 98
    assert found == {row_id: hole for row_id, hole in known.items() if row_id in found}


def test_the_whole_delegation_comes_in_as_one_step(desk: Desk) -> None:
    ids = desk.bring(*HUE, delegation="Huế")
    desk.let_in(ids[0])
    done = desk.workspace.do(check_in_delegation, desk.event, delegation(desk))
    assert (done.welcomed, done.already, done.refused) == (2, 1, ())
    assert desk.workspace.read(arrived_count, desk.event) == 3
    assert desk.workspace.do(take_back_check_ins, done.passages, "nhầm đoàn") == 2
    assert desk.workspace.read(arrived_count, desk.event) == 1


def test_the_rules_of_the_door_hold_for_each_of_a_delegation(desk: Desk) -> None:
    """Nobody slips into a room behind his delegation; who stays outside is told."""
    door = a_door(desk, categories=frozenset({category_id(desk, "D")}))
    desk.bring(*HUE[:2], delegation="Huế", category="D")
    desk.bring("Máy Ảnh", delegation="Huế", category="P")
    done = desk.workspace.do(check_in_delegation, desk.event, delegation(desk), door.id)
    assert done.welcomed == 2
    ((refused, who),) = [(one.outcome, one.delegate) for one in done.refused]
    assert refused is Outcome.WRONG_CHECKPOINT
    assert who is not None
    assert who.name == "Máy Ảnh"


def test_a_delegation_of_which_nobody_is_expected(desk: Desk) -> None:
    who = desk.add(delegation="Huế")
    hue = delegation(desk)
    desk.workspace.do(cancel_delegate, who)
    with pytest.raises(NotPossible, match="Nobody of this delegation"):
        desk.workspace.do(check_in_delegation, desk.event, hue)
