"""The report that has to be sent next: by when, what is known of it, and its ticking off.

What must not come in: which report is due (`reading`), and writing it (the reports page).
"""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.checklist.model import ReportingDutyRow
from ui.base.icons import draw_icon
from ui.base.theme import set_kind
from ui.base.widgets.basics import SideLabel
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import Painted, px
from ui.checklist.words import number


class _Bell(Painted):
    """The sign before the words."""

    ink = "warn"

    def sizeHint(self) -> QSize:
        return QSize(px(16), px(16))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, "bell-ring", self.ink)


class DutyStrip(QWidget):
    """Seen from the day of the reminder until the report is ticked off."""

    report_wanted = Signal(object)  # ReportingDutyRow
    sent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.duty: ReportingDutyRow | None = None
        frame = QFrame()
        self._frame = frame
        set_kind(frame, "warn-note")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, px(8), 0, 0)
        outer.addWidget(frame)
        self.bell = _Bell()
        self.bell.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.words_ = SideLabel(kind="strong", least=200)
        self.detail = SideLabel(kind="second", least=60)
        self.open_button = Button(kind="link")
        self.tick_button = Button(kind="link")
        row = QHBoxLayout(frame)
        row.setContentsMargins(px(12), px(3), px(12), px(3))
        row.setSpacing(px(10))
        row.addWidget(self.bell)
        row.addWidget(self.words_)
        row.addWidget(self.detail)
        row.addStretch(1)
        row.addWidget(self.tick_button)
        row.addWidget(self.open_button)
        self.open_button.clicked.connect(lambda: self.report_wanted.emit(self.duty))
        self.tick_button.clicked.connect(lambda: self.sent.emit(self.duty))
        self.hide()

    def show_duty(self, duty: ReportingDutyRow | None, today: date, others: int) -> None:
        """The report that is due; hidden while none is."""
        self.duty = duty
        self.setVisible(duty is not None)
        self.open_button.setText(_("Open report"))
        self.tick_button.setText(_("Report sent"))
        if duty is None or duty.next_on is None:
            return
        late = duty.next_on < today
        set_kind(self._frame, "bad-note" if late else "warn-note")
        self.bell.ink = "bad" if late else "warn"
        self.bell.update()
        words = _("Report overdue since {day}") if late else _("Report due by {day}")
        self.words_.setText(words.format(day=interface().short_date(duty.next_on)))
        parts = [duty.what, _("to {whom}").format(whom=duty.to) if duty.to else ""]
        if others:
            more = ngettext("{n} more report due", "{n} more reports due", others)
            parts.append(more.format(n=number(others)))
        self.detail.setText(" · ".join(part for part in parts if part))
