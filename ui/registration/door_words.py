"""A door in words: what it leads to, when it is open, which zone, what a scan means there.

Pure. What must not come in: widgets, and whether anybody may pass.
"""

import datetime as dt

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import Bilingual
from hanoiplan.presence.model import Checkpoint, CheckpointKind, Way, Window
from hanoiplan.presence.value_words import DOOR_WORDS
from hanoiplan.registration.card import both

KINDS = DOOR_WORDS["kind"]
WAYS = {
    Way.IN: N_("counts entries"),
    Way.OUT: N_("counts exits"),
    Way.BOTH: N_("counts entries and exits"),
}
MOST = 3  # times that are named


def hours(door: Checkpoint, zone: str, today: dt.date) -> str:
    """The times of today, else all of them with their days; "" where the door is always open."""
    if not door.windows:
        return ""
    here = [one for one in door.windows if _day(one, zone) == today]
    told = [_span(one, zone) for one in here]
    if not here:
        told = [f"{_day(one, zone):%d/%m} {_span(one, zone)}" for one in door.windows]
    return ", ".join(told[:MOST]) + (", …" if len(told) > MOST else "")


def zone_words(door: Checkpoint) -> Bilingual:
    """Which zone a door is of ("zone 3"); "" for a door of none."""
    return both(N_("zone {mark}"), mark=door.zone.mark) if door.zone is not None else Bilingual()


def way_words(way: Way) -> str:
    """What a scan means, in the language of the window."""
    return _(WAYS[way])


def kind_words(kind: CheckpointKind) -> str:
    """What a door leads to, in the language of the window."""
    return _(KINDS[kind])


def _day(window: Window, zone: str) -> dt.date:
    return to_event_time(window.starts, zone).date()


def _span(window: Window, zone: str) -> str:
    starts, ends = to_event_time(window.starts, zone), to_event_time(window.ends, zone)
    return f"{starts:%H:%M}–{ends:%H:%M}"
