"""Who has the floor: those whom the programme names as speakers, as a fact of protocol.

What must not come in: where they sit (`protocol`), times of sessions.
"""

from collections.abc import Iterable
from dataclasses import replace

from hanoiplan.programme.model import Role
from hanoiplan.programme.queries import sessions
from hanoiplan.seating.guests import Guest
from hanoiplan.store.work import Reader

_SPEAKING = (Role.SPEAKER, Role.MODERATOR)


def speakers(reader: Reader, event_id: int, session_id: int | None = None) -> frozenset[int]:
    """The delegates who speak or moderate in a session, or (None) in any of the event."""
    return frozenset(
        part.delegate_id
        for session in sessions(reader, event_id)
        if session_id in (None, session.id)
        for role in _SPEAKING
        for part in session.of_role(role)
        if part.delegate_id is not None
    )


def with_the_floor(guests: Iterable[Guest], speaking: frozenset[int]) -> list[Guest]:
    """The same guests; whoever came as a speaker stays one without a place in the programme."""
    return [replace(one, speaks=True) if one.id in speaking else one for one in guests]
