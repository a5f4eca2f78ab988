"""Titles that stand before a name: taken off letter by letter, so that nothing is ever lost.

"H.E. Mr. Dato' Sri Dr. Ahmad Razali" → style, honorific, conferred title, name. Which words are
titles by the custom of a country is data below (names by country). What must not come in: the
splitting of a name into family and given name, and any change of a letter.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.text import fold_words, nfc
from hanoiplan.delegates.skeletons import is_vietnamese_family, is_vietnamese_word


class Part(StrEnum):
    """What a piece of a written name is."""

    STYLE = "style"  # H.E., YB, Ngài
    HONORIFIC = "honorific"  # Mr, Dr, Ông, Daw, Maj. Gen.
    CONFERRED = "conferred_title"  # Dato' Sri, Tan Sri, Pehin …
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Piece:
    """So many letters of the text with the white space behind them."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Peeled:
    """A written name taken apart; the pieces in their order give the text back."""

    pieces: tuple[Piece, ...]

    @property
    def style(self) -> str:
        """As written: H.E.; "" when there is none."""
        return self._of(Part.STYLE)

    @property
    def honorific(self) -> str:
        """As written: Mr. Dr.; "" when there is none."""
        return self._of(Part.HONORIFIC)

    @property
    def conferred_title(self) -> str:
        """As written: Dato' Sri; "" when there is none."""
        return self._of(Part.CONFERRED)

    @property
    def name(self) -> str:
        """The name that is left; never empty unless the text was."""
        return self._of(Part.NAME)

    @property
    def text(self) -> str:
        """What was peeled, in composed letters."""
        return "".join(piece.text for piece in self.pieces)

    def _of(self, part: Part) -> str:
        return " ".join(piece.text.strip() for piece in self.pieces if piece.part is part)


# --- the words, a line for each kind; "_" is white space or a dot, "'" any apostrophe or none -----

_STYLES = (
    r"his excellency|her excellency|your excellency|excellency|his royal highness"
    r"|her royal highness|h\._?r\._?h|hrh|h\._?e|y\._?a\._?b|yab|y\._?b|yb|y\._?bhg|ybhg|ybm|yam"
    r"|ytm|ym|yang amat berhormat|yang berhormat|(?:the_)?(?:rt|right)_hon(?:ou?rable|'ble)?"
    r"|(?:the_)?hon(?:ou?rable|'ble)|(?:the_)?hon(?=\.)|ngài|s\._?e\._?m|s\._?e|exm[oa]"
    r"|sua excelência|ek oudom|ekodom|lok chum_?teav"
)
_HONORIFICS = (
    r"mister|mr|mrs|ms|miss|mdm|madam|madame|mme|monsieur|sir|dame|doctor|dr|drs|dra"
    r"|(?:assoc|asst|associate|assistant)_prof(?:essor)?|prof(?:essor)?|ir|engr|atty"
    r"|ambassador|amb(?=\.)|(?:lt|maj|brig|lieutenant|major|brigadier)_gen(?:eral)?|general|gen(?=\.)"
    r"|lt_col|colonel|col(?=\.)|major|maj(?=\.)|captain|capt|admiral|adm(?=\.)|rev|sra?(?=\.)"
    r"|encik|puan|cik|bapak|bpk|hajah|haji|hjh|hj|khun|daw"
    r"|đồng chí|đ/c|bà|thiếu tướng|trung tướng|thượng tướng|đại tướng|thiếu tá|trung tá"
    r"|thượng tá|đại tá|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|phó giáo sư|giáo sư|bác sĩ|luật sư"
)
_ABBREVIATED = r"PGS|GS|TSKH|TS|ThS|Ths|BS|KS|KTS|LS|NSND|NSƯT|CVCC"  # by their capitals
_DATO = r"(?:dato'|datuk|datin)"
_CONFERRED = (
    r"toh puan|puan sri|tan sri|tun(?=_(?:dr|haji|tan|datuk|dato)\b)|tun seri"
    rf"|{_DATO}(?:_(?:seri|sri|paduka|setia|wira|patinggi|amar|laila|utama))*"
    r"|pehin(?:_(?:orang|kaya|datu|laila|setia|bakti|diraja|utama|dato|seri|penyurat|penggawa"
    r"|pekerma|jasa|khatib|jawatan|dalam|wijaya|lela|raja|indera|maharaja))*"
    r"|samdech(?:_(?:akka|moha|sena|padei|techo|krala|hom|pichey))*|oknha"
)
# Words that are titles in one country and names in another.
_BY_COUNTRY = {
    "MM": (Part.HONORIFIC, r"u|ko|ma|maung|thura|sayadaw|saya"),
    "TH": (Part.HONORIFIC, r"nai|nang"),
    "LA": (Part.HONORIFIC, r"thao|nang"),
    "ID": (Part.HONORIFIC, r"h(?=\.)|ibu|pak|tuan"),
    "MY": (Part.CONFERRED, r"tun"),
    "BN": (Part.HONORIFIC, r"awang|dayang|ak|dk"),
}
_TRAILING = r"mr|mrs|ms|miss|mdm|dr|ông|bà|h\.e"


