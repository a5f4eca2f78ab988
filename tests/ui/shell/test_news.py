"""After an upgrade the start window says once, quietly, what is new."""

from PySide6.QtWidgets import QApplication

import hanoiplan
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import SEEN_VERSION, Settings
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_clock, an_appearance
from ui.shell.help_sheet import HelpSheet
from ui.shell.recent import RecentFiles
from ui.shell.start.window import StartWindow


def a_start(app: QApplication) -> StartWindow:
    """The start window as it opens on this machine."""
    made = StartWindow(Settings(), an_appearance(app), RecentFiles(user_folder()), a_clock())
    made.resize(1280, 650)
    made.show()
    pause(10)
    return made


def test_the_first_start_of_all_has_nothing_to_tell(qapp: QApplication) -> None:
    start = a_start(qapp)
    assert not start.news.isVisible()
    assert Settings().get(SEEN_VERSION) == hanoiplan.__version__
    start.close()


def test_a_newer_version_says_it_once_and_leads_to_the_article(qapp: QApplication) -> None:
    Settings().set(SEEN_VERSION, "0.0.9")
    start = a_start(qapp)
    assert start.news.isVisible()
    assert hanoiplan.__version__ in start.news.text()
    start.news.click()
    pause(10)
    sheet = start.findChildren(HelpSheet)[0]
    article = sheet.browser.reading.article
    assert article is not None
    assert article.name == "whats_new"
    sheet.leave()
    start.close()
    again = a_start(qapp)
    assert not again.news.isVisible()
    again.close()
