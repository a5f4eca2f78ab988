"""Forms in the place of the card: the choice of a door, walk-in, stand-in, loans, a delegation.

The page inherits it. What must not come in: what the forms do.
"""

from collections.abc import Callable

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.settings import DESK
from hanoiplan.registration.model import CheckInOutcome, DelegationCheckIn
from ui.base.actions import action
from ui.base.lent import lent_settings
from ui.registration.answering import Answering
from ui.registration.desk_panel import DeskPanel
from ui.registration.post import Post, Posts, keep_post, read_posts

Panels = dict[str, Callable[..., DeskPanel]]


class Forms(Answering):
    """A desk that opens a form or the choice of a door in the place of the card."""

    kinds: Panels  # of the forms, by name
    made: dict[str, DeskPanel]
    tried: Post | None = None  # a door chosen in a rehearsal: not kept for the event

    # ---- the door

    @action("door", N_("Choose the door of this desk"), icon="landmark", shortcut="F2")
    def choose_door(self) -> None:
        """At which door this machine stands."""
        if self.facts is None:
            return
        self.messages.hush()
        zone, now = self.facts.time_zone, self.workspace.clock.now()
        today = to_event_time(now, zone).date()
        self.go_on()
        self.views.setCurrentWidget(self.views.choose)
        here = self.posts.chosen or (None if self.posts.must_choose else self.posts.here)
        self.views.choose.show_note(kept=not self.workspace.is_rehearsal)
        self.views.choose.ask(self.posts.doors, here, self.workspace.desk, zone, today)
        self.tell_keys()

    def door_chosen(self, post: Post, desk: str) -> None:
        """From now on this machine stands there; in a rehearsal until its window closes."""
        settings, rehearsal = lent_settings(self.tools), self.workspace.is_rehearsal
        if rehearsal:
            self.tried = post
        else:
            keep_post(settings, self.event_id, post)
        if desk and desk != self.workspace.desk:
            if not rehearsal:
                settings.set(DESK, desk)
            use_who = self.tools.extra.get("use_who")
            if callable(use_who):
                use_who(desk, self.workspace.operator)
            else:
                self.workspace.desk = desk
        self.posts = self.read_door()
        self.views.close_over()
        self.refresh(None)
        self.go_on()

    def read_door(self) -> Posts:
        """The doors of the event, and where this desk stands."""
        posts = self.workspace.read(read_posts, self.event_id, lent_settings(self.tools))
        return posts.at(self.tried) if self.tried is not None else posts

    # ---- forms in the place of the card

    @action("look_up", N_("Look somebody up, count nothing"), icon="search", shortcut="F3")
    def look_up(self) -> None:
        """The next name or badge is only shown."""
        self.go_on()
        self.looks_up = True
        self.box.chip.show_state(_("Looking up only"), ready=False)

    @action("delegation", N_("The whole delegation"), icon="users", shortcut="F4")
    def open_delegation(self) -> None:
        """Check in, hand over, who is missing."""
        self.open_panel("delegation")

    @action("walk_in", N_("Add a guest who is in no list"), icon="user-plus", shortcut="F6")
    def open_walk_in(self) -> None:
        """A small form."""
        self.open_panel("walk_in")

    @action("stand_in", N_("Somebody comes in another's place"), icon="user-cog", shortcut="F8")
    def open_substitution(self) -> None:
        """Both people stay in the record."""
        self.open_panel("substitution")

    @action("loans", N_("Loans: who still has one"), icon="hand-coins", shortcut="F9")
    def open_loans(self) -> None:
        """Given out and come back, by number."""
        self.open_panel("loans")

    def open_panel(self, name: str) -> None:
        """A form, made when it is wanted first; told whose card stands there."""
        kind = self.kinds.get(name)
        if kind is None or self.views.choosing:
            return
        if name not in self.made:
            panel = self.made[name] = kind(self.tools)
            panel.closed.connect(self.close_panel)
            panel.done.connect(self.panel_done)
        shown = self.views.shown
        row = shown.outcome.delegate if shown is not None else None
        what = {"delegate_id": row.id, "delegation_id": row.delegation_id} if row else {}
        self.hits.clear()
        self.empty_box()
        self.messages.hush()  # what the desk said before would lie over the form
        self.views.show_panel(self.made[name])
        self.made[name].start(self.event_id, self.door_and_way()[0], **what)
        self.tell_keys()

    def go_on(self) -> None:
        """The next guest, please."""
        raise NotImplementedError

    def close_panel(self) -> None:
        """Back to what stood there."""
        self.views.close_over()
        self.box.setFocus()
        self.tell_keys()

    def panel_done(self, what: object) -> None:
        """What came of a form; whoever was added or comes as a stand-in is checked in."""
        self.close_panel()
        who = getattr(what, "stand_in_id", None) or getattr(what, "delegate_id", None)
        if isinstance(what, CheckInOutcome):
            self.answer(lambda: what)
        elif isinstance(what, DelegationCheckIn):
            self._say_delegation(what)
        elif isinstance(who, int):
            self.check_in_somebody(who)

    def _say_delegation(self, done: DelegationCheckIn) -> None:
        words = ngettext("{n} person checked in", "{n} people checked in", done.welcomed)
        self.messages.toast(words.format(n=done.welcomed))
        self.go_on()
