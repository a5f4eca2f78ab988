"""What a plan writes in its deadline column gets the meaning that its readers give it."""

from collections import Counter
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hanoiplan.checklist.schedule.calendar_words import BACKWARDS, IMPOSSIBLE, NO_YEAR, SWAPPED
from hanoiplan.checklist.schedule.deadlines import NOT_UNDERSTOOD, SAME_AS_ABOVE, read_deadline
from hanoiplan.checklist.schedule.plain_dates import (
    AFTER_A_DATE,
    BEFORE_ISSUE,
    OTHER_WORDS,
    SEVERAL,
)
from hanoiplan.checklist.schedule.values import (
    Anchor,
    Every,
    Limit,
    Quota,
    Schedule,
    ScheduleKind,
    Span,
)
from hanoiplan.exchange.plans.document import read_plan

ISSUED = date(2025, 11, 20)


def read(raw: str) -> Schedule:
    return read_deadline(raw, year=2026, issued_on=ISSUED)


def year(number: int, last: int = 0) -> tuple[date, date]:
    return date(number, 1, 1), date(last or number, 12, 31)


# every phrase of the plans at hand, with how often it stands in the second, third, fourth
PHRASES = {
    "2026": (6, 4, 0),
    "Định kỳ/thường xuyên": (3, 0, 0),
    "2027-2030": (3, 0, 0),
    "Hàng năm": (1, 19, 0),
    "": (1, 5, 0),
    "2026-2030": (25, 1, 0),
    "2027": (3, 0, 0),
    "Quý III-IV/2026": (1, 0, 0),
    "2026, 2028, 2030": (1, 0, 0),
    "2027, 2029": (1, 0, 0),
    "2026 - 2030": (1, 0, 0),
    "2028": (1, 0, 0),
    "Theo dự án": (1, 0, 0),
    "2025": (0, 4, 0),
    "Khi Bộ Ngoại giao ban hành": (0, 1, 0),
    "Thường xuyên": (0, 46, 0),
    "Sau khi Bộ Công Thương ban hành": (0, 2, 0),
    "Khi Bộ Tài chính, Ngân hàng Nhà nước Việt Nam ban hành.": (0, 1, 0),
    "Từ nay đến 2030": (0, 3, 0),
    "Theo kế hoạch đề ra": (0, 1, 0),
    "Định kỳ hằng năm": (0, 2, 0),
    "Năm 2025": (0, 1, 0),
    "Sau khi Bộ Khoa học và Công nghệ hoàn thành Đề án": (0, 1, 0),
    "Sau khi Bộ Ngoại giao xây dựng xong": (0, 1, 0),
    "Hằng năm": (0, 2, 0),
    "2025 - 2026": (0, 1, 0),
    "Sau khi Bộ Nông nghiệp và Môi trường ban hành Đề án": (0, 1, 0),
    "Sau khi Bộ Văn hóa, Thể thao và Du lịch ban hành": (0, 1, 0),
    "Khi Bộ Y tế ban hành": (0, 1, 0),
    "Tháng 1": (0, 0, 1),
    "Tháng 2": (0, 0, 1),
    "Quý I": (0, 0, 1),
    "Năm 2026": (0, 0, 46),
}
K = ScheduleKind
KINDS = {K.NONE: 6, K.CONTINUOUS: 49, K.RECURRING: 24, K.CONDITION: 9, K.REFERENCE: 2,
         K.MILESTONES: 2, K.PERIOD: 103}  # fmt: skip
PERIODS = {
    "2026": year(2026),
    "2027-2030": year(2027, 2030),
    "2026-2030": year(2026, 2030),
    "2027": year(2027),
    "Quý III-IV/2026": (date(2026, 7, 1), date(2026, 12, 31)),
    "2026 - 2030": year(2026, 2030),
    "2028": year(2028),
    "2025": year(2025),
    "Từ nay đến 2030": (ISSUED, date(2030, 12, 31)),
    "Năm 2025": year(2025),
    "2025 - 2026": year(2025, 2026),
    "Tháng 1": (date(2026, 1, 1), date(2026, 1, 31)),
    "Tháng 2": (date(2026, 2, 1), date(2026, 2, 28)),
    "Quý I": (date(2026, 1, 1), date(2026, 3, 31)),
    "Năm 2026": year(2026),
}


def test_the_195_deadlines_of_the_plans_at_hand_are_classified_and_none_is_doubtful() -> None:
    kinds: Counter[ScheduleKind] = Counter()
    for phrase, counts in PHRASES.items():
        found = read(phrase)
        assert not found.uncertain, phrase
        kinds[found.kind] += sum(counts)
    assert dict(kinds) == KINDS
    assert kinds.total() == 195


