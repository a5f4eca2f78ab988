"""The palette on a real workspace: what was opened before, what can be done, what is heard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate, edit_delegate
from hanoiplan.delegates.queries import delegate_row
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.idle_time import pause
from tests.ui.shell.palette_desk import PEOPLE, a_desk, commands_for
from ui.base.theme import theme
from ui.shell.palette.found import Kind

Key = Qt.Key


# ---- recent things


def test_before_typing_stand_recent_things_then_the_rooms_with_their_keys(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        assert desk.sections() == [_("Pages")]
        desk.type("tran duc")
        desk.press(Key.Key_Return)
        desk.open()
        assert desk.titles()[0] == "Trần Đức Anh"
        rooms = [one for one in desk.found() if one.kind is Kind.ROOM]
        assert rooms[0].keys == "Alt 1"


def test_a_recent_person_shows_the_name_of_today_and_goes_when_gone(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        who = desk.person("Trần Đức Anh")
        desk.open()
        desk.type("tran duc")
        desk.press(Key.Key_Return)
        desk.window.workspace.do(edit_delegate, who, printed_vi="Trần Đức Ánh")
        desk.open()
        assert desk.titles()[0] == "Trần Đức Ánh"
        desk.press(Key.Key_Escape)
        for _step in range(len(PEOPLE)):
            desk.window.workspace.undo()
        assert desk.window.workspace.read(delegate_row, who) is None
        desk.open()
        assert not desk.titles(Kind.PERSON)


def test_the_screen_of_the_desk_shows_no_recent_people(qapp: QApplication, tmp_path: Path) -> None:
    """Guests see it; the keyboard goes back to the scan line."""
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("tran duc")
        desk.press(Key.Key_Return)
        desk.window.show_page("registration")
        desk.settle()
        line = desk.window.focusWidget()
        desk.open()
        assert not desk.titles(Kind.PERSON)
        desk.press(Key.Key_Escape)
        assert desk.window.focusWidget() is line


# ---- commands


def test_tab_shows_the_commands_of_the_chosen_person_and_esc_leads_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.code("Trần Đức Anh")
        desk.open()
        desk.type("tran duc")
        desk.press(Key.Key_Tab)
        assert desk.sections() == [commands_for("Trần Đức Anh")]
        desk.type("0001")
        desk.press(Key.Key_Return)
        assert QGuiApplication.clipboard().text() == "0001"
        desk.open()
        desk.type("tran duc")
        desk.press(Key.Key_Tab)
        desk.press(Key.Key_Escape)
        assert desk.sheet.line.text() == "tran duc"
        assert desk.sheet.choice is not None
        assert desk.sheet.choice.title == "Trần Đức Anh"


def test_printing_from_the_palette_opens_the_badges_of_this_person(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("tran duc")
        desk.press(Key.Key_Tab)
        desk.type(_("Print badge or name card").split()[0])
        desk.press(Key.Key_Return)
        desk.settle()
        assert desk.window.current == "badges"
        whose = desk.window.pages["badges"].panel.whose  # type: ignore[attr-defined]  # its page
        assert "Trần Đức Anh" in whose.who.editors()[0].currentText()


def test_cancelling_from_the_palette_can_be_undone(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        who = desk.person("Trần Đức Anh")
        desk.open()
        desk.type("tran duc")
        desk.press(Key.Key_Tab)
        desk.type("huy")
        desk.press(Key.Key_Return)
        row = desk.window.workspace.read(delegate_row, who)
        assert row is not None
        assert row.cancelled_at is not None
        assert "Trần Đức Anh" in desk.window.messages.toasts()[-1]
        desk.open()
        desk.type("hoan tac")
        (undo,) = (one for one in desk.found() if one.key == "do:undo")
        assert undo.keys == "Ctrl Z"
        undo.do()
        row = desk.window.workspace.read(delegate_row, who)
        assert row is not None
        assert row.cancelled_at is None


def test_the_commands_under_the_results_follow_the_chosen_person(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("kham")
        first, second = desk.titles(Kind.PERSON)[:2]
        assert commands_for(first) in desk.sections()
        desk.press(Key.Key_Down)
        assert commands_for(second) in desk.sections()
        assert commands_for(first) not in desk.sections()


def test_every_enabled_action_of_every_open_page_is_a_command(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path, room="delegates") as desk:
        desk.window.show_page("delegations")
        desk.settle()
        desk.open()
        offered = {one.key for one in desk.palette._answers._commands}
        for page in desk.window.pages.values():
            for name, act in page.actions_.items():
                known = f"do:{page.name}:{name}" in offered
                assert known == (act.isEnabled() and act.isVisible())


def test_a_command_of_a_room_nobody_opened_yet_opens_it(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.type("them dai bieu")
        assert desk.sheet.choice is not None
        assert desk.sheet.choice.keys == "Ctrl N"
        desk.press(Key.Key_Return)
        desk.settle()
        assert desk.window.current == "delegates"
        assert desk.window.pages["delegates"].panel.adding  # type: ignore[attr-defined]  # its page


def test_language_theme_and_size_are_set_from_the_palette(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        for typed, key in (("dark", "set:theme:dark"), ("english", "set:language:en")):
            desk.open()
            desk.type(typed)
            (one,) = (found for found in desk.found() if found.key == key)
            desk.palette._do(one)
        assert theme().dark
        assert desk.window.appearance.language == "en"
        desk.open()
        assert desk.sheet.line.placeholderText().startswith("People")


def test_another_language_while_it_is_open_speaks_at_once(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        desk.window.appearance.speak("en")
        assert desk.sections() == ["Pages"]
        assert "History" in desk.titles()


def test_a_page_opened_by_its_key_takes_the_palette_away(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.open()
        QTest.keyClick(desk.sheet.line, Key.Key_5, Qt.KeyboardModifier.AltModifier)
        pause(10)
        assert desk.window.current == "delegates"
        assert not desk.is_open


# ---- what is seen and heard


def test_each_line_has_words_for_a_screen_reader(qapp: QApplication, tmp_path: Path) -> None:
    with a_desk(qapp, tmp_path) as desk:
        sheet = desk.open()
        desk.type("kham")
        role = Qt.ItemDataRole.AccessibleTextRole
        heard = [sheet.rows.index(n).data(role) for n in range(sheet.rows.rowCount())]
        assert all(heard)
        assert sheet.line.accessibleName()
        assert sheet.view.accessibleName()
        desk.press(Key.Key_Down)
        assert sheet.choice is not None
        assert sheet.line.accessibleDescription() == sheet.choice.spoken()


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", SIZES)
def test_no_word_of_the_palette_is_clipped(
    qapp: QApplication, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        desk.window.appearance.speak(language)  # type: ignore[arg-type]  # one of the three
        for text_size in (13, 18):
            desk.window.appearance.dress("light", text_size)
            desk.window.resize(*size)
            desk.settle()
            sheet = desk.open()
            for typed in ("", "kham", "zzzqqq"):
                sheet.line.setText(typed)
                assert_fits(sheet)
            desk.press(Key.Key_Escape)


def test_a_long_name_takes_another_line_and_is_never_shortened(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_desk(qapp, tmp_path) as desk:
        long = "Chaiyaphon Wongthanathikulchaiyaphruekkasathaporn " * 3
        desk.window.workspace.do(
            add_delegate, desk.window.tools.event_id, DelegateDraft(printed_vi=long.strip())
        )
        sheet = desk.open()
        desk.type("chaiyaphon")
        tall = sheet.view.visualRect(sheet.rows.index(1)).height()
        sheet.line.setText("tran duc")
        usual = sheet.view.visualRect(sheet.rows.index(1)).height()
        assert tall > usual
