"""The parts of a form that fold: fields made from their bindings, headings, counts, Tab order.

What must not come in: values of a person and what is said about them.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.delegates.value_words import choices_of
from ui.base.form import ChoiceField, Field
from ui.base.widgets.painted import px
from ui.delegates.field_words import FieldWords
from ui.delegates.fields import (
    BINDINGS,
    FIRST,
    FIXED_CHOICES,
    ROW_LABELS,
    SECTIONS,
    Binding,
    example,
)
from ui.delegates.form_rows import LABEL_WIDTH, Lines, Lookalikes
from ui.delegates.passport_field import PassportField
from ui.delegates.sections import OpenSections, Section, each_open

ALONE = ("attention", "notes")  # parts of one field need no label beside it
SHOWN_UNCHOSEN = ("status", "name_order", "native_script")  # always something, so nothing to count


class FoldedForm(QWidget):
    """All fields of a delegate, in parts that fold; who is shown is the subclass's affair."""

    section_toggled = Signal(str, bool)  # by a person's hand

    def __init__(self, remembered: OpenSections) -> None:
        super().__init__()
        self.by_column: dict[str, Field] = {}  # by the first column they write
        self.family_first = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self.sections: dict[str, Section] = {}
        for name, _title in SECTIONS:
            self.sections[name] = self._section(name)
        self._column.addStretch(1)
        self.proposals = FieldWords(self.by_column)
        each_open(self.sections.values(), remembered)

    def _committed(self, binding: Binding, value: object) -> None:
        """A field was left with another value than before."""
        raise NotImplementedError

    # ---- building

    def _section(self, name: str) -> Section:
        section = Section(name, 0 if name in ALONE else LABEL_WIDTH)
        self._column.addWidget(section)
        section.head.show_line(name != SECTIONS[0][0])
        section.head.toggled.connect(lambda _on: self._show_hints())
        section.toggled.connect(self._toggled)
        rows: dict[str, list[Field]] = {}
        for binding in (one for one in BINDINGS if one.section == name):
            rows.setdefault(binding.row, []).append(self._make(binding))
        for row, fields in rows.items():
            self._add_row(section, row, fields)
        return section

    def _make(self, binding: Binding) -> Field:
        field = binding.make()
        column = binding.columns[0]
        self.by_column[column] = field
        field.committed.connect(lambda value: self._committed(self._binding_at(field), value))
        return field

    def _add_row(self, section: Section, row: str, fields: list[Field]) -> None:
        if row == "parts":
            self.lines = Lines(2)
            section.form.add(row, *fields)
            section.form.add_widget(self.lines)
            return
        section.form.add(row, *fields).label.setVisible(section.name not in ALONE)
        if row == FIRST:
            self.lookalikes = Lookalikes()
            section.form.add_widget(self.lookalikes)

    def _binding_at(self, field: Field) -> Binding:
        """What a field means now; the parts of a name change places."""
        return next(one for one in BINDINGS if self.by_column[one.columns[0]] is field)

    def turn_parts(self, *, family_first: bool) -> None:
        """Which part of a name stands in front; the one being typed in stays where it is."""
        family, given = self.by_column["family"], self.by_column["given"]
        busy = any(one.edited or one.composing for one in (family, given))
        if family_first == self.family_first or busy:
            return
        self.family_first = family_first
        values = family.value(), given.value()
        self.by_column["family"], self.by_column["given"] = given, family
        for column, value in zip(("family", "given"), values, strict=True):
            self.by_column[column].set_value(value)
        self._word_fields("parts")

    # ---- parts that fold

    def _toggled(self, name: str, is_open: bool) -> None:
        self.section_toggled.emit(name, is_open)

    def _show_hints(self) -> None:
        """At each folded heading what is behind it."""
        for name, section in self.sections.items():
            mine = [one for one in BINDINGS if one.section == name]
            filled = sum(self._is_filled(one) for one in mine)
            doubts = sum(bool(self.by_column[one.columns[0]].trouble_text) for one in mine)
            if section.is_open or not (filled or doubts):
                section.head.show_hint("")
            elif doubts:
                words = ngettext("{n} to check", "{n} to check", doubts).format(n=doubts)
                section.head.show_hint(words, "warn")
            else:
                words = ngettext("{n} filled in", "{n} filled in", filled).format(n=filled)
                section.head.show_hint(words)

    def _is_filled(self, binding: Binding) -> bool:
        column = binding.columns[0]
        return column not in SHOWN_UNCHOSEN and bool(self.by_column[column].value())

    # ---- words and choices

    def words(self) -> None:
        """The language changed."""
        for name, title in SECTIONS:
            self.sections[name].set_title(_(title))
        self._word_fields()
        for binding in BINDINGS:
            label = _(ROW_LABELS.get(binding.row, binding.label))
            self.sections[binding.section].form.row(binding.row).label.setText(label)
        for column in FIXED_CHOICES:
            self._choices(column, choices_of(column))
        self.proposals.words()
        self._show_hints()

    def _word_fields(self, row: str = "") -> None:
        """Names and examples of the fields, of all or of one row."""
        for binding in BINDINGS:
            if row in {"", binding.row}:
                field = self.by_column[binding.columns[0]]
                field.set_words(_(binding.label), example(binding))

    def _choices(self, column: str, choices: Sequence[tuple[object, str]]) -> None:
        field = self.by_column[column]
        if isinstance(field, ChoiceField):
            field.set_choices(choices)

    def fields(self) -> list[Field]:
        """All fields from top to bottom."""
        return list(self.by_column.values())

    @property
    def passport(self) -> PassportField:
        """The number that is masked."""
        field = self.by_column["passport_number"]
        assert isinstance(field, PassportField)
        return field
