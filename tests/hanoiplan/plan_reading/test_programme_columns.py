"""Programmes whose headings, days and hours stand elsewhere than usual."""

from datetime import date

from hanoiplan.plan_reading.model import SlotFound
from tests.hanoiplan.plan_reading.blocks import a_reading, a_table, above
from tests.hanoiplan.plan_reading.test_programme import (
    APPENDIX,
    OPENING,
    hours_and_titles,
    slots_of,
)

DAY = date(2027, 4, 20)
FESTIVAL = "Ngày 20/4/2027: TUẦN LỄ SÁCH"
EXPECTED = [
    (DAY, "", "", "TUẦN LỄ SÁCH"),
    (DAY, "08:30", "09:00", "Đón khách"),
    (DAY, "09:00", "11:30", "Đọc sách"),
]


def the_festival(slots: tuple[SlotFound, ...]) -> None:
    """The day and its two items, and nothing else."""
    assert hours_and_titles(slots) == EXPECTED


def test_beginning_and_end_in_columns_of_their_own() -> None:
    """Below one heading for the time, the heading of the items merged over both rows."""
    the_festival(
        slots_of(
            ("Thời gian", above("Thời gian"), "Nội dung"),
            ("Bắt đầu", "Kết thúc", above("Nội dung")),
            (FESTIVAL, above(FESTIVAL), above(FESTIVAL)),
            ("8h30", "9h00", "Đón khách"),
            ("9h00", "11h30", "Đọc sách"),
        )
    )


def test_a_title_over_the_headings_and_numbers_below_them_are_no_items() -> None:
    """The title may itself hold a word for the items."""
    the_festival(
        slots_of(
            ("CHƯƠNG TRÌNH DỰ KIẾN", above("CHƯƠNG TRÌNH DỰ KIẾN")),
            ("Thời gian", "Nội dung"),
            ("(1)", "(2)"),
            (FESTIVAL, above(FESTIVAL)),
            ("08:30 - 09:00", "Đón khách"),
            ("09:00 - 11:30", "Đọc sách"),
        )
    )


def test_a_day_may_stand_in_the_column_of_the_items() -> None:
    """The cell of the hours beside it is empty."""
    the_festival(
        slots_of(
            ("Thời gian", "Nội dung"),
            ("", FESTIVAL),
            ("08:30 - 09:00", "Đón khách"),
            ("09:00 - 11:30", "Đọc sách"),
        )
    )


def test_a_day_may_stand_above_the_hours_of_its_first_item() -> None:
    """Its words are a row of the whole day, as where it stands in a row of its own."""
    the_festival(
        slots_of(
            ("Thời gian", "Nội dung"),
            (f"{FESTIVAL}\n08:30 - 09:00", "Đón khách"),
            ("09:00 - 11:30", "Đọc sách"),
        )
    )


def test_each_day_may_have_a_table_of_its_own() -> None:
    """Also one in which nothing but the day stands."""
    heads = ("Thời gian", "Nội dung")
    one, other = "Ngày 19/4/2027: ĐÓN KHÁCH TỪ XA", "Ngày 20/4/2027: ĐỌC SÁCH"
    reading = a_reading(
        *(*OPENING, *APPENDIX, a_table(heads, (one, above(one)))),
        a_table(heads, (other, above(other)), ("08:30 - 09:00", "Đón khách")),
    )
    assert [(one.date, one.title_vi) for one in reading.programme] == [
        *((date(2027, 4, 19), "ĐÓN KHÁCH TỪ XA"), (DAY, "ĐỌC SÁCH"), (DAY, "Đón khách"))
    ]
    assert not reading.tasks


def test_a_label_counts_for_speakers_behind_a_page() -> None:
    """ "Phát biểu:" is the last line before the row breaks."""
    whole, broken = (
        slots_of(("Thời gian", "Nội dung"), ("08:30 - 09:00", "Đón khách"), *rows)[-1].speakers
        for rows in (
            [("09:00 - 11:30", "KHAI MẠC\nPhát biểu:\n1. Giám đốc thư viện\n2. Một bạn đọc")],
            [
                ("09:00 - 11:30", "KHAI MẠC\nPhát biểu:"),
                ("", "1. Giám đốc thư viện\n2. Một bạn đọc"),
            ],
        )
    )
    assert [one.topic for one in whole] == ["Phát biểu", "Phát biểu"]
    assert broken == whole


def test_the_ordinal_of_a_subsection_is_no_day() -> None:
    """ "4.3." heads a subsection of the body; the table below gives no day."""
    table = a_table(("Thời gian", "Nội dung"), ("08:30 - 09:00", "Đón khách"), ("9h30", "Đọc sách"))
    reading = a_reading(*OPENING[:4], "4.3. Các buổi đọc sách", *APPENDIX, table)
    assert [one.date for one in reading.programme] == [None, None]
