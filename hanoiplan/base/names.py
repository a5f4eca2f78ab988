"""Names of persons: their parts, the place in a list by the custom of the country, line breaks.

A name is never re-cased, cut, split or "corrected" here: everything is derived beside it. What
must not come in: guessing which word is the family name of a foreign-made list (that is shown to
a person, in `exchange`), and transliteration (`delegates.matching`).
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from hanoiplan.base.text import Bilingual, collation_key_of, fold, nfc


class NameOrder(StrEnum):
    """In which order the parts of a name stand."""

    FAMILY_FIRST = "family_first"  # Nguyễn Văn An, Khoo Zi Rong
    GIVEN_FIRST = "given_first"  # Somchai Wongsawat, Maria Santos
    NO_FAMILY = "no_family"  # Htay Aung, Sudin
    PATRONYMIC = "patronymic"  # Faizal bin Haji Damit, S. Rajagopal


_USUAL_ORDERS = {
    NameOrder.FAMILY_FIRST: "VN KH SG CN TW HK MO KP KR JP HU",
    NameOrder.NO_FAMILY: "MM ID",
    NameOrder.PATRONYMIC: "MY BN",
}
_ORDER_OF = {code: order for order, codes in _USUAL_ORDERS.items() for code in codes.split()}


def usual_order(country: str) -> NameOrder:
    """The order to propose for a person of this country (ISO code); the person's own may differ."""
    return _ORDER_OF.get(country, NameOrder.GIVEN_FIRST)


@dataclass(frozen=True, slots=True)
class PersonName:
    """One person's name as the office knows it; every part but `passport` may be empty.

    `country` is the ISO code that decides the list order. `together` are parts that no line break
    may divide ("Khoo Zi Rong"). `sort_as` overrules every rule below.
    """

    passport: str = ""  # as in the passport, one string, untouched
    printed: Bilingual = field(default_factory=Bilingual)
    native: str = ""
    script: str = ""  # ISO 15924: Thai, Laoo, Khmr, Mymr, Hani
    family: str = ""
    given: str = ""
    order: NameOrder = NameOrder.FAMILY_FIRST
    country: str = "VN"
    honorific: Bilingual = field(default_factory=Bilingual)  # Ông, H.E., Dato' Seri, Daw
    together: tuple[str, ...] = ()
    sort_as: str = ""

    def written(self) -> str:
        """The name without honorific as it is read aloud: printed, else as in the passport."""
        return self.printed.pick("vi" if self.country == "VN" else "en") or self.passport


# --- the place in a list (domain: names by country) ---------------------------------------------

# Leading words that are no part of the name, by country; several words stand together ("tan sri",
# for Tan alone is a family name). Vietnam has none: Ông and Bà are family names too.
_MALAY = (
    "yab, yb, he, tun, tan sri, toh puan, puan sri, datuk seri, dato seri, dato sri, datuk, dato,"
    " datin seri, datin, haji, hajah, hj, hjh, dr, prof, ir, ts"
)
_ELSEWHERE = "he, hon, dr, prof, mr, mrs, ms, sir, dame"
_TITLES = {
    "VN": "",
    "MM": "u, daw, ko, ma, maung, dr, thura, sayadaw, saya",
    "TH": "khun, nai, nang, dr, mr, mrs, ms",
    "LA": "thao, nang, dr, mr, mrs, ms",
    "KH": "samdech, oknha, lok chumteav, he, dr, mr, mrs, ms",
    "ID": "ir, drs, dra, dr, prof, h, hj, mr, mrs, ms",
    "MY": _MALAY,
    "BN": _MALAY + ", pehin, pengiran, pg, awang, dayang, ak, dk",
    "PH": "hon, engr, atty, dr, mr, mrs, ms",
}


def sort_key(name: PersonName) -> str:
    """Where the name stands in a list: a string to be stored and compared as it is.

    Vietnamese: tên, đệm, họ. Given name first: Thailand, Laos. As written without honorifics:
    Myanmar, Malaysia, Brunei, Indonesia and where the family name leads. Else the family name.
    """
    return collation_key_of(*sort_words(name))


def sort_words(name: PersonName) -> tuple[str, ...]:
    """The parts of a name in the order in which lists compare them: An, Văn, Nguyễn."""
    return (name.sort_as,) if name.sort_as else _rule(name)(name)


def _rule(name: PersonName) -> Callable[[PersonName], tuple[str, ...]]:
    if name.order is NameOrder.FAMILY_FIRST:
        return _vietnamese if name.country in {"VN", ""} else _family_leads
    if name.order is NameOrder.GIVEN_FIRST:
        return _given_leads if name.country in {"TH", "LA"} else _by_last_name
    return _as_written


def _vietnamese(name: PersonName) -> tuple[str, ...]:
    words = name.written().split()
    if name.family and name.given:
        *middle, own = name.given.split()
        return own, " ".join(middle), name.family
    if len(words) < 2:
        return (" ".join(words),)
    return words[-1], " ".join(words[1:-1]), words[0]


def _family_leads(name: PersonName) -> tuple[str, ...]:
    if name.family:
        return name.family, name.given
    return _as_written(name)