@pytest.mark.parametrize(("phrase", "days"), PERIODS.items())
def test_a_period_runs_from_its_first_to_its_last_day(phrase: str, days: tuple[date, date]) -> None:
    found = read(phrase)
    assert (found.start, found.end) == days


def test_every_period_of_the_plans_has_its_days_written_down_here() -> None:
    assert {one for one in PHRASES if read(one).kind is K.PERIOD} == set(PERIODS)


@pytest.mark.samples
@pytest.mark.parametrize(
    ("name", "which"), [("plan_2_hanoi_vientiane_2026_2030", 0), ("plan_3_resolution_59", 1)]
)
def test_the_deadlines_of_real_plans_are_those_of_the_list(
    samples: Path, name: str, which: int
) -> None:
    tasks = read_plan(samples / "plans" / f"{name}.xlsx").tasks
    raw = Counter(one.deadline_raw for one in tasks if one.origin == "appendix")
    assert raw == Counter({phrase: n[which] for phrase, n in PHRASES.items() if n[which]})


@pytest.mark.parametrize(
    ("raw", "start", "end"),
    [
        ("QUÝ III–IV / 2026", date(2026, 7, 1), date(2026, 12, 31)),
        ("Quý I-II/2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("Quý 3/2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("quý III năm 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("Q.III/2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("Quý II (2026)", date(2026, 4, 1), date(2026, 6, 30)),
        ("T5/2026", date(2026, 5, 1), date(2026, 5, 31)),
        ("12/2026 - 3/2027", date(2026, 12, 1), date(2027, 3, 31)),
        ("Quý IV/2025 - Quý I/2026", date(2025, 10, 1), date(2026, 3, 31)),
        ("6 tháng đầu năm 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("06 tháng cuối năm", date(2026, 7, 1), date(2026, 12, 31)),
        ("cuối năm 2027", date(2027, 10, 1), date(2027, 12, 31)),
        ("hoàn thành trong tháng 5", date(2026, 5, 1), date(2026, 5, 31)),
        ("Trong tháng 01/2026", date(2026, 1, 1), date(2026, 1, 31)),
        ("giai đoạn 2026–2030", *year(2026, 2030)),
        ("từ năm 2026 đến hết năm 2030", *year(2026, 2030)),
        ("tuần 2 tháng 3", date(2026, 3, 8), date(2026, 3, 14)),
        ("Đầu tháng 3/2026", date(2026, 3, 1), date(2026, 3, 10)),
        ("07-10/6/2026", date(2026, 6, 7), date(2026, 6, 10)),
        ("01/3 - 30/6/2026", date(2026, 3, 1), date(2026, 6, 30)),
        ("Từ tháng 3 đến tháng 5/2026", date(2026, 3, 1), date(2026, 5, 31)),
        ("Từ ngày ký đến hết năm 2026", ISSUED, date(2026, 12, 31)),
        ("Q3 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("first half of 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("from March to May 2026", date(2026, 3, 1), date(2026, 5, 31)),
        ("2/2028", date(2028, 2, 1), date(2028, 2, 29)),
        ("đến hết năm 2030", None, date(2030, 12, 31)),
        ("chậm nhất quý II/2026", None, date(2026, 6, 30)),
    ],
)
def test_other_spellings_of_periods(raw: str, start: date | None, end: date) -> None:
    found = read(raw)
    assert (found.kind, found.start, found.end) == (K.PERIOD, start, end)
    assert not found.uncertain


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("30/8/2026", date(2026, 8, 30)),
        ("30.08.2026", date(2026, 8, 30)),
        ("30/8/26", date(2026, 8, 30)),
        ("trước 30/6/2026", date(2026, 6, 30)),
        ("Trước ngày 30 tháng 6 năm 2026", date(2026, 6, 30)),
        ("xong trước ngày 20/6", date(2026, 6, 20)),
        ("chậm nhất 30/6/2026", date(2026, 6, 30)),
        ("Không muộn hơn ngày 30/6/2026", date(2026, 6, 30)),
        ("Thứ Hai, ngày 08/6/2026", date(2026, 6, 8)),
        ("2026-08-30", date(2026, 8, 30)),
        ("2026-08-30 00:00:00", date(2026, 8, 30)),
        ("by 30 June 2026", date(2026, 6, 30)),
        ("No later than June 30th, 2026", date(2026, 6, 30)),
    ],
)
def test_a_day_is_a_day_however_it_is_written(raw: str, day: date) -> None:
    """ "Before the 20th" takes the 20th as the limit, as offices do."""
    found = read(raw)
    assert (found.kind, found.start, found.end) == (K.DATE, None, day)
    assert not found.uncertain


@pytest.mark.parametrize(
    "raw", ["trước 17h30 ngày 8/6/2026", "17:30, 08/6/2026", "17 giờ 30 phút, 8/6", "5:30 pm 8/6"]
)
def test_the_hour_of_the_day_is_kept(raw: str) -> None:
    found = read(raw)
    assert (found.end, found.at) == (date(2026, 6, 8), time(17, 30))


def test_several_years_are_one_due_in_each() -> None:
    found = read("2026, 2028, 2030")
    assert found.kind is K.MILESTONES
    assert found.milestones == tuple(Span(*year(one)) for one in (2026, 2028, 2030))


@pytest.mark.parametrize(
    ("raw", "ends"),
    [
        ("Quý I, III/2026", [date(2026, 3, 31), date(2026, 9, 30)]),
        ("tháng 3, 6 và 9/2026", [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)]),
        ("ngày 15/3 và 15/9/2026", [date(2026, 3, 15), date(2026, 9, 15)]),
        ("ngày 20/6; ngày 20/11", [date(2026, 6, 20), date(2026, 11, 20)]),
        ("2026-2027, 2029", [date(2027, 12, 31), date(2029, 12, 31)]),
    ],
)
def test_a_plain_list_of_dates_is_certain(raw: str, ends: list[date]) -> None:
    found = read(raw)
    assert [one.end for one in found.milestones] == ends
    assert not found.uncertain


@pytest.mark.parametrize(
    "raw",
    [
        "Quý I/2026 chọn đơn vị. Quý IV/2026 nghiệm thu",
        "31/03/2026 / Các đơn vị có văn bản trước ngày 15/3/2026",
        "Hoàn thành trước 15/5/2026; báo cáo trước 20/5/2026",
        "2026-2030 (sơ kết 2028)",
    ],
)
def test_two_deadlines_in_one_cell_are_both_kept_and_asked_about(raw: str) -> None:
    found = read(raw)
    assert found.kind is K.MILESTONES
    assert len(found.milestones) == 2
    assert found.why_uncertain == SEVERAL


@pytest.mark.parametrize(
    ("raw", "every"),
    [
        ("Hàng năm", Every.YEAR),
        ("Hằng năm", Every.YEAR),
        ("Định kỳ hằng năm", Every.YEAR),
        ("mỗi năm một lần", Every.YEAR),
        ("1 lần/năm", Every.YEAR),
        ("annually", Every.YEAR),
        ("6 tháng một lần", Every.HALF),
        ("định kỳ 6 tháng", Every.HALF),
        ("half-yearly", Every.HALF),
        ("Hàng quý", Every.QUARTER),
        ("3 tháng/lần", Every.QUARTER),
        ("theo tháng", Every.MONTH),
        ("Hai tuần một lần", Every.TWO_WEEKS),
        ("every two weeks", Every.TWO_WEEKS),
        ("hằng tuần", Every.WEEK),
        ("Báo cáo 6 tháng, hằng năm và định kỳ hàng quý", Every.QUARTER),
    ],
)
def test_what_comes_again_has_its_interval(raw: str, every: Every) -> None:
    found = read(raw)
    assert (found.kind, found.every) == (K.RECURRING, every)
    assert not found.uncertain


@pytest.mark.parametrize(
    ("raw", "limits"),
    [
        ("trước ngày 15 tháng 11 hằng năm", (Limit(11, 15),)),
        ("Định kỳ hằng năm, trước 15/11", (Limit(11, 15),)),
        ("Quý IV hằng năm", (Limit(12, 31),)),
        ("trước 20/6 và trước 20/11 hằng năm", (Limit(6, 20), Limit(11, 20))),
        ("trước ngày 25 hằng tháng", (Limit(0, 25),)),
        ("quarterly, by the 15th", (Limit(0, 15),)),
    ],
)
def test_what_comes_again_has_its_last_days(raw: str, limits: tuple[Limit, ...]) -> None:
    found = read(raw)
    assert (found.kind, found.limits) == (K.RECURRING, limits)


def test_a_weekday_and_an_hour_of_every_second_week() -> None:
    found = read("2 tuần một lần, trước 16h00 thứ Sáu")
    assert (found.every, found.weekday, found.at) == (Every.TWO_WEEKS, 4, time(16))


def test_the_years_in_which_it_comes_again() -> None:
    found = read("Hằng năm, giai đoạn 2026-2030")
    assert (found.kind, found.start, found.end) == (K.RECURRING, *year(2026, 2030))


def test_an_interval_that_is_not_known_is_asked_about() -> None:
    assert read("5 tháng một lần").uncertain


@pytest.mark.parametrize(
    ("raw", "every", "periodic"),
    [
        ("Thường xuyên", None, False),
        ("Thường xuyên, liên tục", None, False),
        ("Thườn g xuyên", None, False),
        ("Định kỳ", None, True),
        ("Thường xuyên, định kỳ báo cáo theo Quý", Every.QUARTER, False),
        ("ongoing", None, False),
    ],
)
def test_what_never_ends(raw: str, every: Every | None, periodic: bool) -> None:
    found = read(raw)
    assert (found.kind, found.every, found.periodic) == (K.CONTINUOUS, every, periodic)
    assert not found.uncertain


@pytest.mark.parametrize(
    ("raw", "start"),
    [
        ("Từ ngày ban hành Kế hoạch trở đi", ISSUED),
        ("Từ Quý I/2026", date(2026, 1, 1)),
        ("2026 và các năm tiếp theo", date(2026, 1, 1)),
    ],
)
def test_a_beginning_without_an_end(raw: str, start: date) -> None:
    found = read(raw)
    assert (found.kind, found.start, found.end) == (K.CONTINUOUS, start, None)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("Khi Bộ Ngoại giao ban hành.", "Bộ Ngoại giao ban hành"),
        ("Sau khi Hội đồng thông qua năm 2026", "Hội đồng thông qua năm 2026"),
        ("after the decree is issued", "the decree is issued"),
        ("Sau khi được phê duyệt", "được phê duyệt"),
        ("Sau khi ban hành Kế hoạch", "ban hành Kế hoạch"),
        ("Ngay khi phiên thảo luận kết thúc", "phiên thảo luận kết thúc"),
    ],
)
def test_a_condition_keeps_its_words(raw: str, said: str) -> None:
    found = read(raw)
    assert (found.kind, found.condition, found.end) == (K.CONDITION, said, None)
    assert (found.days == 0) is raw.startswith("Ngay")


