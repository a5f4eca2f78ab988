"""A list in another layout: people who are here are recognised by passport, birth and e-mail."""

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.queries import delegations
from hanoiplan.exchange import recognising
from hanoiplan.exchange.queries import ListOptions, prepare
from hanoiplan.exchange.three_way import NOTHING_DECIDED
from hanoiplan.sheets.old_letters import Letters
from tests.hanoiplan.exchange.samples import Office, counts, kinds
from tests.hanoiplan.exchange.ten_layouts import in_tcvn3

FIRST = ("Họ và tên", "Đoàn", "Ngày sinh", "Email", "Số hộ chiếu")
KHUE = ("Đỗ Thuỵ Khuê", "Tỉnh Ninh Bình", "25/04/1981", "khue@example.vn", "B1234567")
OTHER = ("Given name", "Family name", "Position")


def bring(office: Office) -> None:
    """The first list."""
    office.bring(office.sheet(FIRST, KHUE))


def test_the_same_passport_number_and_name_are_the_same_person(office: Office) -> None:
    set_language("en")
    bring(office)
    head = (*OTHER, "Passport No.")
    intake = office.look(office.sheet(head, ("Thuy Khue", "Do", "Director", "b1234567")))
    assert (counts(intake)["new"], kinds(intake)) == (0, ["linked"])
    assert "same passport number" in intake.rows[0].problems[0].reason
    assert intake.rows[0].delegate_id == office.people()[0].id


def test_a_birth_date_or_an_e_mail_does_it_with_the_name(office: Office) -> None:
    bring(office)
    for heading, text in (("Date of birth", "25/04/1981"), ("E-mail", "Khue@example.vn")):
        sheet = office.sheet(("Full name", heading), ("Đỗ Thuỵ Khuê", text))
        assert kinds(office.look(sheet)) == ["linked"]


def test_another_name_with_the_same_birth_date_is_another_person(office: Office) -> None:
    bring(office)
    sheet = office.sheet(("Full name", "Date of birth"), ("Maria Santos", "25/04/1981"))
    assert (counts(office.look(sheet))["new"], kinds(office.look(sheet))) == (1, [])


def test_in_another_delegation_the_person_is_only_proposed(office: Office) -> None:
    bring(office)
    moved = (KHUE[0], "Thành phố Huế", *KHUE[2:])
    intake = office.look(office.sheet(FIRST, moved))
    assert counts(intake)["new"] == 1
    assert "perhaps" in kinds(intake)


def test_who_is_said_to_be_nobody_here_stays_new(office: Office) -> None:
    bring(office)
    sheet = office.sheet(("Full name", "Passport No."), (KHUE[0], KHUE[4]))
    options = ListOptions(decisions=NOTHING_DECIDED.with_link(2, None))
    intake = office.workspace.read(prepare, office.event_id, sheet, None, None, options)
    assert counts(intake)["new"] == 1


def test_a_like_name_alone_is_told_with_score_and_grounds_and_stays_new(office: Office) -> None:
    set_language("en")
    office.bring(office.sheet(FIRST[:2], ("Mohammad Faizal bin Abdullah", "Sarawak")))
    intake = office.look(office.sheet(("Full name",), ("Mohamad Faizal bin Abdullah",)))
    assert (counts(intake)["new"], kinds(intake)) == (1, ["looks_like"])
    assert "Mohammad Faizal bin Abdullah, Sarawak: 8" in intake.rows[0].problems[0].reason


