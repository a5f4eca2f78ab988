"""The registration desk: scan or type, see the answer, the next guest.

The page reads, does and shows; it has no timer: the shell calls `tick` once a second. What must
not come in: rules of passing, and names while nobody stands at the desk.
"""

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import SCANNER_PREFIX
from hanoiplan.handouts.queries import stock
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import arrived_count
from hanoiplan.registration.model import DeskFigures
from hanoiplan.registration.queries import alarm, desk_figures
from hanoiplan.store.work import Reader
from ui.base.idle import IdleWork, once
from ui.base.lent import lent_settings
from ui.base.room_watch import RoomWatch
from ui.base.theme import set_kind
from ui.base.widgets import px
from ui.registration.alarm_strip import AlarmStrip
from ui.registration.card_reading import CardReading
from ui.registration.copy_trouble import CopyTrouble
from ui.registration.day_words import day_words
from ui.registration.deeds import Deeds
from ui.registration.desk_printer import DeskPrinter
from ui.registration.foot import DeskFoot
from ui.registration.head import DeskHead
from ui.registration.hits import HitList
from ui.registration.note_line import NoteLine
from ui.registration.panels import PANELS
from ui.registration.room import Room, room_of
from ui.registration.scan_box import ScanBox
from ui.registration.views import DeskViews

DIGITS = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)
DOORS = frozenset({"checkpoint", "checkpoint_window", "checkpoint_category", "zone", "event"})
PASSES = frozenset({"passage", "passage_taken_back", "scan_kept"})
PEOPLE = frozenset({"delegate", "delegation", "number_issued", "category"}) | DOORS
ITEMS = frozenset(
    {"hand_out_item", "hand_out", "hand_back", "hand_out_taken_back", "hand_back_taken_back"}
)


