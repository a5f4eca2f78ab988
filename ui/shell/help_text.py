"""The help of a room as it lies in resources/help, read as blocks of a small part of Markdown.

Headings, paragraphs, bullets; inside them **bold** and `keys`. What must not come in: painting,
and help that is written in code.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from hanoiplan.base import paths
from hanoiplan.base.speech import interface

MARKED = re.compile(r"\*\*(.+?)\*\*|`(.+?)`")
SENTENCE_END = re.compile(r"(?<=[.?])\s")


class Shape(StrEnum):
    """What a block is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"


class Ink(StrEnum):
    """How a piece of a line is said."""

    PLAIN = "plain"
    BOLD = "bold"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one ink."""

    text: str
    ink: Ink = Ink.PLAIN


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or bullet."""

    shape: Shape
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words without signs."""
        return "".join(piece.text for piece in self.pieces)


def help_of(room: str) -> tuple[Block, ...]:
    """The help of a room in the interface language, English where that has none."""
    return _read(room, interface().language)


@lru_cache(maxsize=64)
def _read(room: str, language: str) -> tuple[Block, ...]:
    file = paths.resource("help", language, f"{room}.md")
    return blocks_of(file.read_text(encoding="utf-8")) if file.exists() else ()


def blocks_of(text: str) -> tuple[Block, ...]:
    """A text in the small part of Markdown as blocks; lines that belong together are joined."""
    made: list[Block] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        made += _part(part)
    return tuple(made)


def _part(part: str) -> list[Block]:
    """The blocks of a run of lines without an empty one between them."""
    made: list[tuple[Shape, str]] = []
    for line in (one.strip() for one in part.splitlines()):
        shape, words = _shape(line)
        if shape is Shape.PARAGRAPH and made and made[-1][0] in {Shape.PARAGRAPH, Shape.BULLET}:
            made[-1] = (made[-1][0], f"{made[-1][1]} {words}")
        elif words:
            made.append((shape, words))
    return [Block(shape, pieces_of(words)) for shape, words in made]


def _shape(line: str) -> tuple[Shape, str]:
    for mark, shape in (("## ", Shape.HEADING), ("# ", Shape.TITLE), ("- ", Shape.BULLET)):
        if line.startswith(mark):
            return shape, line.removeprefix(mark)
    return Shape.PARAGRAPH, line


def pieces_of(words: str) -> tuple[Piece, ...]:
    """A line cut at its bold words and keys."""
    made, last = [], 0
    for found in MARKED.finditer(words):
        made.append(Piece(words[last : found.start()]))
        bold, key = found.groups()
        made.append(Piece(bold, Ink.BOLD) if bold else Piece(key, Ink.KEY))
        last = found.end()
    return tuple(piece for piece in (*made, Piece(words[last:])) if piece.text)


def plain(blocks: tuple[Block, ...]) -> str:
    """All words, for search and for a screen reader."""
    return "\n".join(block.text for block in blocks)


def first_sentence(blocks: tuple[Block, ...]) -> str:
    """What the first paragraph begins with."""
    words = next((block.text for block in blocks if block.shape is Shape.PARAGRAPH), "")
    return SENTENCE_END.split(words, maxsplit=1)[0]
