"""Tables that say who meets whom: an agency, its guests and the place, one assignment a row.

What must not come in: assignments in the words of a duty (`reception`).
"""

import re
from collections.abc import Iterator, Sequence

from hanoiplan.base.text import fold
from hanoiplan.documents.model import Cell, DocTable, SourceDocument
from hanoiplan.plan_reading.model import ReceptionFound, SourceRef
from hanoiplan.plan_reading.passages import clean, is_frame
from hanoiplan.plan_reading.reception import place_of, targets_of, who_of

_COLUMNS = (
    (
        "place",
        re.compile(r"(?:dia diem|^noi|^cua khau|^san bay|^khach san|\bplace\b|\bvenue\b)"),
    ),
    (
        "agency",
        re.compile(
            r"^(?:ten )?(?:co quan|don vi|so, ?(?:ban, ?)?nganh|to|bo phan|agency)\b(?!.*\bmoi\b)"
        ),
    ),
    (
        "guests",
        re.compile(
            r"^(?:ten )?(?:cac )?(?:doan|dai bieu|khach|quoc gia|nuoc|dia phuong|delegations?)\b"
        ),
    ),
)
_MEETING = re.compile(r"\b(?:don|tien|don tiep|tiep don|reception|welcom\w+)\b")
_HEADING_ROWS = 3
_NOT_A_NAME = re.compile(
    r"^(?:các\s+)?đoàn\s+(?:đại biểu\s+)?(?:các\s+)?(?:(?:nước|tỉnh|thành phố)\s*:\s*)?",
    re.IGNORECASE,
)


def read_reception_tables(document: SourceDocument) -> tuple[ReceptionFound, ...]:
    """The assignments of all such tables; their headings say "đón" or "tiễn"."""
    return tuple(
        found
        for index, block in enumerate(document.blocks)
        if isinstance(block, DocTable) and not is_frame(block)
        for found in _of_table(block, index)
    )


def _of_table(table: DocTable, index: int) -> Iterator[ReceptionFound]:
    columns, begin = _columns(table)
    for place, row in enumerate(table.rows[begin:] if columns else (), begin):
        texts = list(dict.fromkeys(cell.text for cell in row if cell.text))
        page = row[columns["guests"]].page or table.pages[0]
        found = _of_row(row, columns, SourceRef(page, index, place, " | ".join(texts)))
        if found:
            yield found


def _columns(table: DocTable) -> tuple[dict[str, int], int]:
    """Where agency, guests and place stand; empty where the table is of another kind."""
    for number, row in enumerate(table.rows[:_HEADING_ROWS]):
        columns: dict[str, int] = {}
        words = [fold(clean(cell.text)).strip(" .:*") for cell in row]
        for place, told in enumerate(words):
            name = next((name for name, kind in _COLUMNS if kind.search(told)), "")
            if name:
                columns.setdefault(name, place)
        if len(columns) == len(_COLUMNS) and any(_MEETING.search(told) for told in words):
            return columns, number + 1
    return {}, 0


def _of_row(
    row: Sequence[Cell], columns: dict[str, int], source: SourceRef
) -> ReceptionFound | None:
    agency = " ".join(clean(row[columns["agency"]].text).split())
    raw = _NOT_A_NAME.sub("", ", ".join(clean(row[columns["guests"]].text).split("\n")))
    where = " ".join(clean(row[columns["place"]].text).split())
    targets, countries, sure = targets_of(raw)
    if not (agency and raw):
        return None
    place, _ = place_of(where[:1].lower() + where[1:])
    unsure = {"targets": not (targets and sure), "place": not place}
    return ReceptionFound(
        agency=agency,
        place=place,
        source=source,
        place_raw=where,
        who=who_of(countries, len(targets), ""),
        targets=targets or (raw,),
        raw=raw,
        uncertain=frozenset(name for name, bad in unsure.items() if bad),
    )
