"""Tasks from rows: sections, rows put together, merged cells, agencies, deadlines."""

from datetime import date

import pytest

from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.documents.model import Cell
from hanoiplan.plan_reading.model import TaskFound
from tests.hanoiplan.plan_reading.blocks import (
    HEADS,
    Texts,
    a_reading,
    a_table,
    above,
    tasks_of_rows,
)

ROW = ("1", "Trồng hoa", "Sở Xây dựng", "Sở Tài chính", "Báo cáo", "Quý I/2026")


def only_task(*rows: Texts, heads: Texts = HEADS) -> TaskFound:
    """The one task of these rows."""
    (task,) = tasks_of_rows(*rows, heads=heads).tasks
    return task


def test_a_row_gives_every_field() -> None:
    """Ordinal, text, agencies, output and the deadline as it is understood."""
    task = only_task(("I", "CHUẨN BỊ", "", "", "", ""), ("1.", *ROW[1:]))

    assert (task.section, task.section_title, task.section_index) == ("I", "CHUẨN BỊ", 1)
    assert (task.number, task.label, task.title) == ("1", "1.", "Trồng hoa")
    assert (task.lead, task.lead_agency) == (("Sở Xây dựng",), "Sở Xây dựng")
    assert (task.coordinating, task.output) == ("Sở Tài chính", "Báo cáo")
    assert (task.deadline.start, task.deadline.end) == (date(2026, 1, 1), date(2026, 3, 31))
    assert task.uncertain == frozenset()


def test_an_empty_deadline_is_none_and_never_missing() -> None:
    """A task without a deadline has the kind `none`."""
    task = only_task((*ROW[:5], ""))

    assert task.deadline.kind is ScheduleKind.NONE
    assert not task.deadline.uncertain


def test_a_month_without_a_year_takes_the_year_of_the_plan() -> None:
    """ "Tháng 2" of a plan for 2026 ends with February 2026."""
    assert only_task((*ROW[:5], "Tháng 2")).deadline.end == date(2026, 2, 28)


def test_a_row_without_ordinal_carries_on_the_one_above() -> None:
    """What a page broke is put together and marked."""
    task = only_task(ROW, ("", "quanh hồ lớn", "", "và các đơn vị liên quan", "", ""))

    assert task.title == "Trồng hoa quanh hồ lớn"
    assert task.coordinating == "Sở Tài chính và các đơn vị liên quan"
    assert task.uncertain == {"title", "coordinating"}


def test_a_full_row_without_ordinal_is_a_task_of_its_own() -> None:
    """Not every office numbers its rows."""
    first = ("", "Trồng hoa quanh hồ lớn.", *ROW[2:])
    tasks = tasks_of_rows(first, ("", "Mời chuyên gia.", *ROW[2:])).tasks

    assert [task.title for task in tasks] == ["Trồng hoa quanh hồ lớn.", "Mời chuyên gia."]


def test_a_merged_cell_counts_for_every_row_and_is_marked() -> None:
    """A lead merged over two rows leads both tasks; the second says that it was merged."""
    second = ("2", "Mời chuyên gia", above("Sở Xây dựng"), "Sở Du lịch", "Thư mời", "2026")
    tasks = tasks_of_rows(ROW, second).tasks

    assert [task.lead for task in tasks] == [("Sở Xây dựng",)] * 2
    assert [task.uncertain for task in tasks] == [frozenset(), {"lead"}]


def test_cells_below_one_merged_text_belong_to_one_task() -> None:
    """Ordinal and text merged over two rows, the agencies one below the other."""
    second = (above("1"), above("Trồng hoa"), "Sở Du lịch", "", "", "")
    task = only_task((*ROW[:2], "Sở Xây dựng", *ROW[3:]), second)

    assert task.lead == ("Sở Xây dựng", "Sở Du lịch")
    assert task.title == "Trồng hoa"
    assert "lead" in task.uncertain


