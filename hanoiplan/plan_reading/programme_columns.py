"""What the columns of a programme hold: known by their headings, or by what stands below them.

A heading may have a second row ("from", "to" below "time"). What must not come in: days and items.
"""

import re
from collections.abc import Sequence

from hanoiplan.base.text import fold
from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.plan_reading.programme_times import read_hours

_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("number", r"^(?:stt|tt|no\.?|so tt|#)$"),
        ("end", r"^(?:(?:gio |thoi gian )?ket thuc|den(?: gio)?|end|to|until)$"),
        (
            "time",
            (
                r"^(?:thoi gian|gio|khung gio|time|hours?|thoi luong.*|thoi diem|gio to chuc"
                r"|bat dau|begin|start)\b|^(?:tu|from)$"
            ),
        ),
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
HEADING_ROWS = 4  # in which a heading stands
_HOURS_FEWEST = 1  # rows with hours that show which column they stand in


def columns_of(table: DocTable) -> tuple[dict[str, int], int]:
    """Which column holds what, and the first row that is no heading."""
    rows = table.rows[:HEADING_ROWS]
    heads = [place for place, row in enumerate(rows) if is_heading_row(row)]
    if not heads:
        return _with_guesses({}, table), 0
    place = max(heads, key=lambda one: (_kinds(rows[one]) > 1, -one))
    columns, below = _named(rows[place]), place + 1
    while below < len(table.rows) and _is_foot(table.rows[below], table.rows[below - 1]):
        columns = _with_foot(columns, _named(table.rows[below]), table.rows[below])
        below += 1
    return _with_guesses(columns, table), below


def names_time_and_title(table: DocTable) -> bool:
    """Whether a heading calls one column hours and another what happens."""
    found = (_named(row) for row in table.rows[:HEADING_ROWS] if is_heading_row(row))
    return any({"time", "title"} <= set(one) for one in found)


def is_heading_row(row: Sequence[Cell]) -> bool:
    """Whether a row consists of names of columns, or of one such name over all of them."""
    named = _named(row)
    short = all(len(cell.text) < 60 for cell in row)
    hours = any(read_hours(cell.text) for cell in row)
    return short and not hours and len(named) >= min(2, len({cell.text for cell in row}))


def numbers_columns(row: Sequence[Cell]) -> bool:
    """Whether a row only numbers the columns: "(1) (2)"."""
    return [cell.text.strip("() .") for cell in row] == [str(n) for n in range(1, len(row) + 1)]


def _kinds(row: Sequence[Cell]) -> int:
    return len(_named(row))


def _is_foot(row: Sequence[Cell], above: Sequence[Cell]) -> bool:
    """Whether a heading goes on in this row: some of its cells are merged down into it."""
    merged = any(
        cell.inherited and cell.text.strip() and cell.text == over.text
        for cell, over in zip(row, above, strict=True)
    )
    return merged and is_heading_row(row)


def _with_foot(
    columns: dict[str, int], below: dict[str, int], row: Sequence[Cell]
) -> dict[str, int]:
    """What the lower row of a heading says counts more than what stands over it."""
    told = {name: place for name, place in below.items() if not row[place].inherited}
    kept = {name: place for name, place in columns.items() if place not in told.values()}
    return {**kept, **told}


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
        and max(timed) >= _HOURS_FEWEST
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
