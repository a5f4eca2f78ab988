"""One of a list: a field that opens a list of words.

A word picked from the open list is the answer; arrows on the closed field only try values, the
answer comes with Enter or when the field is left. What must not come in: long lists that need a
search (a page of their own).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from ui.base import paint
from ui.base.form.field import Field, draw_field
from ui.base.icons import draw_icon
from ui.base.theme import tells_of_theme
from ui.base.widgets.painted import px

LINE = 32
WIDEST = 420
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Box(QComboBox):
    """Qt's combo box, painted as a field."""

    left = Signal()
    entered = Signal()
    confirmed = Signal()  # Enter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setView(QListView())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.trouble = ""
        self.stepping = False  # a key moves the value while the list is closed
        self.measures()

    def measures(self) -> None:
        self.setFixedHeight(px(LINE))
        self.setMinimumWidth(px(72))

    def sizeHint(self) -> QSize:
        font = self.font()
        widths = [paint.text_width(self.itemText(n), font) for n in range(self.count())]
        return QSize(min(px(WIDEST), round(max(widths, default=px(60))) + px(46)), px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(72), px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_field(
            painter,
            box,
            focused=self.hasFocus(),
            trouble=self.trouble,  # type: ignore[arg-type]  # "" warn bad
            read_only=not self.isEnabled(),
        )
        ink = "text" if self.isEnabled() and self.currentIndex() >= 0 else "text3"
        words = self.currentText() or self.placeholderText()
        paint.draw_text(painter, box.adjusted(px(11), 0, -px(28), 0), words, "body", ink)
        side = px(14)
        spot = QRectF(box.right() - px(9) - side, round((box.height() - side) / 2), side, side)
        draw_icon(painter, spot, "chevrons-up-down", "text2")
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.stepping = True
        super().keyPressEvent(event)
        self.stepping = False
        if event.key() in ENTER:
            self.confirmed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # its own list has opened
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page, it never changes a value in passing."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.measures()


class ChoiceField(Field):
    """One of several values; `changed` with each one tried, `committed` with the one meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.box = _Box(self)
        self.box.activated.connect(self._chosen)
        self.box.confirmed.connect(self.commit)
        self.box.entered.connect(self._entered)
        self.box.left.connect(self._left)
        self.setFocusProxy(self.box)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else Qt gives it no place in an order
        self.measures()

    def measures(self) -> None:
        self.setFixedHeight(px(LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.box.setGeometry(self.rect())

    def sizeHint(self) -> QSize:
        return self.box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.box.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The inner box paints everything."""

    def editors(self) -> list[QWidget]:
        return [self.box]

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Other choices (value, words); the value stays if it is among them."""
        before = self.value()
        self._values = [value for value, _words in choices]
        self.box.clear()
        self.box.addItems([words for _value, words in choices])
        self._write(before)
        self.box.updateGeometry()
        self.updateGeometry()

    def value(self) -> object:
        place = self.box.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def _write(self, value: object) -> None:
        self.box.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def set_words(self, name: str, placeholder: str = "") -> None:
        """The accessible name, and what stands there while nothing is chosen."""
        super().set_words(name, placeholder)
        self.box.setPlaceholderText(placeholder)

    def set_read_only(self, read_only: bool) -> None:
        """May be looked at only."""
        super().set_read_only(read_only)
        self.box.setEnabled(not read_only)

    def show_trouble(self, sentence: str, tone: str = "warn") -> None:
        """One sentence under the field."""
        self.box.trouble = tone if sentence else ""
        self.box.update()
        super().show_trouble(sentence, tone)  # type: ignore[arg-type]  # "" warn bad

    def _chosen(self, _place: int) -> None:
        self.changed.emit(self.value())
        if not self.box.stepping:
            self.commit()
