"""What a scanner sent into the test field, told in words: keys, pace, prefix, which badge.

What must not come in: widgets, and letting anybody in (a test changes nothing).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.delegates.codes import Reading, badge_text
from hanoiplan.delegates.scanned import before_code
from hanoiplan.delegates.trying import TriedCode

BY_HAND = 0.06  # seconds a key: no person types faster, no scanner slower
Tone = Literal["ok", "warn", "hint"]
TryCode = Callable[[str], TriedCode]


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything that arrived: letters, when each key came (seconds), whether Enter ended it."""

    text: str
    times: tuple[float, ...]
    enter: bool = False

    @property
    def pace(self) -> float | None:
        """Seconds from key to key; None with fewer than two."""
        if len(self.times) < 2:
            return None
        return (self.times[-1] - self.times[0]) / (len(self.times) - 1)


@dataclass(frozen=True, slots=True)
class Told:
    """A scan in words: how it came, what it is, and a prefix that the settings do not know yet."""

    arrived: str
    prefix: str
    verdict: str
    tone: Tone
    found_prefix: str = ""


def tell(scan: Scan, prefix: str, try_code: TryCode) -> Told:
    """What arrived, and whether it is the code of a badge of this event."""
    before, rest = before_code(scan.text, prefix)
    tried = try_code(rest)
    verdict, tone = _verdict(tried)
    strange = before if before.casefold() != prefix.casefold() else ""
    found = strange if tried.parsed.reading is not Reading.UNKNOWN else ""
    return Told(_arrived(scan), _of_prefix(before, prefix, strange), verdict, tone, found)


def _verdict(tried: TriedCode) -> tuple[str, Tone]:
    code = tried.parsed.code
    if code is None:
        words = _("This is not a badge code; the desk would search for it as text.")
        return words, "warn"
    if code.event != tried.event_number:
        return _("This is the badge of another event."), "warn"
    if tried.parsed.reading is Reading.ALTERED:
        return _("It looks like a badge of this event, but was not made here."), "warn"
    words = _("This is a badge of this event: number {number}, print {version}.")
    return words.format(number=badge_text(code.number), version=code.version), "ok"


def _arrived(scan: Scan) -> str:
    speech, keys = interface(), len(scan.times)
    parts = [ngettext("{n} key", "{n} keys", keys).format(n=speech.number(keys))]
    pace = scan.pace
    if pace is not None:
        each = speech.measure(pace * 1000, "ms")
        parts.append(_("{time} from key to key").format(time=each))
        parts.append(_("typed by hand") if pace > BY_HAND else _("fast as a scanner"))
    parts.append(_("Enter came after it") if scan.enter else _("no Enter after it"))
    return " · ".join(parts)


def _of_prefix(before: str, prefix: str, strange: str) -> str:
    if strange:
        return _("“{text}” came before the code.").format(text=strange)
    if before:
        return _("The prefix “{text}” was taken off.").format(text=before)
    if prefix:
        return _("The prefix “{text}” did not come; the scan is read all the same.").format(
            text=prefix
        )
    return ""


def joined(lines: Sequence[str]) -> str:
    """Lines that say something, one under the other."""
    return "\n".join(line for line in lines if line)
