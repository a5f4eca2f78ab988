"""Who comes in whose place: the one who stays away, the one who comes, and what follows from it.

What must not come in: what a substitution does to badges and hand-outs (`substitutions`), seats.
"""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.names import script_of
from hanoiplan.delegates.model import DelegateDraft, DelegateRow, text_of
from hanoiplan.plans.model import Category
from hanoiplan.plans.queries import categories
from hanoiplan.registration.walk_in import Likely, likely_doubles, refuse_double
from hanoiplan.substitutions.model import Substitution
from hanoiplan.substitutions.operations import substitute
from ui.base.page import Tools
from ui.base.widgets import CheckBox
from ui.registration.form_category import CategoryStrip
from ui.registration.form_desk import found_for, guest_of, hand_on_scans, print_badge
from ui.registration.form_fields import DeskText
from ui.registration.form_frame import FormPanel, Rows, give_keyboard
from ui.registration.form_likely import LikelyPeople
from ui.registration.form_person import PersonField, PersonPlate
from ui.registration.room import Room
from ui.registration.substitution_end import AlreadyIn, ComesAfterAll, lent_to, person_of
from ui.registration.substitution_told import WhatHappens
from ui.registration.walk_in_photo import PhotoChoice


class SubstitutionPanel(FormPanel):
    """Two people, a reason, and whether the hand-outs go along."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._passed: frozenset[int] = frozenset()  # who was looked at and is somebody else
        self.away, self.stand_in = PersonField(self), PersonField(self, may_be_new=True)
        self.away_plate, self.stand_in_plate = PersonPlate(), PersonPlate()
        self.category, self.position = CategoryStrip(), DeskText()
        self.reason = DeskText()
        self.passing_on = CheckBox()
        self.after_all, self.inside = ComesAfterAll(tools), AlreadyIn(tools)
        self.happens, self.likely = WhatHappens(), LikelyPeople()
        self.photo = PhotoChoice(tools, small=True)
        self.rows = Rows()
        self._fill()
        self._connect()
        self.set_room(Room())
        self.words()

    def _fill(self) -> None:
        self.rows.add("away", self.away, self.away_plate)
        self.rows.add("after_all", self.after_all)
        self.rows.add("stand_in", self.stand_in, self.stand_in_plate)
        self.rows.add("reason", self.reason)
        self.rows.add("category", self.category)
        self.rows.add("position", self.position)
        self.rows.add("move", self.passing_on)
        for field in (self.away, self.stand_in, self.reason, self.category, self.position):
            self.steps.add(field, field.entered)
        self.steps.add(self.passing_on)
        left = QVBoxLayout()
        left.addWidget(self.rows)
        left.addStretch(1)
        self.content.addLayout(left, 1)
        right = QVBoxLayout()
        right.addWidget(self.happens, 1)
        right.addWidget(self.likely, 1)
        right.addWidget(self.photo)
        self.content.addLayout(right)

    def _connect(self) -> None:
        for field in (self.away, self.stand_in):
            field.finding = partial(found_for, self)
            field.scanned.connect(self.takes_scan)
            field.chosen.connect(lambda _person: self._tell_people())
            field.changed.connect(lambda _value: self._tell_people())
        for text in (self.away, self.stand_in, self.position, self.reason):
            text.prefix = self.prefix
        hand_on_scans(self, self.position, self.reason)
        self.after_all.clicked.connect(self._end)
        self.away.chosen.connect(lambda who: self.category.choose(_category_of(who)))
        self.category.changed.connect(self._tell_people)
        self.passing_on.toggled.connect(lambda _on: self._tell_people())
        self.likely.taken.connect(self._take)
        self.likely.others.connect(self._others)
        self.likely.left.connect(self._back_from_likely)
        self.photo.refused.connect(lambda error: self.tell(str(error)))
        self.photo.went_live.connect(self._make_room)

    # ---- what the desk asks of it

    def start(self, event_id: int, checkpoint_id: int, **what: Any) -> None:
        """`delegate_id`: whose card stands there; that person is proposed as the one away."""
        self.begin(event_id, checkpoint_id)
        self._passed = frozenset()
        self.inside.forget()
        self.photo.begin()
        self._show_likely(())
        self.stand_in.set_person(None)
        for field in (self.position, self.reason):
            field.put("")
        self.passing_on.setChecked(False)
        self.category.offer(self.tools.workspace.read(categories, event_id))
        for name in ("away", "stand_in"):
            self.rows.remark(name, "")
        self.away.set_person(person_of(self.tools, event_id, int(what.get("delegate_id") or 0)))
        self.category.choose(_category_of(self.away.person))
        give_keyboard(self.away if self.away.person is None else self.stand_in)

    def words(self) -> None:
        """The language changed."""
        super().words()
        self.title.setText(_("Somebody comes in the place of a delegate"))
        self.show_lead(_("Both people stay in the list, so that it can be told who came for whom."))
        hint = _("name, badge number, or scan the badge")
        self.rows.set_label("away", _("Who stays away"), hint)
        self.rows.set_label("after_all", "")
        self.after_all.words()
        self.rows.set_label("stand_in", _("Who comes instead"), _("a new name, or as above"))
        self.rows.set_label("category", _("Category"))
        self.rows.set_label("position", _("Position"), _("of the stand-in, not of the one away"))
        self.rows.set_label("reason", _("Reason"), _("a few words, may stay empty"))
        self.rows.set_label("move", _("Hand-outs"))
        self.passing_on.setText(_("Kits and gifts not handed out yet go along"))
        self.passing_on.setToolTip(_("Space ticks it"))
        self.primary.setText(_("Name the stand-in"))
        self.primary.setToolTip(_("Name the stand-in") + " (Ctrl+Enter)")
        self.show_keys(("Enter", _("next field")), ("Ctrl Enter", _("finish")))
        self.likely.words()
        self.photo.words()
        self._tell_people()

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen."""
        super().set_room(room)
        for part in (
            *(self.rows, self.away, self.stand_in, self.position, self.reason, self.category),
            *(self.away_plate, self.stand_in_plate, self.happens, self.likely, self.photo),
        ):
            part.set_room(room)
        self.photo.setFixedWidth(self.likely.width())  # of one width with what stands above

    def takes_scan(self, digits: str) -> bool:
        """A badge says who is meant: the one away first, then the one who comes."""
        person = guest_of(self, digits)
        if person is None:
            return True
        if self.away.person is None:
            self.away.take(person)
            give_keyboard(self.stand_in)
        else:
            self.stand_in.take(person)
            give_keyboard(self.reason)
        return True

    # ---- the two people

    @property
    def _new_name(self) -> str:
        """Who comes, when it is nobody of the list."""
        return self.stand_in.text() if self.stand_in.person is None else ""

    def _tell_people(self) -> None:
        """Plates, the fields of a newcomer, and what happens."""
        self.said.show_words("")
        self.away_plate.show_person(self.away.person)
        self.stand_in_plate.show_person(self.stand_in.person)
        for name, field in (("category", self.category), ("position", self.position)):
            self.rows.show_row(name, visible=self.stand_in.person is None)
            field.setEnabled(bool(self._new_name))  # seen from the start, so nobody types into it
        self.photo.setVisible(self.stand_in.person is None)  # who is in the list has one there
        inside = self.inside.look_at(self.event_id, self.away.person, self.stand_in.person)
        self.rows.remark("away", self.after_all.look_at(self.away.person) or inside)
        self.rows.show_row("after_all", visible=self.after_all.present is not None)
        person, chosen = self.stand_in.person, self.category.value
        self.happens.show_what(
            self.away.person,
            self.stand_in.text(),
            joins=person is None or person.delegation_id is None,
            category=person.category if person is not None else chosen,
            moves=self.passing_on.isChecked(),
            lent=lent_to(self.tools, self.event_id, self.away.person),
        )

    def _end(self) -> None:
        """The one who was away comes after all; the reason is the one below, if there is any."""
        ended: list[tuple[DelegateRow | None, str]] = []
        if self.tried(lambda: ended.append(self.after_all.end(self.reason.text()))):
            self.away.set_person(ended[0][0])
            self._tell_people()
            self.tell(ended[0][1], "ok", self.tools.workspace.undo)
            give_keyboard(self.away)

    # ---- finishing

    def finish(self) -> None:
        """Both people, then whether a new one is somebody of the list, then it is written."""
        self.photo.picture.end()
        if self.away.person is None:
            self.rows.remark("away", _("Choose who stays away: type the name, then Enter."), "bad")
            give_keyboard(self.away)
        elif not self.stand_in.text():
            self.rows.remark("stand_in", _("Write who comes instead."), "bad")
            give_keyboard(self.stand_in)
        elif self._new_name and self._alike():
            self.tell(_("Look at the people at the right first: is it one of them?"), "warn")
            self.likely.ask()
        elif question := self.inside.question():
            self.tell(question, "warn")
            give_keyboard(self.passing_on)
        else:
            self.photo.when_ready(partial(self.tried, self._write))

    def _draft(self) -> DelegateDraft:
        away, name, category = self.away.person, self._new_name, self.category.value
        return DelegateDraft(
            printed_vi=name,
            native_name=name if script_of(name) else "",
            delegation=text_of(away, "delegation") if away is not None else "",
            category=category.letter if category is not None else "",
            position_vi=self.position.text(),
        )

    def _alike(self) -> bool:
        """Shows who of the list the newcomer may be; the one away is not asked about."""
        found = self.tools.workspace.read(likely_doubles, self.event_id, self._draft())
        away = self.away.person
        known = self._passed | ({away.id} if away is not None else frozenset())
        self._show_likely(tuple(one for one in found if one.row.id not in known))
        return bool(self.likely.ids)

    def _show_likely(self, people: tuple[Likely, ...]) -> None:
        """The people alike stand where else is told what happens."""
        self.likely.show_people(people)
        self._make_room()

    def _make_room(self) -> None:
        """The live picture wants all the room; else one of the two stands there."""
        asked, live = bool(self.likely.ids), self.photo.is_live
        self.likely.setVisible(asked and not live)
        self.happens.setVisible(not asked and not live)

    def _write(self) -> None:
        away, person = self.away.person, self.stand_in.person
        if away is None:
            raise NotPossible(_("Choose who stays away: type the name, then Enter."))
        work = self.tools.workspace
        if person is None:
            doubles = work.read(likely_doubles, self.event_id, self._draft())
            refuse_double(doubles, self._passed | {away.id})
        made: Substitution = work.do(
            substitute,
            self.event_id,
            away.id,
            self._draft() if person is None else person.id,
            self.reason.text(),
            self.passing_on.isChecked(),
            self.photo.content if person is None else b"",
        )
        print_badge(self, made.stand_in_id)
        self.done.emit(made)

    def _take(self, one: Likely) -> None:
        """It is somebody of the list after all."""
        self._show_likely(())
        self.stand_in.take(one.row)
        give_keyboard(self.reason)

    def _others(self) -> None:
        self._passed |= self.likely.ids
        self._back_from_likely()
        self.finish()

    def _back_from_likely(self) -> None:
        self._show_likely(())
        self.said.show_words("")
        give_keyboard(self.stand_in)


def _category_of(away: DelegateRow | None) -> Category | None:
    """A new person comes with the category of the one away: doors let in by it."""
    return away.category if away is not None else None
