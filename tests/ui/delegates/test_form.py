"""The whole form: parts that fold, Tab order, names by country, dates, choices with their day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from hanoiplan.base.settings import Settings
from hanoiplan.delegates.model import DRAFT_FIELDS
from hanoiplan.history import history
from tests.ui.delegates.room import Room, a_delegate, focus, press, type_in, write
from ui.base.form import ChoiceField, TextField
from ui.delegates.fields import BINDINGS, SECTIONS
from ui.delegates.page import DelegatesPage
from ui.delegates.person_form import PersonForm
from ui.delegates.sections import LENT_AS

Key = Qt.Key


@pytest.fixture
def page(room: Room) -> DelegatesPage:
    """One person, shown."""
    room.add(a_delegate("Khamphaeng Vongphachanh", country="Lào", delegation="Viêng Chăn"))
    return room.open(DelegatesPage)


@pytest.fixture
def form(page: DelegatesPage) -> PersonForm:
    """The form, every part open."""
    for section in page.panel.form.sections.values():
        section.open()
    return page.panel.form


def go_to(form: PersonForm, column: str, place: int = 0) -> None:
    """Puts the keyboard into a field."""
    form.by_column[column].editors()[place].setFocus()


def line(form: PersonForm, column: str) -> str:
    """What stands in a line."""
    field = form.by_column[column]
    assert isinstance(field, TextField)
    return field.line.text()


def lines(form: PersonForm) -> list[str]:
    """The sentences under the parts of the name."""
    return [label.text() for label in form.lines.labels if label.isVisible()]


def is_open(form: PersonForm, name: str) -> bool:
    """Whether a part of the form is open."""
    return form.sections[name].is_open


def order_of_parts(form: PersonForm) -> list[str]:
    """The names of both parts from left to right."""
    parts = [form.by_column[column] for column in ("family", "given")]
    return [part.accessibleName() for part in sorted(parts, key=lambda part: part.x())]


def test_every_field_of_a_draft_has_its_place_in_one_part() -> None:
    """A field without an editor would be lost on the way from a list to a badge."""
    assert sorted(c for one in BINDINGS for c in one.columns) == sorted(DRAFT_FIELDS)
    assert {one.section for one in BINDINGS} == {name for name, _title in SECTIONS}


def test_the_parts_one_needs_first_are_open(page: DelegatesPage) -> None:
    sections = page.panel.form.sections
    assert [name for name, one in sections.items() if one.is_open] == [
        "name",
        "position",
        "delegation",
        "attention",
    ]


def test_a_part_folds_by_keyboard_and_says_what_it_hides(form: PersonForm) -> None:
    """Enter, Space and the arrows; Tab does not go into what is folded."""
    contact = form.sections["contact"]
    go_to(form, "phone")
    type_in("+856 20 5551 2417")
    contact.head.setFocus()
    press(Key.Key_Return)
    assert not is_open(form, "contact")
    assert contact.head.hint == "1 filled in"
    press(Key.Key_Tab)
    assert focus() is form.sections["identity"].head
    contact.head.setFocus()
    press(Key.Key_Right)
    assert is_open(form, "contact")
    assert contact.head.hint == ""


def test_a_doubt_in_a_folded_part_is_counted_at_its_heading(form: PersonForm, room: Room) -> None:
    go_to(form, "email")
    type_in("nobody")
    press(Key.Key_Tab)
    room.settle()
    form.sections["contact"].open(False)
    assert form.sections["contact"].head.hint == "1 to check"


def test_open_parts_are_remembered_over_a_restart(room: Room) -> None:
    room.add(a_delegate())
    settings = Settings()
    room.tools.extra[LENT_AS] = settings
    page = room.open(DelegatesPage)
    page.panel.form.sections["identity"].head.click()
    page.panel.form.sections["name"].head.click()
    again = DelegatesPage(room.tools)
    sections = again.panel.form.sections
    assert sections["identity"].is_open
    assert not sections["name"].is_open
    again.deleteLater()


def test_tab_goes_through_the_form_as_one_reads(form: PersonForm) -> None:
    """From the first heading to the last note, each field once, from top to bottom."""
    form.sections["name"].head.setFocus()
    tops: list[int] = []
    seen: list[object] = []
    for _step in range(80):
        press(Key.Key_Tab)
        if not form.isAncestorOf(focus()):
            break
        seen.append(focus())
        tops.append(focus().mapTo(form, focus().rect().center()).y())
    wanted = {editor for field in form.fields() for editor in field.editors()}
    assert wanted <= set(seen)
    assert len(set(seen)) == len(seen)
    heads = {section.head for section in form.sections.values()}
    stops = [top for top, one in zip(tops, seen, strict=True) if one in heads]
    assert stops == sorted(stops)


def test_the_parts_of_a_name_stand_in_the_order_of_the_country(
    form: PersonForm, room: Room
) -> None:
    """A Lao given name comes first; for a Vietnamese person the family name does."""
    go_to(form, "family")
    type_in("Vongphachanh")
    press(Key.Key_Tab)
    assert order_of_parts(form) == ["Given name", "Family name"]
    go_to(form, "country")
    type_in("Việt Nam")
    press(Key.Key_Tab)
    room.settle()
    assert order_of_parts(form) == ["Family name", "Given name"]
    assert (line(form, "family"), room.people()[0].family) == ("Vongphachanh", "Vongphachanh")


def test_the_lines_follow_each_letter(form: PersonForm) -> None:
    """Where the name stands in lists, and where the badge may break it; nothing is split."""
    go_to(form, "family")
    type_in("na Lamphun")
    go_to(form, "given")
    type_in("Ratchanikorn")
    assert lines(form)[0] == "Stands in lists under: Ratchanikorn, na Lamphun"
    go_to(form, "printed_vi", 1)
    type_in("Ratchanikorn na Lamphun")
    assert lines(form)[1] == "Breaks on the badge only at: Ratchanikorn / na Lamphun"


def test_names_are_kept_letter_by_letter(form: PersonForm, room: Room) -> None:
    """Neither case nor inner spaces nor length are anybody's business but the person's."""
    odd = "dE LA  CRUZ-o'Hara, " + "X" * 200
    go_to(form, "passport_name")
    type_in(odd)
    press(Key.Key_Tab)
    room.settle()
    assert room.people()[0].passport_name == odd


def test_the_script_of_the_native_name_is_named_and_may_be_chosen(
    form: PersonForm, room: Room
) -> None:
    field = form.by_column["native_script"]
    assert isinstance(field, ChoiceField)
    go_to(form, "native_name")
    write("ຄຳແພງ ວົງພະຈັນ")
    assert field.box.currentText() == "By its letters: Lao script"
    press(Key.Key_Tab, Key.Key_Down, Key.Key_Return)
    room.settle()
    row = room.people()[0]
    assert (row.native_name, row.native_script) == ("ຄຳແພງ ວົງພະຈັນ", "Thai")


def test_a_letter_being_composed_is_not_cut_by_a_refresh(
    form: PersonForm, page: DelegatesPage, room: Room
) -> None:
    """UniKey composes "ệ"; another desk saves meanwhile."""
    go_to(form, "notes")
    QApplication.sendEvent(focus(), QInputMethodEvent("Việ", []))
    page.save(room.people()[0].id, {"phone": "0912345318"})
    room.settle()
    done = QInputMethodEvent("", [])
    done.setCommitString("Việt")
    QApplication.sendEvent(focus(), done)
    press(Key.Key_Tab)
    room.settle()
    assert room.people()[0].notes == "Việt"


@pytest.mark.parametrize(
    ("written", "kept", "shown", "doubted"),
    [
        ("7/3/1966", "1966-03-07", "07/03/1966", False),
        ("1966", "1966", "1966", True),
        ("30/02/1966", "30/02/1966", "30/02/1966", True),
    ],
)
def test_dates_are_written_day_first_and_never_lost(
    form: PersonForm, room: Room, written: str, kept: str, shown: str, doubted: bool
) -> None:
    go_to(form, "birth_date")
    type_in(written)
    press(Key.Key_Tab)
    room.settle()
    assert room.people()[0].birth_date == kept
    assert line(form, "birth_date") == shown
    assert bool(form.by_column["birth_date"].trouble_text) is doubted


@pytest.mark.parametrize(
    ("choice", "date"), [("vetting", "vetting_date"), ("legal_basis", "basis_date")]
)
def test_a_choice_made_today_proposes_today_in_the_same_step(
    form: PersonForm, room: Room, choice: str, date: str
) -> None:
    """Whoever notes that the list went to the police means today, unless a day is given."""
    before = len(room.workspace.read(history, 99))
    go_to(form, choice)
    press(Key.Key_Down, Key.Key_Return)
    room.settle()
    row = room.people()[0]
    assert getattr(row, choice)
    assert getattr(row, date) == "2026-06-08"
    assert line(form, date) == "08/06/2026"
    assert len(room.workspace.read(history, 99)) == before + 1
    go_to(form, date)
    type_in("1/6/2026")
    press(Key.Key_Tab)
    go_to(form, choice)
    press(Key.Key_Down, Key.Key_Return)
    room.settle()
    assert getattr(room.people()[0], date) == "2026-06-01", "a day that is given stays"


def test_words_are_proposed_and_anything_else_may_be_written(form: PersonForm, room: Room) -> None:
    """Found without marks; for lists of words behind the last comma."""
    proposals = form.proposals.by_column
    proposals["rank"].setCompletionPrefix("deputy min")
    assert proposals["rank"].currentCompletion() == "Deputy Minister or equivalent"
    proposals["role"].setCompletionPrefix("head")
    assert proposals["role"].currentCompletion() == "Head of delegation"
    proposals["diet"].setCompletionPrefix("Halal, no b")
    assert proposals["diet"].currentCompletion() == "Halal, No beef"
    go_to(form, "rank")
    type_in("Grand Vizier")
    press(Key.Key_Tab)
    room.settle()
    assert room.people()[0].rank == "Grand Vizier"
    assert "precedence" in form.by_column["rank"].trouble_text


def test_a_new_person_needs_nothing_but_a_name(page: DelegatesPage, room: Room) -> None:
    page.add()
    write("X")
    page.panel.add_button.click()
    room.settle()
    assert {row.name for row in room.people()} == {"X", "Khamphaeng Vongphachanh"}


def test_somebody_like_a_newcomer_is_named_with_a_link(page: DelegatesPage, room: Room) -> None:
    """Marks, order and case do not hide that the person is there already."""
    page.add()
    write("vongphachanh khamphaeng")
    hints = page.panel.form.lookalikes
    assert hints.isVisible()
    [link] = [one for one in hints.findChildren(type(page.panel.add_button)) if one.isVisible()]
    assert link.text() == "Khamphaeng Vongphachanh · Viêng Chăn"
    link.click()
    room.settle()
    assert not page.panel.adding
    assert page.panel.person is not None
    page.add()
    assert page.panel.form.draft().printed_vi == "vongphachanh khamphaeng", "what was begun stays"


def test_nobody_is_named_for_a_name_of_ones_own(page: DelegatesPage) -> None:
    page.add()
    write("Trần Thị Bích Ngọc")
    assert not page.panel.form.lookalikes.isVisible()
