"""Why two records may be one person, or may not: kinds of reasons, each with its sentence.

What must not come in: how much a reason counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.i18n import N_, _


class ReasonKind(StrEnum):
    """One ground or one doubt."""

    SAME_NAME = "same_name"
    MARKS = "marks"
    ANOTHER_ORDER = "another_order"
    TITLES = "titles"
    SPELLING = "spelling"
    TYPING = "typing"
    DIALECT = "dialect"
    JOINED = "joined"
    INITIALS = "initials"
    NATIVE = "native"
    PASSPORT = "passport"
    BIRTH = "birth"
    PHONE = "phone"
    EMAIL = "email"
    DELEGATION = "delegation"
    POSITION = "position"
    COUNTRY = "country"
    # doubts
    MISSING_WORDS = "missing_words"
    OTHER_WORDS = "other_words"
    OTHER_MARKS = "other_marks"
    OTHER_NATIVE = "other_native"
    OTHER_PASSPORT = "other_passport"
    OTHER_BIRTH = "other_birth"
    OTHER_SEX = "other_sex"
    OTHER_COUNTRY = "other_country"
    OTHER_DELEGATION = "other_delegation"
    OTHER_POSITION = "other_position"
    OTHER_PHONE = "other_phone"
    OTHER_EMAIL = "other_email"
    COMMON_NAME = "common_name"


_SENTENCES: dict[ReasonKind, str] = {
    ReasonKind.SAME_NAME: N_("same name"),
    ReasonKind.MARKS: N_("same name, once without marks"),
    ReasonKind.ANOTHER_ORDER: N_("same name in another order of words"),
    ReasonKind.TITLES: N_("a title stands in the name"),
    ReasonKind.SPELLING: N_("the name in another spelling"),
    ReasonKind.TYPING: N_("the names differ in a few letters"),
    ReasonKind.DIALECT: N_("family names that may be the same Chinese character"),
    ReasonKind.JOINED: N_("same letters, parted into other words"),
    ReasonKind.INITIALS: N_("initials stand for words of the name"),
    ReasonKind.NATIVE: N_("same name in its own script"),
    ReasonKind.PASSPORT: N_("same passport number"),
    ReasonKind.BIRTH: N_("same date of birth"),
    ReasonKind.PHONE: N_("same phone number"),
    ReasonKind.EMAIL: N_("same e-mail address"),
    ReasonKind.DELEGATION: N_("same delegation"),
    ReasonKind.POSITION: N_("same position"),
    ReasonKind.COUNTRY: N_("same country"),
    ReasonKind.MISSING_WORDS: N_("one name has words that the other lacks"),
    ReasonKind.OTHER_WORDS: N_("each name has words of its own"),
    ReasonKind.OTHER_MARKS: N_("the names differ in their marks"),
    ReasonKind.OTHER_NATIVE: N_("the names differ in their own script"),
    ReasonKind.OTHER_PASSPORT: N_("different passport numbers"),
    ReasonKind.OTHER_BIRTH: N_("different dates of birth"),
    ReasonKind.OTHER_SEX: N_("one is a man, the other a woman"),
    ReasonKind.OTHER_COUNTRY: N_("different countries"),
    ReasonKind.OTHER_DELEGATION: N_("different delegations"),
    ReasonKind.OTHER_POSITION: N_("different positions"),
    ReasonKind.OTHER_PHONE: N_("different phone numbers"),
    ReasonKind.OTHER_EMAIL: N_("different e-mail addresses"),
    ReasonKind.COMMON_NAME: N_("many people have this name"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `points` below zero speak against the two being one person."""

    kind: ReasonKind
    points: float

    @property
    def is_doubt(self) -> bool:
        """Whether it speaks against."""
        return self.points < 0

    @property
    def sentence(self) -> str:
        """The reason in the interface language."""
        return _(_SENTENCES[self.kind])


def worst_doubt_first(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Doubts before grounds, the heaviest of each first."""
    return tuple(
        sorted(
            reasons,
            key=lambda reason: (not reason.is_doubt, -abs(reason.points), reason.kind),
        )
    )
