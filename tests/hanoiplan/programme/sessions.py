"""Sessions for the tests of the programme: a day on the clock of Hà Nội, said in hours."""

from datetime import date, datetime, time
from typing import Any

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.programme.days import moment_at
from hanoiplan.programme.model import Part, Role, Session, SessionDraft

DAY = date(2026, 6, 8)


def at(clock: str, day: date = DAY) -> datetime:
    """A moment by the clock of Hà Nội: "13:30"."""
    hour, minute = clock.split(":")
    return moment_at(day, time(int(hour), int(minute)), DEFAULT_ZONE)


def a_session(number: int, starts: str, ends: str, **more: Any) -> Session:
    """A session of the day; the title is its number unless one is given."""
    title = more.pop("title", f"Phiên {number}")
    room = Bilingual(more.pop("room", ""))
    return Session(number, 1, at(starts), at(ends), Bilingual(title), room=room, **more)


def a_part(name: str, role: Role = Role.SPEAKER, **more: Any) -> Part:
    """Somebody known by name alone."""
    return Part(0, role, name=Bilingual(name), **more)


def a_draft(starts: str, ends: str, title: str = "Phiên", **more: Any) -> SessionDraft:
    """A session as an editor brings it."""
    room = Bilingual(more.pop("room", ""))
    return SessionDraft(at(starts), at(ends), Bilingual(title), room=room, **more)
