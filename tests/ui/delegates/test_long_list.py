"""A list that is too long to be read at once: read while the window goes on, then all there."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from hanoiplan.base.settings import Settings
from hanoiplan.delegates.operations import edit_delegate
from tests.ui.delegates.room import Room, a_delegate
from ui.delegates.listing import AT_ONCE
from ui.delegates.page import DelegatesPage
from ui.delegates.ready_views import READY
from ui.delegates.sections import LENT_AS

MANY = AT_ONCE + 50
Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def ids(room: Room) -> list[int]:
    """More people than are read at once."""
    made = room.add_many([a_delegate(f"Lê {n:05}") for n in range(MANY)])
    room.settle()
    return made


def read_to_the_end(page: DelegatesPage, qtbot: QtBot) -> None:
    """Waits as a person does."""
    qtbot.waitUntil(lambda: not page.catching_up.is_busy, timeout=20_000)


def test_a_long_list_says_that_it_is_coming_and_comes(
    room: Room, ids: list[int], qtbot: QtBot
) -> None:
    """Opening the page does not wait for it."""
    page = room.open(DelegatesPage)
    assert page.catching_up.is_busy
    assert "Reading" in page.roster.empty.title.text()
    read_to_the_end(page, qtbot)
    assert len(page.roster.rows.visible_rows()) == MANY
    assert page.panel.person is not None
    assert page.panel.isVisible()
    assert len(ids) == MANY


def test_what_changes_meanwhile_is_in_the_list_at_the_end(
    room: Room, ids: list[int], qtbot: QtBot
) -> None:
    """Another desk does not wait either."""
    page = room.open(DelegatesPage)
    room.workspace.do(edit_delegate, ids[0], phone="0912 345 678")
    room.settle()
    assert page.catching_up.is_busy
    read_to_the_end(page, qtbot)
    [row] = page.listing.rows([ids[0]])
    assert row.phone == "0912 345 678"


def test_somebody_asked_for_too_early_is_shown_when_the_list_is_there(
    room: Room, ids: list[int], qtbot: QtBot
) -> None:
    page = room.open(DelegatesPage)
    page.arrive(ids[-1])
    read_to_the_end(page, qtbot)
    assert page.panel.person is not None
    assert page.panel.person.id == ids[-1]


def test_leaving_the_page_ends_the_reading_and_coming_back_begins_it_anew(
    room: Room, ids: list[int], qtbot: QtBot
) -> None:
    """A workspace that is closed must not be read on."""
    page = room.open(DelegatesPage)
    page.hide()
    assert not page.catching_up.is_busy
    page.show()
    read_to_the_end(page, qtbot)
    assert len(page.roster.rows.visible_rows()) == len(ids)


def test_an_order_nobody_has_prepared_comes_in_slices(
    room: Room, ids: list[int], qtbot: QtBot
) -> None:
    """The lines follow as soon as everything is known that they stand by."""
    page = room.open(DelegatesPage)
    read_to_the_end(page, qtbot)
    rows = page.roster.rows
    rows.sort_by("phone", descending=True)
    qtbot.waitUntil(lambda: not rows.is_preparing, timeout=20_000)
    room.workspace.do(edit_delegate, ids[7], phone="1")
    room.settle()
    rows.sort_by("phone")
    assert rows.visible_rows()[0].id == ids[7]


def test_the_view_is_the_same_after_a_restart(room: Room, qtbot: QtBot) -> None:
    """Columns and order come back; filters do not, they would hide people unseen."""
    room.add(a_delegate("Lê Ý"))
    room.tools.extra[LENT_AS] = Settings(room.workspace.path.with_name("settings.json"))
    page = room.open(DelegatesPage)
    page.show_ready(READY[1])
    page.roster.rows.sort_by("phone")
    page.hide()
    del qtbot
    again = room.open(DelegatesPage)
    assert again.table.columns.keys() == list(READY[1].columns)
    assert again.roster.views.current == READY[1].name
    assert again.roster.rows.order == ("phone", False)


# ---- before everybody is read


def until_it_stands(page: DelegatesPage, qtbot: QtBot) -> None:
    """The list has its lines, and reading goes on behind it."""
    qtbot.waitUntil(lambda: page.roster.rows.rowCount() > 0, timeout=20_000)
    assert page.catching_up.is_busy


def test_the_whole_list_stands_before_it_is_read(room: Room, ids: list[int], qtbot: QtBot) -> None:
    """Lines, count and tabs; wherever somebody scrolls to, the people are there, and stay so."""
    page = room.open(DelegatesPage)
    until_it_stands(page, qtbot)
    rows = page.roster.rows
    assert rows.rowCount() == MANY
    assert not rows.all_rows
    name = next(n for n, column in enumerate(rows.columns) if column.key == "name")
    lines = (0, MANY // 2, MANY - 1)
    said = [rows.index(line, name).data() for line in lines]
    assert [words.split(",")[0] for words in said] == [f"Lê {n:05}" for n in lines]
    tabs = list(page.roster.tabs._counts)
    header = page.header.count.text()
    read_to_the_end(page, qtbot)
    assert [rows.index(line, name).data() for line in lines] == said
    assert rows.keys() == ids
    assert list(page.roster.tabs._counts) == tabs
    assert page.header.count.text() == header


def test_who_is_chosen_before_the_list_is_read_stays_chosen(
    room: Room, ids: list[int], qtbot: QtBot
) -> None:
    """The line, its box and the panel beside it."""
    page = room.open(DelegatesPage)
    until_it_stands(page, qtbot)
    page.arrive(ids[-1])
    assert page.panel.person is not None
    assert page.panel.person.id == ids[-1]
    read_to_the_end(page, qtbot)
    assert [person.id for person in page.roster.selected()] == [ids[-1]]
    assert page.roster.rows.ticks == {ids[-1]}


def test_another_order_is_never_shown_wrong(room: Room, ids: list[int], qtbot: QtBot) -> None:
    """Whoever sorts or searches while the list is coming sees it as soon as it can be right."""
    page = room.open(DelegatesPage)
    until_it_stands(page, qtbot)
    page.roster.rows.sort_by("name", descending=True)
    assert page.roster.rows.rowCount() == 0
    read_to_the_end(page, qtbot)
    qtbot.waitUntil(lambda: page.roster.rows.rowCount() == MANY, timeout=20_000)
    assert page.roster.rows.keys() == ids[::-1]


def test_who_is_gone_meanwhile_leaves_an_empty_line_until_the_list_is_read(
    room: Room, ids: list[int], qtbot: QtBot
) -> None:
    """Another desk takes back an import while this one opens the list."""
    page = room.open(DelegatesPage)
    until_it_stands(page, qtbot)
    room.workspace.undo()
    rows = page.roster.rows
    unseen = MANY - 2
    assert unseen not in rows.some_lines(1)
    assert rows.row_at(unseen) is None
    assert {rows.index(unseen, n).data() for n in range(rows.columnCount())} <= {"", None}
    read_to_the_end(page, qtbot)
    qtbot.waitUntil(lambda: rows.rowCount() == 0, timeout=20_000)
    assert len(ids) == MANY
