"""The page "Help": ask, read, look at a picture, go there; by keyboard, in every language."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.fitting import SIZES, assert_fits
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_file, a_program, a_window, until, until_quiet
from ui.help.browser import HelpBrowser
from ui.help.page import HelpPage
from ui.help.picture import PictureView
from ui.shell.help_sheet import HelpSheet
from ui.shell.keys_sheet import KeysSheet
from ui.shell.main_window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def help_of(window: MainWindow) -> HelpBrowser:
    """The help of an open window."""
    page = window.pages["help"]
    assert isinstance(page, HelpPage)
    return page.browser


def title_of(browser: HelpBrowser) -> str:
    """What is read now."""
    article = browser.reading.article
    assert article is not None
    return article.title


def press(window: QWidget, key: Qt.Key) -> None:
    """A key for whatever has the keyboard."""
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    pause(10)


def in_sight(browser: HelpBrowser, words: str) -> bool:
    """Whether the block with these words is seen in the article."""
    view, number = next(
        (view, number)
        for view, _place in browser.reading._texts.values()
        for number, block in enumerate(view.blocks)
        if words in block.text
    )
    top = view.mapTo(browser.reading.viewport(), view.box_of(number).topLeft().toPoint()).y()
    return 0 <= top < browser.reading.viewport().height()


def test_a_question_is_answered_at_once_and_the_place_is_in_sight(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path), room="help") as window:
        browser = help_of(window)
        assert title_of(browser) == "Sự kiện đầu tiên"
        assert browser.pane.search.line.hasFocus()
        QTest.keyClicks(browser.pane.search.line, "tai nghe")
        pause(30)
        assert title_of(browser) == "Quầy đăng ký trong ngày"
        assert in_sight(browser, "F9")
        press(window, Key.Key_Return)
        assert browser.reading.hasFocus()
        before = browser.reading.verticalScrollBar().value()
        press(window, Key.Key_PageUp)
        assert browser.reading.verticalScrollBar().value() < before
        press(window, Key.Key_Escape)
        assert browser.pane.hits_table.hasFocus()
        press(window, Key.Key_Down)
        assert browser.pane.hits_table.current() is not None


def test_nothing_found_says_so_and_leads_back_to_the_contents(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path), room="help") as window:
        browser = help_of(window)
        QTest.keyClicks(browser.pane.search.line, "xyzzyq")
        pause(20)
        assert "xyzzyq" in browser.pane.nothing.title.text()
        browser.pane.nothing.buttons[0].click()
        pause(10)
        assert browser.pane.contents_table.isVisible()
        chosen = browser.pane.contents_table.current()
        assert chosen is not None
        assert chosen.title == title_of(browser)


def test_the_contents_are_read_by_arrows_and_pictures_large_by_enter(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path), room="help") as window:
        browser = help_of(window)
        browser.open("desk")
        browser.pane.start()
        press(window, Key.Key_Down)
        assert title_of(browser) == "Khi có sự cố"
        picture = browser.reading.findChildren(PictureView)[0]
        picture.setFocus()
        press(window, Key.Key_Return)
        assert browser.large.isVisible()
        press(window, Key.Key_Escape)
        assert not browser.large.isVisible()
        assert picture.hasFocus()


def test_the_language_changes_under_the_reader(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path), room="help") as window:
        browser = help_of(window)
        browser.open("badges#2")
        window.appearance.speak("en")
        until_quiet(qapp, window)
        assert title_of(browser) == "Print badges and name cards"


def test_an_article_leads_to_its_page_and_to_the_next_article(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path), room="help") as window:
        browser = help_of(window)
        browser.open("backup")
        buttons = {one.text(): one for one in browser.reading.findChildren(QAbstractButton)}
        buttons["Khi có sự cố"].click()
        pause(10)
        assert title_of(browser) == "Khi có sự cố"
        browser.open("backup")
        pause(10)
        buttons = {one.text(): one for one in browser.reading.findChildren(QAbstractButton)}
        buttons["Bản sao"].click()
        assert window.current == "copies"


def test_f1_leads_to_the_article_about_the_page(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path), room="copies") as window:
        window.show_keys()
        sheet = next(one for one in window.findChildren(KeysSheet) if one.isVisible())
        sheet.guide_button.click()
        pause(20)
        assert window.current == "help"
        assert title_of(help_of(window)) == "Bản sao, khôi phục và nơi thứ hai"


def test_the_palette_finds_an_article_and_opens_it_at_its_heading(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path), room="history") as window:
        window.find_anything()
        line = window._palette.sheet.line
        QTest.keyClicks(line, "kich ban va khi bi tre")
        pause(30)
        QTest.keyClick(line, Key.Key_Return)
        pause(30)
        assert window.current == "help"
        assert title_of(help_of(window)) == "Chương trình đến từng phút"
        assert in_sight(help_of(window), "và khi bị trễ")


def test_the_start_window_has_the_whole_help_without_a_file(qapp: QApplication) -> None:
    with a_program(qapp) as program:
        program.show_start()
        pause(20)
        window = program.window
        assert window is not None
        sheet = KeysSheet(window, None, "start")
        sheet.open()
        sheet.guide_button.click()
        pause(20)
        help_ = window.findChildren(HelpSheet)[0]
        assert title_of(help_.browser) == "Sự kiện đầu tiên"
        QTest.keyClicks(help_.browser.pane.search.line, "usb")
        pause(20)
        assert help_.browser.pane.hits.visible_rows()
        assert_fits(help_)
        help_.leave()


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_nothing_is_clipped(qapp: QApplication, tmp_path: Path, language: str) -> None:
    with a_window(qapp, a_file(tmp_path), SIZES[0], room="help") as window:
        window.appearance.speak(language)  # type: ignore[arg-type]  # one of the three
        browser = help_of(window)
        for text_size in (13, 18):
            window.appearance.dress("light", text_size)
            until_quiet(qapp, window)
            browser.open("desk")
            assert_fits(window)
            views = [view for view, _place in browser.reading._texts.values()]
            assert len(views) > 8
            until(lambda: all(one.heightForWidth(one.width()) <= one.height() for one in views))  # noqa: B023 - asked at once
