"""Giving numbers and codes. What was given stays given: undo, restore and reprint never reuse it.

Numbers and versions live in facts. An undone import leaves its numbers burnt; a voided version
stays void, and the next version is the next number up.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.codes import (
    HIGHEST_NUMBER,
    HIGHEST_VERSION,
    BadgeCode,
    badge_text,
    make_code,
    new_key,
    rehearsal_key,
)
from hanoiplan.delegates.model import BadgeStanding, DelegateRow
from hanoiplan.delegates.queries import (
    burnt_versions,
    code_key,
    delegate_rows,
    highest_number,
    seen_versions,
    standings,
)
from hanoiplan.delegates.tables import (
    BadgeIssued,
    BadgeVoided,
    CodeKey,
    NumberIssued,
    NumbersBurnt,
)
from hanoiplan.plans.queries import event
from hanoiplan.store.work import Work

VOID_FROM_BIRTH = N_("cancelled before there was a badge")


@operation(N_("Give badge codes"))
def give_codes(work: Work, event_id: int, delegate_ids: Sequence[int]) -> dict[int, str]:
    """The digits in force for these people; numbers and first versions are given where missing.

    Raises:
        NotPossible: one of them is nobody at this event or was cancelled, or the numbers are
            used up.
    """
    people = _expected(work, event_id, delegate_ids)
    _give_numbers(work, event_id, people)
    missing = [badge for badge in _now(work, event_id, people) if not badge.in_force]
    _give_versions(work, event_id, missing)
    return codes_in_force(work, event_id, people)


@operation(N_("Say badge code"))
def code_of(work: Work, event_id: int, delegate_id: int) -> str:
    """The digits of one person's newest badge, given first where there is none.

    A cancelled person has digits too, so that a door can say *cancelled*; they open nothing.

    Raises:
        NotPossible: nobody at this event has this id, or the numbers are used up.
    """
    person = _people(work, event_id, [delegate_id])[delegate_id]
    if person.cancelled_at is None:
        return give_codes(work, event_id, [delegate_id])[delegate_id]
    _give_numbers(work, event_id, [delegate_id])
    missing = [badge for badge in _now(work, event_id, [delegate_id]) if badge.version == 0]
    _give_versions(work, event_id, missing)
    void_badges(work, event_id, [delegate_id], VOID_FROM_BIRTH)
    return codes_in_force(work, event_id, [delegate_id])[delegate_id]


@operation(N_("Replace badge codes"))
def replace_codes(work: Work, event_id: int, delegate_ids: Sequence[int]) -> dict[int, str]:
    """New versions for these people; the older badge of each is dead at once.

    Raises:
        NotPossible: as `give_codes`.
    """
    people = _expected(work, event_id, delegate_ids)
    _give_numbers(work, event_id, people)
    _give_versions(work, event_id, _now(work, event_id, people))
    return codes_in_force(work, event_id, people)


def plan_codes(
    work: Work, event_id: int, delegate_ids: Sequence[int]
) -> dict[int, tuple[int, str]]:
    """The next version of each person's badge and its digits, by delegate id; nothing is written.

    The badge in force stays so until `issue_planned`, or whatever comes in between.

    Raises:
        NotPossible: as `give_codes`; these people need a number already.
    """
    people = _now(work, event_id, _expected(work, event_id, delegate_ids))
    digits = _digits(work, event_id)
    return {
        person.delegate_id: (version, digits(person.number, version))
        for person, version in zip(people, _next_versions(work, event_id, people), strict=True)
    }


def issue_planned(work: Work, event_id: int, planned: Mapping[int, int]) -> None:
    """Put planned versions (by delegate id) into force; the older badge of each is dead at once.

    A planned badge that was worn to a door before it was noted is in force by that already.

    Raises:
        NotPossible: meanwhile a person was cancelled, or somebody made that version.
    """
    seen = seen_versions(work, planned.keys())
    people = [
        person
        for person in _now(work, event_id, _expected(work, event_id, list(planned)))
        if not (person.in_force and (person.delegate_id, person.version) in seen & planned.items())
    ]
    for person, version in zip(people, _next_versions(work, event_id, people), strict=True):
        if version != planned[person.delegate_id]:
            raise NotPossible(
                _(
                    "Badge {number} was made anew elsewhere meanwhile. Do not use this file;"
                    " print again."
                ).format(number=badge_text(person.number))
            )
    _give_versions(work, event_id, people)


def codes_in_force(work: Work, event_id: int, delegate_ids: Sequence[int]) -> dict[int, str]:
    """The digits of each person's newest version, dead or alive, by delegate id."""
    digits = _digits(work, event_id)
    return {
        badge.delegate_id: digits(badge.number, badge.version)
        for badge in _now(work, event_id, delegate_ids)
    }


