"""The own lists of a session, one for each kind: opened, read, filled from elsewhere, used.

What must not come in: whose cards are printed otherwise, and drawing.
"""

from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.own_list import OwnList
from hanoiplan.badges.own_list_people import KnownPeople
from hanoiplan.badges.own_list_reading import reading_list
from hanoiplan.badges.seat_list import SEATED_KINDS, seats_list
from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.seating.arrangement_names import arrangement_names
from hanoiplan.seating.viewing import view
from ui.badges.own_list.sources import Lines, file_lines, seat_lines
from ui.badges.own_list.view import OwnListView, ask_file
from ui.badges.whose import CHANGED, LIST
from ui.base.page import Page


def kind_by_seats(kind: CardKind) -> CardKind:
    """The kind of card to print by seats: the one looked at where it says a seat."""
    of_people = kind in SEATED_KINDS and KINDS[kind].of_people
    return kind if of_people else CardKind.PLACE_CARD


People = Callable[[], Sequence[DelegateRow]]
NOTHING = OwnList()


class OwnLists(QObject):
    """Holds what was written until the window is closed."""

    opened = Signal()  # the list is to be seen
    closed = Signal()  # it is not, and stays as it was
    used = Signal()  # other lines than before may be in force

    def __init__(self, page: Page, people: People) -> None:
        super().__init__(page)
        self._page, self._people = page, people
        self.view = OwnListView()
        self.ask_file: Callable[[QWidget], Path | None] = ask_file
        self._lines: dict[CardKind, Lines] = {}
        self._found: dict[CardKind, OwnList] = {}
        self._seated: dict[CardKind, tuple[Lines, OwnList]] = {}  # as taken from the seating
        self._known: KnownPeople | None = None
        self._kind = CardKind.BADGE
        self.view.done.connect(self._use)
        self.view.left.connect(self.closed)
        self.view.file_wanted.connect(self._choose_file)
        self.view.seats.wanted.connect(self._take_seats)

    def found(self, kind: CardKind) -> OwnList:
        """What a kind's list says; nothing where none was written."""
        return self._found.get(kind, NOTHING)

    def in_force(self, kind: CardKind, who: str) -> OwnList | None:
        """The list that a choice of people is printed by.

        What its lines say makes a card of such a kind another one, so those that changed go by it
        as well: of two who change places, two cards. A badge is made of its person alone.
        """
        found = self.found(kind)
        of_changed = who == CHANGED and bool(found.rows and KINDS[kind].columns)
        return found if who == LIST or of_changed else None

    def open(self, kind: CardKind, line: int = 0) -> None:
        """Shows the list of a kind; the keyboard stands on a line of it, if one is named."""
        self._kind = kind
        self.view.seats.setVisible(kind in SEATED_KINDS)
        self.view.seats.offer(self._page.workspace.read(arrangement_names, self._page.event_id))
        self.view.open(KINDS[kind], self._lines.get(kind, ()), self._read)
        self.opened.emit()
        if line:
            self.view.grid.go_to_line(line)
        else:
            self.view.paste.setFocus()

    def reading_again(self) -> Iterator[None]:
        """People changed: another name may be known by now."""
        self._known = None
        for written, lines in self._lines.items():
            try:
                self._found[written] = yield from self._reading(written, lines)
            except KnownError:
                self._found[written] = NOTHING  # the list says why as soon as it is opened

    def _read(self, lines: Lines) -> Generator[None, None, OwnList]:
        return self._reading(self._kind, lines)

    def _reading(self, kind: CardKind, lines: Lines) -> Generator[None, None, OwnList]:
        """Learns the people first, once until one of them changes.

        Lines as they came from the seating know whom they mean, also of two of the same name.
        """
        taken, seated = self._seated.get(kind, ((), NOTHING))
        if lines == taken and self._all_here(seated):
            return seated
        if self._known is None:
            known = KnownPeople()
            yield from known.learning(self._people())
            self._known = known
        found = yield from reading_list(lines, kind, self._known)
        return found

    def _all_here(self, own: OwnList) -> bool:
        """Whether each person of a list is still one who can be meant."""
        coming = (row for row in self._people() if row.cancelled_at is None)
        here = {row.id for row in coming if row.merged_into is None}
        return all(row.delegate_id in here for row in own.rows if row.delegate_id)

    def _take_seats(self, arrangement_id: int | None) -> None:
        """The seats of an arrangement in place of the whole list, by table and seat."""
        if arrangement_id is None:
            self.view.remarks.setText(_("Nobody has a seat yet. Arrange a hall first."))
            return
        try:
            seen = self._page.workspace.read(view, arrangement_id)
            own = seats_list(seen, self._kind)
        except KnownError as error:
            self.view.remarks.setText(str(error))
            return
        lines = seat_lines(own, {row.id: row for row in self._people()})
        # a list counts its titles as line 1
        rows = tuple(replace(row, line=row.line + 1) for row in own.rows)
        self._seated[self._kind] = lines, replace(own, rows=rows)
        self.view.take(lines)

    def take_people(self, kind: CardKind, arrangement_id: int, people: Collection[int]) -> int:
        """The seats of exactly these people as the list of a kind, in force at once; how many.

        Raises:
            NotPossible: the arrangement is gone, or none of them sits there any more.
        """
        own = seats_list(self._page.workspace.read(view, arrangement_id), kind)
        mine = (row for row in own.rows if row.delegate_id in set(people))
        rows = tuple(replace(row, line=line) for line, row in enumerate(mine, start=2))  # titles: 1
        if not rows:
            raise NotPossible(_("None of these people has a seat there any more."))
        found = replace(own, rows=rows)
        lines = seat_lines(found, {row.id: row for row in self._people()})
        self._seated[kind] = lines, found
        self._lines[kind], self._found[kind] = lines, found
        self.used.emit()
        return len(rows)

    def _use(self) -> None:
        self._lines[self._kind] = self.view.lines()
        self._found[self._kind] = self.view.found
        self.used.emit()

    def _choose_file(self) -> None:
        path = self.ask_file(self._page)
        if path is not None:
            self._page.clear_error()
            label = _("Reading “{name}”").format(name=path.name)
            jobs = self._page.tools.jobs
            jobs.start(
                label, file_lines, path, on_done=self.view.take, kind="process", page=self._page
            )
