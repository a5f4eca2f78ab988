"""Cells of a programme that say one thing in Vietnamese and in English: "Opening / Khai mạc".

What must not come in: columns and rows.
"""

import re
from collections.abc import Iterable

_VIETNAMESE = re.compile(
    r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE
)
_SOME = 2  # cells in two languages that make it the manner of a column


def in_two_languages(text: str) -> tuple[str, str] | None:
    """The Vietnamese and the English words of a line parted by a slash or by a line's end.

    None where not exactly one side has Vietnamese letters.
    """
    first, _, rest = text.partition("\n")
    whole = first if " / " in first else text
    pieces = [piece.strip() for piece in re.split(r"\s/\s|\n", whole) if piece.strip()]
    told = [bool(_VIETNAMESE.search(piece)) for piece in pieces]
    changes = [place for place in range(1, len(told)) if told[place] != told[place - 1]]
    if len(changes) != 1 or (whole is text and len(pieces) != 2):
        return None
    sides = " / ".join(pieces[: changes[0]]), " / ".join(pieces[changes[0] :])
    vi, en = sides if told[0] else sides[::-1]
    return (f"{vi}\n{rest}" if whole is first and rest else vi), en


def speaks_twice(texts: Iterable[str]) -> bool:
    """Whether most cells of a column stand in two languages parted by a slash."""
    filled = [text.split("\n")[0] for text in texts if text.strip()]
    twice = sum(in_two_languages(text) is not None for text in filled)
    return twice >= _SOME and twice * 2 >= len(filled)
