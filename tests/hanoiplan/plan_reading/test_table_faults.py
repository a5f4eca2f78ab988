"""What is wrong in the tables of a plan is said with its place, and nothing is mended."""

import pytest

from hanoiplan.plan_reading.model import Fault, PlanReading, SourceRef
from hanoiplan.plan_reading.table_faults import NO_LEAD, NO_OUTPUT, words_twice
from hanoiplan.plan_reading.table_faults_folded import MANY, folded
from tests.hanoiplan.plan_reading.blocks import tasks_of_rows

ROW = ("1", "Trồng hoa", "Sở Xây dựng", "Sở Tài chính", "Báo cáo", "Quý I/2026")


def section(numeral: str, title: str = "CHUẨN BỊ") -> tuple[str, ...]:
    """A row that heads a section."""
    return (numeral, title, "", "", "", "")


def one_fault(reading: PlanReading, kind: str) -> Fault:
    """The only fault of this kind."""
    (fault,) = (fault for fault in reading.faults if fault.id == kind)
    return fault


def test_a_sound_table_has_no_faults() -> None:
    """Numbers that go on or begin anew in a section are both right."""
    second = ("2", "Mời chuyên gia", *ROW[2:])

    assert tasks_of_rows(section("I"), ROW, second).faults == ()
    assert tasks_of_rows(section("I"), ROW, section("II"), second).faults == ()
    assert tasks_of_rows(section("I"), ROW, section("II"), ("1", *second[1:])).faults == ()


def test_a_section_numeral_used_twice_is_said_with_both_titles() -> None:
    """IX twice: both stay as they are."""
    reading = tasks_of_rows(
        section("IX", "HỖ TRỢ"), ROW, section("IX", "THANH NIÊN"), ("2", "Mời khách", *ROW[2:])
    )

    fault = one_fault(reading, "section_twice")
    assert fault.text == "IX (HỖ TRỢ; THANH NIÊN)"
    assert [task.section for task in reading.tasks] == ["IX", "IX"]


@pytest.mark.parametrize(
    ("rows", "kind", "text"),
    [
        ((ROW, ("4", "Mời khách", *ROW[2:])), "number_missing", "2, 3"),
        ((ROW, ("1", "Mời khách", *ROW[2:])), "number_twice", "1"),
        (
            (section("I"), ROW, section("III"), ("2", "Mời khách", *ROW[2:])),
            "section_missing",
            "I → III",
        ),
        (((*ROW[:2], "", *ROW[3:]),), "no_lead", "1 “Trồng hoa”"),
        (((*ROW[:3], "", *ROW[4:]),), "no_coordinator", "1 “Trồng hoa”"),
        (((*ROW[:4], "", ROW[5]),), "no_output", "1 “Trồng hoa”"),
        (((*ROW[:5], ""),), "no_deadline", "1 “Trồng hoa”"),
        (
            ((*ROW[:2], "Sở Y tế", "SỞ Y TẾ; Sở Tài chính", *ROW[4:]),),
            "lead_coordinates",
            "Sở Y tế",
        ),
        (((*ROW[:2], "Sở Y tế; Sở Du lịch", *ROW[3:]),), "several_leads", "Sở Y tế; Sở Du lịch"),
        ((("1", "Trồng hoa (đợt 1", *ROW[2:]),), "open_bracket", "đợt 1"),
        ((("1", "Trồng hoa với với người dân", *ROW[2:]),), "words_twice", "với với"),
        (((*ROW[:5], "31/13/2026"),), "unsure_deadline", "31/13/2026"),
        (((*ROW[:5], "12/31/2026"),), "unsure_deadline", "12/31/2026"),
        (
            ((*ROW[:5], "Quý I/2026 lập danh sách. Quý IV/2026 báo cáo"),),
            "two_deadlines",
            "Quý IV/2026",
        ),
    ],
)
def test_a_fault_is_said_in_one_sentence(
    rows: tuple[tuple[str, ...], ...], kind: str, text: str
) -> None:
    """Each kind of fault names what it is about."""
    fault = one_fault(tasks_of_rows(*rows), kind)

    assert text in fault.text
    assert fault.text in fault.sentence()
    assert fault.where.row >= 0


def test_two_tasks_that_say_the_same_are_named_both() -> None:
    """IV.7 again as IV.13: both stay."""
    text = "Có chính sách khuyến khích người dân trồng hoa trước nhà và chăm sóc cây xanh đường phố"
    rows = (("1", text, *ROW[2:]), ("2", text.replace("đường phố", "đường phố."), *ROW[2:]))
    fault = one_fault(tasks_of_rows(*rows), "same_task")

    assert fault.text.startswith("1 “")
    assert ", 2 “" in fault.text


def test_columns_that_a_table_does_not_have_are_not_missed() -> None:
    """A plan without a column for outputs lacks none."""
    reading = tasks_of_rows(
        ("1", "Trồng hoa", "Sở Y tế", "2026"), heads=("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn")
    )

    assert reading.faults == ()


@pytest.mark.parametrize("text", ["xanh xanh, sạch sạch", "dần dần", "nhà nhà, người người"])
def test_words_that_vietnamese_doubles_on_purpose_are_no_fault(text: str) -> None:
    """Only pairs of words and small words are told."""
    assert words_twice(text) == ""


def test_very_many_like_faults_are_one_sentence_with_a_count() -> None:
    """The first are named, the others counted; another kind stays as it is."""
    many = [Fault("no_lead", str(one), SourceRef(row=one), NO_LEAD) for one in range(MANY + 1)]
    other = Fault("no_output", "7", SourceRef(), NO_OUTPUT)

    together, left = folded([many[0], other, *many[1:]])
    assert (together.text, together.where) == ("0; 1; 2; … (+58)", many[0].where)
    assert left == other


def test_a_list_that_can_be_read_stays_a_list() -> None:
    """Up to the limit every fault has its own line and place."""
    some = [Fault("no_lead", str(one), SourceRef(row=one), NO_LEAD) for one in range(MANY)]

    assert folded(some) == tuple(some)