def _compiled(words: str, *, by_capitals: bool = False) -> re.Pattern[str]:
    spaced = words.replace("_?", r"[\s.]*").replace("_", r"[\s.]+").replace(" ", r"\s+")
    marks = spaced.replace("'", "['’‘ʼ`´]*")
    flags = re.NOFLAG if by_capitals else re.IGNORECASE
    return re.compile(rf"\s*(?:{marks})(?![^\W\d_])[.,:]*\s*", flags)


_EVERYWHERE = (
    (Part.STYLE, _compiled(_STYLES)),
    (Part.CONFERRED, _compiled(_CONFERRED)),
    (Part.HONORIFIC, _compiled(_HONORIFICS)),
    (Part.HONORIFIC, _compiled(_ABBREVIATED, by_capitals=True)),
)
_THERE = {code: (part, _compiled(words)) for code, (part, words) in _BY_COUNTRY.items()}
_MISTER = re.compile(r"\s*ông(?![^\W\d_])[.,:]*\s*", re.IGNORECASE)
_EXCELLENCY = re.compile(r"\s*HE[.,:]*\s+")
_BURMESE_MISTER = re.compile(r"\s*U\s+")
_BEHIND = re.compile(rf"(?:\s*\(\s*(?:{_TRAILING})\.?\s*\)|\s*,\s*(?:{_TRAILING})\.?)\s*$", re.I)
_TICKET = re.compile(r"(?<=[A-Z])\s+(?:MR|MRS|MS|MISS|DR)\s*$")


def peel(text: str, country: str = "") -> Peeled:
    """Take the titles off a written name; `country` (ISO code) decides words of two meanings.

    What is left always keeps a word. Titles behind the name are taken off when they stand in
    brackets, after a comma, or as airlines write them (NGUYEN/VANDUC MR).
    """
    rest = nfc(text)
    behind: list[Piece] = []
    while (trailing := _trailing(rest)) is not None:
        piece, rest = trailing
        behind.insert(0, piece)
    pieces: list[Piece] = []
    while (found := _leading(rest, country)) is not None:
        piece, rest = found
        pieces.append(piece)
    return Peeled((*pieces, Piece(Part.NAME, rest), *behind))


def _leading(text: str, country: str) -> tuple[Piece, str] | None:
    """The first title and what stands behind it; None when the text begins with a name."""
    for part, words in _EVERYWHERE:
        found = words.match(text)
        if found and _is_name(text[found.end() :]):
            return Piece(part, found[0]), text[found.end() :]
    return _two_meanings(text, country)


def _two_meanings(text: str, country: str) -> tuple[Piece, str] | None:
    """Ông, HE, U, Ko are titles only there, and only before what can be a name without them."""
    for part, words, holds in (
        *((part, words, _is_name) for part, words in filter(None, [_THERE.get(country)])),
        (Part.HONORIFIC, _MISTER, _is_name_without_mister),
        (Part.STYLE, _EXCELLENCY, _is_name_without_excellency),
        (Part.HONORIFIC, _BURMESE_MISTER, _is_burmese),
    ):
        found = words.match(text)
        rest = text[found.end() :] if found else ""
        if found and _is_name(rest) and not _is_doubled(found[0], rest) and holds(rest):
            return Piece(part, found[0]), rest
    return None


def _is_name(rest: str) -> bool:
    return bool(fold_words(rest)) and any(map(str.isalpha, rest))


def _is_doubled(title: str, rest: str) -> bool:
    """A doubled word is a name: Ko Ko Oo, Ma Ma Lay."""
    return fold_words(title)[-1:] == fold_words(rest)[:1]


def _is_name_without_mister(rest: str) -> bool:
    """Ông Ích Khiêm is of the family Ông; Ông Nguyễn Văn An and Ông John Smith are misters."""
    words = fold_words(rest)
    return is_vietnamese_family(rest.split(maxsplit=1)[0]) or not all(
        map(is_vietnamese_word, words)
    )


def _is_name_without_excellency(rest: str) -> bool:
    """HE Nguyen Van An; but HE XIANGDONG is of the family He."""
    return not rest.split(maxsplit=1)[0].isupper() or _leading(rest, "") is not None


def _is_burmese(rest: str) -> bool:
    """U Bo Htay; nobody else's name begins with a single U before a word."""
    return len(fold_words(rest)[0]) > 1


def _trailing(text: str) -> tuple[Piece, str] | None:
    """The last title behind the name, and what stands before it."""
    found = _BEHIND.search(text) or ("/" in text and _TICKET.search(text)) or None
    if found is None or not _is_name(text[: found.start()]):
        return None
    return Piece(Part.HONORIFIC, found[0]), text[: found.start()]
