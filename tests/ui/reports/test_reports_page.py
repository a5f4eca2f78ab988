"""Papers on a real file: choose with keys, look at the very sheets, save, pass on."""

import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from hanoiplan.base.settings import PAPER_AGENCY, PAPER_LANGUAGE, PAPER_RECIPIENTS, Settings
from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.history import history
from hanoiplan.paper.preview import PdfPages, page_count
from hanoiplan.reports.gathering import ListChoice, list_facts
from hanoiplan.store.journal import Act
from tests.builders import Desk, a_desk, many_names
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.registration.stage import Stage, opened, staged
from ui.base.widgets import CheckBox
from ui.reports.drawing import FEW
from ui.reports.page import ReportsPage
from ui.reports.paper_list import Paper

Key = Qt.Key
PaperStage = Stage[ReportsPage]
DELEGATION, PEOPLE, LANGUAGE, OWN_PAGES, PARENT, AGENCY = range(1, 7)  # steps with Tab
NUMBER, PLACE, AUTHORITY, SIGNER, RECIPIENTS = range(7, 12)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Five people of two delegations; nobody has arrived."""
    with a_desk(tmp_path / "ACLC 2026.hanoiplan", operator="Ngọc Diệp") as made:
        made.bring("Lê An", "Lê Bình", "Lê Chi", delegation="Đoàn Viêng Chăn", phone="0912345381")
        made.bring("Trần Dung", "Trần Em", delegation="Đoàn Kuala Lumpur")
        yield made


def written(stage: PaperStage) -> str:
    """Every label and button that can be read."""
    labels = [one.text() for one in stage.page.findChildren(QLabel) if one.isVisible()]
    buttons = [one.text() for one in stage.page.findChildren(QAbstractButton) if one.isVisible()]
    return "\n".join(labels + buttons)


def press(stage: PaperStage, words: str) -> None:
    """The button that can be seen and says this."""
    buttons: list[QAbstractButton] = stage.page.findChildren(QAbstractButton)
    next(one for one in buttons if one.isVisible() and one.text() == words).click()
    stage.settle()


def button(stage: PaperStage) -> str:
    """What the primary button says; "" when it can do nothing."""
    save = stage.page.act("save")
    return save.iconText() if save.isEnabled() else ""


def go(stage: PaperStage, steps: int) -> None:
    """With Tab from the list of papers to one of its options."""
    stage.page.focus_first()
    for _step in range(steps):
        stage.press(Key.Key_Tab)


def choose(stage: PaperStage, steps: int, *keys: Qt.Key) -> None:
    """Keys in one of the options, until the sheets are drawn."""
    go(stage, steps)
    stage.press(*keys)
    stage.settle()


def type_in(stage: PaperStage, steps: int, text: str) -> None:
    """Text in one of the fields."""
    go(stage, steps)
    QTest.keyClicks(stage.focused(), text)
    stage.settle()


def sheet(stage: PaperStage, page: int = 0) -> str:
    """What stands on a sheet of the preview."""
    with PdfPages(stage.page.right.preview.pdf._pdf) as pages:
        return pages.text(page)


def save(stage: PaperStage, path: Path | None, what: str = "save") -> None:
    """The person presses a button and chooses this file; None is "cancel"."""
    stage.page.ask_where = lambda _page, _suggested: path
    stage.page.act(what).trigger()
    stage.settle()


# --- the list ----------------------------------------------------------------------------------


def test_everybody_is_on_the_list_from_the_beginning(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        assert "Sheet 1 of 2" in written(stage), "the signature has no room on the first"
        assert button(stage) == "Save PDF of 5 delegates"
        assert "2 delegations" in written(stage)
        assert "Lê Bình" in sheet(stage)


def test_one_delegation_chosen_by_keys_is_alone_on_the_sheet(
    qapp: QApplication, desk: Desk
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        choose(stage, DELEGATION, Key.Key_Down, Key.Key_Down)
        names = {name for name in ("Lê An", "Trần Em") if name in sheet(stage)}
        assert len(names) == 1
        assert button(stage) in {"Save PDF of 2 delegates", "Save PDF of 3 delegates"}


def test_another_page_sends_a_delegation(qapp: QApplication, desk: Desk) -> None:
    rows = desk.workspace.read(delegate_rows, desk.event)
    sent = next(row.delegation_id for row in rows if row.name == "Trần Em")
    with staged(qapp, desk, ReportsPage) as stage:
        the_workbook(stage)
        stage.page.arrive(sent)
        stage.settle()
        assert button(stage) == "Save PDF of 2 delegates"
        assert "Lê An" not in sheet(stage)


def test_only_those_who_are_here(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        choose(stage, PEOPLE, Key.Key_Down)
        assert "Nobody of this choice has arrived yet" in written(stage)
        assert button(stage) == ""
        rows = desk.workspace.read(delegate_rows, desk.event)
        desk.let_in(next(row.id for row in rows if row.name == "Lê Chi"))
        stage.settle()
        assert button(stage) == "Save PDF of 1 delegate"
        assert "Lê Chi" in sheet(stage)
        assert "Lê An" not in sheet(stage)


def test_nobody_here_leads_back_to_everybody(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        choose(stage, PEOPLE, Key.Key_Down, Key.Key_Return)
        press(stage, "Show everybody")
        assert button(stage) == "Save PDF of 5 delegates"
        assert "Sheet 1 of 2" in written(stage)


def test_each_delegation_can_have_a_page_of_its_own(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        assert "Lê An" in sheet(stage)
        choose(stage, OWN_PAGES, Key.Key_Space)
        assert "Trần Em" in sheet(stage)
        assert "Lê An" not in sheet(stage)
        assert "Lê An" in sheet(stage, 1)


def test_the_language_of_the_paper_is_its_own(qapp: QApplication, desk: Desk) -> None:
    """The window speaks English here."""
    with staged(qapp, desk, ReportsPage) as stage:
        assert "ngày 08 tháng 6 năm 2026" in sheet(stage)
        choose(stage, LANGUAGE, Key.Key_Down)
        assert "ngày" not in sheet(stage)
        choose(stage, LANGUAGE, Key.Key_Down)
        assert "ngày 08 tháng 6 năm 2026" in sheet(stage)
        assert "LIST OF DELEGATES" in sheet(stage)


def test_head_and_signature_appear_while_they_are_typed(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        type_in(stage, AGENCY, "SO NGOAI VU")
        type_in(stage, NUMBER, "126/DS-VP")
        type_in(stage, PLACE, "Hue")
        type_in(stage, AUTHORITY, "KT. GIAM DOC")
        type_in(stage, SIGNER, "Ta Minh Khue")
        type_in(stage, RECIPIENTS, "Nhu tren")
        said = " ".join(f"{sheet(stage)} {sheet(stage, 1)}".split())
        for words in ("SO NGOAI VU", "126/DS-VP", "Hue, ", "KT. GIAM DOC", "Ta Minh Khue"):
            assert words in said
        assert "- Nhu tren." in said


def test_the_office_is_remembered_for_the_next_paper(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        type_in(stage, AGENCY, "SO NGOAI VU")
        type_in(stage, RECIPIENTS, "Nhu tren")
        choose(stage, LANGUAGE, Key.Key_Down, Key.Key_Return)
        choose(stage, 0)
        kept = Settings()
        assert (kept.get(PAPER_AGENCY), kept.get(PAPER_RECIPIENTS)) == ("SO NGOAI VU", "Nhu tren")
        assert kept.get(PAPER_LANGUAGE) == "en"
    with staged(qapp, desk, ReportsPage) as again:
        assert "SO NGOAI VU" in sheet(again)
        assert "ngày" not in sheet(again)


def test_settings_that_cannot_be_kept_are_said_and_still_hold(
    qapp: QApplication, desk: Desk
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        Settings().path.parent.mkdir(parents=True, exist_ok=True)
        Settings().path.mkdir()  # a folder stands where the file should be
        type_in(stage, AGENCY, "SO NGOAI VU")
        choose(stage, 0)
        assert "could not be kept" in written(stage)
        assert "SO NGOAI VU" in sheet(stage)


def test_many_people_are_drawn_by_the_worker_process(qapp: QApplication, desk: Desk) -> None:
    desk.bring(*many_names(FEW + 60), delegation="Đoàn Huế")
    with staged(qapp, desk, ReportsPage) as stage:
        shown = written(stage)
        assert button(stage) == f"Save PDF of {FEW + 65} delegates"
        pages = page_count(stage.page.right.preview.pdf._pdf)
        assert pages > 3
        assert f"Sheet 1 of {pages}" in shown
        stage.press(Key.Key_Tab)
        stage.page.right.preview.pdf.setFocus()
        stage.press(Key.Key_PageDown)
        assert f"Sheet 2 of {pages}" in written(stage)


def test_page_keys_turn_the_sheets_while_the_papers_have_the_keyboard(
    qapp: QApplication, desk: Desk
) -> None:
    """As the foot of the page promises; the arrows still choose the paper."""
    desk.bring(*many_names(60), delegation="Đoàn Huế")
    with staged(qapp, desk, ReportsPage) as stage:
        stage.page.focus_first()
        pages = page_count(stage.page.right.preview.pdf._pdf)
        stage.press(Key.Key_PageDown)
        assert f"Sheet 2 of {pages}" in written(stage)
        stage.press(Key.Key_PageUp)
        assert f"Sheet 1 of {pages}" in written(stage)
        stage.press(Key.Key_Down, Key.Key_PageDown)
        assert stage.page.left.paper is Paper.WORKBOOK
        stage.press(Key.Key_Up)
        stage.settle()
        assert f"Sheet 1 of {pages}" in written(stage), "no sheet is turned unseen"


def test_fast_typing_draws_the_last_wish_and_not_each_letter(
    qapp: QApplication, desk: Desk
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        begun: list[str] = []
        stage.jobs.started.connect(lambda job: begun.append(job.label))
        go(stage, AGENCY)
        QTest.keyClicks(stage.focused(), "UY BAN NHAN DAN THANH PHO")
        assert len(begun) < 5
        stage.settle()
        assert "UY BAN NHAN DAN THANH PHO" in sheet(stage)


def test_a_change_elsewhere_is_seen_on_the_sheet(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        rows = desk.workspace.read(delegate_rows, desk.event)
        desk.workspace.do(cancel_delegate, next(row.id for row in rows if row.name == "Lê An"))
        stage.settle()
        assert button(stage) == "Save PDF of 4 delegates"
        assert "Lê An" not in sheet(stage)


def test_only_who_changed_is_read_again_and_stands_in_the_right_place(
    qapp: QApplication, desk: Desk
) -> None:
    """A new name, somebody added, somebody back again: the sheet is as if read anew."""
    with staged(qapp, desk, ReportsPage) as stage:
        rows = desk.workspace.read(delegate_rows, desk.event)
        chi = next(row.id for row in rows if row.name == "Lê Chi")
        desk.workspace.do(cancel_delegate, chi)
        stage.settle()
        desk.workspace.undo()
        desk.workspace.do(edit_delegate, chi, printed_vi="Lê Ái")
        desk.add("Lê Ân", delegation="Đoàn Viêng Chăn")
        stage.settle()
        assert button(stage) == "Save PDF of 6 delegates"
        shown = stage.page.reading.seen
        assert shown is not None
        assert shown.everyone == desk.workspace.read(list_facts, shown.event, ListChoice())
        assert [row.name for row in shown.everyone.people].count("Lê Ái") == 1
        assert "Lê Chi" not in sheet(stage)


def test_letters_that_no_font_has_are_said_before_printing(qapp: QApplication, desk: Desk) -> None:
    desk.add("Long 🐉")
    with staged(qapp, desk, ReportsPage) as stage:
        assert "print as empty boxes: 🐉" in written(stage)


# --- files -------------------------------------------------------------------------------------


def test_the_saved_pdf_is_the_one_that_was_looked_at(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        save(stage, tmp_path / "list.pdf")
        assert (tmp_path / "list.pdf").read_bytes() == stage.page.right.preview.pdf._pdf
        assert stage.messages.toasts() == ["5 delegates saved in “list.pdf”"]
        assert "Saved as “list.pdf”" in written(stage)


def test_word_and_excel_open_and_hold_the_people(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        save(stage, tmp_path / "list.docx", "word")
        save(stage, tmp_path / "list.xlsx", "excel")
        tables = docx.Document(str(tmp_path / "list.docx")).tables
        words = [cell.text for table in tables for row in table.rows for cell in row.cells]
        assert "Trần Dung" in words
        cells = load_workbook(tmp_path / "list.xlsx").worksheets[0].iter_rows(values_only=True)
        assert any("Trần Dung" in row for row in cells)


def test_a_file_that_is_there_is_never_written_over(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "list.pdf").write_bytes(b"old")
    with staged(qapp, desk, ReportsPage) as stage:
        save(stage, tmp_path / "list.pdf")
        assert (tmp_path / "list.pdf").read_bytes() == b"old"
        assert "Saved as “list (2).pdf”" in written(stage)


def test_the_suggested_name_says_event_people_and_day(qapp: QApplication, desk: Desk) -> None:
    asked: list[Path] = []

    def ask(_page: object, suggested: Path) -> None:
        asked.append(suggested)

    with staged(qapp, desk, ReportsPage) as stage:
        stage.page.ask_where = ask
        stage.page.act("word").trigger()
        stage.page.arrive("workbook")
        go(stage, LANGUAGE)
        stage.press(Key.Key_Space)
        stage.page.act("save").trigger()
    assert [path.name for path in asked] == [
        "Hội nghị ACLC – list of delegates 08-06-2026.docx",
        "Hội nghị ACLC – delegates with identity data 08-06-2026.xlsx",
    ]
    assert {path.parent for path in asked} == {desk.path.parent}


def test_a_cancelled_dialog_writes_nothing(qapp: QApplication, desk: Desk, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    with staged(qapp, desk, ReportsPage) as stage:
        save(stage, None)
        assert not stage.messages.toasts()
        assert not {one for one in tmp_path.iterdir() if one.suffix == ".pdf"} - before


def test_a_place_that_takes_no_file_is_a_sentence_on_the_page(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "no folder").write_text("a file")
    with staged(qapp, desk, ReportsPage) as stage:
        save(stage, tmp_path / "no folder" / "list.pdf")
        assert "should be a folder. Choose another folder." in written(stage)
        assert button(stage) == "Save PDF of 5 delegates"
        save(stage, tmp_path / "list.pdf")
        assert "should be a folder" not in written(stage)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two pages of memory, where this machine lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(folder)]
    linux = sys.platform == "linux"
    if not linux or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("what", ["save", "word", "excel"])
def test_a_full_disk_is_a_sentence_and_leaves_no_half_file(
    qapp: QApplication, desk: Desk, small_disk: Path, what: str
) -> None:
    desk.bring(*many_names(200), position_vi="Chuyên viên")
    suffix = {"save": ".pdf", "word": ".docx", "excel": ".xlsx"}[what]
    with staged(qapp, desk, ReportsPage) as stage:
        save(stage, small_disk / f"list{suffix}", what)
        assert "The disk is full" in written(stage)
        assert list(small_disk.iterdir()) == []
        assert stage.messages.toasts() == []


def test_a_stopped_preview_shows_no_old_sheet_and_the_next_wish_is_drawn(
    qapp: QApplication, desk: Desk
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        desk.bring(*many_names(FEW + 60), delegation="Đoàn Huế")
        while not stage.jobs.running():
            stage.app.processEvents()
        stage.jobs.stop_all()
        stage.settle()
        assert "The preview was stopped" in written(stage)
        assert "Sheet" not in written(stage)
        choose(stage, OWN_PAGES, Key.Key_Space)
        assert "Sheet 1 of" in written(stage)
        assert "The very bytes that will print" in written(stage)


class Viewer(QObject):
    """Stands for the system's own programs."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        """A file or folder is handed over."""
        self.opened.append(Path(url.toLocalFile()).name)


