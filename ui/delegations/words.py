"""The words of the page: states of invitation, kinds, hosting, dates; chips for them.

What must not come in: reading, and anything that answers to a click.
"""

import datetime as dt
import re

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.hosting import Hosting
from hanoiplan.delegates.model import DelegationRow, Invitation
from hanoiplan.delegates.value_words import value_words
from hanoiplan.plans.countries import country_of
from ui.base.cells import Chip, Tone

_SIGNS: dict[Invitation, tuple[Tone, str]] = {
    Invitation.NONE: ("outline", ""),
    Invitation.DRAFTED: ("outline", "pencil"),
    Invitation.SENT: ("tint", "send"),
    Invitation.ACCEPTED: ("ok", "check"),
    Invitation.DECLINED: ("neu", "x"),
    Invitation.NO_ANSWER: ("warn", "clock"),
}
_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def spoken(pair: Bilingual) -> str:
    """The half of a pair that fits the interface language, else the other half."""
    return pair.pick(interface().language)


def other_half(pair: Bilingual) -> str:
    """The half in the other language, "" when it is not given or says the same."""
    other = pair.en if interface().language == "vi" else pair.vi
    return other if other != spoken(pair) else ""


def country_name(code: str) -> str:
    """A country in the interface language; "" for no code."""
    country = country_of(code)
    return spoken(country.name) if country is not None else code


def invitation_chip(row: DelegationRow, *, dated: bool = False) -> Chip | None:
    """How far the invitation is; None where nobody is invited by letter."""
    if row.invitation is Invitation.NONE:
        return None
    tone, icon = _SIGNS[row.invitation]
    words = value_words("invitation", row.invitation)
    if dated and row.invitation_date:
        words = f"{words} {day_words(row.invitation_date, short=True)}"
    return Chip(words, tone, icon)


def hosted_words(hosting: Hosting) -> str:
    """How many are hosted, beside what the plan allows: "6/5"."""
    return f"{hosting.people}/{hosting.allowed}" if hosting.allowed else str(hosting.people)


def hosting_chip(hosting: Hosting | None) -> Chip | None:
    """What the host pays for, for the head of the panel."""
    if hosting is None:
        return None
    words = _("Hosted {n}").format(n=hosted_words(hosting))
    if hosting.over:
        over = _("{n} over").format(n=hosting.over)
        words = f"{words}, {over}"
    elif hosting.breaks_rule:
        too_long = _("too many days")
        words = f"{words}, {too_long}"
    return Chip(words, "bad", "triangle-alert") if hosting.breaks_rule else Chip(words, "neu")


def badges_chip(made: int, people: int) -> Chip | None:
    """How many of the people have their badge; None for nobody."""
    if not people:
        return None
    words = _("Badges {done}/{total}").format(done=made, total=people)
    return Chip(words, "ok" if made == people else "neu", "id-card")


def day_words(text: str, *, short: bool = False) -> str:
    """A date as people read it; what was not understood stays as it was written."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return text
    return interface().axis_date(day) if short else interface().table_date(day)


def day_text(words: str) -> str:
    """A date as it is kept: "18/5/2026" becomes "2026-05-18"; anything else stays."""
    found = _DAY.fullmatch(words.strip())
    if found is None:
        return words.strip()
    day, month, year = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return words.strip()
