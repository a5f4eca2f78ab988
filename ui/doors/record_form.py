"""A form of one door, zone or item: its fields, what they hold, and the sentences under them.

It tells what a field became when the person leaves it; what was refused stays to be mended. What
must not come in: saving, and whose form it is.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from ui.base.form import ChoiceField, Field, Form
from ui.base.form.typed import forget_typing
from ui.doors.bindings import Binding
from ui.doors.times import Calendar

LABEL_WIDTH = 112
Choices = Sequence[tuple[object, str]]


class RecordForm(Form):
    """The fields of `bindings`, one row each."""

    left = Signal(str, object)  # the name of a binding, the fields of a draft it writes

    def __init__(self, bindings: Sequence[Binding]) -> None:
        super().__init__(LABEL_WIDTH)
        self.bindings = tuple(bindings)
        self.by_name: dict[str, Field] = {}
        self.calendar = Calendar()
        self._refused: set[str] = set()  # fields whose text was not taken
        self._shown_id = 0
        for binding in self.bindings:
            field = binding.make()
            self.by_name[binding.name] = field
            self.add(binding.name, field)
            field.committed.connect(partial(self._committed, binding))

    def words(self, choices: Mapping[str, Choices]) -> None:
        """The language changed; `choices` are those of the fields with a list."""
        for binding in self.bindings:
            example = _(binding.example) if binding.example else ""
            self.row(binding.name).set_label(_(binding.label), example)
            self.by_name[binding.name].set_words(_(binding.label), example)
        self.offer(choices)

    def offer(self, choices: Mapping[str, Choices]) -> None:
        """What can be chosen now."""
        for name, among in choices.items():
            field = self.by_name[name]
            if isinstance(field, ChoiceField):
                field.set_choices(among)

    def label_of(self, name: str) -> str:
        """What a field is called."""
        return next(_(one.label) for one in self.bindings if one.name == name)

    # ---- what the fields hold

    def show_record(self, row_id: int, draft: Any, remarks: Mapping[str, str]) -> None:
        """Values of one record, with a sentence under what may be a mistake."""
        if row_id != self._shown_id:
            self._refused.clear()
            self._shown_id = row_id
        for binding in self.bindings:
            if binding.name not in self._refused:
                field = self.by_name[binding.name]
                field.set_value(binding.read(draft, self.calendar))
                field.show_trouble(remarks.get(binding.name, ""))

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""
        for field in self.by_name.values():
            field.commit()

    def begin(self) -> None:
        """Puts the keyboard into the first field, over what stands there."""
        editor = self.by_name[self.bindings[0].name].editors()[0]
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def _committed(self, binding: Binding, value: object) -> None:
        forget_typing(self.by_name[binding.name])
        try:
            written = binding.write(value, self.calendar)
        except NotPossible as refusal:
            self.refuse([binding.name], str(refusal))
            return
        self.left.emit(binding.name, written)

    # ---- what was refused

    def refuse(self, names: Collection[str], sentence: str) -> None:
        """What was typed stays in its field, with the reason under it; nothing of it is saved."""
        for name in names:
            self._refused.add(name)
            self.by_name[name].show_trouble(sentence, "bad")

    def accept(self, name: str) -> None:
        """What was typed is saved; the field follows the record again."""
        self._refused.discard(name)
        self.by_name[name].show_trouble("")
