"""One list of invented people written in the ways in which offices send lists.

A separate script that knows nothing of the reader: `python -m tests.hanoiplan.exchange.ten_layouts
FOLDER` writes all of them. Each layout says which facts about a person it carries.
"""

import csv
import html
import sys
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import xlwt
from docx import Document
from openpyxl import Workbook

from tests.hanoiplan.exchange.invented import Guest, guests
from tests.hanoiplan.exchange.written import day, day_in_vietnamese, day_in_words, ong_ba, title


@dataclass(frozen=True)
class Layout:
    """One way to write the list: the file's name, what it carries, and how it is written."""

    file: str
    carries: tuple[str, ...]
    write: Callable[[Path, Sequence[Guest]], None]
    letters: str = ""  # the old letters it is written in
    several_sheets: bool = False


# --- 1: Vietnamese, title block, columns permuted, real dates ------------------------------------


def vietnamese(path: Path, people: Sequence[Guest]) -> None:
    """A title block; the name in the middle; dates and phones as Excel keeps them."""
    book = Workbook()
    page = book.active
    page.title = "DS"
    page.append(
        ["ỦY BAN NHÂN DÂN THÀNH PHỐ", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    )
    page.append([])
    page.append(["DANH SÁCH ĐẠI BIỂU THAM DỰ HỘI NGHỊ"])
    page.append(["(Kèm theo Công văn số 12/UBND ngày 5/5/2026)"])
    page.append(["TT", "Đoàn", "Chức vụ", "HỌ VÀ TÊN", "Giới tính", "Cơ quan", "Ngày sinh", "SĐT",
                 "Quốc gia", "Thành phần", "Vai trò", "Ghi chú"])  # fmt: skip
    for n, guest in enumerate(people, start=1):
        page.append([
            n, guest.delegation_vi, guest.position_vi, guest.name,
            "Nam" if guest.sex == "m" else "Nữ", guest.organisation_vi,
            date.fromisoformat(guest.birth), guest.phone, guest.country_vi, guest.category,
            guest.role, guest.notes,
        ])  # fmt: skip
    page.append([None, "Tổng cộng: 60 đại biểu"])
    page.append([])
    page.append([None, None, None, None, None, "Hà Nội, ngày 05 tháng 6 năm 2026"])
    page.append([None, "NGƯỜI LẬP BIỂU", None, None, None, "THỦ TRƯỞNG ĐƠN VỊ"])
    book.save(path)


# --- 2: English, other order, dates in words -----------------------------------------------------


def english(path: Path, people: Sequence[Guest]) -> None:
    """English headings in capitals and with line breaks; an empty column; dates in words."""
    book = Workbook()
    page = book.active
    page.append(["Passport\nNo.", "NO.", None, "Country", "Date of birth", "Full Name", "Mr/Ms",
                 "Job title", "Organization", "E-mail", "City", "Date of Expiry",
                 "Gender"])  # fmt: skip
    for n, guest in enumerate(people, start=1):
        page.append([
            guest.passport, n, None, guest.country_en, day_in_words(guest.birth), guest.plain,
            title(guest), guest.position_en, guest.organisation_en, guest.email,
            guest.delegation_en, day_in_words(guest.expiry), "Male" if guest.sex == "m" else "F",
        ])  # fmt: skip
    book.save(path)


# --- 3: two rows of headings, the name in three columns ------------------------------------------


def two_rows(path: Path, people: Sequence[Guest]) -> None:
    """Merged headings over parts, the columns numbered below, the headings on every page again."""
    book = Workbook()
    page = book.active
    top = ["STT", "Họ và tên", None, None, "Thông tin hộ chiếu", None, None, "Chức vụ", "Đoàn",
           "Quốc gia", "Liên hệ", None]  # fmt: skip
    low = [None, "Họ", "Đệm", "Tên", "Số", "Ngày cấp", "Hết hạn", None, None, None, "Điện thoại",
           "Email"]  # fmt: skip
    page.append(["DANH SÁCH ĐẠI BIỂU"])
    page.append(top)
    page.append(low)
    page.append([f"({n})" for n in range(1, 13)])
    for area in ("A1:L1", "B2:D2", "E2:G2", "K2:L2", "A2:A3", "H2:H3", "I2:I3", "J2:J3"):
        page.merge_cells(area)
    for n, guest in enumerate(people, start=1):
        if n == 31:
            page.append(top)
            page.append(low)
        page.append([
            n, guest.family, guest.middle, guest.given, guest.passport, "01/01/2020",
            day(guest.expiry), guest.position_vi, guest.delegation_vi, guest.country_vi,
            guest.phone, guest.email,
        ])  # fmt: skip
    book.save(path)


# --- 4: both languages, one row over the other ---------------------------------------------------


def bilingual(path: Path, people: Sequence[Guest]) -> None:
    """Headings in Vietnamese over headings in English; most things in two columns."""
    book = Workbook()
    page = book.active
    page.append(["STT", "Danh xưng", "Họ và tên", None, "Chức vụ", None, "Cơ quan", None, "Đoàn",
                 None, "Quốc tịch", "Vai trò trong đoàn"])  # fmt: skip
    page.append(["No.", "Title", "Tiếng Việt", "Tiếng Anh", "VI", "EN", "VI", "EN", "Tiếng Việt",
                 "Tiếng Anh", "Nationality", "Role"])  # fmt: skip
    for n, guest in enumerate(people, start=1):
        page.append([
            n, ong_ba(guest), guest.name, guest.plain, guest.position_vi, guest.position_en,
            guest.organisation_vi, guest.organisation_en, guest.delegation_vi,
            guest.delegation_en, guest.country_vi, guest.role,
        ])  # fmt: skip
    book.save(path)


# --- 5: country and delegation as rows -----------------------------------------------------------


def grouped(path: Path, people: Sequence[Guest]) -> None:
    """Countries by Roman number, their cities below them, merged across; titles in the names."""
    book = Workbook()
    page = book.active
    page.append(
        ["TT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Điện thoại di động", "Ngày sinh"]
    )
    country = city = ""
    countries = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    numbers = iter(countries)
    for n, guest in enumerate(people, start=1):
        if guest.country_vi != country:
            country, city = guest.country_vi, ""
            page.append([f"{next(numbers)}. {country.upper()} ({_size(people, country)} người)"])
            page.merge_cells(
                start_row=page.max_row, start_column=1, end_row=page.max_row, end_column=6
            )
        if guest.delegation_vi != city:
            city = guest.delegation_vi
            page.append([f"- Đoàn {city}"])
            page.merge_cells(
                start_row=page.max_row, start_column=1, end_row=page.max_row, end_column=6
            )
        page.append([
            n, f"{ong_ba(guest)} {guest.name}", guest.position_vi, guest.organisation_vi,
            guest.phone, day(guest.birth).replace("/", "."),
        ])  # fmt: skip
    book.save(path)


def _size(people: Sequence[Guest], country: str) -> int:
    return sum(1 for guest in people if guest.country_vi == country)


# --- 6: a sheet for every delegation -------------------------------------------------------------


def sheets(path: Path, people: Sequence[Guest]) -> None:
    """The delegation is only the sheet's name; a sheet of explanations stands before them."""
    book = Workbook()
    book.active.title = "Hướng dẫn"
    book.active.append(["Xin điền đầy đủ"])
    for name in dict.fromkeys(guest.delegation_vi for guest in people):
        page = book.create_sheet(name[:31])
        page.append([f"Danh sách {name}"])
        page.append(["Họ tên đại biểu", "Chức danh", "Nước", "Ngày tháng năm sinh", "Hộ chiếu số"])
        for guest in people:
            if guest.delegation_vi == name:
                page.append([
                    guest.name, guest.position_vi, guest.country_vi,
                    day_in_vietnamese(guest.birth), guest.passport,
                ])  # fmt: skip
    book.save(path)


# --- 7: decomposed letters in a text file --------------------------------------------------------


def decomposed(path: Path, people: Sequence[Guest]) -> None:
    """As a Mac writes it: letters and marks apart, semicolons between, quotation marks."""
    rows = [["Họ và tên", "Full name", "Chức vụ", "Đoàn", "Quốc gia", "Ghi chú", "Điện thoại"]]
    rows += [
        [guest.name, guest.plain, guest.position_vi, guest.delegation_vi, guest.country_vi,
         guest.notes, guest.phone]
        for guest in people
    ]  # fmt: skip
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writerows([unicodedata.normalize("NFD", cell) for cell in row] for row in rows)


# --- 8: TCVN3 in an old workbook -----------------------------------------------------------------

_TCVN3 = dict(
    zip(
        "ăâêôơưđĂÂÊÔƠƯĐàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        "¨©ª«¬\xad®¡¢£¤¥¦§µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        strict=True,
    )
)


def in_tcvn3(text: str) -> str:
    """Vietnamese as fonts like .VnTime need it."""
    return "".join(_TCVN3.get(letter, letter) for letter in text)


def old_workbook(path: Path, people: Sequence[Guest]) -> None:
    """An .xls whose Vietnamese is TCVN3; dates are days since 1900."""
    book = xlwt.Workbook()
    page = book.add_sheet("Sheet1")
    heads = ("Số TT", "Họ và tên", "Chức vụ", "Đơn vị", "Đoàn", "Nước", "Ngày sinh", "Điện thoại")
    for column, heading in enumerate(heads):
        page.write(0, column, in_tcvn3(heading))
    for n, guest in enumerate(people, start=1):
        texts = (guest.name, guest.position_vi, guest.organisation_vi, guest.delegation_vi)
        page.write(n, 0, n)
        for column, text in enumerate((*texts, guest.country_vi), start=1):
            page.write(n, column, in_tcvn3(text))
        page.write(n, 6, (date.fromisoformat(guest.birth) - date(1899, 12, 30)).days)
        page.write(n, 7, guest.phone)
    book.save(str(path))


# --- 9: a table in a document --------------------------------------------------------------------


def document(path: Path, people: Sequence[Guest]) -> None:
    """Paragraphs, a table whose first name column spans two, paragraphs."""
    paper = Document()
    paper.add_paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    paper.add_paragraph("DANH SÁCH ĐẠI BIỂU")
    table = paper.add_table(rows=2, cols=7)
    top = ("STT", "Họ và tên", "", "Chức vụ, đơn vị", "", "Đoàn", "Quốc gia")
    low = ("", "Họ và đệm", "Tên", "Chức vụ", "Đơn vị", "", "")
    for row, texts in zip(table.rows, (top, low), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 3).merge(table.cell(0, 4))
    for column in (0, 5, 6):
        table.cell(0, column).merge(table.cell(1, column))
    for n, guest in enumerate(people, start=1):
        both = guest.name.removesuffix(guest.given).removeprefix(guest.given).strip()
        texts = (str(n), both, guest.given, guest.position_vi, guest.organisation_vi,
                 guest.delegation_vi, guest.country_vi)  # fmt: skip
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    paper.add_paragraph("Người lập biểu")
    paper.save(str(path))


# --- 10: mixed languages, "H.E. Mr." glued, delegations merged down ------------------------------


def mixed(path: Path, people: Sequence[Guest]) -> None:
    """Headings of both languages in one cell, titles glued to names, one cell per delegation."""
    book = Workbook()
    page = book.active
    page.append(["Delegation / Đoàn", "Name (EN)", "Chức vụ/Position (EN)", "Country/Quốc gia",
                 "Tel/Điện thoại", "DOB", "Category"])  # fmt: skip
    first, body = 2, ""
    for n, guest in enumerate(people, start=2):
        begins = guest.delegation_en != body
        if begins and n > first + 1:
            page.merge_cells(start_row=first, start_column=1, end_row=n - 1, end_column=1)
        first, body = (n, guest.delegation_en) if begins else (first, body)
        style = "H.E. " if guest.role == "Trưởng đoàn" else ""
        page.append([
            guest.delegation_en if begins else None, f"{style}{title(guest)}. {guest.plain}",
            guest.position_en, guest.country_en, guest.phone, guest.birth, guest.category,
        ])  # fmt: skip
    page.merge_cells(start_row=first, start_column=1, end_row=len(people) + 1, end_column=1)
    book.save(path)


# --- and two more --------------------------------------------------------------------------------


def plain_rows(people: Sequence[Guest]) -> Iterator[list[str]]:
    """A plain table, for the formats that need no more."""
    yield ["Họ và tên", "Giới tính", "Chức vụ", "Đoàn", "Quốc gia", "Số hộ chiếu"]
    for guest in people:
        yield [guest.name, "Nữ" if guest.sex == "f" else "Nam", guest.position_vi,
               guest.delegation_vi, guest.country_vi, guest.passport]  # fmt: skip


def open_document(path: Path, people: Sequence[Guest]) -> None:
    """An .ods as LibreOffice writes it, reduced to what must be there."""
    rows = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string"><text:p>'
            f"{html.escape(cell)}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in plain_rows(people)
    )
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names}'
        ' office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="DS">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)


