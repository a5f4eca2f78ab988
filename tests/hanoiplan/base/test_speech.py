"""Dates, times, numbers and masks: the table of the look, line by line, in both languages."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base import i18n
from hanoiplan.base.speech import Speech, interface, masked_passport, masked_phone

VI, EN = Speech("vi"), Speech("en")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_a_date_in_a_sentence_names_the_weekday() -> None:
    assert VI.date(day("2026-06-08")) == "Thứ Hai, 08/6/2026"
    assert EN.date(day("2026-06-08")) == "Monday, 8 June 2026"
    assert VI.date(day("2026-02-15")) == "Chủ Nhật, 15/02/2026"


def test_a_date_in_a_table_is_the_same_in_both_languages() -> None:
    assert VI.table_date(day("2026-06-08")) == EN.table_date(day("2026-06-08")) == "08/06/2026"


def test_a_date_on_an_axis_is_short() -> None:
    assert VI.axis_date(day("2026-06-08")) == "08/6"
    assert EN.axis_date(day("2026-06-08")) == "8 Jun"


def test_months_one_and_two_are_padded_as_official_papers_write() -> None:
    assert VI.official_date(day("2026-02-05")) == "ngày 05 tháng 02 năm 2026"
    assert VI.official_date(day("2026-06-15")) == "ngày 15 tháng 6 năm 2026"
    assert EN.official_date(day("2026-02-05")) == "5 February 2026"


@pytest.mark.parametrize(
    ("first", "last", "vi", "en"),
    [
        ("2026-06-07", "2026-06-10", "07–10/6/2026", "7–10 June 2026"),
        ("2026-05-22", "2026-05-23", "22–23/5/2026", "22–23 May 2026"),
        ("2026-05-30", "2026-06-02", "30/5–02/6/2026", "30 May–2 June 2026"),
        (
            "2026-12-30",
            "2027-01-02",
            "30/12/2026–02/01/2027",
            "30 December 2026–2 January 2027",
        ),
        ("2026-06-08", "2026-06-08", "08/6/2026", "8 June 2026"),
    ],
)
def test_a_range_says_once_what_both_days_share(first: str, last: str, vi: str, en: str) -> None:
    assert VI.date_range(day(first), day(last)) == vi
    assert EN.date_range(day(first), day(last)) == en


def test_times() -> None:
    assert VI.time(dt.time(13, 40)) == EN.time(dt.time(13, 40)) == "13:40"
    assert VI.time_range(dt.time(8, 45), dt.time(11)) == "08:45–11:00"


@pytest.mark.parametrize(
    ("length", "vi", "en"),
    [
        (dt.timedelta(hours=5, minutes=9), "5 giờ 09 phút", "5 h 09 min"),
        (dt.timedelta(hours=5), "5 giờ", "5 h"),
        (dt.timedelta(minutes=9, seconds=59), "9 phút", "9 min"),
        (dt.timedelta(seconds=2), "2 giây", "2 s"),
        (dt.timedelta(seconds=59.6), "1 phút", "1 min"),
        (dt.timedelta(seconds=-3), "0 giây", "0 s"),
    ],
)
def test_durations(length: dt.timedelta, vi: str, en: str) -> None:
    assert (VI.duration(length), EN.duration(length)) == (vi, en)


def test_quarters() -> None:
    assert VI.quarter(2026, 3, 4) == "Quý III–IV/2026"
    assert EN.quarter(2026, 3, 4) == "Q3–Q4 2026"
    assert VI.quarter(2026, 1) == VI.quarter(2026, 1, 1) == "Quý I/2026"
    assert EN.quarter(2026, 1) == "Q1 2026"


def test_months_and_weekdays() -> None:
    day = dt.date(2026, 6, 8)
    assert (VI.month(day), EN.month(day)) == ("Tháng 6/2026", "June 2026")
    assert (VI.weekday(day), EN.weekday(day)) == ("Thứ Hai", "Monday")


def test_numbers() -> None:
    assert (VI.number(1018), EN.number(1018)) == ("1.018", "1,018")
    assert (VI.number(1234.5), EN.number(1234.5)) == ("1.234,5", "1,234.5")
    assert (VI.percent(0.626), EN.percent(0.626)) == ("62,6%", "62.6%")
    assert VI.percent(1) == "100%"
    assert (VI.measure(9.6, "mm"), EN.measure(9.6, "mm")) == ("9,6 mm", "9.6 mm")
    assert (VI.x_of_y(7, 12), EN.x_of_y(7, 12)) == ("7 trong 12", "7 of 12")
    assert VI.x_by_y(214, 342) == "214/342"


def test_a_half_is_rounded_up_as_people_do() -> None:
    assert EN.number(0.25, decimals=1) == "0.3"
    assert EN.number(2.5, decimals=0) == "3"


def test_nothing_is_never_minus_nothing() -> None:
    assert EN.number(-0.04, decimals=1) == "0"


@pytest.mark.parametrize(
    ("count", "vi"),
    [(0, "0 B"), (999, "999 B"), (4_200_000, "4,2 MB"), (999_999, "1 MB"), (10**16, "10.000 TB")],
)
def test_file_sizes(count: int, vi: str) -> None:
    assert VI.size(count) == vi


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("0912 345 318", "0912 ••• 318"),
        ("0912345318", "0912 ••• 318"),
        ("+84 912 345 318", "+84 ••• 318"),
        ("024 3825", "••• 825"),
        ("113", "•••"),
        ("", ""),
    ],
)
def test_a_masked_phone_shows_the_network_and_three_digits(phone: str, shown: str) -> None:
    assert masked_phone(phone) == shown


@given(st.text(st.sampled_from("0123456789"), min_size=1, max_size=15))
def test_a_mask_never_shows_all_of_a_number(number: str) -> None:
    for masked in (masked_phone(number), masked_passport(number)):
        assert sum(c.isdigit() for c in masked) < len(number)


def test_a_masked_passport_shows_three_characters() -> None:
    assert masked_passport("C1234417") == "••• 417"
    assert masked_passport("C12") == "•••"
    assert masked_passport("") == ""


def test_the_interface_speaks_its_own_customs() -> None:
    assert interface() == VI
    i18n.set_language("xx")
    assert interface() == EN


def test_a_document_keeps_its_language_while_the_interface_changes() -> None:
    i18n.set_language("xx")
    assert EN.say("A sentence that nobody translates") == "A sentence that nobody translates"
    assert EN.say_count("{n} thing", "{n} things", 2) == "{n} things"
