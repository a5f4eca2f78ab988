"""Overviews made by hand, for rules that need no file. Nothing hidden: say what you need."""

from datetime import UTC, date, datetime
from typing import Any

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.hosting import hosting_of
from hanoiplan.delegates.model import DelegationKind, DelegationRow, Invitation
from hanoiplan.overview.model import Arrivals, Badges, Body, Overview, People
from hanoiplan.plans.model import EventFacts

ZONE = "Asia/Ho_Chi_Minh"  # 7 hours before UTC, all year


def an_event(**others: Any) -> EventFacts:
    """A conference from 7 to 10 June 2026 that hosts 5 people a delegation for 4 days."""
    usual: dict[str, Any] = {
        "id": 1,
        "number": 1,
        "title": Bilingual("Hội nghị", "Conference"),
        "short_name": "",
        "starts_on": date(2026, 6, 7),
        "ends_on": date(2026, 6, 10),
        "place": Bilingual("Hà Nội", "Ha Noi"),
        "venue": Bilingual(),
        "time_zone": ZONE,
        "hosted_people": 5,
        "hosted_days": 4,
    }
    return EventFacts(**{**usual, **others})


def a_row(row_id: int = 1, name: str = "Manila", **others: Any) -> DelegationRow:
    """A foreign city with five people that has said it comes."""
    usual: dict[str, Any] = {
        "name": Bilingual(name, name),
        "kind": DelegationKind.FOREIGN_CITY,
        "country": "PH",
        "people": 5,
        "invitation": Invitation.ACCEPTED,
    }
    return DelegationRow(row_id, **{**usual, **others})


def an_overview(
    *rows: DelegationRow,
    facts: EventFacts | None = None,
    here: dict[int | None, int] | None = None,
    pictured: int | None = None,
    printed: int | None = None,
    changed: int = 0,
    without: int = 0,
    **others: Any,
) -> Overview:
    """These delegations, all with badge and photo; `here`: who has arrived by delegation.

    `without`: people who belong to no delegation.
    """
    event = facts or an_event()
    people: dict[int | None, int] = {row.id: row.people for row in rows}
    if without:
        people[None] = without
    total = sum(people.values())
    came = here or {}
    return Overview(
        facts=event,
        rows=rows,
        people=People(people, total if pictured is None else pictured),
        arrivals=Arrivals(came, others.pop("by_minute", {})),
        badges=Badges(total if printed is None else printed, frozenset(range(changed))),
        bodies=tuple(Body(row, came.get(row.id, 0), hosting_of(event, row)) for row in rows),
        **others,
    )


def at(text: str) -> datetime:
    """A moment in UTC: "2026-06-08 01:12"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
