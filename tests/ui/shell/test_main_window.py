"""The main window on a real workspace file, driven as a person drives it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.programme.live import publish_programme
from hanoiplan.programme.operations import add_session
from hanoiplan.workspace import Workspace
from tests.hanoiplan.programme.sessions import a_draft
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.idle_time import pause
from tests.ui.shell.builders import (
    OPERATOR,
    a_clock,
    a_file,
    a_window,
    until,
    until_quiet,
    words_of,
)
from ui.base.theme import theme
from ui.shell.keys_sheet import KeysSheet
from ui.shell.main_window import MainWindow
from ui.shell.pages import ROOMS, by_number, through_the_door

STRETCHED = "ể"  # stands in every stretched word and in none of the data here
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """A key pressed to whatever has the keyboard."""
    focused: QWidget | None = window.focusWidget()
    QTest.keyClick(focused if focused is not None else window, key, modifier)
    pause(10)


def first_person(window: MainWindow) -> int:
    """The id of somebody in the workspace."""
    return window.workspace.read(delegate_rows, window.tools.event_id)[0].id


def position_of(window: MainWindow, delegate_id: int) -> str:
    """A delegate's position as it stands in the file."""
    return window.workspace.read(delegate_rows, window.tools.event_id, [delegate_id])[0].position.vi


def test_every_room_of_the_list_exists() -> None:
    """The list is the only place that names pages; none of them may be missing."""
    for room in ROOMS:
        page = through_the_door(room.module, room.page)
        assert (page.name, page.icon) == (room.name, room.icon)


