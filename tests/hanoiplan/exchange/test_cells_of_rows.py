"""Dates, phones and coded words as lists write them: understood, proposed, or left as written."""

import pytest

from hanoiplan.exchange.dates import read_date
from hanoiplan.exchange.phones import doubt
from tests.hanoiplan.exchange.samples import Office, kinds

YEAR = 2026


@pytest.mark.parametrize(
    "text",
    [
        "07/06/1980",
        "7.6.80",
        "7-6-1980",
        "1980-06-07",
        "1980/6/7",
        "19800607",
        "07 June 1980",
        "7 Jun 80",
        "7-Jun-1980",
        "June 7, 1980",
        "7th of June, 1980",
        "7 tháng 6 năm 1980",
        "ngày 07 tháng 06 năm 1980",
        "7 thg 6, 1980",
        "07/06/1980 00:00",
        "1980-06-07T00:00:00",
        " 07 / 06 / 1980 ",
    ],
)
def test_every_usual_way_to_write_a_date_is_understood(text: str) -> None:
    found = read_date(text, "birth_date", YEAR)
    assert found is not None
    assert found.iso == "1980-06-07"


@pytest.mark.parametrize(
    "text", ["31/06/1980", "30/02/2026", "khoảng 1980", "7/6", "0/0/1980", "12345678901", "June"]
)
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert read_date(text, "birth_date", YEAR) is None


@pytest.mark.parametrize(
    ("text", "field", "iso"),
    [
        ("1/2/26", "birth_date", "1926-02-01"),
        ("1/2/05", "birth_date", "2005-02-01"),
        ("1/2/80", "birth_date", "1980-02-01"),
        ("1/2/31", "passport_expiry", "2031-02-01"),
        ("25/12/80", "birth_date", "1980-12-25"),
        ("12/25/1980", "birth_date", "1980-12-25"),  # it can only be the month first
        ("1980", "birth_date", "1980"),
    ],
)
def test_years_of_two_digits_and_bare_years(text: str, field: str, iso: str) -> None:
    """A birth lies in the past, a passport's end near the event."""
    found = read_date(text, field, YEAR)
    assert found is not None
    assert found.iso == iso


def test_the_days_excel_counts_are_a_date_only_where_the_cell_is_a_number() -> None:
    assert read_date("29379", "birth_date", YEAR, number=True) is not None
    assert read_date("29379", "birth_date", YEAR) is None
    found = read_date("29379", "birth_date", YEAR, number=True)
    assert found is not None
    assert found.iso == "1980-06-07"


HEAD = ("Họ và tên", "Ngày sinh", "Giới tính", "SĐT")


def test_a_column_in_which_nothing_tells_day_from_month_is_told_once(office: Office) -> None:
    """Row by row it would be noise: every Vietnamese list has such dates."""
    sheet = office.sheet(HEAD, ("Lê An", "07/06/1980"), ("Vũ Mai", "03/04/1981"))
    intake = office.look(sheet)
    assert (kinds(intake), [str(one.kind) for one in intake.remarks]) == ([], ["dates_day_first"])
    assert intake.rows[0].draft.birth_date == "1980-06-07"
    clear = office.look(office.sheet(HEAD, ("Lê An", "07/06/1980"), ("Vũ Mai", "25/04/1981")))
    assert clear.remarks == ()


def test_where_some_dates_have_the_month_first_the_others_want_a_look(office: Office) -> None:
    intake = office.look(office.sheet(HEAD, ("Lê An", "07/06/1980"), ("Vũ Mai", "04/25/1981")))
    assert kinds(intake) == ["date_turnable", "date_month_first"]
    assert [row.draft.birth_date for row in intake.rows] == ["1980-06-07", "1981-04-25"]


def test_a_date_nobody_understands_is_kept_and_told(office: Office) -> None:
    intake = office.look(office.sheet(HEAD, ("Lê An", "khoảng 1980"), ("Vũ Mai", "25/4/1981")))
    assert kinds(intake) == ["date_unread"]
    assert intake.rows[0].draft.birth_date == "khoảng 1980"


@pytest.mark.parametrize(
    ("text", "number", "kind", "proposal"),
    [
        ("912345318", True, "lost_zero", "0912345318"),
        ("912345318", False, "lost_zero", "0912345318"),
        ("2438252525", True, "lost_zero", "02438252525"),
        ("84912345318", True, "lost_plus", "+84912345318"),
        ("9.12345318E+08", False, "phone_shortened", "0912345318"),
        ("9.12E+08", False, "phone_shortened", ""),
    ],
)
def test_a_phone_that_a_spreadsheet_harmed_gets_a_proposal(
    text: str, number: bool, kind: str, proposal: str
) -> None:
    found = doubt(text, number=number)
    assert found is not None
    assert (str(found[0]), found[1]) == (kind, proposal)


def test_a_number_of_another_country_has_lost_no_zero_of_vietnam(office: Office) -> None:
    head = ("Họ và tên", "SĐT", "Quốc gia")
    sheet = office.sheet(head, ("Sudin", 811555012, "Indonesia"), ("Lê An", 912345318, "Việt Nam"))
    assert [(one.row, str(one.kind)) for one in office.look(sheet).problems] == [(3, "lost_zero")]


@pytest.mark.parametrize("text", ["0912345318", "+84912345318", "024 3825 2525", "", "ext. 12"])
def test_a_sound_phone_is_left_in_peace(text: str) -> None:
    assert doubt(text, number=False) is None


@pytest.mark.parametrize(
    ("word", "code"), [("Nam", "male"), ("nữ", "female"), ("F", "female"), ("Male / Nam", "male")]
)
def test_the_sex_is_understood_in_both_languages(office: Office, word: str, code: str) -> None:
    (row,) = office.look(office.sheet(HEAD, ("Lê An", "", word))).rows
    assert row.draft.sex == code


def test_a_word_nobody_knows_for_a_code_is_not_taken_and_told(office: Office) -> None:
    intake = office.look(office.sheet(HEAD, ("Lê An", "", "chưa rõ")))
    assert (kinds(intake), intake.rows[0].draft.sex) == (["unknown_word"], "")
    assert "chưa rõ" in intake.problems[0].reason
