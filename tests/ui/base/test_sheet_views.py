"""Filters of columns, orders of several levels, chosen columns, saved views, one value for many."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import set_language
from tests.ui.base.samples import PEOPLE
from tests.ui.base.sheet_samples import Register
from tests.ui.fitting import assert_fits
from ui.base.table.bulk_edit import BulkEdit
from ui.base.table.column_filter import ColumnFilter
from ui.base.table.column_panel import ColumnPanel
from ui.base.table.filter_panel import FilterPanel
from ui.base.table.floating import Floating
from ui.base.table.orders import Level
from ui.base.table.views import View
from ui.base.theme import apply
from ui.base.widgets import Button

Key, Held = Qt.Key, Qt.KeyboardModifier
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def register(qtbot: QtBot) -> Register:
    """The list in a window, in English."""
    set_language("en")
    register = Register()
    qtbot.addWidget(register.window)
    register.window.resize(1100, 640)
    with qtbot.waitActive(register.window):
        register.window.show()
    register.view.setFocus()
    return register


def ids(register: Register) -> list[int]:
    return [row.id for row in register.rows.visible_rows()]


def panel(register: Register, kind: type[Floating]) -> Floating:
    """The panel that is open."""
    found = [one for one in register.window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def open_filter(register: Register, column: str) -> FilterPanel:
    register.view.open_filter(column)
    found = panel(register, FilterPanel)
    assert isinstance(found, FilterPanel)
    return found


# ---- filters


def test_filters_of_columns_join(register: Register) -> None:
    register.rows.set_column_filters(
        [
            ColumnFilter("delegation", frozenset({"Hà Nội", "Đà Nẵng"})),
            ColumnFilter("position", contains="chuyen"),
        ]
    )
    assert ids(register) == [2]
    register.rows.set_column_filters([ColumnFilter("badge", frozenset({""}))])
    assert ids(register) == [row.id for row in PEOPLE if not row.badge]


def test_several_chips_are_found_by_each(register: Register) -> None:
    register.rows.set_column_filters([ColumnFilter("state", frozenset({"Thiếu ảnh"}))])
    assert ids(register) == [9]


def test_values_are_counted_among_what_other_filters_let_through(register: Register) -> None:
    register.rows.set_column_filters([ColumnFilter("position", contains="do truong")])
    counts = {one.value: one.count for one in register.rows.facets("delegation")}
    assert counts == {"Phnom Penh": 1, "Viêng Chăn": 1, "Băng Cốc": 1}
    own = {one.value for one in register.rows.facets("position")}
    assert "Chuyên viên" in own, "a column's own filter hides none of its values"


def test_the_whole_filter_by_keyboard(register: Register) -> None:
    """Alt+Down, a few letters, Enter."""
    register.view.select_key(2)
    place = next(n for n, c in enumerate(register.rows.columns) if c.key == "delegation")
    register.view.block.go(place)
    QTest.keyClick(register.view, Key.Key_Down, Held.AltModifier)
    found = panel(register, FilterPanel)
    assert isinstance(found, FilterPanel)
    QTest.keyClicks(found.search.line, "da nang")
    assert found.values.values() == ["Đà Nẵng"]
    QTest.keyClick(found.search.line, Key.Key_Return)
    assert ids(register) == [2]
    assert register.view.hasFocus()


def test_a_tick_is_in_force_at_once_and_all_ticked_is_no_filter(register: Register) -> None:
    found = open_filter(register, "delegation")
    found.values.go_to("Huế")
    found.values.go_to("Đà Nẵng")
    QTest.keyClick(found.values, Key.Key_Space)
    assert 2 not in ids(register)
    QTest.keyClick(found.values, Key.Key_Space)
    assert register.rows.column_filters == ()


def test_a_filter_by_words_and_its_button_above_the_table(register: Register) -> None:
    found = open_filter(register, "name")
    QTest.keyClicks(found.search.line, "ng")
    QTest.mouseClick(found.contains, Left)
    assert list(register.rows.column_filters) == [ColumnFilter("name", contains="ng")]
    chips = register.bar.findChildren(Button)
    assert [chip.text() for chip in chips] == ["Delegate: “ng”"]
    QTest.mouseClick(chips[0], Left)
    assert not register.rows.column_filters
    assert not register.bar.isVisible()


def test_the_funnel_in_a_title_opens_the_filter(register: Register) -> None:
    head = register.view.horizontalHeader()
    place = next(n for n, c in enumerate(register.rows.columns) if c.key == "position")
    right = head.sectionViewportPosition(place) + head.sectionSize(place)
    QTest.mouseClick(head.viewport(), Left, pos=QPoint(right - 10, 16))
    assert panel(register, FilterPanel).isVisible()
    assert register.rows.levels == ()


def test_a_panel_closes_with_esc_and_with_the_keyboard_elsewhere(register: Register) -> None:
    found = open_filter(register, "name")
    QTest.keyClick(found.search.line, Key.Key_Escape)
    assert not found.isVisible()
    assert register.view.hasFocus()
    again = open_filter(register, "name")
    register.search.start()
    assert not again.isVisible()
    assert register.search.line.hasFocus()


# ---- orders


def test_further_levels_by_shift(register: Register) -> None:
    head = register.view.horizontalHeader()

    def click(column: str, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        place = next(n for n, c in enumerate(register.rows.columns) if c.key == column)
        left = head.sectionViewportPosition(place)
        QTest.mouseClick(head.viewport(), Left, held, QPoint(left + 12, 16))

    click("delegation")
    click("name", Held.ShiftModifier)
    click("name", Held.ShiftModifier)
    assert list(register.rows.levels) == [Level("delegation"), Level("name", descending=True)]
    same = [row.name for row in register.rows.visible_rows() if row.delegation == "Hà Nội"]
    assert same == [
        "Nguyễn Thị Ngọc Diệp",
        "Joaninho de Jesus Marçal Belo Ximenes da Costa Guterres",
        "Huỳnh Thuỵ Uyển Nhi",
        "Đặng Quốc Khưỡng",
    ]
    click("delegation")
    assert list(register.rows.levels) == [Level("delegation", descending=True)]


def test_named_orders_of_the_page(register: Register) -> None:
    """By given name, in the Vietnamese order of letters."""
    register.rows.sort_by([("given", False)])
    given = [row.name.split()[-1] for row in register.rows.visible_rows()]
    assert given.index("Diệp") < given.index("Guterres") < given.index("Nhi") < given.index("Ý")


# ---- columns and views


def test_columns_are_shown_in_the_order_asked_for(register: Register) -> None:
    register.view.columns.show(["name", "code", "state", "no such"])
    assert register.view.columns.keys() == ["name", "code", "state"]
    register.view.columns.show(["state"])
    assert register.view.columns.keys() == ["name", "state"], "the thing itself stays"


def test_columns_by_keyboard(register: Register) -> None:
    QTest.keyClick(register.view, Key.Key_Down, Held.AltModifier | Held.ShiftModifier)
    found = panel(register, ColumnPanel)
    assert isinstance(found, ColumnPanel)
    found.list.go_to("state")
    QTest.keyClick(found.list, Key.Key_Up, Held.AltModifier)
    found.list.go_to("position")
    QTest.keyClick(found.list, Key.Key_Space)
    assert register.view.columns.keys() == ["name", "delegation", "state", "badge"]
    found.list.go_to("name")
    QTest.keyClick(found.list, Key.Key_Space)
    assert "name" in register.view.columns.keys()  # noqa: SIM118 - a list of names


def test_a_view_comes_back_as_it_was_kept(register: Register) -> None:
    view = register.view
    view.columns.show(["name", "badge", "delegation"])
    view.setColumnWidth(3, 222)
    register.rows.set_column_filters([ColumnFilter("delegation", frozenset({"Hà Nội", ""}))])
    register.rows.sort_by([("given", True), ("badge", False)])
    register.rows.set_grouping("delegation")
    kept = view.view_state("Của tôi")
    view.apply_view(View())
    assert view.columns.keys() == view.columns.usual()
    assert len(ids(register)) == len(PEOPLE)
    view.apply_view(View.from_json(kept.to_json()))
    assert view.view_state("Của tôi") == kept
    assert view.columnWidth(3) == 222
    assert register.rows.group_at(0)


def test_the_page_hears_of_every_change_of_the_view_once(register: Register, qtbot: QtBot) -> None:
    heard: list[None] = []
    register.view.view_changed.connect(lambda: heard.append(None))
    register.rows.sort_by("name")
    register.refresh()
    register.window.resize(900, 500)
    assert len(heard) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        '{"name": 3}',
        json.dumps({"name": "x", "columns": "abc"}),
        View(widths=(("name", 50),)).to_json().replace("50", '"50"'),
        View(levels=(Level("name"),)).to_json().replace("false", "0"),
        View(filters=(ColumnFilter("name"),)).to_json().replace("null", "7"),
    ],
)
def test_a_broken_view_is_refused_with_a_sentence(text: str) -> None:
    set_language("en")
    with pytest.raises(KnownError, match="saved view"):
        View.from_json(text)


def test_a_view_of_another_version_shows_what_there_is(register: Register) -> None:
    view = View(
        columns=("gone", "name", "badge"),
        filters=(ColumnFilter("gone", contains="x"),),
        levels=(Level("gone"), Level("badge")),
        grouping="gone",
    )
    register.view.apply_view(view)
    assert register.view.columns.keys() == ["name", "badge"]
    assert len(ids(register)) == len(PEOPLE)
    assert register.rows.levels == (Level("badge"),)


# ---- one value for many


def test_one_value_for_many_says_before_how_many_cells_change(register: Register) -> None:
    register.view.selectAll()
    QTest.keyClick(register.view, Key.Key_Return, Held.AltModifier)
    found = panel(register, BulkEdit)
    assert isinstance(found, BulkEdit)
    found.which.set_value("position")
    found.which.changed.emit("position")
    assert not found.text.value()
    QTest.keyClicks(found.text.line, "Bob")
    assert "10 cells will change." in found.outcome.text()
    assert "1 cell was left as it is." in found.outcome.text()
    QTest.keyClick(found.text.line, Key.Key_Return)
    assert register.heard[0].way == "bulk"
    assert len(register.heard[0].edits) == 10


# ---- the look


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [13, 18])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_panels_have_room_for_their_words_and_names_for_their_parts(
    qapp: QApplication, qtbot: QtBot, mode: str, size: int, language: str
) -> None:
    set_language(language)  # type: ignore[arg-type]  # vi or en
    apply(qapp, mode, size)  # type: ignore[arg-type]  # a mode
    register = Register()
    qtbot.addWidget(register.window)
    register.window.resize(1100, 650)
    register.rows.set_column_filters([ColumnFilter("delegation", frozenset({"Hà Nội", "Huế"}))])
    with qtbot.waitActive(register.window):
        register.window.show()
    register.view.selectAll()
    register.view.setFocus()
    for do in (register.view.open_filter, register.view.open_columns, register.view.open_bulk_edit):
        do()
        found = panel(register, Floating)
        assert register.window.rect().contains(found.geometry())
        assert_fits(register.window)
        for part in found.findChildren(QWidget):
            takes_keys = part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isVisible()
            named = part.accessibleName() or getattr(part, "text", lambda: "")()
            proxied = part.focusProxy() is not None
            assert named or proxied or not takes_keys or part.objectName(), part
        found.shut()
