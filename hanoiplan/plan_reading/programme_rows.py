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
from hanoiplan.plan_reading.programme_columns import (
    HEADING_ROWS,
    columns_of,
    is_heading_row,
    names_time_and_title,
    numbers_columns,
)
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

_SOME = 2  # rows with hours that make a table a programme


def read_programme(document: SourceDocument, year: int | None = None) -> tuple[SlotFound, ...]:
    """Return every row of the programme, day-long ones included, in the document's order."""
    slots: list[SlotFound] = []
    day: datetime.date | None = None
    width = 0  # of the programme right above
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            text = clean(block.text)
            heading = day_heading(text, year) if _may_be_day(text) else None
            day = heading.day if heading else day
            width = width if heading or not text.strip() else 0
        elif not is_frame(block) and (columns := day_columns(block, year)):
            slots.extend(slots_of_columns(block, index, columns))
        elif not is_frame(block) and is_programme(block, year, goes_on=block.width == width):
            found, day = _rows_of_table(block, index, year, day)
            slots.extend(found)
            width = block.width
        else:
            width = 0
    return tuple(slots) if slots else tuple(programme_from_lines(document, year))


_SUBSECTION = re.compile(r"\d{1,2}\.\d{1,2}\.?\s")


def _may_be_day(text: str) -> bool:
    """Whether a paragraph is short, and its first figures are no ordinal ("6.8. The visits")."""
    return len(text) < 120 and not _SUBSECTION.match(text)


def is_programme(table: DocTable, year: int | None = None, *, goes_on: bool = False) -> bool:
    """Whether a table is a programme: hours in one column, or rows that are whole days.

    A table of tasks may hold hours among its deadlines; its headings tell. One row is enough
    where the headings say so, or where the table `goes_on` with the programme right above it.
    """
    rows = [row for row in table.rows if not _is_empty(row)]
    if any(_TASKS.search(fold(cell.text)) for row in rows[:HEADING_ROWS] for cell in row):
        return False
    by_column = [sum(_tells_hours(row[place]) for row in rows) for place in range(table.width)]
    timed, days = max(by_column, default=0), sum(_is_day_row(row, year) for row in rows)
    known = goes_on or (days > 0 and names_time_and_title(table))
    return timed + days >= (1 if known else _SOME) and (timed + days) * 3 >= len(rows)


_TASKS = re.compile(r"^(?:ten )?nhiem vu\b|^(?:thoi han|lo trinh|san pham|tien do)\b|^ket qua\b")


def _tells_hours(cell: Cell) -> bool:
    told = read_hours(cell.text) or read_hours(cell.text.rpartition("\n")[2])
    return (told is not None or is_part_of_day(cell.text)) and not cell.inherited


def _is_day_row(row: Sequence[Cell], year: int | None) -> bool:
    own = {cell.text for cell in row if cell.text and not cell.inherited}
    texts = own or {row[0].text}
    return len(texts) == 1 and day_heading(next(iter(texts)), year) is not None


# --- tables -----------------------------------------------------------------------------------


def _rows_of_table(
    table: DocTable, index: int, year: int | None, day: datetime.date | None
) -> tuple[list[SlotFound], datetime.date | None]:
    columns, begin = columns_of(table)
    twice = "title_en" not in columns and speaks_twice(
        row[columns["title"]].text for row in table.rows[begin:] if "title" in columns
    )
    slots: list[SlotFound] = []
    last: Sequence[Cell] = ()  # the row of the last slot, with what went on below it
    for place, row in _days_apart(table, columns, year):
        source = SourceRef(_page(row, table), index, place, " | ".join(_own_texts(row)))
        said = next(iter(_own_texts(row)), "")
        heading = day_heading(said, year) if _is_day_row(row, year) else None
        if heading:
            day = heading.day
            if heading.title:
                slots.append(_day_slot(heading.title, day, source))
            continue
        if (place < begin and not _hours(row, columns)) or _says_nothing(row):
            continue
        day = _day_of_row(row, columns, year) or day
        slot = _slot(_parted(row, columns) if twice else (row, ""), columns, day, source)
        if slot:
            slots.append(slot)
            last = row
        elif slots and not _only_part_of_day(row):
            last = _joined(last, row, columns) if last else row
            slots[-1] = _with_more(slots[-1], row, columns, last)
    return slots, day


def _says_nothing(row: Sequence[Cell]) -> bool:
    return is_heading_row(row) or numbers_columns(row) or _is_empty(row)


def _days_apart(
    table: DocTable, columns: dict[str, int], year: int | None
) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The rows with their places; a day with its title above the hours of a cell is its own row."""
    at = columns.get("time", 0)
    for place, row in enumerate(table.rows):
        first, line, rest = row[at].text.partition("\n")
        heading = day_heading(first, year) if line and not row[at].inherited else None
        if heading and heading.title and read_hours(rest):
            yield place, [Cell(first, page=row[at].page)]
            yield place, (*row[:at], replace(row[at], text=rest), *row[at + 1 :])
        else:
            yield place, row


def _joined(row: Sequence[Cell], more: Sequence[Cell], columns: dict[str, int]) -> Sequence[Cell]:
    """A row with the words that its continuation adds to its title."""
    at = columns["title"]
    text = "\n".join(part for part in (row[at].text, more[at].text) if part)
    return (*row[:at], replace(row[at], text=text), *row[at + 1 :])


def _own_texts(row: Iterable[Cell]) -> list[str]:
    return list(dict.fromkeys(cell.text for cell in row if cell.text))


def _page(row: Sequence[Cell], table: DocTable) -> int:
    return next((cell.page for cell in row if cell.page), table.pages[0])


def _is_empty(row: Iterable[Cell]) -> bool:
    return not any(cell.text.strip() for cell in row)


def _only_part_of_day(row: Sequence[Cell]) -> bool:
    return all(is_part_of_day(text) for text in _own_texts(row))


def _text(row: Sequence[Cell], columns: dict[str, int], name: str) -> str:
    place = columns.get(name)
    return clean(row[place].text) if place is not None and place < len(row) else ""


def _hours(row: Sequence[Cell], columns: dict[str, int]) -> Hours | None:
    found = read_hours(_text(row, columns, "time"))
    until = read_hours(_text(row, columns, "end"))
    return replace(found, end=until.start) if found and until and not found.end else found


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
    hours = _hours(row, columns) or _hours_among_words(time)
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
        kind=kind_by_title(parts.title, led=parts.led),
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


def _with_more(
    slot: SlotFound, row: Sequence[Cell], columns: dict[str, int], whole: Sequence[Cell]
) -> SlotFound:
    """A row without hours of its own goes on with the slot before it, `whole` is both."""
    more = read_item(f"{slot.title_vi}\n{_text(row, columns, 'title')}")
    both = read_item(_text(whole, columns, "title"))  # a label may have stood above the break
    speakers = (*slot.speakers, *more.speakers)
    return replace(
        slot,
        theme=slot.theme or more.theme,
        chair=slot.chair or more.chair,
        moderator=slot.moderator or more.moderator,
        venue=slot.venue or more.venue,
        executing=slot.executing or more.executing,
        speakers=tuple(both.speakers) if len(both.speakers) >= len(speakers) else speakers,
        uncertain=slot.uncertain | {"speakers"},
    )


def _one_line(text: str) -> str:
    return "; ".join(line.strip(" -•;") for line in text.split("\n") if line.strip(" -•;"))
