"""Draws a run of badges as the program does, file after file, in one process or in several.

    python -m tests.benchmarks.badges.ours PHOTOS OUT COUNT PROCESSES

Prints seconds, seconds of processors, the peak of memory of the largest process in MB, and bytes
of PDF. The people are there before the clock starts; their photos are read while it runs.
"""

import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from hanoiplan.badges.many_files import rendered_files
from hanoiplan.badges.render import wanted_named
from tests.benchmarks.badges.crowd import Faces, people

LAYOUT = "badge-a6"
WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the files are written while they are drawn."""

    out: Path

    @contextmanager
    def __call__(self, at: int) -> Iterator[BinaryIO]:
        """One file of the run."""
        with (self.out / f"{at:05d}.pdf").open("w+b") as file:
            yield file

    def clear(self) -> None:
        """Whoever gave the folder removes it."""


def main(folder: Path, out: Path, count: int, processes: int) -> None:
    """The whole run."""
    cards, faces, places = tuple(people(1, count)), Faces(folder), Folder(out)
    began, worked = time.perf_counter(), time.process_time()
    wanted = wanted_named(LAYOUT)
    for _made in rendered_files(cards, wanted, faces, processes=processes, places=places):
        pass
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    size = sum(file.stat().st_size for file in out.glob("*.pdf"))
    peak = max(resource.getrusage(who).ru_maxrss for who in WHOSE) / 1024
    sys.stdout.write(f"{seconds!r} {worked!r} {peak!r} {size}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
