"""Where work that is not saved yet lies on this computer, so that an erasure by law finds it.

A draft may name anybody, in words nobody can look for: so all drafts of a workspace go when a
person is erased. The name of a draft's file says which workspace (by its family and the place it
lies at: a copy has drafts of its own) and which event. What must not come in: what a draft holds.
"""

import os
from pathlib import Path

from hanoiplan.base import log
from hanoiplan.base.paths import user_folder
from hanoiplan.store.copies import family_of
from hanoiplan.store.home import home_of
from hanoiplan.store.work import Reader

FOLDER = "drafts"


def draft_file(reader: Reader, workspace: Path, event_id: int) -> Path:
    """Where the one draft of an event lies, or would lie, for a workspace at this place."""
    of = f"{family_of(reader):x}-{home_of(workspace)}-{event_id:x}"
    return user_folder() / FOLDER / f"{of}.json"


def keep(file: Path, text: str) -> None:
    """Keeps a draft in place of the one before; a cut never leaves half of it.

    Raises:
        OSError: the disk or the folder does not take it; the one before stays.
    """
    fresh = file.with_name(f"{file.name}.{os.getpid()}.new")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)


def remove_drafts(family: int) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Removes all drafts of a workspace and its copies: those that are gone, those that stay."""
    there = sorted((user_folder() / FOLDER).glob(f"{family:x}-*"))
    kept = tuple(file for file in there if not _removed(file))
    return tuple(file for file in there if file not in kept), kept


def _removed(file: Path) -> bool:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        log.store.info("a draft could not be removed: %s", type(error).__name__)
        return False
    return True
