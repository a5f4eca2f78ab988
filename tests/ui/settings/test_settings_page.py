"""The settings in a person's hands: found, set by keyboard, in force at once, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hanoiplan.base.i18n import language, set_language
from hanoiplan.base.settings import (
    BACKUP_EVERY,
    BACKUP_FOLDER,
    DESK,
    HIGH_CONTRAST,
    LANGUAGE,
    OPERATOR,
    PAPER_AGENCY,
    PRINTER,
    SCANNER_PREFIX,
    SHOWN_SETTINGS,
    TEXT_SIZE,
    THEME,
    Group,
    Settings,
)
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.settings.opened import Chooser, chooser
from ui.base.theme import theme
from ui.reports.page import ReportsPage

CTRL = Qt.KeyboardModifier.ControlModifier
RIGHT, LEFT, TAB, ENTER = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Tab, Qt.Key.Key_Return


class TwoPrinters:
    """Stands for a machine with two printers."""

    def names(self) -> tuple[str, ...]:
        """As the system calls them."""
        return ("Canon LBP6030", "Zebra ZC300")

    def called(self, name: str) -> QPrinter:
        """Nothing is printed here."""
        raise AssertionError(name)

    def ask(self, printer: QPrinter, title: str, parent: QWidget) -> bool:
        """Nothing is printed here."""
        raise AssertionError(printer, title, parent)


def note(person: Chooser, key: str) -> str:
    """What stands under a setting."""
    label = person.page.rows[key].note
    return label.text() if label.isVisible() else ""


# ---- everything is there


def test_every_setting_that_is_declared_is_shown_once(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        assert person.rows() == [setting.key for setting in SHOWN_SETTINGS]
        assert {card.group for card in person.page.panes.cards} == set(Group)


def test_the_lower_cards_come_by_themselves_and_every_group_is_listed_before(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """Nobody waits for what is below the edge of the window."""
    with chooser(qapp, tmp_path) as person:
        panes = person.page.panes
        assert [one[0] for one in panes.left.groups._groups] == list(Group)
        qtbot.waitUntil(lambda: panes.is_whole)
        assert [card.group for card in panes.there] == list(Group)
        assert all(words.strip() for card in panes.there for words in [card.title.text()])


@pytest.mark.parametrize("setting", SHOWN_SETTINGS, ids=lambda setting: setting.key)
def test_each_setting_can_be_reached_and_shows_what_is_in_force(
    qapp: QApplication, tmp_path: Path, setting: object
) -> None:
    """`arrive` is how the palette and other pages lead here."""
    with chooser(qapp, tmp_path) as person:
        person.to(setting.key)  # type: ignore[attr-defined]  # a setting of any kind
        row = person.page.rows[setting.key]  # type: ignore[attr-defined]  # a setting of any kind
        assert row.isAncestorOf(person.focused())
        at = person.page.panes.place_of(row)
        assert 0 <= at.y() <= person.page.panes.list.viewport().height() - row.height()


# ---- in effect at once


def test_the_theme_changes_with_an_arrow_and_back_with_ctrl_z(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(THEME.key)
        person.press(RIGHT)
        assert theme().mode == "dark"
        assert person.settings.get(THEME) == "dark"
        assert person.toasts() == ["Light or dark: Dark"]
        person.press(Qt.Key.Key_Z, with_=CTRL)
        assert theme().mode == "light"
        assert person.settings.get(THEME) == "light"


@pytest.mark.parametrize("size", [13, 15, 18])
def test_each_text_size_is_in_force_at_once(qapp: QApplication, tmp_path: Path, size: int) -> None:
    with chooser(qapp, tmp_path) as person:
        other = 13 if size != 13 else 18
        person.settings.set(TEXT_SIZE, other)
        person.to(TEXT_SIZE.key)
        while person.settings.get(TEXT_SIZE) != size:
            person.press(RIGHT if size > person.settings.get(TEXT_SIZE) else LEFT)
        assert theme().size == size
        assert_fits(person.window)


def test_high_contrast_goes_with_light_and_dark(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(HIGH_CONTRAST.key)
        person.press(Qt.Key.Key_Space)
        assert theme().mode == "contrast-light"
        person.settings.set(THEME, "dark")
        assert theme().mode == "contrast-dark"
        person.press(ENTER)
        assert theme().mode == "dark"


def test_the_language_changes_every_word_and_the_keyboard_stays(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(LANGUAGE.key)
        before = person.focused()
        person.press(LEFT)
        assert language() == "vi"
        assert "Ngôn ngữ" in person.reads()
        assert person.focused() is before


def test_another_operator_is_on_the_window_and_in_the_history_from_now_on(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(OPERATOR.key)
        person.types("  Tran Ha ")
        person.press(ENTER)
        assert person.settings.get(OPERATOR) == "Tran Ha"
        assert person.window.workspace.operator == "Tran Ha"
        assert "Tran Ha" in person.window.windowTitle()
        assert note(person, OPERATOR.key) == ""
        person.press(Qt.Key.Key_A, with_=CTRL)
        person.press(Qt.Key.Key_Delete, ENTER)
        assert "history shows only the desk" in note(person, OPERATOR.key)


def test_a_desk_is_never_without_a_name(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(DESK.key)
        person.press(Qt.Key.Key_A, with_=CTRL)
        person.types("VIP")
        person.press(ENTER)
        assert person.window.workspace.desk == "VIP"
        person.press(Qt.Key.Key_A, with_=CTRL)
        person.press(Qt.Key.Key_Delete, ENTER)
        assert person.settings.get(DESK) == "1"
        assert person.page.rows[DESK.key].setter.field.value() == "1"  # type: ignore[attr-defined]  # a field


def test_what_was_typed_is_kept_when_the_person_just_goes_on(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(PAPER_AGENCY.key)
        person.types("So Ngoai vu")
        person.window.show_page("reports")
        assert person.settings.get(PAPER_AGENCY) == "So Ngoai vu"


def test_papers_show_what_was_set_here_and_this_page_what_was_set_there(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        papers = person.window.show_page("reports")
        assert isinstance(papers, ReportsPage)
        person.settings.set(PAPER_AGENCY, "Sở Ngoại vụ")
        assert papers.left.list_form.row(PAPER_AGENCY.key).fields[0].value() == "Sở Ngoại vụ"
        papers.left.list_form.per_delegation.click()
        person.to("paper_per_delegation")
        assert person.page.rows["paper_per_delegation"].setter.switch.isChecked()  # type: ignore[attr-defined]  # a switch


# ---- changed elsewhere


def test_a_key_of_the_window_is_seen_here_at_once(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.window.appearance.toggle_theme()
        person.window.appearance.toggle_language()
        shown = {key: person.page.rows[key].setter for key in (THEME.key, LANGUAGE.key)}
        assert shown[THEME.key].segments.value() == "dark"  # type: ignore[attr-defined]  # a row of segments
        assert shown[LANGUAGE.key].segments.value() == "vi"  # type: ignore[attr-defined]  # a row of segments


# ---- the way back


def test_the_defaults_of_a_group_come_back_with_one_undo(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.settings.set(TEXT_SIZE, 15)
        person.settings.set(HIGH_CONTRAST, True)
        person.to(Group.LOOK)
        card = person.page.panes.cards[0]
        card.defaults.click()
        person.settle()
        assert person.settings.get(TEXT_SIZE) == 13
        assert person.settings.get(HIGH_CONTRAST) is False
        assert person.settings.get(THEME) == "system"
        assert card.defaults.isHidden()  # nothing to go back from any more
        person.press(Qt.Key.Key_Z, with_=CTRL)
        assert person.settings.get(TEXT_SIZE) == 15
        assert person.settings.get(HIGH_CONTRAST) is True
        assert person.settings.get(THEME) == "light"


def test_the_defaults_never_take_the_operator_from_the_history(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.settings.set(OPERATOR, "Tran Ha")
        person.settings.set(DESK, "VIP")
        person.page.panes.cards[1].defaults.click()
        assert person.settings.get(DESK) == "1"
        assert person.settings.get(OPERATOR) == "Tran Ha"


def test_ctrl_z_without_a_changed_setting_is_the_windows(
    qapp: QApplication, tmp_path: Path
) -> None:
    """What was done on another page is still taken back from here."""
    with chooser(qapp, tmp_path) as person:
        person.press(Qt.Key.Key_Z, with_=CTRL)
        assert [text for text in person.toasts() if text.startswith("Undone")]


def test_a_file_that_cannot_be_written_is_said_and_the_value_holds(
    qapp: QApplication, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "settings.json"
    in_the_way.mkdir()
    set_language("en")
    with chooser(qapp, tmp_path, settings=Settings(in_the_way)) as person:
        person.to(THEME.key)
        person.press(LEFT)
        assert theme().mode == "dark"
        assert any("settings.json" in text for text in person.reads())


# ---- looking for one


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("stick", ["backup_folder", "fallback_folder"]),
        ("LIGHT dark", ["theme"]),
        ("very large", ["text_size"]),
        (
            "scanner",
            ["scanner_prefix", "scanner_gap", "sound", "webcam", "print_at_desk", "printer"],
        ),
        ("prefix", ["scanner_prefix"]),
    ],
)
def test_a_setting_is_found_by_any_word_about_it(
    qapp: QApplication, tmp_path: Path, query: str, keys: list[str]
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.press(Qt.Key.Key_F, with_=CTRL)
        person.types(query)
        person.settle()
        assert person.rows() == keys


def test_vietnamese_is_found_without_its_marks(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path, language="vi") as person:
        person.press(Qt.Key.Key_F, with_=CTRL)
        person.types("co chu")
        person.settle()
        assert TEXT_SIZE.key in person.rows()


def test_enter_in_the_search_goes_to_the_first_one_found(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.press(Qt.Key.Key_F, with_=CTRL)
        person.types("contrast")
        person.press(ENTER)
        assert person.page.rows[HIGH_CONTRAST.key].isAncestorOf(person.focused())


def test_nothing_found_says_so_and_leads_back(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.press(Qt.Key.Key_F, with_=CTRL)
        person.types("zebra")
        person.settle()
        assert person.rows() == []
        assert person.page.panes.nothing.isVisible()
        person.press(ENTER)  # nothing to go to
        person.press(Qt.Key.Key_Escape)
        assert len(person.rows()) == len(SHOWN_SETTINGS)


def test_arrows_lead_through_the_groups_and_enter_goes_in(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.press(Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)
        assert person.page.panes.left.groups.value() is Group.COPIES
        assert person.page.rows[BACKUP_FOLDER.key].isAncestorOf(person.focused())


def test_scrolling_tells_in_which_group_one_is(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        bar = person.page.panes.list.verticalScrollBar()
        qtbot.waitUntil(lambda: person.page.panes.is_whole)
        person.settle()
        bar.setValue(bar.maximum())
        assert person.page.panes.left.groups.value() is Group.PAPERS
        bar.setValue(0)
        assert person.page.panes.left.groups.value() is Group.LOOK


# ---- folder, printer


def test_a_folder_on_the_same_disk_is_no_second_place(qapp: QApplication, tmp_path: Path) -> None:
    place = tmp_path / "copies"
    place.mkdir()
    with chooser(qapp, tmp_path) as person:
        person.page.ask_folder = lambda _parent, _begin: str(place)
        person.to(BACKUP_FOLDER.key)
        person.page.rows[BACKUP_FOLDER.key].setter.choose.click()  # type: ignore[attr-defined]  # a folder's control
        person.settle()
        assert person.settings.get(BACKUP_FOLDER) == str(place)
        assert "lost together" in note(person, BACKUP_FOLDER.key)


def test_a_folder_that_is_gone_is_said_and_an_empty_one_takes_it_away(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(BACKUP_FOLDER.key)
        person.types(str(tmp_path / "pulled out"))
        person.press(ENTER)
        assert "not there now" in note(person, BACKUP_FOLDER.key)
        person.page.rows[BACKUP_FOLDER.key].setter.empty.click()  # type: ignore[attr-defined]  # a folder's control
        person.settle()
        assert person.settings.get(BACKUP_FOLDER) == ""
        assert "lost with it" in note(person, BACKUP_FOLDER.key)


def test_a_cancelled_dialog_changes_no_folder(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.settings.set(BACKUP_FOLDER, str(tmp_path))
        person.page.ask_folder = lambda _parent, _begin: ""
        person.page.rows[BACKUP_FOLDER.key].setter.choose.click()  # type: ignore[attr-defined]  # a folder's control
        assert person.settings.get(BACKUP_FOLDER) == str(tmp_path)


def test_how_often_copies_are_made_is_chosen_from_a_list(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(BACKUP_EVERY.key)
        person.press(Qt.Key.Key_Down, ENTER)
        assert person.settings.get(BACKUP_EVERY) == 10


def test_the_printers_of_the_machine_can_be_chosen(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.page.printers = TwoPrinters()
        person.page.refresh(None)
        person.to(PRINTER.key)
        person.press(Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)
        assert person.settings.get(PRINTER) == "Zebra ZC300"
        assert note(person, PRINTER.key) == ""


def test_a_printer_that_is_gone_stays_chosen_and_is_said(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.page.printers = TwoPrinters()
        person.settings.set(PRINTER, "HP at home")
        assert "not there now" in note(person, PRINTER.key)
        choice = person.page.rows[PRINTER.key].setter.choice  # type: ignore[attr-defined]  # a list
        assert choice.value() == "HP at home"
        assert choice.box.currentText() == "HP at home (not there now)"


def test_a_machine_without_printer_says_what_to_do_instead(
    qapp: QApplication, tmp_path: Path
) -> None:
    class NoPrinter(TwoPrinters):
        def names(self) -> tuple[str, ...]:
            return ()

    with chooser(qapp, tmp_path) as person:
        person.page.printers = NoPrinter()
        person.page.refresh(None)
        assert "saved as PDF" in note(person, PRINTER.key)


# ---- keyboard, room, names


def test_tab_goes_from_the_first_setting_to_the_last_in_order(
    qapp: QApplication, tmp_path: Path
) -> None:
    """And whatever has the keyboard is in sight."""
    with chooser(qapp, tmp_path) as person:
        person.to(THEME.key)
        met: list[str] = []
        for _step in range(70):
            here = [
                key for key, row in person.page.rows.items() if row.isAncestorOf(person.focused())
            ]
            if here and here[0] not in met:
                met.append(here[0])
                spot = person.focused().mapTo(person.page.panes.list.viewport(), QPoint())
                assert 0 <= spot.y() < person.page.panes.list.viewport().height()
            QTest.keyClick(person.focused(), TAB)
        assert met == [setting.key for setting in SHOWN_SETTINGS]


def test_whatever_takes_the_keyboard_has_a_name(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        nameless = [
            widget
            for widget in person.page.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and not (widget.accessibleName() or getattr(widget, "text", str)())
        ]
        assert nameless == []


@pytest.mark.parametrize("language_", ["vi", "en"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [13, 15, 18])
def test_every_word_has_room(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int], language_: str, text_size: int
) -> None:
    with chooser(qapp, tmp_path, size, language=language_) as person:
        person.settings.set(TEXT_SIZE, text_size)
        person.settings.set(SCANNER_PREFIX, "]Q1")
        person.settings.set(BACKUP_FOLDER, str(tmp_path))
        person.settle()
        assert (person.window.width(), person.window.height()) == size
        assert_fits(person.window)
