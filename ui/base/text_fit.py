"""Where text breaks and what was searched for stands in it: pure measures of lines.

Names are wrapped at spaces, never shortened. What must not come in: painting.
"""

import unicodedata
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from hanoiplan.base.text import fold


def break_lines(text: str, font: QFont, width: float) -> list[str]:
    """Text as lines that fit a width, broken at spaces; one long word stays whole."""
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


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
