"""What waits for a person: the worst first, each with its cause and one button to its cure.

At most five are seen until somebody asks for the others. What must not come in: which alerts
there are, and going anywhere (the page does).
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.overview.alerts import Alert
from ui.base.icons import draw_icon
from ui.base.tab_order import reach_at
from ui.base.theme import theme
from ui.base.widgets.basics import Card, HLine, Label, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.empty import Drawing
from ui.base.widgets.painted import Painted, px
from ui.overview.alert_words import ICONS, TONES, AlertWords, Names, level_words, words_of

MOST = 5


class AlertSign(Painted):
    """A tinted square with the icon of what it is; how grave it is stands in its name."""

    def __init__(self, alert: Alert) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon = ICONS[alert.kind]
        self._ink, self._ground = TONES[alert.level]
        self.say(level_words(alert.level))
        self.setToolTip(level_words(alert.level))

    def sizeHint(self) -> QSize:
        return QSize(px(30), px(30))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(theme().color(self._ink if theme().high_contrast else self._ground))
        painter.setBrush(theme().color(self._ground))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        inset = px(7)
        draw_icon(painter, box.adjusted(inset, inset, -inset, -inset), self._icon, self._ink)


class AlertRow(QWidget):
    """One alert: sign, sentence, cause, button."""

    pressed = Signal(object)  # the goal

    def __init__(self, alert: Alert, words: AlertWords) -> None:
        super().__init__()
        self.words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(7), 0, px(7))
        row.setSpacing(px(12))
        row.addWidget(AlertSign(alert), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for text, kind in ((words.sentence, "strong"), (words.cause, "second")):
            lines.addWidget(Label(text, kind, wrap=True))
        row.addLayout(lines, 1)
        self.button = Button(words.button, "small")
        self.button.setAccessibleName(f"{words.button}: {words.sentence}")
        self.button.setAccessibleDescription(words.cause)
        self.button.clicked.connect(lambda: self.pressed.emit(words.goal))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


class Calm(QWidget):
    """Nothing waits: a drawing and one sentence."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(px(8))
        layout.addStretch(1)
        layout.addWidget(Drawing("sun", "check"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.sentence = Label(kind="text2", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.sentence)
        layout.addStretch(2)


class TodoList(Card):
    """The alerts of the page."""

    wanted = Signal(object)  # the goal of an alert

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 12, 16, 10), gap=0, parent=parent)
        self._alerts: tuple[Alert, ...] = ()
        self._names: Names = {}
        self._unfolded = False
        self._shown: object = None
        self.title, self.count = Label(kind="h3"), Label(kind="hint")
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.count)
        self.layout_.addLayout(head)
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        self.layout_.addLayout(self._place)
        self.calm = Calm()
        self.layout_.addWidget(self.calm, 1)
        self.more = Button(kind="link")
        self.more.clicked.connect(self.toggle)
        self.layout_.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.layout_.addStretch(1)
        self.rows: list[AlertRow] = []

    def show_alerts(self, alerts: Sequence[Alert], names: Names) -> None:
        """Shows what waits now."""
        self._alerts, self._names = tuple(alerts), names
        self._show()

    def words(self) -> None:
        """Sets every text."""
        self.title.setText(_("To do"))
        self.calm.sentence.setText(_("Nothing is waiting for you. Everything is on track."))
        self._show()

    def toggle(self) -> None:
        """All of them, or the five worst again."""
        self._unfolded = not self._unfolded
        self._show()
        if self._unfolded and len(self.rows) > MOST:
            self.rows[MOST].button.setFocus()

    def _show(self) -> None:
        listed = self._alerts if self._unfolded else self._alerts[:MOST]
        written = [(alert, words_of(alert, self._names)) for alert in listed]
        self.calm.setVisible(not self._alerts)
        self._say_count()
        if written == self._shown:
            return
        self._shown = written
        place = self._focused()
        emptied(self._place)
        self.rows = [AlertRow(alert, words) for alert, words in written]
        for number, row in enumerate(self.rows):
            row.pressed.connect(self.wanted.emit)
            if number:
                self._place.addWidget(HLine())
            self._place.addWidget(row)
        reach_at(self.calm, *(row.button for row in self.rows))  # made later than what follows
        if place is not None and self.rows:
            self.rows[min(place, len(self.rows) - 1)].button.setFocus()

    def _focused(self) -> int | None:
        """Which row has the keyboard; it stays there when the list changes under it."""
        return next((n for n, row in enumerate(self.rows) if row.button.hasFocus()), None)

    def _say_count(self) -> None:
        n = len(self._alerts)
        words = ngettext("{n} thing, most urgent first", "{n} things, most urgent first", n)
        self.count.show_if_any(words.format(n=interface().number(n)) if n else "")
        hidden = n - MOST
        self.more.setVisible(hidden > 0)
        if self._unfolded:
            self.more.setText(_("Show fewer"))
        else:
            rest = ngettext("{n} more", "{n} more", hidden)
            self.more.setText(rest.format(n=interface().number(hidden)))
