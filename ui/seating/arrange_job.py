"""Arranging, and pricing broken wishes, for the worker process.

Stop keeps the best: the report that raises is told to the optimiser as "enough". What must not
come in: Qt, the workspace, and how seats are found (`hanoiplan.seating.arranging`).
"""

from hanoiplan.seating.arranging import arrange, price_broken
from hanoiplan.seating.assign import Progress as Found
from hanoiplan.seating.model import Arranged, BrokenWish, SeatingView
from ui.base.job_worker import Progress, Stopped

BETWEEN = "|"  # in the text of a report: the best score so far, and the first


def arranged(progress: Progress, view: SeatingView, seed: int, moves: int) -> Arranged:
    """The best arrangement of so many moves, or of those made until Stop."""

    def tell(now: Found) -> bool:
        try:
            progress(now.done, now.moves, f"{now.best}{BETWEEN}{now.first}")
        except Stopped:  # not given up: what was found so far is the answer
            return False
        return True

    return arrange(view, seed=seed, moves=moves, tell=tell)


def priced(progress: Progress, view: SeatingView) -> tuple[BrokenWish, ...]:
    """The broken wishes with what keeping each would cost."""
    progress(0, 1)
    return price_broken(view)


def figures_of(text: str) -> tuple[int, int] | None:
    """Best and first score of a report; None where it says none."""
    best, between, first = text.partition(BETWEEN)
    if not between or not best.lstrip("-").isdigit() or not first.lstrip("-").isdigit():
        return None
    return int(best), int(first)