def test_tasks_below_one_merged_number_stay_apart() -> None:
    """Number and lead merged over two rows, each with its own text and deadline."""
    own = ("Mời chuyên gia", above("Sở Xây dựng"), "", "", "15/5/2026")
    tasks = tasks_of_rows(ROW, (above("1"), *own)).tasks

    assert [task.title for task in tasks] == ["Trồng hoa", "Mời chuyên gia"]
    assert [task.number for task in tasks] == ["1", "1"]
    assert tasks[1].deadline.end == date(2026, 5, 15)
    assert tasks[1].uncertain == {"number", "lead"}


def test_two_sections_with_one_numeral_are_told_apart() -> None:
    """The numeral stays as written; the index tells which is which."""
    tasks = tasks_of_rows(
        *(("IX", "HỖ TRỢ", "", "", "", ""), ROW),
        *(("IX", "THANH NIÊN", "", "", "", ""), ("2", *ROW[1:])),
    ).tasks

    assert [(task.section, task.section_index) for task in tasks] == [("IX", 1), ("IX", 2)]


def test_a_group_in_bold_is_a_section_even_without_numeral() -> None:
    """A row with nothing but a text in capitals heads what follows."""
    task = only_task(("", "CÔNG TÁC CHUẨN BỊ", "", "", "", ""), ROW)

    assert (task.section, task.section_title) == ("", "CÔNG TÁC CHUẨN BỊ")
    assert "section" in task.uncertain


def test_a_number_with_rows_below_it_is_a_group() -> None:
    """ "1" with "1.1" and "1.2" below it is what they belong to, no task."""
    tasks = tasks_of_rows(
        ("1", "Chuẩn bị cây giống", "", "", "", ""),
        ("1.1", *ROW[1:]),
        ("1.2", "Mua phân bón", *ROW[2:]),
    ).tasks

    assert [(task.section_title, task.number) for task in tasks] == [
        ("Chuẩn bị cây giống", "1.1"),
        ("Chuẩn bị cây giống", "1.2"),
    ]


def test_a_task_with_only_a_text_stays_a_task() -> None:
    """Nobody named, nothing due: it is kept, and its faults are said."""
    reading = tasks_of_rows(ROW, ("2", "Mời chuyên gia", "", "", "", ""))

    assert [task.title for task in reading.tasks] == ["Trồng hoa", "Mời chuyên gia"]
    assert {"no_lead", "no_deadline", "no_output", "no_coordinator"} <= {
        fault.id for fault in reading.faults
    }


def test_agencies_as_sections_lead_where_no_column_says_so() -> None:
    """A plan may list what each agency has to do under its name."""
    rows = (("I", "SỞ DU LỊCH", ""), ("1", "Mời chuyên gia", "Tháng 1"))
    task = only_task(*rows, heads=("TT", "Nội dung công việc", "Thời gian"))

    assert task.lead == ("Sở Du lịch",)
    assert "lead" in task.uncertain


def test_sections_in_words_lead_nobody() -> None:
    """A subject is no agency."""
    rows = (("I", "CHUẨN BỊ CÂY GIỐNG", ""), ("1", "Mời chuyên gia", "Tháng 1"))
    task = only_task(*rows, heads=("TT", "Nội dung công việc", "Thời gian"))

    assert task.lead == ()


@pytest.mark.parametrize(
    ("cell", "lead", "coordinating"),
    [
        (
            "Chủ trì: Sở Y tế\nPhối hợp: Sở Nội vụ, Sở Du lịch",
            ("Sở Y tế",),
            "Sở Nội vụ, Sở Du lịch",
        ),
        ("Sở Y tế chủ trì, phối hợp với Sở Nội vụ", ("Sở Y tế",), "Sở Nội vụ"),
        ("Sở Y tế (chủ trì); Sở Nội vụ", ("Sở Y tế",), "Sở Nội vụ"),
        ("Sở Y tế; phối hợp: các đơn vị liên quan", ("Sở Y tế",), "các đơn vị liên quan"),
        ("Sở Y tế; Sở Nội vụ", ("Sở Y tế",), "Sở Nội vụ"),
    ],
)
def test_one_column_for_all_agencies_is_parted(
    cell: str, lead: tuple[str, ...], coordinating: str
) -> None:
    """Who leads stands before or behind the word for it; without it the first one leads."""
    heads = ("TT", "Nhiệm vụ", "Cơ quan chủ trì, phối hợp", "Thời hạn")
    task = only_task(("1", "Trồng hoa", cell, "2026"), heads=heads)

    assert (task.lead, task.coordinating) == (lead, coordinating)


