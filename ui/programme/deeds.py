"""What can be done with the programme; each one step of undo, in effect at once.

The page inherits it. What must not come in: how the page is laid out, and rules.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from shiboken6 import isValid

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.conflicts import Conflict, Severity
from hanoiplan.programme.live import (
    keep_conflict,
    publish_programme,
    reopen_conflict,
    tick_beginning,
    tick_cue,
    untick_cue,
)
from hanoiplan.programme.model import Session, SessionDraft, SessionKind
from hanoiplan.programme.operations import (
    add_session,
    edit_session,
    mend,
    move_session,
    plan_shift,
    remove_sessions,
    resize_session,
    shift_rest,
    shift_sentence,
)
from hanoiplan.programme.remedies import Remedy
from hanoiplan.programme.shift import Shift
from hanoiplan.registration.doors_from_programme import make_doors
from hanoiplan.store.work import Reader
from ui.base.messages import guarded
from ui.base.page import Page
from ui.base.widgets.notices import Toast
from ui.programme.day_view import DayView
from ui.programme.reading import Reading
from ui.programme.side import Beside, Side
from ui.programme.words import spoken_title

USUAL = timedelta(hours=1)  # of a session that is made with one key
MORNING = 9 * 60  # minutes: where the first session of a day begins
FRESH_EN = N_("New session")
FRESH_VI = "Phiên mới"


class ProgrammeDeeds(Page):
    """A page with a day and what stands beside it."""

    reading: Reading
    side: Side
    day_view: DayView
    day: date | None = None
    _told: Toast | None = None  # what was said last

    # ---- sessions

    @guarded
    def save_session(self, session_id: int, name: str, values: dict[str, Any]) -> None:
        """One row of the form; a refusal stays beside it."""
        form = self.side.session.form
        try:
            changed = self.workspace.do(edit_session, session_id, **values)
        except NotPossible as refusal:
            form.refuse(name, str(refusal))
            return
        form.accept(name)
        if changed:
            self._say(_("“{title}” is changed"), session_id)

    @guarded
    def make_session(self, minute: int | None = None, room: Bilingual | None = None) -> None:
        """A session of an hour on the day that is shown; the keyboard is in its title."""
        if self.day is None:
            raise NotPossible(_("Say first on which days the event is, on the page of the event."))
        starts = self.reading.calendar.at(self.day, self._free() if minute is None else minute)
        draft = SessionDraft(
            starts,
            starts + USUAL,
            title=Bilingual(FRESH_VI, FRESH_EN),
            kind=SessionKind.SESSION,
            room=room or Bilingual(),
        )
        made = self.workspace.do(add_session, self.event_id, draft)
        self.refresh(None)
        self.open_session(made)
        self._say(_("“{title}” is added"), made)

    def _free(self) -> int:
        """After the last session of the day, in the morning where there is none."""
        if self.day is None:
            return MORNING
        midnight = self.reading.calendar.midnight(self.day)
        timed = [one for one in self.reading.of_day(self.day) if not one.all_day]
        if not timed:
            return MORNING
        last = max((one.ends - midnight).total_seconds() // 60 for one in timed)
        return int(min(last, 23 * 60))

    @guarded
    def put(self, session_id: int, minute: int, column: int) -> None:
        """A session was dragged: to another time, perhaps into another room."""
        one = self.reading.session(session_id)
        if one is None or self.day is None:
            return
        room = self.day_view.grid.layout_.rooms[column]
        other = room if room != one.room else None
        starts = self.reading.calendar.at(self.day, minute)
        if self.workspace.do(move_session, session_id, starts, other):
            self._say(_("“{title}” is moved"), session_id)

    @guarded
    def stretch(self, session_id: int, begin: int, end: int) -> None:
        """An edge of a session was dragged."""
        if self.day is None:
            return
        starts, ends = (self.reading.calendar.at(self.day, minute) for minute in (begin, end))
        if self.workspace.do(resize_session, session_id, starts, ends):
            self._say(_("“{title}” has another length"), session_id)

    @guarded
    def take_out(self, session_id: int) -> None:
        """Removes a session with its people and cues."""
        one = self.reading.session(session_id)
        if one is None:
            return
        self.workspace.do(remove_sessions, [session_id])
        self.clear_error()
        told = _("“{title}” is removed").format(title=spoken_title(one))
        self.tell(told, self.taking_back())

    # ---- shifting

    def plan(self, session: Session, minutes: int, stretch: bool) -> tuple[Shift, str]:
        """What a shift would do, and why it cannot."""

        def ask(reader: Reader) -> Shift:
            return plan_shift(reader, session, minutes, stretch=stretch)

        plan = self.workspace.read(ask)
        return plan, shift_sentence(plan, minutes) if plan.obstacle is not None else ""

    @guarded
    def shift(self, minutes: int, stretch: bool) -> None:
        """Shifts the rest of the day from the chosen session on."""
        session_id = self.day_view.grid.chosen_id
        moved = self.workspace.do(shift_rest, session_id, minutes, stretch=stretch)
        self.show_beside(Beside.CONFLICTS)
        self.focus_first()
        told = ngettext("{n} session is shifted", "{n} sessions are shifted", moved)
        self.tell(told.format(n=interface().number(moved)), self.taking_back())

    # ---- conflicts

    @guarded
    def remedy(self, remedy: Remedy) -> None:
        """Carries out what mends a conflict."""
        self.workspace.do(mend, remedy)
        self.focus_first()  # the next Enter must do nothing more
        self._say(_("“{title}” is changed"), remedy.session_id)

    @guarded
    def keep(self, conflict: Conflict, reason: str) -> None:
        """Lets a conflict stand."""
        self.workspace.do(keep_conflict, self.event_id, conflict, reason)
        self.focus_first()
        self.side.conflicts.forget_reasons()
        self.tell(_("Kept, with the reason"), self.taking_back())

    @guarded
    def reopen(self, conflict: Conflict) -> None:
        """Takes a conflict up again."""
        self.workspace.do(reopen_conflict, self.event_id, conflict.key)
        self.focus_first()

    # ---- on the day

    @guarded
    def tick_or_not(self, row_id: int, done: bool) -> None:
        """A cue happened, or did not after all; a session without cues began."""
        if self.reading.session(row_id) is not None:
            self.workspace.do(tick_beginning, row_id)
        else:
            self.workspace.do(tick_cue if done else untick_cue, row_id)

    @guarded
    def publish_now(self) -> None:
        """Publishes the programme; asks where something would be in two places."""
        grave = self.reading.conflicts.count(Severity.GRAVE)
        if grave and not self._publish_all_the_same(grave):
            return
        number = self.workspace.do(publish_programme, self.event_id)
        self.show_beside(Beside.CONFLICTS)
        self.tell(_("Version {n} of the programme is published").format(n=number))

    def _publish_all_the_same(self, grave: int) -> bool:
        question = ngettext(
            "{n} grave conflict stands open. Publish all the same?",
            "{n} grave conflicts stand open. Publish all the same?",
            grave,
        )
        detail = _("A published version stays: it can be followed by another, not taken back.")
        asked = question.format(n=interface().number(grave))
        verbs, safe = (_("Publish"),), _("Look first")
        return self.messages.ask(asked, detail, verbs=verbs, safe=safe) == 0

    @guarded
    def make_all_doors(self) -> None:
        """Doors with hours for sessions and banquets."""
        outcome = self.workspace.do(make_doors, self.event_id)
        new, changed = len(outcome.made), len(outcome.changed)
        if not new and not changed:
            self.tell(_("The doors have the hours of the programme already"))
            return
        told = ngettext("{n} door is made", "{n} doors are made", new).format(n=new)
        if changed:
            hours = ngettext("{n} has other hours", "{n} have other hours", changed)
            told = f"{told}, {hours.format(n=changed)}"
        self.tell(told, self.taking_back())

    # ---- for the page

    def _say(self, sentence: str, session_id: int) -> None:
        one = self.reading.session(session_id)
        if one is not None:
            self.clear_error()
            told = sentence.format(title=spoken_title(one))
            self.tell(told, self.taking_back())

    def tell(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Says what was done, in the place of what this page said before: two hide the day."""
        if self._told is not None and isValid(self._told):
            self._told.end()
        self._told = self.messages.toast(words, undo)

    def taking_back(self) -> Callable[[], object]:
        """What the Undo of a toast does."""
        return self.workspace.undo

    def show_beside(self, which: Beside) -> None:
        """One of the panels."""
        raise NotImplementedError

    def open_session(self, session_id: int, at: str = "") -> None:
        """The form of a session, with the keyboard in it."""
        raise NotImplementedError
