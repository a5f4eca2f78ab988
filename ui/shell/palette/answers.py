"""What the palette answers: before anything is typed, to words, and for somebody chosen.

It gathers once per opening and ranks with each letter; only people are asked of the file again.
What must not come in: widgets.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hanoiplan.base.i18n import _
from hanoiplan.base.settings import SCANNER_PREFIX
from hanoiplan.base.text import fold_words
from hanoiplan.checklist.queries import tasks
from hanoiplan.delegates.model import DelegateRow, DelegationRow
from hanoiplan.delegates.queries import delegations
from hanoiplan.delegates.scanned import bare_digits, without_prefix
from ui.base.lent import lent_settings
from ui.shell.palette.commands import commands
from ui.shell.palette.found import Found, Kind, Section
from ui.shell.palette.host import Host
from ui.shell.palette.people import (
    NUMBER_DIGITS,
    find_people,
    person_again,
    person_found,
)
from ui.shell.palette.person_commands import (
    commands_for_delegation,
    commands_for_person,
    without_own,
)
from ui.shell.palette.places import (
    choices,
    delegation_found,
    guide_places,
    help_pages,
    rooms,
    settings,
)
from ui.shell.palette.ranking import Asked, in_order, is_named, ranked, stands_whole
from ui.shell.palette.tasks import task_found

MOST = 7  # lines of one sort, where nothing else answers
FEW = {
    Kind.PERSON: 4,
    Kind.DELEGATION: 2,
    Kind.TASK: 3,
    Kind.ROOM: 4,
    Kind.COMMAND: 6,
    Kind.GUIDE: 3,
}  # beside other sorts
MOST_RECENT = 6
RECORDS = frozenset({Kind.PERSON, Kind.DELEGATION})  # what has commands of its own
SETTING = "setting:"  # how the keys of settings begin
OWN_COMMANDS = 3  # of the chosen person under the results; Tab shows all


@dataclass(frozen=True, slots=True)
class Answer:
    """Sections in their order; `before_commands` is where those of the chosen one belong."""

    sections: tuple[Section, ...]
    before_commands: int


class Answers:
    """Answers of one window's palette; remembers what was opened through it, in memory only."""

    def __init__(self, host: Host, open_help: Callable[[str], object]) -> None:
        self._host, self._open_help = host, open_help
        self._recent: list[str] = []
        self._bodies: dict[int, DelegationRow] = {}
        self._people: dict[int, DelegateRow] = {}
        self._delegations: list[Found] = []
        self._tasks: list[Found] = []
        self._places: list[Found] = []
        self._guide: list[Found] = []
        self._commands: list[Found] = []

    def gather(self) -> None:
        """Reads anew what may have changed since: delegations, tasks, commands, words."""
        host = self._host
        read = host.tools.workspace.read
        self._bodies = {row.id: row for row in read(delegations, host.tools.event_id)}
        self._delegations = [delegation_found(host, row) for row in self._bodies.values()]
        self._tasks = [task_found(host, row) for row in read(tasks) if not row.parent_id]
        self._places = [*rooms(host), *settings(host), *help_pages(self._open_help)]
        self._guide = guide_places(host)
        self._commands = [*commands(host), *choices(host)]

    # ---- before anything is typed

    def at_first(self) -> Answer:
        """What was opened through the palette last, and the rooms."""
        recent = tuple(one for one in map(self._again, self._recent) if one is not None)
        places = [replace(one, side="") for one in self._places if one.kind is Kind.ROOM]
        places.sort(key=lambda room: not room.keys)  # those of the rail in its order
        made = [Section(_("Recent"), recent)] if recent else []
        return Answer((*made, Section(_("Pages"), tuple(places))), len(made) + 1)

    def remember(self, found: Found) -> None:
        """It was opened just now."""
        key = found.remember or found.key
        self._recent = [key, *(one for one in self._recent if one != key)][:MOST_RECENT]

    def _again(self, key: str) -> Found | None:
        """Something remembered, as it is now; None when it is gone, or nobody's to see here."""
        kind, _bar, rest = key.partition(":")
        if kind == Kind.PERSON:
            front = self._host.page()
            if front is not None and front.bare:
                return None  # guests see the screen of the desk
            row = self._read_person(int(rest))
            return self._person(row) if row is not None else None
        known = (*self._delegations, *self._tasks, *self._places, *self._guide, *self._commands)
        return next((one for one in known if one.key == key), None)

    def _read_person(self, delegate_id: int) -> DelegateRow | None:
        tools = self._host.tools
        row = tools.workspace.read(person_again, tools.event_id, delegate_id)
        if row is not None:
            self._people[row.id] = row
        return row

    # ---- words

    def to(self, query: str) -> Answer:
        """The answer to what was typed or scanned, the best of each sort."""
        lent = lent_settings(self._host.tools)
        query = without_prefix(query.strip(), lent.get(SCANNER_PREFIX))
        asked = Asked.of(query)
        digits = len(bare_digits(query)) > NUMBER_DIGITS  # a telephone number, or a code
        sorts = {
            Kind.PERSON: self._who(query, asked),
            Kind.DELEGATION: [] if digits else ranked(self._delegations, asked),
            Kind.TASK: [] if digits else ranked(self._tasks, asked),
            Kind.ROOM: [] if digits else ranked(self._places, asked),
            Kind.COMMAND: [] if digits else _once(ranked(self._commands, asked)),
            Kind.GUIDE: [] if digits else ranked(self._guide, asked),
        }
        order = _order(sorts, asked)
        most = FEW if len(order) > 1 else dict.fromkeys(FEW, MOST)
        sections = [Section(title_of(kind), tuple(sorts[kind][: most[kind]])) for kind in order]
        return Answer(tuple(sections), _place_of_own(order))

    def _who(self, query: str, asked: Asked) -> list[Found]:
        tools = self._host.tools
        if not query:
            return []
        people = tools.workspace.read(find_people, tools.event_id, query, marked=asked.marked)
        self._people.update({row.id: row for row in people.rows})
        found = [self._person(row, replaced=people.replaced) for row in people.rows]
        digits = bool(bare_digits(query))  # whose number it is stands first as it is
        return found if digits else in_order(found, asked)

    def _person(self, row: DelegateRow, *, replaced: bool = False) -> Found:
        return person_found(row, lambda: self._host.send_to("delegates", row.id), replaced=replaced)

    # ---- somebody chosen

    def commands_of(self, found: Found | None) -> tuple[Found, ...]:
        """What can be done with a person or a delegation; nothing for other things."""
        if found is None:
            return ()
        if found.kind is Kind.PERSON and found.subject in self._people:
            return tuple(commands_for_person(self._host, self._people[found.subject]))
        if found.kind is Kind.DELEGATION and found.subject in self._bodies:
            body = self._bodies[found.subject]
            return tuple(commands_for_delegation(self._host, body, found.key))
        return ()

    def some_commands_of(self, found: Found | None) -> Section | None:
        """The first of them, for under the results."""
        rows = without_own(self.commands_of(found))[:OWN_COMMANDS]
        return Section(title_for(found), rows) if found is not None and rows else None

    def narrowed(self, found: Found, query: str) -> Answer:
        """All of them, or those that answer the words."""
        every, asked = self.commands_of(found), Asked.of(query)
        rows = tuple(ranked(every, asked)) if asked.words else every
        return Answer((Section(title_for(found), rows),) if rows else (), 1)


