"""The answer of a door in words of both languages: why, and where to go.

Pure. What must not come in: the decision itself, and how a card looks.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_, say
from hanoiplan.base.text import Bilingual, TextLanguage
from hanoiplan.plans.model import Category, Zone
from hanoiplan.presence.model import Checkpoint, Direction, Window
from hanoiplan.registration.decision import ONE_NIGHT, Decision, Standing, time_of_entry
from hanoiplan.registration.model import NOTHING, OVERRULED, DoorOpen, Outcome

ASK_HEAD = N_("Please ask the head of the desk.")
COME_BACK = N_("Please come back then.")
_BY_DEFAULT = {  # where to go when the door does not say it itself
    Outcome.WRONG_CHECKPOINT: ASK_HEAD,
    Outcome.WRONG_ZONE: ASK_HEAD,
    Outcome.TOO_OFTEN: ASK_HEAD,
}
_RANGE = "–"  # joins hours without spaces


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole answer, and its end that says where to go ("" where nothing is to be said)."""

    whole: Bilingual
    where: Bilingual


def answer_of(standing: Standing, decision: Decision, category: Category | None) -> Answer:
    """Put a decision into words; times are told on the clock of the event."""
    where = _where(standing, decision)
    return Answer(
        Bilingual(
            _joined(_why(standing, decision, category, "vi"), where.vi),
            _joined(_why(standing, decision, category, "en"), where.en),
        ),
        where,
    )


def zones_open(zones: Iterable[Zone], opened: frozenset[int]) -> tuple[DoorOpen, ...]:
    """What a badge opens, zone by zone."""
    return tuple(DoorOpen(zone.mark, zone.name, zone.id in opened) for zone in zones)


def doors_open(doors: Iterable[Checkpoint], category: int | None) -> tuple[DoorOpen, ...]:
    """What a badge opens, door by door: for events without zones."""
    return tuple(
        DoorOpen(str(place), door.name, not door.categories or category in door.categories)
        for place, door in enumerate(doors, start=1)
    )


def _why(
    standing: Standing, decision: Decision, category: Category | None, language: TextLanguage
) -> str:
    door = standing.door
    words = {
        "desk": standing.inside_desk,
        "time": _time(standing, decision),
        "door": door.name.pick(language),
        "zone": door.zone.mark if door.zone is not None else "",
        "category": _category(category, language),
        "most": str(door.entries_per_day),
        **_hours(standing),
    }
    said = say(decision.reason, language).format(**words)
    return f"{said[:1].upper()}{said[1:]}"


def _category(category: Category | None, language: TextLanguage) -> str:
    return (category.name.pick(language) or category.letter) if category is not None else ""


def _time(standing: Standing, decision: Decision) -> str:
    moment = standing.inside_since or next(reversed(standing.entries), None)
    if decision.outcome is Outcome.LEFT:
        moment = standing.now
    elif decision.outcome is Outcome.TOO_OFTEN and standing.left_at is not None:
        moment = moment if "{most}" in decision.reason else standing.left_at
    if moment is None:
        return ""
    return time_of_entry(moment, standing.now, standing.time_zone)


def _hours(standing: Standing) -> dict[str, str]:
    windows = standing.door.windows
    if not windows:
        return {"hours": "", "opens": "", "closes": ""}
    told = _teller(standing)
    coming = [one for one in windows if standing.now < one.starts]
    return {
        "hours": ", ".join(_spoken(one, standing) for one in _to_come(standing, windows)),
        "opens": told(min(one.starts for one in coming)) if coming else "",
        "closes": told(max(one.ends for one in windows)),
    }


def _to_come(standing: Standing, windows: tuple[Window, ...]) -> list[Window]:
    """The hours that are not over, of the next day that has any: the guest is to come back."""
    coming = [one for one in windows if one.ends > standing.now]
    days = [to_event_time(one.starts, standing.time_zone).date() for one in coming]
    return [one for one, day in zip(coming, days, strict=True) if day == min(days)]


def _teller(standing: Standing) -> Callable[..., str]:
    return lambda moment: time_of_entry(moment, standing.now, standing.time_zone)


def _spoken(window: Window, standing: Standing) -> str:
    """From when to when; the day is said once, when it is another one than today."""
    starts, ends = (to_event_time(one, standing.time_zone) for one in (window.starts, window.ends))
    if window.ends - window.starts >= ONE_NIGHT:
        told = _teller(standing)
        return f"{told(window.starts)}{_RANGE}{told(window.ends)}"
    today = to_event_time(standing.now, standing.time_zone).date()
    day = "" if starts.date() == today else f", {starts:%d/%m}"
    return f"{starts:%H:%M}{_RANGE}{ends:%H:%M}{day}"


def _where(standing: Standing, decision: Decision) -> Bilingual:
    """The door's own guidance goes before what is said anywhere."""
    outcome, guide = decision.outcome, standing.door.guide
    if outcome not in OVERRULED or decision.way is Direction.OUT:
        return NOTHING
    if guide:
        return Bilingual(guide.pick("vi"), guide.pick("en"))
    default = _BY_DEFAULT.get(outcome) or _when_wrong_time(standing)
    return Bilingual(say(default, "vi"), say(default, "en"))


def _when_wrong_time(standing: Standing) -> str:
    """Whoever is early is told to come back; whoever is late needs somebody who decides."""
    comes = any(standing.now < one.starts for one in standing.door.windows)
    return COME_BACK if comes and not standing.door.closed else ASK_HEAD


def _joined(why: str, where: str) -> str:
    return f"{why} {where}".strip()
