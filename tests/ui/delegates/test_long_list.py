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
