"""A run on its way out: nothing stops it unasked, and nothing leaves that was not looked at."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hanoiplan.badges.model import CardKind
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.photos import put_photo
from hanoiplan.paper.preview import PdfPages
from tests.hanoiplan.badges.people import a_photo
from tests.hanoiplan.badges.reading import codes_in, page_image
from tests.ui.badges.walk import (
    COMPLETE,
    NO_LETTER,
    BadgeStage,
    button_words,
    choose_whose,
    paste_list,
    press_button,
    printed,
    remarks,
    save_as,
    written,
)
from tests.ui.printers import PaperFile
from tests.ui.registration.stage import opened
from ui.badges import reading
from ui.badges.drawing import FEW
from ui.badges.page import BadgesPage
from ui.base.jobs import Job

LIST = 3  # steps from "not printed yet"


def begin_to_save(stage: BadgeStage, path: Path) -> None:
    """Ctrl+S and this file; the run is being drawn."""
    stage.page.ask_where = lambda _page, _suggested: path
    stage.page.act("save").trigger()


def retitle(stage: BadgeStage, person: int) -> None:
    """A colleague at another desk corrects a record."""
    stage.desk.workspace.do(edit_delegate, person, position_vi="Giám đốc Sở")


# ---- nothing stops it


def test_a_run_that_is_being_saved_is_not_stopped_by_a_colleagues_change(
    qapp: QApplication, tmp_path: Path
) -> None:
    """It comes to its end and is recorded; then the page shows what is still to be printed."""
    out = tmp_path / "badges.pdf"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        people = stage.desk.bring(*(f"Lê An {n}" for n in range(FEW + 40)), **COMPLETE)
        stage.settle()
        begin_to_save(stage, out)
        assert stage.jobs.running()
        retitle(stage, people[0])
        late = stage.desk.add("Lê Bình", **COMPLETE)
        stage.settle()
        assert stage.messages.toasts() == [f"{len(people)} badges are saved in “badges.pdf”"]
        assert set(printed(stage.desk)) == set(people)
        assert late not in printed(stage.desk)
        assert button_words(stage) == "Save PDF of 1 badge"


def test_sheets_on_their_way_to_the_printer_are_not_stopped_by_a_colleagues_change(
    qapp: QApplication, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an, binh = stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        stage.page.issuing.printing.printers = PaperFile(out)

        def meanwhile(job: Job) -> None:
            if job.label.startswith("Printing"):
                retitle(stage, an)

        stage.jobs.started.connect(meanwhile)
        stage.page.act("print").trigger()
        stage.settle()
        assert stage.messages.toasts() == ["2 badges were sent to the printer"]
        assert printed(stage.desk) == {an: 1, binh: 1}


def test_a_run_that_was_stopped_is_not_recorded_and_can_be_saved_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    out = tmp_path / "badges.pdf"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        people = stage.desk.bring(*(f"Lê An {n}" for n in range(FEW + 6)), **COMPLETE)
        stage.settle()
        stopping = stage.jobs.started.connect(Job.stop)
        begin_to_save(stage, out)
        stage.settle()
        stage.jobs.started.disconnect(stopping)
        assert not out.exists()
        assert printed(stage.desk) == {}
        assert button_words(stage) == f"Save PDF of {len(people)} badges"
        save_as(stage, out)
        assert set(printed(stage.desk)) == set(people)


def test_another_kind_chosen_while_a_run_leaves_is_shown_after_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        people = stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        begin_to_save(stage, tmp_path / "badges.pdf")
        stage.page.kinds.setFocus()
        stage.press(Qt.Key.Key_Right)
        assert button_words(stage) == ""
        stage.settle()
        assert set(printed(stage.desk)) == set(people)
        assert button_words(stage) == "Save PDF of 2 name cards"
        save_as(stage, tmp_path / "cards.pdf")
        assert set(printed(stage.desk, CardKind.NAME_CARD)) == set(people)


# ---- nothing leaves that was not looked at


def test_nothing_leaves_while_another_choice_is_being_read(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is seen is still the old choice, and it would leave under the new one's name."""
    monkeypatch.setattr(reading, "AT_ONCE", 1)  # every list counts as long
    out = tmp_path / "out.pdf"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        qtbot.waitUntil(lambda: button_words(stage) == "Save PDF of 2 badges")
        stage.page.kinds.setFocus()
        stage.press(Qt.Key.Key_Right)
        assert button_words(stage) == ""
        begin_to_save(stage, out)
        stage.page.issuing.printing.printers = PaperFile(out)
        stage.page.act("print").trigger()
        qtbot.waitUntil(lambda: button_words(stage) == "Save PDF of 2 name cards")
        assert not out.exists()
        save_as(stage, out)
        qtbot.waitUntil(stage.page.act("print").isEnabled)  # the very same cards once more
        assert stage.page.act("print").iconText() == "Print again"


