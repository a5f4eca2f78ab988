"""A scan in any window and any editor: it is heard, and the field is as it was.

Keys are real events through the window; time is a clock that the test moves.
"""

import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QRegularExpression, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QRegularExpressionValidator, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDateEdit,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from tests.ui.base.keyboard import KEYPAD, SHIFT, Keyboard, Seconds, code_like, is_code
from tests.ui.base.unikey import BACK, UniKey
from ui.base.form.field import BareLine
from ui.base.form.text import NoteField, TextField
from ui.base.key_strokes import RAW_KEYS
from ui.base.scanner import Reads, Scanner

CODE, OTHER, STRANGE = code_like(137), code_like(138), code_like(999)
OURS = (CODE, OTHER)
KEY_COST = 0.0001  # seconds


def knows(text: str) -> bool:
    """The key of the event that is open."""
    return len(text) >= 19 and any(code.endswith(text) for code in OURS)


class Place:
    """A window with an editor in it, a keyboard before it, and what the scanner said."""

    def __init__(self, app: QApplication) -> None:
        seconds = Seconds()
        self.app = app
        self.scanner = Scanner(seconds=seconds)
        self.scanner.listen(app)
        self.scanner.lend(Reads(is_code, knows))
        self.keyboard = Keyboard(self.scanner, seconds)
        self.heard: list[str] = []
        self.scanner.scanned.connect(self.heard.append)
        self.window = QWidget()
        self._column = QVBoxLayout(self.window)

    def show(self, editor: QWidget) -> None:
        """The window with this in it, which has the keyboard."""
        self._column.addWidget(editor)
        self._column.addWidget(QLineEdit("next"))
        self.window.show()
        self.window.activateWindow()
        editor.setFocus()
        QTest.qWaitForWindowActive(self.window)
        QApplication.processEvents()

    def line(self, text: str = "") -> QLineEdit:
        """A line with a text in it and the cursor at the end."""
        made = QLineEdit(text)
        self.show(made)
        made.setCursorPosition(len(text))
        return made

    def close(self) -> None:
        self.scanner.lend(None)
        self.window.close()
        self.window.deleteLater()
        self.scanner.deleteLater()


@pytest.fixture
def place(qapp: QApplication) -> Iterator[Place]:
    made = Place(qapp)
    yield made
    made.close()


def state(widget: QWidget) -> dict[str, object]:
    """Every property that Qt knows of a widget and its parts: text, cursor, selection, undo…"""
    found: dict[str, object] = {}
    for number, part in enumerate([widget, *widget.findChildren(QWidget)]):
        meta = part.metaObject()
        for at in range(meta.propertyCount()):
            name = str(meta.property(at).name())
            value = part.property(name)
            if value == part.property(name):  # an icon never equals another one
                found[f"{number} {type(part).__name__}.{name}"] = value
        if isinstance(part, QPlainTextEdit | QTextEdit):
            document, cursor = part.document(), part.textCursor()
            found[f"{number} undo"] = document.availableUndoSteps(), document.isModified()
            found[f"{number} cursor"] = cursor.position(), cursor.anchor()
    return found


# ---- every editor


def a_line() -> QWidget:
    line = QLineEdit("Nguyễn Văn An")
    line.setCursorPosition(3)
    line.insert("x")
    line.undo()
    line.setSelection(2, 4)
    return line


def a_bare_line() -> QWidget:
    return BareLine()


def a_text_field() -> QWidget:
    field = TextField()
    field.set_value("Ngườ")
    return field


def a_password() -> QWidget:
    line = QLineEdit("secret")
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def a_read_only() -> QWidget:
    line = QLineEdit("fixed")
    line.setReadOnly(True)
    return line


def a_validated() -> QWidget:
    line = QLineEdit("12")
    line.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,40}"), line))
    return line


def a_completed() -> QWidget:
    line = QLineEdit("Ha")
    line.setCompleter(QCompleter([CODE, "Hà Nội", "Hải Phòng"], line))
    return line


def a_plain_text() -> QWidget:
    text = QPlainTextEdit()
    text.insertPlainText("Ghi chú")
    text.moveCursor(QTextCursor.MoveOperation.StartOfWord, QTextCursor.MoveMode.KeepAnchor)
    return text


def a_rich_text() -> QWidget:
    text = QTextEdit()
    text.setHtml("<b>Ghi</b> chú")
    return text


def a_note_field() -> QWidget:
    return NoteField()


