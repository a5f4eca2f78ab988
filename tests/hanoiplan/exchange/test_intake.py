"""Every row in exactly one state: new, changed, same or bad, and a word for whoever must look."""

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate, cancel_delegate
from hanoiplan.exchange.intake import Present, take_in
from hanoiplan.exchange.lists import as_json, importable, read_list
from hanoiplan.exchange.mapping import guess_mapping
from hanoiplan.exchange.model import RowState
from hanoiplan.exchange.sentences import ProblemKind, Severity
from tests.hanoiplan.exchange.samples import Office, counts, kinds

HEAD = ("STT", "Họ và tên", "Chức vụ", "Đoàn", "Quốc gia", "Thành phần", "Điện thoại")
KHUE = (1, "Đỗ Thuỵ Khuê", "Giám đốc", "Tỉnh Ninh Bình", "Việt Nam", "Đại biểu", "0912 000 318")


def test_a_plain_list_is_all_new(office: Office) -> None:
    intake = office.look(office.sheet(HEAD, KHUE, (2, "Sudin", "", "Thủ đô Jakarta")))
    assert counts(intake) == {"new": 2, "changed": 0, "same": 0, "bad": 0}
    assert intake.problems == ()
    assert intake.new_delegations == ("Tỉnh Ninh Bình", "Thủ đô Jakarta")
    first = intake.rows[0]
    assert (first.row, first.ticked, first.draft.printed_vi) == (2, True, "Đỗ Thuỵ Khuê")


def test_one_word_is_a_whole_name(office: Office) -> None:
    """Sudin, Kardono, Herizal: Indonesian names."""
    intake = office.look(office.sheet(HEAD, (1, "Kardono"), (2, "U")))
    assert counts(intake)["new"] == 2


@pytest.mark.parametrize(
    "cell",
    [
        "Trần Thị Hà, Vũ Mai",
        "Trần Thị Hà; Vũ Mai",
        "Trần Thị Hà và Vũ Mai",
        "Trần Thị Hà\nVũ Mai",
        "Maria Santos & Juan Cruz",
        "Trần Thị Hà / Vũ Mai",
    ],
)
def test_two_people_in_one_cell_block_the_row(office: Office, cell: str) -> None:
    """The cell is named, with the text as it stands and what to do."""
    set_language("en")
    intake = office.look(office.sheet(HEAD, (1, cell, "Giám đốc")))
    (problem,) = intake.problems
    assert (problem.row, problem.column, problem.text) == (2, "B", cell)
    assert problem.severity is Severity.BLOCK
    assert problem.reason == "More than one name stands in one cell."
    assert not intake.rows[0].ticked


@pytest.mark.parametrize(
    "name",
    [
        "Rajan a/l Subramaniam",
        "Priya d/o Raman Nair",
        "Juan dela Cruz, Jr.",
        "Ahmad Faizal, S.H., M.Si.",
        "Nguyễn Vân Anh, PhD",
        "Nguyễn Và",
        "Tống",
        "Công",
        "Kassius Klei de Jesus Marcelino Magno Dias Ximenes",
    ],
)
def test_one_person_with_an_unusual_name_is_no_problem(office: Office, name: str) -> None:
    intake = office.look(office.sheet(HEAD, (1, name)))
    assert (counts(intake)["new"], kinds(intake)) == (1, [])


def test_a_turned_name_with_a_comma_wants_a_look(office: Office) -> None:
    intake = office.look(office.sheet(HEAD, (1, "Santos, Maria")))
    assert (counts(intake)["new"], kinds(intake)) == (1, ["comma"])


def test_a_row_without_a_name_is_bad_and_a_blank_one_is_nothing(office: Office) -> None:
    """A running number alone is blank too."""
    intake = office.look(office.sheet(HEAD, KHUE, (), (2,), (3, None, "Chuyên viên"), (None,) * 7))
    assert counts(intake) == {"new": 1, "changed": 0, "same": 0, "bad": 1}
    (problem,) = intake.problems
    assert (problem.kind, problem.row, problem.column) == ("missing_name", 5, "B")


