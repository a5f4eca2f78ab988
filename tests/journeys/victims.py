"""Processes to be killed. Run as a program it forks one victim for each line on standard input.

The program itself only loads the modules, once, so that fifty victims start quickly. A victim says
on standard output what the workspace has confirmed to it, line by line; then it is killed.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from hanoiplan.backup.making import Target, copies_of
from hanoiplan.base.clock import FixedClock, SystemClock
from hanoiplan.cli import simulating
from hanoiplan.cli.main import main
from hanoiplan.exchange.lists import importable, read_list
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.exchange.queries import prepare
from hanoiplan.plans.queries import events
from hanoiplan.registration.operations import check_in
from hanoiplan.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
READY, END = "ready", "end"
LOADED = (simulating,)  # commands load themselves late: here before anybody is forked


def say(line: str) -> None:
    """One line, in one write: a victim never dies in the middle of it."""
    os.write(1, f"{line}\n".encode())


def desk(file: Path, codes: Sequence[str]) -> None:
    """Check in one badge after the other; a code is said when its owner was let in."""
    workspace = Workspace.open(file, SystemClock())
    event = workspace.read(events)[0].id
    say(READY)
    for code in codes:
        if workspace.do(check_in, event, code).outcome == "welcome":
            say(code)


def intake(file: Path, lists: Sequence[str]) -> None:
    """Import one list after the other; a list is said when it was written."""
    workspace = Workspace.open(file, SystemClock())
    event = workspace.read(events)[0].id
    sheets = [read_list(Path(one)) for one in lists]
    say(READY)
    for name, sheet in zip(lists, sheets, strict=True):
        rows = importable(workspace.read(prepare, event, sheet))
        workspace.do(import_delegates, event, rows, sheet.file)
        say(name)


def keeper(file: Path, folders: Sequence[str]) -> None:
    """Make one automatic copy after the other in a folder; a copy is said when it is proved."""
    clock = FixedClock(SystemClock().now())
    workspace = Workspace.open(file, clock, read_only=True)
    targets = [Target(Path(folder), made=True) for folder in folders]
    say(READY)
    while True:
        clock.advance(timedelta(minutes=5))
        for put in copies_of(lambda *_words: None, workspace, targets, automatic=True):
            if put.copy is not None:
                say(put.copy.file.name)


def simulator(file: Path, words: Sequence[str]) -> None:
    """The command itself: it says each outcome, as JSON, once that is in the file."""
    say(READY)
    main(["simulate", str(file), *words])


JOBS: dict[str, Callable[[Path, Sequence[str]], None]] = {
    "desk": desk,
    "intake": intake,
    "keeper": keeper,
    "simulator": simulator,
}


def fork_victims() -> None:
    """For each line [job, file, words] fork a victim, say its number, wait for its end."""
    for line in sys.stdin:
        job, file, words = json.loads(line)
        number = os.fork()
        if number == 0:
            JOBS[job](Path(file), words)
            signal.pause()  # a victim that was quick still waits for its end
        say(str(number))
        os.waitpid(number, 0)
        say(END)


class Hunt:
    """The program with its victims, from the outside."""

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.victims"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def kill(self, job: str, file: Path, words: Sequence[str], seconds: float) -> list[str]:
        """Start a victim, kill it so long after it is ready; the lines it said before."""
        assert self._program.stdin is not None
        self._program.stdin.write(json.dumps([job, str(file), list(words)]) + "\n")
        self._program.stdin.flush()
        said = [self._line(), self._line()]
        number = next(int(line) for line in said if line.isdigit())
        assert READY in said, said
        time.sleep(seconds)
        os.kill(number, signal.SIGKILL)
        confirmed = []
        while (line := self._line()) != END:
            confirmed.append(line)
        return confirmed

    def close(self) -> None:
        """End the program; no victim is left."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.close()
        self._program.stdout.close()
        assert self._program.wait(timeout=30) == 0

    def _line(self) -> str:
        assert self._program.stdout is not None
        line = self._program.stdout.readline()
        assert line, "the program with the victims is dead itself"
        return line.rstrip("\n")


if __name__ == "__main__":
    fork_victims()
