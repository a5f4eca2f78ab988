"""From the reading of a plan to a PlanIntake: what stands here already, what the plan would change.

Nothing is written (`writing` does). What must not come in: files, rules of pairing.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.checklist.model import TaskRow
from hanoiplan.checklist.queries import (
    listed_of_duties,
    listed_of_targets,
    listed_of_tasks,
    reporting_duties,
    targets,
    tasks,
)
from hanoiplan.exchange.plans.event_beside import with_sessions
from hanoiplan.exchange.plans.localities import SAID, with_delegations
from hanoiplan.exchange.plans.model import USUAL_PARTS, KnownPlan, PlanIntake, PlanPart, Seen
from hanoiplan.exchange.plans.pairing import Here, compared
from hanoiplan.exchange.plans.rows_found import YES, rows_found
from hanoiplan.exchange.plans.versions import (
    Known,
    document_beside,
    known_plans,
    likely,
    version_of,
)
from hanoiplan.exchange.three_way import NOTHING_DECIDED, Decisions
from hanoiplan.plan_reading.model import DocumentFacts, PlanReading
from hanoiplan.plans.agency_names import fold_agency, split_agencies
from hanoiplan.plans.queries import agency_ids, events
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """What a person has said before the comparison, as far as anything was said."""

    plan_id: int | None = None  # a version of this plan; None: by number and title
    as_new: bool = False  # a plan of its own, whatever it resembles
    event_id: int | None = None
    parts: frozenset[PlanPart] = USUAL_PARTS
    links: Mapping[int, int | None] = field(default_factory=dict)  # key of a row -> id here
    decisions: Decisions = NOTHING_DECIDED


USUAL = PlanOptions()


def nothing_words(reading: PlanReading) -> str:
    """What is said of a document that holds nothing of a plan; "" of one that holds anything.

    The same sentence wherever such a document is read: a table of goods is no plan.
    """
    parts = (reading.tasks, reading.targets, reading.reporting)
    if any(parts) or reading.programme or reading.localities:
        return ""
    sentence = _(
        "No task, target or duty was found in “{file}”, so nothing was written. Is it a plan?"
    )
    return sentence.format(file=reading.source.name)


def refuse_nothing(reading: PlanReading) -> None:
    """Refuse a document that holds nothing of a plan.

    Raises:
        NotPossible: no task, target, duty, session or locality was found in it.
    """
    sentence = nothing_words(reading)
    if sentence:
        raise NotPossible(sentence)


def prepare_plan(reader: Reader, reading: PlanReading, options: PlanOptions = USUAL) -> PlanIntake:
    """What a plan would do to this workspace; the plan that it is a version of is looked for."""
    plans, decisions = known_plans(reader), options.decisions
    present = _present(plans, reading.document, options)
    plan_id = present.plan.id if present is not None else None
    event_id = options.event_id or (present.plan.draft.event_id if present else None)
    here = list(rows_here(reader, plan_id)) if plan_id is not None else []
    rows = compared(rows_found(reading), here, decisions, options.links)
    before = present.said.get(SAID, "") if present is not None else ""
    rows = tuple(with_delegations(reader, rows, event_id, before, decisions))
    draft, said = document_beside(reading, present)
    return PlanIntake(
        reading=reading,
        document=replace(draft, event_id=event_id),
        rows=tuple(with_sessions(reader, rows, reading, event_id, plan_id, decisions)),
        plan_id=plan_id,
        candidates=tuple(KnownPlan(one.id, one.name) for one in likely(plans, reading.document)),
        event_id=event_id,
        parts=options.parts,
        decisions=decisions,
        document_said={**said, SAID: before},
        as_new=options.as_new,
        seen=Seen(
            plans=frozenset(one.plan.id for one in plans),
            document=present.plan.draft if present is not None else None,
            texts={(one.part, one.id): one.seen for one in here},
        ),
    )


def _present(plans: tuple[Known, ...], facts: DocumentFacts, options: PlanOptions) -> Known | None:
    if options.as_new:
        return None
    if options.plan_id is not None:
        return next((one for one in plans if one.plan.id == options.plan_id), None)
    return version_of(plans, facts)


def only_event(reader: Reader) -> int | None:
    """The event of a workspace that has one; None where a person has to choose."""
    found = events(reader)
    return found[0].id if len(found) == 1 else None


# --- what is here --------------------------------------------------------------------------------


def rows_here(reader: Reader, plan_id: int) -> Iterator[Here]:
    """Everything of a plan that stands in the workspace; sub-tasks are nobody's document."""
    known = agency_ids(reader)
    listed = listed_of_tasks(reader, plan_id)
    for row in tasks(reader, plan_id, cancelled=True):
        if row.parent_id is None:
            said, over = _said(listed[row.id]), row.cancelled_at is not None
            yield Here(row.id, PlanPart.TASKS, _of_task(row, known), said, over)
    listed = listed_of_targets(reader, plan_id)
    for target in targets(reader, plan_id):
        names = ("section", "section_title", "number", "indicator", "unit", "comparator")
        texts = {name: getattr(target, name) for name in (*names, "value", "scope", "raw")}
        year = str(target.year) if target.year else ""
        texts |= {"lead_text": target.lead_text, "year": year}
        yield Here(target.id, PlanPart.TARGETS, texts, _said(listed[target.id]))
    listed = listed_of_duties(reader, plan_id)
    for duty in reporting_duties(reader, plan_id):
        texts = {"who": duty.who, "what": duty.what, "to": duty.to, "when_raw": duty.when_raw}
        yield Here(duty.id, PlanPart.REPORTING, texts, _said(listed[duty.id]))


def _of_task(row: TaskRow, known: Mapping[str, int]) -> dict[str, str]:
    """A task as texts; agencies by what they are linked to, where that was changed by hand."""
    names = ("appendix", "section", "section_title", "number", "label", "title", "output")
    leads = [(one.id, one.name) for one in row.leads]
    helps = [(one.id, one.name) for one in row.coordinating]
    spelled = tuple(one.strip() for one in row.lead_text.split(";"))
    named = _named(row.lead_text, known, ())
    helping = _named(row.coordinating_text, known, spelled)
    return {
        **{name: getattr(row, name) for name in names},
        "lead_text": _agencies(row.lead_text, leads, named),
        "coordinating_text": _agencies(
            row.coordinating_text, helps, helping, {one for one, _name in leads}
        ),
        "deadline_raw": row.schedule.raw,
        "is_request": YES if row.is_request else "",
        "section_index": str(row.section_index),
    }


def _named(text: str, known: Mapping[str, int], whole: tuple[str, ...]) -> set[int]:
    """The agencies that the words of a cell name, as far as they are known."""
    parts = {known.get(fold_agency(one)) for one in text.split(";") if one.strip()}
    if None in parts:  # a cell as written, not one name after the other
        parts = {known.get(fold_agency(one)) for one in split_agencies(text, whole)}
    return {one for one in parts if one is not None}


def _agencies(
    text: str,
    linked: list[tuple[int, str]],
    named: set[int],
    leading: Collection[int] = frozenset(),
) -> str:
    """The words of the plan as long as they name those who are linked.

    Who leads as well is linked as leading only, though the words name it twice.
    """
    ids = {agency_id for agency_id, _name in linked}
    if ids >= named.difference(leading) and len(linked) <= max(len(named), 1):
        return text
    return "; ".join(name for _agency_id, name in linked)


def _said(stored: str) -> Mapping[str, str]:
    found: Mapping[str, str] = json.loads(stored) if stored else {}
    return found