def a_spin_box() -> QWidget:
    box = QSpinBox()
    box.setRange(0, 2_000_000_000)
    box.setValue(7)
    return box


def a_date() -> QWidget:
    return QDateEdit(QDate(2026, 6, 8))


def a_combo() -> QWidget:
    box = QComboBox()
    box.addItems(["0", "1", "2", "Hà Nội"])
    return box


def a_combo_to_type_in() -> QWidget:
    box = QComboBox()
    box.setEditable(True)
    box.addItems(["100", "1001", "Hà Nội"])
    return box


def a_table() -> QWidget:
    table = QTableWidget(3, 2)
    table.setItem(0, 0, QTableWidgetItem("1"))
    table.setItem(1, 0, QTableWidgetItem("10"))
    table.setCurrentCell(0, 1)
    return table


def a_button() -> QWidget:
    return QPushButton("Save")


EDITORS = (
    *(a_line, a_bare_line, a_text_field, a_password, a_read_only, a_validated, a_completed),
    *(a_plain_text, a_rich_text, a_note_field, a_spin_box, a_date, a_combo, a_combo_to_type_in),
    *(a_table, a_button),
)


@pytest.mark.parametrize(
    "end", ["", "\n", "\r", "\t", "\n\n"], ids=["none", "CR", "Enter", "Tab", "CRLF"]
)
@pytest.mark.parametrize("make", EDITORS)
@pytest.mark.parametrize("code", [CODE, STRANGE], ids=["ours", "strange"])
def test_a_scan_leaves_every_editor_as_it_was(
    place: Place, make: Callable[[], QWidget], end: str, code: str
) -> None:
    editor = make()
    place.show(editor)
    before, focus = state(editor), QApplication.focusWidget()
    place.keyboard.scan(code + end)
    place.keyboard.pause()
    assert place.heard == [code]
    assert state(editor) == before
    assert QApplication.focusWidget() is focus, "Tab is the scanner's, too"


@pytest.mark.parametrize("make", EDITORS)
def test_a_scan_that_unikey_rewrote_leaves_every_editor_as_it_was(
    place: Place, make: Callable[[], QWidget]
) -> None:
    """It believes that a vowel stands before the cursor, and sends Backspaces and letters."""
    editor = make()
    place.show(editor)
    before = state(editor)
    for typed in ("a", "Nguye", "uo"):
        place.keyboard.scan(CODE + "\n", ime=UniKey("vni", typed))
        place.keyboard.pause()
    assert place.heard == [CODE] * 3
    assert state(editor) == before


def test_a_cell_that_is_being_edited_keeps_its_text(place: Place) -> None:
    table = a_table()
    assert isinstance(table, QTableWidget)
    place.show(table)
    cell = table.item(0, 0)
    assert cell is not None
    table.editItem(cell)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    before = state(editor)
    place.keyboard.scan(CODE + "\n")
    assert place.heard == [CODE]
    assert QApplication.focusWidget() is editor
    assert state(editor) == before


# ---- a person types


@pytest.mark.parametrize("text", ["2026", "0912 345 678", "07/06/2026", "Hội nghị 2026", "1"])
@pytest.mark.parametrize("gap", [12, 30, 40, 60, 110])
def test_what_a_person_types_arrives(place: Place, text: str, gap: int) -> None:
    line = place.line()
    place.keyboard.type(text, gap)
    place.keyboard.pause()
    assert line.text() == text
    assert place.heard == []


def test_a_digit_is_there_after_one_pause(place: Place) -> None:
    line = place.line()
    place.keyboard.stroke("7")
    assert line.text() == ""
    place.keyboard.elapse(35)
    assert line.text() == "7"


def test_a_letter_is_there_at_once_and_behind_the_digit_before_it(place: Place) -> None:
    line = place.line()
    place.keyboard.stroke("7")
    place.keyboard.stroke("b")
    assert line.text() == "7b"


def test_a_digit_over_a_cell_opens_it_and_the_next_ones_go_into_it(place: Place) -> None:
    table = a_table()
    assert isinstance(table, QTableWidget)
    place.show(table)
    place.keyboard.type("2026", 12)
    place.keyboard.pause()
    assert isinstance(editor := QApplication.focusWidget(), QLineEdit)
    assert editor.text() == "2026"


def test_a_backspace_takes_a_letter_away(place: Place) -> None:
    line = place.line("Hà Nộii")
    place.keyboard.stroke(BACK)
    place.keyboard.pause()
    assert line.text() == "Hà Nội"


