"""Writing in a cell: no refresh, however timed, may cut, close or replace what is being typed."""

import dataclasses

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.base.samples import PEOPLE
from tests.ui.base.sheet_samples import Register
from ui.base.table.inline_editor import InlineEditor
from ui.base.theme import apply

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def register(qtbot: QtBot) -> Register:
    """The list in a window with a search field above it."""
    register = Register()
    qtbot.addWidget(register.window)
    register.window.resize(1100, 640)
    with qtbot.waitActive(register.window):
        register.window.show()
    register.view.setFocus()
    return register


def stand_on(register: Register, key: int, column: str) -> None:
    """The cursor on one cell."""
    register.view.select_key(key)
    place = next(n for n, c in enumerate(register.rows.columns) if c.key == column)
    register.view.block.go(place)


def type_signs(widget: QWidget, text: str) -> None:
    """What a keyboard layout or UniKey sends: one key for each sign, whatever its key is."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            goal = QApplication.focusWidget() or widget
            QApplication.sendEvent(goal, QKeyEvent(kind, 0, Held.NoModifier, sign))


def editor(register: Register) -> InlineEditor:
    """The editor that is open."""
    found = register.view.editing.editor
    assert found is not None
    return found


def compose(register: Register, text: str, commit: str = "") -> None:
    """What an input method sends: a letter being composed, or its end."""
    event = QInputMethodEvent(text, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(QApplication.focusWidget() or register.view, event)


def every_refresh(register: Register) -> None:
    """Everything that another desk, the page or the person could do to the rows meanwhile."""
    register.change(1, name="Aye Aye Mon", position="Vụ trưởng")
    register.people.pop(3, None)
    register.people[77] = dataclasses.replace(PEOPLE[0], id=77, name="An")
    register.refresh()
    register.rows.sort_by("name", descending=True)
    register.rows.set_search("zzz")
    register.rows.set_search("")
    register.rows.set_grouping("delegation")
    register.rows.set_filter(lambda row: row.id != 2)
    register.rows.words()


def test_enter_writes_and_goes_down(register: Register) -> None:
    stand_on(register, 2, "position")
    QTest.keyClick(register.view, Key.Key_F2)
    assert editor(register).line.text() == "Chuyên viên"
    type_signs(editor(register).line, "Vụ trưởng")
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert register.heard[0].by_key() == {2: {"position": "Vụ trưởng"}}
    assert register.view.current() == PEOPLE[2]
    assert register.view.hasFocus()
    assert not register.rows.is_held


@pytest.mark.parametrize(
    ("key", "held", "line", "column"),
    [
        (Key.Key_Return, Held.ShiftModifier, 0, "position"),
        (Key.Key_Tab, Held.NoModifier, 1, "delegation"),
        (Key.Key_Backtab, Held.ShiftModifier, 1, "name"),
    ],
)
def test_the_key_that_ends_says_where_to_go_on(
    register: Register, key: Qt.Key, held: Qt.KeyboardModifier, line: int, column: str
) -> None:
    stand_on(register, 2, "position")
    QTest.keyClick(register.view, Key.Key_F2)
    QTest.keyClick(editor(register).line, key, held)
    index = register.view.currentIndex()
    assert (index.row(), register.rows.columns[index.column()].key) == (line, column)
    assert register.heard == [], "the same text is no change"


def test_esc_gives_up(register: Register) -> None:
    stand_on(register, 2, "position")
    type_signs(register.view, "x")
    assert editor(register).line.text() == "x"
    QTest.keyClick(editor(register).line, Key.Key_Escape)
    assert register.heard == []
    assert register.view.editing.editor is None


def test_typing_begins_a_new_text_with_its_first_letter(register: Register) -> None:
    stand_on(register, 2, "position")
    type_signs(register.view, "V")
    type_signs(editor(register).line, "ụ")
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert register.heard[0].edits[0].text == "Vụ"


def test_a_composition_is_never_cut_by_a_refresh(register: Register) -> None:
    """Telex by an input method: t-r-u-o-n-g-f grows under the pre-edit while rows come and go."""
    stand_on(register, 2, "position")
    QTest.keyClick(register.view, Key.Key_F2)
    QTest.keyClick(editor(register).line, Key.Key_End)
    type_signs(editor(register).line, " ")
    for preedit in ("T", "Tr", "Tru", "Truo", "Trươ", "Trươn", "Trương", "Trường"):
        compose(register, preedit)
        every_refresh(register)
        assert editor(register).line.composing
        assert editor(register).line.text() == "Chuyên viên "
    compose(register, "", commit="Trường")
    every_refresh(register)
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert register.heard[0].by_key() == {2: {"position": "Chuyên viên Trường"}}


def test_rewriting_by_backspace_survives_a_refresh_between_any_two_keys(register: Register) -> None:
    """UniKey types a letter, takes it back and types another: each is a key of its own."""
    stand_on(register, 2, "position")
    type_signs(register.view, "T")
    keys = ["r", "u", "o", "n", "g", "\b", "\b", "\b", "\b", "ư", "ơ", "n", "g", "\b\b\b", "ờng"]
    for key in keys:
        every_refresh(register)
        line = editor(register).line
        if key.startswith("\b"):
            for _once in key:
                QTest.keyClick(line, Key.Key_Backspace)
        else:
            type_signs(line, key)
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert register.heard[0].edits[0].text == "Trường"


def test_enter_within_a_composition_waits_for_the_letter(register: Register) -> None:
    stand_on(register, 2, "position")
    QTest.keyClick(register.view, Key.Key_F2)
    compose(register, "â")
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert editor(register).line.composing
    compose(register, "", commit="ấ")
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert register.heard[0].edits[0].text == "ấ"


def test_a_composition_may_begin_on_the_cell_itself(register: Register) -> None:
    """The first letter goes into the editor it opens, not into nothing."""
    stand_on(register, 2, "position")
    assert register.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    compose(register, "đ")
    assert editor(register).line.composing
    compose(register, "", commit="đ")
    assert editor(register).line.text() == "đ"


def test_rows_stand_still_under_the_editor_and_move_afterwards(register: Register) -> None:
    stand_on(register, 2, "position")
    QTest.keyClick(register.view, Key.Key_F2)
    before = [row.id for row in register.rows.visible_rows()]
    place = editor(register).geometry()
    every_refresh(register)
    QApplication.processEvents()
    assert [row.id for row in register.rows.visible_rows()] == before
    assert editor(register).geometry() == place
    QTest.keyClick(editor(register).line, Key.Key_Escape)
    shown = {row.id for row in register.rows.visible_rows()}
    assert shown == set(before) - {2, 3} | {77}


def test_going_elsewhere_writes(register: Register) -> None:
    """As in every spreadsheet: a press elsewhere takes what was typed."""
    stand_on(register, 2, "position")
    type_signs(register.view, "x")
    register.search.start()
    assert register.heard[0].by_key() == {2: {"position": "x"}}
    assert not register.view.hasFocus()


def test_a_press_while_writing_hits_the_row_that_was_seen(register: Register, qtbot: QtBot) -> None:
    """What came meanwhile moves the rows only after the press."""
    stand_on(register, 2, "position")
    type_signs(register.view, "x")
    register.rows.sort_by("name", descending=True)
    seen = register.rows.row_at(6)
    box = register.view.visualRect(register.rows.index(6, 1)).center()
    QTest.mouseClick(register.view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert register.view.selected() == [seen]
    qtbot.waitUntil(lambda: not register.rows.is_held)
    assert register.view.selected() == [seen]
    assert register.heard[0].by_key() == {2: {"position": "x"}}


def test_another_program_in_front_leaves_the_editor_open(register: Register) -> None:
    stand_on(register, 2, "position")
    type_signs(register.view, "x")
    editor(register).line.left_for.emit(Qt.FocusReason.ActiveWindowFocusReason)
    assert editor(register).line.text() == "x"


def test_a_text_that_cannot_be_taken_says_why_and_stays(register: Register) -> None:
    stand_on(register, 2, "badge")
    type_signs(register.view, "12a")
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert "12a" in editor(register).line.accessibleDescription()
    assert register.heard == []
    QTest.keyClick(editor(register).line, Key.Key_Backspace)
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert register.heard[0].by_key() == {2: {"badge": "12"}}


def test_a_text_that_cannot_be_taken_is_told_when_the_keyboard_has_gone(register: Register) -> None:
    stand_on(register, 2, "badge")
    type_signs(register.view, "12a")
    register.search.start()
    assert register.heard[0].edits == ()
    assert "12a" in register.heard[0].sentence()


def test_choices_are_found_through_marks_and_never_complete_what_is_typed(
    register: Register,
) -> None:
    """ "da nang" is Đà Nẵng; the line holds only what the person typed."""
    stand_on(register, 5, "delegation")
    type_signs(register.view, "da n")
    assert editor(register).line.text() == "da n"
    QTest.keyClick(editor(register).line, Key.Key_Down)
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert register.heard[0].by_key() == {5: {"delegation": "Đà Nẵng"}}
    stand_on(register, 6, "delegation")
    type_signs(register.view, "hue")
    QTest.keyClick(editor(register).line, Key.Key_Return)
    assert register.heard[1].by_key() == {6: {"delegation": "Huế"}}


def test_a_row_that_may_not_be_written_opens_instead(qtbot: QtBot, register: Register) -> None:
    stand_on(register, 4, "position")
    with qtbot.waitSignal(register.view.opened):
        QTest.keyClick(register.view, Key.Key_Return)
    assert register.view.editing.editor is None


def test_f2_finds_the_first_cell_of_a_chosen_row_that_can_be_written(register: Register) -> None:
    register.view.select_key(5)
    QTest.keyClick(register.view, Key.Key_F2)
    assert editor(register).line.accessibleName()
    assert editor(register).line.text() == PEOPLE[4].name


def test_keys_of_the_page_do_not_reach_through_the_editor(register: Register, qtbot: QtBot) -> None:
    """Delete takes a letter away, it does not cancel a person."""
    action = register.window.addAction("cancel")
    action.setShortcut("Del")
    stand_on(register, 2, "position")
    type_signs(register.view, "xy")
    QTest.keyClick(editor(register).line, Key.Key_Home)
    with qtbot.assertNotEmitted(action.triggered):
        QTest.keyClick(editor(register).line, Key.Key_Delete)
    assert editor(register).line.text() == "y"


@pytest.mark.parametrize("size", [13, 18])
def test_the_editor_lies_over_its_cell_also_after_scrolling(
    register: Register, qapp: QApplication, size: int
) -> None:
    register.people |= {n: dataclasses.replace(PEOPLE[0], id=n) for n in range(100, 200)}
    register.refresh()
    stand_on(register, 2, "position")
    QTest.keyClick(register.view, Key.Key_F2)
    apply(qapp, "light", size)
    register.view.verticalScrollBar().setValue(30)
    cell = register.view.visualRect(register.view.currentIndex())
    assert abs(editor(register).geometry().center().y() - cell.center().y()) <= 2
    assert editor(register).line.height() >= editor(register).line.fontMetrics().height()
    QTest.mouseClick(register.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 250))
