"""Toast, progress card and strip, as somebody meets them: time, keys, numbers, words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from tests.ui.fitting import assert_fits
from tests.ui.idle_time import pause
from ui.base.messages import ERROR_LIFE, Messages
from ui.base.theme import apply
from ui.base.widgets.buttons import Button
from ui.base.widgets.error_strip import ErrorStrip
from ui.base.widgets.notices import LIFE, ProgressCard, Toast, time_left


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    """A window somebody looks at, in English."""
    set_language("en")
    made = QMainWindow()
    made.resize(1000, 600)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    yield made
    QCursor.setPos(made.mapToGlobal(QPoint(1, 1)))


@pytest.fixture
def messages(window: QMainWindow) -> Messages:
    """How that window speaks."""
    return Messages(window)


# ---- toasts


def test_a_toast_lives_eight_seconds_and_an_error_longer(messages: Messages) -> None:
    assert LIFE == 8000
    toast = messages.toast("Deleted 3 meetings")
    pause(200)
    assert 0.9 < toast.share_left < 1.0
    messages.fail(NotPossible("It was changed since."))
    assert ERROR_LIFE > LIFE


def test_the_time_of_a_toast_stands_still_under_the_pointer(
    window: QMainWindow, messages: Messages
) -> None:
    toast = messages.toast("Deleted 3 meetings")
    pause(120)
    QTest.mouseMove(toast, QPoint(60, 20))
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    pause(60)
    before = toast.share_left
    pause(300)
    assert toast.share_left == before
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    pause(200)
    assert toast.share_left < before
    assert window.isVisible()


def test_the_time_of_a_toast_stands_still_while_the_keyboard_is_on_its_button(
    messages: Messages, window: QMainWindow
) -> None:
    """Whoever works without a mouse gets there with Tab."""
    done: list[str] = []
    toast = messages.toast("Saved 312 badges", action=("Open folder", lambda: done.append("open")))
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert toast.action is not None
    assert QApplication.focusWidget() is toast.action
    before = toast.share_left
    pause(300)
    assert toast.share_left >= before - 0.01
    QTest.keyClick(toast.action, Qt.Key.Key_Space)
    assert done == ["open"]
    assert messages.toasts() == []


def test_a_way_on_and_undo_stand_beside_each_other(messages: Messages) -> None:
    done: list[str] = []
    toast = messages.toast(
        "Saved 312 badges",
        undo=lambda: done.append("undo"),
        action=("Open folder", lambda: done.append("open")),
    )
    assert toast.undo is not None
    assert toast.action is not None
    assert toast.action.geometry().right() < toast.undo.geometry().left()
    assert toast.undo.geometry().right() < toast.width()
    assert toast.action.accessibleName() == "Open folder"
    toast.undo.click()
    assert done == ["undo"]


def test_a_way_on_that_is_refused_says_why(messages: Messages) -> None:
    def refuse() -> None:
        raise NotPossible("The folder is gone.")

    toast = messages.toast("Saved", action=("Open folder", refuse))
    assert toast.action is not None
    toast.action.click()
    assert messages.toasts() == ["The folder is gone."]


def test_long_words_make_the_toast_higher_and_stay_clear_of_the_buttons(
    messages: Messages,
) -> None:
    short = messages.toast("Saved", undo=lambda: None)
    long = messages.toast("Saved the list of delegates for the provinces. " * 4, undo=lambda: None)
    assert long.height() > short.height()
    assert long.undo is not None
    assert long.geometry().bottom() < short.geometry().top() or not long.geometry().intersects(
        short.geometry()
    )


@pytest.mark.parametrize("size", [13, 15, 18])
def test_a_toast_keeps_its_place_in_every_text_size(
    qapp: QApplication, window: QMainWindow, messages: Messages, size: int
) -> None:
    apply(qapp, "dark", size)
    toast = messages.toast("Deleted 3 meetings", undo=lambda: None)
    assert toast.geometry().right() < window.width()
    assert toast.geometry().bottom() < window.height()
    assert toast.undo is not None
    assert toast.rect().contains(toast.undo.geometry())
    apply(qapp, "light", 13)


def test_a_toast_is_painted_in_both_themes(qapp: QApplication, window: QMainWindow) -> None:
    """The same dark ground in both; the gold line under it."""
    for mode in ("light", "dark"):
        apply(qapp, mode, 13)
        toast = Toast("Deleted 3 meetings", lambda: None, parent=window)
        image = toast.grab().toImage()
        ground = image.pixelColor(image.width() // 2, 6)
        assert ground.lightness() < 60
        line = image.pixelColor(image.width() // 2, image.height() - 2)
        assert line.lightness() > 120
        toast.deleteLater()
    apply(qapp, "light", 13)


# ---- progress


def test_the_card_tells_numbers_and_the_time_left_only_when_it_is_known(
    window: QMainWindow,
) -> None:
    card = ProgressCard("Reading the list", parent=window)
    card.show_progress(0, 0)
    assert card.numbers.text() == ""
    card.show_progress(1214, 3014)
    assert card.numbers.text() == "1,214 of 3,014"
    card.show_progress(1214, 3014, left=2.2)
    assert card.numbers.text() == "1,214 of 3,014 · about 2 seconds left"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "about 1 second left"),
        (9.6, "about 10 seconds left"),
        (43, "about 45 seconds left"),
        (89, "about 90 seconds left"),
        (170, "about 3 minutes left"),
    ],
)
def test_a_guess_does_not_pretend_to_be_exact(
    window: QMainWindow, seconds: float, words: str
) -> None:
    assert window.isVisible()
    assert time_left(seconds) == words


def test_stop_says_what_it_keeps_and_that_it_was_heard(window: QMainWindow) -> None:
    card = ProgressCard("Arranging seats", "Stop, keep the best", parent=window)
    stopped: list[bool] = []
    card.stop.connect(lambda: stopped.append(True))
    assert card.button.text() == "Stop, keep the best"
    card.button.click()
    card.button.click()
    card.show_progress(5, 10)
    assert stopped == [True]
    assert card.numbers.text() == "Stopping after this step…"


@pytest.mark.parametrize("size", [13, 18])
def test_no_words_of_the_card_are_cut(qapp: QApplication, window: QMainWindow, size: int) -> None:
    apply(qapp, "light", size)
    card = ProgressCard("Reading the list of delegates of all provinces", "Stop, keep the best")
    card.show_progress(214, 314, left=40)
    window.setCentralWidget(card)
    card.resize(card.sizeHint())
    assert_fits(window)
    apply(qapp, "light", 13)


# ---- strip


def test_the_strip_stays_until_it_is_closed_and_says_both_sentences_to_a_screen_reader(
    window: QMainWindow,
) -> None:
    strip = ErrorStrip()
    window.setCentralWidget(strip)
    strip.show_error("The list could not be opened.", "Nothing has changed.")
    assert strip.accessibleName() == "The list could not be opened. Nothing has changed."
    assert strip.isVisible()
    strip.close_button.click()
    assert not strip.isVisible()


def test_a_calm_note_is_told_from_an_error_by_ground_and_icon(window: QMainWindow) -> None:
    strip = ErrorStrip()
    window.setCentralWidget(strip)
    strip.show_error("The program ended unexpectedly.", tone="note")
    calm = strip.grab().toImage()
    strip.show_error("The program ended unexpectedly.")
    assert strip.grab().toImage() != calm
    assert strip.property("kind") == "bad-note"


def test_wide_buttons_stand_under_the_words_where_the_strip_is_narrow(
    window: QMainWindow,
) -> None:
    """Beside them the words became a column of single words."""
    strip = ErrorStrip()
    window.setCentralWidget(strip)
    strip.show_error(
        "The program ended unexpectedly last time.",
        "Nothing that was confirmed is lost.",
        [("Open “ASEAN City Leaders Conference”", list), ("Show the report", list)],
    )
    strip.setFixedWidth(1300)
    pause(1)
    button = strip.findChildren(Button)[-1]
    assert button.x() > strip.sentence.geometry().right()
    strip.setFixedWidth(560)
    pause(1)
    assert button.y() > strip.detail.y()
    assert strip.sentence.width() > 400
    strip.setFixedWidth(1300)
    pause(1)
    assert button.x() > strip.sentence.geometry().right()
