"""The left side of the changes: every field with its counts, and one choice for its whole column.

What must not come in: single cells.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from hanoiplan.base.i18n import _
from hanoiplan.exchange.three_way import CellKind, Choice
from ui.base.theme import set_kind
from ui.base.widgets.basics import HLine, Label, ScrollBox, emptied
from ui.base.widgets.choosing import Segments
from ui.base.widgets.painted import px
from ui.exchange.changes.cells import FieldLine
from ui.exchange.columns.sign import Sign

WIDTH = 304
BY_CELL = "by_cell"


class FieldBlock(QFrame):
    """One field: its name, its counts, whose text the column keeps."""

    picked = Signal(str, object)  # field, Choice or None for cell by cell

    def __init__(self, field: str) -> None:
        super().__init__()
        set_kind(self, "bare")
        self.name = Label(kind="strong", wrap=True)
        self.counts = Label(kind="hint", wrap=True)
        self.choice = Segments()
        self._sign = Sign()
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self._sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(8), px(16), px(10))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.counts)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.choice.picked.connect(partial(self._picked, field))

    def show_field(self, line: FieldLine) -> None:
        """The counts and the choice of now."""
        self.name.setText(line.label)
        self.counts.setText(line.words)
        self.choice.set_choices(
            [
                (BY_CELL, _("By cell")),
                (Choice.HERE, _("As here")),
                (Choice.FILE, _("From the list")),
            ]
        )
        self.choice.set_value(line.choice or BY_CELL)
        self.choice.setAccessibleName(_("Kept in “{field}”").format(field=line.label))
        open_ones = CellKind.CONFLICT in line.counts and line.choice is None
        name, ink = ("triangle-alert", "warn") if open_ones else ("", "text2")
        self._sign.show_sign(name, ink, _("Changed in the list and here") if open_ones else "")

    def _picked(self, field: str, choice: object) -> None:
        self.picked.emit(field, None if choice == BY_CELL else choice)


class FieldsPane(QFrame):
    """All fields with something to choose."""

    picked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "page")
        self.setFixedWidth(px(WIDTH))
        self.blocks: dict[str, FieldBlock] = {}
        self.title = Label(kind="strong")
        self.title.setContentsMargins(px(20), px(12), px(16), px(6))
        inside = QFrame()
        set_kind(inside, "bare")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.title)
        whole.addWidget(ScrollBox(inside), 1)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Field by field"))

    def show_fields(self, lines: Sequence[FieldLine]) -> None:
        """The fields; a block stays while its field does."""
        if list(self.blocks) != [line.field for line in lines]:
            self._rebuild(lines)
        for line in lines:
            self.blocks[line.field].show_field(line)

    def _rebuild(self, lines: Sequence[FieldLine]) -> None:
        emptied(self._column)
        self.blocks = {}
        for line in lines:
            block = FieldBlock(line.field)
            block.picked.connect(self.picked)
            self.blocks[line.field] = block
            self._column.addWidget(block)
            self._column.addWidget(HLine())
        self._column.addStretch(1)
