"""Runs: changed since printed, a reason for a second badge, the count after a run, packing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.tables import CardPrinted
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.paper.preview import PdfPages, page_count
from hanoiplan.store.work import Reader
from tests.ui.badges.walk import (
    COMPLETE,
    BadgeStage,
    button_words,
    choose_whose,
    press_button,
    printed,
    remarks,
    save_as,
    sit_down,
    written,
)
from tests.ui.registration.stage import opened
from ui.badges.page import BadgesPage

Key = Qt.Key
CHANGED, EVERYBODY = 1, 2  # steps from "not printed yet"


def reasons(stage: BadgeStage) -> list[str]:
    """Why each card of the print log was printed, the oldest first."""

    def asked(reader: Reader) -> list[str]:
        query = select(CardPrinted.reason).order_by(CardPrinted.id)
        return [row.reason for row in reader.rows(query)]

    return stage.desk.workspace.read(asked)


def test_a_changed_record_is_offered_for_a_second_print_with_its_reason(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only whose card says something else; the old badge opens no door any more afterwards."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an, binh = stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "first.pdf")
        old = stage.desk.code(an)
        stage.desk.workspace.do(edit_delegate, an, position_vi="Giám đốc Sở")
        stage.settle()
        choose_whose(stage, CHANGED)
        assert button_words(stage) == "Save PDF of 1 badge"
        assert "says something else" in written(stage)
        asked: list[str] = []

        def answer(question: str, _detail: str, verbs: tuple[str, ...], _safe: str) -> int:
            asked.append(question)
            return verbs.index("Data changed")

        monkeypatch.setattr(stage.messages, "ask", answer)
        save_as(stage, tmp_path / "second.pdf")
        assert asked == ["Why print 1 badge a second time?"]
        assert printed(stage.desk) == {an: 2, binh: 1}
        assert reasons(stage) == ["", "", "data changed"]
        assert stage.desk.scan(old) == "void"


def test_nothing_changed_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "first.pdf")
        choose_whose(stage, CHANGED)
        assert "Everything printed is up to date" in written(stage)
        assert button_words(stage) == ""


def test_reprint_of_one_person_leads_to_that_card_alone(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an, _binh = stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "first.pdf")
        stage.desk.workspace.do(edit_delegate, an, position_vi="Giám đốc Sở")
        stage.settle()
        choose_whose(stage, EVERYBODY)
        sit_down(stage)
        assert [title.split("  ")[-1] for title in remarks(stage)] == ["Lê An", "1 badge in order"]
        stage.press(Key.Key_Return)
        stage.settle()
        assert button_words(stage) == "Save PDF of 1 badge"
        assert stage.sent == []


def test_after_saving_the_page_says_that_no_card_is_missing(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", "Lê Chi", **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "badges.pdf")
        assert "Saved in “badges.pdf” · 3 chosen, 3 counted in the file" in written(stage)


def test_what_was_found_stays_in_sight_after_saving(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add("Lê An", **COMPLETE)
        stage.desk.add("Lê Chi")
        stage.settle()
        save_as(stage, tmp_path / "badges.pdf")
        assert [title.split("  ")[-1] for title in remarks(stage)] == ["Lê Chi", "1 badge in order"]


@pytest.mark.parametrize(
    ("action", "word"), [("packing", "Packing list"), ("handing", "Hand-over sheets")]
)
def test_papers_go_with_the_parcels(
    qapp: QApplication, tmp_path: Path, action: str, word: str
) -> None:
    """Each person of the run stands on them; nothing is recorded as printed by it."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        file = tmp_path / "packing.pdf"
        stage.page.ask_where = lambda _page, _suggested: file
        assert stage.page.act(action).text() == word
        stage.page.act(action).trigger()
        stage.settle()
        assert page_count(file.read_bytes()) >= 1
        assert "Saved in “packing.pdf”" in " ".join(stage.messages.toasts())
        assert printed(stage.desk) == {}
        if action == "handing":
            with PdfPages(file.read_bytes()) as pages:
                said = "".join(pages.text(page) for page in range(len(pages)))
            assert "Lê An" in said
            assert "Lê Bình" in said


def test_name_cards_are_printed_again_without_a_question(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Two name cards of one person open no door."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an = stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        stage.page.kinds.setFocus()
        stage.press(Key.Key_Right)
        stage.settle()
        save_as(stage, tmp_path / "one.pdf")
        choose_whose(stage, EVERYBODY)
        save_as(stage, tmp_path / "two.pdf")
        assert (tmp_path / "two.pdf").exists()
        assert set(printed(stage.desk, CardKind.NAME_CARD)) == {an}


def test_the_menu_of_papers_is_reached_with_the_mouse(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        press_button(stage, "More papers")
        words = [act.text() for act in stage.page.more.menu_.actions()]
        stage.page.more.menu_.close()
        assert words == ["Packing list", "Hand-over sheets", "Edit template"]
