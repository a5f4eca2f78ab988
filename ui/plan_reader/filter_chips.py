"""The chips under the title: how many rows are sure, to choose, faulty, joined; they filter.

What must not come in: which rows a chip shows (`rows.lines`).
"""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hanoiplan.base.i18n import _, ngettext
from ui.base import paint
from ui.base.cells import Chip
from ui.base.theme import theme
from ui.base.widgets.basics import FlowLayout
from ui.base.widgets.painted import px
from ui.base.widgets.pressing import pressed_by_enter
from ui.plan_reader.rows.lines import Show
from ui.plan_reader.words import number

ROOM = 2  # px around a chip for its edge


class FilterChip(QAbstractButton):
    """A chip that is pressed to see only its rows, and once more to see all."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = chip
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)

    def show_chip(self, chip: Chip) -> None:
        """Another count."""
        self.chip = chip
        self.setAccessibleName(_("Show only: {words}").format(words=chip.word))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = paint.chip_size(self.chip).toSize()
        return QSize(size.width() + 2 * px(ROOM), size.height() + 2 * px(ROOM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        room = px(ROOM)
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        paint.draw_chip(painter, box, self.chip)
        if self.isChecked():
            ink, _ground = paint.TONES[self.chip.tone]
            painter.setPen(QPen(theme().color(ink), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        painter.end()


def chips_of(counts: Mapping[Show, int], *, version: bool) -> dict[Show, Chip]:
    """What there is to filter by; chips without any row are left out, but not the first."""
    sure, asks = counts[Show.SURE], counts[Show.ASKS]
    faults, joined = counts[Show.FAULTS], counts[Show.JOINED]
    n = number
    found: dict[Show, Chip] = {Show.SURE: Chip(_("{n} sure").format(n=n(sure)), "ok", "check")}
    if asks:
        words = _("{n} to choose").format(n=n(asks))
        found[Show.ASKS] = Chip(words, "warn", "circle-question-mark")
    if faults:
        words = ngettext("{n} fault of the document", "{n} faults of the document", faults)
        found[Show.FAULTS] = Chip(words.format(n=n(faults)), "bad", "circle-alert")
    if joined:
        words = ngettext("{n} row joined over pages", "{n} rows joined over pages", joined)
        found[Show.JOINED] = Chip(words.format(n=n(joined)), "tint", "git-commit-horizontal")
    if version:
        for show, words, icon in (
            (Show.NEW, _("{n} new"), "plus"),
            (Show.CHANGED, _("{n} changed"), "pencil"),
            (Show.SAME, _("{n} the same"), "check"),
            (Show.GONE, _("{n} gone"), "minus"),
        ):
            if counts[show]:
                found[show] = Chip(words.format(n=n(counts[show])), "outline", icon)
    return found


class FilterChips(QWidget):
    """All chips in a row that goes on in the next line."""

    picked = Signal(object)  # Show

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_now = Show.ALL
        self.chips: dict[Show, FilterChip] = {}
        self._flow = FlowLayout(self, gap=2)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_counts(self, counts: Mapping[Show, int], *, version: bool) -> None:
        """The counts as they are now; what is chosen stays chosen while there is such a chip."""
        wanted = chips_of(counts, version=version)
        if list(wanted) != list(self.chips):
            self._make(wanted)
        for show, chip in wanted.items():
            self.chips[show].show_chip(chip)
        if self.show_now not in wanted:
            self.show_now = Show.ALL

    def _make(self, wanted: Mapping[Show, Chip]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.chips = {}
        for show, chip in wanted.items():
            one = FilterChip(chip, self)
            one.setChecked(show is self.show_now)
            one.clicked.connect(lambda on, show=show: self.choose(show if on else Show.ALL))
            self._flow.addWidget(one)
            one.show()
            self.chips[show] = one
        self.updateGeometry()

    def choose(self, show: Show) -> None:
        """Shows the rows of one chip, or all."""
        self.show_now = show
        for own, chip in self.chips.items():
            chip.setChecked(own is show)
        self.picked.emit(show)
