"""What one room does because of another, in the same transaction: the only place that knows.

Two questions are answered here. What follows an event (a cancelled delegate's badge dies)? And
what hangs on records, so that taking them out must be refused (a person who checked in)?
"""

from collections.abc import Collection, Sequence

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.checklist import following as checklist
from hanoiplan.checklist import hanging as duties
from hanoiplan.delegates import searching
from hanoiplan.delegates.issuing import void_badges
from hanoiplan.delegates.model import (
    DelegateCancelled,
    DelegateRestored,
    DelegatesGone,
    DelegatesMerged,
)
from hanoiplan.delegates.queries import delegate_row, event_of, events_of_numbered
from hanoiplan.delegates.tables import Delegate
from hanoiplan.handouts import hanging as hand_outs
from hanoiplan.plans.model import (
    AgenciesMerged,
    AgencyRemoved,
    EventMoved,
    PlanChanged,
    PlanRemoved,
    ZoneRemoved,
)
from hanoiplan.plans.queries import time_zone
from hanoiplan.presence import hanging as doors
from hanoiplan.presence.queries import standing_passage_of
from hanoiplan.programme import hanging as programme
from hanoiplan.reports.measures import COUNTS
from hanoiplan.seating import following as seats
from hanoiplan.seating import hanging as seating
from hanoiplan.seating.precedence_operations import follow_merged as follow_merged_in_order
from hanoiplan.store.search import SearchDocument
from hanoiplan.store.undo import RowStep
from hanoiplan.store.work import Measures, Reactions, Reader, Work
from hanoiplan.substitutions import hanging as stand_ins
from hanoiplan.substitutions.operations import close_substitutions

CANCELLED = N_("cancelled")
TAKEN_BACK = N_("the entry was undone")


def void_badge_of_cancelled(work: Work, event: DelegateCancelled) -> None:
    """A cancelled delegate's badge opens no door from this moment on."""
    _void(work, [event.delegate_id], CANCELLED)


def end_substitution_of_restored(work: Work, event: DelegateRestored) -> None:
    """Whoever comes after all is represented by nobody, also when cancelled once more later."""
    close_substitutions(work, event.delegate_id)


def void_badges_of_gone(work: Work, event: DelegatesGone) -> None:
    """Whoever was taken out by an undo leaves burnt numbers and dead codes behind."""
    _void(work, event.delegate_ids, TAKEN_BACK)


def refuse_to_merge_who_came(work: Work, event: DelegatesMerged) -> None:
    """A passage is a fact of one record: whoever has passed a door is the record to keep.

    Raises:
        NotPossible: the record that would go has a standing passage.
    """
    came = standing_passage_of(work, [event.other_id])
    if came is None:
        return
    there = to_event_time(came.at, time_zone(work, event_of(work, event.other_id)))
    other = delegate_row(work, event.other_id)
    kept_came = standing_passage_of(work, [event.kept_id]) is not None
    sentence = _BOTH_CAME if kept_came else _OTHER_CAME
    name = other.name if other is not None else ""
    raise NotPossible(_(sentence).format(name=name, time=f"{there:%H:%M}", desk=came.desk))


_OTHER_CAME = N_("{name} checked in at {time}, desk {desk}. Keep this record and merge the other.")
_BOTH_CAME = N_(
    "Both have checked in, {name} at {time}, desk {desk}. Take one of the check-ins back first."
)


def refuse_to_merge_who_has(work: Work, event: DelegatesMerged) -> None:
    """Whoever has a headset, a kit or a stand-in is the record to keep.

    Raises:
        NotPossible: the record that would go has something, or is part of a substitution.
    """
    reason = hand_outs.hangs_on_merged(work, event.kept_id, event.other_id)
    reason = reason or stand_ins.hangs_on_merged(work, event.other_id)
    if reason is not None:
        raise NotPossible(reason)


def refuse_to_remove_zone_of_door(work: Work, event: ZoneRemoved) -> None:
    """A door that lost its zone would let everybody in.

    Raises:
        NotPossible: a door lies in the zone.
    """
    reason = doors.hangs_on_zone(work, event.event_id, event.zone_id)
    if reason is not None:
        raise NotPossible(reason)


def take_parts_of_merged(work: Work, event: DelegatesMerged) -> None:
    """Whoever speaks or chairs under a record that goes does so under the one that is kept."""
    programme.follow_merged(work, event.kept_id, event.other_id)


def free_seats_of_cancelled(work: Work, event: DelegateCancelled) -> None:
    """Whoever does not come leaves the chair to somebody else."""
    seats.free_seats(work, [event.delegate_id])


def seat_merged_under_kept(work: Work, event: DelegatesMerged) -> None:
    """The kept record has the seat, the wishes and the place in the order of the one that goes."""
    follow_merged_in_order(work, event.kept_id, event.other_id)
    seats.follow_merged(work, event.kept_id, event.other_id)


