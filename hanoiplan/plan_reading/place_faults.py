"""Faults of the lists of places: names twice, cities nobody meets, one city spelled in many ways.

Pure rules over what was found. What must not come in: delegations of a workspace.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import fold
from hanoiplan.plan_reading.model import (
    DocumentFacts,
    Fault,
    LocalityFound,
    ReceptionFound,
    SlotFound,
)
from hanoiplan.plan_reading.place_names import HALF_LEVEL, VIET_NAM, country_in, place_key
from hanoiplan.plans.countries import country_of

TWICE = N_("A locality stands in the list twice: {text}.")
NUMBER_MISSING = N_("The numbering of the localities jumps; missing: {text}.")
LEVEL_CUT = N_("The word for the level of a locality is incomplete: {text}.")
NO_COUNTRY = N_("The country of a locality is not understood: {text}.")
NOT_RECEIVED = N_("No agency is told to meet and see off: {text}.")
RECEIVED_TWICE = N_("Two agencies are told to meet the same guests: {text}.")
NOT_INVITED = N_("Guests are to be met who are not in the list of those invited: {text}.")
HOST_IN_LIST = N_("The host stands in the list of those invited: {text}.")
COUNTRY_NAME = N_("One country has different names in the document: {text}.")
CITY_NAME = N_("One city is spelled in different ways: {text}.")


def place_faults(
    localities: Sequence[LocalityFound],
    reception: Sequence[ReceptionFound],
    facts: DocumentFacts,
    programme: Sequence[SlotFound],
) -> Iterator[Fault]:
    """Return the faults of the list, of who is met by whom, and of spellings."""
    yield from _list_faults(localities)
    if localities and reception:
        yield from _reception_faults(localities, reception, facts)
    yield from _country_names(localities, reception)
    yield from _city_names(localities, programme)


def _list_faults(localities: Sequence[LocalityFound]) -> Iterator[Fault]:
    seen: dict[tuple[str, str], LocalityFound] = {}
    for one in localities:
        key = (one.iso, place_key(one.name))
        if key in seen:
            yield Fault("locality_twice", f"{seen[key].raw} / {one.raw}", one.source, TWICE)
        seen.setdefault(key, one)
        if one.level == HALF_LEVEL:
            yield Fault("level_cut", one.raw, one.source, LEVEL_CUT)
        if not one.iso:
            yield Fault("no_country", one.raw, one.source, NO_COUNTRY)
    for before, one in pairwise(localities):
        if before.number.isdigit() and one.number.isdigit():
            for missing in range(
                int(before.number) + 1, min(int(one.number), int(before.number) + 4)
            ):
                yield Fault("locality_number_missing", str(missing), one.source, NUMBER_MISSING)


# --- who meets whom ---------------------------------------------------------------------------


def _reception_faults(
    localities: Sequence[LocalityFound],
    reception: Sequence[ReceptionFound],
    facts: DocumentFacts,
) -> Iterator[Fault]:
    met: dict[str, ReceptionFound] = {}
    invited = {key for one in localities for key in (_key_of(one.iso), place_key(one.name))}
    for one in reception:
        for target in one.targets:
            key = _key_of(target)
            if key in met and met[key].agency != one.agency and met[key].place == one.place:
                text = f"{_shown(target)} ({met[key].agency}; {one.agency})"
                yield Fault("received_twice", text, one.source, RECEIVED_TWICE)
            met.setdefault(key, one)
            if key not in invited:
                yield Fault("not_invited", _shown(target), one.source, NOT_INVITED)
    yield from _not_met(localities, set(met), facts)


def _key_of(target: str) -> str:
    country = country_of(target)
    return target if country else place_key(target)


def _shown(target: str) -> str:
    country = country_of(target)
    return country.name.vi if country else target


def _not_met(
    localities: Sequence[LocalityFound], met: set[str], facts: DocumentFacts
) -> Iterator[Fault]:
    """Whoever is met neither by name nor with the country; the host needs nobody."""
    host = place_key(facts.place) if facts.place else ""
    for one in localities:
        key = place_key(one.name)
        if host and key == host:
            yield Fault("host_in_list", one.raw, one.source, HOST_IN_LIST)
        elif key not in met and (one.iso == VIET_NAM or one.iso not in met):
            yield Fault("not_received", one.raw, one.source, NOT_RECEIVED)


# --- spellings --------------------------------------------------------------------------------


def _country_names(
    localities: Sequence[LocalityFound], reception: Sequence[ReceptionFound]
) -> Iterator[Fault]:
    listed: dict[str, str] = {}
    for one in localities:
        if one.country_raw:
            listed.setdefault(one.iso, one.country_raw)
    told: set[str] = set()
    for meeting in reception:
        for name in re.split(r"\s*[,;]\s*", meeting.raw):
            country = country_in(name)
            other = listed.get(country.code, "") if country else ""
            if other and fold(other) != fold(name) and other not in told:
                told.add(other)
                yield Fault("country_name", f"{name} / {other}", meeting.source, COUNTRY_NAME)


def _city_names(
    localities: Sequence[LocalityFound], programme: Sequence[SlotFound]
) -> Iterator[Fault]:
    """A city of the list that the programme writes in another way."""
    spelled = {place_key(one.name): one.name for one in localities}
    for slot in programme:
        words = " ; ".join(one.name for one in slot.speakers)
        for name in re.split(r"\s*[,;()]\s*|\bmời\s", words):
            bare = re.sub(
                r"^(?:thành phố|thủ đô|tỉnh|đại diện|lãnh đạo)\s+",
                "",
                name.strip(),
                flags=re.IGNORECASE,
            )
            listed = spelled.pop(place_key(bare), "") if bare else ""
            if listed and listed != bare:
                yield Fault("city_name", f"{listed} / {bare}", slot.source, CITY_NAME)
