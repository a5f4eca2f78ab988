"""The words of the interface: `_()`, `N_()`, `ngettext()`, and the language that is now spoken.

msgids are English sentences; looked up when called, so the language can change while running.
Light to import: no Babel here. Dates, numbers and the language of documents are in `speech.py`.
"""

import gettext
import importlib
import logging
import math
import re
import struct
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from hanoiplan.base import paths

Language = Literal["vi", "en", "xx"]
"""Vietnamese, English, and "xx": English stretched by 35 %, to find labels that get clipped."""

LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT: Language = "vi"
DOMAIN = "hanoiplan"

STRETCH = 0.35  # the longer of the two languages is up to this much longer
_MO_SLACK = 2.0  # seconds: an unpacked wheel writes .mo and .po in no order; FAT counts by two
_UNREADABLE = (OSError, ValueError, struct.error)  # what gettext says of a file it cannot read
_log = logging.getLogger(__name__)
_LEFT_ALONE = re.compile(r"(\{\{|\}\}|\{[^{}]*\}|<[^>]*>|&[a-z]+;|%\w)")
_WORD = re.compile(r"[^\W\d_]+")
_FILLER = "ểữặộj"  # the tallest and the deepest letters there are


class _Spoken:
    """The one piece of state: which language the interface speaks."""

    language: Language = DEFAULT


def N_(msgid: str) -> str:  # noqa: N802 (gettext's own name for "mark only")
    """Mark a sentence for translation without translating it (constants, labels of operations)."""
    return msgid


def _(msgid: str) -> str:
    """`msgid` in the interface language; without a translation the English sentence itself."""
    return say(msgid, _Spoken.language)


def ngettext(one: str, many: str, n: int) -> str:
    """The form for `n` things in the interface language; `{n}` is filled in by the caller."""
    return say_count(one, many, n, _Spoken.language)


def set_language(code: Language) -> None:
    """Speak `code` from the next look-up on."""
    if code not in LANGUAGES:
        reason = f"no such language: {code}"
        raise ValueError(reason)
    _Spoken.language = code


def language() -> Language:
    """The language the interface speaks now."""
    return _Spoken.language


def say(msgid: str, code: Language) -> str:
    """`msgid` in the language `code`, whatever the interface speaks."""
    if not msgid:
        return ""  # gettext would answer with the catalogue's header
    return stretched(msgid) if code == "xx" else catalogue(code).gettext(msgid)


def say_count(one: str, many: str, n: int, code: Language) -> str:
    """The form for `n` things in the language `code`."""
    if code == "xx":
        return stretched(one if n == 1 else many)
    return catalogue(code).ngettext(one, many, n)


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The catalogue of one language; empty (English sentences) where there is none.

    So it is for a damaged one too, with a line in the log: English is better than an error in
    the middle of painting. The self-test says that the words are damaged.
    """
    try:
        return load(paths.words(code), code)
    except _UNREADABLE as error:
        _log.warning("the words of %r cannot be read: %s", code, error)
        return gettext.NullTranslations()


def load(folder: Path, code: str) -> gettext.NullTranslations:
    """Read the built .mo unless the .po is newer; in a checkout compile the .po in memory.

    Raises:
        OSError, ValueError, struct.error: the file is damaged.
    """
    built, source = folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"
    if built.is_file() and not _newer(source, built):
        with built.open("rb") as file:
            return gettext.GNUTranslations(file)
    return _compile()(source, code) if source.is_file() else gettext.NullTranslations()


def _newer(source: Path, built: Path) -> bool:
    return source.is_file() and source.stat().st_mtime > built.stat().st_mtime + _MO_SLACK


def _compile() -> Callable[[Path, str], gettext.NullTranslations]:
    """Babel's compiler, loaded only in a checkout: a built program starts without it."""
    module = importlib.import_module("hanoiplan.base.catalogues")
    return cast("Callable[[Path, str], gettext.NullTranslations]", module.compiled)


def stretched(text: str) -> str:
    """`text` with each word longer by `STRETCH`; placeholders and mark-up stay as they are."""
    pieces = _LEFT_ALONE.split(text)
    return "".join(
        piece if index % 2 else _WORD.sub(_longer, piece) for index, piece in enumerate(pieces)
    )


def _longer(word: re.Match[str]) -> str:
    more = math.ceil(len(word[0]) * STRETCH)
    return word[0] + (_FILLER * (more // len(_FILLER) + 1))[:more]
