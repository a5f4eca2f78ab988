"""The long work of a print run, for the worker process: cards in; files, reports, findings out.

What must not come in: Qt, widgets, the workspace (the worker never loads a window).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from hanoiplan.badges.code_size import PrinterLimit, too_fine
from hanoiplan.badges.many_files import WithPhotos, as_they_are, rendered_files
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.preflight import Finding, inspect
from hanoiplan.badges.render import CardReport, Rendered, Wanted
from ui.base.job_worker import Progress


@dataclass(frozen=True, slots=True)
class Drawn:
    """A run that was drawn: its files in order, and what a person should look at."""

    files: tuple[Rendered, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def counted(self) -> int:
        """Cards that were found in the bytes; a file that lacks one was refused."""
        return sum(len(made.report) for made in self.files)


def check_run(
    progress: Progress,
    cards: Sequence[BadgeCard],
    wanted: Wanted,
    kind: CardKind,
    changed: frozenset[int] = frozenset(),
    photos: WithPhotos = as_they_are,
    limit: PrinterLimit | None = None,
) -> Drawn:
    """Draw a run and look through it; more cards than a file takes make several files.

    `changed` are people whose card says something else; `photos` reads those of one file; `limit`
    is how fine a code the printer in use can print.

    Raises:
        KnownError: the layout or the sheet cannot be used, or a card is missing in a file.
    """
    with closing(rendered_files(cards, wanted, photos, progress)) as drawn:
        files = list(drawn)
    reports = [report for made in files for report in made.report]
    fine = too_fine((wanted.layout, *wanted.others), limit)
    findings = inspect(cards, reports, changed=changed, kind=kind, fine=fine)
    return Drawn(tuple(_told(made, findings) for made in files), tuple(findings))


def _told(made: Rendered, findings: Iterable[Finding]) -> Rendered:
    """Only what a person should look at travels back: of a long run the rest is very much."""
    asked: dict[str, set[str]] = defaultdict(set)
    for one in findings:
        asked[one.key].add(one.item)
    return replace(made, report=tuple(_looked_at(one, asked[one.key]) for one in made.report))


def _looked_at(report: CardReport, items: set[str]) -> CardReport:
    kept = (one for one in report.reached if one.troubles or one.item in items)
    return replace(report, reached=tuple(kept))
