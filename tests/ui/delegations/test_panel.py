"""The panel of a delegation: each field saved when it is left, its people, its telephones."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.delegates.model import DELEGATION_FIELDS, Invitation, draft_of_delegation
from hanoiplan.delegates.operations import edit_delegation
from hanoiplan.history import history
from tests.ui.delegates.room import press, type_in, write
from tests.ui.delegations.hall import Hall
from ui.base.form import ChoiceField
from ui.delegations.fields import BINDINGS
from ui.delegations.page import DelegationsPage
from ui.delegations.panel import Part

Key = Qt.Key


@pytest.fixture
def page(hall: Hall) -> DelegationsPage:
    """Kuala Lumpur with three people, and Penang."""
    hall.invite("Kuala Lumpur", "MY", invitation="accepted", liaison_name="Diệp",
                liaison_phone="090 000 1234", focal_phone="+60 00 000 9999")  # fmt: skip
    hall.invite("Penang", "MY")
    hall.send("Lim Jia Hui", "Kuala Lumpur", role="Thành viên", rank="chuyên viên")
    hall.send("Nurul Aisyah", "Kuala Lumpur", role="Phiên dịch")
    hall.let_in(hall.send("Hakimi bin Zulkarnain", "Kuala Lumpur", role="Trưởng đoàn"))
    return hall.come_in()


def field(page: DelegationsPage, column: str):  # type: ignore[no-untyped-def]  # any kind of field
    return page.panel.form.by_column[column]


def fill(page: DelegationsPage, column: str, text: str) -> None:
    """Types over a field and leaves it; proposals close with the first Tab."""
    editors = field(page, column).editors()
    field(page, column).setFocus()
    type_in(text)
    proposals = QApplication.activePopupWidget()
    if proposals is not None:
        QTest.keyClick(proposals, Key.Key_Tab)
    for _tab in range(2):
        if any(editor.hasFocus() for editor in editors):
            press(Key.Key_Tab)


def row(page: DelegationsPage, hall: Hall):  # type: ignore[no-untyped-def]  # a DelegationRow
    assert page.panel.line is not None
    return hall.delegation(page.panel.line.id)


def test_the_head_says_how_many_and_the_formal_names(page: DelegationsPage) -> None:
    top = page.panel.top
    assert top.ring.accessibleName() == "1 of 3"
    assert top.name.text() == "Kuala Lumpur"
    assert top.formal.text() == "Malaysia · Liên bang Malaysia"


def test_every_field_of_a_delegation_can_be_edited_and_is_read_back(
    page: DelegationsPage, hall: Hall
) -> None:
    """A field without an editor could never be mended by hand."""
    columns = [column for binding in BINDINGS for column in binding.columns]
    assert sorted(columns) == sorted(DELEGATION_FIELDS)
    draft = draft_of_delegation(row(page, hall))
    for binding in BINDINGS:
        assert field(page, binding.column).value() == binding.of_draft(draft), binding.column


@pytest.mark.parametrize(
    ("column", "typed", "attribute", "kept"),
    [
        ("name_vi", "Thủ đô Kuala Lumpur", "name.vi", "Thủ đô Kuala Lumpur"),
        ("country", "viet nam", "country", "VN"),
        ("invitation_date", "18/5/2026", "invitation_date", "2026-05-18"),
        ("invitation_date", "after Tet", "invitation_date", "after Tet"),
        ("quota", "12", "quota", 12),
        ("hosted_people", "5", "hosted_people", 5),
        ("hosted_days", "3", "hosted_days", 3),
        ("receiving_agency", "VP UBND TP", "receiving_agency", "VP UBND TP"),
        ("liaison_name", "Ngọc Diệp", "liaison_name", "Ngọc Diệp"),
        ("liaison_phone", "0912", "liaison_phone", "0912"),
        ("arrival_group", "MH 752", "arrival_group", "MH 752"),
        ("focal_name", "Rajagopal", "focal_name", "Rajagopal"),
        ("focal_phone", "+60 1", "focal_phone", "+60 1"),
        ("focal_email", "a@example.org", "focal_email", "a@example.org"),
        ("formal_vi", "Chính quyền Kuala Lumpur", "formal.vi", "Chính quyền Kuala Lumpur"),
        ("notes", "Halal", "notes", "Halal"),
    ],
)
def test_a_field_is_saved_when_it_is_left_and_the_toast_takes_it_back(
    page: DelegationsPage, hall: Hall, column: str, typed: str, attribute: str, kept: object
) -> None:
    def value() -> object:
        found: object = row(page, hall)
        for part in attribute.split("."):
            found = getattr(found, part)
        return found

    before, steps = value(), len(hall.workspace.read(history, 99))
    fill(page, column, typed)
    hall.settle()
    assert value() == kept
    assert len(hall.workspace.read(history, 99)) == steps + 1
    hall.press_undo()
    assert value() == before


@pytest.mark.parametrize(("column", "wanted"), [("invitation", "declined"), ("kind", "embassy")])
def test_a_choice_is_saved_when_it_is_left(
    page: DelegationsPage, hall: Hall, column: str, wanted: str
) -> None:
    box = field(page, column)
    assert isinstance(box, ChoiceField)
    box.box.setFocus()
    press(Key.Key_Home)
    while box.value() != wanted:
        press(Key.Key_Down)
    press(Key.Key_Tab)
    hall.settle()
    assert str(getattr(row(page, hall), column)) == wanted
    hall.press_undo()
    assert str(getattr(row(page, hall), column)) != wanted


@pytest.mark.parametrize(
    ("column", "typed", "words"),
    [
        ("quota", "five", "“five” is no number"),
        ("hosted_days", "-1", "“-1” is no number"),
        ("hosted_people", "5,5", "“5,5” is no number"),
        ("quota", "99999", "“99999” is no number"),
        ("country", "Atlantis", "“Atlantis” is no country"),
        ("name_vi", "Penang", "“Penang” already"),
    ],
)
def test_what_cannot_be_taken_stays_in_its_field_with_a_sentence(
    page: DelegationsPage, hall: Hall, column: str, typed: str, words: str
) -> None:
    """Nothing is saved, nothing typed is lost; what others change goes round it."""
    before = row(page, hall)
    fill(page, column, typed)
    hall.settle()
    assert words in field(page, column).trouble_text
    assert row(page, hall) == before
    hall.workspace.do(edit_delegation, hall.event_id, before.id, notes="from another desk")
    hall.settle()
    shown = field(page, column).value()
    assert typed in (shown, getattr(shown, "vi", None))
    assert words in field(page, column).trouble_text
    fill(page, column, "Malaysia" if column == "country" else "7")
    hall.settle()
    assert words not in field(page, column).trouble_text


def test_too_much_hosting_is_a_sentence_under_its_field(page: DelegationsPage, hall: Hall) -> None:
    fill(page, "hosted_people", "6")
    hall.settle()
    assert field(page, "hosted_people").trouble_text == "6 people hosted, the plan allows 5."
    fill(page, "hosted_people", "5")
    hall.settle()
    assert field(page, "hosted_people").trouble_text == ""


def test_another_delegation_is_shown_only_after_the_field_was_saved(
    page: DelegationsPage, hall: Hall
) -> None:
    first = row(page, hall).id
    press(Key.Key_F2)
    type_in("KL City")
    page.arrive(next(one.id for one in hall.delegations() if one.name.vi == "Penang"))
    hall.settle()
    assert hall.delegation(first).name.vi == "KL City"
    assert page.panel.top.name.text() == "Penang"


# ---- people


def names(page: DelegationsPage) -> list[str]:
    return [one.row.name for one in page.panel.people.rows.visible_rows()]


def test_people_stand_by_role_and_rank_with_who_is_missing(
    page: DelegationsPage, hall: Hall
) -> None:
    """The head first with a star; the interpreter after the members, whatever the names."""
    press(Key.Key_L, ctrl=True)
    hall.settle()
    assert page.panel.part is Part.PEOPLE
    assert names(page) == ["Hakimi bin Zulkarnain", "Lim Jia Hui", "Nurul Aisyah"]
    assert page.panel.people.missing.text() == "2 people have not arrived"
    head = page.panel.people.rows.cell_at(0, 0)
    assert getattr(head, "star", False)
    presence = page.panel.people.rows.cell_at(0, 1)
    assert "08:12" in presence.spoken()


def test_somebody_else_is_made_head_and_undone(page: DelegationsPage, hall: Hall) -> None:
    press(Key.Key_L, ctrl=True)
    press(Key.Key_Down)
    page.act("lead").trigger()
    hall.settle()
    assert names(page)[0] == "Lim Jia Hui"
    assert page.roster.rows.visible_rows()[0].head == "Lim Jia Hui"
    assert [one.role for one in hall.people() if one.name.startswith("Hakimi")] == ["Thành viên"]
    hall.press_undo()
    assert names(page)[0] == "Hakimi bin Zulkarnain"


def test_enter_leads_to_the_record_of_the_person(page: DelegationsPage, hall: Hall) -> None:
    press(Key.Key_L, ctrl=True)
    press(Key.Key_Return)
    head = next(one.id for one in hall.people() if one.is_head)
    assert hall.sent == [("delegates", head)]


def test_a_person_is_added_to_this_delegation_by_name(page: DelegationsPage, hall: Hall) -> None:
    press(Key.Key_L, ctrl=True)
    press(Key.Key_Tab)
    write("Rajagopal a/l Muthu")
    press(Key.Key_Return)
    hall.settle()
    assert "Rajagopal a/l Muthu" in names(page)
    assert row(page, hall).people == 4
    assert page.panel.people.new_name.value() == "", "ready for the next one"
    hall.press_undo()
    assert "Rajagopal a/l Muthu" not in names(page)


def test_an_arrival_at_a_desk_is_seen_at_once(page: DelegationsPage, hall: Hall) -> None:
    press(Key.Key_L, ctrl=True)
    for person in hall.people():
        if not person.is_head:
            hall.let_in(person.id)
    hall.settle()
    assert page.panel.people.missing.text() == "Everybody is here"
    assert page.panel.top.ring.accessibleName() == "3 of 3"


def test_a_telephone_number_is_copied(page: DelegationsPage, hall: Hall) -> None:
    """Both contacts with their names; choosing one copies the number and says so."""
    page.panel.call_button.setFocus()
    press(Key.Key_Space)
    acts = page.panel.phones().actions()
    assert [one.text() for one in acts] == [
        "Liaison officer · Diệp · 090 000 1234",
        "Focal point · +60 00 000 9999",
    ]
    acts[0].trigger()
    page.panel.phones().close()
    hall.settle()
    assert QGuiApplication.clipboard().text() == "090 000 1234"
    assert hall.tools.messages.toasts() == ["090 000 1234 is copied"]


def test_without_numbers_there_is_nobody_to_call(page: DelegationsPage, hall: Hall) -> None:
    press(Key.Key_Down)
    assert page.panel.top.name.text() == "Penang"
    assert not page.panel.call_button.isEnabled()


def test_escape_closes_the_panel_and_enter_opens_it(page: DelegationsPage) -> None:
    press(Key.Key_Escape)
    assert not page.panel.isVisible()
    press(Key.Key_Return)
    assert page.panel.isVisible()


def test_a_declined_delegation_with_people_is_remarked(page: DelegationsPage, hall: Hall) -> None:
    hall.workspace.do(
        edit_delegation, hall.event_id, row(page, hall).id, invitation=str(Invitation.DECLINED)
    )
    hall.settle()
    assert "3 people are in the list" in field(page, "invitation").trouble_text
