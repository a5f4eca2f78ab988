"""The sheets of a file: which of them belong to the list.

What must not come in: what stands in a sheet (`sheet_preview`).
"""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.exchange.mapping import guess_mapping
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label, ScrollBox, emptied
from ui.base.widgets.buttons import CheckBox
from ui.base.widgets.painted import px
from ui.exchange.thinking import ReadSheet

WIDTH = 250
LONGEST = 26  # letters of a sheet's name; the rest is in the tooltip


class _Box(CheckBox):
    """A box that tells when the keyboard reaches it."""

    seen = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.seen.emit()


class SheetChoice(QFrame):
    """One box for each sheet; several sheets are read as one list."""

    ticked = Signal(list)  # places of the sheets
    seen = Signal(int)  # the sheet to be shown

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "bare")
        self.setFixedWidth(px(WIDTH))
        self.boxes: list[_Box] = []
        self.title = Label(kind="label", wrap=True)
        inside = QFrame()
        set_kind(inside, "bare")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(4), px(8), 0)
        whole.addWidget(self.title)
        whole.addWidget(ScrollBox(inside), 1)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Sheets of this list"))

    def show_sheets(self, sheets: Sequence[ReadSheet], chosen: Collection[int]) -> None:
        """The sheets of a file, those of the list ticked."""
        if len(self.boxes) != len(sheets):
            self._rebuild(len(sheets))
        for place, (box, read) in enumerate(zip(self.boxes, sheets, strict=True)):
            name = read.sheet.name
            box.setText(name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…")
            box.setToolTip(name)
            box.set_detail(_detail(read))
            with QSignalBlocker(box):
                box.setChecked(place in chosen)
        self.setVisible(len(sheets) > 1)

    def _rebuild(self, count: int) -> None:
        emptied(self._column)
        self.boxes = []
        for place in range(count):
            box = _Box()
            box.seen.connect(partial(self.seen.emit, place))
            box.toggled.connect(self._toggled)
            self.boxes.append(box)
            self._column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def _toggled(self, _on: bool) -> None:
        places = [place for place, box in enumerate(self.boxes) if box.isChecked()]
        self.ticked.emit(places)


def _detail(read: ReadSheet) -> str:
    n = len(read.sheet.rows)
    rows = ngettext("{n} row", "{n} rows", n).format(n=interface().number(n))
    named = guess_mapping(read.readable).has_name
    return rows if named else _("{rows}, no names found").format(rows=rows)
