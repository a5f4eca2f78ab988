"""What a card prints from the run's own list: seats, tables, sessions, hotels, cars, addresses.

A column is printed as it was written; what can be said better for a reader (the word before a
table's number, the time before a session's name, the class of a car) has a field of its own.
What must not come in: reading lists, positions, fonts.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from hanoiplan.badges.address import form_of_address
from hanoiplan.badges.cars import OTHER_COLOUR, car_class
from hanoiplan.badges.ink import band_edge, ink_on, letter_ink
from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold
from hanoiplan.paper.fields import Field, Language

Value = Callable[[BadgeCard, Language], str]

_TIMES = re.compile(
    r"(\d{1,2}[:hg]\d{2}(?:\s*[-–—]\s*\d{1,2}[:hg]\d{2})?)(?:\s*[:·,.–—-]\s+|\s+|$)(.*)", re.DOTALL
)
_TABLE = {"vi": "Bàn", "en": "Table"}
_SEAT = {"vi": "Ghế", "en": "Seat"}
_ARROWS = {
    "left": "arrow-left", "trai": "arrow-left", "sang trai": "arrow-left", "←": "arrow-left",
    "right": "arrow-right", "phai": "arrow-right", "sang phai": "arrow-right", "→": "arrow-right",
    "up": "arrow-up", "len": "arrow-up", "thang": "arrow-up", "di thang": "arrow-up",
    "straight": "arrow-up", "straight on": "arrow-up", "ahead": "arrow-up", "↑": "arrow-up",
    "down": "arrow-down", "xuong": "arrow-down", "back": "arrow-down", "↓": "arrow-down",
}  # fmt: skip


def column(name: str) -> Value:
    """What the run's own list says in a column, in the language asked for; lines become one."""
    return lambda card, language: " ".join(card.said(name).pick(language).split())


def _split(text: str) -> tuple[str, str]:
    """A session as its time ("" if none stands in front) and its name."""
    found = _TIMES.match(text)
    return (found[1], found[2]) if found else ("", text)


def _time(name: str) -> Value:
    return lambda card, language: _split(column(name)(card, language))[0]


def _without_time(name: str) -> Value:
    return lambda card, language: _split(column(name)(card, language))[1]


def _table_line(card: BadgeCard, language: Language) -> str:
    """The table with its word, "Bàn 1"; a list that writes the word is not made to repeat it."""
    said = column("table")(card, language)
    first = fold(said).split(" ")[0]
    return said if not said or first in {"ban", "table"} else f"{_TABLE[language]} {said}"


def _table_seat(card: BadgeCard, language: Language) -> str:
    """Table and seat, "Bàn 1 · Ghế 5"; a seat that has a name ("A-01") stands without the word."""
    seat = column("seat")(card, language)
    said = f"{_SEAT[language]} {seat}" if seat.isdigit() else seat
    return " · ".join(part for part in (_table_line(card, language), said) if part)


def _table_number(card: BadgeCard, language: Language) -> str:
    """A table's number alone, where the list writes "Bàn 1"."""
    words = column("table")(card, language).split(" ")
    return " ".join(words[1:] if len(words) > 1 and fold(words[0]) in {"ban", "table"} else words)


def _arrow(card: BadgeCard, _language: Language) -> str:
    """The form of an arrow, "" for none and for a direction nobody knows."""
    said = card.said("arrow")
    asked = (fold(text).strip().removeprefix("arrow-") for text in (said.vi, said.en))
    return next((_ARROWS[text] for text in asked if text in _ARROWS), "")


def _zones(card: BadgeCard, _language: Language) -> str:
    """The zones with spaces: "A B D", however the list parts them.

    What the list writes as one word stays one: whether "ABD" are three zones and "VIP" is one,
    only the template's row of zones can tell.
    """
    said = card.said("zones").pick("vi").upper()
    return " ".join(part for part in re.split(r"[\s,;+·/]+", said) if part)


def _car_letter(card: BadgeCard, _language: Language) -> str:
    found = car_class(card.said("car_class"))
    return found.letter if found else ""


def _car_word(card: BadgeCard, language: Language) -> str:
    """The word of a known class; a class of the organiser's own stands as it was written."""
    found = car_class(card.said("car_class"))
    return found.word.pick(language) if found else column("car_class")(card, language)


def _car_colour(card: BadgeCard, _language: Language = "vi") -> str:
    found = car_class(card.said("car_class"))
    return found.colour if found else OTHER_COLOUR


def _recipient(card: BadgeCard, language: Language) -> str:
    """Whom a letter is for: as the list writes it, else honorific and name."""
    own = column("recipient")(card, language)
    person = " ".join(
        text for text in (form_of_address(card, language), card.printed.pick(language)) if text
    )
    return own or person


def _by_comma(_card: BadgeCard, text: str) -> tuple[str, ...]:
    """An address breaks after its commas, never inside a street or a ward."""
    parts = text.split(", ")
    return (*(f"{part}," for part in parts[:-1]), parts[-1])


def _plain(name: str, label: str, sample: str, worst: str) -> Field[BadgeCard]:
    return Field(name, label, sample, worst, column(name))


