"""Duties to report, and the faults of a plan's body and programme."""

import pytest

from hanoiplan.checklist.schedule.values import Limit, ScheduleKind
from hanoiplan.plan_reading.model import PlanReading, ReportingFound
from tests.hanoiplan.plan_reading.blocks import a_reading, a_table, fault_ids

OPENING = ("KẾ HOẠCH", "Tổ chức Ngày hội biển năm 2027", "I. MỤC ĐÍCH", "- Vui.")


def reported_by(
    *duties: str, closing: str = "Trên đây là Kế hoạch./."
) -> tuple[ReportingFound, ...]:
    """The duties to report of a plan with one agency."""
    lines = ("II. TỔ CHỨC THỰC HIỆN", "1. Sở Du lịch", *(f"- {one}" for one in duties))
    return a_reading(*OPENING, *lines, closing).reporting


@pytest.mark.parametrize(
    ("duty", "what", "to", "kind"),
    [
        (
            "Báo cáo kết quả buổi thi bơi, gửi về Ban Tổ chức ngay khi buổi thi kết thúc.",
            "kết quả buổi thi bơi",
            "Ban Tổ chức",
            ScheduleKind.CONDITION,
        ),
        (
            "Lập dự toán kinh phí gửi Sở Tài chính tổng hợp.",
            "dự toán kinh phí",
            "Sở Tài chính",
            ScheduleKind.NONE,
        ),
        (
            "Định kỳ hằng năm báo cáo UBND Thành phố tình hình đón khách.",
            "tình hình đón khách",
            "UBND Thành phố",
            ScheduleKind.RECURRING,
        ),
        (
            "Tổng hợp tiến độ của các sở, kịp thời đề xuất UBND Thành phố.",
            "tiến độ của các sở",
            "UBND Thành phố",
            ScheduleKind.CONTINUOUS,
        ),
        (
            "Xây dựng chương trình thăm đảo, gửi Sở Ngoại vụ trước ngày 10/5/2027.",
            "chương trình thăm đảo",
            "Sở Ngoại vụ",
            ScheduleKind.DATE,
        ),
    ],
)
def test_who_reports_what_to_whom_and_when(
    duty: str, what: str, to: str, kind: ScheduleKind
) -> None:
    """Results, estimates, programmes: whatever goes to another agency."""
    (found,) = reported_by(duty)
    assert (found.who, found.what, found.to, found.schedule.kind) == ("Sở Du lịch", what, to, kind)


@pytest.mark.parametrize(
    "duty",
    [
        "Chủ trì gửi giấy mời tới các đoàn.",
        "Báo cáo viên trình bày về biển.",
        "Tham mưu UBND Thành phố khen thưởng.",
        "Xây dựng báo cáo đẹp.",
    ],
)
def test_other_duties_are_no_reports(duty: str) -> None:
    """An invitation that is sent, a speaker, a proposal."""
    assert reported_by(duty) == ()


def test_a_limit_every_year_is_kept() -> None:
    """ "Trước ngày 15 tháng 11" each year is a rhythm with a last day."""
    (found,) = reported_by("Định kỳ hằng năm trước ngày 15 tháng 11 báo cáo kết quả về Sở Nội vụ.")
    assert found.schedule.limits == (Limit(11, 15),)
    assert found.to == "Sở Nội vụ"


def test_the_closing_words_ask_everybody() -> None:
    """Two reports a year in one bracket, and obstacles through an office."""
    found = reported_by(
        "Vui.",
        closing="Trên đây là Kế hoạch. Đề nghị các sở, ban, ngành định kỳ báo cáo "
        "UBND Thành phố về kết quả (báo cáo 6 tháng trước ngày 20/6 và báo cáo năm "
        "trước ngày 20/11, gửi Sở Nội vụ tổng hợp). "
        "Nếu có vướng mắc phát sinh, các cơ quan, đơn vị kịp thời báo cáo UBND Thành phố "
        "(qua Văn phòng UBND Thành phố tổng hợp)./.",
    )
    assert [(one.who, one.to) for one in found] == [
        ("Các sở, ban, ngành", "Sở Nội vụ"),
        ("Các cơ quan, đơn vị", "UBND Thành phố (qua Văn phòng UBND Thành phố)"),
    ]
    assert "20/6" in found[0].when_raw
    assert "20/11" in found[0].when_raw


