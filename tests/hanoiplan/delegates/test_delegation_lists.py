"""Delegations in lists: their order, their short names, counting their people, many at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.delegations import add_delegation, edit_delegations
from hanoiplan.delegates.model import DelegationDraft, DelegationKind, DelegationRow, Invitation
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.queries import delegation_row, delegations, memberships
from hanoiplan.delegates.short_names import short_agency, short_delegations
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as made:
        yield made


def add(desk: Desk, name: str, country: str = "", **fields: str) -> int:
    draft = DelegationDraft(name_vi=name, name_en=name, country=country, **fields)
    return desk.workspace.do(add_delegation, desk.event, draft)


def of(desk: Desk, delegation_id: int) -> DelegationRow:
    row = desk.workspace.read(delegation_row, delegation_id)
    assert row is not None
    return row


def test_asean_comes_in_its_english_order_capitals_first_and_the_host_last(desk: Desk) -> None:
    """Cambodia before Indonesia before Lao PDR, though the Vietnamese names say otherwise."""
    for name, country in (
        ("Thành phố Hà Nội", "VN"),
        ("Tỉnh Battambang", "KH"),
        ("Thành phố Vientiane", "LA"),
        ("Thành phố Paris", "FR"),
        ("Thủ đô Phnom Penh", "KH"),
        ("Thành phố Bali", "ID"),
        ("Ban Thư ký", ""),
    ):
        add(desk, name, country)
    found = desk.workspace.read(delegations, desk.event)
    assert [row.country for row in found] == ["KH", "KH", "ID", "LA", "FR", "", "VN"]
    assert [row.name.vi for row in found[:2]] == ["Thủ đô Phnom Penh", "Tỉnh Battambang"]


def test_one_state_for_many_is_one_step_of_undo(desk: Desk) -> None:
    ids = [add(desk, name, "TH", quota="9") for name in ("Bangkok", "Khon Kaen", "Phuket")]
    values = {"invitation": "sent", "invitation_date": "2026-05-12"}
    changes = dict.fromkeys(ids, values)
    assert desk.workspace.do(edit_delegations, desk.event, changes) == 3
    assert {of(desk, one).invitation for one in ids} == {Invitation.SENT}
    assert of(desk, ids[0]).quota == 9, "what was not named stays"
    assert desk.workspace.do(edit_delegations, desk.event, changes) == 0, "nothing became different"
    desk.workspace.undo()
    assert {of(desk, one).invitation for one in ids} == {Invitation.NONE}


@pytest.mark.parametrize("field", ["name_vi", "country", "nonsense"])
def test_a_name_or_country_is_never_given_to_many(desk: Desk, field: str) -> None:
    """Two delegations of one name could not be told apart by any list."""
    with pytest.raises(KeyError):
        desk.workspace.do(edit_delegations, desk.event, {add(desk, "Bangkok"): {field: "x"}})


def test_a_bad_number_for_many_changes_none_of_them(desk: Desk) -> None:
    set_language("en")
    ids = [add(desk, name) for name in ("Bangkok", "Phuket")]
    with pytest.raises(NotPossible, match="“five” is no number"):
        desk.workspace.do(
            edit_delegations, desk.event, {ids[0]: {"quota": "5"}, ids[1]: {"quota": "five"}}
        )
    assert [of(desk, one).quota for one in ids] == [0, 0]


def test_one_that_is_gone_is_a_sentence(desk: Desk) -> None:
    set_language("en")
    with pytest.raises(NotPossible, match="no longer in the list"):
        desk.workspace.do(edit_delegations, desk.event, {12345: {"quota": "5"}})


def test_people_are_counted_by_delegation_and_cancelled_ones_are_not(desk: Desk) -> None:
    an = desk.add("Nguyễn Văn An", delegation="Huế", role="Trưởng đoàn")
    binh = desk.add("Lê Bình", delegation="Huế")
    desk.add("Nobody's", delegation="")
    desk.workspace.do(cancel_delegate, binh)
    found = desk.workspace.read(memberships, desk.event)
    assert [(one.delegate_id, one.role, one.name) for one in found] == [
        (an, "Trưởng đoàn", "Nguyễn Văn An")
    ]


def a_row(row_id: int, name: str) -> DelegationRow:
    return DelegationRow(row_id, Bilingual(name), DelegationKind.OTHER, "", 0)


def test_short_names_drop_what_the_flag_and_the_column_say_but_never_meet() -> None:
    rows = [
        a_row(1, "Thành phố Đà Nẵng"),
        a_row(2, "Thủ đô Viêng Chăn"),
        a_row(3, "Tỉnh Viêng Chăn"),
        a_row(4, "Đại sứ quán Lào tại Việt Nam"),
        a_row(5, "Thành phố hợp tác"),
    ]
    assert dict(short_delegations(rows, "vi")) == {
        1: "Đà Nẵng",
        2: "Thủ đô Viêng Chăn",
        3: "Tỉnh Viêng Chăn",
        4: "ĐSQ Lào",
        5: "Thành phố hợp tác",
    }


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Văn phòng UBND Thành phố", "VP UBND TP"),
        ("Văn phòng Ủy ban nhân dân Thành phố", "VP UBND TP"),
        ("Cục Ngoại vụ và Ngoại giao văn hóa, Bộ Ngoại giao", "Cục NV&NGVH"),
        ("Sở Du lịch", "Sở Du lịch"),
        ("", ""),
    ],
)
def test_agencies_are_shortened_as_papers_do(name: str, short: str) -> None:
    assert short_agency(name) == short
