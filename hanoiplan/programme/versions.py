"""Published versions: what of the programme they hold, how that is kept, what differs since.

A version names delegates by id and everybody else by a digest, so that erasing a person by law
leaves versions whole. Pure. What must not come in: words for people.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from hanoiplan.base.clock import from_text, to_text
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.model import (
    ChangeSince,
    Difference,
    Part,
    PublishedItem,
    Session,
    kind_of,
)


def published(sessions: Iterable[Session]) -> tuple[PublishedItem, ...]:
    """What a version of these sessions holds; nothing of the organisers' own items."""
    return tuple(_item(one) for one in sessions if not one.internal)


def _item(one: Session) -> PublishedItem:
    return PublishedItem(
        *(one.id, one.starts, one.ends, one.all_day, one.title, one.theme, one.room, one.kind),
        people=tuple(_person(part) for part in one.parts),
    )


def _person(part: Part) -> str:
    who = part.who
    if part.delegate_id is None:
        who = hashlib.sha256(who.encode()).hexdigest()[:16]
    return f"{part.role}:{who}"


def to_json(items: Iterable[PublishedItem]) -> str:
    """How a version is kept."""
    return json.dumps([_plain(one) for one in items], ensure_ascii=False, sort_keys=True)


def from_json(text: str) -> tuple[PublishedItem, ...]:
    """The version that `to_json` wrote."""
    return tuple(_read(one) for one in json.loads(text or "[]"))


def _plain(one: PublishedItem) -> dict[str, Any]:
    pairs = {"title": one.title, "theme": one.theme, "room": one.room}
    return {
        "id": str(one.session_id),
        "starts": to_text(one.starts),
        "ends": to_text(one.ends),
        "all_day": one.all_day,
        "kind": str(one.kind),
        "people": list(one.people),
        **{name: [pair.vi, pair.en] for name, pair in pairs.items()},
    }


def _read(one: dict[str, Any]) -> PublishedItem:
    return PublishedItem(
        session_id=int(one["id"]),
        starts=from_text(one["starts"]),
        ends=from_text(one["ends"]),
        all_day=one["all_day"],
        title=Bilingual(*one["title"]),
        theme=Bilingual(*one["theme"]),
        room=Bilingual(*one["room"]),
        kind=kind_of(one["kind"]),
        people=tuple(one["people"]),
    )


def changes(
    before: Sequence[PublishedItem], after: Sequence[PublishedItem]
) -> tuple[ChangeSince, ...]:
    """What is not as it was, in the order of the programme."""
    was = {one.session_id: one for one in before}
    now = {one.session_id: one for one in after}
    found = [_change(was.get(one), now.get(one)) for one in was.keys() | now.keys()]
    return tuple(sorted((one for one in found if one is not None), key=_order))


def _change(before: PublishedItem | None, after: PublishedItem | None) -> ChangeSince | None:
    known = after or before
    if known is None or before == after:
        return None
    if before is None:
        return ChangeSince(known.session_id, (Difference.NEW,), None, after)
    if after is None:
        return ChangeSince(known.session_id, (Difference.GONE,), before, None)
    different = tuple(_differences(before, after))
    return ChangeSince(known.session_id, different, before, after) if different else None


def _differences(before: PublishedItem, after: PublishedItem) -> Iterator[Difference]:
    if _times(before) != _times(after):
        yield Difference.TIME
    if before.room != after.room:
        yield Difference.ROOM
    if (before.title, before.theme) != (after.title, after.theme):
        yield Difference.TITLE
    if before.people != after.people:
        yield Difference.PEOPLE


def _times(one: PublishedItem) -> tuple[datetime, datetime, bool]:
    return one.starts, one.ends, one.all_day


def _order(one: ChangeSince) -> tuple[str, int]:
    known = one.after or one.before
    return (to_text(known.starts) if known is not None else ""), one.session_id
