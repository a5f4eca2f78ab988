"""A whole delegation at the desk: how many are here, who is missing, everything for all at once.

What must not come in: the rules of passing and of handing out; drawing the sheet.
"""

from collections import Counter
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.text import fold
from hanoiplan.delegates.one_person import delegate_at
from hanoiplan.delegates.queries import delegation_ids, delegations
from hanoiplan.handouts.model import HandOver
from hanoiplan.handouts.operations import take_back_hand_over
from hanoiplan.handouts.queries import hand_overs
from hanoiplan.registration.handing_over import hand_over
from hanoiplan.registration.model import (
    CheckInOutcome,
    DelegationAtDesk,
    DelegationCheckIn,
    PersonAtDesk,
)
from hanoiplan.registration.operations import check_in_delegation, take_back_check_ins
from hanoiplan.registration.queries import delegation_at_desk
from ui.base.page import Tools
from ui.base.widgets import Dots, FlagLabel, Label, ScrollBox
from ui.registration.delegation_deeds import DelegationDeeds, badges_of, items_of
from ui.registration.delegation_paper import SignatureSheet
from ui.registration.delegation_people import DelegationPeople
from ui.registration.form_desk import hand_on_scans
from ui.registration.form_fields import DeskText, Proposals
from ui.registration.form_frame import FormPanel, Rows, give_keyboard
from ui.registration.room import Room
from ui.registration.spoken import first
from ui.registration.walk_in_panel import Known

MOST_NAMED = 2  # refused people named in one sentence


