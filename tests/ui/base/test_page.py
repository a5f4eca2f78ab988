"""A page: built once, worded twice, filled when it is seen; what goes wrong is said on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import SystemClock
from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.i18n import N_, _, set_language
from hanoiplan.workspace import Workspace
from ui.base.actions import action
from ui.base.ask import Question
from ui.base.change_hub import ChangeHub
from ui.base.form import TextField
from ui.base.jobs import Jobs
from ui.base.messages import Messages, guarded
from ui.base.page import Page, Tools
from ui.base.theme import apply, theme
from ui.base.widgets import Button, ProgressCard, Tabs


class Room(Page):
    """A page that writes down what happens to it."""

    name = "room"
    title = N_("Undo")
    tables = frozenset({"delegate"})

    def build(self) -> None:
        """A search, a primary, a field."""
        self.reads: list[Changes | None] = []
        self.search = self.header.add_search()
        self.header.add_button(self.act("stop"))
        self.header.add_primary(self.act("refuse"))
        self.tabs = Tabs()
        self.second_row.add(self.tabs)
        self.field = TextField()
        self.body.addWidget(self.field)
        self.field.committed.connect(self.save)

    def words(self) -> None:
        """Tabs and keys."""
        super().words()
        self.search.set_words(_("Undo"), _("Undo"))
        self.tabs.set_tabs([("a", _("Stop"), 3)])
        self.footer.set_keys([("F2", _("Close"))])

    def refresh(self, changes: Changes | None) -> None:
        """Remembers what it was told."""
        self.reads.append(changes)

    @action("refuse", N_("Undo"), icon="undo-2", shortcut="Ctrl+R")
    def refuse(self) -> None:
        """A rule says no."""
        raise NotPossible("Đã điểm danh lúc 08:12.")

    @action("stop", N_("Stop"))
    def break_down(self) -> None:
        """A bug."""
        raise ZeroDivisionError

    @guarded
    def save(self, value: str) -> None:
        """A rule says no."""
        raise KnownError(f"Chưa ghi được {value}.")


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """A window with two places for pages."""
    made = QMainWindow()
    made.setCentralWidget(QStackedWidget())
    made.resize(1000, 600)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def tools(window: QMainWindow, tmp_path: Path) -> Iterator[Tools]:
    """What a window hands out, on a real workspace."""
    workspace = Workspace.create(tmp_path / "a.hanoiplan", SystemClock())
    jobs = Jobs(window)
    messages = Messages(window)
    messages.follow(jobs)
    yield Tools(workspace, messages, jobs, ChangeHub(workspace, window), event_id=1)
    jobs.close()
    workspace.close()


@pytest.fixture
def room(qtbot: QtBot, window: QMainWindow, tools: Tools) -> Room:
    """The page, not shown yet."""
    page = Room(tools)
    stack = window.centralWidget()
    assert isinstance(stack, QStackedWidget)
    stack.addWidget(page)
    return page


def open_window(qtbot: QtBot, window: QMainWindow) -> None:
    """Shows it with the keyboard in it."""
    with qtbot.waitActive(window):
        window.show()


def test_a_page_is_filled_when_it_is_first_seen(
    qtbot: QtBot, window: QMainWindow, room: Room
) -> None:
    """Not at building, and once."""
    assert room.reads == []
    open_window(qtbot, window)
    assert room.reads == [None]


def test_a_hidden_page_only_remembers_that_something_changed(
    qtbot: QtBot, window: QMainWindow, room: Room
) -> None:
    """It reads everything once when it is seen again, however much happened."""
    open_window(qtbot, window)
    room.hide()
    room.hear(Changes("x", tables={"delegate": frozenset({1})}))
    room.hear(Changes("y", tables={"delegate": frozenset({2})}))
    assert room.reads == [None]
    room.show()
    assert room.reads == [None, None]


def test_a_visible_page_reads_what_concerns_it(
    qtbot: QtBot, window: QMainWindow, room: Room
) -> None:
    """Changes of other tables pass it by."""
    open_window(qtbot, window)
    about_us = Changes("x", tables={"delegate": frozenset({1})})
    room.hear(Changes("x", tables={"seat": frozenset({1})}))
    room.hear(about_us)
    assert room.reads == [None, about_us]


def test_changes_come_after_the_operation_has_returned(qtbot: QtBot, window: QMainWindow) -> None:
    """The hub queues: nobody refreshes in the middle of a commit."""

    class Speaker:
        """A workspace's listening side."""

        def __init__(self) -> None:
            self.hear: Callable[[Changes], None] = lambda _changes: None

        def listen(self, hear: Callable[[Changes], None]) -> Callable[[], None]:
            """Keeps the listener."""
            self.hear = hear
            return lambda: None

    speaker = Speaker()
    hub = ChangeHub(speaker, window)
    heard: list[object] = []
    hub.changed.connect(heard.append)
    change = Changes("x")
    speaker.hear(change)
    assert heard == []
    qtbot.waitUntil(lambda: heard == [change])


