"""Ranks of precedence that a person may be given: word in both languages, place in the order.

The usual steps of official Vietnamese conferences, highest first. A rank belongs to the person
and not to whom he or she stands in for. What must not come in: seating, and order by country.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from hanoiplan.base.text import Bilingual, fold_words

_LONGEST = 9  # words of the longest phrase below
_POSTS = re.compile(r"[,;\n]| kiêm ", re.IGNORECASE)  # between the posts of one person
# a president of one of these is no head of state, a chairman of one no governor
_BODIES = frozenset(
    {
        *(
            "university",
            "company",
            "corporation",
            "association",
            "club",
            "chamber",
            "bank",
            "group",
        ),
        *("institute", "federation", "foundation", "council", "union", "society", "jsc", "ltd"),
    }
)
_BROAD = frozenset({"president", "chairman", "vice president", "vice chairman"})
_WORKS_FOR = frozenset({"s", "office"})  # "Mayor's Office", "Governor Office"
LAST = 99  # the place of a person without a known rank: after everybody else


@dataclass(frozen=True, slots=True)
class Rank:
    """One step of precedence; a lower place goes first."""

    code: str
    place: int
    name: Bilingual
    also: tuple[str, ...]  # other words that lists use


# code | Vietnamese | English | other words, which are compared folded
_TABLE = """
head_of_state | Nguyên thủ quốc gia | Head of State | chủ tịch nước; president; king; quốc vương;
    tổng bí thư
head_of_government | Người đứng đầu Chính phủ | Head of Government | thủ tướng; prime minister;
    chủ tịch quốc hội; president of the national assembly; thường trực ban bí thư
deputy_head | Phó Thủ tướng | Deputy Prime Minister | phó chủ tịch nước; vice president;
    ủy viên bộ chính trị; phó chủ tịch quốc hội; vice president of the national assembly;
    chánh án tòa án nhân dân tối cao; viện trưởng viện kiểm sát nhân dân tối cao
minister | Bộ trưởng và tương đương | Minister or equivalent | bộ trưởng; minister; cấp bộ trưởng;
    bí thư thành ủy; bí thư tỉnh ủy; secretary general; tổng thư ký
governor | Chủ tịch tỉnh, thành phố | Governor or Mayor | mayor; governor; lord mayor; thị trưởng;
    đô trưởng; tỉnh trưởng; thống đốc; chủ tịch ubnd thành phố; chủ tịch ubnd tỉnh; chairman;
    chủ tịch ubnd tp; chủ tịch ủy ban nhân dân thành phố; chủ tịch ủy ban nhân dân tỉnh;
    chủ tịch hđnd thành phố; chủ tịch hđnd tỉnh; chủ tịch hội đồng nhân dân thành phố;
    chủ tịch hội đồng nhân dân tỉnh
deputy_minister | Thứ trưởng và tương đương | Deputy Minister or equivalent | thứ trưởng;
    deputy minister; vice minister; cấp thứ trưởng; deputy secretary general; phó tổng thư ký
deputy_governor | Phó Chủ tịch tỉnh, thành phố | Deputy Governor or Deputy Mayor | deputy mayor;
    vice mayor; deputy governor; vice governor; phó thị trưởng; phó đô trưởng; phó tỉnh trưởng;
    phó chủ tịch ubnd thành phố; phó chủ tịch ubnd tỉnh; vice chairman;
    phó chủ tịch ubnd tp; phó chủ tịch ủy ban nhân dân thành phố;
    phó chủ tịch ủy ban nhân dân tỉnh; phó chủ tịch hđnd thành phố; phó chủ tịch hđnd tỉnh
ambassador | Đại sứ | Ambassador | ambassador; chargé d'affaires; đại biện; tổng lãnh sự;
    consul general
director_general | Vụ trưởng, Giám đốc sở | Director-General | vụ trưởng; cục trưởng;
    giám đốc sở; director general; chánh văn phòng; cấp vụ; cấp sở
deputy_director_general | Phó Vụ trưởng, Phó Giám đốc sở | Deputy Director-General | phó vụ trưởng;
    phó cục trưởng; phó giám đốc sở; deputy director general; phó chánh văn phòng
director | Trưởng phòng và tương đương | Director or head of division | trưởng phòng; director;
    giám đốc; head of division; cấp phòng;
    chủ tịch ubnd phường; chủ tịch ubnd xã; chủ tịch ủy ban nhân dân phường; ward chairman;
    chủ tịch ủy ban nhân dân xã; chairman of the ward;
    chairman of the people's committee of the ward
deputy_director | Phó Trưởng phòng và tương đương | Deputy Director | phó trưởng phòng;
    deputy director; phó giám đốc; deputy head of division
official | Chuyên viên, chuyên gia | Official or expert | chuyên viên; expert; chuyên gia;
    officer; official; specialist
staff | Giúp việc, phục vụ | Supporting staff | phục vụ; staff; trợ lý; assistant; thư ký
"""


def _read(table: str) -> tuple[Rank, ...]:
    lines = table.strip().replace("\n    ", " ").splitlines()
    return tuple(_rank(place, line) for place, line in enumerate(lines, start=1))


def _rank(place: int, line: str) -> Rank:
    code, vi, en, also = (cell.strip() for cell in line.split("|"))
    words = tuple(word.strip() for word in also.split(";") if word.strip())
    return Rank(code, place, Bilingual(vi, en), words)


RANKS: tuple[Rank, ...] = _read(_TABLE)


@cache
def _by_words() -> dict[tuple[str, ...], Rank]:
    known: dict[tuple[str, ...], Rank] = {}
    for rank in RANKS:
        for words in (rank.code.replace("_", " "), rank.name.vi, rank.name.en, *rank.also):
            known.setdefault(fold_words(words), rank)
    return known


def find_rank(text: str) -> Rank | None:
    """The rank that these words name, in either language; None for words nobody knows."""
    return _by_words().get(fold_words(text)) if text else None


def place_of(text: str) -> int:
    """The place of the rank that these words name, LAST for none."""
    rank = find_rank(text)
    return rank.place if rank is not None else LAST


@lru_cache(maxsize=4096)  # a list names few positions, each many times
def rank_by_position(position: str, organisation: str = "") -> Rank | None:
    """The rank that a position usually has, by its first words; None where they tell nothing.

    "Bộ trưởng Bộ Tư pháp" begins as the rank Bộ trưởng does. Of several posts, set apart by
    commas, the highest counts. Whoever works for the mayor is not the mayor: "Mayor's Office",
    and a president of a university, here or as the organisation, is no head of state.
    """
    private = not _BODIES.isdisjoint(fold_words(f"{position} {organisation}"))
    ranks = [_of_post(post, private=private) for post in _POSTS.split(position)]
    found = [rank for rank in ranks if rank is not None]
    return min(found, key=lambda rank: rank.place, default=None)


def _of_post(post: str, *, private: bool) -> Rank | None:
    words = fold_words(post)
    known = _by_words()
    lengths = range(min(len(words), _LONGEST), 0, -1)
    n = next((n for n in lengths if words[:n] in known), 0)
    if n == 0 or (len(words) > n and words[n] in _WORKS_FOR):
        return None
    if private and " ".join(words[:n]) in _BROAD:
        return None
    return known[words[:n]]


def place_by_position(position: str) -> int:
    """The place of `rank_by_position`, LAST for none.

    Only for the order of lists: the rank itself is given by people.
    """
    rank = rank_by_position(position)
    return rank.place if rank is not None else LAST