def test_a_list_of_like_names_says_from_which_row_on_it_was_not_compared(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows after the bound are not passed over in silence."""
    monkeypatch.setattr(recognising, "MOST_LOOKED", 2)
    office.bring(office.sheet(FIRST[:2], *((f"Faizal bin Abdul{n}", "Sarawak") for n in "abc")))
    rows = (("Faizal bin Abdull",), ("Faizal binti Abdull",), ("Faizal ben Abdull",))
    intake = office.look(office.sheet(("Full name",), *rows))
    told = [kind for kind in kinds(intake) if kind == "not_compared"]
    assert told == ["not_compared"]
    assert "not_compared" in [problem.kind for problem in intake.rows[1].problems]


def test_a_passport_number_that_stands_twice_is_told_in_both_rows(office: Office) -> None:
    head = ("Full name", "Passport No.")
    sheet = office.sheet(head, ("Maria Santos", "P 11"), ("Sudin", "p11"), ("Kardono", "P12"))
    assert kinds(office.look(sheet)) == ["passport_twice", "passport_twice"]


# --- delegations that are countries ------------------------------------------------------------


def test_a_country_in_any_spelling_is_one_delegation_with_its_country(office: Office) -> None:
    """The remark stands once for each spelling that is not kept."""
    names = ("Ma-lai-xi-a", "ĐOÀN MA-LAI-XI-A", "Malaysia")
    sheet = office.sheet(FIRST[:2], *((f"Khách {name}", name) for name in names * 2))
    intake = office.look(sheet)
    told = [one.text for one in intake.remarks if one.kind == "delegation_of_country"]
    assert told == list(names[:2])
    office.bring(sheet)
    (delegation,) = office.workspace.read(delegations, office.event_id)
    assert (delegation.name.vi, delegation.name.en) == ("Malaysia", "Malaysia")
    assert delegation.country == "MY"
    assert {row.country for row in office.people()} == {"MY"}


def test_the_name_of_the_list_may_be_kept(office: Office) -> None:
    sheet = office.sheet(FIRST[:2], ("Sudin", "Ma-lai-xi-a"))
    kept = ListOptions(decisions=NOTHING_DECIDED.with_delegation("Ma-lai-xi-a", "Ma-lai-xi-a"))
    intake = office.workspace.read(prepare, office.event_id, sheet, None, None, kept)
    assert (intake.new_delegations, intake.remarks) == (("Ma-lai-xi-a",), ())


def test_a_body_of_a_country_keeps_its_own_name(office: Office) -> None:
    intake = office.look(office.sheet(FIRST[:2], ("Sudin", "Bộ Tư pháp Lào")))
    assert intake.new_delegations == ("Bộ Tư pháp Lào",)


# --- cells --------------------------------------------------------------------------------------


def test_figures_and_strokes_are_no_name(office: Office) -> None:
    head = ("Họ và tên", "Chức vụ", "Cơ quan")
    intake = office.look(office.sheet(head, ("12345", "Thư ký", "Bộ"), ("-", "Thư ký", "Bộ")))
    assert kinds(intake) == ["not_a_name", "not_a_name"]


def test_signs_that_nobody_sees_are_told_with_the_name_without_them(office: Office) -> None:
    """Khmer, Thai and Burmese part their words so."""
    rows = [("Nguyễn\u200b Văn Bình",), ("សុខ\u200bចាន់",)]
    (problem,) = office.look(office.sheet(("Họ và tên",), *rows)).problems
    assert (problem.kind, problem.proposal) == ("unseen_signs", "Nguyễn Văn Bình")


def test_a_birth_that_cannot_be_or_is_only_a_year_is_told(office: Office) -> None:
    head = ("Họ và tên", "Ngày sinh")
    sheet = office.sheet(head, ("Sudin", "25/12/2031"), ("Kardono", "1980"), ("Vũ Mai", "1/2/1980"))
    assert kinds(office.look(sheet)) == ["birth_to_come", "birth_year_only"]


def test_a_date_that_has_the_month_first_says_how_it_was_read(office: Office) -> None:
    set_language("en")
    intake = office.look(office.sheet(("Họ và tên", "Ngày sinh"), ("Sudin", "01/13/1980")))
    assert kinds(intake) == ["date_month_first"]
    assert "13/01/1980" in intake.rows[0].problems[0].remedy


def test_an_address_without_sign_or_host_is_told(office: Office) -> None:
    wrong = ("sudin.example.vn", "sudin@", "@example.vn", "a@example.vn; b@")
    right = ("sudin@example.vn", "a@example.vn; b@moj.gov.la", "Sudin <s@example.vn>")
    rows = [(f"Khách {place}", text) for place, text in enumerate((*wrong, *right))]
    intake = office.look(office.sheet(("Họ và tên", "Email"), *rows))
    assert [row.draft.email for row in intake.rows if row.problems] == list(wrong)
    assert set(kinds(intake)) == {"email_broken"}


def test_a_small_letter_after_converting_is_told_with_the_capital(office: Office) -> None:
    rows = (("Họ và tên", "Chức vụ"), ("Lê Thị Ngọc ánh", "Giám đốc"), ("Đỗ Thuỵ Khuê", "Thư ký"))
    sheet = office.sheet(*([in_tcvn3(cell) for cell in row] for row in rows))
    options = ListOptions(letters=Letters.TCVN3)
    intake = office.workspace.read(prepare, office.event_id, sheet, None, None, options)
    (problem,) = [one for row in intake.rows for one in row.problems]
    assert (problem.kind, problem.proposal) == ("small_letter", "Lê Thị Ngọc Ánh")


def test_titles_are_told_in_the_order_of_the_cell(office: Office) -> None:
    cell = "Dato Seri Paduka Haji Ahmad"
    (row,) = office.look(office.sheet(("Họ và tên", "Quốc gia"), (cell, "Brunei"))).rows
    assert cell.startswith(row.problems[0].facts["title"])
