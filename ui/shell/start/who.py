"""Who works here, and at which desk: asked at the start, remembered for the next one.

The history keeps both beside every change. What must not come in: roles and PINs, later rooms.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import DESK, OPERATOR, Settings
from ui.base.form import TextField
from ui.base.messages import Messages
from ui.base.theme import tells_of_theme
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px

DESK_WIDTH = 90


class WhoFields(QWidget):
    """Two fields in one row."""

    entered = Signal()  # Enter in either of them

    def __init__(self, settings: Settings, messages: Messages) -> None:
        super().__init__()
        self._settings, self._messages = settings, messages
        self.operator, self.desk = TextField(), TextField()
        self._operator_label, self._desk_label = Label(kind="label"), Label(kind="label")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._operator_label)
        self._layout.addWidget(self.operator, 1)
        self._layout.addWidget(self._desk_label)
        self._layout.addWidget(self.desk)
        self._operator_label.setBuddy(self.operator)
        self._desk_label.setBuddy(self.desk)
        self.operator.set_value(settings.get(OPERATOR))
        self.desk.set_value(settings.get(DESK))
        self.operator.changed.connect(lambda _value: self._keep())
        self.desk.changed.connect(lambda _value: self._keep())
        for field in (self.operator, self.desk):
            field.line.returnPressed.connect(self.entered)
        self._measure()

    def words(self) -> None:
        """Labels and examples in the interface language."""
        self._operator_label.setText(_("Operator"))
        self._desk_label.setText(_("Desk"))
        self.operator.set_words(_("Operator"), _("your name, as the history shows it"))
        self.desk.set_words(_("Desk"), "1")

    def focus_first(self) -> None:
        """The keyboard where something is missing."""
        if not self.operator.value():
            self.operator.setFocus()

    def _keep(self) -> None:
        """Remembered at once; a person may press any button next."""
        operator, desk = self.operator.value().strip(), self.desk.value().strip()
        self._messages.run(None, self._settings.set, OPERATOR, operator)
        self._messages.run(None, self._settings.set, DESK, desk or DESK.default)

    def _measure(self) -> None:
        self._layout.setSpacing(px(10))
        self.desk.setFixedWidth(px(DESK_WIDTH))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()
