"""Reading delegations, delegates, their numbers and codes.

What must not come in: how statements are put together and rows are read (`statements`).
"""

from collections.abc import Collection

from sqlalchemy import func, select

from hanoiplan.delegates.model import BadgeStanding, DelegateRow, DelegationRow, Membership
from hanoiplan.delegates.statements import (
    OF_NUMBER,
    delegate_of,
    delegation_of,
    in_list_order,
    listed,
    numbered,
    only_these,
    whole_records,
)
from hanoiplan.delegates.tables import (
    BadgeIssued,
    CodeKey,
    Delegate,
    Delegation,
    KeptApart,
    NumberIssued,
    NumbersBurnt,
)
from hanoiplan.plans.queries import categories
from hanoiplan.store.parts import in_parts
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.work import Reader, Statement

_DELEGATION = Delegate.delegation_id
_KEY = Prepared(select(CodeKey.key).where(CodeKey.id == asked("event")))


def delegations(reader: Reader, event_id: int) -> list[DelegationRow]:
    """An event's delegations in packing order, with the number of people not cancelled."""
    people = (
        select(Delegate.delegation_id, func.count().label("people"))
        .where(Delegate.event_id == event_id, Delegate.cancelled_at.is_(None))
        .group_by(Delegate.delegation_id)
        .subquery()
    )
    query = (
        select(Delegation.__table__, people.c.people)
        .outerjoin(people, people.c.delegation_id == Delegation.id)
        .where(Delegation.event_id == event_id)
        .order_by(Delegation.pack_key, Delegation.id)
    )
    return [delegation_of(row) for row in reader.rows(query)]


def delegate_rows(
    reader: Reader, event_id: int, ids: Collection[int] | None = None
) -> list[DelegateRow]:
    """An event's delegates in list order; only these ids when given (those that are there).

    Records that were merged into another, and those of people who were erased by law, are left
    out unless their ids are asked for.
    """
    by_id = {category.id: category for category in categories(reader, event_id)}
    base = whole_records()
    if ids is None:
        base = base.where(*listed(event_id))
    found = only_these(reader, base, ids)
    rows = [delegate_of(row, by_id) for row in found if row.event_id == event_id]
    return sorted(rows, key=lambda row: (row.sort_key, row.id))


def delegate_ids(reader: Reader, event_id: int, limit: int | None = None) -> list[int]:
    """The ids of `delegate_rows` in their order, so that a long list can be read in parts."""
    return [row.id for row in reader.rows(in_list_order(event_id, Delegate.id).limit(limit))]


def briefs(reader: Reader, event_id: int, limit: int) -> list[tuple[int, str, str, bool, bool]]:
    """Of each of these, little: id, folded name, role, not cancelled, with a photo."""
    comes, pictured = Delegate.cancelled_at.is_(None), Delegate.photo != ""
    parts = (Delegate.id, Delegate.folded_name, Delegate.role, comes, pictured)
    return [tuple(row) for row in reader.rows(in_list_order(event_id, *parts).limit(limit))]


def badge_holders(reader: Reader, event_id: int) -> int:
    """How many of `delegate_rows` come and have a badge in force."""
    badge = numbered().where(NumberIssued.event_id == event_id).subquery()
    people = in_list_order(event_id, Delegate.id).where(Delegate.cancelled_at.is_(None)).subquery()
    both = select(func.count()).select_from(badge).join(people, people.c.id == badge.c.delegate_id)
    return int(reader.scalar(both.where(badge.c.version > badge.c.voided)))


def delegate_row(reader: Reader, delegate_id: int) -> DelegateRow | None:
    """One delegate of whichever event."""
    event_id = event_of(reader, delegate_id)
    rows = delegate_rows(reader, event_id, [delegate_id]) if event_id is not None else []
    return rows[0] if rows else None


def event_of(reader: Reader, delegate_id: int) -> int | None:
    """The event a delegate belongs to."""
    event_id: int | None = reader.scalar(
        select(Delegate.event_id).where(Delegate.id == delegate_id)
    )
    return event_id


