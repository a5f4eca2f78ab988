"""The left side: what the card is made of, topmost first; its two sides; what can be added.

What must not come in: layouts and their edits (the page has them).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.badges.designer.adding import AddBar
from ui.badges.designer.layer_row import LayerLine, LayerRow
from ui.base.theme import set_kind, tells_of_theme, theme
from ui.base.widgets.basics import HLine, Label, ScrollBox
from ui.base.widgets.buttons import IconButton
from ui.base.widgets.choosing import Segments
from ui.base.widgets.painted import px

WIDTH = 232  # px at text size 13
MOST = 290  # px at any: the card needs the room
FRONT, BACK = "front", "back"


class LayerList(QWidget):
    """The lines; keeps its widgets, so that the keyboard stays where it is."""

    chosen = Signal(tuple)
    moved = Signal(str, int)  # an item, so many steps up (+) or down (-)
    hide_wanted = Signal(str, bool)
    lock_wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LayerRow] = []
        self._chosen: tuple[str, ...] = ()
        self._drop: int | None = None  # the line above which a dragged one would stand
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(6), px(2), px(6), px(6))
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def show_lines(self, lines: Sequence[LayerLine], chosen: Sequence[str]) -> None:
        """The items from the topmost on."""
        self._chosen = tuple(chosen)
        while len(self.rows) < len(lines):
            self._add_row()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(lines))
            if place < len(lines):
                row.show_line(lines[place], chosen=lines[place].name in self._chosen)

    def _add_row(self) -> None:
        row, place = LayerRow(), len(self.rows)
        row.name.chosen.connect(lambda more: self._choose(place, more))
        row.name.stepped.connect(lambda step: self._step(place + step))
        row.name.dragged.connect(lambda y: self._drag(row, y))
        row.name.dropped.connect(lambda: self._dropped(place))
        row.hide_wanted.connect(self.hide_wanted)
        row.lock_wanted.connect(self.lock_wanted)
        self._column.insertWidget(place, row)
        self.rows.append(row)

    def shown(self) -> list[LayerRow]:
        """The lines that are seen."""
        return [row for row in self.rows if not row.isHidden()]

    def _choose(self, place: int, more: bool) -> None:
        name = self.rows[place].line.name
        others = tuple(one for one in self._chosen if one != name) if more else ()
        taken_out = more and name in self._chosen
        self.chosen.emit(others if taken_out else (*others, name))

    def _step(self, place: int) -> None:
        if 0 <= place < len(self.shown()):
            self.rows[place].name.setFocus()
            self._choose(place, more=False)

    # ---- moving a line by hand

    def _drag(self, row: LayerRow, y: int) -> None:
        here = row.mapTo(self, QPoint(0, y)).y()
        tops = [one.geometry().center().y() for one in self.shown()]
        self._drop = sum(1 for top in tops if top < here)
        self.update()

    def _dropped(self, place: int) -> None:
        target, self._drop = self._drop, None
        self.update()
        if target is not None:
            steps = place - (target if target <= place else target - 1)
            if steps:
                self.moved.emit(self.rows[place].line.name, steps)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shown = self.shown()
        if self._drop is None or not shown:
            return
        last = shown[-1].geometry()
        y = shown[self._drop].y() if self._drop < len(shown) else last.bottom() + 1
        painter = QPainter(self)
        painter.fillRect(QRectF(px(6), y - 1, self.width() - px(12), 2), theme().color("accent"))
        painter.end()


class LayersPanel(QFrame):
    """Sides, lines, and under them what can be added."""

    side_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self._measure()
        self.title = Label(kind="h3")
        self.sides = Segments()
        self.sides.picked.connect(lambda side: self.side_picked.emit(str(side)))
        self.list = LayerList()
        self.nothing = Label(kind="hint", wrap=True)
        self.nothing.setContentsMargins(px(16), px(8), px(16), px(8))
        self.up, self.down = IconButton("arrow-up"), IconButton("arrow-down")
        self.copy, self.remove = IconButton("copy-plus"), IconButton("trash-2")
        self.adding = AddBar()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head())
        whole.addWidget(self.nothing)
        self._scroll = ScrollBox(self.list)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._order())
        whole.addWidget(HLine())
        whole.addWidget(self.adding)

    def _measure(self) -> None:
        self.setFixedWidth(min(px(WIDTH), MOST))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._measure()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(px(14), px(8), px(8), px(6))
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.sides)
        return head

    def _order(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(12), px(6), px(12), px(8))
        row.setSpacing(px(5))
        for button in (self.up, self.down):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.copy, self.remove):
            row.addWidget(button)
        return row

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Parts"))
        self.sides.set_choices([(FRONT, _("Front")), (BACK, _("Rear"))])
        self.sides.setAccessibleName(_("Side of the card"))
        self.nothing.setText(
            _(
                "Nothing stands on this side yet. Choose below what to add, then draw it on"
                " the card."
            )
        )
        self.up.set_name(_("Bring forward (Ctrl+])"))
        self.down.set_name(_("Send backward (Ctrl+[)"))
        self.copy.set_name(_("Duplicate (Ctrl+D)"))
        self.remove.set_name(_("Remove (Del)"))
        self.adding.words()

    def show_lines(self, lines: Sequence[LayerLine], chosen: Sequence[str], side: str) -> None:
        """What stands on this side, topmost first."""
        self.sides.set_value(side)
        self.nothing.setVisible(not lines)
        self.list.show_lines(lines, chosen)
        for button in (self.up, self.down, self.copy, self.remove):
            button.setEnabled(bool(chosen))
        for row in self.list.shown():
            if row.line.name in chosen[-1:]:
                self._scroll.ensureWidgetVisible(row, 0, px(4))

    def focus_first(self) -> None:
        """The keyboard at the first line, or where something can be added."""
        shown = self.list.shown()
        (shown[0].name if shown else self.adding.first).setFocus(Qt.FocusReason.OtherFocusReason)
