"""What a list would do is said before it is written; what identifies a person only in part."""

from pathlib import Path

from tests.hanoiplan.exchange.samples import a_list
from tests.ui.delegates.room import Room
from tests.ui.exchange.driving import at_the_problems, paste
from ui.exchange.import_wizard import ImportPage


def test_a_list_of_countries_says_that_no_delegations_are_made_and_what_to_do(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    rows = (("Nguyễn Văn An", "Lào"), ("Lê Ý", "Thái Lan"))
    at_the_problems(page, room, a_list(tmp_path / "a.xlsx", ("Họ và tên", "Quốc gia"), *rows))
    said = page.problems.founded
    assert said.isVisible()
    assert "no delegations are made" in said.text()
    assert "“Delegation”" in said.text(), "what to do stands there too"


def test_a_list_with_delegations_names_the_new_ones(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    rows = (("Nguyễn Văn An", "Viêng Chăn"), ("Lê Ý", "Băng Cốc"))
    at_the_problems(page, room, a_list(tmp_path / "a.xlsx", ("Họ và tên", "Đoàn"), *rows))
    assert page.problems.founded.text() == "2 new delegations: Viêng Chăn, Băng Cốc"


def test_the_preview_shows_dates_of_birth_and_hides_numbers_of_passports(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Whether day and month are the right way round can be checked only where they are seen."""
    head = ("Họ và tên", "Ngày sinh", "Số hộ chiếu")
    paste(
        page, room, a_list(tmp_path / "a.xlsx", head, ("Nguyễn Văn An", "05/12/1980", "C1234567"))
    )
    shown = page.steps.understood.preview
    table = page.steps.choose.preview if not shown.isVisible() else shown
    assert table.table is not None
    rows = table.table.rows
    texts = {
        rows.cell_at(line, place).spoken()
        for line in range(rows.rowCount())
        for place in range(len(rows.columns))
    }
    assert "05/12/1980" in texts
    assert "•••••567" in texts
    assert "C1234567" not in texts
