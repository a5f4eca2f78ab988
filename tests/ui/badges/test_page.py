"""Badges and name cards on a real file: look, choose, save for the printer, look again."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.model import CardKind
from hanoiplan.delegates.queries import standings
from hanoiplan.paper.preview import page_count
from tests.ui.badges.walk import (
    COMPLETE,
    NO_LETTER,
    BadgeStage,
    button_words,
    on_page,
    printed,
    save_as,
    with_people,
)
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.registration.stage import opened
from ui.badges.drawing import FEW
from ui.badges.page import BadgesPage
from ui.badges.whose import EVERYBODY


def choose(stage: BadgeStage, who: str) -> None:
    """Another choice of people."""
    stage.page.panel.whose.choose(who)
    stage.page.panel.wanted.emit()
    stage.settle()


def test_looking_issues_no_number_and_no_code(qapp: QApplication, tmp_path: Path) -> None:
    """A preview may be looked at a hundred times."""
    with with_people(qapp, tmp_path, "Lê An", "Lê Bình") as stage:
        assert "Sheet 1 of 2" in on_page(stage)
        assert "The code shown is a sample" in on_page(stage)
        assert button_words(stage) == "Save PDF of 2 badges"
        assert stage.desk.workspace.read(standings, stage.desk.event) == {}
        assert printed(stage.desk) == {}


def test_saving_gives_codes_writes_the_file_and_the_print_log(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an, binh = stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "badges.pdf")
        assert page_count((tmp_path / "badges.pdf").read_bytes()) == 2
        assert printed(stage.desk) == {an: 1, binh: 1}
        assert stage.messages.toasts() == ["2 badges are saved in “badges.pdf”"]
        assert "The saved file" in on_page(stage)
        assert "2 of 2 printed" in on_page(stage)
        assert button_words(stage) == ""
        assert stage.desk.scan(stage.desk.code(an)) == "welcome"


def test_the_suggested_name_says_event_and_day(qapp: QApplication, tmp_path: Path) -> None:
    with with_people(qapp, tmp_path, "Lê An") as stage:
        asked: list[Path] = []

        def ask(_page: object, suggested: Path) -> None:
            asked.append(suggested)

        stage.page.ask_where = ask
        stage.page.act("save").trigger()
        assert [path.name for path in asked] == ["Hội nghị ACLC – badges 08-06-2026.pdf"]
        assert asked[0].parent == stage.desk.path.parent


def test_a_cancelled_dialog_changes_nothing(qapp: QApplication, tmp_path: Path) -> None:
    with with_people(qapp, tmp_path, "Lê An") as stage:
        save_as(stage, None)
        assert stage.desk.workspace.read(standings, stage.desk.event) == {}
        assert button_words(stage) == "Save PDF of 1 badge"


def test_a_file_that_is_there_is_never_written_over(qapp: QApplication, tmp_path: Path) -> None:
    """A reader may hold it open."""
    old = tmp_path / "badges.pdf"
    old.write_bytes(b"old")
    with with_people(qapp, tmp_path, "Lê An") as stage:
        save_as(stage, old)
        assert old.read_bytes() == b"old"
        assert (tmp_path / "badges (2).pdf").read_bytes().startswith(b"%PDF")


def test_a_file_that_could_not_be_saved_was_not_printed(qapp: QApplication, tmp_path: Path) -> None:
    with with_people(qapp, tmp_path, "Lê An") as stage:
        save_as(stage, tmp_path / "no such folder" / "badges.pdf")
        assert "could not be saved" in on_page(stage)
        assert printed(stage.desk) == {}
        assert button_words(stage) == "Save PDF of 1 badge"


def test_who_has_a_badge_is_not_printed_again_unless_asked_for(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second badge kills the first one: that is asked, and "keep" keeps it."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an = stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "first.pdf")
        code = stage.desk.code(an)
        choose(stage, "missing")
        assert "Everything is printed" in on_page(stage)
        choose(stage, EVERYBODY)
        answers = iter([None, 0])
        monkeypatch.setattr(stage.messages, "ask", lambda *_words: next(answers))
        save_as(stage, tmp_path / "kept.pdf")
        assert not (tmp_path / "kept.pdf").exists()
        save_as(stage, tmp_path / "second.pdf")
        assert printed(stage.desk) == {an: 2}
        assert stage.desk.scan(code) == "void"


def test_choosing_a_line_turns_to_its_sheet(qapp: QApplication, tmp_path: Path) -> None:
    """The worst one is chosen at first, so that the keyboard never stands on a list as a whole."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.desk.add("Lê Chi")
        stage.settle()
        stage.page.focus_first()
        assert "Sheet 3 of 3" in on_page(stage)
        assert "Position and organisation are empty" in on_page(stage)
        stage.press(Qt.Key.Key_Down)
        assert "Sheet 1 of 3" in on_page(stage)


