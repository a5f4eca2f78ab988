"""The timeline with its legend, how closely one looks, and the way to its paper.

What must not come in: what a bar means for the work (the page).
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.checklist.bars import Bar, BarKind
from ui.base import paint
from ui.base.theme import set_kind, theme
from ui.base.widgets.buttons import Button
from ui.base.widgets.choosing import Segments
from ui.base.widgets.painted import Painted, px
from ui.checklist.timeline.axis import Zoom
from ui.checklist.timeline.bars import Flag, Strip
from ui.checklist.timeline.canvas import Timeline
from ui.checklist.timeline.paint import draw_bar

LEGEND: tuple[tuple[BarKind, str], ...] = (
    (BarKind.DONE, N_("done")),
    (BarKind.GOING_ON, N_("in progress")),
    (BarKind.TO_DO, N_("to do")),
    (BarKind.LATE, N_("overdue")),
    (BarKind.RECURRING, N_("recurring")),
    (BarKind.ONGOING, N_("ongoing")),
    (BarKind.UNDATED, N_("no date yet")),
)
SIGN, GAP, BETWEEN = 22, 7, 16  # px
ZOOM_WORDS: dict[Zoom, str] = {
    Zoom.YEAR: N_("Year"),
    Zoom.QUARTER: N_("Quarter"),
    Zoom.MONTH: N_("Month"),
}


class Legend(Painted):
    """What each kind of bar is; as many as there is room for, the rest in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def words(self) -> None:
        """The language changed."""
        every = ", ".join(_(word) for _kind, word in LEGEND)
        self.say(_("Bars: {kinds}").format(kinds=every))
        self.setToolTip(every)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()), px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(24))

    def _widths(self) -> list[int]:
        font = theme().font("second")
        words = (paint.text_width(_(word), font) for _kind, word in LEGEND)
        return [round(px(SIGN + GAP + BETWEEN) + width) for width in words]

    def draw(self, painter: QPainter, box: QRectF) -> None:
        left, day = box.left(), date(2026, 1, 1)
        for (kind, word), width in zip(LEGEND, self._widths(), strict=True):
            if left + width - px(BETWEEN) > box.right() + 1:
                return
            sign = QRectF(left, 0, px(SIGN), px(12))
            sign.moveTop(round(box.center().y() - px(6)))
            draw_bar(painter, sign, Bar(kind, day, day, 0.55))
            words = QRectF(sign.right() + px(GAP), box.top(), width, box.height())
            paint.draw_text(painter, words, _(word), "second", "text2", elide=False)
            left += width


class TimelinePane(QWidget):
    """A bar with legend and zoom over the timeline; `on_paper` makes a paper of it."""

    def __init__(self, on_paper: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = Timeline()
        self.legend, self.zoom = Legend(), Segments()
        self.zoom.set_value(Zoom.QUARTER)
        set_kind(bar := QFrame(), "second-row")
        line = QHBoxLayout(bar)
        line.setContentsMargins(px(16), px(4), px(16), px(4))
        line.setSpacing(px(16))
        line.addWidget(self.legend, 1)
        line.addWidget(self.zoom)
        line.addWidget(Button(kind="small", action=on_paper))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.timeline, 1)
        self.zoom.picked.connect(lambda zoom: self.timeline.set_zoom(Zoom(str(zoom))))
        self.timeline.zoomed.connect(self.zoom.set_value)

    def words(self) -> None:
        """The language changed."""
        self.legend.words()
        self.zoom.set_choices([(zoom, _(word)) for zoom, word in ZOOM_WORDS.items()])
        self.zoom.set_value(self.timeline.zoom)
        self.zoom.setAccessibleName(_("How closely the timeline is looked at"))
        self.timeline.setAccessibleName(_("Timeline of tasks"))
        self.timeline.name_title = _("Tasks")

    def show_strips(self, strips: Sequence[Strip], flags: Sequence[Flag], today: date) -> None:
        """Shows these."""
        self.timeline.show_strips(strips, flags, today)
