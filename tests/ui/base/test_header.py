"""The header of a page where the room is short: what gives way, and in which order."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.base.page_parts import Header

ROOMY, SHORT = 1000, 540


class Head:
    """A header with all its parts, in a window of any width."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.window = QWidget()
        self.header = Header()
        self.header.set_title("Đại biểu")
        self.header.set_count("457 người · 63 đoàn")
        self.search = self.header.add_search()
        self.search.set_words("Tìm đại biểu", "Tên, đoàn, chức vụ")
        self.plain = self.header.add_button(self._action("Nhập danh sách", "file-down"))
        self.primary = self.header.add_primary(self._action("Thêm đại biểu", "plus"))
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.header)
        self.window.show()

    def _action(self, words: str, icon: str) -> QAction:
        act = QAction(words, self.window)
        act.setProperty("drawing", icon)
        return act

    def wide(self, width: int) -> None:
        """Another width, settled."""
        self.window.resize(width, 80)
        for _turn in range(4):
            self.app.processEvents()

    def right_ends(self) -> list[int]:
        """Where each part ends."""
        return [one.geometry().right() for one in (self.search, self.plain, self.primary)]


class Asked(QObject):
    """Counts how often a widget is asked to lay out anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it by name
        del watched
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def head(qapp: QApplication) -> Head:
    return Head(qapp)


def test_with_room_everything_is_whole(head: Head) -> None:
    head.wide(ROOMY)
    assert not head.plain.short
    assert head.search.width() == 300
    assert head.header.count.width() >= head.header.count.sizeHint().width()


def test_without_room_search_and_count_shorten_and_plain_buttons_become_icons(head: Head) -> None:
    """The title and the strong button stay whole; the words are in tooltip and accessible name."""
    head.wide(SHORT)
    assert head.window.width() == SHORT
    assert head.plain.short
    assert head.plain.width() < 60
    assert (head.plain.toolTip(), head.plain.accessibleName()) == ("Nhập danh sách",) * 2
    assert head.search.width() < 300
    assert head.header.count.toolTip() == "457 người · 63 đoàn"
    for whole in (head.primary, head.header.title):
        assert whole.width() >= whole.sizeHint().width()
    assert head.right_ends() == sorted(head.right_ends())
    assert head.right_ends()[-1] < SHORT


def test_with_room_again_the_words_come_back(head: Head) -> None:
    head.wide(SHORT)
    head.wide(ROOMY)
    assert not head.plain.short
    assert head.plain.width() == head.plain.sizeHint().width()


def test_other_words_are_measured_at_once(head: Head) -> None:
    """Another language may need the room that was free."""
    head.wide(620)
    before = head.plain.short
    head.primary.setText("Thêm đại biểu, đoàn và người phiên dịch vào danh sách")
    head.wide(620)
    assert (before, head.plain.short) == (False, True)


def test_the_layout_comes_to_rest(head: Head) -> None:
    """A part that answers each layout with another one would keep the program busy for ever."""
    head.wide(SHORT)
    asked = Asked(head.header)
    for _turn in range(20):
        head.app.processEvents()
    assert asked.times == 0
