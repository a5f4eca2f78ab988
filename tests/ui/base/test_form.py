"""Fields tell what the person meant, once, and never disturb who is typing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hanoiplan.base.text import Bilingual
from ui.base.form import (
    BilingualField,
    ChoiceField,
    Field,
    Form,
    MaskedField,
    NoteField,
    SearchField,
    TextField,
)
from ui.base.theme import theme

Key = Qt.Key


class Heard:
    """What a page would hear from a field."""

    def __init__(self, field: Field) -> None:
        self.changed: list[object] = []
        self.committed: list[object] = []
        field.changed.connect(self.changed.append)
        field.committed.connect(self.committed.append)


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    """An active window with these widgets."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for widget in widgets:
        layout.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def form_trouble(field: Field) -> str:
    """Asked anew each time."""
    return field.trouble


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """What an input method sends while a letter is being made."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def test_typing_changes_and_leaving_commits_once(qtbot: QtBot) -> None:
    """Every keystroke is told, the value is saved when the person goes on."""
    field, other = TextField(), TextField()
    window = shown(qtbot, field, other)
    field.set_value("An")
    heard = Heard(field)
    field.setFocus()
    QTest.keyClicks(field.line, "h")
    QTest.keyClick(field.line, Key.Key_Tab)
    other.setFocus()
    field.setFocus()
    other.setFocus()
    assert heard.changed == [field.value()]
    assert heard.committed == [field.value()]
    assert window.isVisible()


def test_enter_commits_and_escape_takes_back(qtbot: QtBot) -> None:
    """Esc brings back what was there, and nothing is told."""
    field = TextField()
    window = shown(qtbot, field)
    field.set_value("An")
    heard = Heard(field)
    field.setFocus()
    field.select_all()
    QTest.keyClicks(field.line, "Binh")
    QTest.keyClick(field.line, Key.Key_Escape)
    assert field.value() == "An"
    field.select_all()
    QTest.keyClicks(field.line, "Chi")
    QTest.keyClick(field.line, Key.Key_Return)
    assert heard.committed == ["Chi"]
    assert window.isVisible()


def test_nothing_is_told_while_a_letter_is_composed(qtbot: QtBot) -> None:
    """A half-made ệ is not a change, and no sentence appears under the field."""
    field = TextField()
    window = shown(qtbot, field)
    field.setFocus()
    heard = Heard(field)
    compose(field.line, "e")
    field.show_trouble("Còn thiếu tên.", "bad")
    assert field.composing
    assert heard.changed == []
    assert form_trouble(field) == ""
    compose(field.line, "", "ệ")
    assert heard.changed == ["ệ"]
    assert form_trouble(field) == "bad"
    assert window.isVisible()


def test_a_refresh_never_writes_over_what_is_being_typed(qtbot: QtBot) -> None:
    """Another desk's change waits until this person has finished."""
    field = TextField()
    window = shown(qtbot, field)
    field.set_value("An")
    field.setFocus()
    QTest.keyClicks(field.line, "x")
    typed = field.value()
    field.set_value("Bình")
    assert field.value() == typed
    compose(field.line, "e")
    field.set_value("Chi")
    assert typed in field.value()
    assert window.isVisible()


def test_two_languages_are_one_value(qtbot: QtBot) -> None:
    """Going from the Vietnamese to the English line does not save half a pair."""
    field, other = BilingualField(), TextField()
    window = shown(qtbot, field, other)
    field.set_words("Chức vụ", "chưa có")
    heard = Heard(field)
    field.setFocus()
    QTest.keyClicks(field.vi, "Thi truong")
    field.en.setFocus()
    assert heard.committed == []
    QTest.keyClicks(field.en, "Mayor")
    other.setFocus()
    assert heard.committed == [Bilingual("Thi truong", "Mayor")]
    assert field.en.accessibleName() == "Chức vụ (EN)"
    assert window.isVisible()


