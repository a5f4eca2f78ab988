"""Deadlines that hang on something else: days from the event or the issue, a condition, a paper.

"D-30", "30 days before the conference", "100 ngày kể từ ngày ban hành", "sau khi Bộ … ban hành",
"theo dự án". What must not come in: which day follows from it (`schedules`).
"""

import re

from hanoiplan.base.i18n import N_
from hanoiplan.checklist.schedule.deadline_phrase import Known, Phrase
from hanoiplan.checklist.schedule.values import Anchor, Schedule, ScheduleKind

NO_ANCHOR = N_("It does not say from which day the days count.")
BARE_NUMBER = N_("Only a number is given; it is read as days from the issue of the plan.")
NO_DAYS = N_("It does not say how many days after the event.")

_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "muoi": 10, "one": 1, "two": 2,
            "three": 3, "four": 4, "five": 5, "ten": 10, "a": 1}  # fmt: skip
_UNITS = {"ngay": 1, "day": 1, "tuan": 7, "week": 7, "thang": 30, "month": 30}
_AMOUNT = re.compile(
    r"(?<![\w/-])(?P<n>\d{1,3}|" + "|".join(_NUMBERS) + r")(?: \(\w+\))? "
    r"(?P<w>working |business )?(?P<u>ngay|tuan|thang|day|week|month)s?(?P<w2> lam viec)?"
    r"(?! (?:dau|cuoi|\d)|\w)"
)
_COUNTDOWN = re.compile(
    r"(?:(?:truoc|ngay|by|before|cham nhat) )*[dntx] ?(?P<n>[+-] ?\d{1,3})(?: ngay| days?)?"
)
_BEFORE = re.compile(r"(?<!\w)(?:truoc|before|prior to|ahead of)(?: khi| ngay| the)*(?!\w)")
_AFTER = re.compile(
    r"(?<!\w)(?:(?:ngay )?sau|ke tu|tu|after|following|from|of|since|upon)"
    r"(?: khi| ngay| thoi diem| the| date of| day)*(?!\w)"
)
_WHEN = re.compile(
    r"(?:(?:ngay|trong|chi|duoc|thuc hien|hoan thanh) )*(?:(?P<now>ngay )?(?P<after>sau )?khi|neu"
    r"|(?P<soon>as soon as|immediately (?:after|upon))|when|once|upon|if"
    r"|(?P<loose>sau|after|tu khi))"
    r" "
)
_THING = (
    r"(?:hoi nghi|su kien|hoi thao|dien dan|doi thoai|dai hoi|le hoi|dot hoat dong|hoi cho"
    r"|hoi dam|tuan le|festival|ngay hoi|lien hoan|trien lam|toa dam|fair|exhibition|conference"
    r"|event|forum|meeting|summit|workshop|dialogue|congress|seminar|symposium)"
)
_MOMENT = (
    r"(?:ngay|khi|thoi diem|dien ra|to chuc|bat dau|ket thuc|khai mac|be mac|le|duoc|chinh thuc|nay"
    r"|the|opening|closing|start|end|of|date|begins?|ends?|is over|starts?|day)"
)
_EVENT = re.compile(
    rf"(?:{_MOMENT} )*(?:{_THING}|khai mac|be mac|(?:the )?(?:opening|closing)(?: ceremony)?)"
    rf"(?: {_MOMENT})*"
)
_DURING = re.compile(rf"(?:trong|during|at)(?: (?:thoi gian|qua trinh|dien ra))* {_EVENT.pattern}")
_OPENING = re.compile(r"(?<!\w)(?:khai mac|bat dau|opening|begins?|starts?)(?!\w)")
_CLOSING = re.compile(r"(?<!\w)(?:be mac|ket thuc|closing|ends?|is over)(?!\w)")
_PAPER = r"(?:ke hoach|van ban|quyet dinh)(?: nay)?"
_ISSUED = re.compile(
    rf"(?:ngay |thoi diem )*(?:duoc )?(?:ky ban hanh|ban hanh|ky)"
    rf"(?: (?:cua )?{_PAPER})?|ke hoach (?:nay )?(?:duoc |co )?(?:ky |ban hanh|phe duyet|hieu luc)+"
    r"|(?:date of )?(?:issue|issuance|signing|issuing)(?: of (?:the|this) plan)?"
    r"|(?:the|this) plan is (?:issued|signed)"
)
_THIS_PLAN = re.compile(r"ke hoach nay|this plan")
_NOUNS = (
    "du an|ke hoach|tien do|yeu cau|lo trinh|de an|chuong trinh|thoi han|huong dan|quy dinh"
    "|chi dao|phan cong|thoi gian|nhiem vu|thuc te|tinh hinh|van ban|thong bao|lich|nhu cau|dieu"
    "|noi dung|hop dong|thoa thuan|phu luc|quyet dinh|nghi quyet"
)
_REFERENCE = re.compile(
    rf"(?:(?:thuc hien|trien khai) )?(?P<as>theo)(?: tung| cac| dung| moi)*(?= (?:{_NOUNS})(?!\w))"
    r"|(?P<en>according to|in accordance with|in line with|as per|as required(?: by)?|as set out in"
    r"|as requested|per(?= project)|by(?= project))"
    r"|dot xuat(?!\w)|phu hop voi|can cu(?: vao| theo)?|dong bo voi"
)