def events_of(reader: Reader, ids: Collection[int]) -> dict[int, list[int]]:
    """Those of these delegates who are there, by event."""
    found: dict[int, list[int]] = {}
    for row in only_these(reader, select(Delegate.id, Delegate.event_id), ids):
        found.setdefault(row.event_id, []).append(row.id)
    return found


def people_of(reader: Reader, delegations: Collection[int]) -> set[int]:
    """Everybody in these delegations, cancelled ones too."""
    return {row.id for row in only_these(reader, select(Delegate.id), delegations, _DELEGATION)}


def holders_of(reader: Reader, issued: Collection[int]) -> set[int]:
    """To whom these facts gave a number."""
    rows = only_these(reader, select(NumberIssued.delegate_id), issued, NumberIssued.id)
    return {row.delegate_id for row in rows}


def delegation_row(reader: Reader, delegation_id: int) -> DelegationRow | None:
    """One delegation of whichever event."""
    event_id = reader.scalar(select(Delegation.event_id).where(Delegation.id == delegation_id))
    found = delegations(reader, event_id) if event_id is not None else []
    return next((one for one in found if one.id == delegation_id), None)


def delegation_ids(reader: Reader, event_id: int) -> dict[str, int]:
    """Delegations by folded name, in either language; of two alike the older one."""
    query = (
        select(Delegation.id, Delegation.folded_vi, Delegation.folded_en)
        .where(Delegation.event_id == event_id)
        .order_by(Delegation.id)
    )
    ids: dict[str, int] = {}
    for row in reader.rows(query):
        ids.setdefault(row.folded_vi, row.id)
        ids.setdefault(row.folded_en, row.id)
    ids.pop("", None)
    return ids


def members(reader: Reader, delegation_id: int) -> list[int]:
    """Ids of a delegation's people, cancelled ones left out, in list order."""
    query = (
        select(Delegate.id)
        .where(Delegate.delegation_id == delegation_id, Delegate.cancelled_at.is_(None))
        .order_by(Delegate.sort_key, Delegate.id)
    )
    return [row.id for row in reader.rows(query)]


def memberships(
    reader: Reader, event_id: int, ids: Collection[int] | None = None
) -> list[Membership]:
    """Who belongs to which delegation, nobody cancelled; only these ids when given.

    For counting by delegation without reading whole records.
    """
    name = func.coalesce(
        func.nullif(Delegate.printed_vi, ""),
        func.nullif(Delegate.printed_en, ""),
        Delegate.passport_name,
    )
    base = (
        select(Delegate.id, _DELEGATION, Delegate.role, name.label("name"), Delegate.event_id)
        .where(Delegate.cancelled_at.is_(None))
        .where(_DELEGATION.is_not(None))
    )
    if ids is None:
        base = base.where(Delegate.event_id == event_id)
    return [
        Membership(row.id, row.delegation_id, row.role, row.name)
        for row in only_these(reader, base, ids)
        if row.event_id == event_id
    ]


def delegate_count(reader: Reader, event_id: int) -> int:
    """How many people are registered, cancelled ones left out."""
    query = (
        select(func.count())
        .select_from(Delegate)
        .where(Delegate.event_id == event_id, Delegate.cancelled_at.is_(None))
    )
    return int(reader.scalar(query))


def expected_count(reader: Reader, event_id: int, among: Statement, *, others: bool = False) -> int:
    """How many who are not cancelled of `delegate_rows` are among these ids, or are not."""
    those = Delegate.id.not_in(among) if others else Delegate.id.in_(among)
    coming = (*listed(event_id), Delegate.cancelled_at.is_(None))
    return int(reader.scalar(select(func.count(Delegate.id)).where(*coming, those)))


def expected_of(reader: Reader, event_id: int, categories: Collection[int]) -> int:
    """How many who are not cancelled of `delegate_rows` are of these categories."""
    among = select(Delegate.id).where(Delegate.category_id.in_(categories))
    return expected_count(reader, event_id, among)