@pytest.mark.parametrize("way", ["save", "print"])
def test_what_came_to_block_while_somebody_chose_a_place_does_not_leave(
    qapp: QApplication, tmp_path: Path, way: str
) -> None:
    """The cards with their real numbers are looked through as well, and the page says whose."""
    out = tmp_path / "out.pdf"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        _an, binh = stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()

        def spoil() -> None:
            stage.desk.workspace.do(edit_delegate, binh, printed_vi=NO_LETTER)

        def where(_page: object, _suggested: Path) -> Path:
            spoil()
            return out

        class SlowPaper(PaperFile):
            """Somebody looks at the dialog for a while."""

            def ask(self, *told: object) -> bool:
                spoil()
                return super().ask(*told)  # type: ignore[arg-type]  # handed on as it came

        stage.page.ask_where = where
        stage.page.issuing.printing.printers = SlowPaper(out)
        stage.page.act(way).trigger()
        stage.settle()
        assert not out.exists()
        assert printed(stage.desk) == {}
        assert "Nothing was saved or printed" in written(stage)
        assert NO_LETTER in written(stage)
        assert button_words(stage) == "Save PDF of 1 badge"


def test_one_person_twice_in_a_list_never_gets_two_badges_with_one_code(
    qapp: QApplication, tmp_path: Path
) -> None:
    out = tmp_path / "badges.pdf"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        stage.settle()
        choose_whose(stage, LIST)
        paste_list(stage, "Name", "Lê An", "Lê An")
        press_button(stage, "Use 2 lines")
        save_as(stage, out)
        codes = []
        if out.exists():
            with PdfPages(out.read_bytes()) as pages:
                count = len(pages)
            codes = [codes_in(page_image(out.read_bytes(), page, 200)) for page in range(count)]
        assert len(codes) < 2


# ---- who is blocked stays out


def test_a_blocked_card_never_leaves_without_a_name_under_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The foot says calmly that it stays out; signing for it is one button and one name."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an, dragon, other = stage.desk.bring("Lê An", NO_LETTER, "Long 🐲", **COMPLETE)
        stage.settle()
        assert "2 badges stay out until mended or signed for" in written(stage)
        assert button_words(stage) == "Save PDF of 1 badge"
        press_button(stage, "Sign for them…")
        assert f"{NO_LETTER}: " in written(stage)
        press_button(stage, "Sign off")
        assert stage.messages.toasts() == ["Ngọc Diệp answers for 2 badges"]
        assert "stay out" not in written(stage)
        save_as(stage, tmp_path / "badges.pdf")
        assert set(printed(stage.desk)) == {an, dragon, other}


def test_one_name_answers_for_a_remark_that_many_cards_share(
    qapp: QApplication, tmp_path: Path
) -> None:
    """They stay one line, which says who answers, and can be left out in one go as well."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring(*(f"Lê An {n}" for n in range(8)), category="Đại biểu")
        stage.settle()
        assert remarks(stage) == ["8 badges"]
        press_button(stage, "Print all 8 as they are…")
        press_button(stage, "Sign off")
        assert stage.messages.toasts() == ["Ngọc Diệp answers for 8 badges"]
        assert remarks(stage) == ["8 badges"]
        assert "Signed off by Ngọc Diệp: Position" in written(stage)
        press_button(stage, "Leave out all 8")
        assert remarks(stage) == ["8 left out"]
        assert button_words(stage) == ""
        press_button(stage, "Take in again")
        assert button_words(stage) == "Save PDF of 8 badges"


# ---- what goes with it


def test_the_packing_list_holds_what_left_and_nobody_else(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", NO_LETTER, **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "badges.pdf")
        assert _packed(stage, tmp_path / "one.pdf") == {"Lê An", "Lê Bình"}
        stage.desk.bring("Lê Chi", **COMPLETE)
        stage.settle()
        assert _packed(stage, tmp_path / "two.pdf") == {"Lê Chi"}


def test_without_a_card_that_leaves_there_is_nothing_to_pack(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring(NO_LETTER, **COMPLETE)
        stage.settle()
        assert _packed(stage, tmp_path / "none.pdf") == set()
        assert "nothing to pack" in written(stage)


def _packed(stage: BadgeStage, path: Path) -> set[str]:
    """Who of these stands on the hand-over sheets that the page makes now."""
    stage.page.ask_where = lambda _page, _suggested: path
    stage.page.act("handing").trigger()
    stage.settle()
    if not path.exists():
        return set()
    with PdfPages(path.read_bytes()) as pages:
        said = "".join(pages.text(page) for page in range(len(pages)))
    return {name for name in ("Lê An", "Lê Bình", "Lê Chi", "Long") if name in said}


@pytest.mark.parametrize("others", [0, FEW])
def test_photos_are_read_where_they_are_drawn(
    qapp: QApplication, tmp_path: Path, others: int
) -> None:
    """The window keeps none of them: ten thousand would fill the memory of an office computer."""
    out = tmp_path / "badges.pdf"
    photo = a_photo((360, 480))
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an = stage.desk.add("Lê An", **{**COMPLETE, "category": "Phóng viên"})
        stage.desk.workspace.do(put_photo, an, photo)
        stage.desk.bring(*(f"Lê Bình {n}" for n in range(others)), **COMPLETE)
        stage.settle()
        assert [card.photo for card in stage.page.shown.cards if card.photo] == []
        save_as(stage, out)
        assert photo in out.read_bytes()
