"""The language of a document as a value: sentences, dates, numbers as look.md's table writes them.

`Speech("vi")` is handed to renderers and reports; `interface()` is the one of the windows. Apart
from `i18n.py` because Babel's calendars cost start-up time. No layout, no data.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from babel.dates import get_day_names, get_month_names
from babel.numbers import format_decimal

from hanoiplan.base import i18n

DocumentLanguage = Literal["vi", "en"]
Number = int | float | Decimal

DASH = "–"  # joins ranges, without spaces
HIDDEN = "•••"
_ROMAN = ("", "I", "II", "III", "IV")
_SIZES = ("B", "kB", "MB", "GB", "TB")


@dataclass(frozen=True, slots=True)
class Speech:
    """One language and its customs of writing; equal languages are equal values."""

    language: DocumentLanguage

    # --- sentences ---

    def say(self, msgid: str) -> str:
        """`msgid` in this language, whatever the interface speaks."""
        return i18n.say(msgid, self.language)

    def say_count(self, one: str, many: str, n: int) -> str:
        """The form for `n` things; `{n}` is filled in by the caller."""
        return i18n.say_count(one, many, n, self.language)

    # --- dates ---

    def date(self, day: dt.date) -> str:
        """In a sentence or title: "Thứ Hai, 08/6/2026", "Monday, 8 June 2026"."""
        return f"{self.weekday(day)}, {self.short_date(day)}"

    def short_date(self, day: dt.date) -> str:
        """The same without the weekday: "08/6/2026", "8 June 2026"."""
        if self.language == "vi":
            return f"{_day_and_month(day, self.language)}/{day.year}"
        return f"{_day_and_month(day, self.language)} {day.year}"

    def table_date(self, day: dt.date) -> str:
        """In tables, fields and exports, in both languages: "08/06/2026"."""
        return f"{day.day:02}/{day.month:02}/{day.year:04}"

    def axis_date(self, day: dt.date) -> str:
        """On an axis: "08/6", "8 Jun"."""
        if self.language == "vi":
            return _day_and_month(day, self.language)
        return f"{day.day} {get_month_names('abbreviated', locale='en')[day.month]}"

    def official_date(self, day: dt.date) -> str:
        """After the place in an official paper: "ngày 05 tháng 02 năm 2026", "5 February 2026"."""
        if self.language == "vi":
            return f"ngày {day.day:02} tháng {_official_month(day)} năm {day.year}"
        return self.short_date(day)

    def date_range(self, first: dt.date, last: dt.date) -> str:
        """From day to day: "07–10/6/2026", "7–10 June 2026"; what both share is said once."""
        if first == last:
            return self.short_date(last)
        if first.year != last.year:
            return f"{self.short_date(first)}{DASH}{self.short_date(last)}"
        if first.month != last.month:
            return f"{_day_and_month(first, self.language)}{DASH}{self.short_date(last)}"
        return f"{_day(first, self.language)}{DASH}{self.short_date(last)}"

    def month(self, day: dt.date) -> str:
        """The month of a day: "Tháng 6/2026", "June 2026"."""
        if self.language == "vi":
            return f"Tháng {day.month}/{day.year}"
        return f"{get_month_names('wide', locale='en')[day.month]} {day.year}"

    def weekday(self, day: dt.date) -> str:
        """The name of its weekday: "Thứ Hai", "Monday"."""
        return str(get_day_names("wide", locale=self.language)[day.weekday()])

    def quarter(self, year: int, first: int, last: int | None = None) -> str:
        """Quarters 1 to 4 of a year: "Quý III–IV/2026", "Q3–Q4 2026"."""
        span = (first,) if last in {None, first} else (first, last or first)
        if self.language == "vi":
            return f"Quý {DASH.join(_ROMAN[number] for number in span)}/{year}"
        return f"{DASH.join(f'Q{number}' for number in span)} {year}"

    # --- times ---

    def time(self, moment: dt.time) -> str:
        """Hour and minute, "13:40", of a time that is already in the event's zone."""
        return f"{moment.hour:02}:{moment.minute:02}"

    def time_range(self, start: dt.time, end: dt.time) -> str:
        """From time to time: "08:45–11:00"."""
        return f"{self.time(start)}{DASH}{self.time(end)}"

    def duration(self, length: dt.timedelta) -> str:
        """A length of time: "5 giờ 09 phút", "9 phút", "2 giây"; "5 h 09 min"; never below zero."""
        seconds = max(0, round(length.total_seconds()))
        if seconds < 60:
            return f"{seconds} giây" if self.language == "vi" else f"{seconds} s"
        hours, minutes = divmod(seconds // 60, 60)
        hour, minute = ("giờ", "phút") if self.language == "vi" else ("h", "min")
        if not hours:
            return f"{minutes} {minute}"
        return f"{hours} {hour} {minutes:02} {minute}" if minutes else f"{hours} {hour}"

    # --- numbers ---

    def number(self, value: Number, decimals: int = 3) -> str:
        """A number, "1.018", "1,018", rounded half up to `decimals` places, without zeros there."""
        pattern = "#,##0." + "#" * decimals if decimals else "#,##0"
        rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0
        return format_decimal(rounded, format=pattern, locale=self.language)

    def percent(self, share: Number) -> str:
        """A share of 1 with at most one decimal place: 0.626 → "62,6%", "62.6%"."""
        return self.number(Decimal(str(share)) * 100, decimals=1) + "%"

    def measure(self, value: Number, unit: str) -> str:
        """A number with at most one decimal place and its unit: "9,6 mm", "9.6 mm"."""
        return f"{self.number(value, decimals=1)} {unit}"

    def size(self, count: int) -> str:
        """Bytes as people say them, by thousands: "4,2 MB", "4.2 MB"."""
        step = 0
        while round(count / 1000**step, 1) >= 1000 and step < len(_SIZES) - 1:
            step += 1  # after rounding: 999 999 bytes are 1 MB
        return self.measure(count / 1000**step, _SIZES[step])

    def x_of_y(self, part: int, whole: int) -> str:
        """In a sentence: "7 trong 12", "7 of 12"."""
        word = "trong" if self.language == "vi" else "of"
        return f"{self.number(part)} {word} {self.number(whole)}"

    def x_by_y(self, part: int, whole: int) -> str:
        """In a table or a tile: "214/342"."""
        return f"{self.number(part)}/{self.number(whole)}"


def interface() -> Speech:
    """The customs of the interface language; stretched English writes dates as English does."""
    return Speech("vi" if i18n.language() == "vi" else "en")


def _official_month(day: dt.date) -> str:
    """Months 1 and 2 are padded, as Decree 30/2020 writes dates."""
    return f"{day.month:02}" if day.month < 3 else str(day.month)


def _day(day: dt.date, language: DocumentLanguage) -> str:
    return f"{day.day:02}" if language == "vi" else str(day.day)


def _day_and_month(day: dt.date, language: DocumentLanguage) -> str:
    if language == "vi":
        return f"{day.day:02}/{_official_month(day)}"
    return f"{day.day} {get_month_names('wide', locale='en')[day.month]}"


# --- what only a role may see in full; the same in every language ---


def masked_phone(phone: str) -> str:
    """The network and the last three digits, "0912 ••• 318"; of a short number these only."""
    digits = "".join(c for c in phone if c.isdecimal())
    if len(digits) < 9:
        return masked_passport(digits)
    head = f"+{digits[:2]}" if phone.strip().startswith("+") else digits[:4]
    return f"{head} {HIDDEN} {digits[-3:]}"


def masked_passport(number: str) -> str:
    """The last three characters, "••• 417"; of fewer than six none, of nothing nothing."""
    bare = "".join(number.split())
    if len(bare) < 6:
        return HIDDEN if bare else ""
    return f"{HIDDEN} {bare[-3:]}"
