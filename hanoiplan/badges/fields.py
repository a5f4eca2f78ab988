"""What badges and name cards can print: one `Field` a line, read from a frozen `BadgeCard`.

What must not come in: positions, sizes, fonts; anything that is not on the card.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise
from operator import attrgetter

from hanoiplan.badges.address import form_of_address
from hanoiplan.badges.ink import band_edge, ink_on, letter_ink, rail, rail_edge
from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.own_fields import OWN_FIELDS
from hanoiplan.badges.word_fields import WORD_FIELDS
from hanoiplan.base.i18n import N_
from hanoiplan.base.names import phrases
from hanoiplan.base.paths import resource
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual, fold, fold_words
from hanoiplan.delegates.codes import badge_text
from hanoiplan.paper.fields import Field, FieldSet, Language

_SHORT_WORDS = 16  # letters of both category words that stand in one line
_NEUTRAL = "#4A5560"  # band of a card whose category is only a text

Value = Callable[[BadgeCard, Language], str]


def _of(path: str) -> Value:
    """The bilingual value at an attribute path, in the language asked for."""
    get: Callable[[BadgeCard], Bilingual] = attrgetter(path)
    return lambda card, language: get(card).pick(language)


def _event_when(card: BadgeCard, language: Language) -> str:
    """Place and dates: "Hà Nội, 07–10/6/2026"."""
    event = card.event
    days = ""
    if event.starts_on:
        days = Speech(language).date_range(event.starts_on, event.ends_on or event.starts_on)
    return ", ".join(part for part in (event.place.pick(language), days) if part)


def _work_line(card: BadgeCard, language: Language) -> str:
    """Both languages stand on every work card, the card's first one in front."""
    words = ("Thẻ công tác", "Work pass") if language == "vi" else ("Work pass", "Thẻ công tác")
    return " · ".join(part for part in (*words, _event_when(card, language)) if part)


def _title(card: BadgeCard, language: Language) -> str:
    """Position, and the organisation where neither the position nor the place names it."""
    position, organisation = card.position.pick(language), card.organisation.pick(language)
    if not position:
        return organisation
    if not organisation or _named(organisation, card, language):
        return position
    return f"{position}, {organisation}"


def _named(organisation: str, card: BadgeCard, language: Language) -> bool:
    """Whether position or place name the organisation anyway.

    The position does when it shares two words in a row with it ("Phó Chủ tịch UBND Thành phố",
    "UBND thành phố Huế"), the place when it is the same words.
    """
    words = fold_words(organisation)
    said = fold_words(card.position.pick(language))
    if words in (fold_words(_place(card, language)), fold_words(_country(card, language))):
        return True
    return words == said or bool(set(pairwise(words)) & set(pairwise(said)))


def _country(card: BadgeCard, language: Language) -> str:
    return card.country.name.pick(language) if card.country else ""


def _place(card: BadgeCard, language: Language) -> str:
    """Locality; where there is none, the country."""
    return card.locality.pick(language) or _country(card, language)


def _country_below(card: BadgeCard, language: Language) -> str:
    """The country under the locality, unless they are the same word."""
    country = _country(card, language)
    return "" if _same(country, _place(card, language)) else country


@lru_cache(maxsize=2_000)  # a run names the same few countries and places
def _same(one: str, other: str) -> bool:
    return fold(one) == fold(other)


def _place_line(card: BadgeCard, language: Language) -> str:
    parts = (_place(card, language), _country_below(card, language))
    return ", ".join(part for part in parts if part)


def _flag(card: BadgeCard, _language: Language) -> str:
    """The code of a country whose flag is at hand."""
    if card.country is None:
        return ""
    code = card.country.code.lower()
    return code if _has_flag(code) else ""


@cache
def _has_flag(code: str) -> bool:
    return resource("flags", f"{code}.png").is_file()


def _number(card: BadgeCard, _language: Language) -> str:
    """Nothing where no badge was made; a sample's code without a number shows 0000 in its place."""
    made = card.badge_number or card.code
    return badge_text(card.badge_number if made else None)


def _name_pieces(card: BadgeCard, text: str) -> tuple[str, ...]:
    """The card's own phrases where they spell this text, else those of the rules for names."""
    return card.name_phrases if " ".join(card.name_phrases) == text else phrases(text)


def _word(card: BadgeCard, language: Language) -> str:
    """The category word in capitals, as it stands on every card."""
    name = card.category.name.pick(language) if card.category else card.category_text
    return name.upper()


def _long_words(card: BadgeCard, _language: Language) -> str:
    """Whether both category words side by side would be too small on a low band."""
    words = {_word(card, "vi"), _word(card, "en")}
    return "1" if sum(len(word) for word in words) > _SHORT_WORDS else ""


def _colour(card: BadgeCard, _language: Language = "vi") -> str:
    return card.category.colour if card.category else _NEUTRAL


def _letter(card: BadgeCard, _language: Language) -> str:
    return card.category.letter if card.category else ""


def _unit(card: BadgeCard, language: Language) -> str:
    """The organisation at the foot of a work card, unless it is named above already."""
    organisation = card.organisation.pick(language)
    named = not card.position or _named(organisation, card, language)
    return "" if named else organisation


def _grouped(card: BadgeCard, _language: Language) -> str:
    """The digits of the code in threes, as people read them out."""
    return " ".join(card.code[at : at + 3] for at in range(0, len(card.code), 3))


def _task(card: BadgeCard, language: Language) -> str:
    return card.position.pick(language) or card.organisation.pick(language)


