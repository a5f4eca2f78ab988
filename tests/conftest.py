"""What every test stands on: a quiet log, a user folder of its own, the language set back.

Set before Qt is loaded: no screen, and no word about scripts that a machine has no fonts for.
"""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent

from hanoiplan.base import i18n, paths
from tests.quiet import LogGuard
from ui.base.garbage import garbage

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")

SAMPLES = "HANOIPLAN_SAMPLES"

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs the real documents where nobody says where they are."""
    if os.environ.get(SAMPLES):
        return
    why = pytest.mark.skip(reason=f"{SAMPLES} names no folder with the real documents")
    for item in items:
        if item.get_closest_marker("samples"):
            item.add_marker(why)


@pytest.fixture(autouse=True)
def _own_user_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Settings and logs of a test, and of the programs it starts, go to a folder of its own."""
    folder = tmp_path_factory.mktemp("user", numbered=True)
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))
    paths.use_user_folder(folder / paths.APP)
    yield
    paths.use_user_folder(None)


@pytest.fixture(autouse=True)
def _garbage_of_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where a window stands, its thread alone collects garbage, as in the program."""
    if "qapp" in request.fixturenames:
        request.getfixturevalue("qapp")
        garbage.begin()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # windows really go
    garbage.look()  # many a test waits for nothing, and so leaves no quiet moment


@pytest.fixture(autouse=True)
def _default_language() -> Iterator[None]:
    """Every test begins, and leaves the next one, with the language of a fresh start."""
    i18n.set_language(i18n.DEFAULT)
    yield
    i18n.set_language(i18n.DEFAULT)


@pytest.fixture(autouse=True)
def log_guard() -> Iterator[LogGuard]:
    """Fail the test on any warning or error in the log that it did not announce."""
    guard = LogGuard()
    root = logging.getLogger()
    root.addHandler(guard)
    yield guard
    root.removeHandler(guard)
    complaints = guard.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expect_log(log_guard: LogGuard) -> Callable[..., None]:
    """`expect_log("pattern", level=logging.WARNING)`: announce a record that must come."""
    return log_guard.expect


@pytest.fixture
def samples() -> Path:
    """The folder of the real documents; tests that use it carry the mark `samples`."""
    return Path(os.environ[SAMPLES])
