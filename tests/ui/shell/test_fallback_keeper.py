"""Lists for paper by themselves: written while somebody works, said when they fail."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import _
from hanoiplan.base.paper_lists import lists_beside
from hanoiplan.base.settings import (
    BACKUP_EVERY,
    BACKUP_FOLDER,
    FALLBACK_EVERY,
    FALLBACK_FOLDER,
    Settings,
)
from hanoiplan.rehearsal import begin_rehearsal
from tests.benchmarks.stalls import watched
from tests.ui.base import long_work
from tests.ui.shell.builders import (
    WORKER,
    a_clock,
    a_file,
    a_window,
    edit,
    foot,
    later,
    until,
    words_of,
)
from ui.base.jobs import Job, Kind
from ui.shell.fallback_keeper import GIVES_WAY
from ui.shell.main_window import MainWindow


@pytest.fixture(autouse=True)
def only_lists() -> None:
    """Copies have tests of their own."""
    Settings().set(BACKUP_EVERY, 0)


def lists(folder: Path) -> list[str]:
    """The lists in a folder."""
    return sorted(path.name for path in folder.glob("*.pdf"))


def test_lists_are_written_when_their_time_has_come_and_something_changed(
    qapp: QApplication, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    Settings().set(FALLBACK_FOLDER, str(folder))
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        later(window, 4.9)
        assert lists(folder) == []
        later(window, 0.2)
        assert len(lists(folder)) == 2
        assert all("2026-06-08 083613" in name for name in lists(folder))
        assert "08:36" in foot(window)
        later(window, 60)
        assert len(lists(folder)) == 2, "nothing was changed since"
        edit(qapp, window, "dị ứng lạc")
        later(window, 5)
        assert len(lists(folder)) == 4
        assert window.messages.toasts() == [], "nobody is disturbed"


def test_they_go_where_second_copies_go_else_beside_the_file(
    qapp: QApplication, tmp_path: Path
) -> None:
    file, second = a_file(tmp_path, "Lê Ý"), tmp_path / "second"
    second.mkdir()
    with a_window(qapp, file) as window:
        later(window, 5)
        assert len(lists(lists_beside(file))) == 2
        window.settings.set(BACKUP_FOLDER, str(second))
        edit(qapp, window, "x")
        later(window, 5)
        assert len(lists(second)) == 2


def test_a_stick_that_is_out_is_said_at_the_foot_until_it_is_back(
    qapp: QApplication, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    Settings().set(FALLBACK_FOLDER, str(stick))
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        later(window, 5)
        assert str(stick) in window.lists.trouble
        assert foot(window).startswith(window.lists.trouble)
        assert window.rail.state._first == _("No list for paper")
        assert not stick.exists()
        stick.mkdir()
        later(window, 1)
        assert len(lists(stick)) == 2
        assert window.lists.trouble == ""
        assert foot(window).startswith(_("All changes saved"))


def test_by_hand_they_are_written_at_once_and_said(qapp: QApplication, tmp_path: Path) -> None:
    Settings().set(FALLBACK_EVERY, 0)
    file = a_file(tmp_path, "Lê Ý")
    with a_window(qapp, file) as window:
        later(window, 600)
        assert not lists_beside(file).exists()
        window.do("lists")
        until(lambda: bool(window.messages.toasts()), WORKER)
        assert len(lists(lists_beside(file))) == 2
        assert str(lists_beside(file)) in window.messages.toasts()[0]


def test_by_hand_a_folder_that_is_gone_is_said_on_the_page(
    qapp: QApplication, tmp_path: Path
) -> None:
    Settings().set(FALLBACK_FOLDER, str(tmp_path / "gone"))
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        window.do("lists")
        until(lambda: bool(window.lists.trouble), WORKER)
        page = window.page()
        assert page is not None
        assert str(tmp_path / "gone") in window.lists.trouble


def busy(window: MainWindow, kind: Kind = "process") -> Job:
    """Other work that lasts until it is told to stop."""
    return window.jobs.start("Khác", long_work.go_on, kind=kind)


def begun(window: MainWindow, *, by_hand: bool = False) -> Job:
    """The lists have begun: the job that writes them."""
    if by_hand:
        window.do("lists")
    else:
        clock = window.workspace.clock
        assert isinstance(clock, FixedClock)
        clock.advance(timedelta(minutes=5))
        window.heartbeat.beat()
    (job,) = window.jobs.running()
    return job


def test_lists_stop_at_once_for_work_of_the_same_process_and_come_after_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    """A badge at the desk does not stand behind them."""
    file = a_file(tmp_path, "Lê Ý")
    with a_window(qapp, file) as window:
        mine = begun(window)
        waiting = busy(window, "thread")
        stops = [mine.stopping]  # what waits for a disk is in nobody's way
        badge = busy(window)
        stops.append(mine.stopping)
        assert stops == [False, True]
        until(lambda: not mine.running, WORKER)
        for other in (waiting, badge):
            other.stop()
        until(lambda: not window.jobs.running(), WORKER)
        assert not lists_beside(file).exists()
        later(window, 0.5)
        assert not lists_beside(file).exists()
        later(window, 1)
        assert len(lists(lists_beside(file))) == 2


def test_lists_give_way_to_other_work_that_lasts(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        other = busy(window, "thread")
        window.do("lists")
        mine = next(job for job in window.jobs.running() if job is not other)
        other.began -= GIVES_WAY + 1
        window.heartbeat.beat()
        assert mine.stopping
        other.stop()


def test_lists_asked_for_that_gave_way_are_written_after_all(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    with a_window(qapp, file) as window:
        mine = begun(window, by_hand=True)
        badge = busy(window)
        until(lambda: not mine.running, WORKER)
        badge.stop()
        until(lambda: not window.jobs.running(), WORKER)
        window.heartbeat.beat()
        until(lambda: bool(window.messages.toasts()), WORKER)
        assert len(lists(lists_beside(file))) == 2


def test_lists_that_a_person_stops_are_not_begun_again(qapp: QApplication, tmp_path: Path) -> None:
    file = a_file(tmp_path, "Lê Ý")
    Settings().set(FALLBACK_EVERY, 0)
    with a_window(qapp, file) as window:
        mine = begun(window, by_hand=True)
        mine.stop()
        until(lambda: not window.jobs.running(), WORKER)
        later(window, 5)
        assert not lists_beside(file).exists()


def test_lists_that_never_had_their_turn_are_missed_aloud(
    qapp: QApplication, tmp_path: Path
) -> None:
    """On the page of the desk too, where the rail is hidden."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room="registration") as window:
        other = busy(window, "thread")
        clock, said = window.workspace.clock, []
        assert isinstance(clock, FixedClock)
        window.lists.changed.connect(lambda: said.append(window.lists.trouble))
        for _minute in range(10):
            clock.advance(timedelta(minutes=1))
            window.heartbeat.beat()
        assert window.lists.trouble == ""
        clock.advance(timedelta(minutes=1))
        window.heartbeat.beat()
        assert "08:31" in window.lists.trouble
        assert said == [window.lists.trouble]
        other.stop()
        until(lambda: not window.jobs.running(), WORKER)
        later(window, 0)
        assert window.lists.trouble == ""


