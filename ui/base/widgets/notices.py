"""What the program says by itself: toast, progress card, error strip.

Toasts and cards float at the lower right of the window; the strip stands at the top of its page.
What must not come in: when to say something (messages.py).
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.text_fit import break_lines
from ui.base.theme import set_kind, theme
from ui.base.widgets.basics import Label, emptied
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import Painted, px
from ui.base.widgets.signs import draw_key_cap

LIFE = 8000  # ms a toast stays
TICK = 40  # ms between steps of its gold line
WIDTH = 444
Action = tuple[str, Callable[[], object]]


class Toast(Painted):
    """What happened, in the past tense; Undo in gold while it can be undone."""

    gone = Signal()

    def __init__(
        self,
        text: str,
        undo: Callable[[], object] | None = None,
        *,
        icon: str = "check",
        ink: str = "toast_ok",
        life: int = LIFE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._ink = text, icon, ink
        self._life, self._left = life, float(life)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._step)
        self._undo = Button(_("Undo"), "toast", parent=self) if undo else None
        if self._undo is not None and undo is not None:
            self._undo.setAccessibleName(_("Undo"))
            self._undo.clicked.connect(lambda: self._take_back(undo))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.say(text)
        self.resize(self.sizeHint())

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def start(self) -> None:
        """Its eight seconds begin."""
        self._clock.start()
        self._timer.start()

    def _words_width(self) -> int:
        return px(WIDTH - 44 - 16) - (self._undo_width() if self._undo else 0)

    def _undo_width(self) -> int:
        button = self._undo.sizeHint().width() if self._undo else 0
        return button + px(66)

    def _lines(self) -> list[str]:
        return break_lines(self._text, theme().font("strong"), self._words_width())

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(30) + px(18) * len(self._lines()))

    def _step(self) -> None:
        """The line runs on, but not while the pointer is on it."""
        passed = self._clock.restart()
        if not self.underMouse():
            self._left -= passed
        self.update()
        if self._left <= 0:
            self.end()

    def end(self) -> None:
        """Goes away."""
        self._timer.stop()
        self.hide()
        self.gone.emit()

    def _take_back(self, undo: Callable[[], object]) -> None:
        self.end()
        undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._undo is not None:
            hint = self._undo.sizeHint()
            left = self.width() - hint.width() - px(66)
            self._undo.setGeometry(
                left, (self.height() - hint.height()) // 2, hint.width(), hint.height()
            )

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(theme().color("line2") if theme().dark else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("toast"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
        side = px(18)
        spot = QRectF(px(16), round(box.center().y() - side / 2), side, side)
        draw_icon(painter, spot, self._icon, self._ink)
        lines = self._lines()
        top = box.center().y() - px(18) * len(lines) / 2
        for line in lines:
            words = QRectF(px(44), top, self._words_width(), px(18))
            paint.draw_text(painter, words, line, "strong", "on_toast", elide=False)
            top += px(18)
        if self._undo is not None:
            cap = QRectF(box.right() - px(64), box.center().y() - px(10), px(50), px(20))
            draw_key_cap(painter, cap, "Ctrl Z", on_toast=True)
        share = max(0.0, self._left / self._life)
        line_box = QRectF(px(10), box.bottom() - 2.5, (box.width() - px(20)) * share, 1.8)
        painter.fillRect(line_box, theme().color("toast_gold"))


class _ProgressLine(Painted):
    """A thin bar."""

    share = 0.0

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(5))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        radius = box.height() / 2
        painter.setBrush(theme().color("neu_t"))
        painter.drawRoundedRect(box, radius, radius)
        if self.share > 0:
            painter.setBrush(theme().color("accent"))
            done = QRectF(box)
            done.setWidth(max(box.height(), box.width() * min(1.0, self.share)))
            painter.drawRoundedRect(done, radius, radius)


class ProgressCard(QFrame):
    """Long work: what, numbers, time left when it is known, Stop."""

    stop = Signal()

    def __init__(
        self, label: str, stop_words: str = "", icon: str = "loader", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_kind(self, "card")
        self._icon = icon
        self.setAccessibleName(label)
        self.title = Label(label, "strong")
        self.numbers = Label("", "second")
        self.button = Button(stop_words or _("Stop"), "small")
        self.button.clicked.connect(self.stop)
        self._line = _ProgressLine()
        self._line.setFixedHeight(px(5))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self.title)
        words.addWidget(self.numbers)
        upper = QHBoxLayout()
        upper.addLayout(words, 1)
        upper.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(42), px(10), px(14), px(10))
        whole.setSpacing(px(8))
        whole.addLayout(upper)
        whole.addWidget(self._line)
        self.setFixedWidth(px(WIDTH))

    def show_progress(
        self, done: int, total: int, text: str = "", left: float | None = None
    ) -> None:
        """Numbers as far as they are known; `left` in seconds."""
        parts = [text] if text else []
        if total and not text:
            parts.append(_("{done} of {total}").format(done=done, total=total))
        if left is not None and left >= 1:
            seconds = round(left)
            parts.append(
                ngettext("about {n} second left", "about {n} seconds left", seconds).format(
                    n=seconds
                )
            )
        self.numbers.setText(" · ".join(parts))
        self._line.share = done / total if total else 0.0
        self._line.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = px(18)
        draw_icon(painter, QRectF(px(14), px(13), side, side), self._icon, "accent")
        painter.end()


class _Sign(Painted):
    """The exclamation mark in a circle of the strip."""

    def sizeHint(self) -> QSize:
        return QSize(px(20), px(20))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, "circle-alert", "bad")


class ErrorStrip(QFrame):
    """What could not be done and where; what is unharmed; up to two buttons. Stays until closed."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "bad-note")
        sign = _Sign()
        sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.sentence = Label(kind="strong", wrap=True)
        self.detail = Label(kind="text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.sentence)
        words.addWidget(self.detail)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(6))
        self.close_button = IconButton("x", kind="ghost")
        self.close_button.clicked.connect(self.clear)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(16), px(10), px(10), px(10))
        whole.setSpacing(px(12))
        whole.addWidget(sign)
        whole.addLayout(words, 1)
        whole.addLayout(self._buttons)
        whole.addWidget(self.close_button)
        self.words()
        self.hide()

    def words(self) -> None:
        """The language changed."""
        self.close_button.set_name(_("Close"))

    def show_error(self, sentence: str, detail: str = "", buttons: Sequence[Action] = ()) -> None:
        """Shows an error; the first button is plain, the second a ghost."""
        self.sentence.setText(sentence)
        self.detail.show_if_any(detail)
        self.setAccessibleName(" ".join(part for part in (sentence, detail) if part))
        emptied(self._buttons)
        for place, (words, do) in enumerate(buttons):
            button = Button(words, "ghost" if place else "plain")
            button.clicked.connect(lambda _checked=False, do=do: self._answer(do))
            self._buttons.addWidget(button)
        self.show()

    def _answer(self, do: Callable[[], object]) -> None:
        self.clear()
        do()

    def clear(self) -> None:
        """Takes it away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()
