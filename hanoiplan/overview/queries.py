"""Counting across the rooms in few statements, so that the page answers at 20,000 people.

The statements are SQLite's own words: one of them joins what several rooms keep, and the classes
of their tables are their own affair; `tests/hanoiplan/overview` runs every one on real files. After
a change only the part that it touched is read again. What must not come in: writing, and rules.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import from_text
from hanoiplan.base.text import Bilingual
from hanoiplan.checklist.queries import tasks
from hanoiplan.delegates.hosting import hosting_of
from hanoiplan.delegates.model import DelegationKind, DelegationRow, Invitation
from hanoiplan.overview.model import Arrivals, Badges, Body, Counted, Overview, People
from hanoiplan.overview.out_of_date import FOLDED, LIVE, changed_of, edited_since_print
from hanoiplan.plans.queries import event
from hanoiplan.presence.queries import main_checkpoint
from hanoiplan.store.work import Reader

EVENT = frozenset({"event"})
ROWS = frozenset({"delegation"})
PEOPLE = frozenset({"delegate"})
ARRIVALS = frozenset({"passage", "passage_taken_back", "checkpoint"})
PRINTS = frozenset({"card_printed", "badge_voided"})
SAID = frozenset({"category", "badge_template"})  # what cards of everybody say, or how
TASKS = frozenset({"task", "task_occurrence", "plan"})
TABLES = EVENT | ROWS | PEOPLE | ARRIVALS | PRINTS | SAID | TASKS
FEW = 500  # new passages that are added up one by one
COMPARED = 200  # badges that are compared with the record in one go

_DELEGATIONS = """
    SELECT id, name_vi, name_en, kind, country, invitation, invitation_date, quota,
           hosted_people, hosted_days, pack_key
    FROM delegation WHERE event_id = ? ORDER BY pack_key, id
"""
# `+`: the planner takes the index on the delegation, in which the groups stand already
_PEOPLE = """
    SELECT delegation_id, count(*) AS people, sum(photo <> '') AS pictured
    FROM delegate WHERE +event_id = ? AND cancelled_at IS NULL GROUP BY delegation_id
"""
# An id begins with the millisecond it was made in: an import is one group, whose moment the
# journal knows by the clock of the workspace; a file without that entry, by the id itself.
_REGISTERED = """
    SELECT people, coalesce(
        (SELECT o.moment FROM journal_operation o WHERE o.id = made.operation),
        strftime('%Y-%m-%dT%H:%M:%S', (made.first >> 20) / 1000, 'unixepoch') || '.000000Z'
    ) AS moment
    FROM (
        SELECT min(id) AS first, count(*) AS people, operation FROM (
            SELECT d.id, (
                SELECT min(e.operation) FROM journal_entry e
                WHERE e.row = d.id AND e.table_name = 'delegate' AND e.action = 'add'
            ) AS operation
            FROM delegate d WHERE +d.event_id = ? AND d.cancelled_at IS NULL
        ) GROUP BY coalesce(operation, -(id >> 20))
    ) AS made
"""
_STANDS = "p.id NOT IN (SELECT passage_id FROM passage_taken_back)"
_ARRIVALS = f"""
    SELECT d.delegation_id, substr(came.at, 1, 16) AS minute, count(*) AS people
    FROM (SELECT p.delegate_id, min(p.at) AS at FROM passage p
          WHERE p.checkpoint_id = ? AND p.direction = 'in' AND {_STANDS}
          GROUP BY p.delegate_id) AS came
    JOIN delegate d ON d.id = came.delegate_id
    WHERE d.cancelled_at IS NULL GROUP BY d.delegation_id, minute
"""  # noqa: S608 - put together from constants of this file
_NEW_ARRIVALS = f"""
    SELECT d.delegation_id, substr(p.at, 1, 16) AS minute, 1 AS people,
           d.cancelled_at IS NOT NULL AS cancelled,
           (SELECT count(*) FROM passage other WHERE other.delegate_id = p.delegate_id
            AND other.checkpoint_id = p.checkpoint_id AND other.direction = 'in') AS passages
    FROM passage p JOIN delegate d ON d.id = p.delegate_id
    WHERE p.id IN (SELECT value FROM json_each(?)) AND p.checkpoint_id = ?
    AND p.direction = 'in' AND {_STANDS}
