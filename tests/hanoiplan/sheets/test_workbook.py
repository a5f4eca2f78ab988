"""Files as they come from offices: what stands in a cell, and what is said when nothing can be."""

import zipfile
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.sheets.cells import column_letter
from hanoiplan.sheets.reading import read_table, read_tables
from hanoiplan.sheets.workbook import OutColumn, OutSheet, write_workbook
from tests.hanoiplan.exchange.samples import a_list


def test_a_cell_reads_as_the_spreadsheet_shows_it(tmp_path: Path) -> None:
    """26 is no 26.0, a day has the Vietnamese form, lines inside a cell stay."""
    moment = datetime.combine(date(2026, 6, 7), time(8, 45))
    values = [26, 1.5, moment.date(), moment, moment.time(), True, " a\nb "]
    (sheet,) = read_tables(a_list(tmp_path / "l.xlsx", values))
    assert sheet.rows[0].cells == (
        *("26", "1.5", "07/06/2026", "07/06/2026 08:45", "08:45", "TRUE"),
        "a\nb",
    )
    assert sheet.rows[0].numeric == {0, 1}


def test_rows_and_columns_have_the_place_that_excel_shows(tmp_path: Path) -> None:
    """Empty rows above and empty columns before the table move nothing."""
    book = Workbook()
    page = book.active
    page["C5"] = "Họ và tên"
    page["C9"] = "Sudin"
    book.save(tmp_path / "l.xlsx")
    (sheet,) = read_tables(tmp_path / "l.xlsx")
    assert [row.number for row in sheet.rows] == [5, 9]
    assert sheet.rows[1].text(2) == "Sudin"


@pytest.mark.parametrize(
    ("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_called_as_in_excel(place: int, letters: str) -> None:
    assert column_letter(place) == letters


def test_letters_are_composed_but_never_changed_otherwise(tmp_path: Path) -> None:
    """A list from a Mac brings letters and marks apart; capitals are a person's own."""
    apart = "NGUYE\u0302\u0303N Va\u0306n \u0110u\u031b\u0301c"
    (sheet,) = read_tables(a_list(tmp_path / "l.xlsx", [apart]))
    assert sheet.rows[0].cells == ("NGUYỄN Văn Đức",)


def test_hidden_sheets_are_not_read(tmp_path: Path) -> None:
    """They hold the choices of drop-down lists."""
    book = Workbook()
    book.active.title = "Danh sách"
    book.active["A1"] = "Họ và tên"
    hidden = book.create_sheet("choices")
    hidden["A1"], hidden.sheet_state = "D", "hidden"
    book.save(tmp_path / "l.xlsx")
    assert [sheet.name for sheet in read_tables(tmp_path / "l.xlsx")] == ["Danh sách"]


def test_a_sheet_is_found_by_its_name_and_an_unknown_one_names_the_others(tmp_path: Path) -> None:
    path = a_list(tmp_path / "l.xlsx", ["Họ và tên"], sheet="Đăng ký")
    assert read_table(path, "đăng ký ").name == "Đăng ký"
    with pytest.raises(FileTrouble, match="“Đăng ký”"):
        read_table(path, "Sheet1")


def _not_there(_path: Path) -> None:
    """Nothing is written."""


def _folder(path: Path) -> None:
    path.mkdir()


def _empty_bytes(path: Path) -> None:
    path.write_bytes(b"")


def _empty_book(path: Path) -> None:
    Workbook().save(path)


def _picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))


def _torn(path: Path) -> None:
    a_list(path, ["Họ và tên"])
    path.write_bytes(path.read_bytes()[:-400])


