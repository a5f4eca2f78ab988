"""The list: groups with their progress, tabs, conditions, keys, cells, several tasks at once."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.known_settings import CHECKLIST_VIEW
from hanoiplan.base.settings import Settings
from hanoiplan.checklist.model import TaskStatus
from hanoiplan.checklist.operations import set_status
from hanoiplan.checklist.repeating import tick_occurrence
from hanoiplan.delegates.delegations import add_delegation, edit_delegations
from hanoiplan.delegates.model import DelegationDraft
from tests.ui.checklist.office import Key, Office, shown
from tests.ui.delegates.room import focus, press, type_in, write
from ui.base.table.floating import Floating
from ui.base.widgets.basics import Label
from ui.checklist.filters import Field, Tab
from ui.checklist.looking import View
from ui.checklist.page import ChecklistPage
from ui.checklist.saying import footer_words
from ui.checklist.standard_deeds import LENT_AS
from ui.checklist.words import state_chip


def three(office: Office) -> list[int]:
    """A late task of the police, one of this week, and one without a deadline."""
    return [
        office.a_task("Sign", "30/5/2026", lead_text="Công an Thành phố", section="I",
                      section_title="Security", section_index=1, number="1"),
        office.a_task("Test", "12/6/2026", lead_text="Sở Y tế", section="I",
                      section_title="Security", section_index=1, number="2"),
        office.a_task("Restore", "", section="II", section_title="Culture", section_index=2,
                      number="3"),
    ]  # fmt: skip


def choose(page: ChecklistPage, task_id: int) -> None:
    """Puts the keyboard on a task of the list."""
    assert page.listed.select(task_id)
    page.listed.table.setFocus()


def test_an_empty_checklist_says_what_to_do_next(office: Office) -> None:
    page = office.come_in()
    assert page.listed.empty.title.text() == "No tasks yet"
    assert focus().text() == "Read a plan"  # type: ignore[attr-defined]  # a button
    press(Key.Key_Return)
    assert office.sent == [("plan_reader", None)]


def test_tasks_stand_under_the_sections_of_the_plan_with_their_progress(office: Office) -> None:
    office.a_plan()
    first, *_others = three(office)
    office.workspace.do(set_status, [first], TaskStatus.DONE)
    rows = office.come_in().listed.rows
    heads = [rows.group_at(n) for n in range(rows.rowCount())]
    told = [(one.number, one.title, one.done, one.total, one.words) for one in heads if one]
    assert told == [("I.", "Security", 1, 2, "1 done"), ("II.", "Culture", 0, 1, "0 done")]


def test_sections_that_bear_the_same_number_are_two(office: Office) -> None:
    office.a_plan()
    for index, title in ((9, "Culture"), (10, "Youth")):
        office.a_task(title, section="IX", section_title=title, section_index=index)
    rows = office.come_in().listed.rows
    heads = [head.title for n in range(rows.rowCount()) if (head := rows.group_at(n))]
    assert heads == ["Culture", "Youth"]


def test_the_tab_of_what_is_late_shows_nothing_else(office: Office) -> None:
    three(office)
    page = office.come_in()
    page.filters.tabs.setFocus()
    press(Key.Key_Right)
    assert shown(page) == ["Sign"]
    press(Key.Key_Right)
    assert shown(page) == ["Test"]


def test_another_page_leads_to_what_is_late(office: Office) -> None:
    three(office)
    page = office.come_in()
    page.arrive("late")
    assert page.filters.query.tab is Tab.LATE
    assert shown(page) == ["Sign"]


def test_space_leads_from_to_do_over_in_progress_to_done(office: Office) -> None:
    first, *_others = three(office)
    page = office.come_in()
    choose(page, first)
    press(Key.Key_Space)
    office.settle()
    assert office.known(first).status is TaskStatus.IN_PROGRESS
    press(Key.Key_Space)
    office.settle()
    assert (office.known(first).status, office.known(first).percent) == (TaskStatus.DONE, 100)
    office.press_undo()
    assert office.known(first).status is TaskStatus.IN_PROGRESS


def test_x_says_done_and_takes_it_back(office: Office) -> None:
    first, *_others = three(office)
    page = office.come_in()
    choose(page, first)
    press(Key.Key_X)
    office.settle()
    assert office.known(first).status is TaskStatus.DONE
    press(Key.Key_X)
    office.settle()
    assert office.known(first).status is TaskStatus.NOT_STARTED


def test_the_box_before_a_task_ticks_it_off(office: Office) -> None:
    first, *_others = three(office)
    page = office.come_in()
    table = page.listed.table
    index = page.listed.rows.index(page.listed.rows.index_of(first), 0)
    spot = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    office.settle()
    assert office.known(first).status is TaskStatus.DONE


def test_d_goes_to_the_deadline_and_tells_what_is_typed(office: Office) -> None:
    _first, second, _third = three(office)
    page = office.come_in()
    choose(page, second)
    press(Key.Key_D)
    type_in("Quý III-IV/2026")
    assert "01/07" in page.panel.form.note.meaning.text() or "July" in (
        page.panel.form.note.meaning.text()
    )
    press(Key.Key_Return)
    office.settle()
    assert office.known(second).schedule.end == date(2026, 12, 31)
    assert page.listed.table.hasFocus(), "the next key is the list's"


def test_letters_in_a_cell_are_text_and_no_command(office: Office) -> None:
    first, *_others = three(office)
    page = office.come_in()
    choose(page, first)
    press(Key.Key_F2)
    type_in("Download the xlsx")
    press(Key.Key_Return)
    office.settle()
    assert office.known(first).title == "Download the xlsx"
    assert office.known(first).status is TaskStatus.NOT_STARTED
    assert not page.panel.isVisible()


def test_a_deadline_is_written_in_its_cell(office: Office) -> None:
    first, *_others = three(office)
    page = office.come_in()
    choose(page, first)
    columns = [column.key for column in page.listed.rows.columns]
    page.listed.table.block.go(columns.index("deadline"))
    write("30/9/2026")
    press(Key.Key_Return)
    office.settle()
    assert office.known(first).schedule.end == date(2026, 9, 30)


def test_a_percentage_that_is_none_is_refused_in_its_cell(office: Office) -> None:
    first, *_others = three(office)
    page = office.come_in()
    choose(page, first)
    columns = [column.key for column in page.listed.rows.columns]
    page.listed.table.block.go(columns.index("progress"))
    write("120")
    press(Key.Key_Return)
    office.settle()
    assert office.known(first).percent == 0
    assert page.listed.table.editing.editor is not None, "the text stays to be mended"
    press(Key.Key_Escape)


def test_several_tasks_get_a_status_and_an_officer_in_one_step(office: Office) -> None:
    first, second, _third = three(office)
    page = office.come_in()
    choose(page, first)
    press(Key.Key_Down, shift=True)
    assert page.bulk.isVisible()
    page.bulk.begin()
    page.bulk.status.set_value(TaskStatus.WAITING)
    page.bulk.officer.setFocus()
    write("Long")
    press(Key.Key_Return)
    office.settle()
    told = [(office.known(one).status, office.known(one).officer) for one in (first, second)]
    assert told == [(TaskStatus.WAITING, "Long")] * 2
    office.press_undo()
    assert [office.known(one).officer for one in (first, second)] == ["", ""]


def test_delete_takes_a_task_off_and_undo_brings_it_back(office: Office) -> None:
    first, *_others = three(office)
    page = office.come_in()
    choose(page, first)
    press(Key.Key_Delete)
    office.settle()
    assert "Sign" not in shown(page)
    office.press_undo()
    assert "Sign" in shown(page)


def test_a_condition_is_ticked_from_its_list_and_shown_as_a_chip(office: Office) -> None:
    three(office)
    page = office.come_in()
    page.filters.open_values(Field.AGENCY, page.filters.add)
    write("y te")
    (panel,) = [one for one in office.window.findChildren(Floating) if one.isVisible()]
    press(Key.Key_Down, Key.Key_Space)
    press(Key.Key_Escape, Key.Key_Escape, Key.Key_Escape)  # to the search, out of it, closed
    office.settle()
    assert not panel.isVisible()
    assert shown(page) == ["Test"]
    (condition,) = page.filters.query.conditions
    assert page.filters.condition_words(condition) == "Lead or coordinating: Sở Y tế"


def test_a_view_is_kept_under_a_name_and_opened_again(office: Office) -> None:
    three(office)
    page = office.come_in()
    page.arrive("late")
    page.filters.ask_name()
    write("Mine of the week")
    press(Key.Key_Return)
    office.settle()
    page.show_only()
    assert len(shown(page)) == 3
    assert page.filters.kept.text() == "Views"
    (view,) = page.reading.views
    assert view.name == "Mine of the week"
    page.open_view(view)
    assert shown(page) == ["Sign"]
    assert page.filters.kept.text() == "Mine of the week"


def test_the_next_start_begins_with_the_view_and_the_groups_of_the_last(
    office: Office, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.json")
    office.tools.extra[LENT_AS] = settings
    three(office)
    page = office.open(ChecklistPage)
    page.views.set_value(View.BOARD)
    page.views.picked.emit(View.BOARD)
    page.filters.open_groups()
    next(act for act in page.filters.menu.actions() if act.text() == "By agency").trigger()
    page.filters.menu.close()
    again = office.open(ChecklistPage)
    assert settings.get(CHECKLIST_VIEW) == "board agency"
    assert (again.view, again.filters.query.grouping) == (View.BOARD, "agency")
    assert again.stack.currentWidget() is again.board


def headings_of(page: ChecklistPage) -> list[tuple[str, str, str]]:
    """Number, title and count of every heading, from the top."""
    heads = [page.listed.rows.group_at(n) for n in range(page.listed.rows.rowCount())]
    return [(one.number, one.title, one.count) for one in heads if one]


def test_sections_of_several_plans_stand_under_their_plans(office: Office) -> None:
    """Each plan has a section I; a task without a section is right under its plan."""
    for name in ("Lakes", "Bridges"):
        office.a_plan(name)
        office.a_task("Begin", section="I", section_title="Guests", section_index=1, number="1")
    office.a_task("Prepare")
    page = office.come_in()
    assert headings_of(page) == [
        ("", "Lakes", "1 task"),
        ("I.", "Guests", "1 task"),
        ("", "Bridges", "2 tasks"),
        ("I.", "Guests", "1 task"),
    ]
    assert shown(page) == ["Begin", "Prepare", "Begin"]
    page.choose_plan(office.plan_id)
    assert ("I.", "Guests", "1 task") in headings_of(page)
    assert "Lakes" not in {title for _number, title, _count in headings_of(page)}


def test_a_folded_plan_takes_its_sections_along(office: Office) -> None:
    for name in ("Lakes", "Bridges"):
        office.a_plan(name)
        office.a_task(name, section="I", section_title="Guests", section_index=1, number="1")
    page = office.come_in()
    rows = page.listed.rows
    plan, section = rows.group_at(0), rows.group_at(1)
    assert plan is not None
    assert section is not None
    rows.toggle_group(plan.key)
    assert [title for _number, title, _count in headings_of(page)] == ["Lakes", "Bridges", "Guests"]
    assert shown(page) == ["Bridges"]
    rows.toggle_group(plan.key)
    rows.toggle_group(section.key)
    assert shown(page) == ["Bridges"]
    assert len(headings_of(page)) == 4


def test_a_plan_that_was_just_written_is_what_is_looked_at(office: Office) -> None:
    first = office.a_plan("Lakes")
    office.a_task("Begin")
    office.a_plan("Bridges")
    office.a_task("End")
    page = office.come_in()
    page.arrive(first)
    assert (shown(page), page.filters.query.plan) == (["Begin"], first)


def test_what_was_ticked_once_is_in_progress_everywhere(office: Office) -> None:
    """In the list, on the board and in the footer."""
    task_id = office.a_task("Send", "2026, 2028, 2030")
    (first, *_later) = office.known(task_id).occurrences
    office.workspace.do(tick_occurrence, first.id, date(2026, 6, 8))
    page = office.come_in()
    (line,) = page.reading.lines
    assert (line.row.status, state_chip(line).word) == (TaskStatus.IN_PROGRESS, "In progress")
    assert footer_words(View.LIST, page.reading.lines)[0].startswith("1 in progress")


def test_the_search_finds_agencies_without_marks(office: Office) -> None:
    three(office)
    page = office.come_in()
    page.scope.search.start()
    write("cong an")
    assert shown(page) == ["Sign"]
    press(Key.Key_Escape)
    assert len(shown(page)) == 3


def test_one_plan_is_looked_at_alone(office: Office) -> None:
    office.a_task("Own task of the event")
    plan = office.a_plan()
    three(office)
    page = office.come_in()
    assert len(shown(page)) == 4
    page.choose_plan(plan)
    assert shown(page) == ["Sign", "Test", "Restore"]
    assert page.scope.about.text().startswith("3 tasks, 2 sections")


@pytest.mark.parametrize(
    ("grouping", "heads"),
    [
        ("agency", ["Công an Thành phố", "Sở Y tế", "Without a lead agency"]),
        ("month", ["May 2026", "June 2026", "Without a day"]),
        ("plan", ["Without a plan"]),
        ("", []),
    ],
)
def test_groups_can_be_others(office: Office, grouping: str, heads: list[str]) -> None:
    three(office)
    page = office.come_in()
    page.filters._change(grouping=grouping)
    rows = page.listed.rows
    told = [head.title for n in range(rows.rowCount()) if (head := rows.group_at(n))]
    assert told == heads


def test_what_another_desk_does_is_seen_at_once(office: Office) -> None:
    three(office)
    page = office.come_in()
    office.a_task("Made elsewhere")
    office.settle()
    assert "Made elsewhere" in shown(page)


def test_progress_that_is_counted_follows_the_data(office: Office) -> None:
    """Nobody writes it by hand: one of two delegations has answered, then both."""
    task_id = office.a_task("Invite", measure="delegations_answered")
    bodies = [
        office.workspace.do(
            add_delegation, office.event_id, DelegationDraft(name_vi=name, invitation="sent")
        )
        for name in ("Huế", "Đà Nẵng")
    ]
    page = office.come_in()
    for body, percent in zip(bodies, (50, 100), strict=True):
        answered = {body: {"invitation": "accepted"}}
        office.workspace.do(edit_delegations, office.event_id, answered)
        office.settle()
        line = page.reading.line(task_id)
        assert line is not None
        assert line.row.percent == percent
    page.listed.select(task_id)
    page.open_current()
    assert page.panel.form.by_name["percent"].editors()[0].isReadOnly()  # type: ignore[attr-defined]  # a line


def test_the_keyboard_begins_on_a_task(office: Office) -> None:
    office.a_plan()
    three(office)
    page = office.come_in()
    assert QApplication.focusWidget() is page.listed.table
    assert page.listed.table.current() is not None
    assert isinstance(page.scope.about, Label)
