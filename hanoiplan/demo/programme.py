"""The programme of the demonstration, from `resources/demo/programme.toml`, and its first version.

What must not come in: what is wrong with a programme (the page says it).
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from hanoiplan.base.paths import resource
from hanoiplan.base.text import Bilingual, nfc
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.programme.live import publish_programme
from hanoiplan.programme.model import CueDraft, PartDraft, Role, SlotDraft
from hanoiplan.programme.operations import edit_session, move_session, take_programme
from hanoiplan.programme.queries import sessions
from hanoiplan.store.work import Work

YEAR, MONTH = 2026, 6
INTERPRETERS = "N"  # the letter of their category
CHANGED = "Đi bộ phố cổ"  # what was moved after the programme was published


def make_programme(work: Work, event_id: int) -> None:
    """Sessions with people and cues; published once, then one of them was moved."""
    people = [one for one in delegate_rows(work, event_id) if one.cancelled_at is None]
    rows = _rows()
    taken = take_programme(work, event_id, [_slot(row, people) for row in rows])
    for session_id, row in zip(taken.added, rows, strict=True):
        edit_session(
            work,
            session_id,
            expected=row.get("expected", 0),
            fixed=row.get("fixed", False),
            internal=row.get("internal", False),
            cues=tuple(_cues(row)),
        )
    publish_programme(work, event_id)
    moved = next(one for one in sessions(work, event_id) if one.title.vi == CHANGED)
    move_session(work, moved.id, moved.starts + (moved.length / 5))


def _rows() -> list[dict[str, Any]]:
    text = resource("demo", "programme.toml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(nfc(text))["session"]
    return rows


def _slot(row: dict[str, Any], people: Sequence[DelegateRow]) -> SlotDraft:
    slot = SlotDraft(
        date(YEAR, MONTH, row["day"]),
        _time(row.get("begins", "")),
        _time(row.get("ends", "")),
        title=_pair(row["title"]),
        theme=_pair(row.get("theme", "")),
        kind=row["kind"],
        venue=_pair(row.get("room", "")),
        speakers=tuple(_parts(row, people)),
        agency=row.get("agency", ""),
        written=row.get("written", ""),
    )
    if "body" in row:
        return replace(slot, body_quote=row["body_quote"], body_start=_time(row["body"]))
    return slot


def _parts(row: dict[str, Any], people: Sequence[DelegateRow]) -> Iterator[PartDraft]:
    for role in (Role.CHAIR, Role.MODERATOR):
        for text in row.get(str(role), ()):
            yield PartDraft(role, name=_pair(text), confirmed=text != "TBC")
    for text in row.get("speakers", ()):
        vi, en, minutes = text.split(" | ")
        yield PartDraft(name=Bilingual(vi, en), minutes=int(minutes))
    heads = [one for one in people if one.is_head][: row.get("heads", 0)]
    for one in heads:
        yield PartDraft(delegate_id=one.id, minutes=row["minutes"])
    if row.get("interpreter"):
        yield from _interpreter(people)


def _interpreter(people: Sequence[DelegateRow]) -> Iterator[PartDraft]:
    letters = ((one, one.category.letter if one.category else "") for one in people)
    found = next((one for one, letter in letters if letter == INTERPRETERS), None)
    if found is not None:
        yield PartDraft(Role.INTERPRETER, found.id)


def _cues(row: dict[str, Any]) -> Iterator[CueDraft]:
    for text in row.get("cues", ()):
        offset, vi, en, who = text.split(" | ")
        yield CueDraft(int(offset), 0, Bilingual(vi, en), who)


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if text else None


def _pair(text: str) -> Bilingual:
    vi, _bar, en = text.partition(" | ")
    return Bilingual(vi, en)
