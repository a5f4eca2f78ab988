"""Letters of a PDF page as lines: what stands on one height, with its place and its look.

What must not come in: tables, and what a line means.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from hanoiplan.documents.spaces import spaced

Char = dict[str, Any]  # as pdfplumber gives it

_SMALL = 0.8  # share of the usual height of letters below which they are raised, or a footnote
_WORD = 0.18  # share of the height of letters: a gap so wide parts words
_COLUMNS = 2.2  # the same: a gap so wide parts what stands side by side
_SAME_LINE = 0.45  # share of the height by which letters of a line may differ in height
_BOLD = re.compile(r"bold|black|heavy|semibd|[-,]bd|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[-,]it\b", re.IGNORECASE)
_SYMBOLS = str.maketrans(
    dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8", "•") | {"\uf02d": "-"}
)
_UNITS = re.compile(r"(?:^|\W)(?:k|d|c|m)?m$")
_POWERS = {"2": "²", "3": "³"}


@dataclass(frozen=True, slots=True)
class PdfLine:
    """What stands on one height without a wide gap."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float  # of its letters, in points
    bold: bool
    italic: bool
    first_word: float  # width of its first word
    page: int = 0

    @property
    def middle(self) -> float:
        """Half way between its ends."""
        return (self.x0 + self.x1) / 2


def lines_of(chars: Iterable[Char], page: int = 0, *, parted: bool = False) -> list[PdfLine]:
    """The lines from the top down.

    Args:
        chars: letters of a page or of a cell.
        page: its number, which the lines keep.
        parted: whether a wide gap ends a line, so that the next one stands beside it.
    """
    made = []
    for row in _rows([char for char in chars if char["upright"] and char["text"].strip("\0")]):
        for part in _parts(row) if parted else [row]:
            line = _line(part, page)
            if line is not None:
                made.append(line)
    return made


def _rows(chars: list[Char]) -> list[list[Char]]:
    """Letters by the height they stand on; raised ones belong to the line they touch."""
    if not chars:
        return []
    usual = _usual_size(chars)
    large = [char for char in chars if char["size"] >= _SMALL * usual]
    rows: list[list[Char]] = []
    middle = float("-inf")
    for char in sorted(large, key=_middle):
        if _middle(char) - middle > _SAME_LINE * char["size"]:
            rows.append([])
            middle = _middle(char)
        rows[-1].append(char)
    alone = [char for char in chars if char["size"] < _SMALL * usual and not _raised(char, rows)]
    if alone:
        rows += _rows(alone)
        rows.sort(key=lambda row: max(row, key=itemgetter("size"))["top"])
    return rows


def _usual_size(chars: Sequence[Char]) -> float:
    sizes = sorted(char["size"] for char in chars if char["text"].strip())
    return float(sizes[len(sizes) // 2]) if sizes else 1.0


def _middle(char: Char) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _raised(char: Char, rows: list[list[Char]]) -> bool:
    """Put a small letter into the line whose height it shares; False where there is none."""
    for row in rows:
        top, bottom = row[0]["top"], row[0]["bottom"]
        near = min(row, key=lambda other: abs(other["x1"] - char["x0"]))
        if top - 0.4 * (bottom - top) <= _middle(char) <= bottom and (
            abs(near["x1"] - char["x0"]) < near["size"] or row[-1] is char
        ):
            row.append(char)
            return True
    return False


def _parts(row: list[Char]) -> list[list[Char]]:
    """A row where wide gaps part it; spaces that were typed are no gap."""
    parts: list[list[Char]] = []
    end = float("-inf")
    for char in sorted(row, key=itemgetter("x0")):
        if not parts or char["x0"] - end > _COLUMNS * char["size"]:
            parts.append([])
        parts[-1].append(char)
        end = max(end, char["x1"])
    return parts


def _line(row: list[Char], page: int) -> PdfLine | None:
    chars = sorted(row, key=itemgetter("x0"))
    while chars and not chars[0]["text"].strip():
        chars.pop(0)
    while chars and not chars[-1]["text"].strip():
        chars.pop()
    if not chars:
        return None
    size = max(char["size"] for char in chars)
    text, first_end = _text(chars, size)
    seen = [char for char in chars if char["text"].strip()]
    full = [char for char in seen if char["size"] >= _SMALL * size]
    return PdfLine(
        *(spaced(text).translate(_SYMBOLS), chars[0]["x0"], chars[-1]["x1"]),
        top=min(char["top"] for char in full),
        bottom=max(char["bottom"] for char in full),
        size=size,
        bold=all(_BOLD.search(char["fontname"]) for char in seen),
        italic=all(_ITALIC.search(char["fontname"]) for char in seen),
        first_word=first_end - chars[0]["x0"],
        page=page,
    )


def _text(chars: Sequence[Char], size: float) -> tuple[str, float]:
    """The text of a line, and where its first word ends."""
    text, raised = "", ""
    end, first_end = float(chars[0]["x0"]), 0.0
    for char in chars:
        letter = char["text"] if char["text"].strip() else " "
        is_raised = char["size"] < _SMALL * size and letter.isdecimal()
        if raised and not is_raised:
            text, raised = text + _mark(raised, text), ""
        if letter == " " or char["x0"] - end > _WORD * size:
            first_end = first_end or end
            text += " "
        if is_raised:
            raised += letter
        else:
            text += letter.strip()
        end = max(end, char["x1"])
    return text + _mark(raised, text), first_end or end


def _mark(digits: str, before: str) -> str:
    """A raised number is a power after a unit, else the mark of a footnote."""
    if not digits:
        return ""
    if digits in _POWERS and _UNITS.search(before):
        return _POWERS[digits]
    return f"[{digits}]"
