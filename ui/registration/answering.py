"""Scanning and typing become an answer: written first, shown then; what is lesser is read later.

The page inherits it. What must not come in: the look of the page, what the function keys do.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint

from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.plans.model import EventFacts
from hanoiplan.presence.model import Way
from hanoiplan.registration.card import desk_card
from hanoiplan.registration.model import CheckInOutcome, DeskFigures
from hanoiplan.registration.operations import check_in, check_in_person
from hanoiplan.registration.preview import preview_check_in, preview_check_in_person
from ui.base.page import Page
from ui.base.sound import Tone
from ui.base.widgets import px
from ui.registration.alarm_strip import AlarmStrip
from ui.registration.card_reading import CardReading
from ui.registration.desk_printer import DeskPrinter
from ui.registration.face import Face
from ui.registration.finding import NUMBER_DIGITS, find_hits, is_enough
from ui.registration.foot import DeskFoot
from ui.registration.foot_keys import Standing, keys_for
from ui.registration.hits import Hit, HitList
from ui.registration.outcome_card import Shown
from ui.registration.post import Posts
from ui.registration.scan_box import ScanBox, bare_digits
from ui.registration.tones import play, tone_of
from ui.registration.views import DeskViews

Write = Callable[[], CheckInOutcome]


class Answering(Page):
    """A desk with one input and one answer."""

    box: ScanBox
    hits: HitList
    views: DeskViews
    foot: DeskFoot
    alarm: AlarmStrip
    reading: CardReading
    printer: DeskPrinter
    facts: EventFacts | None = None
    figures: DeskFigures | None = None
    posts = Posts()
    looks_up = False  # F3: the next name or badge is only shown
    to_count: Write | None = None  # what Enter counts, at a door that looks first
    quiet_until: datetime | None = None  # the alarm was seen: until then other desks' is not told
    last_pass: tuple[int, int] | None = None  # whose, and which: nobody's name

    # ---- typing and scanning

    def _search(self, text: str) -> None:
        """Who may be meant, while a person types."""
        if self.facts is None or self.views.choosing or not is_enough(text):
            self.hits.clear()
            return
        found = self.workspace.read(find_hits, self.event_id, self.facts.time_zone, text)
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

    def take_scan(self, code: str) -> None:
        """A badge was scanned, in this field or in any other."""
        panel = self.views.panel
        if panel is None or not panel.takes_scan(code):
            self._scan(code)

    def _scan(self, text: str) -> None:
        """Looks the code up and answers."""
        door, way = self.door_and_way()
        look = partial(preview_check_in, event_id=self.event_id, scanned=text)
        self._take(
            lambda: self.workspace.do(check_in, self.event_id, text, door, way),
            lambda: self.workspace.read(
                look, now=self.workspace.clock.now(), checkpoint_id=door, way=way
            ),
        )

    def _check_in(self, hit: Hit) -> None:
        """Somebody was chosen from the list."""
        self.check_in_somebody(hit.row.id)

    def check_in_somebody(self, delegate_id: int) -> None:
        """A person found by name, or added just now."""
        door, way = self.door_and_way()
        look = partial(preview_check_in_person, event_id=self.event_id, delegate_id=delegate_id)
        self._take(
            lambda: self.workspace.do(check_in_person, self.event_id, delegate_id, door, way),
            lambda: self.workspace.read(
                look, now=self.workspace.clock.now(), checkpoint_id=door, way=way
            ),
        )

    def door_and_way(self) -> tuple[int, Way | None]:
        """Where this desk stands (0: the main entry), and what a scan means there."""
        here = self.posts.here
        return (here.door.id, here.way) if here is not None else (0, None)

    # ---- the answer

    def _take(self, write: Write, look: Write) -> None:
        """Writes and shows; a door that looks first, and F3, show before anything is written."""
        here = self.posts.here
        if self.views.choosing:
            self._say_choose_first()
        elif self.looks_up:
            self.answer(look, Face.LOOKS)
        elif here is not None and here.door.confirm:
            self._look_first(write, look)
        else:
            self.answer(write)

    def _look_first(self, write: Write, look: Write) -> None:
        """Whom the door lets in is shown first; a refusal is a fact at once."""
        seen: list[CheckInOutcome] = []

        def looked() -> CheckInOutcome:
            seen.append(look())
            return seen[0]

        self.answer(looked, Face.ASKS)
        if seen and seen[0].outcome.admits:
            self.to_count = write
        elif seen:
            self.answer(write)

    def answer(self, write: Write, face: Face = Face.WRITTEN) -> None:
        """Writes first, shows then: nothing is green before it is committed."""
        self.make_way()
        try:
            self.show_outcome(write(), face)
        except NotPossible as error:
            self.messages.fail(error, self)
        except KnownError as error:
            self.views.show_not_written(error, self.workspace.clock.now())
            play(self.tools, Tone.NOT_WRITTEN)
        self.tell_keys()

    def make_way(self) -> None:
        """Whatever stood there or was being typed is over."""
        self.hits.clear()
        self.empty_box()
        self.box.setFocus()
        self.clear_error()
        if self.looks_up:
            self.box.words()  # the chip says again that scans are counted
        self.looks_up, self.to_count = False, None
        self.reading.stop()
        self.views.close_questions()

    def empty_box(self) -> None:
        """Nothing stands in the input, and Ctrl+Z brings nothing back into it."""
        self.box.clear()
        self.box.line.setText("")

    def show_outcome(self, outcome: CheckInOutcome, face: Face = Face.WRITTEN) -> None:
        """Shows what came of a scan; what belongs to the card comes when there is time."""
        if self.facts is None:
            return
        shown = Shown(outcome, desk_card(outcome, self.facts), face)
        self.views.show_answer(shown, self.workspace.clock.now())
        if face is Face.WRITTEN:
            self._written(shown)
        self.reading.begin(shown)

    def _written(self, shown: Shown) -> None:
        outcome = shown.outcome
        if outcome.outcome.admits and outcome.delegate is not None and outcome.passage_id:
            self.last_pass = (outcome.delegate.id, outcome.passage_id)
        if outcome.alarm:
            self.raise_alarm()
        else:
            play(self.tools, tone_of(shown.card))

    def raise_alarm(self) -> None:
        """Somebody tries codes: heard once, seen until somebody says so."""
        if not self.alarm.is_up:
            play(self.tools, Tone.ALARM)
            self.alarm.show()

    def tell_of_alarm(self, now: datetime) -> None:
        """Another desk on this file sees it; once somebody has seen it, a minute of quiet."""
        if self.quiet_until is None or now >= self.quiet_until:
            self.raise_alarm()

    def _say_choose_first(self) -> None:
        self.empty_box()
        self.views.choose.tell(_("Choose the door of this desk first, then scan again."))
        play(self.tools, Tone.REFUSED)

    # ---- the foot

    def tell_keys(self) -> None:
        """Which keys mean something now."""
        self.foot.show_keys(keys_for(self._standing()))

    def _standing(self) -> Standing:
        views, shown = self.views, self.views.shown
        row = shown.outcome.delegate if shown is not None else None
        passed = views.passage_id if views.answering else self.last_pass
        return Standing(
            answering=views.answering,
            over=views.choosing or views.panel is not None,
            face=views.face,
            person=row is not None,
            delegation=row is not None and row.delegation_id is not None,
            passed=passed is not None and views.face is Face.WRITTEN,
            may_let_in=views.may_let_in,
            doors=len(self.posts.doors),
            printable=self.reading.can_print,
            prints=self.reading.asks_to_print,
        )
