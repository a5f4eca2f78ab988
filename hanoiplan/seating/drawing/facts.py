"""What a paper says of one arrangement: whose chair is whose, in the words of each language.

Pure. What must not come in: drawing, reading the file.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import EventFacts
from hanoiplan.programme.model import Session
from hanoiplan.seating.guests import Guest
from hanoiplan.seating.halls.layout import (
    PRESIDIUM_TABLE,
    Chair,
    ChairUse,
    HallKind,
    Table,
)
from hanoiplan.seating.model import SeatingView, Sitter

Language = Literal["vi", "en"]

PRESIDIUM_WORDS = N_("Presidium")
TABLE_WORDS = N_("Table {table}")


@dataclass(frozen=True, slots=True)
class HallFacts:
    """One arrangement with the event, the session of the programme and the hour it was read."""

    event: EventFacts
    view: SeatingView
    session: Session | None
    read_at: date | datetime  # the moment (aware), or the day where nobody asks for the hour


@dataclass(frozen=True, slots=True)
class Sat:
    """Somebody on a chair as papers need it."""

    chair: Chair
    delegate_id: int
    name: Bilingual
    home: Bilingual  # delegation, else organisation or post
    country: str
    delegation_id: int
    place: int  # in the list of precedence, 0 for who is not in it
    number: str  # what people call the chair
    post: Bilingual = field(default_factory=Bilingual)


@dataclass(frozen=True, slots=True)
class Seats:
    """All chairs of an arrangement, with who sits there; made once for a paper."""

    facts: HallFacts
    by_chair: dict[str, Sat]
    behind: dict[str, int]  # chair key -> interpreters there or behind it

    @property
    def taken(self) -> int:
        """How many ranked places are taken."""
        return sum(1 for chair in self.facts.view.layout.seats() if chair.key in self.by_chair)

    @property
    def in_second_row(self) -> int:
        """How many sit on chairs behind principals: advisers and interpreters."""
        advisers = sum(one.chair.use is ChairUse.SECOND for one in self.by_chair.values())
        chairs = self.facts.view.layout.by_key()
        own = (n for key, n in self.behind.items() if chairs[key].use is ChairUse.SECOND)
        return advisers + sum(own)

    def in_hall_order(self) -> list[Sat]:
        """Everybody with a chair, as people count the chairs; advisers after their principals."""
        chairs = self.facts.view.layout.chairs
        lines = {chair.key: at for at, chair in enumerate(chairs)}
        sat = [self.by_chair[chair.key] for chair in chairs if chair.key in self.by_chair]
        return sorted(sat, key=lambda one: lines.get(one.chair.behind, lines[one.chair.key]))


def seats_of(facts: HallFacts) -> Seats:
    """Who sits where."""
    view = facts.view
    chairs = view.layout.by_key()
    guests = {place.guest.id: (place.number, place.guest) for place in view.places}
    found = {}
    for seat in view.seats:
        sitter = view.sitters.get(seat.delegate_id)
        place, guest = guests.get(seat.delegate_id, (0, None))
        if seat.chair in chairs and (sitter is not None or guest is not None):
            found[seat.chair] = _sat(chairs[seat.chair], seat.delegate_id, sitter, place, guest)
    behind: dict[str, int] = {}
    for one in view.behind:
        behind[one.chair] = behind.get(one.chair, 0) + 1
    return Seats(facts, found, behind)


def _sat(
    chair: Chair, delegate_id: int, sitter: Sitter | None, place: int, guest: Guest | None
) -> Sat:
    shown = sitter.name if sitter is not None else ""
    name, home, country, body = Bilingual(shown, shown), Bilingual(), "", 0
    post = Bilingual()
    if guest is not None:
        name = guest.printed or Bilingual(guest.name, guest.name)
        home = guest.delegation or guest.position
        country, body, post = guest.country, guest.delegation_id, guest.position
    elif sitter is not None:
        home = sitter.delegation or sitter.position
        country, body, post = sitter.country, sitter.delegation_id, sitter.position
    return Sat(chair, delegate_id, name, home, country, body, place, chair.key, post)


def table_name(table: Table | None, speech: Speech) -> str:
    """What a table is called on paper: the presidium, a table by its number, or nothing."""
    if table is None:
        return ""
    if table.key == PRESIDIUM_TABLE:
        return speech.say(PRESIDIUM_WORDS)
    label = table.label
    if not label:
        return ""
    return speech.say(TABLE_WORDS).format(table=label) if label.isdigit() else label


def seat_words(chair: Chair, layout_kind: HallKind) -> str:
    """The number that stands on the chair's own card: at a round table only the seat's."""
    return str(chair.number) if layout_kind is HallKind.BANQUET and chair.number else chair.key


def when_words(facts: HallFacts, speech: Speech) -> str:
    """Day and hours of the session, "" where the arrangement is of none."""
    if facts.session is None:
        return ""
    starts = to_event_time(facts.session.starts, facts.event.time_zone)
    ends = to_event_time(facts.session.ends, facts.event.time_zone)
    day = speech.date(starts.date())
    return (
        day if facts.session.all_day else f"{day}, {speech.time_range(starts.time(), ends.time())}"
    )


def read_words(event: EventFacts, read_at: date | datetime, speech: Speech) -> str:
    """The hour at which this was true, for whoever finds two versions on a wall."""
    if not isinstance(read_at, datetime):
        return speech.say(N_("as of {day}")).format(day=speech.short_date(read_at))
    moment = to_event_time(read_at, event.time_zone)
    sentence = speech.say(N_("as of {day}, {time}"))
    return sentence.format(day=speech.short_date(moment.date()), time=speech.time(moment.time()))


def named(facts: HallFacts, speech: Speech) -> str:
    """The session's title where there is one, else what the arrangement is called."""
    if facts.session is not None and facts.session.title:
        return facts.session.title.pick(speech.language)
    return facts.view.arrangement.name


def taken_words(seats: Seats, speech: Speech) -> str:
    """How many of the ranked places are taken, and how many sit in the second row behind them."""
    places = seats.facts.view.hall.capacity or sum(1 for _one in seats.facts.view.layout.seats())
    words = speech.say_count("{taken} of {n} seat taken", "{taken} of {n} seats taken", places)
    said = words.format(taken=speech.number(seats.taken), n=speech.number(places))
    behind = seats.in_second_row
    if not behind:
        return said
    also = speech.say_count("{n} in the second row", "{n} in the second row", behind)
    return f"{said} + {also.format(n=speech.number(behind))}"


def each(texts: Sequence[str]) -> str:
    """What several languages say, said once where they agree."""
    return " · ".join(dict.fromkeys(text for text in texts if text))
