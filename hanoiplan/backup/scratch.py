"""A folder for a moment, in which a copy is opened as if it were the workspace, then removed.

It lies in the user's own folder, so that nobody else reads in it, and what a killed program left
there goes at the next use, or when somebody is erased by law. What must not come in: what is done
in it.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from hanoiplan.base import log
from hanoiplan.base.paths import user_folder
from hanoiplan.store import copies
from hanoiplan.store.place import unsafe_kind
from hanoiplan.store.trouble import spoken

FOLDER = "scratch"
ABANDONED = timedelta(hours=1)


@contextmanager
def scratch(now: datetime) -> Iterator[Path]:
    """An empty folder on a disk of this computer; gone at the end with all that is in it.

    Raises:
        FileTrouble: it cannot be made.
    """
    top = _top()
    with spoken(top):
        top.mkdir(parents=True, exist_ok=True)
        _sweep(top, now)
        folder = Path(tempfile.mkdtemp(dir=top))
    try:
        yield folder
    finally:
        _take_away(folder)


def sweep() -> tuple[Path, ...]:
    """Takes away every such folder, however young; returns those that could not go.

    For an erasure by law: what lies there is a workspace with everybody in it.

    Raises:
        FileTrouble: nobody can look into the folder they lie in.
    """
    top = _top()
    with spoken(top):
        there = sorted(top.iterdir()) if top.is_dir() else []
        return tuple(folder for folder in there if not _take_away(folder))


def _top() -> Path:
    """The user's folder, unless it lies on the network: then the computer's own."""
    own = user_folder() / FOLDER
    return own if unsafe_kind(own / "x") is None else Path(tempfile.gettempdir()) / "hanoiplan"


def _sweep(top: Path, now: datetime) -> None:
    for folder in top.iterdir():
        if now.timestamp() - folder.stat().st_mtime > ABANDONED.total_seconds():
            _take_away(folder)


def _take_away(folder: Path) -> bool:
    """Whether the folder is gone now."""
    made = list(folder.rglob("*"))
    shutil.rmtree(folder, ignore_errors=True)
    copies.forget([file for file in made if not file.exists()])  # an upgrade in there notes a copy
    if folder.exists():
        log.start.info("a folder of a moment could not be removed and goes the next time")
        return False
    return True
