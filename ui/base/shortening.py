"""Supporting words cut to a number of letters: what stands whole somewhere else.

Names of people are wrapped, never cut (`text_fit`). What must not come in: Qt.
"""


def shortened(words: str, most: int) -> str:
    """Supporting words with … at a word's end, where that does not cut off more than half."""
    if len(words) <= most:
        return words
    cut = words[: most - 1].rstrip()
    head, _space, tail = cut.rpartition(" ")
    return f"{head if head and len(tail) < most // 2 else cut}…"
