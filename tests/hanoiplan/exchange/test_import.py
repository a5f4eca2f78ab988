"""Writing a list: one step, one undo, all or nothing."""

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.exchange.lists import importable
from hanoiplan.exchange.model import RowState
from hanoiplan.exchange.operations import import_delegates
from tests.hanoiplan.exchange.samples import Office, counts

HEAD = ("Họ và tên", "Full name", "Danh xưng", "Chức vụ", "Position", "Đoàn", "Thành phần", "SĐT")
ROWS = [
    ("Đỗ Thuỵ Khuê", "Do Thuy Khue", "Bà", "Giám đốc", "Director", "Huế", "Đại biểu", "0912"),
    ("Sudin", "Sudin", "Ông", "Thị trưởng", "Mayor", "Jakarta", "Khách mời", "+62 811"),
]


def test_what_the_list_says_stands_in_the_record(office: Office) -> None:
    outcome = office.bring(office.sheet(HEAD, *ROWS))
    assert (len(outcome.added), outcome.changed, outcome.same) == (2, (), 0)
    khue = office.person("Đỗ Thuỵ Khuê")
    assert (khue.printed.en, khue.honorific.vi) == ("Do Thuy Khue", "Bà")
    assert (khue.position.vi, khue.position.en) == ("Giám đốc", "Director")
    assert (khue.delegation.vi, khue.phone, khue.imported) == ("Huế", "0912", True)
    assert khue.category is not None
    assert khue.category.letter == "D"


def test_one_undo_takes_back_the_whole_list(office: Office) -> None:
    """Also the delegations that came with it."""
    set_language("en")
    office.bring(office.sheet(HEAD, *ROWS))
    assert office.workspace.undo_state().undo == "Import 2 delegates"
    office.workspace.undo()
    assert office.people() == []
    assert office.look(office.sheet(HEAD, *ROWS)).new_delegations == ("Huế", "Jakarta")


def test_a_corrected_list_is_one_step_too(office: Office) -> None:
    office.bring(office.sheet(HEAD, *ROWS))
    third = ("Vũ Mai", "Vu Mai", "Bà", "", "", "Huế", "", "")
    corrected = [(*ROWS[0][:3], "Phó Giám đốc", *ROWS[0][4:]), ROWS[1], third]
    outcome = office.bring(office.sheet(HEAD, *corrected))
    assert (len(outcome.added), len(outcome.changed), outcome.same) == (1, 1, 1)
    assert office.person("Đỗ Thuỵ Khuê").position.vi == "Phó Giám đốc"
    office.workspace.undo()
    assert len(office.people()) == 2
    assert office.person("Đỗ Thuỵ Khuê").position.vi == "Giám đốc"


def test_every_field_of_a_corrected_list_arrives(office: Office) -> None:
    """Delegation, category and country are words in the list and rows in the workspace."""
    head = (*HEAD, "Quốc gia")
    office.bring(office.sheet(head, (*ROWS[0], "Việt Nam")))
    corrected = ("Đỗ Thuỵ Khuê", *ROWS[0][1:5], "Huế", "Diễn giả", "0999", "Lào")
    office.bring(office.sheet(head, corrected))
    khue = office.person("Đỗ Thuỵ Khuê")
    assert khue.category is not None
    assert (khue.category.letter, khue.phone, khue.country) == ("S", "0999", "LA")


def test_an_id_may_move_a_person_to_another_delegation(office: Office) -> None:
    office.bring(office.sheet(HEAD, *ROWS))
    row_id = str(office.person("Sudin").id)
    office.bring(office.sheet(("ID", "Họ và tên", "Đoàn"), (row_id, "Sudin", "Denpasar")))
    assert office.person("Sudin").delegation.vi == "Denpasar"


def test_a_list_without_news_writes_nothing(office: Office) -> None:
    office.bring(office.sheet(HEAD, *ROWS))
    before = office.workspace.undo_state()
    heard: list[object] = []
    office.workspace.listen(heard.append)
    outcome = office.bring(office.sheet(HEAD, *ROWS))
    assert (outcome.added, outcome.changed, outcome.same) == ((), (), 2)
    assert office.workspace.undo_state() == before


def test_a_bad_row_is_refused_even_if_somebody_hands_it_in(office: Office) -> None:
    intake = office.look(office.sheet(HEAD, ROWS[0], ("", "", "Ông", "Thị trưởng")))
    assert counts(intake)["bad"] == 1
    with pytest.raises(NotPossible):
        office.workspace.do(import_delegates, office.event_id, intake.rows)
    assert office.people() == []


def test_a_list_read_before_its_people_were_undone_is_refused_whole(office: Office) -> None:
    """Between the reading and the click another page may take people out."""
    office.bring(office.sheet(HEAD, ROWS[0]))
    changed = (*ROWS[0][:3], "Thứ trưởng", *ROWS[0][4:])
    intake = office.look(office.sheet(HEAD, changed, ROWS[1]))
    assert [row.state for row in intake.rows] == [RowState.CHANGED, RowState.NEW]
    office.workspace.undo()
    with pytest.raises(NotPossible, match=r"đọc lại|again"):
        office.workspace.do(import_delegates, office.event_id, importable(intake))
    assert office.people() == []


def test_people_come_back_as_new_after_the_import_was_undone(office: Office) -> None:
    office.bring(office.sheet(HEAD, *ROWS))
    office.workspace.undo()
    assert counts(office.look(office.sheet(HEAD, *ROWS)))["new"] == 2
