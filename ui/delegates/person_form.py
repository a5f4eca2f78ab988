"""The form of one person: all fields, what they hold, and the sentences under them.

It tells what a field became when the person leaves it. What must not come in: saving, and whose
form it is.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateDraft, DelegateRow
from hanoiplan.plans.countries import COUNTRIES, country_of
from hanoiplan.plans.model import Category
from ui.base.form import ChoiceField, Field, Form, TextField
from ui.delegates.columns import spoken
from ui.delegates.completing import FoldedCompleter
from ui.delegates.fields import (
    BINDINGS,
    FIRST,
    ROW_LABELS,
    Binding,
    category_choices,
    order_choices,
    status_choices,
)
from ui.delegates.remarks import remarks


class PersonForm(Form):
    """Every field that a delegate has."""

    left = Signal(dict)  # fields of a draft with their new texts

    def __init__(self) -> None:
        super().__init__()
        self.by_column: dict[str, Field] = {}  # by the first column they write
        lines: dict[str, list[Field]] = {}
        for binding in BINDINGS:
            field = binding.make()
            self.by_column[binding.columns[0]] = field
            lines.setdefault(binding.row, []).append(field)
            field.committed.connect(partial(self._committed, binding))
        for name, fields in lines.items():
            self.add(name, *fields)
        self.delegations = self._proposals("delegation")
        self.countries = self._proposals("country")

    def _proposals(self, column: str) -> FoldedCompleter:
        field = self.by_column[column]
        completer = FoldedCompleter(field)
        if isinstance(field, TextField):
            field.line.setCompleter(completer)
        return completer

    def _committed(self, binding: Binding, value: object) -> None:
        for editor in self.by_column[binding.columns[0]].editors():
            _forget_typing(editor)
        self.left.emit(binding.write(value))

    # ---- words and choices

    def words(self) -> None:
        """The language changed."""
        for binding in BINDINGS:
            self.by_column[binding.columns[0]].set_words(_(binding.label), _example(binding))
        for name in {binding.row: None for binding in BINDINGS}:
            label = next(one.label for one in BINDINGS if one.row == name)
            self.row(name).label.setText(_(ROW_LABELS.get(name, label)))
        self._choices("name_order", order_choices())
        self._choices("status", status_choices())
        self.countries.offer(spoken(country.name) for country in COUNTRIES)

    def _choices(self, column: str, choices: Sequence[tuple[object, str]]) -> None:
        field = self.by_column[column]
        if isinstance(field, ChoiceField):
            field.set_choices(choices)

    def offer(self, categories: list[Category], delegations: Sequence[str]) -> None:
        """What the event knows: categories to choose, names of delegations to propose."""
        self._choices("category", category_choices(categories))
        self.delegations.offer(delegations)

    # ---- what the fields hold

    def show_row(self, row: DelegateRow) -> None:
        """One person's values, with a sentence under what is missing."""
        said = remarks(row)
        for binding in BINDINGS:
            field = self.by_column[binding.columns[0]]
            field.set_value(binding.read(row))
            field.show_trouble(said.get(binding.row, ""))
        inherited = None if row.country_text else country_of(row.country)
        sentence = _("{country}, as the delegation")
        words = sentence.format(country=spoken(inherited.name)) if inherited else ""
        self.by_column["country"].set_words(_("Country"), words)

    def show_draft(self, draft: DelegateDraft) -> None:
        """Somebody who is not registered yet."""
        for binding in BINDINGS:
            field = self.by_column[binding.columns[0]]
            field.set_value(binding.of_draft(draft))
            field.show_trouble("")

    def draft(self) -> DelegateDraft:
        """What stands in the fields now."""
        values: dict[str, str] = {}
        for binding in BINDINGS:
            values |= binding.write(self.by_column[binding.columns[0]].value())
        return replace(DelegateDraft(), **values)

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""
        for field in self.by_column.values():
            field.commit()

    # ---- the name

    def name_field(self) -> Field:
        """Where editing begins."""
        column = next(one.columns[0] for one in BINDINGS if one.row == FIRST)
        return self.by_column[column]

    def begin(self) -> None:
        """Puts the keyboard at the end of the name."""
        editor = self.name_field().editors()[0]
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.setCursorPosition(len(editor.text()))

    def demand_name(self) -> None:
        """Says under the field that there must be a name, and puts the keyboard there."""
        sentence = _("A delegate needs a name. Write one in any of the name fields.")
        self.name_field().show_trouble(sentence, "bad")
        self.begin()


def _forget_typing(editor: QWidget) -> None:
    """What is saved is the workspace's to take back; the field's own undo begins anew."""
    if isinstance(editor, QLineEdit):
        place = editor.cursorPosition()
        editor.setText(editor.text())
        editor.setCursorPosition(place)
    elif isinstance(editor, QPlainTextEdit):
        editor.document().clearUndoRedoStacks()


def _example(binding: Binding) -> str:
    """Example words in an empty field."""
    if binding.row == "parts":
        return _(binding.label)
    examples = {
        "position": _("not given"),
        "organisation": _("not given"),
        "delegation": _("City, ministry, embassy …"),
        "attention": _("What the desk should know when the person comes"),
    }
    return examples.get(binding.row, "")
