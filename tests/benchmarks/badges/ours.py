"""Draws a run of badges as the program does, file after file, in one process or in several.

    python -m tests.benchmarks.badges.ours PHOTOS OUT COUNT PROCESSES

Prints seconds, the peak of memory of the largest process in MB, and bytes of PDF.
"""

import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from hanoiplan.badges.render import FILE_LIMIT, render
from tests.benchmarks.badges.crowd import people

LAYOUT = "badge-a6"


def one_file(folder: Path, out: Path, first: int, count: int) -> tuple[int, float]:
    """One file of the run: bytes written, and the peak of this process in MB."""
    made = render(tuple(people(folder, first, count)), LAYOUT)
    (out / f"{first:05d}.pdf").write_bytes(made.pdf)
    return len(made.pdf), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(folder: Path, out: Path, count: int, processes: int) -> None:
    """The whole run."""
    parts = [(at, min(FILE_LIMIT, count + 1 - at)) for at in range(1, count + 1, FILE_LIMIT)]
    began = time.perf_counter()
    if processes == 1:
        told = [one_file(folder, out, *part) for part in parts]
    else:
        with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
            waiting = [pool.submit(one_file, folder, out, *part) for part in parts]
            told = [one.result() for one in waiting]
    seconds = time.perf_counter() - began
    size, peak = sum(one for one, _mb in told), max(mb for _size, mb in told)
    sys.stdout.write(f"{seconds!r} {peak!r} {size}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
