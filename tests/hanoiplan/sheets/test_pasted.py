"""The clipboard as Excel, Word, LibreOffice and browsers fill it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.i18n import set_language
from hanoiplan.sheets.cells import Merged
from hanoiplan.sheets.pasted import pasted_sheet
from tests.hanoiplan.sheets.files import cells

EXCEL = """Version:1.0\r
StartHTML:0000000105\r
EndHTML:0000001234\r
<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style><!--td {mso-number-format:General;} .xl65 {color:black;}--></style></head>
<body link=blue><table border=0 cellpadding=0 width=128 style='border-collapse:collapse'>
<!--StartFragment-->
 <col width=64 span=2 style='width:48pt'>
 <tr height=20><td height=20 class=xl65 width=64>Họ và
  tên</td><td>Chức vụ</td></tr>
 <tr height=20><td>Nguyễn Văn An</td><td>Giám đốc<br>
    Sở&nbsp;Du lịch</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td></td><td></td></tr><![endif]>
<!--EndFragment-->
</table></body></html>"""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=VI><!--StartFragment-->
<p class=MsoNormal>Danh sách<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
<td rowspan=2 valign=top><p class=MsoNormal><b><span>Đoàn Lào<o:p></o:p></span></b></p></td>
<td><p class=MsoNormal>Bà Misone</p><p class=MsoNormal>Thứ trưởng</p></td></tr>
<tr><td><p class=MsoNormal>Ông&nbsp;Sudin</p></td></tr></table><!--EndFragment--></body></html>"""


def test_cells_of_excel_keep_their_lines_and_lose_the_wrapping_of_the_markup() -> None:
    sheet = pasted_sheet("", EXCEL)
    assert cells(sheet) == [
        ("Họ và tên", "Chức vụ"),
        ("Nguyễn Văn An", "Giám đốc\nSở Du lịch"),
    ]


def test_merged_cells_of_word_are_told_and_paragraphs_are_lines() -> None:
    sheet = pasted_sheet("Danh sách", WORD)
    assert cells(sheet) == [("Đoàn Lào", "Bà Misone\nThứ trưởng"), ("", "Ông Sudin")]
    assert sheet.merged == (Merged(1, 0, 2, 0),)
    assert sheet.inherited(sheet.rows[1], 0) == "Đoàn Lào"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><tr><td>a<td>b<tr><td>c<td>d", [("a", "b"), ("c", "d")]),
        ("<tr><td>a</td><td>b</td></tr>", [("a", "b")]),
        (
            "<table><tr><td colspan=2>a<td>b</tr><tr><td>c<td>d<td>e</table>",
            [("a", "", "b"), ("c", "d", "e")],
        ),
        ("<table><tr><th>a<td><table><tr><td>x<td>y</table></tr></table>", [("a", "x y")]),
        ("<table><tr><td>a &amp; b<td>&lt;c&gt;</table>", [("a & b", "<c>")]),
        ("<table><tr><td>a<script>x</script><td><style>y</style>b</table>", [("a", "b")]),
        ("<table><tr><td colspan=999999999>a<td rowspan=0 colspan=-1>b</table>", [("a", "b")]),
    ],
)
def test_html_is_read_as_browsers_read_it(html: str, expected: list[tuple[str, ...]]) -> None:
    """Unclosed, torn out of its table, nested, with spans that make no sense."""
    assert [tuple(c for c in row) for row in cells(pasted_sheet("", html))] == expected


def test_a_table_around_everything_is_passed_over() -> None:
    """Mail programs lay out whole letters so."""
    inner = "<table><tr><td>1<td>An<tr><td>2<td>Bình</table>"
    assert cells(pasted_sheet("", f"<table><tr><td>{inner}</td></tr></table>")) == [
        ("1", "An"),
        ("2", "Bình"),
    ]


def test_text_is_read_where_the_html_holds_no_table() -> None:
    html = "<p>An</p><p>Bình</p>"
    assert cells(pasted_sheet("An\tTrợ lý\r\nBình\t\r\n", html)) == [("An", "Trợ lý"), ("Bình", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('An\t"Giám đốc\nSở Du lịch"\nBình\tx\n', [("An", "Giám đốc\nSở Du lịch"), ("Bình", "x")]),
        ('"nói ""vâng"""\tx', [('nói "vâng"', "x")]),
        ('"Anh" Tuấn\t"x"', [('"Anh" Tuấn', '"x"')]),
        ('"An\tx\ny', [('"An', "x"), ("y",)]),
        ("An\nBình", [("An",), ("Bình",)]),
        ("a\t\t", [("a", "", "")]),
        ("a\rb", [("a",), ("b",)]),
        ("", []),
        ("\r\n\r\n", []),
    ],
)
def test_plain_text_is_divided_as_excel_wrote_it(
    text: str, expected: list[tuple[str, ...]]
) -> None:
    """Quotation marks of a name stay; only a cell with a line, a tab or such a mark is quoted."""
    assert cells(pasted_sheet(text)) == expected


CELL = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1).map(
    lambda t: t
)
PLAIN = CELL.filter(lambda text: not text.startswith('"'))


@given(st.lists(st.lists(PLAIN, min_size=2, max_size=4), min_size=1, max_size=5))
def test_every_plain_text_comes_back_cell_by_cell(rows: list[list[str]]) -> None:
    sheet = pasted_sheet("\n".join("\t".join(row) for row in rows))
    assert [len(row.cells) for row in sheet.rows] == [len(row) for row in rows]


@given(st.text(max_size=200), st.text("<>/tabledrohip =\"'1!-[]&;\n", max_size=200))
def test_nothing_on_a_clipboard_is_an_error(text: str, html: str) -> None:
    """Whatever another program left there."""
    pasted_sheet(text, html)
    pasted_sheet(text, f"<table><tr><td>{html}")


def test_the_clipboard_has_a_name_and_no_file() -> None:
    set_language("en")
    sheet = pasted_sheet("An")
    assert (sheet.file, sheet.name) == ("", "Clipboard")