def test_the_title_names_file_desk_and_operator(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        assert window.windowTitle() == f"ACLC 2026.hanoiplan – Quầy 1 – {OPERATOR}"


def test_alt_and_a_number_open_the_rooms_in_the_order_of_the_rail(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        for place, room in enumerate(by_number()):
            window.show_page("history")
            press(window, Qt.Key(Qt.Key.Key_0 + (place + 1) % 10), ALT)  # the tenth is 0
            assert window.current == room.name


def test_the_rail_folds_on_a_small_screen_and_at_a_keypress(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path), (1366, 698)) as window:
        states = [window.rail.folded]
        window.resize(1280, 650)
        states.append(window.rail.folded)
        press(window, Qt.Key.Key_Backslash, CTRL)
        states.append(window.rail.folded)
        window.resize(1366, 698)
        assert [*states, window.rail.folded] == [False, True, False, False]


def test_undo_takes_back_the_last_step_and_says_which(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        person = first_person(window)
        window.workspace.do(edit_delegate, person, position_vi="Giám đốc Sở")
        press(window, Qt.Key.Key_Z, CTRL)
        assert position_of(window, person) == ""
        assert "Sửa đại biểu" in window.messages.toasts()[-1]
        press(window, Qt.Key.Key_Y, CTRL)
        assert position_of(window, person) == "Giám đốc Sở"


def test_undo_works_on_after_the_file_was_closed_and_opened_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    with a_window(qapp, file) as window:
        person = first_person(window)
        window.workspace.do(edit_delegate, person, position_vi="Giám đốc Sở")
    with a_window(qapp, file) as window:
        press(window, Qt.Key.Key_Z, CTRL)
        assert position_of(window, person) == ""


def test_a_text_field_takes_back_its_own_typing_first(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        person = first_person(window)
        window.workspace.do(edit_delegate, person, position_vi="Giám đốc Sở")
        press(window, Qt.Key.Key_F, CTRL)
        search = window.focusWidget()
        assert search is not None
        QTest.keyClicks(search, "abc")
        press(window, Qt.Key.Key_Z, CTRL)
        assert position_of(window, person) == "Giám đốc Sở"
        press(window, Qt.Key.Key_Z, CTRL)
        assert position_of(window, person) == "", "with nothing typed the key is the window's"


def test_undo_with_nothing_to_undo_is_a_sentence(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        press(window, Qt.Key.Key_Z, CTRL)
        assert window.messages.toasts()[-1].startswith("Quầy này không có việc nào để hoàn tác")


def test_a_fact_that_stays_is_named_once_and_the_steps_back_do_not_pile_up(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        window.appearance.speak("en")
        person, event_id = first_person(window), window.tools.event_id
        window.workspace.do(add_session, event_id, a_draft("09:00", "10:00", "Opening"))
        for phone in ("1", "2", "3"):
            window.workspace.do(edit_delegate, person, phone=phone)
        window.workspace.do(publish_programme, event_id)
        press(window, Qt.Key.Key_Z, CTRL)
        (said,) = window.messages.toasts()
        assert said.endswith("is a fact and stays.")
        press(window, Qt.Key.Key_Z, CTRL)
        assert window.messages.toasts() == ["Undone: Edit delegate"]
        press(window, Qt.Key.Key_Y, CTRL)
        assert window.messages.toasts() == ["Done again: Edit delegate"]


def test_another_fact_that_stays_is_named_as_well(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        window.appearance.speak("en")
        event_id, named = window.tools.event_id, []
        for title in ("Opening", "Closing"):
            window.workspace.do(add_session, event_id, a_draft("09:00", "10:00", title))
            window.workspace.do(publish_programme, event_id)
            press(window, Qt.Key.Key_Z, CTRL)
            named += window.messages.toasts()
        assert ["Publish version" in said for said in named] == [True, True]


def test_language_changes_every_visible_word_while_the_program_runs(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Names of people and of files are data and stay."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        window.appearance.speak("xx")
        until_quiet(qapp, window)
        stretched = words_of(window)
        data = ("ACLC 2026", "Ctrl", "F1", "F2", "qt_")
        left = [
            words for words in stretched if STRETCHED not in words and not words.startswith(data)
        ]
        assert stretched
        assert not left


def test_the_language_key_switches_to_english_and_back(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        page = window.pages["history"]
        press(window, Qt.Key.Key_L, CTRL | SHIFT)
        assert page.header.title.text() == "History"
        assert "Desk 1" in window.windowTitle()
        press(window, Qt.Key.Key_L, CTRL | SHIFT)
        assert page.header.title.text() == "Lịch sử"


def test_the_theme_key_switches_to_dark_and_back(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        press(window, Qt.Key.Key_D, CTRL | SHIFT)
        assert theme().dark
        press(window, Qt.Key.Key_D, CTRL | SHIFT)
        assert not theme().dark


def test_what_another_process_writes_is_noticed_at_the_next_beat(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    with a_window(qapp, file) as window:
        page = window.pages["history"]
        before = len(page.rows.all_rows)  # type: ignore[attr-defined]  # the history page
        other = Workspace.open(file, a_clock(), "2", "Tạ Minh Khuê")
        other.do(edit_delegate, first_person(window), position_vi="Giám đốc Sở")
        other.close()
        window.heartbeat.beat()
        until(lambda: len(page.rows.all_rows) == before + 1)  # type: ignore[attr-defined]  # the same


def test_a_file_that_cannot_be_read_turns_the_foot_to_a_warning(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        window.heartbeat.beaten.emit("Đĩa đầy.")
        assert window.rail.state.accessibleName().startswith("Đĩa đầy.")
        window.heartbeat.beaten.emit("")
        assert window.rail.state.accessibleName().startswith(_("All changes saved"))


def test_a_copy_saved_by_key_is_remembered_at_the_foot(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        press(window, Qt.Key.Key_S, CTRL | SHIFT)
        until_quiet(qapp, window)
        assert "Bản sao 08:31" in window.rail.state.accessibleName()
        (copy,) = tmp_path.rglob("ACLC 2026 2026-06-08 *.hanoiplan")
        assert Workspace.open(copy, a_clock(), read_only=True).verify().whole


def test_f1_shows_the_keys_of_the_page_and_any_key_takes_them_away(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        before = window.focusWidget()
        press(window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
        (sheet,) = window.findChildren(KeysSheet)
        assert sheet.isVisible()
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        assert not sheet.isVisible()
        assert window.focusWidget() is before


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", SIZES)
def test_no_label_of_window_history_and_event_is_clipped(
    qapp: QApplication, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), size) as window:
        window.appearance.speak(language)  # type: ignore[arg-type]  # one of the three
        for room in ("history", "event"):
            window.show_page(room)
            until_quiet(qapp, window)
            assert_fits(window)
        window.show_keys()
        assert_fits(window)
