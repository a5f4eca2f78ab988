"""A place to try things in, and a program whose files a test may break."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.paths import resource, words
from hanoiplan.self_test.checks import check_called
from hanoiplan.self_test.model import Line, Place, State
from hanoiplan.self_test.running import looked_at
from hanoiplan.self_test.trial import MORNING


def a_place(folder: Path, **more: object) -> Place:
    """Folders that can be written, a good clock."""
    moment = folder / "moment"
    moment.mkdir(exist_ok=True)
    usual = {"clock": FixedClock(MORNING), "user_folder": folder / "user", "work": folder}
    return Place(folder=moment, **{**usual, **more})  # type: ignore[arg-type]  # as the test says


def look(key: str, place: Place) -> Line:
    """One check, as it is told."""
    return looked_at(check_called(key), place, {})


def broken(key: str, place: Place) -> Line:
    """One check that has to be broken, with what to do about it."""
    line = look(key, place)
    assert line.state is State.BROKEN, line
    assert line.text
    assert line.advice
    return line


class BroughtAlong:
    """The program's files somewhere else, each a link to the true one until it is changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        _link(resource(), folder / "resources")
        _link(words("vi"), folder / "translations" / "vi" / "LC_MESSAGES")

    def file(self, name: str) -> Path:
        """The one file of this name."""
        (found,) = self.folder.rglob(name)
        return found

    def lose(self, name: str) -> None:
        """It is not there any more."""
        self.file(name).unlink()

    def change(self, name: str, to: Callable[[bytes], bytes]) -> None:
        """It says something else."""
        file = self.file(name)
        before = file.read_bytes()
        file.unlink()  # the link, not what it leads to
        file.write_bytes(to(before))


def _link(source: Path, target: Path) -> None:
    for file in sorted(source.rglob("*")):
        if file.is_file() and "help" not in file.parts:
            there = target / file.relative_to(source)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.symlink_to(file)


def brought_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BroughtAlong]:
    """The program runs as the built one does, from files that may be broken."""
    made = BroughtAlong(tmp_path / "program")
    monkeypatch.setattr(sys, "_MEIPASS", str(made.folder), raising=False)
    yield made
