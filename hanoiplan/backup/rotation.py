"""What a backup is called and where it lies. Only names: the copy is the workspace's to write."""

from datetime import datetime
from pathlib import Path

from hanoiplan.base.clock import Clock, to_event_time
from hanoiplan.base.paths import free_name
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.store.engine import SUFFIX

STAMP = "%Y-%m-%d %H%M%S"  # sorts by time, and Windows takes it in a file name


def backup_path(workspace: Path, folder: Path, local: datetime) -> Path:
    """A free name for a backup: "NAME 2026-06-08 083100.hanoiplan"; `local` is wall-clock time."""
    return free_name(folder / f"{workspace.stem} {local:{STAMP}}{SUFFIX}")


def aside_path(workspace: Path, local: datetime) -> Path:
    """A free name beside it for a workspace that a backup takes the place of."""
    name = f"{workspace.stem} (before restore {local:{STAMP}}){workspace.suffix}"
    return free_name(workspace.with_name(name))


def local_time(clock: Clock) -> datetime:
    """The wall clock at the office."""
    return to_event_time(clock.now(), DEFAULT_ZONE)