def test_the_language_changes_while_the_window_is_open(
    qtbot: QtBot, window: QMainWindow, room: Room
) -> None:
    """Title, buttons with their keys, and the data."""
    open_window(qtbot, window)
    set_language("en")
    room.retranslate()
    assert room.header.title.text() == "Undo"
    assert room.act("refuse").toolTip() == "Undo (Ctrl+R)"
    set_language("vi")
    room.retranslate()
    assert room.header.title.text() == "Hoàn tác"
    assert [button.text() for button in room.header.findChildren(Button)] == ["Dừng", "Hoàn tác"]
    assert room.reads == [None, None, None]


def test_a_hidden_page_learns_another_language_while_the_window_waits(
    qtbot: QtBot, window: QMainWindow, room: Room
) -> None:
    """Nobody waits for words that nobody sees; what it shows is read once somebody looks."""
    open_window(qtbot, window)
    room.hide()
    reads = len(room.reads)
    set_language("en")
    room.retranslate()
    assert room.header.title.text() == "Hoàn tác"
    qtbot.waitUntil(lambda: room.header.title.text() == "Undo")
    assert len(room.reads) == reads
    room.show()
    assert len(room.reads) == reads + 1


def test_a_page_that_is_shown_at_once_speaks_the_other_language_at_once(
    qtbot: QtBot, window: QMainWindow, room: Room
) -> None:
    open_window(qtbot, window)
    room.hide()
    set_language("en")
    room.retranslate()
    room.show()
    assert room.header.title.text() == "Undo"


@pytest.mark.parametrize("shown_at_once", [True, False])
def test_a_hidden_page_wears_another_theme_when_it_is_seen(
    qtbot: QtBot, window: QMainWindow, room: Room, qapp: QApplication, shown_at_once: bool
) -> None:
    """It is left out of the change, and dressed in idle moments or when it is shown."""
    open_window(qtbot, window)
    title, light = room.header.title, room.header.title.palette().windowText().color()
    height = title.sizeHint().height()
    room.hide()
    apply(qapp, "dark", 18)
    try:
        if not shown_at_once:
            qtbot.waitUntil(lambda: title.sizeHint().height() > height)
        room.show()
        assert title.sizeHint().height() > height
        assert title.palette().windowText().color() == theme().color("text") != light
    finally:
        apply(qapp)
    assert title.palette().windowText().color() == light
    assert title.sizeHint().height() == height


