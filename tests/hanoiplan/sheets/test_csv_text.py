"""CSV files as the machines of offices write them."""

from pathlib import Path

import pytest

from hanoiplan.base.errors import FileTrouble
from hanoiplan.sheets.reading import read_tables

ROWS = [["Họ và tên", "Chức vụ"], ["Đỗ Thuỵ Khuê", "Giám đốc; Sở Du lịch"]]


def _text(delimiter: str) -> str:
    return "".join(delimiter.join(f'"{cell}"' for cell in row) + "\r\n" for row in ROWS)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_every_delimiter_and_encoding_of_excel_is_understood(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    (tmp_path / "l.csv").write_bytes(_text(delimiter).encode(encoding))
    (sheet,) = read_tables(tmp_path / "l.csv")
    assert [list(row.cells) for row in sheet.rows] == ROWS
    assert not sheet.old_letters


def test_windows_vietnamese_is_read_and_marked_as_a_guess(tmp_path: Path) -> None:
    """Code page 1258 keeps tones apart from letters; names come out composed."""
    loose = "Ho\u0323 va\u0300 tên;Đô\u0303 Thuy\u0323 Khuê\r\n"
    (tmp_path / "l.csv").write_bytes(loose.encode("cp1258"))
    (sheet,) = read_tables(tmp_path / "l.csv")
    assert sheet.rows[0].cells == ("Họ và tên", "Đỗ Thuỵ Khuê")
    assert sheet.old_letters


@pytest.mark.parametrize("text", ["José;São Tomé;Müller", "Guðmundur Þórsson;Béla Bartók"])
def test_western_windows_letters_are_no_vietnamese(tmp_path: Path, text: str) -> None:
    """Both code pages have a letter for every byte; only one of them makes names."""
    (tmp_path / "l.csv").write_bytes(text.encode("cp1252"))
    (sheet,) = read_tables(tmp_path / "l.csv")
    assert ";".join(sheet.rows[0].cells) == text
    assert sheet.old_letters


@pytest.mark.parametrize(
    "text", ["NguyÔn V¨n An;L\u00adu ThÞ H¶i", "Nguyeãn Vaên An;Ñaëng Thò Mai"]
)
def test_fonts_of_before_unicode_keep_their_codes(tmp_path: Path, text: str) -> None:
    """As Windows Vietnamese they would be spoilt for good."""
    (tmp_path / "l.csv").write_bytes(text.encode("cp1252"))
    (sheet,) = read_tables(tmp_path / "l.csv")
    assert ";".join(sheet.rows[0].cells) == text


def test_row_numbers_count_records_as_excel_does(tmp_path: Path) -> None:
    """A line break inside quotation marks is no new row; "sep=" is no row at all."""
    text = 'sep=;\nHọ và tên;Ghi chú\n"An";"một\nhai"\n\nBình;\n'
    (tmp_path / "l.csv").write_text(text, encoding="utf-8")
    (sheet,) = read_tables(tmp_path / "l.csv")
    assert [(row.number, row.text(0)) for row in sheet.rows] == [
        (1, "Họ và tên"),
        (2, "An"),
        (4, "Bình"),
    ]
    assert sheet.rows[1].text(1) == "một\nhai"


def test_bytes_that_are_no_text_are_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "l.csv").write_bytes(b"\xd5\x8d\x8e\x8f\x90 H\x9d")
    with pytest.raises(FileTrouble, match=r"l\.csv"):
        read_tables(tmp_path / "l.csv")


def test_a_workbook_that_was_called_csv_is_read_all_the_same(tmp_path: Path) -> None:
    """Renaming a file is not saving it in another form."""
    (tmp_path / "l.csv").write_bytes(b"PK\x03\x04 no archive")
    with pytest.raises(FileTrouble, match=r"l\.csv"):
        read_tables(tmp_path / "l.csv")
