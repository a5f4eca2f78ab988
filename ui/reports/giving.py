"""Papers go out: to the printer, into files, and a report that fulfils a duty is ticked off.

What must not come in: what a paper says, and how files are written.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.checklist.model import ReportingDutyRow
from hanoiplan.delegates.identity import note_identity_access
from hanoiplan.reports.delegate_list import ListFacts
from hanoiplan.reports.writers import Written
from ui.base.page import Page
from ui.base.printing import Printing
from ui.reports.left_column import LeftColumn
from ui.reports.paper_job import ListOrder, Order, write_paper, write_people
from ui.reports.reading import Reading, with_identity_data
from ui.reports.report_part import ReportPart, duty_words
from ui.reports.saving import EXCEL, list_name, report_name, workbook_name
from ui.reports.writing import Writing


class PaperSide(Protocol):
    """What of the page papers are made of."""

    left: LeftColumn
    part: ReportPart
    reading: Reading
    writing: Writing
    printing: Printing
    ask_where: Callable[[QWidget, Path], Path | None]

    @property
    def people(self) -> ListFacts | None:
        """The people of the choice; None where no list is wanted."""

    def order_of(self, facts: ListFacts) -> ListOrder:
        """Their list."""


class GivingOut(QObject):
    """Prints and saves what stands at the right of the page."""

    def __init__(self, page: Page, side: PaperSide) -> None:
        super().__init__(page)
        self._page, self._side = page, side
        self._duty: ReportingDutyRow | None = None  # what the report fulfils that was saved last
        side.writing.written.connect(self._written)
        side.left.saved.sent_wanted.connect(self._sent)

    def print(self, sheets: bytes) -> None:
        """The very sheets that are seen."""
        found = self._seen()
        if found is None or not sheets:
            return
        order, name = found
        sent = _sent_words(order.size) if isinstance(order, ListOrder) else _("Sent to the printer")
        self._side.printing.send([sheets], name, partial(self._page.messages.toast, sent))

    def save(self, suffix: str) -> None:
        """The list or the report as a file of this kind."""
        found = self._seen()
        if found is None:
            return
        order, name = found
        page, side = self._page, self._side
        place = side.ask_where(page, page.workspace.path.with_name(name + suffix))
        if place is not None:
            people = order.size if isinstance(order, ListOrder) else 0
            side.writing.start(people, write_paper, place, order)

    def save_workbook(self) -> None:
        """With identity data the fact comes first: nothing goes out without a trace."""
        page, side = self._page, self._side
        facts, identity = side.people, side.left.identity
        if facts is None or not facts.people:
            return
        now = page.workspace.clock.now()
        name = workbook_name(facts.event, now, identity=identity)
        place = side.ask_where(page, page.workspace.path.with_name(name + EXCEL))
        if place is None:
            return
        if identity:
            of_whom = with_identity_data(facts.people)
            page.workspace.do_as(page, note_identity_access, page.event_id, of_whom)
        people = tuple(sorted(facts.people, key=lambda row: (row.sort_key, row.id)))
        side.writing.start(len(people), write_people, place, people, identity)

    def _seen(self) -> tuple[Order, str] | None:
        """The paper at the right and what its file is called; None where there is none."""
        page, side = self._page, self._side
        seen, now = side.reading.seen, page.workspace.clock.now()
        report, facts = side.part.order(), side.people
        if report is not None and seen is not None:
            return report, report_name(report.kind, side.part.about(), seen.event, now)
        if facts is None or not facts.people:
            return None
        return side.order_of(facts), list_name(facts.event, side.left.who.delegation_name, now)

    def _written(self, written: Written) -> None:
        """The file is there; a report that fulfils a duty can be ticked off at once."""
        saved, part = self._side.left.saved, self._side.part
        self._duty = part.duty()
        saved.show_file(written.path)
        saved.tell_left_out(written.left_out)
        saved.offer_sent(duty_words(self._duty))

    def _sent(self) -> None:
        """The report that was saved last, whatever is shown meanwhile."""
        page, side = self._page, self._side
        saved = side.left.saved
        duty, file = self._duty, saved.file
        if duty is None or file is None:
            return
        if page.messages.run(page, side.part.tick, duty, file) is not None:
            saved.offer_sent("")
            page.messages.toast(_("Marked as sent today"))


def _sent_words(people: int) -> str:
    words = ngettext(
        "List of {n} delegate sent to the printer",
        "List of {n} delegates sent to the printer",
        people,
    )
    return words.format(n=interface().number(people))
