"""An input method for Vietnamese as UniKey works: it sees each key and rewrites what stands there.

Under VNI a digit after a vowel becomes a mark, under Telex a letter does; what stands before the
cursor is changed with Backspaces and letters. A digit typed twice takes its mark away again and
stands in the text. Written after the rules that UniKey's help gives. What must not come in: Qt.
"""

import unicodedata
from typing import Literal

BACK = "\b"
TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
TELEX_TONES = {"s": "1", "f": "2", "r": "3", "x": "4", "j": "5", "z": "0"}
SHAPES = {"6": ("\u0302", "aeo"), "7": ("\u031b", "ou"), "8": ("\u0306", "a")}
TELEX_SHAPES = {"a": "6", "e": "6", "o": "6", "w": "7", "d": "9"}
ALONE = {"[": "ơ", "]": "ư", "{": "Ơ", "}": "Ư", "w": "ư", "W": "Ư"}
VOWELS = "aeiouy"


class UniKey:
    """What the program receives for each key that was pressed."""

    def __init__(self, method: Literal["vni", "telex"], typed: str = "") -> None:
        self._method, self._word, self._spoilt = method, "", False
        for sign in typed:
            self.key(sign)

    @property
    def word(self) -> str:
        """The word it believes to stand before the cursor."""
        return self._word

    def key(self, sign: str) -> str:
        """The strokes that one key becomes: itself, or Backspaces and letters."""
        if not sign.isalnum() and not (self._method == "telex" and sign in ALONE):
            self._word, self._spoilt = "", False
            return sign
        before = self._word
        self._word = self._rewritten(sign) or before + sign
        if sign.isdigit() and self._word == before + sign:
            self._spoilt = True  # a word with a digit in it is no syllable
        same = 0
        while same < min(len(before), len(self._word)) and before[same] == self._word[same]:
            same += 1
        return BACK * (len(before) - same) + self._word[same:]

    def _rewritten(self, sign: str) -> str:
        """The word after the key; "" where the key is only a letter."""
        if self._spoilt:
            return ""
        low = sign.casefold()
        if self._method == "vni":
            return self._marked(low, sign)
        if sign in "[]{}" or (low == "w" and not _vowel_places(self._word)):
            return self._word + ALONE[sign]
        if low in TELEX_TONES:
            return self._marked(TELEX_TONES[low], sign)
        return self._marked(TELEX_SHAPES.get(low, ""), sign)

    def _marked(self, digit: str, sign: str) -> str:
        if digit in TONES or digit == "0":
            return self._toned(digit, sign)
        if digit == "9":
            return self._swapped("d", "đ", sign)
        if digit in SHAPES:
            return self._shaped(digit, sign)
        return ""

    def _toned(self, digit: str, sign: str) -> str:
        places = _vowel_places(self._word)
        if not places:
            return ""
        apart = [unicodedata.normalize("NFD", letter) for letter in self._word]
        bare = ["".join(one for one in part if one not in TONES.values()) for part in apart]
        had = next((one for part in apart for one in part if one in TONES.values()), "")
        if digit == "0":
            return _joined(bare) if had else ""
        if had == TONES[digit]:
            return self._undone(_joined(bare), sign)
        marked = [at for at in places if len(bare[at]) > 1]
        closed = places[-1] < len(bare) - 1
        open_at = places[-2] if len(places) > 1 else places[0]
        at = marked[-1] if marked else places[-1] if closed else open_at
        bare[at] += TONES[digit]
        return _joined(bare)

    def _shaped(self, digit: str, sign: str) -> str:
        mark, letters = SHAPES[digit]
        apart = [unicodedata.normalize("NFD", letter) for letter in self._word]
        fits = [at for at, part in enumerate(apart) if part[0].casefold() in letters]
        if not fits:
            return ""
        if any(mark in apart[at] for at in fits):
            return self._undone(_joined([part.replace(mark, "") for part in apart]), sign)
        kept = set(TONES.values())
        chosen = fits if digit == "7" else fits[-1:]
        for at in chosen:
            apart[at] = apart[at][0] + mark + "".join(s for s in apart[at][1:] if s in kept)
        return _joined(apart)

    def _swapped(self, plain: str, barred: str, sign: str) -> str:
        if barred in self._word:
            return self._undone(self._word.replace(barred, plain), sign)
        for one, other in ((plain, barred), (plain.upper(), barred.upper())):
            if one in self._word:
                return self._word.replace(one, other, 1)
        return ""

    def _undone(self, word: str, sign: str) -> str:
        self._spoilt = True
        return word + sign


def _vowel_places(word: str) -> list[int]:
    apart = [unicodedata.normalize("NFD", letter)[0].casefold() for letter in word]
    return [at for at, letter in enumerate(apart) if letter in VOWELS]


def _joined(parts: list[str]) -> str:
    return "".join(unicodedata.normalize("NFC", part) for part in parts)
