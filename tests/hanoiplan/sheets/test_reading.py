"""The one door: what a file really is decides, and what is no list gets one sentence."""

import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from struct import pack

import pytest
import xlwt
from openpyxl import Workbook
from xlwt.CompoundDoc import XlsDoc

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.sheets.reading import read_table, read_tables
from hanoiplan.sheets.xlsb_records import reach
from tests.hanoiplan.exchange.samples import a_list
from tests.hanoiplan.sheets.files import cells, ods, ods_cell, packed, record, tbl, word, xlsb

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1024)
ROW = ["Họ và tên", "Chức vụ"]


def said_of(path: Path) -> str:
    """The sentence about a file that cannot be read."""
    set_language("en")
    with pytest.raises(FileTrouble) as trouble:
        read_tables(path)
    assert path.name in trouble.value.sentence
    assert trouble.value.sentence.count("\n") == 0
    return trouble.value.sentence


# --- by what it is, not by its name ------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".csv", ".pdf", ".txt", ""])
def test_a_workbook_is_read_under_any_name(tmp_path: Path, suffix: str) -> None:
    path = a_list(tmp_path / "l.xlsx", ROW)
    assert cells(read_tables(path.rename(tmp_path / f"renamed{suffix}"))[0]) == [tuple(ROW)]


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".docx", ".pdf", ".tsv"])
def test_a_text_is_read_under_any_name(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"l{suffix}").write_text("Họ và tên;Chức vụ\nAn;Trợ lý\n", encoding="utf-8")
    assert cells(read_tables(tmp_path / f"l{suffix}")[0]) == [tuple(ROW), ("An", "Trợ lý")]


def test_a_word_file_called_a_workbook_is_read(tmp_path: Path) -> None:
    word(tmp_path / "l.xlsx", tbl(ROW))
    assert cells(read_tables(tmp_path / "l.xlsx")[0]) == [tuple(ROW)]


def test_a_web_page_called_a_workbook_is_read(tmp_path: Path) -> None:
    """Programs on the web save their lists so."""
    page = "<html><body><table><tr><td>Họ và tên<td>Chức vụ</table></body></html>"
    (tmp_path / "l.xls").write_text(page, encoding="utf-8")
    assert cells(read_tables(tmp_path / "l.xls")[0]) == [tuple(ROW)]


def test_old_excel_and_libreoffice_are_read(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.add_sheet("Lào").write(0, 0, "Họ và tên")
    book.save(str(tmp_path / "l.xls"))
    ods(
        tmp_path / "l.ods",
        '<table:table table:name="Lào"><table:table-row>'
        f"{ods_cell('Họ và tên')}</table:table-row></table:table>",
    )
    for name in ("l.xls", "l.ods"):
        assert cells(read_table(tmp_path / name, "Lào")) == [("Họ và tên",)]


def test_a_binary_workbook_is_read(tmp_path: Path) -> None:
    xlsb(tmp_path / "l.xlsb", [["Họ và tên", "Chức vụ"], ["An"]])
    assert cells(read_table(tmp_path / "l.xlsb", "Lào")) == [tuple(ROW), ("An", "")]


def test_a_binary_sheet_without_end_is_refused(tmp_path: Path) -> None:
    xlsb(tmp_path / "l.xlsb", [["Họ và tên"], [*[""] * 16383, "x"]])
    assert "XFD2" in said_of(tmp_path / "l.xlsb")


# --- what is no list ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("l.doc", OLE + "WordDocument".encode("utf-16-le"), "save it as .docx"),
        ("l.xls", OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("l.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("l.ppt", OLE + "PowerPoint Document".encode("utf-16-le"), "presentation"),
        ("l.xls", OLE, "is not a spreadsheet"),
        ("l.rtf", b"{\\rtf1 An}", "save it as .docx"),
        ("l.png", b"\x89PNG\r\n\x1a\n\0\0", "is a picture"),
        ("l.xlsx", b"\xff\xd8\xff\xe0\0\x10JFIF", "is a picture"),
        ("l.heic", b"\0\0\0\x18ftypheic", "is a picture"),
        ("l.webp", b"RIFF\0\0\0\0WEBPVP8 ", "is a picture"),
        ("l.gsheet", b'{"url": "https://docs.google.com/open?id=1"}', "only a shortcut"),
        ("l.gsheet", b'{"":"WARNING! DO NOT EDIT","doc_id":"1"}', "only a shortcut"),
        (
            "l.xml",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "old XML form",
        ),
        ("l.xlsx", b"\0\1\2\3" * 99, "is not a spreadsheet"),
        ("l.csv", b"\x01\x02\x03\x04\x05\x06\x07" * 9, "is not a spreadsheet"),
        ("l.pdf", b"%PDF-1.7 nothing", "is not a spreadsheet"),
        ("l.csv", b"", "is empty"),
        ("l.csv", b"\n\n;;\n", "is empty"),
        ("l.xls", b"<html><body>An</body></html>", "is empty"),
    ],
)
def test_other_files_are_called_by_their_name(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert said in said_of(tmp_path / name)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"Index/Document.iwa": b"x"}, "Numbers on a Mac"),
        ({"ppt/presentation.xml": "<a/>"}, "presentation"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "save it as .docx"),
        ({"mimetype": "application/vnd.oasis.opendocument.presentation"}, "presentation"),
        ({"photo.jpg": b"x"}, "is not a spreadsheet"),
        ({"xl/workbook.bin": b"x"}, "is not a spreadsheet"),
        (
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "META-INF/manifest.xml": "<manifest:encryption-data/>",
                "content.xml": b"\1\2",
            },
            "protected by a password",
        ),
    ],
)
def test_other_archives_are_called_by_their_name(
    tmp_path: Path, parts: dict[str, str | bytes], said: str
) -> None:
    packed(tmp_path / "l.zip", parts)
    assert said in said_of(tmp_path / "l.zip")