"""  # noqa: S608 - put together from constants of this file
_NEWEST = "SELECT max(id) AS id FROM passage WHERE checkpoint_id = ?"
_PASSED = """
    SELECT count(*) AS n FROM (SELECT 1 FROM json_each(?) AS one
    JOIN passage p ON p.delegate_id = one.value LIMIT 1)
"""
_PRINTED = f"SELECT count(DISTINCT c.delegate_id) AS n FROM card_printed c WHERE {LIVE}"  # noqa: S608 - put together from constants of this file


def look(reader: Reader, event_id: int) -> Overview | None:
    """Read everything; None when there is no such event."""
    seen = begin(reader, event_id)
    if seen is None:
        return None
    for part in PARTS:
        seen = part(reader, event_id, seen)
    return seen


def begin(reader: Reader, event_id: int) -> Overview | None:
    """The event's own facts, nothing counted yet; None when there is no such event."""
    facts = event(reader, event_id)
    return None if facts is None else Overview(facts, (), People({}), Arrivals({}, {}), Badges())


def look_after(
    reader: Reader, event_id: int, seen: Overview | None, changes: Changes | None
) -> Overview | None:
    """As `look`, but of a change only the parts that it touched."""
    facts = event(reader, event_id)
    if facts is None:
        return None
    if changes is None or seen is None or seen.facts.id != event_id or changes.touches(*EVENT):
        return look(reader, event_id)
    if changes.touches(*ROWS):
        seen = _with_rows(reader, event_id, seen)
    if changes.touches(*PEOPLE):
        seen = _with_people(reader, event_id, seen)
    if changes.touches(*ARRIVALS, *PEOPLE):
        seen = replace(seen, arrivals=_arrivals(reader, event_id, seen.arrivals, changes))
    if changes.touches(*PRINTS, *PEOPLE, *ROWS, *SAID):
        seen = replace(seen, badges=_badges_after(reader, event_id, seen.badges, changes))
    if changes.touches(*PEOPLE, *ARRIVALS):
        seen = _with_registered(reader, event_id, seen)
    if changes.touches(*TASKS):
        seen = _with_tasks(reader, event_id, seen)
    return replace(seen, bodies=_bodies(seen))


def _with_rows(reader: Reader, event_id: int, seen: Overview) -> Overview:
    seen = replace(seen, rows=_rows(reader, event_id))
    return replace(seen, bodies=_bodies(seen))


def _with_people(reader: Reader, event_id: int, seen: Overview) -> Overview:
    seen = replace(seen, people=_people(reader, event_id))
    return replace(seen, bodies=_bodies(seen))


def _with_arrivals(reader: Reader, event_id: int, seen: Overview) -> Overview:
    seen = replace(seen, arrivals=_arrivals(reader, event_id, seen.arrivals, None))
    return replace(seen, bodies=_bodies(seen))


def _with_badges(reader: Reader, event_id: int, seen: Overview) -> Overview:
    return replace(seen, badges=_badges(reader, event_id))


def _with_compared(reader: Reader, event_id: int, seen: Overview) -> Overview:
    """Some more of those who were edited since the print; `seen` itself where nobody is left."""
    badges = seen.badges
    if not badges.edited:
        return seen
    part = frozenset(sorted(badges.edited)[:COMPARED])
    found = changed_of(reader, event_id, part)
    return replace(
        seen, badges=replace(badges, changed=badges.changed | found, edited=badges.edited - part)
    )


def _with_tasks(reader: Reader, _event_id: int, seen: Overview) -> Overview:
    """Tasks of every plan: an office asks for all of them at the start of its day."""
    found = tuple(row for row in tasks(reader) if not row.parent_id)
    return seen if found == seen.tasks else replace(seen, tasks=found)


def _with_registered(reader: Reader, event_id: int, seen: Overview) -> Overview:
    return replace(seen, registered=() if seen.arrivals.total else registered(reader, event_id))


