"""What the program brings along beside its fonts: templates, sheets, flags, sounds, its words.

What must not come in: whether the machine can play or show them.
"""

import json
import struct
import tomllib
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

from hanoiplan.badges.kinds import KINDS
from hanoiplan.base.i18n import _, load
from hanoiplan.base.paths import resource, words
from hanoiplan.base.speech import interface
from hanoiplan.plans.countries import COUNTRIES
from hanoiplan.self_test.fonts import some_of
from hanoiplan.self_test.model import Broken, Place, Seen

SOUNDS = ("welcome", "already", "refused", "attention", "not-written", "alarm")
PNG = b"\x89PNG\r\n\x1a\n"
# Words that every interface shows: where one of them is English, the catalogue is not whole.
SAMPLE = ("Delegates", "Registration desk", "Seating", "Checklist", "Copies", "Settings")


def look_at_files(_place: Place) -> Seen:
    """Every template, sheet, flag, sound and list that the program brings along can be read.

    Raises:
        Broken: some are missing or damaged; they are named.
    """
    files = list(_brought())
    bad = [file.name for file, whole in files if not (file.is_file() and whole(file))]
    if bad:
        sentence = _("Files of the program are missing or damaged: {names}.")
        raise Broken(sentence.format(names=some_of(bad)))
    return Seen(_("{n} files").format(n=interface().number(len(files))))


def _brought() -> Iterator[tuple[Path, Callable[[Path], bool]]]:
    for name in sorted({one for spec in KINDS.values() for one in spec.layouts}):
        yield resource("layouts", f"{name}.json"), _is_json
    yield resource("sheets.toml"), _is_toml
    for name in ("delegations", "others", "posts", "programme", "reception"):
        yield resource("demo", f"{name}.toml"), _is_toml
    for country in COUNTRIES:
        if country.asean_order is not None:
            yield resource("flags", f"{country.code.lower()}.png"), _is_picture
    for name in SOUNDS:
        yield resource("sounds", f"{name}.wav"), _is_sound


def _is_json(file: Path) -> bool:
    try:
        return isinstance(json.loads(file.read_text(encoding="utf-8")), dict)
    except ValueError:
        return False


def _is_toml(file: Path) -> bool:
    try:
        return bool(tomllib.loads(file.read_text(encoding="utf-8")))
    except ValueError:
        return False


def _is_picture(file: Path) -> bool:
    return file.read_bytes().startswith(PNG)


def _is_sound(file: Path) -> bool:
    try:
        with wave.open(str(file), "rb") as sound:
            return sound.getnframes() > 0
    except (wave.Error, EOFError):
        return False


def look_at_words(_place: Place) -> Seen:
    """The program speaks Vietnamese.

    Raises:
        Broken: the Vietnamese words are not there, damaged or not whole.
    """
    try:
        catalogue = load(words("vi"), "vi")
    except (OSError, ValueError, struct.error) as error:
        raise Broken(_("The Vietnamese words of the program are damaged.")) from error
    if any(catalogue.gettext(word) == word for word in SAMPLE):
        raise Broken(_("The Vietnamese words of the program are missing."))
    return Seen(_("Vietnamese and English"))
