"""How a card addresses a person before the name, in one of its languages.

What must not come in: the rule itself (`delegates.address`), fonts.
"""

from hanoiplan.badges.model import BadgeCard
from hanoiplan.delegates.address import before_name
from hanoiplan.paper.fields import Language


def form_of_address(card: BadgeCard, language: Language) -> str:
    """What stands before the name; in Vietnamese "Ngài" takes the place of Ông and Bà."""
    style, honorific = _in_one_language(card, language)
    return before_name(
        *(style, card.conferred, honorific, card.printed.pick(language)),
        style_for_mister=language == "vi" and style == card.style.vi,
    )


def _in_one_language(card: BadgeCard, language: Language) -> tuple[str, str]:
    """Style and honorific of the language asked for; the other one's if it has neither."""
    own, other = (card.style.vi, card.honorific.vi), (card.style.en, card.honorific.en)
    if language == "en":
        own, other = other, own
    return own if any(own) else other