def test_enter_on_a_line_opens_the_record(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        person = stage.desk.add("Lê Chi")
        stage.settle()
        stage.page.focus_first()
        stage.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
        assert stage.sent == [("delegates", person)]


def test_name_cards_carry_no_code_and_issue_no_number(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an = stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        stage.page.kinds.setFocus()
        stage.press(Qt.Key.Key_Right)
        stage.settle()
        assert button_words(stage) == "Save PDF of 1 name card"
        save_as(stage, tmp_path / "cards.pdf")
        assert set(printed(stage.desk, CardKind.NAME_CARD)) == {an}
        assert printed(stage.desk) == {}
        assert stage.desk.workspace.read(standings, stage.desk.event) == {}


def test_four_badges_go_on_one_sheet(qapp: QApplication, tmp_path: Path) -> None:
    with with_people(qapp, tmp_path, "Lê An", "Lê Bình", "Lê Chi", "Lê Dung", "Lê Em") as stage:
        stage.page.preview.paper_field.set_value("a4-4up")
        stage.page.preview.paper_field.committed.emit("a4-4up")
        stage.settle()
        assert "Sheet 1 of 2" in on_page(stage)


def test_another_page_sends_one_person(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        _an, binh = stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        stage.page.arrive(binh)
        stage.settle()
        assert button_words(stage) == "Save PDF of 1 badge"
        save_as(stage, tmp_path / "one.pdf")
        assert set(printed(stage.desk)) == {binh}


def test_a_large_run_is_drawn_by_the_worker_process(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring(*(f"Lê An {n}" for n in range(FEW + 2)), **COMPLETE)
        stage.settle()
        assert f"Sheet 1 of {FEW + 2}" in on_page(stage)


def test_a_change_elsewhere_is_seen_on_the_card(qapp: QApplication, tmp_path: Path) -> None:
    with with_people(qapp, tmp_path, "Lê An") as stage:
        stage.desk.bring("Lê Bình", **COMPLETE)
        stage.settle()
        assert button_words(stage) == "Save PDF of 2 badges"


def test_an_empty_list_says_what_to_do_next(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        assert "Nobody is in the list yet" in on_page(stage)
        assert button_words(stage) == ""


class Viewer(QObject):
    """Stands for the system's own PDF viewer."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        """A file is handed over."""
        self.opened.append(Path(url.toLocalFile()).name)


def test_the_saved_file_is_handed_to_the_systems_viewer(qapp: QApplication, tmp_path: Path) -> None:
    with with_people(qapp, tmp_path, "Lê An") as stage:
        viewer = Viewer()
        QDesktopServices.setUrlHandler("file", viewer, "show")  # type: ignore[arg-type]  # the stub says bytes
        save_as(stage, tmp_path / "badges.pdf")
        stage.page.act("open").trigger()
        QDesktopServices.unsetUrlHandler("file")
        assert viewer.opened == ["badges.pdf"]


def test_the_work_of_the_worker_process_loads_no_window() -> None:
    """A worker with Qt in it would start slowly and could open windows."""
    code = "import sys, ui.badges.print_job; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", SIZES)
def test_every_word_has_room(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    """Beside the rail: folded on the smaller screen, open on the larger one."""
    beside = (size[0] - (56 if size[0] < 1300 else 188), size[1])
    with opened(qapp, tmp_path, BadgesPage, beside, language) as stage:  # type: ignore[arg-type]  # one of the languages
        assert_fits(stage.window)
        stage.desk.bring("Lê An", NO_LETTER, **COMPLETE)
        stage.desk.add("Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa")
        stage.settle()
        stage.page.focus_first()
        stage.press(Qt.Key.Key_Down)
        stage.settle()
        assert (stage.window.width(), stage.window.height()) == beside
        assert_fits(stage.window)
        save_as(stage, tmp_path / "badges.pdf")
        assert_fits(stage.window)
