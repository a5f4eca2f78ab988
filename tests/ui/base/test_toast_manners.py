"""A toast takes back only the step it names, and covers nothing that can be acted on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hanoiplan.base.i18n import set_language
from ui.base.cells import Button, Text
from ui.base.keyboard_stays import KeepsKeyboard
from ui.base.messages import Messages
from ui.base.table.model import Column, RowTableModel
from ui.base.table.pressable import button_places
from ui.base.table.view import TableView
from ui.base.widgets.free_place import free_place

ROOM = QRect(20, 0, 960, 556)
boxes = st.builds(
    QRect, st.integers(0, 900), st.integers(0, 500), st.integers(1, 400), st.integers(1, 200)
)


class Desk(QObject):
    """Says which step is the latest, as a window does for its workspace."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.latest: int | None = None
        self.taken_back: list[int | None] = []

    def do(self, step: int) -> None:
        """A step is written; its notice comes when the program has time."""
        self.latest = step

    def undo(self) -> None:
        """What Ctrl+Z does."""
        self.taken_back.append(self.latest)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    set_language("en")
    made = QMainWindow()
    made.setCentralWidget(QWidget())
    made.resize(1000, 600)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def messages(window: QMainWindow, desk: Desk) -> Messages:
    made = Messages(window)
    made.watch_steps(lambda: desk.latest, desk.changed)
    return made


def test_a_toast_takes_back_its_own_step(messages: Messages, desk: Desk) -> None:
    """Also when the notice of that very step comes after the toast."""
    desk.do(1)
    toast = messages.toast("Lê Ý is added", desk.undo)
    desk.changed.emit(None)
    assert toast.undo is not None
    toast.undo.click()
    assert desk.taken_back == [1]


def test_after_another_step_an_earlier_toast_offers_no_undo(messages: Messages, desk: Desk) -> None:
    desk.do(1)
    first = messages.toast("Lê Ý is added", desk.undo)
    desk.do(2)
    second = messages.toast("Văn An is added", desk.undo)
    desk.changed.emit(None)
    assert first.undo is None
    assert second.undo is not None
    assert messages.toasts() == ["Lê Ý is added", "Văn An is added"], "what was said still stands"


def test_an_undo_pressed_before_the_notice_came_takes_nothing_else_back(
    messages: Messages, desk: Desk
) -> None:
    desk.do(1)
    first = messages.toast("Lê Ý is added", desk.undo)
    desk.do(2)
    assert first.undo is not None
    first.undo.click()
    assert desk.taken_back == []
    assert len(messages.toasts()) == 1, "it says why"


def test_an_undo_that_knows_its_own_step_stays(messages: Messages, desk: Desk) -> None:
    desk.do(1)
    toast = messages.toast("Text size: Large", desk.undo, own=True)
    desk.do(2)
    desk.changed.emit(None)
    assert toast.undo is not None
    toast.undo.click()
    assert desk.taken_back == [2], "the settings page takes back its own step, whatever is latest"


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QPlainTextEdit])
def test_a_toast_covers_no_button_and_no_field(
    window: QMainWindow, messages: Messages, kind: type[QWidget]
) -> None:
    act = kind(window.centralWidget())
    act.setGeometry(850, 520, 120, 32)
    act.show()
    toast = messages.toast("Lê Ý is added")
    assert not toast.geometry().intersects(act.geometry())
    act.hide()
    messages.place()
    assert toast.geometry().right() > 950, "the lower right corner where it is free"


def test_a_toast_covers_no_button_in_a_row(window: QMainWindow, messages: Messages) -> None:
    """Whoever ticks off one thing after the other presses the next row's button at once."""
    columns: tuple[Column[int], ...] = (
        Column("name", "Name", Text, str, stretch=True),
        Column("done", "Done", Button, lambda _row: Button("Done", "check")),
    )
    model: RowTableModel[int] = RowTableModel(columns, key=lambda row: row)
    model.show_rows(range(40))
    view: TableView[int] = TableView(model, "Run sheet", window.centralWidget())
    view.setGeometry(0, 0, 1000, 600)
    view.show()
    toast = messages.toast("Done: 7", lambda: None)
    here = toast.geometry()
    places = [QRect(view.viewport().mapTo(window, one.topLeft()), one.size())
              for one in button_places(view)]  # fmt: skip
    assert len(places) > 10
    assert not any(here.intersects(one) for one in places)


def test_several_toasts_keep_clear_of_what_can_be_pressed(
    window: QMainWindow, messages: Messages
) -> None:
    act = QPushButton(window.centralWidget())
    act.setGeometry(850, 470, 120, 32)
    act.show()
    shown = [messages.toast(f"Nr. {n}", lambda: None) for n in range(3)]
    assert not any(toast.geometry().intersects(act.geometry()) for toast in shown)
    assert all(window.rect().contains(toast.geometry()) for toast in shown)


@given(st.lists(boxes, max_size=6))
def test_a_place_covers_something_only_where_nothing_is_free(taken: list[QRect]) -> None:
    size = QSize(444, 48)
    corner = free_place(size, ROOM, taken)
    box = QRect(corner, size)
    assert ROOM.contains(box)
    lower_right = QRect(QPoint(ROOM.right() + 1 - 444, ROOM.bottom() + 1 - 48), size)
    if not any(lower_right.intersects(one) for one in taken):
        assert box == lower_right


class Counter(KeepsKeyboard):
    """A room that silences what was said before when work begins anew, as the desk does."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self.line = QLineEdit(self)

    def focus_first(self) -> None:
        self._messages.hush()
        self.line.setFocus()


def test_a_toast_whose_room_silences_it_gives_the_keyboard_back_once(
    window: QMainWindow, messages: Messages
) -> None:
    """The room is what the keyboard goes back to where the pressed button is gone."""
    counter = Counter(messages)
    pressed = QPushButton("Check in", counter)
    window.setCentralWidget(counter)
    counter.show()
    pressed.setFocus()
    toast = messages.toast("Checked in", lambda: None)
    assert toast.undo is not None
    toast.undo.setFocus()
    pressed.setEnabled(False)
    messages.hush()
    assert counter.line.hasFocus()
    assert messages.toasts() == []
