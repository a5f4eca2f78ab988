"""A table of a plan laid out in many ways, as offices do, and a document of Word around it.

Each layout holds the same rows; what is read of them has to be the same. Real documents come in
through `relaid`, an own small plan through `as_document`.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table

from tests.hanoiplan.plan_reading.written import Put, Rows, table_xml

ROMANS = frozenset(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"])
PART = 9  # words from which a cell is broken over two rows


@dataclass(frozen=True, slots=True)
class Plain:
    """A table as it is meant: headings, and rows of texts; sections have a roman ordinal."""

    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def is_section(self, row: tuple[str, ...]) -> bool:
        """Whether a row heads a section."""
        return row[0] in ROMANS and not any(row[2:])


Layout = Callable[[Plain], list[Rows]]


def _row(texts: tuple[str, ...]) -> list[Put]:
    return [Put(text) for text in texts]


def _section(plain: Plain, row: tuple[str, ...]) -> list[Put]:
    return [Put(row[0], bold=True), Put(row[1], span=len(plain.heading) - 1, bold=True)]


def _rows(plain: Plain) -> Rows:
    return [_section(plain, row) if plain.is_section(row) else _row(row) for row in plain.rows]


def as_it_is(plain: Plain) -> list[Rows]:
    """One row of headings, sections merged behind their numeral."""
    return [[_row(plain.heading), *_rows(plain)]]


def permuted(plain: Plain) -> list[Rows]:
    """The columns in another order, the ordinal still first."""
    order = (0, *range(len(plain.heading) - 1, 0, -1))
    return as_it_is_unmerged(_in_order(plain, order))


def ordinal_last(plain: Plain) -> list[Rows]:
    """The ordinal in the last column."""
    return as_it_is_unmerged(_in_order(plain, (*range(1, len(plain.heading)), 0)), last=True)


def _in_order(plain: Plain, order: tuple[int, ...]) -> Plain:
    rows = tuple(tuple(row[place] for place in order) for row in plain.rows)
    return Plain(tuple(plain.heading[place] for place in order), rows)


def as_it_is_unmerged(plain: Plain, *, last: bool = False) -> list[Rows]:
    """Sections only as a numeral and a text; the other cells are empty."""
    return [[_row(plain.heading), *(_row(row) for row in plain.rows)]]


def two_rows_of_headings(plain: Plain) -> list[Rows]:
    """Two neighbouring columns under one heading, the others merged over both rows."""
    pair = len(plain.heading) - 2
    top = [Put(text, begins=True) for text in plain.heading]
    top[pair - 1 : pair + 1] = [Put("Tổ chức thực hiện", span=2)]
    under = [Put("", above=True) for _text in plain.heading]
    under[pair - 1 : pair + 1] = [Put(plain.heading[pair - 1]), Put(plain.heading[pair])]
    return [[top, under, *_rows(plain)]]


def short_headings(plain: Plain) -> list[Rows]:
    """Who leads and who helps below one heading for agencies."""
    if "Cơ quan phối hợp" not in plain.heading:
        return as_it_is(plain)
    pair = plain.heading.index("Cơ quan chủ trì")
    top = [Put(text, begins=True) for text in plain.heading]
    top[pair : pair + 2] = [Put("Cơ quan, đơn vị thực hiện", span=2)]
    under = [Put("", above=True) for _text in plain.heading]
    under[pair : pair + 2] = [Put("Chủ trì"), Put("Phối hợp")]
    return [[top, under, *_rows(plain)]]


def numbered_columns(plain: Plain) -> list[Rows]:
    """A title over the table inside it, and a row that numbers the columns."""
    title = [Put("BIỂU TỔNG HỢP", span=len(plain.heading), bold=True)]
    numbers = [Put(f"({place})") for place in range(1, len(plain.heading) + 1)]
    return [[title, _row(plain.heading), numbers, *_rows(plain)]]


def section_over_all(plain: Plain) -> list[Rows]:
    """The numeral and the text of a section in one cell over all columns."""
    return [[_row(plain.heading), *(_over_all(plain, row) for row in plain.rows)]]


def _over_all(plain: Plain, row: tuple[str, ...]) -> list[Put]:
    if not plain.is_section(row):
        return _row(row)
    return [Put(f"{row[0]}. {row[1]}", span=len(plain.heading), bold=True)]


def section_in_the_first_cell(plain: Plain) -> list[Rows]:
    """Numeral and text of a section in the cell of the ordinal, nothing merged."""
    rows = [
        (f"{row[0]}. {row[1]}", "", *row[2:]) if plain.is_section(row) else row
        for row in plain.rows
    ]
    return [[_row(plain.heading), *(_row(row) for row in rows)]]


def section_in_the_text(plain: Plain) -> list[Rows]:
    """The numeral of a section at the beginning of its text, nothing merged."""
    rows = [
        ("", f"{row[0]}. {row[1]}", *row[2:]) if plain.is_section(row) else row
        for row in plain.rows
    ]
    return [[_row(plain.heading), *(_row(row) for row in rows)]]


def section_inside_a_cell(plain: Plain) -> list[Rows]:
    """The heading of a section as the first line of the next task's cells."""
    rows: Rows = [_row(plain.heading)]
    section: tuple[str, ...] = ()
    for row in plain.rows:
        if plain.is_section(row):
            section = row
            continue
        first = [f"{section[0]}\n{row[0]}", f"{section[1]}\n{row[1]}"] if section else row[:2]
        rows.append(_row((*first, *row[2:])))
        section = ()
    return [rows]


