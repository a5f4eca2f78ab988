"""Where an item stands and how large it is, in millimetres; live while it is dragged.

What must not come in: edits of layouts.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.paper.units import Box
from ui.badges.designer.labelled import LABEL
from ui.badges.designer.number_field import NumberField
from ui.base.form import Form


class BoxForm(Form):
    """Position and size of one item."""

    edited = Signal(object)  # Box

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LABEL, parent)
        self.left, self.top = NumberField(), NumberField()
        self.across, self.down = NumberField(), NumberField()
        self.add("position", self.left, self.top)
        self.add("size", self.across, self.down)
        for field in self.fields():
            field.committed.connect(lambda _value: self.edited.emit(self._box()))

    def _box(self) -> Box:
        fields = (self.left, self.top, self.across, self.down)
        return Box(*(field.value() for field in fields))

    def words(self) -> None:
        """The language changed."""
        self.row("position").set_label(_("Position (mm)"))
        self.row("size").set_label(_("Box (mm)"))
        self.left.set_words(_("From the left, mm"))
        self.top.set_words(_("From the top, mm"))
        self.across.set_words(_("Width, mm"))
        self.down.set_words(_("Height, mm"))

    def show_box(self, box: Box) -> None:
        """Where the item stands now."""
        for field, value in zip(self.fields(), box, strict=True):
            field.set_value(value)
