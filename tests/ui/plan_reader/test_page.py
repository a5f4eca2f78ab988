"""The page that reads plans as a person uses it: choose, look, answer, write once, undo once."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.exchange.plans.model import PlanPart
from hanoiplan.programme.queries import sessions
from tests.ui.plan_reader.reader import LONG, Key, Reader, focus, press, type_in
from tests.ui.plan_reader.sample import (
    GROUPS,
    INVITE,
    LIGHTS,
    PROGRAMME,
    REPORT,
    ROWS,
    STAGE,
    a_long_plan,
    a_plan,
)
from ui.plan_reader.taking import Step


def test_a_plan_is_read_written_and_taken_back_with_keys_alone(office: Reader) -> None:
    """Path, Enter, Ctrl Enter: nothing is written before, and one undo takes all of it back."""
    office.review()
    assert (office.tasks(), office.plans()) == ([], [])
    assert office.page.write_button.text() == "Write 3 tasks"
    office.write()
    assert {row.title for row in office.tasks()} == {INVITE[1], LIGHTS[1], REPORT[1]}
    assert [plan.number for plan in office.plans()] == ["12/KH-UBND"]
    office.workspace.undo()
    assert (office.tasks(), office.plans()) == ([], [])


def test_after_an_undo_the_plan_is_there_to_be_looked_at_again(office: Reader) -> None:
    """What was decided is still said."""
    office.review()
    office.answer("30 April 2026")
    office.write()
    assert office.step() is Step.DONE
    office.workspace.undo()
    office.settle()
    assert office.step() is Step.REVIEW
    assert office.page.write_button.text() == "Write 4 tasks"


def test_what_was_written_is_told_with_ways_on(office: Reader) -> None:
    office.review()
    office.write()
    assert office.tools.messages.toasts() == ["3 tasks added"]
    assert "2 rows wait" in office.page.done.sentence.text()
    assert focus() is office.button("Open the checklist")
    (plan,) = office.plans()
    press(Key.Key_Return)
    assert office.sent == [("checklist", plan.id)]


def test_a_dropped_file_is_read(office: Reader) -> None:
    page = office.come_in()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_plan(office.folder / "dropped.docx")))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(QPoint(40, 40)), Qt.DropAction.CopyAction, data, left, none)
    page.dropEvent(drop)
    office.wait_for(lambda: page.step is Step.REVIEW, LONG)
    assert len(office.lines()) == 5


def test_a_file_that_is_no_plan_says_why_and_what_to_do(office: Reader) -> None:
    """One sentence, nothing is written, another file can be chosen at once."""
    file = office.folder / "old.docx"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    page = office.read(file)
    assert page.step is Step.CHOOSE
    assert "old.docx" in page.strip.sentence.text()
    assert page.strip.detail.text() == "Nothing here has changed."
    assert office.read(a_plan(office.folder / "new.docx")).step is Step.REVIEW
    assert not page.strip.isVisible()


def test_a_table_of_goods_is_no_plan_and_cannot_be_written(office: Reader) -> None:
    """The sentence of the command line stands over it, and the strong key does nothing."""
    goods = office.folder / "goods.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (("Mã hàng", "Tên hàng", "Số lượng"), ("A1", "Ghế gấp", 12), ("A2", "Bàn", 4)):
        sheet.append(row)
    book.save(goods)
    page = office.read(goods)
    assert page.step is Step.REVIEW
    assert "No task, target or duty was found in “goods.xlsx”" in page.remarks.nothing.text()
    assert not page.write_button.isEnabled()
    office.write()
    assert (page.step, office.plans()) == (Step.REVIEW, [])


def test_a_question_about_another_row_says_so_and_a_chip_goes_to_its_first_row(
    office: Reader,
) -> None:
    office.review()
    where = office.page.rows.question.where
    assert (office.on(), "The next one to choose" in where.text()) == (INVITE[1], True)
    office.press_chip("2 to choose")
    assert (office.on(), "The next one to choose" in where.text()) == (STAGE[1], False)


def test_esc_leaves_the_plan_and_coming_back_says_which_one_is_open(office: Reader) -> None:
    office.review()
    press(Key.Key_Escape)
    assert office.sent == [("checklist", None)]
    office.page.arrive(None)
    assert any("ke-hoach.docx" in words for words in office.tools.messages.toasts())
    assert office.step() is Step.REVIEW


def test_reading_shows_how_far_it_is_and_can_be_stopped(office: Reader) -> None:
    page = office.come_in()
    page.open_file(a_long_plan(office.folder / "long.docx"))
    assert page.choose.card is not None
    assert focus() is page.choose.card.button
    press(Key.Key_Space)
    office.wait_for(lambda: page.step is Step.CHOOSE, LONG)
    assert office.tools.messages.toasts() == ["Reading was stopped, nothing was written"]


# --- both sides ----------------------------------------------------------------------------------


def test_the_same_row_is_lit_on_both_sides_from_either_side(office: Reader) -> None:
    """Arrows in the rows, F6, arrows in the document."""
    page = office.review().page
    assert focus() is page.rows.table
    press(Key.Key_Down)
    assert office.on() == STAGE[1]
    assert page.document.marks.lit == page.plan.places.of_row[office.line(STAGE[1]).key]
    press(Key.Key_F6)
    assert focus() is page.document
    press(Key.Key_Down)
    assert office.on() == GROUPS[1]
    assert page.document.marks.lit == page.plan.places.of_row[office.line(GROUPS[1]).key]
    press(Key.Key_End)
    assert office.on() == REPORT[1]
    assert page.document.spoken_value() == REPORT[1]


def test_the_lit_row_of_the_document_is_the_one_that_says_the_task(office: Reader) -> None:
    office.review()
    for title in office.titles():
        assert title in office.cells(office.place(title))


def test_a_press_on_the_document_goes_to_its_row(office: Reader) -> None:
    page = office.review().page
    page.document.chosen.emit(page.plan.places.of_row[office.line(LIGHTS[1]).key][0])
    assert office.on() == LIGHTS[1]


def test_doubtful_cells_are_amber_on_both_sides(office: Reader) -> None:
    page = office.review().page
    line = office.line(STAGE[1])
    amber = page.document.marks.amber
    cells = office.cells(office.place(STAGE[1]))
    assert [cells[column] for column in amber[office.place(STAGE[1])]] == ["04/30/2026"]
    assert line.amber == {"deadline_raw"}
    assert office.place(INVITE[1]) not in amber


# --- chips ---------------------------------------------------------------------------------------


def test_chips_count_and_filter(office: Reader) -> None:
    """Pressed once more they show every row."""
    office.review()
    assert office.chips()[:2] == ["3 sure", "2 to choose"]
    office.press_chip("2 to choose")
    assert office.titles() == [STAGE[1], GROUPS[1]]
    office.press_chip("2 to choose")
    assert len(office.titles()) == 5


def test_faults_of_the_document_are_listed_with_their_place(office: Reader) -> None:
    """A numeral that stands twice is told and shown at its heading, never mended."""
    page = office.review().page
    office.press_chip(next(word for word in office.chips() if "fault" in word))
    sentences = [line.fault.sentence() for line in page.rows.faults.rows.all_rows]
    twice = next(n for n, one in enumerate(sentences) if "numeral is used twice" in one)
    page.rows.faults.setFocus()
    page.rows.faults.selectRow(twice)
    office.settle()
    (place,) = page.document.marks.lit
    assert office.cells(place)[1] == "TỔNG KẾT"


def test_an_unticked_row_is_not_written(office: Reader) -> None:
    office.review()
    assert office.on() == INVITE[1]
    press(Key.Key_Space)
    office.settle()
    assert office.page.write_button.text() == "Write 2 tasks"
    office.write()
    assert {row.title for row in office.tasks()} == {LIGHTS[1], REPORT[1]}


# --- questions -----------------------------------------------------------------------------------


def test_one_question_is_asked_at_a_time_with_likely_answers(office: Reader) -> None:
    """The key to the next one puts the keyboard on the answers; Enter answers and goes on."""
    page = office.review().page
    press(Key.Key_F8)
    assert office.asked() == "How is “04/30/2026” meant?"
    assert office.answers()[:2] == ["30 April 2026", "Without a deadline"]
    press(Key.Key_Return)
    office.settle()
    assert office.asked() == "How is “1-2 đoàn/năm” meant?"
    assert office.on() == GROUPS[1]
    assert office.answers()[:3] == ["1–2 đoàn a year", "1 đoàn a year", "2 đoàn a year"]
    press(Key.Key_Return)
    office.settle()
    assert not page.rows.question.isVisible()
    assert focus() is page.rows.table
    office.write()
    stage = next(row for row in office.tasks() if row.title == STAGE[1])
    assert (stage.schedule.end, stage.schedule.raw) == (date(2026, 4, 30), "04/30/2026")
    groups = next(row for row in office.tasks() if row.title == GROUPS[1])
    assert groups.schedule.kind is ScheduleKind.RECURRING


def test_a_row_can_be_left_out_by_the_question(office: Reader) -> None:
    office.review()
    office.answer("Leave the row out")
    office.answer("Without a deadline")
    office.write()
    assert {row.title for row in office.tasks()} == {INVITE[1], GROUPS[1], LIGHTS[1], REPORT[1]}


def test_a_deadline_can_be_written_otherwise(office: Reader) -> None:
    """The form opens at the field; what is typed is read at once."""
    page = office.review().page
    office.answer("Write it otherwise …")
    assert (
        focus()
        is page.rows.form.forms[office.line(STAGE[1]).row.part]
        .row("deadline_raw")
        .fields[0]
        .focusProxy()
    )
    type_in("Tháng 5/2026")
    press(Key.Key_Return)
    office.settle()
    press(Key.Key_Escape)
    assert office.on() == STAGE[1]
    office.write()
    stage = next(row for row in office.tasks() if row.title == STAGE[1])
    assert (stage.schedule.raw, stage.schedule.end) == ("Tháng 5/2026", date(2026, 5, 31))


def test_a_cell_is_corrected_in_the_form_and_written(office: Reader) -> None:
    page = office.review().page
    press(Key.Key_Return)
    assert page.rows.stack.currentWidget() is page.rows.form
    type_in("Mời các đoàn xiếc")
    press(Key.Key_Tab)
    type_in("20/3/2026")
    press(Key.Key_Return)
    page.rows.form.close_form()
    office.write()
    row = next(row for row in office.tasks() if row.title == "Mời các đoàn xiếc")
    assert row.schedule.end == date(2026, 3, 20)


def test_the_plan_itself_is_corrected_before_it_is_written(office: Reader) -> None:
    page = office.review().page
    page.rows.go_to_tab("plan")
    field = page.rows.plan.form.row("number").fields[0]
    field.setFocus()
    type_in("13/KH-UBND")
    press(Key.Key_Return)
    date_field = page.rows.plan.form.row("issued_on").fields[0]
    date_field.setFocus()
    type_in("32/13/2026")
    press(Key.Key_Return)
    assert date_field.trouble == "bad"
    type_in("06/01/2026")
    press(Key.Key_Return)
    office.write()
    (plan,) = office.plans()
    assert (plan.number, plan.issued_on) == ("13/KH-UBND", date(2026, 1, 6))


# --- parts ---------------------------------------------------------------------------------------


def test_the_programme_goes_into_the_event_only_when_somebody_says_so(office: Reader) -> None:
    page = office.read(a_plan(office.folder / "two.docx", programme=PROGRAMME))
    assert not office.workspace.read(sessions, office.event_id)
    page.rows.go_to_tab(PlanPart.PROGRAMME)
    office.settle()
    assert office.titles() == ["Khai mạc lễ hội", "Biểu diễn của các đoàn"]
    assert not page.rows.bar.box.isChecked()
    assert page.write_button.text() == "Write 3 tasks"
    page.rows.bar.box.setFocus()
    press(Key.Key_Space)
    office.settle()
    assert page.write_button.text() == "Write 3 tasks and 2 more rows"
    office.write()
    assert [one.title.vi for one in office.workspace.read(sessions, office.event_id)] == [
        "Khai mạc lễ hội",
        "Biểu diễn của các đoàn",
    ]
    assert office.button("Open the programme").isVisible()


def test_a_part_that_is_not_wanted_stays_out(office: Reader) -> None:
    page = office.review().page
    page.rows.bar.box.setFocus()
    press(Key.Key_Space)
    office.settle()
    assert page.write_button.text() == "Write the plan"
    office.write()
    assert (office.tasks(), len(office.plans())) == ([], 1)


# --- a newer version -----------------------------------------------------------------------------


@pytest.fixture
def newer(office: Reader) -> Reader:
    """A plan that was written, corrected by its office, and comes again."""
    office.review()
    office.answer("30 April 2026")
    office.answer("Without a deadline")
    office.write()
    office.page.leave_for("")
    office.settle()
    reworded = tuple("15/4/2026" if text == "15/3/2026" else text for text in INVITE)
    rows = [reworded if row is INVITE else row for row in ROWS if row is not LIGHTS]
    return office.review(rows, "ke-hoach-2.docx")


def test_a_newer_version_says_what_is_new_changed_the_same_and_gone(newer: Reader) -> None:
    assert newer.page.version.isVisible()
    assert [word for word in newer.chips() if word in {"1 changed", "1 gone"}] == [
        "1 changed",
        "1 gone",
    ]
    newer.press_chip("1 gone")
    assert newer.titles() == [LIGHTS[1]]
    newer.press_chip("1 changed")
    assert newer.titles() == [INVITE[1]]
    assert newer.page.write_button.text() == "Write 1 task"
    newer.write()
    changed = next(row for row in newer.tasks() if row.title == INVITE[1])
    assert changed.schedule.end == date(2026, 4, 15)
    assert LIGHTS[1] in {row.title for row in newer.tasks()}, "gone rows stay unless ticked"
    assert len(newer.plans()) == 1


def test_whose_text_is_kept_can_be_chosen_cell_by_cell(newer: Reader) -> None:
    page = newer.page
    page.rows.go_to_tab("changes")
    table = page.rows.changes
    table.setFocus()
    place = next(n for n, line in enumerate(table.rows.all_rows) if line.cell.file == "15/4/2026")
    table.selectRow(place)
    press(Key.Key_1)
    newer.settle()
    newer.write()
    kept = next(row for row in newer.tasks() if row.title == INVITE[1])
    assert kept.schedule.end == date(2026, 3, 15)


def test_a_document_can_be_a_plan_of_its_own(newer: Reader) -> None:
    page = newer.page
    page.version.chosen.emit(None)
    newer.settle()
    assert page.plan.intake is not None
    assert page.plan.intake.plan_id is None
    assert not any("changed" in word for word in newer.chips())


# --- long documents ------------------------------------------------------------------------------


def test_a_long_plan_stays_fluid(office: Reader, tmp_path: Path) -> None:
    """Five hundred rows on some sixty pages: a step shows both sides within a blink."""
    page = office.read(a_long_plan(tmp_path / "long.docx"))
    assert len(office.lines()) == 500
    page.document.resize(page.document.width() - 20, page.document.height())
    strips = list(page.document.laid.between(0, 600))
    assert len(strips) < 60, "only what is in sight is painted"
