"""The 21 digits on a badge: what they say, and how a forged or spoilt code is told apart.

kind 1 · event 3 · number 5 · version 2 · keyed check 8 · check digits 2. The keyed check is
HMAC-SHA256 modulo 10^8 under the event's key: guessing at three tries a second for eight hours
gives 0.0009 expected hits. The check digits are ISO 7064 MOD 97-10, which refuses every single
wrong digit and every swap, so a misread code is never taken for a forged one. Digits only: a
scanner types them the same under every keyboard layout.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from enum import StrEnum

KEY_LENGTH = 32
BADGE_KIND = 1
LENGTH = 21
SIGNED = 11  # kind, event, number, version
KEYED_MODULUS = 10**8
MAY_BE_EATEN = 2  # leading digits that an input method may take for tone marks
HIGHEST_NUMBER = 99_999
HIGHEST_VERSION = 99


def badge_text(number: int | None) -> str:
    """A badge number as it is printed, shown and said: 0137, so that it is not taken for 1137.

    At least four digits; "" where there is no number.
    """
    return "" if number is None else f"{number:04d}"


@dataclass(frozen=True, slots=True)
class BadgeCode:
    """What a code says: which event, which number, which printing of it."""

    event: int
    number: int
    version: int

    @property
    def signed_digits(self) -> str:
        """The digits under the keyed check."""
        return f"{BADGE_KIND}{self.event:03d}{self.number:05d}{self.version:02d}"


class Reading(StrEnum):
    """How a scanned text reads."""

    GOOD = "good"
    ALTERED = "altered"  # check digits right, keyed check wrong: somebody made this
    UNKNOWN = "unknown"  # no code of ours, or misread


@dataclass(frozen=True, slots=True)
class Parsed:
    """A scanned text read; `code` is None when it is no code of ours at all."""

    reading: Reading
    code: BadgeCode | None
    digits: str  # as restored, or as scanned


def new_key() -> bytes:
    """A key for a new event."""
    return secrets.token_bytes(KEY_LENGTH)


def make_code(key: bytes, code: BadgeCode) -> str:
    """The 21 digits of a code.

    Raises:
        ValueError: a part does not fit its digits.
    """
    fits = 0 < code.event <= 999 and 0 < code.number <= HIGHEST_NUMBER
    if not fits or not 0 < code.version <= HIGHEST_VERSION:
        raise ValueError(f"{code} does not fit its digits")
    body = code.signed_digits + _keyed_check(key, code.signed_digits)
    return body + _check_digits(body)


def parse(text: str, key: bytes, event: int) -> Parsed:
    """Read a scanned text against one event's key and number.

    A text that lost up to two leading digits is completed when check and key then agree.
    """
    digits = "".join(text.split())
    if not (digits.isascii() and digits.isdigit()):
        return Parsed(Reading.UNKNOWN, None, digits)
    missing = LENGTH - len(digits)
    if 0 < missing <= MAY_BE_EATEN:
        restored = f"{BADGE_KIND}{event:03d}"[:missing] + digits
        whole = _read(restored, key)
        return whole if whole.reading is Reading.GOOD else Parsed(Reading.UNKNOWN, None, digits)
    return _read(digits, key)


def rehearsal_key(key: bytes) -> bytes:
    """The key of badges that are made in a rehearsal on a copy of an event.

    Made of the event's own, so that either file can tell a rehearsal's badge from a forged one;
    nobody gets from it back to the event's own.
    """
    return hmac.new(key, b"rehearsal", hashlib.sha256).digest()


def read_badge(text: str, key: bytes, event: int, *, rehearsal: bool) -> Parsed:
    """Read a scanned text at an event, or at the rehearsal of one.

    A rehearsal reads the badges that are printed already as well as its own, so that both can be
    tried at the door. Outside of it a rehearsal's badge is none of ours: it opens nothing, and is
    no forgery that anybody need be alarmed by.
    """
    parsed = parse(text, key, event)
    if parsed.reading is Reading.GOOD:
        return parsed
    tried = parse(text, rehearsal_key(key), event)
    if tried.reading is not Reading.GOOD:
        return parsed
    return tried if rehearsal else Parsed(Reading.UNKNOWN, None, tried.digits)


def _read(digits: str, key: bytes) -> Parsed:
    if len(digits) != LENGTH or int(digits) % 97 != 1 or int(digits[0]) != BADGE_KIND:
        return Parsed(Reading.UNKNOWN, None, digits)
    code = BadgeCode(int(digits[1:4]), int(digits[4:9]), int(digits[9:SIGNED]))
    right = hmac.compare_digest(_keyed_check(key, digits[:SIGNED]), digits[SIGNED:-2])
    return Parsed(Reading.GOOD if right else Reading.ALTERED, code, digits)


def _keyed_check(key: bytes, digits: str) -> str:
    mac = hmac.new(key, digits.encode(), hashlib.sha256).digest()
    return f"{int.from_bytes(mac, 'big') % KEYED_MODULUS:08d}"


def _check_digits(body: str) -> str:
    return f"{98 - int(body) * 100 % 97:02d}"
