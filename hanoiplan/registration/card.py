"""What the desk sees after a scan: an outcome put into words for both languages, as one value.

Pure composition. What must not come in: reading, colours and icons (the window's), and the
decision itself (`decision.py`).
"""

from dataclasses import dataclass
from datetime import datetime

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, say
from hanoiplan.base.text import Bilingual, TextLanguage, fold
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.roles import is_head
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import Category, EventFacts
from hanoiplan.registration.decision import time_of_entry
from hanoiplan.registration.model import (
    Band,
    CheckInOutcome,
    DelegationPresence,
    Outcome,
    ScanRow,
    band_of,
)

TITLES = {
    Outcome.WELCOME: N_("Welcome"),
    Outcome.ALREADY: N_("Already in at {time}, desk {desk}"),
    Outcome.LEFT: N_("Goodbye for now"),
    Outcome.CANCELLED: N_("Badge cancelled"),
    Outcome.VOID: N_("Badge replaced"),
    Outcome.UNKNOWN: N_("Unknown code"),
    Outcome.ALTERED: N_("Unknown code"),
    Outcome.KNOWN_ELSEWHERE: N_("Welcome, not yet in this list"),
    Outcome.WRONG_CHECKPOINT: N_("Not for this checkpoint"),
    Outcome.WRONG_TIME: N_("Not for this checkpoint"),
    Outcome.WRONG_ZONE: N_("Not for this checkpoint"),
}

PASSED = {
    Outcome.WELCOME: N_("went in"),
    Outcome.ALREADY: N_("was in already"),
    Outcome.LEFT: N_("went out"),
    Outcome.CANCELLED: N_("badge cancelled"),
    Outcome.VOID: N_("badge replaced"),
    Outcome.UNKNOWN: N_("unknown code"),
    Outcome.ALTERED: N_("unknown code"),
    Outcome.KNOWN_ELSEWHERE: N_("let in, not in this list"),
    Outcome.WRONG_CHECKPOINT: N_("not for this checkpoint"),
    Outcome.WRONG_TIME: N_("not for this checkpoint"),
    Outcome.WRONG_ZONE: N_("not for this checkpoint"),
}

_AT = {
    Outcome.WELCOME: N_("In at {time}"),
    Outcome.LEFT: N_("Out at {time}"),
    Outcome.KNOWN_ELSEWHERE: N_("Let in at {time}"),
}
_SCANNED_AT = N_("Scanned at {time}")
_WRITTEN = N_("Desk {desk} · written")
_KEPT = N_("Noted, not counted as an entry")


@dataclass(frozen=True, slots=True)
class Tile:
    """One large value under the name: what is handed over, where to go."""

    label: Bilingual
    value: str
    detail: Bilingual


@dataclass(frozen=True, slots=True)
class PersonOnCard:
    """Whom the desk greets. `presence` is None for people without a delegation."""

    name: Bilingual  # as printed, the honorific in front
    native: str
    position: Bilingual
    delegation: Bilingual  # "Kuala Lumpur, Malaysia"
    country: str  # ISO code for the flag, "" when unknown
    category: Category | None
    category_name: Bilingual
    badge: str  # "0051", "" while there is no number
    role: str  # only what honours: head of delegation
    photo: str  # digest, "" when there is none
    attention: str
    presence: DelegationPresence | None = None


@dataclass(frozen=True, slots=True)
class DeskCard:
    """The whole answer of the desk, in words; `taken_back_by` is the passage that can be undone."""

    outcome: Outcome
    band: Band
    title: Bilingual
    at: Bilingual
    noted: Bilingual
    why: Bilingual  # the reason as one sentence
    where: Bilingual  # what to do now, "" when nothing
    badge: str
    person: PersonOnCard | None = None
    tiles: tuple[Tile, ...] = ()
    passage_id: int | None = None


def desk_card(
    outcome: CheckInOutcome, facts: EventFacts, presence: DelegationPresence | None = None
) -> DeskCard:
    """Compose the card; times are told on the clock of the event."""
    first, rest = _why_and_where(outcome.reason)
    badge = badge_text(outcome.badge_number)
    return DeskCard(
        outcome=outcome.outcome,
        band=band_of(outcome.outcome),
        title=_title(outcome, facts),
        at=_at(outcome, facts),
        noted=both(_KEPT) if _is_refused(outcome) else both(_WRITTEN, desk=outcome.desk),
        why=first,
        where=rest,
        badge=badge,
        person=_person(outcome.delegate, badge, presence) if outcome.delegate else None,
        tiles=_tiles(outcome, badge),
        passage_id=outcome.passage_id,
    )


