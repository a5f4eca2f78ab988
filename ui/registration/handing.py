"""What is handed out to the person on the card: given, lent by number, back again, corrected.

The page inherits it. What must not come in: what is due to whom.
"""

from collections.abc import Callable
from functools import partial

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.handouts.model import Due, DueState
from hanoiplan.handouts.operations import hand_out, take_back_hand_out
from hanoiplan.handouts.returning import give_back
from ui.registration.due_words import is_lent, item_words
from ui.registration.forms import Forms


class Handing(Forms):
    """A desk that hands things out."""

    _answer_to: Callable[[str], object] | None = None  # what becomes of words asked for

    def item_picked(self, due: Due) -> None:
        """Hand over, lend, take back: what comes next for this item."""
        if due.state is not DueState.HANDED and is_lent(due):
            number = _("Number of {item}?").format(item=item_words(due))
            self.ask_at_side(
                number, partial(self._hand_out, due), hint=_("Type or scan the number")
            )
        elif due.state is not DueState.HANDED:
            self._do_item(lambda: self._give(due, ""))
        elif is_lent(due):
            self._do_item(lambda: self.workspace.do(give_back, due.hand_out_id or 0))
        else:
            words = _("{item} was not handed over after all? Say why.")
            self.ask_at_side(words.format(item=item_words(due)), partial(self._not_handed, due))

    def ask_at_side(self, question: str, then: Callable[[str], object], hint: str = "") -> None:
        """Asks for words at the side of the card; `then` gets them."""
        self._answer_to = then
        hint = hint or _("a few words, then Enter")
        self.views.side.ask.ask(question, question, hint)

    def words_given(self, words: str) -> None:
        """What was asked for at the side has been written."""
        if self._answer_to is not None:
            self._answer_to(words)

    def _hand_out(self, due: Due, number: str) -> None:
        self._do_item(lambda: self._give(due, number))

    def _not_handed(self, due: Due, reason: str) -> None:
        self._do_item(lambda: self.workspace.do(take_back_hand_out, due.hand_out_id or 0, reason))

    def _give(self, due: Due, number: str) -> object:
        who = self.views.delegate_id or 0
        return self.workspace.do(hand_out, self.event_id, due.item.id, who, number)

    def _do_item(self, write: Callable[[], object]) -> None:
        """Writes, then shows how things stand; what was refused is said where it was asked."""
        side, who = self.views.side, self.views.delegate_id
        try:
            write()
        except KnownError as error:
            if side.ask.asking:
                side.ask.show_trouble(error)
            else:
                self.messages.fail(error, self)
            return
        side.ask.close_question()
        self.box.setFocus()
        if who is not None:
            self.reading.show_dues(who)
