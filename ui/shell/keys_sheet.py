"""F1: what the open page is for and how one goes on, its keys, and those of the window.

A floating sheet. What must not come in: which keys a page has (its actions and its footer say
so), and the help itself (resources/help).
"""

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from ui.base import paint
from ui.base.page import Page
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.basics import Card, HLine, Label, ScrollBox, VLine
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import px
from ui.base.widgets.signs import KeyCap, KeyHint
from ui.help.text import help_of
from ui.help.view import HelpView
from ui.shell.cover import Cover
from ui.shell.help_sheet import open_guide
from ui.shell.pages import by_number

WINDOW_KEYS = (
    ("Ctrl K", N_("search everything")),
    ("F1", N_("this help")),
    ("Ctrl Z", N_("undo the last step of this desk")),
    ("Ctrl Y", N_("do it again")),
    ("Ctrl ,", N_("settings")),
    ("Ctrl Shift B", N_("live board on the second screen")),
    ("Ctrl Alt B", N_("VIP board at the door")),
    ("Ctrl \\", N_("fold the rail")),
    ("Ctrl Shift L", N_("Vietnamese or English")),
    ("Ctrl Shift D", N_("light or dark")),
    ("Ctrl Shift S", N_("save a copy now")),
    ("Ctrl O", N_("open another file")),
    ("Ctrl W", N_("back to the start window")),
)
ROOM_KEYS = {  # what a page hears without an action of its own
    "registration": (
        ("Ctrl Z", N_("take back the pass on the card, or the last one, with a reason")),
        ("Ctrl 1–9", N_("hand over an item; a loan asks for its number")),
    ),
}
WIDTH, AROUND = 980, 24
EDGE = 3  # px between the edge of the sheet and its text: the ring of the keyboard stands there
SIDE_BY_SIDE = 820  # from this width on help and keys stand beside each other
Key = Qt.Key
NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
AS_NEEDED = Qt.ScrollBarPolicy.ScrollBarAsNeeded
SCROLLS = {
    Key.Key_Down: 40,  # px
    Key.Key_Up: -40,
    Key.Key_PageDown: 400,
    Key.Key_Space: 400,
    Key.Key_PageUp: -400,
    Key.Key_End: 100_000,
    Key.Key_Home: -100_000,
}
CLOSES = frozenset({Key.Key_Escape, Key.Key_F1, Key.Key_Return, Key.Key_Enter})


class _Scrolling(ScrollBox):
    """Holds the text and has the keyboard, so that arrows scroll."""

    voice: ClassVar[Role] = Role.Document
    lit = Signal()  # the keyboard came or went

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.lit.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.lit.emit()


class _Sheet(Card):
    """Holds the text; wears the ring while the text has the keyboard."""

    def __init__(self, box: _Scrolling, parent: QWidget) -> None:
        super().__init__("floating", margins=(EDGE, EDGE, EDGE, EDGE), gap=0, parent=parent)
        self._box = box
        self.layout_.addWidget(box)
        box.lit.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._box.hasFocus():
            painter = QPainter(self)
            paint.draw_ring(painter, QRectF(self.rect()), px(12))
            painter.end()


