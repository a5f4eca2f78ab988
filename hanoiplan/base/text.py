"""Text as data: two languages side by side, folding for search, the Vietnamese order of words.

Pure functions over strings, all of them NFC in and NFC out. No translation, no file, no names of
persons (those have rules of their own, `names.py`).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

TextLanguage = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same thing said in Vietnamese and in English; either may be empty."""

    vi: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.vi or self.en)

    def pick(self, language: TextLanguage) -> str:
        """The text in `language`; the other one where that is empty."""
        return (self.vi or self.en) if language == "vi" else (self.en or self.vi)

    def other(self, language: TextLanguage) -> str:
        """What stands under `pick(language)`: the other language, empty if it says the same."""
        second = self.en if language == "vi" else self.vi
        return second if second != self.pick(language) else ""


def nfc(text: str) -> str:
    """Composed form: the only one stored, drawn and compared."""
    return unicodedata.normalize("NFC", text)


# Letters that Unicode does not take apart. Ð (eth) and Ɖ stand for Đ in many office documents.
_WHOLE = str.maketrans(
    {
        "đ": "d", "ð": "d", "ɖ": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe",
        "\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None,  # seen by nobody
    }
)  # fmt: skip


def fold(text: str) -> str:
    """What search compares: no case, no marks on Latin letters, đ as d, single spaces.

    Marks of Thai, Lao, Khmer, Burmese carry the name and stay. "Hòa" and "hoà" fold alike.
    """
    loose = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    bare = "".join(_without_latin_marks(loose.translate(_WHOLE)))
    return nfc(" ".join(bare.split()))


def _without_latin_marks(loose: str) -> Iterator[str]:
    latin = False
    for letter in loose:
        if not _is_mark(letter):
            latin = _is_latin(letter)
            yield letter
        elif not latin:
            yield letter


@lru_cache(maxsize=4096)
def _is_mark(letter: str) -> bool:
    return letter >= "\u0300" and unicodedata.category(letter).startswith("M")


@lru_cache(maxsize=4096)
def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN ")


def fold_words(text: str) -> tuple[str, ...]:
    """The folded words: runs of letters, marks and digits; everything else parts them."""
    return tuple("".join(c if _in_word(c) else " " for c in fold(text)).split())


@lru_cache(maxsize=4096)
def _in_word(letter: str) -> bool:
    """Letters, marks, digits, and the joiners that Khmer and Burmese spelling needs."""
    return letter in "\u200c\u200d" or unicodedata.category(letter)[0] in "LMN"


# --- Vietnamese order ------------------------------------------------------------------------
# a ă â b c d đ e ê … are letters of their own; f j w z are taken in from foreign names.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PRIMARY = {letter: chr(ord("A") + place) for place, letter in enumerate(_ALPHABET)}
# CLDR order: ngang < huyền < hỏi < ngã < sắc < nặng; foreign marks after them.
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_FOREIGN_MARK = "6"
# Separators, all lower than digits and letters, so that what is shorter comes first.
_WORD_END, _TONES_FOLLOW, _PART_END, _AS_WRITTEN = " ", "!", "#", "$"
_APOSTROPHES = re.compile(r"['\u2019\u2018\u02bc`]")
_NUMBER = re.compile(r"0*(\d+)")


def collation_key(text: str) -> str:
    """A string that sorts by plain comparison (also SQLite's) as a Vietnamese dictionary does.

    Word by word: first the letters, then the tone, so "Hà Nội" < "Hải Phòng" < "Hạnh". Numbers
    inside sort by value ("Bàn 2" < "Bàn 10"). Case and spelling variants decide last.
    """
    return collation_key_of(text)


def collation_key_of(*parts: str) -> str:
    """The key of several parts compared one after the other (tên, then đệm, then họ)."""
    ranks = "".join(_part_key(part) + _PART_END for part in parts)
    written = _PART_END.join(" ".join(nfc(part).split()) for part in parts)
    return ranks + _AS_WRITTEN + written


def index_letter(key: str) -> str:
    """The letter under which something with this collation key stands in a list: Ă, Đ, G.

    Without its tone, as a dictionary's; "#" for what begins with no letter, "" for nothing.
    """
    first = key.partition(_AS_WRITTEN)[2].strip()[:1]
    loose = "".join(c for c in unicodedata.normalize("NFD", first.upper()) if c not in _TONES)
    letter = nfc(loose)[:1]
    return letter if letter.isalpha() else "#" * bool(first)


def _part_key(part: str) -> str:
    text = _APOSTROPHES.sub("", nfc(part).lower())
    words = "".join(c if _in_word(c) else " " for c in text).split()
    return "".join(_word_key(word) + _WORD_END for word in words)


@lru_cache(maxsize=8192)  # a list has few distinct words: Nguyễn, Văn, Thị …
def _word_key(word: str) -> str:
    weights = [_letter_weights(letter) for letter in word]
    letters = "".join(primary for primary, _ in weights)
    tones = "".join(tone for _, tone in weights)
    return _by_value(letters) + _TONES_FOLLOW + tones


@lru_cache(maxsize=4096)
def _letter_weights(letter: str) -> tuple[str, str]:
    """(letter, tones) of one composed letter: ộ → (weight of ô, nặng)."""
    if letter in _PRIMARY:
        return _PRIMARY[letter], ""
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if not marks or not _is_latin(base):
        return _plain_weight(letter), ""
    tones = "".join(_TONES.get(mark, "") for mark in marks)
    rest = nfc(base + "".join(mark for mark in marks if mark not in _TONES))
    if rest in _PRIMARY:
        return _PRIMARY[rest], tones
    return _plain_weight(base), tones + _FOREIGN_MARK


def _plain_weight(letter: str) -> str:
    return "".join(_PRIMARY.get(part, part) for part in letter.translate(_WHOLE))


def _by_value(letters: str) -> str:
    """Digits led by their count: 2 → 12, 10 → 210, so that 2 comes before 10."""
    return _NUMBER.sub(lambda run: f"{min(len(run[1]), 9)}{run[1]}", letters)
