"""A schedule is said again as a person would write it, in both languages of the office."""

from datetime import date

import pytest
from hypothesis import given

from hanoiplan.base.speech import Speech
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.occurrences import occurrences
from hanoiplan.checklist.schedule.values import Anchors, Schedule, ScheduleKind
from hanoiplan.checklist.schedule.words import occurrence_words, schedule_details, schedule_words
from tests.hanoiplan.checklist.schedule_strategies import ANCHORS, DAYS, SCHEDULES

EN, VI = Speech("en"), Speech("vi")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("2026", "2026"),
        ("2026 - 2030", "2026–2030"),
        ("Quý III-IV/2026", "Q3–Q4 2026"),
        ("6 tháng cuối năm 2026", "Q3–Q4 2026"),
        ("tháng 5/2026", "May 2026"),
        ("07-10/6/2026", "7–10 June 2026"),
        ("2026, 2028, 2030", "2026, 2028, 2030"),
        ("đến hết năm 2030", "To the end of 2030"),
        ("trước 17h30 ngày 8/6/2026", "17:30, 8 June 2026"),
        ("Hàng năm", "Every year"),
        ("trước 15/11 hằng năm", "Every year, by 15 Nov"),
        ("Hằng năm giai đoạn 2026-2030", "Every year, 2026–2030"),
        ("2 tuần một lần, trước 16h00 thứ Sáu", "Every two weeks, by 16:00 Friday"),
        ("trước ngày 25 hằng tháng", "Every month, by day 25 of the month"),
        ("Thường xuyên", "Ongoing"),
        ("Định kỳ/thường xuyên", "Ongoing, from time to time"),
        ("Thường xuyên, báo cáo theo quý", "Ongoing, once a quarter"),
        ("Từ Quý I/2026", "From 1 January 2026 on"),
        ("02 lần/năm", "2 lần a year"),
        ("Khi Bộ A ban hành", "After: Bộ A ban hành"),
        ("Theo dự án", "As set out in: dự án"),
        ("D-30", "30 days before the event"),
        ("1 ngày sau hội nghị", "1 day after the event"),
        ("10 ngày làm việc sau khi Bộ A ban hành", "10 working days after: Bộ A ban hành"),
        ("", ""),
        ("nt", ""),
        ("31/02/2026", ""),
    ],
)
def test_a_schedule_in_few_words(raw: str, words: str) -> None:
    assert schedule_words(read_deadline(raw), EN) == words


@pytest.mark.parametrize(
    "raw",
    ["2026", "2026–2030", "Quý III–IV/2026", "2026, 2028, 2030", "07–10/6/2026"],
)
def test_vietnamese_words_read_back_as_the_same_schedule(raw: str) -> None:
    schedule = read_deadline(raw)
    words = schedule_words(schedule, VI)
    assert words == raw
    assert read_deadline(words) == schedule


def test_a_tooltip_says_the_days_the_quota_the_words_of_the_plan_and_the_doubt() -> None:
    schedule = read_deadline("Quý I/2026 chọn. Quý IV/2026 làm", output="1-2 lớp/năm")
    assert schedule_details(schedule, Anchors(), EN).splitlines() == [
        "Q1 2026, Q4 2026",
        "1 January–31 December 2026",
        "1–2 lớp a year",
        "As written: “Quý I/2026 chọn. Quý IV/2026 làm”",
        "Several deadlines stand in one cell.",
    ]


def test_a_tooltip_says_the_day_that_follows_from_the_event() -> None:
    anchors = Anchors(event_start=date(2026, 6, 8))
    assert "9 May 2026" in schedule_details(read_deadline("D-30"), anchors, EN)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("2026", "2026"),
        ("H2 2026", "second half of 2026"),
        ("Q3 2026", "Q3 2026"),
        ("2026-03", "March 2026"),
        ("2026-W10", "week 10/2026"),
        ("2026-06-20", "20 June 2026"),
        ("2026-03-02/2026-03-15", "2–15 March 2026"),
        ("1/2 2026", "2026 (1/2)"),
        ("12/14 Q3 2026", "Q3 2026 (12/14)"),
    ],
)
def test_the_name_of_an_occurrence_in_words(label: str, words: str) -> None:
    assert occurrence_words(label, EN) == words


@given(SCHEDULES, ANCHORS, DAYS)
def test_every_schedule_and_every_occurrence_can_be_said(
    schedule: Schedule, anchors: Anchors, until: date
) -> None:
    for speech in (VI, EN):
        said = schedule_words(schedule, speech)
        assert "{" not in said.replace(schedule.condition, "")
        assert said or schedule.kind in {ScheduleKind.NONE, ScheduleKind.DATE, ScheduleKind.PERIOD}
        assert isinstance(schedule_details(schedule, anchors, speech), str)
        for one in occurrences(schedule, anchors, until)[:20]:
            assert occurrence_words(one.label, speech)
