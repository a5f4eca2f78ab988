"""Who meets and sees off whom: "đón/tiễn sân bay đối với đoàn đại biểu các nước: …".

Only duties that name their guests are assignments; cars and general help are not. What must not
come in: arrivals of a workspace.
"""

import re
from collections.abc import Iterable

from hanoiplan.base.text import fold
from hanoiplan.plan_reading.model import ReceptionFound, TaskFound
from hanoiplan.plan_reading.passages import CAPITALS, LOOKED_AT
from hanoiplan.plan_reading.place_names import VIET_NAM, country_in, read_place

COUNTRIES, HOME_LOCALITIES, LOCALITIES, MIXED = "countries", "vn_localities", "localities", "mixed"
_MEETS = re.compile(r"\b(?:đón|tiễn|tiếp đón|đưa đón)\b", re.IGNORECASE)
_PLACES = (
    (
        "airport",
        (
            r"(?:(?:tại|ở)\s+)?(?:(?:cảng hàng không"
            r"|sân bay)(?:\s+(?:quốc tế\s+)?(?:[%s]\w*\s?){1,3})?)"
        ),
    ),
    (
        "hotel",
        (
            r"(?:(?:tại|ở)\s+)?(?:các\s+)?khách sạn(?:\s+nơi\s+[^,;:]{3,40}?(?:lưu trú|ở))?"
            r"|nơi lưu trú"
        ),
    ),
    ("station", r"(?:(?:tại|ở)\s+)?(?:ga|nhà ga)(?:\s+tàu)?(?:\s+(?:[%s]\w*\s?){1,3})?"),
    ("border", r"(?:(?:tại|ở)\s+)?cửa khẩu(?:\s+(?:quốc tế\s+)?(?:[%s]\w*\s?){1,3})?"),
    ("port", r"(?:(?:tại|ở)\s+)?(?:cảng|bến tàu|bến cảng)(?:\s+(?:[%s]\w*\s?){1,3})?"),
)
_PLACE = tuple(
    (name, re.compile(r"\b(?:" + pattern.replace("%s", CAPITALS) + r")"))
    for name, pattern in _PLACES
)
_GUESTS = re.compile(
    r"(?:đối với|cho|của)?\s*(?:các\s+)?(?:đoàn|đại biểu)(?:\s+(?:đại biểu|khách|công tác"
    r"|lãnh đạo|của|đến từ))*"
    r"\s*(?P<kind>(?:các\s+|những\s+)?(?:nước|quốc gia|tỉnh(?:\s*[/,]\s*thành phố"
    r"|\s*[/,]\s*thành)?|thành phố|địa phương)"
    r"(?:\s*[/,]\s*(?:tỉnh|thành phố))?(?:\s+(?:ASEAN|Việt Nam|bạn"
    r"|trong nước))?)?\s*(?P<colon>:)?\s*",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s+(?:tham dự|về nước|lên đường|về dự|đến dự|tới dự|trong thời gian|theo|khi|tại|ở|vào|để|đến"
    r"|và\s+(?:các|bố trí|phục vụ))\b|[;.]|$"
)


def read_reception(tasks: Iterable[TaskFound]) -> tuple[ReceptionFound, ...]:
    """Return the assignments among the duties, in their order."""
    return tuple(found for task in tasks for found in _of_task(task))


def _of_task(task: TaskFound) -> list[ReceptionFound]:
    return [
        found
        for clause in re.split(r"(?<=[;.])\s+|\n", task.title)
        if (found := _of_clause(clause[:LOOKED_AT], task))
    ]


def _of_clause(clause: str, task: TaskFound) -> ReceptionFound | None:
    meets = _MEETS.search(clause)
    if not meets:
        return None
    place, place_raw = place_of(clause)
    raw, kind = _guests(clause[meets.end() :])
    targets, iso, sure = targets_of(raw)
    if not targets or not (place or len(targets) > 1):
        return None
    unsure = set() if sure and place else {"targets" if place else "place"}
    return ReceptionFound(
        agency=task.section_title or task.lead_agency,
        place=place,
        source=task.source,
        place_raw=place_raw,
        who=who_of(iso, len(targets), kind),
        targets=targets,
        raw=f"{kind}: {raw}" if kind and not iso else raw,
        uncertain=frozenset(unsure),
    )


def place_of(clause: str) -> tuple[str, str]:
    """The kind of place that the words name, and the words; empty where they name none."""
    for name, pattern in _PLACE:
        found = pattern.search(clause)
        if found:
            return name, found[0].strip()
    return "", ""


def _guests(text: str) -> tuple[str, str]:
    """The words that list the guests, and what they are called ("các thành phố")."""
    best = ("", "")
    for found in _GUESTS.finditer(text):
        rest = text[found.end() :]
        listed = rest[: _end_of_list(rest)].strip(" ,.;")
        if re.match(rf"[{CAPITALS}]", listed) and (not best[0] or found["colon"]):
            best = (listed, (found["kind"] or "").strip())
    return best


def _end_of_list(text: str) -> int:
    found = _STOP.search(text)
    return found.start() if found else len(text)


def targets_of(raw: str) -> tuple[tuple[str, ...], int, bool]:
    """ISO codes and names of localities, how many are countries, and whether all are sure."""
    targets: list[str] = []
    countries, sure = 0, True
    for name in re.split(r"\s*[,;]\s*|\s+và\s+", raw):
        country = country_in(name)
        if country and country.code != VIET_NAM:
            targets.append(country.code)
            countries += 1
        elif re.match(rf"[{CAPITALS}]", (place := read_place(name)).name):
            targets.append(place.name)
            sure = sure and len(place.name.split()) <= 4
    return tuple(targets), countries, sure


def who_of(countries: int, all_targets: int, kind: str) -> str:
    """Whom an assignment is about, by how many of its targets are countries."""
    if countries == all_targets:
        return COUNTRIES
    if countries:
        return MIXED
    return HOME_LOCALITIES if re.search(r"tinh|thanh pho|dia phuong", fold(kind)) else LOCALITIES
