"""How much two texts say the same, by their words; from 0 to 100.

Pure. What must not come in: names of persons (those have rules of their own).
"""

from difflib import SequenceMatcher

from hanoiplan.base.text import fold_words


def likeness(one: str, other: str) -> float:
    """Whole texts compared, the order of words left aside."""
    first, second = (sorted(fold_words(text)) for text in (one, other))
    return 100 * SequenceMatcher(None, " ".join(first), " ".join(second), autojunk=False).ratio()


def likeness_of_part(one: str, other: str) -> float:
    """As much, where one text may hold all words of the other and more."""
    first, second = set(fold_words(one)), set(fold_words(other))
    if not first or not second:
        return 0.0
    shared = " ".join(sorted(first & second))
    longer = (" ".join([shared, *sorted(words - {*shared.split()})]) for words in (first, second))
    texts = [shared, *(text.strip() for text in longer)]
    pairs = ((texts[0], texts[1]), (texts[0], texts[2]), (texts[1], texts[2]))
    return max(100 * SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in pairs)