_LONG_NAME = "Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa"
_LONG_TITLE = (
    "Phó Chủ tịch Thường trực Ủy ban nhân dân thành phố, Trưởng Ban Chỉ đạo Chuyển đổi số"
    " và Phát triển đô thị thông minh"
)
_EVENT_TITLE = "Hội nghị Lãnh đạo các Thành phố ASEAN 2026"

_EVENT: tuple[Field[BadgeCard], ...] = (
    Field("event_title", N_("Event title"), _EVENT_TITLE, _EVENT_TITLE * 2, _of("event.title")),
    Field("event_when", N_("Place and dates"), "Hà Nội, 07–10/6/2026",
          "Thành phố Hồ Chí Minh, 28/12/2026–02/01/2027", _event_when),
    Field("work_line", N_("Work pass line"), "Thẻ công tác · Work pass",
          "Work pass · Thẻ công tác · Hà Nội, 28/12/2026–02/01/2027", _work_line),
)  # fmt: skip

_PERSON: tuple[Field[BadgeCard], ...] = (
    Field("honorific", N_("Style, title and honorific"), "Ông", "Tan Sri Datuk Amar",
          form_of_address),
    Field("style", N_("Style"), "Ngài", "H.E.", _of("style")),
    Field("conferred", N_("Conferred title"), "Dato' Seri", "Tan Sri Datuk Amar",
          lambda card, _language: card.conferred),
    Field("name", N_("Name"), "Đỗ Nguyễn Tường Nhượng", _LONG_NAME, _of("printed"),
          _name_pieces),
    Field("native", N_("Name in its own script"), "សុខ ច័ន្ទមុនីរ័ត្ន",
          "รัชนิกร สุวรรณภักดี ณ ลำพูน", lambda card, _language: card.native),
    Field("title", N_("Position and organisation"), "Chủ tịch Ủy ban nhân dân thành phố",
          _LONG_TITLE, _title),
    Field("position", N_("Position"), "Phó Đô trưởng", _LONG_TITLE, _of("position")),
    Field("organisation", N_("Organisation"), "Văn phòng UBND TP",
          "Sở Kế hoạch và Phát triển đô thị thành phố", _of("organisation")),
    Field("task", N_("Task"), "Phiên dịch tiếng Khmer – Đoàn 02", _LONG_TITLE, _task),
    Field("unit", N_("Unit"), "Văn phòng UBND TP",
          "Sở Kế hoạch và Phát triển đô thị thành phố", _unit),
    Field("place", N_("Locality"), "Hà Nội", "Bandar Seri Begawan", _place),
    Field("country", N_("Country"), "Việt Nam", "Cộng hòa Dân chủ Nhân dân Lào",
          _country_below),
    Field("place_line", N_("Locality and country in one line"), "Phnôm Pênh, Campuchia",
          "Thủ đô Viêng Chăn, Cộng hòa Dân chủ Nhân dân Lào", _place_line),
    Field("flag", N_("Flag"), "vn", "bn", _flag),
    Field("photo", N_("Photo"), "", "photo", lambda card, _language: "photo" * card.has_photo,
          picture=lambda card: card.photo),
    Field("code", N_("Badge code"), "1" * 21, "9" * 21, lambda card, _language: card.code),
    Field("code_digits", N_("Digits of the badge code"), " ".join(["111"] * 7),
          " ".join(["999"] * 7), _grouped),
    Field("number", N_("Badge number"), "0137", "10000", _number),
)  # fmt: skip

_CATEGORY: tuple[Field[BadgeCard], ...] = (
    Field("letter", N_("Category letter"), "D", "M", _letter),
    Field("category_word", N_("Category word"), "ĐẠI BIỂU", "ĐẠI BIỂU DANH DỰ", _word),
    Field("long_category", N_("Category words need two lines"), "", "1", _long_words),
    Field("category_colour", N_("Category colour"), "#0B56A6", "#DFE7ED", _colour),
    Field("on_category", N_("Ink on the category colour"), "#FFFFFF", "#111417",
          lambda card, _language: ink_on(_colour(card))),
    Field("letter_colour", N_("Ink of the category letter"), "#0B56A6", "#111417",
          lambda card, _language: letter_ink(_colour(card))),
    Field("band_edge", N_("Outline of a pale category colour"), "", "#5F6B78",
          lambda card, _language: band_edge(_colour(card))),
    Field("rail", N_("Rail pattern"), "bars", "chevrons",
          lambda card, language: rail(_letter(card, language))),
    Field("rail_colour", N_("Rail colour"), "#5A2496", "#5F6B78",
          lambda card, _language: band_edge(_colour(card)) or _colour(card)),
    Field("rail_edge", N_("Rail outline"), "#5A2496", "#5F6B78",
          lambda card, _language: rail_edge(_colour(card))),
    Field("work_card", N_("Is a work card"), "", "1",
          lambda card, _language: "1" if card.is_work_card else ""),
)  # fmt: skip


def _common(fields: Iterable[Field[BadgeCard]]) -> Iterator[Field[BadgeCard]]:
    """The same on many cards: the event, a category, fixed words."""
    return (replace(field, common=True) for field in fields)


BADGE_FIELDS: FieldSet[BadgeCard] = FieldSet(
    (
        *_common(_EVENT),
        *_PERSON,
        *_common(_CATEGORY),
        *OWN_FIELDS,
        *_common(WORD_FIELDS),
    ),
    primary=lambda card: card.primary,
    shared=lambda card: (card.event, card.category, card.category_text),
)
