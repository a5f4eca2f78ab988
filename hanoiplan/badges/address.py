"""How a person is addressed before the name: style, conferred title, honorific, as on the record.

Nothing is invented: "H.E." and "Ngài" stand only where the record has them. What must not come
in: taking written names apart (`delegates.titles`), fonts.
"""

from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.text import fold_words
from hanoiplan.paper.fields import Language

_PLAIN = frozenset({"mr", "ms", "mrs", "miss", "mdm", "madam", "madame", "mister", "ong", "ba"})


def form_of_address(card: BadgeCard, language: Language) -> str:
    """What stands before the name: "H.E. Mr", "Ngài", "H.E. Dato' Seri".

    A conferred title takes the place of Mr and Ms, and stays away where the printed name begins
    with it. In Vietnamese "Ngài" takes the place of Ông and Bà.
    """
    style, honorific = _in_one_language(card, language)
    if not style and not card.conferred:
        return honorific  # most people: nothing is compared in a run of thousands
    words = fold_words(honorific)
    style = "" if _begins(words, style) else style
    if card.conferred or (style and style == card.style.vi and language == "vi"):
        honorific = _without_plain(honorific)
    named = _begins(fold_words(card.printed.pick(language)), card.conferred)
    title = "" if named or _within(fold_words(honorific), card.conferred) else card.conferred
    return " ".join(part for part in (style, title, honorific) if part)


def _in_one_language(card: BadgeCard, language: Language) -> tuple[str, str]:
    """Style and honorific of the language asked for; the other one's if it has neither."""
    own, other = (card.style.vi, card.honorific.vi), (card.style.en, card.honorific.en)
    if language == "en":
        own, other = other, own
    return own if any(own) else other


def _without_plain(honorific: str) -> str:
    """Without Mr, Bà and the like; Dr and GS. TS. stay."""
    return " ".join(word for word in honorific.split() if "".join(fold_words(word)) not in _PLAIN)


def _begins(words: tuple[str, ...], title: str) -> bool:
    wanted = fold_words(title)
    return bool(wanted) and words[: len(wanted)] == wanted


def _within(words: tuple[str, ...], title: str) -> bool:
    wanted = fold_words(title)
    return bool(wanted) and any(
        words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1)
    )
