"""What a screen reader is told of widgets that paint themselves; where ring and Tab go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.ui.base.samples import widget_makers
from ui.base import widgets as parts
from ui.base.focus_ring import FocusRing, focus_box
from ui.base.tab_order import reach_at, tab_within
from ui.base.theme import theme
from ui.base.widgets.painted import Painted

Role, Text = QAccessible.Role, QAccessible.Text


def face(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader sees of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def some_tabs() -> parts.Tabs:
    tabs = parts.Tabs()
    tabs.setAccessibleName("Saved filters")
    tabs.set_tabs([(n, f"Filter number {n}", n) for n in range(12)])
    return tabs


@pytest.mark.parametrize("name", [name for name, _make in widget_makers()])
def test_no_painted_widget_is_a_mere_piece_of_window(qapp: QApplication, name: str) -> None:
    widget = dict(widget_makers())[name]("ỂỮẶỢ gjpqy")
    if isinstance(widget, Painted):
        assert face(widget).role() not in {Role.Client, Role.NoRole}


def test_tabs_and_segments_tell_what_is_chosen(qapp: QApplication) -> None:
    tabs, segments = some_tabs(), parts.Segments([(1, "Cards"), (2, "Signs")])
    tabs.set_value(3)
    segments.set_value(2)
    assert (face(tabs).role(), face(tabs).text(Text.Name)) == (Role.PageTabList, "Saved filters")
    assert face(tabs).text(Text.Value) == "Filter number 3 3"
    assert face(segments).text(Text.Value) == "Signs"


def test_a_room_in_the_rail_is_a_button_that_can_be_pressed(qapp: QApplication) -> None:
    item = parts.RailItem("users", "Delegates", "delegates")
    pressed: list[bool] = []
    item.pressed.connect(lambda: pressed.append(True))
    assert (face(item).role(), face(item).text(Text.Name)) == (Role.Button, "Delegates")
    face(item).actionInterface().doAction("Press")
    assert pressed == [True]


def test_what_is_read_aloud_ends_with_its_widget(qapp: QApplication) -> None:
    """Hundreds of widgets come and go while somebody listens."""
    for _round in range(20):
        made = [parts.ChipLabel(f"Chip {n}", "ok", "check") for n in range(10)]
        assert {face(one).role() for one in made} == {Role.StaticText}
        del made
        qapp.processEvents()


# ---- where the ring stands


def test_the_ring_is_around_the_chosen_tab_and_never_cut(qapp: QApplication) -> None:
    ring = FocusRing(qapp)
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    tabs = some_tabs()
    column.addWidget(tabs)
    window.resize(700, 200)
    window.show()
    window.activateWindow()
    tabs.setFocus()
    for place in range(12):
        tabs.set_value(place)
        qapp.processEvents()
        drawn = next(one for one in window.children() if one.objectName() == "focus-ring")
        assert isinstance(drawn, QWidget)
        assert tabs.rect().contains(drawn.geometry().translated(-tabs.pos()))
        assert drawn.width() < 220
        assert drawn.geometry().width() == focus_box(tabs).width()
    window.close()
    ring.deleteLater()


@pytest.mark.parametrize("width", [320, 500, 900])
def test_the_chosen_tab_is_whole_however_narrow_the_place(qapp: QApplication, width: int) -> None:
    """The others slide under the edges; arrows reach every one, Home and End the ends."""
    tabs = some_tabs()
    tabs.resize(width, tabs.sizeHint().height())
    assert tabs.minimumSizeHint().width() < 320
    seen: list[object] = []
    tabs.picked.connect(seen.append)
    for _step in range(11):
        box = tabs._boxes()[tabs._chosen]
        assert 0 <= box.left() <= box.right() <= width
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert seen == list(range(1, 12))
    QTest.keyClick(tabs, Qt.Key.Key_Home)
    assert tabs.value() == 0
    QTest.keyClick(tabs, Qt.Key.Key_End)
    assert tabs.value() == 11


def test_a_sign_at_the_edge_leads_to_the_tabs_under_it(qapp: QApplication) -> None:
    tabs = some_tabs()
    tabs.resize(400, tabs.sizeHint().height())
    spot = tabs.rect().center()
    spot.setX(tabs.width() - theme().px(8))
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=spot)
    assert tabs.value() == 1


# ---- the way of Tab


def four_lines() -> tuple[QWidget, list[QLineEdit]]:
    window = QWidget()
    column = QVBoxLayout(window)
    lines = [QLineEdit() for _n in range(4)]
    for line in lines:
        column.addWidget(line)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return window, lines


def test_what_is_made_late_is_reached_in_its_place(qapp: QApplication) -> None:
    window, lines = four_lines()
    reach_at(lines[1], lines[3], lines[2])
    lines[0].setFocus()
    way = []
    for _step in range(4):
        here = next(n for n, line in enumerate(lines) if line.hasFocus())
        way.append(here)
        QTest.keyClick(lines[here], Qt.Key.Key_Tab)
    assert way == [0, 1, 3, 2]
    window.close()


def test_tab_stays_in_a_sheet_and_goes_round(qapp: QApplication) -> None:
    """Forward and back, also from the sheet itself; an empty one says that it has nothing."""
    window, lines = four_lines()
    sheet = QWidget(window)
    inside = QVBoxLayout(sheet)
    first, second = QLineEdit(), QLineEdit()
    inside.addWidget(first)
    inside.addWidget(second)
    sheet.show()
    second.setFocus()
    assert tab_within(sheet, forward=True)
    assert first.hasFocus()
    assert tab_within(sheet, forward=False)
    assert second.hasFocus()
    lines[0].setFocus()
    assert tab_within(sheet, forward=True)
    assert first.hasFocus()
    bare = QWidget(window)
    assert not tab_within(bare, forward=True)
    window.close()