def test_file_and_folder_are_one_press_away(qapp: QApplication, desk: Desk, tmp_path: Path) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        viewer = Viewer()
        QDesktopServices.setUrlHandler("file", viewer, "show")  # type: ignore[arg-type]  # the stub says bytes
        save(stage, tmp_path / "list.pdf")
        stage.page.left.saved.open_button.click()
        stage.page.left.saved.folder_button.click()
        QDesktopServices.unsetUrlHandler("file")
        assert viewer.opened == ["list.pdf", tmp_path.name]


def test_the_work_of_the_worker_process_loads_no_window() -> None:
    code = "import sys, ui.reports.paper_job; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# --- the workbook ------------------------------------------------------------------------------


def the_workbook(stage: PaperStage) -> None:
    """The second paper, chosen by the arrow."""
    choose(stage, 0, Key.Key_Down)


def tick_identity(stage: PaperStage) -> None:
    """The box is the first thing after the people."""
    choose(stage, LANGUAGE, Key.Key_Space)


def facts_kept(desk: Desk) -> list[str]:
    """What the history says that gave out identity data."""
    lines = desk.workspace.read(history, 20)
    return [line.what for line in lines if line.act is Act.DO and "identity" in line.what]


def workbook(path: Path) -> list[list[str]]:
    """The rows of a workbook, headings first."""
    page = load_workbook(BytesIO(path.read_bytes())).worksheets[0]
    return [["" if one is None else str(one) for one in row] for row in page.values]


