"""The order of precedence: one list of all guests, each place with the rule that decided it.

Pure. The rules stand in one table, first rule first; two people are compared by the first rule
that tells them apart, so the order is total and the same everywhere. Sources: Decree
145/2013/NĐ-CP on receptions; ASEAN Charter, art. 31 (order in English); the practice of State
protocol: higher before lower, a foreign guest before a host of equal rank, within one line of the
rank table the earlier appointed, precedence is not delegated. What must not come in: words for
people (`precedence_words`) and the database.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hanoiplan.base.text import Bilingual, fold, fold_words
from hanoiplan.delegates.roles import Role, role_of
from hanoiplan.plans.countries import Country, country_of
from hanoiplan.seating.guests import Guest, HostPlace, Place, PrecedenceSettings, Reason
from hanoiplan.seating.localities import city_key, locality_key

HUNDREDTHS = 100
BY_HAND, STANDS_IN = "by_hand", "stands_in"
SENIORITY, BY_PLACES = "seniority", "seniority_places"
_HOME = "VN"
_ASEAN, _OTHER, _ORGANISATION, _NOWHERE = range(4)

Key = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class OrderRule:
    """One rule of the order: the smaller key goes first, equal keys leave it to the next rule."""

    id: str
    key: Callable[[Guest, PrecedenceSettings], Key]


# --- the rules ---


def _rank(guest: Guest, _settings: PrecedenceSettings) -> Key:
    return (guest.rank,)


def _guest_first(guest: Guest, settings: PrecedenceSettings) -> Key:
    return (int(guest.host and settings.yield_to_guests),)


def _charge(guest: Guest, _settings: PrecedenceSettings) -> Key:
    return (int(guest.charge),)


def _host_place(guest: Guest, settings: PrecedenceSettings) -> Key:
    return (host_place_key(settings.host_place, host=guest.host),)


def host_place_key(place: HostPlace, *, host: bool) -> int:
    """Before the others (-1), after them (1), or where the alphabet has the host (0)."""
    if not host or place is HostPlace.ALPHABET:
        return 0
    return -1 if place is HostPlace.FIRST else 1


def _country(guest: Guest, settings: PrecedenceSettings) -> Key:
    if guest.organisation:
        return (_ORGANISATION, 0, 0, fold(guest.delegation.pick("en")))
    return country_key(guest.country, settings.first_letter)


def country_key(code: str, first_letter: str = "") -> Key:
    """ASEAN members in English order from the drawn letter on, others by English name, the rest."""
    country = country_of(code)
    if country is None:
        return (_NOWHERE, 0, 0, "")
    name = _sorted_as(country)
    if country.organisation:
        return (_ORGANISATION, 0, 0, name)
    turned = int(bool(first_letter) and name[:1] < fold(first_letter)[:1])
    if country.asean_order is not None:
        return (_ASEAN, turned, country.asean_order, name)
    return (_OTHER, turned, 0, name)


def _sorted_as(country: Country) -> str:
    """The English name in small letters without marks or article: "the Philippines" under P."""
    return " ".join(fold_words(country.name.en.removeprefix("the ").removeprefix("The ")))


def _capital(guest: Guest, settings: PrecedenceSettings) -> Key:
    return (int(settings.capital_first and not guest.capital),)


def _locality(guest: Guest, _settings: PrecedenceSettings) -> Key:
    if guest.country != _HOME or not guest.city_en:
        return (0, "")
    return locality_key(guest.delegation)


def _city(guest: Guest, _settings: PrecedenceSettings) -> Key:
    return (city_key(guest.city_en), fold(guest.delegation.pick("en")), guest.delegation_id)


def _head(guest: Guest, _settings: PrecedenceSettings) -> Key:
    """The head, the deputy head, everybody else; other delegations are parted before this."""
    if guest.head:
        return (0,)
    return (1 if role_of(guest.role) is Role.DEPUTY else 2,)


def _seniority(guest: Guest, settings: PrecedenceSettings) -> Key:
    """Of one line of the rank table the earlier appointed, of whichever country.

    So ambassadors go. It is asked only of lines of which every day is noted (`_by_day`): equality
    of states comes first, and a day that nobody noted must not put anybody behind.
    """
    if not settings.seniority:
        return (0,)
    return ((guest.appointed_on or date.max).toordinal(),)


def _name(guest: Guest, _settings: PrecedenceSettings) -> Key:
    return (guest.sort_key, guest.id)


RULES: tuple[OrderRule, ...] = (
    OrderRule("rank", _rank),
    OrderRule("guest_first", _guest_first),
    OrderRule("charge", _charge),
    OrderRule("host_place", _host_place),
    OrderRule(SENIORITY, _seniority),
    OrderRule("country", _country),
    OrderRule("capital", _capital),
    OrderRule("locality", _locality),
    OrderRule("city", _city),
    OrderRule("head", _head),
    OrderRule("name", _name),
)


# --- the order ---


def in_order(
    guests: Iterable[Guest],
    settings: PrecedenceSettings,
    *,
    rules: Sequence[OrderRule] = RULES,
) -> tuple[Place, ...]:
    """Everybody in the order of precedence, numbered from 1, each with the reasons.

    A place given by hand is kept as a place of the list: hundredths, 300 is place 3.
    """
    people = tuple(guests)
    keys = {
        guest.id: (*(rule.key(guest, settings) for rule in rules), (guest.id,)) for guest in people
    }
    told = _Told(keys, tuple(rule.id for rule in rules), _days_of_lines(people, settings))
    by_rules = _by_day(sorted(people, key=told.by_alphabet), told)
    told.number.update({guest.id: number for number, guest in enumerate(by_rules)})
    row = _with_hands(by_rules)
    return tuple(
        Place(number, guest, tuple(told.reasons(row, number)))
        for number, guest in enumerate(row, start=1)
    )


def _with_hands(by_rules: Sequence[Guest]) -> list[Guest]:
    """Those with a place by hand at their places, everybody else around them in their order."""
    by_hand = [guest for guest in by_rules if guest.override is not None]
    fixed = sorted(by_hand, key=lambda guest: guest.override or 0)[::-1]
    free = [guest for guest in reversed(by_rules) if guest.override is None]
    row: list[Guest] = []
    while fixed or free:
        due = fixed and (fixed[-1].override or 0) <= (len(row) + 1) * HUNDREDTHS
        row.append(fixed.pop() if due or not free else free.pop())
    return row


@dataclass(frozen=True, slots=True)
class MissingDays:
    """A line of the rank table of which some days of appointment are noted and others not."""

    rank_code: str
    rank_name: Bilingual
    missing: int
    people: int


def missing_days(guests: Iterable[Guest], settings: PrecedenceSettings) -> tuple[MissingDays, ...]:
    """The lines whose people go by country only because some days are missing, highest first.

    Nothing where seniority does not count, or of a line nobody's day is noted.
    """
    lines = _days_of_lines(tuple(guests), settings)
    return tuple(
        MissingDays(code, line.name, line.missing, line.people)
        for (_rank, code), line in sorted(lines.items(), key=lambda one: one[0])
        if line.partly
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """How many stand in a line of the rank table, and of how many no day is noted."""

    name: Bilingual
    people: int
    missing: int

    @property
    def complete(self) -> bool:
        return not self.missing

    @property
    def partly(self) -> bool:
        return 0 < self.missing < self.people


_LineKey = tuple[int, str]  # number and code: of several lines with one number each by itself


def _line_of(guest: Guest) -> _LineKey:
    return (guest.rank, guest.rank_code)


def _days_of_lines(
    guests: Sequence[Guest], settings: PrecedenceSettings
) -> Mapping[_LineKey, _Line]:
    """Empty where seniority does not count."""
    if not settings.seniority:
        return {}
    people: dict[_LineKey, list[Guest]] = defaultdict(list)
    for guest in guests:
        people[_line_of(guest)].append(guest)
    return {
        line: _Line(row[0].rank_name, len(row), sum(one.appointed_on is None for one in row))
        for line, row in people.items()
    }


def _by_day(row: Sequence[Guest], told: "_Told") -> list[Guest]:
    """Each line of the rank table keeps the places that the alphabet gave it; on them by day.

    So a day parts only people of one line, and people of two lines of one number go by country.
    """
    places: dict[tuple[_LineKey, tuple[Key, ...]], list[int]] = defaultdict(list)
    for place, guest in enumerate(row):
        if told.goes_by_day(guest):
            places[_line_of(guest), told.before_days(guest)].append(place)
    changed = list(row)
    for taken in places.values():
        people = sorted((row[place] for place in taken), key=lambda guest: told.keys[guest.id])
        for place, guest in zip(taken, people, strict=True):
            changed[place] = guest
    return changed


@dataclass(frozen=True, slots=True)
class _Told:
    """Finds which rule parted two neighbours.

    `number` is the place by the rules, which a place by hand may overrule.
    """

    keys: Mapping[int, tuple[Key, ...]]
    rules: tuple[str, ...]
    lines: Mapping[_LineKey, _Line]
    number: dict[int, int] = field(default_factory=dict)

    def goes_by_day(self, guest: Guest) -> bool:
        """Whether of everybody in the line of the rank table the day is noted."""
        line = self.lines.get(_line_of(guest))
        return SENIORITY in self.rules and line is not None and line.complete

    def before_days(self, guest: Guest) -> tuple[Key, ...]:
        """The part of somebody's key that goes before seniority."""
        return self.keys[guest.id][: self.rules.index(SENIORITY)]

    def by_alphabet(self, guest: Guest) -> tuple[Key, ...]:
        """Somebody's key without the day."""
        pairs = zip((*self.rules, ""), self.keys[guest.id], strict=True)
        return tuple((0,) if rule == SENIORITY else key for rule, key in pairs)

    def reasons(self, row: Sequence[Guest], number: int) -> Iterator[Reason]:
        """Why somebody stands at a place: by hand, as a stand-in, after one, before the other."""
        guest = row[number - 1]
        if guest.override is not None:
            yield Reason(BY_HAND, 0, (("number", str(number)), ("note", guest.note)))
        if guest.stands_in:
            yield Reason(STANDS_IN, 0, _rank_values(guest))
        if number > 1:
            yield from self._between(row[number - 2], guest, "after", row[number - 2])
        if number < len(row):
            yield from self._between(guest, row[number], "before", row[number])

    def _between(self, first: Guest, second: Guest, side: str, other: Guest) -> Iterator[Reason]:
        rule = self._parted_by(first, second)
        if rule:
            values = (("side", side), *_rank_values(other), *self._missing(rule, first, second))
            yield Reason(rule, other.id, values)

    def _parted_by(self, first: Guest, second: Guest) -> str:
        """The rule that put the first before the second, "" when it was a place by hand."""
        if self.number[first.id] > self.number[second.id]:
            return ""
        if _line_of(first) == _line_of(second) and self.goes_by_day(first):
            before, after = self.keys[first.id], self.keys[second.id]
        else:
            before, after = self.by_alphabet(first), self.by_alphabet(second)
        if before > after:
            return BY_PLACES
        pairs = zip(self.rules, before, after, strict=False)
        return next((rule for rule, one, other in pairs if one != other), "")

    def _missing(self, rule: str, first: Guest, second: Guest) -> tuple[tuple[str, str], ...]:
        """How many days are missing, where with them two of one line might go by day."""
        line = self.lines.get(_line_of(first))
        if line is None or not line.partly or _line_of(first) != _line_of(second):
            return ()
        after_days = SENIORITY in self.rules and rule in self.rules[self.rules.index(SENIORITY) :]
        return (("missing", str(line.missing)),) if after_days else ()


def _rank_values(guest: Guest) -> tuple[tuple[str, str], ...]:
    return (
        ("rank", str(guest.rank)),
        ("rank_vi", guest.rank_name.pick("vi")),
        ("rank_en", guest.rank_name.pick("en")),
    )


# --- places by hand ---


def moved(places: Sequence[Place], guest_id: int, number: int) -> dict[int, int]:
    """The places by hand, in hundredths, that put one guest at a place of the list.

    Whoever else stands by hand keeps the place where he or she is seen then. Empty when the
    guest is not in the list.
    """
    row = [place.guest for place in places]
    one = next((guest for guest in row if guest.id == guest_id), None)
    if one is None:
        return {}
    row.remove(one)
    at = min(max(number, 1), len(places))
    row.insert(at - 1, one)
    return {
        guest.id: place * HUNDREDTHS
        for place, guest in enumerate(row, start=1)
        if guest.id == guest_id or guest.override is not None
    }
