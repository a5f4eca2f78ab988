"""Agencies: one record under all its names, merged without any task losing its agency."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.plans.agencies import (
    add_alias,
    edit_agency,
    make_agency,
    merge_agencies,
    remove_agency,
    remove_alias,
)
from hanoiplan.plans.model import AgencyDraft
from hanoiplan.plans.queries import agencies, find_agency
from tests.hanoiplan.checklist.planning import Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as office:
        yield office


def make(office: Office, name: str, *aliases: str) -> int:
    return office.workspace.do(make_agency, AgencyDraft(name=name), aliases)


def test_an_agency_is_found_by_every_spelling_of_its_names(office: Office) -> None:
    made = make(office, "Văn phòng UBND Thành phố", "Văn phòng Ủy ban")
    for name in ("VP UBND TP", "văn phòng ubnd thành phố", "VĂN PHÒNG ỦY BAN"):
        found = office.workspace.read(find_agency, name)
        assert found is not None, name
        assert found.id == made


def test_no_name_belongs_to_two(office: Office) -> None:
    make(office, "Sở Du lịch")
    other = make(office, "Sở Y tế")
    with pytest.raises(NotPossible, match="Merge the two"):
        make(office, "sở du lịch")
    with pytest.raises(NotPossible, match="Merge the two"):
        office.workspace.do(add_alias, other, "SỞ DU LỊCH")
    with pytest.raises(NotPossible, match="Merge the two"):
        office.workspace.do(edit_agency, other, name="Sở Du lịch")


def test_a_nameless_agency_is_refused(office: Office) -> None:
    with pytest.raises(NotPossible, match="needs a name"):
        make(office, "  ")


def test_a_renamed_agency_is_still_found_under_its_old_name(office: Office) -> None:
    made = make(office, "Sở Văn hóa")
    office.workspace.do(edit_agency, made, name="Sở Văn hóa và Thể thao", phone="024")
    assert office.agency("Sở Văn hóa").id == made
    office.workspace.do(edit_agency, made, name="Sở Văn hóa")
    assert office.agency("Sở Văn hóa và Thể thao").id == made
    assert office.agency("Sở Văn hóa").aliases == ("Sở Văn hóa và Thể thao",)


def test_an_alias_can_be_taken_away_again(office: Office) -> None:
    made = make(office, "Sở Y tế")
    assert office.workspace.do(add_alias, made, "Ngành y")
    assert not office.workspace.do(add_alias, made, "ngành Y")
    assert office.workspace.do(remove_alias, made, "NGÀNH Y")
    assert office.workspace.read(find_agency, "Ngành y") is None


def test_merged_agencies_keep_every_name_and_every_task(office: Office) -> None:
    """Also where both have a part in the same task, and what the kept record had empty."""
    first = office.add("Đón đoàn", lead_text="Sở Du lịch")
    both = office.add("Tiễn đoàn", lead_text="Sở Du lịch; Tổ đón tiễn")
    crossed = office.add("Họp", lead_text="Sở Du lịch", coordinating_text="Tổ đón tiễn")
    kept, other = office.agency("Tổ đón tiễn").id, office.agency("Sở Du lịch").id
    office.workspace.do(edit_agency, other, phone="0241")
    office.workspace.do(merge_agencies, kept, other)
    for task_id in (first, both, crossed):
        assert [one.id for one in office.task(task_id).leads] == [kept]
    assert office.task(crossed).coordinating == ()
    assert office.agency("Sở Du lịch").id == kept
    assert office.agency("Sở Du lịch").phone == "0241"
    office.workspace.undo()
    assert office.agency("Sở Du lịch").id == other
    assert [one.id for one in office.task(both).leads] == [other, kept]
    office.workspace.redo()
    assert office.agency("Sở Du lịch").id == kept
    assert office.workspace.verify().whole


def test_an_agency_is_not_merged_with_itself(office: Office) -> None:
    made = make(office, "Sở Y tế")
    with pytest.raises(NotPossible, match="two agencies"):
        office.workspace.do(merge_agencies, made, made)


def test_an_agency_with_tasks_is_not_removed(office: Office) -> None:
    office.add(lead_text="Sở Y tế")
    with pytest.raises(NotPossible, match="1 task names"):
        office.workspace.do(remove_agency, office.agency("Sở Y tế").id)
    free = make(office, "Sở Du lịch", "Ngành du lịch")
    office.workspace.do(remove_agency, free)
    assert [one.name for one in office.workspace.read(agencies)] == ["Sở Y tế"]
    office.workspace.undo()
    assert office.agency("Ngành du lịch").id == free


def test_a_collective_name_is_known_as_such(office: Office) -> None:
    office.add(lead_text="Sở Y tế", coordinating_text="Các đơn vị liên quan")
    assert office.agency("các đơn vị liên quan").collective
    assert not office.agency("Sở Y tế").collective
