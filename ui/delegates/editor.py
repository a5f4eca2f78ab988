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
from hanoiplan.delegates.photos import Picture
from ui.base.theme import theme
from ui.base.widgets.basics import HLine, Label, Panel
from ui.base.widgets.buttons import Button
from ui.delegates.crop_pane import CropPane
from ui.delegates.people import Person
from ui.delegates.person_form import PersonForm
from ui.delegates.person_head import PersonHead
from ui.delegates.sections import OpenSections

WIDTH = 470  # px at text size 13


class DelegatePanel(Panel):
    """One person, or somebody new."""

    edited = Signal(object, dict)  # delegate id, fields of a draft with their new texts
    added = Signal(object)  # DelegateDraft
    undo_wanted = Signal()
    crop_wanted = Signal()  # the part of a picture was chosen
    crop_turned = Signal()  # a picture stands there in place of the form, or the form again

    def __init__(
        self,
        main: Sequence[QAction],
        more: Sequence[QAction],
        remembered: OpenSections,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(WIDTH, parent)
        self.person: Person | None = None
        self.adding = False
        self._begun = DelegateDraft()  # somebody new whose adding was interrupted
        self._hand_words = ""  # what the foot says again after a photo was cut
        self.top = PersonHead(main, more)
        self.head.addWidget(self.top)
        self.head.addWidget(HLine())
        self.remembered = remembered
        self.form = PersonForm(remembered)
        self.form.left.connect(self._left)
        for field in self.form.fields():
            field.changed.connect(lambda _value: self._settle_demand())
        self.crop = CropPane()
        self.crop.hide()
        self.crop.chosen.connect(self.crop_wanted)
        self.crop.left.connect(self.leave_crop)
        self.body.addWidget(self.form)
        self.body.addWidget(self.crop)
        self._make_foot()

    def _make_foot(self) -> None:
        self.hand = Label(kind="hint", wrap=True)
        self.undo_button = Button(kind="ghost", icon="undo-2")
        self.undo_button.clicked.connect(self.undo_wanted)
        self.add_button = Button(kind="primary", icon="plus")
        self.add_button.clicked.connect(self._add)
        self.drop_button = Button(kind="ghost")
        self.drop_button.clicked.connect(self.leave_crop)
        self.crop_button = Button(kind="primary", icon="check")
        self.crop_button.clicked.connect(self.crop_wanted)
        self.foot.addWidget(self.hand, 1)
        self.foot.addWidget(self.drop_button)
        self.foot.addWidget(self.crop_button)
        self.foot.addWidget(self.undo_button)
        self.foot.addWidget(self.add_button)
        self.foot_frame.setMinimumHeight(theme().px(44))

    def words(self) -> None:
        """The language changed."""
        self.form.words()
        self.undo_button.setText(_("Undo"))
        self.add_button.setText(_("Add"))
        self.drop_button.setText(_("Cancel"))
        self.crop_button.setText(_("Use this part"))
        self.crop.words()
        self.top.words()
        if self.adding:
            self._show_new_words()

    # ---- who is shown

    def show_person(self, person: Person, picture: bytes | None = None) -> None:
        """Shows one person; what was typed for another one is saved first."""
        if self.person is None or self.person.id != person.id:
            self.form.commit_open()
            self.form.passport.cover()
            self.leave_crop()
        self.leave_adding()
        self.person = person
        self.top.show_person(person, picture)
        self.form.show_row(person.row)
        self._show_foot()

    def show_new(self) -> None:
        """An empty form, or the draft of somebody new that was begun and left."""
        self.form.commit_open()
        self.form.passport.cover()
        self.leave_crop()
        if not self.adding:
            self.adding, self.person = True, None
            self.form.show_draft(self._begun)
            self._show_new_words()
            self._show_foot()
        self.form.begin()

    @property
    def shown_row(self) -> Person | None:
        """The person shown; None for somebody new."""
        return self.person

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
        if not self.cropping:
            self.hand.setText(words)
        self.undo_button.setEnabled(undo is not None)
        self.undo_button.setToolTip(undo or "")

    # ---- the photo

    @property
    def cropping(self) -> bool:
        """Whether the part of a picture is being chosen."""
        return not self.crop.isHidden()

    def show_crop(self, picture: Picture) -> None:
        """A picture to choose a part of, in place of the form."""
        self.form.commit_open()
        self.form.hide()
        self.crop.show()
        self.crop.show_picture(picture)
        self._hand_words, words = self.hand.text(), _("Enter takes it, Esc goes back")
        self.hand.setText(words)
        self._show_foot()
        self.crop_turned.emit()

    def leave_crop(self) -> None:
        """Back to the form."""
        if self.cropping:
            self.crop.hide()
            self.form.show()
            self.hand.setText(self._hand_words)
            self.top.photo.setFocus()
            self._show_foot()
            self.crop_turned.emit()

    def _show_foot(self) -> None:
        self.undo_button.setVisible(not self.adding and not self.cropping)
        self.add_button.setVisible(self.adding)
        for button in (self.drop_button, self.crop_button):
            button.setVisible(self.cropping)

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
