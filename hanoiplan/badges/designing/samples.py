"""Which people a design is looked at with: those who are hardest to print, and invented ones.

What must not come in: a database; the cards come ready.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import SAMPLE_CODE, BadgeCard
from hanoiplan.base.i18n import N_
from hanoiplan.base.names import phrases
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.fonts import Weight, Width
from hanoiplan.paper.shaping import shape
from hanoiplan.plans.categories import STANDARD_CATEGORIES
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import Category, EventFacts


@dataclass(frozen=True, slots=True)
class Sample:
    """One card worth looking at, and why (an English msgid)."""

    label: str
    card: BadgeCard


def worst_samples(cards: Sequence[BadgeCard]) -> tuple[Sample, ...]:
    """The longest name, the longest position, the rarest letters, a card without a photo.

    Each stands there only where somebody is worth it: nobody lacks a photo where nobody has one.
    """
    found: list[Sample] = []
    if cards:
        found.append(Sample(N_("Longest name"), max(cards, key=_name_length)))
        titled = max(cards, key=_title_length)
        if _title_length(titled):
            found.append(Sample(N_("Longest position"), titled))
    if (rare := _rarest(cards)) is not None:
        found.append(Sample(N_("Rare letters"), rare))
    plain = next((card for card in cards if not card.photo), None)
    if plain is not None and any(card.photo for card in cards):
        found.append(Sample(N_("No photo"), plain))
    return tuple(found)


def _length(text: str) -> float:
    """How wide a text is in print, em: letters differ, so counting them would find others."""
    return shape(text, Weight.SEMIBOLD, Width.NORMAL).advance if text else 0.0


def _name_length(card: BadgeCard) -> float:
    return _length(card.printed.pick(card.primary))


def _title_length(card: BadgeCard) -> float:
    return sum(_length(BADGE_FIELDS.text("title", card, language)) for language in ("vi", "en"))


def script_of(text: str) -> str:
    """The script of the first letter that is not Latin, as Unicode calls it; "" without one."""
    for letter in text:
        if letter.isalpha():
            script = unicodedata.name(letter, "").partition(" ")[0]
            if script != "LATIN":
                return script
    return ""


def _rarest(cards: Sequence[BadgeCard]) -> BadgeCard | None:
    """The longest name in the script that the fewest people use."""
    written = [(script_of(card.native), card) for card in cards if script_of(card.native)]
    counted = Counter(script for script, _card in written)
    if not written:
        return None
    rarest = min(counted, key=lambda script: (counted[script], script))
    ours = [card for script, card in written if script == rarest]
    return max(ours, key=lambda card: _length(card.native))


# --- an event without delegates ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Invented:
    name: str
    honorific: Bilingual
    position: Bilingual
    locality: Bilingual
    country: str
    letter: str
    native: str = ""


_PEOPLE = (
    _Invented(
        "Đỗ Nguyễn Tường Nhượng",
        Bilingual("Ông", "Mr"),
        Bilingual("Chủ tịch Ủy ban nhân dân thành phố", "Chairman of the City People’s Committee"),
        Bilingual("Hà Nội", "Hà Nội"),
        "VN",
        "D",
    ),
    _Invented(
        "Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa",
        Bilingual("Ngài", "H.E."),
        Bilingual(
            "Chủ tịch Ban Đô thị Bandar Seri Begawan",
            "Chairman, Bandar Seri Begawan Municipal Department",
        ),
        Bilingual("Bandar Seri Begawan", "Bandar Seri Begawan"),
        "BN",
        "D",
    ),
    _Invented(
        "Nguyễn Đặng Ngọc Uyển",
        Bilingual("Bà", "Ms"),
        Bilingual(
            "Phó Chủ tịch Thường trực Ủy ban nhân dân thành phố, Trưởng Ban Chỉ đạo Chuyển đổi số"
            " và Phát triển đô thị thông minh",
            "Standing Vice Chairwoman, City People’s Committee; Head of the Steering Committee on"
            " Digital Transformation and Smart City",
        ),
        Bilingual("Thành phố Huế", "Huế City"),
        "VN",
        "D",
    ),
    _Invented(
        "Sok Chanmonyroth",
        Bilingual("Ngài", "H.E."),
        Bilingual("Phó Thống đốc Thủ đô", "Deputy Governor of the Capital"),
        Bilingual("Phnôm Pênh", "Phnom Penh"),
        "KH",
        "D",
        native="ឯកឧត្តម សុខ ច័ន្ទមុនីរ័ត្ន",
    ),
    _Invented(
        "Hoàng Ngọc Diễm Thuỵ",
        Bilingual("Bà", "Ms"),
        Bilingual("Phó Trưởng ban Tổ chức", "Deputy Head, Organising Committee"),
        Bilingual("Hà Nội", "Hà Nội"),
        "VN",
        "B",
    ),
)


def stand_ins(event: EventFacts) -> tuple[BadgeCard, ...]:
    """Invented people for an event that has nobody yet; their codes open no door."""
    return tuple(_card(event, at, one) for at, one in enumerate(_PEOPLE, start=1))


def _card(event: EventFacts, at: int, one: _Invented) -> BadgeCard:
    foreign = one.country != "VN"
    return BadgeCard(
        delegate_id=-at,
        event=event,
        printed=Bilingual(one.name, one.name),
        native=one.native,
        honorific=one.honorific,
        position=one.position,
        organisation=Bilingual(),
        locality=one.locality,
        country=country_of(one.country),
        category=_category(one.letter),
        category_text="",
        badge_number=0,
        version=1,
        code=SAMPLE_CODE,
        primary="en" if foreign else "vi",
        name_phrases=phrases(one.name),
        photo=b"",
    )


def _category(letter: str) -> Category | None:
    """One of the standard categories; events may name theirs otherwise."""
    for at, seed in enumerate(STANDARD_CATEGORIES, start=1):
        if seed.letter == letter:
            return Category(
                at, seed.letter, seed.shape, seed.name, seed.colour, seed.needs_seat, at
            )
    return None