def test_an_error_of_the_spreadsheet_is_no_name(office: Office) -> None:
    """Excel writes #N/A into a CSV file as it stands."""
    path = office.folder / "list.csv"
    path.write_text("Họ và tên;Chức vụ\n#N/A;Thư ký\nSudin;#REF!\n", encoding="utf-8")
    intake = office.look(read_list(path))
    assert kinds(intake) == ["cell_error_name", "cell_error"]
    assert counts(intake) == {"new": 1, "changed": 0, "same": 0, "bad": 1}


def test_headings_repeated_on_every_printed_page_are_passed_over(office: Office) -> None:
    """Also the row with the numbers of the columns, and headings in a second language."""
    english = ("No.", "Full name", "Position", "Delegation", "Country", "Category", "Phone")
    numbers = tuple(f"({n})" for n in range(1, 8))
    intake = office.look(office.sheet(HEAD, english, numbers, KHUE, HEAD, (2, "Sudin")))
    assert counts(intake) == {"new": 2, "changed": 0, "same": 0, "bad": 0}


@pytest.mark.parametrize("row", [("II", "Đoàn Thái Lan"), (None, "Tổng cộng: 350"), ("", "Total")])
def test_a_section_or_a_total_is_no_person(office: Office, row: tuple[object, ...]) -> None:
    """It is shown among the headings; nobody is blocked by it."""
    intake = office.look(office.sheet(HEAD, KHUE, row))
    assert (counts(intake)["new"], kinds(intake), len(intake.groups)) == (1, [], 1)


def test_where_headings_are_not_wanted_a_section_blocks_its_row(office: Office) -> None:
    sheet = office.sheet(HEAD, KHUE, ("II", "Đoàn Thái Lan"))
    intake = office.look(sheet, guess_mapping(sheet).with_groups(taken=False))
    assert kinds(intake) == ["heading"]


def test_unknown_words_are_kept_and_reported_but_never_bad(office: Office) -> None:
    sheet = office.sheet(HEAD, (1, "Sudin", "", "Đoàn mới", "Atlantis", "Đại sứ thiện chí"))
    intake = office.look(sheet)
    assert kinds(intake) == ["unknown_category", "unknown_country"]
    assert [problem.column for problem in intake.problems] == ["F", "E"]
    office.bring(sheet)
    (person,) = office.people()
    assert (person.category, person.category_text) == (None, "Đại sứ thiện chí")
    assert (person.country, person.country_text) == ("", "Atlantis")
    assert person.delegation.vi == "Đoàn mới"


def test_a_phone_that_excel_made_a_number_is_reported_with_the_0_proposed(office: Office) -> None:
    """It is not put right silently; a person says yes."""
    sheet = office.sheet(HEAD, (1, "Sudin", "", "", "", "", 912345318))
    (problem,) = office.look(sheet).problems
    assert (problem.kind, problem.proposal) == (ProblemKind.LOST_ZERO, "0912345318")
    corrected = office.look(sheet.with_cell(2, 6, problem.proposal))
    assert corrected.problems == ()
    assert corrected.rows[0].draft.phone == "0912345318"


def test_a_number_with_its_country_lost_a_plus_and_no_0(office: Office) -> None:
    sheet = office.sheet(
        HEAD, (1, "Sudin", "", "", "", "", 6281155501), (2, "Lim", *[""] * 4, 84912345318)
    )
    assert kinds(office.look(sheet)) == ["lost_zero", "lost_plus"]


# --- who is who --------------------------------------------------------------------------------


def test_the_same_list_again_is_all_same_in_any_order(office: Office) -> None:
    rows = [KHUE, (2, "Sudin", "Thị trưởng", "Thủ đô Jakarta"), (3, "Vũ Mai", "", "Thủ đô Jakarta")]
    office.bring(office.sheet(HEAD, *rows))
    for order in (rows, rows[::-1]):
        intake = office.look(office.sheet(HEAD, *order))
        assert (counts(intake)["same"], intake.problems) == (3, ())


def test_a_corrected_list_changes_what_is_different(office: Office) -> None:
    """Names are compared without marks, so that a missing tone makes no second person."""
    office.bring(office.sheet(HEAD, KHUE))
    corrected = (1, "Đỗ Thụy Khuê", "Phó Chủ tịch UBND", "tinh ninh binh")
    intake = office.look(office.sheet(HEAD[:4], corrected))
    (row,) = intake.rows
    assert row.state is RowState.CHANGED
    assert [(one.field, one.before, one.after) for one in row.differences] == [
        ("printed_vi", "Đỗ Thuỵ Khuê", "Đỗ Thụy Khuê"),
        ("position_vi", "Giám đốc", "Phó Chủ tịch UBND"),
    ]


