"""What a run of fast keys was: a badge code, or something a person typed. No Qt, no clock.

Keys come as strokes: signs, and Backspaces where an input method rewrites what stands before the
cursor (VNI makes marks of digits after a vowel, Telex makes "ư" of "]"). The run says whether the
next stroke may still belong to a scan, and which codes it holds; only check digits and key decide,
never the pace alone. What must not come in: events, fields, and what a code says (`Reads` knows).
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

LENGTH = 21  # digits of a badge code
FEWEST = 19  # of a code whose first digits an input method took
LONGEST = 300  # strokes: 21 digits, each of which may rewrite a syllable of seven letters
MOST = 1024  # ways to read what was rewritten; a scan has a few dozen
BURST = 12  # signs that an input method rewrites at once: a syllable
BACK = "\b"

DIGITS = "1234567890"
ROWS = (  # what the row of digits types where scanner and computer do not mean the same keyboard
    "!@#$%^&*()",
    "&é\"'(-è_çà",
    '!"§$%&/()=',
    "ăâêô\u0300\u0309\u0303\u0301\u0323đ",  # the Vietnamese keyboard of Windows
)
TELEX = str.maketrans({"[": "ơ", "]": "ư", "{": "Ơ", "}": "Ư", "w": "ư", "W": "Ư"})
TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
SHAPES = {"\u0302": "6", "\u031b": "7", "\u0306": "8"}

Item = str  # the strokes of one event: signs and Backspaces, mostly a single one


@dataclass(frozen=True, slots=True)
class Reads:
    """How a code is known: by its check digits, and by the key of the event that is open."""

    is_code: Callable[[str], bool]  # 21 digits whose check digits are right
    knows: Callable[[str], bool]  # a badge of this event; also one that lost up to two digits


@dataclass(frozen=True, slots=True)
class Found:
    """The codes of a run, in order; its first items, so many, are somebody's typing."""

    codes: tuple[str, ...]
    typed: int = 0


class Run:
    """The strokes since the last pause."""

    def __init__(self, reads: Reads, prefix: str = "") -> None:
        self._reads = reads
        self._prefixes = [one.casefold() for one in (prefix, prefix.translate(TELEX)) if one]
        self._items: list[Item] = []
        self._text = ""

    def goes_on(self, item: Item) -> bool:
        """Whether these strokes may begin a scan, or belong to the one that has begun."""
        return len(self._text) < LONGEST and all(
            self._may_follow(self._text + item[:place], stroke) for place, stroke in enumerate(item)
        )

    def add(self, item: Item) -> None:
        """These strokes came."""
        self._items.append(item)
        self._text += item

    def now(self) -> Found | None:
        """What is certain before the keys stop: a badge of this event, whole."""
        if len(self._text) < LENGTH:
            return None
        for code in self._readings():
            if len(code) == LENGTH and self._reads.is_code(code) and self._reads.knows(code):
                return Found((code,))
        return self._after_others()

    def at_end(self) -> Found | None:
        """What the run was, now that the keys stopped; None: somebody typed it."""
        if len(self._text) < FEWEST:
            return None
        for code in self._readings():
            pieces = tuple(code[at : at + LENGTH] for at in range(0, len(code), LENGTH))
            if pieces and all(map(self._is_code, pieces)):
                return Found(pieces)
            if FEWEST <= len(code) < LENGTH and self._reads.knows(code):
                return Found((code,))
        return self._after_others()

    # ---- what may follow

    def _may_follow(self, before: str, stroke: str) -> bool:
        if stroke in DIGITS:
            return True
        rewritten, tail = _parts(before)
        if stroke == BACK:
            return not set(tail) & set(DIGITS) and not before.endswith(BACK * BURST)
        if rewritten:
            return not tail and len(_bursts(rewritten)[-1][1]) < BURST
        return self._in_prefix(before + stroke) or _in_a_row(before + stroke)

    def _in_prefix(self, text: str) -> bool:
        text = text.casefold()
        return any(one.startswith(text) for one in self._prefixes)

    # ---- what it says

    def _is_code(self, text: str) -> bool:
        return len(text) == LENGTH and self._reads.is_code(text)

    def _readings(self) -> Iterator[str]:
        """Every way to read the run as digits."""
        rewritten, tail = _parts(self._text)
        if rewritten:
            bursts = _bursts(rewritten)
            if len(bursts) + len(tail) >= FEWEST:
                yield from (eaten + tail for eaten in islice(eaten_digits(bursts), MOST))
        for rest in self._without_prefix(tail, after_rewriting=bool(rewritten)):
            digits = rest if _is_digits(rest) else digits_by_row(rest)
            if digits:
                yield digits

    def _without_prefix(self, text: str, *, after_rewriting: bool) -> Iterator[str]:
        """The prefix taken off, or what an input method left of it; then the whole of it."""
        for prefix in self._prefixes:
            for at in range(len(prefix) if after_rewriting else 1):
                if text.casefold().startswith(prefix[at:]):
                    yield text[len(prefix) - at :]
        yield text

    def _after_others(self) -> Found | None:
        """A badge of this event at the very end: codes stand before it, or what somebody typed."""
        before, code = self._text[:-LENGTH], self._text[-LENGTH:]
        one_by_one = len(self._items) == len(self._text)
        if not (one_by_one and _is_digits(self._text) and before):
            return None
        if not (self._is_code(code) and self._reads.knows(code)):
            return None
        pieces = [before[at : at + LENGTH] for at in range(0, len(before), LENGTH)]
        if all(map(self._is_code, pieces)):
            return Found((*pieces, code))
        return Found((code,), typed=len(before))


