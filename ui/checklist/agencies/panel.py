"""The panel of one agency: its names, what it is, whom to call; merging it with another one.

What must not come in: changing it (signals), and its tasks (the list shows them).
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.plans.agency_alike import perhaps_the_same
from hanoiplan.plans.model import AgencyRow
from hanoiplan.plans.value_words import AGENCY_WORDS
from ui.base.form import ChoiceField, Field, Form, NoteField, TextField
from ui.base.form.typed import forget_typing
from ui.base.shortening import shortened
from ui.base.theme import theme
from ui.base.widgets.basics import Label, Panel
from ui.base.widgets.buttons import Button, CheckBox, IconButton
from ui.checklist.agencies.lines import AgencyLine
from ui.checklist.panel.agency_field import AgencyField
from ui.checklist.words import tasks_words

WIDTH = 400
LIKELY = 56  # letters of the agency that may be the same
FIELDS: tuple[tuple[str, str], ...] = (
    ("name", N_("Agency name")),
    ("short", N_("Short name")),
    ("aliases", N_("Other names")),
    ("kind", N_("Kind")),
    ("contact", N_("Contact")),
    ("phone", N_("Phone")),
    ("email", N_("E-mail")),
    ("address", N_("Address")),
    ("notes", N_("Notes")),
)


class AgencyPanel(Panel):
    """One agency."""

    edited = Signal(object, str, object)  # id, field, value
    tasks_wanted = Signal(object)  # id
    merge_wanted = Signal(object, object)  # the one that stays, the other
    remove_wanted = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(WIDTH)
        self.row: AgencyRow | None = None
        self._likely: AgencyRow | None = None
        self.title, self.under = Label(kind="h2", wrap=True), Label(kind="text2", wrap=True)
        self.close_button = IconButton("x")
        self.close_button.clicked.connect(self.closed)
        first = QHBoxLayout()
        first.addWidget(self.title, 1)
        first.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.head.addLayout(first)
        self.head.addWidget(self.under)
        self.form = Form(96)
        self.by_name: dict[str, Field] = {}
        for name, _label in FIELDS:
            field = self._made(name)
            self.by_name[name] = field
            self.form.add(name, field)
            field.committed.connect(partial(self._committed, name))
        self.collective, self.outside = CheckBox(), CheckBox()
        self.collective.clicked.connect(lambda on: self._ticked("collective", on=on))
        self.outside.clicked.connect(lambda on: self._ticked("outside", on=on))
        self.merge_title, self.other = Label(kind="h3"), AgencyField()
        self.likely = Button(kind="link")
        self.likely.clicked.connect(self._take_likely)
        self.merge = Button(kind="small")
        self.merge.clicked.connect(self._merge)
        for widget in (self.form, self.collective, self.outside, self.merge_title, self.other):
            self.body.addWidget(widget)
        self.body.addWidget(self.likely, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addStretch(1)
        self._make_foot()

    @staticmethod
    def _made(name: str) -> Field:
        if name == "kind":
            return ChoiceField()
        return NoteField(2) if name in {"notes", "aliases"} else TextField()

    def _make_foot(self) -> None:
        self.remove = Button(kind="small", icon="trash-2")
        self.remove.clicked.connect(lambda: self._ask(self.remove_wanted))
        self.tasks = Button(kind="small", icon="list-checks")
        self.tasks.clicked.connect(lambda: self._ask(self.tasks_wanted))
        self.foot.addWidget(self.remove)
        self.foot.addStretch(1)
        self.foot.addWidget(self.tasks)
        self.foot_frame.setMinimumHeight(theme().px(44))

    def words(self) -> None:
        """The language changed."""
        self.close_button.set_name(_("Close"))
        for name, label in FIELDS:
            self.form.row(name).set_label(_(label))
        aliases = self.by_name["aliases"]
        aliases.set_words(_("Other names"), _("Names in plans, with semicolons between them"))
        kind = self.by_name["kind"]
        if isinstance(kind, ChoiceField):
            kind.set_choices([(one, _(words)) for one, words in AGENCY_WORDS["kind"].items()])
        self.collective.setText(_("A collective name, not one agency"))
        self.outside.setText(_("Outside the city's command: asked, not told"))
        self.merge_title.setText(_("The same agency twice?"))
        self.other.set_words(_("Agency that is the same"), _("Agency that is the same"))
        self.merge.setText(_("Merge into this one"))
        self.remove.setText(_("Remove"))
        self.tasks.setText(_("Its tasks"))

    def show_agency(self, line: AgencyLine, others: Sequence[AgencyRow]) -> None:
        """Shows one agency."""
        row = line.row
        if self.row is None or self.row.id != row.id:
            self.commit_open()
            self.other.set_value("")
        self.row = row
        self.title.setText(row.name)
        told = _("leads {leads}, coordinates in {helps}")
        self.under.setText(
            told.format(leads=tasks_words(line.leads), helps=tasks_words(line.helps))
        )
        for name, _label in FIELDS:
            value = "; ".join(row.aliases) if name == "aliases" else getattr(row, name)
            self.by_name[name].set_value(value)
            self.by_name[name].show_trouble("")
        self.collective.setChecked(row.collective)
        self.outside.setChecked(row.outside)
        self._offer_others(row, [one for one in others if one.id != row.id])
        self.remove.setVisible(not line.leads and not line.helps)

    def _offer_others(self, row: AgencyRow, others: Sequence[AgencyRow]) -> None:
        """All others by typing, and the likeliest to be the same at one press."""
        self.other.offer([one.called for one in others])
        self._likely = next(iter(perhaps_the_same(row, others)), None)
        self.likely.setVisible(self._likely is not None)
        if self._likely is not None:
            words = _("Perhaps the same: {name}")
            told = words.format(name=self._likely.name)
            self.likely.setText(shortened(told, LIKELY).replace("&", "&&"))
            self.likely.setToolTip(told)

    def _take_likely(self) -> None:
        if self._likely is not None:
            self.other.set_value(self._likely.name)
            self.merge.setFocus()

    def commit_open(self) -> None:
        """Tells what stands in a field that was not left yet."""
        for field in self.by_name.values():
            field.commit()

    def begin(self) -> None:
        """Puts the keyboard into the name."""
        self.by_name["name"].editors()[0].setFocus()

    def refuse(self, name: str, sentence: str) -> None:
        """What was typed stays, with the reason under it."""
        if name in self.by_name:
            self.by_name[name].show_trouble(sentence, "bad")

    def _committed(self, name: str, value: object) -> None:
        forget_typing(self.by_name[name])
        if self.row is not None:
            self.edited.emit(self.row.id, name, value)

    def _ticked(self, name: str, *, on: bool) -> None:
        if self.row is not None:
            self.edited.emit(self.row.id, name, on)

    def _ask(self, signal: SignalInstance) -> None:
        if self.row is not None:
            signal.emit(self.row.id)

    def _merge(self) -> None:
        try:
            other_id = self.other.agency_id()
        except NotPossible:  # the sentence stands under the field
            other_id = None
        if self.row is not None and other_id is not None:
            self.merge_wanted.emit(self.row.id, other_id)
        else:
            self.other.editors()[0].setFocus()
