"""What a heading may mean: the fields there are, and one question about the words over a column.

Words are compared folded, without brackets, numbers of footnotes and the mark of the language;
the headings of our own workbook are known exactly. What must not come in: the cells below, and
which rows hold the headings (`heading_rows`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold_words
from hanoiplan.exchange.heading_words import (
    DELEGATION_EN,
    FAMILY_MIDDLE,
    GUESSED,
    ID,
    IGNORED,
    LANGUAGES,
    MIDDLE,
    ON_THE_CARD,
    SPANNING,
    SURE,
    UNDER,
)
from hanoiplan.exchange.own_headings import ID_HEADING, OWN_HEADINGS
from hanoiplan.sheets.cells import one_line

# field of a draft -> label in the window, in the order in which the window offers them
FIELD_LABELS: dict[str, str] = {
    "printed_vi": N_("Name on the badge (VI)"),
    "printed_en": N_("Name on the badge (EN)"),
    "passport_name": N_("Passport name"),
    "native_name": N_("Name in its own script"),
    "native_script": N_("Script of the name"),
    "family": N_("Family name"),
    FAMILY_MIDDLE: N_("Family and middle name"),
    MIDDLE: N_("Middle name"),
    "given": N_("Given name"),
    "name_order": N_("Order of the name"),
    "sort_as": N_("Sort as"),
    "pronunciation": N_("Pronunciation"),
    "style_vi": N_("Style (VI)"),
    "style_en": N_("Style (EN)"),
    "honorific_vi": N_("Honorific (VI)"),
    "honorific_en": N_("Honorific (EN)"),
    "conferred_title": N_("Conferred title"),
    "position_vi": N_("Position (VI)"),
    "position_en": N_("Position (EN)"),
    "organisation_vi": N_("Organisation (VI)"),
    "organisation_en": N_("Organisation (EN)"),
    "delegation": N_("Delegation"),
    DELEGATION_EN: N_("Delegation (EN)"),
    "role": N_("Role in the delegation"),
    "category": N_("Category"),
    "rank": N_("Rank"),
    "country": N_("Country"),
    "nationality": N_("Nationality"),
    "sex": N_("Sex"),
    "birth_date": N_("Date of birth"),
    "passport_number": N_("Passport number"),
    "passport_expiry": N_("Passport expiry"),
    "phone": N_("Phone"),
    "email": N_("E-mail"),
    "languages": N_("Languages"),
    "diet": N_("Diet"),
    "access_needs": N_("Access needs"),
    "notes": N_("Notes"),
    "attention": N_("Attention at the desk"),
    "status": N_("Status"),
    "vetting": N_("Vetting"),
    "vetting_date": N_("Vetting date"),
    "vetting_officer": N_("Vetting officer"),
    "legal_basis": N_("Legal basis"),
    "basis_date": N_("Date of the legal basis"),
    "data_source": N_("Source of the data"),
    ID: N_("ID"),
}
FIELDS = tuple(FIELD_LABELS)
NAME_FIELDS = ("printed_vi", "printed_en", "passport_name")
PART_FIELDS = ("family", FAMILY_MIDDLE, MIDDLE, "given")
NAMING = (*NAME_FIELDS, "given", "family", FAMILY_MIDDLE)  # a column that says who somebody is
# the only ones in which line breaks mean something
LINES_FIELDS = frozenset({"notes", "attention", "access_needs", "diet"})

_PARTED = re.compile(r"\s+[–—-]\s+|\n|/")
_NO_PART = re.compile(r"\((?:\*+|\d+)\)|\*+|:$")
LONGEST_HEADING = 80  # letters: a paragraph is no heading
BETWEEN = " / "  # between the parts of a heading that stands in several rows


def _words(text: str) -> str:
    return " ".join(fold_words(text))


def _table(words: dict[str, str]) -> dict[str, str]:
    return {
        _words(phrase): field for field, phrases in words.items() for phrase in phrases.split(";")
    }


_SURE_WORDS, _GUESSED_WORDS = _table(SURE), _table(GUESSED)
_CARD_WORDS = _table(ON_THE_CARD)
_OWN_WORDS = {_words(heading): field for field, heading in OWN_HEADINGS.items()} | {
    _words(ID_HEADING): ID
}
_UNDER_WORDS = {group: _table(words) for group, words in UNDER.items()}
_SPANNING_WORDS = _table(SPANNING)
_LANGUAGE_MARKS = sorted(
    ((mark, code) for mark, code in _table(LANGUAGES).items()), key=lambda known: -len(known[0])
)
_OTHER_READING = {"title": "honorific_en", "ten": "printed_vi"}
_ALSO = {"style": "honorific_en"}  # a sure word that lists use for something else as well
# Phrases long enough to be trusted inside a longer heading ("Điện thoại người đi cùng").
_TELLING = sorted(
    (
        phrase
        for phrase, field in _SURE_WORDS.items()
        if " " in phrase and field not in {ID, IGNORED}
    ),
    key=len,
    reverse=True,
)
_OWN, _CARD, _SURE, _GUESS, _HINT = 9, 4, 2, 1, 0  # weights


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading may mean; among columns that mean the same the higher weight wins."""

    field: str
    sure: bool
    weight: int


@lru_cache(maxsize=2048)
def meanings(heading: str) -> tuple[Meaning, ...]:
    """What a heading may mean, the likeliest first; nothing for a heading nobody knows."""
    return _ranked(_read(heading))