@pytest.mark.parametrize("raw", ["Theo dự án", "Theo kế hoạch đề ra", "Theo thời hạn sau đây"])
def test_a_pointer_to_another_paper(raw: str) -> None:
    found = read(raw)
    assert (found.kind, found.condition) == (K.REFERENCE, raw.removeprefix("Theo "))


@pytest.mark.parametrize(
    ("raw", "days", "anchor"),
    [
        ("D-30", -30, Anchor.EVENT_START),
        ("T-7", -7, Anchor.EVENT_START),
        ("trước hội nghị 30 ngày", -30, Anchor.EVENT_START),
        ("30 ngày trước ngày khai mạc hội nghị", -30, Anchor.EVENT_START),
        ("2 tuần trước Diễn đàn", -14, Anchor.EVENT_START),
        ("30 days before the conference", -30, Anchor.EVENT_START),
        ("Trước hội nghị", -1, Anchor.EVENT_START),
        ("Trong vòng 5 ngày sau khi kết thúc Hội nghị", 5, Anchor.EVENT_END),
        ("15 ngày sau hội nghị", 15, Anchor.EVENT_END),
        ("Ngay sau khi Hội nghị kết thúc", 0, Anchor.EVENT_END),
        ("100 ngày kể từ ngày ban hành Kế hoạch", 100, Anchor.ISSUE),
        ("within 20 days of the date of issue", 20, Anchor.ISSUE),
    ],
)
def test_days_are_counted_from_the_event_or_the_issue(raw: str, days: int, anchor: Anchor) -> None:
    found = read(raw)
    assert (found.kind, found.days, found.anchor) == (K.RELATIVE, days, anchor)
    assert not found.uncertain


