"""Names as lists give them: put together from columns, freed from titles, never changed."""

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.exchange.intake import take_in
from hanoiplan.exchange.mapping import guess_mapping
from hanoiplan.exchange.model import RowState
from hanoiplan.exchange.queries import present
from hanoiplan.exchange.three_way import Decisions
from tests.hanoiplan.exchange.samples import Office, counts, kinds


@pytest.mark.parametrize(
    ("country", "parts", "name"),
    [
        ("Việt Nam", ("Đỗ", "Thuỵ", "Khuê"), "Đỗ Thuỵ Khuê"),
        ("Campuchia", ("Sok", "", "Sopheak"), "Sok Sopheak"),
        ("Thái Lan", ("Wongsawat", "", "Somchai"), "Somchai Wongsawat"),
        ("Philippines", ("dela Cruz", "Reyes", "Juan"), "Juan Reyes dela Cruz"),
        ("Indonesia", ("", "", "Sudin"), "Sudin"),
        ("", ("Đỗ", "Thuỵ", "Khuê"), "Đỗ Thuỵ Khuê"),
    ],
)
def test_three_columns_become_a_name_in_the_order_of_the_country(
    office: Office, country: str, parts: tuple[str, str, str], name: str
) -> None:
    sheet = office.sheet(("Họ", "Đệm", "Tên", "Quốc gia"), (*parts, country))
    (row,) = office.look(sheet).rows
    assert (row.draft.printed_vi, row.draft.family) == (name, parts[0])


def test_english_parts_without_a_country_have_the_given_name_first(office: Office) -> None:
    sheet = office.sheet(("Last name", "First name", "Position"), ("Santos", "Maria", "Mayor"))
    (row,) = office.look(sheet).rows
    assert (row.draft.printed_en, row.draft.family, row.draft.given) == (
        *("Maria Santos", "Santos", "Maria"),
    )


def test_family_and_middle_name_in_one_column_are_no_family_name(office: Office) -> None:
    """Which of the words is the family is not guessed."""
    (row,) = office.look(office.sheet(("Họ và đệm", "Tên"), ("Đỗ Thuỵ", "Khuê"))).rows
    assert (row.draft.printed_vi, row.draft.family, row.draft.given) == ("Đỗ Thuỵ Khuê", "", "")


def test_a_title_glued_to_a_name_is_taken_off_and_told(office: Office) -> None:
    set_language("en")
    sheet = office.sheet(("Full name", "Country"), ("H.E. Mr. Dato' Sri Ahmad Razali", "Malaysia"))
    intake = office.look(sheet)
    draft = intake.rows[0].draft
    assert (draft.printed_en, draft.style_en, draft.conferred_title) == (
        *("Ahmad Razali", "H.E.", "Dato' Sri"),
    )
    assert (counts(intake)["new"], kinds(intake)) == (1, ["peeled"])
    assert "Ahmad Razali" in intake.problems[0].remedy


def test_titles_may_be_left_in_the_names_of_a_column(office: Office) -> None:
    sheet = office.sheet(("Full name",), ("Dr. Maria Santos",))
    mapping = guess_mapping(sheet).with_titles_kept(0, kept=True)
    intake = office.look(sheet, mapping)
    assert (intake.rows[0].draft.printed_en, kinds(intake)) == ("Dr. Maria Santos", [])


def test_a_title_beside_which_the_list_gives_another_stays_in_the_name(office: Office) -> None:
    """Two titles cannot stand in one field, and none may be lost."""
    sheet = office.sheet(("Họ và tên", "Danh xưng"), ("TS. Nguyễn Văn An", "Ông"))
    intake = office.look(sheet)
    draft = intake.rows[0].draft
    assert (draft.printed_vi, draft.honorific_vi) == ("TS. Nguyễn Văn An", "Ông")
    assert kinds(intake) == ["title_kept"]


def test_a_title_that_a_person_wrote_into_the_record_stays_there(office: Office) -> None:
    """By ID or from an earlier list: what stands in the record so is no difference."""
    draft = DelegateDraft(printed_en="Dr. Maria Santos", delegation="Manila")
    row_id = office.workspace.do(add_delegate, office.event_id, draft)
    sheet = office.sheet(("ID", "Full name"), (str(row_id), "Dr. Maria Santos"))
    assert (counts(office.look(sheet))["same"], kinds(office.look(sheet))) == (1, [])


