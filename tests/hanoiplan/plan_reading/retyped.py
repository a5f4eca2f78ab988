"""The body of a plan typed in other ways: how agencies, their duties and lists are marked.

Texts stay; ordinals, bullets, bold letters, colons and automatic lists change, and a list of
places may become a table. What must not come in: the reader.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tests.hanoiplan.plan_reading.written import Item, Put, Ruled, Words

_SECTION = re.compile(r"([IVX]+)\. (.*)", re.DOTALL)
_NUMBER = re.compile(r"(\d+)\. (.*)", re.DOTALL)
_DASH = re.compile(r"- (.*)", re.DOTALL)
_LONGEST = 110  # letters of an agency's line


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency and what it has to do; `says`: its line says the duty itself."""

    number: int
    name: str
    duties: tuple[str, ...]

    @property
    def says(self) -> bool:
        """Whether the line goes on as a sentence."""
        return not self.duties


AgencyTyping = Callable[[Agency], Iterator[Words]]


def agencies_between(items: list[Item], first: int, last: int) -> list[Agency]:
    """The agencies of the section of duties: numbered lines, and the lines below each."""
    found: list[Agency] = []
    for one in items[first:last]:
        assert isinstance(one, Words)
        head = _NUMBER.fullmatch(one.text)
        if head:
            found.append(Agency(int(head[1]), head[2], ()))
        elif one.text:
            dash = _DASH.fullmatch(one.text)
            duty = dash[1] if dash else one.text
            found[-1] = replace(found[-1], duties=(*found[-1].duties, duty))
    return found


def duties_section(items: list[Item]) -> tuple[int, int]:
    """The lines behind the heading of the section that hands out duties, to the next section."""
    heads = [
        place
        for place, one in enumerate(items)
        if isinstance(one, Words) and _SECTION.match(one.text)
    ]
    begin = next(place for place in heads if "TỔ CHỨC THỰC HIỆN" in _text(items[place]))
    return begin + 1, next(place for place in heads if place > begin)


def _text(item: Item) -> str:
    return item.text if isinstance(item, Words) else ""


# --- duties -----------------------------------------------------------------------------------


def as_typed(one: Agency) -> Iterator[Words]:
    """ "1. Agency", "- duty"."""
    yield Words(f"{one.number}. {one.name}", bold=not one.says)
    for duty in one.duties:
        yield Words(f"- {duty}")


def plain_letters(one: Agency) -> Iterator[Words]:
    """Nothing bold, bullets as points."""
    yield Words(f"{one.number}. {one.name}")
    for duty in one.duties:
        yield Words(f"• {duty}")


def small_letters(one: Agency) -> Iterator[Words]:
    """ "a) Agency:", as below a heading of its own; after z come letters twice."""
    letters = "abcdđeghiklmnopqrstuvxy"
    label = letters[(one.number - 1) % len(letters)]
    yield Words(f"{label}) {one.name}" + (":" if one.duties else ""))
    for duty in one.duties:
        yield Words(f"- {duty}")


def lettered_duties(one: Agency) -> Iterator[Words]:
    """ "1. Agency", "a) duty"."""
    letters = "abcdđeghiklmnopqrstuvxy"
    yield Words(
        f"{one.number}. {one.name}:" if one.duties else f"{one.number}. {one.name}", bold=True
    )
    if len(one.duties) == 1:
        yield Words(one.duties[0])
        return
    for label, duty in zip(letters, one.duties, strict=False):
        yield Words(f"{label}) {duty}")


def numbered_duties(one: Agency) -> Iterator[Words]:
    """ "1. Agency", "1.1. duty"."""
    yield Words(f"{one.number}. {one.name}", bold=not one.says)
    for number, duty in enumerate(one.duties, 1):
        yield Words(f"{one.number}.{number}. {duty}")


def under_the_section(one: Agency) -> Iterator[Words]:
    """ "3.1. Agency" where the section is the third."""
    yield Words(f"3.{one.number}. {one.name}", bold=not one.says)
    for duty in one.duties:
        yield Words(f"- {duty}")


def in_brackets(one: Agency) -> Iterator[Words]:
    """ "(1) Agency:", "+ duty"."""
    yield Words(f"({one.number}) {one.name}" + (":" if one.duties else ""), bold=not one.says)
    for duty in one.duties:
        yield Words(f"+ {duty}")


def without_bullets(one: Agency) -> Iterator[Words]:
    """Duties as plain paragraphs."""
    yield Words(
        f"{one.number}. {one.name}:" if one.duties else f"{one.number}. {one.name}", bold=True
    )
    for duty in one.duties:
        yield Words(duty)


def without_numbers(one: Agency) -> Iterator[Words]:
    """Agencies only bold and with a colon."""
    yield Words(f"{one.name}:" if one.duties else one.name, bold=not one.says)
    for duty in one.duties:
        yield Words(f"- {duty}")