@pytest.mark.parametrize("repeated", ["0", BACK])
def test_a_key_that_is_held_down_repeats_without_waiting(place: Place, repeated: str) -> None:
    line = place.line("Hà Nội")
    place.keyboard.down(repeated)
    for _time in range(3):
        place.keyboard.elapse(31)
        place.keyboard.down(repeated, repeated=True)
    place.keyboard.up(repeated)
    assert line.text() == ("Hà" if repeated == BACK else "Hà Nội0000")


def test_typed_digits_are_taken_back_as_ever(place: Place) -> None:
    line = place.line("a")
    place.keyboard.type("20")
    place.keyboard.pause()
    line.undo()
    assert line.text() == "a"


def test_enter_after_typed_digits_comes_after_them(place: Place) -> None:
    line = place.line()
    said: list[str] = []
    line.returnPressed.connect(lambda: said.append(line.text()))
    place.keyboard.scan("2026\n", gap=12)
    assert said == ["2026"]


def test_digits_reach_the_field_before_it_loses_the_keyboard(place: Place) -> None:
    line = place.line()
    said: list[str] = []
    line.editingFinished.connect(lambda: said.append(line.text()))
    place.keyboard.stroke("7")
    place.window.findChildren(QLineEdit)[-1].setFocus()
    assert said == ["7"]


def test_keys_that_waited_while_the_window_was_busy_are_one_scan(place: Place) -> None:
    line = place.line("An")
    place.keyboard.scan(CODE[:6])
    place.keyboard.stall(400)
    place.keyboard.scan(CODE[6:] + "\n")
    assert place.heard == [CODE]
    assert line.text() == "An"


