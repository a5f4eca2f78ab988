"""The properties of a text: its lines one after the other, and what is true for all of them.

What must not come in: edits of layouts (the panel tells what is wanted).
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.paper.layout import Layout, Part, Spoken, TextItem
from ui.badges.designer import choices
from ui.badges.designer.colour_field import ColourField
from ui.badges.designer.labelled import LABEL, IconChoice
from ui.badges.designer.number_field import NumberField
from ui.base.form import ChoiceField, Form, TextField
from ui.base.widgets.basics import HLine, Label
from ui.base.widgets.buttons import CheckBox, IconButton
from ui.base.widgets.choosing import Segments
from ui.base.widgets.painted import px

FIXED = ""  # in the place of a field: fixed words


class TextForm(QWidget):
    """One text item; one of its lines at a time."""

    part_edited = Signal(int, str, object)  # which line, its key, the value
    edited = Signal(str, object)  # a key of the whole item
    line_added = Signal()
    line_removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: TextItem | None = None
        self._layout: Layout | None = None
        self._offered: choices.Choices | None = None
        self.heading, self.lines = Label(kind="h3"), Segments()
        self.more, self.less = IconButton("plus"), IconButton("trash-2")
        self.form = Form(LABEL)
        self.field, self.spoken, self.said = ChoiceField(), ChoiceField(), TextField()
        self.face = ChoiceField()
        self.wanted, self.floor = NumberField(least=4.0), NumberField(least=4.0)
        self.long, self.colour = ChoiceField(), ColourField()
        self.gap = NumberField(step=0.1)
        self.place = ChoiceField()
        self.align = IconChoice([(value, icon) for value, _words, icon in choices.ALIGNMENTS])
        self.unless_same = CheckBox()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.form.add("field", self.field)
        self.form.add("text", self.said)
        self.form.add("spoken", self.spoken)
        self.form.add_widget(self.unless_same)
        self.form.add("font", self.face)
        self.form.add("size", self.wanted, self.floor)
        self.form.add("lines", self.long)
        self.form.add("colour", self.colour)
        self.form.add("gap", self.gap)
        self.form.add_widget(HLine())
        self.form.add_widget(self.align)
        self.form.add("place", self.place)
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(self.heading)
        head.addStretch(1)
        for widget in (self.lines, self.more, self.less):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self.form)

    def _listen(self) -> None:
        self.lines.picked.connect(lambda _at: self._show_part())
        self.more.clicked.connect(self.line_added)
        self.less.clicked.connect(lambda: self.line_removed.emit(self.at))
        keyed = (
            (self.field, "field"),
            (self.spoken, "spoken"),
            (self.said, "text"),
            (self.face, "font"),
            (self.wanted, "wanted"),
            (self.floor, "floor"),
            (self.long, "lines"),
            (self.colour, "colour"),
            (self.gap, "gap"),
        )
        for field, key in keyed:
            field.committed.connect(lambda value, key=key: self._tell(key, value))
        self.unless_same.clicked.connect(lambda on: self._tell("unless_same", on))
        self.align.picked.connect(lambda value: self.edited.emit("align", value))
        self.place.committed.connect(lambda value: self.edited.emit("place", value))

    def _tell(self, key: str, value: object) -> None:
        if key == "field" and value == FIXED:
            self.part_edited.emit(self.at, "text", _("Text"))
            self.said.setFocus()
            self.said.select_all()
        elif not (key == "text" and not value):
            self.part_edited.emit(self.at, key, value)

    def words(self) -> None:
        """The language changed."""
        self.heading.setText(_("Text"))
        self.lines.setAccessibleName(_("Line of the text"))
        self.more.set_name(_("Another line below"))
        self.less.set_name(_("Remove this line"))
        for key, words in (
            ("field", _("Shows")),
            ("text", _("Words")),
            ("spoken", _("Language")),
            ("font", _("Font")),
            ("size", _("Size, floor (pt)")),
            ("lines", _("When long")),
            ("colour", _("Colour")),
            ("gap", _("Gap above (mm)")),
            ("place", _("In its box")),
        ):
            self.form.row(key).set_label(words)
        self.place.set_words(_("In its box"), _("On a base line"))
        self.wanted.set_words(_("Size in points"))
        self.floor.set_words(_("Smallest size in points"))
        self.unless_same.setText(_("Not when it says the same"))
        self.align.set_words(
            _("Aligned"), [_(words) for _value, words, _icon in choices.ALIGNMENTS]
        )
        self._offered = None
        self._offer_fields()
        self.spoken.set_choices(
            [(Spoken.PRIMARY, _("The first one")), (Spoken.OTHER, _("The other one"))]
        )
        self.face.set_choices(choices.fonts())
        self.long.set_choices(choices.line_counts())
        self.place.set_choices(choices.places())

    def _offer_fields(self) -> None:
        """Those of the kind of card, in the language of the window."""
        offered = choices.text_fields(self._layout)
        if offered != self._offered:
            self._offered = offered
            self.field.set_choices([(FIXED, _("Fixed words")), *offered])

    @property
    def at(self) -> int:
        """Which line is shown, from 0."""
        value = self.lines.value()
        return value if isinstance(value, int) else 0

    def show_item(self, item: TextItem, layout: Layout) -> None:
        """Another text, or the same one after an edit."""
        other = self._item is None or self._item.name != item.name
        grown = not other and self._item is not None and len(item.parts) > len(self._item.parts)
        self._item, self._layout = item, layout
        self._offer_fields()
        self.lines.set_choices([(at, f"{at + 1}") for at in range(len(item.parts))])
        if other or grown:
            self.lines.set_value(len(item.parts) - 1 if grown else _main_line(item))
        self.lines.setVisible(len(item.parts) > 1)
        self.less.setVisible(len(item.parts) > 1)
        self.colour.set_palette(choices.colours(layout, none=False))
        self.align.show_value(item.align)
        self.place.set_value(item.place if item.baseline is None and item.foot is None else None)
        self._show_part()

    def _show_part(self) -> None:
        if self._item is None:
            return
        part: Part = self._item.parts[self.at]
        fixed = not part.field
        self.field.set_value(part.field)
        self.said.set_value(part.text)
        self.spoken.set_value(part.spoken)
        self.face.set_value((part.family, part.weight))
        self.wanted.set_value(part.wanted)
        self.floor.set_value(part.floor)
        self.long.set_value(part.lines)
        self.colour.set_value(part.colour)
        self.gap.set_value(part.gap)
        self.unless_same.setChecked(part.unless_same)
        self.form.row("text").setVisible(fixed)
        self.form.row("spoken").setVisible(not fixed)
        self.unless_same.setVisible(not fixed and part.spoken is Spoken.OTHER)
        self.form.row("gap").setVisible(self.at > 0)


def _main_line(item: TextItem) -> int:
    """The largest of its lines: what a person means who chooses the text."""
    return max(range(len(item.parts)), key=lambda at: item.parts[at].wanted)