def _order(sorts: Mapping[Kind, Sequence[Found]], asked: Asked) -> list[Kind]:
    """People first; but what is called so before what only mentions it.

    Among places and commands, what is called exactly so comes before what only begins so, and
    before a task whose long title happens to hold the words; where both answer alike, what does
    it comes before the setting of it.
    """

    def key(kind: Kind) -> tuple[bool, bool, bool]:
        best = sorts[kind][0]
        if kind is Kind.GUIDE:  # how it is done comes after where it is done
            return True, True, False
        begins = kind not in RECORDS and not stands_whole(best, asked)
        begins |= kind is Kind.TASK and set(fold_words(best.title)) != set(asked.words)
        return not is_named(best, asked), begins, best.key.startswith(SETTING)

    return sorted((kind for kind, found in sorts.items() if found), key=key)


def _place_of_own(order: Sequence[Kind]) -> int:
    """Where the commands of the chosen one belong: before the others, never above a person."""
    records = [place + 1 for place, kind in enumerate(order) if kind in RECORDS]
    others = [place for place, kind in enumerate(order) if kind in {Kind.COMMAND, Kind.GUIDE}]
    return max([min(others, default=len(order)), *records])


def _once(found: Iterable[Found]) -> list[Found]:
    """Two buttons of a page that say the same are one command, the first of them."""
    return list({(one.title, one.side): one for one in reversed(list(found))}.values())[::-1]


def title_of(kind: Kind) -> str:
    """What stands above things of one sort."""
    return {
        Kind.PERSON: _("People"),
        Kind.DELEGATION: _("Delegations"),
        Kind.TASK: _("Tasks"),
        Kind.ROOM: _("Pages, settings, help"),
        Kind.COMMAND: _("Commands"),
        Kind.GUIDE: _("Help"),
    }[kind]


def title_for(found: Found) -> str:
    """Whose commands these are."""
    return _("Commands for {name}").format(name=found.title)
