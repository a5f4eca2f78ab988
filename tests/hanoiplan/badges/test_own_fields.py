"""What cards print from the run's own list, and the words that stand on them in two languages."""

from dataclasses import replace

import pytest

from hanoiplan.badges.brought_along import brought_along
from hanoiplan.badges.cars import CAR_CLASSES, OTHER_COLOUR
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.own_columns import OWN_COLUMNS
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.colours import contrast
from hanoiplan.paper.forms import FORMS
from tests.hanoiplan.badges.people import (
    EVENT,
    HONOUR_GUEST,
    KHMER_GOVERNOR,
    LIST_VALUES,
    NOTHING_BUT_A_NAME,
    a_card,
    two,
    with_list,
)


def says(name: str, card: BadgeCard) -> tuple[str, str]:
    return BADGE_FIELDS.text(name, card, "vi"), BADGE_FIELDS.text(name, card, "en")


def listed(**columns: str | Bilingual) -> BadgeCard:
    return with_list(NOTHING_BUT_A_NAME, **columns)


@pytest.mark.parametrize("column", [column.key for column in OWN_COLUMNS])
def test_every_column_of_a_list_can_be_printed(column: str) -> None:
    """No column is read from a list that no template could show, and none is invented."""
    card = listed(**{column: LIST_VALUES[column]})
    assert column in BADGE_FIELDS
    assert says(column, card)[0]
    if column != "recipient":  # without a list a letter goes to the person
        assert says(column, NOTHING_BUT_A_NAME) == ("", "")


def test_a_column_in_two_languages_is_said_in_the_one_asked_for() -> None:
    card = listed(room=Bilingual("Hội trường lớn", "Plenary Hall"), hotel="Sông Nhị")
    assert says("room", card) == ("Hội trường lớn", "Plenary Hall")
    assert says("hotel", card) == ("Sông Nhị", "Sông Nhị")


def test_lines_of_a_cell_become_one_line() -> None:
    assert says("address", listed(address="12 Lê Lai\nHà  Nội"))[0] == "12 Lê Lai Hà Nội"


@pytest.mark.parametrize(
    ("said", "line", "number"),
    [
        ("12", ("Bàn 12", "Table 12"), "12"),
        ("VIP 2", ("Bàn VIP 2", "Table VIP 2"), "VIP 2"),
        ("Bàn 7", ("Bàn 7", "Bàn 7"), "7"),
        ("table 7", ("table 7", "table 7"), "7"),
        ("", ("", ""), ""),
    ],
)
def test_a_table_has_its_word_once(said: str, line: tuple[str, str], number: str) -> None:
    card = listed(table=said)
    assert says("table_line", card) == line
    assert says("table_number", card)[0] == number


@pytest.mark.parametrize(
    ("table", "seat", "told"),
    [
        ("1", "5", ("Bàn 1 · Ghế 5", "Table 1 · Seat 5")),
        ("1", "A-01", ("Bàn 1 · A-01", "Table 1 · A-01")),
        ("1", "", ("Bàn 1", "Table 1")),
        ("", "5", ("Ghế 5", "Seat 5")),
    ],
)
def test_a_place_card_says_table_and_seat(table: str, seat: str, told: tuple[str, str]) -> None:
    assert says("table_seat", listed(table=table, seat=seat)) == told


@pytest.mark.parametrize(
    ("said", "time", "name"),
    [
        ("14:15–15:45 Phiên 1: Kỷ nguyên số", "14:15–15:45", "Phiên 1: Kỷ nguyên số"),
        ("14:15 - 15:45: Phiên 1", "14:15 - 15:45", "Phiên 1"),
        ("8h30 Khai mạc", "8h30", "Khai mạc"),
        ("15:45", "15:45", ""),
        ("Phiên 2", "", "Phiên 2"),
        ("2026 budget", "", "2026 budget"),
        ("", "", ""),
    ],
)
def test_a_time_in_front_of_a_session_stands_for_itself(said: str, time: str, name: str) -> None:
    card = listed(session=said, next_session=said)
    assert (says("session_time", card)[0], says("session_name", card)[0]) == (time, name)
    assert (says("next_time", card)[0], says("next_name", card)[0]) == (time, name)


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("phải", "arrow-right"), ("→", "arrow-right"), ("Left", "arrow-left"),
        ("Đi thẳng", "arrow-up"), ("xuống", "arrow-down"), ("arrow-up", "arrow-up"),
        ("", ""), ("tầng 2", ""),
    ],
)  # fmt: skip
def test_an_arrow_is_understood_in_both_languages(said: str, form: str) -> None:
    """A direction nobody knows draws no arrow: a wrong one would lead people astray."""
    assert says("arrow", listed(arrow=said))[0] == form
    assert form in FORMS or form == ""


@pytest.mark.parametrize(
    ("said", "zones"),
    [("1 2 5", "1 2 5"), ("1,2;5", "1 2 5"), ("a+b", "A B"), ("A1", "A1"), ("A1 B2", "A1 B2"),
     ("vip", "VIP"), ("12", "12"), ("", "")],
)  # fmt: skip
def test_zones_are_parted_however_the_list_writes_them(said: str, zones: str) -> None:
    assert says("zones", listed(zones=said))[0] == zones


