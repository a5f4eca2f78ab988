"""Long work beside the window: numbers, Stop, and errors that reach the right place."""

import multiprocessing
import time
from collections.abc import Iterator

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from hanoiplan.base.errors import KnownError
from tests.ui.base import long_work
from ui.base.jobs import Job, Jobs, Kind

KINDS: tuple[Kind, ...] = ("thread", "process")
every_kind = pytest.mark.parametrize("kind", KINDS)
LONG = 15_000  # ms a worker may need to start on a busy machine


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    """A window's jobs, closed at the end."""
    made = Jobs()
    yield made
    made.close()


@every_kind
def test_the_result_comes_back_into_the_window(qtbot: QtBot, jobs: Jobs, kind: Kind) -> None:
    """With every number on the way, in order, and exactly one end."""
    results: list[object] = []
    seen: list[tuple[int, int, str]] = []
    jobs.moved.connect(lambda job: seen.append((job.done, job.total, job.text)))
    job = jobs.start("Cộng", long_work.add_up, 4, on_done=results.append, kind=kind)
    qtbot.waitUntil(lambda: not job.running, timeout=LONG)
    assert results == [10]
    assert seen == [(n, 4, f"{n}") for n in range(1, 5)]
    assert jobs.running() == []


@every_kind
def test_stop_ends_it_at_its_next_report(qtbot: QtBot, jobs: Jobs, kind: Kind) -> None:
    """Neither done nor failed: stopped, once."""
    ends: list[object] = []
    job = jobs.start(
        "Chạy mãi",
        long_work.go_on,
        on_done=lambda _result: ends.append("done"),
        on_failed=lambda _error: ends.append("failed"),
        on_stopped=lambda: ends.append("stopped"),
        kind=kind,
    )
    qtbot.waitUntil(lambda: job.done > 0, timeout=LONG)
    job.stop()
    qtbot.waitUntil(lambda: not job.running, timeout=LONG)
    assert ends == ["stopped"]


@every_kind
def test_a_known_error_goes_to_who_asked(qtbot: QtBot, jobs: Jobs, kind: Kind) -> None:
    """Its sentence arrives whole, also out of the other process."""
    errors: list[KnownError] = []
    job = jobs.start("Đọc", long_work.refuse, "Tệp đang mở.", on_failed=errors.append, kind=kind)
    qtbot.waitUntil(lambda: not job.running, timeout=LONG)
    assert [str(error) for error in errors] == ["Tệp đang mở."]


def test_without_a_taker_it_is_told_to_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    """Messages shows it on the page of the job."""
    with qtbot.waitSignal(jobs.failed) as told:
        job = jobs.start("Đọc", long_work.refuse, "Tệp đang mở.")
    assert told.args is not None
    assert (str(told.args[0]), told.args[1]) == ("Tệp đang mở.", job)


@every_kind
def test_a_bug_reaches_the_crash_report(qtbot: QtBot, jobs: Jobs, kind: Kind) -> None:
    """Raised in the window's thread, with the trace of where it happened; others go on."""
    with capture_exceptions() as caught:
        job = jobs.start("Sai", long_work.divide_by_nothing, kind=kind)
        qtbot.waitUntil(lambda: not job.running and bool(caught), timeout=LONG)
    assert "ZeroDivisionError" in f"{caught[0][0].__name__} {caught[0][1]}"
    results: list[object] = []
    job = jobs.start("Cộng", long_work.add_up, 2, on_done=results.append, kind=kind)
    qtbot.waitUntil(lambda: results == [3], timeout=LONG)


def test_the_worker_loads_no_window(qtbot: QtBot, jobs: Jobs) -> None:
    """No Qt and no page in the other process; its language is the interface's."""
    results: list[tuple[list[str], str]] = []
    jobs.start("Xem", long_work.what_is_loaded, on_done=results.append, kind="process")
    qtbot.waitUntil(lambda: bool(results), timeout=LONG)
    loaded, spoken = results[0]
    assert [name for name in loaded if name.startswith(("PySide6", "sqlalchemy"))] == []
    assert spoken == "vi"


def test_a_worker_that_does_not_listen_is_ended(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stop always stops; the next job gets a new worker."""
    monkeypatch.setattr("ui.base.jobs.PATIENCE", 0.2)
    results: list[object] = []
    warm = jobs.start("Cộng", long_work.add_up, 1, kind="process", on_done=results.append)
    qtbot.waitUntil(lambda: not warm.running, timeout=LONG)
    deaf = jobs.start("Chờ", long_work.sleep_deeply, kind="process")
    time.sleep(0.2)
    deaf.stop()
    qtbot.waitUntil(lambda: not deaf.running, timeout=LONG)
    again = jobs.start("Cộng", long_work.add_up, 2, kind="process", on_done=results.append)
    qtbot.waitUntil(lambda: not again.running, timeout=LONG)
    assert results == [1, 3]


def close_beside_deaf_work(qtbot: QtBot, jobs: Jobs) -> list[str]:
    """One job is at work and one waits for its turn while the window closes; their ends."""
    ends: list[str] = []
    warm = jobs.start("Cộng", long_work.add_up, 1, kind="process")
    qtbot.waitUntil(lambda: not warm.running, timeout=LONG)
    for _job in range(2):
        deaf = long_work.sleep_deeply
        jobs.start("Chờ", deaf, on_stopped=lambda: ends.append("stopped"), kind="process")
    time.sleep(0.2)
    jobs.close()
    qtbot.waitUntil(lambda: jobs.running() == [], timeout=LONG)
    return ends


def test_a_window_closes_beside_a_worker_that_does_not_listen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window and the thread that waits end the same process at the same moment."""
    monkeypatch.setattr("ui.base.jobs.PATIENCE", 0.1)
    before = set(multiprocessing.active_children())
    for _time in range(5):
        assert close_beside_deaf_work(qtbot, Jobs()) == ["stopped", "stopped"]
    qtbot.waitUntil(lambda: set(multiprocessing.active_children()) <= before)


def test_a_worker_that_dies_is_a_bug_and_not_silence(qtbot: QtBot, jobs: Jobs) -> None:
    """The window hears of it."""
    with capture_exceptions() as caught:
        job = jobs.start("Chết", long_work.die, kind="process")
        qtbot.waitUntil(lambda: not job.running and bool(caught), timeout=LONG)
    assert "worker" in str(caught[0][1])


def test_time_left_is_only_told_when_it_is_known() -> None:
    """Nothing in the first second, then from the speed so far."""
    job = Job("x", total=100, done=50)
    assert job.seconds_left() is None
    job.began -= 10
    left = job.seconds_left()
    assert left is not None
    assert 9 < left < 12
