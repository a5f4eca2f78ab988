"""Who changed a person last: one line at the foot of the panel.

The journal lies above this room, so the shell lends the question by name. What must not come in:
the history itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import DEFAULT_ZONE
from ui.base.page import Tools

LENT_AS = "last_hand"


@dataclass(frozen=True, slots=True)
class LastHand:
    """The latest operation on a person's record."""

    moment: datetime  # UTC
    operator: str
    desk: str


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
