"""What the live board shows: how many are here, of which bodies and categories, who is missing.

Everybody expected is read once, in slices; after a change only the people it touched are read
again, and what they counted for is moved. So a change may be told of twice, or late. The
statements are SQLite's own words, as on the overview: one joins what several rooms keep. What
must not come in: writing, rules of passing, words.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import from_text
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegationKind, DelegationRow
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.delegates.roles import is_head
from hanoiplan.delegates.short_names import short_delegations
from hanoiplan.handouts.model import StockRow
from hanoiplan.handouts.queries import stock
from hanoiplan.plans.model import Category, EventFacts
from hanoiplan.plans.queries import categories, event
from hanoiplan.presence.queries import main_checkpoint
from hanoiplan.registration.card import person_on_card
from hanoiplan.store.work import Reader

NOTHING = Bilingual()
PEOPLE = frozenset({"delegate", "passage", "passage_taken_back"})
NAMES = frozenset({"event", "delegation", "category", "checkpoint"})
STOCK = frozenset(
    {"hand_out_item", "hand_out_item_category", "hand_out", "hand_out_taken_back"}
    | {"hand_back", "hand_back_taken_back"}
)
TABLES = PEOPLE | NAMES | STOCK
SLICE = 2_000  # people or passages that are read in one go: some milliseconds
MOST_HEADS = 24  # missing heads of delegation whose names are read; the others are counted
NOBODY_OF = 0  # the delegation, or category, of people who have none

_BODIES = """
    SELECT id, name_vi, name_en, country, pack_key
    FROM delegation WHERE event_id = ? ORDER BY pack_key, id
"""
_EXPECTED = "d.cancelled_at IS NULL"
_PEOPLE = f"""
    SELECT json_group_array(json_array(id, delegation_id, category_id, role)) AS found FROM (
        SELECT d.id, d.delegation_id, d.category_id, d.role FROM delegate d
        WHERE d.id > ? AND +d.event_id = ? AND {_EXPECTED} ORDER BY d.id LIMIT {SLICE})
"""  # noqa: S608 - put together from constants of this file
_STANDS = "p.id NOT IN (SELECT passage_id FROM passage_taken_back)"
# `+`: one walk through the table is quicker than its index, which most of the rows are in
_ENTRIES = f"""
    SELECT json_group_array(json_array(id, delegate_id, minute)) AS found FROM (
        SELECT p.id, p.delegate_id, substr(p.at, 1, 16) AS minute FROM passage p
        WHERE p.id > ? AND +p.checkpoint_id = ? AND p.direction = 'in' AND {_STANDS}
        ORDER BY p.id LIMIT {SLICE})
"""  # noqa: S608 - put together from constants of this file
_AGAIN = f"""
    SELECT d.id, d.delegation_id, d.category_id, d.role, (
        SELECT substr(min(p.at), 1, 16) FROM passage p WHERE p.delegate_id = d.id
        AND +p.checkpoint_id = ? AND p.direction = 'in' AND {_STANDS}) AS since
    FROM delegate d
    WHERE d.id IN (SELECT value FROM json_each(?)) AND +d.event_id = ? AND {_EXPECTED}
"""  # noqa: S608 - put together from constants of this file
_WHO_PASSED = """
    SELECT p.delegate_id AS id FROM passage p WHERE p.id IN (SELECT value FROM json_each(?))
    UNION SELECT p.delegate_id FROM passage_taken_back t JOIN passage p ON p.id = t.passage_id
    WHERE t.id IN (SELECT value FROM json_each(?))
