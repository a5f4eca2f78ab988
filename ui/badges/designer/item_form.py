"""The properties of one kind of item that is no text: rows made from `property_rows`.

What must not come in: edits of layouts (the panel tells key and value).
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.paper.layout import Item, Layout
from ui.badges.designer import choices
from ui.badges.designer.colour_field import ColourField
from ui.badges.designer.labelled import LABEL
from ui.badges.designer.number_field import NumberField
from ui.badges.designer.property_rows import ROWS, Row, Way
from ui.base.form import ChoiceField, Form, TextField
from ui.base.form.field import Field

_COLOURS = (Way.COLOUR, Way.COLOUR_OR_NONE)


class ItemForm(Form):
    """Shows one item at a time; `edited` with the key, its value and the label of the step."""

    edited = Signal(str, object, str)

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(LABEL, parent)
        self._rows_of = ROWS[kind]
        self._fields: dict[str, Field] = {}
        for row in self._rows_of:
            field = self._made(row)
            self._fields[row.key] = field
            self.add(row.key, field)
            field.committed.connect(
                lambda value, row=row: self.edited.emit(row.key, _typed(row, value), row.undo)
            )

    @staticmethod
    def _made(row: Row) -> Field:
        if row.way in _COLOURS:
            return ColourField()
        if row.way in (Way.NUMBER, Way.COUNT):
            return NumberField(step=1.0 if row.way is Way.COUNT else 0.1)
        return TextField() if row.way is Way.TEXT else ChoiceField()

    def words(self) -> None:
        """The language changed."""
        for row in self._rows_of:
            self.row(row.key).set_label(_(row.label))

    def show_item(self, item: Item, layout: Layout) -> None:
        """What is chosen now."""
        for row in self._rows_of:
            field = self._fields[row.key]
            if isinstance(field, ColourField):
                field.set_palette(choices.colours(layout, none=row.way is Way.COLOUR_OR_NONE))
            elif isinstance(field, ChoiceField):
                field.set_choices(_choices(row.way, layout))
            field.set_value(getattr(item, row.key))


def _typed(row: Row, value: object) -> object:
    """The value as the layout wants it."""
    if row.way is Way.COUNT and isinstance(value, int | float):
        return round(value)
    return value


def _choices(way: Way, layout: Layout) -> choices.Choices:
    if way is Way.DASH:
        return choices.dashes()
    if way is Way.PATTERN:
        return choices.worded(choices.PATTERNS)
    if way is Way.FORM:
        return choices.worded(choices.FORMS)
    if way is Way.CODE_FIELD:
        return choices.named_fields(choices.CODES)
    if way is Way.CODE128_FIELD:
        return choices.named_fields((*choices.CODES, "number"))
    return [(name, name) for name, _content in layout.images]
