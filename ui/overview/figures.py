"""The figures of the page: how many of how many, what remains, and the list behind each.

What must not come in: widgets.
"""

from dataclasses import dataclass

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.model import Invitation
from hanoiplan.overview.model import ANSWERED, WAITING, Overview
from ui.overview import goals
from ui.overview.goals import Goal

NEEDS = (3, 4, 1, 2, 2)  # how many parts of the overview each figure has to wait for


@dataclass(frozen=True, slots=True)
class Figure:
    """One card. `under` is the remainder; `ink` is that of the bar."""

    key: str
    label: str
    done: int
    total: int
    under: str
    goal: Goal
    ink: str = "ok"

    @property
    def sentence(self) -> str:
        """All of it in one line, for a screen reader."""
        amount = interface().x_of_y(self.done, self.total)
        return f"{self.label}: {amount}. {self.under}"


def figures(seen: Overview, *, over: bool = False) -> tuple[Figure, ...]:
    """The five figures in the order of the page; `over`: nobody can come any more."""
    return (_arrived(seen, over=over), _badges(seen), _answers(seen), _photos(seen), _hosting(seen))


def _arrived(seen: Overview, *, over: bool) -> Figure:
    here, expected = seen.arrivals.total, seen.expected
    missing = max(0, expected - here)
    under = _("Everybody is here")
    if missing:
        still = ngettext("{n} to come", "{n} to come", missing)
        if over:
            still = ngettext("{n} absent", "{n} absent", missing)
        under = still.format(n=interface().number(missing))
        if here:
            under = f"{interface().percent(here / expected)} · {under}"
    ink = "accent" if missing else "ok"
    goal = goals.NOT_ARRIVED if missing else goals.DELEGATES
    return Figure("arrived", _("Arrived"), here, expected, under, goal, ink)


def _badges(seen: Overview) -> Figure:
    printed, changed, missing = seen.badges.printed, len(seen.badges.changed), seen.not_printed
    goal, under, ink = goals.BADGES, _("Every badge is printed"), "ok"
    if changed:
        words = ngettext("{n} changed since print", "{n} changed since print", changed)
        under, goal, ink = words.format(n=interface().number(changed)), goals.CHANGED, "warn"
    elif missing:
        words = ngettext("{n} not printed", "{n} not printed", missing)
        under, goal = words.format(n=interface().number(missing)), goals.NOT_PRINTED
    return Figure("badges", _("Badges printed"), printed, seen.expected, under, goal, ink)


def _answers(seen: Overview) -> Figure:
    answered, waiting = len(seen.invited(*ANSWERED)), len(seen.invited(*WAITING))
    drafted = len(seen.invited(Invitation.DRAFTED))
    goal, under = goals.DELEGATIONS, _("Every letter is answered")
    if waiting:
        words = ngettext("{n} without an answer", "{n} without an answer", waiting)
        under, goal = words.format(n=interface().number(waiting)), goals.NO_ANSWER
    elif drafted:
        words = ngettext("{n} letter not sent", "{n} letters not sent", drafted)
        under = words.format(n=interface().number(drafted))
    elif not answered:
        under = _("No letter was sent yet")
    total = answered + waiting
    return Figure("answers", _("Delegations answered"), answered, total, under, goal)


def _photos(seen: Overview) -> Figure:
    missing = seen.not_pictured
    goal, under = goals.DELEGATES, _("Everybody has a photo")
    if missing:
        words = ngettext("{n} without a photo", "{n} without a photo", missing)
        under, goal = words.format(n=interface().number(missing)), goals.NO_PHOTO
    return Figure("photos", _("Photos"), seen.people.pictured, seen.expected, under, goal)


def _hosting(seen: Overview) -> Figure:
    hosted, over = len(seen.hosted), len(seen.over_hosted)
    goal, under, ink = goals.DELEGATIONS, _("All within the rule"), "ok"
    if not (seen.facts.hosted_people or seen.facts.hosted_days):
        goal, under = goals.EVENT, _("No rule was given")
    elif over:
        words = ngettext("{n} beyond the rule", "{n} beyond the rule", over)
        under, goal, ink = words.format(n=interface().number(over)), goals.OVER_HOSTED, "warn"
    return Figure("hosting", _("Hosted within the rule"), hosted - over, hosted, under, goal, ink)
