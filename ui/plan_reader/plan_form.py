"""The plan itself: what its opening and its end say, to be corrected before it is written.

What must not come in: its rows.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.exchange.plans.model import PlanIntake
from hanoiplan.plans.model import PlanDraft
from ui.base.form import ChoiceField, Field, Form, NoteField, TextField
from ui.base.theme import set_kind
from ui.base.widgets.basics import ScrollBox
from ui.base.widgets.painted import px
from ui.plan_reader.answers import day_of

WORDS: Mapping[str, str] = {
    "title": N_("Title of the plan"),
    "short": N_("Short name"),
    "kind": N_("Kind of document"),
    "number": N_("Number of the document"),
    "issued_on": N_("Issued on"),
    "draft": N_("State"),
    "place": N_("Place of issue"),
    "body": N_("Issuing body"),
    "signer": N_("Signer"),
    "signer_capacity": N_("In the capacity of"),
    "legal_bases": N_("Legal bases"),
    "recipients": N_("Recipients"),
}

LISTS = frozenset({"legal_bases", "recipients"})


def _shown(name: str, value: object) -> object:
    if name in LISTS and isinstance(value, tuple):
        return "\n".join(value)
    return interface().table_date(value) if isinstance(value, date) else value


def _meant(name: str, value: object) -> Any:
    """What was typed as a value of the plan; raises NotPossible."""
    if name == "draft":
        return bool(value)
    text = str(value).strip()
    if name == "issued_on":
        day = day_of(text)
        return date.fromisoformat(day) if day else None
    if name in LISTS:
        return tuple(line.strip() for line in text.split("\n") if line.strip())
    return text


class PlanForm(QFrame):
    """Every fact of the plan."""

    edited = Signal(object)  # a dict: values by the names of PlanDraft

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "surface")
        self.form = Form(label_width=124)
        for name in WORDS:
            self.form.add(name, self._field(name))
        inside = QFrame()
        set_kind(inside, "bare")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.addWidget(self.form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollBox(inside))

    def _field(self, name: str) -> Field:
        makers: Mapping[str, Callable[[], Field]] = {
            "draft": ChoiceField,
            "title": lambda: NoteField(2),
            "legal_bases": lambda: NoteField(5),
            "recipients": lambda: NoteField(4),
        }
        field = makers.get(name, TextField)()
        field.committed.connect(partial(self._committed, name))
        return field

    def words(self) -> None:
        """The language changed."""
        for name, words in WORDS.items():
            self.form.row(name).set_label(_(words))
        state = self.form.row("draft").fields[0]
        if isinstance(state, ChoiceField):
            state.set_choices([(False, _("Issued")), (True, _("Draft"))])

    def show_plan(self, intake: PlanIntake) -> None:
        """The facts as they would be written."""
        plan: PlanDraft = intake.document
        uncertain = intake.reading.document.uncertain
        for name in WORDS:
            field = self.form.row(name).fields[0]
            value = getattr(plan, name)
            field.set_value(_shown(name, value))
            doubtful = name in uncertain and not value
            words = _("Nothing was found for this in the document.") if doubtful else ""
            field.show_trouble(words, "warn")

    def _committed(self, name: str, value: object) -> None:
        try:
            self.edited.emit({name: _meant(name, value)})
        except KnownError as error:
            self.form.row(name).fields[0].show_trouble(str(error), "bad")
