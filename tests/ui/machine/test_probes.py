"""What only the window's library can tell: said when it is not there, broken when it is needed."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.self_test.model import Broken, Place, Seen, State
from tests.hanoiplan.self_test.places import BroughtAlong, a_place, brought_along
from ui.base.camera import is_installed
from ui.machine.probes import (
    device_checks,
    judged_cameras,
    judged_paper,
    judged_printers,
    judged_size,
    look_at_camera,
    look_at_pictures,
    look_at_screen,
    look_at_sound,
    look_at_window_fonts,
)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    del qapp
    set_language("en")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return a_place(tmp_path)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BroughtAlong]:
    yield from brought_along(tmp_path, monkeypatch)


def test_this_machine_shows_fonts_and_pictures(place: Place) -> None:
    assert look_at_window_fonts(place).state is State.OK
    assert look_at_pictures(place).state is State.OK
    assert look_at_screen(place).state is State.SAID  # tests have none


def test_a_font_that_the_window_cannot_use_is_named(place: Place, program: BroughtAlong) -> None:
    assert look_at_window_fonts(place).state is State.OK
    program.change("Inter-Medium.ttf", lambda font: font[:200])
    with pytest.raises(Broken, match="Inter-Medium"):
        look_at_window_fonts(place)


@pytest.mark.qt_log_ignore("Cannot read file")  # Qt says it of a damaged drawing
@pytest.mark.parametrize("name", ["users.svg", "vn.png"])
def test_a_damaged_picture_is_named(place: Place, program: BroughtAlong, name: str) -> None:
    program.change(name, lambda _picture: b"<svg")
    with pytest.raises(Broken, match=name.partition(".")[0]):
        look_at_pictures(place)


def test_icons_that_are_not_there_are_broken(place: Place, program: BroughtAlong) -> None:
    for file in list(program.folder.rglob("*.svg")):
        file.unlink()
    with pytest.raises(Broken, match="missing or damaged"):
        look_at_pictures(place)


def test_a_small_screen_is_broken_and_a_full_hd_laptop_at_150_percent_is_not() -> None:
    assert judged_size(1280, 720, "150%").text == "1280 × 720 points at 150%"
    with pytest.raises(Broken, match="1280 × 720 are needed"):
        judged_size(1097, 617, "175%")


def test_no_printer_is_said_with_another_way(place: Place) -> None:
    none = judged_printers([], "")
    assert none.state is State.SAID
    assert "PDF" in none.advice
    two = judged_printers(["Canon", "HP"], "HP")
    assert two == Seen("2 printers: Canon, HP; the usual one is HP")
    assert judged_printers(["Canon"], "").text == "1 printer: Canon"


def test_paper_that_is_not_ours_is_said_with_what_to_choose() -> None:
    assert judged_paper(None).state is State.SAID
    assert judged_paper(QPageSize(QPageSize.PageSizeId.A4)) == Seen("A4")
    letter = judged_paper(QPageSize(QPageSize.PageSizeId.Letter))
    assert letter.state is State.SAID
    assert "A4" in letter.advice


def test_a_camera_or_a_player_that_is_not_there_is_said(place: Place) -> None:
    assert judged_cameras([]).state is State.SAID
    assert judged_cameras(["Logi C270"]) == Seen("Logi C270")
    there = look_at_camera(place).state is State.OK
    assert there == is_installed()
    if sys.platform != "win32":
        assert look_at_sound(place, lambda _name: None).state is State.SAID
        found = look_at_sound(place, lambda name: os.sep + name if name == "aplay" else None)
        assert found == Seen("aplay plays the sounds")


def test_every_device_says_something(place: Place) -> None:
    for check in device_checks():
        seen = check.look(place)
        assert seen.state is not State.BROKEN
        assert seen.text
