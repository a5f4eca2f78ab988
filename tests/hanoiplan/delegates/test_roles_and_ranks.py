"""Words of lists that put people in order: roles inside a delegation, ranks of precedence."""

from pathlib import Path

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.delegates.roles import Role, is_head, role_of, role_place
from hanoiplan.delegates.value_words import role_words
from hanoiplan.plans.ranks import LAST, RANKS, find_rank, place_by_position, place_of
from tests.builders import a_desk


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


@pytest.mark.parametrize(
    ("written", "vietnamese", "english"),
    [
        ("Trưởng đoàn", "Trưởng đoàn", "Head of delegation"),
        ("thành viên", "Thành viên", "Member"),
        ("Head of delegation", "Trưởng đoàn", "Head of delegation"),
        ("Trưởng đoàn Thái Lan", "Trưởng đoàn Thái Lan", "Trưởng đoàn Thái Lan"),
        ("Head of Protocol", "Head of Protocol", "Head of Protocol"),
        ("", "", ""),
    ],
)
def test_a_usual_role_is_read_in_the_language_of_the_window(
    written: str, vietnamese: str, english: str
) -> None:
    """What somebody wrote in words of his or her own stays as it is."""
    set_language("vi")
    assert role_words(written) == vietnamese
    set_language("en")
    assert role_words(written) == english


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


@pytest.mark.parametrize(
    ("position", "like"),
    [
        ("Bộ trưởng Bộ Tư pháp", "Bộ trưởng"),
        ("Deputy Minister of Justice", "Deputy Minister"),
        ("Phó Thị trưởng thành phố Bali", "Deputy Mayor"),
        ("Giám đốc Sở Ngoại vụ", "Giám đốc sở"),
        ("Trợ lý Thống đốc", "Assistant"),
        ("Legal Officer", ""),
        ("", ""),
    ],
)
def test_without_a_rank_the_first_words_of_the_position_give_the_order(
    position: str, like: str
) -> None:
    """An assistant of the governor is no governor."""
    assert place_by_position(position) == place_of(like)


def test_a_minister_stands_before_an_official_whose_rank_nobody_gave(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add("An", delegation="Huế", position_vi="Chuyên viên chính")
        desk.add("Bình", delegation="Huế", position_vi="Bộ trưởng Bộ Tư pháp")
        desk.add("Chi", delegation="Huế", position_vi="Chuyên viên", rank="Nguyên thủ quốc gia")
        rows = desk.workspace.read(delegate_rows, desk.event)
        rows.sort(key=lambda row: row.place_in_delegation)
        assert [row.name for row in rows] == ["Chi", "Bình", "An"]
