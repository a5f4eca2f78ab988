"""Lending and returning at the desk: one number says which; who still has one stands beside.

A number that is out comes back; one that is not is lent to the guest who is named. With a tick it
is lost: the loan ends and one less is left, until it is found. What must not come in: rules of
lending and stock (`handouts`).
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.one_person import delegate_at
from hanoiplan.handouts.lending import loan_of, loans_meant, on_loan
from hanoiplan.handouts.losing import lost_with_number
from hanoiplan.handouts.model import HandedRow, Item, ItemKind, OnLoan
from hanoiplan.handouts.operations import hand_out, take_back_hand_out
from hanoiplan.handouts.queries import items, out_with_number, stock
from hanoiplan.handouts.returning import give_back, give_back_number, take_back_return
from ui.base.page import Tools
from ui.base.widgets import CheckBox
from ui.base.widgets.choosing import Segments
from ui.registration.form_desk import found_for, guest_of
from ui.registration.form_fields import DeskText
from ui.registration.form_frame import FormPanel, Rows, give_keyboard
from ui.registration.form_person import PersonField, PersonPlate
from ui.registration.loans_list import StillOut, nothing_to_lend
from ui.registration.room import Room
from ui.registration.spoken import first

SHOWN = 100  # lines beside the form; whoever looks for another one types


class LoansPanel(FormPanel):
    """A number, to whom, and what is out."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._items: tuple[Item, ...] = ()
        self._out: tuple[OnLoan, ...] = ()  # the longest out, as many as a list shows
        self._count = self._lost = 0
        self.number, self.condition = DeskText(), DeskText()
        self.person = PersonField(self)
        self.plate = PersonPlate()
        self.kinds, self.lost = Segments(), CheckBox()
        self.rows = Rows()
        self.out = StillOut()
        self._fill()
        self._connect()
        self.set_room(Room())
        self.words()

    def _fill(self) -> None:
        self.rows.add("item", self.kinds)
        self.rows.add("number", self.number)
        self.rows.add("person", self.person, self.plate)
        self.rows.add("condition", self.condition)
        self.rows.add("lost", self.lost)
        left = QVBoxLayout()
        left.addWidget(self.rows)
        left.addStretch(1)
        self.content.addLayout(left, 1)
        self.content.addWidget(self.out)

    def _connect(self) -> None:
        self.person.finding = partial(found_for, self)
        for field in (self.number, self.person, self.condition):
            field.prefix = self.prefix
            field.scanned.connect(self.takes_scan)
            field.undo_asked.connect(self.take_back)
        self.steps.add(self.number)
        self.steps.add(self.lost)  # Enter on it ends what was begun with the number
        self.number.on_step = self._down_to_list
        self.number.entered.connect(self.finish)
        self.number.changed.connect(lambda _value: self._show_out())
        self.person.entered.connect(self.finish)
        self.person.chosen.connect(lambda _person: self._tell_person())
        self.condition.entered.connect(self.finish)
        self.kinds.picked.connect(lambda _key: self._show_out())
        self.out.lines.back.connect(self._take_back)
        self.out.lines.left.connect(self.number.take_keyboard)

    # ---- what the desk asks of it

    def start(self, event_id: int, checkpoint_id: int, **what: Any) -> None:
        """`delegate_id`: whose card stands there; a number that is not out is lent to that one."""
        self.begin(event_id, checkpoint_id)
        read = self.tools.workspace.read
        self._items = tuple(one for one in read(items, event_id) if one.kind is ItemKind.LOAN)
        self.lost.setChecked(False)
        self.kinds.set_choices([(one.id, first(one.name)) for one in self._items])
        self.rows.show_row("item", visible=len(self._items) > 1)
        for field in (self.number, self.condition):
            field.put("")
        row_id = int(what.get("delegate_id") or 0)
        self.person.set_person(read(delegate_at, event_id, row_id) if row_id else None)
        self._tell_person()
        self.refresh()
        give_keyboard(self.number)

    def words(self) -> None:
        """The language changed."""
        super().words()
        self.title.setText(_("Lent to guests"))
        self.show_lead(_("A number that is out comes back; any other one is lent to the guest."))
        self.rows.set_label("item", _("What"))
        self.rows.set_label("number", _("Number on it"), _("type or scan"))
        self.rows.set_label("person", _("To whom"), _("name, badge number, or scan the badge"))
        self.rows.set_label("condition", _("Remark"), _("if it comes back damaged"))
        self.rows.set_label("lost", "")
        self.lost.setText(_("It is lost: it does not come back"))
        self.lost.setToolTip(_("Space ticks it; the loan ends, and one less is left"))
        self.primary.setText(_("Lend or take back"))
        self.primary.setToolTip(_("Lend or take back") + " (Enter)")
        self.show_keys(("Enter", _("lend or take back")), ("↓", _("who still has one")))
        self._show_out()

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen."""
        super().set_room(room)
        for part in (self.rows, self.number, self.condition, self.person, self.plate):
            part.set_room(room)
        self.out.set_room(room)

    def takes_scan(self, digits: str) -> bool:
        """A badge says to whom."""
        person = guest_of(self, digits)
        if person is not None:
            self.person.take(person)
            give_keyboard(self.number)
        return True

    # ---- what is out

    @property
    def item(self) -> Item | None:
        """What is lent now: the one chosen, else the only one."""
        chosen = self.kinds.value()
        one = next((one for one in self._items if one.id == chosen), None)
        return one or next(iter(self._items), None)

    def refresh(self) -> None:
        """Who has what now."""
        read = self.tools.workspace.read
        self._out = read(on_loan, self.event_id, limit=SHOWN)
        loans = {one.id for one in self._items}
        rows = [row for row in read(stock, self.event_id) if row.item.id in loans]
        self._count, self._lost = sum(row.out for row in rows), sum(row.lost for row in rows)
        self._show_out()

    def _show_out(self) -> None:
        """Who still has one; while a number is typed those it may mean."""
        if not self.event_id:
            return
        typed = self.number.text()
        read = self.tools.workspace.read
        meant = read(loans_meant, self.event_id, typed, SHOWN) if typed else ()
        self.out.show_out(meant or self._out, self._count, self.zone, self._items)
        self.out.show_lost(self._lost)

    def _down_to_list(self, by: int) -> bool:
        if by < 0 or not self._out:
            return False
        self.out.lines.setFocus()
        return True

    def _tell_person(self) -> None:
        self.plate.show_person(self.person.person)

    # ---- lending and taking back

    def finish(self) -> None:
        """By the number: one that is out comes back, another one is lent."""
        item, number = self.item, self.number.text()
        if item is None:
            self.tell(nothing_to_lend())
        elif not number:
            self.tell(_("Type or scan the number that stands on it."))
            give_keyboard(self.number)
        else:
            self._answer(item, number)

    def _answer(self, item: Item, number: str) -> None:
        guest, read = self.person.person, self.tools.workspace.read
        handed = read(out_with_number, item.id, number)
        if handed is not None and (guest is None or handed.delegate_id == guest.id):
            self._take_back(read(loan_of, self.event_id, handed))
        elif self.lost.isChecked():
            sentence = _("{item} number {number} is not lent, so it cannot be noted as lost.")
            self.tell(sentence.format(item=first(item.name), number=number))
            give_keyboard(self.number)
        elif guest is None and read(lost_with_number, item.id, number) is not None:
            self._find(item, number)
        elif guest is None:
            sentence = _("{number} is with nobody. To whom is it lent?")
            self.tell(sentence.format(number=number), "warn")
            give_keyboard(self.person)
        else:
            self._lend(item, number)

    def _lend(self, item: Item, number: str) -> None:
        guest, work, made = self.person.person, self.tools.workspace, list[HandedRow]()
        if guest is None or not self.tried(
            lambda: made.append(work.do(hand_out, self.event_id, item.id, guest.id, number))
        ):
            give_keyboard(self.number)
            return
        words = _("{item} number {number} is lent to {name}.")
        said = words.format(item=first(item.name), number=number, name=guest.name)
        why = _("corrected at once at the desk")
        undo = partial(work.do, take_back_hand_out, made[0].id, why)
        self._go_on(f"{said} {self._left(item)}".strip(), undo)

    def _take_back(self, out: OnLoan) -> None:
        work, made = self.tools.workspace, list[HandedRow]()
        ask = (out.hand_out_id, self.condition.text(), self.lost.isChecked())
        if not self.tried(lambda: made.append(work.do(give_back, *ask))):
            self.refresh()
            return
        back = _("{item} number {number} is back from {name}.")
        gone = _("{item} number {number}, lent to {name}, is noted as lost.")
        said = (gone if made[0].lost else back).format(
            item=first(out.item.name), number=out.number, name=out.delegate or _("somebody")
        )
        why = _("corrected at once at the desk")
        undo = partial(work.do, take_back_return, out.hand_out_id, why)
        self._go_on(f"{said} {self._left(out.item)}".strip(), undo)

    def _find(self, item: Item, number: str) -> None:
        """What was noted as lost lies on the desk."""
        work, remark = self.tools.workspace, self.condition.text()
        if self.tried(lambda: work.do(give_back_number, self.event_id, item.id, number, remark)):
            words = _("{item} number {number} was lost and is found again.")
            said = words.format(item=first(item.name), number=number)
            self._go_on(f"{said} {self._left(item)}".strip(), None)

    def _go_on(self, said: str, undo: Callable[[], object] | None) -> None:
        """The next one: only what is lent stays chosen."""
        for field in (self.number, self.condition):
            field.put("")
        self.lost.setChecked(False)
        self.person.set_person(None)
        self._tell_person()
        self.refresh()
        self.tell(said, "ok", undo)
        give_keyboard(self.number)

    def _left(self, item: Item) -> str:
        read = self.tools.workspace.read
        row = next((one for one in read(stock, self.event_id) if one.item.id == item.id), None)
        if row is None or row.left is None:
            return ""
        number = interface().number
        if row.lost:
            words = ngettext(
                "{left} is left, {lost} lost.", "{left} are left, {lost} lost.", row.left
            )
            return words.format(left=number(row.left), lost=number(row.lost))
        words = ngettext("{left} is left.", "{left} are left.", row.left)
        return words.format(left=number(row.left))