def countdown(phrase: Phrase, _known: Known) -> Schedule | None:
    """Return "D-30", "Ngày D" or a bare number of days, or None."""
    match = _COUNTDOWN.fullmatch(phrase.text)
    if match:
        return _relative(phrase, int(match["n"].replace(" ", "")), Anchor.EVENT_START)
    if re.fullmatch(r"(?:ngay )?d(?:-day)?|ngay n", phrase.text):
        return _relative(phrase, 0, Anchor.EVENT_START)
    if re.fullmatch(r"\d{1,3}", phrase.text):
        return _relative(phrase, int(phrase.text), Anchor.ISSUE, why=BARE_NUMBER)
    return None


def conditional(phrase: Phrase, known: Known) -> Schedule | None:
    """Return what opens with "khi", "sau khi", "when" …: a condition, or days from the event."""
    match = _WHEN.match(phrase.text)
    if match is None or (match["loose"] and _date_follows(phrase, match.end(), known)):
        return None
    rest = phrase.text[match.end() :].strip(" .;,")
    if _AMOUNT.search(rest) or rest in {"possible", "co the"}:
        return None
    at_once = bool(match["soon"]) or match[0].startswith("ngay ")
    anchor = _anchor(rest, after=True)
    if at_once and anchor is Anchor.ISSUE:
        return _relative(phrase, 0, anchor)
    if anchor in {Anchor.EVENT_START, Anchor.EVENT_END}:
        exact = at_once or not (match["loose"] or match["after"])
        return _relative(phrase, 0, anchor, why="" if exact else NO_DAYS)
    return Schedule(ScheduleKind.CONDITION, phrase.raw, condition=phrase.tail(match.end()),
                    days=0 if at_once else None)  # fmt: skip


def counted(phrase: Phrase, known: Known) -> Schedule | None:
    """Return a number of days before or after something, or "before the event", or None."""
    amount = _AMOUNT.search(phrase.text)
    if amount and _inside_a_date(phrase, amount.start(), known):
        return None
    text = phrase.text
    if amount:  # what follows the amount says from when; else what stands before it
        text = text[: amount.start()] + " " * len(amount[0]) + text[amount.end() :]
    start = amount.end() if amount else 0
    for begin in (start, 0):
        for word, sign in ((_BEFORE, -1), (_AFTER, 1)):
            match = word.search(text, begin)
            if match and not _date_follows(phrase, match.end(), known):
                return _counted_from(phrase, text, match.end(), sign, amount)
    if amount and not phrase.dates(known):
        return _relative(phrase, _days(amount), Anchor.ISSUE, amount, why=NO_ANCHOR)
    if _DURING.fullmatch(text):
        return _relative(phrase, 0, Anchor.EVENT_END)
    return None


