"""The columns that a run's own list may have, and the headings by which offices name them.

What must not come in: reading rows, telephones (they are never printed on anything).
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import fold

HeadingLanguage = Literal["", "vi", "en"]


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """One column: its key in a card's own values, its label, and folded headings that mean it."""

    key: str
    label: str
    words: tuple[str, ...]


NUMBER, NAME, DELEGATION, COUNTRY = "badge_number", "name", "delegation", "country"
PERSON_KEYS = frozenset({NUMBER, NAME, DELEGATION})

PERSON_COLUMNS = (
    OwnColumn(NUMBER, N_("Badge number"), (
        "badge number", "badge no", "badge", "no badge", "so the", "the so", "ma the", "the",
    )),
    OwnColumn(NAME, N_("Name"), (
        "name", "full name", "name of delegate", "delegate", "passenger", "guest", "ho va ten",
        "ho ten", "ten", "dai bieu", "ho va ten dai bieu", "ten dai bieu", "khach", "ten khach",
    )),
    OwnColumn(DELEGATION, N_("Delegation"), (
        "delegation", "city", "doan", "ten doan", "thanh pho", "dia phuong", "don vi",
    )),
)  # fmt: skip
PLACE_COLUMNS = (
    OwnColumn(COUNTRY, N_("Country"), (
        "country", "country or organisation", "nation", "nuoc", "ten nuoc", "quoc gia", "quoc tich",
    )),
)  # fmt: skip
"""Where a sign is from, beside its delegation; a person's card knows that from the record."""

OWN_COLUMNS = (
    OwnColumn("seat", N_("Seat"), (
        "seat", "seat number", "seat no", "ghe", "so ghe", "ghe so", "cho ngoi", "vi tri ghe",
    )),
    OwnColumn("table", N_("Table"), (
        "table", "table number", "table no", "ban", "so ban", "ban so",
    )),
    OwnColumn("table_name", N_("Name of the table"), ("table name", "name of table", "ten ban")),
    OwnColumn("session", N_("Session now"), (
        "session", "session now", "now", "current session", "phien", "phien hop", "ten phien",
        "dang dien ra",
    )),
    OwnColumn("next_session", N_("Next session"), (
        "next session", "next", "up next", "phien tiep theo", "phien sau", "phien ke tiep",
        "tiep theo",
    )),
    OwnColumn("hotel", N_("Hotel"), ("hotel", "hotel name", "khach san", "ten khach san")),
    OwnColumn("hotel_room", N_("Hotel room"), (
        "hotel room", "room number", "room no", "phong o", "so phong", "phong khach san",
        "phong nghi",
    )),
    OwnColumn("room", N_("Room"), (
        "room", "room name", "meeting room", "hall", "phong", "phong hop", "ten phong",
        "hoi truong",
    )),
    OwnColumn("zones", N_("Zones"), (
        "zone", "zones", "access", "khu vuc", "vung", "khu vuc duoc vao",
    )),
    OwnColumn("arrow", N_("Arrow"), ("arrow", "direction", "mui ten", "huong", "huong di")),
    OwnColumn("car", N_("Car number"), (
        "car", "car number", "car no", "vehicle", "vehicle number", "xe", "so xe", "xe so",
    )),
    OwnColumn("car_class", N_("Class of the car"), (
        "car class", "class", "vehicle class", "hang xe", "loai xe", "hang", "nhom xe",
    )),
    OwnColumn("plate", N_("Plate number"), (
        "plate", "plate number", "plate no", "licence plate", "license plate", "bien so",
        "bien so xe", "bien kiem soat", "bks", "bien xe",
    )),
    OwnColumn("parking", N_("Parking place"), (
        "parking", "parking place", "car park", "cho do", "cho do xe", "bai do", "bai do xe",
        "diem do",
    )),
    OwnColumn("validity", N_("Valid on"), (
        "validity", "valid", "valid on", "valid until", "valid from", "hieu luc", "thoi han",
        "co hieu luc", "ngay hieu luc",
    )),
    OwnColumn("arrival_group", N_("Arrival group"), (
        "arrival group", "group", "nhom den", "nhom", "nhom don", "dot den",
    )),
    OwnColumn("piece", N_("Piece of luggage"), (
        "piece", "pieces", "piece of luggage", "luggage", "bag", "kien", "so kien", "kien so",
        "kien hanh ly", "hanh ly",
    )),
    OwnColumn("address", N_("Address"), (
        "address", "address line", "postal address", "address 1", "address 2", "address 3",
        "dia chi", "dia chi nhan", "dia chi 1", "dia chi 2",
    )),
    OwnColumn("recipient", N_("Recipient"), (
        "recipient", "to", "addressee", "nguoi nhan", "kinh gui", "noi nhan",
    )),
)  # fmt: skip

_NOT_ASKED = frozenset({"", "tt", "stt", "no", "so tt", "so thu tu", "#"})
_OF_LUGGAGE = {"room": "hotel_room"}  # beside a hotel, a room is one to sleep in
_LANGUAGES: dict[str, HeadingLanguage] = {
    "vi": "vi", "vn": "vi", "viet": "vi", "tieng viet": "vi", "vietnamese": "vi",
    "en": "en", "eng": "en", "anh": "en", "tieng anh": "en", "english": "en",
}  # fmt: skip
_IN_LANGUAGE = re.compile(
    r"^(.*?)[\s(\[/,–-]+(" + "|".join(sorted(_LANGUAGES, key=len, reverse=True)) + r")[)\]]?$"
)


def is_numbering(heading: str) -> bool:
    """Whether a heading only counts the rows, or is empty."""
    return fold(heading).strip(" .:") in _NOT_ASKED


def column_of(heading: str, kind: CardKind) -> tuple[str, HeadingLanguage] | None:
    """The column that a heading means, and the language of its texts; None for an unknown one."""
    said = " ".join(fold(heading).replace("_", " ").strip(" .:*").split())
    language: HeadingLanguage = ""
    if said not in _by_word() and (found := _IN_LANGUAGE.match(said)):
        said, language = found[1].strip(" .:"), _LANGUAGES[found[2]]
    key = _by_word().get(said)
    if key is None:
        return None
    if key == COUNTRY and not KINDS[kind].from_somewhere:
        return None
    if kind is CardKind.LUGGAGE_TAG:
        key = _OF_LUGGAGE.get(key, key)
    return key, language


@cache
def _by_word() -> dict[str, str]:
    return {word: column.key for column in _every() for word in _words(column)}


def _words(column: OwnColumn) -> tuple[str, ...]:
    """Also what the program itself calls the column, in both languages."""
    own = (fold(Speech(language).say(column.label)) for language in ("vi", "en"))
    return (column.key.replace("_", " "), *own, *column.words)


def label_of(key: str) -> str:
    """The marked label of a column."""
    return next(column.label for column in _every() if column.key == key)


def _every() -> tuple[OwnColumn, ...]:
    return (*PERSON_COLUMNS, *PLACE_COLUMNS, *OWN_COLUMNS)