def test_of_two_that_were_asked_for_the_second_is_still_known(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The first one's end must not take it away: it could not give way any more."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        first = begun(window)
        window.do("lists")
        (second,) = (job for job in window.jobs.running() if job is not first)
        until(lambda: not first.running, WORKER)
        badge = busy(window)
        assert second.stopping or not second.running
        badge.stop()


def test_lists_of_a_rehearsal_lie_beside_it_and_never_on_the_stick(
    qapp: QApplication, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    Settings().set(FALLBACK_FOLDER, str(stick))
    copy = begin_rehearsal(a_file(tmp_path, "Lê Ý"), tmp_path / "try.hanoiplan", a_clock())
    with a_window(qapp, copy) as window:
        later(window, 600)
        assert not lists_beside(copy).exists()
        window.do("lists")
        until(lambda: bool(window.messages.toasts()), WORKER)
        assert all(_("REHEARSAL") in name for name in lists(lists_beside(copy)))
        assert len(lists(lists_beside(copy))) == 2
        assert lists(stick) == []


def test_the_foot_of_the_desk_says_when_lists_were_written(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room="registration") as window:
        assert _("No lists on paper yet") in words_of(window)
        later(window, 5)
        assert _("Lists on paper {time}").format(time="08:36") in words_of(window)
        later(window, 24 * 60 + 1)
        assert _("Lists on paper {time}").format(time="08:36, 08/6") in words_of(window)


def test_the_window_answers_while_lists_of_many_are_written(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Computed in another process; what arrives here is a few names of files."""
    file = a_file(tmp_path, *(f"Nguyễn Văn Số{n}" for n in range(60)))
    with a_window(qapp, file) as window:
        later(window, 5)  # the worker process has started
        edit(qapp, window, "x")
        with watched() as detector:
            later(window, 5)
        assert len(lists(lists_beside(file))) == 4
        assert detector.hardest.worked < 0.1, str(detector.hardest)
