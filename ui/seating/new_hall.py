"""A new hall: its kind as a drawing, a few numbers, and at once what would stand there.

What must not come in: writing (the page does it), and geometry.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.seating.geometry import build, capacity
from hanoiplan.seating.halls.layout import HallKind, Layout
from hanoiplan.seating.halls.parameters import KIND_WORDS
from hanoiplan.seating.model import HallRow
from ui.base.form import TextField
from ui.base.theme import set_kind
from ui.base.widgets.basics import HLine, Label, ScrollBox
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.seating.canvas import Canvas
from ui.seating.empty_halls import empty_hall
from ui.seating.idle_hand import IdleHand
from ui.seating.kind_choice import KindChoice, small_hall
from ui.seating.number_fields import NumberFields
from ui.seating.scene import Scene

LEFT = 356  # px


class NewHall(QFrame):
    """Kind, name, numbers on the left; the hall itself on the right."""

    wanted = Signal(str, object, object, object)  # name, kind, numbers, hall (0: a new one)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "bare")
        self._due, self._hall_id = 0, 0
        self._layout: Layout | None = None
        self.title, self.told = Label(kind="h2"), Label(kind="text2", wrap=True)
        self.name = TextField()
        self._name_label = Label(kind="label")
        self.kinds = KindChoice()
        self.numbers = NumberFields()
        self.go, self.cancel = Button(kind="primary", icon="check"), Button(kind="ghost")
        self.count = Label(kind="strong", wrap=True)
        self.canvas = Canvas(Scene(empty_hall(small_hall(HallKind.THEATRE))), IdleHand())
        self._lay_out()
        self.kinds.picked.connect(self._other_kind)
        self.numbers.changed.connect(self._show)
        self.go.clicked.connect(self._go)
        self.cancel.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        inside = QFrame()
        set_kind(inside, "bare")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(14), px(12), px(14))
        column.setSpacing(px(8))
        for widget in (self.title, self.told, self._name_label, self.name, self.kinds):
            column.addWidget(widget)
        column.addWidget(self.numbers)
        column.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        box = ScrollBox(inside)
        box.setFixedWidth(px(LEFT))
        left.addWidget(box, 1)
        left.addWidget(HLine())
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(20), px(8), px(12), px(8))
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        left.addLayout(buttons)
        whole.addLayout(left)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.count)
        self.count.setContentsMargins(px(12), px(10), px(12), px(10))
        right.addWidget(self.canvas, 1)
        whole.addLayout(right, 1)

    def words(self) -> None:
        """The language changed."""
        self._word_head()
        self._name_label.setText(_("Name of the hall"))
        self.name.set_words(_("Name of the hall"), _("Hall A"))
        self.kinds.setAccessibleName(_("Kind of hall"))
        self.canvas.setAccessibleName(_("The hall as it would be"))
        self.cancel.setText(_("Leave it"))
        self.numbers.words()
        self._show()

    def _word_head(self) -> None:
        anew = self._hall_id > 0
        self.title.setText(_("Build the hall anew") if anew else _("New hall"))
        lost = _(
            "What was moved by hand is as built again; who sits on a chair that stays keeps it."
        )
        self.told.setText(lost if anew else _("Everything can be moved by hand afterwards."))
        self.go.setText(_("Build anew") if anew else _("Build the hall"))

    def begin(self, due: int, hall: HallRow | None = None) -> None:
        """Opens it, for a hall that is there too; `due` people are confirmed and need a chair."""
        self._due, self._hall_id = due, hall.id if hall is not None else 0
        self.name.set_value(hall.name if hall is not None else "")
        if hall is not None:
            self.kinds.set_value(hall.kind)
        self.numbers.show_kind(self.kinds.value(), hall.parameters if hall is not None else None)
        self.numbers.reach_from(self.kinds)
        self._word_head()
        self._show()
        self.name.line.setFocus()

    def _other_kind(self, kind: object) -> None:
        self.numbers.show_kind(HallKind(str(kind)))
        self.numbers.reach_from(self.kinds)
        self._show()

    def _show(self) -> None:
        """The hall of these numbers, or what is wrong with them."""
        try:
            self._layout = build(self.kinds.value(), self.numbers.values())
        except KnownError as error:
            self._layout = None
            self.numbers.show_trouble(str(error))
        else:
            self.numbers.show_trouble("")
            self.canvas.show_hall(empty_hall(self._layout))
            self.count.setText(self._told(capacity(self._layout)))
        self.go.setEnabled(self._layout is not None)

    def _told(self, chairs: int) -> str:
        number = interface().number
        seats = ngettext("{n} seat", "{n} seats", chairs).format(n=number(chairs))
        due = ngettext("{n} person is confirmed", "{n} people are confirmed", self._due)
        parts = [seats, due.format(n=number(self._due))]
        missing = self._due - chairs
        if missing > 0:
            words = ngettext("{n} seat too few", "{n} seats too few", missing)
            parts.append(words.format(n=number(missing)))
        return " · ".join(parts)

    def _go(self) -> None:
        if self._layout is not None:
            name = self.name.value().strip() or _(KIND_WORDS[self.kinds.value()])
            self.wanted.emit(name, self.kinds.value(), self.numbers.values(), self._hall_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves without a hall, Enter builds it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
        else:
            super().keyPressEvent(event)
