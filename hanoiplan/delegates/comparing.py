"""Two people side by side: how likely they are one, in points and reasons.

The names come first; equal or different phones, passports, delegations move the points. The
weights stand in the tables below. What must not come in: looking for pairs among many people.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from hanoiplan.base.text import fold
from hanoiplan.delegates.match_reasons import Reason, ReasonKind, worst_doubt_first
from hanoiplan.delegates.model import DelegateDraft, DelegateRow
from hanoiplan.delegates.name_forms import NameForm, forms_of, native_key
from hanoiplan.delegates.name_likeness import NameLikeness, name_likeness
from hanoiplan.plans.countries import find_country

TOP = 99.0  # no ground reaches further; only an equal passport number is as good as sure
SPEAKS = 50.0  # points of the names from which on other grounds count at all
NATIVE_ALONE = 86.0  # points for equal names in their own script under different Latin ones
PASSPORT_ALONE = 88.0  # points for one passport number under different names
PASSPORT_SURE = 97.0  # and at the least under names that are alike

# What an equal field adds: this share of what is missing to the top.
_SHARES = {
    ReasonKind.PASSPORT: 0.95,
    ReasonKind.BIRTH: 0.6,
    ReasonKind.PHONE: 0.6,
    ReasonKind.EMAIL: 0.55,
    ReasonKind.NATIVE: 0.4,
    ReasonKind.DELEGATION: 0.3,
    ReasonKind.POSITION: 0.25,
    ReasonKind.COUNTRY: 0.05,
}
# What a different field takes away.
_DOUBTS = {
    ReasonKind.OTHER_SEX: 20.0,
    ReasonKind.OTHER_COUNTRY: 12.0,
    ReasonKind.OTHER_NATIVE: 8.0,
    ReasonKind.OTHER_DELEGATION: 6.0,
    ReasonKind.OTHER_POSITION: 4.0,
    ReasonKind.OTHER_PHONE: 3.0,
    ReasonKind.OTHER_EMAIL: 2.0,
}
# The most that is left when these differ.
_CEILINGS = {ReasonKind.OTHER_PASSPORT: 35.0, ReasonKind.OTHER_BIRTH: 45.0}
# What the names tell, for the order of the reasons; the points themselves are counted already.
_NAMES = {
    ReasonKind.SAME_NAME: 60.0,
    ReasonKind.MARKS: 55.0,
    ReasonKind.ANOTHER_ORDER: 50.0,
    ReasonKind.SPELLING: 45.0,
    ReasonKind.JOINED: 40.0,
    ReasonKind.TYPING: 35.0,
    ReasonKind.DIALECT: 30.0,
    ReasonKind.INITIALS: 28.0,
    ReasonKind.TITLES: 1.0,
    ReasonKind.COMMON_NAME: -3.0,
    ReasonKind.MISSING_WORDS: -5.0,
    ReasonKind.OTHER_MARKS: -25.0,
    ReasonKind.OTHER_WORDS: -30.0,
}
_PHONE_TAIL, _FEWEST_DIGITS, _FEWEST_DIFFERENT = 9, 7, 3
_SEVERAL = re.compile(r"[;,/|\n]|\s(?:hoặc|or|và|and)\s")


class Facts(NamedTuple):
    """What a record tells of a person, as it stands there: small, to be sent to another process."""

    id: int
    names: tuple[str, str, str]  # printed VI and EN, passport
    native: str
    country: str
    delegation: tuple[str, str]
    position: tuple[str, str]
    phone: str
    email: str
    passport: str
    birth: str
    sex: str


def facts_of(row: DelegateRow) -> Facts:
    """Of somebody in the list; two equal ones are compared alike."""
    return Facts(
        id=row.id,
        names=(row.printed.vi, row.printed.en, row.passport_name),
        native=row.native_name,
        country=row.country,
        delegation=(row.delegation.vi, row.delegation.en),
        position=(row.position.vi, row.position.en),
        phone=row.phone,
        email=row.email,
        passport=row.passport_number,
        birth=row.birth_date,
        sex=row.sex,
    )


@dataclass(frozen=True, slots=True)
class Person:
    """What two people are compared by. `id` is 0 for somebody who is not in the list yet."""

    id: int
    forms: tuple[NameForm, ...]
    native: str
    country: str  # ISO code
    delegation: frozenset[str]  # folded names
    position: tuple[str, str]  # folded, VI and EN
    phones: frozenset[str]
    emails: frozenset[str]
    passport: str
    birth: str
    sex: str

    @classmethod
    def from_row(cls, row: DelegateRow) -> "Person":
        """Somebody in the list."""
        return cls.from_facts(facts_of(row))

    @classmethod
    def from_facts(cls, facts: Facts) -> "Person":
        """Somebody in the list, by what the record tells."""
        return cls(
            id=facts.id,
            forms=forms_of(facts.names, facts.country),
            native=native_key(facts.native),
            country=facts.country,
            delegation=_folded_set(facts.delegation),
            position=_folded_pair(*facts.position),
            phones=frozenset(_phones(facts.phone)),
            emails=frozenset(_emails(facts.email)),
            passport=_passport(facts.passport),
            birth=facts.birth,
            sex=facts.sex,
        )

    @classmethod
    def from_draft(cls, draft: DelegateDraft, row_id: int = 0) -> "Person":
        """Somebody whom a form or a list brings."""
        country = _country_code(draft.country)
        return cls(
            id=row_id,
            forms=forms_of((draft.printed_vi, draft.printed_en, draft.passport_name), country),
            native=native_key(draft.native_name),
            country=country,
            delegation=_folded_set((draft.delegation,)),
            position=_folded_pair(draft.position_vi, draft.position_en),
            phones=frozenset(_phones(draft.phone)),
            emails=frozenset(_emails(draft.email)),
            passport=_passport(draft.passport_number),
            birth=draft.birth_date,
            sex=draft.sex,
        )


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two people are one: 0..100, with reasons, the worst doubt first."""

    score: int
    reasons: tuple[Reason, ...]


