"""The panel as a person uses it: a field is saved when it is left, one step of undo for each."""

import pytest
from PySide6.QtCore import Qt

from hanoiplan.base.names import NameOrder
from hanoiplan.delegates.model import DelegateStatus
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.history import LastHand, history
from tests.ui.delegates.room import Room, a_delegate, press, type_in, write
from ui.base.form import ChoiceField, TextField
from ui.delegates.fields import BINDINGS
from ui.delegates.last_hand import LENT_AS
from ui.delegates.page import DelegatesPage

Key = Qt.Key


@pytest.fixture
def page(room: Room) -> DelegatesPage:
    """One person, shown."""
    room.add(a_delegate("Nguyễn Văn An"))
    return room.open(DelegatesPage)


def trouble(page: DelegatesPage, column: str) -> str:
    """The sentence under a field."""
    return page.panel.form.by_column[column].trouble_text


def test_a_name_is_saved_when_the_field_is_left(page: DelegatesPage, room: Room) -> None:
    """Enter begins in the name; the list shows the new one at once."""
    press(Key.Key_Return)
    type_in("Nguyễn Văn Ân")
    assert room.people()[0].name == "Nguyễn Văn An", "not while it is typed"
    press(Key.Key_Tab, Key.Key_Tab)
    room.settle()
    assert room.people()[0].name == "Nguyễn Văn Ân"
    assert page.roster.rows.visible_rows()[0].row.name == "Nguyễn Văn Ân"


def test_both_halves_of_a_pair_are_one_step_of_undo(page: DelegatesPage, room: Room) -> None:
    """From the Vietnamese line to the English one is not leaving the field."""
    press(Key.Key_Return)
    type_in("Ông An")
    press(Key.Key_Tab)
    type_in("Mr An")
    press(Key.Key_Tab)
    room.settle()
    assert room.people()[0].printed.en == "Mr An"
    room.workspace.undo()
    row = room.people()[0]
    assert (row.printed.vi, row.printed.en) == ("Nguyễn Văn An", "")


def test_escape_in_a_field_takes_back_what_was_typed(page: DelegatesPage, room: Room) -> None:
    """The first Esc is the field's, the second one the panel's."""
    press(Key.Key_Return)
    type_in("Somebody else")
    press(Key.Key_Escape)
    assert page.panel.isVisible()
    press(Key.Key_Escape)
    assert not page.panel.isVisible()
    assert room.people()[0].name == "Nguyễn Văn An"


def test_another_person_is_shown_only_after_the_field_was_saved(room: Room) -> None:
    """Nobody's typing lands in somebody else's record."""
    first, second = room.add(a_delegate("Nguyễn Văn An"), a_delegate("Trần Thị Bích"))
    page = room.open(DelegatesPage)
    press(Key.Key_Return)
    type_in("Nguyễn Văn Ánh")
    page.arrive(second)
    room.settle()
    assert room.person(first).name == "Nguyễn Văn Ánh"
    assert room.person(second).name == "Trần Thị Bích"


def test_what_another_hand_changes_is_shown_but_not_over_the_typing(
    page: DelegatesPage, room: Room
) -> None:
    """A letter being typed is never cut; everything else is up to date."""
    person = room.people()[0].id
    press(Key.Key_Return)
    write("h")
    room.workspace.do(edit_delegate, person, printed_vi="Someone", phone="0912345318")
    room.settle()
    assert page.panel.form.by_column["phone"].value() == "0912345318"
    assert page.panel.form.draft().printed_vi == "Nguyễn Văn Anh"


def test_a_missing_english_position_is_a_sentence_until_it_is_given(
    page: DelegatesPage, room: Room
) -> None:
    """It does not block; it says what it leads to."""
    room.workspace.do(edit_delegate, room.people()[0].id, position_en="")
    room.settle()
    assert "English position" in trouble(page, "position_vi")
    page.panel.form.by_column["position_vi"].editors()[1].setFocus()
    write("Officer")
    press(Key.Key_Tab)
    room.settle()
    assert trouble(page, "position_vi") == ""


def test_every_field_of_a_draft_can_be_edited_and_is_read_back(
    page: DelegatesPage, room: Room
) -> None:
    """A field without an editor would be lost on the way from a list to a badge."""
    columns = {column for binding in BINDINGS for column in binding.columns}
    draft = page.panel.form.draft()
    assert {name for name in columns if not hasattr(draft, name)} == set()
    assert len(columns) == len(type(draft).__dataclass_fields__)
    for binding in BINDINGS:
        field = page.panel.form.by_column[binding.columns[0]]
        assert field.value() == binding.read(room_person(page)), binding.row


def room_person(page: DelegatesPage):  # type: ignore[no-untyped-def]  # the row the panel shows
    assert page.panel.person is not None
    return page.panel.person.row


@pytest.mark.parametrize(
    ("column", "value", "kept"),
    [
        ("name_order", str(NameOrder.PATRONYMIC), "name_order"),
        ("status", DelegateStatus.INVITED, "status"),
    ],
)
def test_a_choice_is_saved_when_it_is_left(
    page: DelegatesPage, room: Room, column: str, value: str, kept: str
) -> None:
    """Arrows try one choice after the other; only the one meant is saved, as one step of undo."""
    before = len(room.workspace.read(history, 99))
    field = page.panel.form.by_column[column]
    assert isinstance(field, ChoiceField)
    field.box.setFocus()
    for _step in range(6):
        if field.value() != value:
            press(Key.Key_Down)
    assert getattr(room.people()[0], kept) != value
    press(Key.Key_Tab)
    room.settle()
    assert getattr(room.people()[0], kept) == value
    assert len(room.workspace.read(history, 99)) == before + 1


