"""`hanoiplan --tour`: pictures of every page without a screen, and nothing touched."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.house.tree import ROOT
from tests.ui.shell.builders import a_file
from ui.__main__ import main, read_words, size_of
from ui.shell.pages import ROOMS
from ui.shell.tour_scenes import SCENES


def run(*words: str | Path) -> "subprocess.CompletedProcess[str]":
    """The program as a command, on a machine without a screen."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    without = {name: value for name, value in os.environ.items() if name not in screens}
    command = [sys.executable, "-m", "ui", *map(str, words)]
    return subprocess.run(
        command, check=False, cwd=ROOT, env=without, capture_output=True, encoding="utf-8"
    )


def complaints(told: str) -> list[str]:
    """What was said, but for what a machine without a screen cannot do with windows and menus."""
    return [line for line in told.splitlines() if not line.startswith("This plugin does not")]


def test_a_tour_of_a_file_takes_every_page_and_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    file = a_file(tmp_path, "Lê Ý", "Đặng Quốc Khưỡng")
    before = file.read_bytes()
    folder = tmp_path / "pictures"
    done = run(
        *("--tour", folder, "--language", "vi", "--theme", "dark"),
        *("--size", "1280x720", "--file", file),
    )
    assert (done.returncode, complaints(done.stderr)) == (0, [])
    pictures = sorted(folder.glob("*.png"))
    assert [str(picture) for picture in pictures] == sorted(done.stdout.split())
    assert len(pictures) == len(SCENES) + 1
    assert pictures[1].name == "01-start-vi-dark.png"
    for picture in pictures[1:]:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1280, 720)
    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".hanoiplan"] == [file.name]


def test_a_tour_of_a_file_that_is_not_ours_is_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "list.hanoiplan"
    file.write_bytes(b"not ours")
    done = run("--tour", tmp_path / "pictures", file)
    assert done.returncode == 1
    assert "list.hanoiplan" in done.stderr
    assert "Traceback" not in done.stderr


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
