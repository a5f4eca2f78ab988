"""The button beside something that is broken or not there: where it is put right.

What must not come in: doing it.
"""

from dataclasses import dataclass

from hanoiplan.base.i18n import N_
from hanoiplan.base.settings import PRINTER, SCANNER_PREFIX, SOUND
from hanoiplan.self_test.model import Line, State


@dataclass(frozen=True, slots=True)
class Cure:
    """A button: its words (a marked msgid), the room it leads to, and what it leads to there.

    `also_said`: it helps as well where the thing is only not there.
    """

    words: str
    room: str
    row: str = ""
    also_said: bool = False


_INSTALL = Cure(N_("How to install"), "help", "install")
_PRINTER = Cure(N_("Open settings"), "settings", PRINTER.key)
_SCANNER = Cure(N_("Try the scanner"), "settings", SCANNER_PREFIX.key, also_said=True)
_BY_HAND = Cure(N_("What to check by hand"), "help", "check_machine")
CURES: dict[str, Cure] = {
    **dict.fromkeys(("fonts", "files", "words", "window_fonts", "pictures"), _INSTALL),
    **dict.fromkeys(("printer", "paper"), _PRINTER),
    "camera": _SCANNER,
    "sound": Cure(N_("Open settings"), "settings", SOUND.key, also_said=True),
    "room": Cure(N_("Open copies"), "copies"),
    **dict.fromkeys(
        ("user_folder", "moment_folder", "speed", "clock", "memory", "screen"), _BY_HAND
    ),
}


def cure_for(line: Line) -> Cure | None:
    """The button beside a line, None where none is needed."""
    cure = CURES.get(line.key)
    if cure is None or line.state is State.OK:
        return None
    return cure if line.state is State.BROKEN or cure.also_said else None
