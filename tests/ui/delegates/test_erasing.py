"""Erasing a person in the window: asked before, done beside the window, told in full after."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from hanoiplan.base.i18n import Language, _, set_language
from hanoiplan.store.drafts import draft_file, keep
from tests.ui.delegates.room import Room, a_delegate, focus, press, write
from tests.ui.fitting import assert_fits
from ui.base.ask import Question
from ui.delegates.page import DelegatesPage
from ui.reports.paper_list import Paper

AN, BINH = "Nguyễn Văn An", "Lê Thị Bình"
PATIENCE = 30_000  # ms: the thread and the waiting test share one interpreter
SIZES = {"1280x720": (1280 - 56, 650), "1366x768": (1366 - 188, 698)}


@pytest.fixture
def page(room: Room) -> DelegatesPage:
    room.add(a_delegate(AN, phone="0912345318"), a_delegate(BINH, phone="0912345318"))
    page = room.open(DelegatesPage)
    page.arrive(id_of(room, AN))
    room.settle()
    return page


def id_of(room: Room, name: str) -> int:
    return next(row.id for row in room.people() if row.name == name)


def answer(verb: str, look: Callable[[Question], None] = lambda _question: None) -> None:
    """When the question stands there: look at it, then press the button of this word."""

    def press_it() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        try:
            look(question)
            [button] = [one for one in question.findChildren(QPushButton) if one.text() == verb]
            button.click()
        finally:
            question.reject()  # a test that failed must not wait for ever

    QTimer.singleShot(0, press_it)


def erase(page: DelegatesPage, room: Room) -> None:
    """The action of the menu, and a yes."""
    answer("Erase")
    page.act("erase").trigger()
    room.wait_for(lambda: not room.jobs.running(), PATIENCE)


def test_it_asks_with_the_name_and_keeping_is_the_safe_answer(
    page: DelegatesPage, room: Room
) -> None:
    """Nothing happens, and the panel stays as it was."""
    seen: list[str] = []

    def look(question: Question) -> None:
        seen.extend(label.text() for label in question.findChildren(QLabel))
        assert question.safe.isDefault()

    answer("Keep", look)
    page.act("erase").trigger()
    room.settle()
    assert seen[0] == f"Erase the personal data of {AN}?"
    assert "exported, printed or sent" in seen[1]
    assert "cannot be undone" in seen[1]
    assert not room.jobs.running()
    assert {row.name for row in room.people()} == {AN, BINH}
    assert page.panel.isVisible()


def test_the_person_is_gone_and_the_certificate_stays(page: DelegatesPage, room: Room) -> None:
    """The list has one line less, no line without a name; the note waits to be closed."""
    erase(page, room)
    assert [person.row.name for person in page.roster.rows.visible_rows()] == [BINH]
    assert page.panel.person is not None
    assert page.panel.person.row.name == BINH
    assert page.erased.isVisible()
    said = page.erased.text()
    assert "erased at 08:12, 08/06/2026" in said
    assert "1 entry of the history was emptied" in said
    assert AN not in said
    page.retranslate()
    assert page.erased.isVisible()
    page.erased.close_button.click()
    assert not page.erased.isVisible()


def test_unsaved_templates_are_removed_and_counted(page: DelegatesPage, room: Room) -> None:
    """Any name may have been typed into them."""
    draft = room.workspace.read(draft_file, room.workspace.path, 1)
    keep(draft, "{}")
    erase(page, room)
    assert not draft.exists()
    assert "1 unsaved card template was removed from this computer" in page.erased.text()


def test_others_with_the_same_number_are_named(page: DelegatesPage, room: Room) -> None:
    """The office decides whether that is another person."""
    erase(page, room)
    assert f"stands in 1 other record: {BINH}" in page.erased.text()
    page.erased.copy()
    assert QGuiApplication.clipboard().text() == page.erased.text()


def test_copies_are_done_and_those_that_could_not_be_are_named(
    page: DelegatesPage, room: Room, tmp_path: Path
) -> None:
    for name in ("done", "held", "away"):
        (tmp_path / name).mkdir()
        room.workspace.save_copy(tmp_path / name / f"{name}.hanoiplan")
    (tmp_path / "away" / "away.hanoiplan").rename(tmp_path / "away" / "elsewhere")
    other = sqlite3.connect(tmp_path / "held" / "held.hanoiplan")
    other.execute("BEGIN")
    other.execute("SELECT * FROM event").fetchall()
    erase(page, room)
    other.close()
    said = page.erased.text()
    assert "some files are left" in said
    assert "Erased in 1 copy too: done.hanoiplan" in said
    assert f"may still be in {tmp_path / 'held' / 'held.hanoiplan'}" in said
    assert f"The copy {tmp_path / 'away' / 'away.hanoiplan'} is not there now" in said


def test_a_file_that_another_program_has_open_stays_as_it_is(
    page: DelegatesPage, room: Room
) -> None:
    """The sentence stands on the page, the person is shown again."""
    other = sqlite3.connect(room.workspace.path)
    other.execute("BEGIN")
    other.execute("SELECT * FROM event").fetchall()
    erase(page, room)
    other.close()
    assert "open in another program" in page.strip.sentence.text()
    assert {row.name for row in room.people()} == {AN, BINH}
    assert page.panel.isVisible()
    assert page.act("erase").isEnabled()
    erase(page, room)
    assert [row.name for row in room.people()] == [BINH]
    assert not page.strip.isVisible()


def test_what_is_being_typed_does_not_survive(page: DelegatesPage, room: Room) -> None:
    """Half a word in the form is saved, and erased with the rest; the panel shows somebody else."""
    page.panel.form.begin()
    write("x")
    assert page.panel.isAncestorOf(focus())
    erase(page, room)
    assert [row.name for row in room.people()] == [BINH]
    shown = [label.text() for label in page.panel.findChildren(QLabel) if label.isVisible()]
    assert not [words for words in shown if "Nguyễn Văn An" in words]
    assert not page.strip.isVisible()


def test_the_papers_are_one_key_away(page: DelegatesPage, room: Room) -> None:
    page.focus_first()
    press(Qt.Key.Key_P, ctrl=True)
    page.act("export").trigger()
    assert room.sent == [("reports", "list"), ("reports", "workbook")]
    assert {Paper.LIST, Paper.WORKBOOK} == {"list", "workbook"}  # the names the papers know


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_question_and_certificate_can_be_read(
    room: Room, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    """With a copy that is done and two that are away, on the smallest screens."""
    room.add(a_delegate(AN, phone="0912345318"), a_delegate(BINH, phone="0912345318"))
    for n in range(3):
        room.workspace.save_copy(tmp_path / f"ACLC 2026 2026-06-0{n + 1} 083100.hanoiplan")
        if n:
            (tmp_path / f"ACLC 2026 2026-06-0{n + 1} 083100.hanoiplan").unlink()
    set_language(language)
    room.window.resize(*size)
    page = room.open(DelegatesPage)
    page.arrive(id_of(room, AN))

    answer(_("Erase"), assert_fits)
    page.act("erase").trigger()
    room.wait_for(lambda: not room.jobs.running(), PATIENCE)
    room.settle()
    assert page.erased.isVisible()
    assert_fits(page)