def void_badges(work: Work, event_id: int, delegate_ids: Sequence[int], reason: str) -> int:
    """Kill every version of these people's badges; returns how many people had one in force.

    `reason` is a marked msgid or a person's own words, kept in the fact.
    """
    alive = [code for code in standings(work, event_id, delegate_ids).values() if code.in_force]
    work.add_many(
        BadgeVoided,
        [
            {
                "event_id": event_id,
                "delegate_id": code.delegate_id,
                "number": code.number,
                "version": code.version,
                "reason": reason,
                "at": work.now,
            }
            for code in alive
        ],
    )
    return len(alive)


def burn_numbers(work: Work, event_id: int, number: int, version: int) -> None:
    """After a restore: what the lost file may have given is never given again.

    That is every number up to `number`, and of these the versions up to `version`.
    """
    work.add(NumbersBurnt, event_id=event_id, number=number, version=version, at=work.now)


def burn_number(work: Work, event_id: int, number: int) -> None:
    """Somebody holds a genuine badge of this number that was given elsewhere: go on above it."""
    if number > highest_number(work, event_id):
        burn_numbers(work, event_id, number, version=0)


def note_newer_version(
    work: Work, event_id: int, badge: BadgeStanding, version: int
) -> BadgeStanding:
    """A genuine badge of a higher version was printed elsewhere: it kills the lower ones here."""
    work.add(
        BadgeIssued,
        event_id=event_id,
        delegate_id=badge.delegate_id,
        number=badge.number,
        version=version,
        at=work.now,
        seen=True,
    )
    return replace(badge, version=version)


def make_key(work: Work, event_id: int) -> bytes:
    """The event's key, made on first use."""
    key = code_key(work, event_id)
    if key is None:
        key = new_key()
        work.keep(CodeKey, event_id, key=key)
    return key


def _digits(work: Work, event_id: int) -> Callable[[int, int], str]:
    """From number and version to the digits of an event's code."""
    facts = event(work, event_id)
    if facts is None:
        raise LookupError(f"no event {event_id}")
    key, event_number = make_key(work, event_id), facts.number
    if facts.rehearsal:
        key = rehearsal_key(key)  # what is printed in a rehearsal opens no door of the event
    return lambda number, version: make_code(key, BadgeCode(event_number, number, version))


def _people(work: Work, event_id: int, delegate_ids: Sequence[int]) -> dict[int, DelegateRow]:
    """These people by id; all of them are in the list."""
    known = {row.id: row for row in delegate_rows(work, event_id, delegate_ids)}
    for delegate_id in delegate_ids:
        if delegate_id not in known:
            raise NotPossible(
                _("There is no delegate with the id {id} at this event. Look for the name.").format(
                    id=delegate_id
                )
            )
    return known


def _expected(work: Work, event_id: int, delegate_ids: Sequence[int]) -> list[int]:
    """Each person once; all of them are in the list, and none is cancelled."""
    for person in _people(work, event_id, delegate_ids).values():
        if person.cancelled_at is not None:
            raise NotPossible(
                _(
                    "{name} was cancelled, so there is no badge. Choose “Comes after all” first."
                ).format(name=person.name)
            )
    return list(dict.fromkeys(delegate_ids))


def _give_numbers(work: Work, event_id: int, delegate_ids: Sequence[int]) -> None:
    have = standings(work, event_id, delegate_ids)
    without = [row_id for row_id in delegate_ids if row_id not in have]
    first = highest_number(work, event_id) + 1
    if first + len(without) - 1 > HIGHEST_NUMBER:
        raise NotPossible(
            _("Badge numbers go up to {n}; there are not enough left for {m} more people.").format(
                n=HIGHEST_NUMBER, m=len(without)
            )
        )
    work.add_many(
        NumberIssued,
        [
            {"event_id": event_id, "delegate_id": row_id, "number": number, "at": work.now}
            for number, row_id in enumerate(without, start=first)
        ],
    )


def _next_versions(work: Work, event_id: int, people: Sequence[BadgeStanding]) -> list[int]:
    """The version that comes next for each of these people, in their order."""
    burnt = burnt_versions(work, event_id)
    versions = []
    for person in people:
        floor = max((version for number, version in burnt if person.number <= number), default=0)
        version = max(person.version, person.voided, floor) + 1
        if version > HIGHEST_VERSION:
            raise NotPossible(
                _("Badge {number} was printed {n} times; it cannot be printed again.").format(
                    number=badge_text(person.number), n=HIGHEST_VERSION
                )
            )
        versions.append(version)
    return versions


def _give_versions(work: Work, event_id: int, people: Sequence[BadgeStanding]) -> None:
    versions = _next_versions(work, event_id, people)
    work.add_many(
        BadgeIssued,
        [
            {
                "event_id": event_id,
                "delegate_id": person.delegate_id,
                "number": person.number,
                "version": version,
                "at": work.now,
                "seen": False,
            }
            for person, version in zip(people, versions, strict=True)
        ],
    )


def _now(work: Work, event_id: int, delegate_ids: Sequence[int]) -> list[BadgeStanding]:
    standing = standings(work, event_id, delegate_ids)
    return [standing[row_id] for row_id in delegate_ids]
