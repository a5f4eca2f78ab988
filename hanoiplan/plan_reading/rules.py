"""Rules that a plan sets and a program can check: who is hosted, for how long, how many come.

Each rule is found by its words, with its figure and, where the sentence gives one, its days. What
must not come in: whether a rule is kept.
"""

import re
from collections.abc import Iterator

from hanoiplan.documents.model import SourceDocument
from hanoiplan.plan_reading.model import RuleFound
from hanoiplan.plan_reading.passages import Passage, body
from hanoiplan.plan_reading.programme_times import read_date

_MOST = r"(?:tối đa|không quá|không vượt quá|nhiều nhất|up to|at most)"
_PEOPLE = r"(?:đại biểu|người|thành viên|khách|delegates?|persons?|members?)"
_N = r"(?P<n>\d{1,3}(?:[.,]\d{3})?(?:\s*[-–]\s*\d{1,4})?)"

_FIGURES: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "hosting_max_persons",
        "delegates per delegation",
        re.compile(
            rf"{_MOST}\s+{_N}\s+{_PEOPLE}\s*(?:/|mỗi|trên|per|cho mỗi)\s*(?:01\s+"
            rf"|một\s+)?(?:đoàn|delegation)(?:\s+công tác)?"
            rf"|(?:mỗi đoàn|each delegation)\s+(?:được\s+)?(?:đài thọ\s+"
            rf"|đãi thọ\s+)?{_MOST}\s+(?P<n2>\d{{1,3}})\s+{_PEOPLE}",
            re.IGNORECASE,
        ),
    ),
    (
        "hosting_max_days",
        "days",
        re.compile(
            rf"{_MOST}\s+{_N}\s+(?:ngày|days?|đêm|nights?)(?:\s*\([^()]*\))?", re.IGNORECASE
        ),
    ),
    (
        "capacity",
        "delegates",
        re.compile(
            rf"(?:dự kiến\s+)?(?:khoảng|quy mô|dự kiến|tổng số|số lượng|about"
            rf"|approximately|some)\s+(?:từ\s+"
            rf"|gồm\s+)?{_N}\s+(?:khách mời\s+)?(?:{_PEOPLE}|participants|lượt người)",
            re.IGNORECASE,
        ),
    ),
)
_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("lodging", r"(?:lưu trú tập trung|bố trí lưu trú|bố trí (?:chỗ )?ở tập trung)"),
        ("kit", r"\bbộ kit\b|\bbộ tài liệu cho đại biểu|conference kit"),
        ("gift", r"tặng phẩm|quà tặng (?:đối ngoại|cho)|\bgifts?\b"),
        (
            "speech_vetting",
            (
                r"thẩm định nội dung (?:các )?(?:bài )?(?:phát biểu|tham luận)"
                r"|rà soát thành phần đại biểu"
            ),
        ),
        ("volunteers", r"tình nguyện viên"),
        ("interpretation", r"phiên dịch (?:cabin|phụ trách|cho)|dịch đuổi"),
        (
            "own_cost",
            (
                r"tự (?:túc|chi trả|lo) (?:kinh phí|chi phí)?|ngoài số lượng (?:trên|được)"
                r"|at (?:their )?own (?:cost|expense)"
            ),
        ),
    )
)
_NIGHTS = re.compile(r"^[^(]*\b(?:đêm|nights?)\b", re.IGNORECASE)
_DAYS = re.compile(
    r"(?P<from>\d{1,2}(?:/\d{1,2}(?:/\d{4})?)?)\s*(?:[-–]|đến(?:\s+ngày)?|và"
    r"|,)\s*(?P<to>\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})",
    re.IGNORECASE,
)
_EVENT_TIME = re.compile(
    r"^thời gian(?:\s+tổ chức)?[^:]{0,40}:|^(?:date|time)s?\s*:", re.IGNORECASE
)


def read_rules(document: SourceDocument) -> tuple[RuleFound, ...]:
    """Return each rule at the first place that states it, figures first."""
    parts = body(document)
    found: dict[str, RuleFound] = {}
    for one in parts:
        for rule in (*_figures(one), *_words(one), *_event_days(one)):
            found.setdefault(rule.id, rule)
    order = [*(name for name, _, _ in _FIGURES), *(name for name, _ in _WORDS)]
    return tuple(sorted(found.values(), key=lambda rule: _place(rule.id, order)))


def _place(name: str, order: list[str]) -> int:
    return order.index(name) if name in order else len(order)


def _figures(one: Passage) -> Iterator[RuleFound]:
    for name, unit, pattern in _FIGURES:
        found = pattern.search(one.start)
        if found:
            figure = found.groupdict().get("n2") or found["n"]
            value = re.sub(r"\s", "", figure).replace("–", "-")
            plain = (
                str(int(value))
                if value.isdigit()
                else value.replace(".", "")
                if "." in value
                else value
            )
            told = "nights" if _NIGHTS.search(found[0]) else unit
            yield RuleFound(name, found[0].strip(), one.source, plain, told, window_in(found[0]))


def _words(one: Passage) -> Iterator[RuleFound]:
    for name, pattern in _WORDS:
        found = pattern.search(one.start)
        if found:
            yield RuleFound(name, _clause_around(one.start, found.start()), one.source)


def _clause_around(text: str, place: int) -> str:
    """The clause between semicolons or stops that holds a place of the text."""
    begin = max(text.rfind("; ", 0, place), text.rfind(". ", 0, place)) + 1
    ends = [end for end in (text.find("; ", place), text.find(". ", place)) if end >= 0]
    return text[begin : min(ends, default=len(text))].strip(" .;")


def _event_days(one: Passage) -> Iterator[RuleFound]:
    """When the event takes place, said once for the whole of it."""
    if _EVENT_TIME.match(one.text):
        window = window_in(one.start)
        if window:
            yield RuleFound("event_dates", one.text.strip(" .;"), one.source, window=window)


def window_in(text: str) -> str:
    """The span of days in a text, "2026-06-07/2026-06-10"; empty where there is none."""
    found = _DAYS.search(text)
    last = read_date(found["to"])[0] if found else None
    if not found or last is None:
        return ""
    day, month, year = ([*found["from"].split("/"), "", ""])[:3]
    first = read_date(f"{day}/{month or last.month}/{year or last.year}")[0]
    return f"{first.isoformat()}/{last.isoformat()}" if first and first <= last else ""
