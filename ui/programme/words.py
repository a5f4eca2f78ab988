"""The words of the programme: sessions, conflicts, remedies, changes. In the interface language.

What must not come in: widgets and rules.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.conflicts import Conflict, ConflictKind, Severity
from hanoiplan.programme.model import Part, Role, Session, SessionKind
from hanoiplan.programme.remedies import (
    EndAt,
    GiveEach,
    Look,
    MoveTo,
    PutInto,
    Remedy,
    ShiftFrom,
    TakeTime,
)
from hanoiplan.programme.value_words import role_words
from ui.programme.times import Calendar

LONG = 44  # letters of a title within a sentence
SHORT = 16  # and on a button
ICONS = {
    ConflictKind.ROOM_TWICE: "door-open",
    ConflictKind.AUDIENCE_TWICE: "users",
    ConflictKind.PERSON_TWICE: "user-x",
    ConflictKind.CANCELLED: "user-x",
    ConflictKind.TOO_MANY_MINUTES: "timer",
    ConflictKind.SHORT_WAY: "route",
    ConflictKind.BODY_DIFFERS: "file-text",
    ConflictKind.OUTSIDE: "calendar-x",
    ConflictKind.MISSING: "circle-dashed",
    ConflictKind.UNCONFIRMED: "hourglass",
}
INKS = {Severity.GRAVE: "bad", Severity.LIGHT: "warn", Severity.NOTE: "text3"}
SEVERITIES = {
    Severity.GRAVE: N_("Grave"),
    Severity.LIGHT: N_("Slight"),
    Severity.NOTE: N_("Still missing"),
}
_LACKS = {
    "chair": N_("who chairs"),
    "moderator": N_("who moderates"),
    "agency": N_("the agency in charge"),
}


def spoken(pair: Bilingual) -> str:
    """A pair in the interface language."""
    return pair.pick(interface().language)


def in_language(pair: Bilingual, text: str) -> Bilingual:
    """The pair with this text in the interface language; as it was where it says that already."""
    if text == spoken(pair):
        return pair
    vietnamese = interface().language == "vi"
    return replace(pair, vi=text) if vietnamese else replace(pair, en=text)


def spoken_title(one: Session) -> str:
    """What a session is called."""
    return spoken(one.title)


def people_words(parts: Sequence[Part]) -> str:
    """Names beside each other."""
    return ", ".join(filter(None, (spoken(one.name) for one in parts)))


def minutes_words(n: int) -> str:
    """So many minutes."""
    return ngettext("{n} minute", "{n} minutes", n).format(n=n)


def detail_words(one: Session, calendar: Calendar) -> list[str]:
    """The lines under a title in the day: time and minutes, who leads it, which agency."""
    facts = [calendar.told(one)]
    if one.speaking_minutes:
        facts.append(_("{said}/{slot} min").format(said=one.speaking_minutes, slot=one.minutes))
    if one.internal:
        facts.append(_("not published"))
    lines = [" · ".join(facts)]
    moderators, chairs = one.of_role(Role.MODERATOR), one.of_role(Role.CHAIR)
    if moderators:
        lines.append(_("{names} moderates").format(names=people_words(moderators)))
    elif chairs:
        lines.append(_("{names} chairs").format(names=people_words(chairs)))
    if one.agency:
        lines.append(one.agency)
    return lines


def state_words(one: Session, calendar: Calendar, room: str) -> str:
    """A session for a screen reader."""
    parts = [spoken_title(one), calendar.told(one), room]
    if one.fixed:
        parts.append(_("fixed"))
    if one.internal:
        parts.append(_("not published"))
    return ", ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class ConflictWords:
    """A conflict as a card tells it."""

    title: str
    detail: str


def conflict_words(one: Conflict, calendar: Calendar) -> ConflictWords:
    """Title and detail, with the times that the plan itself writes."""
    title = _TITLES[one.kind](one, calendar)
    return ConflictWords(title, _DETAILS[one.kind](one, calendar))


def _told(session: Session) -> str:
    """A title within a sentence: a plan's longest ones are cut after a word."""
    title = spoken_title(session)
    if len(title) <= LONG:
        return title
    return f"{title[:LONG].rpartition(' ')[0].rstrip(' ,:;–-')}…"


