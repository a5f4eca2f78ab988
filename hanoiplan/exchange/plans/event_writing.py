"""From a plan into its event: programme rows become sessions, localities become delegations.

What must not come in: tasks (`writing`), and what a session or a delegation is.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from hanoiplan.base.text import fold
from hanoiplan.delegates.delegations import (
    add_delegation,
    change_delegation,
    guess_kind,
    remove_delegation,
)
from hanoiplan.delegates.model import DelegationDraft, DelegationKind, DelegationRow
from hanoiplan.delegates.queries import delegation_ids, delegation_row
from hanoiplan.exchange.plans.counts import Counts
from hanoiplan.exchange.plans.event_name import event_name
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow, PlanPart, PlanRowState
from hanoiplan.exchange.plans.slots import delegation_name, slots_of_row
from hanoiplan.exchange.three_way import Choice
from hanoiplan.plans.model import EventFacts
from hanoiplan.plans.operations import change_event
from hanoiplan.plans.queries import event
from hanoiplan.programme.model import Taken
from hanoiplan.programme.operations import remove_sessions, take_programme
from hanoiplan.store.work import Work

HOME = "VN"

# --- the event itself ----------------------------------------------------------------------------


def fill_event(work: Work, intake: PlanIntake) -> bool:
    """What the plan says of the event, where nobody has said it yet: name, place, days, hosting."""
    present = event(work, intake.event_id or 0)
    if present is None:
        return False
    said = {one.id: one for one in intake.reading.rules}
    found: dict[str, Any] = {}
    for rule, name in (
        ("hosting_max_persons", "hosted_people"),
        ("hosting_max_days", "hosted_days"),
    ):
        value = said[rule].value if rule in said else ""
        if value.isascii() and value.isdigit() and not getattr(present, name):
            found[name] = int(value)
    first, _mark, last = (said["event_dates"].window if "event_dates" in said else "").partition(
        "/"
    )
    if first and last and present.starts_on is None and present.ends_on is None:
        found |= {"starts_on": date.fromisoformat(first), "ends_on": date.fromisoformat(last)}
    found |= _named(present, intake)
    return bool(found) and change_event(work, present.id, **found)


def _named(present: EventFacts, intake: PlanIntake) -> dict[str, Any]:
    """Name and place of an event that has no name, from the plan that holds its programme."""
    plan, reading = intake.document, intake.reading
    is_its_plan = reading.programme or reading.localities
    name = "" if present.title else event_name(plan.title, plan.place)
    if not name or not is_its_plan:
        return {}
    return {"title_vi": name} if present.place else {"title_vi": name, "place_vi": plan.place}


# --- programme -----------------------------------------------------------------------------------


def write_programme(work: Work, intake: PlanIntake, plan_id: int) -> Taken:
    """The ticked rows of the programme as sessions; a row without a day cannot be one."""
    rows = [_as_chosen(row) for row in _ticked_slots(intake, gone=False)]
    slots = [slot for row in rows for slot in slots_of_row(row, intake.reading)]
    return take_programme(work, intake.event_id or 0, slots, plan_id)


def remove_gone_sessions(work: Work, intake: PlanIntake) -> int:
    """Take out the sessions that the programme does not have any more and a person ticked.

    Raises:
        NotPossible: one is gone already, or a cue of one was ticked.
    """
    rows = _ticked_slots(intake, gone=True)
    return remove_sessions(work, [row.here_id for row in rows if row.here_id]) if rows else 0


def _ticked_slots(intake: PlanIntake, *, gone: bool) -> list[PlanIntakeRow]:
    rows = [row for row in intake.of_part(PlanPart.PROGRAMME) if row.ticked]
    return [row for row in rows if (row.state is PlanRowState.GONE) == gone]


def _as_chosen(row: PlanIntakeRow) -> PlanIntakeRow:
    """Where a person keeps what stands here, the row says that."""
    kept = {one.field: one.here for one in row.comparisons if one.choice is Choice.HERE}
    return replace(row, values={**row.values, **kept})


# --- delegations ---------------------------------------------------------------------------------


def write_delegations(work: Work, intake: PlanIntake, counts: Counts) -> None:
    """The ticked localities as delegations, with who receives them; those that went are taken out.

    Raises:
        NotPossible: one that went has people already.
    """
    event_id = intake.event_id or 0
    rows = [row for row in intake.of_part(PlanPart.LOCALITIES) if row.ticked]
    receiving = _receiving(intake)
    part = PlanPart.LOCALITIES
    for row in rows:
        if row.state is PlanRowState.GONE:
            remove_delegation(work, row.here_id or 0)
            counts.removed[part] += 1
            continue
        name = delegation_name(row.values)
        country = row.values.get("country", "")
        agency = _agency_of(receiving, row.values)
        known = delegation_ids(work, event_id)
        here_id = known.get(fold(name), row.here_id)
        if here_id is None:
            draft = DelegationDraft(
                name_vi=name, country=country, kind=_kind(country), receiving_agency=agency
            )
            add_delegation(work, event_id, draft)
            counts.added[part] += 1
        else:
            if row.changes:
                counts.changed[part] += change_delegation(work, event_id, here_id, row.changes)
            _say_who_receives(work, event_id, delegation_row(work, here_id), agency)


def _say_who_receives(work: Work, event_id: int, row: DelegationRow | None, agency: str) -> None:
    """Who receives is filled in where nobody has said it yet."""
    if row is not None and agency and not row.receiving_agency:
        change_delegation(work, event_id, row.id, {"receiving_agency": agency})


def _kind(country: str) -> DelegationKind:
    return DelegationKind.VIETNAMESE_LOCALITY if country == HOME else guess_kind(country)


def _receiving(intake: PlanIntake) -> Mapping[str, str]:
    """By country (ISO) or folded name of a locality: the agency that receives it first."""
    found: dict[str, str] = {}
    for one in intake.reading.reception:
        for target in one.targets:
            found.setdefault(fold(target), one.agency)
    return found


def _agency_of(receiving: Mapping[str, str], values: Mapping[str, str]) -> str:
    for name in (values.get("name", ""), delegation_name(values), values.get("country", "")):
        if fold(name) in receiving:
            return receiving[fold(name)]
    return ""