def likeness(one: Person, two: Person) -> Likeness:
    """Compare two people; the order of the two does not matter."""
    if (_place(two) < _place(one)) if one.id == two.id else two.id < one.id:
        one, two = two, one
    names = _names(one, two)
    grounds = list(_grounds(one, two))
    doubts = list(_doubts(one, two))
    points = _with_grounds(names.points, grounds)
    points -= sum(_DOUBTS.get(doubt, 0.0) for doubt in doubts)
    if ReasonKind.PASSPORT not in grounds:
        points = min([points, *(_CEILINGS[doubt] for doubt in doubts if doubt in _CEILINGS)])
    reasons = [
        *(Reason(kind, _NAMES[kind]) for kind in names.kinds),
        *(Reason(kind, _SHARES[kind] * 100) for kind in grounds),
        *(Reason(kind, -_weight(kind)) for kind in doubts),
    ]
    return Likeness(round(min(100.0, max(0.0, points))), worst_doubt_first(reasons))


def _weight(doubt: ReasonKind) -> float:
    return _DOUBTS.get(doubt, 100.0)


def _place(person: Person) -> tuple[object, ...]:
    """Any order that is the same for the same two people."""
    words = tuple(word.sound for form in person.forms for word in form.words)
    return (words, person.native, person.country)


def _names(one: Person, two: Person) -> NameLikeness:
    """The best that any two ways of writing the names give."""
    found = [name_likeness(a, b) for a in one.forms for b in two.forms]
    return max(
        found,
        key=lambda likeness: (likeness.points, sorted(likeness.kinds)),
        default=NameLikeness(0.0, frozenset()),
    )


def _with_grounds(points: float, grounds: Iterable[ReasonKind]) -> float:
    """Equal fields lift what the names say; under different names most of them say nothing."""
    kinds = list(grounds)
    if ReasonKind.NATIVE in kinds and points < SPEAKS:
        points = NATIVE_ALONE
        kinds.remove(ReasonKind.NATIVE)
    if points < SPEAKS:
        return PASSPORT_ALONE if ReasonKind.PASSPORT in kinds else points
    for kind in kinds:
        points += max(0.0, TOP - points) * _SHARES[kind]
    return max(points, PASSPORT_SURE) + 1 if ReasonKind.PASSPORT in kinds else points


