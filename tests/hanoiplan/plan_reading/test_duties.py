"""Duties of agencies, in the many forms in which plans hand them out."""

import pytest

from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.documents.model import Paragraph
from hanoiplan.plan_reading.model import PlanReading, TaskFound
from tests.hanoiplan.plan_reading.blocks import a_reading

OPENING = ("KẾ HOẠCH", "Tổ chức Tuần lễ sách thành phố Hoa Lư năm 2027", "I. MỤC ĐÍCH", "- Vui.")


def duties_of(*lines: str) -> PlanReading:
    """The reading of a plan whose body ends with these lines."""
    return a_reading(*OPENING, *lines, "Trên đây là Kế hoạch của Thành phố./.")


def who_does_what(reading: PlanReading) -> list[tuple[str, str]]:
    """Agency and words of every duty."""
    return [(one.section_title, one.title) for one in reading.tasks]


def one_duty(sentence: str) -> TaskFound:
    """The duty of an agency that has only this one."""
    return duties_of("II. TỔ CHỨC THỰC HIỆN", "1. Sở Du lịch", f"- {sentence}").tasks[0]


NUMBERED = (
    *("1. Thư viện Thành phố", "- Mở cửa đến đêm.", "- Mời tác giả đọc sách."),
    *("2. Sở Y tế", "- Trực cấp cứu."),
)
SAME = [
    ("Thư viện Thành phố", "Mở cửa đến đêm."),
    ("Thư viện Thành phố", "Mời tác giả đọc sách."),
    ("Sở Y tế", "Trực cấp cứu."),
]


@pytest.mark.parametrize(
    "heading",
    [
        "II. TỔ CHỨC THỰC HIỆN",
        "III. PHÂN CÔNG NHIỆM VỤ",
        "B. TRÁCH NHIỆM THỰC HIỆN",
        "PHÂN CÔNG TỔ CHỨC THỰC HIỆN",
        "IV. NHIỆM VỤ CỦA CÁC CƠ QUAN, ĐƠN VỊ",
        "Phần II. TỔ CHỨC TRIỂN KHAI",
    ],
)
def test_the_section_is_known_by_its_words(heading: str) -> None:
    """Whatever a plan calls the part that hands out the work."""
    assert who_does_what(duties_of(heading, *NUMBERED)) == SAME


@pytest.mark.parametrize(
    "lines",
    [
        NUMBERED,
        (
            "1. Thư viện Thành phố:",
            "+ Mở cửa đến đêm.",
            "+ Mời tác giả đọc sách.",
            "2. Sở Y tế:",
            "+ Trực cấp cứu.",
        ),
        (
            "a) Thư viện Thành phố",
            "- Mở cửa đến đêm.",
            "- Mời tác giả đọc sách.",
            "b) Sở Y tế",
            "- Trực cấp cứu.",
        ),
        (
            "1. Thư viện Thành phố",
            "a) Mở cửa đến đêm.",
            "b) Mời tác giả đọc sách.",
            "2. Sở Y tế",
            "Trực cấp cứu.",
        ),
        (
            "Thư viện Thành phố:",
            "- Mở cửa đến đêm.",
            "- Mời tác giả đọc sách.",
            "Sở Y tế:",
            "- Trực cấp cứu.",
        ),
        (
            "2.1. Thư viện Thành phố",
            "- Mở cửa đến đêm.",
            "- Mời tác giả đọc sách.",
            "2.2. Sở Y tế: Trực cấp cứu.",
        ),
        (
            "1. Giao Thư viện Thành phố:",
            "• Mở cửa đến đêm.",
            "• Mời tác giả đọc sách.",
            "2. Giao Sở Y tế:",
            "• Trực cấp cứu.",
        ),
    ],
    ids=["numbers", "plus", "letters", "letters below", "no numeral", "inline", "given"],
)
def test_every_shape_of_headings_and_bullets_gives_the_same_duties(lines: tuple[str, ...]) -> None:
    """Numerals, letters, nothing at all; dashes, plus signs, points or whole paragraphs."""
    assert who_does_what(duties_of("II. TỔ CHỨC THỰC HIỆN", *lines)) == SAME


