"""A plan on its way in: read beside the window, compared, decided over; nothing of it is written.

What a person said is kept as acts, so that another comparison (another plan, another event) says
the same again. What must not come in: widgets, and writing (the page's one operation).
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.exchange.plans.intake import USUAL, only_event, prepare_plan
from hanoiplan.exchange.plans.model import PlanIntake
from hanoiplan.plan_reading.model import PlanReading
from hanoiplan.plans.model import EventFacts, PlanDocument
from hanoiplan.plans.queries import events, plan_documents
from ui.base.jobs import Job
from ui.base.page import Tools
from ui.plan_reader.answers import Act
from ui.plan_reader.places import Places, places_of
from ui.plan_reader.reading_job import read_file


class OpenPlan(QObject):
    """One document and what is known of it so far."""

    opened = Signal()
    not_opened = Signal(object, object)  # Path, KnownError
    stopped = Signal()
    moved = Signal(int, int)  # pages or steps done, all
    changed = Signal()  # something was decided, or compared anew

    def __init__(self, tools: Tools, page: QObject) -> None:
        super().__init__(page)
        self._tools = tools
        self._job: Job | None = None
        self.path: Path | None = None
        self.reading: PlanReading | None = None
        self.intake: PlanIntake | None = None
        self.places = Places()
        self.options = USUAL
        self._acts: list[Act] = []
        tools.jobs.moved.connect(self._moved)

    # ---- reading

    @property
    def is_reading(self) -> bool:
        """Whether a document is being read."""
        return self._job is not None

    def read(self, path: Path) -> None:
        """Reads a file in the worker; `opened`, `not_opened` or `stopped` follows."""
        self.forget()
        self.path = path
        job = self._tools.jobs.start(
            _("Reading the plan"),
            read_file,
            path,
            on_done=lambda reading: self._have(job, reading),
            on_failed=lambda error: self._have_not(job, path, error),
            on_stopped=lambda: self._have_stopped(job),
            kind="process",
            page=self.parent(),
            quiet=True,  # the page itself shows how far it is
        )
        self._job = job

    def stop(self) -> None:
        """Nothing is read any more."""
        if self._job is not None:
            self._job.stop()

    def forget(self) -> None:
        """Another document begins."""
        self.stop()
        self._job = self.path = self.reading = self.intake = None
        self.places, self.options = Places(), USUAL
        self._acts.clear()

    def _ended(self, job: Job) -> bool:
        if job is not self._job:
            return False
        self._job = None
        return True

    def _moved(self, job: Job) -> None:
        if job is self._job:
            self.moved.emit(job.done, job.total)

    def _have(self, job: Job, reading: PlanReading) -> None:
        if self._ended(job):
            self.reading = reading
            workspace = self._tools.workspace
            only = workspace.read(only_event)
            self.options = replace(USUAL, event_id=self._tools.event_id or only)
            self._compare()
            self.opened.emit()

    def _have_not(self, job: Job, path: Path, error: KnownError) -> None:
        if self._ended(job):
            self.not_opened.emit(path, error)

    def _have_stopped(self, job: Job) -> None:
        if self._ended(job):
            self.stopped.emit()

    # ---- comparing

    def _compare(self) -> None:
        """Beside the workspace as it is now; everything that was decided is said once more."""
        if self.reading is None:
            return
        intake = self._tools.workspace.read(prepare_plan, self.reading, self.options)
        for act in self._acts:
            with suppress(KeyError):  # a row that is not there any more
                intake = act(intake)
        self.intake = intake
        self.places = places_of(intake)

    def again(self) -> None:
        """Compares with the workspace as it is now."""
        if self.reading is not None:
            self._compare()
            self.changed.emit()

    def is_version_of(self, plan_id: int | None) -> None:
        """The document is a version of a plan that is here; None: a plan of its own."""
        self.options = replace(self.options, plan_id=plan_id, as_new=plan_id is None)
        self.again()

    def belongs_to(self, event_id: int | None) -> None:
        """The event of programme and delegations."""
        self.options = replace(self.options, event_id=event_id)
        self.again()

    def plans(self) -> Sequence[PlanDocument]:
        """The plans of the workspace, those of a similar title first."""
        found = self._tools.workspace.read(plan_documents)
        likely = [one.id for one in self.intake.candidates] if self.intake else []
        rank = {plan_id: place for place, plan_id in enumerate(likely)}
        return sorted(found, key=lambda one: rank.get(one.id, len(rank)))

    def events(self) -> Sequence[EventFacts]:
        """The events of the workspace."""
        return self._tools.workspace.read(events)

    # ---- deciding

    def decide(self, *acts: Act) -> None:
        """A person's word; several acts are one step."""
        if self.intake is None or not acts:
            return
        intake = self.intake
        for act in acts:
            intake = act(intake)
        self._acts += acts
        self.intake = intake
        self.changed.emit()
