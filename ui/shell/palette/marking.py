"""Where the asked words stand in a text as it is written: at the beginnings of its words.

Pure. "kham" stands in Khăm, Khám and Khamla, but not in Sakham: so the search finds it too.
What must not come in: painting.
"""

import re
from functools import lru_cache

from hanoiplan.base.text import fold, fold_words, nfc

WORD = re.compile(r"[^\s·,.;:()/“”\"'’‘\-–…]+")
Places = tuple[tuple[int, int], ...]


def asked_words(query: str) -> tuple[str, ...]:
    """The folded words of a question."""
    return fold_words(query)


def has_marks(query: str) -> bool:
    """Whether somebody took the trouble to type marks, so that they count."""
    return fold(query) != " ".join(nfc(query).casefold().split())


@lru_cache(maxsize=4096)
def hits(text: str, asked: tuple[str, ...]) -> Places:
    """The places in `text` that answer the asked words, each as (first, after the last)."""
    if not asked:
        return ()
    found = []
    for word in WORD.finditer(text):
        long = max((_reach(word[0], one) for one in asked), default=0)
        if long:
            found.append((word.start(), word.start() + long))
    return tuple(found)


def _reach(word: str, asked: str) -> int:
    """How many letters of a written word answer an asked one from its beginning; 0 = none.

    A letter with marks may be one sign or several; those that follow it belong to it.
    """
    folded = fold(word)
    if not folded.startswith(asked):
        return 0
    long = next(n for n in range(1, len(word) + 1) if len(fold(word[:n])) >= len(asked))
    while long < len(word) and fold(word[: long + 1]) == fold(word[:long]):
        long += 1
    return long


def pieces(text: str, places: Places) -> list[tuple[str, bool]]:
    """The text cut at its hits: (words, whether they are a hit)."""
    cut, last = [], 0
    for start, end in places:
        cut += [(text[last:start], False), (text[start:end], True)]
        last = end
    return [(part, hit) for part, hit in (*cut, (text[last:], False)) if part]
