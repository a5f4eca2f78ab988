"""What a scanner sent into the test field, told in words: keys, pace, prefix, which badge.

What must not come in: widgets, and letting anybody in (a test changes nothing).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.settings import SCANNER_GAP
from hanoiplan.base.speech import interface
from hanoiplan.delegates.codes import Reading, badge_text
from hanoiplan.delegates.scanned import before_code, has_right_check
from hanoiplan.delegates.trying import TriedCode
from ui.base.scan_run import digits_by_row

BY_HAND = 0.06  # seconds a key: no person types faster, no scanner slower
Tone = Literal["ok", "warn", "hint"]
TryCode = Callable[[str], TriedCode]


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything that arrived: signs, when each key came (seconds), what ended it."""

    text: str
    times: tuple[float, ...]
    enter: bool = False
    tab: bool = False

    @property
    def pace(self) -> float | None:
        """Seconds from key to key; None with fewer than two."""
        if len(self.times) < 2:
            return None
        return (self.times[-1] - self.times[0]) / (len(self.times) - 1)

    @property
    def longest_wait(self) -> float:
        """Seconds between keys where the scanner is slowest; 0 with too few keys.

        The third longest wait: one or two of them may have been the window's.
        """
        waits = sorted(b - a for a, b in pairwise(self.times))
        return waits[-3] if len(waits) >= 3 else 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """A scan in words: how it came, what it is, and what the settings do not know yet.

    `found_prefix` came before a code, `found_gap` is the pace (a value of the setting, 0: none)
    that this scanner needs, and so many signs, `before`, are no part of the code.
    """

    arrived: str
    prefix: str
    verdict: str
    tone: Tone
    found_prefix: str = ""
    found_gap: int = 0
    before: int = 0


def tell(scan: Scan, prefix: str, try_code: TryCode, gap: int = SCANNER_GAP.default) -> Told:
    """What arrived, and whether it is the code of a badge of this event; `gap` is set in ms."""
    by_row = digits_by_row(scan.text)
    if has_right_check(by_row):
        return Told(_arrived(scan), "", _of_other_keyboard(), "warn")
    before, rest = before_code(scan.text, prefix)
    tried = try_code(rest)
    verdict, tone = _verdict(tried)
    strange = before if before.casefold() != prefix.casefold() else ""
    found = strange if tried.parsed.reading is not Reading.UNKNOWN else ""
    came = _of_prefix(before, prefix, strange)
    slow = _gap_for(scan, gap) if tried.parsed.code is not None else 0
    if slow:
        verdict, tone = _of_slow(verdict), "warn"
    return Told(_arrived(scan), came, verdict, tone, found, slow, len(before))


def _gap_for(scan: Scan, gap: int) -> int:
    """The pace that a scanner needs which is slower than the one that is set; 0: none does."""
    wait = round(scan.longest_wait * 1000)
    paces = [choice.value for choice in SCANNER_GAP.choices]
    return next((pace for pace in paces if wait < pace), 0) if wait > gap else 0


def _of_slow(verdict: str) -> str:
    sentence = _("This scanner is slower than the pace that is set.")
    return f"{verdict} {sentence}"


def _of_other_keyboard() -> str:
    return _(
        "The scanner types signs instead of digits: it is set to another keyboard than this"
        " computer. Its badges are read all the same, but please set it to “USA” with the card"
        " that came with it."
    )


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
    parts.append(_end(scan))
    return " · ".join(parts)


def _end(scan: Scan) -> str:
    if scan.tab:
        return _("Tab came after it")
    return _("Enter came after it") if scan.enter else _("no Enter after it")


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