def test_a_choice_keeps_its_value_in_other_words(qtbot: QtBot) -> None:
    """The language changes, the choice does not."""
    field = ChoiceField()
    window = shown(qtbot, field)
    field.set_choices([("mr", "Ông"), ("ms", "Bà")])
    field.set_value("ms")
    heard = Heard(field)
    field.set_choices([(None, "–"), ("mr", "Mr"), ("ms", "Ms")])
    assert field.value() == "ms"
    assert heard.committed == []
    assert window.isVisible()


def test_arrows_try_choices_and_leaving_means_the_last_one(qtbot: QtBot) -> None:
    """One operation and one step of undo, however many arrows were pressed."""
    field, other = ChoiceField(), TextField()
    window = shown(qtbot, field, other)
    field.set_choices([("", "–"), ("mr", "Ông"), ("ms", "Bà")])
    field.set_value("")
    heard = Heard(field)
    field.setFocus()
    QTest.keyClick(field.box, Key.Key_Down)
    QTest.keyClick(field.box, Key.Key_Down)
    assert heard.changed == ["mr", "ms"]
    assert heard.committed == []
    field.set_value("")  # a change from elsewhere does not take the choice away
    other.setFocus()
    assert heard.committed == ["ms"]
    assert window.isVisible()


def test_a_word_picked_from_the_open_list_is_meant(qtbot: QtBot) -> None:
    """At once, without leaving the field."""
    field = ChoiceField()
    window = shown(qtbot, field)
    field.set_choices([("mr", "Ông"), ("ms", "Bà")])
    field.set_value("mr")
    heard = Heard(field)
    field.setFocus()
    field.box.setCurrentIndex(1)  # as the open list does it; it is a window of the system
    field.box.activated.emit(1)
    assert heard.committed == ["ms"]
    assert window.isVisible()


def test_a_masked_number_shows_its_last_three(qtbot: QtBot) -> None:
    """Nobody reads a passport over a shoulder."""
    field = MaskedField()
    window = shown(qtbot, field)
    field.set_value("PA1234417")
    assert field.line.text() == "••• 417"
    assert field.value() == "PA1234417"
    assert window.isVisible()


def test_search_takes_its_key_and_escape_empties_it(qtbot: QtBot) -> None:
    """Ctrl+F from anywhere on the page; the key cap gives way to the words."""
    search, other = SearchField(), TextField()
    window = shown(qtbot, other, search)
    other.setFocus()
    QTest.keyClick(other.line, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert search.line.hasFocus()
    heard = Heard(search)
    QTest.keyClicks(search.line, "le")
    QTest.keyClick(search.line, Key.Key_Escape)
    assert heard.changed == ["l", "le", ""]
    assert window.isVisible()


def test_tab_leaves_a_note(qtbot: QtBot) -> None:
    """The keyboard is not caught in a field of several lines."""
    note, other = NoteField(), TextField()
    window = shown(qtbot, note, other)
    note.setFocus()
    QTest.keyClick(note.text, Key.Key_Tab)
    assert other.line.hasFocus()
    assert window.isVisible()


@pytest.mark.parametrize(("tone", "blocking"), [("warn", 0), ("bad", 1)])
def test_trouble_stands_under_its_field(qtbot: QtBot, tone: str, blocking: int) -> None:
    """A sentence under the field; only "bad" counts as blocking; solved, it goes away."""
    form = Form()
    field = TextField()
    row = form.add("phone", field)
    row.set_label("Điện thoại", "0912 …")
    window = shown(qtbot, form)
    before = row.sizeHint().height()
    field.show_trouble("Số điện thoại cần ít nhất chín chữ số.", "bad" if tone == "bad" else "warn")
    assert row.sizeHint().height() > before
    assert form.troubles() == blocking
    assert field.accessibleDescription().startswith("Số điện thoại")
    field.show_trouble("")
    qtbot.waitUntil(lambda: row.sizeHint().height() == before)
    assert field.line.accessibleName() == "Điện thoại"
    assert window.isVisible()


def test_example_words_can_be_read(qtbot: QtBot) -> None:
    """Hints in a field have the contrast of hints elsewhere."""
    field = TextField()
    window = shown(qtbot, field)
    ink = field.line.palette().color(QPalette.ColorRole.PlaceholderText)
    assert ink == theme().color("text3")
    assert window.isVisible()
