"""History reads as sentences in both languages: names for rows, labels for columns, no dump."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import (
    cancel_delegate,
    edit_delegate,
    restore_delegate,
    set_photo,
)
from hanoiplan.history import HistoryLine, Sign, history, last_hand, local_time, sentence
from hanoiplan.plans.operations import change_event
from hanoiplan.registration.operations import take_back_check_in
from hanoiplan.starting import start_event
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk, many_names
from tests.hanoiplan.registration.doors import a_door


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "a.hanoiplan", operator="Ngọc Diệp", desk="2") as desk:
        yield desk


def lines(desk: Desk, limit: int = 50) -> list[HistoryLine]:
    return desk.workspace.read(history, limit)


def said(desk: Desk) -> tuple[str, str]:
    """The newest line in Vietnamese and in English."""
    set_language("vi")
    vietnamese = sentence(lines(desk, 1)[0])
    set_language("en")
    return vietnamese, sentence(lines(desk, 1)[0])


def newest(desk: Desk) -> HistoryLine:
    return lines(desk, 1)[0]


def test_a_new_person(desk: Desk) -> None:
    desk.add("Lê Thị Ánh", delegation="Huế")
    assert said(desk) == ("Thêm đại biểu: Lê Thị Ánh", "Add delegate: Lê Thị Ánh")
    line = newest(desk)
    assert (line.sign, line.operator, line.desk) == (Sign.ADD, "Ngọc Diệp", "2")
    assert f"{local_time(line):%H:%M}" == "08:12"


def test_a_change_before_and_after_with_a_masked_phone(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(edit_delegate, who, position_vi="Giám đốc", phone="0912345318")
    vietnamese, english = said(desk)
    assert vietnamese == (
        "Sửa đại biểu: Lê Thị Ánh (Chức vụ (VI): (trống) → Giám đốc;"
        " Điện thoại: (trống) → 0912 ••• 318)"
    )
    assert "Phone: (empty) → 0912 ••• 318" in english


def test_moving_to_another_delegation_names_both_and_is_an_edit(desk: Desk) -> None:
    """Also when the delegation came to be by it."""
    who = desk.add("Lê Thị Ánh", delegation="Hà Nội")
    desk.workspace.do(edit_delegate, who, delegation="Huế")
    assert said(desk)[1] == "Edit delegate: Lê Thị Ánh (Delegation: Hà Nội → Huế)"
    assert newest(desk).sign is Sign.EDIT


def test_a_new_name_is_called_by_the_new_name(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(edit_delegate, who, printed_vi="Lê Thị Ánh Nguyệt")
    assert said(desk)[1] == (
        "Edit delegate: Lê Thị Ánh Nguyệt (Name on the badge (VI): Lê Thị Ánh → Lê Thị Ánh Nguyệt)"
    )


def test_values_are_words_never_codes(desk: Desk) -> None:
    """A status, an order, a picture, a day, a moment."""
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(edit_delegate, who, status="invited", name_order="family_first")
    vietnamese, english = said(desk)
    assert "Confirmed → Invited, no answer yet" in english
    assert "Family name first" in english
    assert "invited" not in vietnamese
    desk.workspace.do(set_photo, who, "9f86d081884c7d65" * 4)
    assert said(desk)[1] == "Change photo: Lê Thị Ánh (Photo: (empty) → a picture)"
    desk.workspace.do(change_event, desk.event, starts_on=date(2026, 6, 8))
    assert said(desk)[1] == "Edit event (First day: (empty) → 08/06/2026)"
    desk.workspace.do(cancel_delegate, who)
    assert said(desk)[1] == "Cancel delegate: Lê Thị Ánh (Cancelled: (empty) → 08:12, 08/06/2026)"


def test_an_import_counts_and_names_two(desk: Desk) -> None:
    desk.bring(*many_names(120), delegation="Huế")
    line = newest(desk)
    set_language("en")
    assert said(desk)[1].startswith("Import 120 delegates: ")
    assert said(desk)[1].endswith(" and others")
    assert line.whom.count(",") == 1


def test_a_pass_at_another_door_names_the_door(desk: Desk) -> None:
    """Of the main entrance nothing is said: that is what a check-in is."""
    code = desk.code(desk.add("Lê Thị Ánh"))
    hall = a_door(desk, "Hội trường A")
    outcome = hall.outcome(code)
    assert outcome.passage_id is not None
    assert said(desk)[1] == "Check in delegate: Lê Thị Ánh (Hội trường A)"
    desk.workspace.do(take_back_check_in, outcome.passage_id, "quét nhầm")
    assert said(desk)[1].endswith(": Lê Thị Ánh (Hội trường A)")
    desk.scan(code)
    assert said(desk)[1] == "Check in delegate: Lê Thị Ánh"


def test_check_ins_refusals_and_taking_back(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    code = desk.code(who)
    assert newest(desk).sign is Sign.CODE
    entry = desk.let_in(who)
    assert said(desk)[1] == "Check in delegate: Lê Thị Ánh"
    assert newest(desk).sign is Sign.ENTRY
    desk.scan(code)
    assert said(desk)[1] == "Scan once more: Badge 0001"
    desk.scan("nothing of ours")
    assert said(desk) == ("Chưa cho qua cửa", "Refuse entry")
    assert newest(desk).sign is Sign.REFUSED
    desk.workspace.do(take_back_check_in, entry, "quét nhầm")
    assert said(desk)[1] == "Take back check-in: Lê Thị Ánh"
    assert newest(desk).sign is Sign.UNDO


def test_facts_do_not_promise_an_undo(desk: Desk) -> None:
    """The History page offers “undo” only where Ctrl+Z could do it."""
    desk.let_in(desk.add("Lê Thị Ánh"))
    assert [line.undoable for line in lines(desk, 2)] == [False, True]


def test_undo_and_redo_are_lines_of_their_own(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(edit_delegate, who, phone="0912345318")
    desk.workspace.undo()
    assert said(desk)[1] == "Undo: Edit delegate: Lê Thị Ánh (Phone: 0912 ••• 318 → (empty))"
    assert [line.taken_back for line in lines(desk, 3)] == [False, True, False]
    assert newest(desk).sign is Sign.UNDO
    desk.workspace.redo()
    assert said(desk)[0].startswith("Làm lại: Sửa đại biểu: Lê Thị Ánh")
    assert [line.taken_back for line in lines(desk, 4)] == [False, False, False, False]


def test_people_who_are_gone_keep_their_names(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh", delegation="Huế")
    desk.code(who)
    desk.workspace.do(edit_delegate, who, phone="1")
    desk.workspace.undo()
    desk.workspace.undo()
    set_language("en")
    found = [line.whom for line in lines(desk)[:-1]]
    assert set(found) == {"Lê Thị Ánh"}


def test_people_who_were_gone_and_came_back_are_called_as_now(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(cancel_delegate, who)
    desk.workspace.do(restore_delegate, who)
    assert newest(desk).sign is Sign.EDIT
    desk.workspace.do(edit_delegate, who, printed_vi="Trần Ngọc Hà")
    assert {line.whom for line in lines(desk)[:-1]} == {"Trần Ngọc Hà"}


def test_pages_follow_each_other_without_a_gap(desk: Desk) -> None:
    for name in many_names(25):
        desk.add(name)
    first = lines(desk, 10)
    second = desk.workspace.read(history, 10, first[-1].arrival)
    third = desk.workspace.read(history, 10, second[-1].arrival)
    arrivals = [line.arrival for line in (*first, *second, *third)]
    assert arrivals == list(range(26, 0, -1))


def test_no_line_is_a_dump(desk: Desk) -> None:
    """No braces, column names, ids or JSON, in either language."""
    ids = desk.bring(*many_names(5), delegation="Huế", phone="0912 345 318")
    desk.scan(desk.code(ids[0]))
    desk.scan("x")
    desk.workspace.do(cancel_delegate, ids[1])
    desk.workspace.do(edit_delegate, ids[2], printed_en="Anh", delegation="", category="D")
    desk.workspace.undo()
    for language in ("vi", "en"):
        set_language("vi" if language == "vi" else "en")
        for line in lines(desk):
            assert not re.search(r"[{}_]|\d{9}|null|None", sentence(line)), sentence(line)


def test_a_moment_is_told_on_the_clock_of_the_first_event(desk: Desk) -> None:
    """In the list of steps, in the values and in the sentence that refuses an undo."""
    desk.workspace.do(change_event, desk.event, time_zone="Asia/Tokyo")
    who = desk.add("Lê Thị Ánh")
    desk.workspace.do(cancel_delegate, who)
    assert said(desk)[1] == "Cancel delegate: Lê Thị Ánh (Cancelled: (empty) → 10:12, 08/06/2026)"
    assert f"{local_time(newest(desk)):%H:%M}" == "10:12"
    other = Workspace.open(desk.path, desk.clock, desk="3")
    other.do(edit_delegate, who, phone="1")
    other.do(restore_delegate, who)
    other.close()
    with pytest.raises(NotPossible, match="10:12, 08/06/2026"):
        desk.workspace.undo()


def test_who_checked_in_is_told_on_the_clock_of_that_event(desk: Desk) -> None:
    zone = {"title_vi": "Khác", "time_zone": "Asia/Tokyo"}
    there = Desk(desk.workspace, desk.workspace.do(start_event, **zone), desk.clock)
    there.let_in(there.add())
    with pytest.raises(NotPossible, match="10:12"):
        desk.workspace.undo()


def test_a_page_names_many_people_moves_and_the_gone(desk: Desk) -> None:
    """What is looked up at once says the same as what is looked up line by line."""
    ids = [desk.add(name, delegation="Huế") for name in many_names(5)]
    desk.workspace.do(take_back_check_in, desk.let_in(ids[0]), "quét nhầm")
    desk.workspace.do(edit_delegate, ids[1], delegation="Hà Nội")
    desk.bring(*many_names(60))
    desk.workspace.undo()
    desk.workspace.do(edit_delegate, ids[2], printed_vi="Lê Ý")
    one_by_one: list[HistoryLine] = []
    for _line in lines(desk):
        before = one_by_one[-1].arrival if one_by_one else None
        one_by_one += desk.workspace.read(history, 1, before)
    assert lines(desk) == one_by_one


def test_the_last_hand_on_a_record_is_named(desk: Desk) -> None:
    who = desk.add()
    desk.workspace.operator = "Trần Thị Mai"
    desk.workspace.do(edit_delegate, who, role="Trưởng đoàn")
    hand = desk.workspace.read(last_hand, "delegate", who)
    assert hand is not None
    assert (hand.operator, hand.desk) == ("Trần Thị Mai", desk.workspace.desk)
    assert desk.workspace.read(last_hand, "delegate", 12345) is None
