"""The row over the canvas: undo, align, distribute, snapping, grid, what does not fit, zoom.

What must not come in: how anything of it is done (the page's actions).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from ui.base.cells import Chip
from ui.base.icons import icon
from ui.base.paint import chip_size
from ui.base.theme import set_kind
from ui.base.widgets.basics import VLine
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import px
from ui.base.widgets.signs import ChipLabel

ALIGNMENTS: tuple[tuple[str, str, str], ...] = (
    ("left", N_("Left edges"), "align-start-vertical"),
    ("centre", N_("Middle from left to right"), "align-center-vertical"),
    ("right", N_("Right edges"), "align-end-vertical"),
    ("top", N_("Upper edges"), "align-start-horizontal"),
    ("middle", N_("Middle from top to foot"), "align-center-horizontal"),
    ("bottom", N_("Lower edges"), "align-end-horizontal"),
)
DISTRIBUTIONS: tuple[tuple[str, str, str], ...] = (
    ("horizontal", N_("Equal gaps side by side"), "align-horizontal-distribute-center"),
    ("vertical", N_("Equal gaps one under the other"), "align-vertical-distribute-center"),
)
ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
TO_CARD, TO_FIRST = "card", "first"


class Toolbar(QFrame):
    """Tools at the left, the state of the text and the zoom at the right."""

    aligned = Signal(str, str)  # an edge, to "card" or to the "first"
    distributed = Signal(str)
    snap_set = Signal(bool)
    grid_set = Signal(bool)
    zoomed = Signal(float)  # 1.0 is true size; 0 the whole card

    def __init__(self, undo: QAction, redo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "second-row")
        self.undo, self.redo = IconButton("undo-2", action=undo), IconButton("redo-2", action=redo)
        self.align, self.spread = (
            IconButton("align-start-vertical"),
            IconButton("align-horizontal-distribute-center"),
        )
        self.snap, self.grid = IconButton("magnet"), IconButton("grid-3x3")
        self.fit = ChipLabel("", "ok", "check")
        self.zoom = Button(kind="small", icon="zoom-in")
        self._menu, self._chip = QMenu(self), Chip("", "ok", "check")
        for toggle, wanted in ((self.snap, self.snap_set), (self.grid, self.grid_set)):
            toggle.setCheckable(True)
            toggle.toggled.connect(wanted)
        self.snap.setChecked(True)
        self.align.clicked.connect(self._offer_alignments)
        self.spread.clicked.connect(self._offer_distributions)
        self.zoom.clicked.connect(self._offer_zooms)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(12), px(4))
        row.setSpacing(px(6))
        for tool in (self.undo, self.redo):
            row.addWidget(tool)
        row.addWidget(VLine())
        for tool in (self.align, self.spread, self.snap, self.grid):
            row.addWidget(tool)
        row.addStretch(1)
        row.addWidget(self.fit)
        row.addWidget(self.zoom)

    def words(self) -> None:
        """The language changed."""
        self.align.set_name(_("Align"))
        self.spread.set_name(_("Distribute"))
        self.snap.set_name(_("Snap to edges and guides"))
        self.grid.set_name(_("Grid of 5 mm"))

    def show_zoom(self, zoom: float) -> None:
        """How large the card is shown; 1.0 is its true size."""
        self.zoom.setText(_("{n} %").format(n=interface().number(round(zoom * 100))))
        self.zoom.setToolTip(_("Zoom"))
        self.zoom.setAccessibleName(_("Zoom"))

    def show_fit(self, sentences: Sequence[str]) -> None:
        """What of the sample does not come out as it should; nothing of it: every letter fits."""
        n = len(sentences)
        words = _("{n} to look at").format(n=n) if n else _("all letters fit")
        self._chip = Chip(words, "warn", "triangle-alert") if n else Chip(words, "ok", "check")
        self.fit.setToolTip("\n".join(sentences) or words)
        self._fit_chip()

    def _fit_chip(self) -> None:
        """Its words give way where the room is short; the sign and the tip stay."""
        words = round(
            chip_size(self._chip).width() - chip_size(replace(self._chip, word="")).width()
        )
        short = self.fit.chip.word == ""
        needed = super().minimumSizeHint().width() + (words if short else 0)
        self.fit.show_chip(self._chip if needed <= self.width() else replace(self._chip, word=""))
        self.fit.setAccessibleName(self._chip.word)

    def minimumSizeHint(self) -> QSize:
        """Without the words of the chip."""
        least = super().minimumSizeHint()
        return QSize(least.width() - _wide(self.fit.chip), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chip()

    def show_chosen(self, n: int) -> None:
        """How many items are chosen: aligning needs one, equal gaps three."""
        self.align.setEnabled(n >= 1)
        self.spread.setEnabled(n >= 3)

    # ---- menus

    def _offer_alignments(self) -> None:
        self._menu.clear()
        for target, heading in ((TO_CARD, _("To the card")), (TO_FIRST, _("To the first chosen"))):
            self._menu.addSection(heading)
            self._add_choices(ALIGNMENTS, partial(self._tell_aligned, target))
        self._pop_up(self.align)

    def _tell_aligned(self, target: str, edge: str) -> None:
        self.aligned.emit(edge, target)

    def _offer_distributions(self) -> None:
        self._menu.clear()
        self._add_choices(DISTRIBUTIONS, self.distributed.emit)
        self._pop_up(self.spread)

    def _offer_zooms(self) -> None:
        self._menu.clear()
        self._menu.addAction(_("Whole card (Ctrl+0)")).triggered.connect(
            lambda: self.zoomed.emit(0.0)
        )
        for zoom in ZOOMS:
            words = _("{n} %").format(n=interface().number(round(zoom * 100)))
            act = self._menu.addAction(words)
            act.triggered.connect(lambda _on=False, zoom=zoom: self.zoomed.emit(zoom))
        self._pop_up(self.zoom)

    def _add_choices(
        self, choices: Sequence[tuple[str, str, str]], do: Callable[[str], object]
    ) -> None:
        for value, words, drawing in choices:
            act = self._menu.addAction(icon(drawing), _(words))
            act.triggered.connect(lambda _on=False, value=value: do(value))

    def _pop_up(self, button: QWidget) -> None:
        self._menu.popup(button.mapToGlobal(QPoint(0, button.height() + px(2))))

    @property
    def menu(self) -> QMenu:
        """What is offered at the moment."""
        return self._menu


def _wide(chip: Chip) -> int:
    """How much of a chip's width its words take."""
    return round(chip_size(chip).width() - chip_size(replace(chip, word="")).width())
