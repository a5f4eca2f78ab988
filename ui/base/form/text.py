"""Fields of text: one line, several lines, search, masked.

What must not come in: checks of what is typed (pages show them with `show_trouble`).
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.base.form.field import BareLine, BareText, EscapeFilter, Field
from ui.base.form.to_list import ToList
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.base.widgets.signs import KeyCap

SEARCH, LEAST_SEARCH = 300, 100  # px wide
CAP_FROM = 200  # px of width from which the key cap is shown
LINE = 32  # height of a field at text size 13


class TextField(Field):
    """One line of text; the value is a str."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = BareLine()
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.line)
        self._adopt(self.line)
        self.line.installEventFilter(EscapeFilter(self))
        self.measures()

    def measures(self) -> None:
        self.setFixedHeight(px(LINE))
        self._layout.setContentsMargins(px(10), 2, px(10), 2)
        self._layout.setSpacing(px(6))

    def editors(self) -> list[QWidget]:
        return [self.line]

    def value(self) -> str:
        return self.line.text()

    def _write(self, value: object) -> None:
        self.line.setText(str(value or ""))
        self.line.setCursorPosition(0)

    def select_all(self) -> None:
        """Selects the text, for typing over it."""
        self.line.selectAll()


class NoteField(Field):
    """Several lines of text; the value is a str."""

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.text = BareText()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.text)
        self._adopt(self.text)
        self.text.installEventFilter(EscapeFilter(self))
        self.measures()

    def measures(self) -> None:
        line = QFontMetrics(theme().font("body")).lineSpacing()
        self.setFixedHeight(max(px(LINE), line * self._lines + px(16)))
        self._layout.setContentsMargins(px(10), px(7), px(6), px(7))

    def editors(self) -> list[QWidget]:
        return [self.text]

    def value(self) -> str:
        return self.text.toPlainText()

    def _write(self, value: object) -> None:
        self.text.setPlainText(str(value or ""))


class SearchField(TextField):
    """The search of a page: `changed` narrows at once, Esc empties, the key cap shows the key.

    Down goes on to the list that is searched, Esc from there comes back.
    """

    def __init__(self, shortcut: str = "Ctrl+F", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = KeyCap(QKeySequence(shortcut).toString().replace("+", " ") if shortcut else "")
        self._layout.addWidget(self._cap)  # first: shown without a parent it is a window of its own
        self.line.textChanged.connect(self._cap_or_not)
        self._shortcut = shortcut
        self._to_list = ToList(self.line, self.start)
        if shortcut:
            QShortcut(QKeySequence(shortcut), self, self.start)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.measures()

    def measures(self) -> None:
        super().measures()
        self.setMaximumWidth(px(SEARCH))
        self._layout.setContentsMargins(px(32), 2, px(7), 2)

    def sizeHint(self) -> QSize:
        return QSize(px(SEARCH), px(LINE))

    def minimumSizeHint(self) -> QSize:
        """It gives way where a header is short of room."""
        return QSize(px(LEAST_SEARCH), px(LINE))

    def start(self) -> None:
        """Puts the keyboard here."""
        self.line.setFocus()
        self.line.selectAll()

    def clear(self) -> None:
        """Empties it and tells so."""
        if self.line.text():
            self.line.clear()
            self.changed.emit("")

    def revert(self) -> None:
        self.clear()

    @property
    def edited(self) -> bool:
        """Esc empties whenever there is something."""
        return bool(self.line.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cap_or_not(self.line.text())

    def _cap_or_not(self, text: str) -> None:
        """The key is shown while nothing is typed and the example words have room beside it."""
        roomy = self.width() >= px(CAP_FROM)
        self._cap.setVisible(bool(self._shortcut) and not text and roomy)

    def draw_inside(self, painter: QPainter) -> None:
        side = px(16)
        top = (self.height() - side) / 2
        draw_icon(painter, QRectF(px(10), round(top), side, side), "search", "text3")


class MaskedField(TextField):
    """A number of a passport or phone: shown as its last three digits, read only."""

    SHOWN = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.set_read_only(True)

    def measures(self) -> None:
        super().measures()
        self._layout.setContentsMargins(px(10), 2, px(30), 2)

    def value(self) -> str:
        return self._whole

    def _write(self, value: object) -> None:
        self._whole = str(value or "")
        hidden = f"••• {self._whole[-self.SHOWN :]}" if self._whole else ""
        self.line.setText(hidden)

    def draw_inside(self, painter: QPainter) -> None:
        side = px(14)
        left, top = self.width() - px(10) - side, (self.height() - side) / 2
        draw_icon(painter, QRectF(left, round(top), side, side), "lock", "text3")
