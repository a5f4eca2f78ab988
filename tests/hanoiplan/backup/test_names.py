"""What backups are called: the name says whose and when, sorts by time, and replaces nothing."""

from datetime import UTC, datetime
from pathlib import Path

from hanoiplan.backup.rotation import aside_path, backup_path, local_time
from hanoiplan.base.clock import FixedClock

MORNING = datetime(2026, 6, 8, 8, 31, 5)  # noqa: DTZ001 - a wall clock, for a name


def test_a_backup_is_called_by_workspace_and_moment(tmp_path: Path) -> None:
    """As a person looks for it, in the form Windows takes."""
    path = backup_path(Path("/office/ACLC 2026.hanoiplan"), tmp_path, MORNING)
    assert path == tmp_path / "ACLC 2026 2026-06-08 083105.hanoiplan"


def test_two_backups_of_one_second_lie_side_by_side(tmp_path: Path) -> None:
    """A backup never replaces a backup."""
    first = backup_path(Path("a.hanoiplan"), tmp_path, MORNING)
    first.touch()
    assert backup_path(Path("a.hanoiplan"), tmp_path, MORNING).name == (
        "a 2026-06-08 083105 (2).hanoiplan"
    )


def test_what_is_put_aside_says_why(tmp_path: Path) -> None:
    """Beside its own place, with its own suffix."""
    path = aside_path(tmp_path / "a.hanoiplan", MORNING)
    assert path == tmp_path / "a (before restore 2026-06-08 083105).hanoiplan"


def test_names_carry_the_time_on_the_wall() -> None:
    """Not the one of the computer's clock in London."""
    clock = FixedClock(datetime(2026, 6, 8, 1, 31, tzinfo=UTC))
    assert f"{local_time(clock):%H:%M}" == "08:31"