def broken_rows(plain: Plain) -> list[Rows]:
    """Rows with long cells broken over two rows, the ordinal only in the first."""
    rows: Rows = [_row(plain.heading)]
    for row in plain.rows:
        if plain.is_section(row):
            rows.append(_section(plain, row))
            continue
        halves = [_halves(text) for text in row]
        rows.append([Put(first) for first, _second in halves])
        if any(second for _first, second in halves):
            rows.append([Put(second) for _first, second in halves])
    return [rows]


def broken_below_the_ordinal(plain: Plain) -> list[Rows]:
    """Rows broken over two, the ordinal merged over both, the heading again between them."""
    rows: Rows = [_row(plain.heading)]
    for row in plain.rows:
        if plain.is_section(row):
            rows.append(_section(plain, row))
            continue
        halves = [_halves(text) for text in row[1:]]
        more = any(second for _first, second in halves)
        rows.append([Put(row[0], begins=more), *(Put(first) for first, _second in halves)])
        if more:
            rows.append([Put("", above=True), *(Put(second) for _first, second in halves)])
    return [rows]


def broken_over_a_page(plain: Plain) -> list[Rows]:
    """Rows broken over two with the heading of the new page between them."""
    rows = broken_rows(plain)[0]
    found: Rows = []
    for number, row in enumerate(rows):
        if number and not row[0].text:
            found.append(_row(plain.heading))
        found.append(row)
    return [found]


def _halves(text: str) -> tuple[str, str]:
    words = text.split()
    if len(words) < PART:
        return text, ""
    return " ".join(words[:PART]), " ".join(words[PART:])


def repeated_headings(plain: Plain) -> list[Rows]:
    """The heading again after every tenth row, as pages bring it."""
    rows = _rows(plain)
    pages = [rows[first : first + 10] for first in range(0, len(rows), 10)]
    return [[row for page in pages for row in (_row(plain.heading), *page)]]


def two_tables(plain: Plain) -> list[Rows]:
    """The table parted in the middle, each part with the heading."""
    rows = _rows(plain)
    middle = len(rows) // 2
    return [[_row(plain.heading), *part] for part in (rows[:middle], rows[middle:])]


def goes_on_without_heading(plain: Plain) -> list[Rows]:
    """The table parted in the middle, the second part without a heading."""
    rows = _rows(plain)
    middle = len(rows) // 2
    return [[_row(plain.heading), *rows[:middle]], rows[middle:]]


def ordinal_in_the_text(plain: Plain) -> list[Rows]:
    """No column for ordinals: they stand before the texts."""
    bare = Plain(plain.heading[1:], ())
    rows: Rows = [_row(bare.heading)]
    for row in plain.rows:
        text = f"{row[0]}. {row[1]}"
        section = plain.is_section(row)
        whole = [Put(text, span=len(bare.heading), bold=True)]
        rows.append(whole if section else _row((text, *row[2:])))
    return [rows]