def _grounds(one: Person, two: Person) -> Iterator[ReasonKind]:
    for kind, equal in (
        (ReasonKind.PASSPORT, _equal(one.passport, two.passport)),
        (ReasonKind.BIRTH, _equal(one.birth, two.birth)),
        (ReasonKind.PHONE, bool(one.phones & two.phones)),
        (ReasonKind.EMAIL, bool(one.emails & two.emails)),
        (ReasonKind.NATIVE, _equal(one.native, two.native)),
        (ReasonKind.DELEGATION, bool(one.delegation & two.delegation)),
        (ReasonKind.POSITION, _any_equal(one.position, two.position)),
        (ReasonKind.COUNTRY, _equal(one.country, two.country) and one.country != "VN"),
    ):
        if equal:
            yield kind


def _doubts(one: Person, two: Person) -> Iterator[ReasonKind]:
    for kind, different in (
        (ReasonKind.OTHER_PASSPORT, _different(one.passport, two.passport)),
        (ReasonKind.OTHER_BIRTH, _other_birth(one.birth, two.birth)),
        (ReasonKind.OTHER_SEX, _different(one.sex, two.sex)),
        (ReasonKind.OTHER_COUNTRY, _different(one.country, two.country)),
        (ReasonKind.OTHER_NATIVE, _different(one.native, two.native)),
        (ReasonKind.OTHER_DELEGATION, _apart(one.delegation, two.delegation)),
        (ReasonKind.OTHER_POSITION, _all_different(one.position, two.position)),
        (ReasonKind.OTHER_PHONE, _apart(one.phones, two.phones)),
        (ReasonKind.OTHER_EMAIL, _apart(one.emails, two.emails)),
    ):
        if different:
            yield kind


def _equal(one: str, two: str) -> bool:
    return bool(one) and one == two


def _different(one: str, two: str) -> bool:
    return bool(one and two) and one != two


def _apart(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two) and one.isdisjoint(two)


def _any_equal(one: Iterable[str], two: Iterable[str]) -> bool:
    return bool(set(filter(None, one)) & set(two))


def _all_different(one: tuple[str, str], two: tuple[str, str]) -> bool:
    """In a language that both have, and in none they have are they equal."""
    both = any(a and b for a, b in zip(one, two, strict=True))
    return both and not _any_equal(one, two)


def _other_birth(one: str, two: str) -> bool:
    """Day and month the other way round are a slip of a list, no other person."""
    return _different(one, two) and sorted(one.split("-")) != sorted(two.split("-"))


# --- fields as they are compared ----------------------------------------------------------------


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return fold(text)


def _folded_set(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(_folded, texts)))


def _folded_pair(vi: str, en: str) -> tuple[str, str]:
    return _folded(vi), _folded(en)


def _phones(text: str) -> Iterator[str]:
    """The last nine digits of each number; fillers such as 000000000 are none."""
    for part in _SEVERAL.split(text):
        digits = "".join(letter for letter in part if letter.isdigit())
        if len(digits) >= _FEWEST_DIGITS and len(set(digits)) >= _FEWEST_DIFFERENT:
            yield digits[-_PHONE_TAIL:]


def _emails(text: str) -> Iterator[str]:
    for part in _SEVERAL.split(text):
        address = part.strip().casefold()
        if "@" in address:
            yield address


def _passport(text: str) -> str:
    """Letters and digits only; what has no three digits is no number."""
    number = "".join(letter for letter in text.upper() if letter.isalnum())
    return number if sum(letter.isdigit() for letter in number) >= 3 else ""


@lru_cache(maxsize=512)  # a list names few countries, each many times
def _country_code(text: str) -> str:
    country = find_country(text) if text else None
    return country.code if country is not None else ""
