"""Who issues a paper, and what stands at its head and its end because of that.

What an office does not say stays open to be written in by hand; nothing is invented. What must
not come in: what any single paper is about.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.document.model import Ending, Head, Line, Style
from hanoiplan.reports.voice import Voice

DOTS = "…………………………"  # to be filled in by hand
GAP = "…………"  # the same within running text, where long dots would pull a line apart
_BLANK_DAY = "……………"
_COMMITTEE = "ỦY BAN NHÂN DÂN"
_PADDING = "\u00a0" * 10  # room for a number


@dataclass(frozen=True, slots=True)
class Office:
    """The office behind a paper; every field may be empty. `number` is all of "126/DS-VP"."""

    day: date
    parent: str = ""
    agency: str = ""
    number: str = ""
    place: Bilingual = field(default_factory=Bilingual)
    authority: tuple[str, ...] = ()  # "TL. CHÁNH VĂN PHÒNG", line by line
    signer: str = ""
    recipients: tuple[str, ...] = ()
    addressee: str = ""  # "Kính gửi"; empty: whoever issued the plan


def head(voice: Voice, office: Office, code: str = "DS") -> Head:
    """The head that the decree asks for; `code` is the kind of paper in an open number."""
    left = [*_named(office.parent, Style.PARENT), *_named(office.agency or DOTS, Style.AGENCY)]
    right = [
        *voice.lines(N_("SOCIALIST REPUBLIC OF VIET NAM"), Style.STATE, Style.HEAD_SECOND),
        *voice.lines(N_("Independence - Freedom - Happiness"), Style.MOTTO, Style.HEAD_SECOND),
    ]
    right.sort(key=lambda line: line.style is Style.HEAD_SECOND)  # the rule is under the motto
    number = office.number or f"{_PADDING}{open_number(voice.first, code, _BLANK_DAY)}"
    said = voice.first.say(N_("No.: {number}")).format(number=number)
    return Head(
        left=tuple(left),
        right=tuple(right),
        number=Line(said, Style.NUMBER),
        place=Line(_place(voice.first, office), Style.PLACE),
    )


def _named(name: str, style: Style) -> Iterator[Line]:
    """A name in capitals; that of a people's committee is broken before its place."""
    said = " ".join(name.upper().split())
    committee, level, place = said.partition(" THÀNH PHỐ ")
    if level and committee == _COMMITTEE:
        yield Line(committee, style)
        yield Line(f"{level.strip()} {place}", style)
    elif said:
        yield Line(said, style)


def open_number(speech: Speech, code: str, room: str = "…") -> str:
    """What follows the number to be filled in; an English paper shows no Vietnamese letters."""
    kind = f"{code}-" if code and speech.language == "vi" else ""
    before = "" if room == _BLANK_DAY else "…"
    return f"{before}/{kind}{room}"


def _place(speech: Speech, office: Office) -> str:
    place = office.place.pick(speech.language) or _BLANK_DAY
    return f"{place}, {speech.official_date(office.day)}"


def ending(voice: Voice, office: Office, default: str) -> Ending:
    """Recipients, if any were named, and who signs; `default` is a marked word."""
    return Ending(
        recipients=tuple(_recipients(voice, office)),
        authority=tuple(_authority(voice, office, default)),
        signer=Line(office.signer, Style.SIGNER) if office.signer else None,
    )


def _recipients(voice: Voice, office: Office) -> Iterator[Line]:
    if not office.recipients:
        return
    yield Line(voice.first.say(N_("Recipients:")), Style.RECIPIENTS_WORD)
    for place, name in enumerate(office.recipients, start=1):
        end = "." if place == len(office.recipients) else ";"
        yield Line(f"- {name.strip().rstrip(';.')}{end}", Style.RECIPIENT)


def _authority(voice: Voice, office: Office, default: str) -> Iterator[Line]:
    if office.authority:
        yield from (Line(line, Style.AUTHORITY) for line in office.authority)
    else:
        yield from voice.lines(default, Style.AUTHORITY, Style.AUTHORITY_SECOND)
