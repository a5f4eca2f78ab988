"""The panel of one delegation: its facts in a form, or its people.

The panel only says what should be done (signals); the page does it. What must not come in:
operations, and the list.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.delegates.model import DelegationDraft
from ui.base.theme import theme
from ui.base.widgets.basics import Panel, ScrollBox
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.choosing import Tabs
from ui.delegations.delegation_form import DelegationForm
from ui.delegations.head import DelegationHead
from ui.delegations.lines import Line, Member
from ui.delegations.people_pane import PeoplePane

WIDTH = 424  # px at text size 13


class Part(StrEnum):
    """The two parts of the panel."""

    FACTS = "facts"
    PEOPLE = "people"


class DelegationPanel(Panel):
    """One delegation, or one that is being added."""

    edited = Signal(object, dict)  # delegation id, fields of a draft with their new texts
    added = Signal(object)  # DelegationDraft
    phone_wanted = Signal(str)  # a number to be copied

    def __init__(
        self,
        of_people: Sequence[QAction],
        remove: QAction,
        paper: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(WIDTH, parent)
        self.line: Line | None = None
        self.adding = False
        self._begun = DelegationDraft()  # a new delegation whose adding was interrupted
        self.top = DelegationHead()
        self.head.addWidget(self.top)
        self.tabs = Tabs()
        self.tabs.picked.connect(lambda _part: self._show_part())
        self.tabs_place.addWidget(self.tabs)
        self.form = DelegationForm()
        self.form.left.connect(self._left)
        self.form.begun.connect(self._show_top)
        for field in self.form.fields():
            field.changed.connect(lambda _value: self._typed())
        self.people = PeoplePane()
        self.body.addWidget(self.form)
        self.body.addWidget(self.people, 1)
        self._make_foot(of_people, remove, paper)
        self._show_part()

    def _make_foot(self, of_people: Sequence[QAction], remove: QAction, paper: QAction) -> None:
        self._remove_button = Button(kind="small", action=remove)
        self.foot.addWidget(self._remove_button)
        self._people_buttons = [Button(kind="small", action=one) for one in of_people]
        for button in self._people_buttons:
            self.foot.addWidget(button)
        self.call_button = Button(kind="small", icon="phone")
        self._phones = QMenu(self)
        self.call_button.clicked.connect(self._offer_phones)
        self.add_button = Button(kind="primary", icon="plus")
        self.add_button.clicked.connect(lambda: self.added.emit(self.form.draft()))
        self.paper_button = IconButton(str(paper.property("drawing")), action=paper)
        self.foot.addStretch(1)
        self.foot.addWidget(self.paper_button)
        self.foot.addWidget(self.call_button)
        self.foot.addWidget(self.add_button)
        self.foot_frame.setMinimumHeight(theme().px(44))

    def words(self) -> None:
        """The language changed."""
        self.form.words()
        self.people.words()
        self.tabs.setAccessibleName(_("Parts of the delegation"))
        self._show_tabs()
        self.call_button.setText(_("Call"))
        self.add_button.setText(_("Add"))
        if self.adding:
            self.top.show_new()

    def _show_tabs(self) -> None:
        people = interface().number(self.line.row.people) if self.line is not None else None
        self.tabs.set_tabs(
            [(Part.FACTS, _("Information"), None), (Part.PEOPLE, _("People"), people)]
        )

    # ---- what is shown

    @property
    def part(self) -> Part:
        """Which part is open; a new delegation has no people yet."""
        value = self.tabs.value()
        return value if isinstance(value, Part) and not self.adding else Part.FACTS

    def show_part(self, part: Part) -> None:
        """Opens a part."""
        self.tabs.set_value(part)
        self._show_part()

    def _show_part(self) -> None:
        people = self.part is Part.PEOPLE
        self.form.setVisible(not people)
        self.people.setVisible(people)
        self.tabs.setVisible(not self.adding)  # a new delegation has no people yet
        for button in self._people_buttons:
            button.setVisible(people)
        self.call_button.setVisible(not people and not self.adding)  # the numbers are facts
        self.add_button.setVisible(self.adding)
        empty = self.line is not None and not self.line.row.people
        self.paper_button.setVisible(not empty and not self.adding)
        self._remove_button.setVisible(empty and not people and not self.adding)

    def show_line(self, line: Line, people: Sequence[Member]) -> None:
        """Shows one delegation; what was typed for another one is saved first."""
        if self.line is None or self.line.id != line.id:
            self.form.commit_open()
        self.leave_adding()
        self.line = line
        self.top.show_line(line, people)
        self.form.show_line(line)
        self.people.show_people(people)
        self.call_button.setEnabled(bool(line.row.liaison_phone or line.row.focal_phone))
        self._show_tabs()
        self._show_part()

    def show_new(self) -> None:
        """An empty form, or the draft of a new delegation that was begun and left."""
        self.form.commit_open()
        if not self.adding:
            self.adding, self.line = True, None
            self.form.show_draft(self._begun)
            self.top.show_new()
            self._show_part()
        self.form.begin()

    @property
    def shown_row(self) -> Line | None:
        """The delegation shown; None for a new one."""
        return self.line

    def leave_adding(self) -> None:
        """Keeps what was begun of a new delegation for later."""
        if self.adding:
            self._begun = self.form.draft()
        self.adding = False

    def _show_top(self) -> None:
        """The first field is seen also where somebody had scrolled further down."""
        for box in self.findChildren(ScrollBox):
            box.verticalScrollBar().setValue(0)

    def forget_draft(self) -> None:
        """The new delegation was added: the next one starts with an empty form."""
        self.adding, self._begun = False, DelegationDraft()

    def forget_line(self) -> None:
        """The delegation shown is gone."""
        self.line = None

    # ---- phones

    def _offer_phones(self) -> None:
        """The numbers of this delegation; choosing one copies it."""
        if self.line is None:
            return
        self._phones.clear()
        row = self.line.row
        for who, name, phone in (
            (_("Liaison officer"), row.liaison_name, row.liaison_phone),
            (_("Focal point"), row.focal_name, row.focal_phone),
        ):
            if phone:
                words = " · ".join(part for part in (who, name, phone) if part)
                act = self._phones.addAction(words)
                act.triggered.connect(lambda _on=False, phone=phone: self.phone_wanted.emit(phone))
        corner = self.call_button.rect().topLeft()
        corner.setY(corner.y() - self._phones.sizeHint().height())
        self._phones.popup(self.call_button.mapToGlobal(corner))

    def phones(self) -> QMenu:
        """The menu of numbers."""
        return self._phones

    # ---- what is saved

    def _left(self, values: dict[str, str]) -> None:
        if self.line is not None and not self.adding:
            self.edited.emit(self.line.id, values)

    def _typed(self) -> None:
        """The sentence that refused a new delegation goes as soon as somebody mends it."""
        if self.adding:
            self.form.forget_refusal()
