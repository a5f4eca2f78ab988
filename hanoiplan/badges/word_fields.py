"""Fixed words that stand on cards in the language of the card: backs, labels, captions.

A word that is always printed in both languages stands in the layout itself. What must not come
in: anything about a person; words of the windows.
"""

from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.fields import Field, Language

_SHORT_TITLE = 46  # letters of an event's title that stand in one line of any card
_INFORMATION = Bilingual("Thông tin cần biết", "Good to know")
_EMERGENCY = Bilingual("Khẩn cấp", "Emergency")
_NOT_TRANSFERABLE = Bilingual("Thẻ chỉ dùng cho người có tên", "Not transferable")
_FOUND = Bilingual(
    "Nhặt được thẻ, xin gửi lại bàn đăng ký", "If found, please return to the registration desk"
)


def _word(name: str, label: str, words: Bilingual) -> Field[BadgeCard]:
    return Field(name, label, words.vi, words.vi, lambda _card, language: words.pick(language))


def _venue(card: BadgeCard, language: Language) -> str:
    return card.event.venue.pick(language)


def _found(card: BadgeCard, language: Language) -> str:
    """Where a lost badge goes; the venue is named where it is known."""
    return ", ".join(text for text in (_FOUND.pick(language), _venue(card, language)) if text)


def _long_title(card: BadgeCard, _language: Language) -> str:
    """Whether the event's title asks for two lines on a card."""
    title = card.event.title
    return "1" if max(len(title.vi), len(title.en)) > _SHORT_TITLE else ""


def _days(card: BadgeCard, language: Language) -> str:
    """The days of the event: "07–10/6/2026"."""
    first, last = card.event.starts_on, card.event.ends_on
    return Speech(language).date_range(first, last or first) if first else ""


WORD_FIELDS: tuple[Field[BadgeCard], ...] = (
    _word("word_information", N_("Words: good to know"), _INFORMATION),
    _word("word_emergency", N_("Words: emergency"), _EMERGENCY),
    _word("word_not_transferable", N_("Words: not transferable"), _NOT_TRANSFERABLE),
    Field("found_line", N_("Words: if found"), _FOUND.vi,
          f"{_FOUND.vi}, Trung tâm Hội nghị Quốc gia", _found),
    Field("venue", N_("Venue"), "Trung tâm Hội nghị Quốc gia",
          "Trung tâm Hội chợ Triển lãm Quốc gia, Khu đô thị mới Cổ Loa", _venue),
    Field("event_days", N_("Dates of the event"), "07–10/6/2026", "28/12/2026–02/01/2027", _days),
    Field("long_event", N_("Title of the event needs two lines"), "", "1", _long_title),
    Field("event_short", N_("Short name of the event"), "ACLC 2026",
          "Hội nghị Lãnh đạo các Thành phố ASEAN",
          lambda card, language: card.event.short_name or card.event.title.pick(language)),
)  # fmt: skip
