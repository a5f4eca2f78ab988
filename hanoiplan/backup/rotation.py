"""Which automatic copies are kept: many of the last hour, fewer of the last day, then one a day.

Pure: names and a wall clock go in, names come out. Whether a file really is a copy of this
workspace is looked up before (`making.py`). What must not come in: touching a file.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hanoiplan.backup.naming import is_automatic, told_by

HOUR, DAY, MONTH = timedelta(hours=1), timedelta(days=1), timedelta(days=30)
AHEAD_KEPT = 12  # copies from a clock that ran ahead: their time says nothing
# One of each minute of an hour, each hour of a day, each day of a month, each with a begun one;
# then those from ahead, the newest and the newest proved one.
MOST_KEPT = 61 + 25 + 31 + AHEAD_KEPT + 2


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

    Never among them: what a person named, the newest copy, the newest of the proved ones.
    """
    dated = sorted(_automatic(files, workspace), reverse=True)
    ahead = [one for one in dated if one.at > now]
    kept = {one.file for one in ahead[:AHEAD_KEPT]}
    kept |= _newest(dated, now) | _newest([one for one in dated if one.file in proved], now)
    kept |= _by_age(dated, now)
    return [one.file for one in dated if one.file not in kept]


def _automatic(files: Iterable[Path], workspace: Path) -> Iterable[_Dated]:
    for file in files:
        named = told_by(file)
        if named.local is not None and is_automatic(file, workspace):
            yield _Dated(named.local, named.again, file)


def _newest(dated: Sequence[_Dated], now: datetime) -> set[Path]:
    """The newest one that is not from ahead of the clock, else the newest of all."""
    past = [one for one in dated if one.at <= now]
    return {one.file for one in (past or dated)[:1]}


def _by_age(dated: Iterable[_Dated], now: datetime) -> set[Path]:
    """The newest copy of each minute, hour or day that still counts; `dated`: newest first."""
    found: dict[str, Path] = {}
    for one in dated:
        span = _span(one.at, now - one.at)
        if span:
            found.setdefault(span, one.file)
    return set(found.values())


def _span(moment: datetime, age: timedelta) -> str:
    """The minute, hour or day that a copy of this age stands for; "" where none counts."""
    if not timedelta(0) <= age < MONTH:
        return ""
    if age < HOUR:
        return f"{moment:%Y-%m-%d %H:%M}"
    return f"{moment:%Y-%m-%d %H}" if age < DAY else f"{moment:%Y-%m-%d}"
