"""One conflict: sign, what is wrong, what would mend it, and the right to keep it with a reason.

What must not come in: carrying a remedy out (the page does), and which conflicts there are.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.programme.conflicts import Conflict, Severity
from hanoiplan.programme.remedies import Look
from ui.base.form import TextField
from ui.base.icons import draw_icon
from ui.base.widgets.basics import FlowLayout, Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import Painted, px
from ui.programme.times import Calendar
from ui.programme.words import ICONS, INKS, SEVERITIES, conflict_words, remedy_words

MOST_REMEDIES = 2
_Said = tuple[str, str, Callable[[], object]]  # words of a button, its kind, what it does


class ConflictSign(Painted):
    """The icon of the kind in the ink of how grave it is, which its name says in words."""

    def __init__(self, one: Conflict) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon, self._ink = ICONS[one.kind], INKS[one.severity]
        self.say(_(SEVERITIES[one.severity]))
        self.setToolTip(_(SEVERITIES[one.severity]))

    def sizeHint(self) -> QSize:
        return QSize(px(18), px(20))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        side = px(17)
        draw_icon(painter, QRectF(box.left(), px(2), side, side), self._icon, self._ink)


class ConflictCard(QWidget):
    """A conflict that stands open, or one that is kept."""

    remedied = Signal(object)  # a remedy
    looked = Signal(object)  # Look
    kept = Signal(object, str)  # the conflict, the reason
    reopened = Signal(object)  # the conflict
    chosen = Signal(object)  # the conflict: show it in the day
    put_off = Signal()  # no reason after all

    def __init__(self, one: Conflict, calendar: Calendar, reason: str = "") -> None:
        super().__init__()
        self.conflict, self.reason = one, reason
        self.field: TextField | None = None  # for the reason, while one is written
        words = conflict_words(one, calendar)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(14), px(10))
        row.setSpacing(px(8))
        row.addWidget(ConflictSign(one), 0, Qt.AlignmentFlag.AlignTop)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(2))
        row.addLayout(self._lines, 1)
        kind = "body" if one.severity is Severity.NOTE or reason else "strong"
        self._lines.addWidget(Label(words.title, kind, wrap=True))
        self._lines.addWidget(Label(words.detail, "second", wrap=True))
        self.buttons: list[Button] = []
        if reason:
            told = _("Kept: {reason}").format(reason=reason)
            self._lines.addWidget(Label(told, "second", wrap=True))
            self._add_buttons([(_("Take up again"), "link", self._reopen)])
        else:
            self._add_remedies(calendar, words.title)

    def _add_remedies(self, calendar: Calendar, title: str) -> None:
        said: list[_Said] = []
        note = self.conflict.severity is Severity.NOTE
        for remedy in self.conflict.remedies[:MOST_REMEDIES]:
            text = remedy_words(remedy, self.conflict, calendar)
            signal = self.looked if isinstance(remedy, Look) else self.remedied
            kind = "link" if note or said else "small"
            said.append((text, kind, partial(signal.emit, remedy)))
        if not note:
            said.insert(1, (_("Keep, say why"), "link", self.ask_reason))
        self._add_buttons(said)
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}: {title}")

    def _add_buttons(self, said: list[_Said]) -> None:
        place = QWidget()
        flow = FlowLayout(place, gap=px(8))
        for text, kind, act in said:
            button = Button(text, kind)
            button.clicked.connect(lambda _checked=False, act=act: act())
            flow.addWidget(button)
            self.buttons.append(button)
        self._place = place
        self._lines.addWidget(place)

    def begin(self) -> None:
        """Puts the keyboard on its first button."""
        if self.buttons:
            self.buttons[0].setFocus()

    def _reopen(self) -> None:
        self.reopened.emit(self.conflict)

    # ---- the reason

    def ask_reason(self, typed: str = "") -> None:
        """A field for the reason takes the place of the buttons."""
        self._place.hide()
        self.field = TextField()
        self.field.set_words(_("Reason why it may stay"), _("why it may stay so"))
        self.field.set_value(typed)
        line = QHBoxLayout()
        line.setSpacing(px(6))
        line.addWidget(self.field, 1)
        keep = Button(_("Keep"), "small")
        keep.clicked.connect(self._keep)
        line.addWidget(keep)
        self._lines.addLayout(line)
        self.field.line.returnPressed.connect(self._keep)
        self.field.line.setFocus()

    @property
    def typed(self) -> str | None:
        """The reason that is being written; None while nobody writes one."""
        return self.field.value() if self.field is not None else None

    def _keep(self) -> None:
        self.kept.emit(self.conflict, self.typed or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from the reason to the buttons."""
        if event.key() == Qt.Key.Key_Escape and self.field is not None:
            self.put_off.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the card shows its sessions."""
        super().mousePressEvent(event)
        self.chosen.emit(self.conflict)
