"""The table of ranks of an event: the usual one, and which line a person stands in.

A rank belongs to the post at this event, never to the person and never to whom he or she
represents. Pure. What must not come in: the order itself (`precedence`), and rows of tables.
Source of the usual table: Politburo Regulation 368-QĐ/TW of 8/9/2025 for the first lines, the
practice of city conferences for the others; every line can be changed at an event.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from hanoiplan.base.text import Bilingual, fold, fold_words
from hanoiplan.delegates.roles import Role, role_of
from hanoiplan.plans.model import Category, CategoryShape
from hanoiplan.plans.ranks import Rank, find_rank, rank_by_position
from hanoiplan.seating.guests import UNKNOWN_RANK

CAPITAL_MAYOR = "capital_mayor"
UNKNOWN = "unknown"
_UNSAID = Bilingual()
LOWEST, HIGHEST = 1, UNKNOWN_RANK  # the numbers a line may have


@dataclass(frozen=True, slots=True)
class RankLine:
    """One line of the table; a smaller number goes first, equal numbers are equal in rank."""

    code: str
    number: int
    name: Bilingual
    own: bool = False  # added at this event
    changed: bool = False  # a usual line with another number or name


@dataclass(frozen=True, slots=True)
class Post:
    """What is known of a person's post at the event, as it was written."""

    rank: str = ""  # the rank as written in the record
    position: Bilingual = _UNSAID
    organisation: Bilingual = _UNSAID
    category: Category | None = None
    role: str = ""
    capital: bool = False  # the body or the post is of the capital of its country


def _line(code: str, number: int, vi: str, en: str) -> RankLine:
    return RankLine(code, number, Bilingual(vi, en))


DEFAULTS: tuple[RankLine, ...] = (
    _line("key_leader", 10, "Lãnh đạo chủ chốt", "Key leader"),
    _line("senior_leader", 15, "Lãnh đạo cấp cao, Phó Thủ tướng", "Senior leader, Deputy PM"),
    _line("minister", 20, "Bộ trưởng, Bí thư Thành ủy", "Minister or equivalent"),
    _line(CAPITAL_MAYOR, 20, "Thị trưởng, Chủ tịch thủ đô", "Mayor of a capital"),
    _line("governor", 25, "Chủ tịch tỉnh, thành phố", "Governor or Mayor"),
    _line("deputy_minister", 30, "Thứ trưởng và tương đương", "Deputy Minister or equivalent"),
    _line("deputy_governor", 30, "Phó Chủ tịch tỉnh, thành phố", "Deputy Governor or Deputy Mayor"),
    _line("ambassador", 30, "Đại sứ, Đại biện", "Ambassador, Chargé d’affaires"),
    _line("director_general", 35, "Vụ trưởng, Giám đốc sở", "Director-General"),
    _line("deputy_director_general", 40, "Phó Vụ trưởng, Phó Giám đốc", "Deputy Director-General"),
    _line("director", 45, "Trưởng phòng, Chủ tịch phường", "Head of division, ward chairman"),
    _line("deputy_director", 47, "Phó Trưởng phòng và tương đương", "Deputy head of division"),
    _line("official", 50, "Chuyên gia, học giả, chuyên viên", "Expert, scholar, official"),
    _line("staff", 60, "Giúp việc, trợ lý", "Supporting staff"),
    _line(UNKNOWN, 65, "Đại biểu chưa rõ cấp bậc", "Delegate of no known rank"),
    _line("interpreter", 70, "Phiên dịch, liên lạc", "Interpreter, liaison"),
    _line("press", 80, "Báo chí", "Press"),
    _line("service", 90, "Phục vụ, an ninh, lái xe", "Service, security, drivers"),
)
NOBODY = RankLine("", UNKNOWN_RANK, Bilingual("Chưa rõ", "Not known"))

# code of `plans.ranks` -> code of the table, where the two differ
_LINE_OF = {
    "head_of_state": "key_leader",
    "head_of_government": "key_leader",
    "deputy_head": "senior_leader",
}
# letters of the usual categories of work cards; by the letter, since names can be changed
_LINE_OF_LETTER = {"N": "interpreter", "L": "interpreter", "P": "press"}
_LINE_OF_ROLE = {
    Role.INTERPRETER: "interpreter",
    Role.LIAISON: "interpreter",
    Role.PRESS: "press",
    Role.SECURITY: "service",
    Role.SUPPORT: "service",
    Role.SECRETARY: "staff",
}
_CHARGE = (("charge", "d", "affaires"), ("dai", "bien"), ("charge", "daffaires"))


def table_of_ranks(changed: Iterable[RankLine] = ()) -> tuple[RankLine, ...]:
    """The usual lines with what an event changed, and its own, in the order of their numbers."""
    lines = {line.code: line for line in DEFAULTS}
    lines |= {line.code: line for line in changed}
    return tuple(sorted(lines.values(), key=lambda line: (line.number, _place(line.code))))


def _place(code: str) -> tuple[int, str]:
    usual = [line.code for line in DEFAULTS]
    return (usual.index(code), "") if code in usual else (len(usual), code)


def by_code(table: Iterable[RankLine]) -> dict[str, RankLine]:
    """The lines by their codes."""
    return {line.code: line for line in table}


def rank_of(table: Mapping[str, RankLine], post: Post, chosen: str = "") -> RankLine:
    """The line of a post: as chosen, as written, by the position, by the category, else nobody's.

    `chosen` is the code that somebody gave the person at this event.
    """
    if chosen in table:
        return table[chosen]
    code = _written(table, post) or _by_position(post) or _by_category(post)
    return table.get(code, NOBODY)


def _written(table: Mapping[str, RankLine], post: Post) -> str:
    wanted = fold(post.rank)
    if not wanted:
        return ""
    for line in table.values():
        if wanted in _called(line):
            return line.code
    return _code(find_rank(post.rank), post)


@lru_cache(maxsize=256)
def _called(line: RankLine) -> frozenset[str]:
    return frozenset({fold(line.name.vi), fold(line.name.en)})


def _by_position(post: Post) -> str:
    both = ((post.position.vi, post.organisation.vi), (post.position.en, post.organisation.en))
    found = [rank for pair in both if (rank := rank_by_position(*pair)) is not None]
    return _code(min(found, key=lambda rank: rank.place, default=None), post)


def _code(rank: Rank | None, post: Post) -> str:
    if rank is None:
        return ""
    if rank.code == "governor" and post.capital:
        return CAPITAL_MAYOR
    return _LINE_OF.get(rank.code, rank.code)


def _by_category(post: Post) -> str:
    by_role = _LINE_OF_ROLE.get(role_of(post.role) or Role.MEMBER, "")
    category = post.category
    if category is None:
        return by_role
    if category.shape is CategoryShape.ATTENDANCE:
        return by_role or UNKNOWN
    return _LINE_OF_LETTER.get(category.letter, by_role or "service")


def is_charge(post: Post) -> bool:
    """Whether the post is that of a chargé d'affaires, who goes after the ambassadors."""
    return any(map(_names_charge, (post.rank, post.position.vi, post.position.en)))


@lru_cache(maxsize=4096)  # a list names few positions, each many times
def _names_charge(text: str) -> bool:
    words = fold_words(text)
    return any(words[: len(start)] == start for start in _CHARGE)


def is_interpreter(post: Post) -> bool:
    """Whether the person interprets: by the category or by the role in the delegation."""
    letter = post.category.letter if post.category is not None else ""
    square = post.category is not None and post.category.shape is CategoryShape.WORK
    return (square and letter == "N") or role_of(post.role) is Role.INTERPRETER