@lru_cache(maxsize=2048)
def meanings_of(parts: tuple[str, ...]) -> tuple[Meaning, ...]:
    """The same for a heading in several rows, from the top down ("Họ và tên" over "Đệm")."""
    own = _words(BETWEEN.join(parts))
    if len(parts) < 2 or own in _OWN_WORDS:
        return meanings(BETWEEN.join(parts))
    return _ranked(_read_parts(parts))


def spans_others(heading: str) -> bool:
    """Whether these words stand over other headings ("Thông tin hộ chiếu")."""
    return _words(heading) in _SPANNING_WORDS


def names_language(heading: str) -> bool:
    """Whether these words only say in which language the column is ("Tiếng Anh")."""
    return _words(heading) in _LANGUAGE_WORDS


def is_part_of(above: str, heading: str) -> bool:
    """Whether a heading means something of its own below another one ("Tên" below "Họ và tên")."""
    group = _SPANNING_WORDS.get(_words(above))
    return group is not None and _words(heading) in _UNDER_WORDS[group]


def _ranked(found: Iterator[Meaning]) -> tuple[Meaning, ...]:
    kept: dict[str, Meaning] = {}
    for meaning in found:
        kept.setdefault(meaning.field, meaning)
    return tuple(kept.values())


def _read_parts(parts: Sequence[str]) -> Iterator[Meaning]:
    """The lowest words as the ones over them say; then a language; then each row by itself."""
    low = _words(parts[-1])
    for above in reversed(parts[:-1]):
        group = _SPANNING_WORDS.get(_words(above))
        if group and low in _UNDER_WORDS[group]:
            yield Meaning(_UNDER_WORDS[group][low], sure=True, weight=_SURE)
        elif low in _LANGUAGE_WORDS:
            yield from meanings(f"{above} {parts[-1]}")
    if _is_translation(parts):
        yield from meanings(parts[0])
    yield from meanings(parts[-1])
    for above in reversed(parts[:-1]):
        yield from (_doubtful(one) for one in meanings(above))


_LANGUAGE_WORDS = frozenset(mark for mark, _code in _LANGUAGE_MARKS)


def _is_translation(parts: Sequence[str]) -> bool:
    """Whether both rows say the same in two languages: "Họ và tên" over "Full name"."""
    bases = [{_base(one.field) for one in meanings(part) if one.weight} for part in parts]
    return bool(set.intersection(*bases))


def _base(field: str) -> str:
    return field.removesuffix("_vi").removesuffix("_en")


def _doubtful(meaning: Meaning) -> Meaning:
    return Meaning(meaning.field, sure=False, weight=_HINT)


def _read(heading: str) -> Iterator[Meaning]:
    if not heading:
        return
    own = _OWN_WORDS.get(_words(heading))
    if own is not None:
        yield Meaning(own, sure=True, weight=_OWN if own != ID else _SURE)
    if len(heading) > LONGEST_HEADING:
        return
    bare = _NO_PART.sub(" ", heading.strip())
    parts = _PARTED.split(bare)
    yield from _of_words(one_line(bare))
    for part in parts if len(parts) > 1 else ():
        yield from _of_words(part)
    yield from _inside(one_line(bare))


def _of_words(text: str) -> Iterator[Meaning]:
    """A heading as a whole, as it stands and without the language it names."""
    words = _words(text)
    yield from _known(words, "")
    bare, language = _without_language(words)
    if language:
        yield from _known("ho ten" if bare in {"ten", "name"} else bare, language)


def _known(words: str, language: str) -> Iterator[Meaning]:
    weight = 1 if language else 0
    if words in _CARD_WORDS:
        yield Meaning(_in_language(_CARD_WORDS[words], language), sure=True, weight=_CARD + weight)
        yield Meaning("printed_en", sure=False, weight=_GUESS)
    elif words in _SURE_WORDS:
        field = _in_language(_SURE_WORDS[words], language)
        yield Meaning(field, sure=True, weight=_SURE + weight)
        yield from _second_readings(words, field)
    elif words in _GUESSED_WORDS:
        yield Meaning(_in_language(_GUESSED_WORDS[words], language), sure=False, weight=_GUESS)
        if words in _OTHER_READING:
            yield Meaning(_OTHER_READING[words], sure=False, weight=_GUESS)


def _second_readings(words: str, field: str) -> Iterator[Meaning]:
    """What a column means when a better one has taken the first meaning."""
    if field in {"printed_vi", "printed_en"}:
        yield Meaning("passport_name", sure=False, weight=_GUESS)
    if field == "delegation":
        yield Meaning(DELEGATION_EN, sure=words in _ENGLISH_DELEGATION, weight=_GUESS)
    if words in _ALSO:
        yield Meaning(_ALSO[words], sure=True, weight=_GUESS)


_ENGLISH_DELEGATION = frozenset({"delegation", "delegation name", "name of delegation"})


def _inside(text: str) -> Iterator[Meaning]:
    words = f" {_words(text)} "
    for phrase in _TELLING:
        if f" {phrase} " in words:
            yield Meaning(_SURE_WORDS[phrase], sure=False, weight=_HINT)
            return


def _without_language(words: str) -> tuple[str, str]:
    """The words without the language named at their end or start, and which one it is."""
    for mark, code in _LANGUAGE_MARKS:
        if words.endswith(f" {mark}"):
            return words.removesuffix(f" {mark}"), code
        if len(mark) > 5 and words.startswith(f"{mark} "):  # not the "vi" of "vị trí"
            return words.removeprefix(f"{mark} "), code
    return words, ""


def _in_language(field: str, language: str) -> str:
    if field == "delegation":
        return DELEGATION_EN if language == "en" else field
    other = f"{_base(field)}_{language}"
    return other if language and other in FIELD_LABELS else field