@pytest.mark.parametrize(
    ("said", "letter", "word"),
    [
        ("A", "A", ("TRƯỞNG ĐOÀN", "PRINCIPAL")),
        ("trưởng đoàn", "A", ("TRƯỞNG ĐOÀN", "PRINCIPAL")),
        ("Delegates", "B", ("ĐẠI BIỂU", "DELEGATES")),
        ("(c)", "C", ("BÁO CHÍ", "PRESS")),
        ("Hậu cần", "D", ("PHỤC VỤ", "SERVICE")),
        ("Xe dự phòng", "", ("Xe dự phòng", "Xe dự phòng")),
        ("", "", ("", "")),
    ],
)
def test_the_class_of_a_car_is_letter_word_and_colour(
    said: str, letter: str, word: tuple[str, str]
) -> None:
    card = listed(car_class=said)
    assert says("car_letter", card)[0] == letter
    assert says("car_word", card) == word
    colours = {one.letter: one.colour for one in CAR_CLASSES}
    assert says("car_colour", card)[0] == colours.get(letter, OTHER_COLOUR)


@pytest.mark.parametrize("said", [*"ABCD", "other"])
def test_every_car_sign_can_be_read_behind_a_windscreen(said: str) -> None:
    card = listed(car_class=said)
    ground, ink = says("car_colour", card)[0], says("on_car", card)[0]
    assert contrast(ground, ink) >= 3.8
    assert contrast("#FFFFFF", says("car_letter_colour", card)[0]) >= 3.8
    assert says("car_edge", card)[0] == ("#5F6B78" if said == "D" else "")


def test_a_letter_goes_to_the_person_unless_the_list_names_another() -> None:
    assert says("recipient", HONOUR_GUEST) == (
        "Ông Đỗ Nguyễn Tường Nhượng",
        "Mr Đỗ Nguyễn Tường Nhượng",
    )
    other = with_list(HONOUR_GUEST, recipient=Bilingual("Văn phòng UBND", "Office"))
    assert says("recipient", other) == ("Văn phòng UBND", "Office")


def test_an_address_breaks_after_its_commas_only() -> None:
    card = listed(address="12 Phố Lê Lai, Phường Hoàn Kiếm, Hà Nội")
    text = says("address", card)[0]
    pieces = BADGE_FIELDS.pieces("address", card, text)
    assert pieces == ("12 Phố Lê Lai,", "Phường Hoàn Kiếm,", "Hà Nội")


def test_a_lost_badge_says_where_it_belongs() -> None:
    there = replace(HONOUR_GUEST, event=replace(EVENT, venue=two("Trung tâm Hội nghị")))
    assert says("found_line", HONOUR_GUEST) == (
        "Nhặt được thẻ, xin gửi lại bàn đăng ký",
        "If found, please return to the registration desk",
    )
    assert says("found_line", there)[0].endswith("bàn đăng ký, Trung tâm Hội nghị")


def test_dates_and_short_name_of_the_event() -> None:
    assert says("event_days", HONOUR_GUEST) == ("07–10/6/2026", "7–10 June 2026")
    undated = replace(HONOUR_GUEST, event=replace(EVENT, starts_on=None, ends_on=None))
    assert says("event_days", undated) == ("", "")
    assert says("event_short", HONOUR_GUEST)[0] == "ACLC 2026"
    unnamed = replace(HONOUR_GUEST, event=replace(EVENT, short_name=""))
    assert says("event_short", unnamed)[0] == EVENT.title.vi


def test_digits_of_a_code_are_read_out_in_threes() -> None:
    digits = says("code_digits", KHMER_GOVERNOR)[0]
    assert digits.replace(" ", "") == KHMER_GOVERNOR.code
    assert {len(group) for group in digits.split(" ")} == {3}
    assert says("code_digits", replace(KHMER_GOVERNOR, code="")) == ("", "")


def test_long_category_words_ask_for_two_lines() -> None:
    long = {letter for letter in "HDSGE" if says("long_category", a_card(category=letter))[0]}
    assert long == {"H", "E"}


def test_what_a_person_says_is_never_drawn_once_for_all() -> None:
    """Common are only the event, the categories and fixed words: one wrong name would be many."""
    common = {field.name for field in BADGE_FIELDS if field.common}
    assert {"event_title", "category_word", "rail", "word_emergency"} <= common
    own = {"name", "native", "honorific", "title", "code", "number", "photo", "flag", "place"}
    assert not common & (own | set(LIST_VALUES))


@pytest.mark.parametrize(
    ("columns", "drawn"),
    [
        ({"car_class": "A", "car": "07"}, {"band", "square", "letter", "word", "car_word", "car"}),
        ({"car_class": "Xe dự phòng"}, {"band", "word_alone"}),
        ({"car": "07"}, {"band_of_number", "number_alone"}),
        ({}, set()),
    ],
)
def test_no_band_of_a_car_sign_is_empty(columns: dict[str, str], drawn: set[str]) -> None:
    """Without a class the number alone fills the band; without both there is none."""
    layout = brought_along("car-a4")
    card = listed(plate="29B-000.07", **columns)
    there = {
        item.name
        for item in layout.items
        if all(says(name, card)[0] for name in item.when.given)
        and not any(says(name, card)[0] for name in item.when.missing)
    }
    top = {item.name for item in layout.items if item.box.y < 56} - {"band_edge"}
    assert there & top == drawn