def test_the_workbook_holds_everybody_without_identity_data(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    desk.add("Lê Giang", passport_number="C1234567", birth_date="1980-02-01")
    with staged(qapp, desk, ReportsPage) as stage:
        the_workbook(stage)
        assert "It is recorded" not in written(stage)
        assert button(stage) == "Save workbook of 6 delegates"
        save(stage, tmp_path / "people.xlsx")
        rows = workbook(tmp_path / "people.xlsx")
        assert len(rows) == 7
        assert "C1234567" not in str(rows)
        assert facts_kept(desk) == []
        assert stage.messages.toasts() == ["6 delegates saved in “people.xlsx”"]


def test_identity_data_goes_out_only_ticked_and_leaves_a_fact(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    desk.add("Lê Giang", passport_number="C1234567", birth_date="1980-02-01")
    with staged(qapp, desk, ReportsPage) as stage:
        the_workbook(stage)
        tick_identity(stage)
        assert "It is recorded who took these data out" in written(stage)
        save(stage, tmp_path / "people.xlsx")
        assert "C1234567" in str(workbook(tmp_path / "people.xlsx"))
        assert facts_kept(desk) == ["Give out identity data of one person"]


def test_identity_data_that_could_not_be_saved_still_leaves_the_fact(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    """The fact stands before the file: nothing ever goes out without a trace."""
    desk.add("Lê Giang", passport_number="C1234567")
    (tmp_path / "no folder").write_text("a file")
    with staged(qapp, desk, ReportsPage) as stage:
        the_workbook(stage)
        tick_identity(stage)
        save(stage, tmp_path / "no folder" / "people.xlsx")
        assert "Choose another folder." in written(stage)
        assert len(facts_kept(desk)) == 1


def test_the_preview_of_the_workbook_shows_no_ones_data(qapp: QApplication, desk: Desk) -> None:
    """It says which columns there are and how full they are."""
    desk.add("Lê Giang", passport_number="C1234567")
    with staged(qapp, desk, ReportsPage) as stage:
        the_workbook(stage)
        tick_identity(stage)
        rows = stage.page.right.contents.rows
        shown = [rows.cell_at(line, 0).spoken() for line in range(rows.rowCount())]
        amounts = {rows.cell_at(line, 2).spoken() for line in range(rows.rowCount())}
        assert "Số hộ chiếu, Passport number" in shown
        assert {"1 of 6", "3 of 6", "6 of 6"} <= amounts
        assert "C1234567" not in str(shown) + str(amounts)


def test_identity_data_is_never_ticked_by_itself(qapp: QApplication, desk: Desk) -> None:
    """It is asked anew by each window."""
    with staged(qapp, desk, ReportsPage) as stage:
        the_workbook(stage)
        tick_identity(stage)
    with staged(qapp, desk, ReportsPage) as again:
        the_workbook(again)
        boxes = [one for one in again.page.findChildren(CheckBox) if one.isVisible()]
        assert [box.isChecked() for box in boxes] == [False]


# --- coming here, nobody, room -----------------------------------------------------------------


def test_an_empty_list_says_what_to_do_next(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, ReportsPage) as stage:
        assert "Nobody is in the list yet" in written(stage)
        assert button(stage) == ""
        press(stage, "Import list")
        assert stage.sent == [("import", None)]


def test_a_delegation_sent_here_that_has_nobody_shows_all(qapp: QApplication, desk: Desk) -> None:
    empty = desk.workspace.do(add_delegation, desk.event, DelegationDraft(name_vi="Đoàn Huế"))
    with staged(qapp, desk, ReportsPage) as stage:
        stage.page.arrive(empty)
        stage.settle()
        assert button(stage) == "Save PDF of 5 delegates"
        assert "All delegations" in stage.page.left.who.delegation.box.currentText()


def test_every_option_has_a_name_for_a_screen_reader(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        names = []
        for steps in range(RECIPIENTS + 1):
            go(stage, steps)
            focused = stage.focused()
            text = focused.text() if isinstance(focused, QAbstractButton) else ""
            names.append(focused.accessibleName() or text)
        assert "" not in names
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", SIZES)
def test_every_word_has_room(
    qapp: QApplication, desk: Desk, tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    """Beside the rail: folded on the smaller screen, open on the larger one."""
    beside = (size[0] - (56 if size[0] < 1300 else 188), size[1])
    desk.add("Long 🐉", passport_number="C1234567")
    with staged(qapp, desk, ReportsPage, beside, language) as stage:  # type: ignore[arg-type]  # one of the languages
        assert_fits(stage.window)
        save(stage, tmp_path / "a name that is long enough to need two lines – list.pdf")
        assert_fits(stage.window)
        choose(stage, PEOPLE, Key.Key_Down, Key.Key_Return)
        assert_fits(stage.window)
        choose(stage, PEOPLE, Key.Key_Up, Key.Key_Return)
        the_workbook(stage)
        tick_identity(stage)
        assert (stage.window.width(), stage.window.height()) == beside
        assert_fits(stage.window)


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_the_empty_page_has_room(qapp: QApplication, tmp_path: Path, language: str) -> None:
    with opened(qapp, tmp_path, ReportsPage, (1224, 650), language) as stage:  # type: ignore[arg-type]  # one of the languages
        assert_fits(stage.window)


def test_word_and_excel_stand_in_one_menu_beside_print(qapp: QApplication, desk: Desk) -> None:
    """One strong button, two plain ones; both entries keep their keys."""
    with staged(qapp, desk, ReportsPage) as stage:
        entries = stage.page.more.menu_.actions()
        assert entries == [stage.page.act("word"), stage.page.act("excel")]
        assert stage.page.more.accessibleName()
        assert all(not entry.shortcut().isEmpty() for entry in entries)
        signs = [stage.page.left.papers.rows.cell_at(line, 0).spoken() for line in range(2)]
        assert signs == ["Paper or Word", "Excel"]
