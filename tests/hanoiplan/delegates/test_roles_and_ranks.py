"""Words of lists that put people in order: roles inside a delegation, ranks of precedence."""

import pytest

from hanoiplan.delegates.roles import Role, is_head, role_of, role_place
from hanoiplan.plans.ranks import LAST, RANKS, find_rank, place_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Trưởng đoàn", Role.HEAD),
        ("TRƯỞNG ĐOÀN", Role.HEAD),
        ("Trưởng đoàn Thái Lan", Role.HEAD),
        ("Head of Delegation", Role.HEAD),
        ("Phó Trưởng đoàn", Role.DEPUTY),
        ("deputy head", Role.DEPUTY),
        ("Phiên dịch", Role.INTERPRETER),
        ("Head of Protocol", None),
        ("", None),
    ],
)
def test_a_role_is_known_by_the_words_of_both_languages(text: str, role: Role | None) -> None:
    assert role_of(text) is role
    assert is_head(text) is (role is Role.HEAD)


def test_a_role_nobody_knows_stands_among_the_members() -> None:
    assert role_place("Trưởng đoàn") < role_place("tuỳ viên") == role_place("Thành viên")
    assert role_place("Thành viên") < role_place("Lái xe")


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("Bộ trưởng", "Thứ trưởng"),
        ("Mayor", "Deputy Mayor"),
        ("Governor", "Director-General"),
        ("Thứ trưởng", "Phó Chủ tịch UBND tỉnh"),
        ("Vụ trưởng", "Chuyên viên"),
    ],
)
def test_ranks_go_down_from_minister_to_official(higher: str, lower: str) -> None:
    assert place_of(higher) < place_of(lower) < LAST


def test_every_rank_is_found_by_its_own_names_and_words_nobody_knows_come_last() -> None:
    for rank in RANKS:
        assert find_rank(rank.name.vi) == find_rank(rank.name.en) == find_rank(rank.code) == rank
    assert place_of("Nghệ nhân") == LAST
    assert find_rank("") is None
