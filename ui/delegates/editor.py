"""The panel in which one person is edited; each field is saved when it is left.

The panel only says what should be saved (`edited`, `added`); the page does it. What must not come
in: operations, and the list.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateDraft
from ui.base.theme import theme
from ui.base.widgets.basics import HLine, Label, Panel
from ui.base.widgets.buttons import Button
from ui.delegates.people import Person
from ui.delegates.person_form import PersonForm
from ui.delegates.person_head import PersonHead

WIDTH = 470  # px at text size 13


class DelegatePanel(Panel):
    """One person, or somebody new."""

    edited = Signal(object, dict)  # delegate id, fields of a draft with their new texts
    added = Signal(object)  # DelegateDraft
    undo_wanted = Signal()

    def __init__(
        self, main: Sequence[QAction], more: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent)
        self.person: Person | None = None
        self.adding = False
        self._begun = DelegateDraft()  # somebody new whose adding was interrupted
        self.top = PersonHead(main, more)
        self.head.addWidget(self.top)
        self.head.addWidget(HLine())
        self.form = PersonForm()
        self.form.left.connect(self._left)
        for field in self.form.fields():
            field.changed.connect(lambda _value: self._settle_demand())
        self.body.addWidget(self.form)
        self._make_foot()

    def _make_foot(self) -> None:
        self.hand = Label(kind="hint", wrap=True)
        self.undo_button = Button(kind="ghost", icon="undo-2")
        self.undo_button.clicked.connect(self.undo_wanted)
        self.add_button = Button(kind="primary", icon="plus")
        self.add_button.clicked.connect(self._add)
        self.foot.addWidget(self.hand, 1)
        self.foot.addWidget(self.undo_button)
        self.foot.addWidget(self.add_button)
        self.foot_frame.setMinimumHeight(theme().px(44))

    def words(self) -> None:
        """The language changed."""
        self.form.words()
        self.undo_button.setText(_("Undo"))
        self.add_button.setText(_("Add"))
        self.top.words()
        if self.adding:
            self._show_new_words()

    # ---- who is shown

    def show_person(self, person: Person, picture: bytes | None = None) -> None:
        """Shows one person; what was typed for another one is saved first."""
        if self.person is None or self.person.id != person.id:
            self.form.commit_open()
        self.leave_adding()
        self.person = person
        self.top.show_person(person, picture)
        self.form.show_row(person.row)
        self._show_foot()

    def show_new(self) -> None:
        """An empty form, or the draft of somebody new that was begun and left."""
        self.form.commit_open()
        if not self.adding:
            self.adding, self.person = True, None
            self.form.show_draft(self._begun)
            self._show_new_words()
            self._show_foot()
        self.form.begin()

    def leave_adding(self) -> None:
        """Keeps what was begun of somebody new for later."""
        if self.adding:
            self._begun = self.form.draft()
        self.adding = False

    def forget_draft(self) -> None:
        """The new person was added: the next one starts with an empty form."""
        self.adding, self._begun = False, DelegateDraft()

    def forget_person(self) -> None:
        """The person shown is gone (an undo)."""
        self.person = None

    # ---- the foot

    def show_hand(self, words: str, undo: str | None) -> None:
        """Who changed the person last, and what Undo would take back."""
        self.hand.setText(words)
        self.undo_button.setEnabled(undo is not None)
        self.undo_button.setToolTip(undo or "")

    def _show_foot(self) -> None:
        self.undo_button.setVisible(not self.adding)
        self.add_button.setVisible(self.adding)

    def _show_new_words(self) -> None:
        self.top.show_new()
        self.hand.setText(_("Nothing is saved before you press Add."))

    # ---- what is saved

    def _left(self, values: dict[str, str]) -> None:
        if self.person is not None and not self.adding:
            self.edited.emit(self.person.id, values)

    def _add(self) -> None:
        draft = self.form.draft()
        if draft.name.strip():
            self.added.emit(draft)
        else:
            self.form.demand_name()

    def _settle_demand(self) -> None:
        """The sentence goes as soon as there is a name."""
        if self.adding and self.form.troubles() and self.form.draft().name:
            self.form.name_field().show_trouble("")
