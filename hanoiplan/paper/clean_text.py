"""Text that is safe to print: composed, without characters that nobody sees and that break lines.

Names are pasted from mails and web pages; what those carry along must neither crash a print nor
change a line. What must not come in: letters no font has (they are printed as boxes and reported).
"""

import re
from functools import lru_cache

from hanoiplan.base.text import nfc

_BLANKS = re.compile("[\t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]")
_TURNS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\ufeff"  # a soft hyphen, a byte order mark
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_UNSEEN = re.compile(f"[{_TURNS}{_INVISIBLE}{_CONTROLS}]")
_HALVES = re.compile("[\ud800-\udfff]")  # halves of letters: a broken copy


@lru_cache(maxsize=5_000)
def _clean(text: str) -> str:
    plain = _UNSEEN.sub("", _BLANKS.sub(" ", text.replace("\r\n", "\n")))
    made = nfc(_HALVES.sub("\ufffd", plain))
    return made if made.strip() else ""


def cleaned(text: str) -> str:
    """The text as it is printed: NFC, breaks as spaces, control characters left out."""
    return text if text.isascii() and text.isprintable() and text.strip() else _clean(text)


def is_odd(text: str) -> bool:
    """Whether printing leaves something out that was in the text, or had to replace it."""
    if text.isascii() and text.isprintable():
        return False
    return _UNSEEN.search(text) is not None or _HALVES.search(text) is not None
