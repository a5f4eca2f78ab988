"""Everything can be read: each step, both languages and stretched words, the smallest screens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from hanoiplan.base.i18n import Language, set_language
from tests.hanoiplan.exchange.samples import a_list
from tests.ui.delegates.room import Room, press
from tests.ui.exchange.driving import AN, BICH, HEADINGS, NOBODY, VIP, proceed
from tests.ui.fitting import assert_fits
from ui.base.widgets.choosing import Tabs
from ui.exchange.import_wizard import ImportPage
from ui.exchange.steps import Step
from ui.shell.tour.lists import a_list_in_parts, a_provincial_list, an_old_list, import_a_list

SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}
LANGUAGES: tuple[Language, ...] = ("vi", "en", "xx")

pytestmark = [
    pytest.mark.parametrize("size", SIZES.values(), ids=SIZES),
    pytest.mark.parametrize("language", LANGUAGES),
]


def opened(room: Room, language: Language, size: tuple[int, int]) -> ImportPage:
    """The page in a window of this size."""
    set_language(language)
    room.window.resize(*size)
    return room.open(ImportPage)


def read(page: ImportPage, room: Room, file: Path) -> None:
    """A list is open."""
    page.open_file(file)
    room.wait_for(lambda: page.draft.list is not None)


def assert_every_tab_fits(page: ImportPage, tabs: Tabs) -> None:
    """Tab by tab, by the keyboard's own way."""
    before = None
    while before != tabs.value():
        assert_fits(page)
        before = tabs.value()
        tabs.setFocus()
        press(Qt.Key.Key_Right)


def test_nothing_is_cut(
    room: Room, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    """From the empty first step to what was done."""
    page = opened(room, language, size)
    assert_fits(page)
    headings = (*HEADINGS, "Xyz", "Full name (as in the passport, in capital letters)")
    read(page, room, a_list(tmp_path / "list.xlsx", headings, AN, VIP, NOBODY, BICH))
    assert_fits(page)
    for step in (Step.MATCH, Step.LOOK, Step.DONE):
        proceed(page, room)
        assert page.step is step
        assert_fits(page)


def test_letters_and_sheets_have_room(
    room: Room, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    """The band, before and after it was settled; several sheets."""
    page = opened(room, language, size)
    read(page, room, an_old_list(tmp_path))
    assert_fits(page)
    for _press in range(2):
        page.steps.letters.convert.click()
        assert_fits(page)


def test_what_was_understood_has_room(
    room: Room, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    """Names in parts, headings between rows, delegations; and the rows of a list full of slips."""
    page = opened(room, language, size)
    for file in (a_list_in_parts(tmp_path), a_provincial_list(tmp_path)):
        read(page, room, file)
        proceed(page, room)
        if page.step is Step.MATCH:
            proceed(page, room)
        assert_fits(page)
        page.act("back").trigger()
        assert_every_tab_fits(page, page.steps.understood.tabs)
        page.act("cancel").trigger()


def test_changes_have_room(
    room: Room, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    """Cells, missing people, renames."""
    file = import_a_list(room.workspace, room.event_id, tmp_path)
    page = opened(room, language, size)
    read(page, room, file)
    while page.step is not Step.COMPARE:
        proceed(page, room)
    assert_every_tab_fits(page, page.changes.tabs)
    columns = page.changes.cells.rows.columns
    widths = [page.changes.cells.columnWidth(place) for place in range(len(columns))]
    assert sum(widths) <= page.changes.cells.viewport().width(), "no scrolling sideways"
