"""Copies by themselves: made while somebody works and at the close, said when they fail."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hanoiplan.backup.places import beside
from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import BACKUP_EVERY, BACKUP_FOLDER, FALLBACK_EVERY, Settings
from hanoiplan.store.snapshot import prove
from tests.ui.idle_time import pause
from tests.ui.shell.builders import WORKER, a_file, a_window, edit, foot, later, until
from ui.base.jobs import Progress
from ui.base.widgets.notices import ProgressCard


@pytest.fixture(autouse=True)
def only_copies() -> None:
    """Lists for paper go to the same place and have tests of their own."""
    Settings().set(FALLBACK_EVERY, 0)


def copies(file: Path) -> list[str]:
    """The names of the copies beside a file."""
    folder = beside(file)
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_copy_is_made_when_its_time_has_come_and_something_changed(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    with a_window(qapp, file) as window:
        later(window, 4.9)
        assert copies(file) == []
        assert "Chưa sao" in foot(window)
        later(window, 0.2)
        assert copies(file) == ["ACLC 2026 2026-06-08 083613 auto.hanoiplan"]
        assert prove(beside(file) / copies(file)[0]).whole
        assert "Bản sao 08:36" in foot(window)
        later(window, 60)
        assert len(copies(file)) == 1, "nothing was changed since"
        edit(qapp, window, "dị ứng lạc")
        later(window, 5)
        assert len(copies(file)) == 2
        assert window.messages.toasts() == [], "nobody is disturbed"


def test_only_at_the_close_where_the_setting_says_so(qapp: QApplication, tmp_path: Path) -> None:
    file = a_file(tmp_path, "Lê Ý")
    Settings().set(BACKUP_EVERY, 0)
    with a_window(qapp, file) as window:
        later(window, 600)
        assert copies(file) == []
    assert len(copies(file)) == 1


def test_a_session_without_a_change_leaves_no_second_copy(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    for _session in range(2):
        with a_window(qapp, file):
            pass
        assert copies(file) == ["ACLC 2026 2026-06-08 083107 auto.hanoiplan"]
    with a_window(qapp, file) as window:
        assert "Bản sao 08:31" in foot(window), "remembered over the restart"
        edit(qapp, window, "x")
        later(window, 2)
    assert copies(file)[-1] == "ACLC 2026 2026-06-08 083307 auto.hanoiplan"


def test_a_stick_that_is_out_is_said_at_the_foot_until_it_is_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    file, stick = a_file(tmp_path, "Lê Ý"), tmp_path / "stick"
    Settings().set(BACKUP_FOLDER, str(stick))
    with a_window(qapp, file) as window:
        later(window, 5)
        assert len(copies(file)) == 1, "the first place has its copy"
        assert str(stick) in window.keeper.trouble
        assert foot(window).startswith(window.keeper.trouble)
        assert window.keeper.partly, "one place has its copy"
        assert window.rail.state._first == _("A place lacks its copy")
        stick.mkdir()
        later(window, 0.9)
        assert list(stick.iterdir()) == [], "it is tried again with patience"
        later(window, 0.2)
        assert len(list(stick.iterdir())) == 1
        assert len(copies(file)) == 1, "the first place lacks nothing"
        assert window.keeper.trouble == ""
        assert foot(window).startswith(_("All changes saved"))


def test_only_a_place_on_another_disk_is_a_second_one(qapp: QApplication, tmp_path: Path) -> None:
    """A folder on the disk of the workspace breaks with it; a stick that is out does not."""
    (tmp_path / "stick").mkdir()
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        assert not window.keeper.second_place
        for folder, helps in ((tmp_path / "stick", False), (tmp_path / "out", True)):
            window.settings.set(BACKUP_FOLDER, str(folder))
            until(lambda: not window.jobs.running())
            pause(20)
            assert window.keeper.second_place is helps
        window.settings.set(BACKUP_FOLDER, "")
        assert not window.keeper.second_place


def test_a_copy_that_holds_everything_is_not_behind(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        assert window.keeper.is_behind()
        later(window, 5)
        assert not window.keeper.is_behind()
        edit(qapp, window, "dị ứng lạc")
        assert window.keeper.is_behind()


def test_what_fails_at_the_close_closes_all_the_same_and_is_said_at_the_next_start(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    beside(file).write_text("a file where the folder should be", encoding="utf-8")
    with a_window(qapp, file) as window:
        window.close()
        assert not window.isVisible()
    beside(file).unlink()
    with a_window(qapp, file) as window:
        window.heartbeat.beat()
        (said,) = window.messages.toasts()
        assert beside(file).name in said
    with a_window(qapp, file) as window:
        window.heartbeat.beat()
        assert window.messages.toasts() == [], "told once, and the copy is made by now"


def test_a_copy_by_hand_goes_to_every_place_and_is_said(qapp: QApplication, tmp_path: Path) -> None:
    file, stick = a_file(tmp_path, "Lê Ý"), tmp_path / "stick"
    stick.mkdir()
    Settings().set(BACKUP_FOLDER, str(stick))
    with a_window(qapp, file) as window:
        window.do("copy")
        until(lambda: not window.jobs.running(), WORKER)
        until(lambda: bool(window.messages.toasts()))
        name = "ACLC 2026 2026-06-08 083107.hanoiplan"
        assert name in window.messages.toasts()[0]
        assert [path.name for path in stick.iterdir()] == [name]
        assert copies(file) == [name]


def test_a_slow_copy_by_itself_disturbs_nobody(qapp: QApplication, tmp_path: Path) -> None:
    """A card over the desk would hide the guest; one that somebody asked for is shown."""
    file, answered = a_file(tmp_path, "Lê Ý"), threading.Event()
    with a_window(qapp, file) as window:
        for quiet, cards in ((True, 0), (False, 1)):
            window.jobs.start("Đang lưu bản sao", wait_for, answered, quiet=quiet)
            pause(1300)
            assert len(window.findChildren(ProgressCard)) == cards
        answered.set()
        until(lambda: not window.jobs.running())


def test_only_a_copy_that_somebody_asked_for_is_told_to_the_window(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        told: list[object] = []
        window.jobs.started.connect(told.append)
        later(window, 5)
        assert window.keeper.last is not None
        assert told == []
        window.do("copy")
        assert len(told) == 1
        until(lambda: not window.jobs.running(), WORKER)


def wait_for(_progress: Progress, event: threading.Event) -> None:
    """A disk that takes its time."""
    event.wait(20)


def test_no_copy_is_begun_beside_other_long_work(qapp: QApplication, tmp_path: Path) -> None:
    """An erasure by law looks for every copy there is; none may come into being beside it."""
    file = a_file(tmp_path, "Lê Ý")
    with a_window(qapp, file) as window:
        ended = threading.Event()
        window.jobs.start("Đang xoá", wait_for, ended)
        clock = window.workspace.clock
        assert isinstance(clock, FixedClock)
        clock.advance(timedelta(minutes=9))
        window.heartbeat.beat()
        assert len(window.jobs.running()) == 1
        ended.set()
        until(lambda: not window.jobs.running())
        later(window, 0)
        assert len(copies(file)) == 1


def test_a_slow_copy_at_the_close_is_seen_and_can_be_given_up(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The card says what the window waits for; Stop on it lets the window go."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        answered = threading.Event()
        job = window.jobs.start("Đang lưu bản sao", wait_for, answered)
        seen: list[str] = []

        def stop() -> None:
            (card,) = window.findChildren(ProgressCard)
            seen.append(card.accessibleName() if card.isVisible() else "")
            card.stop.emit()

        QTimer.singleShot(1800, window, stop)
        window.keeper._closing.wait(job)
        assert len(seen) == 1
        assert not window.stack.isEnabled(), "no more work in a window that closes"
        answered.set()
        until(lambda: not window.jobs.running())


def test_a_quick_copy_at_the_close_shows_nothing(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        window.close()
        assert window.stack.isEnabled()
        assert window.findChildren(ProgressCard) == []


def test_closing_again_while_it_waits_means_now(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        answered = threading.Event()
        job = window.jobs.start("Đang lưu bản sao", wait_for, answered)
        QTimer.singleShot(1300, window, window.close)
        window.keeper._closing.wait(job)
        assert job.stopping
        answered.set()
        until(lambda: not window.jobs.running())
