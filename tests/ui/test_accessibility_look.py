"""What can be seen by everybody: where the keyboard is, and every word whole, however large.

The places are those of `reach`: new rooms come in by themselves.
"""

from itertools import product
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from hanoiplan.base.i18n import Language
from tests.ui.fitting import SIZES, clipped
from tests.ui.idle_time import pause
from tests.ui.reach import DIALOGS, PLACES, Place, Scene, Setting, focusable, opened, where
from ui.base.form.field import FieldBox
from ui.base.paint import text_width
from ui.base.table.view import TableView
from ui.base.theme import Mode, theme
from ui.base.widgets.amounts import LegendEntry
from ui.base.widgets.choosing import Segments
from ui.base.widgets.desk import DeskInput
from ui.base.widgets.signs import ChipLabel, KeyCap

AROUND = 5  # px beside a widget where its ring may stand
Case = tuple[Language, int, tuple[int, int]]
TIGHT: tuple[Case, ...] = (
    ("vi", 13, SIZES[1]),
    ("xx", 13, SIZES[0]),
    ("en", 15, SIZES[0]),
    ("vi", 18, SIZES[0]),
    ("xx", 18, SIZES[0]),
)
PAINTED = (Segments, ChipLabel, LegendEntry, KeyCap)
TITLE_PAD = 14  # px beside the words of a title
PATIENCE = 12  # looks, until what is cut is cut
ROOMY = tuple(place for place in PLACES if not place.over and place.name not in DIALOGS)
OVER = tuple(place for place in PLACES if place not in ROOMY)
FRAMED = (FieldBox, DeskInput)  # frames that show the focus of the line in them
LEAST = 12  # pixels that must differ: a caret alone is not enough
TEXT_SIZES = (13, 15, 18)
LANGUAGES: tuple[Language, ...] = ("vi", "en", "xx")
MODES: tuple[Mode, ...] = ("light", "dark", "contrast-light", "contrast-dark")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_the_keyboard_is_always_seen(qapp: QApplication, tmp_path: Path, place: Place) -> None:
    """Whatever has the keyboard looks otherwise than without it."""
    hidden = without_focus(qapp, tmp_path, place, ("light",))
    assert not hidden, "\n".join(hidden)


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_the_keyboard_is_always_seen_in_every_theme(
    qapp: QApplication, tmp_path: Path, place: Place
) -> None:
    hidden = without_focus(qapp, tmp_path, place, MODES)
    assert not hidden, "\n".join(hidden)


def without_focus(
    app: QApplication, folder: Path, place: Place, modes: tuple[Mode, ...]
) -> list[str]:
    """What looks the same with the keyboard as without it, theme by theme."""
    hidden: list[str] = []
    with opened(app, place, folder) as scene:
        for mode in modes:
            scene.dress(mode, 13)
            reached = focusable(scene.top)
            hidden += [f"{mode}: {where(one)}" for one in reached if not shows_focus(scene, one)]
    return hidden


def shows_focus(scene: Scene, widget: QWidget) -> bool:
    """Whether the pixels of a widget, or those right beside it, change with the keyboard."""
    bring_into_sight(widget)
    widget.setFocus()
    scene.app.processEvents()
    if scene.app.focusWidget() is not widget:
        return True  # it hands the keyboard on, to a part of it that is looked at as well
    with_it = picture(scene, widget)
    widget.clearFocus()
    scene.app.processEvents()
    return differing(with_it, picture(scene, widget)) >= LEAST


def bring_into_sight(widget: QWidget) -> None:
    """Scrolls to it, as Qt does when Tab comes to it."""
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(widget)
        at = at.parentWidget()


