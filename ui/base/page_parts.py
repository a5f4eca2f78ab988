"""The frame of a page: header with search and buttons, second row, footer with keys.

What must not come in: words of a page (it sets them) and its body.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.base.form import SearchField
from ui.base.icons import draw_icon
from ui.base.theme import set_kind, tells_of_theme
from ui.base.widgets.basics import Label, SideLabel, emptied
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import Painted, px
from ui.base.widgets.signs import KeyHint

SIDE = 20  # margin of a page


class _Part(QFrame):
    """A strip over the whole width of a page."""

    KIND = "header"
    MARGINS = (SIDE, 10, SIDE, 10)
    HEIGHT = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, self.KIND)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 0, 0, 0)
        whole = QVBoxLayout(self)
        whole.addLayout(self.row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._measure()

    def _measure(self) -> None:
        layout = self.layout()
        if layout is not None:
            left, top, right, bottom = (px(side) for side in self.MARGINS)
            layout.setContentsMargins(left, top, right, bottom)
        self.row.setSpacing(px(10))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._at_least(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Never lower than what stands in it, however much the body asks for."""
        return self._at_least(super().minimumSizeHint())

    def _at_least(self, wanted: QSize) -> QSize:
        return wanted.expandedTo(QSize(0, px(self.HEIGHT)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()


class Header(_Part):
    """Title, count, search, at most two plain buttons, one primary at the right end."""

    HEIGHT = 53

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain: list[Button] = []
        self.title = Label(kind="h1")
        self.count = SideLabel(kind="count", least=30)
        self.count.setContentsMargins(0, px(4), 0, 0)
        self.row.addWidget(self.title)
        self.row.addWidget(self.count)
        self.row.addStretch(1)

    def set_title(self, text: str) -> None:
        """The name of the room."""
        self.title.setText(text)

    def set_count(self, text: str) -> None:
        """What there is, in a few words beside the title."""
        self.count.setText(text)

    def add_search(self, shortcut: str = "Ctrl+F") -> SearchField:
        """The search of this page; give it example words with `set_words`."""
        search = SearchField(shortcut)
        self.row.addWidget(search)
        return search

    def add_button(self, act: QAction) -> Button:
        """A plain button for an action."""
        button = Button(action=act)
        self.row.addWidget(button)
        self._plain.append(button)
        return button

    def minimumSizeHint(self) -> QSize:
        """With plain buttons as icons: they give way before a title or the strong button."""
        least = super().minimumSizeHint()
        spared = sum(one.spared() for one in self._plain if not (one.isHidden() or one.short))
        return QSize(max(0, least.width() - spared), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_buttons()  # other words
        return super().event(event)

    def _fit_buttons(self) -> None:
        """Whole words where all of them have room beside each other, else icons."""
        kept = sum(one.spared() for one in self._plain if one.short and not one.isHidden())
        short = super().minimumSizeHint().width() + kept > self.width()
        if all(one.short == short for one in self._plain):
            return
        for one in self._plain:
            one.set_short(short)
        self.row.invalidate()  # or the least width asked for next would be that of before

    def add_icon_button(self, act: QAction) -> IconButton:
        """A small button with the action's icon alone."""
        button = IconButton(str(act.property("drawing")), action=act)
        self.row.addWidget(button)
        return button

    def add_ghost(self, act: QAction) -> Button:
        """A button without edge, for cancel."""
        button = Button(kind="ghost", action=act)
        self.row.addWidget(button)
        return button

    def add_primary(self, act: QAction) -> Button:
        """The one strong button of the window."""
        button = Button(kind="primary", action=act)
        self.row.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Anything else, such as segments."""
        self.row.addWidget(widget)

    def add_below(self, widget: QWidget) -> None:
        """A line under the title row but still in the header: a stepper."""
        whole = self.layout()
        if whole is not None:
            whole.addWidget(widget)


class SecondRow(_Part):
    """Tabs or filter chips under the header; seen once something is in it."""

    KIND = "second-row"
    MARGINS = (0, 0, 0, 0)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Puts something into the row."""
        self.row.addWidget(widget, stretch)
        self.show()

    def pad(self) -> None:
        """Margins for things other than tabs."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(16), px(6), px(16), px(6))


class _StateIcon(Painted):
    """The small icon before the footer's state."""

    name, ink = "", "text3"

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if self.name:
            draw_icon(painter, box, self.name, self.ink)


class Footer(_Part):
    """The state at the left, the keys of the page at the right."""

    KIND = "footer"
    MARGINS = (16, 3, 16, 3)
    HEIGHT = 31

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = _StateIcon()
        self._sign.setFixedSize(px(14), px(14))
        self._sign.hide()
        self.state = SideLabel(kind="second", least=120)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(px(12))
        self.row.setSpacing(px(8))
        self.row.addWidget(self._sign)
        self.row.addWidget(self.state)
        self.row.addStretch(1)
        self.row.addLayout(self._keys)

    def set_state(self, text: str, icon: str = "", ink: str = "text3") -> None:
        """One line on where things stand."""
        self.state.setText(text)
        self._sign.name, self._sign.ink = icon, ink
        self._sign.setVisible(bool(icon))
        self._sign.update()
        self._fit_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_keys()

    def minimumSizeHint(self) -> QSize:
        """Without the keys: they give way, the sheet of keys tells all of them."""
        least = super().minimumSizeHint()
        return QSize(max(0, least.width() - self._keys.minimumSize().width()), least.height())

    def _fit_keys(self) -> None:
        """Shows as many keys as there is room for beside the state, the first ones first."""
        items = [self._keys.itemAt(n) for n in range(self._keys.count())]
        hints = [hint for item in items if item and (hint := item.widget()) is not None]
        margins = self.contentsMargins().left() + 2 * px(self.MARGINS[0])
        room = self.width() - margins - self.state.sizeHint().width() - px(8)
        for hint in hints:
            room -= hint.sizeHint().width() + px(12)
            hint.setVisible(room >= 0)

    def set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """The keys of this page: (key, what it does)."""
        emptied(self._keys)
        for key, words in keys:
            self._keys.addWidget(KeyHint(key, words), 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit_keys()

    def add_widget(self, widget: QWidget) -> None:
        """Something of the page's own at the right end."""
        self.row.addWidget(widget)
