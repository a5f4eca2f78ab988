"""The history page on a real journal: what it says, what it undoes, how it is searched."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.queries import events
from hanoiplan.registration.operations import check_in
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_clock, a_file, a_window, until, until_quiet
from ui.base.cells import Button, Change
from ui.history.columns import COLUMNS, Taking
from ui.history.page import STEP, HistoryPage
from ui.shell.main_window import MainWindow


def page_of(window: MainWindow) -> HistoryPage:
    """The history page of a window that shows it."""
    page = window.pages["history"]
    assert isinstance(page, HistoryPage)
    return page


def people(window: MainWindow) -> list[int]:
    """The ids of everybody."""
    return [row.id for row in window.workspace.read(delegate_rows, window.tools.event_id)]


def edit(app: QApplication, window: MainWindow, person: int, **values: str) -> None:
    """An edit, and its notice."""
    window.workspace.do(edit_delegate, person, **values)
    until_quiet(app, window)


def said(page: HistoryPage) -> list[str]:
    """What was done, line by line, newest first."""
    return [line.line.what for line in page.rows.visible_rows()]


def cells(page: HistoryPage, column: str) -> list[object]:
    """The cells of one column."""
    (found,) = [one for one in COLUMNS if one.key == column]
    return [found.value(line) for line in page.rows.visible_rows()]


def test_an_edit_stands_there_with_whom_before_and_after(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        edit(qapp, window, people(window)[0], position_vi="Giám đốc Sở")
        page = page_of(window)
        line = page.rows.visible_rows()[0]
        assert (line.line.what, line.line.whom) == ("Sửa đại biểu", "Lê Ý")
        assert cells(page, "change")[0] == Change("(trống)", "Giám đốc Sở")
        assert cells(page, "time")[0] == "08:31:07"


def test_lines_stand_under_their_day_in_the_language_of_the_window(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        page = page_of(window)
        group = page.rows.group_at(0)
        assert group is not None
        assert group.title == "Hôm nay, 08/6/2026"
        window.appearance.speak("en")
        group = page.rows.group_at(0)
        assert group is not None
        assert group.title == "Today, 8 June 2026"


def test_only_the_step_that_ctrl_z_would_take_back_has_a_button(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý", "Văn An")) as window:
        first, second = people(window)
        edit(qapp, window, first, position_vi="Giám đốc")
        edit(qapp, window, second, position_vi="Chuyên viên")
        page = page_of(window)
        buttons = [c for c in cells(page, "undo") if isinstance(c, Button) and c.label]
        assert len(buttons) == 1
        assert page.rows.visible_rows()[0].taking is Taking.NOW


def test_the_button_undoes_and_the_line_says_so(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        edit(qapp, window, people(window)[0], position_vi="Giám đốc Sở")
        page = page_of(window)
        page.table.pressed_button.emit(page.rows.visible_rows()[0], "undo")
        until_quiet(qapp, window)
        assert said(page)[:2] == ["Hoàn tác: Sửa đại biểu", "Sửa đại biểu"]
        assert page.rows.visible_rows()[1].taking is Taking.DONE
        rows = window.workspace.read(delegate_rows, window.tools.event_id)
        assert rows[0].position.vi == ""


def test_a_step_that_was_done_again_can_be_undone_again(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        edit(qapp, window, people(window)[0], position_vi="Giám đốc Sở")
        window.workspace.undo()
        window.workspace.redo()
        until_quiet(qapp, window)
        taking = [line.taking for line in page_of(window).rows.visible_rows()]
        assert taking[:3] == [Taking.NEVER, Taking.NEVER, Taking.NOW]


def test_an_undo_that_is_refused_is_a_sentence_on_the_page(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Somebody who checked in meanwhile cannot be taken out of the list."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        (person,) = people(window)
        event_id = window.tools.event_id
        codes = window.workspace.do(give_codes, event_id, [person])
        window.workspace.do(check_in, event_id, codes[person])
        until_quiet(qapp, window)
        page = page_of(window)
        page.table.pressed_button.emit(page.rows.visible_rows()[0], "undo")
        assert page.strip.isVisible()
        assert "đã điểm danh lúc 08:31" in page.strip.sentence.text()


def test_the_search_narrows_by_name_without_marks(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Đặng Quốc Khưỡng", "Lê Ý")) as window:
        page = page_of(window)
        page.search.start()
        QTest.keyClicks(page.search.line, "dang khuong")
        until_quiet(qapp, window)
        assert [line.line.whom for line in page.rows.visible_rows()] == ["Đặng Quốc Khưỡng"]


def test_the_list_of_a_person_arrives_from_another_page(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Đặng Quốc Khưỡng", "Lê Ý"), room="event") as window:
        names = {
            row.name: row.id for row in window.workspace.read(delegate_rows, window.tools.event_id)
        }
        window.send_to("history", names["Lê Ý"])
        until_quiet(qapp, window)
        page = page_of(window)
        assert page.search.value() == "Lê Ý"
        assert {line.line.whom for line in page.rows.visible_rows()} == {"Lê Ý"}


def test_tabs_show_one_kind_of_step(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        (person,) = people(window)
        codes = window.workspace.do(give_codes, window.tools.event_id, [person])
        window.workspace.do(check_in, window.tools.event_id, codes[person])
        until_quiet(qapp, window)
        page = page_of(window)
        page.tabs.setFocus()
        for _step in range(2):
            QTest.keyClick(page.tabs, Qt.Key.Key_Right)
        assert page.tabs.value() == "desk"
        assert said(page) == ["Điểm danh"]


def test_the_chain_is_checked_when_the_page_opens(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        page = page_of(window)
        until(lambda: page.proof.whole is not None)
        assert page.proof.whole
        assert page.proof.label.text().endswith("mục nguyên vẹn, kiểm lúc 08:31")


@operation(N_("Edit delegate"))
def touch(work: Work, person: int, times: int) -> None:
    """Something to fill the journal with."""
    edit_delegate(work, person, notes=str(times))


def test_a_long_history_is_read_on_when_its_end_is_reached(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    workspace = Workspace.open(file, a_clock(), "1")
    (person,) = [row.id for row in workspace.read(delegate_rows, workspace.read(events)[0].id)]
    for times in range(STEP + 30):
        workspace.do(touch, person, times)
    workspace.close()
    with a_window(qapp, file) as window:
        page = page_of(window)
        assert len(page.rows.all_rows) == STEP
        bar = page.table.verticalScrollBar()
        bar.setValue(bar.maximum())
        until(lambda: len(page.rows.all_rows) > STEP + 30)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_paints_in_both_themes(qapp: QApplication, tmp_path: Path, theme: str) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        window.appearance.dress(theme)  # type: ignore[arg-type]  # one of the two
        pause(20)
        picture = page_of(window).grab().toImage()
        corner = picture.pixelColor(picture.width() - 30, 20).lightness()
        assert (corner < 60) is (theme == "dark")


def test_a_search_without_a_hit_says_so_and_can_be_dropped(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Not that nothing has happened."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        page = page_of(window)
        everything = len(page.rows.visible_rows())
        page.search.set_value("xuyz qqq")
        page._search("xuyz qqq")
        until_quiet(qapp, window)
        assert "xuyz qqq" in page.empty.title.text()
        page.empty.buttons[0].click()
        assert page.search.value() == ""
        assert len(page.rows.visible_rows()) == everything
        assert page.table.hasFocus()


def test_a_kind_of_step_that_was_never_done_leads_back_to_all(
    qapp: QApplication, tmp_path: Path
) -> None:
    """An empty tab is no dead end."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        page = page_of(window)
        page.tabs.picked.emit("cards")
        assert page.rows.visible_rows() == []
        page.empty.buttons[0].click()
        assert page.rows.visible_rows() != []