def cancelled_ids(reader: Reader, event_id: int) -> list[int]:
    """Who of an event is cancelled."""
    query = select(Delegate.id).where(
        Delegate.event_id == event_id, Delegate.cancelled_at.is_not(None)
    )
    return [row.id for row in reader.rows(query)]


def highest_version(reader: Reader, event_id: int) -> int:
    """The highest version of any badge made at an event."""
    query = select(func.max(BadgeIssued.version)).where(BadgeIssued.event_id == event_id)
    return int(reader.scalar(query) or 0)


def code_key(reader: Reader, event_id: int) -> bytes | None:
    """The key of an event's codes; never shown, exported or printed."""
    key: bytes | None = reader.scalar(_KEY.given(event=event_id))
    return key


def highest_number(reader: Reader, event_id: int) -> int:
    """The highest badge number given or burnt at an event."""
    given = reader.scalar(
        select(func.max(NumberIssued.number)).where(NumberIssued.event_id == event_id)
    )
    burnt = reader.scalar(
        select(func.max(NumbersBurnt.number)).where(NumbersBurnt.event_id == event_id)
    )
    return max(given or 0, burnt or 0)


def burnt_versions(reader: Reader, event_id: int) -> list[tuple[int, int]]:
    """(highest number, highest version) that each restore of this event burnt."""
    query = select(NumbersBurnt.number, NumbersBurnt.version).where(
        NumbersBurnt.event_id == event_id
    )
    return [(row.number, row.version) for row in reader.rows(query)]


def seen_versions(reader: Reader, ids: Collection[int]) -> frozenset[tuple[int, int]]:
    """(delegate id, version) of badges of these people that this file knows from a door only."""
    query = select(BadgeIssued.delegate_id, BadgeIssued.version).where(BadgeIssued.seen)
    parts = [query.where(BadgeIssued.delegate_id.in_(part)) for part in in_parts(ids)]
    return frozenset((row.delegate_id, row.version) for one in parts for row in reader.rows(one))


def standings(
    reader: Reader, event_id: int, ids: Collection[int] | None = None
) -> dict[int, BadgeStanding]:
    """Number and version of every person who has a number, by delegate id."""
    base = numbered()
    if ids is None:
        base = base.where(NumberIssued.event_id == event_id)
    rows = only_these(reader, base, ids, NumberIssued.delegate_id)
    return {row.delegate_id: BadgeStanding(*row[:4]) for row in rows if row.event_id == event_id}


def standing_of_number(reader: Reader, event_id: int, number: int) -> BadgeStanding | None:
    """Whose number this is and which version is in force; None when it was never given here."""
    row = reader.first(OF_NUMBER.given(event=event_id, number=number))
    return None if row is None else BadgeStanding(*row[:4])


def events_of_numbered(reader: Reader, ids: Collection[int]) -> dict[int, list[int]]:
    """Those of these people who ever had a number, by event; also when their record is gone."""
    query = select(NumberIssued.event_id, NumberIssued.delegate_id)
    found: dict[int, list[int]] = {}
    for row in only_these(reader, query, ids, NumberIssued.delegate_id):
        found.setdefault(row.event_id, []).append(row.delegate_id)
    return found


def kept_apart(reader: Reader, event_id: int) -> frozenset[tuple[int, int]]:
    """Pairs of an event that somebody judged to be two people; the lower id first."""
    query = select(KeptApart.first_id, KeptApart.second_id).where(KeptApart.event_id == event_id)
    return frozenset((row.first_id, row.second_id) for row in reader.rows(query))


def merged_records(reader: Reader, delegate_id: int) -> list[int]:
    """The records that live on in this one."""
    query = select(Delegate.id).where(Delegate.merged_into == delegate_id)
    return [row.id for row in reader.rows(query.order_by(Delegate.id))]


def merged_rows(reader: Reader, event_id: int) -> list[DelegateRow]:
    """The records of an event that live on in another one."""
    query = select(Delegate.id).where(
        Delegate.event_id == event_id, Delegate.merged_into.is_not(None)
    )
    return delegate_rows(reader, event_id, [row.id for row in reader.rows(query)])
