"""From a record of a delegate to a guest as protocol sees him or her.

Pure. What must not come in: reading the file (`precedence_queries`) and the order itself.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hanoiplan.base.text import Bilingual, fold, fold_words
from hanoiplan.delegates.model import DelegateRow, DelegationKind, DelegationRow, Sex
from hanoiplan.delegates.roles import Role, role_of
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import CategoryShape
from hanoiplan.seating.guests import Guest
from hanoiplan.seating.localities import names_capital
from hanoiplan.seating.precedence_model import PersonFacts
from hanoiplan.seating.rank_table import Post, RankLine, is_charge, is_interpreter, rank_of

_HOME = "VN"
_AT_HOME = frozenset(
    {
        *(DelegationKind.VIETNAMESE_LOCALITY, DelegationKind.CENTRAL_AGENCY),
        *(DelegationKind.CITY_DEPARTMENT, DelegationKind.ORGANISERS),
    }
)
_CITIES = frozenset({DelegationKind.FOREIGN_CITY, DelegationKind.VIETNAMESE_LOCALITY})
_OF_THE_CITY = frozenset({DelegationKind.VIETNAMESE_LOCALITY, DelegationKind.CITY_DEPARTMENT})
_OF_CAPITALS = _CITIES | {DelegationKind.ORGANISERS, DelegationKind.OTHER}
_HOSTING = frozenset({"B", "T"})  # letters of work cards: organiser, secretariat
_SEXES = {Sex.FEMALE: "F", Sex.MALE: "M"}
_WHEELCHAIR = ("wheelchair", "xe lan")
_BETWEEN = re.compile(r"[,;/\n]")


def guest_of(
    row: DelegateRow,
    delegation: DelegationRow | None,
    ranks: Mapping[str, RankLine],
    facts: PersonFacts,
    *,
    host: bool,
) -> Guest:
    """A guest of one delegate's record, not yet paired with interpreter and partner."""
    country = country_at_event(row, delegation)
    kind = delegation.kind if delegation is not None else DelegationKind.OTHER
    post = _post(row, country)
    line = rank_of(ranks, post, facts.rank_code)
    interprets = is_interpreter(post)
    known = country_of(country)
    of_organisation = kind is DelegationKind.ORGANISATION
    return Guest(
        id=row.id,
        name=row.name,
        printed=row.printed or Bilingual(row.passport_name, row.passport_name),
        position=row.position,
        photo=row.photo,
        sort_key=row.sort_key,
        delegation_id=row.delegation_id or 0,
        delegation=row.delegation,
        country=country,
        host=host,
        head=row.is_head,
        rank=line.number,
        rank_name=line.name,
        rank_code=line.code,
        capital=kind in _OF_CAPITALS and names_capital(country, *_both(row.delegation)),
        city_en=row.delegation.pick("en") if kind in _CITIES else "",
        appointed_on=facts.appointed_on,
        override=facts.override,
        note=facts.note,
        sex=_SEXES.get(Sex(row.sex), "") if row.sex in set(Sex) else "",
        languages=_languages(row.languages),
        wheelchair=any(word in fold(row.access_needs) for word in _WHEELCHAIR),
        role=row.role,
        speaks=role_of(row.role) is Role.SPEAKER,
        is_interpreter=interprets,
        needs_seat=not interprets and (row.category is None or row.category.needs_seat),
        charge=is_charge(post),
        organisation=of_organisation or (known is not None and known.organisation),
    )


def country_at_event(row: DelegateRow, delegation: DelegationRow | None) -> str:
    """Whose country somebody comes for: the own one, else the delegation's, else by its kind.

    Experts of many countries may come as one delegation. Of an international organisation
    everybody comes for the organisation.
    """
    joint = country_of(row.delegation_country)
    if joint is not None and joint.organisation:
        return joint.code
    own = row.country or row.delegation_country
    if not own and delegation is not None and delegation.kind in _AT_HOME:
        return _HOME
    return own


def _post(row: DelegateRow, country: str) -> Post:
    texts = (*_both(row.delegation), *_both(row.organisation), *_both(row.position))
    return Post(
        rank=row.rank,
        position=row.position,
        organisation=row.organisation,
        category=row.category,
        role=row.role,
        capital=names_capital(country, *texts),
    )


def _both(text: Bilingual) -> tuple[str, str]:
    return (text.vi, text.en)


def _languages(text: str) -> frozenset[str]:
    return frozenset(word for part in _BETWEEN.split(text) if (word := fold(part)))


def is_host(delegation: DelegationRow, place: Bilingual) -> bool:
    """Whether a delegation is of the host's side by itself: the organisers, the event's city."""
    if delegation.kind is DelegationKind.ORGANISERS:
        return True
    if delegation.country not in {"", _HOME} or delegation.kind not in _OF_THE_CITY:
        return False
    if delegation.kind is DelegationKind.CITY_DEPARTMENT:
        return True
    names = {" ".join(fold_words(name)) for name in _both(delegation.name)}
    city = {" ".join(fold_words(name)) for name in _both(place) if name}
    return any(_names_city(name, one) for name in names for one in city)


def _names_city(name: str, city: str) -> bool:
    return f" {city} " in f" {name} " or name.replace(" ", "") == city.replace(" ", "")


def hosts_alone(row: DelegateRow) -> bool:
    """Whether somebody of no delegation works for the host: organisers and secretariat."""
    category = row.category
    if category is None or category.shape is CategoryShape.ATTENDANCE:
        return False
    return category.letter in _HOSTING and row.country in {"", _HOME}


def paired(guests: Sequence[Guest]) -> list[Guest]:
    """With principals and partners: in a delegation the first interpreter is the head's.

    `guests` in the order of the members of each delegation.
    """
    by_delegation: dict[int, list[Guest]] = defaultdict(list)
    for guest in guests:
        if guest.delegation_id:
            by_delegation[guest.delegation_id].append(guest)
    principals: dict[int, int] = {}
    partners: dict[int, int] = {}
    for members in by_delegation.values():
        served = [one for one in members if not one.is_interpreter and one.needs_seat]
        speaking = [one for one in members if one.is_interpreter]
        principals |= {
            speaker.id: served[n % len(served)].id for n, speaker in enumerate(speaking) if served
        }
        partners |= _couple(members)
    return [
        replace(
            one,
            principal_id=principals.get(one.id, 0),
            partner_id=partners.get(one.id, 0),
        )
        for one in guests
    ]


def _couple(members: Sequence[Guest]) -> dict[int, int]:
    head = next((one for one in members if one.head), None)
    spouse = next((one for one in members if role_of(one.role) is Role.SPOUSE), None)
    if head is None or spouse is None:
        return {}
    return {head.id: spouse.id, spouse.id: head.id}
