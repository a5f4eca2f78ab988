"""Rows of two versions of a plan whose titles were reworded: which is most likely which.

Pure, over words that were folded once. Not every row is held against every other: two titles that
have enough words in common share one of their rarer words. What must not come in: the database.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

ALIKE = 0.5  # of the words of two titles in the same place
QUITE_ALIKE = 0.6  # of the words of two titles in the same section
VERY_ALIKE = 0.75  # of the words of two titles anywhere


@dataclass(frozen=True, slots=True)
class Titled:
    """A row by the words of its title and the place where it stands, the nearest part last."""

    id: int
    words: frozenset[str]
    place: tuple[str, ...]


def likeness(one: Titled, other: Titled) -> float:
    """The share of words that two titles have in common, 0 to 1."""
    both = len(one.words | other.words)
    return len(one.words & other.words) / both if both else 0.0


def pairs_by_words(rows: Sequence[Titled], here: Sequence[Titled]) -> dict[int, int]:
    """By id of a row: the id of the one here that it is. The likest pair first; nobody is two."""
    found: dict[int, int] = {}
    free = {one.id for one in here}
    for pairs in (_in_place, _anywhere):
        open_rows = [row for row in rows if row.id not in found]
        left = [one for one in here if one.id in free]
        for _likeness_of, row_id, here_id in sorted(pairs(open_rows, left)):
            if row_id not in found and here_id in free:
                found[row_id] = here_id
                free.discard(here_id)
    return found


_Pair = tuple[float, int, int]


def _in_place(rows: Sequence[Titled], here: Sequence[Titled]) -> Iterator[_Pair]:
    """Rows in the same place that are so alike that no other place need be looked at."""
    standing: dict[tuple[str, ...], list[Titled]] = defaultdict(list)
    for one in here:
        standing[one.place].append(one)
    for row in rows:
        for one in standing[row.place]:
            share = likeness(row, one)
            if share >= VERY_ALIKE:
                yield -share, row.id, one.id


def _anywhere(rows: Sequence[Titled], here: Sequence[Titled]) -> Iterator[_Pair]:
    """Rows alike enough for how far apart they stand."""
    rarity = Counter(word for one in (*rows, *here) for word in one.words)
    by_word: dict[str, list[Titled]] = defaultdict(list)
    for one in here:
        for word in _rarest(one, rarity):
            by_word[word].append(one)
    for row in rows:
        near = {one.id: one for word in _rarest(row, rarity) for one in by_word.get(word, ())}
        for one in near.values():
            share = likeness(row, one)
            if share >= _wanted(row, one):
                yield -share, row.id, one.id


def _rarest(one: Titled, rarity: Mapping[str, int]) -> list[str]:
    """So many of its rarest words that a title with half of the words has one of them too."""
    words = sorted(one.words, key=lambda word: (rarity[word], word))
    return words[: len(words) - ceil(ALIKE * len(words)) + 1]


def _wanted(row: Titled, one: Titled) -> float:
    """How many words of two titles must be the same, by how far apart they stand."""
    if row.place == one.place:
        return ALIKE
    return QUITE_ALIKE if row.place[:-1] == one.place[:-1] else VERY_ALIKE
