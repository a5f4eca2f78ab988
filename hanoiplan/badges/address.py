"""How a card addresses a person before the name, in one of its languages.

What must not come in: the rule itself (`delegates.address`), fonts.
"""

from collections.abc import Mapping

from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.text import fold_words
from hanoiplan.delegates.address import before_name
from hanoiplan.paper.fields import Language

_PLAIN_WORDS: Mapping[Language, Mapping[str, str]] = {
    "en": {"ong": "Mr", "ba": "Ms"},
    "vi": {"mr": "Ông", "ms": "Bà", "mrs": "Bà"},
}


def form_of_address(card: BadgeCard, language: Language) -> str:
    """What stands before the name; in Vietnamese "Ngài" takes the place of Ông and Bà."""
    style, honorific = _in_one_language(card, language)
    return before_name(
        *(style, card.conferred, honorific, card.printed.pick(language)),
        style_for_mister=language == "vi" and style == card.style.vi,
    )


def _in_one_language(card: BadgeCard, language: Language) -> tuple[str, str]:
    """Style and honorific of the language asked for; the other one's if it has neither.

    Ông, Bà, Mr, Ms are said in the language asked for: "Ông" over "Table 1" is of no language.
    """
    own, other = (card.style.vi, card.honorific.vi), (card.style.en, card.honorific.en)
    if language == "en":
        own, other = other, own
    style, honorific = own if any(own) else other
    if any(own) or style:
        return style, honorific
    return "", _PLAIN_WORDS[language].get("".join(fold_words(honorific)), honorific)
