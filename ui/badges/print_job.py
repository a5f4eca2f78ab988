"""The long work of a print run, for the worker process: cards in, files and reports out.

What must not come in: Qt, widgets, the workspace (the worker never loads a window).
"""

from collections.abc import Sequence
from dataclasses import replace

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.render import Rendered, files_of, render
from ui.base.job_worker import Progress


def render_run(
    progress: Progress, cards: Sequence[BadgeCard], layout: str, sheet: str | None
) -> list[Rendered]:
    """Draw a run; more cards than a file takes make several files, in order.

    Raises:
        KnownError: the layout or the sheet cannot be used.
    """
    made: list[Rendered] = []
    before = 0
    for part in files_of(cards):

        def report(done: int, _total: int, before: int = before) -> None:
            progress(before + done, len(cards))

        made.append(_without_the_good(render(part, layout, sheet, report)))
        before += len(part)
    return made


def _without_the_good(made: Rendered) -> Rendered:
    """Only what a person should look at travels back: of a long run the rest is very much."""
    told = tuple(replace(report, reached=report.troubles) for report in made.report)
    return replace(made, report=told)
