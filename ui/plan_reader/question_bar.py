"""The one question at the bottom: what is meant, and the likely answers as buttons.

What must not come in: which answers are likely, and what they change.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.icons import draw_icon
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets.basics import FlowLayout, Label, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import Painted, px
from ui.plan_reader.questions import Question


class _Sign(Painted):
    """A question mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(18), px(20))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        side = px(18)
        draw_icon(
            painter, QRectF(box.left(), box.top() + 1, side, side), "circle-question-mark", "warn"
        )


class QuestionBar(QFrame):
    """Asks about one field; other words can always be written instead."""

    answered = Signal(object)  # Act
    otherwise = Signal(object)  # Question: it is written by hand
    passed_over = Signal(object)  # Question: the row is left out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.question: Question | None = None
        note = QFrame()
        set_kind(note, "warn-note")
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(note)
        self._line = QHBoxLayout(note)
        self._line.addWidget(_Sign(), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        self.words_ = Label(kind="strong", wrap=True)
        self.where = Label(kind="second", wrap=True)
        column.addWidget(self.words_)
        column.addWidget(self.where)
        self._place = QWidget()
        self._flow = FlowLayout(self._place, gap=6)
        column.addSpacing(px(4))
        column.addWidget(self._place)
        self._line.addLayout(column, 1)
        self.buttons: list[Button] = []
        self._measure()
        self.hide()

    def _measure(self) -> None:
        self._outer.setContentsMargins(px(12), px(6), px(12), px(6))
        self._line.setContentsMargins(px(14), px(8), px(14), px(8))
        self._line.setSpacing(px(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def show_question(self, question: Question | None) -> None:
        """Asks, or is silent."""
        had_keyboard = any(button.hasFocus() for button in self.buttons)
        self.question = question
        self.setVisible(question is not None)
        emptied(self._flow)
        self.buttons = []
        if question is None:
            return
        self.words_.setText(question.words)
        self.where.setText(question.where)
        for answer in question.answers:
            button = self._button(answer.words, "plain", answer.tip)
            act = answer.act
            button.clicked.connect(lambda _on=False, act=act: self.answered.emit(act))
        other = self._button(_("Write it otherwise …"), "ghost")
        other.clicked.connect(lambda: self.otherwise.emit(self.question))
        leave = self._button(_("Leave the row out"), "ghost")
        leave.clicked.connect(lambda: self.passed_over.emit(self.question))
        if had_keyboard:
            self.focus_answer()

    def _button(self, words: str, kind: str, tip: str = "") -> Button:
        button = Button(words, kind)
        button.setToolTip(tip if tip != words else "")
        self._flow.addWidget(button)
        button.show()  # at once, so that it can have the keyboard
        self.buttons.append(button)
        return button

    def focus_answer(self) -> None:
        """The keyboard to the first answer."""
        if self.buttons:
            self.buttons[0].setFocus()
