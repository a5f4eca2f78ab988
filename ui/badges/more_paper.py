"""The small panel of what is seldom chosen: the first place of a sheet, both sides, the order.

What must not come in: what these choices do to a file.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.paper.sheet import Duplex, Sheet
from ui.badges.opening_above import open_above
from ui.badges.paper_choice import PaperChoice, PaperWish
from ui.badges.place_picker import PlacePicker
from ui.base.form import ChoiceField
from ui.base.table.floating import Floating
from ui.base.widgets import Label, px

WIDTH = 400


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen for this layout on this sheet."""

    sheet: Sheet
    two_sided: bool

    @property
    def anything(self) -> bool:
        """Whether there is a choice at all."""
        return self.two_sided or self.sheet.per_page > 1


def sides() -> list[tuple[object, str]]:
    """How the printer turns the paper, in words."""
    return [
        (Duplex.LONG_EDGE, _("Turned over the long edge")),
        (Duplex.SHORT_EDGE, _("Turned over the short edge")),
        (Duplex.NONE, _("Front sides alone")),
    ]


class MorePaper(Floating):
    """Tells every choice at once, so that the sheets beside it follow."""

    chosen = Signal(object)  # a PaperWish

    def __init__(self, owner: QWidget, offered: Offered, now: PaperChoice, wish: PaperWish) -> None:
        super().__init__(owner, WIDTH)
        self._wish = wish
        row = QHBoxLayout()
        row.setSpacing(px(16))
        self.places = PlacePicker()
        self.sides, self.order = ChoiceField(), ChoiceField()
        if offered.sheet.per_page > 1:
            row.addLayout(self._labelled(_("First free place"), self.places))
        right = QVBoxLayout()
        right.setSpacing(px(10))
        if offered.two_sided:
            right.addLayout(self._labelled(_("Both sides"), self.sides))
        if offered.sheet.per_page > 1:
            right.addLayout(self._labelled(_("Order on the sheets"), self.order))
        right.addStretch(1)
        row.addLayout(right, 1)
        self.column.addLayout(row)
        self._fill(offered, now)

    @staticmethod
    def _labelled(words: str, widget: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addWidget(Label(words, "label"))
        column.addWidget(widget)
        column.addStretch(1)
        return column

    def _fill(self, offered: Offered, now: PaperChoice) -> None:
        page, sheet = offered.sheet.page, offered.sheet
        boxes = tuple(QRectF(one.x, one.y, one.width, one.height) for one in sheet.cells())
        self.places.setAccessibleName(_("First free place"))
        self.places.show_sheet(QSize(round(page.width), round(page.height)), boxes, sheet.columns)
        self.places.set_value(now.start)
        self.sides.set_words(_("Both sides"))
        self.sides.set_choices(sides())
        self.sides.set_value(Duplex(now.duplex))
        self.order.set_words(_("Order on the sheets"))
        self.order.set_choices(
            [(False, _("Sheet after sheet")), (True, _("Through the pile, to be cut"))]
        )
        self.order.set_value(now.stacked)
        self.places.picked.connect(lambda place: self._take(start=place))
        self.sides.committed.connect(lambda value: self._take(duplex=str(value)))
        self.order.committed.connect(lambda value: self._take(stacked=bool(value)))
        for one in (self.places, self.sides, self.order):
            one.setVisible(one.parentWidget() is not None)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        if self.places.parentWidget() is not None:
            return self.places
        return (self.sides if self.sides.parentWidget() is not None else self.order).editors()[0]

    def _take(self, **changes: object) -> None:
        self._wish = replace(self._wish, **changes)  # type: ignore[arg-type]  # fields of the wish
        self.chosen.emit(self._wish)


def open_more(
    owner: QWidget,
    offered: Offered,
    now: PaperChoice,
    wish: PaperWish,
    take: Callable[[object], object],
) -> MorePaper:
    """Shows the panel below its button."""
    panel = MorePaper(owner, offered, now, wish)
    panel.chosen.connect(take)
    open_above(panel, owner, panel.first())
    return panel
