"""Which line of the rank table a post stands in, and the capitals."""

import pytest

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import Category, CategoryShape
from hanoiplan.seating.guests import UNKNOWN_RANK
from hanoiplan.seating.localities import city_key, names_capital
from hanoiplan.seating.rank_table import (
    DEFAULTS,
    Post,
    RankLine,
    by_code,
    is_charge,
    rank_of,
    table_of_ranks,
)

TABLE = by_code(DEFAULTS)


def a_category(letter: str, shape: CategoryShape) -> Category:
    return Category(1, letter, shape, Bilingual(letter), "#000000", False, 1)


@pytest.mark.parametrize(
    ("vi", "en", "number"),
    [
        ("Thủ tướng Chính phủ", "Prime Minister", 10),
        ("Phó Thủ tướng", "", 15),
        ("Ủy viên Trung ương Đảng, Bí thư Thành ủy", "", 20),
        ("Bộ trưởng Bộ Ngoại giao", "Minister of Foreign Affairs", 20),
        ("Chủ tịch UBND tỉnh", "", 25),
        ("Phó Chủ tịch UBND thành phố", "", 30),
        ("", "Ambassador of Malaysia", 30),
        ("", "Chargé d'affaires a.i.", 30),
        ("Giám đốc Sở Ngoại vụ", "Director", 35),
        ("Phó Giám đốc Sở", "", 40),
        ("Trưởng phòng Hợp tác", "", 45),
        ("Chủ tịch UBND phường Hoàn Kiếm", "", 45),
        ("Chuyên viên", "Officer", 50),
        ("", "President, Green Cities Association", UNKNOWN_RANK),
        ("", "Mayor's Office", UNKNOWN_RANK),
        ("Lễ tân", "", UNKNOWN_RANK),
    ],
)
def test_a_position_gives_its_usual_rank(vi: str, en: str, number: int) -> None:
    assert rank_of(TABLE, Post(position=Bilingual(vi, en))).number == number


def test_a_president_of_a_university_is_no_head_of_state() -> None:
    post = Post(position=Bilingual("", "President"), organisation=Bilingual("", "University of X"))
    assert rank_of(TABLE, post).number == UNKNOWN_RANK


def test_the_mayor_of_a_capital_goes_with_the_ministers() -> None:
    mayor = Bilingual("Chủ tịch UBND thành phố", "")
    assert rank_of(TABLE, Post(position=mayor)).number == 25
    assert rank_of(TABLE, Post(position=mayor, capital=True)).number == 20


def test_what_was_chosen_goes_before_what_was_written_before_the_position() -> None:
    position = Bilingual("Chuyên viên", "")
    assert rank_of(TABLE, Post(position=position)).code == "official"
    written = Post(rank="Thứ trưởng", position=position)
    assert rank_of(TABLE, written).code == "deputy_minister"
    assert rank_of(TABLE, written, "press").code == "press"


def test_without_a_known_position_the_category_decides() -> None:
    work, attendance = CategoryShape.WORK, CategoryShape.ATTENDANCE
    for letter, shape, number in (
        ("N", work, 70),
        ("P", work, 80),
        ("X", work, 90),
        ("D", attendance, 65),
    ):
        assert rank_of(TABLE, Post(category=a_category(letter, shape))).number == number


def test_a_line_of_the_event_is_found_by_its_name_and_a_changed_one_has_its_number() -> None:
    own = RankLine("own_1", 22, Bilingual("Thị trưởng danh dự", "Honorary mayor"), own=True)
    table = by_code(table_of_ranks([own, RankLine("official", 12, Bilingual("Chuyên gia"))]))
    assert rank_of(table, Post(rank="thi truong danh du")).code == "own_1"
    assert rank_of(table, Post(rank="Chuyên viên")).number == 12


def test_a_charge_is_known_in_both_languages() -> None:
    assert is_charge(Post(position=Bilingual("Đại biện lâm thời", "")))
    assert is_charge(Post(position=Bilingual("", "Chargé d’Affaires a.i.")))
    assert not is_charge(Post(position=Bilingual("Đại sứ", "Ambassador")))


def test_capitals_are_known_by_name_and_a_province_around_one_is_none() -> None:
    assert names_capital("TH", "Bangkok Metropolitan Administration")
    assert names_capital("XX", "Thủ đô Ở Đâu")
    assert not names_capital("LA", "Vientiane Province")
    assert not names_capital("TH", "Jakarta")


def test_a_city_is_sorted_without_the_words_before_its_name() -> None:
    assert city_key("The City of Davao") == city_key("Davao") == "davao"
