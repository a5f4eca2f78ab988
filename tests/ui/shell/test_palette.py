"""The palette on a real workspace: what is found, and how it is chosen by keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.settings import SCANNER_PREFIX
from hanoiplan.checklist.model import TaskDraft
from hanoiplan.checklist.operations import add_task
from hanoiplan.delegates.issuing import replace_codes
from tests.ui.idle_time import pause
from tests.ui.shell.palette_desk import a_desk
from ui.shell.palette.found import Found, Kind

Key = Qt.Key


# ---- finding


def test_without_marks_every_spelling_of_a_name_is_found(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("kham")
        assert set(desk.titles(Kind.PERSON)) == {
            "Khamphaeng Vongphachanh",
            "Vi Thị Khăm",
            "Nguyễn Văn Khám",
            "Bounthavy Khamla",
        }


def test_with_marks_the_name_with_these_marks_comes_first(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        for typed, first in (("khám", "Nguyễn Văn Khám"), ("khăm", "Vi Thị Khăm")):
            desk.sheet.line.clear()
            desk.type(typed)
            assert desk.titles(Kind.PERSON)[0] == first


@pytest.mark.parametrize("typed", ["duc tran", "anh duc tran", "TRẦN đức", "hue tran"])
def test_words_in_any_order_find_the_person(qapp: QApplication, tmp_path: Path, typed: str) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type(typed)
        assert desk.titles(Kind.PERSON) == ["Trần Đức Anh"]


def test_a_person_is_said_with_native_name_position_and_badge_number(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.code("Khamphaeng Vongphachanh")
        desk.open()
        desk.type("vongphachanh")
        spoken = desk.found()[0].spoken()
        for words in ("Khamphaeng", "ຄຳແພງ ວົງພະຈັນ", "Phó Đô trưởng", "Viêng Chăn", "0001"):
            assert words in spoken


def test_a_native_name_is_found(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("ຄຳແພງ")
        assert desk.titles(Kind.PERSON) == ["Khamphaeng Vongphachanh"]


def test_a_delegation_is_found_in_either_language(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("vieng chan")
        assert desk.titles(Kind.DELEGATION) == ["Viêng Chăn"]
        assert desk.titles()[0] == "Viêng Chăn", "its own name comes before people who mention it"


def test_a_task_is_found_by_its_agency_and_opens_in_the_checklist(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        draft = TaskDraft(title="In thẻ đại biểu", lead_text="Sở Ngoại vụ")
        event_id = desk.window.tools.event_id
        task_id = desk.window.workspace.do(add_task, draft, None, event_id)
        desk.open()
        desk.type("ngoai vu")
        assert desk.titles(Kind.TASK) == ["In thẻ đại biểu"]
        found = next(one for one in desk.found() if one.kind is Kind.TASK)
        found.do()
        assert desk.window.current == "checklist"
        assert found.key == f"task:{task_id}"


def test_the_badge_number_finds_the_person(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        for name in ("Trần Đức Anh", "Vi Thị Khăm"):
            desk.code(name)
        desk.open()
        desk.type("0002")
        assert desk.titles()[0] == "Vi Thị Khăm"


@pytest.mark.parametrize("eaten", [0, 2])
def test_a_scan_and_its_enter_open_the_person(
    qapp: QApplication, tmp_path: Path, eaten: int
) -> None:
    """Also when an input method took the first digits for marks."""
    with a_desk(qapp, tmp_path) as desk:
        code = desk.code("Vi Thị Khăm")
        desk.open()
        desk.type(code[eaten:])
        assert desk.titles(Kind.PERSON) == ["Vi Thị Khăm"]
        desk.press(Key.Key_Return)
        assert not desk.is_open
        assert desk.window.current == "delegates"


def test_a_scan_with_the_prefix_of_the_scanner_finds_the_person(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.window.settings.set(SCANNER_PREFIX, "]C1")
        code = desk.code("Vi Thị Khăm")
        desk.open()
        desk.type(f"]C1{code}")
        assert desk.titles(Kind.PERSON) == ["Vi Thị Khăm"]


def test_a_replaced_badge_says_so(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        old = desk.code("Vi Thị Khăm")
        event_id = desk.window.tools.event_id
        desk.window.workspace.do(replace_codes, event_id, [desk.person("Vi Thị Khăm")])
        desk.open()
        desk.type(old)
        (person,) = desk.found()[:1]
        assert person.state is not None
        assert "Thẻ đã thay" in person.spoken()


def test_a_code_of_another_event_finds_nobody(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        code = desk.code("Vi Thị Khăm")
        desk.open()
        desk.type(code[:-4] + "0000")
        assert desk.found() == []


def test_a_telephone_number_finds_the_person_and_no_page(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("5512345")
        assert desk.titles(Kind.PERSON) == ["Khamphaeng Vongphachanh"]
        assert not desk.titles(Kind.ROOM)


def test_nothing_found_repeats_the_words_and_says_what_can_be_searched(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("zzzqqq")
        nothing = desk.sheet.nothing
        assert nothing.isVisible()
        assert "zzzqqq" in nothing.title.text()
        assert nothing.sentence.text()
        desk.press(Key.Key_Return)
        assert desk.is_open, "there is nothing that Enter could open"


def test_rooms_settings_and_help_are_found_in_both_languages(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        for typed in ("lich su", "history"):
            desk.sheet.line.clear()
            desk.type(typed)
            keys = {one.key for one in desk.found()}
            assert {"room:history", "help:history"} <= keys
        desk.sheet.line.clear()
        desk.type("co chu")
        assert "setting:text_size" in {one.key for one in desk.found()}


def test_a_key_is_told_for_the_one_room_that_it_opens(qapp: QApplication, tmp_path: Path) -> None:
    """There are more rooms than digits: the eleventh had the key of the first."""
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        keys = [one.keys for one in desk.found() if one.kind is Kind.ROOM and one.keys]
        assert len(keys) == len(set(keys)) == 10


def test_a_command_called_exactly_so_comes_before_a_setting_that_begins_so(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path, room="delegates") as desk:
        desk.window.appearance.speak("en")
        desk.open()
        desk.type("print")
        assert desk.sections()[:2] == ["Commands", "Pages, settings, help"]
        desk.sheet.line.setText("printe")
        assert desk.sections()[0] == "Pages, settings, help"


def test_a_command_comes_before_a_setting_of_the_same_words(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path, room="delegates") as desk:
        desk.open()
        desk.type("danh sach giay")
        assert desk.sections()[0] == "Lệnh"
        assert any(one.key.startswith("setting:") for one in desk.found())


# ---- choosing


def test_esc_gives_the_keyboard_back_to_where_it_was(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        page = desk.window.pages["history"]
        page.search.setFocus()  # type: ignore[attr-defined]  # the history page
        before = desk.window.focusWidget()
        desk.open()
        assert desk.window.focusWidget() is desk.sheet.line
        desk.press(Key.Key_Escape)
        assert not desk.is_open
        assert desk.window.focusWidget() is before


def test_the_same_key_once_more_closes_it(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.palette.open()
        assert not desk.is_open


def test_enter_opens_the_record_of_the_chosen_person(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("tran duc")
        desk.press(Key.Key_Return)
        desk.settle()
        assert desk.window.current == "delegates"
        shown = desk.window.pages["delegates"].panel.person  # type: ignore[attr-defined]  # its page
        assert shown.row.name == "Trần Đức Anh"


def test_arrows_walk_over_titles_and_around_the_ends(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        first, last = desk.found()[0], desk.found()[-1]
        assert desk.sheet.choice == first
        desk.press(Key.Key_Up)
        assert desk.sheet.choice == last
        desk.press(Key.Key_Down)
        assert desk.sheet.choice == first
        walked = []
        for _step in desk.found():
            walked.append(desk.sheet.choice)
            desk.press(Key.Key_Down)
        assert walked == desk.found(), "each line once, no title among them"


def test_page_keys_move_by_what_is_in_sight_and_stop_at_the_ends(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.window.resize(1000, 560)
        desk.open()
        pause(20)
        desk.press(Key.Key_PageDown)
        middle = desk.sheet.choice
        assert middle not in {None, desk.found()[0]}
        for _more in range(5):
            desk.press(Key.Key_PageDown)
        assert desk.sheet.choice == desk.found()[-1]
        for _back in range(6):
            desk.press(Key.Key_PageUp)
        assert desk.sheet.choice == desk.found()[0]


def test_a_click_opens_and_a_click_beside_closes(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        sheet = desk.open()
        pause(20)
        row = next(
            n
            for n, one in enumerate(sheet.rows.lines)
            if isinstance(one, Found) and one.key == "room:delegations"
        )
        spot = sheet.view.visualRect(sheet.rows.index(row)).center()
        QTest.mouseClick(sheet.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert desk.window.current == "delegations"
        sheet = desk.open()
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        assert not desk.is_open


def test_a_letter_that_is_still_composed_asks_nothing_and_enter_belongs_to_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        sheet = desk.open()
        before = desk.titles()
        QApplication.sendEvent(sheet.line, QInputMethodEvent("zzz", []))
        desk.press(Key.Key_Return)
        desk.press(Key.Key_Down)
        assert desk.is_open
        assert desk.titles() == before
        done = QInputMethodEvent("", [])
        done.setCommitString("khám")
        QApplication.sendEvent(sheet.line, done)
        assert desk.titles(Kind.PERSON)[0] == "Nguyễn Văn Khám"
