"""Two records side by side: why they may be one, their heads, every cell to choose from.

What must not come in: reading and writing the workspace.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from ui.base.tab_order import reach_at
from ui.base.theme import set_kind
from ui.base.widgets.basics import FlowLayout, Label, ScrollBox, emptied
from ui.base.widgets.painted import px
from ui.base.widgets.signs import ChipLabel
from ui.duplicates.cell_row import BOTH_WIDTH, GAP, LABEL, CellRow
from ui.duplicates.cells import Chosen, Line, lines_of, proposal, values_of
from ui.duplicates.pairs import Pair
from ui.duplicates.record_head import RecordHead

RING = 6  # px around the cells for the ring of the keyboard
Pictures = Callable[[str], bytes | None]


class SideBySide(QWidget):
    """The pair shown, and what a person has chosen of it."""

    shown = Signal()  # another pair, another choice

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.pair: Pair | None = None
        self._kept = 0
        self._by_hand: dict[str, Chosen] = {}
        self._lines: list[Line] = []
        self.rows: list[CellRow] = []
        self._lay_out()

    def _lay_out(self) -> None:
        self.title = Label(kind="h3")
        self.hint = Label(kind="second", wrap=True)
        reasons = QWidget()
        self._reasons = FlowLayout(reasons)
        self.heads = (RecordHead("1"), RecordHead("2"))
        for place, head in enumerate(self.heads):
            head.wanted.connect(lambda place=place: self.keep(place))
        self._third = QSpacerItem(0, 0)
        top = QVBoxLayout()
        top.setContentsMargins(px(RING), 0, px(RING), 0)
        top.setSpacing(px(10))
        top.addWidget(self.title)
        top.addWidget(reasons)
        top.addLayout(self._heads_row())
        inside = QFrame()
        set_kind(inside, "bare")
        self._cells = QVBoxLayout(inside)
        self._cells.setContentsMargins(px(RING), px(RING), px(RING), px(RING))
        self._cells.setSpacing(px(RING))
        self._scroll = ScrollBox(inside)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._align)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20 - RING), px(14), px(20 - RING), 0)
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addWidget(self._scroll, 1)

    def _heads_row(self) -> QHBoxLayout:
        heads = QHBoxLayout()
        heads.setSpacing(px(GAP))
        self.hint.setFixedWidth(px(LABEL - GAP))
        heads.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignBottom)
        for head in self.heads:
            heads.addWidget(head, 1)
        heads.addItem(self._third)
        return heads

    def _align(self) -> None:
        """The heads stand over the cells, whether or not there is a scroll bar."""
        bar = self._scroll.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._third.changeSize(px(self._third_width()) + beside, 0)
        self._third.invalidate()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

    def _third_width(self) -> int:
        joining = any(line.may_join and line.differs for line in self._lines)
        return BOTH_WIDTH + GAP if joining else 0

    # ---- what is shown

    def show_pair(self, pair: Pair) -> None:
        """A pair; what was chosen by hand stays when it is the same one as before."""
        here = self._cell_with_keyboard(pair)
        if self.pair is None or self.pair.key != pair.key:
            self._by_hand = {}
            self._kept = pair.proposed
        self.pair = pair
        self._lines = lines_of(pair.one.row, pair.two.row)
        names = {line.name for line in self._lines if line.differs}
        self._by_hand = {name: one for name, one in self._by_hand.items() if name in names}
        self._show_reasons(pair)
        self._show_cells()
        self._show_heads()
        self._stand_at(here)

    def _cell_with_keyboard(self, pair: Pair) -> str | None:
        """The field whose cells have the keyboard, when the same pair is shown again."""
        if self.pair is None or self.pair.key != pair.key:
            return None
        return next((row.line.name for row in self.rows if row.hasFocus()), None)

    def _stand_at(self, field: str | None) -> None:
        """The keyboard stays in the cells also when they were made anew."""
        if field is None:
            return
        choosable = self._choosable()
        for row in [one for one in choosable if one.line.name == field] or choosable[:1]:
            row.setFocus()

    def words(self) -> None:
        """The language changed."""
        self.hint.setText(_("1 and 2 choose a cell, ↑ ↓ move."))
        if self.pair is not None:
            self.show_pair(self.pair)

    def keep(self, place: int) -> None:
        """Record 0 or 1 stays; cells that nobody chose by hand follow."""
        self._kept = place
        chosen = self._chosen()
        for row in self.rows:
            if row.line.name in chosen:
                row.choose(chosen[row.line.name])
        self._show_heads()

    def focus_cells(self) -> None:
        """The keyboard to the first cell that can be chosen."""
        if self._choosable():
            self._choosable()[0].setFocus()

    # ---- what was chosen

    @property
    def ids(self) -> tuple[int, int]:
        """(the record that stays, the other one).

        Raises:
            LookupError: no pair is shown.
        """
        if self.pair is None:
            raise LookupError("no pair is shown")
        sides = (self.pair.one.row.id, self.pair.two.row.id)
        return sides if self._kept == 0 else (sides[1], sides[0])

    @property
    def values(self) -> dict[str, str]:
        """The text of every field in which the two differ, as chosen."""
        return values_of(self._lines, self._chosen())

    def _chosen(self) -> dict[str, Chosen]:
        if self.pair is None:
            return {}
        rows = (self.pair.one.row, self.pair.two.row)
        return {**proposal(*rows, self._kept), **self._by_hand}

    def _pick(self, name: str, chosen: Chosen) -> None:
        self._by_hand[name] = chosen
        self.shown.emit()

    # ---- parts

    def _show_reasons(self, pair: Pair) -> None:
        n = sum(line.differs for line in self._lines)
        told = ngettext(
            "{score} points of 100 · {n} field differs",
            "{score} points of 100 · {n} fields differ",
            n,
        )
        self.title.setText(told.format(score=pair.match.score, n=n))
        emptied(self._reasons)
        for reason in pair.match.reasons:
            if reason.is_doubt:
                self._reasons.addWidget(ChipLabel(reason.sentence, "warn", "triangle-alert"))
            else:
                self._reasons.addWidget(ChipLabel(reason.sentence, "neu", "check"))

    def _show_heads(self) -> None:
        if self.pair is None:
            return
        for place, (head, side) in enumerate(
            zip(self.heads, (self.pair.one, self.pair.two), strict=True)
        ):
            head.show_side(side, self._pictures(side.row.photo), stays=place == self._kept)
        self.shown.emit()

    def _show_cells(self) -> None:
        emptied(self._cells)
        chosen = self._chosen()
        third = self._third_width()
        self.rows = [CellRow(line, chosen.get(line.name), third) for line in self._lines]
        same = [row for row in self.rows if row.chosen is None]
        for row in self.rows:
            if same and row is same[0]:
                heading = Label(_("The same in both"), "label")
                heading.setContentsMargins(0, px(8), 0, px(2))
                self._cells.addWidget(heading)
            self._cells.addWidget(row)
            row.picked.connect(self._pick)
            row.left.connect(self._go)
        reach_at(self._scroll, *self._choosable())  # made later than the buttons below
        self._cells.addStretch(1)
        self._align()

    def _choosable(self) -> list[CellRow]:
        return [row for row in self.rows if row.chosen is not None]

    def _go(self, step: int) -> None:
        """The keyboard to the next or the last row that can be chosen."""
        rows = self._choosable()
        here = next((place for place, row in enumerate(rows) if row.hasFocus()), 0)
        rows[max(0, min(len(rows) - 1, here + step))].setFocus()
