"""Words and surfaces: labels by role, cards, hairlines, a scroll area without a frame.

What must not come in: buttons, fields, and anything that answers to a click.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.base.room_watch import RoomWatch
from ui.base.text_fit import breakable
from ui.base.theme import is_undressing, set_kind, tells_of_theme, theme
from ui.base.theme.fonts import TABULAR
from ui.base.widgets.painted import px

MARK_ROOM = 1  # px above a line, for the smoothed edge of the highest marks (Ể)
LEAST_PANEL = 300  # px at text size 13
MOST_OF_PAGE = 0.42  # of the page's width, for a panel
TABULAR_KINDS = frozenset({"number", "clock", "count", "foot", "desk-big"})


class Label(QLabel):
    """Words in a role of the style sheet (`kind`), plain text only.

    Where it wraps, a very long word (a name, a path) wraps as well instead of being cut.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "body",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._words = ""
        self.setText(text)
        self.setContentsMargins(0, MARK_ROOM, 0, 0)
        if kind in TABULAR_KINDS:
            font = self.font()
            font.setFeature(TABULAR, 1)
            self.setFont(font)
        set_kind(self, kind)

    def setText(self, text: str) -> None:
        self._words = text
        super().setText(breakable(text) if self.wordWrap() else text)

    def text(self) -> str:
        """The words as they were given."""
        return self._words

    def show_if_any(self, text: str) -> None:
        """Shows the words, or hides the label when there are none."""
        self.setText(text)
        self.setVisible(bool(text))


class SideLabel(Label):
    """Supporting words in one line: where the room is short they end in … and a tooltip."""

    def __init__(self, text: str = "", kind: str = "second", least: int = 60) -> None:
        self._least = least  # px that stay, at text size 13
        super().__init__(text, kind)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(self.text())  # also where what is shown stays as it was
        self.updateGeometry()
        self._shorten()

    def sizeHint(self) -> QSize:
        return QSize(self._wanted(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        least = min(self._wanted(), px(self._least))
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        alone = event.type() == QEvent.Type.FontChange and not is_undressing()
        if alone or tells_of_theme(event):  # between two sheets no measure counts
            self.updateGeometry()
            self._shorten()

    def _wanted(self) -> int:
        margins = self.contentsMargins()
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return words + margins.left() + margins.right() + 1

    def _shorten(self) -> None:
        words, cut = self.text(), self.width() < self._wanted()
        room, right = self.contentsRect().width(), Qt.TextElideMode.ElideRight
        shown = QFontMetrics(self.font()).elidedText(words, right, room) if cut else words
        if shown != QLabel.text(self):
            QLabel.setText(self, shown)
            self.setToolTip(words if cut else "")
            self.setAccessibleName(words)


class Card(QFrame):
    """A surface with a hairline; put things into `layout_`. Margins in px at text size 13."""

    def __init__(
        self,
        kind: str = "card",
        margins: tuple[int, int, int, int] = (16, 12, 16, 12),
        gap: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._margins, self._gap = margins, gap
        self.layout_ = QVBoxLayout(self)
        set_kind(self, kind)
        self._measure()

    def _measure(self) -> None:
        left, top, right, bottom = (px(side) for side in self._margins)
        self.layout_.setContentsMargins(left, top, right, bottom)
        self.layout_.setSpacing(px(self._gap))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


class HLine(QFrame):
    """A hairline from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        set_kind(self, "line")


class VLine(QFrame):
    """A hairline from top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(1)
        set_kind(self, "line")


class ScrollBox(QScrollArea):
    """Lets its content scroll from top to bottom, without a frame."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "bare")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setAutoFillBackground(False)
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        content = self.widget()
        return content.sizeHint() if content else super().sizeHint()


class Panel(QFrame):
    """The side panel: head, body that scrolls, foot; hairline at its left. 300 to 470 wide.

    With large type in a small window it takes no more than its share, or the list would lose
    the columns that say how things stand.
    """

    def __init__(self, width: int = 470, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "panel")
        self._width = width
        self._watch: RoomWatch | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        self.head = self._part(outer, "bare")
        self.tabs_place = self._part(outer, "bare", side=0, top=0)
        inside = QFrame()
        set_kind(inside, "bare")
        self.body = QVBoxLayout(inside)
        outer.addWidget(ScrollBox(inside), 1)
        self.foot_frame = QFrame()
        set_kind(self.foot_frame, "panel-foot")
        self.foot = QHBoxLayout(self.foot_frame)
        outer.addWidget(self.foot_frame)
        self._measure()

    @staticmethod
    def _part(outer: QVBoxLayout, kind: str, side: int = 16, top: int = 14) -> QVBoxLayout:
        frame = QFrame()
        set_kind(frame, kind)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(px(side), px(top), px(side), 0)
        layout.setSpacing(px(8))
        outer.addWidget(frame)
        return layout

    def _measure(self) -> None:
        self._widen()
        self.body.setContentsMargins(px(16), px(12), px(16), px(12))
        self.body.setSpacing(px(10))
        self.foot.setContentsMargins(px(16), px(4), px(16), px(4))

    def _widen(self) -> None:
        around = self.parentWidget()
        share = round(around.width() * MOST_OF_PAGE) if around and self._watch else px(self._width)
        self.setFixedWidth(min(px(self._width), max(px(LEAST_PANEL), share)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        around = self.parentWidget()
        if self._watch is None and around is not None:
            self._watch = RoomWatch(around)
            self._watch.changed.connect(self._widen)
            self._widen()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


class FlowLayout(QLayout):
    """Places things beside each other and goes on in the next line when there is no room.

    Of a window that is being destroyed Python may lose the items before Qt lets go of the layout.
    They are forgotten then: an error in what Qt calls here ends the whole program.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._there())

    def itemAt(self, index: int) -> QLayoutItem | None:
        items = self._there()
        return items[index] if 0 <= index < len(items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        items = self._there()
        return items.pop(index) if 0 <= index < len(items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        gap = theme().px(self._gap)
        sizes = [item.sizeHint() for item in self._there()]
        width = sum(size.width() + gap for size in sizes) - gap if sizes else 0
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._there()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Puts the items into lines; returns the height they take."""
        gap = theme().px(self._gap)
        left, top, tallest = rect.left(), rect.top(), 0
        for item in self._there():
            size = item.sizeHint()
            if left > rect.left() and left + size.width() > rect.left() + rect.width():
                left, top, tallest = rect.left(), top + tallest + gap, 0
            if move:
                item.setGeometry(QRect(left, top, size.width(), size.height()))
            left += size.width() + gap
            tallest = max(tallest, size.height())
        return top + tallest - rect.top()

    def _there(self) -> list[QLayoutItem]:
        """The items that Qt still has."""
        if not all(map(isValid, self._items)):
            self._items = [item for item in self._items if isValid(item)]
        return self._items


def emptied(layout: QLayout) -> None:
    """Takes everything out of a layout; its widgets are hidden at once and deleted later."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
