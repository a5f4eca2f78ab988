"""The machine's clock against what is known: the program's own age, and the last thing written.

What must not come in: setting it.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.self_test.model import Broken, Place, Seen

EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)  # this version was made after it
LATEST = datetime(2046, 1, 1, tzinfo=UTC)
SLACK = timedelta(minutes=5)  # two machines of one office agree so far
HANOI = timedelta(hours=7)


def look_at_clock(place: Place) -> Seen:
    """A plausible moment, not before the last thing that was written, told on Ha Noi's clock.

    Raises:
        Broken: the clock goes wrong, or the time zones are not there.
    """
    now = place.clock.now()
    here = _in_hanoi(now)
    told = f"{interface().date(here.date())}, {here:%H:%M}"
    if not EARLIEST <= now <= LATEST:
        raise Broken(_("The clock says {now}, which cannot be.").format(now=told))
    if place.newest is not None and now < place.newest - SLACK:
        last = _in_hanoi(place.newest)
        sentence = _("The clock says {now}, but something was written on {last} already.")
        raise Broken(
            sentence.format(now=told, last=f"{interface().date(last.date())}, {last:%H:%M}")
        )
    return Seen(_("{now} in Ha Noi").format(now=told))


def _in_hanoi(moment: datetime) -> datetime:
    try:
        here = to_event_time(moment, DEFAULT_ZONE)
    except ZoneInfoNotFoundError as error:
        raise Broken(_("The time zones are not there.")) from error
    if here.replace(tzinfo=UTC) - moment.astimezone(UTC) != HANOI:
        raise Broken(_("The time zones are damaged: Ha Noi is 7 hours ahead of UTC."))
    return here
