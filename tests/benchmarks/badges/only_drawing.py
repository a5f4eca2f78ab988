"""Draws ready drawings into files: what is left of a run when fitting is done, as pycairo has it.

    python -m tests.benchmarks.badges.only_drawing PHOTOS OUT COUNT

Prints seconds, and seconds of the processor. Lines are shaped anew while they are drawn.
"""

import sys
import time
from pathlib import Path

from hanoiplan.badges.render import FILE_LIMIT, drawing_of, wanted_named
from hanoiplan.paper.draw import Page, PlacedCard, write_pdf
from hanoiplan.paper.shaping import shape
from tests.benchmarks.badges.crowd import Faces, people
from tests.benchmarks.badges.ours import LAYOUT


def main(folder: Path, out: Path, count: int) -> None:
    """All cards, a file at a time."""
    seconds = worked = 0.0
    wanted, faces = wanted_named(LAYOUT), Faces(folder)
    for first in range(1, count + 1, FILE_LIMIT):
        cards = faces(tuple(people(first, min(FILE_LIMIT, count + 1 - first))))
        drawings = [drawing_of(card, wanted)[0] for card in cards]
        shape.cache_clear()
        began, at_work = time.perf_counter(), time.process_time()
        pages = (Page(one.size, (PlacedCard(one),)) for one in drawings)
        (out / f"{first:05d}.pdf").write_bytes(write_pdf(pages, LAYOUT))
        seconds += time.perf_counter() - began
        worked += time.process_time() - at_work
    sys.stdout.write(f"{seconds!r} {worked!r}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
