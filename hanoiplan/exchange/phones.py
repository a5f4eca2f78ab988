"""Phone numbers that a spreadsheet has harmed: what they probably were. Proposed, never put right.

Pure. What must not come in: which column holds phones (`delegate_rows`).
"""

import re
from decimal import Decimal

from hanoiplan.exchange.sentences import ProblemKind

_SCIENTIFIC = re.compile(r"\d(?:[.,](\d+))?E\+?(\d{1,2})", re.IGNORECASE)
_MOBILE = re.compile(r"[35789]\d{8}")  # a Vietnamese mobile number without its 0
_WITH_COUNTRY = re.compile(r"84\d{9}")


def doubt(text: str, *, number: bool) -> tuple[ProblemKind, str] | None:
    """What may be the matter with a phone number, and what it should probably be ("" = unknown).

    `number`: whether the file keeps the cell as a number.
    """
    shortened = _SCIENTIFIC.fullmatch(text)
    if shortened:
        return _of_shortened(text, len(shortened[1] or ""), int(shortened[2]))
    if not (text.isascii() and text.isdigit()):
        return None
    if _WITH_COUNTRY.fullmatch(text):
        return ProblemKind.LOST_PLUS, f"+{text}"
    lost = number and len(text) in {9, 10} and not text.startswith("0")
    if lost or _MOBILE.fullmatch(text):
        return ProblemKind.LOST_ZERO, f"0{text}"
    return None


def _of_shortened(text: str, kept: int, size: int) -> tuple[ProblemKind, str]:
    """9.12345318E+08 still has all its digits, 9.12E+08 has lost them."""
    if kept < size - 1:
        return ProblemKind.PHONE_SHORTENED, ""
    digits = str(int(Decimal(text.replace(",", "."))))
    found = doubt(digits, number=True)
    return ProblemKind.PHONE_SHORTENED, found[1] if found else digits
