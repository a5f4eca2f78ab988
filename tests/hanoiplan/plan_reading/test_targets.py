"""Targets from rows: figures, ranks, years, words."""

import pytest

from hanoiplan.checklist.plan_rows import read_figures
from hanoiplan.plan_reading.model import TargetFound
from tests.hanoiplan.plan_reading.blocks import Texts, a_reading, a_table, fault_ids

HEADS = ("TT", "Chỉ tiêu", "Đơn vị tính", "Giá trị", "Cơ quan chủ trì")


def targets(*rows: Texts, heads: Texts = HEADS) -> tuple[TargetFound, ...]:
    """The targets of these rows, below a title that names the year."""
    return a_reading("PHỤ LỤC I", "CÁC CHỈ TIÊU ĐẾN NĂM 2030", a_table(heads, *rows)).targets


def test_a_target_gives_indicator_unit_figure_and_lead() -> None:
    """A footnote's mark is no digit of the figure."""
    (found,) = targets(("1", "Tỷ lệ cây xanh[2]", "%", "≥ 21[1]", "Sở Xây dựng"))

    assert (found.number, found.indicator, found.unit) == ("1", "Tỷ lệ cây xanh", "%")
    assert (found.comparator, found.value, found.raw) == (">=", "21", "≥ 21[1]")
    assert (found.lead, found.year) == ("Sở Xây dựng", 2030)


def test_of_a_rank_lower_is_better() -> None:
    """The third place is better than the fifth; of a share it is the other way round."""
    rank, share = targets(
        ("1", "Xếp hạng du lịch", "Thứ bậc", "≤ 30 Thế giới", "Sở Du lịch"),
        ("2", "Tỷ lệ hài lòng", "%", "≥ 90", "Sở Du lịch"),
    )

    assert (rank.rank, rank.scope) == (True, "Thế giới")
    assert not share.rank


def test_two_figures_of_one_cell_stay_one_target() -> None:
    """In the world and in the region: one indicator with two figures."""
    (found,) = targets(("1", "Xếp hạng", "Thứ bậc", "≤ 65 Thế giới\n≤ 5 ASEAN", "Sở Du lịch"))

    assert [(one.value, one.scope) for one in found.figures] == [("65", "Thế giới"), ("5", "ASEAN")]
    assert (found.value, found.scope) == ("65", "Thế giới")


def test_an_aim_in_words_keeps_its_words() -> None:
    """Nothing is computed from words."""
    (found,) = targets(("1", "Chất lượng", "Mức", "Được nâng lên rõ rệt", "Sở Y tế"))

    assert (found.comparator, found.value, found.figures) == ("", "Được nâng lên rõ rệt", ())


def test_a_column_for_each_year_gives_a_target_for_each() -> None:
    """2026 and 2027 are two figures to reach."""
    heads = ("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2026", "Năm 2027")
    found = targets(("1", "Số cây trồng mới", "cây", "500", "1.000"), heads=heads)

    assert [(one.year, one.value) for one in found] == [(2026, "500"), (2027, "1000")]


def test_a_missing_number_is_a_fault() -> None:
    """Number 2 is not there: said, never mended."""
    row = ("Tỷ lệ", "%", "≥ 5", "Sở Y tế")
    reading = a_reading(a_table(HEADS, ("1", *row), ("3", *row)))

    assert [one.number for one in reading.targets] == ["1", "3"]
    assert fault_ids(reading) == ["number_missing"]
    assert "2" in reading.faults[0].text


def test_several_years_of_one_row_are_one_number() -> None:
    """The rows are counted, not the figures."""
    heads = ("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2029", "Năm 2030")
    table = a_table(heads, ("1", "Vườn hoa", "vườn", "3", "5"), ("2", "Chợ hoa", "chợ", "1", "2"))
    reading = a_reading("PHỤ LỤC I", "CÁC CHỈ TIÊU", table)

    assert len(reading.targets) == 4
    assert "number_twice" not in fault_ids(reading)


def test_what_was_reached_is_no_target_and_an_aim_of_a_year_is() -> None:
    """A baseline stands beside the aim."""
    heads = ("TT", "Tên chỉ tiêu", "ĐVT", "Thực hiện năm 2027", "Mục tiêu đến năm 2031")
    (found,) = targets(("1", "Vườn hoa", "vườn", "3", "≥ 5"), heads=heads)

    assert (found.value, found.comparator, found.year) == ("5", ">=", 2031)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Từ 12 trường trở lên", (">=", "12", "trường")),
        ("Có từ 12 trường đạt chuẩn trở lên", (">=", "12", "trường đạt chuẩn")),
        ("từ 12 … trở lên", (">=", "12", "")),
        ("Từ 30 điểm trở xuống", ("<=", "30", "điểm")),
        ("80% trở lên", (">=", "80", "")),
    ],
)
def test_upwards_may_stand_behind_what_is_counted(text: str, figure: tuple[str, ...]) -> None:
    """ "From 12 schools upwards" is at least 12 schools."""
    (found,) = read_figures(text)
    assert (found.comparator, found.value, found.scope) == figure


def test_upwards_of_another_figure_does_not_turn_the_first() -> None:
    """Each figure has its own words."""
    first, second = read_figures("≤ 65 thế giới; trên 5 trường trở lên")
    assert (first.comparator, second.comparator) == ("<=", ">=")
