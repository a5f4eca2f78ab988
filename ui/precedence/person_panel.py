"""Beside the list: why the chosen person stands there, and what can be said of the person.

The panel only says what should be done (signals); the page does it.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.seating.guests import Place
from hanoiplan.seating.precedence_model import PersonFacts
from hanoiplan.seating.precedence_words import sentence
from hanoiplan.seating.rank_table import RankLine
from ui.base.form import ChoiceField, Field, Form, NoteField, TextField
from ui.base.form.days import day_of
from ui.base.form.typed import forget_typing
from ui.base.widgets.basics import HLine, Label, Panel, ScrollBox, emptied
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px
from ui.precedence.columns import rank_words
from ui.precedence.days import day_words, number_of
from ui.precedence.reading import Reading, spoken

WIDTH = 380  # px at text size 13
LABEL_WIDTH = 112


class PersonPanel(Panel):
    """One person of the list; `edited` tells which field became what."""

    edited = Signal(object, str, object)  # delegate, "place" "rank" "appointed" "note", value

    def __init__(self, release: QAction, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        self.shown_id = 0  # 0: nobody
        self.title, self.under = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.head.addWidget(self.title)
        self.head.addWidget(self.under)
        self._why = Label(kind="h3")
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(px(6))
        self._wrap = Label(kind="hint", wrap=True)
        self.body.addWidget(self._why)
        self.body.addLayout(self._reasons)
        self.body.addWidget(HLine())
        self._lay_out_form()
        self.body.addWidget(self._wrap)
        self.body.addStretch(1)
        self.foot.addWidget(Button(kind="small", action=release))
        self.foot.addStretch(1)
        self.foot_frame.setMinimumHeight(px(44))

    def _lay_out_form(self) -> None:
        self.form = Form(LABEL_WIDTH)
        self.rank, self.appointed = ChoiceField(), TextField()
        self.place, self.note = TextField(), NoteField(2)
        readers: Sequence[tuple[str, Field, Callable[[Any], object]]] = (
            ("place", self.place, self._number),
            ("note", self.note, str),
            ("rank", self.rank, str),
            ("appointed", self.appointed, lambda text: day_of(str(text))),
        )
        for name, field, read in readers:
            self.form.add(name, field)
            field.committed.connect(
                lambda value, name=name, field=field, read=read: self._left(
                    name, field, read, value
                )
            )
        self.body.addWidget(self.form)

    @staticmethod
    def _number(text: object) -> int:
        return number_of(str(text), _("The place: a number, 1 is the first."))

    def words(self) -> None:
        """The language changed."""
        self.form.row("place").set_label(_("Place in order"))
        self.form.row("note").set_label(_("Note"), _("Why he or she stands here"))
        self.form.row("rank").set_label(_("Rank at this event"))
        self.form.row("appointed").set_label(_("Appointed on"), _("dd/mm/yyyy"))
        self._wrap.setText(
            _("The rank belongs to the post at this event. A place by hand goes before every rule.")
        )

    def offer(self, ranks: Sequence[RankLine]) -> None:
        """The ranks that can be chosen now."""
        among: list[tuple[object, str]] = [("", _("As the record says"))]
        among += [(one.code, rank_words(one.number, spoken(one.name))) for one in ranks]
        self.rank.set_choices(among)

    def show_place(self, place: Place, reading: Reading) -> None:
        """A person, with the reasons and what was said by hand."""
        guest, facts = place.guest, reading.facts(place.guest.id)
        if self.shown_id != guest.id:
            self._show_top()
        self.shown_id = guest.id
        self.title.setText(guest.name)
        whose = (spoken(guest.position), spoken(guest.delegation))
        self.under.show_if_any(" · ".join(filter(None, whose)))
        self._why.setText(_("Place {n}, because").format(n=place.number))
        self._show_reasons(place, reading)
        self._fill(place, facts)

    def _show_reasons(self, place: Place, reading: Reading) -> None:
        emptied(self._reasons)
        rank = _("Rank {rank}.").format(
            rank=rank_words(place.guest.rank, spoken(place.guest.rank_name))
        )
        names = reading.names
        for words in (rank, *(sentence(reason, names) for reason in place.reasons)):
            line = Label(kind="body", wrap=True)
            line.setText(words)
            self._reasons.addWidget(line)

    def _fill(self, place: Place, facts: PersonFacts) -> None:
        values: tuple[tuple[Field, object], ...] = (
            (self.place, str(place.number)),
            (self.note, facts.note),
            (self.rank, facts.rank_code),
            (self.appointed, day_words(facts.appointed_on)),
        )
        for field, value in values:
            field.set_value(value)
            field.show_trouble("")

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""
        for field in (self.place, self.note, self.rank, self.appointed):
            field.commit()

    def begin(self) -> None:
        """Puts the keyboard into the place."""
        self.place.line.setFocus()
        self.place.line.selectAll()

    def reasons(self) -> list[str]:
        """The sentences shown, first to last."""
        items = (self._reasons.itemAt(at) for at in range(self._reasons.count()))
        labels = (item.widget() for item in items if item is not None)
        return [label.text() for label in labels if isinstance(label, Label)]

    def _left(self, name: str, field: Field, read: Callable[[Any], object], value: object) -> None:
        forget_typing(field)
        try:
            meant = read(value)
        except NotPossible as refusal:
            field.show_trouble(str(refusal), "bad")
            return
        if self.shown_id:
            self.edited.emit(self.shown_id, name, meant)

    def _show_top(self) -> None:
        for box in self.findChildren(ScrollBox):
            box.verticalScrollBar().setValue(0)
