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
from ui.badges.printer_in_use import Choices, paper_choices, tray_choices
from ui.base.form import ChoiceField
from ui.base.printing import Offer
from ui.base.table.floating import Floating
from ui.base.widgets import Label, px

WIDTH = 400
NO_OFFER = Offer()


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen for this layout on this sheet."""

    sheet: Sheet
    two_sided: bool
    printer: str = ""  # in use; "" where it is asked for before each print
    offer: Offer = NO_OFFER

    @property
    def anything(self) -> bool:
        """Whether there may be a choice at all."""
        return self.two_sided or self.sheet.per_page > 1 or bool(self.printer)


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
        self.tray, self.paper = ChoiceField(), ChoiceField()
        trays, papers = (
            tray_choices(offered.offer),
            paper_choices(offered.offer, offered.sheet.page),
        )
        if offered.sheet.per_page > 1:
            row.addLayout(self._labelled(_("First free place"), self.places))
        right = QVBoxLayout()
        right.setSpacing(px(10))
        if offered.two_sided:
            right.addLayout(self._labelled(_("Both sides"), self.sides))
        if offered.sheet.per_page > 1:
            right.addLayout(self._labelled(_("Order on the sheets"), self.order))
        if trays:
            right.addLayout(self._labelled(_("Tray"), self.tray))
        if papers:
            right.addLayout(self._labelled(_("Paper in the printer"), self.paper))
        right.addStretch(1)
        row.addLayout(right, 1)
        self.column.addLayout(row)
        if offered.printer:
            words = _("Printer: {name}").format(name=offered.printer)
            self.column.addWidget(Label(words, "hint", wrap=True))
        self._fill_printer(trays, papers, now)
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
        for one in (self.places, self.sides, self.order, self.tray, self.paper):
            one.setVisible(one.parentWidget() is not None)

    def _fill_printer(self, trays: Choices, papers: Choices, now: PaperChoice) -> None:
        """Where the printer takes its paper from, and which."""
        self.tray.set_words(_("Tray"))
        self.tray.set_choices(trays)
        self.tray.set_value(now.tray)
        self.paper.set_words(_("Paper in the printer"))
        self.paper.set_choices(papers)
        self.paper.set_value(now.printer_paper)
        self.tray.committed.connect(lambda value: self._take(tray=str(value)))
        self.paper.committed.connect(lambda value: self._take(printer_paper=str(value)))

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        if self.places.parentWidget() is not None:
            return self.places
        fields = (self.sides, self.order, self.tray, self.paper)
        there = next((one for one in fields if one.parentWidget() is not None), None)
        return there.editors()[0] if there is not None else self

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
