"""A deadline's words made ready for the rules: folded, plain hyphens, the hour set apart.

Remembers the words as written, so that what a condition says keeps its letters. What must not
come in: any rule about what the words mean.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from hanoiplan.base.text import fold, nfc
from hanoiplan.checklist.schedule.calendar_words import CalendarWord, find_dates, prepare_lists

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"～": "-", "…": "..."})
_MIDNIGHT = re.compile(r"(?<=\d-\d\d)[t ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?z?(?!\w)")  # spreadsheets
_HOUR = re.compile(
    r"(?<![\w:/])(?P<h>[01]?\d|2[0-3])"
    r"(?:(?:\s*(?:h|g|gio)\s*(?P<m1>[0-5]\d)?|:(?P<m2>[0-5]\d))(?:\s*(?:phut|p))?"
    r"(?:\s*(?P<pm>am|pm))?|\s*(?P<pm2>am|pm))(?![\w:])"
)
_WEEKDAYS = {
    "hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5, "2": 0, "3": 1, "4": 2, "5": 3,
    "6": 4, "7": 5, "chu nhat": 6, "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5,
    "sun": 6,
}  # fmt: skip
_WEEKDAY = re.compile(
    r"(?<!\w)(?:thu (?P<vi>hai|ba|tu|nam|sau|bay|[2-7])(?! \d)|(?P<sunday>chu nhat)"
    r"|(?P<en>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?day)s?(?!\w)"
)
# words that a cut through a line has broken in two
_WHOLE = {
    whole.replace(" ", ""): whole
    for whole in ("thuong xuyen", "hang nam", "dinh ky hang nam", "dinh ky/thuong xuyen",
                  "lien tuc", "hang quy", "hang thang")
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the words: the year of the plan and the day it was issued."""

    year: int | None = None
    issued_on: date | None = None

    @property
    def year_meant(self) -> int | None:
        """The year of a date that names none."""
        return self.year or (self.issued_on.year if self.issued_on else None)


@dataclass(frozen=True, slots=True)
class Phrase:
    """`text` is folded and without the hour; `words` are those of the source."""

    raw: str
    words: tuple[str, ...]
    text: str
    at: time | None
    weekday: int | None

    def dates(self, known: Known) -> tuple[CalendarWord, ...]:
        """The dates in `text`."""
        return find_dates(self.text, known.year_meant)

    def tail(self, position: int) -> str:
        """The words as written from `position` of `text`, without the closing stop."""
        left = len(self.text[position:].split())
        return " ".join(self.words[len(self.words) - left :]).strip(" .;,:") if left else ""


def make_phrase(raw: str) -> Phrase:
    """Return the phrase of any text, the empty one included."""
    words = tuple(word for word in nfc(raw).split() if fold(word))
    text = fold(" ".join(words).translate(_DASHES))
    text = _MIDNIGHT.sub("", text)
    text = _WHOLE.get(text.replace(" ", "").strip(" ."), text)
    text, at = _without_hour(text)
    weekday = _WEEKDAY.search(text)
    text = prepare_lists(" ".join(text.split()))
    return Phrase(raw, words, text.strip(), at, _weekday(weekday) if weekday else None)


def without(text: str, taken: Iterable[re.Match[str] | CalendarWord]) -> str:
    """`text` with what is taken blanked out, every place kept."""
    letters = list(text)
    for one in taken:
        begin, stop = one.span() if isinstance(one, re.Match) else (one.begin, one.stop)
        letters[begin:stop] = " " * (stop - begin)
    return "".join(letters)


def without_weekday(text: str) -> str:
    """`text` with the name of a weekday blanked out."""
    return without(text, _WEEKDAY.finditer(text))


def _without_hour(text: str) -> tuple[str, time | None]:
    match = _HOUR.search(text)
    if match is None:
        return text, None
    hour = int(match["h"]) + 12 * ((match["pm"] or match["pm2"]) == "pm" and int(match["h"]) < 12)
    return _HOUR.sub(" ", text), time(hour, int(match["m1"] or match["m2"] or 0))


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAYS[match["vi"] or match["sunday"] or match["en"]]
