"""The registration desk: scan or type, see the answer, the next guest.

The page reads, does and shows; it has no timer: the shell calls `tick` once a second. What must
not come in: rules of passing, and names while nobody stands at the desk.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import SCANNER_PREFIX
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import main_checkpoint
from hanoiplan.registration.card import desk_card
from hanoiplan.registration.model import CheckInOutcome, DeskFigures
from hanoiplan.registration.operations import check_in, check_in_person, take_back_check_in
from hanoiplan.registration.queries import delegation_presence, desk_figures
from hanoiplan.store.work import Reader
from ui.base.actions import action
from ui.base.lent import lent_settings
from ui.base.page import Page
from ui.base.room_watch import RoomWatch
from ui.base.theme import set_kind
from ui.base.widgets import px
from ui.registration.copy_trouble import CopyTrouble
from ui.registration.day_words import day_words
from ui.registration.finding import NUMBER_DIGITS, find_hits, is_enough
from ui.registration.foot import DeskFoot
from ui.registration.head import DeskHead
from ui.registration.hits import Hit, HitList
from ui.registration.note_line import NoteLine
from ui.registration.room import Room, room_of
from ui.registration.scan_box import ScanBox, bare_digits
from ui.registration.views import DeskViews


class DeskPage(Page):
    """One input, one answer. `tick` is called by the shell's heartbeat."""

    name = "registration"
    title = N_("Registration desk")
    icon = "scan-line"
    bare = True
    tables = frozenset(
        {"passage", "passage_taken_back", "scan_kept", "delegate", "delegation", "event"}
        | {"checkpoint", "number_issued"}
    )

    def build(self) -> None:
        """Makes the widgets, once."""
        self._facts: EventFacts | None = None
        self._figures: DeskFigures | None = None
        self._minute = -1
        self._measured: tuple[Room, int] | None = None
        self.head, self.foot, self.box = DeskHead(), DeskFoot(), ScanBox()
        self.copy_trouble = CopyTrouble(self.tools)
        self.day_note = NoteLine()
        self.views = DeskViews(lambda digest: self.workspace.read(Reader.blob, digest))
        self.hits = HitList(self)
        inside = QFrame()
        set_kind(inside, "bare")
        self._inside = whole = QVBoxLayout(inside)
        whole.addWidget(self.box)
        whole.addWidget(self.day_note)
        whole.addWidget(self.views, 1)
        whole.addWidget(self.copy_trouble)
        whole.addWidget(self.foot)
        self.body.addWidget(self.head)
        self.body.addWidget(inside, 1)
        prefix = partial(lent_settings(self.tools).get, SCANNER_PREFIX)
        self.box.prefix = self.views.side.take_back.prefix = prefix
        self._connect()

    def _connect(self) -> None:
        RoomWatch(self).changed.connect(self._fit)
        self.box.scanned.connect(self._scan)
        self.box.typed.connect(self._search)
        self.box.entered.connect(self._enter)
        self.box.stepped.connect(self.hits.step)
        self.box.skipped.connect(self.go_on)
        self.box.escaped.connect(self._escape)
        self.hits.picked.connect(self._check_in)
        self.head.left.connect(self.act("leave").trigger)
        self.views.side.take_back.given.connect(self._take_back)
        self.views.side.take_back.scanned.connect(self.box.take_scan)

    def words(self) -> None:
        """Sets every text."""
        super().words()
        self.setAccessibleName(_("Registration desk"))
        for part in (self.head, self.foot, self.box, self.views):
            part.words()
        self._tell_keys()

    def refresh(self, changes: Changes | None) -> None:
        """Reads the figures; the card of the person at the desk stays as it was."""
        del changes
        facts = self.workspace.read(event, self.event_id)
        door = self.workspace.read(main_checkpoint, self.event_id)
        if facts is None or door is None:
            return
        self._facts = facts
        self._figures = self.workspace.read(desk_figures, self.event_id)
        self.head.show_place(door, facts, self.workspace.desk, self.workspace.operator)
        self.head.show_figures(self._figures)
        self.views.ready.show_passed(self._figures.latest, facts.time_zone)
        self.views.ready.show_hint(empty=not self._figures.expected)
        self._minute = -1
        self.tick(self.workspace.clock.now())

    def focus_first(self) -> None:
        """The input is always ready."""
        self.box.setFocus()

    def tick(self, now: datetime) -> None:
        """Once a second: the clock, the chart's "now", and a card that has stood long enough."""
        if self._facts is None or self._figures is None:
            return
        self.head.show_time(now, self._facts.time_zone)
        there = to_event_time(now, self._facts.time_zone)
        minute, day = there.hour * 60 + there.minute, there.toordinal()
        if minute != self._minute:
            self._minute = minute
            self.day_note.show_words(day_words(self._facts, there.date()))
            self.views.ready.arrivals.show_figures(self._figures, self._facts, minute, day)
        if self.views.has_stood(now):
            self.views.show_ready()  # what somebody is just typing stays
            self._tell_keys()

    # ---- typing and scanning

    def _search(self, text: str) -> None:
        """Who may be meant, while a person types."""
        if self._facts is None or not is_enough(text):
            self.hits.clear()
            return
        zone = self._facts.time_zone
        found = self.workspace.read(find_hits, self.event_id, zone, text)
        self.hits.show_hits(found.hits, text.strip(), sure=found.sure)
        corner = self.box.mapTo(self, QPoint(0, self.box.height() + px(4)))
        height = self.hits.sizeHint().height()
        self.hits.setGeometry(corner.x(), corner.y(), self.box.width(), height)

    def _enter(self, text: str) -> None:
        """Enter after typing: check in who is chosen, or choose the first one."""
        if len(bare_digits(text)) > NUMBER_DIGITS:
            self._scan(text)
            return
        if self.hits.isHidden():
            self._search(text)
        if self.hits.choice is not None:
            self._check_in(self.hits.choice)
        else:
            self.hits.step(1)

    def _scan(self, text: str) -> None:
        self._answer(lambda: self.workspace.do(check_in, self.event_id, text))

    def _check_in(self, hit: Hit) -> None:
        self._answer(lambda: self.workspace.do(check_in_person, self.event_id, hit.row.id))

    def _answer(self, write: Callable[[], CheckInOutcome]) -> None:
        """Writes first, shows then: nothing is green before it is committed."""
        self.hits.clear()
        self.box.clear()
        self.box.setFocus()
        self.clear_error()
        try:
            self._show(write())
        except NotPossible as error:
            self.messages.fail(error, self)
        except KnownError as error:
            self.views.show_not_written(error, self.workspace.clock.now())
        self._tell_keys()

    def _show(self, outcome: CheckInOutcome) -> None:
        facts = self._facts or self.workspace.read(event, self.event_id)
        if facts is None:
            return
        person, here = outcome.delegate, None
        if person is not None and person.delegation_id is not None:
            here = self.workspace.read(delegation_presence, self.event_id, person.delegation_id)
        self.views.show_card(desk_card(outcome, facts, here), self.workspace.clock.now())

    def _tell_keys(self) -> None:
        keys = []
        if self.views.answering:
            keys.append(("Enter", _("next guest")))
        if self.views.passage_id is not None:
            keys.append(("F12", _("take this pass back")))
        self.foot.show_keys([*keys, ("Esc", _("clear")), ("F10", _("leave the desk"))])

    # ---- going on, taking back, leaving

    def go_on(self) -> None:
        """The next guest, please."""
        self.views.show_ready()
        self.hits.clear()
        self.box.clear()
        self.box.setFocus()
        self._tell_keys()

    def _escape(self) -> None:
        """Esc takes back one thing: the question, then the typing, then the card."""
        if self.views.side.take_back.asking:
            self.views.side.take_back.close_question()
            self.box.setFocus()
        elif self.box.line.text():
            self.box.clear()
            self.hits.clear()
        else:
            self.go_on()

    @action("take_back", N_("Take this pass back"), icon="undo-2", shortcut="F12")
    def ask_for_reason(self) -> None:
        """Asks why the pass on the card is taken back."""
        if self.views.passage_id is not None:
            self.views.side.take_back.ask()

    def _take_back(self, reason: str) -> None:
        if self.views.passage_id is None:
            return
        try:
            self.workspace.do(take_back_check_in, self.views.passage_id, reason)
        except KnownError as error:
            self.views.side.take_back.show_trouble(error)
            return
        self.messages.toast(_("The pass was taken back; it no longer counts as an entry."))
        self.go_on()

    @action("leave", N_("Leave the desk"), icon="log-out", shortcut="F10")
    def leave(self) -> None:
        """Goes to the other pages."""
        self.go_on()
        self.go_to.emit("delegates", None)

    # ---- keys and measures

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever is typed while something else has the keyboard belongs to the input."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.text().isprintable() and event.text().strip():
            self.box.type_on(event.text())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Every part in the room there is, at the text size in force."""
        self.hits.clear()
        room = room_of(self.width(), self.height())
        if self._measured == (room, px(100)):
            return
        self._measured = room, px(100)
        side = room.px(28, 22)
        self._inside.setContentsMargins(side, room.px(20, 10), side, room.px(6, 3))
        self._inside.setSpacing(room.px(12, 8))
        self.head.set_room(room)
        self.box.set_scale(room.scale)
        self.box.set_low(low=room.low)
        self.views.set_room(room)
        self.foot.set_room(room)
