"""What the sections of a plan say of its programme: items with a line "Thời gian: …".

They only feed the faults between body and appendix. What must not come in: the appendix.
"""

import re
from dataclasses import dataclass

from hanoiplan.base.text import fold
from hanoiplan.documents.model import SourceDocument
from hanoiplan.plan_reading.model import SlotFound
from hanoiplan.plan_reading.passages import LOOKED_AT, Passage, Rank, body
from hanoiplan.plan_reading.programme_cells import kind_by_title
from hanoiplan.plan_reading.programme_times import Hours, read_date, read_hours

_FIELD = re.compile(
    r"^(Thời gian|Địa điểm|Chủ trì|Đơn vị thực hiện|Cơ quan thực hiện|Điều phối)\b[^:]{0,20}:\s*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _BodyItem:
    title: Passage
    fields: dict[str, str]


def body_programme(document: SourceDocument, year: int | None = None) -> tuple[SlotFound, ...]:
    """What the sections say of the programme: items with "Thời gian:" lines; for faults alone."""
    items: list[_BodyItem] = []
    last: Passage | None = None
    for one in body(document):
        found = _FIELD.match(one.text)
        if found and fold(found[1]) == "thoi gian" and last is not None:
            items.append(_BodyItem(last, {}))
        if found and items:
            items[-1].fields.setdefault(fold(found[1]), one.text[found.end() :].strip(" ."))
        elif one.rank <= Rank.SUB or one.rank is Rank.BRACKET:
            last = one
    return tuple(slot for item in items if (slot := _body_slot(item, year)))


def _body_slot(item: _BodyItem, year: int | None) -> SlotFound | None:
    time = item.fields.get("thoi gian", "")[:LOOKED_AT]
    day, start, _ = read_date(time, year)
    if day is None:
        return None
    before = re.sub(
        r"(?:,?\s*thứ\s+\w+)?,?\s*(?:ngày\s*)?$", "", time[:start].strip(" ,"), flags=re.IGNORECASE
    )
    hours = read_hours(before) or Hours(all_day=True)
    if "thoi gian" in fold(item.title.text):
        return None  # of the whole event
    if hours.all_day and not re.search(r"cả ngày|ngày", before + time[:start], re.IGNORECASE):
        return None
    title = re.split(r"\s+với chủ đề\b", item.title.text)[0].strip(" :")
    return SlotFound(
        title,
        item.title.source,
        date=day,
        start=hours.start,
        end=hours.end,
        all_day=hours.all_day,
        venue=item.fields.get("dia diem", ""),
        chair=item.fields.get("chu tri", ""),
        executing=item.fields.get("don vi thuc hien", item.fields.get("co quan thuc hien", "")),
        kind=kind_by_title(title),
    )
