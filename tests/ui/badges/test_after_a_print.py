"""What the page says once cards have left: whom the choice takes by then, and why it was again."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.history import history, sentence
from tests.ui.badges.test_runs import reasons
from tests.ui.badges.walk import (
    COMPLETE,
    BadgeStage,
    button_words,
    choose_whose,
    press_button,
    remarks,
    save_as,
    sit_down,
    written,
)
from tests.ui.registration.stage import opened
from ui.badges.page import BadgesPage
from ui.badges.reprinting import OwnReason
from ui.base.ask import Question
from ui.base.jobs import Job

Key = Qt.Key
CHANGED, EVERYBODY = 1, 2  # steps from "not printed yet"


def go_away_and_come_back(stage: BadgeStage) -> None:
    """Another page of the window is looked at meanwhile."""
    stage.page.hide()
    stage.settle()
    stage.page.show()
    stage.settle()


def test_whoever_comes_back_does_not_find_the_printed_among_those_not_printed(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "badges.pdf")
        assert "The saved file" in written(stage)
        go_away_and_come_back(stage)
        assert "Everything is printed" in written(stage)
        assert remarks(stage) == []


def test_the_same_choice_pressed_again_is_read_again(qapp: QApplication, tmp_path: Path) -> None:
    """With the keyboard as with the mouse: Enter on the choice that stands there."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "badges.pdf")
        stage.page.panel.whose.who.editors()[0].setFocus()
        stage.press(Key.Key_Return)
        stage.settle()
        assert "Everything is printed" in written(stage)


def test_a_card_that_was_printed_again_is_not_called_changed(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an = _one_changed(stage, tmp_path)
        sit_down(stage)
        press_button(stage, "Reprint")
        stage.settle()
        assert button_words(stage) == "Save PDF of 1 badge"
        monkeypatch.setattr(stage.messages, "ask", _why("Data changed"))
        save_as(stage, tmp_path / "second.pdf")
        assert "says something else" not in written(stage)
        assert remarks(stage) == ["1 badge in order"]
        choose_whose(stage, CHANGED + 1)  # the one person stands first now
        assert "Everything printed is up to date" in written(stage)
        assert an


# ---- why


def test_the_history_names_why_a_badge_was_printed_again(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        _one_changed(stage, tmp_path)
        monkeypatch.setattr(stage.messages, "ask", _why("Damaged"))
        save_as(stage, tmp_path / "second.pdf")
        assert _last_line(stage).startswith("Print 1 badge again: damaged")


def test_another_reason_is_written_and_kept_in_the_print_log(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Own words may name a person: the history only says that it was another reason."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        _one_changed(stage, tmp_path)
        monkeypatch.setattr(stage.messages, "ask", _why("Other reason"))
        monkeypatch.setattr(Question, "exec", _write_and_enter("lanyard of Ms An"))
        save_as(stage, tmp_path / "second.pdf")
        assert reasons(stage)[-1] == "lanyard of Ms An"
        assert _last_line(stage).startswith("Print 1 badge again: other reason")
        assert "lanyard" not in _last_line(stage)


def test_nothing_is_printed_again_while_the_other_reason_is_not_written(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        _one_changed(stage, tmp_path)
        monkeypatch.setattr(stage.messages, "ask", _why("Other reason"))
        monkeypatch.setattr(Question, "exec", _write_and_enter(""))
        save_as(stage, tmp_path / "second.pdf")
        assert reasons(stage) == [""]
        assert not (tmp_path / "second.pdf").exists()


def _one_changed(stage: BadgeStage, folder: Path) -> int:
    """One printed badge that says something else than the record by now, listed."""
    an = stage.desk.add("Lê An", **COMPLETE)
    stage.settle()
    save_as(stage, folder / "first.pdf")
    stage.desk.workspace.do(edit_delegate, an, position_vi="Giám đốc Sở")
    stage.settle()
    choose_whose(stage, CHANGED)
    return an


def _why(words: str) -> Any:
    """The person presses this reason."""
    return lambda _question, _detail, verbs, _safe: verbs.index(words)


def _write_and_enter(words: str) -> Any:
    """The person types into the dialog, presses Enter, and Esc if it is still there."""

    def answer(dialog: OwnReason) -> int:
        dialog.show()
        line = dialog.findChild(QLineEdit)
        assert line is not None
        QTest.keyClicks(line, words)
        QTest.keyClick(line, Key.Key_Return)
        if dialog.isVisible():
            QTest.keyClick(dialog, Key.Key_Escape)
        return dialog.result()

    return answer


def _last_line(stage: BadgeStage) -> str:
    return sentence(stage.desk.workspace.read(history, 1)[0])


# ---- while nothing is to be seen yet


def test_the_page_says_that_cards_are_on_their_way(qapp: QApplication, tmp_path: Path) -> None:
    """It does not go on saying that everything is printed."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "badges.pdf")
        go_away_and_come_back(stage)
        stage.page.panel.choose_everybody()
        assert "Checking before printing" in written(stage)
        assert "Everything is printed" not in written(stage)
        stage.settle()
        assert remarks(stage) == ["2 badges in order"]


def test_cards_whose_drawing_was_stopped_can_be_drawn_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring(*(f"Lê An {n}" for n in range(30)), **COMPLETE)
        stage.settle()
        save_as(stage, tmp_path / "badges.pdf")
        go_away_and_come_back(stage)
        stopping = stage.jobs.started.connect(Job.stop)
        stage.page.panel.choose_everybody()
        stage.settle()
        stage.jobs.started.disconnect(stopping)
        assert "Nothing was drawn" in written(stage)
        press_button(stage, "Draw them again")
        assert remarks(stage) == ["30 badges in order"]
