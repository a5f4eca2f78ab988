"""The long work of this page, for the worker process: people in, files out.

What must not come in: Qt, widgets, the workspace (the worker never loads a window).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hanoiplan.delegates.model import DelegateRow
from hanoiplan.exchange.export import write_delegates
from hanoiplan.paper.document.model import Document
from hanoiplan.paper.document.pdf import Drawn, draw_document
from hanoiplan.reports.delegate_list import ListFacts, delegate_list
from hanoiplan.reports.office import Office
from hanoiplan.reports.voice import PaperLanguage
from hanoiplan.reports.writers import Written, write_document
from ui.base.job_worker import Progress


@dataclass(frozen=True, slots=True)
class ListOrder:
    """A list of delegates as it is wanted; two equal ones give the same paper."""

    facts: ListFacts
    office: Office
    language: PaperLanguage
    per_delegation: bool

    def document(self) -> Document:
        """The paper itself."""
        return delegate_list(
            self.facts, self.office, self.language, per_delegation=self.per_delegation
        )


def draw_list(progress: Progress, order: ListOrder) -> Drawn:
    """The list as the PDF that would be saved, for looking at."""
    progress(0, 0)
    return draw_document(order.document())


def write_list(progress: Progress, path: Path, order: ListOrder) -> Written:
    """The list as a file of the kind its suffix says, beside whatever has this name already.

    Raises:
        KnownError: the disk or the folder does not take it; no half of it stays.
    """
    progress(0, 0)
    return write_document(path, order.document())


def write_people(
    progress: Progress, path: Path, people: Sequence[DelegateRow], identity: bool
) -> Written:
    """These people as a workbook that imports again.

    That identity data goes out was kept by the window before: a worker writes no facts.

    Raises:
        KnownError: the disk or the folder does not take it.
    """
    progress(0, 0)
    return Written(write_delegates(path, people, _kept_already if identity else None))


def _kept_already(_ids: Sequence[int]) -> None:
    """The fact stands in the workspace since before this job began."""
