"""What the desk remarks on a day that is none of the event's: a wrong date in the event, or a try.

Nobody is refused for it. What must not come in: widgets, and the rules of passing.
"""

import datetime as dt

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import EventFacts


def day_words(facts: EventFacts, today: dt.date) -> str:
    """The remark on checking in today; "" on the event's days, and where it has none yet."""
    speech = interface()
    if facts.starts_on is not None and today < facts.starts_on:
        words = _(
            "The event begins on {first}. Today is {today}; passes are recorded all the same."
        )
        return words.format(first=speech.date(facts.starts_on), today=speech.date(today))
    if facts.ends_on is not None and today > facts.ends_on:
        words = _("The event ended on {last}. Today is {today}; passes are recorded all the same.")
        return words.format(last=speech.date(facts.ends_on), today=speech.date(today))
    return ""
