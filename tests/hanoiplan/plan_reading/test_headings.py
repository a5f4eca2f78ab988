"""Columns are known by their headings in many forms, never by position."""

import pytest

from hanoiplan.plan_reading.headings import Column, column_of, find_heading, numbers_columns
from tests.hanoiplan.plan_reading.blocks import a_table

MEANT = {
    Column.ORDINAL: ("Stt", "TT", "Số TT", "STT.", "Số thứ tự"),
    Column.TITLE: (
        *("Tên nhiệm vụ", "Nội dung công việc", "Nhiệm vụ", "Nội dung", "Hoạt động"),
        *("NỘI DUNG, QUY MÔ CÔNG VIỆC", "Nhiệm vụ/giải pháp", "Mục tiêu, nhiệm vụ"),
    ),
    Column.LEAD: (
        *("Cơ quan chủ trì", "Đơn vị chủ trì", "Chủ trì", "Cơ quan phụ trách"),
        *("Đơn vị thực hiện", "Đầu mối", "Cơ quan chủ trì theo dõi, đánh giá"),
    ),
    Column.COORDINATING: ("Cơ quan phối hợp", "Đơn vị phối hợp", "Phối hợp"),
    Column.AGENCIES: ("Cơ quan chủ trì, phối hợp", "Chủ trì/Phối hợp"),
    Column.OUTPUT: ("Kết quả", "Kết quả thực hiện", "Sản phẩm", "Sản phẩm đầu ra (dự kiến)"),
    Column.DEADLINE: (
        *("Lộ trình thực hiện", "Thời gian hoàn thành", "Thời hạn", "Tiến độ", "Tiến độ thực hiện"),
        *("Thời gian", "Ngày"),
    ),
    Column.INDICATOR: ("Chỉ tiêu", "Chỉ số", "Tên chỉ tiêu", "Nội dung chỉ tiêu"),
    Column.UNIT: ("Đơn vị tính", "ĐVT"),
    Column.VALUE: ("Giá trị", "Đến năm 2030", "2027", "Chỉ tiêu đến năm 2030"),
    Column.NOTE: ("Ghi chú", "Kinh phí thực hiện", "Họ và tên"),
    Column.UNKNOWN: ("", "Giờ xe chạy", "Bản đồ"),
}


@pytest.mark.parametrize(
    ("text", "column"), [(text, column) for column, texts in MEANT.items() for text in texts]
)
def test_a_heading_is_known_in_its_many_forms(text: str, column: Column) -> None:
    """Agency or unit, result or product, deadline or progress: the meaning counts."""
    assert column_of(text) is column


def test_a_row_of_a_task_is_no_heading() -> None:
    """Names of agencies hold words of headings, yet a numbered row heads nothing."""
    table = a_table(("1", "Nội dung báo cáo", "Cơ quan chủ trì dự án", "2026"))

    assert find_heading(table.rows) is None


def test_unit_beside_an_indicator_is_what_it_is_measured_in() -> None:
    """ "Đơn vị" alone is an agency in a table of tasks and a unit in a table of targets."""
    targets = find_heading(a_table(("TT", "Chỉ tiêu", "Đơn vị", "Kết quả", "Chủ trì")).rows)
    tasks = find_heading(a_table(("TT", "Nhiệm vụ", "Đơn vị", "Kết quả", "Thời hạn")).rows)

    assert targets is not None
    assert tasks is not None
    assert targets.columns[2:4] == (Column.UNIT, Column.VALUE)
    assert tasks.columns[2:4] == (Column.LEAD, Column.OUTPUT)


def test_who_leads_is_told_from_who_submits() -> None:
    """Of two columns with agencies the one that says "chủ trì" leads."""
    heading = find_heading(
        a_table(("TT", "Nội dung", "Cấp trình", "Cơ quan chủ trì", "Thời gian")).rows
    )

    assert heading is not None
    assert heading.columns[2:4] == (Column.UNKNOWN, Column.LEAD)


@pytest.mark.parametrize(
    ("row", "numbers"),
    [
        (("(1)", "(2)", "(3)", "(4)"), True),
        (("A", "B", "1", "2"), True),
        (("1", "2", "2", "4"), False),
        (("1", "Trồng cây", "3", "4"), False),
    ],
)
def test_a_row_that_numbers_the_columns_is_known(row: tuple[str, ...], numbers: bool) -> None:
    """It is no task."""
    assert numbers_columns(a_table(row).rows[0]) is numbers
