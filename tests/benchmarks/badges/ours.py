"""Draws a run of badges as the program does, file after file, in one process or in several.

    python -m tests.benchmarks.badges.ours PHOTOS OUT COUNT PROCESSES

Prints seconds, seconds of processors, the peak of memory of the largest process in MB, and bytes
of PDF. The people are there before the clock starts; their photos are read while it runs.
"""

import resource
import sys
import time
from pathlib import Path

from hanoiplan.badges.many_files import rendered_files
from hanoiplan.badges.render import Rendered, wanted_named
from tests.benchmarks.badges.crowd import Faces, people

LAYOUT = "badge-a6"
WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def saved(made: Rendered, path: Path) -> int:
    """Writes a file and lets go of it; how many bytes it had."""
    return path.write_bytes(made.pdf)


def main(folder: Path, out: Path, count: int, processes: int) -> None:
    """The whole run."""
    cards, faces = tuple(people(1, count)), Faces(folder)
    began, worked = time.perf_counter(), time.process_time()
    files = rendered_files(cards, wanted_named(LAYOUT), faces, processes=processes)
    size = sum(map(saved, files, (out / f"{at:05d}.pdf" for at in range(count))))
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    peak = max(resource.getrusage(who).ru_maxrss for who in WHOSE) / 1024
    sys.stdout.write(f"{seconds!r} {worked!r} {peak!r} {size}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