class DelegationPanel(FormPanel):
    """Choose a delegation, or the one of the guest's card; then do things for all of it."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._body: DelegationAtDesk | None = None
        self.sheet: SignatureSheet | None = None  # once it stands in a page
        self.which = DeskText()
        self._proposals = Proposals(self.which, self)
        self.rows = Rows()
        self.flag, self.dots, self.count = FlagLabel(width=28), Dots(), Label(kind="h3")
        self.people, self.deeds = DelegationPeople(), DelegationDeeds()
        self._fill()
        self._connect()
        self.set_room(Room())
        self.words()

    def _fill(self) -> None:
        self.rows.add("which", self.which)
        self.steps.add(self.which)
        head = QHBoxLayout()
        for part in (self.flag, self.count, self.dots):
            head.addWidget(part)
        head.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.rows)
        left.addLayout(head)
        self.area = ScrollBox(self.people)
        left.addWidget(self.area, 1)
        left.addStretch(0)
        self.content.addLayout(left, 1)
        self.content.addWidget(self.deeds)
        self.primary.hide()

    def _connect(self) -> None:
        self.which.entered.connect(self.finish)
        hand_on_scans(self, self.which, self.deeds.receiver)
        self.people.wanted.connect(self._one)
        self.people.left.connect(self.deeds.begin)
        self.deeds.check_in.connect(self._check_in)
        self.deeds.hand_over.connect(self._hand_over)
        self.deeds.print_sheet.connect(partial(self._paper, save=False))
        self.deeds.save_sheet.connect(partial(self._paper, save=True))

    # ---- what the desk asks of it

    def start(self, event_id: int, checkpoint_id: int, **what: Any) -> None:
        """`delegation_id`, or the `delegate_id` of somebody whose delegation is meant."""
        self.begin(event_id, checkpoint_id)
        read, page = self.tools.workspace.read, self.page
        if self.sheet is None and page is not None:
            self.sheet = SignatureSheet(page, lambda words: self.tell(words, "ok"))
        self._proposals.offer_words([first(one.name) for one in read(delegations, event_id)])
        self.which.prefix = self.prefix
        self.which.put("")
        self.deeds.ask_receiver(asking=False)
        self.people.chosen = 0
        row_id = int(what.get("delegate_id") or 0)
        person = read(delegate_at, event_id, row_id) if row_id else None
        body_id = what.get("delegation_id") or (person.delegation_id if person else 0)
        self._show(int(body_id or 0))

    def words(self) -> None:
        """The language changed."""
        super().words()
        self.rows.set_label("which", _("Delegation"), _("a few letters of its name, then Enter"))
        self.deeds.words()
        self._tell()

    def set_room(self, room: Room) -> None:
        """Larger words on a larger screen."""
        super().set_room(room)
        for part in (self.rows, self.which, self.people, self.deeds):
            part.set_room(room)

    def refresh(self) -> None:
        """Another desk let somebody in."""
        if self._body is not None:
            body = self.tools.workspace.read(delegation_at_desk, self.event_id, self._body.id)
            self._body = body
            self._tell()

    def finish(self) -> None:
        """The delegation that was typed."""
        if self._body is not None:
            return
        known = self.tools.workspace.read(delegation_ids, self.event_id)
        typed = fold(self.which.text())
        found = [row_id for name, row_id in known.items() if typed and fold(name) == typed]
        if not found:
            found = sorted(
                {row_id for name, row_id in known.items() if typed and typed in fold(name)}
            )
        if len(found) == 1 or (found and typed in map(fold, known)):
            self._show(found[0])
        else:
            many = _("Several delegations are called so. Choose one with the arrows.")
            none = _("No delegation is called so. Try fewer letters.")
            self.rows.remark("which", many if found else none, "bad")

    # ---- showing

    def _show(self, delegation_id: int) -> None:
        """One delegation; 0 asks for it."""
        read = self.tools.workspace.read
        self._body = (
            read(delegation_at_desk, self.event_id, delegation_id) if delegation_id else None
        )
        self.rows.remark("which", "")
        self._tell()
        if self._body is None:
            give_keyboard(self.which)
        else:
            self.deeds.begin()

    def _tell(self) -> None:
        body = self._body
        for part in (self.flag, self.dots, self.count, self.area, self.deeds):
            part.setVisible(body is not None)
        self.rows.setVisible(body is None)
        if body is None:
            self.title.setText(_("A whole delegation"))
            self.show_lead(_("Who is here, who is missing, and everything for all at once."))
            self.show_keys(("Enter", _("show it")))
            return
        self.title.setText(first(body.name))
        self.show_lead("")
        self.flag.show_flag(body.country, first(body.name))
        self.flag.setVisible(self.flag.has_flag)
        self.dots.show_amount(body.arrived, len(body.people))
        words = _("{arrived} of {people} arrived")
        self.count.setText(words.format(arrived=body.arrived, people=len(body.people)))
        self.people.show_people(body.people, self.zone)
        given = self.tools.workspace.read(hand_overs, self.event_id, body.id)
        self.deeds.show_body(body, given[0] if given else None, self.zone)
        self.show_keys(
            ("↑ ↓", _("choose")),
            ("Enter", _("do it")),
            ("Tab", _("the people")),
        )

    # ---- doing

    def _one(self, person: PersonAtDesk) -> None:
        """One of them stands at the desk."""
        self.done.emit(Known(person.row.id))

    def _check_in(self) -> None:
        body, work, made = self._body, self.tools.workspace, list[DelegationCheckIn]()
        if body is None or not self.tried(
            lambda: made.append(
                work.do(check_in_delegation, self.event_id, body.id, self.checkpoint_id)
            )
        ):
            return
        done = made[0]
        welcomed = ngettext(
            "{n} person is checked in.", "{n} people are checked in.", done.welcomed
        ).format(n=done.welcomed)
        self.refresh()
        self.deeds.begin()
        refused = _refused(done.refused)
        undo = partial(
            work.do, take_back_check_ins, done.passages, _("corrected at once at the desk")
        )
        tone = "warn" if refused else "ok"
        self.tell(f"{welcomed} {refused}".strip(), tone, undo if done.passages else None)

    def _hand_over(self, receiver: str) -> None:
        body, work, made = self._body, self.tools.workspace, list[HandOver]()
        if body is None or not self.tried(
            lambda: made.append(work.do(hand_over, self.event_id, body.id, receiver))
        ):
            return
        self.deeds.ask_receiver(asking=False)
        self.refresh()
        why = _("corrected at once at the desk")
        self.tell(*_handed(made[0]), partial(work.do, take_back_hand_over, made[0].id, why))
        give_keyboard(self.deeds.printed)

    def _paper(self, *, save: bool) -> None:
        sheet, body = self.sheet, self._body
        if sheet is not None and body is not None:
            make = sheet.save if save else sheet.print
            self.tried(lambda: make(body.id))


def _refused(refused: tuple[CheckInOutcome, ...]) -> str:
    """Who was not let in, and why; the first few by name."""
    named = [
        f"{one.delegate.name}: {first(one.reason)}" for one in refused if one.delegate is not None
    ]
    rest = len(refused) - len(named[:MOST_NAMED])
    more = ngettext("and {n} more person", "and {n} more people", rest).format(n=rest)
    words = " ".join(named[:MOST_NAMED])
    return f"{words} {more}." if rest > 0 and words else words


def _handed(made: HandOver) -> tuple[str, str]:
    """What went to whom, and what was not enough; the tone as well."""
    words = _("{badges} and {items} went to {name}. Print the sheet to sign.")
    said = [
        words.format(
            badges=badges_of(len(made.badges)), items=items_of(len(made.handed)), name=made.receiver
        )
    ]
    n = len(made.without_badge)
    if n:  # before what sounds done
        told = ngettext("{n} badge is not printed yet.", "{n} badges are not printed yet.", n)
        said.insert(0, told.format(n=n))
    short = Counter(first(item.name) for item in made.short)
    lacking = ", ".join(f"{n} × {name}" for name, n in short.items())
    if lacking:
        said.append(_("Not enough: {items}.").format(items=lacking))
    return " ".join(said), "warn" if lacking or made.without_badge else "ok"