def test_agencies_in_one_line_each_are_headings_and_duties() -> None:
    """A short plan gives every agency a line; the name before the colon is the agency."""
    reading = duties_of(
        "II. PHÂN CÔNG THỰC HIỆN",
        "- Sở Xây dựng: dựng nhà bạt; cấp nước.",
        "- Công an Thành phố: giữ trật tự.",
        "- UBND các phường: Đông Thành, Tây Hồ: treo cờ.",
    )
    assert who_does_what(reading) == [
        ("Sở Xây dựng", "dựng nhà bạt; cấp nước."),
        ("Công an Thành phố", "giữ trật tự."),
        ("UBND các phường: Đông Thành, Tây Hồ", "treo cờ."),
    ]
    assert [one.collective for one in reading.agencies] == [False, False, True]


def test_a_sentence_about_everybody_is_a_duty_of_everybody() -> None:
    """The last number often has no heading: its subject is the agency, the sentence the duty."""
    sentence = "Các sở, ngành liên quan chủ động phối hợp với Sở Y tế khi được yêu cầu."
    reading = duties_of("II. TỔ CHỨC THỰC HIỆN", *NUMBERED, f"3. {sentence}")
    assert who_does_what(reading)[3:] == [("Các sở, ngành liên quan", sentence)]
    assert reading.agencies[-1].collective
    assert reading.agencies[-1].uncertain == {"name"}


def test_what_names_no_agency_is_no_duty_and_ends_the_one_before() -> None:
    """ "Trong quá trình thực hiện …" under a number belongs to nobody."""
    reading = duties_of(
        "II. TỔ CHỨC THỰC HIỆN",
        *NUMBERED,
        "3. Trong quá trình thực hiện, nếu có khó khăn thì họp lại.",
        "- Việc này không của ai.",
    )
    assert who_does_what(reading) == SAME


def test_a_group_of_agencies_is_no_agency() -> None:
    """Agencies may stand one step lower, under "Các cơ quan Trung ương:"."""
    reading = duties_of(
        "II. TỔ CHỨC THỰC HIỆN",
        *("1. Các cơ quan Trung ương:", "a) Bộ Y tế", "- Cử bác sĩ.", "b) Bộ Công an", "- Cử xe."),
        *("2. Các sở của Thành phố:", "a) Sở Du lịch", "- In bản đồ."),
    )
    assert [one.name for one in reading.agencies] == ["Bộ Y tế", "Bộ Công an", "Sở Du lịch"]


def test_more_words_stay_with_their_duty() -> None:
    """What stands a step lower belongs to the duty above it."""
    reading = duties_of(
        "II. TỔ CHỨC THỰC HIỆN",
        *("1. Sở Du lịch", "- Lo ba việc:", "+ Bản đồ;", "+ Xe;", "+ Vé.", "- Báo tin."),
    )
    assert [one.title for one in reading.tasks] == [
        "Lo ba việc:\n+ Bản đồ;\n+ Xe;\n+ Vé.",
        "Báo tin.",
    ]
    assert [one.number for one in reading.tasks] == ["1", "2"]


def test_a_duty_broken_by_the_end_of_a_page_is_put_together() -> None:
    """The rest of a sentence on the next page begins small and has no ordinal."""
    reading = duties_of(
        "II. TỔ CHỨC THỰC HIỆN",
        *("1. Sở Du lịch", "- Dẫn khách đi thăm hồ lớn, chợ cũ và", "đền trên núi vào buổi sáng."),
        "- Đưa khách về.",
    )
    whole = "Dẫn khách đi thăm hồ lớn, chợ cũ và đền trên núi vào buổi sáng."
    assert [one.title for one in reading.tasks] == [whole, "Đưa khách về."]


