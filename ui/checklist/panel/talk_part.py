"""What was said about a task: comments, and changes that agencies ask for with their decision.

What must not come in: writing any of it (the page hears the signals).
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.checklist.model import ChangeRequestRow, CommentRow, Decision, TaskDetail
from hanoiplan.checklist.value_words import task_words
from hanoiplan.plans.model import DEFAULT_ZONE, AgencyName
from ui.base.cells import Chip
from ui.base.form import NoteField
from ui.base.keyboard_stays import keyboard_kept
from ui.base.widgets.basics import Card, Label, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.base.widgets.signs import ChipLabel
from ui.checklist.panel.agency_field import AgencyField

TONES = {
    Decision.OPEN: Chip("", "warn", "hourglass"),
    Decision.ACCEPTED: Chip("", "ok", "check"),
    Decision.REFUSED: Chip("", "neu", "circle-x"),
}


class TalkPart(QWidget):
    """Comments, then requests, each with a field for the next one."""

    commented = Signal(str)
    asked = Signal(object, str, str)  # agency id or None, what, why
    decided = Signal(object, object, str)  # request id, Decision, reason

    def __init__(self) -> None:
        super().__init__()
        self._detail: TaskDetail | None = None
        self.zone = DEFAULT_ZONE  # of the event, where a comment's hour is told
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.comments_title, self.requests_title = Label(kind="h3"), Label(kind="h3")
        self.comments, self.requests = QVBoxLayout(), QVBoxLayout()
        self.comment, self.say = NoteField(2), Button(kind="small", icon="message-square")
        self.agency, self.what, self.why = AgencyField(), NoteField(2), NoteField(2)
        self.ask = Button(kind="small", icon="plus")
        for widget in (self.comments_title, self.comments, self.comment, self.say):
            self._put(column, widget)
        for part in (
            self.requests_title,
            self.requests,
            self.agency,
            self.what,
            self.why,
            self.ask,
        ):
            self._put(column, part)
        self.say.clicked.connect(self._say)
        self.ask.clicked.connect(self._ask)

    @staticmethod
    def _put(column: QVBoxLayout, part: QWidget | QVBoxLayout) -> None:
        if isinstance(part, Button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        elif isinstance(part, QWidget):
            column.addWidget(part)
        else:
            part.setSpacing(px(6))
            column.addLayout(part)

    def words(self, agencies: Sequence[AgencyName]) -> None:
        """The language changed, or other agencies are known."""
        self.comments_title.setText(_("Comments"))
        self.requests_title.setText(_("Changes asked for"))
        self.comment.set_words(_("New comment"), _("What others should know"))
        self.say.setText(_("Add comment"))
        self.agency.offer(agencies)
        self.agency.set_words(_("Agency that asks"), _("Agency that asks"))
        self.what.set_words(_("What it asks to have changed"), _("What it asks to have changed"))
        self.why.set_words(_("Reason"), _("Reason"))
        self.ask.setText(_("Note the request"))
        if self._detail is not None:
            self.show_detail(self._detail)

    def show_detail(self, detail: TaskDetail) -> None:
        """Shows what was said about a task."""
        self._detail = detail
        emptied(self.comments)
        for comment in detail.comments:
            self.comments.addWidget(self._comment_card(comment))
        with keyboard_kept(self.requests, self.agency):
            emptied(self.requests)
            for request in detail.requests:
                self.requests.addWidget(self._request_card(request))

    def _comment_card(self, comment: CommentRow) -> Card:
        card = Card("note", (12, 8, 12, 8), 2)
        told = (comment.author, self._moment(comment.at))
        card.layout_.addWidget(Label(" · ".join(p for p in told if p), "hint", wrap=True))
        card.layout_.addWidget(Label(comment.text, "body", wrap=True))
        return card

    def _moment(self, at: datetime) -> str:
        """Day and hour on the clock of the event."""
        here = to_event_time(at, self.zone)
        return " ".join((interface().short_date(here.date()), interface().time(here.time())))

    def _request_card(self, request: ChangeRequestRow) -> Card:
        card = Card("note", (12, 8, 12, 8), 4)
        head = QHBoxLayout()
        name = request.agency.name if request.agency is not None else _("An agency")
        head.addWidget(Label(name, "strong", wrap=True), 1)
        look = TONES[request.decision]
        words = task_words("decision", str(request.decision))
        head.addWidget(ChipLabel(words, look.tone, look.icon), 0, Qt.AlignmentFlag.AlignTop)
        card.layout_.addLayout(head)
        card.layout_.addWidget(Label(request.asked, "body", wrap=True))
        if request.reason:
            reason = _("Reason: {words}").format(words=request.reason)
            card.layout_.addWidget(Label(reason, "hint", wrap=True))
        if request.decision is Decision.OPEN:
            self._add_deciding(card, request)
        elif request.decision_reason:
            why = _("Decided: {words}").format(words=request.decision_reason)
            card.layout_.addWidget(Label(why, "hint", wrap=True))
        if request.decided_at is not None:
            told = (request.decided_by, self._moment(request.decided_at))
            card.layout_.addWidget(Label(" · ".join(p for p in told if p), "hint", wrap=True))
        return card

    def _add_deciding(self, card: Card, request: ChangeRequestRow) -> None:
        reason = NoteField(1)
        reason.set_words(_("Reason of the decision"), _("Reason of the decision"))
        card.layout_.addWidget(reason)
        row = QHBoxLayout()
        row.addStretch(1)
        for decision, words, icon in (
            (Decision.REFUSED, _("Refuse"), "circle-x"),
            (Decision.ACCEPTED, _("Accept"), "check"),
        ):
            button = Button(words, "small", icon)
            button.clicked.connect(partial(self._decide, request.id, decision, reason))
            row.addWidget(button)
        card.layout_.addLayout(row)

    def _decide(self, request_id: int, decision: Decision, reason: NoteField) -> None:
        self.decided.emit(request_id, decision, reason.value().strip())

    def _say(self) -> None:
        text = self.comment.value().strip()
        if text and not self.comment.composing:
            self.comment.set_value("")
            self.commented.emit(text)
        else:
            self.comment.setFocus()

    def _ask(self) -> None:
        what, why = self.what.value().strip(), self.why.value().strip()
        if not what or not why:  # the one that is missing
            (self.why if what else self.what).setFocus()
            return
        try:
            agency_id = self.agency.agency_id()
        except NotPossible:  # the sentence stands under the field
            self.agency.editors()[0].setFocus()
            return
        for field in (self.agency, self.what, self.why):
            field.set_value("")
        self.asked.emit(agency_id, what, why)
