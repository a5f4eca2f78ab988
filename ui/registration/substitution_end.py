"""What the form of substitutions reads of the one away, and ending one: he or she comes after all.

What must not come in: naming a stand-in, and what ending means for badges (`substitutions`).
"""

from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.one_person import delegate_at
from hanoiplan.handouts.lending import loans_with
from hanoiplan.handouts.model import OnLoan
from hanoiplan.registration.been_in import been_in
from hanoiplan.substitutions.model import Substitution
from hanoiplan.substitutions.operations import take_back_substitution
from hanoiplan.substitutions.queries import represented_by
from ui.base.page import Tools
from ui.base.widgets import Button


class ComesAfterAll(Button):
    """The button under somebody who is represented already."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(kind="large", icon="rotate-ccw", parent=parent)
        self._tools = tools
        self.present: Substitution | None = None  # what it would end

    def words(self) -> None:
        """The language changed."""
        self.setText(_("Comes after all"))
        self.setToolTip(_("Ends the substitution; whoever stood in stays in the list"))

    def look_at(self, away: DelegateRow | None) -> str:
        """Of this person: a sentence where somebody comes in the place already, else nothing."""
        read = self._tools.workspace.read
        self.present = read(represented_by, away.id) if away is not None else None
        if self.present is None:
            return ""
        sentence = _("{name} is represented by {other} already.")
        return sentence.format(name=self.present.away, other=self.present.stand_in)

    def end(self, reason: str) -> tuple[DelegateRow | None, str]:
        """Ends it; returns who was away, as the list has that one now, and what is to be said.

        Raises:
            NotPossible: another desk has ended it meanwhile.
        """
        present, work = self.present, self._tools.workspace
        if present is None:
            return None, ""
        work.do(take_back_substitution, present.id, reason or _("comes after all"))
        away = work.read(delegate_at, present.event_id, present.away_id)
        if away is not None and away.cancelled_at is None:
            words = _("{name} comes after all; the badge has to be printed again")
        else:
            words = _("Nobody comes in the place of {name} any more, who was cancelled before")
        return away, words.format(name=present.away)


def lent_to(tools: Tools, event_id: int, away: DelegateRow | None) -> tuple[OnLoan, ...]:
    """What the one away has to give back."""
    return tools.workspace.read(loans_with, event_id, away.id) if away is not None else ()


def person_of(tools: Tools, event_id: int, delegate_id: int) -> DelegateRow | None:
    """Whose card stands at the desk; an id of 0 is nobody."""
    return tools.workspace.read(delegate_at, event_id, delegate_id) if delegate_id else None


class AlreadyIn:
    """Who of the two went in already: mostly the wrong card stands there, so it is asked once."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._told = self._asked = ""

    def forget(self) -> None:
        """The form begins anew."""
        self._told = self._asked = ""

    def look_at(self, event_id: int, *people: DelegateRow | None) -> str:
        """One sentence for each of these people who went in and has not come out."""
        read = self._tools.workspace.read
        told = [read(been_in, event_id, one) for one in people if one is not None]
        self._told = " ".join(filter(None, told))
        return self._told

    def question(self) -> str:
        """What is to be asked of the people looked at; "" when nothing, or answered already."""
        if self._told == self._asked:
            return ""
        self._asked = self._told
        once_more = _("Is it meant so? Enter once more names the stand-in.")
        return f"{self._told} {once_more}" if self._told else ""
