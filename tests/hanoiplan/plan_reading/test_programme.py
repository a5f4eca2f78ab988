"""Programmes of plans: tables in many shapes, and lines where the table is lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.plan_reading.model import SlotFound
from hanoiplan.plan_reading.programme_cells import read_item, speaker
from hanoiplan.plan_reading.programme_times import (
    Hours,
    day_heading,
    hours_at_beginning,
    read_hours,
)
from tests.hanoiplan.plan_reading.blocks import a_reading, a_table, above

DAY = date(2027, 4, 20)
APPENDIX = ("PHỤ LỤC", "CHƯƠNG TRÌNH TUẦN LỄ SÁCH")
OPENING = (
    "KẾ HOẠCH",
    "Tổ chức Tuần lễ sách năm 2027",
    "I. MỤC ĐÍCH",
    "- Vui.",
    "Nơi nhận:",
    "- Lưu.",
)


def slots_of(*rows: tuple[str | Cell, ...]) -> tuple[SlotFound, ...]:
    """The programme of a plan with one table."""
    return a_reading(*OPENING, *APPENDIX, a_table(*rows)).programme


def hours_and_titles(slots: tuple[SlotFound, ...]) -> list[tuple[date | None, str, str, str]]:
    """What a person would check first."""
    return [(one.date, one.start, one.end, one.title_vi) for one in slots]


THREE = [
    (DAY, "08:30", "09:00", "Đón khách"),
    (DAY, "09:00", "11:30", "Đọc sách"),
    (DAY, "18:15", "", "Tiệc tối"),
]


def test_a_table_under_headings_of_days() -> None:
    """Each day heads its rows; a day heading with words is a row of the whole day."""
    slots = slots_of(
        ("Thời gian", "Nội dung"),
        ("Ngày 19/4/2027: ĐÓN KHÁCH TỪ XA", "Ngày 19/4/2027: ĐÓN KHÁCH TỪ XA"),
        ("Ngày 2: 20/4/2027", ""),
        ("08h30 – 09h00", "Đón khách"),
        ("09:00 - 11:30", "Đọc sách"),
        ("18:15", "Tiệc tối"),
    )
    assert hours_and_titles(slots[1:]) == THREE
    assert (slots[0].date, slots[0].all_day, slots[0].title_vi) == (
        date(2027, 4, 19),
        True,
        "ĐÓN KHÁCH TỪ XA",
    )


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("Nội dung", "Giờ"),
            ("Đón khách", "8h30-9h"),
            ("Đọc sách", "9h - 11h30"),
            ("Tiệc tối", "18h15"),
        ),
        (
            ("STT", "Khung giờ", "Hoạt động"),
            ("1", "08:30 đến 09:00", "Đón khách"),
            ("2", "từ 09:00 đến 11:30", "Đọc sách"),
            ("3", "18g15", "Tiệc tối"),
        ),
        (
            ("Time", "Session"),
            ("8:30 AM – 9:00 AM", "Đón khách"),
            ("9:00 – 11:30 AM", "Đọc sách"),
            ("6:15 PM", "Tiệc tối"),
        ),
        (
            ("Thời gian\n(giờ)", "Nội dung\nchương trình"),
            ("08:30\n-\n09:00", "Đón khách"),
            ("09:00\n11:30".replace("\n", " - "), "Đọc sách"),
            ("18 giờ 15", "Tiệc tối"),
        ),
    ],
    ids=["turned", "numbered", "English", "broken"],
)
def test_columns_are_known_by_heading_and_hours_in_any_form(
    rows: tuple[tuple[str, ...], ...],
) -> None:
    """Wherever the columns stand and however an hour is written."""
    reading = a_reading(*OPENING, *APPENDIX, "Ngày 20 tháng 4 năm 2027", a_table(*rows))
    assert hours_and_titles(reading.programme) == THREE


def test_a_column_of_dates_and_columns_of_people() -> None:
    """Everything that has a column of its own is taken from there."""
    slots = slots_of(
        (
            "Ngày",
            "Giờ",
            "Nội dung (tiếng Việt)",
            "English",
            "Địa điểm",
            "Chủ trì",
            "Điều phối",
            "Diễn giả",
            "Đơn vị thực hiện",
        ),
        (
            "20/4/2027",
            "08:00 - 09:00",
            "Khai mạc",
            "Opening",
            "Sân lớn",
            "Ông A",
            "Bà B",
            "TS. C, Viện D (5 phút)\nBà E",
            "Sở X",
        ),
        (above("20/4/2027"), "09:00 - 10:00", "Đọc sách", "Reading", "Phòng 2", "", "", "", "Sở Y"),
    )
    first, second = slots
    assert (first.date, second.date) == (DAY, DAY)
    assert (first.title_vi, first.title_en, first.venue) == ("Khai mạc", "Opening", "Sân lớn")
    assert (first.chair, first.moderator, first.executing) == ("Ông A", "Bà B", "Sở X")
    assert [(one.name, one.position, one.minutes) for one in first.speakers] == [
        ("TS. C", "Viện D", 5),
        ("Bà E", "", 0),
    ]
    assert second.venue == "Phòng 2"


def test_a_row_over_the_end_of_a_page_goes_on() -> None:
    """The rest of a row without an hour belongs to the row before, and is marked."""
    slots = slots_of(
        ("Thời gian", "Nội dung"),
        ("Ngày 20/4/2027", ""),
        ("08:30 - 09:00", "Đón khách"),
        ("09:00 - 11:30", "Đọc sách"),
        ("", "Điều phối: Bà Lê Na"),
        ("18:15", "Tiệc tối"),
    )
    assert hours_and_titles(slots) == THREE
    assert slots[1].moderator == "Bà Lê Na"
    assert slots[1].uncertain


def test_lines_that_begin_with_hours_are_rows_where_the_table_is_lost() -> None:
    """A flattened programme is read too, and every row of it is marked."""
    slots = a_reading(
        *OPENING,
        *APPENDIX,
        "NGÀY 20/4/2027",
        *("08h30 – 09h00: Đón khách", "09h00 - 11h30", "Đọc sách", "18:15: Tiệc tối"),
    ).programme
    assert hours_and_titles(slots) == THREE
    assert all(one.uncertain for one in slots)


def test_a_table_of_tasks_with_an_hour_in_it_is_no_programme() -> None:
    """ "Trước 16h00" in a column of deadlines makes nothing a session."""
    table = a_table(
        ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn"),
        ("1", "In vé", "Sở A", "Sở B", "Vé", "Quý I/2027"),
        ("2", "Phát vé", "Sở A", "Sở B", "Vé", "16h00"),
        ("3", "Thu vé", "Sở A", "Sở B", "Vé", "17h00"),
    )
    assert a_reading(*OPENING, table).programme == ()


def test_the_body_adds_no_rows() -> None:
    """What the sections say of the programme is compared, not taken twice."""
    body = ("II. NỘI DUNG", "1. Lễ khai mạc", "- Thời gian: 08h00 - 09h00, ngày 20/4/2027.")
    assert a_reading("KẾ HOẠCH", "Tổ chức Tuần lễ sách", "I. MỤC ĐÍCH", *body).programme == ()


# --- one item ---------------------------------------------------------------------------------


def test_labels_tell_theme_people_and_place() -> None:
    """On lines of their own or run together, with dashes or without."""
    lines = (
        *("PHIÊN 1: SÁCH VÀ TRẺ EM", "Chủ đề: “Đọc cho con”", "- Chủ trì: Bà Mai;"),
        *(
            "- Điều phối: TS. Nam, Viện Sách",
            "- Các diễn giả (10 phút mỗi người):",
            "• Đại diện Huế;",
        ),
        *("• Ông Tư, Nhà xuất bản Trẻ (7 phút)", "- Hỏi - đáp (15 phút).", "Địa điểm: Sân lớn"),
    )
    for text in ("\n".join(lines), " ".join(lines)):
        found = read_item(text)
        assert (found.title, found.theme) == ("PHIÊN 1: SÁCH VÀ TRẺ EM", "Đọc cho con")
        assert (found.chair, found.venue) == ("Bà Mai", "Sân lớn")
        assert found.moderator == "TS. Nam, Viện Sách"
        assert [(one.name, one.minutes) for one in found.speakers] == [
            ("Đại diện Huế", 10),
            ("Ông Tư", 7),
            ("", 15),
        ]


def test_english_labels_too() -> None:
    """Programmes of partners are in English."""
    found = read_item(
        "Opening\nChair: Ms. Ann Lee\nSpeakers (5 minutes each):\n- Dr. Bo, ERIA\n- Mr. Cy"
    )
    assert found.chair == "Ms. Ann Lee"
    assert [(one.name, one.position, one.minutes) for one in found.speakers] == [
        ("Dr. Bo", "ERIA", 5),
        ("Mr. Cy", "", 5),
    ]


def test_guests_of_a_registration_are_no_speakers() -> None:
    """A bullet speaks only under a label, with minutes or as a named person."""
    assert read_item("ĐĂNG KÝ\n• Khách từ Huế;\n• Khách từ Lào.").speakers == []


@pytest.mark.parametrize(
    ("text", "name", "position", "minutes"),
    [
        ("Lãnh đạo thành phố Huế (5 phút)", "Lãnh đạo thành phố Huế", "", 5),
        (
            "GS. Võ Tư, Viện trưởng Viện Sách - Đại học Huế (5 phút) TBC;",
            "GS. Võ Tư",
            "Viện trưởng Viện Sách - Đại học Huế (TBC)",
            5,
        ),
        ("Đại diện tỉnh Gia Lai, Ông Ba", "Ông Ba", "Đại diện tỉnh Gia Lai", 0),
        ("Đại diện Pakse, Lào", "Đại diện Pakse, Lào", "", 0),
        ("Ms. Kim (10')", "Ms. Kim", "", 10),
    ],
)
def test_a_speaker_has_name_position_and_minutes(
    text: str, name: str, position: str, minutes: int
) -> None:
    """What stands for a place is no name with a position."""
    found = speaker(text)
    assert (found.name, found.position, found.minutes) == (name, position, minutes)


# --- days and hours ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("NGÀY 20/4/2027", ""),
        ("Ngày 1: 20/4/2027", ""),
        ("Thứ Ba, ngày 20 tháng 4 năm 2027: Lễ hội", "Lễ hội"),
        ("Day 2 – 20 April 2027", ""),
        ("Tuesday, April 20, 2027 (Tuesday)", ""),
        ("Ngày 20/4 - CHỢ SÁCH", "CHỢ SÁCH"),
    ],
)
def test_headings_of_days(text: str, title: str) -> None:
    """In Vietnamese and English, with and without the year."""
    found = day_heading(text, 2027)
    assert found is not None
    assert (found.day, found.title) == (DAY, title)


@pytest.mark.parametrize(
    "text",
    ["Từ ngày 19 - 20/4/2027", "Kèm theo Kế hoạch ngày 20/4/2027", "08:30", "Ngày 31/2/2027"],
)
def test_what_is_no_heading_of_a_day(text: str) -> None:
    """Spans, papers, hours, days that no calendar has."""
    assert day_heading(text, 2027) is None


@pytest.mark.parametrize("text", ["", "Cả đoàn", "25:00", "08:75", "3/4", "Quý I", "sau 3 giờ họp"])
def test_what_is_no_hour(text: str) -> None:
    """An hour is a whole phrase, and one that a clock has."""
    assert read_hours(text) is None


def test_a_whole_day() -> None:
    """ "Cả ngày" has no hours."""
    assert read_hours("Cả ngày") == Hours(all_day=True)


@given(
    st.times(),
    st.times(),
    st.sampled_from(["{h:02d}:{m:02d}", "{h}h{m:02d}", "{h} giờ {m:02d}"]),
    st.sampled_from(["-", "–", "đến"]),
)
def test_every_hour_of_the_clock_is_read_back(
    one: object, other: object, form: str, dash: str
) -> None:
    """In each way of writing it, alone, as a span and before its words."""
    first, last = (form.format(h=at.hour, m=at.minute) for at in (one, other))  # type: ignore[attr-defined]  # times of hypothesis
    expected = Hours(f"{one:%H:%M}", f"{other:%H:%M}")
    assert read_hours(f"{first} {dash} {last}") == expected
    assert read_hours(first) == Hours(expected.start)
    found = hours_at_beginning(f"{first} - {last}: Đọc sách")
    assert found == (expected, "Đọc sách")


@given(st.lists(st.lists(st.text(max_size=30), min_size=3, max_size=3), max_size=8))
def test_any_table_is_read_without_trouble(rows: list[list[str]]) -> None:
    """Whatever a table holds, it is a programme or it is not."""
    table = DocTable(tuple(tuple(Cell(text) for text in row) for row in rows))
    reading = a_reading(*OPENING, *APPENDIX, "Ngày 20/4/2027", table)
    assert all(one.title_vi or one.uncertain for one in reading.programme)


def test_days_may_be_columns_with_half_days_down_the_side() -> None:
    """Each line that begins with an hour is a row; a line without one keeps its half day."""
    slots = slots_of(
        ("Buổi", "Ngày 20/4/2027", "Thứ Tư, 21/4/2027"),
        ("Sáng", "08h30 - 09h00: Đón khách\n09h00 - 11h30: Đọc sách", "Thăm thư viện"),
        ("Trưa", "Nghỉ", Cell("Nghỉ", inherited=True)),
        ("Tối", "18h15: Tiệc tối", ""),
    )
    next_day = date(2027, 4, 21)
    assert hours_and_titles(slots) == [
        *(*THREE[:2], (DAY, "", "", "Nghỉ"), THREE[2]),
        *((next_day, "", "", "Thăm thư viện"), (next_day, "", "", "Nghỉ")),
    ]
    assert [("start" in one.uncertain) for one in slots] == [False, False, True, False, True, True]


def test_hours_down_the_side_hold_for_all_days() -> None:
    """A cell merged downwards is one row; days told by number alone have no date."""
    slots = slots_of(
        ("Thời gian", "Ngày 1", "Ngày 2"),
        ("08h00 - 10h00", "Nghe nhạc", "Xem tranh\nĐịa điểm: Nhà A"),
        ("10h00 - 12h00", above("Nghe nhạc"), "Vẽ"),
    )
    assert hours_and_titles(slots) == [
        (None, "08:00", "10:00", "Nghe nhạc"),
        *((None, "08:00", "10:00", "Xem tranh"), (None, "10:00", "12:00", "Vẽ")),
    ]
    assert slots[1].venue == "Nhà A"
    assert all(one.uncertain == {"date"} for one in slots)


def test_a_row_that_names_only_half_a_day_is_a_row() -> None:
    """Nothing is dropped because the paper gives no hour; it is marked instead."""
    slots = slots_of(
        ("Thời gian", "Nội dung", "Địa điểm"),
        ("Ngày 20/4/2027", "Ngày 20/4/2027", "Ngày 20/4/2027"),
        ("08h30 – 09h00", "Đón khách", "Sảnh"),
        ("Chiều", "Thăm vườn", ""),
        ("", "Hát chung", "Sân sau"),
        ("Tối", "Tối", "Tối"),
        ("Cả ngày", "Trưng bày sách", "Sảnh"),
    )
    assert [(one.start, one.title_vi, one.all_day) for one in slots] == [
        *(("08:30", "Đón khách", False), ("", "Thăm vườn", False), ("", "Hát chung", False)),
        ("", "Trưng bày sách", True),
    ]
    assert all(one.date == DAY for one in slots)
    assert "start" in slots[1].uncertain


def test_a_cell_in_two_languages_is_parted_at_its_slash() -> None:
    """Whichever language comes first; a row that says one day twice is a heading."""
    slots = slots_of(
        ("Time / Thời gian", "Activity / Hoạt động"),
        ("Tuesday, 20 April 2027 / Thứ Ba, ngày 20/4/2027", ""),
        ("08:30 - 09:00", "Registration / Đăng ký đại biểu"),
        ("09:00 - 10:00", "Khai mạc / Opening"),
        ("10:00 - 11:00", "Networking / B2B"),
    )
    assert [(one.title_vi, one.title_en) for one in slots] == [
        *(("Đăng ký đại biểu", "Registration"), ("Khai mạc", "Opening")),
        ("Networking / B2B", ""),
    ]
    assert {one.date for one in slots} == {DAY}


def test_a_slash_in_one_title_does_not_make_a_programme_bilingual() -> None:
    slots = slots_of(
        ("Thời gian", "Nội dung"),
        ("08:30 - 09:00", "Tiệc trà / Teabreak"),
        *(("09:00 - 10:00", "Đọc sách"), ("10:00 - 11:00", "Kể chuyện")),
    )
    assert [one.title_en for one in slots] == ["", "", ""]
