"""White space as a reader sees it, and lines put together where a page or a narrow cell broke them.

Pure. What must not come in: where the lines come from.
"""

import re
from collections.abc import Sequence

from hanoiplan.sheets.cells import as_read, one_line
from hanoiplan.sheets.syllables import is_syllable

_LAST = re.compile(r"[^\W\d_]+$")
_ORDINAL = re.compile(r"[IVXL]+ [IVXL]+[.)]?|\d+ \d[.)]?")  # in a column too narrow for it
_FIRST = re.compile(r"[^\W\d_]+")


def spaced(text: str) -> str:
    """Composed text without unseen characters; what the author broke into lines stays lines.

    Soft hyphens stay, as in TCVN3 they are a letter (`old_writing`).
    """
    return "\n".join(line for line in map(one_line, as_read(text).split("\n")) if line)


def parts_a_word(before: str, after: str) -> bool:
    """Whether a cell too narrow broke a word here: "chươn" and "g trình"."""
    last, first = _LAST.search(before), _FIRST.match(after)
    if last is None or first is None or not first[0].islower():
        return False
    is_whole = is_syllable(last[0]) and is_syllable(first[0])
    return not is_whole and is_syllable(last[0] + first[0])


def put_together(lines: Sequence[str]) -> tuple[str, bool]:
    """Wrapped lines as one, and whether a word was put together by guess."""
    text, guessed = "", False
    for line in lines:
        if not text:
            text = line
        elif text.endswith("-") and not text.endswith((" -", "--")):
            text += line
        elif parts_a_word(text, line) or _ORDINAL.fullmatch(f"{text} {line}"):
            text, guessed = text + line, True
        else:
            text += f" {line}"
    return text, guessed
