"""The demonstration workspace: ASEAN City Leaders Conference, Hà Nội, 7–10 June 2026."""

from datetime import date

from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft
from hanoiplan.delegates.operations import add_delegates, cancel_delegate
from hanoiplan.demo import people
from hanoiplan.demo.checklist import make_plans
from hanoiplan.demo.delegations import invited_bodies, team_members
from hanoiplan.demo.handing_out import make_items
from hanoiplan.demo.listing import SEED
from hanoiplan.demo.programme import make_programme
from hanoiplan.demo.reception import Receiving, team_draft
from hanoiplan.demo.seating import make_halls
from hanoiplan.starting import start_event
from hanoiplan.store.work import Work

_LIAISON = people.CATEGORY_NAMES["L"].vi
# From the plan: title, days, place, hosting (at most 5 people a delegation, at most 4 days).
FACTS = {
    "title_vi": "Hội nghị Lãnh đạo các Thành phố ASEAN 2026",
    "title_en": "ASEAN City Leaders Conference 2026",
    "short_name": "ACLC 2026",
    "starts_on": date(2026, 6, 7),
    "ends_on": date(2026, 6, 10),
    "place_vi": "Hà Nội",
    "place_en": "Ha Noi",
    "venue_vi": "Khách sạn 5 sao tại trung tâm thành phố Hà Nội",
    "venue_en": "Five-star hotel in the centre of Ha Noi",
    "hosted_people": 5,
    "hosted_days": 4,
}


@operation(N_("Make the demonstration"), undoable=False)  # there is nothing to go back to
def make_demo(work: Work, delegates: int = people.USUAL, seed: int = SEED) -> int:
    """Make the event with its delegations and so many invented delegates; returns the event's id.

    Work cards and cancelled people come on top; with 0 delegates there is nobody at all, but
    the delegations are there, ready for an import.
    """
    event_id = start_event(work, **FACTS)
    drawn = people.everybody(delegates, seed)
    for draft in _delegations(drawn, seed):
        add_delegation(work, event_id, draft)
    add_delegates(work, event_id, [*drawn.delegates, *drawn.helpers])
    for delegate_id in add_delegates(work, event_id, drawn.cancelled):
        cancel_delegate(work, delegate_id)
    make_items(work, event_id, len(drawn.delegates) + len(drawn.helpers))
    make_plans(work, event_id)
    make_programme(work, event_id)
    make_halls(work, event_id)
    return event_id


def _delegations(drawn: people.Everybody, seed: int) -> list[DelegationDraft]:
    receiving = Receiving([one for one in drawn.helpers if one.category == _LIAISON], seed)
    bodies = [receiving.draft(body) for body in invited_bodies()]
    teams = {member.team: member.kind for member in team_members()}
    return [*bodies, *(team_draft(name, kind) for name, kind in teams.items())]