def test_a_report_read_out_at_a_session_is_due_at_its_hour() -> None:
    """The programme knows when; the answer is marked, for it is concluded."""
    programme = a_table(
        ("Giờ", "Nội dung"), ("08:00 - 17:00", "Họp"), ("17:00 - 17:30", "Phiên bế mạc")
    )
    reading = a_reading(
        *(*OPENING, "II. TỔ CHỨC THỰC HIỆN", "1. Sở Du lịch"),
        "- Xây dựng báo cáo tổng kết Ngày hội (trình bày tại phiên bế mạc).",
        *("Nơi nhận:", "- Lưu.", "PHỤ LỤC", "CHƯƠNG TRÌNH", "Ngày 02/7/2027", programme),
    )
    (found,) = reading.reporting
    assert f"{found.schedule.end:%d/%m/%Y} {found.schedule.at:%H:%M}" == "02/07/2027 17:00"
    assert found.schedule.uncertain


# --- faults -----------------------------------------------------------------------------------


def with_programme(*rows: tuple[str, str], body: tuple[str, ...] = ()) -> PlanReading:
    """A plan with a programme of one day, and what its body says of it."""
    table = a_table(("Giờ", "Nội dung"), *rows)
    return a_reading(
        *OPENING, *body, "Nơi nhận:", "- Lưu.", "PHỤ LỤC", "CHƯƠNG TRÌNH", "Ngày 02/7/2027", table
    )


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ((("08:00 - 10:00", "Họp A"), ("09:00 - 11:00", "Họp B")), "overlap"),
        ((("17:30 - 18:15", "Phiên bế mạc"), ("18:00 - 20:00", "Tiệc tối")), "closing_vs_banquet"),
        ((("08:00 - 09:00", "Họp A"), ("09:30 - 11:00", "Họp B")), "gap"),
        ((("10:00 - 09:00", "Họp A"), ("10:30 - 11:00", "Họp B")), "end_before_start"),
        (
            (
                ("08:00 - 08:10", "Phát biểu\n- Ông A (10 phút)\n- Ông B (5 phút)"),
                ("08:10 - 09:00", "Họp"),
            ),
            "speaking_time",
        ),
    ],
)
def test_faults_of_a_programme(rows: tuple[tuple[str, str], ...], fault: str) -> None:
    """Said with both items and their hours, never mended."""
    found = with_programme(*rows)
    assert fault in fault_ids(found)
    sentence = next(one.sentence() for one in found.faults if one.id == fault)
    assert "{" not in sentence


def test_a_sound_programme_has_no_faults() -> None:
    """Items one after the other, side by side at the same hours, and a free noon."""
    rows = (
        ("08:00 - 09:00", "Họp A"),
        ("09:00 - 11:00", "Họp B"),
        ("09:00 - 11:00", "Họp C"),
        ("14:00 - 15:00", "Họp D"),
    )
    known = {"overlap", "gap", "closing_vs_banquet", "end_before_start", "speaking_time"}
    assert not known & set(fault_ids(with_programme(*rows)))


def test_body_against_appendix() -> None:
    """Other hours, another name, and an item that only the body knows."""
    body = (
        *("II. NỘI DUNG", "1. Phiên khai mạc", "- Thời gian: 08h00 - 09h00, ngày 02/7/2027"),
        *("2. Phiên bế mạc long trọng", "- Thời gian: 16h00 - 17h00, ngày 02/7/2027"),
        *("3. Hội chợ cá", "- Thời gian: 06h00 - 18h00, ngày 02/7/2027"),
    )
    rows = (("08:00 - 09:30", "PHIÊN KHAI MẠC"), ("16:00 - 17:00", "KẾT LUẬN"))
    found = {fault.id: fault.text for fault in with_programme(*rows, body=body).faults}
    assert "08:00–09:00" in found["body_differs"]
    assert "08:00–09:30" in found["body_differs"]
    assert "Hội chợ cá" in found["not_in_appendix"]
    assert "KẾT LUẬN" in found["name_differs"]


def test_faults_of_the_duties() -> None:
    """The same duty twice, an agency twice, a number twice, one left out, an appendix not there."""
    long = "Chủ trì, phối hợp với các đơn vị dịch tài liệu của Ngày hội sang tiếng Anh, tiếng Lào"
    reading = a_reading(
        *(*OPENING, "- Xem Phụ lục 3.", "II. TỔ CHỨC THỰC HIỆN"),
        *("1. Sở Du lịch", f"- {long};", f"- {long} và tiếng Thái;", "2. Sở Y tế", "- Trực."),
        *("2. Sở Nội vụ", "- Khen.", "5. Sở DL", "- In."),
    )
    expected = {
        "duty_twice",
        "agency_twice",
        "agency_number_twice",
        "agency_number_missing",
        "appendix_missing",
    }
    assert expected <= set(fault_ids(reading))


def test_blank_places_are_said() -> None:
    """Number and day of a draft."""
    found = fault_ids(a_reading("Số:   /KH-UBND", "Huế, ngày   tháng 3 năm 2027", *OPENING))
    assert {"number_blank", "date_blank"} <= set(found)
