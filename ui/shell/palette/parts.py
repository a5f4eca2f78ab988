"""The head and the foot of the palette: the line with its sign, the keys that work.

What must not come in: the list between them.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base.cells import Chip
from ui.base.icons import draw_icon
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label, emptied
from ui.base.widgets.painted import Painted, px
from ui.base.widgets.signs import ChipLabel, KeyCap
from ui.shell.palette.found import Found
from ui.shell.palette.line import PaletteLine

HEAD, FOOT = 63, 38
CENTRE = Qt.AlignmentFlag.AlignVCenter


class _Glass(Painted):
    """The sign of a search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(22), px(22))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        draw_icon(painter, box, "search", "text2")


class PaletteHead(QFrame):
    """The line, whose commands are shown before it, Esc behind it."""

    def __init__(self, line: PaletteLine) -> None:
        super().__init__()
        set_kind(self, "bare")
        set_kind(line, "desk")
        self.setFixedHeight(px(HEAD))
        self.whose = ChipLabel()
        self.whose.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(21), 0, px(21), 0)
        row.setSpacing(px(14))
        row.addWidget(_Glass(), 0, CENTRE)
        row.addWidget(self.whose, 0, CENTRE)
        row.addWidget(line, 1)
        row.addWidget(KeyCap("Esc"), 0, CENTRE)

    def show_whose(self, of: Found | None) -> None:
        """Whose commands are looked through; None for everything."""
        if of is not None:
            self.whose.show_chip(Chip(of.title, "tint", of.icon or "user"))
        self.whose.setVisible(of is not None)


class PaletteFoot(QFrame):
    """The keys at the left; what a newcomer should know at the right, where there is room."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "bare")
        self.setFixedHeight(px(FOOT))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(19), 0, px(19), 0)
        self._row.setSpacing(px(8))
        self._hint = Label()

    def words(self, *, deeper: bool) -> None:
        """The keys; `deeper` among the commands of somebody."""
        emptied(self._row)
        last = ("Esc", _("go back")) if deeper else ("Tab", _("see commands"))
        for caps, words in (
            (("↑", "↓"), _("choose")),
            (("Enter",), _("open")),
            ((last[0],), last[1]),
        ):
            for cap in caps:
                self._row.addWidget(KeyCap(cap), 0, CENTRE)
            self._row.addWidget(Label(words, "second"), 0, CENTRE)
            self._row.addSpacing(px(8))
        self._row.addStretch(1)
        self._hint = Label(_("No marks needed, words in any order"), "second")
        self._row.addWidget(self._hint, 0, CENTRE)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The hint gives way before the keys do."""
        self._hint.show()
        self._hint.setVisible(self._row.sizeHint().width() <= self.width())
