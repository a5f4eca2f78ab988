"""Vietnamese and Burmese as they were written before Unicode: found, shown, put right on consent.

A single word can be read both ways ("Hoàng" is also how VNI writes Hồng), so the evidence of a
column and of the whole sheet decides. Nothing is changed unless a person has seen samples.
What cannot be known: which capitals a TCVN3 list showed by the font .VnTimeH; such a word comes
out small where its plain letters are small. What must not come in: files, and what a column means.
"""

import re
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum, auto
from functools import lru_cache
from itertools import pairwise

from hanoiplan.base.text import nfc
from hanoiplan.sheets.cells import SOFT_HYPHEN, Sheet, SheetRow
from hanoiplan.sheets.syllables import is_syllable
from hanoiplan.sheets.vietnamese_codes import TCVN3, VNI_PAIRS, from_tcvn3, from_vni, is_capital
from hanoiplan.sheets.zawgyi import from_zawgyi, has_burmese, is_sound

SAMPLES = 5
_MANY_LIKELY = 3  # different words that no other sign confirms


class Letters(StrEnum):
    """An old way of writing letters."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    ZAWGYI = "zawgyi"


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What a sheet seems to be written in."""

    letters: Letters
    cells: int  # how many cells look so
    samples: tuple[tuple[str, str], ...]  # a few of them: as they stand, and put right


class _Look(Enum):
    """What one word says about the letters that it is written in."""

    SURE = auto()  # no language writes so in Unicode
    LIKELY = auto()  # it makes sense when converted, and is no Vietnamese as it stands
    EITHER = auto()
    AGAINST = auto()


@dataclass(slots=True)
class _Evidence:
    """The different words of a column, or of a sheet, by what they say."""

    words: dict[_Look, set[str]] = field(default_factory=lambda: {look: set() for look in _Look})

    def count(self, look: _Look) -> int:
        return len(self.words[look])

    @property
    def speaks_for_it(self) -> int:
        return self.count(_Look.SURE) + self.count(_Look.LIKELY)

    @property
    def leans(self) -> bool:
        """Whether more speaks for old letters than against them."""
        return self.speaks_for_it > self.count(_Look.AGAINST)

    @property
    def convinces(self) -> bool:
        """Two sure words anywhere; one when little speaks against; else many likely ones."""
        sure, likely = self.count(_Look.SURE), self.count(_Look.LIKELY)
        many = likely >= _MANY_LIKELY and likely > 2 * self.count(_Look.AGAINST)
        return sure >= 2 or (sure == 1 and self.leans) or many


def letters_of(sheet: Sheet) -> Suspicion | None:
    """The old letters that most cells of the sheet look like; None for Unicode."""
    told = _told(sheet)
    found = [_suspicion(sheet, told, letters) for letters in Letters]
    return max((one for one in found if one), key=lambda one: one.cells, default=None)


def converted(sheet: Sheet, letters: Letters) -> Sheet:
    """The sheet with the cells that look so put right; all others as they stand."""
    reading = _reading(_told(sheet), letters)
    if not any(evidence.convinces for evidence in reading.values()):
        return sheet
    convert = _Converter(letters, reading)
    rows = tuple(replace(row, cells=convert.row(row)) for row in sheet.rows)
    return _without_soft_hyphens(replace(sheet, rows=rows))


def settled(sheet: Sheet) -> Sheet:
    """The sheet without soft hyphens, unless it looks like TCVN3, where they are the letter ư."""
    if not any(SOFT_HYPHEN in "\n".join(row.cells) for row in sheet.rows):
        return sheet
    is_tcvn3 = _suspicion(sheet, _told(sheet), Letters.TCVN3) is not None
    return sheet if is_tcvn3 else _without_soft_hyphens(sheet)


def _without_soft_hyphens(sheet: Sheet) -> Sheet:
    def bare(row: SheetRow) -> SheetRow:
        return replace(row, cells=tuple(cell.replace(SOFT_HYPHEN, "") for cell in row.cells))

    return replace(sheet, rows=tuple(bare(row) for row in sheet.rows))


# --- evidence ----------------------------------------------------------------------------------

_ALL = -1  # the key of the whole sheet among the columns


def _told(sheet: Sheet) -> dict[int, set[str]]:
    """The different texts of each column that are more than plain letters."""
    columns: dict[int, set[str]] = {}
    for row in sheet.rows:
        for place, cell in enumerate(row.cells):
            if not cell.isascii():
                columns.setdefault(place, set()).add(cell)
    return columns


def _suspicion(sheet: Sheet, told: dict[int, set[str]], letters: Letters) -> Suspicion | None:
    reading = _reading(told, letters)
    if not any(evidence.convinces for evidence in reading.values()):
        return None
    convert = _Converter(letters, reading)
    changes = [
        (before, after)
        for row in sheet.rows
        for before, after in zip(row.cells, convert.row(row), strict=True)
        if before != after
    ]
    samples = tuple(dict.fromkeys(changes))[:SAMPLES]
    return Suspicion(letters, len(changes), samples) if changes else None


def _reading(told: dict[int, set[str]], letters: Letters) -> dict[int, _Evidence]:
    """The evidence of each column, and of the whole sheet under `_ALL`."""
    found = {_ALL: _Evidence()}
    for place, cells in told.items():
        words = {word for cell in cells for word in _words(cell, letters)}
        found[place] = _Evidence()
        for word in words:
            look = _look(word, letters)
            found[place].words[look].add(word)
            found[_ALL].words[look].add(word)
    return found


