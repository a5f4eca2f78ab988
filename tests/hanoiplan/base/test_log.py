"""The log says what happened and never about whom."""

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hanoiplan.base import log
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.paths import without_our_places


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    log.close()


def test_a_line_names_its_subject(tmp_path: Path) -> None:
    file = log.set_up(tmp_path / "new")
    log.backup.info("copied %d rows", 350)
    assert "INFO hanoiplan.backup" in file.read_text(encoding="utf-8")
    assert "copied 350 rows" in file.read_text(encoding="utf-8")


def test_a_traceback_keeps_the_places_and_leaves_out_what_was_said(
    tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    """The text of an error may quote a cell or a name; another handler saw it first."""
    expect_log("row 12", logging.ERROR)
    name = " ".join(["Nguyễn", "Văn", "An"])  # source lines do stand in a traceback
    file = log.set_up(tmp_path)
    try:
        try:
            int(name)
        except ValueError as error:
            raise LookupError(name) from error
    except LookupError:
        log.exchange.exception("row 12")
    written = file.read_text(encoding="utf-8")
    assert "LookupError <- ValueError" in written
    assert "test_log.py" in written
    assert name not in written


def test_the_folder_of_a_person_is_left_out_of_the_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It carries the person's name more often than not."""
    home = tmp_path / "Trần Thị Bình"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    places = f'  File "{home / "hanoiplan" / "ui" / "page.py"}", line 3'
    assert "Bình" not in without_our_places(places)
    assert "page.py" in without_our_places(places)


def test_setting_up_again_moves_the_log(tmp_path: Path) -> None:
    first, second = log.set_up(tmp_path / "a"), log.set_up(tmp_path / "b")
    log.store.info("once")
    assert "once" not in first.read_text(encoding="utf-8")
    assert second.read_text(encoding="utf-8").count("once") == 1


def test_a_full_log_rotates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "FILE_BYTES", 400)
    log.set_up(tmp_path)
    for number in range(50):
        log.paper.info("sheet %d", number)
    assert len(list(tmp_path.iterdir())) == log.OLD_FILES + 1


def test_a_log_that_windows_will_not_rename_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window and the command line share the file; Windows renames no open file."""

    def refuse(*_paths: str) -> None:
        raise PermissionError

    monkeypatch.setattr(log, "FILE_BYTES", 400)
    monkeypatch.setattr("os.rename", refuse)
    file = log.set_up(tmp_path)
    for number in range(50):
        log.ui.info("page %d", number)
    assert "page 49" in file.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with pytest.raises(FileTrouble, match="file"):
        log.set_up(in_the_way)


def test_libraries_and_python_itself_are_named_from_their_own_folder_on() -> None:
    """Wherever this machine keeps them."""
    library = next(place for place in sys.path if Path(place).name == "site-packages")
    places = f'File "{Path(library) / "PySide6" / "a.py"}", File "{Path(sys.prefix) / "b.py"}"'
    assert without_our_places(places) == (f'File "{Path("PySide6") / "a.py"}", File "b.py"')
