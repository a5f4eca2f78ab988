"""The first lines of the built program: window or commands, no borrowed libraries, a voice."""

import os
import sys
from pathlib import Path

import pytest

from installer import start
from installer.freeze import SCRIPT


@pytest.mark.parametrize(
    ("words", "program", "module", "left"),
    [
        ([], "/opt/hanoiplan/hanoiplan", "ui.__main__", []),
        (["a.hanoiplan"], "/opt/hanoiplan/hanoiplan", "ui.__main__", ["a.hanoiplan"]),
        ([start.AS_COMMANDS, "info"], "/opt/hanoiplan/hanoiplan", "hanoiplan.cli.main", ["info"]),
        (["info"], "C:/Programs/hanoiplan-cli.exe", "hanoiplan.cli.main", ["info"]),
        (["info"], "C:/Programs/HANOIPLAN-CLI.EXE", "hanoiplan.cli.main", ["info"]),
    ],
)
def test_one_program_is_window_and_commands(
    words: list[str], program: str, module: str, left: list[str]
) -> None:
    assert start.chosen(words, program) == (module, left)


def test_the_script_says_the_word_that_the_program_listens_to() -> None:
    assert f' {start.AS_COMMANDS} "$@"' in SCRIPT


def test_a_reader_of_pdfs_gets_the_libraries_of_its_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """The starter of the built program puts ours first, for ours only."""
    monkeypatch.setattr(os, "environ", {start.LIBRARIES: "/opt/hanoiplan/_internal"})
    start.give_back_libraries()
    assert start.LIBRARIES not in os.environ
    mine = {start.LIBRARIES: "/opt/hanoiplan/_internal:/usr/mine", start.ORIGINAL: "/usr/mine"}
    monkeypatch.setattr(os, "environ", mine)
    start.give_back_libraries()
    assert os.environ[start.LIBRARIES] == "/usr/mine"
    assert start.ORIGINAL not in os.environ


def test_a_worker_process_finds_our_libraries_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no SQLite of its own it would else end at once."""
    monkeypatch.setattr(os, "environ", {start.LIBRARIES: "/opt/hanoiplan/_internal"})
    start.give_back_libraries()
    assert os.environ[start.ANEW] == "1"


def test_a_window_program_of_windows_may_speak_although_nobody_hears(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is started without output; a word to it must not end the program."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    start.find_voice()
    voice = sys.stdout
    assert voice is not None
    voice.write("hanoiplan 0.1.0\n")
    voice.close()


def test_a_program_with_output_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        start.find_voice()
        assert sys.stdout is out
