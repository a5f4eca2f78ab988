"""Dates, partners and closing words in the sentences by which plans hand out work."""

from datetime import date, time

import pytest

from hanoiplan.checklist.schedule.values import Anchor, Every, Limit, ScheduleKind
from hanoiplan.plan_reading.duty_dates import deadline_in
from hanoiplan.plan_reading.duty_partners import partners
from hanoiplan.plan_reading.model import PlanReading
from tests.hanoiplan.plan_reading.blocks import a_reading


def reading_of(*lines: str) -> PlanReading:
    """The reading of a plan of 2027 whose body ends with these lines."""
    opening = ("KẾ HOẠCH", "Tổ chức Ngày hội trà năm 2027", "I. MỤC ĐÍCH", "- Vui.")
    return a_reading(*opening, "II. TỔ CHỨC THỰC HIỆN", *lines)


def who_does_what(*lines: str) -> list[tuple[str, str]]:
    """Agency and words of every duty."""
    return [(one.section_title, one.title) for one in reading_of(*lines).tasks]


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Nộp số liệu trước ngày 12 hằng tháng.", "trước ngày 12 hằng tháng"),
        ("Họp giao ban vào thứ Ba hàng tuần.", "vào thứ Ba hàng tuần"),
        ("Lập dự toán trước ngày 15/8 hằng năm.", "trước ngày 15/8 hằng năm"),
        ("Phân bổ vốn trong quý II hằng năm.", "trong quý II hằng năm"),
        ("Báo tin trước ngày 8 của tháng cuối quý.", "trước ngày 8 của tháng cuối quý"),
        (
            "Gửi ảnh trong vòng 04 ngày làm việc sau khi kết thúc Ngày hội.",
            "trong vòng 04 ngày làm việc sau khi kết thúc Ngày hội",
        ),
        ("Treo đèn trước Ngày hội 6 ngày.", "trước Ngày hội 6 ngày"),
        (
            "Dựng trại từ ngày 02 tháng 3 năm 2027 đến hết ngày 04 tháng 3 năm 2027.",
            "từ ngày 02 tháng 3 năm 2027 đến hết ngày 04 tháng 3 năm 2027",
        ),
        (
            "Trình báo cáo đợt một (trước 20/5), báo cáo đợt hai (trước 20/11).",
            "trước 20/5), báo cáo đợt hai (trước 20/11)",
        ),
    ],
)
def test_the_whole_phrase_of_time_is_found(sentence: str, phrase: str) -> None:
    """A rhythm behind a day, days counted from the event, both ends of a period."""
    assert deadline_in(sentence).strip("()") == phrase.strip("()")


def test_a_monthly_report_is_a_duty_to_report() -> None:
    """ "Báo cáo" at the beginning of a duty, with the day of each month."""
    reading = reading_of(
        "1. Sở Y tế", "- Báo cáo tiến độ về UBND Thành phố trước ngày 9 hằng tháng."
    )

    (found,) = reading.reporting
    assert (found.who, found.schedule.every) == ("Sở Y tế", Every.MONTH)
    assert found.schedule.limits == (Limit(0, 9),)
    assert reading.tasks[0].deadline == found.schedule


@pytest.mark.parametrize(
    "duty",
    [
        "Báo cáo Ủy ban nhân dân tỉnh tiến độ vào thứ Ba hằng tuần.",
        "Báo cáo Giám đốc Sở kết quả vào thứ Ba hằng tuần.",
        "Tổng hợp, trình UBND tỉnh báo cáo tuần vào thứ Ba hằng tuần.",
    ],
)
def test_reporting_to_a_head_needs_no_about(duty: str) -> None:
    """The receiver may stand right behind the verb."""
    (found,) = reading_of("1. Sở Y tế", f"- {duty}").reporting

    assert (found.schedule.every, found.schedule.weekday) == (Every.WEEK, 1)


def test_working_days_after_the_event_are_kept() -> None:
    """Not only that it follows the event, but by how many days."""
    (found,) = reading_of(
        "1. Phòng Trà",
        "- Báo cáo Giám đốc Sở kết quả trong 06 ngày làm việc sau khi kết thúc sự kiện.",
    ).reporting

    schedule = found.schedule
    assert (schedule.kind, schedule.anchor) == (ScheduleKind.RELATIVE, Anchor.EVENT_END)
    assert (schedule.days, schedule.working_days) == (6, True)


