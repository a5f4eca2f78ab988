"""How far the event is, in words: the lines of the countdown card and of the header.

What must not come in: widgets, and counting days (`hanoiplan.overview.countdown`).
"""

from dataclasses import dataclass
from datetime import timedelta

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.overview.countdown import Countdown, Phase
from hanoiplan.overview.model import Overview
from hanoiplan.plans.model import EventFacts


@dataclass(frozen=True, slots=True)
class CardWords:
    """The three lines of the countdown card."""

    above: str
    main: str
    under: str

    @property
    def sentence(self) -> str:
        """All of it, for a screen reader."""
        return ". ".join(line for line in (self.above, self.main, self.under) if line)


def title_of(facts: EventFacts) -> str:
    """What the event is called in the interface language."""
    return facts.title.pick(interface().language) or facts.short_name


def header_words(facts: EventFacts, far: Countdown) -> str:
    """Beside today's date: "day 2 of 4 · ASEAN City Leaders Conference"."""
    return " · ".join(part for part in (_far(far), title_of(facts)) if part)


def _far(far: Countdown) -> str:
    match far.phase:
        case Phase.NO_DAYS:
            return _("no days given yet")
        case Phase.DURING:
            return _("day {n} of {of}").format(n=far.day, of=far.of)
        case Phase.BEFORE:
            return _in_days(far.days)
        case Phase.AFTER:
            words = ngettext("ended {n} day ago", "ended {n} days ago", far.days)
            return words.format(n=interface().number(far.days))


def _in_days(days: int) -> str:
    return ngettext("in {n} day", "in {n} days", days).format(n=interface().number(days))


def card_words(seen: Overview, far: Countdown) -> CardWords:
    """The countdown card: the next thing that matters."""
    match far.phase:
        case Phase.NO_DAYS:
            return CardWords(
                _("When is the event?"), _("No days yet"), _("Fill them in on the Event page")
            )
        case Phase.BEFORE:
            return _before(seen.facts, far)
        case Phase.DURING:
            return _during(seen.facts, far)
        case Phase.AFTER:
            return _after(seen, far)


def _before(facts: EventFacts, far: Countdown) -> CardWords:
    when = _days_and_place(facts)
    if far.left is not None:
        left = _("in {duration}").format(duration=_minutes(far.left))
        return CardWords(_("The event begins tomorrow"), left, when)
    return CardWords(_("The event begins"), _in_days(far.days), when)


def _during(facts: EventFacts, far: Countdown) -> CardWords:
    above, main = _("The event is on"), _("Day {n} of {of}").format(n=far.day, of=far.of)
    if far.left is not None:
        if far.of > 1:
            above = _("The last day of the event")
        left = _minutes(far.left)
        return CardWords(above, main, _("ends at midnight, in {duration}").format(duration=left))
    last = facts.ends_on or facts.starts_on
    until = interface().date(last) if last is not None else ""
    return CardWords(above, main, _("until {date}").format(date=until))


def _after(seen: Overview, far: Countdown) -> CardWords:
    ago = ngettext("{n} day ago", "{n} days ago", far.days)
    amount = interface().x_of_y(seen.arrivals.total, seen.expected)
    bodies = sum(1 for body in seen.bodies if body.arrived)
    came = ngettext("{n} delegation", "{n} delegations", bodies)
    people = _("{amount} came").format(amount=amount)
    return CardWords(
        _("The event is over"),
        ago.format(n=interface().number(far.days)),
        f"{people} · {came.format(n=interface().number(bodies))}",
    )


def _days_and_place(facts: EventFacts) -> str:
    days = ""
    if facts.starts_on is not None:
        days = interface().date_range(facts.starts_on, facts.ends_on or facts.starts_on)
    place = facts.place.pick(interface().language)
    return " · ".join(part for part in (days, place) if part)


def _minutes(left: timedelta) -> str:
    """Whole minutes, rounded up: at 23:59:30 there is one minute left, not thirty seconds."""
    minutes = -(-left.total_seconds() // 60)
    return interface().duration(timedelta(minutes=max(1, minutes)))
