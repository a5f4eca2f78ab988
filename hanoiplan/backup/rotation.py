"""Which automatic copies are kept: many of the last hours, fewer before, then one a day.

Counted in spans that have a copy, never in time gone by: neither a pause of weeks nor a clock that
was set makes a copy old. Pure: names and a wall clock go in, names come out. Whether a file really
is a copy of this workspace is looked up before (`making.py`). What must not come in: touching a
file.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hanoiplan.backup.naming import is_automatic, told_by

MINUTE, HOUR, DAY = "%Y-%m-%d %H:%M", "%Y-%m-%d %H", "%Y-%m-%d"
FULL_HOURS = 2  # one copy of each minute: the hour that has begun, and the one before
HOURS, DAYS = 25, 31  # one copy of each, each with a begun one
# What stays of the past, and as much from ahead of the clock; then the newest one.
MOST_KEPT = 2 * (FULL_HOURS * 60 + HOURS + DAYS) + 1


@dataclass(frozen=True, slots=True, order=True)
class _Dated:
    """A copy and the moment in its name; in one second the higher number came later."""

    at: datetime
    again: int
    file: Path


def to_remove(
    files: Iterable[Path], workspace: Path, now: datetime, proved: Collection[Path]
) -> list[Path]:
    """Which of these copies are no longer needed; `now` is on the wall clock of the names.

    Never among them: what a person named, the newest copy, the newest of the proved ones, and
    the newest proved one of the latest 31 days that have a copy, however long ago these are.
    Copies from ahead of the clock are counted by themselves: their time says nothing of the others.
    """
    dated, sound = sorted(_automatic(files, workspace), reverse=True), frozenset(proved)
    past = [one for one in dated if one.at <= now]
    ahead = [one for one in dated if one.at > now]
    kept = {one.file for one in (past or ahead)[:1]}
    kept |= _by_rank(past, sound) | _by_rank(ahead, sound)
    return [one.file for one in dated if one.file not in kept]


def _automatic(files: Iterable[Path], workspace: Path) -> Iterable[_Dated]:
    for file in files:
        named = told_by(file)
        if named.local is not None and is_automatic(file, workspace):
            yield _Dated(named.local, named.again, file)


def _by_rank(dated: Sequence[_Dated], sound: Collection[Path]) -> set[Path]:
    """One copy of each of the latest days and hours, and of each minute of the latest hours."""
    hours = _one_of_each(HOUR, dated, sound)[:HOURS]
    full = {f"{one.at:{HOUR}}" for one in hours[:FULL_HOURS]}
    latest = [one for one in dated if f"{one.at:{HOUR}}" in full]
    minutes = _one_of_each(MINUTE, latest, sound)
    days = _one_of_each(DAY, dated, sound)[:DAYS]
    return {one.file for one in (*minutes, *hours, *days)}


def _one_of_each(span: str, dated: Iterable[_Dated], sound: Collection[Path]) -> list[_Dated]:
    """The newest sound copy of each span, the latest span first; `dated`: newest first.

    A damaged one stands for a span that has no other, and behind all that have one.
    """
    found: dict[str, _Dated] = {}
    for one in sorted(dated, key=lambda one: one.file not in sound):
        found.setdefault(f"{one.at:{span}}", one)
    return list(found.values())