"""


class Read(StrEnum):
    """What the first reading is at."""

    PEOPLE = "people"
    ENTRIES = "entries"
    WHOLE = "whole"


class Person(NamedTuple):
    """What somebody expected counts for. `since`: the minute of the first entry, "" not here."""

    delegation: int
    category: int
    head: bool
    since: str


class Group(NamedTuple):
    """People who count alike."""

    delegation: int
    category: int
    here: bool


@dataclass(frozen=True, slots=True)
class BodyAtDoor:
    """A delegation in numbers; its name is the short one."""

    id: int
    name: Bilingual
    country: str  # ISO code, "" when unknown
    arrived: int
    people: int

    @property
    def missing(self) -> int:
        """How many have not come."""
        return self.people - self.arrived


@dataclass(frozen=True, slots=True)
class CategoryAtDoor:
    """A category in numbers; None: people without one."""

    category: Category | None
    arrived: int
    people: int


@dataclass(frozen=True, slots=True)
class MissingHead:
    """Who leads a delegation and has not come. No phone: the board hangs where guests see it."""

    id: int
    name: Bilingual
    delegation: Bilingual
    country: str


@dataclass(frozen=True, slots=True)
class BoardFigures:
    """Everything on the board. Nobody cancelled is in any number."""

    facts: EventFacts
    arrived: int
    expected: int
    by_minute: tuple[tuple[datetime, int], ...]  # (minute UTC, first entries), ascending
    delegations: tuple[BodyAtDoor, ...]  # with people in them, most people missing first
    categories: tuple[CategoryAtDoor, ...]  # with people in them, in the order of the event
    missing_heads: tuple[MissingHead, ...]  # in the order of the delegations; at most MOST_HEADS
    heads_missing: int
    heads: int
    kits: tuple[StockRow, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of an event. `people`: everybody expected, by id."""

    facts: EventFacts
    door: int  # the main entry, 0 where there is none
    bodies: tuple[DelegationRow, ...] = ()
    names: Mapping[int, Bilingual] = field(default_factory=dict)  # short, by delegation
    categories: tuple[Category, ...] = ()
    kits: tuple[StockRow, ...] = ()
    people: Mapping[int, Person] = field(default_factory=dict)
    groups: Mapping[Group, int] = field(default_factory=dict)
    minutes: Mapping[str, int] = field(default_factory=dict)
    heads: frozenset[int] = frozenset()
    called: Mapping[int, MissingHead] = field(default_factory=dict)  # heads whose names are read
    read: Read = Read.PEOPLE
    last: int = 0  # the highest id that the slices came to

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing left to read."""
        return self.read is Read.WHOLE


def board_figures(reader: Reader, event_id: int) -> BoardFigures | None:
    """Everything at once; None when there is no such event."""
    seen = board_seen(reader, event_id)
    return None if seen is None else figures_of(seen)


def board_seen(reader: Reader, event_id: int) -> Seen | None:
    """Everything there is to know at once; None when there is no such event."""
    seen = board_begun(reader, event_id)
    while seen is not None and not seen.is_whole:
        seen = board_read_on(reader, seen)
    return seen


def board_begun(reader: Reader, event_id: int) -> Seen | None:
    """What has a name: event, delegations, categories, things to hand out; nobody counted yet."""
    facts = event(reader, event_id)
    return None if facts is None else _with_names(reader, Seen(facts, 0))


def board_read_on(reader: Reader, seen: Seen) -> Seen:
    """The next slice of people or of entries; what happens meanwhile is told as a change."""
    if seen.read is Read.PEOPLE:
        rows = _found(reader, _PEOPLE, seen.last, seen.facts.id)
        people = {**seen.people, **{row[0]: _person(*row[1:]) for row in rows}}
        on = replace(seen, people=people, last=rows[-1][0] if rows else 0)
        return on if len(rows) == SLICE else replace(on, read=Read.ENTRIES, last=0)
    rows = _found(reader, _ENTRIES, seen.last, seen.door)
    on = replace(seen, people=_entered(seen.people, rows), last=rows[-1][0] if rows else 0)
    return on if len(rows) == SLICE else _counted(reader, on)


def board_after(reader: Reader, seen: Seen, changes: Changes) -> Seen | None:
    """What is known after a change, read of those whom it touched; None: the event is gone.

    Where nobody can say whom it touched, or who has arrived is asked of another door, the first
    reading begins anew.
    """
    facts, main = event(reader, seen.facts.id), main_checkpoint(reader, seen.facts.id)
    if facts is None:
        return None
    door = main.id if main is not None else 0
    if changes.everything or door != seen.door or not seen.is_whole:
        return board_begun(reader, facts.id)
    if changes.touches(*NAMES):
        seen = _with_names(reader, replace(seen, facts=facts, called={}))
    elif changes.touches(*STOCK):
        seen = replace(seen, kits=stock(reader, facts.id))
    return _with_heads(reader, _read_again(reader, seen, _touched(reader, changes)))


def figures_of(seen: Seen) -> BoardFigures:
    """The numbers of what is known."""
    people, here = Counter[int](), Counter[int]()
    of_category, here_of_category = Counter[int](), Counter[int]()
    for group, number in seen.groups.items():
        people[group.delegation] += number
        of_category[group.category] += number
        if group.here:
            here[group.delegation] += number
            here_of_category[group.category] += number
    bodies = (
        BodyAtDoor(row.id, seen.names[row.id], row.country, here[row.id], people[row.id])
        for row in seen.bodies
        if people[row.id]
    )
    known = (*((one.id, one) for one in seen.categories), (NOBODY_OF, None))
    missing = _missing_heads(seen)
    return BoardFigures(
        facts=seen.facts,
        arrived=here.total(),
        expected=people.total(),
        by_minute=tuple((_minute(text), n) for text, n in sorted(seen.minutes.items()) if n),
        delegations=tuple(sorted(bodies, key=lambda one: (-one.missing, one.arrived))),
        categories=tuple(
            CategoryAtDoor(category, here_of_category[row_id], of_category[row_id])
            for row_id, category in known
            if of_category[row_id]
        ),
        missing_heads=tuple(seen.called[row_id] for row_id in missing[:MOST_HEADS]),
        heads_missing=len(missing),
        heads=len(seen.heads),
        kits=seen.kits,
    )


# ---- reading


def _with_names(reader: Reader, seen: Seen) -> Seen:
    event_id = seen.facts.id
    main = main_checkpoint(reader, event_id)
    bodies = tuple(
        DelegationRow(
            id=row.id,
            name=Bilingual(row.name_vi, row.name_en),
            kind=DelegationKind.OTHER,
            country=row.country,
            people=0,
            pack_key=row.pack_key,
        )
        for row in reader.text_rows(_BODIES, (event_id,))
    )
    vi, en = short_delegations(bodies, "vi"), short_delegations(bodies, "en")
    return replace(
        seen,
        door=main.id if main is not None else 0,
        bodies=bodies,
        names={row.id: Bilingual(vi[row.id], en[row.id]) for row in bodies},
        categories=tuple(categories(reader, event_id)),
        kits=stock(reader, event_id),
    )


def _found(reader: Reader, statement: str, *values: int) -> list[Any]:
    """Rows as one text: SQLite writes it quicker than it hands rows over."""
    rows: list[Any] = json.loads(reader.text_rows(statement, values)[0].found)
    return rows


@lru_cache(maxsize=4096)  # most people count like somebody else
def _person(delegation: int | None, category: int | None, role: str, since: str = "") -> Person:
    return Person(delegation or NOBODY_OF, category or NOBODY_OF, is_head(role), since)


def _entered(people: Mapping[int, Person], rows: Iterable[Any]) -> dict[int, Person]:
    """The people with their first entries."""
    minutes: dict[int, str] = {}
    for _row_id, delegate, minute in rows:
        minutes[delegate] = min(minute, minutes.get(delegate, minute))
    found = dict(people)
    for delegate, minute in minutes.items():
        if (person := found.get(delegate)) is not None:
            since = min(person.since, minute) if person.since else minute
            found[delegate] = person._replace(since=since)
    return found


def _counted(reader: Reader, seen: Seen) -> Seen:
    """Everybody is known: what they count for."""
    groups, minutes = Counter[Group](), Counter[str]()
    for person, number in Counter(seen.people.values()).items():
        groups[Group(person.delegation, person.category, bool(person.since))] += number
        if person.since:
            minutes[person.since] += number
    heads = frozenset(row_id for row_id, one in seen.people.items() if one.head)
    whole = replace(seen, groups=groups, minutes=minutes, heads=heads, read=Read.WHOLE)
    return _with_heads(reader, whole)


def _touched(reader: Reader, changes: Changes) -> frozenset[int]:
    """Whose record or passages changed."""
    passed = changes.ids("passage"), changes.ids("passage_taken_back")
    if not any(passed):
        return changes.ids("delegate")
    rows = reader.text_rows(_WHO_PASSED, [json.dumps(sorted(ids)) for ids in passed])
    return changes.ids("delegate") | {row.id for row in rows}


def _read_again(reader: Reader, seen: Seen, ids: Collection[int]) -> Seen:
    """These people as they count now, and no more as they counted before."""
    if not ids:
        return seen
    rows = reader.text_rows(_AGAIN, (seen.door, json.dumps(sorted(ids)), seen.facts.id))
    after = {
        row.id: _person(row.delegation_id, row.category_id, row.role, row.since or "")
        for row in rows
    }
    people = dict(seen.people)
    groups, minutes = Counter(seen.groups), Counter(seen.minutes)
    for row_id in ids:
        _move(people.pop(row_id, None), -1, groups, minutes)
        _move(after.get(row_id), 1, groups, minutes)
    people |= after
    heads = seen.heads - set(ids) | {row_id for row_id, one in after.items() if one.head}
    called = {row_id: one for row_id, one in seen.called.items() if row_id not in ids}
    return replace(
        seen, people=people, groups=groups, minutes=minutes, heads=frozenset(heads), called=called
    )


def _move(person: Person | None, by: int, groups: Counter[Group], minutes: Counter[str]) -> None:
    if person is None:
        return
    groups[Group(person.delegation, person.category, bool(person.since))] += by
    if person.since:
        minutes[person.since] += by


def _missing_heads(seen: Seen) -> list[int]:
    """Who leads and is not here, in the order of the delegations; those of none come last."""
    places = {row.id: place for place, row in enumerate(seen.bodies)}
    away = (row_id for row_id in seen.heads if not seen.people[row_id].since)
    last = len(places)
    return sorted(away, key=lambda one: (places.get(seen.people[one].delegation, last), one))


def _with_heads(reader: Reader, seen: Seen) -> Seen:
    """With the names of those heads that are shown."""
    unread = [one for one in _missing_heads(seen)[:MOST_HEADS] if one not in seen.called]
    if not unread:
        return seen
    found = {}
    for row in delegate_rows(reader, seen.facts.id, unread):
        person = person_on_card(row)
        country = row.delegation_country or row.country
        found[row.id] = MissingHead(row.id, person.name, person.delegation, country)
    return replace(seen, called={**seen.called, **found})


def _minute(text: str) -> datetime:
    return from_text(f"{text}:00.000000Z")
