"""A written name as words that can be compared: without titles and links, each with its weight.

What must not come in: two names at once, and everything about a person beside the name.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from hanoiplan.base.text import fold, fold_words, nfc
from hanoiplan.delegates.skeletons import (
    COMMON,
    LINKS,
    MIDDLE,
    VIETNAMESE_FAMILIES,
    is_vietnamese_word,
    skeleton,
    sounds,
    without_short_links,
)
from hanoiplan.delegates.titles import Part, peel

MIDDLE_WEIGHT, COMMON_WEIGHT, INITIAL_WEIGHT = 0.25, 0.4, 0.3
FEW_WORDS = 2  # a name of so many words keeps them all
_WORD = re.compile(r"[^\W\d_]+")
_JOINTS = re.compile(r"['’‘ʼ`´]")
# Letters and marks that only Vietnamese writing has.
_VIETNAMESE_MARKS = re.compile("[đăơư]|[\u0309\u0323]|[âêô][\u0300\u0301\u0303]")
# Degrees behind a name: Ir. Budi Santoso, S.H., M.Si.
_DEGREES = re.compile(r"\s*,\s*(?:[A-Z][A-Za-z]{0,3}\.\s*){1,3}(?=,|\s|$)")
# Courtesies that lists of native names glue to the name.
_NATIVE_TITLES = re.compile(
    "^(?:ທ່ານນາງ|ທ່ານ|ນາງ|ឯកឧត្តម|លោកជំទាវ|លោកស្រី|លោក|សម្តេច|ဦး|ဒေါ်|ဒေါက်တာ|นางสาว|นาง|นาย|คุณ|ดร\\.?)\\s*"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name."""

    folded: str
    bones: str  # its skeleton
    sound: str  # with Vietnamese hats and tone
    weight: float  # how much it says: 1, less for words that many people share

    @property
    def is_initial(self) -> bool:
        """A single letter that stands for a name."""
        return len(self.folded) == 1


@dataclass(frozen=True, slots=True)
class NameForm:
    """One way in which a person's name is written."""

    words: tuple[Word, ...]
    vietnamese: bool
    marked: bool  # written with Vietnamese marks
    titled: bool  # a title stood in the name


@lru_cache(maxsize=65_536)
def form_of(text: str, country: str) -> NameForm:
    """A written name as words; `country` is an ISO code, "" when unknown."""
    peeled = peel(text, country)
    written = _spoken_words(peeled.name, country) or _spoken_words(text, country)
    folded = [fold(word) for word in written]
    marks = _VIETNAMESE_MARKS.search(_with_loose_tones(" ".join(written))) is not None
    vietnamese = _is_vietnamese(folded, country, marked=marks)
    words = tuple(
        _word(word, bare, vietnamese=vietnamese) for word, bare in zip(written, folded, strict=True)
    )
    return NameForm(
        words=words,
        vietnamese=vietnamese,
        marked=any(sounds(word) != sounds(fold(word)) for word in written),
        titled=any(piece.part is not Part.NAME for piece in peeled.pieces),
    )


def forms_of(names: Iterable[str], country: str) -> tuple[NameForm, ...]:
    """The different ways in which a person's name is written; marked ones stand for unmarked."""
    found: dict[tuple[str, ...], NameForm] = {}
    for name in names:
        form = form_of(name, country)
        key = tuple(word.folded for word in form.words)
        if key and (key not in found or (form.marked and not found[key].marked)):
            found[key] = form
    return tuple(found.values())


def native_key(name: str) -> str:
    """A name in its own script without courtesies and spaces."""
    return "".join(fold_words(_NATIVE_TITLES.sub("", nfc(name).strip())))


def _spoken_words(name: str, country: str) -> list[str]:
    """The words without degrees and links; a name of two words keeps both."""
    bare = _JOINTS.sub("", without_short_links(_DEGREES.sub("", nfc(name)), country))
    words = _WORD.findall(bare)
    if len(words) <= FEW_WORDS or country == "VN":
        return words
    return [word for word in words if fold(word) not in LINKS] or words


def _is_vietnamese(folded: list[str], country: str, *, marked: bool) -> bool:
    if not folded or not all(map(is_vietnamese_word, folded)):
        return False
    if country in ("", "VN"):
        return country == "VN" or marked or not VIETNAMESE_FAMILIES.isdisjoint(folded)
    return marked


@lru_cache(maxsize=65_536)
def _word(word: str, folded: str, *, vietnamese: bool) -> Word:
    return Word(
        folded=folded,
        bones=skeleton(folded, vietnamese=vietnamese),
        sound=sounds(word),
        weight=_weight(folded, vietnamese=vietnamese),
    )


def _weight(folded: str, *, vietnamese: bool) -> float:
    if len(folded) == 1 and not (vietnamese and folded in "yo"):
        return INITIAL_WEIGHT
    if vietnamese and folded in MIDDLE:
        return MIDDLE_WEIGHT
    common = folded in VIETNAMESE_FAMILIES if vietnamese else skeleton(folded) in _COMMON_BONES
    return COMMON_WEIGHT if common else 1.0


_COMMON_BONES = frozenset(map(skeleton, COMMON))


def _with_loose_tones(text: str) -> str:
    """Lower case, hats on their letters, tones behind them."""
    return "".join(_loosened(letter) for letter in text.casefold())


@lru_cache(maxsize=4096)
def _loosened(letter: str) -> str:
    return sounds(letter)