def test_an_archive_with_a_password_is_no_list(tmp_path: Path) -> None:
    """The bit that says so is set by hand; no library here writes such an archive."""
    content = bytearray(a_list(tmp_path / "l.xlsx", ROW).read_bytes())
    place = content.find(b"PK\1\2")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\1\2", place + 4)
    (tmp_path / "l.xlsx").write_bytes(content)
    assert "is not a spreadsheet" in said_of(tmp_path / "l.xlsx")


def test_an_old_workbook_with_a_password_is_said_to_have_one(tmp_path: Path) -> None:
    """The record that says so stands right behind the first one; the rest is unreadable."""
    book = xlwt.Workbook()
    book.add_sheet("Lào").write(0, 0, "Họ và tên")
    stream = book.get_biff_data()
    first = 4 + int.from_bytes(stream[2:4], "little")
    password = pack("<HHHHH", 0x2F, 6, 0, 0x1234, 0x5678)
    XlsDoc().save(str(tmp_path / "l.xls"), stream[:first] + password + stream[first:])
    assert "protected by a password" in said_of(tmp_path / "l.xls")


# --- what would fill the memory ----------------------------------------------------------------


def bomb(path: Path, name: str, *, told: int | None = None) -> Path:
    """An archive whose part unpacks to a gigabyte; `told`: the size that it claims to have."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = bytes(10_000_000)
    data = b"".join(packer.compress(piece) for _ in range(100)) + packer.flush()
    size = 1_000_000_000 if told is None else told
    letters = name.encode()
    head = pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, 0, len(data), size, len(letters), 0)
    local = b"PK\3\4" + head + letters + data
    central = b"PK\1\2" + pack("<H", 20) + head + pack("<HHHII", 0, 0, 0, 0, 0) + letters
    end = pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    path.write_bytes(local + central + b"PK\5\6" + end)
    return path


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "word/document.xml", "content.xml"])
@pytest.mark.parametrize("told", [None, 1_000])
def test_an_archive_that_unpacks_without_end_is_not_opened(
    tmp_path: Path, name: str, told: int | None
) -> None:
    """Whatever size it claims: one megabyte here would fill a gigabyte of memory."""
    assert "unpacks to more" in said_of(bomb(tmp_path / "l.xlsx", name, told=told))


def test_pictures_in_a_list_are_no_bomb(tmp_path: Path) -> None:
    """They are packed already; a list with photos is large and opens."""
    path = a_list(tmp_path / "l.xlsx", ROW)
    noise = zlib.compress(bytes(range(256)) * 4000, 0)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/media/image1.jpeg", noise)
    assert cells(read_tables(path)[0]) == [tuple(ROW)]


def test_a_repeated_cell_without_end_is_refused(tmp_path: Path) -> None:
    """LibreOffice writes a filled column as one cell and a number."""
    repeated = ods_cell("x", 'table:number-columns-repeated="16384"')
    row = f'<table:table-row table:number-rows-repeated="1048576">{repeated}</table:table-row>'
    ods(tmp_path / "l.ods", f'<table:table table:name="1">{row}</table:table>')
    assert "XFD1048576" in said_of(tmp_path / "l.ods")


def test_empty_cells_repeated_to_the_end_of_the_sheet_are_nothing(tmp_path: Path) -> None:
    """LibreOffice ends every sheet so."""
    tail = (
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    row = f"<table:table-row>{ods_cell('An')}</table:table-row>"
    ods(tmp_path / "l.ods", f'<table:table table:name="1">{row}{tail}</table:table>')
    assert cells(read_tables(tmp_path / "l.ods")[0]) == [("An",)]


def test_the_reach_of_a_binary_sheet_is_known_from_its_records() -> None:
    """Cells that only carry a format count nothing; a sheet cut short is read as far as it goes."""
    rows = (
        *(record(0, pack("<I", 0)), record(7, pack("<II", 1, 0)), record(1, pack("<II", 16383, 0))),
        *(record(0, pack("<I", 1_048_575)), record(7, pack("<II", 4, 0))),
    )
    assert reach(b"".join(rows)) == (5, 1_048_576)
    assert reach(b"".join(rows)[:-3]) == (5, 1_048_576)


def test_a_thousand_columns_are_read_and_counted(tmp_path: Path) -> None:
    path = a_list(tmp_path / "l.xlsx", [f"c{n}" for n in range(1000)], ["An"])
    (sheet,) = read_tables(path)
    assert sheet.width == 1000
    assert sheet.rows[0].text(999) == "c999"


def test_a_letter_in_the_farthest_column_is_said_with_its_place(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"], book.active["XFD2"] = "Họ và tên", "x"
    book.save(tmp_path / "l.xlsx")
    assert "XFD2" in said_of(tmp_path / "l.xlsx")


# --- odd but readable --------------------------------------------------------------------------


def test_control_characters_in_cells_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_bytes("Nguyễn\x07 Văn\x0bAn;\ufeffTrợ\u200e lý".encode())
    assert cells(read_tables(tmp_path / "l.csv")[0]) == [("Nguyễn Văn\nAn", "Trợ lý")]


def test_a_soft_hyphen_in_a_word_is_not_kept(tmp_path: Path) -> None:
    """Word puts it where a line may break; only in TCVN3 it is a letter."""
    a_list(tmp_path / "l.xlsx", ["Đại\u00adbiểu", "Lưu\u00adniệm"])
    assert cells(read_tables(tmp_path / "l.xlsx")[0]) == [("Đạibiểu", "Lưuniệm")]


def test_a_libreoffice_sheet_without_its_end_is_refused(tmp_path: Path) -> None:
    """The reader would look for the end for ever."""
    row = f"<table:table-row>{ods_cell('An')}</table:table-row>"
    ods(tmp_path / "l.ods", f'<table:table table:name="1">{row}</table:table5')
    assert "is not a spreadsheet" in said_of(tmp_path / "l.ods")


@pytest.mark.parametrize("suffix", [".xls", ".xlsb"])
def test_a_flipped_byte_in_a_binary_workbook_is_read_or_refused(
    tmp_path: Path, suffix: str
) -> None:
    """Over some of them the reader panics."""
    path = tmp_path / f"l{suffix}"
    if suffix == ".xlsb":
        xlsb(path, [["Họ và tên", "Chức vụ"], ["An"]])
    else:
        book = xlwt.Workbook()
        book.add_sheet("Lào").write(0, 0, "Họ và tên")
        book.save(str(path))
    whole = path.read_bytes()
    for place in [place for place, byte in enumerate(whole) if byte not in {0, 0xFF}][::3]:
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << place % 8
        path.write_bytes(spoilt)
        with suppress(FileTrouble):
            read_tables(path)


def test_a_flipped_byte_in_a_word_file_is_read_or_refused(tmp_path: Path) -> None:
    whole = word(tmp_path / "l.docx", tbl(ROW, ["An", "Trợ lý"])).read_bytes()
    for place in range(0, len(whole), 3):
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << place % 8
        (tmp_path / "l.docx").write_bytes(spoilt)
        with suppress(FileTrouble):
            read_tables(tmp_path / "l.docx")
