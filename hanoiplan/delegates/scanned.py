"""What a scanner sends, as text: bare digits, a prefix before them, a code that lost digits.

What must not come in: what a code says and whether it is genuine (`codes`), and who was found.
"""

from hanoiplan.delegates.codes import BADGE_KIND, LENGTH, MAY_BE_EATEN


def bare_digits(text: str) -> str:
    """The digits of a text that holds nothing else, else ""."""
    digits = "".join(text.split())
    return digits if digits.isascii() and digits.isdigit() else ""


def is_whole_code(text: str) -> bool:
    """Whether a text has all the digits of a badge code: nothing more can follow."""
    return len(bare_digits(text)) == LENGTH


def has_right_check(text: str) -> bool:
    """Whether a text is a whole code of some event whose check digits are right.

    Nobody types such digits by accident: of the numbers of that length one in a
    thousand begins as a badge does and has them. Whether a key stands behind it, `codes` says.
    """
    digits = bare_digits(text)
    return len(digits) == LENGTH and digits[0] == str(BADGE_KIND) and int(digits) % 97 == 1


def may_be_code(text: str) -> bool:
    """Whether a finished text may be a code that an input method took leading digits from."""
    return LENGTH - MAY_BE_EATEN <= len(bare_digits(text)) <= LENGTH


def begins_with(text: str, prefix: str) -> bool:
    """Whether a text begins with a prefix; Caps Lock turns a scanner's letters round."""
    return bool(prefix) and text.lstrip()[: len(prefix)].casefold() == prefix.casefold()


def without_prefix(text: str, prefix: str) -> str:
    """A scanned text without what this desk's scanner sends before each code.

    Only where the rest may be a code: a name or a badge number typed by hand begins as it likes.
    """
    rest = text.lstrip()[len(prefix) :]
    return rest if begins_with(text, prefix) and may_be_code(rest) else text


def is_scan_begun(text: str, prefix: str) -> bool:
    """Whether a scanner is just sending: its prefix, which is no number, and digits after it."""
    if bare_digits(prefix) or not begins_with(text, prefix):
        return False
    return bool(bare_digits(text.lstrip()[len(prefix) :]))


def before_code(text: str, prefix: str) -> tuple[str, str]:
    """A scan as (what came before the code, the code): the known prefix, else a strange one.

    A strange one is whatever stands before the last 21 digits.
    """
    text = text.strip()
    if begins_with(text, prefix):
        return text[: len(prefix)], text[len(prefix) :]
    code = text[-LENGTH:]
    if len(text) > LENGTH and is_whole_code(code):
        return text[:-LENGTH], code
    return "", text
