"""What a deadline means as it is being typed: the words, the days, and what is not sure.

What must not come in: the reading of phrases (`hanoiplan.checklist.schedule.deadlines`).
"""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.checklist.schedule.schedules import whole
from hanoiplan.checklist.schedule.values import Anchors, Schedule, ScheduleKind
from hanoiplan.checklist.schedule.words import schedule_words
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px

Read = Callable[[str], Schedule]


class DeadlineNote(QWidget):
    """One or two lines under the field of the deadline."""

    def __init__(self, indent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.meaning, self.doubt = Label(kind="hint", wrap=True), Label(kind="warn", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(indent), 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self.meaning)
        column.addWidget(self.doubt)

    def show_schedule(self, schedule: Schedule, anchors: Anchors) -> None:
        """How a deadline is understood."""
        set_kind(self.meaning, "hint")
        self.meaning.setText(reading_words(schedule, anchors))
        doubt = _(schedule.why_uncertain) if schedule.why_uncertain else ""
        self.doubt.show_if_any(doubt if schedule.raw else "")


def reading_words(schedule: Schedule, anchors: Anchors) -> str:
    """How a deadline is understood, in one sentence."""
    if not schedule.raw.strip():
        return _("No deadline: the task is never late.")
    if schedule.kind is ScheduleKind.NONE:
        return _("Kept as written; no day could be read from it, so the task is never late.")
    words = schedule_words(schedule)
    span = whole(schedule, anchors)
    if span is None:
        return _("Understood: {words}. No day follows from it yet.").format(words=words)
    days = interface().date_range(span.start, span.end)
    if days == words:
        return _("Understood: {words}").format(words=words)
    return _("Understood: {words} ({days})").format(words=words, days=days)
