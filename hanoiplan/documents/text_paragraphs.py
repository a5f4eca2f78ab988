"""Lines of a plain text put together to paragraphs, where the page broke them.

Pure. What must not come in: tables, and what a paragraph means.
"""

import re
from collections.abc import Iterator, Sequence

from hanoiplan.documents.model import Paragraph
from hanoiplan.documents.spaces import spaced
from hanoiplan.documents.text_lines import TextLine, TextLines, without_tags
from hanoiplan.sheets.joining import joined

ITEM = re.compile(
    r"(?:[-–+•*]\s|\d{1,2}(?:\.\d{1,2})*[.)](?=\s|[^\W\d_a-zđ])|[a-zđ]\)\s|[IVXL]{1,5}[.)]\s|\[\d+\]"
    r"|(?:Điều|Phần|Chương|Mục)\s+[\dIVX]+\b)"
)
_FOR_WHOM = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s")  # opens a line above a signature
_RECIPIENTS = re.compile(r"Nơi nhận\s*:")  # their list begins on the next line
_ENDS = (".", ";", ":", "!", "?", "./.", "”.")
_FULL = 0.85  # share of the usual length from which a line reaches the margin
_SHORT = 0.6
_ROOM = 0.8  # share up to which the next word would have found room on the line
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]\s")


def paragraphs(text: TextLines, lines: Sequence[TextLine]) -> Iterator[Paragraph]:
    """The paragraphs of lines that follow each other."""
    if text.whole:
        yield from map(Paragraph, _whole(lines))
        return
    usual = _usual([len(line.text) for line in lines])
    gathered: list[TextLine] = []
    for line in lines:
        if gathered and _ends(text, gathered[-1], line, usual):
            yield _paragraph(gathered)
            gathered = []
        gathered.append(line)
    if gathered:
        yield _paragraph(gathered)


def _whole(lines: Sequence[TextLine]) -> list[str]:
    """Lines that are paragraphs; one that goes on over a page begins with a small letter."""
    made: list[str] = []
    for line in lines:
        for part in filter(None, spaced(without_tags(line.text)).split("\n")):
            if made and part[0].islower() and not ITEM.match(part) and not made[-1].endswith(_ENDS):
                made[-1] += f" {part}"
            else:
                made.append(part)
    return made


def _usual(lengths: Sequence[int]) -> int:
    return sorted(lengths)[len(lengths) * 4 // 5] if lengths else 0


def _paragraph(lines: Sequence[TextLine]) -> Paragraph:
    return Paragraph(spaced(joined([line.text for line in lines])))


def _is_capital(line: str) -> bool:
    """Whether it is in capitals, or says nothing about it: "2026 - 2030"."""
    return line.isupper() or not any(letter.isalpha() for letter in line)


def _ends(text: TextLines, before: TextLine, line: TextLine, usual: int) -> bool:
    """Whether a paragraph ends between two lines."""
    is_item = ITEM.match(line.text) is not None
    if (line.text[0].islower() and not is_item) or before.text.endswith("-"):
        return False
    if (
        _RECIPIENTS.match(before.text)
        or _FOR_WHOM.match(line.text)
        or (before.text.isupper() and not _is_capital(line.text))
    ):
        return True
    if text.ends_tell:
        return not before.is_open or (is_item and before.text.endswith((*_ENDS, ",")))
    if _is_capital(line.text) and not before.text.isupper():
        return True
    return _ends_by_length(text, before, line, usual)


def _ends_by_length(text: TextLines, before: TextLine, line: TextLine, usual: int) -> bool:
    """The same where only the lengths of lines and the words tell."""
    is_item, said_all = ITEM.match(line.text) is not None, before.text.endswith(_ENDS)
    if before.blank and not text.all_apart:
        return True
    full = len(before.text) >= _FULL * usual
    if is_item:
        return said_all or not full or not line.text.startswith(("-", "–"))
    if full:
        return False
    if _NUMBERED.match(before.text) and line.text[0].isupper():  # a heading, short of the margin
        return len(before.text) + len(line.text.split(" ", 1)[0]) < _ROOM * usual
    return said_all or len(before.text) < _SHORT * usual