def _names(one: Conflict) -> dict[str, str]:
    titles = [_told(session) for session in one.sessions]
    who = spoken(one.who.name) if one.who is not None else ""
    second = titles[1] if len(titles) > 1 else ""
    return {"one": titles[0], "other": second, "who": who, "minutes": minutes_words(one.figure)}


def _title(msgid: str) -> Callable[[Conflict, Calendar], str]:
    def say(one: Conflict, calendar: Calendar) -> str:
        del calendar
        return _(msgid).format(**_names(one))

    return say


def _person_title(one: Conflict, calendar: Calendar) -> str:
    sentence = _("{who} has two things to do at {time}")
    time = calendar.clock(max(session.starts for session in one.sessions))
    return sentence.format(time=time, who=_names(one)["who"])


def _minutes_title(one: Conflict, calendar: Calendar) -> str:
    del calendar
    session = one.sessions[0]
    return _("{title}: {said} min of speeches, {slot} min there are").format(
        title=_told(session), said=session.speaking_minutes, slot=session.minutes
    )


def _way_title(one: Conflict, calendar: Calendar) -> str:
    del calendar
    rooms = [spoken(session.room) for session in one.sessions]
    return _("From {one} to {other}: {minutes}").format(
        one=rooms[0], other=rooms[1], minutes=minutes_words(one.figure)
    )


_TITLES: dict[ConflictKind, Callable[[Conflict, Calendar], str]] = {
    ConflictKind.ROOM_TWICE: _title(N_("{one} and {other} in one room for {minutes}")),
    ConflictKind.AUDIENCE_TWICE: _title(N_("{one} runs {minutes} into {other}")),
    ConflictKind.PERSON_TWICE: _person_title,
    ConflictKind.CANCELLED: _title(N_("{who} has cancelled and still has a part in {one}")),
    ConflictKind.TOO_MANY_MINUTES: _minutes_title,
    ConflictKind.SHORT_WAY: _way_title,
    ConflictKind.BODY_DIFFERS: _title(N_("{one}: the body of the plan says another time")),
    ConflictKind.OUTSIDE: _title(N_("{one} is not on a day of the event")),
    ConflictKind.MISSING: _title(N_("{one}")),
    ConflictKind.UNCONFIRMED: _title(N_("{one}")),
}


def _both_times(one: Conflict, calendar: Calendar) -> str:
    """Times in the words of the plan where it wrote them."""
    written = [session.written for session in one.sessions]
    if all(written):
        return _("The plan writes {one} and {other}.").format(one=written[0], other=written[1])
    times = [calendar.told(session) for session in one.sessions]
    return _("{one} and {other}.").format(one=times[0], other=times[1])


def _room_detail(one: Conflict, calendar: Calendar) -> str:
    return f"{spoken(one.sessions[0].room)}. {_both_times(one, calendar)}"


def _audience_detail(one: Conflict, calendar: Calendar) -> str:
    people = max(session.expected for session in one.sessions)
    if not people:
        return _("{times} Everybody would be in two places.").format(
            times=_both_times(one, calendar)
        )
    sentence = _("{times} {n} people would be in two places.")
    number = interface().number(people)
    return sentence.format(times=_both_times(one, calendar), n=number)


def _person_detail(one: Conflict, calendar: Calendar) -> str:
    del calendar
    told = []
    for session in one.sessions:
        role = next((p.role for p in session.parts if one.who and p.who == one.who.who), None)
        title = _told(session)
        told.append(f"{role_words(role)}, {title}" if role is not None else title)
    return " · ".join(told)


