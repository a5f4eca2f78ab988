"""A guest whom no list has: a name and a few words, who it may be already, then number and badge.

What must not come in: how likeness is found and how numbers are given (`registration.walk_in`).
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, language
from hanoiplan.base.names import script_of
from hanoiplan.base.text import fold
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import restore_delegate
from hanoiplan.delegates.queries import delegations
from hanoiplan.plans.queries import categories
from hanoiplan.registration.walk_in import Likely, WalkIn, likely_doubles, walk_in
from ui.base.page import Tools
from ui.registration.form_category import CategoryStrip
from ui.registration.form_desk import hand_on_scans, print_badge
from ui.registration.form_fields import DeskText, Proposals
from ui.registration.form_frame import FormPanel, Rows
from ui.registration.form_likely import LikelyPeople
from ui.registration.room import Room
from ui.registration.spoken import first
from ui.registration.walk_in_photo import PhotoChoice

SHORTEST = 4  # letters of a name: of fewer everybody is reminded of somebody
HONORIFICS = (("Ông", "Mr"), ("Bà", "Ms"), ("TS.", "Dr."), ("GS.", "Prof."))


@dataclass(frozen=True, slots=True)
class Known:
    """The guest is in the list already."""

    delegate_id: int


class WalkInPanel(FormPanel):
    """The small form of a walk-in; people who may be the same stand beside it."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._passed: frozenset[int] = frozenset()  # who was looked at and is somebody else
        self._finishing = False  # the question who it is was asked at the end
        self.name, self.honorific, self.position = DeskText(), DeskText(), DeskText()
        self.delegation, self.phone = DeskText(), DeskText()
        self.category = CategoryStrip()
        self.photo = PhotoChoice(tools)
        self.likely = LikelyPeople()
        self.rows = Rows()
        self._bodies = Proposals(self.delegation, self)
        self._titles = Proposals(self.honorific, self)
        self._fill()
        self._connect()
        self.set_room(Room())
        self.words()

    def _fill(self) -> None:
        for name, field in (
            ("name", self.name),
            ("honorific", self.honorific),
            ("delegation", self.delegation),
            ("category", self.category),
            ("position", self.position),
            ("phone", self.phone),
        ):
            self.rows.add(name, field)
            self.steps.add(field, field.entered)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.rows)
        left.addStretch(1)
        right.addWidget(self.likely, 1)
        right.addWidget(self.photo)
        self.content.addLayout(left, 1)
        self.content.addLayout(right)

    def _connect(self) -> None:
        self.name.on_step = self._down_to_likely
        for field in (self.name, self.delegation, self.phone, self.position):
            field.changed.connect(lambda _value: self._typed())
            field.committed.connect(lambda _value: self._look())
        hand_on_scans(self, self.name, self.honorific, self.delegation, self.position, self.phone)
        self.name.line.left.connect(self._look)
        self.delegation.line.left.connect(self._say_delegation)
        self.category.changed.connect(self._say_category)
        self.photo.refused.connect(lambda error: self.tell(str(error)))
        self.photo.went_live.connect(self._make_room)
        self.likely.taken.connect(self._take)
        self.likely.others.connect(self._others)
        self.likely.left.connect(self.name.take_keyboard)

    # ---- what the desk asks of it

    def start(self, event_id: int, checkpoint_id: int, **what: Any) -> None:
        """An empty form; `name` (as typed in vain at the desk) stands in it already."""
        self.begin(event_id, checkpoint_id)
        read = self.tools.workspace.read
        self._passed, self._finishing = frozenset(), False
        for field in (self.name, self.honorific, self.delegation, self.position, self.phone):
            field.prefix = self.prefix
            field.put("")
        self.category.offer(read(categories, event_id))
        self._bodies.offer_words([first(one.name) for one in read(delegations, event_id)])
        self._titles.offer_words([pair[language() != "vi"] for pair in HONORIFICS])
        for name in ("name", "delegation", "category"):
            self.rows.remark(name, "")
        self.photo.begin()
        self.name.put(str(what.get("name", "")))
        self._look()
        self.name.take_keyboard()

    def words(self) -> None:
        """The language changed."""
        super().words()
        self.title.setText(_("Guest who is in no list"))
        self.show_lead(
            _("A name is enough. The guest gets the next number of this desk and is checked in.")
        )
        self.rows.set_label("name", _("Name"), _("as on the badge"))
        self.rows.set_label("honorific", _("Honorific"), "")
        self.rows.set_label("delegation", _("Delegation"), _("a few letters; empty: none"))
        self.rows.set_label("category", _("Category"))
        self.rows.set_label("position", _("Position"))
        self.rows.set_label("phone", _("Phone"))
        self.photo.words()
        self.likely.words()
        self.primary.setText(_("Add and check in"))
        self.primary.setToolTip(_("Add and check in") + " (Ctrl+Enter)")
        self._tell_keys()

    def _tell_keys(self) -> None:
        if self.photo.is_live:
            self.show_keys(("Enter", _("take this picture")), ("Esc", _("no photo now")))
            return
        self.show_keys(
            ("Enter", _("next field")),
            ("↓", _("is it one of these?")),
            ("Ctrl Enter", _("finish")),
        )

    def _make_room(self) -> None:
        """The live picture stands in the place of those who are alike."""
        self.likely.setHidden(self.photo.is_live)
        self._tell_keys()

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen."""
        super().set_room(room)
        self.rows.set_room(room)
        for field in (self.name, self.honorific, self.delegation, self.position, self.phone):
            field.set_room(room)
        self.category.set_room(room)
        self.photo.set_room(room)
        self.likely.set_room(room)
        self.photo.setFixedWidth(self.likely.width())  # the form does not move when it goes live
        self.rows.show_row("honorific", visible=True)

    # ---- typing

    def draft(self) -> DelegateDraft:
        """What stands in the form; a name in a script of its own is kept as such too."""
        name = self.name.text()
        vi, en = _both_honorifics(self.honorific.text())
        category = self.category.value
        return DelegateDraft(
            printed_vi=name,
            native_name=name if script_of(name) else "",
            honorific_vi=vi,
            honorific_en=en,
            delegation=self.delegation.text(),
            category=category.letter if category is not None else "",
            position_vi=self.position.text(),
            phone=self.phone.text(),
        )

    def _typed(self) -> None:
        self.said.show_words("")
        self.rows.remark("name", "")
        self._look()

    def _look(self) -> None:
        """Who of the list the guest may be, with each letter (20 ms of 20,000 people)."""
        draft = self.draft()
        found: tuple[Likely, ...] = ()
        if len(draft.name) >= SHORTEST and self.event_id:
            found = self.tools.workspace.read(likely_doubles, self.event_id, draft)
        self.likely.show_people([one for one in found if one.row.id not in self._passed])

    def _down_to_likely(self, by: int) -> bool:
        if by < 0:
            return False
        self._look()
        return not self.likely.isHidden() and self.likely.go_down()

    def _say_delegation(self) -> None:
        """A name that no delegation has is a new one: that is said before it is made."""
        name = self.delegation.text()
        known = self.tools.workspace.read(delegations, self.event_id) if self.event_id else []
        names = {fold(text) for one in known for text in (one.name.vi, one.name.en) if text}
        sentence = _("No delegation is called so; a new one will be made.")
        self.rows.remark("delegation", sentence if name and fold(name) not in names else "")

    def _say_category(self) -> None:
        self.rows.remark("category", "")

    # ---- finishing

    def finish(self) -> None:
        """Asks first whether it is one of those alike, then adds the guest."""
        self.photo.picture.end()
        self._look()
        if not self.name.text():
            self.rows.remark("name", _("Write the name of the guest."), "bad")
            self.name.take_keyboard()
        elif self.likely.ids:
            self._finishing = True
            self.tell(_("Look at the people at the right first: is the guest one of them?"), "warn")
            self.likely.ask()
        else:
            self.photo.when_ready(self._add)

    def _add(self) -> None:
        made: list[WalkIn] = []
        work, draft = self.tools.workspace, self.draft()
        if self.tried(
            lambda: made.append(
                work.do(walk_in, self.event_id, draft, self._passed, self.photo.content)
            )
        ):
            print_badge(self, made[0].delegate_id)
            self.done.emit(made[0])

    def _others(self) -> None:
        """None of them: nobody is asked about these people again."""
        self._passed |= self.likely.ids
        self.said.show_words("")
        self._look()
        if self.likely.ids:
            self.likely.ask()
            return
        if self._finishing:
            self.photo.when_ready(self._add)
        else:
            self.steps.go_on_from(self.name)

    def _take(self, one: Likely) -> None:
        """The guest is in the list; somebody cancelled comes after all."""
        if one.row.cancelled_at is not None:
            work = self.tools.workspace
            if not self.tried(lambda: work.do(restore_delegate, one.row.id)):
                return
            words = _("{name} comes after all; the badge has to be printed anew.")
            self.tools.messages.toast(words.format(name=one.row.name))
        self.done.emit(Known(one.row.id))


def _both_honorifics(typed: str) -> tuple[str, str]:
    """A usual one in both languages, else as typed in the language of the window."""
    for pair in HONORIFICS:
        if fold(typed) in {fold(one) for one in pair}:
            return pair
    return (typed, "") if language() == "vi" else ("", typed)