_PLAIN: tuple[Field[BadgeCard], ...] = (
    _plain("seat", N_("Seat"), "A-01", "KHÁN ĐÀI C-107"),
    _plain("table", N_("Table number"), "12", "Bàn 108"),
    _plain("table_name", N_("Name of the table"), "Hoa Sen", "Hoa Đỗ Quyên Hoàng Liên Sơn"),
    _plain("session", N_("Session now"), "14:15–15:45 Phiên 1: Phát triển trong kỷ nguyên số",
           "14:15–15:45 Phiên toàn thể thứ nhất: Chuyển đổi số và phát triển đô thị thông minh"),
    _plain("next_session", N_("Next session"), "15:45 Tiệc trà",
           "15:45 Gặp gỡ song phương giữa lãnh đạo các thành phố và tổ chức quốc tế"),
    _plain("hotel", N_("Hotel"), "Khách sạn Sông Nhị", "Khách sạn Hồ Gươm Xanh Tây Hồ Tây"),
    _plain("hotel_room", N_("Hotel room"), "1207", "Tháp B-2107"),
    _plain("room", N_("Room"), "Hội trường lớn", "Phòng họp song phương Trường Sa 2"),
    _plain("car", N_("Car number"), "07", "107"),
    _plain("car_class", N_("Class of the car, as in the list"), "A", "Xe dự phòng"),
    _plain("plate", N_("Plate number"), "29B-000.07", "80-NG-015-07"),
    _plain("parking", N_("Parking place"), "P1", "P3, tầng hầm B2"),
    _plain("validity", N_("Valid on"), "07–10/6/2026", "28/12/2026–02/01/2027"),
    _plain("arrival_group", N_("Arrival group"), "03", "03B"),
    _plain("piece", N_("Piece of luggage"), "1/3", "12/14"),
)  # fmt: skip

_FOR_READERS: tuple[Field[BadgeCard], ...] = (
    Field("zones", N_("Zones"), "1 2 5", "1 2 3 4 5 6", _zones),
    Field("arrow", N_("Arrow"), "arrow-right", "arrow-left", _arrow),
    Field("address", N_("Address"), "12 Phố Lê Lai, Phường Hoàn Kiếm, Hà Nội",
          "Tầng 21, Tháp Đông, 268 Đường Nguyễn Thị Minh Khai, Phường Xuân Hòa,"
          " Thành phố Hồ Chí Minh", column("address"), _by_comma),
    Field("recipient", N_("Recipient"), "Ông Đỗ Nguyễn Tường Nhượng",
          "Ngài Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa", _recipient),
    Field("table_line", N_("Table, with the word"), "Bàn 12", "Table 108", _table_line),
    Field("table_seat", N_("Table and seat, with their words"), "Bàn 12 · Ghế 5",
          "Table 108 · Seat 12", _table_seat),
    Field("table_number", N_("Table number without the word"), "12", "108", _table_number),
    Field("session_time", N_("Time of the session"), "14:15–15:45", "14:15–15:45",
          _time("session")),
    Field("session_name", N_("Session without its time"), "Phiên 1: Phát triển trong kỷ nguyên số",
          "Phiên toàn thể thứ nhất: Chuyển đổi số và phát triển đô thị thông minh",
          _without_time("session")),
    Field("next_time", N_("Time of the next session"), "15:45", "15:45–16:15",
          _time("next_session")),
    Field("next_name", N_("Next session without its time"), "Tiệc trà",
          "Gặp gỡ song phương giữa lãnh đạo các thành phố và tổ chức quốc tế",
          _without_time("next_session")),
    Field("car_letter", N_("Letter of the car’s class"), "A", "D", _car_letter),
    Field("car_word", N_("Word of the car’s class"), "TRƯỞNG ĐOÀN", "Xe dự phòng", _car_word),
    Field("car_colour", N_("Colour of the car’s class"), "#6E0F2A", "#DFE7ED", _car_colour),
    Field("on_car", N_("Ink on the colour of the car’s class"), "#FFFFFF", "#111417",
          lambda card, _language: ink_on(_car_colour(card))),
    Field("car_letter_colour", N_("Ink of the car’s letter"), "#6E0F2A", "#111417",
          lambda card, _language: letter_ink(_car_colour(card))),
    Field("car_edge", N_("Outline of a pale car colour"), "", "#5F6B78",
          lambda card, _language: band_edge(_car_colour(card))),
)  # fmt: skip

OWN_FIELDS: tuple[Field[BadgeCard], ...] = _PLAIN + _FOR_READERS

_TOLD_BY: Mapping[str, str] = MappingProxyType(
    {
        **{field.name: field.name for field in OWN_FIELDS},
        **dict.fromkeys(("table_line", "table_number", "table_seat"), "table"),
        **dict.fromkeys(("session_time", "session_name"), "session"),
        **dict.fromkeys(("next_time", "next_name"), "next_session"),
        **dict.fromkeys(("car_letter", "car_word", "car_colour"), "car_class"),
        **dict.fromkeys(("on_car", "car_letter_colour", "car_edge"), "car_class"),
    }
)


def column_behind(field: str) -> str:
    """The column of a run's own list that a field reads; "" for a field of the record."""
    return _TOLD_BY.get(field, "")
