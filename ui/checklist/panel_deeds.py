"""What the panel of a task asks for: times, condition, parts, evidence, comments, requests.

The page inherits it. What must not come in: how the panel looks.
"""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.checklist.model import (
    Decision,
    EvidenceKind,
    EvidenceRow,
    ReportingDutyRow,
    TaskStatus,
)
from hanoiplan.checklist.operations import add_sub_task, fulfil_condition, set_status
from hanoiplan.checklist.papers import (
    add_comment,
    add_evidence_file,
    add_evidence_number,
    decide_change,
    remove_evidence,
    request_change,
)
from hanoiplan.checklist.repeating import tick_time, untick_time
from hanoiplan.checklist.reporting import take_back_report_sent, tick_report_sent
from ui.base.form.days import day_of
from ui.base.messages import guarded
from ui.checklist.deeds import TaskDeeds


class PanelDeeds(TaskDeeds):
    """A page with the panel of a task."""

    def hear_panel(self) -> None:
        """Hears everything the panel asks for."""
        panel, work, talk = self.panel, self.panel.work, self.panel.talk
        panel.edited.connect(self.save_field)
        panel.added.connect(self.add_new)
        work.time_ticked.connect(self.tick_time)
        work.condition_set.connect(self.set_condition)
        work.part_added.connect(self.add_part)
        work.part_ticked.connect(self.tick_part)
        work.part_opened.connect(self.show_task)
        work.number_added.connect(self.add_number)
        work.file_wanted.connect(self.add_file)
        work.evidence_opened.connect(self.open_evidence)
        work.evidence_removed.connect(self.drop_evidence)
        talk.commented.connect(self.comment)
        talk.asked.connect(self.note_request)
        talk.decided.connect(self.decide)

    @property
    def today(self) -> date:
        """The day of the event's zone."""
        return self.reading.today

    @guarded
    def tick_time(self, label: str, on: bool) -> None:
        """One time of what comes again is done, or not after all."""
        if on:
            self.workspace.do(tick_time, self.panel.shown_id, label, self.today)
        else:
            self.workspace.do(untick_time, self.panel.shown_id, label)

    @guarded
    def set_condition(self, text: str) -> None:
        """The condition came true on a day, or not after all."""
        field = self.panel.work.condition_day
        try:
            day = day_of(text)
        except NotPossible as refusal:
            field.show_trouble(str(refusal), "bad")
            self.messages.toast(str(refusal))
            return
        field.show_trouble("")
        self.workspace.do(fulfil_condition, self.panel.shown_id, day)
        if day is not None:
            words = _("The condition is fulfilled since {day}")
            self.messages.toast(words.format(day=interface().short_date(day)), self.workspace.undo)

    @guarded
    def add_part(self, title: str) -> None:
        """A sub-task; what stands behind a semicolon is its deadline."""
        name, _mark, deadline = title.partition(";")
        self.workspace.do(add_sub_task, self.panel.shown_id, name.strip(), deadline.strip())

    @guarded
    def tick_part(self, task_id: int, on: bool) -> None:
        """A sub-task is done, or not after all."""
        status = TaskStatus.DONE if on else TaskStatus.NOT_STARTED
        self.workspace.do(set_status, [task_id], status)

    # ---- evidence

    @guarded
    def add_number(self, text: str) -> None:
        """The number of a document that shows what was delivered."""
        self.workspace.do(add_evidence_number, self.panel.shown_id, text)

    @guarded
    def add_file(self) -> None:
        """A file that shows it, chosen in the system's own dialog."""
        name, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"))
        if name:
            self.keep_file(Path(name))

    @guarded
    def keep_file(self, path: Path) -> None:
        """Keeps a file with the task."""
        try:
            content = path.read_bytes()
        except OSError as error:
            sentence = _("“{file}” cannot be read. Close it in other programs and try again.")
            raise FileTrouble(sentence.format(file=path.name)) from error
        self.workspace.do(add_evidence_file, self.panel.shown_id, path.name, content)

    @guarded
    def open_evidence(self, one: EvidenceRow) -> None:
        """A copy of the file is written where the person wants it, and opened."""
        if one.kind is not EvidenceKind.FILE:
            return
        name, _kind = QFileDialog.getSaveFileName(self, _("Save a copy"), one.name)
        if name:
            target = Path(name)
            content = self.workspace.read(lambda reader: reader.blob(one.digest)) or b""
            try:
                target.write_bytes(content)
            except OSError as error:
                sentence = _("“{file}” cannot be written. Choose another folder.")
                raise FileTrouble(sentence.format(file=target.name)) from error
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    @guarded
    def drop_evidence(self, one: EvidenceRow) -> None:
        """Takes a piece of evidence out."""
        self.workspace.do(remove_evidence, one.id)
        words = _("{name} is removed").format(name=one.name)
        self.messages.toast(words, self.workspace.undo)

    # ---- words of others

    @guarded
    def comment(self, text: str) -> None:
        """Writes something about the task."""
        self.workspace.do(add_comment, self.panel.shown_id, text)

    @guarded
    def note_request(self, agency_id: int | None, asked: str, reason: str) -> None:
        """Keeps what an agency wants to have changed."""
        self.workspace.do(request_change, self.panel.shown_id, agency_id, asked, reason)

    @guarded
    def decide(self, request_id: int, decision: Decision, reason: str) -> None:
        """Accepts or refuses it."""
        self.workspace.do(decide_change, request_id, decision, reason)

    @guarded
    def report_is_sent(self, duty: ReportingDutyRow | None) -> None:
        """The report went out today; the reminder comes back before the next date."""
        if duty is not None:
            sent_id = self.workspace.do(tick_report_sent, duty.id, self.today)
            words = _("“{report}” is ticked as sent today").format(report=duty.what)
            why = _("Ticked by mistake")
            self.messages.toast(
                words, lambda: self.workspace.do(take_back_report_sent, sent_id, why)
            )