def test_working_days_are_counted_from_a_condition() -> None:
    found = read("10 ngày làm việc sau khi Nghị quyết được thông qua")
    assert (found.days, found.working_days, found.anchor) == (10, True, Anchor.CONDITION)
    assert found.condition == "Nghị quyết được thông qua"


@pytest.mark.parametrize("raw", ["7", "30", "30 ngày"])
def test_a_bare_number_is_days_and_asked_about(raw: str) -> None:
    found = read(raw)
    assert (found.kind, found.anchor) == (K.RELATIVE, Anchor.ISSUE)
    assert found.uncertain


@pytest.mark.parametrize("raw", ["", "  ", "-", "—", "…", "Không", "N/A", "Chưa xác định"])
def test_nothing_is_nothing(raw: str) -> None:
    assert read(raw) == Schedule(K.NONE, raw)


@pytest.mark.parametrize("raw", ["nt", "n.t.", "-nt-", "Như trên", '"', "ditto"])
def test_as_above_is_left_to_the_reader_of_the_table(raw: str) -> None:
    found = read(raw)
    assert (found.kind, found.why_uncertain) == (K.NONE, SAME_AS_ABOVE)


@pytest.mark.parametrize(
    ("raw", "why", "end"),
    [
        ("31/02/2026", IMPOSSIBLE, None),
        ("15/13/2026", IMPOSSIBLE, None),
        ("tháng 13/2026", IMPOSSIBLE, None),
        ("02/13/2026", SWAPPED, date(2026, 2, 13)),
        ("tháng 5 - tháng 3/2026", BACKWARDS, None),
        ("2030-2026", BACKWARDS, None),
        ("30/6/2026 - 01/3/2026", BACKWARDS, None),
        ("20/6/2024", BEFORE_ISSUE, date(2024, 6, 20)),
        ("20/6/2026 tại hội trường", OTHER_WORDS, date(2026, 6, 20)),
        ("sau 30/6/2026", AFTER_A_DATE, None),
        ("sẽ thông báo", NOT_UNDERSTOOD, None),
    ],
)
def test_what_is_wrong_is_said_and_not_mended(raw: str, why: str, end: date | None) -> None:
    found = read(raw)
    assert (found.why_uncertain, found.end) == (why, end)
    assert found.uncertain


