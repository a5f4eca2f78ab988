"""The rows of a programme: from its tables, or from lines where a conversion lost the table.

What must not come in: what the body says of it (`programme_body`), sessions of a workspace.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hanoiplan.base.text import fold
from hanoiplan.documents.model import Cell, DocTable, Paragraph, SourceDocument
from hanoiplan.plan_reading.model import SlotFound, SourceRef, SpeakerFound
from hanoiplan.plan_reading.passages import CAPITALS, clean, is_frame
from hanoiplan.plan_reading.programme_cells import CellParts, kind_by_title, read_item
from hanoiplan.plan_reading.programme_grid import day_columns, slots_of_columns
from hanoiplan.plan_reading.programme_languages import in_two_languages, speaks_twice
from hanoiplan.plan_reading.programme_lines import programme_from_lines
from hanoiplan.plan_reading.programme_times import (
    Hours,
    day_heading,
    hours_at_beginning,
    is_part_of_day,
    read_date,
    read_hours,
)

_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("number", r"^(?:stt|tt|no\.?|so tt|#)$"),
        ("time", r"^(?:thoi gian|gio|khung gio|time|hours?|thoi luong.*|thoi diem|gio to chuc)\b"),
        ("date", r"^(?:ngay|date|day|thoi gian \(ngay\)|ngay thang)\b"),
        (
            "title_en",
            (
                r"(?:tieng anh|english|\(en\)|\ben$)|^(?:session|activity|activities|agenda"
                r"|content|programme?|events?)\b"
            ),
        ),
        (
            "executing",
            (
                r"(?:don vi|co quan|bo phan) (?:thuc hien|chu tri|phu trach|to chuc)"
                r"|^(?:phu trach|thuc hien|in charge|responsible|organi[sz]er)"
            ),
        ),
        ("chair", r"^(?:chu tri|chu toa|nguoi chu tri|chair|chairperson|dong chu tri)\b"),
        ("moderator", r"(?:dieu phoi|dieu hanh|moderator|facilitator|dan chuong trinh)"),
        (
            "speakers",
            (
                r"^(?:dien gia|nguoi trinh bay|bao cao vien|speakers?|presenters?"
                r"|nguoi phat bieu|phat bieu|tham luan|nguoi thuc hien)\b"
            ),
        ),
        ("venue", r"(?:dia diem|^noi (?!dung)|venue|place|location|^phong|^room)"),
        ("theme", r"^(?:chu de|theme|topic)\b"),
        ("note", r"^(?:ghi chu|note|remarks|thanh phan|chuan bi|yeu cau)"),
        (
            "title",
            (
                r"(?:noi dung|phien|hoat dong|chuong trinh|tieu de|cong viec|dien gia|title"
                r"|session|content)"
            ),
        ),
    )
)
_SOME = 2  # rows with hours that make a table a programme
_HEADING_ROWS = 4


def read_programme(document: SourceDocument, year: int | None = None) -> tuple[SlotFound, ...]:
    """Return every row of the programme, day-long ones included, in the document's order."""
    slots: list[SlotFound] = []
    day: datetime.date | None = None
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            heading = day_heading(clean(block.text), year) if len(block.text) < 120 else None
            day = heading.day if heading else day
        elif not is_frame(block) and (columns := day_columns(block, year)):
            slots.extend(slots_of_columns(block, index, columns))
        elif not is_frame(block) and is_programme(block, year):
            found, day = _rows_of_table(block, index, year, day)
            slots.extend(found)
    return tuple(slots) if slots else tuple(programme_from_lines(document, year))


def is_programme(table: DocTable, year: int | None = None) -> bool:
    """Whether a table is a programme: hours in one column, or rows that are whole days.

    A table of tasks may hold hours among its deadlines; its headings tell.
    """
    rows = [row for row in table.rows if not _is_empty(row)]
    if any(_TASKS.search(fold(cell.text)) for row in rows[:_HEADING_ROWS] for cell in row):
        return False
    by_column = [sum(_tells_hours(row[place]) for row in rows) for place in range(table.width)]
    timed, days = max(by_column, default=0), sum(_is_day_row(row, year) for row in rows)
    return timed + days >= _SOME and (timed + days) * 3 >= len(rows)


_TASKS = re.compile(r"^(?:ten )?nhiem vu\b|^(?:thoi han|lo trinh|san pham|tien do)\b|^ket qua\b")


def _tells_hours(cell: Cell) -> bool:
    told = read_hours(cell.text) is not None or is_part_of_day(cell.text)
    return told and not cell.inherited


def _is_day_row(row: Sequence[Cell], year: int | None) -> bool:
    others = [
        cell for cell in row[1:] if cell.text and not cell.inherited and cell.text != row[0].text
    ]
    return not others and day_heading(row[0].text, year) is not None


# --- tables -----------------------------------------------------------------------------------


