"""The sounds of the desk: short files, played by what the system has, never waited for.

Windows plays them itself, Linux through paplay, pw-play or aplay, macOS through afplay; where
there is nothing of the kind the system's own beep is heard. Qt's multimedia is not needed. A
sound repeats what colour and words say already: whether it is heard changes nothing. What must
not come in: which outcome has which sound (the desk), and the making of the files (installer).
"""

import shutil
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from hanoiplan.base.paths import resource
from hanoiplan.base.settings import SOUND, Settings

if sys.platform == "win32":
    import winsound

PLAYERS = (  # program and words before the file; the first that is there
    ("paplay",),
    ("pw-play",),
    ("aplay", "-q"),
    ("afplay",),
)
Player = Callable[[Path], bool]  # begins to play a file and returns at once: whether it did


class Tone(StrEnum):
    """What is heard; the value is the name of its file."""

    WELCOME = "welcome"
    ALREADY = "already"
    REFUSED = "refused"
    ATTENTION = "attention"  # a welcome with a soft third note: instead of it, not after it
    NOT_WRITTEN = "not-written"
    ALARM = "alarm"


def file_of(tone: Tone) -> Path:
    """Where a sound lies."""
    return resource("sounds", f"{tone.value}.wav")


class Sounds:
    """Plays sounds while the setting says so."""

    def __init__(self, settings: Settings, player: Player | None = None) -> None:
        self._settings = settings
        self._player = player or system_player()

    def play(self, tone: Tone) -> None:
        """A sound, unless sounds are off."""
        if self._settings.get(SOUND):
            self.try_out(tone)

    def try_out(self, tone: Tone) -> None:
        """A sound although sounds may be off: somebody wants to hear it."""
        if not self._player(file_of(tone)):
            QApplication.beep()


def system_player(find: Callable[[str], str | None] = shutil.which) -> Player:
    """How this system plays a file."""
    if sys.platform == "win32":
        flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        return windows_player(lambda file: winsound.PlaySound(file, flags))
    for program, *words in PLAYERS:
        if find(program) is not None:
            return lambda file: QProcess.startDetached(program, [*words, str(file)])[0]
    return lambda _file: False


def windows_player(play: Callable[[str], None]) -> Player:
    """By `winsound`, which raises RuntimeError on a computer that has nothing to play with."""

    def begin(file: Path) -> bool:
        try:
            play(str(file))
        except RuntimeError:
            return False
        return True

    return begin
