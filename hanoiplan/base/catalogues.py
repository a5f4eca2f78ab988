"""Compiles a catalogue's .po in memory, so that a checkout speaks Vietnamese without a build step.

Only `i18n.load` opens this module, and only when no up-to-date .mo is there: Babel's catalogue
reader costs start-up time that a built program must not pay.
"""

import gettext
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compiled(source: Path, code: str) -> gettext.GNUTranslations:
    """The translations of a .po file, with the plural rule of the language `code`."""
    with source.open("rb") as file:
        words = read_po(file, locale=code)
    built = BytesIO()
    write_mo(built, words)
    built.seek(0)
    return gettext.GNUTranslations(built)