def move_tasks_with_event(work: Work, event: EventMoved) -> None:
    """What comes again and counts from the event comes on other days."""
    checklist.settle_event(work, event.event_id)


def move_tasks_with_plan(work: Work, event: PlanChanged) -> None:
    """What counts from the day of issue moves with it."""
    checklist.settle_plan(work, event.plan_id)


def refuse_to_remove_plan_with_reports(work: Work, event: PlanRemoved) -> None:
    """A report that was sent would no longer say for which duty.

    Raises:
        NotPossible: a report for a duty of the plan was sent and stands.
    """
    reason = duties.hangs_on_plan(work, event.plan_id)
    if reason is not None:
        raise NotPossible(reason[:1].upper() + reason[1:])


def remove_tasks_of_plan(work: Work, event: PlanRemoved) -> None:
    """Tasks, targets and reporting duties go with their plan."""
    checklist.remove_with_plan(work, event.plan_id)


def give_tasks_of_merged_agency(work: Work, event: AgenciesMerged) -> None:
    """No task is left without its agency."""
    checklist.follow_merged_agency(work, event.kept_id, event.other_id)


def refuse_to_remove_agency_with_tasks(work: Work, event: AgencyRemoved) -> None:
    """A task would no longer say who does it.

    Raises:
        NotPossible: something names the agency.
    """
    reason = checklist.hangs_on_agency(work, event.agency_id)
    if reason is not None:
        raise NotPossible(reason)


REACTIONS: Reactions = {
    DelegateCancelled: (void_badge_of_cancelled, free_seats_of_cancelled),
    DelegateRestored: (end_substitution_of_restored,),
    DelegatesGone: (void_badges_of_gone,),
    DelegatesMerged: (
        refuse_to_merge_who_came,
        refuse_to_merge_who_has,
        take_parts_of_merged,
        seat_merged_under_kept,
    ),
    ZoneRemoved: (refuse_to_remove_zone_of_door,),
    EventMoved: (move_tasks_with_event,),
    PlanChanged: (move_tasks_with_plan,),
    PlanRemoved: (refuse_to_remove_plan_with_reports, remove_tasks_of_plan),
    AgenciesMerged: (give_tasks_of_merged_agency,),
    AgencyRemoved: (refuse_to_remove_agency_with_tasks,),
}

MEASURES: Measures = COUNTS  # by name: what a higher room counts for a task of the checklist


def tell_what_undo_did(work: Work, steps: Sequence[RowStep]) -> None:
    """Turn the bare steps of an undo or redo into the events that other rooms know."""
    gone = tuple(step.row for step in steps if step.table == _DELEGATE and step.end is None)
    if gone:
        work.emit(DelegatesGone(gone))
    for step in steps:
        end = step.end or {}
        if step.table == _DELEGATE and end.get("merged_into"):
            work.emit(DelegatesMerged(end["merged_into"], step.row))
        if step.table == _DELEGATE and end.get("cancelled_at"):
            work.emit(DelegateCancelled(step.row))


def what_hangs_on(reader: Reader, steps: Sequence[RowStep]) -> str | None:
    """A sentence when facts would be left without the records they speak of, else None."""
    gone = [step.row for step in steps if step.table == _DELEGATE and step.end is None]
    return (
        _passage_of(reader, gone)
        or doors.hangs_on_doors(reader, steps)
        or hand_outs.hangs_on_people(reader, gone)
        or hand_outs.hangs_on_items(reader, steps)
        or stand_ins.hangs_on_substitutions(reader, steps)
        or programme.hangs_on_cues(reader, steps)
        or duties.hangs_on_duties(reader, steps)
        or seating.hangs_on_seats(reader, steps)
    )


def what_keeps_from_erasing(reader: Reader, records: Collection[int]) -> str | None:
    """A sentence when something is still with a person who would be erased by law, else None."""
    return hand_outs.hangs_on_erased(reader, records)


def _passage_of(reader: Reader, gone: Sequence[int]) -> str | None:
    """A sentence when somebody whose record would go has passed a door."""
    entry = standing_passage_of(reader, gone) if gone else None
    if entry is None:
        return None
    there = to_event_time(entry.at, time_zone(reader, event_of(reader, entry.delegate_id)))
    return _(
        "a person it brought checked in at {time}, desk {desk}. Take the check-in back first."
    ).format(time=f"{there:%H:%M}", desk=entry.desk)


def stale_search(reader: Reader, changes: Changes) -> set[int]:
    """The records whose search words these changes may have touched."""
    return searching.stale_documents(reader, changes)


def search_documents(reader: Reader, ids: Collection[int]) -> list[SearchDocument]:
    """Fresh search words of these records; those that are gone have none."""
    return searching.documents(reader, ids)


_DELEGATE = Delegate.__tablename__


def _void(work: Work, delegate_ids: Sequence[int], reason: str) -> None:
    for event_id, numbered in events_of_numbered(work, delegate_ids).items():
        void_badges(work, event_id, numbered, reason)