def _parts(text: str) -> tuple[str, str]:
    """What was rewritten (Backspaces and letters), and the signs after it."""
    if BACK not in text:
        return "", text
    end = len(text)
    while text[end - 1] in DIGITS:
        end -= 1
    return text[:end], text[end:]


def _bursts(rewritten: str) -> list[tuple[int, str]]:
    """How many signs were taken away each time, and what came in their place."""
    found, before = [(0, "")], ""
    for stroke in rewritten:
        backs, letters = found.pop()
        if stroke == BACK and before not in {"", BACK}:
            found += [(backs, letters), (1, "")]
        else:
            found.append((backs + (stroke == BACK), letters + stroke.replace(BACK, "")))
        before = stroke
    return found


def eaten_digits(bursts: Sequence[tuple[int, str]]) -> Iterator[str]:
    """The digits that an input method may have made these rewritings of, one each.

    Each rewriting shows the end of a syllable as it is now; what changed since the one before is
    what the digit did: 1–5 set a tone, 6–8 a shape, 9 makes "đ", 0 takes the tone away. A digit
    typed twice takes its mark away and stands in the text itself: that one was not eaten.
    """
    options, known = [], ""
    for backs, letters in bursts:
        after = known[: max(0, len(known) - backs)] + letters
        reaches_back = backs > len(known)  # to what nobody saw
        ways = [*(_step(known, after) if known else []), *(_first(after) if reaches_back else [])]
        options.append(dict.fromkeys(ways))
        known = after
    yield from ("".join(way) for way in product(*options))


def _marks(text: str) -> tuple[str, frozenset[str]]:
    """The tone of a syllable as its digit, "0" without one, and the digits of its shapes."""
    apart = unicodedata.normalize("NFD", text.casefold())
    tone = next((TONES[sign] for sign in apart if sign in TONES), "0")
    shapes = {SHAPES[sign] for sign in apart if sign in SHAPES}
    return tone, frozenset(shapes | ({"9"} if "đ" in apart else set()))


def _first(text: str) -> list[str]:
    """Nobody knows what stood there before: any of its marks may be new, or a tone gone."""
    tone, shapes = _marks(text)
    return [tone, *sorted(shapes), ""]


def _step(before: str, now: str) -> list[str]:
    (tone_before, shapes_before), (tone, shapes) = _marks(before), _marks(now)
    if tone != tone_before:
        return [tone] if tone != "0" else ["0", ""]
    return sorted(shapes - shapes_before) or [""]


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def digits_by_row(text: str) -> str:
    """Signs of another keyboard's row of digits as those digits, else ""."""
    for row in ROWS:
        if text and set(text.casefold()) <= set(row):
            return text.casefold().translate(str.maketrans(row, DIGITS))
    return ""


def _in_a_row(text: str) -> bool:
    """Whether all of it stands in one keyboard's row of digits, and begins as a code does."""
    text = text.casefold()
    return any(text[0] == row[0] and set(text) <= set(row) for row in ROWS)