def by_lists(one: Agency) -> Iterator[Words]:
    """Automatic lists of Word for agencies and duties."""
    yield Words(one.name, bold=not one.says, numbers="decimal %1.")
    for duty in one.duties:
        yield Words(duty, numbers="bullet -")


def by_lists_with_letters(one: Agency) -> Iterator[Words]:
    """Automatic lists, each agency's duties lettered anew."""
    yield Words(one.name, numbers="decimal %1.")
    for duty in one.duties:
        yield Words(duty, numbers=f"lowerLetter %1) #{one.number}")


def dashed_agencies(one: Agency) -> Iterator[Words]:
    """ "- Agency:" and "+ duty", as where agencies stand under a subsection."""
    yield Words(f"- {one.name}" + (":" if one.duties else ""), bold=not one.says)
    for duty in one.duties:
        yield Words(f"+ {duty}")


TYPINGS: tuple[AgencyTyping, ...] = (
    *(as_typed, plain_letters, small_letters, lettered_duties, numbered_duties),
    *(under_the_section, in_brackets, without_bullets, without_numbers, by_lists),
    *(by_lists_with_letters, dashed_agencies),
)


def retyped(items: list[Item], typing: AgencyTyping) -> list[Item]:
    """The document with its duties typed in this way."""
    first, last = duties_section(items)
    agencies = agencies_between(items, first, last)
    return [*items[:first], *(line for one in agencies for line in typing(one)), *items[last:]]


# --- places -----------------------------------------------------------------------------------


def places_of(items: list[Item]) -> tuple[int, list[tuple[str, list[str]]]]:
    """Where the list of places begins that ends the document: its groups, each with its lines."""
    begin = max(
        place
        for place, one in enumerate(items)
        if (found := _SECTION.fullmatch(_text(one))) and found[1] == "I"
    )
    groups: list[tuple[str, list[str]]] = []
    for one in items[begin:]:
        head, line = _SECTION.fullmatch(_text(one)), _NUMBER.fullmatch(_text(one))
        if head:
            groups.append((head[0], []))
        elif line:
            groups[-1][1].append(line[2].removesuffix("./.").strip(" ."))
    return begin, groups


Groups = list[tuple[str, list[str]]]
ListTyping = Callable[[Groups], Iterator[Item]]


def lines(groups: Groups) -> Iterator[Item]:
    """Groups in capitals, places numbered by hand."""
    for title, places in groups:
        yield Words(title, bold=True)
        for number, place in enumerate(places, 1):
            yield Words(f"{number}. {place}{'./.' if place == groups[-1][1][-1] else '.'}")


def lists_of_word(groups: Groups) -> Iterator[Item]:
    """Groups and places numbered by Word."""
    for number, (title, places) in enumerate(groups):
        yield Words(title.partition(" ")[2], bold=True, numbers="upperRoman %1.")
        for place in places:
            yield Words(place, numbers=f"decimal %1. #places{number}")


def one_table(groups: Groups) -> Iterator[Item]:
    """Ordinal, place and country in a table, groups over all columns."""
    rows = [[Put("STT", bold=True), Put("Địa phương", bold=True), Put("Quốc gia", bold=True)]]
    for title, places in groups:
        rows.append([Put(title, span=3, bold=True)])
        for number, place in enumerate(places, 1):
            name, _comma, country = place.partition(", ")
            rows.append([Put(str(number)), Put(name), Put(country or "Việt Nam")])
    yield Ruled(rows)


def tables_of_two_columns(groups: Groups) -> Iterator[Item]:
    """Below each group a table of ordinals and places."""
    for title, places in groups:
        yield Words(title, bold=True)
        heading = [Put("TT"), Put("Tỉnh, thành phố")]
        yield Ruled([heading, *([Put(str(n)), Put(place)] for n, place in enumerate(places, 1))])


def country_first(groups: Groups) -> Iterator[Item]:
    """The country before the place, groups with their numeral in the column of ordinals."""
    rows = [[Put("TT"), Put("Nước"), Put("Tên tỉnh/thành phố"), Put("Ghi chú")]]
    for title, places in groups:
        numeral, _stop, words = title.partition(". ")
        rows.append([Put(numeral, bold=True), Put(words, span=3, bold=True)])
        for number, place in enumerate(places, 1):
            name, _comma, country = place.partition(", ")
            rows.append([Put(str(number)), Put(country or "Việt Nam"), Put(name), Put("")])
    yield Ruled(rows)


PLACES: tuple[ListTyping, ...] = (
    lines,
    lists_of_word,
    one_table,
    tables_of_two_columns,
    country_first,
)


def with_places(items: list[Item], typing: ListTyping) -> list[Item]:
    """The document with the places that end it listed in this way."""
    begin, groups = places_of(items)
    return [*items[:begin], *typing(groups)]