def test_a_point_about_reports_binds_everyone() -> None:
    """Under a heading that names no agency the sentence says who reports."""
    (found,) = reading_of(
        *("1. Sở Y tế", "- Trực cấp cứu.", "2. Sở Du lịch", "- Mời khách.", "3. Chế độ báo cáo"),
        "Các đơn vị báo cáo kết quả về Sở Du lịch trước 15h00 thứ Hai hằng tuần.",
    ).reporting

    assert (found.who, found.to) == ("Các đơn vị", "Sở Du lịch")
    assert (found.schedule.every, found.schedule.at) == (Every.WEEK, time(15))


def test_two_limits_in_brackets_are_two_dates() -> None:
    """Half-yearly and yearly, each with its own day."""
    (task,) = reading_of(
        "1. Sở Y tế", "- Nộp báo cáo sáu tháng (trước 20/5), báo cáo năm (trước 20/11)."
    ).tasks

    assert [one.end for one in task.deadline.milestones] == [date(2027, 5, 20), date(2027, 11, 20)]


# --- headings ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "Các sở, ngành; UBND các phường",
        "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã",
        "Sở Nội vụ; Sở Tài chính",
    ],
)
def test_a_heading_may_part_its_agencies_by_a_semicolon(heading: str) -> None:
    """What stands under it is not a duty of the agency before it."""
    found = who_does_what("1. Sở Y tế", "- Trực cấp cứu.", f"2. {heading}", "- Cử người dự.")

    assert found == [("Sở Y tế", "Trực cấp cứu."), (heading, "Cử người dự.")]


def test_asking_everybody_to_carry_out_the_plan_is_no_duty() -> None:
    """The last sentence of a plan names no agency of its own."""
    found = who_does_what(
        "1. Sở Y tế", "- Trực cấp cứu.", "Yêu cầu các đơn vị nghiêm túc thực hiện Kế hoạch này./."
    )

    assert found == [("Sở Y tế", "Trực cấp cứu.")]


def test_a_sentence_may_give_one_more_duty_to_an_agency() -> None:
    """ "Giao Sở A làm …" behind the numbered agencies."""
    found = who_does_what(
        *("1. Sở Y tế", "- Trực cấp cứu.", "2. Sở Du lịch", "- Mời khách."),
        "Giao Sở Nội vụ theo dõi, đôn đốc các đơn vị.",
    )

    assert found[-1] == ("Sở Nội vụ", "theo dõi, đôn đốc các đơn vị.")


def test_whoever_is_asked_before_a_colon_is_an_agency() -> None:
    """A consulate or a club that no list knows, with an abbreviation in its name."""
    reading = reading_of(
        *("1. Sở Y tế", "- Trực cấp cứu."),
        "2. Đề nghị Câu lạc bộ Trà Việt tại TP. Hoa Lư: giới thiệu nghệ nhân.",
    )

    last = reading.tasks[-1]
    assert (last.section_title, last.title) == (
        "Câu lạc bộ Trà Việt tại TP. Hoa Lư",
        "giới thiệu nghệ nhân.",
    )
    assert last.request


# --- partners ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Phối hợp với Cảng vụ tạo thuận lợi nhập cảnh.", "Cảng vụ"),
        ("phối hợp với Nhà hát Trẻ tổng duyệt chương trình.", "Nhà hát Trẻ"),
        ("Phối hợp với Sở Giáo dục và đào tạo nâng cao tay nghề.", "Sở Giáo dục và đào tạo"),
    ],
)
def test_partners_end_where_the_verb_begins(sentence: str, names: str) -> None:
    """More verbs of plans; words inside names stay."""
    assert partners(sentence) == (names, True)


def test_a_verb_that_nobody_knows_leaves_the_partners_unsure() -> None:
    """Too many small words behind a name are told, not believed."""
    _names, sure = partners("Phối hợp với Hội Trà nhóm bếp rang lá ướp sen; mời khách.")

    assert not sure
