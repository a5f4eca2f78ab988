"""The run's own list on a real file: pasted, typed, from a file; and the kinds that need one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hanoiplan.badges.model import CardKind
from hanoiplan.base.paths import user_folder
from hanoiplan.paper.preview import PdfPages
from tests.ui.badges.walk import (
    COMPLETE,
    BadgeStage,
    button_words,
    choose_whose,
    go_to_kind,
    paste_list,
    press_button,
    printed,
    remarks,
    save_as,
    written,
)
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.registration.stage import opened
from ui.badges.page import BadgesPage

Key = Qt.Key
LIST = 3  # steps from "not printed yet"
CARS = ("Car number\tPlate\tClass", "07\t29A-888.88\tA", "12\t\tB", "13\t30H-123.45\tB")


def said(path: Path) -> str:
    """Every word of a PDF."""
    with PdfPages(path.read_bytes()) as pages:
        return "\n".join(pages.text(page) for page in range(len(pages)))


def test_car_signs_are_made_of_a_pasted_list_alone(qapp: QApplication, tmp_path: Path) -> None:
    """Nobody has to be in the list of delegates; a line that says nothing stays out and is told."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.CAR_SIGN)
        assert "The list of this run is empty" in written(stage)
        press_button(stage, "Write the list")
        paste_list(stage, *CARS)
        assert "Line 3: " in written(stage)
        press_button(stage, "Use 2 lines")
        assert button_words(stage) == "Save PDF of 2 car signs"
        save_as(stage, tmp_path / "cars.pdf")
        assert "29A-888.88" in said(tmp_path / "cars.pdf")
        assert printed(stage.desk) == {}


