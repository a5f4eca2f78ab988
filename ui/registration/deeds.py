"""What the keys of the desk do about the card: print, let in, take back, leave.

The page inherits it. What must not come in: scanning, and the look of the page.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.registration.model import CheckInOutcome
from hanoiplan.registration.operations import let_in_anyway, take_back_check_in
from hanoiplan.registration.preview import preview_check_in_person
from hanoiplan.registration.queries import ALARM_WITHIN
from ui.base.actions import action
from ui.registration.face import Face
from ui.registration.form_frame import FormPanel
from ui.registration.handing import Handing

UNDO = "Ctrl+Z"


class Deeds(Handing):
    """A desk with its keys."""

    @action("seen", N_("The alarm was seen"), icon="shield-alert", shortcut="F5")
    def alarm_seen(self) -> None:
        """Takes the strip away."""
        self.alarm.hide()
        self.quiet_until = self.workspace.clock.now() + ALARM_WITHIN

    @action("print", N_("Print the badge, again with a reason"), icon="printer", shortcut="F7")
    def print_badge(self) -> None:
        """Prints the badge of the card; a second one is asked for its reason in place."""
        who = self.views.delegate_id
        if who is None or not self.reading.can_print:
            return
        if not self.printer.read(who).printed:
            self.messages.run(self, self.printer.print_by_hand, who)
            return
        self.ask_at_side(
            _("Why is the badge printed again? The old one opens no door any more."),
            partial(self._print_again, who),
        )

    def _print_again(self, who: int, reason: str) -> None:
        self.views.side.ask.close_question()
        self.messages.run(self, self.printer.print_by_hand, who, reason)

    @action("let_in", N_("Let in, note the reason"), icon="lock-open", shortcut="F10")
    def ask_to_let_in(self) -> None:
        """Who lets the person in, and why."""
        if self.views.may_let_in:
            self.views.let_in.ask_who(self.workspace.operator)

    def let_in(self, reason: str, by: str) -> None:
        """Against the rules of the door, with a name that answers for it."""
        who = self.views.delegate_id
        if who is None:
            return
        try:
            door = self.door_and_way()[0] or self._door_of_card()
            outcome = self.workspace.do(let_in_anyway, self.event_id, who, door, reason, by)
        except KnownError as error:
            self.views.let_in.show_trouble(error)
            return
        self.answer(lambda: outcome)

    def _door_of_card(self) -> int:
        shown = self.views.shown
        return shown.outcome.checkpoint.id if shown is not None else 0

    # ---- taking back

    @action("take_back", N_("Take this pass back"), icon="undo-2", shortcut="F12")
    def ask_for_reason(self) -> None:
        """Asks why the pass on the card, or the last one at this desk, is taken back."""
        if not self.views.answering and self.last_pass is not None:
            self._show_last()
        if self.views.passage_id is not None and self.views.face is not Face.ASKS:
            self.views.side.take_back.ask_why()

    def _show_last(self) -> None:
        """The card of whoever passed last, read again: nothing of it was kept but the pass."""
        door, way = self.door_and_way()
        who, passage_id = self.last_pass or (0, 0)

        def look() -> CheckInOutcome:
            now, read = self.workspace.clock.now(), self.workspace.read
            seen = read(preview_check_in_person, self.event_id, who, now, door, way)
            return replace(seen, passage_id=passage_id)

        self.answer(look, Face.LOOKS)

    def take_back(self, reason: str) -> None:
        """The pass did not happen after all."""
        passage = self.views.passage_id
        if passage is None:
            return
        try:
            self.workspace.do(take_back_check_in, passage, reason)
        except KnownError as error:
            self.views.side.take_back.show_trouble(error)
            return
        if self.last_pass is not None and self.last_pass[1] == passage:
            self.last_pass = None
        self.messages.toast(_("The pass was taken back; it no longer counts as an entry."))
        self.go_on()

    # ---- leaving

    @action("leave", N_("Leave the desk"), icon="log-out", shortcut="F11")
    def leave(self) -> None:
        """Back to the page one came from."""
        self.go_on()
        self.go_to.emit(str(self.tools.extra.get("came_from") or "delegates"), None)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z means the pass at the desk, unless a field has typing to take back."""
        wanted = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if wanted and QKeySequence(event.keyCombination()).toString() == UNDO:  # type: ignore[attr-defined]  # a key event
            event.accept()
            panel = self.views.panel
            if isinstance(panel, FormPanel):
                panel.take_back()
            elif panel is None:
                self.ask_for_reason()
            return True
        return super().event(event)