def _rows_of_table(
    table: DocTable, index: int, year: int | None, day: datetime.date | None
) -> tuple[list[SlotFound], datetime.date | None]:
    columns, begin = _columns(table)
    twice = "title_en" not in columns and speaks_twice(
        row[columns["title"]].text for row in table.rows[begin:] if "title" in columns
    )
    slots: list[SlotFound] = []
    for place, row in enumerate(table.rows):
        source = SourceRef(_page(row, table), index, place, " | ".join(_own_texts(row)))
        heading = day_heading(row[0].text, year) if _is_day_row(row, year) else None
        if heading:
            day = heading.day
            if heading.title:
                slots.append(_day_slot(heading.title, day, source))
            continue
        if (place < begin and not _hours(row, columns)) or _is_heading_row(row) or _is_empty(row):
            continue
        day = _day_of_row(row, columns, year) or day
        slot = _slot(_parted(row, columns) if twice else (row, ""), columns, day, source)
        if slot:
            slots.append(slot)
        elif slots and not _only_part_of_day(row):
            slots[-1] = _with_more(slots[-1], row, columns)
    return slots, day


def _own_texts(row: Iterable[Cell]) -> list[str]:
    return list(dict.fromkeys(cell.text for cell in row if cell.text))


def _page(row: Sequence[Cell], table: DocTable) -> int:
    return next((cell.page for cell in row if cell.page), table.pages[0])


def _is_empty(row: Iterable[Cell]) -> bool:
    return not any(cell.text.strip() for cell in row)


def _only_part_of_day(row: Sequence[Cell]) -> bool:
    return all(is_part_of_day(text) for text in _own_texts(row))


def _columns(table: DocTable) -> tuple[dict[str, int], int]:
    """Which column holds what, and the first row that is no heading."""
    for place, row in enumerate(table.rows[:_HEADING_ROWS]):
        if _is_heading_row(row):
            return _with_guesses(_named(row), table), place + 1
    return _with_guesses({}, table), 0


def _is_heading_row(row: Sequence[Cell]) -> bool:
    named = _named(row)
    short = all(len(cell.text) < 60 for cell in row)
    hours = any(read_hours(cell.text) for cell in row)
    return short and not hours and len(named) >= min(2, len({cell.text for cell in row}))


