"""The panel of one session: when it is, its form, and a way to take it out.

The panel only says what should be done (signals); the page does it. What must not come in:
operations.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.programme.model import Session
from ui.base.theme import theme
from ui.base.widgets.basics import HLine, Label, Panel, ScrollBox
from ui.base.widgets.buttons import Button
from ui.programme.session_form import SessionForm
from ui.programme.times import Calendar
from ui.programme.words import spoken, spoken_title

WIDTH = 424  # px at text size 13


class SessionPanel(Panel):
    """One session; `edited` tells whose row of the form became what."""

    edited = Signal(object, str, object)  # session id, name of the row, fields of a session
    closed = Signal()

    def __init__(self, remove: QAction, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.shown_id = 0
        self.title, self.under = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.under)
        self.head.addSpacing(theme().px(8))
        self.tabs_place.addWidget(HLine())  # the form scrolls under it
        self.form = SessionForm()
        self.form.left.connect(self._left)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.close_button = Button(kind="small")
        self.close_button.clicked.connect(self.closed)
        self.foot.addWidget(Button(kind="small", action=remove))
        self.foot.addStretch(1)
        self.foot.addWidget(self.close_button)
        self.foot_frame.setMinimumHeight(theme().px(44))

    def words(self) -> None:
        """The language changed."""
        self.form.words()
        self.close_button.setText(_("Close"))

    def show_session(self, one: Session, calendar: Calendar) -> None:
        """Shows a session; what was typed for another one must be saved before."""
        if one.id != self.shown_id:
            for box in self.findChildren(ScrollBox):
                box.verticalScrollBar().setValue(0)
        self.shown_id = one.id
        self.title.setText(spoken_title(one))
        day = interface().axis_date(calendar.day_of(one.starts))
        facts = [day, calendar.told(one), spoken(one.room)]
        self.under.setText(" · ".join(filter(None, facts)))
        self.form.show_session(one, calendar)

    def forget(self) -> None:
        """The session shown is gone."""
        self.shown_id = 0
        self.form.session = None

    def _left(self, name: str, values: object) -> None:
        if self.shown_id:
            self.edited.emit(self.shown_id, name, values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the day."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