def more_columns(plain: Plain) -> list[Rows]:
    """Columns for money and notes between and behind the others."""
    heading = (*plain.heading[:2], "Kinh phí (triệu đồng)", *plain.heading[2:], "Ghi chú")
    rows = tuple(
        (*row[:2], "" if plain.is_section(row) else "100", *row[2:], "") for row in plain.rows
    )
    return [[_row(heading), *(_row(row) for row in rows)]]


OTHER_WORDS = {
    "Stt": "Số TT",
    "TT": "Số TT",
    "Tên nhiệm vụ": "NỘI DUNG CÔNG VIỆC",
    "Cơ quan chủ trì": "ĐƠN VỊ CHỦ TRÌ",
    "Cơ quan phối hợp": "ĐƠN VỊ PHỐI HỢP",
    "Kết quả thực hiện": "SẢN PHẨM DỰ KIẾN",
    "Kết quả": "SẢN PHẨM DỰ KIẾN",
    "Lộ trình thực hiện": "TIẾN ĐỘ HOÀN THÀNH",
    "Thời gian hoàn thành": "THỜI HẠN HOÀN THÀNH",
    "Chỉ tiêu": "TÊN CHỈ TIÊU",
    "Đơn vị": "ĐƠN VỊ TÍNH",
}


def other_words(plain: Plain) -> list[Rows]:
    """The headings in other words, in capitals, broken over lines."""
    targets = "Chỉ tiêu" in plain.heading
    words = {**OTHER_WORDS, **({"Kết quả": "GIÁ TRỊ PHẤN ĐẤU"} if targets else {})}
    heading = tuple(words.get(text, text).replace(" ", "\n", 1) for text in plain.heading)
    return as_it_is(replace(plain, heading=heading))


LAYOUTS: tuple[Layout, ...] = (
    *(as_it_is, permuted, ordinal_last, two_rows_of_headings, numbered_columns),
    *(section_over_all, section_in_the_text, section_inside_a_cell, broken_rows),
    *(repeated_headings, two_tables, goes_on_without_heading, ordinal_in_the_text),
    *(more_columns, other_words, short_headings, section_in_the_first_cell),
    *(broken_below_the_ordinal, broken_over_a_page),
)


# --- Word -------------------------------------------------------------------------------------


def as_document(path: Path, layout: Layout, *plains: Plain, above: tuple[str, ...] = ()) -> Path:
    """A document with these tables in this layout, on landscape paper."""
    document = docx.Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    for text in above:
        document.add_paragraph(text)
    for number, plain in enumerate(plains, start=1):
        document.add_paragraph(f"PHỤ LỤC {number}")
        for rows in layout(plain):
            document.element.body.insert(-1, parse_xml(table_xml(rows)))
            document.element.body.insert(-1, parse_xml(f"<w:p {nsdecls('w')}/>"))
    document.save(str(path))
    return path


def relaid(source: Path, path: Path, layout: Layout) -> Path:
    """A copy of a real document with the tables of its appendices in this layout."""
    document = docx.Document(str(source))
    for table in list(document.tables):
        plain = _plain(table)
        if plain is None:
            continue
        for rows in layout(plain):
            table._element.addprevious(parse_xml(table_xml(rows)))
            table._element.addprevious(parse_xml(f"<w:p {nsdecls('w')}/>"))
        table._element.getparent().remove(table._element)
    document.save(str(path))
    return path


def _plain(table: Table) -> Plain | None:
    """The table by its cells in Word; None for letterheads and the like."""
    rows = [list(_texts(row)) for row in table._element.tr_lst]
    if len(rows) < 4 or len(rows[0]) < 4:
        return None
    width = len(rows[0])
    return Plain(tuple(rows[0]), tuple(tuple((row + [""] * width)[:width]) for row in rows[1:]))


def _texts(row: object) -> Iterator[str]:
    for cell in deepcopy(row).tc_lst:  # type: ignore[attr-defined]  # python-docx has no types
        yield "\n".join(
            "".join(text.text or "" for text in paragraph.iter("{*}t"))
            for paragraph in cell.iter("{*}p")
        ).strip()
