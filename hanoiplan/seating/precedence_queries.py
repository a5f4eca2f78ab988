"""Reading precedence: an event's settings, its rank table, its guests, the list."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow, DelegateStatus
from hanoiplan.delegates.queries import delegate_ids, delegate_rows, delegations
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import arrived
from hanoiplan.seating.guest_facts import guest_of, hosts_alone, is_host, paired
from hanoiplan.seating.guests import Guest, HostPlace, Place, PrecedenceSettings
from hanoiplan.seating.orders import AseanFlag, OrderSettings
from hanoiplan.seating.precedence import in_order
from hanoiplan.seating.precedence_model import HostSide, PersonFacts, PrecedenceView
from hanoiplan.seating.rank_table import DEFAULTS, RankLine, by_code, table_of_ranks
from hanoiplan.seating.speakers import speakers, with_the_floor
from hanoiplan.seating.tables import (
    PrecedenceFlag,
    PrecedenceHost,
    PrecedencePlace,
    PrecedenceRank,
    PrecedenceSetting,
)
from hanoiplan.store.parts import in_parts
from hanoiplan.store.work import Reader
from hanoiplan.substitutions.queries import substitutions

_NOTHING = PersonFacts()
_USUAL = OrderSettings()


def guests(reader: Reader, event_id: int, session_id: int | None = None) -> list[Guest]:
    """The confirmed people of an event as protocol sees them, members of a delegation in order.

    With a session those have the floor who speak there.
    """
    rows = [
        row
        for row in delegate_rows(reader, event_id)
        if row.cancelled_at is None and row.status is DelegateStatus.CONFIRMED
    ]
    rows.sort(key=lambda row: (row.delegation_id or 0, row.place_in_delegation))
    bodies = {body.id: body for body in delegations(reader, event_id)}
    hosts = {side.delegation_id: side.host for side in host_sides(reader, event_id)}
    ranks = by_code(rank_lines(reader, event_id))
    facts = people_facts(reader, event_id)
    came = arrived(reader, event_id)
    standing_in = {one.stand_in_id for one in substitutions(reader, event_id)}
    found = [
        guest_of(
            row,
            bodies.get(row.delegation_id or 0),
            ranks,
            facts.get(row.id, _NOTHING),
            host=_hosts(row, hosts),
        )
        for row in rows
    ]
    known = [replace(one, arrived=one.id in came, stands_in=one.id in standing_in) for one in found]
    return with_the_floor(paired(known), speakers(reader, event_id, session_id))


def _hosts(row: DelegateRow, sides: dict[int, bool]) -> bool:
    return sides.get(row.delegation_id, False) if row.delegation_id else hosts_alone(row)


def precedence_list(
    reader: Reader, event_id: int, session_id: int | None = None
) -> tuple[Place, ...]:
    """The event's list: everybody who is confirmed, in order, with reasons.

    Those who take a seat are numbered from 1 without gaps and are compared with each other only:
    whoever works is in no list for guests, and is numbered after them. With a session those have
    the floor who speak there.
    """
    people = guests(reader, event_id, session_id)
    settings = precedence_settings(reader, event_id)
    seated = in_order((one for one in people if one.needs_seat), settings)
    working = in_order((one for one in people if not one.needs_seat), settings)
    after = (replace(place, number=len(seated) + place.number) for place in working)
    return (*seated, *after)


def precedence_view(reader: Reader, event_id: int) -> PrecedenceView:
    """The list with everything that can be set beside it."""
    return PrecedenceView(
        places=precedence_list(reader, event_id),
        settings=precedence_settings(reader, event_id),
        orders=order_settings(reader, event_id),
        ranks=rank_lines(reader, event_id),
        people=people_facts(reader, event_id),
        hosts=host_sides(reader, event_id),
        flags_by_hand=flags_by_hand(reader, event_id),
    )


def setting_row(reader: Reader, event_id: int) -> Any:
    """The row of an event's settings, None as long as all of them are usual."""
    query = select(PrecedenceSetting.__table__)
    return reader.first(query.where(PrecedenceSetting.event_id == event_id))


