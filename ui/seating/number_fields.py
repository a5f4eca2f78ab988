"""The few numbers of a hall as fields: those of its kind, the most telling first.

What must not come in: which numbers there are (`hanoiplan.seating.halls.parameters`).
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.halls.parameters import Parameter, parameters
from ui.base.form import TextField
from ui.base.tab_order import reach_at
from ui.base.widgets.basics import Label, emptied
from ui.base.widgets.buttons import CheckBox
from ui.base.widgets.painted import px

NARROW = 64  # px of a field for a number


class NumberFields(QWidget):
    """One line for each number; yes and no as a check box."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(px(6))
        self.trouble = Label(kind="bad", wrap=True)
        self.trouble.hide()
        whole.addLayout(self._grid)
        whole.addWidget(self.trouble)
        self._kind = HallKind.THEATRE
        self._given: Mapping[str, int] = {}
        self._labels: dict[str, Label] = {}
        self.fields: dict[str, TextField] = {}
        self.switches: dict[str, CheckBox] = {}
        self.show_kind(self._kind)

    def show_kind(self, kind: HallKind, given: Mapping[str, int] | None = None) -> None:
        """The numbers of another kind, as they usually are or as they were given."""
        self._kind, self._given = kind, given or {}
        emptied(self._grid)
        self._labels, self.fields, self.switches = {}, {}, {}
        for line, one in enumerate(parameters(kind)):
            if one.switch:
                self._add_switch(line, one)
            else:
                self._add_field(line, one)
        self.words()

    def _add_switch(self, line: int, one: Parameter) -> None:
        box = CheckBox("")
        box.setChecked(self._given.get(one.name, one.default) == 1)
        box.toggled.connect(lambda _on: self.changed.emit())
        self.switches[one.name] = box
        self._grid.addWidget(box, line, 0, 1, 2)

    def _add_field(self, line: int, one: Parameter) -> None:
        label, field = Label(kind="label", wrap=True), TextField()
        field.set_value(str(self._given.get(one.name, one.default)))
        field.setFixedWidth(px(NARROW))
        field.changed.connect(lambda _text: self.changed.emit())
        self._labels[one.name], self.fields[one.name] = label, field
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(field, line, 1)

    def words(self) -> None:
        """The language changed."""
        for one in parameters(self._kind):
            if one.name in self.switches:
                self.switches[one.name].setText(_(one.words))
            elif one.name in self._labels:
                self._labels[one.name].setText(_(one.words))
                self.fields[one.name].set_words(_(one.words))

    def reach_from(self, place: QWidget) -> None:
        """Tab comes to the fields after that place, although they were made later."""
        ends = [field.line for field in self.fields.values()]
        reach_at(place, *ends, *self.switches.values())

    def values(self) -> Mapping[str, str | int]:
        """What stands in the fields, as it was typed."""
        found: dict[str, str | int] = {}
        for name, field in self.fields.items():
            found[name] = field.line.text().strip()
        for name, box in self.switches.items():
            found[name] = int(box.isChecked())
        return found

    def show_trouble(self, sentence: str) -> None:
        """What is wrong with a number; "" when nothing is."""
        self.trouble.show_if_any(sentence)