def test_a_beginning_and_an_end_in_two_columns_are_one_deadline() -> None:
    """ "From" and "to" below one heading make a period."""
    heads = ("TT", "Nhiệm vụ", "Chủ trì", "Thời gian bắt đầu", "Thời gian kết thúc")
    task = only_task(("1", "Trồng hoa", "Sở Y tế", "01/02/2026", "15/03/2026"), heads=heads)

    assert (task.deadline.start, task.deadline.end) == (date(2026, 2, 1), date(2026, 3, 15))


def test_a_request_to_another_body_is_no_order() -> None:
    """ "Đề nghị" before an agency asks it; the city does not command it."""
    assert only_task((*ROW[:2], "Đề nghị Bộ Ngoại giao", *ROW[3:])).request


def test_two_appendices_keep_their_numerals_apart() -> None:
    """Each task knows its appendix; sections count on through the document."""
    section = ("I", "CHUẨN BỊ", "", "", "", "")
    reading = a_reading(
        *("PHỤ LỤC I", a_table(HEADS, section, ROW)),
        *("PHỤ LỤC II", a_table(HEADS, section, ROW)),
    )

    found = [(task.appendix, task.section_index) for task in reading.tasks]
    assert found == [("I", 1), ("II", 2)]


def test_a_task_names_its_place_in_the_source() -> None:
    """One click leads back to the row of the document."""
    reading = tasks_of_rows(ROW)
    (task,) = reading.tasks

    table = reading.source.blocks[task.source.block]
    assert table.rows[task.source.row][1].text == task.title  # type: ignore[union-attr]  # a table
    assert task.title in task.source.text


def test_a_table_that_goes_on_stays_in_its_section() -> None:
    """A second table of the same form, without words between, belongs to the first."""
    reading = a_reading(
        a_table(HEADS, ("II", "CHUẨN BỊ", "", "", "", ""), ROW),
        a_table(
            HEADS, ("2", "Mời khách", *ROW[2:]), ("III", "TỔNG KẾT", *[""] * 4), ("3", *ROW[1:])
        ),
    )

    found = [(task.section, task.section_index, task.number) for task in reading.tasks]
    assert found == [("II", 1, "1"), ("II", 1, "2"), ("III", 2, "3")]


def test_ticked_years_are_the_deadline() -> None:
    """Columns for years below one heading, a cross where the task is due."""
    top = ("TT", "Nhiệm vụ", "Chủ trì", "Tiến độ", above("Tiến độ"), above("Tiến độ"))
    under: Texts = (above("TT"), above("Nhiệm vụ"), above("Chủ trì"), "2026", "2027", "2028")
    reading = a_reading(a_table(top, under, ("1", "Trồng hoa", "Sở Y tế", "x", "", "X")))

    (task,) = reading.tasks
    assert task.deadline_raw == "2026, 2028"
    assert [span.end.year for span in task.deadline.milestones] == [2026, 2028]


def test_one_cell_over_two_columns_is_marked_for_both() -> None:
    """Whether all of them lead or help, the table does not say."""
    wide = Cell("Các sở, ngành", width=2)
    copy = Cell("Các sở, ngành", inherited=True)
    task = only_task(("1", "Trồng hoa", wide, copy, "Báo cáo", "2026"))

    assert task.lead == ("Các sở, ngành",)
    assert {"lead", "coordinating"} <= task.uncertain


def test_parts_and_groups_are_sections() -> None:
    """ "Part I" and "Group 2" head what follows."""
    rows = (("", "PHẦN II. CHUẨN BỊ", "", "", "", ""), ROW)
    task = only_task(*rows)

    assert (task.section, task.section_title) == ("II", "CHUẨN BỊ")


