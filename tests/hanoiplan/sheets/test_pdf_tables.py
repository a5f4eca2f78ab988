"""Tables of PDF files: put together over pages, and one sentence for what has none."""

import zlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.sheets.cells import Merged, one_line
from hanoiplan.sheets.reading import read_tables
from tests.hanoiplan.sheets.files import cells
from tests.hanoiplan.sheets.pages import HEADING, Pages


@pytest.fixture
def pages() -> Pages:
    """An empty document."""
    return Pages()


def test_a_table_is_read_with_its_vietnamese_letters(pages: Pages, tmp_path: Path) -> None:
    pages.text("Danh sách đoàn Lào")
    pages.table([HEADING, ("1", "Nguyễn Thị Thuỷ", "Phó Giám đốc")])
    (sheet,) = read_tables(pages.save(tmp_path / "l.pdf"))
    assert sheet.name == "Danh sách đoàn Lào"
    assert cells(sheet) == [HEADING, ("1", "Nguyễn Thị Thuỷ", "Phó Giám đốc")]


def test_lines_that_the_page_wrapped_are_one_line(pages: Pages, tmp_path: Path) -> None:
    """A hyphen at the end of a line joins only where it stands inside a word."""
    pages.table([HEADING, ("1", "Nguyễn\nVăn An", "07 -\n10 người Phan-\nRang")])
    (sheet,) = read_tables(pages.save(tmp_path / "l.pdf"))
    assert cells(sheet)[1] == ("1", "Nguyễn Văn An", "07 - 10 người Phan-Rang")


def test_a_list_over_pages_is_one_sheet_with_one_heading(pages: Pages, tmp_path: Path) -> None:
    pages.text("Danh sách")
    for first in (1, 21, 41):
        pages.table(
            [HEADING, *((str(first + n), f"Người {first + n}", "Đại biểu") for n in range(20))]
        )
        pages.next_page()
    (sheet,) = read_tables(pages.save(tmp_path / "l.pdf"))
    assert [row.text(0) for row in sheet.rows] == ["STT", *map(str, range(1, 61))]
    assert [row.number for row in sheet.rows] == list(range(1, 62))


def test_a_list_that_goes_on_without_a_heading_is_one_sheet(pages: Pages, tmp_path: Path) -> None:
    pages.table([HEADING, ("1", "An", "a")])
    pages.next_page()
    pages.table([("2", "Bình", "b")])
    (sheet,) = read_tables(pages.save(tmp_path / "l.pdf"))
    assert cells(sheet) == [HEADING, ("1", "An", "a"), ("2", "Bình", "b")]


@pytest.mark.parametrize("heading", [[], [HEADING]])
def test_a_row_broken_over_two_pages_is_one_row(
    pages: Pages, tmp_path: Path, heading: Sequence[Sequence[str]]
) -> None:
    pages.table([HEADING, ("1", "An", "a"), ("2", "Nguyễn Thị", "Phó Giám đốc Sở Văn hoá,")])
    pages.next_page()
    pages.table([*heading, ("", "Minh Bình", "Thể thao và Du lịch"), ("3", "Chi", "c")])
    (sheet,) = read_tables(pages.save(tmp_path / "l.pdf"))
    assert cells(sheet)[2:] == [
        ("2", "Nguyễn Thị Minh Bình", "Phó Giám đốc Sở Văn hoá, Thể thao và Du lịch"),
        ("3", "Chi", "c"),
    ]


def test_a_person_without_a_number_at_the_head_of_a_page_is_no_rest(
    pages: Pages, tmp_path: Path
) -> None:
    """In a list that numbers nobody, a full row is a person of its own."""
    heading = ("Đoàn", "Họ và tên", "Chức vụ")
    pages.table([heading, ("Lào", "An", "a"), ("", "Bình", "b")])
    pages.next_page()
    pages.table([("", "Chi", "c"), ("Thái", "Dũng", "d")])
    (sheet,) = read_tables(pages.save(tmp_path / "l.pdf"))
    assert [row.text(1) for row in sheet.rows] == ["Họ và tên", "An", "Bình", "Chi", "Dũng"]


@pytest.mark.parametrize("group", [("Đoàn Thái Lan", None, None), ("", "Đoàn Thái Lan", "")])
def test_a_group_at_the_head_of_a_page_is_no_rest(
    pages: Pages, tmp_path: Path, group: Sequence[str | None]
) -> None:
    """Merged over the row, or alone in the column in which other groups stand."""
    first = ["Đoàn Lào" if cell else cell for cell in group]
    pages.table([HEADING, first, ("1", "An", "a"), ("2", "Bình", "b")])
    pages.next_page()
    pages.table([group, ("3", "Chi", "c"), ("4", "Dũng", "d")])
    (sheet,) = read_tables(pages.save(tmp_path / "l.pdf"))
    assert [one_line(" ".join(row.cells)) for row in sheet.rows][3:5] == [
        "2 Bình b",
        "Đoàn Thái Lan",
    ]


