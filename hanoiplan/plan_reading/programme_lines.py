"""The programme of an appendix whose table a conversion lost: lines that begin with hours.

Everything found so is marked as uncertain. What must not come in: tables (`programme_rows`).
"""

import datetime
import re
from collections.abc import Iterator

from hanoiplan.base.text import fold
from hanoiplan.documents.model import SourceDocument
from hanoiplan.plan_reading.model import SlotFound
from hanoiplan.plan_reading.passages import Part, Passage, passages
from hanoiplan.plan_reading.programme_cells import kind_by_title, read_item
from hanoiplan.plan_reading.programme_slots import slot_of
from hanoiplan.plan_reading.programme_times import (
    Hours,
    day_heading,
    hours_at_beginning,
    read_hours,
)

_PROGRAMME = re.compile(r"\b(?:chuong trinh|lich trinh|agenda|programme|program|lich lam viec)\b")


def programme_from_lines(document: SourceDocument, year: int | None) -> Iterator[SlotFound]:
    """Lines of an appendix that begin with hours, under headings of days."""
    lines = [one for one in passages(document) if one.part is Part.APPENDIX]
    wanted = {
        one.appendix for one in lines if _PROGRAMME.search(fold(one.text)) and one.text.isupper()
    }
    day, open_slot = None, None
    for one in (line for line in lines if line.appendix in wanted):
        heading = day_heading(one.whole, year)
        timed = hours_at_beginning(one.whole) or _hours_alone(one)
        if (heading or timed) and open_slot:
            yield _from_text(*open_slot)
            open_slot = None
        if heading:
            day = heading.day
            if heading.title:
                yield _day_slot(heading.title, day, one)
        elif timed:
            open_slot = (timed[0], [timed[1]] if timed[1] else [], day, one)
        elif open_slot:
            open_slot[1].append(one.whole)
    if open_slot:
        yield _from_text(*open_slot)


_ALL_UNSURE = frozenset({"title_vi", "start", "end"})


def _hours_alone(one: Passage) -> tuple[Hours, str] | None:
    hours = read_hours(one.whole)
    return (hours, "") if hours else None


def _from_text(
    hours: Hours, lines: list[str], day: datetime.date | None, one: Passage
) -> SlotFound:
    parts = read_item("\n".join(lines))
    return slot_of(parts, hours, day, one.source, uncertain=_ALL_UNSURE)


def _day_slot(title: str, day: datetime.date, one: Passage) -> SlotFound:
    return SlotFound(
        title,
        one.source,
        date=day,
        all_day=True,
        kind=kind_by_title(title),
        uncertain=_ALL_UNSURE,
    )
