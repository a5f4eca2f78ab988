"""Invented names by the customs of eleven countries, some with their own script.

The parts of names lie in `resources/demo/names`. A name is never given twice in one draw, also not
with its words in another order, so that a list of invented people holds no doubles by accident.
"""

import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from random import Random

from hanoiplan.base.paths import resource
from hanoiplan.base.text import fold_words, nfc

Parts = dict[str, list[str]]
_TRIES = 60  # before a further word is put into the name


@dataclass(frozen=True, slots=True)
class InventedName:
    """One invented person's name: in Latin letters with and without marks, in its own script."""

    latin: str
    native: str = ""
    woman: bool = False

    @property
    def plain(self) -> str:
        """Without Vietnamese marks, as English lists have it; Portuguese marks are kept there."""
        return unmarked(self.latin)


def unmarked(text: str) -> str:
    """The text without its marks, đ as d; upper and lower case stay."""
    loose = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return nfc("".join(letter for letter in loose if not unicodedata.combining(letter)))


class NameMaker:
    """Draws names; the same Random gives the same names in the same order."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._given: set[tuple[str, ...]] = set()

    def draw(self, country: str) -> InventedName:
        """A name by the custom of a country (ISO code) that was not drawn before."""
        make = _CUSTOMS.get(country, _vietnamese)
        parts = _parts(country if country in _CUSTOMS else "VN")
        for _attempt in range(_TRIES):
            name = self._one(make, parts)
            if self._is_new(name):
                return name
        name = self._one(make, parts)
        while not self._is_new(name):
            latin, native = _pair(self._chance.choice(parts["women" if name.woman else "men"]))
            longer = " ".join((name.native, native)).strip() if native else ""
            name = replace(name, latin=f"{name.latin} {latin}", native=longer)
        return name

    def _one(self, make: "_Custom", parts: Parts) -> InventedName:
        woman = self._chance.random() < 0.45
        latin, native = make(self._chance, parts, woman)
        return InventedName(nfc(latin), nfc(native), woman)

    def _is_new(self, name: InventedName) -> bool:
        words = tuple(sorted(fold_words(name.latin)))
        new = words not in self._given
        self._given.add(words)
        return new


@cache
def _parts(country: str) -> Parts:
    text = resource("demo", "names", f"{country}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _pair(part: str) -> tuple[str, str]:
    latin, _bar, native = part.partition("|")
    return latin, native


# --- customs -----------------------------------------------------------------------------------

_Custom = Callable[[Random, Parts, bool], tuple[str, str]]


def _given(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    return _pair(chance.choice(parts["women" if woman else "men"]))


def _family(chance: Random, parts: Parts) -> tuple[str, str]:
    return _pair(chance.choice(parts["family"]))


def _vietnamese(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    family = chance.choice(parts["family"])
    middle = chance.choice(parts["middle_women" if woman else "middle_men"])
    own = chance.choice(parts["women" if woman else "men"])
    if middle.split()[-1] == own:  # nobody is called Ngọc Ngọc
        middle = "Thị" if woman else "Văn"
    return f"{family} {middle} {own}", ""


def _given_then_family(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    (given, own_given), (family, own_family) = _given(chance, parts, woman), _family(chance, parts)
    return f"{given} {family}", f"{own_given} {own_family}".strip()


def _family_then_given(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    (given, own_given), (family, own_family) = _given(chance, parts, woman), _family(chance, parts)
    return f"{family} {given}", f"{own_family} {own_given}".strip()


def _singaporean(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    (given, own_given), (family, own_family) = _given(chance, parts, woman), _family(chance, parts)
    western = chance.choice(parts["western"])
    return f"{family} {given} {western}".strip(), f"{own_family}{own_given}"


def _burmese(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    drawn = chance.sample(parts["women" if woman else "men"], chance.choice((2, 3, 3, 4)))
    pairs = [_pair(part) for part in drawn]
    return " ".join(latin for latin, _own in pairs), "".join(own for _latin, own in pairs)


def _indonesian(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    if chance.random() < 0.25:
        return chance.choice(parts["alone"]), ""
    given, _own = _given(chance, parts, woman)
    families = chance.sample(parts["family"], chance.choice((1, 1, 2)))
    return " ".join((given, *families)), ""


def _malay(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    if "indian_men" in parts and chance.random() < 0.2:
        given = chance.choice(parts["indian_women" if woman else "indian_men"])
        return f"{given} {'a/p' if woman else 'a/l'} {chance.choice(parts['indian_fathers'])}", ""
    given, _own = _given(chance, parts, woman)
    father, _own = _family(chance, parts)
    return f"{given} {'binti' if woman else 'bin'} {father}", ""


def _filipino(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    given, _own = _given(chance, parts, woman)
    family, _own = _family(chance, parts)
    suffix = chance.choice((" Jr.", " III")) if not woman and chance.random() < 0.12 else ""
    return f"{given} {chance.choice(parts['initials'])} {family}{suffix}", ""


def _timorese(chance: Random, parts: Parts, woman: bool) -> tuple[str, str]:
    given, _own = _given(chance, parts, woman)
    second = chance.choice(parts["second"])
    families = chance.sample(parts["family"], chance.choice((2, 2, 3, 4)))
    return " ".join((given, second, *families)), ""


_CUSTOMS: dict[str, _Custom] = {
    "VN": _vietnamese,
    "TH": _given_then_family,
    "LA": _given_then_family,
    "KH": _family_then_given,
    "SG": _singaporean,
    "MM": _burmese,
    "ID": _indonesian,
    "MY": _malay,
    "BN": _malay,
    "PH": _filipino,
    "TL": _timorese,
}
COUNTRIES = tuple(_CUSTOMS)
