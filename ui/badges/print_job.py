"""The long work of a print run, for the worker process: cards in; files, reports, findings out.

What must not come in: Qt, widgets, the workspace (the worker never loads a window).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from threading import Lock

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.preflight import Finding, inspect
from hanoiplan.badges.render import CardReport, Rendered, Wanted, files_of, render
from ui.base.job_worker import Progress

_TURN = Lock()  # the fonts of a PDF are kept once in a process: a stopped thread may still draw
TOLD = 25  # cards between two reports: the window has other things to do as well


@dataclass(frozen=True, slots=True)
class Drawn:
    """A run that was drawn: its files in order, and what a person should look at."""

    files: tuple[Rendered, ...]
    findings: tuple[Finding, ...] = ()
    counted: int = 0  # cards found in the bytes of what is to leave


def check_run(
    progress: Progress,
    cards: Sequence[BadgeCard],
    wanted: Wanted,
    kind: CardKind,
    changed: frozenset[int],
) -> Drawn:
    """Draw a run and look through it; `changed` are people whose card says something else.

    Raises:
        KnownError: the layout or the sheet cannot be used.
    """
    files = _drawn(progress, cards, wanted)
    reports = [report for made in files for report in made.report]
    findings = inspect(cards, reports, changed=changed, kind=kind)
    return Drawn(tuple(_told(made, findings) for made in files), tuple(findings))


def draw_run(progress: Progress, cards: Sequence[BadgeCard], wanted: Wanted) -> Drawn:
    """Draw a run with its real numbers; more cards than a file takes make several files.

    Raises:
        KnownError: the layout or the sheet cannot be used, or a card is missing in a file.
    """
    files = _drawn(progress, cards, wanted)
    counted = sum(len(made.report) for made in files)  # a file that lacks one was refused
    return Drawn(tuple(_told(made, ()) for made in files), counted=counted)


def _drawn(progress: Progress, cards: Sequence[BadgeCard], wanted: Wanted) -> list[Rendered]:
    made: list[Rendered] = []
    before = 0
    for part in files_of(cards):

        def report(
            done: int, _total: int, before: int = before, part: Sequence[BadgeCard] = part
        ) -> None:
            if len(cards) <= TOLD or done % TOLD == 0 or done == len(part):
                progress(before + done, len(cards))

        with _TURN:
            made.append(render(part, wanted, progress=report))
        wanted = replace(wanted, start_cell=0)  # the used sheet lies on top of the first file
        before += len(part)
    return made


def _told(made: Rendered, findings: Iterable[Finding]) -> Rendered:
    """Only what a person should look at travels back: of a long run the rest is very much."""
    asked: dict[str, set[str]] = defaultdict(set)
    for one in findings:
        asked[one.key].add(one.item)
    return replace(made, report=tuple(_looked_at(one, asked[one.key]) for one in made.report))


def _looked_at(report: CardReport, items: set[str]) -> CardReport:
    kept = (one for one in report.reached if one.troubles or one.item in items)
    return replace(report, reached=tuple(kept))
