"""The form of one person: what its fields hold, and the sentences under them.

It tells what a field became when the person leaves it. What must not come in: saving, and whose
form it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateDraft, DelegateRow, DelegationRow
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import Category
from ui.base.form import Field
from ui.base.form.typed import forget_typing
from ui.delegates.columns import spoken
from ui.delegates.fields import (
    BINDINGS,
    DATED,
    FIRST,
    Binding,
    Values,
    category_choices,
    script_choices,
)
from ui.delegates.folded_form import FoldedForm
from ui.delegates.name_lines import family_first, list_words, person_name, pieces
from ui.delegates.remarks import remarks
from ui.delegates.sections import OpenSections

NAME_COLUMNS = (
    *("passport_name", "printed_vi", "family", "given", "name_order", "native_name", "sort_as"),
    *("country", "nationality", "delegation"),
)


class PersonForm(FoldedForm):
    """Every field that a delegate has, filled with one."""

    left = Signal(dict)  # fields of a draft with their new texts
    name_typed = Signal()  # a letter of the name, by a hand

    def __init__(self, remembered: OpenSections | None = None) -> None:
        self.today: Callable[[], str] = lambda: ""  # ISO, lent by the page
        self.last_day: date | None = None  # of the event
        self._bodies: Sequence[DelegationRow] = ()
        self._country = ""  # of the delegation of the person shown
        super().__init__(remembered or OpenSections())
        for column in NAME_COLUMNS:
            self.by_column[column].changed.connect(lambda _value: self._name_typed())

    def words(self) -> None:
        """The language changed."""
        super().words()
        self._show_name_lines()

    def offer(self, categories: list[Category], delegations: Sequence[DelegationRow]) -> None:
        """What the event knows: categories to choose, names of delegations to propose."""
        self._bodies = delegations
        self._choices("category", category_choices(categories))
        self.proposals.offer("delegation", [spoken(one.name) for one in delegations])

    # ---- what the fields hold

    def show_row(self, row: DelegateRow) -> None:
        """One person's values, with a sentence under what is missing."""
        said = remarks(row, self.last_day)
        for binding in BINDINGS:
            field = self.by_column[binding.columns[0]]
            field.set_value(binding.read(row))
            field.show_trouble(said.get(binding.row, ""))
        inherited = None if row.country_text else country_of(row.country)
        sentence = _("{country}, as the delegation")
        words = sentence.format(country=spoken(inherited.name)) if inherited else ""
        self.by_column["country"].set_words(_("Country"), words)
        self._country = row.delegation_country
        self.lookalikes.hide()
        self._show_name_lines()
        self._show_hints()

    def show_draft(self, draft: DelegateDraft) -> None:
        """Somebody who is not registered yet."""
        self._country = ""
        for binding in BINDINGS:
            field = self.by_column[binding.columns[0]]
            field.set_value(binding.of_draft(draft))
            field.show_trouble("")
        self._show_name_lines()
        self._show_hints()

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

    def _committed(self, binding: Binding, value: object) -> None:
        forget_typing(self.by_column[binding.columns[0]])
        values = binding.write(value)
        self.left.emit(values | self._dated(values))
        self._show_hints()

    def _dated(self, values: Values) -> Values:
        """A choice that was made today gets today's date, where there is no other yet."""
        dates: Values = {}
        for column in DATED.keys() & values.keys():
            field = self.by_column[DATED[column]]
            if values[column] and not field.value():
                field.set_value(self.today())
                dates[DATED[column]] = self.today()
        return dates

    # ---- the name

    def _name_typed(self) -> None:
        self._show_name_lines()
        self.name_typed.emit()

    def _show_name_lines(self) -> None:
        """Where the name stands in lists, and where it may break; with each letter."""
        draft = self.draft()
        name = person_name(draft, self._body_country(draft))
        place, groups = list_words(name), pieces(name)
        in_lists = _("Stands in lists under: {words}").format(words=place) if place else ""
        breaks = _("Breaks on the badge only at: {pieces}").format(pieces=groups)
        holds = any(" " in group for group in groups.split(" / ")[:2]) and "/" in groups
        self.lines.say(in_lists, breaks if holds else "")
        self.turn_parts(family_first=family_first(name))
        self._choices("native_script", script_choices(draft.native_name))

    def _body_country(self, draft: DelegateDraft) -> str:
        for body in self._bodies:
            if draft.delegation and draft.delegation in (body.name.vi, body.name.en):
                return body.country
        return self._country

    def name_field(self) -> Field:
        """Where editing begins."""
        column = next(one.columns[0] for one in BINDINGS if one.row == FIRST)
        return self.by_column[column]

    def begin(self) -> None:
        """Puts the keyboard at the end of the name."""
        self.sections["name"].open()
        editor = self.name_field().editors()[0]
        editor.setFocus()
        if isinstance(editor, QLineEdit):
            editor.setCursorPosition(len(editor.text()))

    def troubles(self) -> int:
        """How many fields block saving."""
        return sum(field.trouble == "bad" for field in self.fields())

    def demand_name(self) -> None:
        """Says under the field that there must be a name, and puts the keyboard there."""
        sentence = _("A delegate needs a name. Write one in any of the name fields.")
        self.name_field().show_trouble(sentence, "bad")
        self.begin()
