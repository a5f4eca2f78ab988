"""Who changed a person last: one line at the foot of the panel.

The journal lies above this room, so the shell lends the question under the name `LENT_AS`. What
must not come in: the history itself.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, cast

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import DEFAULT_ZONE
from ui.base.page import Tools

LENT_AS = "last_hand"


class LastHand(Protocol):
    """The latest operation on a person's record, as the journal tells it."""

    @property
    def moment(self) -> datetime:
        """When, UTC."""
        ...

    @property
    def operator(self) -> str:
        """Who, "" when nobody was named."""
        ...

    @property
    def desk(self) -> str:
        """At which desk."""
        ...


def words_of_last_hand(tools: Tools, delegate_id: int) -> str:
    """One sentence with name, time and desk; empty when the shell lends no answer."""
    ask = cast("Callable[[int], LastHand | None] | None", tools.extra.get(LENT_AS))
    hand = ask(delegate_id) if ask is not None else None
    if hand is None:
        return ""
    local = to_event_time(hand.moment, DEFAULT_ZONE)
    today = to_event_time(tools.workspace.clock.now(), DEFAULT_ZONE).date()
    speech = interface()
    when = speech.time(local.time())
    if local.date() != today:
        when = f"{when}, {speech.table_date(local.date())}"
    if not hand.operator:
        return _("Changed at {time}, desk {desk}").format(time=when, desk=hand.desk)
    sentence = _("{name} changed this at {time}, desk {desk}")
    return sentence.format(name=hand.operator, time=when, desk=hand.desk)
