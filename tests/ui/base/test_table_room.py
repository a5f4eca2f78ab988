"""Columns and the room there is: nothing is cut while the name column holds room of no use."""

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from ui.base.cells import FlagText, Text, TwoLines
from ui.base.table.measures import cell_width, granted, shared
from ui.base.table.model import Column, RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import theme

LONG = "Văn phòng Ủy ban nhân dân thành phố Hà Nội"
NAME, AGENCY, ROOM = range(3)


@dataclass(frozen=True, slots=True)
class Item:
    """A session with who carries it out, and where."""

    id: int
    name: str
    agency: str
    room: str = ""


COLUMNS: tuple[Column[Item], ...] = (
    Column("name", "Name", TwoLines, lambda one: TwoLines(one.name), stretch=True),
    Column("agency", "Agency", Text, lambda one: one.agency, ceiling=120),
    Column("room", "Room", FlagText, lambda one: FlagText("", one.room), ceiling=300),
)


def listed(qtbot: QtBot, width: int, *items: Item) -> TableView[Item]:
    """A list of them, as wide."""
    model: RowTableModel[Item] = RowTableModel(COLUMNS, key=lambda one: one.id)
    model.show_rows(items)
    view: TableView[Item] = TableView(model, "Chương trình")
    qtbot.addWidget(view)
    view.resize(width, 300)
    view.show()
    return view


def needed(text: str) -> float:
    """What a text needs in its cell."""
    return cell_width(Text(text))


def test_room_that_no_name_needs_goes_to_what_was_cut(qtbot: QtBot) -> None:
    view = listed(qtbot, 1100, Item(1, "Khai mạc", LONG))
    assert view.columnWidth(AGENCY) >= needed(LONG)
    assert sum(map(view.columnWidth, range(3))) == view.viewport().width()


def test_a_name_keeps_its_room_before_others_get_more(qtbot: QtBot) -> None:
    name = "Phiên toàn thể: Thành phố số của người dân " * 3
    view = listed(qtbot, 1000, Item(1, name, LONG))
    assert view.columnWidth(AGENCY) < needed(LONG)
    assert view.columnWidth(NAME) > view.columnWidth(AGENCY)


def test_a_width_set_by_hand_stays(qtbot: QtBot) -> None:
    view = listed(qtbot, 1100, Item(1, "Khai mạc", LONG))
    view.horizontalHeader().resizeSection(AGENCY, 90)
    assert view.columnWidth(AGENCY) == 90


def test_texts_that_wrap_share_what_is_short(qtbot: QtBot) -> None:
    """No scroll bar, and no column squeezed to a word while its neighbour is whole."""
    view = listed(qtbot, 420, Item(1, "Khai mạc", "Sở", LONG))
    assert sum(map(view.columnWidth, range(3))) <= view.viewport().width()
    metrics = QFontMetricsF(theme().font("body"))
    assert view.rowHeight(0) >= 2 * metrics.height()


@pytest.mark.parametrize(
    ("amount", "wanted", "given"),
    [
        (100, {1: 30, 2: 40}, {1: 30, 2: 40}),
        (35, {1: 30, 2: 40}, {1: 15, 2: 20}),
        (10, {1: 1, 2: 1, 3: 9}, {1: 0, 2: 1, 3: 9}),
        (0, {1: 5}, {1: 0}),
        (5, {}, {}),
        (5, {1: 0}, {1: 0}),
    ],
)
def test_shares_are_whole_pixels_and_none_is_lost(
    amount: int, wanted: dict[int, int], given: dict[int, int]
) -> None:
    assert shared(amount, wanted) == given
    assert sum(shared(amount, wanted).values()) == min(amount, sum(wanted.values()))


@pytest.mark.parametrize(
    ("amount", "wanted", "given"),
    [
        (100, {1: 900, 2: 20}, {1: 80, 2: 20}),
        (100, {1: 900, 2: 800, 3: 10}, {1: 45, 2: 45, 3: 10}),
        (50, {1: 10, 2: 20}, {1: 10, 2: 20}),
        (0, {1: 10}, {1: 0}),
        (9, {}, {}),
    ],
)
def test_who_needs_a_little_more_room_is_given_it_first(
    amount: int, wanted: dict[int, int], given: dict[int, int]
) -> None:
    assert granted(amount, wanted) == given
