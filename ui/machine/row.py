"""One thing that is looked at: a large state, what was seen, what to do, and where to do it.

What must not come in: trying it.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.self_test.model import STATE_WORDS, Check, Line, State
from ui.base.icons import draw_icon
from ui.base.theme import tells_of_theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import Painted, px
from ui.machine.cures import Cure, cure_for

SIGN, TITLE = 22, 158  # px
WAITING, TRYING = N_("Not looked at yet"), N_("Being looked at")
_SIGNS = {
    State.OK: ("circle-check", "ok"),
    State.SAID: ("info", "text3"),
    State.BROKEN: ("octagon-x", "bad"),
}


class StateSign(Painted):
    """The state as icon and colour; its words are for those who hear it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._ink = "circle-dashed", "text3"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sign(self, icon: str, ink: str, words: str) -> None:
        """Another one."""
        self._icon, self._ink = icon, ink
        self.setToolTip(words)
        self.say(words)

    def sizeHint(self) -> QSize:
        return QSize(px(SIGN), px(SIGN))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, self._icon, self._ink)


class CheckRow(QWidget):
    """A line of the page."""

    cure_wanted = Signal(object)  # Cure

    def __init__(
        self, check: Check, rooms: frozenset[str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.check, self._rooms = check, rooms
        self.line: Line | None = None
        self._trying = False
        self.sign = StateSign()
        self.title = Label(kind="strong", wrap=True)
        self.text = Label(kind="text2", wrap=True)
        self.advice = Label(kind="body", wrap=True)
        self.seconds = Label(kind="hint")
        self.cure = Button(kind="small")
        self.cure.clicked.connect(self._ask)
        self._lay_out()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(px(2))
        said.addWidget(self.text)
        said.addWidget(self.advice)
        said.addWidget(self.cure, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(5), 0, px(5))
        row.setSpacing(px(10))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.sign, 0, top)
        row.addWidget(self.title, 0, top)
        row.addLayout(said, 1)
        row.addWidget(self.seconds, 0, top)
        self._measure()

    def _measure(self) -> None:
        self.title.setFixedWidth(px(TITLE))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def words(self) -> None:
        """The language changed; what was seen stays in the words it was seen in."""
        self.title.setText(_(self.check.title))
        self._show()

    def wait(self) -> None:
        """Not looked at yet, in this round."""
        self.line, self._trying = None, False
        self._show()

    def begin(self) -> None:
        """It is being looked at."""
        self._trying = True
        self._show()

    def show_line(self, line: Line) -> None:
        """What became of it."""
        self.line, self._trying = line, False
        self._show()

    def _cure(self) -> Cure | None:
        cure = cure_for(self.line) if self.line is not None else None
        there = cure is not None and (self._rooms is None or cure.room in self._rooms)
        return cure if there else None

    def _show(self) -> None:
        line, cure = self.line, self._cure()
        if line is None:
            words = _(TRYING) if self._trying else _(WAITING)
            self.sign.show_sign("loader" if self._trying else "circle-dashed", "text3", words)
            self.text.setText(words if self._trying else "–")
            self.seconds.setText("")
        else:
            self.sign.show_sign(*_SIGNS[line.state], _(STATE_WORDS[line.state]))
            self.text.setText(line.text)
            self.seconds.setText(interface().measure(round(line.seconds, 1), "s"))
        self.advice.show_if_any(line.advice if line is not None else "")
        self.cure.setVisible(cure is not None)
        if cure is not None:
            self.cure.setText(_(cure.words))
            self.cure.setAccessibleName(f"{self.title.text()}: {_(cure.words)}")

    def _ask(self) -> None:
        cure = self._cure()
        if cure is not None:
            self.cure_wanted.emit(cure)