def _named(row: Sequence[Cell]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, cell in enumerate(row):
        words = fold(cell.text.replace("\n", " ")).strip(" .:*")
        name = next((name for name, pattern in _COLUMNS if words and pattern.search(words)), "")
        if name == "title_en" and "title" not in columns and not _says_english(words):
            name = "title" if not _other_title(row, place) else name
        if name and name not in columns:
            columns[name] = place
    return columns


def _says_english(words: str) -> bool:
    return bool(re.search(r"tieng anh|english|\(en\)|\ben$", words))


def _other_title(row: Sequence[Cell], place: int) -> bool:
    """Whether another column is called by the Vietnamese words for a title."""
    pattern = dict(_COLUMNS)["title"]
    others = (fold(cell.text) for other, cell in enumerate(row) if other != place)
    return any(
        pattern.search(words) and not re.search(r"session|content|title", words) for words in others
    )


def _with_guesses(columns: dict[str, int], table: DocTable) -> dict[str, int]:
    """Time and title, where no heading names them: by what stands below."""
    found = dict(columns)
    width = range(table.width)
    timed = [sum(read_hours(row[place].text) is not None for row in table.rows) for place in width]
    if (
        timed
        and max(timed) >= _SOME - 1
        and (not timed[found.get("time", 0)] or "time" not in found)
    ):
        found["time"] = timed.index(max(timed))
    if "title" not in found and "title_en" in found:
        found["title"] = found.pop("title_en")
    if "title" not in found:
        free = [place for place in width if place not in found.values()]
        lengths = {place: sum(len(row[place].text) for row in table.rows) for place in free}
        if lengths:
            found["title"] = max(lengths, key=lambda place: lengths[place])
    return found


def _text(row: Sequence[Cell], columns: dict[str, int], name: str) -> str:
    place = columns.get(name)
    return clean(row[place].text) if place is not None and place < len(row) else ""


def _hours(row: Sequence[Cell], columns: dict[str, int]) -> Hours | None:
    return read_hours(_text(row, columns, "time"))


def _day_of_row(
    row: Sequence[Cell], columns: dict[str, int], year: int | None
) -> datetime.date | None:
    for name in ("date", "time"):
        text = _text(row, columns, name)
        day = read_date(text, year)[0] if text and read_hours(text) is None else None
        if day:
            return day
    return None


def _day_slot(title: str, day: datetime.date, source: SourceRef) -> SlotFound:
    return SlotFound(title, source, date=day, all_day=True, kind=kind_by_title(title))


def _parted(row: Sequence[Cell], columns: dict[str, int]) -> tuple[Sequence[Cell], str]:
    """The row with its title in Vietnamese alone, and the English of it."""
    place = columns["title"]
    said = in_two_languages(clean(row[place].text))
    if said is None:
        return row, ""
    return (*row[:place], replace(row[place], text=said[0]), *row[place + 1 :]), said[1]


def _goes_on(row: Sequence[Cell], columns: dict[str, int], time: str) -> bool:
    """Whether a row that gives no hour only goes on with the one before it.

    One that names half a day, or who leads it and where, is a row of its own.
    """
    title = _text(row, columns, "title")
    if "date" in columns or _only_part_of_day(row):
        return "date" not in columns
    if time:
        return False
    others = (_text(row, columns, name) for name in ("venue", "chair", "executing"))
    begins = re.match(rf"[{CAPITALS}]", title) and not read_item(f"?\n{title}").told
    return not (begins and any(others) and "time" in columns)


def _slot(
    parted: tuple[Sequence[Cell], str],
    columns: dict[str, int],
    day: datetime.date | None,
    source: SourceRef,
) -> SlotFound | None:
    """The row (with the English of its title) as a slot; None: it goes on with the one before."""
    row, english = parted
    time, cell = _text(row, columns, "time"), row[columns["title"]]
    hours = read_hours(time) or _hours_among_words(time)
    same_cell = columns.get("time") == columns["title"]
    if not cell.text.strip() or same_cell:
        return _spread_over(row, hours, day, source)
    if hours is None and _goes_on(row, columns, time):
        return None
    parts = read_item(cell.text)
    unsure = {name for name, bad in _doubts(row, columns, parts, hours, day, cell) if bad}
    return SlotFound(
        title_vi=parts.title,
        source=source,
        date=day,
        start=hours.start if hours else "",
        end=hours.end if hours else "",
        all_day=hours.all_day if hours else "date" in columns and not time,
        title_en=english or _one_line(_text(row, columns, "title_en")),
        theme=parts.theme or _one_line(_text(row, columns, "theme")),
        venue=parts.venue or _one_line(_text(row, columns, "venue")),
        chair=parts.chair or _one_line(_text(row, columns, "chair")),
        moderator=parts.moderator or _one_line(_text(row, columns, "moderator")),
        speakers=(*parts.speakers, *_speakers_of(_text(row, columns, "speakers"))),
        executing=parts.executing or _one_line(_text(row, columns, "executing")),
        kind=kind_by_title(parts.title, led=bool(parts.speakers or parts.chair or parts.moderator)),
        uncertain=frozenset(unsure),
    )


def _doubts(
    row: Sequence[Cell],
    columns: dict[str, int],
    parts: CellParts,
    hours: Hours | None,
    day: datetime.date | None,
    cell: Cell,
) -> Iterator[tuple[str, bool]]:
    yield "title_vi", not parts.sure or not parts.title
    yield "speakers", cell.uncertain and bool(parts.speakers)
    yield "start", hours is None or row[columns.get("time", 0)].inherited
    yield "date", day is None


def _hours_among_words(text: str) -> Hours | None:
    """Hours at the end of a cell that says more: "Sáng 08/6: 08h30 - 09h00"."""
    found = re.search(
        r"(\d{1,2}\s*[:hg]\s*\d{0,2}(?:\s*[-–—]\s*\d{1,2}\s*[:hg]\s*\d{0,2})?)\W*$", text
    )
    return read_hours(found[1]) if found else None


def _spread_over(
    row: Sequence[Cell], hours: Hours | None, day: datetime.date | None, source: SourceRef
) -> SlotFound | None:
    """A merged row with its hours and words in one cell: "18h30: Tiệc chiêu đãi"."""
    texts = _own_texts(row)
    found = hours_at_beginning(texts[0]) if len(texts) == 1 else None
    if not found:
        return None
    hours, words = found
    parts = read_item(words)
    return SlotFound(
        parts.title,
        source,
        date=day,
        start=hours.start,
        end=hours.end,
        kind=kind_by_title(parts.title),
        uncertain=frozenset() if day else frozenset({"date"}),
    )


def _speakers_of(text: str) -> list[SpeakerFound]:
    """A column of speakers: one a line, or parted by semicolons."""
    return read_item(f"?\nSpeakers:\n{_bulleted(text)}").speakers if text else []


def _bulleted(text: str) -> str:
    lines = (one.strip(" -•;") for line in text.split("\n") for one in re.split(r";\s", line))
    return "\n".join(f"- {line}" for line in lines if line)


def _with_more(slot: SlotFound, row: Sequence[Cell], columns: dict[str, int]) -> SlotFound:
    """A row without hours of its own goes on with the slot before it."""
    more = read_item(f"{slot.title_vi}\n{_text(row, columns, 'title')}")
    return replace(
        slot,
        theme=slot.theme or more.theme,
        chair=slot.chair or more.chair,
        moderator=slot.moderator or more.moderator,
        venue=slot.venue or more.venue,
        executing=slot.executing or more.executing,
        speakers=(*slot.speakers, *more.speakers),
        uncertain=slot.uncertain | {"speakers"},
    )


def _one_line(text: str) -> str:
    return "; ".join(line.strip(" -•;") for line in text.split("\n") if line.strip(" -•;"))