def precedence_settings(reader: Reader, event_id: int) -> PrecedenceSettings:
    """What the host decided about the order; the usual where nobody decided."""
    row = setting_row(reader, event_id)
    if row is None:
        return PrecedenceSettings()
    return PrecedenceSettings(
        first_letter=row.first_letter,
        host_place=HostPlace(row.host_place or HostPlace.LAST),
        capital_first=row.capital_first,
        seniority=row.seniority,
        yield_to_guests=row.yield_to_guests,
    )


def order_settings(reader: Reader, event_id: int) -> OrderSettings:
    """What the host decided about flags, cars and the photo."""
    row = setting_row(reader, event_id)
    if row is None:
        return _USUAL
    return OrderSettings(
        asean_flag=AseanFlag(row.asean_flag or _USUAL.asean_flag),
        own_car_rank=row.own_car_rank,
        car_seats=row.car_seats or _USUAL.car_seats,
        photo_row=row.photo_row or _USUAL.photo_row,
    )


def rank_row(reader: Reader, event_id: int, code: str) -> Any:
    """The row of a line of the table that is not as usual, else None."""
    query = select(PrecedenceRank.__table__).where(PrecedenceRank.event_id == event_id)
    return reader.first(query.where(PrecedenceRank.code == code))


def rank_lines(reader: Reader, event_id: int) -> tuple[RankLine, ...]:
    """The event's rank table: the usual lines, those changed here, those added here."""
    usual = by_code(DEFAULTS)
    query = select(PrecedenceRank.__table__).where(PrecedenceRank.event_id == event_id)
    return table_of_ranks(
        RankLine(
            code=row.code,
            number=row.number,
            name=Bilingual(row.name_vi, row.name_en),
            own=row.code not in usual,
            changed=row.code in usual,
        )
        for row in reader.rows(query)
    )


def place_row(reader: Reader, delegate_id: int) -> Any:
    """The row of what was said of one person, None when nothing was."""
    query = select(PrecedencePlace.__table__)
    return reader.first(query.where(PrecedencePlace.delegate_id == delegate_id))


def people_facts(reader: Reader, event_id: int) -> dict[int, PersonFacts]:
    """By delegate of an event: what somebody said of the person for the order."""
    ids = delegate_ids(reader, event_id)
    query = select(PrecedencePlace.__table__)
    return {
        row.delegate_id: _facts(row)
        for part in in_parts(ids)
        for row in reader.rows(query.where(PrecedencePlace.delegate_id.in_(part)))
    }


def _facts(row: Any) -> PersonFacts:
    return PersonFacts(
        row=row.id,
        rank_code=row.rank_code,
        override=row.order_override or None,
        appointed_on=date.fromisoformat(row.appointed_on) if row.appointed_on else None,
        note=row.note,
    )


def host_row(reader: Reader, delegation_id: int) -> Any:
    """The row in which somebody said on whose side a delegation is, else None."""
    query = select(PrecedenceHost.__table__)
    return reader.first(query.where(PrecedenceHost.delegation_id == delegation_id))


def host_sides(reader: Reader, event_id: int) -> tuple[HostSide, ...]:
    """Of every delegation on whose side it is: as somebody said, else by kind and city."""
    facts = event(reader, event_id)
    place = facts.place if facts is not None else Bilingual()
    said = {row.delegation_id: row.host for row in reader.rows(select(PrecedenceHost.__table__))}
    return tuple(
        HostSide(body.id, body.name, said.get(body.id, is_host(body, place)), body.id in said)
        for body in delegations(reader, event_id)
    )


def flag_rows(reader: Reader, event_id: int) -> dict[str, Any]:
    """By country: the row of a flag that stands at a place given by hand."""
    query = select(PrecedenceFlag.__table__).where(PrecedenceFlag.event_id == event_id)
    return {row.country: row for row in reader.rows(query)}


def flags_by_hand(reader: Reader, event_id: int) -> dict[str, int]:
    """By country: the place in hundredths that somebody gave its flag."""
    return {code: row.place for code, row in flag_rows(reader, event_id).items()}