def web_table(path: Path, people: Sequence[Guest]) -> None:
    """The HTML that Word puts on the clipboard."""
    rows = "".join(
        "<tr>" + "".join(f"<td><p>{html.escape(cell)}</p></td>" for cell in row) + "</tr>"
        for row in plain_rows(people)
    )
    path.write_text(f"<html><body><table border=1>{rows}</table></body></html>", encoding="utf-8")


_VIETNAMESE = ("name", "position_vi", "delegation", "country")
LAYOUTS = (
    Layout("vietnamese.xlsx", (*_VIETNAMESE, "organisation_vi", "sex", "birth", "phone", "category",
                               "role", "notes"), vietnamese),
    Layout("english.xlsx", ("plain", "position_en", "organisation_en", "delegation", "country",
                            "passport", "expiry", "birth", "email", "sex", "title_en"), english),
    Layout("two_rows.xlsx", (*_VIETNAMESE, "family", "given", "passport", "expiry", "phone",
                             "email"), two_rows),
    Layout("bilingual.xlsx", (*_VIETNAMESE[:3], "plain", "position_en", "organisation_vi",
                              "organisation_en", "both_delegations", "nationality", "role",
                              "title_vi"), bilingual),
    Layout("grouped.xlsx", (*_VIETNAMESE, "organisation_vi", "phone", "birth", "title_vi"),
           grouped),
    Layout("sheets.xlsx", (*_VIETNAMESE, "birth", "passport"), sheets, several_sheets=True),
    Layout("decomposed.csv", (*_VIETNAMESE, "plain", "notes", "phone"), decomposed),
    Layout("old.xls", (*_VIETNAMESE, "organisation_vi", "birth", "phone"), old_workbook,
           letters="tcvn3"),
    Layout("document.docx", (*_VIETNAMESE, "organisation_vi"), document),
    Layout("mixed.xlsx", ("plain", "position_en", "delegation", "country", "phone", "birth",
                          "category", "title_en", "style"), mixed),
    Layout("open.ods", (*_VIETNAMESE, "sex", "passport"), open_document),
    Layout("clipboard.html", (*_VIETNAMESE, "sex", "passport"), web_table),
)  # fmt: skip


def write_all(folder: Path) -> list[Path]:
    """Every layout as a file in this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for layout in LAYOUTS:
        layout.write(folder / layout.file, guests())
    return [folder / layout.file for layout in LAYOUTS]


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