class DeskPage(Deeds):
    """One input, one answer. `tick` is called by the shell's heartbeat."""

    name = "registration"
    title = N_("Registration desk")
    icon = "scan-line"
    bare = True
    kinds = PANELS
    tables = PEOPLE | PASSES | ITEMS

    def build(self) -> None:
        """Makes the widgets, once."""
        self._minute, self._behind = -1, False
        self._measured: tuple[Room, int] | None = None
        self._figures_work = IdleWork(self)
        self.made = {}
        self.head, self.foot, self.box = DeskHead(), DeskFoot(self.tools), ScanBox()
        self.copy_trouble = CopyTrouble(self.tools)
        self.day_note, self.alarm = NoteLine(), AlarmStrip()
        self.views = DeskViews(lambda digest: self.workspace.read(Reader.blob, digest))
        self.hits = HitList(self)
        self.printer = DeskPrinter(self)
        self.reading = CardReading(self, self.views, self.printer, self.tell_keys)
        inside = QFrame()
        set_kind(inside, "bare")
        self._inside = whole = QVBoxLayout(inside)
        for part in (self.alarm, self.box, self.day_note):
            whole.addWidget(part)
        whole.addWidget(self.views, 1)
        whole.addWidget(self.copy_trouble)
        whole.addWidget(self.foot)
        self.body.addWidget(self.head)
        self.body.addWidget(inside, 1)
        self._connect()

    def _connect(self) -> None:
        RoomWatch(self).changed.connect(self._fit)
        self.box.scanned.connect(self.take_scan)
        self.box.typed.connect(self._search)
        self.box.entered.connect(self._enter)
        self.box.stepped.connect(self.hits.step)
        self.box.skipped.connect(self._enter_empty)
        self.box.escaped.connect(self._escape)
        self.hits.picked.connect(self._check_in)
        self.head.left.connect(self.act("leave").trigger)
        self.alarm.seen.connect(self.act("seen").trigger)
        self.views.choose.chosen.connect(self.door_chosen)
        self.views.choose.left.connect(self.go_on)
        side, let_in = self.views.side, self.views.let_in
        side.take_back.given.connect(self.take_back)
        side.ask.given.connect(self.words_given)
        side.item_wanted.connect(self.item_picked)
        side.hand_over_wanted.connect(self.act("delegation").trigger)
        let_in.given.connect(self.let_in)
        let_in.button.clicked.connect(self.act("let_in").trigger)
        prefix = partial(lent_settings(self.tools).get, SCANNER_PREFIX)
        self.box.prefix = prefix
        for question in (side.take_back, side.ask, let_in.ask):
            question.prefix = prefix
            question.scanned.connect(self.box.take_scan)

    def words(self) -> None:
        """Sets every text."""
        super().words()
        self.setAccessibleName(_("Registration desk"))
        for part in (self.head, self.foot, self.box, self.views, self.alarm):
            part.words()
        self.tell_keys()

    # ---- reading

    def refresh(self, changes: Changes | None) -> None:
        """Reads the figures; the card of the person at the desk stays as it was.

        What a scan changes is read when the window waits: the next scan comes first.
        """
        if changes is None:
            self.reading.holes.forget()
            self._read_place()
            self._read_figures()
            if self.views.shown is not None:
                self.reading.begin(self.views.shown)
            return
        self.reading.holes.hear(changes)
        self._figures_work.start(once(partial(self._read_changed, changes)))

    def _read_changed(self, changes: Changes) -> None:
        if changes.touches(*DOORS):
            self._read_place()
        if changes.touches("scan_kept"):
            now = self.workspace.clock.now()
            if self.workspace.read(alarm, self.event_id, now) is not None:
                self.tell_of_alarm(now)
        who = self.views.delegate_id
        if who is not None and changes.touches(*ITEMS):
            self.reading.show_dues(who)
        if self.views.answering and self.figures is not None and not changes.touches(*PEOPLE):
            self._behind = True
            if changes.touches(*PASSES):
                self._read_arrived(self.figures)
        else:
            self._read_figures()

    def _read_arrived(self, before: DeskFigures) -> None:
        """A card stands, so only the head is seen; the rest is read once the desk waits again."""
        here = self.workspace.read(arrived_count, self.event_id, self.door_and_way()[0])
        self.figures = replace(before, arrived=here)
        self.head.show_figures(self.figures)
        self.tell_keys()

    def _read_place(self) -> None:
        """Event and door; the choice of a door where nobody has chosen yet."""
        facts = self.workspace.read(event, self.event_id)
        self.posts = self.read_door()
        here = self.posts.here
        if facts is None or here is None:
            return
        self.facts, self.reading.zone = facts, facts.time_zone
        self.head.show_place(here, facts, self.workspace.clock.now())
        self.head.show_who(self.workspace.desk, self.workspace.operator)
        if self.posts.must_choose and not self.views.choosing:
            self.choose_door()

    def _read_figures(self) -> None:
        if self.facts is None:
            return
        door = self.door_and_way()[0]
        self.figures = self.workspace.read(desk_figures, self.event_id, door)
        self._behind = False
        self.head.show_figures(self.figures)
        self.views.ready.show_passed(self.figures.latest, self.facts.time_zone)
        self.views.ready.show_stock(self.workspace.read(stock, self.event_id))
        self.views.ready.show_hint(empty=not self.figures.expected)
        self._minute = -1
        self.tick(self.workspace.clock.now())
        self.tell_keys()

    def focus_first(self) -> None:
        """The input is always ready; where a door is to be chosen, the choice is.

        A note of another page would offer its Ctrl+Z, which means the latest pass here.
        """
        self.messages.hush()
        (self.views.choose.doors if self.views.choosing else self.box).setFocus()

    def tick(self, now: datetime) -> None:
        """Once a second: the clock, the chart's "now", and a card that has stood long enough."""
        if self.facts is None or self.figures is None:
            return
        self.head.show_time(now, self.facts.time_zone)
        there = to_event_time(now, self.facts.time_zone)
        minute, day = there.hour * 60 + there.minute, there.toordinal()
        if minute != self._minute:
            self._minute = minute
            self.foot.lists.words()
            self.day_note.show_words(day_words(self.facts, there.date()))
            self.views.ready.arrivals.show_figures(self.figures, self.facts, minute, day)
        if self.views.has_stood(now):
            self.reading.stop()
            self.to_count = None
            self.views.show_ready()  # what somebody is just typing stays
            self._catch_up_figures()
            self.tell_keys()

    # ---- keys

    def _enter_empty(self) -> None:
        """Enter in the empty input: count, print, or the next guest."""
        write = self.to_count
        if write is not None:
            self.answer(write)
        elif self.reading.print_asked():
            self.tell_keys()
        else:
            self.go_on()

    def go_on(self) -> None:
        """The next guest, please."""
        self.make_way()
        self.views.show_ready()
        self._catch_up_figures()
        self.tell_keys()

    def _catch_up_figures(self) -> None:
        """What was not seen while a card stood, when there is time."""
        if self._behind:
            self._figures_work.start(once(self._read_figures))

    def _escape(self) -> None:
        """Esc takes back one thing: the question, then the typing, then the card or the form."""
        if self.views.asking:
            self.views.close_questions()
            self.box.setFocus()
        elif self.box.line.text():
            self.empty_box()
            self.hits.clear()
        elif self.views.panel is not None:
            self.close_panel()
        elif not (self.views.choosing and self.posts.must_choose):
            self.go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever is typed while something else has the keyboard belongs to the input."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif control and event.key() in DIGITS:
            self.views.side.dues.pick(event.key() - Qt.Key.Key_1)
        elif self.views.panel is None and event.text().isprintable() and event.text().strip():
            self.box.type_on(event.text())
        else:
            super().keyPressEvent(event)

    # ---- measures

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
