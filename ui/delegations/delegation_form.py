"""The form of one delegation: all fields, what they hold, and the sentences under them.

It tells what a field became when the person leaves it; what was refused stays to be mended. What
must not come in: saving, and whose form it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegationDraft, draft_of_delegation
from hanoiplan.plans.countries import COUNTRIES, ORGANISATIONS
from hanoiplan.plans.model import EventFacts
from ui.base.form import ChoiceField, Field, Form, TextField
from ui.base.form.completing import FoldedCompleter
from ui.base.form.typed import forget_typing
from ui.delegations.fields import (
    BINDINGS,
    FIRST,
    ROW_LABELS,
    Binding,
    Choice,
    invitation_choices,
    kind_choices,
)
from ui.delegations.lines import Line
from ui.delegations.remarks import remarks
from ui.delegations.words import spoken

LABEL_WIDTH = 116


class DelegationForm(Form):
    """Every field that a delegation has."""

    left = Signal(dict)  # fields of a draft with their new texts
    begun = Signal()  # the keyboard is in the first field

    def __init__(self) -> None:
        super().__init__(LABEL_WIDTH)
        self.by_column: dict[str, Field] = {}  # by the first column they write
        self._refused: set[str] = set()  # fields whose text was not taken
        self._shown_id = 0
        rows: dict[str, list[Field]] = {}
        for binding in BINDINGS:
            field = binding.make()
            self.by_column[binding.column] = field
            rows.setdefault(binding.row, []).append(field)
            field.committed.connect(partial(self._committed, binding))
        for name, fields in rows.items():
            self.add(name, *fields)
        self.countries = self._proposals("country")
        self.agencies = self._proposals("receiving_agency")

    def _proposals(self, column: str) -> FoldedCompleter:
        field = self.by_column[column]
        completer = FoldedCompleter(field)
        if isinstance(field, TextField):
            field.line.setCompleter(completer)
        return completer

    def _committed(self, binding: Binding, value: object) -> None:
        forget_typing(self.by_column[binding.column])
        self.left.emit(binding.write(value))

    # ---- words and choices

    def words(self) -> None:
        """The language changed."""
        for binding in BINDINGS:
            self.by_column[binding.column].set_words(_(binding.label), _example(binding.column))
        for name in {binding.row: None for binding in BINDINGS}:
            label = next(one.label for one in BINDINGS if one.row == name)
            self.row(name).label.setText(_(ROW_LABELS.get(name, label)))
        self._choices("invitation", invitation_choices())
        self._choices("kind", kind_choices())
        self.countries.offer(spoken(one.name) for one in (*COUNTRIES, *ORGANISATIONS))

    def _choices(self, column: str, choices: Sequence[Choice]) -> None:
        field = self.by_column[column]
        if isinstance(field, ChoiceField):
            field.set_choices(choices)

    def offer(self, agencies: Iterable[str], facts: EventFacts | None) -> None:
        """What the event knows: agencies that receive, and the plan's rule in empty fields."""
        self.agencies.offer(agencies)
        people, days = (facts.hosted_people, facts.hosted_days) if facts is not None else (0, 0)
        rule = _("plan: {n}")
        for column, number, label in (
            ("hosted_people", people, _("People hosted")),
            ("hosted_days", days, _("Days hosted")),
        ):
            example = rule.format(n=number) if number else ""
            self.by_column[column].set_words(label, example)

    # ---- what the fields hold

    def show_line(self, line: Line) -> None:
        """One delegation's values, with a sentence under what is missing or too much."""
        if line.id != self._shown_id:
            self._refused.clear()
            self._shown_id = line.id
        said, draft = remarks(line), draft_of_delegation(line.row)
        for binding in BINDINGS:
            if binding.column not in self._refused:
                field = self.by_column[binding.column]
                field.set_value(binding.of_draft(draft))
                field.show_trouble(said.get(binding.column, ""))

    def show_draft(self, draft: DelegationDraft) -> None:
        """A delegation that is not there yet."""
        self._refused.clear()
        self._shown_id = 0
        for binding in BINDINGS:
            field = self.by_column[binding.column]
            field.set_value(binding.of_draft(draft))
            field.show_trouble("")

    def draft(self) -> DelegationDraft:
        """What stands in the fields now."""
        values: dict[str, str] = {}
        for binding in BINDINGS:
            values |= binding.write(self.by_column[binding.column].value())
        return replace(DelegationDraft(), **values)

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""
        for field in self.by_column.values():
            field.commit()

    # ---- what was refused

    def refuse(self, values: Mapping[str, str], sentence: str) -> None:
        """What was typed stays in its field, with the reason under it; nothing of it is saved."""
        for column in self._fields_of(values):
            self._refused.add(column)
            self.by_column[column].show_trouble(sentence, "bad")

    def accept(self, values: Mapping[str, str]) -> None:
        """What was typed is saved; the field follows the record again."""
        for column in self._fields_of(values):
            self._refused.discard(column)
            self.by_column[column].show_trouble("")

    def _fields_of(self, values: Mapping[str, str]) -> list[str]:
        return [binding.column for binding in BINDINGS if set(binding.columns) & set(values)]

    def refuse_draft(self, sentence: str) -> None:
        """A new delegation was not taken: the reason stands under what it most likely is about."""
        values = self.draft()
        wrong = [column for column in self.by_column if _quoted(values, column, sentence)]
        for column in wrong or ["name_vi"]:
            self.by_column[column].show_trouble(sentence, "bad")
            self.by_column[column].setFocus()

    def forget_refusal(self) -> None:
        """Somebody types on: the sentences about a new delegation go."""
        for field in self.by_column.values():
            if field.trouble == "bad":
                field.show_trouble("")

    # ---- the name

    def begin(self) -> None:
        """Puts the keyboard at the end of the name, where it can be seen."""
        column = next(one.column for one in BINDINGS if one.row == FIRST)
        editor = self.by_column[column].editors()[0]
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.setCursorPosition(len(editor.text()))
        self.begun.emit()


def _quoted(draft: DelegationDraft, column: str, sentence: str) -> bool:
    """Whether a refusal repeats what stands in a field."""
    text = str(getattr(draft, column))
    return bool(text) and f"“{text}”" in sentence


def _example(column: str) -> str:
    """Example words in an empty field."""
    examples = {
        "country": _("none"),
        "invitation_date": _("dd/mm/yyyy"),
        "quota": _("not given"),
        "formal_vi": _("as on official papers"),
    }
    return examples.get(column, "")
