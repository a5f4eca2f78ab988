"""Delegations as records of their own: names, numbers, who leads, and what follows for people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.delegations import add_delegation, remove_delegation
from hanoiplan.delegates.model import (
    DelegationDraft,
    DelegationKind,
    DelegationRow,
    Invitation,
    draft_of_delegation,
)
from hanoiplan.delegates.operations import (
    cancel_delegate,
    edit_delegation,
    lead_delegation,
    restore_delegate,
)
from hanoiplan.delegates.queries import delegate_rows, delegation_row, delegations
from hanoiplan.history import history, sentence
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


FULL = DelegationDraft(
    name_vi="Cua-la Lăm-pơ", name_en="Kuala Lumpur", formal_vi="Thủ đô Cua-la Lăm-pơ",
    formal_en="City of Kuala Lumpur", kind=DelegationKind.FOREIGN_CITY, country="MY",
    invitation=Invitation.ACCEPTED, invitation_date="2026-05-18", quota="12", hosted_people="5",
    hosted_days="4", receiving_agency="Văn phòng UBND Thành phố", focal_name="Nurul Aisyah",
    focal_phone="+60 3 2617 9000", focal_email="nurul@example.my", liaison_name="Lê Minh Châu",
    liaison_phone="0912 345 678", arrival_group="MH 752", notes="đến sớm một ngày",
)  # fmt: skip


def make(desk: Desk, draft: DelegationDraft = FULL) -> int:
    return desk.workspace.do(add_delegation, desk.event, draft)


def row_of(desk: Desk, delegation_id: int) -> DelegationRow:
    row = desk.workspace.read(delegation_row, delegation_id)
    assert row is not None
    return row


def test_every_field_comes_back_as_it_was_given(desk: Desk) -> None:
    assert draft_of_delegation(row_of(desk, make(desk))) == FULL


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("quota", "a dozen", "“a dozen” is no number"),
        ("hosted_people", "-1", "“-1” is no number"),
        ("hosted_days", "٤", "is no number"),
        ("country", "Utopia", "“Utopia” is no country"),
        ("name_vi", "\u200b", "needs a name"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    desk: Desk, field: str, text: str, told: str
) -> None:
    body = make(desk, DelegationDraft(name_vi="Bali"))
    with pytest.raises(NotPossible, match=told):
        desk.workspace.do(edit_delegation, desk.event, body, **{field: text})
    assert row_of(desk, body).name.vi == "Bali"


@pytest.mark.parametrize("name", ["Kuala Lumpur", "kuala  lumpur", "Cua-La Lăm-Pơ"])
def test_no_two_delegations_of_one_name(desk: Desk, name: str) -> None:
    make(desk)
    with pytest.raises(NotPossible, match="already"):
        make(desk, DelegationDraft(name_vi=name))


def test_writing_a_name_otherwise_is_no_second_delegation(desk: Desk) -> None:
    body = make(desk)
    assert desk.workspace.do(edit_delegation, desk.event, body, name_en="KUALA LUMPUR")


def test_only_an_empty_delegation_can_be_removed(desk: Desk) -> None:
    body = make(desk)
    person = desk.add(delegation="Kuala Lumpur")
    desk.workspace.do(cancel_delegate, person)
    with pytest.raises(NotPossible, match="1 people"):
        desk.workspace.do(remove_delegation, body)
    empty = make(desk, DelegationDraft(name_vi="Bali"))
    desk.workspace.do(remove_delegation, empty)
    assert [one.id for one in desk.workspace.read(delegations, desk.event)] == [body]
    desk.workspace.undo()
    assert len(desk.workspace.read(delegations, desk.event)) == 2


def test_one_person_leads_and_whoever_led_becomes_a_member(desk: Desk) -> None:
    first = desk.add("An", delegation="Huế", role="Trưởng đoàn")
    second = desk.add("Bình", delegation="Huế", role="Phó đoàn")
    desk.workspace.do(lead_delegation, second)
    rows = {row.id: row for row in desk.workspace.read(delegate_rows, desk.event)}
    assert (rows[first].role, rows[second].is_head) == ("Thành viên", True)
    desk.workspace.undo()
    rows = {row.id: row for row in desk.workspace.read(delegate_rows, desk.event)}
    assert rows[first].is_head
    assert rows[second].role == "Phó đoàn"


def test_a_head_who_comes_after_all_is_not_a_second_one(desk: Desk) -> None:
    first = desk.add("An", delegation="Huế", role="Trưởng đoàn")
    second = desk.add("Bình", delegation="Huế")
    desk.workspace.do(cancel_delegate, first)
    desk.workspace.do(lead_delegation, second)
    desk.workspace.do(restore_delegate, first)
    rows = desk.workspace.read(delegate_rows, desk.event)
    assert [row.id for row in rows if row.is_head] == [second]


def test_nobody_leads_without_a_delegation(desk: Desk) -> None:
    with pytest.raises(NotPossible, match="belongs to no delegation"):
        desk.workspace.do(lead_delegation, desk.add("An"))


def test_people_stand_in_lists_by_the_custom_of_their_delegations_country(desk: Desk) -> None:
    """Thai names go by the given name, Vietnamese ones by the last word."""
    body = make(desk, DelegationDraft(name_vi="Băng Cốc"))
    desk.add("Somchai Wongsawat", delegation="Băng Cốc")
    desk.add("Trần Thị Ty", delegation="Huế")
    assert names(desk) == ["Trần Thị Ty", "Somchai Wongsawat"]
    desk.workspace.do(edit_delegation, desk.event, body, country="Thái Lan")
    assert names(desk) == ["Somchai Wongsawat", "Trần Thị Ty"]
    desk.workspace.undo()
    assert names(desk) == ["Trần Thị Ty", "Somchai Wongsawat"]


def names(desk: Desk) -> list[str]:
    return [row.name for row in desk.workspace.read(delegate_rows, desk.event)]


@pytest.mark.parametrize("values", [{"name_vi": "Cố đô Huế"}, {"country": "Thái Lan"}])
def test_the_history_speaks_of_the_delegation_not_of_its_people(
    desk: Desk, values: dict[str, str]
) -> None:
    """Their places in lists follow; nobody edited them."""
    desk.bring("Somchai Wongsawat", "Trần Thị Ánh", delegation="Huế")
    [body] = desk.workspace.read(delegations, desk.event)
    desk.workspace.do(edit_delegation, desk.event, body.id, **values)
    (line,) = desk.workspace.read(history, 1)
    assert "Huế" in sentence(line)
    assert "Somchai" not in sentence(line)
