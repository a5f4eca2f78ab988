"""The table tells a view only what differs, and never loses what the person had chosen."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.base.samples import PEOPLE, Person, person_columns
from ui.base.cells import Number, Text
from ui.base.table.columns import TICK, Column, tick_column
from ui.base.table.model import Group, RowRole, RowTableModel
from ui.base.table.row_changes import MOST_RUNS, steps_between

Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True)
class Thing:
    """A small row."""

    id: int
    name: str = ""


COLUMNS: tuple[Column[Thing], ...] = (
    tick_column(),
    Column("id", "", Number, lambda r: str(r.id), sort=lambda r: r.id),
    Column("name", "", Text, lambda r: r.name, sort=lambda r: r.name),
)


def a_model(*rows: Thing) -> RowTableModel[Thing]:
    """A model of things under Qt's own tester."""
    model = RowTableModel(COLUMNS, key=lambda r: r.id, search=lambda r: r.name)
    QAbstractItemModelTester(model, Fatal, model)
    model.show_rows(rows)
    return model


def shown(model: RowTableModel[Thing]) -> list[object]:
    """What a view would show: the words of each line, headings as their title."""
    lines: list[object] = []
    for line in range(model.rowCount()):
        group = model.group_at(line)
        cell = model.index(line, 1).data()
        lines.append(group.title if group else (cell, model.index(line, 2).data()))
    return lines


things = st.lists(
    st.builds(Thing, st.integers(0, 40), st.sampled_from(["an", "Ấn", "bình", "chi"])),
    max_size=40,
    unique_by=lambda thing: thing.id,
)


@given(before=things, after=things, by=st.sampled_from(["", "id", "name"]), back=st.booleans())
def test_showing_a_difference_equals_a_fresh_model(
    before: list[Thing], after: list[Thing], by: str, *, back: bool
) -> None:
    """Whatever stood there before, the lines are those of a model that never knew it."""
    model, fresh = a_model(*before), a_model()
    for one in (model, fresh):
        one.sort_by(by, descending=back)
        one.show_rows(after)
    assert shown(model) == shown(fresh)


@given(before=things, after=things)
def test_a_kept_row_keeps_its_place_in_every_hand(before: list[Thing], after: list[Thing]) -> None:
    """Persistent indexes (selections, the current row) follow their row or end with it."""
    model = a_model(*before)
    held = {
        thing.id: QPersistentModelIndex(model.index(line, 1)) for line, thing in enumerate(before)
    }
    model.show_rows(after)
    kept = {thing.id for thing in after}
    for key, index in held.items():
        assert index.isValid() == (key in kept)
        assert not index.isValid() or model.key_at(index.row()) == key


@given(rows=things, words=st.sampled_from(["", "an", "ấn", "B", "xyz"]))
def test_search_and_headings_together(rows: list[Thing], words: str) -> None:
    """Headings stand over exactly the rows that are found."""
    model = a_model(*rows)
    model.group_by(lambda thing: Group(thing.name, thing.name, sort=thing.name))
    model.set_search(words)
    found = [thing for thing in rows if words.lower().replace("ấ", "a") in fold_of(thing.name)]
    assert {thing.id for thing in model.visible_rows()} == {thing.id for thing in found}
    headings = [line for line in shown(model) if isinstance(line, str)]
    assert headings == sorted({thing.name for thing in found})


def fold_of(name: str) -> str:
    """Enough of folding for the three names used here."""
    return name.lower().replace("ấ", "a").replace("ì", "i")


def test_only_the_difference_reaches_the_view() -> None:
    """One row in, one out, one changed: three small signals and no reset."""
    model = a_model(Thing(1, "an"), Thing(2, "bình"), Thing(3, "chi"))
    said: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _p, a, b: said.append(("in", a, b)))
    model.rowsRemoved.connect(lambda _p, a, b: said.append(("out", a, b)))
    model.dataChanged.connect(lambda a, b: said.append(("new", a.row(), b.row())))
    model.modelReset.connect(lambda: said.append(("reset", 0, 0)))
    model.show_rows([Thing(1, "an"), Thing(2, "Bình"), Thing(4, "dũng")])
    assert said == [("out", 2, 2), ("in", 2, 2), ("new", 1, 1)]


