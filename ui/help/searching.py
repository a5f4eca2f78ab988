"""Where in the help a question is answered: the best parts of articles, best first. Pure, no Qt.

A question may be a whole sentence. Words are compared without case and marks; a word typed with
its marks is worth more where it stands so. Words that are rare in the help weigh more; titles and
the words an article lists weigh more than headings, headings more than text; two words in their
order weigh more than apart, which is what tells Vietnamese words of two syllables. What must not
come in: painting.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hanoiplan.base.text import fold, fold_words, nfc
from ui.help.articles import PAGES, Article, Part
from ui.help.text import Block, Shape

TITLE, LISTED, HEADING, TEXT = 4.0, 4.0, 3.5, 1.0  # what a word is worth where it stands
OF_A_PART = 0.4  # of its title's worth, for a part further down
TOGETHER = 0.6  # of both, for two words of the question that follow each other
SEVERAL = 0.2  # of its worth, for each block beside the best one
LENGTH = 0.02  # less for each word of a text
MARKED = 0.15  # more, for a word with its marks
BEGUN = 0.6  # of its worth, for a word that only begins so
BEGINS_FROM = 3  # letters
LEAST = 0.2  # of the question's weight that an answer has to hold
OF_A_PAGE = 0.75  # the guide tells how, the help of a page only what: it stands behind
ENDINGS = ("ing", "ies", "ed", "es", "s")
STEM = 4  # letters that stay
MOST = 20
PER_ARTICLE = 3
# words of a question that tell nothing of what it is about
ENGLISH = (
    "a an i we my our you your it its is are be to of on at for and or do does did how"
    " what when where which who why can could should must will would with from this that there"
    " have has had not no if then want need make me them they so please"
)
VIETNAMESE = (
    "tôi em anh chị mình ta thì là mà và với của cho các những một có không được bị phải làm"
    " nào như gì ở đâu khi ra vào rồi nếu muốn cần hay này kia đó ai"
    " cách để từ trên dưới trong đang đã sẽ vì xin"
)
# words that tell nothing together, though each of them may tell something
ASKING = re.compile(
    r"\b(?:lam (?:the nao|sao)|(?:nhu )?the nao|(?:tai|vi) sao|bao nhieu|how many)\b"
)
AMBIGUOUS = "the them dang dau ma co de can vi do la an to be anh cho"  # without marks


def _split(text: str) -> list[str]:
    """Words as written, without signs."""
    return "".join(c if c.isalnum() else " " for c in nfc(text).casefold()).split()


IDLE = frozenset(_split(f"{ENGLISH} {VIETNAMESE}"))
IDLE_BARE = frozenset(map(fold, IDLE)) - frozenset(_split(AMBIGUOUS))


@dataclass(frozen=True, slots=True)
class Answer:
    """A part of an article that answers, and the block in it that says most of it."""

    article: Article
    part: int
    block: int  # in the part; 0 is its heading
    worth: float

    @property
    def heading(self) -> str:
        """What stands above it."""
        return self.article.parts[self.part].heading.text

    @property
    def found(self) -> str:
        """What is shown of it: the block, or the first one under the heading."""
        blocks = self.article.parts[self.part].blocks
        rest = [one for one in blocks[1:] if one.shape is not Shape.PICTURE]
        if self.block == 0:
            return rest[0].text if rest else ""
        return blocks[self.block].text


@dataclass(frozen=True, slots=True)
class _Words:
    """A text as words: folded in their order, folded, and as written."""

    folded: tuple[str, ...]
    all: frozenset[str]
    written: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "_Words":
        folded = tuple(map(_stem, fold_words(text)))
        return cls(folded, frozenset(folded), frozenset(_split(text)))


@dataclass(frozen=True, slots=True)
class _Place:
    """One part of an article with its words, taken apart once."""

    article: Article
    part: int
    title: _Words
    listed: _Words
    heading: _Words
    blocks: tuple[_Words, ...]
    all: frozenset[str]

    @classmethod
    def of(cls, article: Article, number: int, part: Part) -> "_Place":
        listed = f"{article.words} {part.heading.also}" if number == 0 else part.heading.also
        heading = "" if number == 0 else part.heading.text
        blocks = tuple(_Words.of(_said(block)) for block in part.blocks)
        above = (_Words.of(article.title), _Words.of(listed), _Words.of(heading))
        every = frozenset[str]().union(*(words.all for words in (*above, *blocks)))
        return cls(article, number, *above, blocks, every)


def _said(block: Block) -> str:
    """What a block answers with; a caption only repeats what stands above it."""
    return "" if block.shape is Shape.PICTURE else block.text


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word of the question: what it weighs, and the words of the help that begin so."""

    word: str  # folded
    written: str
    weight: float
    begins: frozenset[str]

    def in_(self, words: frozenset[str]) -> bool:
        """Whether some text has it, or a word that begins so."""
        return self.word in words or not self.begins.isdisjoint(words)


