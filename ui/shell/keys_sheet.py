"""F1: the keys of the page that is open, and those of the window, as a floating sheet.

What must not come in: which keys a page has (its actions and its footer say so).
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from ui.base.page import Page
from ui.base.theme import theme
from ui.base.widgets.basics import Card, Label
from ui.base.widgets.signs import KeyCap, KeyHint
from ui.shell.pages import in_rail

DIM = 0.35  # of the ground behind a floating sheet
WINDOW_KEYS = (
    ("Ctrl Z", N_("undo the last step of this desk")),
    ("Ctrl Y", N_("do it again")),
    ("Ctrl \\", N_("fold the rail")),
    ("Ctrl Shift L", N_("Vietnamese or English")),
    ("Ctrl Shift D", N_("light or dark")),
    ("Ctrl Shift S", N_("save a copy now")),
    ("F1", N_("this list")),
)


class KeysSheet(QFrame):
    """Covers the window; any key or click takes it away."""

    def __init__(self, window: QWidget, page: Page | None) -> None:
        super().__init__(window)
        self._window = window
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Keys"))
        self._before = window.focusWidget()
        self.sheet = Card(margins=(24, 18, 24, 20), gap=10)
        self._fill(page)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)
        window.installEventFilter(self)

    def _fill(self, page: Page | None) -> None:
        layout = self.sheet.layout_
        own = keys_of(page)
        if page is not None and own:
            layout.addWidget(Label(_(page.title), "h3"))
            layout.addLayout(_grid(own))
            layout.addSpacing(theme().px(6))
        layout.addWidget(Label(_("Everywhere"), "h3"))
        everywhere = [*rooms(), *((keys, _(words)) for keys, words in WINDOW_KEYS)]
        layout.addLayout(_grid([one for one in everywhere if one[0] not in dict(own)]))

    def open(self) -> None:
        """Covers the window and takes the keyboard."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def leave(self) -> None:
        """Gives the keyboard back."""
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        shade = QColor(theme().color("shadow"))
        shade.setAlphaF(DIM)
        painter.fillRect(QRectF(self.rect()), shade)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)


def rooms() -> list[tuple[str, str]]:
    """Alt and a number for each room of the rail."""
    return [(f"Alt {place}", _(room.title)) for place, room in enumerate(in_rail(), start=1)]


def keys_of(page: Page | None) -> list[tuple[str, str]]:
    """What a page says in its footer, and the keys of its actions that it does not say there."""
    if page is None:
        return []
    said = dict(said_by(hint) for hint in page.footer.findChildren(KeyHint))
    for act in page.actions_.values():
        keys = act.shortcut().toString().replace("+", " ")
        if keys and keys not in said:
            said[keys] = act.text().replace("&", "")
    return list(said.items())


def said_by(hint: KeyHint) -> tuple[str, str]:
    """The key and the words of a hint in the footer."""
    (cap,), (label,) = hint.findChildren(KeyCap), hint.findChildren(Label)
    return cap.accessibleName(), label.text()


def _grid(keys: list[tuple[str, str]]) -> QLayout:
    grid = QGridLayout()
    px = theme().px
    grid.setHorizontalSpacing(px(14))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(4, 1)
    half = (len(keys) + 1) // 2
    for place, (caps, words) in enumerate(keys):
        row, side = place % half, place // half * 2
        grid.addWidget(KeyCap(caps), row, side, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Label(words), row, side + 1)
    return grid