def picture(scene: Scene, widget: QWidget) -> QImage:
    """The widget and what is right beside it, as it stands on the window."""
    holder = widget.parentWidget()
    seen = holder if isinstance(holder, FRAMED) else widget
    corner = seen.mapTo(scene.window, QPoint())
    box = QRect(corner, seen.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return scene.window.grab(box.intersected(scene.window.rect())).toImage()


def differing(one: QImage, other: QImage) -> int:
    """How many pixels differ, counted up to what is enough."""
    if one == other or one.size() != other.size():
        return 0
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            count += one.pixel(x, y) != other.pixel(x, y)
            if count >= LEAST:
                return count
    return count


@pytest.mark.parametrize("place", ROOMY, ids=lambda place: place.name)
def test_every_word_has_room(qapp: QApplication, tmp_path: Path, place: Place) -> None:
    """Where the room is shortest: each language, each text size, the two smallest windows."""
    found = in_all_cases(qapp, tmp_path, place, TIGHT)
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize("place", ROOMY, ids=lambda place: place.name)
def test_every_word_has_room_in_every_case(
    qapp: QApplication, tmp_path: Path, place: Place
) -> None:
    """Each language at each text size in each window; "xx" stretches every text."""
    found = in_all_cases(qapp, tmp_path, place, tuple(product(LANGUAGES, TEXT_SIZES, SIZES)))
    assert not found, "\n".join(found)


def in_all_cases(
    app: QApplication, folder: Path, place: Place, cases: tuple[Case, ...]
) -> list[str]:
    """What is cut in a place, language, size and window switched while it is open."""
    found: list[str] = []
    with opened(app, place, folder) as scene:
        scene.window.setMinimumSize(0, 0)
        for language, size, window in cases:
            scene.look.speak(language)
            scene.window.resize(*window)
            scene.dress("light", size)
            told = f"{language}, {size} px, {window[0]}"
            found += [f"{told}: {one}" for one in lasting(scene)]
            if scene.window.width() > window[0] or scene.window.height() > window[1]:
                found.append(f"{told}: asks for {scene.window.size().toTuple()}")
    return found


@pytest.mark.parametrize("place", OVER, ids=lambda place: place.name)
def test_every_word_of_a_sheet_has_room(qapp: QApplication, tmp_path: Path, place: Place) -> None:
    """What stands over a page or by itself, opened at the smallest and the largest type."""
    found: list[str] = []
    for language, size in (("vi", 13), ("vi", 18), ("en", 18), ("xx", 18)):
        setting = Setting(cast("Language", language), size, SIZES[0])
        with opened(qapp, place, tmp_path, setting) as scene:
            found += [f"{language}, {size} px: {one}" for one in lasting(scene)]
    assert not found, "\n".join(found)


def lasting(scene: Scene) -> list[str]:
    """What is cut also after the layouts had time to settle."""
    for _look in range(PATIENCE):
        scene.app.processEvents()
        if not cut(scene.top):
            return []
        pause(5)
    return cut(scene.top)


def cut(top: QWidget) -> list[str]:
    """Labels and buttons without room, and widgets that paint their words without room."""
    every = top.findChildren(QWidget)
    painted = [one for one in every if isinstance(one, PAINTED) and one.isVisible()]
    squeezed = [one for one in painted if one.width() + 1 < one.sizeHint().width()]
    told = [f"{where(one)}: {one.width()}, needs {one.sizeHint().width()}" for one in squeezed]
    return [*clipped(top), *told, *titles_cut(top)]


def titles_cut(top: QWidget) -> list[str]:
    """Titles of columns that are narrower than their words."""
    found = []
    for table in (one for one in top.findChildren(TableView) if one.isVisible()):
        font = theme().font("chip", 500)
        for place in range(len(table.rows.columns)):
            words = str(table.rows.headerData(place, Qt.Orientation.Horizontal) or "")
            room = table.columnWidth(place) - theme().px(TITLE_PAD)
            hidden = table.isColumnHidden(place) or table.horizontalHeader().isHidden()
            if not hidden and text_width(words, font) > room + 1:
                found.append(f"{where(table)}, title {words!r}: {room}")
    return found