def test_what_a_rule_refuses_is_said_on_the_page(
    qtbot: QtBot, window: QMainWindow, room: Room
) -> None:
    """By button, by key, and from a slot; it stays until it is closed."""
    open_window(qtbot, window)
    QTest.keyClick(room, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert room.strip.isVisible()
    assert room.strip.sentence.text() == "Đã điểm danh lúc 08:12."
    room.strip.close_button.click()
    assert not room.strip.isVisible()
    room.field.setFocus()
    QTest.keyClicks(room.field.line, "An")
    QTest.keyClick(room.field.line, Qt.Key.Key_Return)
    assert room.strip.sentence.text() == "Chưa ghi được An."


def test_a_bug_is_not_taken_for_an_answer(qtbot: QtBot, window: QMainWindow, room: Room) -> None:
    """It goes on to the crash report; the page shows no sentence for it."""
    open_window(qtbot, window)
    with capture_exceptions() as caught:
        room.act("stop").trigger()
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
    assert not room.strip.isVisible()


def test_the_strip_offers_a_way_out(qtbot: QtBot, window: QMainWindow, room: Room) -> None:
    """What is unharmed, and a button that tries again."""
    open_window(qtbot, window)
    tries: list[int] = []
    room.show_error(
        "Chưa mở được tệp.", "Chưa có gì thay đổi.", [("Thử lại", lambda: tries.append(1))]
    )
    buttons = [b for b in room.strip.findChildren(Button) if b.text() == "Thử lại"]
    buttons[0].click()
    assert tries == [1]
    assert not room.strip.isVisible()


def test_a_toast_can_be_taken_back_and_goes_by_itself(
    qtbot: QtBot, window: QMainWindow, tools: Tools
) -> None:
    """At most three; Undo once; an undo that is refused says so."""
    open_window(qtbot, window)
    undone: list[int] = []
    for number in range(5):
        toast = tools.messages.toast(f"Đã xoá {number}", undo=lambda: undone.append(1))
    assert tools.messages.toasts() == ["Đã xoá 2", "Đã xoá 3", "Đã xoá 4"]
    assert toast.geometry().right() < window.width()
    toast.findChildren(Button)[0].click()
    assert undone == [1]
    assert tools.messages.toasts() == ["Đã xoá 2", "Đã xoá 3"]

    def refuse() -> None:
        raise NotPossible("Đã đổi sau đó.")

    tools.messages.toast("Đã xoá", undo=refuse).findChildren(Button)[0].click()
    assert tools.messages.toasts()[-1] == "Đã đổi sau đó."


def test_a_toast_ends_when_its_line_has_run_out(
    qtbot: QtBot, window: QMainWindow, tools: Tools
) -> None:
    """Not before, and nothing is left over."""
    open_window(qtbot, window)
    toast = tools.messages.toast("Đã ghi")
    toast._left = 60.0
    with qtbot.waitSignal(toast.gone, timeout=3000):
        pass
    assert tools.messages.toasts() == []


def test_long_work_shows_its_numbers_and_a_way_to_stop(
    qtbot: QtBot, window: QMainWindow, tools: Tools
) -> None:
    """The card comes for work that lasts, and goes with it."""
    open_window(qtbot, window)
    from_outside: list[bool] = []

    def work(progress: Callable[[int, int], None]) -> None:
        while True:
            progress(214, 314)
            from_outside.append(True)

    job = tools.jobs.start("Đang đọc", work)
    qtbot.waitUntil(lambda: job.done == 214)
    tools.messages.progress(job)
    card = window.findChildren(ProgressCard)[0]
    qtbot.waitUntil(lambda: "214" in card.numbers.text())
    card.button.click()
    qtbot.waitUntil(lambda: not job.running)
    qtbot.waitUntil(lambda: window.findChildren(ProgressCard) == [])


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Escape, None), (Qt.Key.Key_Return, None)])
def test_escape_and_enter_are_the_safe_answer(
    qtbot: QtBot, window: QMainWindow, key: Qt.Key, answer: int | None
) -> None:
    """Nothing that cannot be undone happens by accident."""
    question = Question("Xoá hẳn dữ liệu của người này?", "", ["Xoá hẳn"], "Giữ lại", window)
    qtbot.addWidget(question)
    with qtbot.waitActive(question):
        question.open()
    QTest.keyClick(question.focusWidget(), key)
    assert not question.isVisible()
    assert question.chosen is answer


def test_the_verb_answers(qtbot: QtBot, window: QMainWindow) -> None:
    """Only its own button does it."""
    question = Question("Xoá hẳn?", "Không hoàn tác được.", ["Xoá hẳn", "Đóng băng"], "", window)
    qtbot.addWidget(question)
    question.open()
    button = next(b for b in question.findChildren(Button) if b.text() == "Đóng băng")
    button.click()
    assert question.chosen == 1
