"""The long work of this page, for the worker process: people in, files out.

What must not come in: Qt and widgets (the worker never loads a window), and writing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from hanoiplan.base.clock import SystemClock
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.exchange.export import write_delegates
from hanoiplan.paper.document.model import Document
from hanoiplan.paper.document.pdf import Drawn, draw_document
from hanoiplan.reports.delegate_list import ListFacts, delegate_list
from hanoiplan.reports.office import Office
from hanoiplan.reports.orders import ReportWanted
from hanoiplan.reports.registry import gather
from hanoiplan.reports.voice import PaperLanguage
from hanoiplan.reports.writers import Written, write_document
from hanoiplan.workspace import Workspace
from ui.base.job_worker import Progress


@dataclass(frozen=True, slots=True)
class ListOrder:
    """A list of delegates as it is wanted; two equal ones give the same paper."""

    facts: ListFacts
    office: Office
    language: PaperLanguage
    per_delegation: bool

    @property
    def size(self) -> int:
        """How many people have to be drawn."""
        return len(self.facts.people)

    def drawn(self) -> Drawn:
        """The PDF that would be saved, for looking at."""
        return draw_document(self.document())

    def write(self, path: Path) -> Written:
        """The list as a file of the kind its suffix says.

        Raises:
            KnownError: the disk or the folder does not take it.
        """
        return write_document(path, self.document())

    def document(self) -> Document:
        """The paper itself."""
        return delegate_list(
            self.facts, self.office, self.language, per_delegation=self.per_delegation
        )


class Order(Protocol):
    """A paper with everything it is made of; two equal ones give the same bytes."""

    @property
    def size(self) -> int:
        """How much of it there is: what is large is drawn in the worker process."""

    def drawn(self) -> Drawn:
        """The PDF that would be saved, for looking at."""

    def write(self, path: Path) -> Written:
        """The paper as a file of the kind its suffix says."""


def draw_paper(progress: Progress, order: Order) -> Drawn:
    """The paper as the PDF that would be saved, for looking at."""
    progress(0, 0)
    return order.drawn()


def write_paper(progress: Progress, path: Path, order: Order) -> Written:
    """The paper as a file of the kind its suffix says, beside whatever has this name already.

    Raises:
        KnownError: the disk or the folder does not take it; no half of it stays.
    """
    progress(0, 0)
    return order.write(path)


def gather_in_file(progress: Progress, file: Path, wanted: ReportWanted) -> Any:
    """What a report on past days is made of: the worker reads the file and its journal itself.

    Raises:
        KnownError: there was no such plan on that day, or the file cannot be read.
    """
    progress(0, 0)
    opened = Workspace.open(file, SystemClock(), read_only=True)
    try:
        return opened.read(gather, wanted)
    finally:
        opened.close()


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
