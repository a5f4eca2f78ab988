"""Reading a scanned code only to say what it is: nobody comes in, nothing is written.

What must not come in: checkpoints and outcomes (registration decides who may pass).
"""

from dataclasses import dataclass

from hanoiplan.delegates.codes import Parsed, read_badge
from hanoiplan.delegates.queries import code_key
from hanoiplan.plans.queries import event
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class TriedCode:
    """A code as it reads at an event, and the event's number, which a code of it begins with."""

    parsed: Parsed
    event_number: int


def try_code(reader: Reader, event_id: int, text: str) -> TriedCode:
    """What a text is as a code at an event; before the first badge there is no genuine one."""
    facts = event(reader, event_id)
    number = facts.number if facts else 0
    key, rehearsal = code_key(reader, event_id) or b"", facts is not None and facts.rehearsal
    return TriedCode(read_badge(text, key, number, rehearsal=rehearsal), number)