def _minutes_detail(one: Conflict, calendar: Calendar) -> str:
    del calendar
    session = one.sessions[0]
    speakers = len(session.speakers)
    same = {part.minutes for part in session.speakers}
    give = next((each for each in one.remedies if isinstance(each, GiveEach)), None)
    said = (
        _("{n} people × {m} min.").format(n=speakers, m=next(iter(same)))
        if len(same) == 1
        else ngettext("{n} person.", "{n} people.", speakers).format(n=speakers)
    )
    if give is None:
        return said
    fits = _("With {m} min each it is {total} min.")
    return f"{said} {fits.format(m=give.minutes, total=give.total)}"


def _way_detail(one: Conflict, calendar: Calendar) -> str:
    first, second = one.sessions
    return _("{one} ends at {end}, {other} begins at {begin}.").format(
        one=_told(first),
        end=calendar.clock(first.ends),
        other=_told(second),
        begin=calendar.clock(second.starts),
    )


def _body_detail(one: Conflict, calendar: Calendar) -> str:
    session = one.sessions[0]
    quote = session.elsewhere.quote if session.elsewhere is not None else ""
    sentence = _("The table has {table}, the body “{body}”.")
    return sentence.format(table=session.written or calendar.told(session), body=quote)


def _outside_detail(one: Conflict, calendar: Calendar) -> str:
    day = interface().table_date(calendar.day_of(one.sessions[0].starts))
    return f"{day}, {calendar.told(one.sessions[0])}"


def _missing_detail(one: Conflict, calendar: Calendar) -> str:
    del calendar
    lacks = ", ".join(_(_LACKS[each]) for each in one.lacks)
    return _("Not said yet: {what}.").format(what=lacks)


def _waiting_detail(one: Conflict, calendar: Calendar) -> str:
    del calendar
    n = one.figure
    return ngettext("{n} person is not confirmed.", "{n} people are not confirmed.", n).format(n=n)


def _when_detail(one: Conflict, calendar: Calendar) -> str:
    return calendar.told(one.sessions[0])


_DETAILS: dict[ConflictKind, Callable[[Conflict, Calendar], str]] = {
    ConflictKind.ROOM_TWICE: _room_detail,
    ConflictKind.AUDIENCE_TWICE: _audience_detail,
    ConflictKind.PERSON_TWICE: _person_detail,
    ConflictKind.CANCELLED: _when_detail,
    ConflictKind.TOO_MANY_MINUTES: _minutes_detail,
    ConflictKind.SHORT_WAY: _way_detail,
    ConflictKind.BODY_DIFFERS: _body_detail,
    ConflictKind.OUTSIDE: _outside_detail,
    ConflictKind.MISSING: _missing_detail,
    ConflictKind.UNCONFIRMED: _waiting_detail,
}

_LOOKS = {
    "people": N_("Look at the people"),
    "time": N_("Look at the time"),
    "agency": N_("Name the agency"),
}


def remedy_words(remedy: Remedy, one: Conflict, calendar: Calendar) -> str:
    """What a button says that mends a conflict."""
    short = {session.id: _short(session) for session in one.sessions}
    title = short.get(remedy.session_id, "")
    match remedy:
        case MoveTo(_id, starts):
            words = _("Move {title} to {time}").format(title=title, time=calendar.clock(starts))
        case EndAt(_id, ends):
            words = _("End {title} at {time}").format(title=title, time=calendar.clock(ends))
        case TakeTime(_id, starts, ends):
            words = _("Take {time}").format(time=calendar.span(starts, ends))
        case PutInto(_id, room):
            words = _("Put {title} into {room}").format(title=title, room=spoken(room))
        case GiveEach(_id, minutes, _total):
            words = _("Set {m} min").format(m=minutes)
        case ShiftFrom(_id, minutes):
            words = _("Add {m} min between them").format(m=minutes)
        case Look(_id, at):
            words = _(_LOOKS[at])
    return words


def _short(session: Session) -> str:
    """A meal and a closing are told by their kind where the title is long."""
    words = {SessionKind.MEAL: N_("the meal"), SessionKind.CLOSING: N_("the closing")}
    title = spoken_title(session)
    kind = words.get(session.kind)
    if kind is not None and len(title) > SHORT:
        return _(kind)
    return title if len(title) <= SHORT else f"{title[:SHORT].rstrip()}…"
