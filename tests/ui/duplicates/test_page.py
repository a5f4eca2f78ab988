"""The page of duplicates on a real workspace: what it shows, and what a person decides there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hanoiplan.base.i18n import Language, set_language
from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.operations import edit_delegate, set_photo
from hanoiplan.registration.operations import check_in_person
from hanoiplan.store.work import Work
from tests.ui.delegates.room import Room, a_delegate, focus, press, write
from tests.ui.fitting import assert_fits
from ui.base.widgets.notices import Toast
from ui.base.widgets.signs import ChipLabel
from ui.duplicates import looking
from ui.duplicates import page as duplicates_page
from ui.duplicates.cell_row import CellRow
from ui.duplicates.page import DuplicatesPage

Key = Qt.Key
SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}


@pytest.fixture
def pair(room: Room) -> list[int]:
    """One person under two names; the second record knows another phone and note."""
    return room.add(
        a_delegate("Trần Hồng Hà", notes="Ăn chay", phone="0912345678"),
        a_delegate("Ha Tran Hong", notes="Đi cùng con", phone="", position_vi="Vụ phó"),
    )


def texts(top: QWidget) -> str:
    """Everything that labels and chips of a page say."""
    chips = [chip.accessibleName() for chip in top.findChildren(ChipLabel) if chip.isVisible()]
    labels = [label.text() for label in top.findChildren(QLabel) if label.isVisible()]
    return "\n".join((*chips, *labels))


def row_of(page: DuplicatesPage, field: str) -> CellRow:
    """The row of a field."""
    return next(row for row in page.both.rows if row.line.name == field)


def names(room: Room) -> list[str]:
    """Who stands in the list."""
    return sorted(row.name for row in room.people())


def test_a_pair_is_shown_with_its_reasons_and_both_records(room: Room, pair: list[int]) -> None:
    page = room.open(DuplicatesPage)
    said = texts(page)
    assert "1 pair to look at" in said
    assert "same name in another order of words" in said
    assert "1 · Trần Hồng Hà" in said
    assert "2 · Ha Tran Hong" in said


def test_a_pair_is_merged_by_keys_alone(room: Room, pair: list[int]) -> None:
    """Enter to the cells, 2 and 3 to choose, Ctrl+Enter to merge."""
    page = room.open(DuplicatesPage)
    press(Key.Key_Return)
    assert focus() is row_of(page, "printed_vi")
    press(Key.Key_2)
    while focus() is not row_of(page, "notes"):
        before = focus()
        press(Key.Key_Down)
        assert focus() is not before, "the notes cannot be reached"
    press(Key.Key_1, Key.Key_3)
    press(Key.Key_Return, ctrl=True)
    room.settle()
    (left,) = room.people()
    assert (left.id, left.name) == (pair[0], "Ha Tran Hong")
    assert left.notes == "Ăn chay\nĐi cùng con"
    assert "Nobody is in the list twice" in texts(page)


def test_what_only_one_record_has_is_proposed(room: Room, pair: list[int]) -> None:
    page = room.open(DuplicatesPage)
    assert page.both.values["phone"] == "0912345678"
    assert page.both.values["notes"] == "Ăn chay\nĐi cùng con"
    assert page.both.ids == (pair[0], pair[1])


def test_a_click_chooses_a_cell(room: Room, pair: list[int]) -> None:
    page = room.open(DuplicatesPage)
    row = row_of(page, "printed_vi")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center() * 1.5)
    assert page.both.values["printed_vi"] == "Ha Tran Hong"


def test_undo_of_the_toast_brings_both_back(room: Room, pair: list[int]) -> None:
    page = room.open(DuplicatesPage)
    press(Key.Key_Return, ctrl=True)
    room.settle()
    assert len(room.people()) == 1
    (toast,) = room.window.findChildren(Toast)
    button = toast.findChild(QWidget)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    room.settle()
    assert names(room) == ["Ha Tran Hong", "Trần Hồng Hà"]
    assert len(page.rows.all_rows) == 1


def test_two_people_are_kept_apart_for_good(room: Room, pair: list[int]) -> None:
    page = room.open(DuplicatesPage)
    press(Key.Key_Backspace, ctrl=True)
    room.settle()
    assert page.rows.all_rows == []
    assert len(room.people()) == 2
    room.workspace.do(edit_delegate, pair[0], phone="0987654321")
    room.settle()
    assert page.rows.all_rows == []


def test_skipping_goes_round(room: Room, pair: list[int]) -> None:
    room.add(a_delegate("Misone Thongxaysy"), a_delegate("Mysone Thongsaysy"))
    page = room.open(DuplicatesPage)
    seen = [page.both.pair]
    for _turn in range(2):
        press(Key.Key_Down, ctrl=True)
        seen.append(page.both.pair)
    assert seen[0] == seen[2] != seen[1]


def test_who_has_arrived_is_proposed_to_stay_and_cannot_be_lost(
    room: Room, pair: list[int]
) -> None:
    room.workspace.do(give_codes, room.event_id, [pair[1]])
    room.workspace.do(check_in_person, room.event_id, pair[1])
    page = room.open(DuplicatesPage)
    said = texts(page)
    assert "Arrived 08:12" in said
    assert "Badge 0001" in said
    assert page.both.ids == (pair[1], pair[0])
    page.both.heads[0].keep.click()
    press(Key.Key_Return, ctrl=True)
    room.settle()
    assert len(room.people()) == 2
    assert "08:12" in texts(page)


def test_choosing_the_other_record_moves_only_what_nobody_chose(
    room: Room, pair: list[int]
) -> None:
    page = room.open(DuplicatesPage)
    press(Key.Key_Return)
    row_of(page, "printed_vi").setFocus()
    press(Key.Key_1)
    page.both.heads[1].keep.click()
    assert page.both.values["printed_vi"] == "Trần Hồng Hà"
    assert page.both.values["position_vi"] == "Vụ phó"
    assert page.both.ids == (pair[1], pair[0])


@operation("Keep a picture")
def _keep(work: Work, content: bytes) -> str:
    return work.save_blob(content, "image/png")


def test_the_photo_is_a_cell_too(room: Room, pair: list[int]) -> None:
    picture = QPixmap(3, 4)
    picture.fill(Qt.GlobalColor.black)
    path = room.workspace.path.with_suffix(".png")
    assert picture.save(str(path))
    digest = room.workspace.do(_keep, path.read_bytes())
    room.workspace.do(set_photo, pair[1], digest)
    page = room.open(DuplicatesPage)
    assert "a picture" in row_of(page, "photo").accessibleName()
    press(Key.Key_Return, ctrl=True)
    room.settle()
    assert room.person(pair[0]).photo == digest


def test_passport_numbers_are_masked_and_still_merged(room: Room, pair: list[int]) -> None:
    room.workspace.do(edit_delegate, pair[1], passport_number="B1234567")
    page = room.open(DuplicatesPage)
    said = row_of(page, "passport_number").accessibleName()
    assert "567" in said
    assert "B1234567" not in said
    press(Key.Key_Return, ctrl=True)
    room.settle()
    assert room.person(pair[0]).passport_number == "B1234567"


def test_a_change_elsewhere_is_seen_here_and_a_choice_stays(room: Room, pair: list[int]) -> None:
    page = room.open(DuplicatesPage)
    row_of(page, "printed_vi").setFocus()
    press(Key.Key_2)
    room.workspace.do(edit_delegate, pair[0], email="ha@example.org")
    room.settle()
    assert page.both.values["printed_vi"] == "Ha Tran Hong"
    assert page.both.values["email"] == "ha@example.org"


def test_a_change_elsewhere_leaves_the_keyboard_in_its_cell(room: Room, pair: list[int]) -> None:
    """The next key still chooses in the same field."""
    page = room.open(DuplicatesPage)
    press(Key.Key_Return)
    row_of(page, "phone").setFocus()
    room.workspace.do(edit_delegate, pair[0], email="ha@example.org")
    room.settle()
    assert focus() is row_of(page, "phone")
    press(Key.Key_2)
    assert page.both.values["phone"] == ""


def test_an_empty_page_does_not_speak_of_merging(room: Room, pair: list[int]) -> None:
    page = room.open(DuplicatesPage)
    assert "Merging is one step" in texts(page)
    press(Key.Key_Return, ctrl=True)
    room.settle()
    assert page.rows.all_rows == []
    assert "Merging is one step" not in texts(page.footer)


def test_of_very_many_pairs_the_likeliest_are_shown_and_the_others_counted(
    room: Room, pair: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of nearly alike names must not stop the window."""
    room.add(a_delegate("Misone Thongxaysy"), a_delegate("Mysone Thongsaysy"))
    monkeypatch.setattr(duplicates_page, "MOST", 1)
    page = room.open(DuplicatesPage)
    assert len(page.rows.all_rows) == 1
    assert "the 1 likeliest pairs of 2" in texts(page)
    press(Key.Key_Backspace, ctrl=True)
    room.settle()
    assert "1 pair to look at" in texts(page)