class KeysSheet(Cover):
    """Covers the window; Esc, F1, Enter or a click beside it takes it away, arrows scroll it.

    `room` names the help where it is not that of the page ("start": the window without a file).
    """

    own_keys = CLOSES | SCROLLS.keys()

    def __init__(self, window: QWidget, page: Page | None, room: str = "") -> None:
        super().__init__(window)
        self._page = page
        self._room = room or (page.name if page is not None else "")
        self.setAccessibleName(_("Help and keys"))
        self._wide = window.width() >= px(SIDE_BY_SIDE)
        self.inside = QWidget()
        body = QHBoxLayout(self.inside) if self._wide else QVBoxLayout(self.inside)
        body.setContentsMargins(px(24), px(20), px(24), px(14))
        body.setSpacing(px(24))
        self._fill(body)
        self.box = _Scrolling(self.inside)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows scroll it
        self.box.setAccessibleName(_("Help and keys"))
        card = _Sheet(self.box, self)
        self.close_button = IconButton("x", _("Close"), "ghost", parent=card)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(lambda _on=False: self.leave())
        self.sheet = card

    def _fill(self, body: QHBoxLayout | QVBoxLayout) -> None:
        """Help and the rooms' keys at the left, the page's and the window's at the right."""
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(px(10))
        blocks = help_of(self._room)
        if blocks:
            left.addWidget(HelpView(blocks))
            left.addLayout(self._way_to_the_guide())
            left.addSpacing(px(8))
        started = self._room != "start"
        own = keys_of(self._page)
        everywhere = [(keys, _(words)) for keys, words in WINDOW_KEYS if keys not in dict(own)]
        if started:
            _add_keys(left, _("Pages"), rooms(), columns=2)
        if own:
            _add_keys(right, _("Keys of this page"), own)
        if started:
            _add_keys(right, _("Everywhere"), everywhere)
        for column in (left, right):
            column.addStretch(1)
        body.addLayout(left, 3)
        if started:
            body.addWidget(VLine() if self._wide else HLine())
            body.addLayout(right, 2)

    def _way_to_the_guide(self) -> QHBoxLayout:
        """More than these few sentences: how it is done, step by step."""
        self.guide_button = Button(_("Open help"), kind="small", icon="life-buoy")
        self.guide_button.clicked.connect(lambda _on=False: self._open_guide())
        row = QHBoxLayout()
        row.addWidget(self.guide_button)
        row.addStretch(1)
        return row

    def _open_guide(self) -> None:
        self.leave()
        open_guide(self._window, self._room)

    def take_keyboard(self) -> None:
        self.box.setFocus()

    def arrange(self) -> None:
        """As high as its content, at most as high as the window; the rest scrolls."""
        if self.sheet is None:
            return
        width = min(px(WIDTH), self.width() - 2 * px(AROUND))
        layout = self.inside.layout()
        assert layout is not None
        edges = 2 * px(EDGE) + 2  # with a hairline on either side
        wanted = layout.totalHeightForWidth(width - edges) if layout.hasHeightForWidth() else 0
        wanted = (wanted or layout.totalSizeHint().height()) + edges
        most = self.height() - 2 * px(AROUND)
        height = min(wanted, most)
        self.box.setVerticalScrollBarPolicy(AS_NEEDED if wanted > most else NEVER)
        left, top = (self.width() - width) // 2, max(px(AROUND), (self.height() - height) // 3)
        self.sheet.setGeometry(left, top, width, height)
        button = self.close_button
        button.resize(button.sizeHint())
        button.move(width - button.width() - px(8), px(8))
        button.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        key = Key(event.key())
        if key in CLOSES:
            self.leave()
        elif key in SCROLLS:
            bar = self.box.verticalScrollBar()
            bar.setValue(bar.value() + px(SCROLLS[key]))


def rooms() -> list[tuple[str, str]]:
    """Alt and a number for each of the first rooms of the rail."""
    titles = [_(room.title) for room in by_number()]
    return [(f"Alt {place % 10}", title) for place, title in enumerate(titles, start=1)]


def keys_of(page: Page | None) -> list[tuple[str, str]]:
    """What a page says in its footer, and the keys that it does not say there; F2 before F12."""
    if page is None:
        return []
    said = dict(said_by(hint) for hint in page.footer.findChildren(KeyHint))
    for act in page.actions_.values():
        for keys in caps_of(act):
            if keys not in said:
                said[keys] = act.text().replace("&", "")
    said |= {keys: _(words) for keys, words in ROOM_KEYS.get(page.name, ())}
    return _in_rows(list(said.items()))


def _in_rows(keys: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The F keys in their own order, where the first of them stands; the others as they came."""
    row = sorted((one for one in keys if _f_number(one)), key=_f_number)
    at = next((place for place, one in enumerate(keys) if _f_number(one)), len(keys))
    rest = [one for one in keys if not _f_number(one)]
    return [*rest[:at], *row, *rest[at:]]


def _f_number(key: tuple[str, str]) -> int:
    """The number of a key such as F10; 0 of all others."""
    number = key[0].removeprefix("F")
    return int(number) if number.isdecimal() and number != key[0] else 0


def caps_of(act: QAction) -> list[str]:
    """The keys of an action as they stand on key caps."""
    form = QKeySequence.SequenceFormat.PortableText
    return [one.toString(form).replace("+", " ") for one in act.shortcuts()]


def said_by(hint: KeyHint) -> tuple[str, str]:
    """The key and the words of a hint in the footer."""
    (cap,), (label,) = hint.findChildren(KeyCap), hint.findChildren(Label)
    return cap.accessibleName(), label.text()


def _add_keys(
    place: QVBoxLayout, title: str, keys: list[tuple[str, str]], columns: int = 1
) -> None:
    """Keys under their title, in one column or in several of the same width."""
    place.addWidget(Label(title, "h3"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme().px(12))
    grid.setVerticalSpacing(theme().px(6))
    top = Qt.AlignmentFlag.AlignTop
    high = -(-len(keys) // columns)
    for number, (caps, words) in enumerate(keys):
        row, side = number % high, number // high * 2
        grid.setColumnStretch(side + 1, 1)
        grid.addWidget(KeyCap(caps), row, side, Qt.AlignmentFlag.AlignRight | top)
        grid.addWidget(Label(words, wrap=True), row, side + 1, top)
    place.addLayout(grid)
    place.addSpacing(px(8))