@pytest.mark.parametrize("again", ["1", "1 (tiếp)", "1 (tiếp theo)"])
def test_an_ordinal_repeated_on_a_new_page_is_the_same_task(again: str) -> None:
    """What stands there again without agencies and deadline carries on the text."""
    task = only_task(ROW, (again, "quanh hồ lớn", "", "", "", ""))

    assert task.title == "Trồng hoa quanh hồ lớn"


def test_a_text_broken_before_anybody_is_named_is_put_together() -> None:
    """The agencies may stand beside the second half."""
    task = only_task(("1", "Trồng hoa quanh", "", "", "", ""), ("", "Hồ Tây", *ROW[2:]))

    assert (task.title, task.lead) == ("Trồng hoa quanh Hồ Tây", ("Sở Xây dựng",))


def test_ordinals_are_known_in_a_column_without_heading() -> None:
    """The cell above them may be empty."""
    rows = (("I", "CHUẨN BỊ", "", "", "", ""), ROW)
    task = only_task(*rows, heads=("", *HEADS[1:]))

    assert (task.section, task.number) == ("I", "1")


def test_capital_letters_head_sections_too() -> None:
    """ "A" above "1": a section and its task."""
    task = only_task(("A", "Chuẩn bị", "", "", "", ""), ROW)

    assert (task.section, task.section_title) == ("A", "Chuẩn bị")


def test_a_cell_with_both_labels_is_parted_in_a_column_of_one() -> None:
    """The column is called "who carries it out", the cell says who helps."""
    heads = ("STT", "Nhiệm vụ", "Cơ quan thực hiện", "Thời gian")
    cell = "Chủ trì: Sở Xây dựng\nPhối hợp: Sở Y tế, Công an tỉnh"
    task = only_task(("1", "Trồng hoa", cell, "Quý I/2026"), heads=heads)

    assert (task.lead, task.coordinating) == (("Sở Xây dựng",), "Sở Y tế, Công an tỉnh")


@pytest.mark.parametrize("words", ["Tổng cộng", "Cộng:", "TỔNG SỐ"])
def test_a_row_of_sums_is_no_task(words: str) -> None:
    """Nor does it go on with the task above it."""
    task = only_task(ROW, (words, "03 nhiệm vụ", "", "", "", ""))

    assert task.title == "Trồng hoa"


def test_a_number_merged_over_two_rows_is_two_tasks_where_each_has_its_date() -> None:
    """Two works of one number, each with a day of its own."""
    one, other = tasks_of_rows(
        ROW, (above("1"), "Mời khách", above(ROW[2]), above(ROW[3]), "", "Quý II/2026")
    ).tasks

    assert (one.title, other.title) == ("Trồng hoa", "Mời khách")
    assert one.deadline.end == date(2026, 3, 31)


def test_a_section_at_the_end_of_a_table_heads_the_tasks_of_the_next() -> None:
    """The page broke behind its heading."""
    first: Texts = ("I", Cell("CHUẨN BỊ", width=5), *[above("CHUẨN BỊ")] * 4)
    second: Texts = ("II", Cell("TRỒNG CÂY", width=5), *[above("TRỒNG CÂY")] * 4)
    reading = a_reading(
        *("KẾ HOẠCH", "Tổ chức lễ hội hoa năm 2026"),
        a_table(HEADS, first, ROW, second),
        a_table(HEADS, ROW),
    )
    assert [(one.section, one.section_title) for one in reading.tasks] == [
        ("I", "CHUẨN BỊ"),
        ("II", "TRỒNG CÂY"),
    ]


@pytest.mark.parametrize("ordinals", ["VIII\n1", "VIII 1"])
@pytest.mark.parametrize("joint", ["\n", " "])
def test_a_section_inside_a_cell_is_parted_where_print_ran_it_together(
    ordinals: str, joint: str
) -> None:
    """Two ordinals in one cell, and capitals that end where the task begins."""
    reading = tasks_of_rows((ordinals, f"TRỒNG CÂY - TỈA CÀNH{joint}Trồng hoa", *ROW[2:]))
    (task,) = reading.tasks
    assert (task.section, task.section_title) == ("VIII", "TRỒNG CÂY - TỈA CÀNH")
    assert (task.number, task.title) == ("1", "Trồng hoa")