def both(msgid: str, **values: str) -> Bilingual:
    """A sentence in both languages, whatever the window speaks."""
    return Bilingual(say(msgid, "vi").format(**values), say(msgid, "en").format(**values))


def passed_words(row: ScanRow) -> Bilingual:
    """What happened at a passage, for the list that names nobody."""
    return both(PASSED[row.outcome])


def clock_time(moment: datetime, zone: str, *, seconds: bool = True) -> str:
    """A moment on the wall clock of the event: "08:31:07" or "08:31"."""
    there = to_event_time(moment, zone)
    return f"{there:%H:%M:%S}" if seconds else f"{there:%H:%M}"


def _is_refused(outcome: CheckInOutcome) -> bool:
    return band_of(outcome.outcome) is Band.BAD


def _title(outcome: CheckInOutcome, facts: EventFacts) -> Bilingual:
    earlier = outcome.earlier_at
    time = time_of_entry(earlier, outcome.at, facts.time_zone) if earlier else ""
    return both(TITLES[outcome.outcome], time=time, desk=outcome.earlier_desk)


def _at(outcome: CheckInOutcome, facts: EventFacts) -> Bilingual:
    words = _AT.get(outcome.outcome, _SCANNED_AT)
    return both(words, time=clock_time(outcome.at, facts.time_zone))


def _why_and_where(reason: Bilingual) -> tuple[Bilingual, Bilingual]:
    """A reason is written as one sentence, then what to do: the two are shown apart."""
    why_vi, where_vi = _first_sentence(reason.vi)
    why_en, where_en = _first_sentence(reason.en)
    return Bilingual(why_vi, why_en), Bilingual(where_vi, where_en)


def _first_sentence(text: str) -> tuple[str, str]:
    first, stop, rest = text.partition(". ")
    return (f"{first}.", rest.strip()) if stop else (text, "")


def _person(row: DelegateRow, badge: str, presence: DelegationPresence | None) -> PersonOnCard:
    return PersonOnCard(
        name=_name(row),
        native=row.native_name,
        position=_position(row),
        delegation=_delegation(row),
        country=row.country,
        category=row.category,
        category_name=row.category.name if row.category else _same(row.category_text),
        badge=badge,
        role=row.role if is_head(row.role) else "",
        photo=row.photo,
        attention=row.attention,
        presence=presence,
    )


def _name(row: DelegateRow) -> Bilingual:
    """The printed name in each language, its honorific in front unless it is part of the name."""
    return Bilingual(
        _honoured(row.printed.pick("vi") or row.passport_name, row.honorific.pick("vi")),
        _honoured(row.printed.pick("en") or row.passport_name, row.honorific.pick("en")),
    )


def _honoured(name: str, honorific: str) -> str:
    return name if fold(name).startswith(fold(honorific)) else f"{honorific} {name}"


def _same(text: str) -> Bilingual:
    return Bilingual(text, text)


def _position(row: DelegateRow) -> Bilingual:
    """Position, and the organisation where the position does not name it already."""
    return Bilingual(
        _joined(row.position.pick("vi"), row.organisation.pick("vi")),
        _joined(row.position.pick("en"), row.organisation.pick("en")),
    )


def _joined(position: str, organisation: str) -> str:
    if not position or not organisation or fold(organisation) in fold(position):
        return position or organisation
    return f"{position}, {organisation}"


def _delegation(row: DelegateRow) -> Bilingual:
    """Delegation and country in both languages; a country alone when there is no delegation."""
    if not row.delegation:
        country = country_of(row.country)
        return country.name if country else Bilingual()
    return Bilingual(
        _place(row, row.delegation.pick("vi"), "vi"),
        _place(row, row.delegation.pick("en"), "en"),
    )


def _place(row: DelegateRow, delegation: str, language: TextLanguage) -> str:
    country = country_of(row.country)
    if country is None:
        return delegation
    name = country.name.pick(language)
    return delegation if fold(name) in fold(delegation) else f"{delegation}, {name}"


def _tiles(outcome: CheckInOutcome, badge: str) -> tuple[Tile, ...]:
    """What rooms that stand today have to say: the badge, to be found by its number."""
    row = outcome.delegate
    if row is None or _is_refused(outcome):
        return ()
    label = both(N_("Badge"))
    if badge:
        return (Tile(label, badge, both(N_("hand over if needed"))),)
    return (Tile(label, "–", both(N_("not printed yet"))),)
