"""Shifting the rest of the day: by how much, how, and what that would do, before it is done.

What must not come in: shifting (the page does), and the rule (`hanoiplan.programme.shift`).
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.programme.model import Session
from hanoiplan.programme.shift import Shift
from ui.base.form import TextField
from ui.base.widgets.basics import HLine, Label, Panel, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.choosing import Segments
from ui.base.widgets.painted import px
from ui.programme.cards_panel import WIDTH
from ui.programme.times import Calendar
from ui.programme.words import spoken_title

USUAL, MOST = 10, 600  # minutes
STEPS = (-10, -5, 5, 10, 15, 30)
SHOWN = 12  # sessions that are told one by one

Plan = Callable[[int, bool], tuple[Shift, str]]  # minutes, stretch -> what it does, why not


class ShiftPanel(Panel):
    """Minutes, way, and the sessions that would move."""

    shifted = Signal(int, bool)  # minutes, stretch
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self._session: Session | None = None
        self._sessions: dict[int, Session] = {}
        self._calendar = Calendar()
        self._plan: Plan | None = None
        self.title, self.under = Label(kind="h3", wrap=True), Label(kind="second", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.under)
        self.way = Segments()
        self.way.picked.connect(lambda _way: self._show())
        self.minutes = TextField()
        self.minutes.set_value(str(USUAL))
        self.minutes.changed.connect(lambda _text: self._show())
        self.minutes.line.returnPressed.connect(self._go)
        self._label = Label(kind="label")
        self.quick = [Button(kind="small") for _step in STEPS]
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(self.way)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._label)
        line.addWidget(self.minutes, 1)
        self.body.addLayout(line)
        steps = QHBoxLayout()
        steps.setSpacing(px(5))
        for button, step in zip(self.quick, STEPS, strict=True):
            button.clicked.connect(lambda _checked=False, step=step: self._set(step))
            steps.addWidget(button)
        steps.addStretch(1)
        self.body.addLayout(steps)
        self.body.addWidget(HLine())
        self._told = QVBoxLayout()
        self._told.setSpacing(0)
        self.body.addLayout(self._told)
        self.body.addStretch(1)
        self.cancel = Button(kind="ghost")
        self.cancel.clicked.connect(self.closed)
        self.go = Button(kind="small", icon="check")
        self.go.clicked.connect(self._go)
        self.foot.addWidget(self.cancel)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self.foot_frame.setMinimumHeight(px(48))

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Shift the rest of the day"))
        self.way.set_choices([(False, _("Begin later")), (True, _("Take longer"))])
        self.way.setAccessibleName(_("How the session changes"))
        self._label.setText(_("By minutes"))
        self.minutes.set_words(_("By minutes"))
        self.cancel.setText(_("Leave it"))
        for button, step in zip(self.quick, STEPS, strict=True):
            button.setText(f"{step:+d}".replace("-", "−"))
            button.setAccessibleName(ngettext("{n} minute", "{n} minutes", step).format(n=step))
        self._show()

    # ---- what is shown

    def begin(
        self, session: Session, day: tuple[Session, ...], calendar: Calendar, plan: Plan
    ) -> None:
        """Opens it on a session; `plan` tells what a shift would do."""
        self._session, self._calendar, self._plan = session, calendar, plan
        self._sessions = {one.id: one for one in day}
        self._show()

    def start(self) -> None:
        """Puts the keyboard into the minutes."""
        self.minutes.line.setFocus()
        self.minutes.line.selectAll()

    @property
    def wanted(self) -> int:
        """The minutes that are written, 0 for nothing that is a number."""
        text = self.minutes.value().strip().replace("−", "-").removeprefix("+")
        digits = text.removeprefix("-")
        if not (digits.isascii() and digits.isdigit()) or int(digits) > MOST:
            return 0
        return int(text)

    def _set(self, step: int) -> None:
        self.minutes.line.setText(str(step))
        self._show()

    def _show(self) -> None:
        emptied(self._told)
        if self._session is None or self._plan is None:
            return
        begins = self._calendar.clock(self._session.starts)
        self.under.setText(
            _("From “{title}” at {time}. Gaps and order stay, fixed sessions too.").format(
                title=spoken_title(self._session), time=begins
            )
        )
        plan, why = self._plan(self.wanted, self.way.value() is True)
        moved = len(plan.moved)
        self.go.setEnabled(moved > 0)
        self.go.setText(
            ngettext("Shift {n} session", "Shift {n} sessions", moved).format(
                n=interface().number(moved)
            )
        )
        if why:
            self._told.addWidget(Label(why, "bad", wrap=True))
        for one in plan.moved[:SHOWN]:
            before = self._sessions.get(one.session_id)
            if before is not None:
                after = self._calendar.span(one.starts, one.ends)
                times = f"{self._calendar.told(before)} → {after}"
                self._told.addWidget(Label(spoken_title(before), "strong", wrap=True))
                self._told.addWidget(Label(times, "second"))
                self._told.addSpacing(px(6))

    def _go(self) -> None:
        if self.go.isEnabled():
            self.shifted.emit(self.wanted, self.way.value() is True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the day as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