def test_a_search_narrows_the_pairs(room: Room, pair: list[int]) -> None:
    room.add(a_delegate("Misone Thongxaysy"), a_delegate("Mysone Thongsaysy"))
    page = room.open(DuplicatesPage)
    press(Key.Key_F, ctrl=True)
    write("thong")
    assert [shown.one.row.name for shown in page.rows.visible_rows()] == ["Misone Thongxaysy"]
    assert page.both.pair is not None
    assert page.both.pair.one.row.name == "Misone Thongxaysy"
    write("zzz")
    assert "No pair fits “thongzzz”" in texts(page)
    (every,) = page.empty.buttons
    every.click()
    assert page.search.value() == ""
    assert len(page.rows.visible_rows()) == len(page.rows.all_rows) == 2


def test_another_page_can_send_a_person_here(room: Room, pair: list[int]) -> None:
    ids = room.add(a_delegate("Misone Thongxaysy"), a_delegate("Mysone Thongsaysy"))
    page = room.open(DuplicatesPage)
    for row_id in (ids[1], pair[1]):
        page.arrive(row_id)
        assert page.both.pair is not None
        assert row_id in page.both.pair.key


def test_a_long_list_is_compared_beside_the_window(
    room: Room, pair: list[int], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """By a worker process; while it works the page says so."""
    monkeypatch.setattr(looking, "AT_ONCE", 1)
    page = room.open(DuplicatesPage)
    assert "Comparing people" in texts(page)
    qtbot.waitUntil(lambda: bool(page.rows.all_rows), timeout=20_000)
    press(Key.Key_Return, ctrl=True)
    room.settle()
    assert page.rows.all_rows == []
    assert len(room.people()) == 1


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_cut(room: Room, language: Language, size: tuple[int, int]) -> None:
    """The longest names, many reasons, long notes; and the empty page."""
    set_language(language)
    room.window.resize(*size)
    page = room.open(DuplicatesPage)
    room.settle()
    assert_fits(page)
    long = "Estêvão do Rosário Amaral dos Santos Dias Pereira"
    words = "Ủy viên Ban Thường vụ, Phó Chủ tịch Thường trực Ủy ban nhân dân thành phố " * 2
    room.add(
        a_delegate(long, country="Timor-Leste", position_vi=words, notes=words, native_name="ໄມ"),
        a_delegate(f"H.E. Mr. {long}", country="Lào", delegation="Viêng Chăn", notes="x"),
    )
    room.settle()
    assert len(page.rows.all_rows) == 1
    assert_fits(page)
