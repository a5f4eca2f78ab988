"""What backups are called: the name says whose and when, sorts by time, and replaces nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hanoiplan.backup.naming import (
    Kind,
    Named,
    aside_path,
    backup_path,
    is_automatic,
    local_time,
    told_by,
)
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


def test_names_carry_the_time_of_the_event_wherever_it_is_held() -> None:
    """An event in Tokyo is two hours ahead of the office."""
    clock = FixedClock(datetime(2026, 6, 8, 1, 31, tzinfo=UTC))
    assert f"{local_time(clock, 'Asia/Tokyo'):%H:%M}" == "10:31"


def test_a_copy_that_the_program_made_by_itself_says_so(tmp_path: Path) -> None:
    path = backup_path(Path("ACLC 2026.hanoiplan"), tmp_path, MORNING, automatic=True)
    assert path.name == "ACLC 2026 2026-06-08 083105 auto.hanoiplan"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("ACLC 2026-06-08 083105 auto", Named("ACLC", Kind.AUTO, MORNING)),
        ("ACLC 2026-06-08 083105 auto (2)", Named("ACLC", Kind.AUTO, MORNING, 2)),
        ("ACLC 2026-06-08 083105", Named("ACLC", Kind.HAND, MORNING)),
        ("ACLC (before restore 2026-06-08 083105)", Named("ACLC", Kind.RESTORE, MORNING)),
        ("ACLC (before upgrade) (3)", Named("ACLC", Kind.UPGRADE)),
        ("ACLC 2026-13-41 083105 auto", Named("ACLC 2026-13-41 083105 auto", Kind.HAND)),
        ("ACLC - Copy", Named("ACLC - Copy", Kind.HAND)),
    ],
)
def test_the_name_of_a_copy_tells_whose_it_is_how_it_came_and_when(name: str, told: Named) -> None:
    assert told_by(Path("copies") / f"{name}.hanoiplan") == told


@pytest.mark.parametrize(
    "name",
    [
        "ACLC 2026-06-08 083105.hanoiplan",  # by hand
        "GMS 2026-06-08 083105 auto.hanoiplan",  # of another workspace
        "ACLC 2026-06-08 083105 auto.hanoiplan.part",  # half
        "ACLC auto.hanoiplan",
        "ACLC 2026-06-08 083105 auto (old).hanoiplan",  # renamed by a person
    ],
)
def test_no_other_name_is_taken_for_an_automatic_one(name: str) -> None:
    """Only such files are ever removed."""
    assert not is_automatic(Path(name), Path("ACLC.hanoiplan"))