# Between words; what looks like a quotation mark or a fraction may be a letter of TCVN3.
_BETWEEN = re.escape(string.punctuation) + "\u2010-\u2027\u2030-\u205e"
_WORD = re.compile(rf"[^\s\d{_BETWEEN}]+")


def _words(cell: str, letters: Letters) -> Iterator[str]:
    """The words that can tell anything; of Burmese, which has no spaces, the whole cell."""
    if letters is Letters.ZAWGYI:
        if has_burmese(cell):
            yield cell
        return
    for word in _WORD.findall(cell):
        if not word.isascii():
            yield word


@lru_cache(maxsize=32768)
def _look(word: str, letters: Letters) -> _Look:
    if letters is Letters.ZAWGYI:
        return _burmese_look(word)
    if len(word) == 1:
        return _Look.EITHER  # a copyright sign, or the word "â"
    made = _PUT_RIGHT[letters](word)
    is_strange = made is not None and _STRANGE[letters](word)
    if made is None or not is_syllable(made):
        return _Look.EITHER if is_strange else _Look.AGAINST
    if is_syllable(word):
        return _Look.EITHER
    return _Look.SURE if is_strange else _Look.LIKELY


def _burmese_look(cell: str) -> _Look:
    sound, sound_when_converted = is_sound(cell), is_sound(from_zawgyi(cell))
    if sound == sound_when_converted:
        return _Look.EITHER
    return _Look.AGAINST if sound else _Look.SURE


_LETTERS_OF_NO_WORD = frozenset("ªµ")  # Unicode calls them letters


def _is_strange_tcvn3(word: str) -> bool:
    """A sign inside a word, or a capital with a mark after a small letter: "V¨n", "NguyÔn"."""
    if len(word) == 2 and word[0].isupper() and word[1] == "ª":
        return False  # the Spanish Mª for María
    has_sign = any(letter in TCVN3 and not letter.isalpha() for letter in word)
    return has_sign or not _LETTERS_OF_NO_WORD.isdisjoint(word[1:]) or _turns_capital(word)


def _turns_capital(word: str) -> bool:
    return any(
        before.islower() and not letter.isascii() and letter.isupper()
        for before, letter in pairwise(word)
    )


# Pairs that other languages hold as well: Loïc, Raúl, Gaël, Août, Irish "Meán", Estonian "meä".
_WESTERN_PAIRS = frozenset(
    {"aï", "eï", "oï", "uï", "aë", "aü", "aú", "aé", "oû", "uû", "aè", "eá", "eä"}
)


def _is_strange_vni(word: str) -> bool:
    """A vowel followed by a second one that carries its mark: "Nguyeãn", "Vaên"."""
    small = word.lower()
    pairs = {small[place : place + 2] for place in range(len(small) - 1)}
    return any(pair in VNI_PAIRS and pair not in _WESTERN_PAIRS for pair in pairs)


_PUT_RIGHT: dict[Letters, Callable[[str], str | None]] = {
    Letters.TCVN3: from_tcvn3,
    Letters.VNI: from_vni,
}
_STRANGE: dict[Letters, Callable[[str], bool]] = {
    Letters.TCVN3: _is_strange_tcvn3,
    Letters.VNI: _is_strange_vni,
}


# --- putting right -----------------------------------------------------------------------------


class _Converter:
    """Puts rows right; each different cell of a column is thought about once."""

    def __init__(self, letters: Letters, reading: dict[int, _Evidence]) -> None:
        self._letters = letters
        self._reading = reading
        self._made: dict[tuple[int, str], str] = {}

    def row(self, row: SheetRow) -> tuple[str, ...]:
        """The cells of the row, put right where they look so."""
        return tuple(
            cell if cell.isascii() else self._cell(place, cell)
            for place, cell in enumerate(row.cells)
        )

    def _cell(self, place: int, cell: str) -> str:
        made = self._made.get((place, cell))
        if made is None:
            made = _converted_cell(cell, self._letters, self._reading[place])
            self._made[place, cell] = made
        return made


def _converted_cell(cell: str, letters: Letters, column: _Evidence) -> str:
    looks = {_look(word, letters) for word in _words(cell, letters)}
    if not _looks_old(looks, column):
        return cell
    if letters is Letters.ZAWGYI:
        return nfc(from_zawgyi(cell))
    capital = letters is Letters.TCVN3 and _is_capital_cell(cell)
    return nfc(_WORD.sub(lambda found: _converted_word(found[0], letters, capital), cell))


def _is_capital_cell(cell: str) -> bool:
    """All plain letters are capital, and not because they are initials: "T. T. Hµ"."""
    return is_capital(cell) and any(is_capital(word) for word in _WORD.findall(cell))


def _looks_old(looks: set[_Look], column: _Evidence) -> bool:
    """A sure word is enough; what can be either goes with its column."""
    if _Look.SURE in looks:
        return True
    if not looks or _Look.AGAINST in looks:
        return False
    if _Look.LIKELY in looks:
        return column.leans
    return column.leans and column.count(_Look.SURE) > 0


def _converted_word(word: str, letters: Letters, capital: bool) -> str:
    """The word in Unicode; a foreign name among Vietnamese ones stays as it is."""
    made = None if word.isascii() else _PUT_RIGHT[letters](word)
    if made is None:
        return word
    if len(word) > 1 and not is_syllable(made) and not _STRANGE[letters](word):
        return word
    return made.upper() if capital else made
