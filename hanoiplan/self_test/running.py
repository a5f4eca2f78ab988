"""Carries checks out, one line each: whatever happens in one, the others are still tried.

What must not come in: what a check does, how a line looks.
"""

import os
import shutil
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import hanoiplan
from hanoiplan.base.clock import Clock, SystemClock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import user_folder
from hanoiplan.self_test.checks import check_called
from hanoiplan.self_test.model import Broken, Check, Line, Place, Seen, State

Tell = Callable[[Line], object]
PREFIX = "hanoiplan-check-"


@contextmanager
def a_place(
    work: Path | None = None, newest: datetime | None = None, clock: Clock | None = None
) -> Iterator[Place]:
    """A folder for a moment, which goes at the end, also after a failure.

    Where this machine makes none, the check that looks at it says so.
    """
    folder = folder_for_a_moment()
    try:
        yield place_in(folder, work, newest, clock)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def folder_for_a_moment() -> Path:
    """A new folder where the system keeps such things; whoever asked takes it away."""
    try:
        return Path(tempfile.mkdtemp(prefix=PREFIX))
    except OSError:  # nobody may write there
        return user_folder() / f"{PREFIX}{os.getpid()}"


def place_in(
    folder: Path,
    work: Path | None = None,
    newest: datetime | None = None,
    clock: Clock | None = None,
) -> Place:
    """Where things are tried, when somebody else made the folder and takes it away."""
    own = user_folder()
    return Place(folder, own, work or own, clock or SystemClock(), newest)


def run_checks(checks: Iterable[Check], place: Place, tell: Tell | None = None) -> list[Line]:
    """A line for each check in order, told as soon as it is known."""
    lines: dict[str, Line] = {}
    for check in checks:
        lines[check.key] = looked_at(check, place, lines)
        if tell is not None:
            tell(lines[check.key])
    return list(lines.values())


def looked_at(check: Check, place: Place, before: Mapping[str, Line]) -> Line:
    """The line of one check; what it needs has to be among the lines `before`, if it was tried."""
    line = Line(check.key, check.title, check.group, State.BROKEN, "", _(check.advice))
    lost = next(
        (key for key in check.needs if key in before and before[key].state is State.BROKEN), ""
    )
    if lost:
        sentence = _("Not tried, because this is broken: {name}.")
        return replace(line, text=sentence.format(name=_(before[lost].title)), advice="")
    began = time.perf_counter()
    seen = _looked(check, place)
    seconds = time.perf_counter() - began
    return replace(line, state=seen.state, text=seen.text, advice=seen.advice, seconds=seconds)


def _looked(check: Check, place: Place) -> Seen:
    try:
        return check.look(place)
    except Broken as error:
        return Seen(error.sentence, State.BROKEN, error.advice or _(check.advice))
    except KnownError as error:
        return Seen(error.sentence, State.BROKEN, _(check.advice))
    except Exception as error:  # noqa: BLE001 - a check's bug is what its own line shows
        return Seen(_kind_of(error), State.BROKEN, _(check.advice))


def _kind_of(error: Exception) -> str:
    """What sort of error and where in the program: never its text, which may name a person."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if hanoiplan.__name__ in Path(frame.filename).parts]
    last = (ours or frames)[-1]
    kind = type(error).__qualname__
    if type(error).__module__ != "builtins":
        kind = f"{type(error).__module__}.{kind}"
    code = f" {error.errno}" if isinstance(error, OSError) and error.errno else ""
    sentence = _("An error of the program: {kind} in {place}.")
    return sentence.format(kind=f"{kind}{code}", place=f"{Path(last.filename).name}:{last.lineno}")


def look_at(_progress: object, key: str, place: Place, before: Mapping[str, Line]) -> Line:
    """One check as a job of its own process; see `looked_at`."""
    return looked_at(check_called(key), place, before)