def test_an_empty_cell_erases_nothing_and_missing_columns_are_left_alone(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    empty = office.sheet(HEAD[:4], (1, "Đỗ Thuỵ Khuê", "", "Tỉnh Ninh Bình"))
    assert counts(office.look(empty))["same"] == 1
    office.bring(empty)
    assert (office.person("Đỗ Thuỵ Khuê").position.vi, office.people()[0].phone) == (
        "Giám đốc",
        "0912 000 318",
    )


def test_somebody_written_in_by_hand_is_never_taken_for_a_row(office: Office) -> None:
    """Only people whom an earlier list brought are recognised by their name."""
    draft = DelegateDraft(printed_vi="Đỗ Thuỵ Khuê", delegation="Tỉnh Ninh Bình")
    office.workspace.do(add_delegate, office.event_id, draft)
    intake = office.look(office.sheet(HEAD, KHUE))
    assert (counts(intake)["new"], kinds(intake)) == (1, ["like_present"])


def test_the_same_name_in_another_delegation_is_a_second_person(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    intake = office.look(office.sheet(HEAD, (1, "Đỗ Thuỵ Khuê", "", "Thành phố Huế")))
    assert (counts(intake)["new"], kinds(intake)) == (1, ["like_present"])


def test_a_name_that_may_be_turned_round_is_shown(office: Office) -> None:
    """Foreign-made lists turn the order and drop the marks."""
    set_language("en")
    office.bring(office.sheet(HEAD, KHUE))
    intake = office.look(office.sheet(HEAD, (1, "Khue Do Thuy", "", "Tỉnh Ninh Bình")))
    (problem,) = intake.problems
    assert problem.kind is ProblemKind.TURNED_PRESENT
    assert "Đỗ Thuỵ Khuê, Tỉnh Ninh Bình" in problem.reason


def test_two_of_a_name_in_one_list_are_two_people_and_both_rows_say_so(office: Office) -> None:
    intake = office.look(office.sheet(HEAD, KHUE, KHUE, (3, "Khuê Đỗ Thuỵ")))
    assert counts(intake)["new"] == 3
    assert kinds(intake) == ["twice_in_list", "twice_in_list", "turned_in_list"]


def test_of_two_rows_that_could_be_one_person_the_nearer_one_is(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    other = (2, "Đỗ Thuỵ Khuê", "Thị trưởng", "Tỉnh Ninh Bình")
    intake = office.look(office.sheet(HEAD, other, KHUE))
    assert [row.state for row in intake.rows] == [RowState.NEW, RowState.SAME]


def test_namesakes_of_one_delegation_do_not_double_when_their_list_comes_again(
    office: Office,
) -> None:
    """Each row is the record it differs from least; where it differs that is shown."""
    other = (2, "Đỗ Thuỵ Khuê", "Thư ký", "Tỉnh Ninh Bình")
    office.bring(office.sheet(HEAD, KHUE, other))
    again = office.look(office.sheet(HEAD, other, KHUE))
    assert (counts(again)["same"], kinds(again)) == (2, [])
    corrected = (2, "Đỗ Thuỵ Khuê", "Thư ký Bộ", "Tỉnh Ninh Bình")
    intake = office.look(office.sheet(HEAD, corrected, KHUE))
    assert [row.state for row in intake.rows] == [RowState.CHANGED, RowState.SAME]
    assert kinds(intake) == ["namesakes"]


def test_an_id_says_who_it_is_whatever_the_name_has_become(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    row_id = str(office.person("Đỗ Thuỵ Khuê").id)
    intake = office.look(office.sheet(("ID", "Họ và tên"), (row_id, "Trần Văn Hoàn Toàn Khác")))
    assert counts(intake)["changed"] == 1
    assert intake.rows[0].delegate_id == int(row_id)


def test_an_id_of_nobody_is_reported_and_the_row_read_without_it(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    head = ("ID", "Họ và tên", "Đoàn")
    intake = office.look(office.sheet(head, ("1914402357613568001", KHUE[1], KHUE[3])))
    assert (counts(intake)["same"], kinds(intake)) == (1, ["unknown_id"])


def test_an_id_that_excel_rounded_is_called_so(office: Office) -> None:
    intake = office.look(office.sheet(("ID", "Họ và tên"), (1914402357613568001, "Sudin")))
    assert kinds(intake) == ["rounded_id"]


def test_an_id_twice_blocks_the_second_row(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    row_id = str(office.person("Đỗ Thuỵ Khuê").id)
    intake = office.look(office.sheet(("ID", "Họ và tên"), (row_id, KHUE[1]), (row_id, "Vũ Mai")))
    assert [row.state for row in intake.rows] == [RowState.SAME, RowState.BAD]
    assert kinds(intake) == ["same_id"]


def test_the_numbering_of_another_office_is_reported_once(office: Office) -> None:
    sheet = office.sheet(("ID", "Họ và tên"), (1, "Sudin"), (2, "Kardono"), (3, "Herizal"))
    intake = office.look(sheet)
    assert (kinds(intake), [str(one.kind) for one in intake.remarks]) == ([], ["foreign_ids"])


def test_somebody_cancelled_stays_so_and_it_is_said(office: Office) -> None:
    office.bring(office.sheet(HEAD, KHUE))
    office.workspace.do(cancel_delegate, office.people()[0].id)
    intake = office.look(office.sheet(HEAD, KHUE))
    assert (counts(intake)["same"], kinds(intake)) == (1, ["cancelled"])


# --- the list as a whole -----------------------------------------------------------------------


def test_guessed_and_unused_columns_are_named(office: Office) -> None:
    intake = office.look(office.sheet(("Họ và tên", "Đ/c", "Chuyến bay"), ("Sudin", "Ông", "GA 1")))
    assert [(str(one.kind), one.column) for one in intake.remarks] == [
        ("guessed_column", "B"),
        ("unused_column", "C"),
    ]


def test_a_name_in_two_columns_is_put_together_and_shown(office: Office) -> None:
    head = ("Họ và đệm", "Tên", "Chức vụ")
    (row,) = office.look(office.sheet(head, ("Đỗ Thuỵ", "Khuê", "Giám đốc"))).rows
    assert (row.state, row.draft.printed_vi) == (RowState.NEW, "Đỗ Thuỵ Khuê")
    head = ("First name", "Last name", "Position")
    (row,) = office.look(office.sheet(head, ("Maria", "Santos", "Mayor"))).rows
    assert (row.state, row.draft.printed_en) == (RowState.NEW, "Maria Santos")


def test_a_sheet_without_names_is_refused_with_what_to_do(office: Office) -> None:
    with pytest.raises(NotPossible, match="Họ và tên"):
        office.look(office.sheet(("a", "b"), ("c", "d")))


def test_a_bad_row_stops_the_list_unless_it_is_to_be_skipped(office: Office) -> None:
    intake = office.look(office.sheet(HEAD, KHUE, (2, "", "Chuyên viên")))
    with pytest.raises(NotPossible, match=r"list1\.xlsx"):
        importable(intake)
    assert [row.row for row in importable(intake, skip_bad=True)] == [2]


def test_rows_a_person_unticks_are_left_out(office: Office) -> None:
    intake = office.look(office.sheet(HEAD, KHUE, (2, "Sudin")))
    assert [row.row for row in intake.chosen(unticked={2})] == [3]


def test_the_json_form_names_every_cell_a_person_must_look_at(office: Office) -> None:
    set_language("en")
    intake = office.look(office.sheet(HEAD, (1, "", "Thư ký"), (2, "Sudin", "", "", "Atlantis")))
    said = as_json(intake)
    assert (said["new"], said["changed"], said["same"]) == (1, 0, 0)
    assert [(one["row"], one["column"], one["reason"]) for one in said["bad"]] == [
        (2, "B", "The name is missing.")
    ]
    assert [(one["row"], one["column"], one["reason"]) for one in said["warnings"]] == [
        (3, "E", "The country “Atlantis” is not known here.")
    ]


def test_reading_a_long_list_tells_how_far_it_is(office: Office) -> None:
    sheet = office.sheet(HEAD, *((n, f"Khách {n}") for n in range(1200)))
    told: list[tuple[int, int]] = []
    mapping = guess_mapping(sheet)
    take_in(sheet, mapping, Present(), lambda done, of: told.append((done, of)))
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]