def test_the_closing_words_are_no_duty() -> None:
    """ "Trên đây là …" ends the last agency."""
    reading = duties_of("II. TỔ CHỨC THỰC HIỆN", *NUMBERED)
    assert "Trên đây" not in reading.tasks[-1].title


def test_numbers_of_word_count_as_written_ones() -> None:
    """Automatic numbering of Word stands beside the text, not in it."""
    reading = a_reading(
        *OPENING,
        Paragraph("TỔ CHỨC THỰC HIỆN", numbering="II.", bold=True),
        Paragraph("Sở Nội vụ", numbering="1.", bold=True),
        Paragraph("Khen thưởng.", numbering="-"),
        Paragraph("Sở Tài chính", numbering="2.", bold=True),
        Paragraph("Cấp tiền.", numbering="-"),
    )
    found = [(one.section, one.section_title, one.label, one.title) for one in reading.tasks]
    assert found == [
        ("1", "Sở Nội vụ", "-", "Khen thưởng."),
        ("2", "Sở Tài chính", "-", "Cấp tiền."),
    ]


def test_a_request_goes_to_an_agency_outside_the_citys_command() -> None:
    """ "Đề nghị" is no part of the name, and the task is no order."""
    reading = duties_of(
        "II. TỔ CHỨC THỰC HIỆN",
        *("1. Đề nghị Vụ Báo chí, Bộ Ngoại giao", "- Cấp phép.", "2. Sở Y tế", "- Trực."),
    )
    assert [(one.section_title, one.request) for one in reading.tasks] == [
        ("Vụ Báo chí, Bộ Ngoại giao", True),
        ("Sở Y tế", False),
    ]


def test_a_heading_may_already_say_what_is_asked() -> None:
    """ "Giao Sở A chủ trì, phối hợp …:" opens the list of its duties."""
    reading = duties_of(
        "II. PHÂN CÔNG NHIỆM VỤ",
        *(
            "1. Giao Sở Du lịch chủ trì, phối hợp với các đơn vị liên quan:",
            "- In vé.",
            "- In sách.",
        ),
        *("2. Trách nhiệm của Sở Y tế:", "- Trực."),
    )
    assert who_does_what(reading) == [
        ("Sở Du lịch", "In vé."),
        ("Sở Du lịch", "In sách."),
        ("Sở Y tế", "Trực."),
    ]


def test_two_agencies_under_one_heading_both_lead() -> None:
    """The first is the responsible one."""
    found = duties_of("II. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế, Công an Thành phố", "- Trực.").tasks[0]
    assert found.lead == ("Sở Y tế", "Công an Thành phố")
    assert found.lead_agency == "Sở Y tế"


def test_a_name_that_nobody_knows_counts_among_headings_of_agencies() -> None:
    """It is marked; a heading about money or reports is no agency."""
    reading = duties_of(
        "II. TỔ CHỨC THỰC HIỆN",
        *(
            *NUMBERED,
            "3. Gánh xiếc Bình Minh",
            "- Diễn.",
            "4. Chế độ báo cáo",
            "- Mỗi tuần một lần.",
        ),
    )
    assert who_does_what(reading) == [*SAME, ("Gánh xiếc Bình Minh", "Diễn.")]
    assert reading.agencies[-1].uncertain == {"name"}


def test_a_section_below_a_section() -> None:
    """ "1. Phân công nhiệm vụ" with letters, then a heading of another matter."""
    reading = duties_of(
        *("III. TỔ CHỨC THỰC HIỆN", "1. Phân công nhiệm vụ", "a) Sở Du lịch", "- In vé."),
        *("b) Tiểu ban Lễ tân:", "- Đón khách.", "2. Chế độ báo cáo", "- Mỗi tuần một lần."),
    )
    assert who_does_what(reading) == [("Sở Du lịch", "In vé."), ("Tiểu ban Lễ tân", "Đón khách.")]


