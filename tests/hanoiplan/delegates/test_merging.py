"""Two records become one: what stays, what dies, what is refused, what undo brings back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.delegates.merging import (
    cell,
    duplicates,
    joined,
    keep_apart,
    merge_delegates,
    usual_choice,
)
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.provenance import base_text
from hanoiplan.delegates.queries import delegate_count, delegate_row, delegate_rows
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.history import history, sentence
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan") as opened:
        yield opened


@pytest.fixture
def pair(desk: Desk) -> tuple[int, int]:
    """One person under two names."""
    kept = desk.add("Trần Hồng Hà", delegation="Hà Nội", notes="Ăn chay", phone="0912345678")
    other = desk.add("Ha Tran Hong", delegation="Hà Nội", notes="Đi cùng con", position_vi="Vụ phó")
    return kept, other


def person(desk: Desk, row_id: int) -> DelegateRow:
    """The record as it is now."""
    row = desk.workspace.read(delegate_row, row_id)
    assert row is not None
    return row


def listed(desk: Desk) -> list[int]:
    """Who stands in the list."""
    return [row.id for row in desk.workspace.read(delegate_rows, desk.event)]


def test_the_other_record_leaves_the_list_and_lives_on_in_the_kept_one(
    desk: Desk, pair: tuple[int, int]
) -> None:
    kept, other = pair
    desk.workspace.do(merge_delegates, kept, other)
    assert listed(desk) == [kept]
    assert desk.workspace.read(delegate_count, desk.event) == 1
    gone = person(desk, other)
    assert gone.merged_into == kept
    assert gone.cancelled_at is not None


def test_what_was_chosen_cell_by_cell_is_kept(desk: Desk, pair: tuple[int, int]) -> None:
    values = {"printed_en": "Ha Tran Hong", "notes": "Ăn chay", "photo": "a" * 64}
    desk.workspace.do(merge_delegates, *pair, values)
    row = person(desk, pair[0])
    assert (row.printed.vi, row.printed.en, row.notes) == (
        *("Trần Hồng Hà", "Ha Tran Hong"),
        "Ăn chay",
    )
    assert (row.photo, row.position.vi) == ("a" * 64, "")


def test_without_a_choice_nothing_that_only_one_had_is_lost(
    desk: Desk, pair: tuple[int, int]
) -> None:
    desk.workspace.do(merge_delegates, *pair)
    row = person(desk, pair[0])
    assert (row.printed.vi, row.phone, row.position.vi) == ("Trần Hồng Hà", "0912345678", "Vụ phó")
    assert row.notes == "Ăn chay\nĐi cùng con"


def test_the_proposal_names_only_what_differs(desk: Desk, pair: tuple[int, int]) -> None:
    rows = [person(desk, row_id) for row_id in pair]
    proposal = usual_choice(*rows)
    assert set(proposal) == {"printed_vi", "notes", "phone", "position_vi"}
    assert all(cell(rows[0], name) != cell(rows[1], name) for name in proposal)


def test_both_texts_are_joined_once() -> None:
    assert joined("Ăn chay", "Ăn chay, đến muộn") == "Ăn chay, đến muộn"
    assert joined("a", "") == joined("", "a") == joined("a", "a") == "a"


def test_the_badge_of_the_other_record_opens_no_door(desk: Desk, pair: tuple[int, int]) -> None:
    code, own = desk.code(pair[1]), desk.code(pair[0])
    desk.workspace.do(merge_delegates, *pair)
    assert desk.scan(code) not in {"welcome", desk.scan(own)}


def test_who_has_checked_in_is_the_record_to_keep(desk: Desk, pair: tuple[int, int]) -> None:
    kept, other = pair
    desk.let_in(other)
    with pytest.raises(NotPossible, match="08:12"):
        desk.workspace.do(merge_delegates, kept, other)
    assert len(listed(desk)) == 2
    desk.workspace.do(merge_delegates, other, kept)
    assert listed(desk) == [other]


def test_two_who_have_both_checked_in_are_not_merged(desk: Desk, pair: tuple[int, int]) -> None:
    for row_id in pair:
        desk.let_in(row_id)
    for one, two in (pair, pair[::-1]):
        with pytest.raises(NotPossible):
            desk.workspace.do(merge_delegates, one, two)
    assert len(listed(desk)) == 2


def test_nobody_vanishes_into_a_cancelled_record(desk: Desk, pair: tuple[int, int]) -> None:
    kept, other = pair
    desk.workspace.do(cancel_delegate, kept)
    with pytest.raises(NotPossible):
        desk.workspace.do(merge_delegates, kept, other)
    desk.workspace.do(merge_delegates, other, kept)
    assert person(desk, other).cancelled_at is None


def test_a_record_is_not_merged_twice_or_with_itself(desk: Desk, pair: tuple[int, int]) -> None:
    kept, other = pair
    third = desk.add("Tran Hong Ha")
    desk.workspace.do(merge_delegates, kept, other)
    for one, two in ((kept, other), (other, third), (kept, kept), (kept, 12345)):
        with pytest.raises(NotPossible):
            desk.workspace.do(merge_delegates, one, two)


def test_three_records_end_in_one(desk: Desk, pair: tuple[int, int]) -> None:
    """Whoever was merged before comes along."""
    kept, other = pair
    third = desk.add("Tran Hong Ha")
    desk.workspace.do(merge_delegates, kept, other)
    desk.workspace.do(merge_delegates, third, kept)
    assert {person(desk, row_id).merged_into for row_id in pair} == {third}


def test_a_search_finds_the_kept_record_only(desk: Desk, pair: tuple[int, int]) -> None:
    """And both again after an undo."""

    def found() -> list[int]:
        rows = desk.workspace.read(find_delegates, desk.event, "tran hong")
        return sorted(row.id for row in rows)

    desk.workspace.do(merge_delegates, *pair)
    assert found() == [pair[0]]
    desk.workspace.undo()
    assert found() == sorted(pair)


def test_what_the_list_said_of_the_other_it_says_of_the_kept_one(desk: Desk) -> None:
    """Else the next list would bring the person as a new one."""
    kept = desk.add("Trần Hồng Hà", phone="0912345678")
    (other,) = desk.bring("Ha Tran Hong", phone="0987654321", position_vi="Vụ phó")
    desk.workspace.do(merge_delegates, kept, other)
    row = person(desk, kept)
    assert (row.imported, row.listed_from) == (True, "list.xlsx")
    said = {name: base_text(row, name) for name in ("printed_vi", "phone", "position_vi")}
    assert said == {
        "printed_vi": "Ha Tran Hong",
        "phone": "0987654321",
        "position_vi": "Vụ phó",
    }
    desk.workspace.undo()
    assert not person(desk, kept).imported


def test_undo_brings_both_back_as_they_were(desk: Desk, pair: tuple[int, int]) -> None:
    before = [person(desk, row_id) for row_id in pair]
    desk.workspace.do(merge_delegates, *pair)
    desk.reopen()
    desk.workspace.undo()
    assert [person(desk, row_id) for row_id in pair] == before
    assert sorted(listed(desk)) == sorted(pair)


def test_a_merge_is_not_done_again_over_a_check_in(desk: Desk, pair: tuple[int, int]) -> None:
    """Undone, then the other one came: redo would lose the check-in."""
    desk.workspace.do(merge_delegates, *pair)
    desk.workspace.undo()
    desk.let_in(pair[1])
    with pytest.raises(NotPossible):
        desk.workspace.redo()
    assert len(listed(desk)) == 2


def test_the_history_finds_both_lives_by_the_name_that_stayed(
    desk: Desk, pair: tuple[int, int]
) -> None:
    """Lines about the other record carry both names."""
    desk.workspace.do(merge_delegates, *pair)
    lines = [sentence(line) for line in desk.workspace.read(history, 20)]
    about = [line for line in lines if "Trần Hồng Hà" in line]
    assert any("Ha Tran Hong" in line for line in about)
    assert len(about) == 3  # added, added, merged


def test_doubles_are_proposed_until_somebody_judges(desk: Desk, pair: tuple[int, int]) -> None:
    """And proposed again when the judgement is undone."""
    first = desk.workspace.read(duplicates, desk.event)
    assert [(match.first_id, match.second_id) for match in first] == [pair]
    assert desk.workspace.do(keep_apart, pair[1], pair[0]) is True
    assert desk.workspace.do(keep_apart, *pair) is False
    assert desk.workspace.read(duplicates, desk.event) == []
    desk.workspace.undo()
    assert desk.workspace.read(duplicates, desk.event) == first


def test_cancelled_and_merged_people_are_not_proposed(desk: Desk, pair: tuple[int, int]) -> None:
    third = desk.add("Tran Hong Ha")
    desk.workspace.do(merge_delegates, *pair)
    desk.workspace.do(cancel_delegate, third)
    assert desk.workspace.read(duplicates, desk.event) == []