# Each reads one part and leaves the others as they are; all of them, in this order, are `look`.
# At 20,000 people none takes longer than a window may stand still.
PARTS: tuple[Callable[[Reader, int, Overview], Overview], ...] = (
    _with_rows,
    _with_people,
    _with_arrivals,
    _with_badges,
    *(_with_compared,) * (FOLDED // COMPARED),
    _with_tasks,
    _with_registered,
)


def registered(reader: Reader, event_id: int) -> tuple[Counted, ...]:
    """When those who are expected were written down, by the journal; in no order."""
    rows = reader.text_rows(_REGISTERED, (event_id,))
    return tuple((from_text(row.moment), row.people) for row in rows)


def _rows(reader: Reader, event_id: int) -> tuple[DelegationRow, ...]:
    return tuple(
        DelegationRow(
            id=row.id,
            name=Bilingual(row.name_vi, row.name_en),
            kind=DelegationKind(row.kind),
            country=row.country,
            people=0,
            invitation=Invitation(row.invitation),
            invitation_date=row.invitation_date,
            quota=row.quota,
            hosted_people=row.hosted_people,
            hosted_days=row.hosted_days,
            pack_key=row.pack_key,
        )
        for row in reader.text_rows(_DELEGATIONS, (event_id,))
    )


def _people(reader: Reader, event_id: int) -> People:
    rows = reader.text_rows(_PEOPLE, (event_id,))
    pictured = sum(row.pictured for row in rows)
    return People({row.delegation_id: row.people for row in rows}, pictured)


def _arrivals(reader: Reader, event_id: int, known: Arrivals, changes: Changes | None) -> Arrivals:
    main = main_checkpoint(reader, event_id)
    if main is None:
        return Arrivals({}, {})
    again = {"passage_taken_back", "checkpoint"}
    if changes is not None and not changes.touches(*again) and not _came(reader, changes):
        added = _with_new(reader, main.id, known, changes.ids("passage"))
        if added is not None:
            return added
    newest = reader.text_rows(_NEWEST, (main.id,))[0].id or 0
    return _counted(reader.text_rows(_ARRIVALS, (main.id,)), Arrivals({}, {}, newest))


def _came(reader: Reader, changes: Changes) -> bool:
    """Whether somebody whose record changed has passed: then he or she may count elsewhere."""
    ids = json.dumps(sorted(changes.ids("delegate")))
    return bool(reader.text_rows(_PASSED, (ids,))[0].n)


def _with_new(
    reader: Reader, checkpoint: int, known: Arrivals, ids: frozenset[int]
) -> Arrivals | None:
    """The arrivals with these passages added; None when that cannot be told from them alone.

    A change may be told of after a reading that saw it already: ids that are not above everything
    seen so far are never added up.
    """
    if len(ids) > FEW or any(row_id <= known.newest for row_id in ids):
        return None
    rows = reader.text_rows(_NEW_ARRIVALS, (json.dumps(sorted(ids)), checkpoint))
    if any(row.passages > 1 for row in rows):
        return None  # somebody who was here before: which of the passages was the first?
    newest = max(ids, default=known.newest)
    return _counted([row for row in rows if not row.cancelled], replace(known, newest=newest))


def _counted(rows: Iterable[Any], known: Arrivals) -> Arrivals:
    """`known` with so many more by delegation and minute."""
    bodies, texts = Counter(known.by_delegation), Counter[str]()
    for row in rows:
        bodies[row.delegation_id] += row.people
        texts[row.minute] += row.people
    minutes = Counter(known.by_minute)
    for text, people in texts.items():
        minutes[from_text(f"{text}:00.000000Z")] += people
    return Arrivals(dict(bodies), dict(minutes), known.newest)


def _badges(reader: Reader, event_id: int) -> Badges:
    """Counted; whose badge says something else is found in the next parts, or is not known.

    Of more people than are looked into one by one, each counts who was edited.
    """
    printed = reader.text_rows(_PRINTED, (event_id,))[0].n
    edited = edited_since_print(reader, event_id) if printed else frozenset[int]()
    if len(edited) > FOLDED:
        return Badges(printed, edited)
    return Badges(printed, edited=edited)


def _badges_after(reader: Reader, event_id: int, known: Badges, changes: Changes) -> Badges:
    """As all parts together, but only those are compared whom the change may have touched."""
    now = _badges(reader, event_id)
    if changes.touches(*PRINTS, *ROWS, *SAID):
        return replace(
            now, changed=now.changed | changed_of(reader, event_id, now.edited), edited=frozenset()
        )
    touched = changes.ids("delegate")
    found = changed_of(reader, event_id, now.edited & touched)
    return replace(
        now,
        changed=now.changed | found | (known.changed & now.edited - touched),
        edited=frozenset(),
    )


def _bodies(seen: Overview) -> tuple[Body, ...]:
    rows = [replace(row, people=seen.people.by_delegation.get(row.id, 0)) for row in seen.rows]
    arrived = seen.arrivals.by_delegation
    return tuple(Body(row, arrived.get(row.id, 0), hosting_of(seen.facts, row)) for row in rows)
