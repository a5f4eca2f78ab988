"""Whether letters make a Vietnamese syllable: the measure by which old letters are recognised.

A syllable is an initial, a rime and a tone; those that end in a stop take only two of the six
tones. Rimes of dialects and of loan words are in the table, misspellings are not. What must not
come in: codes of letters.
"""

import unicodedata
from functools import lru_cache

_INITIALS = frozenset(
    [
        *("", *"bcdđghklmnprstvx"),
        *("ch", "gh", "gi", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr"),
        *("br", "kr", "đr"),  # of the languages of the highlands
    ]
)
# By the vowels they begin with; the empty ending is written "-".
_RIMES: dict[str, str] = {
    "a": "- c ch i m n ng nh o p t u y",
    "ă": "c k m n ng p t",
    "â": "c k m n ng p t u y",
    "e": "- c m n ng o p t",
    "ê": "- c ch m n ng nh p t u",
    "i": "- a ch m n nh p t u",
    "iê": "c m n ng p t u",
    "o": "- c i m n ng p t",
    "oa": "- c ch i m n ng nh o p t y",
    "oă": "c m n ng t",
    "oe": "- n o t",
    "oo": "c n ng",
    "ô": "- c i m n ng p t",
    "ơ": "- i m n p t",
    "u": "- a c i m n ng p t",
    "uâ": "n ng t y",
    "uê": "- ch nh",
    "uô": "c i m n ng t",
    "uơ": "-",
    "uy": "- a n nh p t u ch",
    "uyê": "n t",
    "ư": "- a c i m n ng t u",
    "ươ": "c i m n ng p t u",
    "y": "- t nh ch",
    "yê": "m n ng t u",
}
_WHOLE = frozenset(
    vowels + ending.strip("-") for vowels, endings in _RIMES.items() for ending in endings.split()
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPS = ("c", "ch", "k", "p", "t")
_TONES_OF_STOPS = "\u0301\u0323"
_LONGEST = 7  # letters: nghiêng


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether the word is one Vietnamese syllable, well formed in letters and tone."""
    letters, tones = _apart(word.lower())
    if len(letters) > _LONGEST or len(tones) > 1:
        return False
    rime = _rime(letters)
    if rime is None:
        return False
    return not rime.endswith(_STOPS) or (tones != "" and tones in _TONES_OF_STOPS)


def _rime(letters: str) -> str | None:
    """The rime when the rest is an initial; "gì" and "giếng" write their i once."""
    for length in (3, 2, 1, 0):
        initial, rime = letters[:length], letters[length:]
        if initial in _INITIALS and rime in _WHOLE and len(initial) == length:
            return rime
    return None


def _apart(word: str) -> tuple[str, str]:
    """The word without its tones, and the tones."""
    letters: list[str] = []
    tones: list[str] = []
    for part in unicodedata.normalize("NFD", word):
        (tones if part in _TONES else letters).append(part)
    return unicodedata.normalize("NFC", "".join(letters)), "".join(tones)
