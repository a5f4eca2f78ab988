"""Which lines of a table without columns begin a row: found by the sequence of their ordinals.

A "2030" or "3 đoàn" inside a cell begins no row, because it does not follow the ordinal before.
Numbers may be left out or stand twice, as they do in real plans. What must not come in: what
stands in a row.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hanoiplan.documents.text_lines import TextLine, TextLines

_NUMBER = re.compile(r"(\d{1,3})[.)]?(?:\s+(\S.*))?")
_ROMAN = re.compile(r"([IVXL]{1,7})[.)]?(?:\s+(\S.*))?")
_LETTER = re.compile(r"([A-H])[.)]?()")  # of a part, alone on its line
_ROMAN_FORM = re.compile(r"(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50}
_LOST = float("-inf")


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A line that may begin a row."""

    line: int  # its place
    label: str  # as it stands there: "7", "IV"
    value: int
    is_section: bool
    rest: str  # what follows on the same line
    weight: float  # how likely it is by itself


@dataclass(slots=True)
class _Chain:
    """The best sequence that ends with one ordinal."""

    score: float
    before: int  # place of the ordinal before, -1 for none
    section: int
    number: int


def candidates(text: TextLines, first: int, end: int) -> list[Ordinal]:
    """The lines from `first` to before `end` that begin with an ordinal."""
    found = []
    for place in range(first, end):
        one = _ordinal(text, place)
        if one is not None:
            found.append(one)
    return found


def _ordinal(text: TextLines, place: int) -> Ordinal | None:
    line = text.lines[place].text
    roman, letter = _ROMAN.fullmatch(line), _LETTER.fullmatch(line)
    found = roman or letter or _NUMBER.fullmatch(line)
    if found is None or (roman and not _ROMAN_FORM.fullmatch(roman[1])):
        return None
    value = int(found[1]) if not (roman or letter) else _value(found[1])
    rest = found[2] or ""
    weight = 1.0 if not rest else 0.9
    before = text.lines[place - 1] if place else TextLine("")
    if text.ends_tell and before.is_open and not before.blank and not before.starts_page:
        weight -= 0.4  # the line before goes on
    if rest and not rest[0].isupper() and not rest[0].isdigit():
        weight -= 0.4
    return Ordinal(place, found[1], value, bool(roman or letter), rest, weight)


def _value(roman: str) -> int:
    """What a numeral or the letter of a part counts."""
    if _LETTER.fullmatch(roman):
        return ord(roman) - ord("A") + 1
    worth = [_WORTH[letter] for letter in roman]
    pairs = zip(worth, [*worth[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)


def sequence(found: Sequence[Ordinal]) -> list[Ordinal]:
    """The ordinals that make the best sequence."""
    chains: list[_Chain] = []
    for place, one in enumerate(found):
        best = _Chain(_begin(one), -1, one.value * one.is_section, one.value * (not one.is_section))
        for before in range(max(place - 60, 0), place):
            chain = chains[before]
            score = chain.score + _step(chain, found[before], one)
            if score > best.score:
                best = _next(chain, one, before, score)
        chains.append(best)
    return _walked(found, chains)


def _begin(one: Ordinal) -> float:
    return one.weight if one.value == 1 else one.weight - 1.2


def _next(chain: _Chain, one: Ordinal, before: int, score: float) -> _Chain:
    if one.is_section:
        return _Chain(score, before, one.value, chain.number)
    return _Chain(score, before, chain.section, one.value)


def _step(chain: _Chain, before: Ordinal, one: Ordinal) -> float:
    """What it is worth that `one` follows; everything that fits is worth more than nothing."""
    ahead = one.value - (chain.section if one.is_section else chain.number)
    if one.is_section:
        worth = {1: 1.3, 2: 0.2, 0: 0.4 if one.rest.isupper() or not one.rest else 0.0}
    elif before.is_section:
        worth = {ahead: 1.0 if one.value == 1 else 0.9} if one.value == 1 or ahead == 1 else {}
        worth.setdefault(2, 0.1)
    else:
        worth = {1: 1.0, 2: 0.2, 3: 0.05, 0: 0.15 if not one.rest else 0.0}
    gained = worth.get(ahead, _LOST)
    return gained + one.weight - 1.0 if gained > 0 else _LOST


def _walked(found: Sequence[Ordinal], chains: list[_Chain]) -> list[Ordinal]:
    if not chains:
        return []
    place = max(range(len(chains)), key=lambda one: chains[one].score)
    rows = []
    while place >= 0:
        rows.append(found[place])
        place = chains[place].before
    return rows[::-1]
