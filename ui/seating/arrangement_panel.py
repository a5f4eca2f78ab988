"""Beside the hall: what protocol leaves to the host for this arrangement, and its session.

What must not come in: writing (the page does it).
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import ArrangementRow
from hanoiplan.seating.value_words import AROUND_WORDS, INTERPRETER_WORDS, INVITED_WORDS
from ui.base.form import ChoiceField, Form, TextField
from ui.base.form.typed import forget_typing
from ui.base.widgets.basics import Label, Panel
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.seating.seat_panel import WIDTH

SQUARES = frozenset({HallKind.U, HallKind.HOLLOW})


class ArrangementPanel(Panel):
    """Name, session, interpreters, order round the table, whose neighbours should be others."""

    named = Signal(str)
    session_chosen = Signal(object)  # session id or None
    setting_chosen = Signal(str, object)  # name, value
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.title, self.under = Label(kind="h2"), Label(kind="text2", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.under)
        self.form = Form(0)
        self.name = TextField()
        self.session, self.invited, self.interpreter = ChoiceField(), ChoiceField(), ChoiceField()
        self.around, self.avoid = ChoiceField(), ChoiceField()
        for name, field in (("name", self.name), ("session", self.session),
                            ("invited", self.invited), ("interpreter", self.interpreter),
                            ("around", self.around), ("avoid", self.avoid)):  # fmt: skip
            self.form.add(name, field)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.cancel = Button(kind="ghost")
        self.cancel.clicked.connect(self.closed)
        self.foot.addWidget(self.cancel)
        self.foot.addStretch(1)
        self.foot_frame.setMinimumHeight(px(44))
        self._listen()

    def _listen(self) -> None:
        self.name.committed.connect(self._name_left)
        self.session.committed.connect(lambda value: self.session_chosen.emit(value or None))
        for name in ("invited", "interpreter", "around", "avoid"):
            field: ChoiceField = getattr(self, name)
            field.committed.connect(lambda value, name=name: self.setting_chosen.emit(name, value))

    def _name_left(self, text: object) -> None:
        forget_typing(self.name)
        self.named.emit(str(text))

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Arrangement"))
        self.under.setText(_("Arrange again after a change; seats of now stay until then."))
        self.form.row("name").set_label(_("Name of the arrangement"))
        self.form.row("session").set_label(_("Session of the programme"))
        self.form.row("invited").set_label(_("Who is seated"))
        self.form.row("interpreter").set_label(_("Interpreters"))
        self.form.row("around").set_label(_("Delegations round the table"))
        self.form.row("avoid").set_label(_("Other neighbours than at"))
        self.cancel.setText(_("Close"))
        for field, words in ((self.around, AROUND_WORDS), (self.interpreter, INTERPRETER_WORDS),
                             (self.invited, INVITED_WORDS)):  # fmt: skip
            field.set_choices([(value, _(msgid)) for value, msgid in words.items()])

    def offer(self, sessions: Sequence[tuple[int, str]], others: Sequence[tuple[int, str]]) -> None:
        """The sessions of the programme, and the other arrangements of the event."""
        self.session.set_choices([(0, _("None of the programme")), *sessions])
        self.avoid.set_choices([(0, _("No matter")), *others])

    def show_arrangement(self, row: ArrangementRow, kind: HallKind) -> None:
        """Another arrangement, or the same one anew."""
        self.name.set_value(row.name)
        self.session.set_value(row.session_id or 0)
        self.invited.set_value(row.invited)
        self.interpreter.set_value(row.settings.interpreter)
        self.around.set_value(row.settings.around)
        self.avoid.set_value(row.avoid)
        self.form.row("around").setVisible(kind in SQUARES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
