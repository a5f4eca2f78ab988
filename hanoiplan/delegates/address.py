"""What stands before a name: style, conferred title and honorific in their order, nothing twice.

One rule for cards and lists. Nothing is invented: "H.E." and "Ngài" stand only where the record
has them. What must not come in: taking written names apart (`titles`), which language is spoken.
"""

from hanoiplan.base.text import fold_words

_PLAIN = frozenset({"mr", "ms", "mrs", "miss", "mdm", "madam", "madame", "mister", "ong", "ba"})


def before_name(
    style: str, conferred: str, honorific: str, name: str, *, style_for_mister: bool = False
) -> str:
    """What stands before the name: "H.E. Mr", "Ngài", "H.E. Dato' Seri".

    A conferred title takes the place of Mr and Ms, and stays away where the name begins with it;
    with `style_for_mister` the style ("Ngài") takes the place of Ông and Bà as well.
    """
    if not style and not conferred:
        return honorific  # most people: nothing is compared in a run of thousands
    style = "" if begins_with(honorific, style) else style
    if conferred or (style and style_for_mister):
        honorific = _without_plain(honorific)
    said = begins_with(name, conferred) or _within(fold_words(honorific), conferred)
    return " ".join(part for part in (style, "" if said else conferred, honorific) if part)


def begins_with(text: str, title: str) -> bool:
    """Whether a text begins with the words of a title, however they are written."""
    words, wanted = fold_words(text), fold_words(title)
    return bool(wanted) and words[: len(wanted)] == wanted


def _without_plain(honorific: str) -> str:
    """Without Mr, Bà and the like; Dr and GS. TS. stay."""
    return " ".join(word for word in honorific.split() if "".join(fold_words(word)) not in _PLAIN)


def _within(words: tuple[str, ...], title: str) -> bool:
    wanted = fold_words(title)
    return bool(wanted) and any(
        words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1)
    )