def test_a_merged_row_is_told(pages: Pages, tmp_path: Path) -> None:
    pages.table([HEADING, ("Đoàn Lào", None, None), ("1", "An", "a")])
    (sheet,) = read_tables(pages.save(tmp_path / "l.pdf"))
    assert sheet.merged == (Merged(2, 0, 2, 2),)


def test_a_line_between_two_tables_keeps_them_apart(pages: Pages, tmp_path: Path) -> None:
    """On one page, and over two."""
    for name in ("1. Lào", "2. Thái Lan"):
        pages.text(name)
        pages.table([HEADING, ("1", "An", "a")])
        pages.y -= 20
    pages.next_page()
    pages.text("3. Việt Nam")
    pages.table([HEADING, ("1", "Bình", "b")])
    found = read_tables(pages.save(tmp_path / "l.pdf"))
    assert [sheet.name for sheet in found] == ["1. Lào", "2. Thái Lan", "3. Việt Nam"]


def test_a_running_title_is_no_line_between(pages: Pages, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        pages.text(f"Hội nghị Thị trưởng ASEAN - trang {number}")
        pages.table([HEADING, (str(number), "An", "a")])
        pages.next_page()
    (sheet,) = read_tables(pages.save(tmp_path / "l.pdf"))
    assert [row.text(0) for row in sheet.rows] == ["STT", "1", "2", "3"]


def said_of(path: Path) -> str:
    """The sentence about a file that cannot be read."""
    set_language("en")
    with pytest.raises(FileTrouble) as trouble:
        read_tables(path)
    return trouble.value.sentence


def test_a_scan_is_said_to_be_one(pages: Pages, tmp_path: Path) -> None:
    pages.canvas.rect(60, 60, 400, 600, fill=1)
    assert "holds pictures of pages" in said_of(pages.save(tmp_path / "l.pdf"))


def test_a_letter_without_a_table_is_said_to_have_none(pages: Pages, tmp_path: Path) -> None:
    pages.text("Kính gửi: Bộ Ngoại giao")
    assert "No table was found" in said_of(pages.save(tmp_path / "l.pdf"))


def test_a_password_is_asked_for_in_words(tmp_path: Path) -> None:
    pages = Pages(password="hanoi")
    pages.table([HEADING])
    assert "protected by a password" in said_of(pages.save(tmp_path / "l.pdf"))


def test_a_book_is_refused(pages: Pages, tmp_path: Path) -> None:
    for _ in range(501):
        pages.next_page()
    assert "more pages than a list" in said_of(pages.save(tmp_path / "l.pdf"))


def test_a_stream_that_unpacks_without_end_is_not_opened(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(bytes(10_000_000)) for _ in range(40)) + packer.flush()
    head = b"%%PDF-1.4\n1 0 obj\n<</Length %d /Filter /FlateDecode>>\nstream\n" % len(data)
    (tmp_path / "l.pdf").write_bytes(head + data + b"\nendstream\nendobj\n")
    assert "unpacks to more" in said_of(tmp_path / "l.pdf")
    twice = head.replace(b"/FlateDecode", b"[/FlateDecode /FlateDecode]")
    (tmp_path / "l.pdf").write_bytes(twice + zlib.compress(data) + b"\nendstream\nendobj\n")
    assert "unpacks to more" in said_of(tmp_path / "l.pdf")


@pytest.mark.parametrize("packed", [True, False])
def test_a_flipped_byte_anywhere_is_read_or_refused(tmp_path: Path, packed: bool) -> None:
    """Nothing but the known sentence may come out, however damaged the file is."""
    pages = Pages(packed=packed)
    pages.table([("a", "b"), ("c", "d")], (60, 100, 200))
    whole = pages.save(tmp_path / "l.pdf").read_bytes()
    beyond_the_font = [
        place for place in range(0, len(whole), 7) if not 2_000 < place < len(whole) - 4_000
    ]
    for place in beyond_the_font:
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << place % 8
        (tmp_path / "l.pdf").write_bytes(spoilt)
        with suppress(FileTrouble):
            read_tables(tmp_path / "l.pdf")


@pytest.mark.samples
@pytest.mark.parametrize(
    ("name", "most"), [("plan_2_hanoi_vientiane_2026_2030", 1), ("plan_3_resolution_59", 6)]
)
def test_a_real_plan_reads_alike_from_pdf_and_word(samples: Path, name: str, most: int) -> None:
    """Row for row; a word that the page broke inside is the only difference there may be."""
    both = [
        max(read_tables(samples / "plans" / f"{name}{suffix}"), key=lambda one: len(one.rows))
        for suffix in (".pdf", ".docx")
    ]
    pdf, docx = ([tuple(map(one_line, row.cells)) for row in sheet.rows] for sheet in both)
    assert len(pdf) == len(docx)
    differing = [(one, other) for one, other in zip(pdf, docx, strict=True) if one != other]
    assert len(differing) <= most, differing
