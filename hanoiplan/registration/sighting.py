"""What is known of a badge or a name at a door, gathered for the decision. Reading only.

What must not come in: the rules (`decision`), writing (`operations`).
"""

from dataclasses import dataclass, replace
from datetime import datetime

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import BadgeCode, Parsed, Reading, read_badge
from hanoiplan.delegates.model import BadgeStanding, DelegateRow
from hanoiplan.delegates.one_person import delegate_at
from hanoiplan.delegates.queries import code_key, standing_of_number
from hanoiplan.plans.model import Category, EventFacts
from hanoiplan.plans.queries import event, events, zones, zones_of_categories
from hanoiplan.presence.model import Checkpoint, Direction, PassageRow, Way
from hanoiplan.presence.queries import checkpoint_at, checkpoints, main_checkpoint, passages_of
from hanoiplan.registration.decision import Decision, Standing, decide
from hanoiplan.registration.model import OVERRULED, CheckInOutcome, DoorOpen, Outcome
from hanoiplan.registration.queries import StrangerScan, scans_of_stranger
from hanoiplan.registration.reasons import answer_of, doors_open, zones_open
from hanoiplan.store.work import Reader
from hanoiplan.substitutions.queries import represented_by


@dataclass(frozen=True, slots=True)
class Post:
    """Where and when somebody stands, and what a scan means there."""

    event: EventFacts
    door: Checkpoint
    way: Way | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Guest:
    """Whom a scan or a name means, as far as this file knows.

    `newer`: the badge is of a version made elsewhere, above all that are known here.
    """

    code: BadgeCode | None = None
    badge: BadgeStanding | None = None
    delegate: DelegateRow | None = None
    newer: int = 0

    @property
    def number(self) -> int | None:
        """The badge number, when one could be read."""
        if self.code is not None:
            return self.code.number
        return self.badge.number if self.badge is not None else None

    @property
    def category(self) -> Category | None:
        """The category, where the person and it are known."""
        return self.delegate.category if self.delegate is not None else None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A guest at a door with everything that decides, and the decision."""

    post: Post
    guest: Guest
    standing: Standing
    decision: Decision
    last: PassageRow | None  # the latest standing passage here


def post_at(
    reader: Reader, event_id: int, checkpoint_id: int, way: Way | None, now: datetime
) -> Post:
    """A door of an event; 0 is the main entry.

    Raises:
        NotPossible: the door is gone or belongs to another event.
    """
    facts = event(reader, event_id)
    main = None if checkpoint_id else main_checkpoint(reader, event_id)
    door = checkpoint_at(reader, event_id, checkpoint_id) if checkpoint_id else main
    if facts is None or (door is None and not checkpoint_id):
        raise LookupError(f"event {event_id} has no main entry")
    if door is None:
        raise NotPossible(_("This door is no longer there. Refresh the page."))
    return Post(facts, door, way, now)


def sight_code(reader: Reader, post: Post, scanned: str, key: bytes) -> Sighting:
    """What a scanned text means at a door."""
    parsed = _read(reader, post, scanned, key)
    return sight(reader, post, parsed, _guest_of_code(reader, post, parsed))


def sight_person(reader: Reader, post: Post, delegate_id: int) -> Sighting:
    """What a person found by name means at a door, badge or no badge.

    Raises:
        NotPossible: the person is no longer in the list.
    """
    delegate = delegate_at(reader, post.event.id, delegate_id)
    if delegate is None:
        raise NotPossible(_("This person is no longer in the list. Refresh the page."))
    number = delegate.badge_number
    badge = standing_of_number(reader, post.event.id, number) if number is not None else None
    return sight(reader, post, Parsed(Reading.GOOD, None, ""), Guest(None, badge, delegate))


def sight(reader: Reader, post: Post, parsed: Parsed, guest: Guest) -> Sighting:
    """Gather what decides about a guest, and decide."""
    if guest.delegate is None:
        standing, last = _of_nobody(reader, post, parsed, guest), None
    else:
        standing, last = _of_somebody(reader, post, parsed, guest, guest.delegate)
    return Sighting(post, guest, standing, decide(standing), last)


def outcome_of(reader: Reader, seen: Sighting, desk: str) -> CheckInOutcome:
    """A sighting as the desk is told of it."""
    answer = answer_of(seen.standing, seen.decision, seen.guest.category)
    refused = seen.decision.outcome in OVERRULED
    return CheckInOutcome(
        outcome=seen.decision.outcome,
        at=seen.post.now,
        desk=desk,
        reason=answer.whole,
        delegate=seen.guest.delegate,
        badge_number=seen.guest.number,
        passage_id=seen.last.id if seen.last and seen.last.direction is Direction.IN else None,
        earlier_at=_earlier(seen),
        earlier_desk=seen.standing.inside_desk,
        checkpoint=seen.post.door,
        way=seen.decision.way,
        where=answer.where,
        doors=_doors(reader, seen) if refused else (),
    )


def _read(reader: Reader, post: Post, scanned: str, key: bytes) -> Parsed:
    """What a code says; a genuine one of another event is no forgery, but no guest either.

    Whether the badge of an event of another file is genuine nobody here can say: it is refused,
    and alarms nobody.
    """
    number, rehearsal = post.event.number, post.event.rehearsal
    parsed = read_badge(scanned, key, number, rehearsal=rehearsal)
    if parsed.reading is Reading.ALTERED and parsed.code is not None:
        known = events(reader)
        if parsed.code.event not in {one.number for one in known}:
            return replace(parsed, reading=Reading.UNKNOWN)
        for other in known:
            its = code_key(reader, other.id)
            if its is not None and parsed.code.event == other.number != number:
                return read_badge(scanned, its, other.number, rehearsal=rehearsal)
    return parsed


def _is_of_here(post: Post, parsed: Parsed) -> bool:
    return parsed.code is None or parsed.code.event == post.event.number


def _guest_of_code(reader: Reader, post: Post, parsed: Parsed) -> Guest:
    code = parsed.code
    if parsed.reading is not Reading.GOOD or code is None or not _is_of_here(post, parsed):
        # of another event's badge nothing is kept: here its number would be somebody else's
        return Guest(code if parsed.reading is Reading.ALTERED else None)
    badge = standing_of_number(reader, post.event.id, code.number)
    if badge is None:
        return Guest(code)
    delegate = delegate_at(reader, post.event.id, badge.delegate_id)
    newer = code.version if code.version > max(badge.version, badge.voided) else 0
    return Guest(code, badge, delegate, newer)


def _of_nobody(reader: Reader, post: Post, parsed: Parsed, guest: Guest) -> Standing:
    """A code that leads to no record: not ours, of a person whose record is gone, or a stranger's.

    A stranger was let in once before on a badge made elsewhere: from then on the number is known,
    and every badge of it that is older than the newest seen at any door is dead.
    """
    code = guest.code
    scans: list[StrangerScan] = []
    stranger = code is not None and guest.badge is None and parsed.reading is Reading.GOOD
    if stranger and code is not None:
        scans = scans_of_stranger(reader, post.event.id, code.number)
    newest = max((one.version for one in scans), default=0)
    here = [one for one in scans if one.checkpoint_id == post.door.id]
    came = [one for one in here if one.outcome is Outcome.KNOWN_ELSEWHERE]
    exits = [place for place, one in enumerate(here) if one.outcome is Outcome.LEFT]
    left = here[exits[-1]] if exits else None
    after = here[exits[-1] + 1 :] if exits else here
    since = [one for one in after if one.outcome is Outcome.KNOWN_ELSEWHERE]
    since.sort(key=lambda one: one.at)
    return Standing(
        parsed.reading,
        same_event=_is_of_here(post, parsed),
        person_here=not stranger,
        in_force=guest.badge is None and (code is None or code.version >= newest),
        inside_since=since[0].at if since else None,  # facts of two desks come in any order
        inside_desk=(since or came)[0 if since else -1].desk if came else "",
        left_at=left.at if left is not None and not since else None,
        entries=tuple(one.at for one in came),
        door=post.door,
        way=post.way,
        now=post.now,
        time_zone=post.event.time_zone,
    )


def _of_somebody(
    reader: Reader, post: Post, parsed: Parsed, guest: Guest, who: DelegateRow
) -> tuple[Standing, PassageRow | None]:
    rows = [row for row in passages_of(reader, who.id) if row.checkpoint_id == post.door.id]
    entries = [row for row in rows if row.direction is Direction.IN]
    last = rows[-1] if rows else None
    category = who.category.id if who.category is not None else None
    standing = Standing(
        parsed.reading,
        cancelled=who.cancelled_at is not None,
        represented=_is_represented(reader, who),
        in_force=guest.code is None or _is_in_force(guest, guest.code, who),
        inside_since=last.at if last is not None and last.direction is Direction.IN else None,
        inside_desk=entries[-1].desk if entries else "",
        left_at=last.at if last is not None and last.direction is Direction.OUT else None,
        left_elsewhere=last is not None and bool(last.follows),
        entries=tuple(row.at for row in entries),
        category_id=category,
        open_zones=_zones_for(reader, post, category),
        door=post.door,
        way=post.way,
        now=post.now,
        time_zone=post.event.time_zone,
    )
    return standing, last


def _is_represented(reader: Reader, who: DelegateRow) -> bool:
    """Asked of people who do not come only: whoever is represented is one of them."""
    return who.cancelled_at is not None and represented_by(reader, who.id) is not None


def _is_in_force(guest: Guest, code: BadgeCode, who: DelegateRow) -> bool:
    """A badge made elsewhere after ours is in force, unless the person is not expected."""
    if guest.newer:
        return who.cancelled_at is None
    badge = guest.badge
    return badge is not None and badge.in_force and code.version == badge.version


def _zones_for(reader: Reader, post: Post, category: int | None) -> frozenset[int]:
    if category is None or post.door.zone is None:
        return frozenset()
    return zones_of_categories(reader, post.event.id).get(category, frozenset())


def _earlier(seen: Sighting) -> datetime | None:
    if seen.decision.outcome is Outcome.TOO_OFTEN and seen.standing.entries:
        return seen.standing.entries[-1]
    return seen.standing.inside_since


def _doors(reader: Reader, seen: Sighting) -> tuple[DoorOpen, ...]:
    """What else the badge opens: by zones, or by doors where there are no zones."""
    event_id, category = seen.post.event.id, seen.guest.category
    there = zones(reader, event_id)
    if there:
        opened = zones_of_categories(reader, event_id)
        of_badge = opened.get(category.id, frozenset()) if category is not None else frozenset()
        return zones_open(there, of_badge)
    doors = [one for one in checkpoints(reader, event_id) if not one.closed]
    return doors_open(doors, category.id if category is not None else None)
