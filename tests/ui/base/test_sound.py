"""Sounds: by what the system has, unless they are off, and nobody waits for them."""

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.settings import SOUND, Settings
from ui.base.sound import PLAYERS, Sounds, Tone, file_of, system_player, windows_player


class Ears:
    """Somebody who listens."""

    def __init__(self, *, deaf: bool = False) -> None:
        self.heard: list[str] = []
        self._deaf = deaf

    def __call__(self, file: Path) -> bool:
        self.heard.append(file.stem)
        return not self._deaf


def test_an_answer_is_heard_while_sounds_are_on() -> None:
    settings, ears = Settings(), Ears()
    sounds = Sounds(settings, ears)
    sounds.play(Tone.WELCOME)
    settings.set(SOUND, value=False)
    sounds.play(Tone.REFUSED)
    assert ears.heard == ["welcome"]


def test_a_sound_can_be_tried_out_while_they_are_off() -> None:
    settings, ears = Settings(), Ears()
    settings.set(SOUND, value=False)
    Sounds(settings, ears).try_out(Tone.ALARM)
    assert ears.heard == ["alarm"]


def test_without_a_player_nothing_fails(qapp: QApplication) -> None:
    """The system's own beep is all there is."""
    player = system_player(lambda _program: None)
    assert not player(file_of(Tone.WELCOME))
    Sounds(Settings(), player).play(Tone.WELCOME)


@pytest.mark.parametrize("program", [words[0] for words in PLAYERS])
def test_a_player_is_started_and_not_waited_for(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    """It gets the file, and takes its time."""
    note = tmp_path / "played"
    fake = tmp_path / program
    fake.write_text(
        f'#!/bin/sh\nfor last; do :; done\necho "$last" > "{note}.part"\n'
        f'mv "{note}.part" "{note}"\nsleep 1\n',
        encoding="utf-8",
    )
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    begun = time.perf_counter()
    assert system_player(lambda name: name if name == program else None)(file_of(Tone.WELCOME))
    assert time.perf_counter() - begun < 0.3
    for _step in range(100):
        if note.exists():
            break
        time.sleep(0.02)
    assert note.read_text(encoding="utf-8").strip() == str(file_of(Tone.WELCOME))


def test_on_windows_without_a_device_for_sound_the_system_beeps(qapp: QApplication) -> None:
    """`winsound` raises there; the desk goes on."""

    def no_device(_file: str) -> None:
        raise RuntimeError("Failed to play sound")

    assert not windows_player(no_device)(file_of(Tone.WELCOME))
    Sounds(Settings(), windows_player(no_device)).try_out(Tone.WELCOME)


def test_on_windows_the_file_is_played() -> None:
    played: list[str] = []
    assert windows_player(played.append)(file_of(Tone.WELCOME))
    assert played == [str(file_of(Tone.WELCOME))]
