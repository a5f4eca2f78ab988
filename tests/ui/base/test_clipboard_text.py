"""Blocks of cells as Excel, Word and LibreOffice write and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.base.table.clipboard_text import block_of, from_html, from_text, to_html, to_text

cells = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=12)
blocks = st.integers(1, 4).flatmap(
    lambda wide: st.lists(st.lists(cells, min_size=wide, max_size=wide), min_size=1, max_size=5)
)


@given(rows=blocks)
def test_what_was_copied_as_text_is_read_again_cell_by_cell(rows: list[list[str]]) -> None:
    """Tabs, quotes and line breaks in a cell stay in their cell."""
    assert from_text(to_text(rows) + "\n") == rows


def test_our_own_copy_is_read_from_its_exact_text() -> None:
    """HTML would fold double spaces."""
    rows = [["a  b", 'x "y"\nz']]
    assert block_of(to_text(rows), to_html(rows, headings=False)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Lê Ý\t0912\r\nAn\t0188\r\n", [["Lê Ý", "0912"], ["An", "0188"]]),
        ('"dòng 1\ndòng 2"\tb\r\n', [["dòng 1\ndòng 2", "b"]]),
        ('"Hà Nội" mở rộng\tb', [['"Hà Nội" mở rộng', "b"]]),
        ('""\tx', [["", "x"]]),
        ('5" ống\t"chưa đóng', [['5" ống', '"chưa đóng']]),
        ("một", [["một"]]),
        ("", [[""]]),
    ],
)
def test_text_of_a_spreadsheet(text: str, rows: list[list[str]]) -> None:
    assert from_text(text) == rows


def test_a_table_of_a_word_processor_is_read_from_its_html() -> None:
    """Its plain text breaks rows at every paragraph; merged cells leave empty ones."""
    markup = """<html><style>td{x:y}</style><body><table>
      <tr><th colspan=2>Họ   và
      tên</th><td>Chức vụ</td></tr>
      <tr><td>Lê</td><td>Ý</td><td><p>Phó Chủ tịch</p><p>Hà&nbsp;Nội &amp; Huế</p></td></tr>
    </table></body></html>"""
    assert block_of("Họ\nvà tên\nLê", markup) == [
        ["Họ và tên", "", "Chức vụ"],
        ["Lê", "Ý", "Phó Chủ tịch\nHà Nội & Huế"],
    ]


def test_a_page_without_a_table_is_read_as_text() -> None:
    assert block_of("a\tb", "<p>a b</p>") == [["a", "b"]]


def test_excel_takes_our_cells_as_text() -> None:
    """Otherwise 0188 becomes 188, and a phone number a figure."""
    markup = to_html([["Số thẻ"], ["0188"], ["=1+1"], ["a\nb <x>"]], headings=True)
    assert "<style>td,th{mso-number-format:'\\@'" in markup
    assert "<th>Số thẻ</th>" in markup
    assert "a<br" in markup
    assert "&lt;x&gt;" in markup
    assert from_html(markup) == [["Số thẻ"], ["0188"], ["=1+1"], ["a\nb <x>"]]


def test_a_damaged_page_gives_what_it_has() -> None:
    assert from_html("<table><td>a<td colspan='x'>b<tr><td colspan=999999999>c") == [
        ["a", "b", *[""] * 198],
        ["c", *[""] * 199],
    ]