def _given_leads(name: PersonName) -> tuple[str, ...]:
    if name.given:
        return name.given, name.family
    return _as_written(name)


def _as_written(name: PersonName) -> tuple[str, ...]:
    return (" ".join(_without_titles(name)),)


def _by_last_name(name: PersonName) -> tuple[str, ...]:
    """By family name with its particles; Timor-Leste by the last of the Portuguese names."""
    words = _without_suffix(_without_titles(name))
    start = len(words) - 1
    if name.country == "TL":
        return words[start], " ".join(words[:start])
    if name.family:
        return name.family, name.given or name.written()
    while start > 1 and _particle(words[start - 1]) in _IN_FAMILY_NAMES:
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])


def _without_suffix(words: list[str]) -> list[str]:
    return [word for word in words if not _is_suffix(word)] or words


def _without_titles(name: PersonName) -> list[str]:
    """The words without leading honorifics and initials, but never none."""
    words = name.written().split() or [""]
    titles = [title.split() for title in _TITLES.get(name.country, _ELSEWHERE).split(",")]
    while skipped := _skipped(words, titles, name.order):
        words = words[skipped:]
    return words


def _skipped(words: list[str], titles: Iterable[list[str]], order: NameOrder) -> int:
    """How many leading words are a title or an initial; a doubled one ("Ko Ko Oo") is a name."""
    bare = [_bare(word) for word in words]
    if len(words) > 1 and order is NameOrder.PATRONYMIC and len(bare[0]) == 1:
        return 1  # "S. Rajagopal" stands under R
    lengths = (len(title) for title in titles if title and bare[: len(title)] == title)
    longest = max(lengths, default=0)
    doubled = longest == 1 and bare[:1] == bare[1:2]
    return 0 if doubled or longest >= len(words) else longest


def _bare(word: str) -> str:
    return re.sub(r"[.,'’‘]", "", fold(word))


# --- the script of a name -----------------------------------------------------------------------

_SCRIPTS = {
    "THAI": "Thai",
    "LAO": "Laoo",
    "KHMER": "Khmr",
    "MYANMAR": "Mymr",
    "CJK": "Hani",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "HANGUL": "Kore",
    "ARABIC": "Arab",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "TAMIL": "Taml",
    "GREEK": "Grek",
}


def script_of(text: str) -> str:
    """The ISO 15924 code of the script a name is written in; "" for Latin and for no letters.

    Kana among Han characters make the name Japanese.
    """
    letters = [letter for letter in text if not letter.isascii() and letter.isalpha()]
    found = [_SCRIPTS.get(unicodedata.name(letter, "?").split()[0], "") for letter in letters]
    if "Jpan" in found:
        return "Jpan"
    return max(filter(None, found), key=found.count, default="")


# --- short forms ---------------------------------------------------------------------------------


def initials(text: str) -> str:
    """The first letter of each word, as written: "Nguyễn Văn Ánh" → "NVÁ"."""
    return "".join(word[0] for word in re.findall(r"[^\W_]+", nfc(text)))


# --- where a name may break over lines (look-print §3) -------------------------------------------

_PARTICLES = "de da do dos das del dela della la las los van von der den ter"
_IN_FAMILY_NAMES = frozenset(_PARTICLES.split())
_MORE_PARTICLES = "bin binti binte bt bte b a/l a/p s/o d/o anak na ณ ibn u ko daw y e"
_LEANS_FORWARD = _IN_FAMILY_NAMES.union(_MORE_PARTICLES.split())
_SUFFIXES = "jr sr ii iii iv"
_LEANS_BACK = frozenset(_SUFFIXES.split())
_BREAKABLE = re.compile(r"[ \t\r\n\u2000-\u2006\u2008-\u200b\u3000]+")  # no-break spaces hold


def phrases(text: str, kept: Sequence[str] = ()) -> tuple[str, ...]:
    """The groups of words between which a line may break; joined by spaces they are the name.

    Never after a particle (de, bin, a/l, van, ณ, U …), never before Jr., III; `kept` are word
    sequences that stay whole. Hyphens never break.
    """
    words = [word for word in _BREAKABLE.split(nfc(text)) if word]
    bound = {place for part in kept for place in _inside(words, part)}
    groups: list[str] = []
    for place, word in enumerate(words):
        if place and (place in bound or _leans(words[place - 1], word)):
            groups[-1] = f"{groups[-1]} {word}"
        else:
            groups.append(word)
    return tuple(groups)


def _leans(before: str, word: str) -> bool:
    return _particle(before) in _LEANS_FORWARD or _is_suffix(word)


def _is_suffix(word: str) -> bool:
    return _particle(word) in _LEANS_BACK


def _particle(word: str) -> str:
    """Not folded: the Vietnamese names Đà, Độ, Dạ are no particles."""
    return word.casefold().strip(".,")


def _inside(words: Sequence[str], part: str) -> set[int]:
    """Places of words that must stay with the word before, wherever `part` occurs."""
    wanted = nfc(part).split()
    starts = range(len(words) - len(wanted) + 1) if wanted else range(0)
    hits = [start for start in starts if list(words[start : start + len(wanted)]) == wanted]
    return {place for start in hits for place in range(start + 1, start + len(wanted))}
