"""Nobody is shut out: every room, sheet and dialog by screen reader and by keyboard alone.

On a real workspace with the worst names. New rooms come in by themselves, through the list of
rooms.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from hanoiplan.base import paths
from tests.ui.reach import PLACES, Place, Scene, focusable, opened, where
from ui.base import cells
from ui.base.table.model import CellRole
from ui.base.table.view import TableView
from ui.base.widgets.signs import ChipLabel

HEARD = Qt.ItemDataRole.AccessibleTextRole
VAGUE = frozenset({QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.Border})
MOST_ROWS = 60  # of one table

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module", params=PLACES, ids=lambda place: place.name)
def scene(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Scene]:
    """Each place in turn, opened once for all questions."""
    place: Place = request.param
    folder = tmp_path_factory.mktemp("place")
    paths.use_user_folder(folder / "user")
    with opened(qapp, place, folder) as made:
        yield made
        paths.use_user_folder(folder / "user")  # the tests have put back the usual one
    paths.use_user_folder(None)


def test_everything_the_keyboard_reaches_has_a_name_and_a_role(scene: Scene) -> None:
    """A screen reader says what it is, before anybody has to guess by pressing it."""
    silent = [where(one) for one in focusable(scene.top) if not name_of(one)]
    assert not silent, "no name:\n" + "\n".join(silent)
    vague = [where(one) for one in focusable(scene.top) if is_vague(one)]
    assert not vague, "no role:\n" + "\n".join(vague)


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    if isinstance(widget, QComboBox):  # on Linux Qt gives its value as its name
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def is_vague(widget: QWidget) -> bool:
    """Whether it is announced as nothing but a piece of window."""
    return QAccessible.queryAccessibleInterface(widget).role() in VAGUE


def test_every_cell_can_be_heard(scene: Scene) -> None:
    """Chips, flags, tiles, boxes and signs have words as well."""
    silent = {
        f"{where(table)}, {table.rows.columns[index.column()].key}: {index.data(CellRole)}"
        for table in scene.top.findChildren(TableView)
        if table.isVisible()
        for index in cells_of(table)
        if not index.data(HEARD) and not is_empty(index.data(CellRole))
    }
    assert not silent, "\n".join(sorted(silent))


def cells_of(table: TableView[Any]) -> Iterator[QModelIndex]:
    """The cells of the first rows that are shown."""
    model = table.rows
    for line in range(min(MOST_ROWS, model.rowCount())):
        for column in range(model.columnCount()):
            if model.row_at(line) is not None and not table.isColumnHidden(column):
                yield model.index(line, column)


def is_empty(cell: cells.Cell) -> bool:
    """Whether nothing is painted there, or the dash of an empty cell."""
    if isinstance(cell, cells.Icon):
        return not cell.name
    if isinstance(cell, cells.Chips):
        return not cell.chips
    return not isinstance(cell, cells.Tick | cells.Tile)  # what they paint is what they say


def test_no_state_is_told_by_colour_alone(scene: Scene) -> None:
    """In grey every chip still says its state: a word, and never the same one for two states."""
    seen: dict[tuple[str, str], set[str]] = {}
    for chip in chips_of(scene.top):
        assert chip.word or chip.icon, f"{chip} has neither word nor icon"
        seen.setdefault((chip.word, chip.icon), set()).add(chip.tone)
    twofold = {words: tones for words, tones in seen.items() if len(tones) > 1}
    assert not twofold


def chips_of(top: QWidget) -> Iterator[cells.Chip]:
    """Every chip that is seen, in a table or by itself."""
    yield from (one.chip for one in top.findChildren(ChipLabel) if one.isVisible())
    for table in top.findChildren(TableView):
        for index in cells_of(table) if table.isVisible() else ():
            cell = index.data(CellRole)
            yield from cell.chips if isinstance(cell, cells.Chips) else ()


def test_tab_goes_round_in_reading_order(scene: Scene) -> None:
    """From the first to the last and back to the first; no table or field keeps the keyboard."""
    wanted = set(focusable(scene.top))
    way = walk(scene, len(wanted))
    missed = [where(one) for one in wanted - set(way)]
    assert not missed, "Tab never comes to\n" + "\n".join(missed)
    back = [f"{where(a)} → {where(b)}" for a, b in steps(way) if not reads_on(a, b)]
    assert len(back) <= 1, "only the step from the last to the first goes back:\n" + "\n".join(back)


def walk(scene: Scene, most: int) -> list[QWidget]:
    """What has the keyboard from step to step, until one comes a second time."""
    way: list[QWidget] = []
    for _step in range(most + 3):
        at = scene.app.focusWidget()
        assert at is not None, f"after {where(way[-1]) if way else 'the start'}: nothing"
        if at in way:
            return way[way.index(at) :]
        if at is not scene.top and not scene.top.isAncestorOf(at):
            assert not scene.top.isVisible(), f"the keyboard went under the sheet: {where(at)}"
            return way  # a sheet that was left is gone
        way.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        scene.app.processEvents()
    raise AssertionError("Tab never comes back: " + " → ".join(where(one) for one in way[-4:]))


def steps(way: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    """Each with the next one, the last with the first."""
    return zip(way, way[1:] + way[:1], strict=True)


def reads_on(first: QWidget, second: QWidget) -> bool:
    """Whether an eye that reads goes from one to the other: compared where their ways part."""
    above = [*_holders(first)]
    holder = next(one for one in _holders(second) if one in above)
    one, two = _branch(holder, first), _branch(holder, second)
    if one.isEmpty() or two.isEmpty():
        return True
    beside = min(one.bottom(), two.bottom()) - max(one.top(), two.top())
    if beside > min(one.height(), two.height()) / 2:
        return one.left() <= two.left()
    return one.top() <= two.top()


def _holders(widget: QWidget) -> Iterator[QWidget]:
    """A widget and everything it stands in, from the inside."""
    at: QWidget | None = widget
    while at is not None:
        yield at
        at = at.parentWidget()


def _branch(holder: QWidget, widget: QWidget) -> QRect:
    """Where the child of a holder stands that a widget is in."""
    child = next((one for one in _holders(widget) if one.parentWidget() is holder), None)
    return child.geometry() if child is not None else QRect()
