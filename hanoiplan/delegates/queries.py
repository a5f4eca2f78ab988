"""Reading delegations, delegates, their numbers and codes."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import BadgeStanding as BadgeStanding  # noqa: PLC0414 - what comes
from hanoiplan.delegates.model import (
    DelegateRow,
    DelegateStatus,
    DelegationKind,
    DelegationRow,
    Invitation,
)
from hanoiplan.delegates.model import Membership as Membership  # noqa: PLC0414 - from here
from hanoiplan.delegates.tables import (
    BadgeIssued,
    BadgeVoided,
    CodeKey,
    Delegate,
    Delegation,
    KeptApart,
    NumberIssued,
    NumbersBurnt,
)
from hanoiplan.plans.model import Category
from hanoiplan.plans.queries import categories
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.rows import Row, table_of
from hanoiplan.store.work import Reader, Statement

_DELEGATION = Delegate.delegation_id
AT_ONCE = 500  # ids in one IN (…): SQLite takes more, statements stay short


def in_parts(ids: Iterable[int]) -> Iterator[list[int]]:
    """So many ids at a time as fit well into one IN (…)."""
    rest = iter(ids)
    while part := list(islice(rest, AT_ONCE)):
        yield part


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
    return [_delegation(row) for row in reader.rows(query)]


def delegate_rows(
    reader: Reader, event_id: int, ids: Collection[int] | None = None
) -> list[DelegateRow]:
    """An event's delegates in list order; only these ids when given (those that are there).

    Records that were merged into another, and those of people who were erased by law, are left
    out unless their ids are asked for.
    """
    by_id = {category.id: category for category in categories(reader, event_id)}
    base = _people()
    if ids is None:
        base = base.where(*_listed(event_id))
    found = _only(reader, base, ids)
    rows = [delegate_of(row, by_id) for row in found if row.event_id == event_id]
    return sorted(rows, key=lambda row: (row.sort_key, row.id))


def _people() -> Statement:
    return (
        select(*_COLUMNS)
        .outerjoin(Delegation, Delegation.id == Delegate.delegation_id)
        .outerjoin(NumberIssued, NumberIssued.delegate_id == Delegate.id)
    )


def delegate_ids(reader: Reader, event_id: int, limit: int | None = None) -> list[int]:
    """The ids of `delegate_rows` in their order, so that a long list can be read in parts."""
    return [row.id for row in reader.rows(_in_list_order(event_id, Delegate.id).limit(limit))]


def briefs(reader: Reader, event_id: int, limit: int) -> list[tuple[int, str, str, bool, bool]]:
    """Of each of these, little: id, folded name, role, not cancelled, with a photo."""
    comes, pictured = Delegate.cancelled_at.is_(None), Delegate.photo != ""
    parts = (Delegate.id, Delegate.folded_name, Delegate.role, comes, pictured)
    return [tuple(row) for row in reader.rows(_in_list_order(event_id, *parts).limit(limit))]


def badge_holders(reader: Reader, event_id: int) -> int:
    """How many of `delegate_rows` come and have a badge in force."""
    badge = _numbered().where(NumberIssued.event_id == event_id).subquery()
    people = _in_list_order(event_id, Delegate.id).where(Delegate.cancelled_at.is_(None)).subquery()
    both = select(func.count()).select_from(badge).join(people, people.c.id == badge.c.delegate_id)
    return int(reader.scalar(both.where(badge.c.version > badge.c.voided)))


def _in_list_order(event_id: int, *columns: Any) -> Statement:
    return select(*columns).where(*_listed(event_id)).order_by(Delegate.sort_key, Delegate.id)


def _listed(event_id: int) -> tuple[ColumnElement[bool], ...]:
    return Delegate.event_id == event_id, Delegate.merged_into.is_(None), ~_emptied()


def _emptied() -> ColumnElement[bool]:
    """Whether a record is what an erasure left: nobody is registered without any name."""
    names = (Delegate.printed_vi, Delegate.printed_en, Delegate.passport_name)
    return and_(*(name == "" for name in names))


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
    for row in _only(reader, select(Delegate.id, Delegate.event_id), ids):
        found.setdefault(row.event_id, []).append(row.id)
    return found


def people_of(reader: Reader, delegations: Collection[int]) -> set[int]:
    """Everybody in these delegations, cancelled ones too."""
    return {row.id for row in _only(reader, select(Delegate.id), delegations, _DELEGATION)}


def holders_of(reader: Reader, issued: Collection[int]) -> set[int]:
    """To whom these facts gave a number."""
    rows = _only(reader, select(NumberIssued.delegate_id), issued, NumberIssued.id)
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
        for row in _only(reader, base, ids)
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
    coming = (*_listed(event_id), Delegate.cancelled_at.is_(None))
    return int(reader.scalar(select(func.count(Delegate.id)).where(*coming, those)))


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


def standings(
    reader: Reader, event_id: int, ids: Collection[int] | None = None
) -> dict[int, BadgeStanding]:
    """Number and version of every person who has a number, by delegate id."""
    base = _numbered()
    if ids is None:
        base = base.where(NumberIssued.event_id == event_id)
    rows = _only(reader, base, ids, NumberIssued.delegate_id)
    return {row.delegate_id: BadgeStanding(*row[:4]) for row in rows if row.event_id == event_id}


def standing_of_number(reader: Reader, event_id: int, number: int) -> BadgeStanding | None:
    """Whose number this is and which version is in force; None when it was never given here."""
    row = reader.first(_OF_NUMBER.given(event=event_id, number=number))
    return None if row is None else BadgeStanding(*row[:4])


def events_of_numbered(reader: Reader, ids: Collection[int]) -> dict[int, list[int]]:
    """Those of these people who ever had a number, by event; also when their record is gone."""
    query = select(NumberIssued.event_id, NumberIssued.delegate_id)
    found: dict[int, list[int]] = {}
    for row in _only(reader, query, ids, NumberIssued.delegate_id):
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


def _numbered() -> Statement:
    """Whose number, which one and its versions, as a `BadgeStanding` has them; the event."""
    versions = _highest(BadgeIssued).label("version"), _highest(BadgeVoided).label("voided")
    return select(NumberIssued.delegate_id, NumberIssued.number, *versions, NumberIssued.event_id)


def _highest(facts: type[BadgeIssued] | type[BadgeVoided]) -> Any:
    """The highest version of each number, 0 without one: one look into an index a number."""
    same = (facts.event_id == NumberIssued.event_id) & (facts.number == NumberIssued.number)
    highest = select(func.max(facts.version)).where(same).scalar_subquery()
    return func.coalesce(highest, 0)


def _only(
    reader: Reader, query: Statement, ids: Collection[int] | None, column: Any = Delegate.id
) -> Iterator[Any]:
    """The rows whose `column` is one of these ids; all rows for None.

    The query names neither an event nor an order when there are ids: SQLite would take that
    for the better way in and read the whole event for every part.
    """
    if ids is None:
        yield from reader.rows(query)
        return
    for part in in_parts(ids):
        yield from reader.rows(query.where(column.in_(part)))


def _delegation(row: Any) -> DelegationRow:
    return DelegationRow(
        **{name: getattr(row, name) for name in _SAME_IN_DELEGATIONS},
        name=Bilingual(row.name_vi, row.name_en),
        formal=Bilingual(row.formal_vi, row.formal_en),
        kind=DelegationKind(row.kind),
        invitation=Invitation(row.invitation),
        people=row.people or 0,
    )


def delegate_of(row: Any, by_id: Mapping[int, Category]) -> DelegateRow:
    """A row of a list of people as a value; `by_id`: the categories of its event."""
    return DelegateRow(
        **dict(zip(_SAME_IN_DELEGATES, _of_delegate(row), strict=True)),
        printed=Bilingual(row.printed_vi, row.printed_en),
        honorific=Bilingual(row.honorific_vi, row.honorific_en),
        position=Bilingual(row.position_vi, row.position_en),
        organisation=Bilingual(row.organisation_vi, row.organisation_en),
        style=Bilingual(row.style_vi, row.style_en),
        delegation=Bilingual(row.name_vi or "", row.name_en or ""),
        category=by_id.get(row.category_id),
        country=row.country or row.delegation_country or "",
        delegation_country=row.delegation_country or "",
        status=DelegateStatus(row.status),
        pack_key=f"{row.pack_key or '~'}\x1f{row.sort_key}",
    )


def _same_names(value: type, table: type[Row], made: Collection[str]) -> tuple[str, ...]:
    """Fields of a value that are columns of its table, but for those that are made of others."""
    columns = table_of(table).columns.keys()
    return tuple(one.name for one in fields(value) if one.name in columns and one.name not in made)


_COLUMNS = (
    *Delegate.__table__.columns,
    Delegation.name_vi,
    Delegation.name_en,
    Delegation.country.label("delegation_country"),
    Delegation.pack_key,
    NumberIssued.number.label("badge_number"),
)
_KEY = Prepared(select(CodeKey.key).where(CodeKey.id == asked("event")))
ONE_PERSON = Prepared(_people().where(Delegate.id == asked("delegate")))
_OF_NUMBER = Prepared(
    _numbered()
    .where(NumberIssued.event_id == asked("event"))
    .where(NumberIssued.number == asked("number"))
)
_PLACES = {column.name: place for place, column in enumerate(_COLUMNS)}
_SAME_IN_DELEGATES = (*_same_names(DelegateRow, Delegate, {"country", "status"}), "badge_number")
_SAME_IN_DELEGATIONS = _same_names(DelegationRow, Delegation, {"kind", "invitation"})
# By place and in one call: lists of twenty thousand people with sixty columns come through here.
_of_delegate = itemgetter(*(_PLACES[name] for name in _SAME_IN_DELEGATES))
