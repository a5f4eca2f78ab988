"""A list as a whole: its letters, its sheets, who sent it, and how it was read before."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft
from hanoiplan.exchange.intake import take_in
from hanoiplan.exchange.letters import suspected
from hanoiplan.exchange.lists import importable, read_list, read_whole_list
from hanoiplan.exchange.mapping import Confidence, guess_mapping
from hanoiplan.exchange.model import Intake
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import AS_IS, ListOptions, prepare, present
from hanoiplan.exchange.row_reading import RowMemory
from hanoiplan.exchange.sources import source_name
from hanoiplan.exchange.three_way import Decisions
from hanoiplan.sheets.cells import Sheet
from hanoiplan.sheets.old_letters import Letters, letters_of
from tests.hanoiplan.exchange.samples import Office, counts, kinds
from tests.hanoiplan.exchange.ten_layouts import in_tcvn3

HEAD = ("Họ và tên", "Chức vụ", "Đoàn")
ROWS = (
    ("Đỗ Thuỵ Khuê", "Giám đốc", "Thành phố Huế"),
    ("Nguyễn Văn Bình", "Chuyên viên", "Thành phố Huế"),
    ("Trần Thị Mai", "Thư ký", "Thành phố Hải Phòng"),
)


def in_old_letters(office: Office) -> Sheet:
    """A list that is written in TCVN3 throughout."""
    return office.sheet(*([in_tcvn3(cell) for cell in row] for row in (HEAD, *ROWS)))


def look(office: Office, sheet: Sheet, options: ListOptions) -> Intake:
    """What the list would do."""
    return office.workspace.read(prepare, office.event_id, sheet, None, None, options)


def remarks(intake: Intake) -> list[str]:
    """What is told about the list as a whole."""
    return [str(one.kind) for one in intake.remarks]


# --- letters -------------------------------------------------------------------------------------


def test_old_letters_are_named_with_a_sample_and_left_as_they_are(office: Office) -> None:
    intake = office.look(in_old_letters(office))
    assert intake.suspicion is not None
    assert intake.suspicion.letters is Letters.TCVN3
    assert remarks(intake)[0] == "letters"
    assert intake.rows[0].draft.printed_vi == in_tcvn3("Đỗ Thuỵ Khuê")


def test_old_letters_are_converted_when_somebody_says_so(office: Office) -> None:
    intake = look(office, in_old_letters(office), ListOptions(letters=Letters.TCVN3))
    assert (intake.suspicion, remarks(intake)) == (None, ["letters_converted"])
    assert [row.draft.printed_vi for row in intake.rows] == [row[0] for row in ROWS]


def test_old_letters_are_kept_without_a_word_when_somebody_says_so(office: Office) -> None:
    sheet = office.sheet(HEAD, *([in_tcvn3(cell) for cell in row] for row in ROWS))
    intake = look(office, sheet, ListOptions(letters=AS_IS))
    assert (intake.suspicion, remarks(intake)) == (None, [])


def test_consent_for_a_source_holds_for_its_next_list(office: Office) -> None:
    first = look(office, in_old_letters(office), ListOptions(letters=Letters.TCVN3))
    office.workspace.do(
        import_delegates, office.event_id, importable(first), first.file, first.facts
    )
    again = office.look(in_old_letters(office))
    assert (again.suspicion, counts(again)["same"]) == (None, 3)
    assert "letters_converted" in remarks(again)


def test_looking_at_each_text_once_finds_what_looking_at_all_finds(office: Office) -> None:
    for sheet in (in_old_letters(office), office.sheet(HEAD, *ROWS, *ROWS)):
        assert suspected(sheet) == letters_of(sheet)


# --- remembered ----------------------------------------------------------------------------------


def test_a_choice_for_a_column_is_remembered_for_the_next_list_of_these_headings(
    office: Office,
) -> None:
    sheet = office.sheet((*HEAD, "Bí danh"), (*ROWS[0], "0912345318"))
    mapping = guess_mapping(sheet).with_field(3, "phone").with_titles_kept(0, kept=True)
    intake = office.look(sheet, mapping)
    office.workspace.do(
        import_delegates, office.event_id, importable(intake), intake.file, intake.facts
    )
    again = office.look(office.sheet((*HEAD, "Bí danh"), (*ROWS[1], "0987654321")))
    assert again.mapping.columns[3].confidence is Confidence.REMEMBERED
    assert (again.rows[0].draft.phone, again.mapping.keep_titles) == ("0987654321", frozenset({0}))
    assert "remembered" in remarks(again)


def test_other_headings_are_another_source(office: Office) -> None:
    office.bring(office.sheet(HEAD, *ROWS))
    other = office.sheet(("Full name", "City"), ("A B", "C"))
    assert "remembered" not in remarks(office.look(other))


def test_an_undone_import_is_not_remembered(office: Office) -> None:
    office.bring(office.sheet(HEAD, *ROWS))
    office.workspace.undo()
    assert remarks(office.look(office.sheet(HEAD, *ROWS))) == []


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("DS Huế v2 (1) 20260601.xlsx", "DS Huế"),
        ("Danh_sach_Hai_Phong - bản cuối.xls", "Danh sach Hai Phong"),
        ("2026.xlsx", "2026"),
    ],
)
def test_a_source_is_called_like_its_file_without_dates_and_versions(file: str, name: str) -> None:
    assert source_name(file) == name


# --- several sheets ------------------------------------------------------------------------------


def a_book(path: Path) -> Path:
    """Two sheets with the same row numbers; the second has a row without a name."""
    book = Workbook()
    book.remove(book.active)
    for name, row in (("Huế", ("Lê An", "Giám đốc")), ("Hải Phòng", (None, "Thư ký"))):
        page = book.create_sheet(name)
        page.append(["Họ và tên", "Chức vụ"])
        page.append(row)
        page.append(["Vũ Mai", "Thư ký"])
    book.save(path)
    return path


def test_sheets_read_as_one_list_name_the_sheet_of_every_problem(office: Office) -> None:
    sheets = read_whole_list(a_book(office.folder / "book.xlsx"))
    intake = office.workspace.read(prepare, office.event_id, sheets)
    assert [row.draft.delegation for row in intake.rows] == ["Huế", "Huế", "Hải Phòng", "Hải Phòng"]
    assert len({row.key for row in intake.rows}) == 4
    bad = [one for row in intake.rows for one in row.problems if str(one.kind) == "missing_name"]
    assert [(one.sheet, one.row) for one in bad] == [("Hải Phòng", 2)]
    assert "delegations_of_sheets" in remarks(intake)


# --- delegations ---------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["Tp. HCM", "TP Hồ Chí Minh", "Ho Chi Minh City", "TPHCM"])
def test_another_spelling_of_a_delegation_is_proposed_and_never_decided(
    office: Office, written: str
) -> None:
    office.workspace.do(
        add_delegation, office.event_id, DelegationDraft(name_vi="Thành phố Hồ Chí Minh")
    )
    sheet = office.sheet(HEAD, ("Lê An", "Giám đốc", written))
    intake = office.look(sheet)
    (near,) = intake.remarks
    assert (str(near.kind), near.text, near.proposal) == (
        *("near_delegation", written, "Thành phố Hồ Chí Minh"),
    )
    assert intake.new_delegations == (written,)
    decisions = Decisions().with_delegation(written, near.proposal)
    taken = look(office, sheet, ListOptions(decisions=decisions))
    assert (taken.new_delegations, taken.remarks) == ((), ())


def test_a_delegation_with_columns_in_both_languages_is_made_with_both_names(
    office: Office,
) -> None:
    head = ("Họ và tên", "Đoàn", "Delegation")
    office.bring(office.sheet(head, ("Somchai", "Băng Cốc", "Bangkok"), ("Malee", "Băng Cốc", "")))
    assert {(one.delegation.vi, one.delegation.en) for one in office.people()} == {
        ("Băng Cốc", "Bangkok")
    }


# --- lists that somebody should look at ----------------------------------------------------------


def test_a_thousand_columns_and_errors_of_formulas_stop_nobody(office: Office) -> None:
    head = [*HEAD, *(f"Cột {n}" for n in range(997))]
    row = [*ROWS[0], *["#REF!"] * 997]
    path = office.folder / "wide.csv"
    path.write_text("\n".join(";".join(cells) for cells in (head, row)), encoding="utf-8")
    intake = office.look(read_list(path))
    assert (counts(intake)["new"], kinds(intake)) == (1, [])
    assert remarks(intake) == ["many_unused"]


def test_a_cell_merged_over_five_hundred_rows_gives_all_of_them_its_text(office: Office) -> None:
    book = Workbook()
    page = book.active
    page.append(["Đoàn", "Họ và tên"])
    for n in range(500):
        page.append(["Huế" if n == 0 else None, f"Khách {n}"])
    page.merge_cells("A2:A501")
    book.save(office.folder / "merged.xlsx")
    intake = office.look(read_list(office.folder / "merged.xlsx"))
    assert {row.draft.delegation for row in intake.rows} == {"Huế"}
    assert (counts(intake)["new"], remarks(intake)) == (500, ["wide_merge"])


def test_control_characters_are_no_part_of_a_name(office: Office) -> None:
    path = office.folder / "odd.csv"
    path.write_text("Họ và tên;Đoàn\nLê\x01 An\x07;Hu\u200fế\n", encoding="utf-8")
    (row,) = office.look(read_list(path)).rows
    assert (row.draft.printed_vi, row.draft.delegation) == ("Lê An", "Huế")


def test_a_cell_put_right_makes_only_its_own_row_be_read_again(office: Office) -> None:
    """The other rows are the very same values, so that a list of ten thousand answers at once."""
    sheet = office.sheet(HEAD, *ROWS)
    here = office.workspace.read(present, office.event_id)
    memory, mapping = RowMemory(), guess_mapping(sheet)
    first = take_in(sheet, mapping, here, memory=memory)
    mended = take_in(sheet.with_cell(3, 0, "Nguyễn Văn Bình An"), mapping, here, memory=memory)
    assert mended.rows[0].draft is first.rows[0].draft
    assert mended.rows[1].draft.printed_vi == "Nguyễn Văn Bình An"
