"""Fitting: look-print.md §3, with the sizes its pictures reached."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.names import phrases
from hanoiplan.paper.fit import Paragraph, Room, fit_name, fit_paragraphs, words
from hanoiplan.paper.fonts import Weight, Width
from hanoiplan.paper.units import MM

A6_ALONE = Room(89 * MM, 37 * MM, wanted=36, floor=18, lines=3, pitch=1.14)
A6_OVER_NATIVE = Room(89 * MM, 26 * MM, wanted=34, floor=18, lines=3, pitch=1.14)
SEMIBOLD = Weight.SEMIBOLD


@pytest.mark.parametrize(
    ("name", "room", "lines", "size", "width"),
    [
        ("Wiryamanta", A6_ALONE, ["Wiryamanta"], 36, Width.NORMAL),
        ("Đỗ Nguyễn Tường Nhượng", A6_ALONE, ["Đỗ Nguyễn", "Tường Nhượng"], 33.5, Width.NORMAL),
        ("Bounpheng Sisavathvongsa", A6_OVER_NATIVE, ["Bounpheng", "Sisavathvongsa"], 33,
         Width.NORMAL),
        ("Ratchanikorn Suwannaphakdi na Lamphun", A6_OVER_NATIVE,
         ["Ratchanikorn", "Suwannaphakdi", "na Lamphun"], 22, Width.NORMAL),
        ("Domingas Filomena de Jesus Marçal Tilman Soares Ximenes", A6_ALONE,
         ["Domingas Filomena", "de Jesus Marçal Tilman", "Soares Ximenes"], 27, Width.CONDENSED),
        ("Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa", A6_ALONE,
         ["Pehin Dato Haji", "Awang Faizal Rahimin", "bin Haji Damit Mussa"], 28,
         Width.CONDENSED),
    ],
)  # fmt: skip
def test_names_reach_what_the_pictures_reached(
    name: str, room: Room, lines: list[str], size: float, width: Width
) -> None:
    setting = fit_name(phrases(name), SEMIBOLD, room)
    assert [line.text for line in setting.lines] == lines
    assert setting.width is width
    assert size - 0.75 <= setting.size <= size + 0.75
    assert not setting.below


def test_a_kept_part_of_a_name_is_not_broken() -> None:
    setting = fit_name(("Khoo Zi Rong", "Alvina"), SEMIBOLD, A6_OVER_NATIVE)
    assert [line.text for line in setting.lines] == ["Khoo Zi Rong", "Alvina"]


def test_at_82_percent_the_fewest_lines_win_over_the_largest_size() -> None:
    """One line at 30 of 36 pt is taken although two lines would reach 36."""
    room = Room(370, 37 * MM, wanted=36, floor=18, lines=3, pitch=1.14)
    setting = fit_name(("Nguyễn", "Đặng", "Ngọc", "Uyển"), SEMIBOLD, room)
    assert len(setting.lines) == 1
    assert 0.82 * 36 <= setting.size < 36


def test_calm_names_keep_the_normal_width_until_the_floor() -> None:
    """Name cards on a table: narrower only when the normal face would fall under the floor."""
    room = Room(269 * MM, 50 * MM, wanted=96, floor=48, lines=2, pitch=1.14, calm=True)
    assert fit_name(phrases("Đỗ Nguyễn Tường Nhượng"), SEMIBOLD, room).width is Width.NORMAL
    longer = phrases("Pehin Orang Kaya Laila Setia Bakti Diraja Dato Laila Utama Haji Awang Isa")
    setting = fit_name(longer, SEMIBOLD, room)
    assert setting.width is not Width.NORMAL


def test_below_the_floor_nothing_is_dropped_and_it_is_said() -> None:
    name = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren"
    setting = fit_name((name,), SEMIBOLD, A6_ALONE)
    assert setting.below
    assert [line.text for line in setting.lines] == [name]
    assert setting.lines[0].width * setting.size <= 89 * MM + 0.01


LETTERS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyNĐÔỄỮẶj’-", min_size=1, max_size=14)


@given(st.lists(LETTERS, min_size=1, max_size=9), st.booleans())
def test_any_name_stays_whole_and_inside_its_room(pieces: list[str], calm: bool) -> None:
    room = Room(89 * MM, 26 * MM, wanted=34, floor=18, lines=3, pitch=1.14, calm=calm)
    setting = fit_name(tuple(pieces), SEMIBOLD, room)
    assert " ".join(line.text for line in setting.lines) == " ".join(pieces)
    assert setting.size <= 34
    assert setting.height <= room.height + 0.01
    assert all(line.width * setting.size <= room.width + 0.01 for line in setting.lines)


def test_titles_share_one_step_and_balance_their_lines() -> None:
    room = Room(89 * MM, 15.5 * MM, wanted=11, floor=8, lines=4)
    first, other = fit_paragraphs(
        (
            Paragraph("Deputy Head, Regional Development Planning Agency", Weight.MEDIUM),
            Paragraph("Phó Giám đốc Sở Kế hoạch phát triển", Weight.REGULAR, 0.9),
        ),
        room,
        gap=3,
    )
    assert [line.text for line in first.lines] == [
        "Deputy Head, Regional",
        "Development Planning Agency",
    ]
    assert (first.size, other.size) == (11, 9.9)
    assert first.width is other.width is Width.NORMAL


def test_twice_120_letters_fit_at_eight_points_condensed() -> None:
    """look-print.md §3: 2 × 120 characters at 8 pt Condensed in four lines."""
    vi = (
        "Phó Chủ tịch Thường trực Ủy ban nhân dân thành phố, Trưởng Ban Chỉ đạo Chuyển đổi số"
        " và Phát triển đô thị thông minh"
    )
    en = (
        "Standing Vice Chairwoman, City People’s Committee; Head of the Steering Committee on"
        " Digital Transformation and Smart City"
    )
    room = Room(89 * MM, 15.5 * MM, wanted=11, floor=8, lines=4)
    settings = fit_paragraphs(
        (Paragraph(vi, Weight.MEDIUM), Paragraph(en, Weight.REGULAR, 0.9)), room, gap=3
    )
    assert not any(setting.below for setting in settings)
    assert settings[0].size >= 8
    assert sum(len(setting.lines) for setting in settings) == 4


def test_dashes_and_dots_stay_with_the_word_before() -> None:
    assert words("Khmer – Đoàn 02 · Việt") == ("Khmer –", "Đoàn", "02 ·", "Việt")


def test_titles_too_long_for_the_floor_are_set_whole_and_reported() -> None:
    long = "Phó Giám đốc Trung tâm " * 40
    room = Room(89 * MM, 15.5 * MM, wanted=11, floor=8, lines=4)
    (setting,) = fit_paragraphs((Paragraph(long.strip(), Weight.MEDIUM),), room, gap=3)
    assert setting.below
    assert " ".join(line.text for line in setting.lines) == long.strip()


def test_a_narrower_face_is_taken_before_a_size_under_the_floor() -> None:
    """82 % of a small wanted size may lie under the floor: 6.25 points of 7.5 are too small."""
    title = words("Hội nghị Lãnh đạo các Thành phố ASEAN 2026")
    one_line = (" ".join(title),)
    setting = fit_name(one_line, Weight.SEMIBOLD, Room(48.5 * MM, 20 * MM, 7.5, 6.5))
    assert setting.width is not Width.NORMAL
    assert setting.size >= 6.5
    assert not setting.below