# --- partners and roles -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "role", "partners"),
    [
        (
            "Chủ trì, phối hợp với Sở Y tế và các đơn vị liên quan xây dựng lịch trực.",
            "lead",
            "Sở Y tế và các đơn vị liên quan",
        ),
        (
            "Phối hợp Sở Nội vụ, Thành đoàn tuyển người giúp việc.",
            "coordinate",
            "Sở Nội vụ, Thành đoàn tuyển người giúp việc",
        ),
        (
            "Phối hợp chặt chẽ với Cục Lãnh sự (Bộ Ngoại giao) trong việc cấp thị thực.",
            "coordinate",
            "Cục Lãnh sự (Bộ Ngoại giao)",
        ),
        (
            "Chủ trì phối hợp các cơ quan báo chí trong nước đưa tin.",
            "lead",
            "các cơ quan báo chí trong nước",
        ),
        (
            "Phối hợp với các tổ chức quốc tế liên quan tổ chức triển lãm.",
            "coordinate",
            "các tổ chức quốc tế liên quan",
        ),
        ("Là cơ quan thường trực của Ban Tổ chức.", "lead", ""),
        ("In vé và bản đồ.", "", ""),
        ("Phối hợp thực hiện các việc khác.", "coordinate", ""),
    ],
)
def test_who_leads_and_with_whom(sentence: str, role: str, partners: str) -> None:
    """The names end where the verb of the duty begins."""
    found = one_duty(sentence)
    assert (found.role, found.coordinating) == (role, partners)


def test_partners_without_a_known_verb_are_marked() -> None:
    """Where no end of the names is found, a person has to look."""
    assert "coordinating" in one_duty("Phối hợp với Sở Nội vụ hóa giải mọi điều.").uncertain


def test_the_agency_of_the_heading_leads() -> None:
    """Its canonical name too, so that spellings of one agency meet."""
    found = duties_of("II. TỔ CHỨC THỰC HIỆN", "1. SỞ VH&TT", "- Diễn chèo.").tasks[0]
    assert (found.lead, found.lead_agency) == (("SỞ VH&TT",), "Sở Văn hóa và Thể thao")


# --- dates ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "raw", "kind"),
    [
        ("Gửi danh sách trước ngày 15/3/2027.", "trước ngày 15/3/2027", ScheduleKind.DATE),
        (
            "In vé, hoàn thành trước ngày 02 tháng 4 năm 2027.",
            "hoàn thành trước ngày 02 tháng 4 năm 2027",
            ScheduleKind.DATE,
        ),
        (
            "Tổng hợp ngay khi phiên đọc sách kết thúc để đăng báo.",
            "ngay khi phiên đọc sách kết thúc",
            ScheduleKind.CONDITION,
        ),
        ("Thường xuyên cập nhật trang web.", "Thường xuyên", ScheduleKind.CONTINUOUS),
        ("Định kỳ hằng năm báo cáo số sách mới.", "Định kỳ hằng năm", ScheduleKind.RECURRING),
        (
            "Mở tiệc tối ngày 20 tháng 4 năm 2027.",
            "tối ngày 20 tháng 4 năm 2027",
            ScheduleKind.DATE,
        ),
        (
            "Thực hiện Quyết định số 12/QĐ-UBND ngày 03/01/2027 của UBND Thành phố.",
            "",
            ScheduleKind.NONE,
        ),
        ("Giữ trật tự trước, trong và sau sự kiện.", "", ScheduleKind.NONE),
        ("Bố trí dự toán chi hằng năm cho thư viện.", "", ScheduleKind.NONE),
    ],
)
def test_dates_in_the_words_become_the_schedule(
    sentence: str, raw: str, kind: ScheduleKind
) -> None:
    """A paper's date or "trước, trong và sau" is no deadline."""
    found = one_duty(sentence)
    assert (found.deadline_raw, found.deadline.kind) == (raw, kind)
