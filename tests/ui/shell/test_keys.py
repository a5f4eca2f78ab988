"""Every action has its way by keyboard, no key means two things, and every key can be looked up."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from tests.ui.shell.builders import a_file, a_window, until_quiet
from ui.base.actions import Declared, declared
from ui.base.page import Page
from ui.shell.keys_sheet import WINDOW_KEYS, caps_of, keys_of, rooms
from ui.shell.main_window import MainWindow
from ui.shell.pages import ROOMS, by_number, through_the_door
from ui.shell.palette.commands import DOORS, Door
from ui.shell.palette.sheet import PaletteSheet
from ui.shell.undo_actions import REDO_KEYS, UNDO_KEYS
from ui.shell.window_menu import ENTRIES

NAMES = tuple(room.name for room in ROOMS)
CTRL = Qt.KeyboardModifier.ControlModifier
SEARCH_KEY = "Ctrl+F"  # of the field in a page's header


def page_class(name: str) -> type[Page]:
    """The class of a room."""
    room = next(one for one in ROOMS if one.name == name)
    kind: type[Page] = through_the_door(room.module, room.page)
    return kind


def declarations(name: str) -> list[Declared]:
    """What a room can do."""
    return [mark for _method, mark in declared(page_class(name)).values()]


def plain(keys: str) -> str:
    """Keys in one spelling: Delete and Del are one."""
    return QKeySequence(keys).toString()


def window_keys() -> list[str]:
    """Every key of the window."""
    numbers = [f"Alt+{place % 10}" for place, _room in enumerate(by_number(), start=1)]
    entries = [entry.keys for entry in ENTRIES if entry.keys]
    return [plain(keys) for keys in (*entries, *UNDO_KEYS, *REDO_KEYS, *numbers)]


def test_no_key_of_the_window_means_two_things() -> None:
    twice = [keys for keys, times in Counter(window_keys()).items() if times > 1]
    assert twice == []


@pytest.mark.parametrize("name", NAMES)
def test_no_key_of_a_page_means_two_things(name: str) -> None:
    """Neither on the page, nor there and in the window: Qt would do nothing at all."""
    own = [plain(one.shortcut) for one in declarations(name) if one.shortcut]
    twice = [keys for keys, times in Counter(own).items() if times > 1]
    assert twice == []
    assert set(own).isdisjoint(window_keys())
    assert "" not in own, "a key that Qt does not know"


@pytest.mark.parametrize("name", NAMES)
def test_every_action_has_words_and_a_picture(name: str) -> None:
    """So that the palette, menus and the keys sheet can show it."""
    for one in declarations(name):
        assert one.label
        assert one.icon or one.name == "cancel", one.name


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_a_key_or_can_be_reached_with_tab(
    qapp: QApplication, tmp_path: Path, name: str
) -> None:
    """By a key of its own, a button in the order of Tab, or a menu under such a button."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý", "Trần An"), room=name) as window:
        until_quiet(qapp, window)
        page = window.pages[name]
        lost = [key for key, act in page.actions_.items() if not list(ways(page, act))]
        assert lost == []


def ways(page: Page, act: QAction) -> Iterator[str]:
    """How an action is reached without a mouse."""
    if not act.shortcut().isEmpty():
        yield act.shortcut().toString()
    if any(isinstance(one, QMenu) for one in act.associatedObjects()):
        yield "a menu"
    for button in page.findChildren(QAbstractButton):
        tabbed = button.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabbed and act.iconText() in {button.text(), button.accessibleName()}:
            yield "a button"


@pytest.mark.parametrize("name", NAMES)
def test_the_search_key_has_one_meaning_on_a_page(
    qapp: QApplication, tmp_path: Path, name: str
) -> None:
    """The field of the header, or an action that finds where there is none: never both."""
    own = [one for one in declarations(name) if plain(one.shortcut) == plain(SEARCH_KEY)]
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room=name) as window:
        until_quiet(qapp, window)
        keys = [one.key().toString() for one in window.pages[name].findChildren(QShortcut)]
    assert len(own) + keys.count(plain(SEARCH_KEY)) <= 1


