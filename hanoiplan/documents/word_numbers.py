"""The numbers that Word itself puts before paragraphs: counted here as Word counts them.

Levels, restarts and formats by ECMA-376 part 1, 17.9. What must not come in: what a number means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hanoiplan.documents.word_styles import Look, Styles
from hanoiplan.sheets.markup import Element, local_name, parsed_xml
from hanoiplan.sheets.word_markup import child, is_on, number, told

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_HIGHEST_ROMAN = 4_000
_DASHES = frozenset("-–—−‐‑‒\uf02d")  # the last one is the dash of the Symbol font
_KEPT = frozenset("+*")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""  # "%1.%2)"
    restart: int | None = None  # the level (from 1) after which it begins anew; 0 never
    all_decimal: bool = False
    style: str = ""  # the paragraph style that brings this level with it


@dataclass(frozen=True, slots=True)
class _List:
    """One w:num: a definition and where it begins anew."""

    definition: int
    begins: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)  # those it says otherwise


@dataclass(slots=True)
class Numbers:
    """The lists of a document, and how far each has been counted."""

    definitions: dict[int, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[int, _List] = field(default_factory=dict)
    _counted: dict[int, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[int, int]] = field(default_factory=set)

    def next_of(self, look: Look, style: str) -> tuple[str, int]:
        """The number of the next paragraph as the page shows it, and its level; ("", 0) without.

        Args:
            look: what holds for the paragraph.
            style: the id of its style, which may bring the level.
        """
        found = self.lists.get(look.list_id or 0)
        if found is None:
            return "", 0
        levels = {**self.definitions.get(found.definition, {}), **found.levels}
        level = look.level if look.level is not None else _level_of(levels, style)
        if level not in levels:
            return "", level
        counted = self._count(look.list_id or 0, found, levels, level)
        return _shown(levels, level, counted), level

    def _count(
        self, list_id: int, found: _List, levels: dict[int, _Level], level: int
    ) -> dict[int, int]:
        """Count one further; what lies deeper begins anew."""
        counted = self._counted.setdefault(found.definition, {})
        begins = level in found.begins and (list_id, level) not in self._begun
        self._begun.add((list_id, level))
        if begins:
            counted[level] = found.begins[level]
        elif level in counted:
            counted[level] += 1
        else:
            counted[level] = levels[level].start
        for deeper in [one for one in counted if one > level]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                del counted[deeper]
        return counted


def _level_of(levels: dict[int, _Level], style: str) -> int:
    return next((one for one, told_of in levels.items() if style and told_of.style == style), 0)


def _shown(levels: dict[int, _Level], level: int, counted: dict[int, int]) -> str:
    own = levels[level]
    if own.form == "bullet":
        return _bullet(own.text)

    def at(place: re.Match[str]) -> str:
        which = int(place[1]) - 1
        there = levels.get(which, _Level())
        form = "decimal" if own.all_decimal else there.form
        return formatted(counted.get(which, there.start), form)

    return _PLACE.sub(at, own.text).strip()


def _bullet(text: str) -> str:
    mark = text.strip()[:1]
    if mark in _DASHES:
        return "-" if mark else ""
    return mark if mark in _KEPT else "•"


def formatted(value: int, form: str) -> str:
    """A number in one of Word's formats: 4 is "4", "IV", "d" …; unknown formats are decimal."""
    if form in {"upperRoman", "lowerRoman"} and 0 < value < _HIGHEST_ROMAN:
        roman = _roman(value)
        return roman if form == "upperRoman" else roman.lower()
    if form in {"upperLetter", "lowerLetter"} and value > 0:
        turns, place = divmod(value - 1, 26)
        letter = chr(ord("a") + place) * (turns + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form == "none":
        return ""
    return f"{value:02}" if form == "decimalZero" else str(value)


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        times, value = divmod(value, worth)
        text += letters * times
    return text


# --- from the file -----------------------------------------------------------------------------


def read_numbers(content: bytes, styles: Styles) -> Numbers:
    """The lists of word/numbering.xml; none where the part is missing or damaged."""
    root = parsed_xml(content) if content else None
    numbers = Numbers()
    links: dict[int, str] = {}  # definition → the style that holds the real one
    for element in root if root is not None else ():
        if local_name(element) == "abstractNum":
            which = _id(element, "abstractNumId")
            numbers.definitions[which] = dict(_levels(element))
            links[which] = told(child(element, "numStyleLink"), "val") or ""
        elif local_name(element) == "num":
            numbers.lists[_id(element, "numId")] = _list(element)
    for which, style in links.items():
        look = styles.looks.get(style)
        real = numbers.lists.get(look.list_id or 0) if look else None
        if real and not numbers.definitions[which]:
            numbers.definitions[which] = numbers.definitions.get(real.definition, {})
    return numbers


def _id(element: Element, name: str) -> int:
    value = told(element, name) or ""
    return int(value) if value.isdecimal() else -1


def _list(element: Element) -> _List:
    begins: dict[int, int] = {}
    levels: dict[int, _Level] = {}
    for one in element:
        if local_name(one) != "lvlOverride":
            continue
        level = _id(one, "ilvl")
        begin = child(one, "startOverride")
        if begin is not None:
            begins[level] = number(begin, 1)
        levels.update(_levels(one))
    return _List(number(child(element, "abstractNumId"), -1), begins, levels)


def _levels(parent: Element) -> Iterator[tuple[int, _Level]]:
    for one in parent:
        if local_name(one) == "lvl" and 0 <= _id(one, "ilvl") < _LEVELS:
            restart = child(one, "lvlRestart")
            yield (
                _id(one, "ilvl"),
                _Level(
                    number(child(one, "start"), 0),
                    told(child(one, "numFmt"), "val") or "decimal",
                    told(child(one, "lvlText"), "val") or "",
                    number(restart, 0) if restart is not None else None,
                    is_on(child(one, "isLgl")),
                    told(child(one, "pStyle"), "val") or "",
                ),
            )
