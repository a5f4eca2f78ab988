"""What the program says by itself at the lower right of the window: toast, progress card.

What must not come in: when to say something (messages.py).
"""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.keyboard_stays import LentKeyboard
from ui.base.text_fit import break_lines
from ui.base.theme import set_kind, tells_of_theme, theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import Painted, px
from ui.base.widgets.signs import draw_key_cap

LIFE = 8000  # ms a toast stays
TICK = 40  # ms between steps of its gold line
WIDTH = 444
UNDO_CAP = 70  # px at the right for the key of Undo
MOST_LINES, BELOW = 2, 30  # lines beside the buttons, else these stand in a row below
MINUTE = 60
STEADY = 10  # s; above it a guess is told in fives
Action = tuple[str, Callable[[], object]]


class Toast(Painted):
    """What happened, in the past tense; Undo in gold while it can be undone, one way on at most.

    Its time runs out, but not while somebody points at it or has the keyboard on its buttons.
    """

    gone = Signal()

    def __init__(
        self,
        text: str,
        undo: Callable[[], object] | None = None,
        *,
        action: Action | None = None,
        icon: str = "check",
        ink: str = "toast_ok",
        life: int = LIFE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._ink = text, icon, ink
        heard = QAccessible.isActive()  # a screen reader needs longer than eyes
        self._life, self._left = life * (2 if heard else 1), float(life * (2 if heard else 1))
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._step)
        self.action = self._button(*action) if action else None
        self.undo = self._button(_("Undo"), undo) if undo else None
        self._ended = False
        self.kind = ""  # of those that say the same of something else, only the latest is seen
        self.step: object = None  # which step `undo` takes back, where only the latest can be
        self._keyboard = LentKeyboard(self, self._buttons)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.say(text)
        self.resize(self.sizeHint())

    def _button(self, words: str, do: Callable[[], object]) -> Button:
        button = Button(words, "toast", parent=self)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self._answer(do))
        return button

    def withdraw_undo(self) -> None:
        """What it tells can no longer be taken back from here."""
        if self.undo is not None:
            self._keyboard.give_back(self.undo)
            self.undo.hide()
            self.undo.deleteLater()
            self.undo = None
            self._place_buttons()
            self.update()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @property
    def share_left(self) -> float:
        """How much of its time is left, 1 to 0."""
        return max(0.0, self._left / self._life)

    def start(self) -> None:
        """Its eight seconds begin; a screen reader says it."""
        self._clock.start()
        self._timer.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._text))

    def _words_width(self) -> int:
        whole = px(WIDTH - 44 - 16)
        return whole if self._stacked() else whole - self._buttons_width()

    def _buttons_width(self) -> int:
        cap = px(UNDO_CAP) if self.undo else 0
        return cap + sum(button.sizeHint().width() for button in self._buttons())

    def _buttons(self) -> list[Button]:
        return [button for button in (self.undo, self.action) if button is not None]

    def _stacked(self) -> bool:
        """Whether the buttons stand below the words: beside them these would become a column."""
        beside = px(WIDTH - 44 - 16) - self._buttons_width()
        font = theme().font("strong")
        return bool(self._buttons()) and len(break_lines(self._text, font, beside)) > MOST_LINES

    def _lines(self) -> list[str]:
        return break_lines(self._text, theme().font("strong"), self._words_width())

    def sizeHint(self) -> QSize:
        below = px(BELOW) if self._stacked() else 0
        return QSize(px(WIDTH), px(30) + px(18) * len(self._lines()) + below)

    def _step(self) -> None:
        """The line runs on, but not while the pointer or the keyboard is on it."""
        passed = self._clock.restart()
        if not (self.underMouse() or any(button.hasFocus() for button in self._buttons())):
            self._left -= passed
        self.update()
        if self._left <= 0:
            self.end()

    def end(self) -> None:
        """Goes away, once: the room that gets the keyboard back may end it as well."""
        if self._ended:
            return
        self._ended = True
        self._timer.stop()
        self._keyboard.give_back(*self._buttons())
        self.hide()
        self.gone.emit()

    def _answer(self, do: Callable[[], object]) -> None:
        self.end()
        do()

    def measures_changed(self) -> None:
        self.resize(self.sizeHint())
        self._place_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """From the right: the key, Undo, the way on."""
        right = self.width() - px(UNDO_CAP if self.undo else 4)
        for button in self._buttons():
            hint = button.sizeHint()
            right -= hint.width()
            top = round(self._buttons_line() - hint.height() / 2)
            button.setGeometry(right, top, hint.width(), hint.height())

    def _buttons_line(self) -> float:
        """The middle of the line on which the buttons stand."""
        return self.height() - px(BELOW) / 2 - px(6) if self._stacked() else self.height() / 2

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(theme().color("line2") if theme().dark else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("toast"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
        side = px(18)
        lines = self._lines()
        middle = (box.height() - (px(BELOW) if self._stacked() else 0)) / 2
        spot = QRectF(px(16), round(middle - side / 2), side, side)
        draw_icon(painter, spot, self._icon, self._ink)
        top = middle - px(18) * len(lines) / 2
        for line in lines:
            words = QRectF(px(44), top, self._words_width(), px(18))
            paint.draw_text(painter, words, line, "strong", "on_toast", elide=False)
            top += px(18)
        if self.undo is not None:
            cap = QRectF(box.right() - px(64), self._buttons_line() - px(10), px(50), px(20))
            draw_key_cap(painter, cap, "Ctrl Z", on_toast=True)
        line_box = QRectF(px(10), box.bottom() - 2.5, (box.width() - px(20)) * self.share_left, 1.8)
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
        self._icon, self._stopping = icon, False
        self.setAccessibleName(label)
        self.title = Label(label, "strong", wrap=True)
        self.numbers = Label("", "second", wrap=True)
        self.button = Button(stop_words or _("Stop"), "small")
        self.button.clicked.connect(self._stop)
        self._line = _ProgressLine()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.numbers)
        self._upper = QHBoxLayout()
        self._upper.addLayout(words, 1)
        self._upper.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._upper)
        self._whole.addWidget(self._line)
        self._measure()

    def _measure(self) -> None:
        self._upper.setContentsMargins(px(26), 0, 0, 0)
        self._upper.setSpacing(px(10))
        self._whole.setContentsMargins(px(16), px(10), px(14), px(10))
        self._whole.setSpacing(px(8))
        self._line.setFixedHeight(px(5))
        self.setFixedWidth(px(WIDTH))

    def show_progress(
        self, done: int, total: int, text: str = "", left: float | None = None
    ) -> None:
        """Numbers as far as they are known; `left` in seconds."""
        if self._stopping:
            return
        parts = [text] if text else []
        if total and not text:
            speech = interface()
            words = _("{done} of {total}")
            parts.append(words.format(done=speech.number(done), total=speech.number(total)))
        if left is not None and left >= 1:
            parts.append(time_left(left))
        self.numbers.show_if_any(" · ".join(parts))
        self._line.share = done / total if total else 0.0
        self._line.update()

    def sizeHint(self) -> QSize:
        """As high as its words are at this width."""
        width = px(WIDTH)
        height = self._whole.totalHeightForWidth(width)
        return QSize(width, height if height > 0 else super().sizeHint().height())

    def _stop(self) -> None:
        """Stop is heard at the work's next report; until then it says so."""
        self._stopping = True
        self.button.setEnabled(False)
        self.numbers.show_if_any(_("Stopping after this step…"))
        self.stop.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = px(18)
        draw_icon(painter, QRectF(px(16), px(13), side, side), self._icon, "accent")
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


def time_left(seconds: float) -> str:
    """A guess in words that does not flicker: seconds by fives above ten, then minutes."""
    if seconds > MINUTE * 1.5:
        minutes = round(seconds / MINUTE)
        return ngettext("about {n} minute left", "about {n} minutes left", minutes).format(
            n=minutes
        )
    whole = round(seconds) if seconds <= STEADY else round(seconds / 5) * 5
    return ngettext("about {n} second left", "about {n} seconds left", whole).format(n=whole)