def _word(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")


def _protected(path: Path) -> None:
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1024)
    path.write_bytes(ole + "EncryptedPackage".encode("utf-16-le") + bytes(64))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_not_there, "There is no file"),
        (_folder, "is a folder"),
        (_empty_bytes, "is empty"),
        (_empty_book, "is empty"),
        (_picture, "is a picture"),
        (_torn, "is not a spreadsheet"),
        (_word, "is not a spreadsheet"),
        (_protected, "protected by a password"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(
    tmp_path: Path, make: object, said: str
) -> None:
    """Each with the file's name and what to do."""
    set_language("en")
    path = tmp_path / "Danh sách.xlsx"
    assert callable(make)
    make(path)
    with pytest.raises(FileTrouble, match=said) as trouble:
        read_tables(path)
    assert "Danh sách.xlsx" in trouble.value.sentence


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A list as Excel packs it."""
    path = tmp_path_factory.mktemp("list") / "l.xlsx"
    return a_list(path, ["Họ và tên", 1, date(2026, 6, 7)], ["An", 2.5, None]).read_bytes()


def read_or_refuse(path: Path, content: bytes) -> None:
    """Nothing but the known sentence may come out, however damaged the file is."""
    path.write_bytes(content)
    with suppress(FileTrouble):
        read_tables(path)


def test_a_flipped_byte_anywhere_is_read_or_refused(tmp_path: Path, whole: bytes) -> None:
    """Damaged on a stick, or packed in a way that no program knows."""
    for place in range(0, len(whole), 3):
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << place % 8
        read_or_refuse(tmp_path / "l.xlsx", bytes(spoilt))


def test_a_list_cut_anywhere_is_refused(tmp_path: Path, whole: bytes) -> None:
    for length in range(4, len(whole), 37):
        (tmp_path / "l.xlsx").write_bytes(whole[:length])
        with pytest.raises(FileTrouble):
            read_tables(tmp_path / "l.xlsx")


def test_a_sheet_without_end_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    """Two letters typed by accident at the two ends of a sheet."""
    book = Workbook()
    book.active["A1"], book.active["ZZ1"], book.active["A1048576"] = "Họ và tên", "x", "x"
    book.save(tmp_path / "l.xlsx")
    with pytest.raises(FileTrouble, match="ZZ1048576"):
        read_tables(tmp_path / "l.xlsx")


def test_a_format_painted_over_the_whole_sheet_makes_it_no_longer(tmp_path: Path) -> None:
    """Only cells with something in them count."""
    book = Workbook()
    book.active["A1"] = "Họ và tên"
    book.active["ZZ1"].font = book.active["A1048576"].font = Font(bold=True)
    book.save(tmp_path / "l.xlsx")
    (sheet,) = read_tables(tmp_path / "l.xlsx")
    assert [row.cells for row in sheet.rows] == [("Họ và tên",)]


def test_what_is_written_stays_text(tmp_path: Path) -> None:
    """No leading 0 is lost, no id is rounded, nothing becomes a formula."""
    cells = ["0912345318", "1914402357613568001", "=1+1", "-", "2026-06-07"]
    columns = tuple(OutColumn(heading) for heading in "ABCDE")
    path = write_workbook(tmp_path / "out.xlsx", [OutSheet("Đại biểu", columns, [cells])])
    page = load_workbook(path)["Đại biểu"]
    assert [cell.value for cell in page[2]] == cells
    assert {cell.data_type for cell in page[2]} == {"s"}
    assert {cell.number_format for cell in page[2]} == {"@"}


def test_a_file_that_somebody_may_have_open_is_never_written_over(tmp_path: Path) -> None:
    columns = (OutColumn("Họ và tên"),)
    first = write_workbook(tmp_path / "out.xlsx", [OutSheet("1", columns, [["An"]])])
    kept = first.read_bytes()
    second = write_workbook(tmp_path / "out.xlsx", [OutSheet("1", columns, [["Bình"]])])
    assert (first.name, second.name) == ("out.xlsx", "out (2).xlsx")
    assert first.read_bytes() == kept


def test_a_folder_that_is_a_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(FileTrouble, match=r"out\.xlsx|taken"):
        write_workbook(tmp_path / "taken" / "out.xlsx", [OutSheet("1", (OutColumn("A"),), [])])


def test_a_formula_without_a_result_does_not_vanish(tmp_path: Path) -> None:
    """Excel's errors and formulas that nobody has calculated are shown as what they are."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Đại & biểu"
    sheet.append(["Họ và tên", "Chức vụ", "Ghi chú"])
    sheet.append(['="Lê "&"An"', "Giám đốc", None])
    sheet.append(["Vũ Mai", "#DIV/0!", "có"])
    sheet["B3"].data_type = "e"
    sheet["C2"].number_format = "@"
    file = tmp_path / "list.xlsx"
    book.save(file)
    rows = read_tables(file)[0].rows
    assert rows[1].cells == ("#CALC!", "Giám đốc", "")
    assert rows[2].cells == ("Vũ Mai", "#DIV/0!", "có")
