"""Where text breaks and what was searched for stands in it: pure measures of lines.

Names are wrapped, never shortened: at spaces, and a word that is wider than its place wherever a
letter ends. What must not come in: painting.
"""

import unicodedata
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from hanoiplan.base.text import fold

NARROWEST = 4  # letters: in a narrower place nobody reads, and nothing is broken for it
LONG_WORD = 24  # letters from which a word may be broken in a label
MAY_BREAK = "\u200b"  # zero width space


def break_lines(text: str, font: QFont, width: float, *, split: bool = True) -> list[str]:
    """Text as lines that fit a width, broken at spaces.

    A word that alone is wider goes on in the next line where a letter ends; with `split` False it
    stays whole, for a caller that makes it smaller.
    """
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines += _pieces(word, metrics, width) if split else [word]
    return lines


def _pieces(word: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """One word as lines: itself, where there is room for it or hardly room for anything."""
    if metrics.horizontalAdvance(word) <= width or width < NARROWEST * metrics.averageCharWidth():
        return [word]
    lines = [""]
    for letter in letters_of(word):
        if lines[-1] and metrics.horizontalAdvance(lines[-1] + letter) > width:
            lines.append("")
        lines[-1] += letter
    return lines


def letters_of(word: str) -> list[str]:
    """A word as letters, each with the marks that belong to it."""
    letters: list[str] = []
    for sign in word:
        if letters and unicodedata.category(sign) in {"Mn", "Mc", "Me", "Cf"}:
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


def breakable(text: str) -> str:
    """Text whose very long words may be broken by a label that wraps; it reads the same."""
    if len(text) < LONG_WORD or all(len(word) < LONG_WORD for word in text.split()):
        return text
    words = text.split(" ")
    return " ".join(MAY_BREAK.join(letters_of(w)) if len(w) >= LONG_WORD else w for w in words)


@lru_cache(maxsize=4096)
def spans(line: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where the folded words stand in a line, as places in the line as written."""
    if not words:
        return ()
    folded, places = _folded_with_places(line)
    found: list[tuple[int, int]] = []
    for word in words:
        start = folded.find(word)
        if start >= 0:
            found.append((places[start], places[start + len(word) - 1] + 1))
    return tuple(sorted(found))


def _folded_with_places(line: str) -> tuple[str, list[int]]:
    """The folded line and, for each of its letters, the place in the line as written.

    Marks that stand as letters of their own belong to the letter before them.
    """
    folded = ""
    places: list[int] = []
    for place, letter in enumerate(line):
        plain = " " if letter.isspace() else fold(letter)
        if unicodedata.combining(letter) and places:
            continue
        folded += plain
        places += [place] * len(plain)
    return folded, places
