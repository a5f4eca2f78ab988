"""Read a deadline as a plan writes it: "Quý III-IV/2026", "Hàng năm", "trước 30/6/2026", "D-30".

Rules for the kind of phrase, in Vietnamese and English, over folded text; nothing is guessed
silently: what is not sure is marked uncertain with a reason. What must not come in: what a
schedule means on a day (`schedules`), files, the plan's table.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hanoiplan.base.i18n import N_
from hanoiplan.checklist.schedule.deadline_phrase import Known, Phrase, make_phrase
from hanoiplan.checklist.schedule.plain_dates import plain_dates
from hanoiplan.checklist.schedule.recurring_words import read_quota, recurring
from hanoiplan.checklist.schedule.relative_words import (
    conditional,
    countdown,
    counted,
    open_from_issue,
    reference,
)
from hanoiplan.checklist.schedule.values import (
    Schedule,
    ScheduleKind,
)

NOT_UNDERSTOOD = N_("The deadline is not understood.")
SAME_AS_ABOVE = N_("It says “as above”.")
SPREADSHEET_DAY = N_("A day number of a spreadsheet was read as a date.")

_NOTHING = re.compile(
    r"[\W_]*|(?:khong(?: co)?(?: thoi han)?|chua (?:co|xac dinh|ro)(?: thoi han)?|n/?a|none|nil|tbc"
    r"|tbd|to be (?:confirmed|decided|determined)|no deadline)[\W_]*"
)
_AS_ABOVE = re.compile(r"[\W_]*(?:n\.? ?t\.?|nhu tren|ditto|idem|as above|same as above)[\W_]*")
_DITTO_MARK = re.compile(r"[\"”“'’〃″]{1,2}|//")
_SPREADSHEET = re.compile(r"[34]\d{4}|5[0-4]\d{3}")  # 1982 … 2049

_Rule = Callable[[Phrase, Known], Schedule | None]


def read_deadline(
    raw: str, *, year: int | None = None, issued_on: date | None = None, output: str = ""
) -> Schedule:
    """Return what `raw` means; total: what is not understood is `NONE` and uncertain.

    `year` is the year of the plan, for "Tháng 1" or "20/6". `issued_on` is the day of the plan,
    for "from now on". `output` is the result column, where yearly quotas hide.
    """
    phrase, known = make_phrase(raw), Known(year, issued_on)
    found = next((found for rule in _RULES if (found := rule(phrase, known))), None)
    if found is None:
        found = Schedule(ScheduleKind.NONE, uncertain=True, why_uncertain=NOT_UNDERSTOOD)
    return replace(found, raw=raw, quota=read_quota(output) or read_quota(raw))


def _nothing(phrase: Phrase, _known: Known) -> Schedule | None:
    text = phrase.text.strip()
    if _DITTO_MARK.fullmatch(phrase.raw.strip()) or (text and _AS_ABOVE.fullmatch(text)):
        return Schedule(ScheduleKind.NONE, uncertain=True, why_uncertain=SAME_AS_ABOVE)
    return Schedule(ScheduleKind.NONE) if _NOTHING.fullmatch(text) else None


def _day_number(phrase: Phrase, _known: Known) -> Schedule | None:
    """A spreadsheet's day, counted from 30 December 1899, that lost its format."""
    if not _SPREADSHEET.fullmatch(phrase.text):
        return None
    day = date(1899, 12, 30) + timedelta(int(phrase.text))
    return Schedule(ScheduleKind.DATE, end=day, uncertain=True, why_uncertain=SPREADSHEET_DAY)


# the order matters: a condition may name a year, a reference may say "yearly"
_RULES: tuple[_Rule, ...] = (
    _nothing,
    _day_number,
    countdown,
    conditional,
    reference,
    recurring,
    open_from_issue,
    counted,
    plain_dates,
)
