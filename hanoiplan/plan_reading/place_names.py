"""Names of localities and countries inside a plan: level words, spellings of one city.

Pure text rules over the table of countries. What must not come in: lists and sections.
"""

import re
from dataclasses import dataclass

from hanoiplan.base.text import fold_words
from hanoiplan.plans.countries import Country, find_country

VIET_NAM = "VN"
_LEVELS = (
    *(
        "Thủ đô",
        "Thành phố",
        "Thành",
        "TP.",
        "TP",
        "Tỉnh",
        "Bang",
        "Vùng",
        "Đặc khu",
        "Quận",
        "Huyện",
    ),
    *("Khu tự trị", "Châu", "Hạt", "Thị xã", "Đảo", "Vùng lãnh thổ", "Thủ phủ", "Vùng thủ đô"),
)
_LEVEL = re.compile(
    rf"^({'|'.join(sorted(map(re.escape, _LEVELS), key=len, reverse=True))})\s+(?=\S)",
    re.IGNORECASE,
)
_LEVEL_EN = re.compile(
    r"^(?:(?:the\s+)?(Capital(?: City)?|City|Province|Municipality|State|Prefecture"
    r"|Region) of\s+)?(.+?)"
    r"(?:\s+(City|Province|Municipality|Metropolitan|Prefecture|Regency|State|Governorate"
    r"|Capital|Special Region))?$",
    re.IGNORECASE,
)
HALF_LEVEL = "Thành"
"""A level word that lost its second half."""

_ONE_CITY = (
    *(
        ("bang coc", "bangkok", "krung thep"),
        ("phnom penh", "phnong penh", "nam vang", "phnom pen"),
    ),
    *(
        ("vieng chan", "vientiane", "vien chan"),
        ("luong pha bang", "luang prabang", "louangphabang"),
    ),
    *(("nong khai", "nongkhai"), ("gia cac ta", "jakarta", "giacacta"), ("manila", "ma ni la")),
    *(
        ("bac kinh", "beijing"),
        ("xi un", "seoul", "xeun"),
        ("to ki o", "tokyo"),
        ("sai gon", "ho chi minh"),
    ),
    *(
        ("quang chau", "guangzhou"),
        ("con minh", "kunming"),
        ("nam ninh", "nanning"),
        ("champasak", "cham pa sac"),
    ),
    *(
        ("xavannakhet", "savannakhet", "savanakhet"),
        ("kuala lumpur", "cua la lam po"),
        ("pakse", "pac xe", "paxe"),
    ),
    *(
        ("rangun", "yangon", "ran gun"),
        ("xiem riep", "siem reap"),
        ("singapore", "xin ga po", "xinh ga po"),
    ),
)
_SAME = {name.replace(" ", ""): names[0] for names in _ONE_CITY for name in names}


@dataclass(frozen=True, slots=True)
class Place:
    """A place named by a plan."""

    name: str
    level: str = ""
    country_raw: str = ""
    country: Country | None = None


def place_key(name: str) -> str:
    """One key for the usual spellings of one city, without marks and gaps."""
    bare = "".join(fold_words(name))
    return _SAME.get(bare, bare)


def read_place(text: str) -> Place:
    """Take "Thủ đô Viêng Chăn, Cộng hòa Dân chủ Nhân dân Lào" apart; nothing is guessed."""
    bare = " ".join(text.split()).strip(" .;,/:-–")
    head, country_raw, country = _with_country(bare)
    level = _LEVEL.match(head)
    if level:
        return Place(head[level.end() :].strip(" .,"), level[1], country_raw, country)
    english = _LEVEL_EN.match(head)
    word = (english[1] or english[3] or "") if english else ""
    name = english[2] if english and word else head
    return Place(name.strip(" .,"), word, country_raw, country)


def _with_country(text: str) -> tuple[str, str, Country | None]:
    """The place and the country behind a comma, a dash or in brackets."""
    for pattern in (r"^(.+?),\s*([^,]+)$", r"^(.+?)\s*\(([^()]+)\)$", r"^(.+?)\s[-–]\s([^-–]+)$"):
        found = re.match(pattern, text)
        country = find_country(found[2].strip()) if found else None
        if found and country:
            return found[1].strip(), found[2].strip(), country
    return text, "", None


def country_in(text: str) -> Country | None:
    """The country that a whole phrase names, with or without "nước"."""
    bare = re.sub(
        r"^(?:các\s+)?(?:nước|quốc gia|đoàn)\s+", "", text.strip(" .;,:"), flags=re.IGNORECASE
    )
    found = find_country(bare)
    return None if found is None or found.organisation else found
