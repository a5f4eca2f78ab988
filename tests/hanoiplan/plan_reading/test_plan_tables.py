"""Which table holds what, and what is said of tables that hold neither tasks nor targets."""

from hanoiplan.plan_reading.plan_tables import TableKind, plan_tables
from tests.hanoiplan.plan_reading.blocks import HEADS, a_reading, a_table, fault_ids, tasks_of_rows

ROW = ("1", "Trồng hoa", "Sở Xây dựng", "Sở Tài chính", "Báo cáo", "Quý I/2026")
PEOPLE = a_table(("TT", "Họ và tên", "Chức vụ", "Điện thoại"), ("1", "An", "Trưởng phòng", "09"))
LETTERHEAD = a_table(("UBND THÀNH PHỐ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Số: 1/KH", ""))


def test_a_table_of_another_kind_is_told_and_the_rest_is_read() -> None:
    """A list of phones is no list of tasks; one sentence says so."""
    reading = a_reading(PEOPLE, a_table(HEADS, ROW))

    (fault,) = reading.faults
    assert len(reading.tasks) == 1
    assert fault.id == "other_table"
    assert "Họ và tên" in fault.sentence()
    assert fault.where.block == 0


def test_a_plan_without_any_table_is_told() -> None:
    """One sentence; what its paragraphs say is still read."""
    reading = a_reading(LETTERHEAD, "KẾ HOẠCH", "Tổ chức lễ hội hoa năm 2026")

    assert fault_ids(reading) == ["no_table"]
    assert reading.document.kind == "Kế hoạch"


def test_a_programme_is_no_table_of_tasks() -> None:
    """Hours of a day instead of deadlines: its rows are sessions."""
    programme = a_table(
        ("Thời gian", "Nội dung", "Đơn vị chủ trì"),
        ("08:00 - 08:45", "Đón khách", "Sở Du lịch"),
        ("09:00 - 10:00", "Khai mạc", "Sở Du lịch"),
    )
    reading = a_reading("CHƯƠNG TRÌNH", "Ngày 08/6/2026", programme)

    assert [table.kind for table in plan_tables(reading.source)] == [TableKind.PROGRAMME]
    assert reading.tasks == ()
    assert fault_ids(reading) == []


def test_a_list_of_costs_is_no_table_of_tasks() -> None:
    """It says what is bought, not who does what by when."""
    costs = a_table(
        ("TT", "Nội dung", "Số lượng", "Đơn giá", "Thành tiền"),
        ("1", "Hoa", "100", "5.000", "500.000"),
    )

    assert fault_ids(a_reading(costs)) == ["other_table"]


def test_a_heading_below_a_title_inside_the_table_is_found() -> None:
    """Sheets carry their title in the first rows."""
    title = ("DANH MỤC NHIỆM VỤ", "", "", "", "", "")
    (task,) = a_reading(a_table(("PHỤ LỤC II", *[""] * 5), title, HEADS, ROW)).tasks

    assert (task.title, task.appendix) == ("Trồng hoa", "II")


def test_a_repeated_heading_and_a_row_of_numbers_are_no_tasks() -> None:
    """Pages repeat headings; offices number columns."""
    numbers = tuple(f"({number})" for number in range(1, 7))
    reading = tasks_of_rows(numbers, ROW, HEADS, ("2", "Mời chuyên gia", *ROW[2:]))

    assert [task.number for task in reading.tasks] == ["1", "2"]


def test_a_sum_at_the_end_is_no_task() -> None:
    """ "Tổng cộng" is due by nobody."""
    reading = tasks_of_rows(ROW, ("", "Tổng cộng: 01 nhiệm vụ", "", "", "", ""))

    assert [task.title for task in reading.tasks] == ["Trồng hoa"]