def test_a_category_is_chosen_by_its_letter_and_name(page: DelegatesPage, room: Room) -> None:
    """The letter of the badge stands before the word."""
    field = page.panel.form.by_column["category"]
    assert isinstance(field, ChoiceField)
    field.box.setFocus()
    press(Key.Key_Up, Key.Key_Return)
    room.settle()
    category = room.people()[0].category
    assert category is not None
    assert category.letter == "H"
    assert field.box.currentText() == "H – Guest of honour"


def test_a_delegation_is_proposed_without_marks_and_a_new_one_is_made(
    page: DelegatesPage, room: Room
) -> None:
    """ "ha noi" proposes Hà Nội; what is not there yet comes to be."""
    field = page.panel.form.by_column["delegation"]
    assert isinstance(field, TextField)
    completer = page.panel.form.proposals.by_column["delegation"]
    completer.setCompletionPrefix("ha n")
    assert completer.currentCompletion() == "Hà Nội"
    field.line.setFocus()
    type_in("Đà Nẵng")
    press(Key.Key_Return)
    room.settle()
    assert room.people()[0].delegation.vi == "Đà Nẵng"
    assert "Đà Nẵng" in completer.offered()


def test_a_country_nobody_knows_is_kept_and_remarked(page: DelegatesPage, room: Room) -> None:
    """The words of the list are never thrown away."""
    field = page.panel.form.by_column["country"]
    assert isinstance(field, TextField)
    field.line.setFocus()
    type_in("Xanadu")
    press(Key.Key_Tab)
    room.settle()
    assert room.people()[0].country_text == "Xanadu"
    assert "Xanadu" in trouble(page, "country")


def test_a_person_cannot_be_left_without_a_name(page: DelegatesPage, room: Room) -> None:
    """The refusal is a sentence on the page, and the name stays."""
    press(Key.Key_Return)
    press(Key.Key_A, ctrl=True)
    press(Key.Key_Backspace, Key.Key_Tab, Key.Key_Tab)
    room.settle()
    assert room.people()[0].name == "Nguyễn Văn An"
    assert page.strip.isVisible()


# ---- somebody new


def test_a_new_delegate_is_added_with_the_keyboard_alone(room: Room) -> None:
    """Ctrl+N, a name, Add: the person is in the list, chosen, and can be undone."""
    page = room.open(DelegatesPage)
    press(Key.Key_N, ctrl=True)
    write("Lê Ý")
    page.panel.add_button.setFocus()
    press(Key.Key_Return)
    room.settle()
    assert [row.name for row in room.people()] == ["Lê Ý"]
    assert [person.row.name for person in page.roster.selected()] == ["Lê Ý"]
    assert room.tools.messages.toasts() == ["Lê Ý is added"]
    assert room.workspace.undo_state().undo == "Add delegate"


def test_nobody_is_added_without_a_name_and_the_sentence_goes_with_the_first_letter(
    room: Room,
) -> None:
    """The demand stands at the field where the name belongs."""
    page = room.open(DelegatesPage)
    press(Key.Key_N, ctrl=True)
    page.panel.add_button.setFocus()
    press(Key.Key_Return)
    assert "needs a name" in trouble(page, "printed_vi")
    assert room.people() == []
    write("L")
    assert trouble(page, "printed_vi") == ""


def test_somebody_new_who_was_begun_is_still_there_after_escape(
    page: DelegatesPage, room: Room
) -> None:
    """A telephone call comes between; nothing typed is lost, nothing is saved."""
    press(Key.Key_N, ctrl=True)
    write("Lê Ý")
    press(Key.Key_Tab)
    page.table.setFocus()
    press(Key.Key_Escape)
    press(Key.Key_Return)
    assert page.panel.top.name.text() == "Nguyễn Văn An"
    press(Key.Key_N, ctrl=True)
    assert page.panel.form.draft().printed_vi == "Lê Ý"
    assert len(room.people()) == 1


# ---- the foot


def test_the_foot_takes_back_the_last_step(page: DelegatesPage, room: Room) -> None:
    """The tooltip names what Undo would take back."""
    room.workspace.do(edit_delegate, room.people()[0].id, phone="0912345318")
    room.settle()
    assert page.panel.undo_button.toolTip() == "Edit delegate"
    page.panel.undo_button.setFocus()
    press(Key.Key_Return)
    room.settle()
    assert room.people()[0].phone == ""


def test_the_foot_says_who_changed_the_person_last(room: Room) -> None:
    """The shell lends the answer of the journal; without it the foot is silent."""
    room.add(a_delegate())
    hand = LastHand(room.workspace.clock.now(), "Ngọc Diệp", "2")
    room.tools.extra[LENT_AS] = lambda _delegate_id: hand
    page = room.open(DelegatesPage)
    assert page.panel.hand.text() == "Ngọc Diệp changed this at 08:12, desk 2"
