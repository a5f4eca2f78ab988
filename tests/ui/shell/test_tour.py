"""`hanoiplan --tour`: pictures of every page without a screen, and nothing touched."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtGui import QImage

from tests.house.tree import ROOT
from tests.ui.shell.builders import a_file
from ui.__main__ import main, read_words, size_of
from ui.shell.pages import ROOMS
from ui.shell.tour.quiet import without_complaints
from ui.shell.tour.scenes import SCENES, played_for
from ui.shell.tour.stage import Scene
from ui.shell.tour.taking import SHEETS

NUMBERED = tuple(enumerate(SCENES, start=1))


def run(*words: str | Path) -> "subprocess.CompletedProcess[str]":
    """The program as a command, on a machine without a screen."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    without = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, "-m", "ui", *map(str, words)]
    return subprocess.run(
        command, check=False, cwd=ROOT, env=without, capture_output=True, encoding="utf-8"
    )


ONE_OF_EACH_ROOM = {scene.room: (number, scene) for number, scene in reversed(NUMBERED)}.values()


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(sorted(ONE_OF_EACH_ROOM, key=lambda one: one[0]), id="a-scene-of-each-room"),
        pytest.param(NUMBERED, id="all", marks=pytest.mark.slow),  # minutes
    ],
)
def test_a_tour_of_a_file_takes_every_page_and_leaves_the_file_as_it_is(
    tmp_path: Path, asked: Sequence[tuple[int, Scene]]
) -> None:
    file = a_file(tmp_path, "Lê Ý", "Đặng Quốc Khưỡng")
    before = file.read_bytes()
    folder = tmp_path / "pictures"
    names = [scene.name for _number, scene in asked]
    every = len(names) == len(SCENES)
    wanted = [] if every else [word for name in names for word in ("--scene", name)]
    done = run(
        *("--tour", folder, "--language", "vi", "--theme", "dark"),
        *("--size", "1280x720", "--file", file),
        *wanted,
    )
    assert (done.returncode, done.stderr) == (0, "")
    pictures = sorted(folder.rglob("*.png"))
    assert [str(picture) for picture in pictures] == sorted(done.stdout.splitlines())
    assert len(list((folder / SHEETS).iterdir())) == len(names)
    taken = sorted(folder.glob("*-vi-dark.png"))
    assert [one.name for one in taken if not one.name.startswith("00-")] == [
        f"{number:03}-{scene.name}-vi-dark.png" for number, scene in asked
    ]
    for picture in taken:
        image = QImage(str(picture))
        assert picture.name.startswith("00-") or (image.width(), image.height()) == (1280, 720)
    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".hanoiplan"] == [file.name]


def test_a_tour_of_a_file_that_is_not_ours_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "list.hanoiplan"
    file.write_bytes(b"not ours")
    done = run("--tour", tmp_path / "pictures", file)
    assert done.returncode == 1
    assert "list.hanoiplan" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_scene_in_both_languages_and_themes_stands_on_one_sheet(tmp_path: Path) -> None:
    """Two by two in full size: Vietnamese and English, light above dark."""
    folder = tmp_path / "pictures"
    done = run("--tour", folder, "--scene", "event", "--text-size", "18")
    assert (done.returncode, done.stderr) == (0, "")
    (sheet,) = (folder / SHEETS).iterdir()
    image = QImage(str(sheet))
    assert (image.width() // 1366, image.height() // 768) == (2, 2)
    corners = [image.pixelColor(x, y).lightness() for y in (500, 1270) for x in (1300, 2700)]
    assert min(corners[:2]) > 200
    assert max(corners[2:]) < 100
    left, right = (image.copy(12 + x, 12, 1366, 768) for x in (0, 1378))
    assert left != right


def test_a_scene_has_a_name_of_its_own() -> None:
    names = [scene.name for scene in SCENES]
    assert sorted(names) == sorted(set(names))


def test_a_later_step_of_the_import_is_reached_through_the_earlier_ones() -> None:
    steps = {"import-problems", "import-columns", "import-sheet"}
    assert played_for(["import-problems"], SCENES) == steps
    assert played_for(["import"], SCENES) == {"import"}
    assert played_for([], SCENES) == {scene.name for scene in SCENES}


def test_a_scene_goes_on_from_an_earlier_one_of_the_same_window() -> None:
    places = {scene.name: place for place, scene in enumerate(SCENES)}
    later = [scene for scene in SCENES if scene.after]
    assert later
    for scene in later:
        before = SCENES[places[scene.after]]
        assert places[before.name] < places[scene.name]
        assert (before.window, before.room) == (scene.window, scene.room)


def test_a_scene_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = run("--tour", tmp_path / "pictures", "--scene", "evnet")
    assert done.returncode == 1
    assert "evnet" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_qt_says_of_a_machine_without_a_screen_is_left_out_and_all_else_is_told() -> None:
    told: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, text: told.append(text))
    try:
        with without_complaints():
            qWarning("This plugin does not support raise()")
            qWarning("A word of another kind")
        qWarning("This plugin does not support anything, afterwards")
    finally:
        qInstallMessageHandler(before)
    assert told == ["A word of another kind", "This plugin does not support anything, afterwards"]


def test_every_room_has_a_picture() -> None:
    assert {room.name for room in ROOMS} <= {scene.room for scene in SCENES}


def test_the_version_is_told_without_a_window(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out.startswith("hanoiplan 0.")


@pytest.mark.parametrize("words", [["--size", "wide"], ["--language", "fr"], ["a", "b"]])
def test_wrong_words_are_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        read_words(words)
    assert stop.value.code == 2
    assert "hanoiplan" in capsys.readouterr().err


def test_a_size_is_read() -> None:
    assert size_of("1280X720") == (1280, 720)


def test_without_a_screen_the_program_says_so(tmp_path: Path) -> None:
    """Qt itself would end with a signal and a message for programmers."""
    done = run(tmp_path / "any.hanoiplan")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "hanoiplan-cli" in done.stderr


def test_a_tour_into_a_file_is_refused(tmp_path: Path) -> None:
    taken = tmp_path / "list.xlsx"
    taken.write_bytes(b"x")
    done = run("--tour", taken)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "list.xlsx" in done.stderr
    assert taken.read_bytes() == b"x"
