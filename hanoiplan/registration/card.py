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
    NOTHING,
    Band,
    CheckInOutcome,
    DelegationPresence,
    DoorOpen,
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
    Outcome.WRONG_CHECKPOINT: N_("Not for this door"),
    Outcome.WRONG_TIME: N_("Not at this time"),
    Outcome.WRONG_ZONE: N_("Not for this door"),
    Outcome.TOO_OFTEN: N_("No further entry today"),
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
    Outcome.WRONG_CHECKPOINT: N_("not for this door"),
    Outcome.WRONG_TIME: N_("not at this time"),
    Outcome.WRONG_ZONE: N_("not for this door"),
    Outcome.TOO_OFTEN: N_("no further entry today"),
}

_AT = {
    Outcome.WELCOME: N_("In at {time}"),
    Outcome.LEFT: N_("Out at {time}"),
    Outcome.KNOWN_ELSEWHERE: N_("Let in at {time}"),
}
MANY_ALTERED = N_("Many altered codes within a minute. Please call the head of the desk.")
_SCANNED_AT = N_("Scanned at {time}")
_WRITTEN = N_("Desk {desk} · written")
_KEPT = N_("Noted, not counted as an entry")
_COUNTED = N_("Counted already · the same person may pass")
_ANYWAY = N_("Desk {desk} · written with the reason")


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
    doors: tuple[DoorOpen, ...] = ()  # of a refused badge: what it opens, and what not
    keeper: str = ""  # who is in charge of the door, "" when nobody was named
    can_be_let_in: bool = False  # by the keeper, with a reason
    alarm: Bilingual = NOTHING  # somebody tries codes; "" when not


def desk_card(
    outcome: CheckInOutcome,
    facts: EventFacts,
    presence: DelegationPresence | None = None,
    pigeonhole: str = "",
) -> DeskCard:
    """Compose the card; times are told on the clock of the event.

    `pigeonhole` is where the badge lies ready, "" when that is not known or of no use.
    """
    first, rest = _why_and_where(outcome)
    badge = badge_text(outcome.badge_number)
    return DeskCard(
        outcome=outcome.outcome,
        band=band_of(outcome.outcome),
        title=_title(outcome, facts),
        at=_at(outcome, facts),
        noted=_noted(outcome),
        why=first,
        where=rest,
        badge=badge,
        person=person_on_card(outcome.delegate, badge, presence) if outcome.delegate else None,
        tiles=_tiles(outcome, badge, pigeonhole),
        passage_id=outcome.passage_id,
        doors=outcome.doors,
        keeper=outcome.checkpoint.keeper if _is_refused(outcome) else "",
        can_be_let_in=outcome.outcome.can_be_overruled and outcome.delegate is not None,
        alarm=both(MANY_ALTERED) if outcome.alarm else NOTHING,
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


def _noted(outcome: CheckInOutcome) -> Bilingual:
    if _is_refused(outcome):
        return both(_KEPT)
    if outcome.outcome is Outcome.ALREADY:
        return both(_COUNTED)
    return both(_ANYWAY if outcome.anyway else _WRITTEN, desk=outcome.desk)


def _is_refused(outcome: CheckInOutcome) -> bool:
    return band_of(outcome.outcome) is Band.BAD


def _title(outcome: CheckInOutcome, facts: EventFacts) -> Bilingual:
    earlier = outcome.earlier_at
    time = time_of_entry(earlier, outcome.at, facts.time_zone) if earlier else ""
    return both(TITLES[outcome.outcome], time=time, desk=outcome.earlier_desk)


def _at(outcome: CheckInOutcome, facts: EventFacts) -> Bilingual:
    words = _AT.get(outcome.outcome, _SCANNED_AT)
    return both(words, time=clock_time(outcome.at, facts.time_zone))


def _why_and_where(outcome: CheckInOutcome) -> tuple[Bilingual, Bilingual]:
    """A reason says why, then what to do: the two are shown apart."""
    whole, where = outcome.reason, outcome.where
    if where:
        return Bilingual(*(_without(whole, where))), where
    why_vi, where_vi = _first_sentence(whole.vi)
    why_en, where_en = _first_sentence(whole.en)
    return Bilingual(why_vi, why_en), Bilingual(where_vi, where_en)


def _without(whole: Bilingual, where: Bilingual) -> tuple[str, str]:
    return whole.vi.removesuffix(where.vi).strip(), whole.en.removesuffix(where.en).strip()


def _first_sentence(text: str) -> tuple[str, str]:
    first, stop, rest = text.partition(". ")
    return (f"{first}.", rest.strip()) if stop else (text, "")


def person_on_card(
    row: DelegateRow, badge: str = "", presence: DelegationPresence | None = None
) -> PersonOnCard:
    """A person in the words of the desk, in both languages."""
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


def _tiles(outcome: CheckInOutcome, badge: str, pigeonhole: str) -> tuple[Tile, ...]:
    """What rooms that stand today have to say: the badge, to be found by its number and hole."""
    row = outcome.delegate
    if row is None or _is_refused(outcome) or outcome.outcome is Outcome.LEFT:
        return ()
    label = both(N_("Badge"))
    if not badge:
        return (Tile(label, "–", both(N_("not printed yet"))),)
    tile = Tile(label, badge, both(N_("hand over if needed")))
    if not pigeonhole:
        return (tile,)
    return tile, Tile(both(N_("Pigeonhole")), pigeonhole, both(N_("where the badge lies")))
