"""The small part of Markdown that help is written in, read as blocks. No Qt.

Headings, paragraphs, bullets, numbered steps, notes, pictures; inside them **words of the
screen**, *stress* (both bold) and `keys`. What must not come in: painting, and help that is
written in code.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from hanoiplan.base import paths
from hanoiplan.base.speech import interface

MARKED = re.compile(r"\*\*(.+?)\*\*|`(.+?)`|\*(\S.*?)\*")
SENTENCE_END = re.compile(r"(?<=[.?])\s")
STEP = re.compile(r"(\d+)\. ")
PICTURE = re.compile(r"!\[(.*)\]\((\S+)\)")
ALSO = re.compile(r"<!--(.*)-->")


class Shape(StrEnum):
    """What a block is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    STEP = "step"
    NOTE = "note"
    PICTURE = "picture"


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
    """One heading, paragraph, bullet, step, note or picture (its words are the caption).

    `also`: words that a heading is found by beside its own. `picture`: the name of its file.
    """

    shape: Shape
    pieces: tuple[Piece, ...]
    number: int = 0  # of a step
    picture: str = ""
    also: str = ""

    @property
    def text(self) -> str:
        """The words without signs."""
        return "".join(piece.text for piece in self.pieces)


GOES_ON = frozenset({Shape.PARAGRAPH, Shape.BULLET, Shape.STEP, Shape.NOTE})


def help_of(room: str) -> tuple[Block, ...]:
    """The help of a room in the interface language; nothing where it has none."""
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
    made: list[tuple[Block, str]] = []
    for line in (one.strip() for one in part.splitlines()):
        block, words = _shape(line)
        hint = ALSO.fullmatch(line)
        if hint and made:
            made[-1] = (replace(made[-1][0], also=hint[1].strip()), made[-1][1])
        elif block.shape is Shape.PARAGRAPH and made and made[-1][0].shape in GOES_ON:
            made[-1] = (made[-1][0], f"{made[-1][1]} {words}")
        elif words:
            made.append((block, words))
    return [replace(block, pieces=pieces_of(words)) for block, words in made]


def _shape(line: str) -> tuple[Block, str]:
    """What a line is, and its words."""
    picture = PICTURE.fullmatch(line)
    if picture:
        return Block(Shape.PICTURE, (), picture=picture[2]), picture[1]
    step = STEP.match(line)
    if step:
        return Block(Shape.STEP, (), number=int(step[1])), line[step.end() :]
    for mark, shape in SIGNS:
        if line.startswith(mark):
            return Block(shape, ()), line.removeprefix(mark)
    return Block(Shape.PARAGRAPH, ()), line


SIGNS = (
    ("## ", Shape.HEADING),
    ("# ", Shape.TITLE),
    ("- ", Shape.BULLET),
    ("> ", Shape.NOTE),
)


def pieces_of(words: str) -> tuple[Piece, ...]:
    """A line cut at its bold words and keys."""
    made, last = [], 0
    for found in MARKED.finditer(words):
        made.append(Piece(words[last : found.start()]))
        bold, key, stressed = found.groups()
        made.append(Piece(key, Ink.KEY) if key else Piece(bold or stressed, Ink.BOLD))
        last = found.end()
    return tuple(piece for piece in (*made, Piece(words[last:])) if piece.text)


def plain(blocks: tuple[Block, ...]) -> str:
    """All words, for search and for a screen reader."""
    return "\n".join(block.text for block in blocks)


def first_sentence(blocks: tuple[Block, ...]) -> str:
    """What the first paragraph begins with."""
    words = next((block.text for block in blocks if block.shape is Shape.PARAGRAPH), "")
    return SENTENCE_END.split(words, maxsplit=1)[0]