def test_a_month_without_any_year_has_no_days() -> None:
    found = read_deadline("Tháng 5")
    assert (found.kind, found.start, found.why_uncertain) == (K.PERIOD, None, NO_YEAR)


def test_before_a_month_is_read_strictly_and_asked_about() -> None:
    found = read("trước tháng 6/2026")
    assert found.end == date(2026, 5, 31)
    assert found.uncertain


def test_a_day_number_of_a_spreadsheet_is_a_date_and_asked_about() -> None:
    found = read("46264")
    assert found.end == date(2026, 8, 30)
    assert found.uncertain


@pytest.mark.parametrize(
    ("output", "quota"),
    [
        ("1-2 Đoàn trao đổi/năm", Quota(1, 2, "Đoàn trao đổi", Every.YEAR)),
        ("01 hội thảo/năm", Quota(1, 1, "hội thảo", Every.YEAR)),
        ("Chương trình đào tạo 1 đoàn/năm", Quota(1, 1, "đoàn", Every.YEAR)),
        ("mỗi quý ít nhất 2 lớp", Quota(2, 2, "lớp", Every.QUARTER)),
        ("1–2 delegations per year", Quota(1, 2, "delegations", Every.YEAR)),
        ("Báo cáo chuyên đề / Kế hoạch", None),
        ("03 đoàn công tác", None),
    ],
)
def test_yearly_quotas_hide_in_the_result_column(output: str, quota: Quota | None) -> None:
    assert read_deadline("2026-2030", output=output).quota == quota


@given(st.text(max_size=60))
@example("31/12/9999 - 1/1/0001")
@example("D-999 trước 99/99/9999 hằng năm 0 lần/năm")
@example("31/2 hằng năm")
def test_whatever_stands_in_a_cell_has_some_reading_that_keeps_its_words(raw: str) -> None:
    assert read(raw).raw == raw


PIECES = st.sampled_from(
    [*PHRASES, "trước", "đến", "hằng năm", "30/6", "31/02/2026", "13/14", "quý IV", "6 tháng",
     "D-5", "sau khi", "-", ",", "tuần 5 tháng 2", "10 ngày làm việc", "99", "2099-1999"]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=5))
def test_words_of_deadlines_in_any_order_never_give_a_wrong_span(pieces: list[str]) -> None:
    found = read(" ".join(pieces))
    assert all(one.start <= one.end for one in found.milestones)
    assert all(0 <= one.month <= 12 and 1 <= one.day <= 31 for one in found.limits)
    if found.kind is K.PERIOD and found.start and found.end and not found.uncertain:
        assert found.start <= found.end


@given(st.dates(date(2026, 1, 1), date(2039, 12, 31)), st.sampled_from(["/", ".", "-"]))
def test_every_day_reads_back_from_how_offices_write_it(day: date, sign: str) -> None:
    for raw in (
        f"{day.day:02}{sign}{day.month:02}{sign}{day.year}",
        f"trước {day.day}{sign}{day.month}{sign}{day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
        day.isoformat(),
    ):
        assert read(raw).end == day, raw
