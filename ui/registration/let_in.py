"""Under a refusal: whom to call, and letting in against the rules with a reason and a name.

What must not come in: whether somebody may be let in (the outcome says it), and writing.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.registration.model import CheckInOutcome
from ui.base.form import TextField
from ui.base.icons import draw_icon
from ui.base.widgets import Button, Label, Painted, px
from ui.registration.asking import AskInPlace
from ui.registration.room import Room


class _Phone(Painted):
    """Before whom to call."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(18), px(18))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, "phone", "text2")


class LetIn(QWidget):
    """The keeper of the door at the left, "Let in, note the reason…" at the right."""

    given = Signal(str, str)  # reason, who answers for it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may = False
        self._phone, self.keeper = _Phone(), Label(kind="strong", wrap=True)
        self.button = Button(icon="lock-open")
        self.ask = AskInPlace()
        self.by = TextField()
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._phone, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.keeper, 1)
        row.addWidget(self.button)
        self.by_label = Label(kind="strong")
        self.by_label.setBuddy(self.by)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, px(6), 0, 0)
        who = QVBoxLayout()
        who.addWidget(self.by_label)
        who.addWidget(self.by)
        who.addStretch(1)
        self._who, self._fields = who, QHBoxLayout()
        self._fields.addLayout(who, 2)
        self._fields.addWidget(self.ask, 3)
        whole.addWidget(self._row)
        whole.addLayout(self._fields)
        self.by.line.returnPressed.connect(self.ask.reason.line.setFocus)
        self.ask.given.connect(lambda reason: self.given.emit(reason, self.by.value()))
        self.close_question()

    @property
    def asking(self) -> bool:
        """Whether the reason is being written."""
        return self.ask.asking

    @property
    def may(self) -> bool:
        """Whether the keeper may let this person in."""
        return self._may

    def words(self) -> None:
        """The language changed."""
        self.button.setText(_("Let in, note the reason…"))
        self.button.setToolTip(_("Let in, note the reason…") + " (F10)")
        self.by_label.setText(_("Who lets the person in?"))
        self.by.set_words(_("Who lets the person in?"), _("name, then Enter"))

    def set_room(self, room: Room) -> None:
        """Closer where height is short."""
        self.ask.set_room(room)
        self._who.setSpacing(room.px(6, 3))
        self._fields.setSpacing(px(14))
        self._whole.setSpacing(0)

    def show_outcome(self, outcome: CheckInOutcome) -> None:
        """Whom to call at this door, and whether somebody may let the person in."""
        keeper = outcome.checkpoint.keeper if outcome.outcome.can_be_overruled else ""
        self._may = outcome.outcome.can_be_overruled and outcome.delegate is not None
        words = _("In charge of this door: {keeper}").format(keeper=keeper) if keeper else ""
        self.keeper.setText(words)
        self._phone.setVisible(bool(keeper))
        self.button.setVisible(self._may)
        self.close_question()
        self.setVisible(self._may or bool(keeper))

    def ask_who(self, name: str) -> None:
        """Asks who lets the person in and why; `name` stands there already."""
        self.ask.ask(_("Why is the person let in?"), _("Reason"), _("a few words, then Enter"))
        self._show(asking=True)
        self.by.set_value(name)
        field = self.ask.reason if name else self.by
        field.editors()[0].setFocus()

    def close_question(self) -> None:
        """Nothing is asked any more."""
        self.ask.close_question()
        self._show(asking=False)

    def show_trouble(self, error: KnownError) -> None:
        """Why the person was not let in."""
        self.ask.show_trouble(error)

    def _show(self, *, asking: bool) -> None:
        self._row.setVisible(not asking)
        self.by.setVisible(asking)
        self.by_label.setVisible(asking)