def test_a_digit_and_a_shortcut_come_in_order(place: Place) -> None:
    line = place.line()
    place.keyboard.stroke("7")
    place.keyboard.down("a", Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "7"


# ---- scanners


def test_two_scans_without_a_pause_are_two(place: Place) -> None:
    line = place.line("An")
    place.keyboard.scan(CODE + OTHER + "\n" + CODE + "\n")
    assert place.heard == [CODE, OTHER, CODE]
    assert line.text() == "An"


def test_two_strange_scans_without_a_pause_are_two(place: Place) -> None:
    place.line()
    place.keyboard.scan(STRANGE + code_like(998))
    place.keyboard.pause()
    assert place.heard == [STRANGE, code_like(998)]


def test_enter_of_a_person_after_a_scan_is_a_persons(place: Place) -> None:
    line = place.line("An")
    said: list[str] = []
    line.returnPressed.connect(lambda: said.append(line.text()))
    place.keyboard.scan(CODE)
    place.keyboard.elapse(600)
    place.keyboard.stroke("\n")
    assert said == ["An"]


def test_half_a_scan_is_typed_and_the_next_one_is_heard(place: Place) -> None:
    """The cable was pulled."""
    line = place.line("x")
    place.keyboard.scan(CODE[:12])
    place.keyboard.pause()
    assert line.text() == "x" + CODE[:12]
    place.keyboard.scan(CODE + "\n")
    assert place.heard == [CODE]
    assert line.text() == "x" + CODE[:12]


@pytest.mark.parametrize("text", ["8934567890123", "https://example.org/1?a=20", "A-0042"])
def test_codes_on_other_things_go_to_the_field_as_typed(place: Place, text: str) -> None:
    line = place.line()
    place.keyboard.scan(text + "\n")
    place.keyboard.pause()
    assert (line.text(), place.heard) == (text, [])


def test_a_scanner_for_a_french_keyboard_is_read_and_the_field_stays(place: Place) -> None:
    line = place.line("An")
    signs = CODE.translate(str.maketrans("1234567890", "!@#$%^&*()"))
    for sign in signs:
        place.keyboard.stroke(sign, SHIFT)
        place.keyboard.elapse(4)
    place.keyboard.pause()
    assert (line.text(), place.heard) == ("An", [CODE])


def test_the_numeric_keypad_types_digits_too(place: Place) -> None:
    line = place.line("An")
    for digit in CODE:
        place.keyboard.stroke(digit, KEYPAD)
        place.keyboard.elapse(4)
    assert (line.text(), place.heard) == ("An", [CODE])


@pytest.mark.parametrize("sent", ["]Q1", "]q1"])
def test_a_prefix_with_letters_is_taken_off_also_with_caps_lock(place: Place, sent: str) -> None:
    place.scanner.prefix = lambda: "]Q1"
    line = place.line("An")
    place.keyboard.scan(sent + CODE + "\n")
    assert (line.text(), place.heard) == ("An", [CODE])


@pytest.mark.parametrize("typed", ["", "a", "u"])
@pytest.mark.parametrize("prefix", ["]Q1", "S", "w1"])
def test_a_prefix_that_telex_rewrites_is_taken_off(place: Place, typed: str, prefix: str) -> None:
    place.scanner.prefix = lambda: prefix
    line = place.line("An")
    place.keyboard.scan(prefix + CODE + "\n", ime=UniKey("telex", typed))
    assert (line.text(), place.heard) == ("An", [CODE])


def test_what_begins_like_the_prefix_is_typed(place: Place) -> None:
    place.scanner.prefix = lambda: "AB"
    line = place.line()
    place.keyboard.type("ABBA")
    place.keyboard.pause()
    assert line.text() == "ABBA"


def test_a_slow_scanner_is_heard_once_the_setting_says_so(place: Place) -> None:
    line = place.line()
    place.keyboard.scan(CODE, gap=50)
    place.keyboard.pause()
    assert (line.text(), place.heard) == (CODE, [])
    line.clear()
    place.scanner.gap = lambda: 60
    place.keyboard.scan(CODE, gap=50)
    place.keyboard.pause()
    assert (line.text(), place.heard) == ("", [CODE])


def test_leading_digits_that_came_as_nothing_are_missing_only_in_what_is_heard(
    place: Place,
) -> None:
    line = place.line("An")
    place.keyboard.scan(CODE[2:] + "\n")
    assert (line.text(), place.heard) == ("An", [CODE[2:]])


# ---- input methods that compose


def test_a_composed_scan_keeps_the_letter_that_was_there(place: Place) -> None:
    """ibus and fcitx under VNI: the word is composed, and grows with every digit."""
    line = BareLine()
    place.show(line)
    place.keyboard.compose("a", gap=110)
    ime = UniKey("vni", "a")
    for digit in CODE:
        ime.key(digit)
        place.keyboard.compose(ime.word)
    place.keyboard.pause()
    assert place.heard == [CODE]
    assert line.text() == "a"
    assert not line.composing


def test_digits_that_an_input_method_hands_over_one_by_one_are_a_scan(place: Place) -> None:
    line = place.line("An")
    for digit in CODE:
        place.keyboard.compose("", commit=digit)
    place.keyboard.pause()
    assert (line.text(), place.heard) == ("An", [CODE])


def test_an_input_method_that_replaces_what_stands_there_is_read_too(place: Place) -> None:
    line = place.line("Na")
    ime = UniKey("vni", "Na")
    for digit in CODE:
        strokes = ime.key(digit)
        backs = strokes.count(BACK)
        place.keyboard.compose("", commit=strokes[backs:], replaces=backs)
    place.keyboard.pause()
    assert (line.text(), place.heard) == ("Na", [CODE])


def test_vietnamese_that_a_person_composes_arrives(place: Place) -> None:
    line = BareLine()
    place.show(line)
    for preedit in ("N", "Ng", "Ngu", "Nguy", "Nguye", "Nguyê", "Nguyên", "Nguyễn"):
        place.keyboard.compose(preedit, gap=90)
    place.keyboard.compose("", commit="Nguyễn", gap=90)
    place.keyboard.pause()
    assert (line.text(), place.heard) == ("Nguyễn", [])


def test_vietnamese_with_unikey_arrives(place: Place) -> None:
    line = place.line()
    ime = UniKey("telex")
    place.keyboard.scan("Nguyeenx Ddinh 2026", gap=70, ime=ime)
    place.keyboard.pause()
    assert line.text() == "Nguyễn Đinh 2026"


# ---- windows


def test_a_scan_in_a_dialog_that_blocks_is_heard(place: Place) -> None:
    place.line("behind")
    dialog = QDialog(place.window)
    inside = QLineEdit("in front", dialog)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    inside.setFocus()
    QTest.qWaitForWindowActive(dialog)
    place.keyboard.scan(CODE + "\n")
    assert (inside.text(), place.heard, dialog.isVisible()) == ("in front", [CODE], True)
    dialog.close()


def test_a_scan_over_an_open_menu_chooses_nothing(place: Place) -> None:
    place.line()
    menu = QMenu(place.window)
    chosen: list[str] = []
    for words in ("&1 first", "&0 second"):
        menu.addAction(words, lambda words=words: chosen.append(words))
    menu.popup(place.window.mapToGlobal(place.window.rect().center()))
    QApplication.processEvents()
    place.keyboard.scan(CODE + "\n")
    assert (place.heard, chosen, menu.isVisible()) == ([CODE], [], True)
    menu.close()


def test_a_field_that_shows_keys_as_they_come_gets_them_all(place: Place) -> None:
    line = place.line()
    line.setProperty(RAW_KEYS, True)
    place.keyboard.scan(CODE)
    assert (line.text(), place.heard) == (CODE, [])


def test_without_an_open_event_every_key_goes_its_way(place: Place) -> None:
    line = place.line()
    place.scanner.lend(None)
    place.keyboard.scan(CODE)
    assert (line.text(), place.heard) == (CODE, [])


def test_keys_for_a_field_that_is_gone_meanwhile_harm_nobody(place: Place) -> None:
    line = place.line()
    place.keyboard.stroke("7")
    line.deleteLater()
    QApplication.sendPostedEvents(line, 52)
    place.keyboard.pause()
    place.keyboard.scan(CODE)
    assert place.heard == [CODE]


# ---- what happens while keys wait


def in_front_of(window: QWidget) -> tuple[QDialog, QLineEdit]:
    """A dialog that blocks a window; the system brings the keyboard to it a moment later."""
    dialog = QDialog(window)
    dialog.setModal(True)
    inside = QLineEdit(dialog)
    dialog.show()
    return dialog, inside


@pytest.mark.parametrize("at_once", [True, False], ids=["focus goes", "focus stays a moment"])
@pytest.mark.parametrize("make", [a_line, a_plain_text, a_spin_box])
def test_digits_reach_their_field_although_a_dialog_blocks_its_window(
    place: Place, make: Callable[[], QWidget], *, at_once: bool
) -> None:
    editor, twin = make(), make()
    place.show(editor)
    for sign in "12":
        QTest.keyClick(twin, Qt.Key(ord(sign)))
    place.keyboard.scan("12", gap=12)
    dialog, inside = in_front_of(place.window)
    if at_once:
        dialog.activateWindow()
        inside.setFocus()
        QTest.qWaitForWindowActive(dialog)
    place.keyboard.pause()
    assert text_of(editor) == text_of(twin)
    assert inside.text() == ""
    dialog.close()


def text_of(editor: QWidget) -> str:
    """What stands in it."""
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return str(editor.property("text"))


def test_digits_over_a_cell_open_it_although_a_dialog_blocks_its_window(place: Place) -> None:
    table = a_table()
    assert isinstance(table, QTableWidget)
    place.show(table)
    place.keyboard.scan("2026", gap=12)
    dialog, _inside = in_front_of(place.window)
    place.keyboard.pause()
    editor = place.window.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "2026"
    dialog.close()


def test_keys_for_a_window_that_is_blocked_already_do_not_reach_it(place: Place) -> None:
    line = place.line()
    dialog, _inside = in_front_of(place.window)
    place.window.activateWindow()
    line.setFocus()
    place.keyboard.type("7")
    place.keyboard.pause()
    assert line.text() == ""
    dialog.close()


def lock_field(window: QWidget, field: QLineEdit) -> None:
    del window
    field.setEnabled(False)


def lock_window(window: QWidget, field: QLineEdit) -> None:
    del field
    window.setEnabled(False)


def fix_text(window: QWidget, field: QLineEdit) -> None:
    del window
    field.setReadOnly(True)


@pytest.mark.parametrize("lock", [lock_field, lock_window, fix_text])
def test_digits_typed_before_a_field_was_locked_are_in_it(
    place: Place, lock: Callable[[QWidget, QLineEdit], None]
) -> None:
    """As without a scanner: they came before it, and afterwards it is locked all the same."""
    line = place.line("An")
    place.keyboard.stroke("7")
    lock(place.window, line)
    place.keyboard.pause()
    assert line.text() == "An7"
    assert not line.isEnabled() or line.isReadOnly()
    place.keyboard.stroke("8")
    place.keyboard.pause()
    assert line.text() == "An7"


def test_a_scan_is_heard_while_a_dialog_stands_that_typed_digits_opened(place: Place) -> None:
    """The dialog has its own loop: the digit that opened it is on its way until it closes."""
    line = place.line()
    asked: list[str] = []
    found: list[tuple[str, list[str], bool]] = []

    def answer(dialog: QDialog, inside: QLineEdit) -> None:
        dialog.activateWindow()
        inside.setFocus()
        assert QTest.qWaitForWindowActive(dialog)
        place.keyboard.scan(CODE + "\n")
        place.keyboard.type("9")
        place.keyboard.pause()
        found.append((inside.text(), list(place.heard), dialog.isVisible()))
        dialog.close()

    def ask(text: str) -> None:
        asked.append(text)
        if asked == [text]:
            dialog = QDialog(place.window)
            inside = QLineEdit(dialog)
            QTimer.singleShot(50, lambda: answer(dialog, inside))
            dialog.exec()

    line.textEdited.connect(ask)
    place.keyboard.scan("71", gap=12)
    place.keyboard.pause()
    assert found == [("9", [CODE], True)]
    assert (line.text(), asked) == ("71", ["7", "71"])


def test_enter_that_waited_for_a_slow_answer_is_the_scanners(place: Place) -> None:
    """The window was busy with the answer; the system says when the key was pressed."""
    line = place.line("An")
    said: list[str] = []
    line.returnPressed.connect(lambda: said.append(line.text()))
    place.keyboard.stamp = 50_000
    place.keyboard.scan(CODE)
    place.keyboard.stamp += 4
    place.keyboard.elapse(900)
    place.keyboard.stroke("\n")
    assert (said, place.heard) == ([], [CODE])
    place.keyboard.stamp += 900
    place.keyboard.stroke("\n")
    assert said == ["An"], "that one is a person's"


def test_enter_of_a_person_is_told_by_when_it_was_pressed(place: Place) -> None:
    """Code and Enter waited together; between them was a second."""
    line = place.line("An")
    said: list[str] = []
    line.returnPressed.connect(lambda: said.append(line.text()))
    place.keyboard.stamp = 50_000
    place.keyboard.scan(CODE)
    place.keyboard.elapse(100)
    place.keyboard.stamp += 1000
    place.keyboard.stroke("\n")
    assert said == ["An"]


def test_enter_right_behind_a_slow_answer_is_the_scanners_also_without_a_stamp(
    place: Place,
) -> None:
    """Windows may say only when a key was worked off."""
    line = place.line("An")
    said: list[str] = []
    line.returnPressed.connect(lambda: said.append(line.text()))
    place.scanner.scanned.connect(
        lambda _code: place.keyboard.stall(900), Qt.ConnectionType.QueuedConnection
    )
    place.keyboard.scan(CODE, gap=0)
    QApplication.processEvents()
    place.keyboard.stroke("\n")
    assert (said, place.heard) == ([], [CODE])
    place.keyboard.elapse(600)
    place.keyboard.stroke("\n")
    assert said == ["An"]


def test_an_event_at_the_address_of_one_that_was_held_is_another_one(place: Place) -> None:
    """Qt makes its events where the last one was: the next may go to the widget itself."""
    line = place.line()
    digit = QInputMethodEvent("", [])
    digit.setCommitString("7")
    for receiver in (place.window.windowHandle(), line):
        QApplication.sendEvent(receiver, digit)
    assert line.text() == ""
    place.keyboard.pause()
    assert line.text() == "7"


# ---- anything at all


PERSON = st.tuples(st.sampled_from("0123456789abcđêô -/]"), st.integers(1, 300))
SCAN = st.tuples(st.sampled_from([CODE, OTHER, CODE + "\n", OTHER + "\t"]), st.integers(1, 20))
KEYS = st.lists(st.one_of(PERSON, SCAN), max_size=12)


@given(KEYS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_key_of_a_person_is_lost_and_no_scan_stays_in_the_field(
    place: Place, keys: list[tuple[str, int]]
) -> None:
    """Whoever presses what at whatever pace; between a person and a scan there is a pause."""
    line = place.window.findChild(QLineEdit) or place.line()
    line.setFocus()
    line.clear()
    place.heard.clear()
    typed, scanned = "", []
    for text, gap in keys:
        if len(text) > 1:
            place.keyboard.pause()
            scanned.append(text.strip())
        else:
            typed += text
        place.keyboard.scan(text, gap)
        if len(text) > 1:
            place.keyboard.pause()
    place.keyboard.pause()
    assert (line.text(), place.heard) == (typed, scanned)


def test_a_key_costs_less_than_a_tenth_of_a_millisecond(place: Place) -> None:
    """The filter's own share of a press, in Python: what Qt does with the key is the field's."""
    line = place.line()
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b")
    best = 1.0
    for _time in range(5):
        begun = time.perf_counter()
        for _key in range(200):
            place.scanner.eventFilter(line, event)
        best = min(best, (time.perf_counter() - begun) / 200)
    assert best < KEY_COST
