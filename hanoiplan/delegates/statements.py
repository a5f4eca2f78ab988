"""What the questions about people are made of: statements, and how their rows become values.

What must not come in: questions that other rooms ask (`queries`).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import (
    DelegateRow,
    DelegateStatus,
    DelegationKind,
    DelegationRow,
    Invitation,
)
from hanoiplan.delegates.tables import (
    BadgeIssued,
    BadgeVoided,
    Delegate,
    Delegation,
    NumberIssued,
)
from hanoiplan.plans.model import Category
from hanoiplan.store.parts import in_parts
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.rows import Row, table_of
from hanoiplan.store.work import Reader, Statement


def whole_records() -> Statement:
    """Everybody of every event, with delegation and number, as `delegate_of` reads them."""
    return (
        select(*_COLUMNS)
        .outerjoin(Delegation, Delegation.id == Delegate.delegation_id)
        .outerjoin(NumberIssued, NumberIssued.delegate_id == Delegate.id)
    )


def in_list_order(event_id: int, *columns: Any) -> Statement:
    """These columns of everybody in an event's list, in its order."""
    return select(*columns).where(*listed(event_id)).order_by(Delegate.sort_key, Delegate.id)


def listed(event_id: int) -> tuple[ColumnElement[bool], ...]:
    """Who stands in an event's list: nobody merged into another record, nobody erased by law."""
    return Delegate.event_id == event_id, Delegate.merged_into.is_(None), ~_emptied()


def _emptied() -> ColumnElement[bool]:
    """Whether a record is what an erasure left: nobody is registered without any name."""
    names = (Delegate.printed_vi, Delegate.printed_en, Delegate.passport_name)
    return and_(*(name == "" for name in names))


def numbered() -> Statement:
    """Whose number, which one and its versions, as a `BadgeStanding` has them; the event."""
    versions = _highest(BadgeIssued).label("version"), _highest(BadgeVoided).label("voided")
    return select(NumberIssued.delegate_id, NumberIssued.number, *versions, NumberIssued.event_id)


def _highest(facts: type[BadgeIssued] | type[BadgeVoided]) -> Any:
    """The highest version of each number, 0 without one: one look into an index a number."""
    same = (facts.event_id == NumberIssued.event_id) & (facts.number == NumberIssued.number)
    highest = select(func.max(facts.version)).where(same).scalar_subquery()
    return func.coalesce(highest, 0)


def only_these(
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


def delegation_of(row: Any) -> DelegationRow:
    """A row of a list of delegations as a value."""
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
ONE_PERSON = Prepared(whole_records().where(Delegate.id == asked("delegate")))
OF_NUMBER = Prepared(
    numbered()
    .where(NumberIssued.event_id == asked("event"))
    .where(NumberIssued.number == asked("number"))
)
_PLACES = {column.name: place for place, column in enumerate(_COLUMNS)}
_SAME_IN_DELEGATES = (*_same_names(DelegateRow, Delegate, {"country", "status"}), "badge_number")
_SAME_IN_DELEGATIONS = _same_names(DelegationRow, Delegation, {"kind", "invitation"})
# By place and in one call: lists of twenty thousand people with sixty columns come through here.
_of_delegate = itemgetter(*(_PLACES[name] for name in _SAME_IN_DELEGATES))