def test_showing_the_same_again_says_nothing() -> None:
    """A refresh without a change must not move anything."""
    model = a_model(Thing(1, "an"), Thing(2, "bình"))
    said: list[object] = []
    model.dataChanged.connect(lambda *_args: said.append(1))
    model.layoutChanged.connect(lambda *_args: said.append(2))
    model.show_rows([Thing(1, "an"), Thing(2, "bình")])
    assert said == []


def test_very_many_runs_start_afresh() -> None:
    """A view is told of a reset when hundreds of scattered rows come or go."""
    every = list(range(4 * MOST_RUNS))
    assert steps_between(every, every[::2]) is None
    assert steps_between(every, every[10:]) is not None


def test_update_rows_replaces_adds_and_drops() -> None:
    """What a page does with the few ids of a change."""
    model = a_model(Thing(1, "an"), Thing(2, "bình"), Thing(3, "chi"))
    model.update_rows([Thing(2, "Bình"), Thing(9, "em")], gone={3})
    assert model.all_rows == [Thing(1, "an"), Thing(2, "Bình"), Thing(9, "em")]


def test_ticks_stay_with_their_rows_and_go_with_them() -> None:
    """Ticked rows that are deleted are not ticked for ever."""
    model = a_model(Thing(1), Thing(2), Thing(3))
    model.tickable = lambda thing: thing.id != 3
    model.set_ticks({1, 2, 3})
    assert model.ticks == {1, 2}
    model.show_rows([Thing(2), Thing(3)])
    assert model.ticked_rows() == [Thing(2)]
    place = next(n for n, c in enumerate(COLUMNS) if c.key == TICK)
    state = model.index(0, place).data(Qt.ItemDataRole.CheckStateRole)
    assert Qt.CheckState(state) is Qt.CheckState.Checked


def test_a_second_toggle_unticks() -> None:
    """Space ticks several at once, and unticks them when all are ticked."""
    model = a_model(Thing(1), Thing(2))
    model.toggle_ticks({1})
    model.toggle_ticks({1, 2})
    assert model.ticks == {1, 2}
    model.toggle_ticks({1, 2})
    assert model.ticks == set()


def test_a_folded_heading_hides_its_rows_only() -> None:
    """The heading stays, to be unfolded again."""
    model = a_model(Thing(1, "an"), Thing(2, "bình"))
    model.group_by(lambda thing: Group(thing.name, thing.name))
    model.toggle_group("an")
    assert shown(model) == ["an", "bình", ("2", "bình")]
    assert model.is_folded("an")
    model.toggle_group("an")
    assert shown(model) == ["an", ("1", "an"), "bình", ("2", "bình")]


def test_a_heading_cannot_be_selected() -> None:
    """Selections are rows."""
    model = a_model(Thing(1, "an"))
    model.group_by(lambda _thing: Group("g", "g"))
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(0, 0).data(RowRole) is None
    assert model.index(1, 0).data(RowRole) == Thing(1, "an")


@pytest.mark.parametrize("columns", [person_columns])
def test_every_cell_has_words_for_a_screen_reader(
    columns: Callable[[], tuple[Column[Person], ...]],
) -> None:
    """Each cell but the check box says what it shows."""
    model = RowTableModel(columns(), key=lambda r: r.id)
    model.show_rows(PEOPLE)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 1).data(role) == "Daw Aye Aye Mon, ဒေါ်အေးအေးမွန်, Trưởng phòng"
    assert model.index(0, 5).data(role) == "Đã đến"
    assert model.headerData(1, Qt.Orientation.Horizontal, role)


def test_no_index_no_answer() -> None:
    """Qt may ask about nothing."""
    assert a_model().data(QModelIndex()) is None
