"""Making doors, and writing who passed; `registration` decides whether."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.plans.queries import categories, event_of_zone
from hanoiplan.presence.model import (
    Checkpoint,
    CheckpointDraft,
    CheckpointKind,
    Direction,
    PassageRow,
)
from hanoiplan.presence.queries import (
    checkpoint,
    checkpoints,
    doors_of_group,
    event_of_checkpoint,
    passage,
    passages_of,
    rule_rows,
    was_passed,
)
from hanoiplan.presence.tables import (
    CheckpointCategory,
    CheckpointRow,
    CheckpointWindow,
    Passage,
    PassageTakenBack,
)
from hanoiplan.store.work import Work

MAIN_ENTRY_VI = "Cửa chính"
MAIN_ENTRY_EN = N_("Main entrance")
_FIELDS = tuple(field.name for field in fields(CheckpointDraft))
# The journals of older files name these steps so; their words go on being translated.
FORMER_LABELS = (N_("New checkpoint"), N_("Edit checkpoint"), N_("Remove checkpoint"))


def make_main_checkpoint(work: Work, event_id: int) -> int:
    """The one checkpoint every event has."""
    return work.add(
        CheckpointRow,
        event_id=event_id,
        name_vi=MAIN_ENTRY_VI,
        name_en=MAIN_ENTRY_EN,
        kind=str(CheckpointKind.MAIN),
        reads="in",
    )


@operation(N_("New door"))
def make_checkpoint(work: Work, event_id: int, draft: CheckpointDraft) -> int:
    """Make a door, the last in the order; returns its id.

    Raises:
        NotPossible: it has no name or that of another door, is a second main entry, one of its
            times ends before it begins, or its zone or a category is gone.
    """
    if draft.kind is CheckpointKind.MAIN:
        raise NotPossible(_("An event has one main entrance. Choose another kind of door."))
    doors = checkpoints(work, event_id)
    _refuse_faulty(draft)
    _refuse_gone(work, event_id, draft)
    _refuse_twin(draft.name, doors)
    last = max((one.position for one in doors), default=0)
    row_id = work.add(
        CheckpointRow, event_id=event_id, kind=str(draft.kind), position=last + 1, **_columns(draft)
    )
    _set_rules(work, row_id, draft)
    return row_id


@operation(N_("Edit door"))
def edit_checkpoint(work: Work, checkpoint_id: int, /, **values: Any) -> bool:
    """Change a door; `values` are fields of `CheckpointDraft`, or its `position`.

    Returns whether anything became different. The kind of the main entry stays.

    Raises:
        NotPossible: as `make_checkpoint`, or the door is gone.
    """
    door = _there(work, checkpoint_id)
    position = values.pop("position", door.position)
    draft = replace(draft_of_checkpoint(door), **values)
    if (draft.kind is CheckpointKind.MAIN) != (door.kind is CheckpointKind.MAIN):
        raise NotPossible(_("The main entrance stays the main entrance, and there is only one."))
    _refuse_faulty(draft)
    event_id = event_of_checkpoint(work, checkpoint_id)
    if event_id is not None:
        _refuse_gone(work, event_id, draft)
        others = [one for one in checkpoints(work, event_id) if one.id != checkpoint_id]
        _refuse_twin(draft.name, others if draft.name != door.name else ())
    columns = {**_columns(draft), "kind": str(draft.kind), "position": position}
    changed = work.change(CheckpointRow, checkpoint_id, **columns)
    return _set_rules(work, checkpoint_id, draft, door) or changed


@operation(N_("Remove door"))
def remove_checkpoint(work: Work, checkpoint_id: int) -> None:
    """Take a door out that nobody ever passed.

    Raises:
        NotPossible: it is the main entry, or somebody passed: then it can be closed.
    """
    door = _there(work, checkpoint_id)
    name = door.name.pick(interface().language)
    if door.kind is CheckpointKind.MAIN:
        raise NotPossible(_("The main entrance counts who has arrived, so it stays."))
    if was_passed(work, checkpoint_id):
        raise NotPossible(
            _("Somebody has passed {door}, so it stays in the file. Close it instead.").format(
                door=name
            )
        )
    hours, lets_in = rule_rows(work, checkpoint_id)
    for row_id in hours:
        work.remove(CheckpointWindow, row_id)
    for row_id in lets_in.values():
        work.remove(CheckpointCategory, row_id)
    work.remove(CheckpointRow, checkpoint_id)


def draft_of_checkpoint(door: Checkpoint) -> CheckpointDraft:
    """What a person decided about a door: where an editor begins."""
    same = {name: getattr(door, name) for name in _FIELDS if name != "zone_id"}
    return CheckpointDraft(**same, zone_id=door.zone.id if door.zone is not None else None)


def let_pass(
    work: Work,
    event_id: int,
    checkpoint_id: int,
    delegate_id: int,
    direction: Direction,
    follows: int = 0,
) -> int:
    """Write a passage; returns its id."""
    return work.add(
        Passage,
        event_id=event_id,
        checkpoint_id=checkpoint_id,
        delegate_id=delegate_id,
        direction=str(direction),
        at=work.now,
        desk=work.desk,
        follows=follows,
    )


def leave_others(work: Work, event_id: int, door: Checkpoint, entry: PassageRow) -> list[int]:
    """Whoever enters a door of a group has left its other doors; returns the ids of the exits."""
    if not door.group:
        return []
    others = doors_of_group(work, event_id, door.group) - {door.id}
    latest = {row.checkpoint_id: row for row in passages_of(work, entry.delegate_id)}
    return [
        let_pass(work, event_id, one, entry.delegate_id, Direction.OUT, follows=entry.id)
        for one in sorted(others)
        if one in latest and latest[one].direction is Direction.IN
    ]


def take_back(work: Work, passage_id: int, reason: str) -> int:
    """Write that a passage did not happen after all; returns the fact's id.

    Exits at other doors of its group that followed from it did not happen either, unless the
    person has meanwhile entered a door of that group again: then they stand as that one's, and
    go when that one is taken back as well. So a person always is where the passages that stand
    would have led, as if those taken back had never been.

    Raises:
        NotPossible: the person entered another door of the group after this exit, or is behind
            one: without the exit somebody would be in two halls.
    """
    whose = passage(work, passage_id)
    before = passages_of(work, whose.delegate_id) if whose is not None else []
    if whose is not None and whose.direction is Direction.OUT:
        _refuse_two_halls(work, whose, before)
    fact = work.add(PassageTakenBack, passage_id=passage_id, reason=reason, at=work.now)
    rows = [row for row in before if row.id != passage_id]
    for row in _orphans(work, rows):
        work.add(PassageTakenBack, passage_id=row.id, reason=reason, at=work.now)
    return fact


def _orphans(work: Work, rows: Sequence[PassageRow]) -> list[PassageRow]:
    """Exits whose entry does not stand, with no later entry in the group that they follow from."""
    standing = {row.id for row in rows}
    loose = [row for row in rows if row.follows and row.follows not in standing]
    return [row for row in loose if not _entries_since(rows, row.follows, _group_of(work, row))]


def _refuse_two_halls(work: Work, exit_: PassageRow, rows: Sequence[PassageRow]) -> None:
    group = _group_of(work, exit_) - {exit_.checkpoint_id}
    latest = {row.checkpoint_id: row for row in rows if row.checkpoint_id in group}
    is_in = [row for row in latest.values() if row.direction is Direction.IN]
    since = _entries_since(rows, exit_.follows or exit_.id, group)
    for row in (*is_in, *since):
        door = checkpoint(work, row.checkpoint_id)
        sentence = (
            _("This person is at {door} now, so the exit stands. Take that entry back.")
            if row in is_in
            else _(
                "This person went to {door} afterwards, so the exit stands. Take that entry back."
            )
        )
        raise NotPossible(
            sentence.format(door=door.name.pick(interface().language) if door is not None else "")
        )


def _group_of(work: Work, row: PassageRow) -> frozenset[int]:
    """The door of a passage with the others of its group."""
    door = checkpoint(work, row.checkpoint_id)
    event_id = event_of_checkpoint(work, row.checkpoint_id)
    if door is None or event_id is None or not door.group:
        return frozenset({row.checkpoint_id})
    return doors_of_group(work, event_id, door.group)


def _entries_since(
    rows: Sequence[PassageRow], first: int, doors: Collection[int]
) -> list[PassageRow]:
    """The entries at these doors from this passage on."""
    return [
        row
        for row in rows
        if row.id >= first and row.direction is Direction.IN and row.checkpoint_id in doors
    ]


def _there(work: Work, checkpoint_id: int) -> Checkpoint:
    door = checkpoint(work, checkpoint_id)
    if door is None:
        raise NotPossible(_("This door is no longer there. Refresh the page."))
    return door


def _refuse_faulty(draft: CheckpointDraft) -> None:
    if not draft.name:
        raise NotPossible(_("Give the door a name, in Vietnamese or in English."))
    if draft.entries_per_day < 0:
        raise NotPossible(_("Entries a day: 0 for any number, or how many."))
    for window in draft.windows:
        if window.ends <= window.starts:
            raise NotPossible(_("A time of the door ends before it begins. Correct it."))


def _refuse_gone(work: Work, event_id: int, draft: CheckpointDraft) -> None:
    """What a door points at may have been taken out by another desk meanwhile."""
    if draft.zone_id is not None and event_of_zone(work, draft.zone_id) != event_id:
        raise NotPossible(_("This zone is no longer there. Refresh the page."))
    if draft.categories - {one.id for one in categories(work, event_id)}:
        raise NotPossible(_("This category is no longer there. Refresh the page."))


def _refuse_twin(name: Bilingual, others: Iterable[Checkpoint]) -> None:
    """A desk names its door, on the command line and in the choice of checkpoints."""
    wanted = {fold(one): one for one in (name.vi, name.en) if one.strip()}
    known = {fold(text) for one in others for text in (one.name.vi, one.name.en) if text.strip()}
    double = next((text for folded, text in wanted.items() if folded in known), "")
    if double:
        raise NotPossible(
            _(
                "There is a door called “{name}” already. Desks choose their door by its name, so"
                " give this one another."
            ).format(name=double)
        )


def _columns(draft: CheckpointDraft) -> dict[str, Any]:
    """The columns of a door's own row, but for kind and position."""
    return {
        "name_vi": draft.name.vi,
        "name_en": draft.name.en,
        "place_vi": draft.place.vi,
        "place_en": draft.place.en,
        "zone_id": draft.zone_id,
        "door_group": " ".join(draft.group.split()),
        "entries_per_day": draft.entries_per_day,
        "re_entry": draft.re_entry,
        "reads": str(draft.reads),
        "confirm": draft.confirm,
        "guide_vi": draft.guide.vi,
        "guide_en": draft.guide.en,
        "keeper": draft.keeper,
        "closed": draft.closed,
    }


def _set_rules(
    work: Work, checkpoint_id: int, draft: CheckpointDraft, before: Checkpoint | None = None
) -> bool:
    """Write windows and categories where they differ; returns whether they did."""
    hours, lets_in = rule_rows(work, checkpoint_id)
    known = before.windows if before is not None else ()
    windows = tuple(sorted(draft.windows, key=lambda one: (one.starts, one.ends)))
    if windows != known:
        for row_id in hours:
            work.remove(CheckpointWindow, row_id)
        work.add_many(
            CheckpointWindow,
            [
                {"checkpoint_id": checkpoint_id, "starts_at": one.starts, "ends_at": one.ends}
                for one in windows
            ],
        )
    for category in sorted(draft.categories - lets_in.keys()):
        work.add(CheckpointCategory, checkpoint_id=checkpoint_id, category_id=category)
    for category in sorted(lets_in.keys() - draft.categories):
        work.remove(CheckpointCategory, lets_in[category])
    return windows != known or draft.categories != lets_in.keys()
