"""What the right side says of a list: shares that add up, worst first, one line for a problem."""

from pathlib import Path

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.exchange.model import Intake
from tests.hanoiplan.exchange.samples import Office
from ui.exchange.rows.lines import Level, all_lines, lacks_delegations, problem_lines, shares

HEADINGS = ("Họ và tên", "Chức vụ", "Đoàn", "Thành phần", "Điện thoại", "Ghi chú 2")


def an_intake(folder: Path) -> Intake:
    """Two good rows, one blocked, one with two things to look at; one column is a guess."""
    office = Office(folder)
    sheet = office.sheet(
        HEADINGS,
        ("Nguyễn Văn An", "Giám đốc", "Hà Nội", "Đại biểu", "0912345318", ""),
        ("Lê Ý", "", "Hà Nội", "VIP khách", 912345319, ""),
        ("", "Chuyên viên", "Hà Nội", "Đại biểu", "0912345320", ""),
        ("Đỗ Thuỳ Khuê", "Mayor", "Hà Nội", "Đại biểu", "0912345321", "x"),
    )
    try:
        return office.look(sheet)
    finally:
        office.workspace.close()


def test_the_shares_of_the_bar_are_all_rows_and_each_row_once(tmp_path: Path) -> None:
    """A row with two problems is one row."""
    set_language("en")
    intake = an_intake(tmp_path)
    found = {words.split(" ", 1)[1]: number for number, _token, words in shares(intake)}
    assert sum(found.values()) == len(intake.rows) == 4
    assert found["to check"] == 1
    assert found["blocked, not ticked"] == 1


def test_blocked_rows_come_first_and_cannot_be_ticked(tmp_path: Path) -> None:
    """What holds the import up is seen without scrolling."""
    lines = problem_lines(an_intake(tmp_path))
    assert [line.level for line in lines] == [Level.BLOCKED, Level.CHECK, Level.CHECK]
    assert [line.tickable for line in lines] == [False, True, True]
    assert lines[0].place == "4 · A"
    assert lines[1].row == lines[2].row == 3


def test_columns_are_spoken_of_at_the_column_not_among_the_rows(tmp_path: Path) -> None:
    """The left side marks a guess; it is not a row that needs a decision."""
    intake = an_intake(tmp_path)
    assert intake.remarks
    assert all(line.row for line in problem_lines(intake))


def test_all_shows_every_row_at_least_once(tmp_path: Path) -> None:
    """Calm rows say what they would do."""
    lines = all_lines(an_intake(tmp_path))
    assert {line.row for line in lines} == {2, 3, 4, 5}
    calm = next(line for line in lines if line.row == 2)
    assert (calm.level, calm.text, calm.what) == (Level.NEW, "Nguyễn Văn An", "Hà Nội")


def test_a_post_without_a_delegation_stands_alone_in_the_first_line(tmp_path: Path) -> None:
    """Nothing hangs low under an empty line."""
    office = Office(tmp_path)
    sheet = office.sheet(("Họ và tên", "Chức vụ"), ("Nguyễn Thị Ánh Tuyết", "Vụ trưởng"))
    try:
        (line,) = all_lines(office.look(sheet))
    finally:
        office.workspace.close()
    assert (line.what, line.remedy) == ("Vụ trưởng", "")


@pytest.mark.parametrize(
    ("heading", "lacking"), [("Quốc gia", True), ("Đoàn", False), ("Điện thoại", False)]
)
def test_a_list_of_countries_without_delegations_is_noticed(
    tmp_path: Path, heading: str, lacking: bool
) -> None:
    """Otherwise nobody is in a delegation, and nobody was told."""
    office = Office(tmp_path)
    told = "0912345318" if heading == "Điện thoại" else "Lào"
    sheet = office.sheet(("Họ và tên", heading), ("Nguyễn Văn An", told), ("Lê Ý", told))
    try:
        assert lacks_delegations(office.look(sheet)) is lacking
    finally:
        office.workspace.close()