@pytest.mark.parametrize("name", NAMES)
def test_the_keys_sheet_lists_every_key_of_the_page(
    qapp: QApplication, tmp_path: Path, name: str
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room=name) as window:
        until_quiet(qapp, window)
        listed = dict(keys_of(window.pages[name]))
        for act in window.pages[name].actions_.values():
            for caps in caps_of(act):
                assert listed[caps]


def test_the_keys_sheet_lists_every_key_of_the_window() -> None:
    listed = [keys for keys, _words in (*WINDOW_KEYS, *rooms())]
    assert len(set(listed)) == len(listed)
    only_second = {plain(keys) for keys in (*UNDO_KEYS[1:], *REDO_KEYS[1:])}
    wanted = set(window_keys()) - only_second
    assert {plain(keys.replace(" ", "+")) for keys in listed} == wanted


def test_every_entry_of_the_menus_shows_its_key(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        for menu in (window.menu.event_menu(), window.menu.window_menu()):
            for act in entries_of(menu):
                assert act.isShortcutVisibleInContextMenu() or act.shortcut().isEmpty()
        named = {name for name, act in window.menu.actions.items() if not act.shortcut().isEmpty()}
        assert {"palette", "keys", "settings", "copy", "open", "start", "language"} <= named


def entries_of(menu: QMenu) -> list[QAction]:
    """The entries of a menu without lines and submenus."""
    return [act for act in menu.actions() if act.text() and act.menu() is None]


def test_both_menus_together_offer_every_entry(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        shown = {
            act
            for menu in (window.menu.event_menu(), window.menu.window_menu())
            for act in menu.actions()
        }
        assert set(window.menu.actions.values()) <= shown


@pytest.mark.parametrize("door", DOORS, ids=lambda door: f"{door.room}.{door.name}")
def test_what_the_palette_says_of_unopened_rooms_is_what_they_declare(door: Door) -> None:
    _method, mark = declared(page_class(door.room))[door.name]
    assert (door.label, door.icon, door.keys) == (mark.label, mark.icon, mark.shortcut)


@pytest.mark.parametrize("room", ["history", "registration", "delegates", "import"])
def test_ctrl_k_searches_everything_from_wherever_the_keyboard_is(
    qapp: QApplication, tmp_path: Path, room: str
) -> None:
    """Also from the scan line of the desk, and once more takes it away again."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room=room) as window:
        until_quiet(qapp, window)
        before = window.focusWidget()
        press(window, Qt.Key.Key_K, CTRL)
        (sheet,) = window.findChildren(PaletteSheet)
        assert sheet.isVisible()
        assert window.focusWidget() is sheet.line
        press(window, Qt.Key.Key_K, CTRL)
        assert not [one for one in window.findChildren(PaletteSheet) if one.isVisible()]
        assert window.focusWidget() is before


def test_a_search_field_gives_ctrl_k_to_the_palette(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path), room="history") as window:
        page = window.pages["history"]
        page.search.setFocus()  # type: ignore[attr-defined]  # the history page
        press(window, Qt.Key.Key_K, CTRL)
        assert window.findChildren(PaletteSheet)


def test_ctrl_comma_leads_to_the_settings(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        press(window, Qt.Key.Key_Comma, CTRL)
        assert window.current == "settings"


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """A key to whatever has the keyboard."""
    from_where = window.focusWidget()
    assert from_where is not None
    QTest.keyClick(from_where, key, modifier)


def test_the_keys_of_the_desk_stand_in_their_order_with_what_they_do_there(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room="registration") as window:
        window.appearance.speak("en")
        keys = keys_of(window.page())
        numbers = [int(one[1:]) for one, _words in keys if one[0] == "F" and one[1:].isdecimal()]
        assert numbers == sorted(numbers)
        assert {2, 12} <= set(numbers)
        assert dict(keys)["Ctrl Z"].startswith("take back the pass")
