"""How well a thing answers what was typed, and which things come first. Pure.

Every asked word must begin some word of the thing, in any order. What stands in the title comes
before what stands elsewhere; with marks typed, the same marks come first; whole words before
beginnings; then as written, then nearer to the front. What must not come in: where things are
found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hanoiplan.base.text import fold_words, nfc
from ui.shell.palette.found import Found
from ui.shell.palette.marking import asked_words, has_marks

Rank = tuple[bool, bool, bool, bool, int]
LONG = 3  # letters from which a beginning is enough outside of the title
NOT_AT_ALL: Rank = (True, True, True, True, 99)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart once."""

    words: tuple[str, ...]  # folded
    written: tuple[str, ...]  # with their marks
    marked: bool  # whether marks were typed

    @classmethod
    def of(cls, query: str) -> "Asked":
        """The question as it was typed."""
        return cls(asked_words(query), _written(query), has_marks(query))


def ranked(things: Iterable[Found], asked: Asked) -> list[Found]:
    """The things that answer, best first; the given order decides where nothing else does."""
    fitting = [(rank(one, asked), place, one) for place, one in enumerate(things)]
    return [one for standing, _place, one in sorted(fitting, key=_key) if standing != NOT_AT_ALL]


def in_order(things: Sequence[Found], asked: Asked) -> list[Found]:
    """The same for things that are known to answer: none is left out."""
    fitting = [(rank(one, asked), place, one) for place, one in enumerate(things)]
    return [one for _rank, _place, one in sorted(fitting, key=_key)]


def is_named(thing: Found, asked: Asked) -> bool:
    """Whether the asked words stand in the thing's own name."""
    return not rank(thing, asked)[0]


def stands_whole(thing: Found, asked: Asked) -> bool:
    """Whether they stand there as whole words."""
    return not rank(thing, asked)[2]


def rank(thing: Found, asked: Asked) -> Rank:
    """The standing of one thing; smaller is better."""
    title = _folded(thing.title)
    if asked.words and _begin(title, asked.words):
        written = _written(thing.title)
        return (
            False,
            asked.marked and not _begin(written, asked.written),
            not set(asked.words) <= set(title),
            not _begin(written, asked.written),
            _place_of(title, asked.words[0]),
        )
    every = title + _folded(f"{thing.detail} {thing.tail} {thing.side} {thing.also}")
    if asked.words and all(_stands(one, every) for one in asked.words):
        return (True, False, not set(asked.words) <= set(every), False, 0)
    return NOT_AT_ALL


def _key(fitting: tuple[Rank, int, Found]) -> tuple[Rank, int]:
    return fitting[:2]


def _begin(words: Sequence[str], asked: Iterable[str]) -> bool:
    """Whether each asked word begins one of these."""
    return all(any(word.startswith(one) for word in words) for one in asked)


def _stands(asked: str, words: Sequence[str]) -> bool:
    """Whether a word stands somewhere: short ones only whole, or long texts would answer all."""
    return asked in words or (len(asked) >= LONG and _begin(words, [asked]))


def _place_of(words: Sequence[str], asked: str) -> int:
    return next((place for place, word in enumerate(words) if word.startswith(asked)), 0)


@lru_cache(maxsize=4096)  # the same names and help texts are asked again with each letter
def _written(text: str) -> tuple[str, ...]:
    return tuple(nfc(text).casefold().split())


@lru_cache(maxsize=4096)
def _folded(text: str) -> tuple[str, ...]:
    return fold_words(text)
