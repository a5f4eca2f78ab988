"""The list of the files opened last: what cannot be looked at keeps nobody from starting."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import Settings
from tests.ui.shell.builders import a_clock, an_appearance, words_of
from ui.shell.recent import RecentFiles
from ui.shell.start.window import StartWindow


def refused(folder: Path) -> Path:
    """A file that the system does not even want to be asked about."""
    file = folder / ("x" * 300 + ".hanoiplan")
    with pytest.raises(OSError, match="too long"):
        file.is_file()
    return file


def test_a_file_that_cannot_be_looked_at_is_not_there(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path)
    recent.remember(refused(tmp_path))
    assert recent.all() == []
    assert [one.is_there for one in recent.known()] == [False]


def test_the_start_window_says_of_it_that_it_is_gone(qapp: QApplication, tmp_path: Path) -> None:
    recent = RecentFiles(user_folder())
    recent.remember(refused(tmp_path))
    look = an_appearance(qapp)
    start = StartWindow(Settings(), look, recent, a_clock())
    start.show()
    try:
        assert any(f"không còn ở {tmp_path}" in words for words in words_of(start))
    finally:
        start.close()
        start.deleteLater()
        look.end()