def test_seats_of_a_list_stand_on_the_labels_of_its_people(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an, binh, _chi = stage.desk.bring("Lê An", "Lê Bình", "Lê Chi", **COMPLETE)
        stage.settle()
        go_to_kind(stage, CardKind.SEAT_LABEL)
        choose_whose(stage, LIST)
        paste_list(stage, "Họ và tên\tSố ghế", "Lê An\tA1", "LE BINH\tA2", "Ai Đó\tA3")
        assert "Nobody called “Ai Đó”" in written(stage)
        press_button(stage, "Use 2 lines")
        assert button_words(stage) == "Save PDF of 2 seat labels"
        save_as(stage, tmp_path / "seats.pdf")
        assert {"A1", "A2"} <= set(said(tmp_path / "seats.pdf").split())
        assert set(printed(stage.desk, CardKind.SEAT_LABEL)) == {an, binh}


def test_a_label_without_its_seat_leads_to_the_list(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        stage.settle()
        go_to_kind(stage, CardKind.SEAT_LABEL)
        assert "“Seat” is" in written(stage)
        press_button(stage, "Edit list")
        assert stage.page.is_writing_a_list


def test_a_long_list_is_read_while_the_window_waits(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Until it is read it cannot be used, and a list pasted meanwhile takes its place."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.CAR_SIGN)
        stage.page.lists.open(CardKind.CAR_SIGN)
        view = stage.page.lists.view
        lines = [("Plate", "Country"), *((f"29A-{n}", "Lào") for n in range(6_000))]
        view.take(tuple(lines))
        assert "Reading the list" in view.remarks.text()
        assert not view.use.isEnabled()
        view.take(tuple(lines[:3]))
        assert len(view.found.rows) == 2
        view.take(tuple(lines))
        qtbot.waitUntil(lambda: not view.is_reading)
        assert view.use.text() == "Use 6,000 lines"


def test_a_line_is_typed_and_mended_in_place(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.TABLE_SIGN)
        press_button(stage, "Write the list")
        paste_list(stage, "Bàn\tTên bàn", "\tHoa sen")
        assert not stage.page.lists.view.use.isEnabled()
        stage.page.lists.view.grid.go_to_line(2)
        stage.press(Key.Key_F2)
        stage.keys("12")
        stage.press(Key.Key_Return)
        stage.settle()
        press_button(stage, "Use 1 line")
        assert button_words(stage) == "Save PDF of 1 table sign"


def test_badges_of_those_on_a_list(qapp: QApplication, tmp_path: Path) -> None:
    """Also of those who have one; the list keeps nobody out but those it does not name."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", "Lê Chi", **COMPLETE)
        stage.settle()
        choose_whose(stage, LIST)
        paste_list(stage, "Name", "Lê Chi", "Lê An")
        press_button(stage, "Use 2 lines")
        assert button_words(stage) == "Save PDF of 2 badges"


def test_leaving_the_list_keeps_what_was_there(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.CAR_SIGN)
        press_button(stage, "Write the list")
        paste_list(stage, *CARS)
        press_button(stage, "Use no list")
        assert "The list of this run is empty" in written(stage)
        assert button_words(stage) == ""


def test_the_way_out_says_how_many_lines_stay_in_force(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.CAR_SIGN)
        press_button(stage, "Write the list")
        paste_list(stage, *CARS)
        press_button(stage, "Use 2 lines")
        stage.page.lists.open(CardKind.CAR_SIGN)
        paste_list(stage, CARS[0], "99\t29A-000.01\tA")
        press_button(stage, "Keep the 3 lines from before")
        assert stage.page.lists.found(CardKind.CAR_SIGN).rows[0].values[0][1].vi == "07"
        assert button_words(stage) == "Save PDF of 2 car signs"


def test_the_keys_below_are_those_of_the_list_and_do_what_they_say(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Ctrl+V pastes a first list wherever the keyboard stands, Ctrl+Enter uses it."""
    control = Qt.KeyboardModifier.ControlModifier
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.CAR_SIGN)
        assert "leave out" in written(stage)
        press_button(stage, "Write the list")
        assert "fill down" in written(stage)
        assert "leave out" not in written(stage)
        QGuiApplication.clipboard().setText("\n".join(CARS))
        QTest.keyClick(stage.focused(), Key.Key_V, control)
        assert len(stage.page.lists.view.lines()) == len(CARS)
        QTest.keyClick(stage.focused(), Key.Key_Return, control)
        stage.settle()
        assert button_words(stage) == "Save PDF of 2 car signs"
        assert "leave out" in written(stage)


def test_the_zones_of_each_door_are_chips_in_the_list(qapp: QApplication, tmp_path: Path) -> None:
    """Also of signs with nothing wrong; a list without zones has them in one line."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.DOOR_SIGN)
        press_button(stage, "Write the list")
        paste_list(stage, "Phòng\tKhu vực", "Hội trường A\tABC", "Phòng 301\tA, VIP", "Kho\t")
        press_button(stage, "Use 3 lines")
        rows = stage.page.panel.model.visible_rows()
        told = [(row.title, row.zones) for row in rows]
        assert told[:2] == [("Hội trường A", ("A", "B", "C")), ("Phòng 301", ("A", "VIP"))]
        assert not stage.page.panel.table.isColumnHidden(2)
        go_to_kind(stage, CardKind.BADGE)
        stage.desk.bring("Lê An", **COMPLETE)
        stage.settle()
        assert stage.page.panel.table.isColumnHidden(2)


def test_a_list_is_gone_with_its_window_and_says_so(qapp: QApplication, tmp_path: Path) -> None:
    """Names and seats that no erasure would find are written down nowhere."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        stage.settle()
        go_to_kind(stage, CardKind.SEAT_LABEL)
        choose_whose(stage, LIST)
        paste_list(stage, "Name\tSeat", "Lê An\tKHÁN ĐÀI C-107")
        assert "kept until this window is closed" in written(stage)
        press_button(stage, "Use 1 line")
        save_as(stage, tmp_path / "seats.pdf")
    every = (file for folder in (tmp_path, user_folder()) for file in folder.rglob("*"))
    files = [file for file in every if file.is_file()]
    assert any(one.suffix == ".hanoiplan" for one in files)
    assert [one.name for one in files if "KHÁN ĐÀI C-107".encode() in one.read_bytes()] == []


def test_a_list_comes_from_a_file(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "cars.csv"
    file.write_text("Plate;Class\n29A-888.88;A\n", encoding="utf-8")
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.CAR_SIGN)
        press_button(stage, "Write the list")
        stage.page.lists.ask_file = lambda _parent: file
        press_button(stage, "Choose a file…")
        press_button(stage, "Use 1 line")
        assert button_words(stage) == "Save PDF of 1 car sign"


def test_a_file_that_is_no_list_is_said_and_the_list_stays(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = tmp_path / "photo.xlsx"
    file.write_bytes(b"\xff\xd8\xff\xe0 no workbook")
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.CAR_SIGN)
        press_button(stage, "Write the list")
        paste_list(stage, *CARS)
        stage.page.lists.ask_file = lambda _parent: file
        press_button(stage, "Choose a file…")
        assert "photo.xlsx" in written(stage)
        assert stage.page.lists.view.use.isEnabled()


def test_a_list_that_nothing_can_be_read_from_says_which_columns_help(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.DOOR_SIGN)
        press_button(stage, "Write the list")
        paste_list(stage, "Colour\tShape", "red\tround")
        assert "“Room”" in written(stage)
        assert not stage.page.lists.view.use.isEnabled()


@pytest.mark.parametrize("kind", list(CardKind))
def test_every_kind_has_a_template_and_a_paper(
    qapp: QApplication, tmp_path: Path, kind: CardKind
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        stage.settle()
        go_to_kind(stage, kind)
        preview = stage.page.preview
        assert preview.layout_field.value()
        wanted = stage.page.wanted()
        assert wanted is not None
        assert wanted.sheet.cell == wanted.layout.size


def test_people_of_another_kind_are_not_lost_over_a_sign(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Back from the car signs the badges stand there as before."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        go_to_kind(stage, CardKind.CAR_SIGN)
        assert button_words(stage) == ""
        go_to_kind(stage, CardKind.BADGE)
        assert remarks(stage) == ["2 badges in order"]
        assert button_words(stage) == "Save PDF of 2 badges"


def kind_of(stage: BadgeStage) -> CardKind:
    """Which tab is chosen."""
    return stage.page.kind


def test_one_person_sent_by_another_page_leads_away_from_signs(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an = stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        go_to_kind(stage, CardKind.CAR_SIGN)
        stage.page.arrive(an)
        stage.settle()
        assert kind_of(stage) is CardKind.BADGE
        assert button_words(stage) == "Save PDF of 1 badge"


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_every_word_around_the_list_has_room(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    """Beside the folded rail of the smaller screen, with what is said of a line that stays out."""
    beside = (SIZES[0][0] - 56, SIZES[0][1])
    with opened(qapp, tmp_path, BadgesPage, beside, language) as stage:  # type: ignore[arg-type]  # one of the languages
        go_to_kind(stage, CardKind.CAR_SIGN)
        stage.page.lists.open(CardKind.CAR_SIGN)
        stage.page.lists.view.take(tuple(tuple(line.split("\t")) for line in CARS))
        stage.settle()
        assert stage.page.lists.view.next.isVisible()
        assert_fits(stage.window)
        stage.page.lists.view.use.click()
        stage.settle()
        assert_fits(stage.window)


def test_a_list_does_not_follow_to_a_kind_that_has_none(qapp: QApplication, tmp_path: Path) -> None:
    """Badges then show who is not printed yet; the list waits at its own kind."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        go_to_kind(stage, CardKind.SEAT_LABEL)
        choose_whose(stage, LIST)
        paste_list(stage, "Họ và tên\tSố ghế", "Lê An\tA1")
        press_button(stage, "Use 1 line")
        go_to_kind(stage, CardKind.BADGE)
        assert button_words(stage) == "Save PDF of 2 badges"
        go_to_kind(stage, CardKind.SEAT_LABEL)
        choose_whose(stage, LIST)
        assert button_words(stage) == "Save PDF of 1 seat label"


def test_lines_are_numbered_as_remarks_name_them(qapp: QApplication, tmp_path: Path) -> None:
    """The first line holds the titles, as it does in the file the list came from."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        go_to_kind(stage, CardKind.CAR_SIGN)
        press_button(stage, "Write the list")
        paste_list(stage, *CARS)
        assert "Line 3: " in written(stage)
        table = stage.page.lists.view.grid.table
        assert table is not None
        model = table.model()
        number, car = (
            next(n for n in range(model.columnCount()) if title(model, n) == words)
            for words in ("Line no.", "Car number")
        )
        numbered = {
            model.index(line, number).data(): model.index(line, car).data() for line in range(3)
        }
        assert numbered == {"2": "07", "3": "12", "4": "13"}


def title(model: QAbstractItemModel, column: int) -> str:
    """What stands over a column."""
    return str(model.headerData(column, Qt.Orientation.Horizontal))
