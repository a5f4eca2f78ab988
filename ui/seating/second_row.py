"""The row over the hall: from where one looks, what colours say, how large.

What must not come in: the hall.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.seating.halls.layout import Viewpoint
from hanoiplan.seating.halls.views import VIEW_WORDS
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.choosing import Segments
from ui.base.widgets.painted import px
from ui.seating.colouring import WORDS, ColourBy


class LookRow(QWidget):
    """Stands in the second row of the page and says what was chosen."""

    viewpoint = Signal(object)
    colour = Signal(object)
    zoomed = Signal(int)  # 1 larger, -1 smaller, 0 the whole hall

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.by = Segments(), Segments()
        self.colour_label = Label(kind="label")
        self.smaller, self.larger = IconButton("minus"), IconButton("plus")
        self.whole = Button(kind="ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(6), px(12), px(4))
        row.setSpacing(px(8))
        row.addWidget(self.view)
        row.addSpacing(px(8))
        row.addWidget(self.colour_label)
        row.addWidget(self.by)
        row.addStretch(1)
        for widget in (self.smaller, self.whole, self.larger):
            row.addWidget(widget)
        self.view.picked.connect(self.viewpoint)
        self.by.picked.connect(self.colour)
        self.smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self.larger.clicked.connect(lambda: self.zoomed.emit(1))
        self.whole.clicked.connect(lambda: self.zoomed.emit(0))

    def words(self) -> None:
        """The language changed."""
        self.view.set_choices([(one, _(words)) for one, words in VIEW_WORDS.items()])
        self.view.setAccessibleName(_("From where one looks"))
        self.by.set_choices([(one, _(words)) for one, words in WORDS.items()])
        self.by.setAccessibleName(_("What the colours say"))
        self.colour_label.setText(_("Colours"))
        self.smaller.set_name(_("Smaller (Ctrl −)"))
        self.larger.set_name(_("Larger (Ctrl +)"))
        self.whole.setToolTip(_("The whole hall (Ctrl 0)"))

    def show_zoom(self, zoom: float) -> None:
        """How large the hall is shown."""
        shown = f"{interface().number(round(zoom * 100))} %"
        self.whole.setText(shown)
        self.whole.setAccessibleName(_("{zoom}: show the whole hall").format(zoom=shown))

    def show_viewpoint(self, viewpoint: Viewpoint) -> None:
        """From where the hall is seen now."""
        self.view.set_value(viewpoint)

    def show_colour(self, by: ColourBy) -> None:
        """What the colours say now."""
        self.by.set_value(by)