def reference(phrase: Phrase, _known: Known) -> Schedule | None:
    """Return a pointer to another paper ("theo dự án"), or None."""
    match = _REFERENCE.match(phrase.text)
    if match is None:
        return None
    said = phrase.tail(match.end()) or phrase.tail(0)
    return Schedule(ScheduleKind.REFERENCE, phrase.raw, condition=said)


_AROUND = re.compile(
    r"^(?:khi |ngay |the )+|(?: (?:it nhat|toi thieu|cham nhat|khoang|la|at least))+$"
)


def _counted_from(
    phrase: Phrase, text: str, begin: int, sign: int, amount: re.Match[str] | None
) -> Schedule | None:
    rest = " ".join(re.sub(r"[.;,:]", " ", text[begin:]).split())
    rest = _AROUND.sub("", rest)
    if not rest:
        if amount is None:
            return None
        anchor = Anchor.EVENT_START if sign < 0 else Anchor.ISSUE
        return _relative(phrase, sign * _days(amount), anchor, amount, why=NO_ANCHOR)
    anchor = _anchor(rest, after=sign > 0)
    if amount is None:
        return _loosely(phrase, sign, anchor)
    condition = phrase.tail(begin) if anchor is Anchor.CONDITION else ""
    return _relative(phrase, sign * _days(amount), anchor, amount, condition)


def _loosely(phrase: Phrase, sign: int, anchor: Anchor) -> Schedule | None:
    """Before the event is the day before it; from the issue on is a beginning without end."""
    if anchor in {Anchor.EVENT_START, Anchor.EVENT_END}:
        return _relative(phrase, min(sign, 0), anchor, why="" if sign < 0 else NO_DAYS)
    return None


def open_from_issue(phrase: Phrase, known: Known) -> Schedule | None:
    """Return "from the issue of the plan on": a beginning and no end."""
    match = re.match(r"(?:ke )?tu (?:khi |ngay |thoi diem )*|from (?:the )?", phrase.text)
    if match is None:
        return None
    rest = re.sub(r" (?:tro di|onwards?)$", "", phrase.text[match.end() :].strip(" ."))
    if _ISSUED.fullmatch(rest) or phrase.text.strip(" .") in {"tu nay", "from now on"}:
        return Schedule(ScheduleKind.CONTINUOUS, phrase.raw, start=known.issued_on)
    return None


def _anchor(rest: str, *, after: bool) -> Anchor:
    if _ISSUED.fullmatch(rest) or (_THIS_PLAN.search(rest) and "ban hanh" in rest):
        return Anchor.ISSUE
    if not _EVENT.fullmatch(rest):
        return Anchor.CONDITION
    if _OPENING.search(rest):
        return Anchor.EVENT_START
    return Anchor.EVENT_END if after or _CLOSING.search(rest) else Anchor.EVENT_START


def _relative(
    phrase: Phrase,
    days: int,
    anchor: Anchor,
    amount: re.Match[str] | None = None,
    condition: str = "",
    *,
    why: str = "",
) -> Schedule:
    working = bool(amount and (amount["w"] or amount["w2"]))
    return Schedule(ScheduleKind.RELATIVE, phrase.raw, days=days, anchor=anchor,
                    condition=condition, working_days=working, at=phrase.at,
                    uncertain=bool(why), why_uncertain=why)  # fmt: skip


def _days(amount: re.Match[str]) -> int:
    number = amount["n"]
    return (_NUMBERS.get(number) or int(number)) * _UNITS[amount["u"]]


def _date_follows(phrase: Phrase, position: int, known: Known) -> bool:
    """Whether a date stands there, at most one unit word away."""
    return any(0 <= one.begin - position <= 6 for one in phrase.dates(known))


def _inside_a_date(phrase: Phrase, position: int, known: Known) -> bool:
    return any(one.begin <= position < one.stop for one in phrase.dates(known))
