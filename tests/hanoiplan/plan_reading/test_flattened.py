"""Rows of a plain text whose columns were lost are parted again, and all of it is uncertain."""

from hanoiplan.documents.model import DocTable, Paragraph, SourceDocument
from hanoiplan.plan_reading.flattened import heading_columns, unflattened
from hanoiplan.plan_reading.headings import Column
from hanoiplan.plan_reading.model import TaskFound
from hanoiplan.plan_reading.reading import understand
from tests.hanoiplan.plan_reading.blocks import a_reading, a_table

HEAD = ("TT", "Tên nhiệm vụ Cơ quan chủ\ntrì\nCơ quan phối hợp\nKết quả\nThời gian\nthực hiện")
LONG = (
    "Rà soát các tuyến phố chính quanh hồ lớn, đề xuất vị trí\n"
    "trồng hoa và báo cáo UBND Thành phố trước khi triển khai\n"
)


def flat(*texts: str) -> DocTable:
    """A table as a plain text gives it: ordinals, and everything else in one cell."""
    rows = (("1", "Lập danh sách các tuyến phố cần trang trí trước ngày khai mạc.\nSở Xây dựng"),)
    numbered = ((str(number), text) for number, text in enumerate(texts, start=2))
    return a_table(HEAD, *rows, *numbered, certain=False)


def second(text: str) -> TaskFound:
    """The task of this text."""
    return a_reading(flat(text)).tasks[1]


def test_a_heading_run_together_gives_its_columns_in_order() -> None:
    """Words broken over lines are headings again."""
    assert [column for column, _words in heading_columns(HEAD[1])] == [
        *(Column.TITLE, Column.LEAD, Column.COORDINATING, Column.OUTPUT, Column.DEADLINE)
    ]


def test_cells_on_lines_of_their_own_are_found() -> None:
    """The ends of lines tell where a cell may end."""
    task = second(f"{LONG}tại chỗ.\nSở Xây dựng\nCác đơn vị liên\nquan\nBáo cáo\nQuý I/2026")

    assert task.title.endswith("triển khai tại chỗ.")
    assert (task.lead, task.coordinating) == (("Sở Xây dựng",), "Các đơn vị liên quan")
    assert (task.output, task.deadline_raw) == ("Báo cáo", "Quý I/2026")


def test_cells_on_one_line_are_parted_by_agencies_and_times() -> None:
    """Two cells may stand on one line."""
    task = second(f"{LONG}tại chỗ.\nSở Y tế Các đơn vị liên quan\nBáo cáo Thường xuyên")

    assert (task.lead, task.coordinating) == (("Sở Y tế",), "Các đơn vị liên quan")
    assert (task.output, task.deadline_raw) == ("Báo cáo", "Thường xuyên")


def test_an_agency_inside_a_text_does_not_end_it() -> None:
    """A task may speak of agencies without giving them the lead."""
    task = second("Ký kết thỏa thuận hợp tác với Sở Du lịch\nVăn phòng UBND Thành phố\n\n2026")

    assert task.title == "Ký kết thỏa thuận hợp tác với Sở Du lịch"
    assert task.lead == ("Văn phòng UBND Thành phố",)


def test_what_stands_behind_the_end_of_a_page_carries_the_columns_on() -> None:
    """The text first, then what an agency's name still lacks."""
    task = second(
        f"{LONG}Sở Khoa học và\nCác đơn vị liên quan\n2026\n\f\ntại hiện trường.\nCông nghệ"
    )

    assert task.title.endswith("triển khai tại hiện trường.")
    assert task.lead == ("Sở Khoa học và Công nghệ",)


def test_everything_parted_by_guess_is_marked() -> None:
    """Empty fields too: what is missing may stand in another field."""
    task = second("Trồng hoa quanh hồ.\nSở Xây dựng")

    assert {"title", "lead", "coordinating", "output", "deadline"} <= task.uncertain


def test_a_table_with_real_columns_stays_as_it_is() -> None:
    """Nothing is guessed where nothing was lost."""
    table = a_table(("TT", "Nhiệm vụ"), ("1", "Trồng hoa"))

    assert unflattened(table) is table


def test_a_table_without_columns_and_ordinals_is_told_and_not_guessed() -> None:
    """Nothing says where its rows begin."""
    heading = "Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Kết quả Thời hạn"
    reading = a_reading("KẾ HOẠCH", heading, "Trồng hoa quanh hồ Sở Xây dựng Báo cáo 2026")

    assert not reading.tasks
    assert [one.where.text for one in reading.faults if one.id == "lost_table"] == [heading]


def test_a_sentence_about_tasks_and_agencies_is_no_lost_table() -> None:
    text = "Nhiệm vụ do Cơ quan chủ trì cùng Cơ quan phối hợp nêu Kết quả và Thời hạn."
    assert "lost_table" not in [one.id for one in a_reading("KẾ HOẠCH", text).faults]


def test_what_the_file_left_out_is_said_with_the_faults() -> None:
    """A remark of the reader of files reaches whoever looks at the plan."""
    document = SourceDocument("plan.pdf", "pdf", (Paragraph("KẾ HOẠCH"),), remarks=("Left out.",))

    assert understand(document).faults[0].sentence() == "Left out."
