"""The reports on this page: what is asked for, what it is made of, saving it, ticking it off.

What must not come in: what a report says, and the list of people.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.checklist.model import ReportingDutyRow
from hanoiplan.checklist.queries import plans_list, reporting_duties
from hanoiplan.checklist.reporting import tick_report_sent
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import agencies, event, time_zone
from hanoiplan.reports.orders import ReportKind, ReportWanted
from hanoiplan.reports.registry import Report, gather
from hanoiplan.seating.arrangement_names import arrangement_names
from ui.base.jobs import Job
from ui.base.page import Page
from ui.reports.left_column import LeftColumn
from ui.reports.paper_job import gather_in_file

TABLES = frozenset(
    {
        *("plan", "agency", "agency_alias", "task", "task_agency", "task_occurrence"),
        *("task_evidence", "change_request", "target", "reporting_duty", "report_sent"),
        *("report_sent_taken_back", "session", "session_part", "cue", "programme_version"),
        *("hall", "hall_chair", "hall_table", "hall_fixture", "arrangement", "seat"),
        *("seat_behind", "precedence_rank", "precedence_place", "precedence_setting"),
        *("precedence_host", "precedence_flag"),
    }
)


class ReportPart(QObject):
    """Keeps the newest wish, and says when what it is made of is there or cannot be."""

    gathered = Signal()
    refused = Signal(str)

    def __init__(self, page: Page, left: LeftColumn) -> None:
        super().__init__(page)
        self._page, self._left = page, left
        self._job: Job | None = None
        self._wanted: ReportWanted | None = None
        self._begun: ReportWanted | None = None
        self.report: Report | None = None  # what can be drawn and saved now

    @property
    def kind(self) -> ReportKind | None:
        """The report that is chosen, None where it is another paper."""
        paper = self._left.paper
        return paper if isinstance(paper, ReportKind) else None

    @property
    def has_material(self) -> bool:
        """Whether there is anything to report on, even without people."""
        return bool(self._page.workspace.read(plans_list))

    def read_choices(self) -> None:
        """The plans, agencies and arrangements that can be chosen."""
        workspace = self._page.workspace
        plans, known = workspace.read(plans_list), workspace.read(agencies)
        form = self._left.report_form
        form.show_choices(plans, known)
        form.show_arrangements(workspace.read(arrangement_names, self._page.event_id))

    def is_plan(self, row_id: object) -> bool:
        """Whether another page means a plan by this number."""
        return any(one.id == row_id for one in self._page.workspace.read(plans_list))

    def gather(self) -> None:
        """What the wish is made of: read at once, or by the worker where days gone by are asked."""
        if self.kind is not None and self._left.report_form.asked.unclear:
            self._wanted = self._begun = None
            self._refuse(_("Write the day like 08/06/2026."))
            return
        wanted = self._wish()
        if wanted is None or wanted == self._begun:
            return
        self._wanted = wanted
        if self._job is not None:
            return
        if wanted.past is None and wanted.first is None:
            self._read(wanted)
        else:
            self._start(wanted)

    def forget(self) -> None:
        """Something in the file is different: the same wish is read anew."""
        self._begun = None

    def _wish(self) -> ReportWanted | None:
        facts = self._event()
        if self.kind is None or facts is None:
            return None
        asked = self._left.report_form.asked
        return ReportWanted(
            kind=self.kind,
            event=facts,
            today=to_event_time(self._page.workspace.clock.now(), facts.time_zone).date(),
            plan_id=asked.plan_id,
            agency_id=asked.agency_id,
            first=asked.first,
            last=asked.last,
            as_of=asked.as_of,
            arrangement_id=asked.arrangement_id,
        )

    def _event(self) -> EventFacts | None:
        return self._page.workspace.read(event, self._page.event_id)

    def _read(self, wanted: ReportWanted) -> None:
        self._begun = wanted
        try:
            facts = self._page.workspace.read(gather, self._at_this_hour(wanted))
        except KnownError as error:
            self._refuse(str(error))
        else:
            self._take(wanted, facts)

    def _at_this_hour(self, wanted: ReportWanted) -> ReportWanted:
        """The hour is no part of a wish: the same one a minute later is not read anew."""
        return replace(wanted, moment=self._page.workspace.clock.now())

    def _start(self, wanted: ReportWanted) -> None:
        self._begun = wanted
        self._job = self._page.tools.jobs.start(
            _("Reading days gone by"),
            gather_in_file,
            self._page.workspace.path,
            self._at_this_hour(wanted),
            on_done=partial(self._done, wanted),
            on_failed=partial(self._failed, wanted),
            on_stopped=partial(self._failed, wanted, None),
            kind="process",
            page=self._page,
        )

    def _done(self, wanted: ReportWanted, facts: object) -> None:
        self._job = None
        if self._wanted != wanted:
            self.gather()
        else:
            self._take(wanted, facts)

    def _failed(self, wanted: ReportWanted, error: KnownError | None) -> None:
        self._job = None
        if self._wanted != wanted:
            self.gather()  # the answer to a wish that nobody has any more
            return
        if error is None:
            self._begun = None
        self._refuse(str(error) if error is not None else _("The reading was stopped."))

    def _take(self, wanted: ReportWanted, facts: object) -> None:
        form = self._left.report_form
        office = self._left.list_form.office(wanted.today, form.asked.addressee)
        self.report = Report(wanted.kind, facts, office, form.paper_language)
        self.gathered.emit()

    def _refuse(self, sentence: str) -> None:
        self.report = None
        self.refused.emit(sentence)

    def order(self) -> Report | None:
        """The report with the office as its fields stand now."""
        if self.report is None or self.report.kind is not self.kind or self._begun is None:
            return None
        form = self._left.report_form
        office = self._left.list_form.office(self._begun.today, form.asked.addressee)
        return Report(self.report.kind, self.report.facts, office, form.paper_language)

    # ---- the duty that a report fulfils

    def duty(self) -> ReportingDutyRow | None:
        """The duty that the shown report fulfils: of its plan, the one that is due next."""
        if self.kind is not ReportKind.PROGRESS or self._begun is None or not self._begun.plan_id:
            return None
        found = self._page.workspace.read(reporting_duties, self._begun.plan_id, self._begun.today)
        due = [one for one in found if one.next_on is not None]
        return min(due, key=lambda one: (one.next_on, one.position), default=None)

    def about(self) -> str:
        """The plan or hall that the report is about, for the name of its file; "" for all."""
        wanted, read = self._begun, self._page.workspace.read
        if wanted is not None and wanted.arrangement_id:
            arranged = dict(read(arrangement_names, self._page.event_id))
            return arranged.get(wanted.arrangement_id, "")
        known = read(plans_list) if wanted and wanted.plan_id else []
        found = (one for one in known if wanted and one.id == wanted.plan_id)
        return next((one.number or one.short or one.title for one in found), "")

    def tick(self, duty: ReportingDutyRow, file: Path) -> int:
        """Keep that the report went out today; returns the id of the fact.

        Raises:
            KnownError: the duty is gone.
        """
        workspace = self._page.workspace
        zone = workspace.read(time_zone, self._page.event_id)
        today = to_event_time(workspace.clock.now(), zone).date()
        return workspace.do_as(self._page, tick_report_sent, duty.id, today, file.name)


def duty_words(duty: ReportingDutyRow | None) -> str:
    """What a report is due for, "" where it fulfils no duty."""
    if duty is None or duty.next_on is None:
        return ""
    words = _("It is due by {day}: {what}")
    return words.format(day=interface().short_date(duty.next_on), what=duty.what)