def test_no_letter_of_a_name_is_ever_re_cased(office: Office) -> None:
    names = ("McDonald", "de la Cruz", "NGUYỄN VĂN AN", "o'Neil", "Đỗ thuỵ khuê")
    rows = office.look(office.sheet(("Họ và tên",), *((name,) for name in names))).rows
    assert tuple(row.draft.printed_vi for row in rows) == names


def test_two_people_in_a_cell_can_be_split_into_two_rows_on_demand(office: Office) -> None:
    sheet = office.sheet(("Họ và tên", "Đoàn"), ("Trần Thị Hà, Vũ Mai Anh", "Huế"))
    here = office.workspace.read(present, office.event_id)
    mapping = guess_mapping(sheet)
    blocked = take_in(sheet, mapping, here)
    assert blocked.problems[0].parts == ("Trần Thị Hà", "Vũ Mai Anh")
    split = take_in(sheet, mapping, here, None, Decisions().with_split(2))
    assert [row.draft.name for row in split.rows] == ["Trần Thị Hà", "Vũ Mai Anh"]
    assert {row.state for row in split.rows} == {RowState.NEW}
    assert len({row.key for row in split.rows}) == 2


@pytest.mark.parametrize(
    ("cell", "names", "titles"),
    [
        ("Ông Nguyễn Văn An\nBà Trần Thị Bích", ["Nguyễn Văn An", "Trần Thị Bích"], ["Ông", "Bà"]),
        ("Ông Nguyễn Văn An; Bà Trần Thị Bích", ["Nguyễn Văn An", "Trần Thị Bích"], ["Ông", "Bà"]),
        ("Nguyễn Văn An và Trần Thị Bích", ["Nguyễn Văn An", "Trần Thị Bích"], ["", ""]),
        ("Nguyễn Văn An and Trần Thị Bích", ["Nguyễn Văn An", "Trần Thị Bích"], ["", ""]),
        ("Ông Lê Văn Giáp & bà Lê Thị Hà", ["Lê Văn Giáp", "Lê Thị Hà"], ["Ông", "bà"]),
        ("1. Lê Văn Giáp 2. Lê Văn Hải", ["Lê Văn Giáp", "Lê Văn Hải"], ["", ""]),
        ("1) Ông Lê Văn Giáp\n2) Bà Lê Thị Hà", ["Lê Văn Giáp", "Lê Thị Hà"], ["Ông", "Bà"]),
        ("- Lê Văn Giáp\n- Lê Văn Hải", ["Lê Văn Giáp", "Lê Văn Hải"], ["", ""]),
    ],
)
def test_each_row_of_a_split_cell_holds_one_person_with_that_ones_own_title(
    office: Office, cell: str, names: list[str], titles: list[str]
) -> None:
    sheet = office.sheet(("Họ và tên", "Đoàn"), (cell, "Huế"))
    here = office.workspace.read(present, office.event_id)
    split = take_in(sheet, guess_mapping(sheet), here, None, Decisions().with_split(2))
    assert [row.draft.printed_vi for row in split.rows] == names
    assert [row.draft.honorific_vi for row in split.rows] == titles
    assert {row.draft.delegation for row in split.rows} == {"Huế"}


def test_people_named_in_both_languages_are_split_in_both(office: Office) -> None:
    cells = ("Ông Trần Hà\nBà Vũ Mai", "Mr. Tran Ha\nMs. Vu Mai")
    sheet = office.sheet(("Họ và tên", "Full name"), cells)
    here = office.workspace.read(present, office.event_id)
    split = take_in(sheet, guess_mapping(sheet), here, None, Decisions().with_split(2))
    assert [(row.draft.printed_vi, row.draft.printed_en) for row in split.rows] == [
        ("Trần Hà", "Tran Ha"),
        ("Vũ Mai", "Vu Mai"),
    ]


def test_two_columns_that_both_look_like_names_are_told(office: Office) -> None:
    sheet = office.sheet(("Họ và tên", "Tên đại biểu", "Đoàn"), ("Lê An", "Vũ Mai", "Huế"))
    intake = office.look(sheet)
    assert "two_name_columns" in [str(one.kind) for one in intake.remarks]
    assert intake.rows[0].draft.printed_vi == "Lê An"


def test_a_name_of_two_hundred_letters_is_kept_whole_and_told(office: Office) -> None:
    name = "Kassius Klei de Jesus " * 9
    intake = office.look(office.sheet(("Họ và tên",), (name,)))
    assert (intake.rows[0].draft.printed_vi, kinds(intake)) == (name.strip(), ["long_name"])