class HelpSearch:
    """Answers questions from some articles; made anew when the language changes."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._places = [
            _Place.of(article, number, part)
            for article in articles
            for number, part in enumerate(article.parts)
        ]
        self._seen_in = Counter(word for place in self._places for word in place.all)

    def to(self, question: str) -> list[Answer]:
        """The parts that answer, best first, few of each article; nothing for no words."""
        taken = [self._taken(word, written) for word, written in _asked(question)]
        asked = [one for one in taken if one.weight]
        found = [one for one in (_answer(place, asked) for place in self._places) if one]
        found.sort(key=lambda one: -one.worth)
        return _few_of_each(found)[:MOST]

    def _taken(self, word: str, written: str) -> _Asked:
        """Rare words tell more; one that only begins others counts as those, unknown ones not."""
        long = len(word) >= BEGINS_FROM
        begins = frozenset(one for one in self._seen_in if long and one.startswith(word))
        seen = self._seen_in[word] or sum(self._seen_in[one] for one in begins)
        weight = math.log(1 + len(self._places) / seen) if seen else 0.0
        return _Asked(word, written, weight, begins)


def _few_of_each(found: Iterable[Answer]) -> list[Answer]:
    kept: list[Answer] = []
    of_each: Counter[str] = Counter()
    for one in found:
        of_each[one.article.name] += 1
        if of_each[one.article.name] <= PER_ARTICLE:
            kept.append(one)
    return kept


def _answer(place: _Place, asked: Sequence[_Asked]) -> Answer | None:
    """What a part is worth as an answer; None where it holds too little of the question."""
    weights = {one.word: one.weight for one in asked}
    whole = sum(weights.values())
    held = sum({one.word: one.weight for one in asked if one.in_(place.all)}.values())
    if not held or held < LEAST * whole:
        return None
    texts = [_worth(block, asked) for block in place.blocks]
    best = max(range(len(texts)), key=lambda at: texts[at])
    worth = (
        TITLE * _worth(place.title, asked) * (OF_A_PART if place.part else 1)
        + LISTED * _worth(place.listed, asked)
        + HEADING * _worth(place.heading, asked)
        + TEXT * (texts[best] + SEVERAL * sum(texts))
    )
    page = OF_A_PAGE if place.article.chapter == PAGES else 1
    return Answer(
        place.article, place.part, best if texts[best] else 0, worth * page * held / whole
    )


def _worth(text: _Words, asked: Sequence[_Asked]) -> float:
    """What a text holds of the question; long ones are worth a little less."""
    total = 0.0
    for one in asked:
        if one.word in text.all:
            total += one.weight * (1 + (MARKED if one.written in text.written else 0))
        elif one.in_(text.all):
            total += one.weight * BEGUN
    pairs = set(pairwise(text.folded))
    for one, two in pairwise(asked):
        if (one.word, two.word) in pairs:
            total += (one.weight + two.weight) * TOGETHER
    return total / (1 + LENGTH * len(text.folded))


def _asked(question: str) -> list[tuple[str, str]]:
    """The words that tell something, folded and as written; all of them where none does."""
    every = _without_asking(question)
    telling = [word for word in every if word not in IDLE and word not in IDLE_BARE]
    return [(_stem(fold(word)), word) for word in telling or every]


def _without_asking(question: str) -> list[str]:
    """The words as written, without those that only ask."""
    written = [word for word in _split(question) if fold(word)]
    folded = " ".join(map(fold, written))
    asking = {
        at
        for found in ASKING.finditer(folded)
        for at in range(folded[: found.start()].count(" "), folded[: found.end()].count(" ") + 1)
    }
    return [word for at, word in enumerate(written) if at not in asking]


def _stem(word: str) -> str:
    """English endings fall from longer words, so that printing finds print."""
    for ending in ENDINGS:
        if len(word) - len(ending) >= STEM and word.endswith(ending):
            return word.removesuffix(ending)
    return word
