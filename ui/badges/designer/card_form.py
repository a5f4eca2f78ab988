"""The properties of the whole card, shown while nothing on it is chosen: title, use, margin.

What must not come in: edits of layouts.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.badges.kinds import KINDS
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.paper.layout import Layout
from ui.badges.designer.labelled import LABEL
from ui.badges.designer.number_field import NumberField
from ui.base.form import BilingualField, ChoiceField, Form
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px


class CardForm(QWidget):
    """What the template is called and printed for."""

    edited = Signal(str, object)  # "title", "kinds" or "safe"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.measures = Label(kind="h3"), Label(kind="text2", wrap=True)
        self.hint = Label(kind="hint", wrap=True)
        self.above, self.beside = Form(0), Form(LABEL)
        self.title, self.kind, self.safe = BilingualField(), ChoiceField(), NumberField()
        self.above.add("title", self.title)
        self.beside.add("kind", self.kind)
        self.beside.add("safe", self.safe)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        for widget in (self.heading, self.measures, self.above, self.beside, self.hint):
            column.addWidget(widget)
        self.title.committed.connect(lambda value: self.edited.emit("title", value))
        self.kind.committed.connect(lambda value: self.edited.emit("kinds", (str(value),)))
        self.safe.committed.connect(lambda value: self.edited.emit("safe", value))

    def words(self) -> None:
        """The language changed."""
        self.heading.setText(_("The card"))
        self.above.row("title").set_label(_("Name of the template"))
        self.beside.row("kind").set_label(_("Printed as"))
        self.beside.row("safe").set_label(_("White rim (mm)"))
        self.kind.set_choices([(str(kind), _(spec.label)) for kind, spec in KINDS.items()])
        self.hint.setText(
            _("Choose a part in the list or on the card to change it. Add new ones at the left.")
        )

    def show_layout(self, layout: Layout) -> None:
        """The template as it stands."""
        self.title.set_value(layout.title)
        self.kind.set_value(layout.kinds[0] if layout.kinds else None)
        self.safe.set_value(layout.safe)
        self.measures.setText(size_words(layout))


def size_words(layout: Layout) -> str:
    """For example "105 × 148 mm"."""
    number = interface().number
    width, height = number(layout.size.width, 1), number(layout.size.height, 1)
    return _("{width} × {height} mm").format(width=width, height=height)
