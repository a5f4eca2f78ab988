"""Looking for pairs: at once in a short list, beside the window in a long one.

What must not come in: what is shown of the pairs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.delegates.matching import Facts, IdPair, Match, Person, facts_of, pairs_among
from hanoiplan.delegates.merging import KEPT, Likeliest, compare_beside
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import (
    delegate_count,
    delegate_ids,
    delegate_rows,
    kept_apart,
    people_of,
)
from ui.base.long_reading import NOTHING
from ui.base.page import Page
from ui.base.parts import in_parts

AT_ONCE = 800  # people compared in the window's own thread (about 40 ms)
FEW = 300  # people who are read again in one go
WHOLE = ("event", "category")  # tables that change what is said of everybody


@dataclass(frozen=True, slots=True)
class _Compared:
    """What was compared, and what came of it."""

    people: dict[int, Facts]
    passed: frozenset[IdPair]
    found: Likeliest


class Looking(QObject):
    """Finds the pairs of an event's people, one search at a time."""

    found = Signal()  # a search beside the window has ended, whatever came of it

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._people: dict[int, Facts] = {}
        self._passed: frozenset[IdPair] = frozenset()
        self._compared: _Compared | None = None
        self._is_read = False
        self._again = False
        self.busy = False

    def is_long(self, changes: Changes | None) -> bool:
        """Whether reading what changed, and showing it, would make a person wait."""
        del changes  # of a long list the pairs alone are many
        return self.total > AT_ONCE

    @property
    def total(self) -> int:
        """How many people are compared."""
        return self._page.workspace.read(delegate_count, self._page.event_id)

    def reading(self, changes: Changes | None) -> Iterator[int]:
        """Reads what changed (None: everybody) in slices, and compares where that is needed.

        Tells how many people were read so far. Of a long list `likeliest` are those known from
        before until `found` tells of others.
        """
        if changes == NOTHING:
            return
        touched = self._touched(changes)
        if touched is None:
            yield from self._read_everybody()
            self._is_read = True
        elif touched:
            here = self._facts(touched)
            kept = {key: one for key, one in self._people.items() if key not in touched}
            self._people = {**kept, **here}
        self._passed = self._page.workspace.read(kept_apart, self._page.event_id)
        yield len(self._people)
        if not self._is_known():
            self._compare()

    def _touched(self, changes: Changes | None) -> set[int] | None:
        """Whose records have to be read again; None for everybody's."""
        if changes is None or not self._is_read or changes.touches(*WHOLE):
            return None
        ids = set(changes.ids("delegate"))
        if bodies := changes.ids("delegation"):
            ids |= self._page.workspace.read(people_of, bodies)
        return ids if len(ids) <= FEW else None

    def _read_everybody(self) -> Iterator[int]:
        ids = self._page.workspace.read(delegate_ids, self._page.event_id)
        people: dict[int, Facts] = {}
        for part in in_parts(ids):
            yield len(people)
            people |= self._facts(part)
        self._people = people

    def _facts(self, ids: list[int] | set[int]) -> dict[int, Facts]:
        """Of those whom it makes sense to compare: other records need no mending."""
        rows = self._page.workspace.read(delegate_rows, self._page.event_id, ids)
        return {row.id: facts_of(row) for row in rows if _is_here(row)}

    # ---- what is known

    def likeliest(self) -> Likeliest:
        """The pairs as far as they are known: people who are still here, nobody kept apart."""
        if self._compared is None:
            return Likeliest(0, ())
        before = self._compared.found
        still = tuple(one for one in before.matches if self._stands(one))
        return Likeliest(before.total - len(before.matches) + len(still), still)

    def _stands(self, match: Match) -> bool:
        pair = (match.first_id, match.second_id)
        return pair not in self._passed and all(one in self._people for one in pair)

    def _is_known(self) -> bool:
        """Whether comparing once more could find nothing that is not known."""
        before = self._compared
        if before is None or before.passed - self._passed:
            return False
        if any(before.people.get(key) != one for key, one in self._people.items()):
            return False
        now = self.likeliest()
        return len(now.matches) == now.total or len(now.matches) > KEPT // 2

    # ---- comparing

    def _compare(self) -> None:
        people, passed = self._people, self._passed
        if len(people) <= AT_ONCE:
            persons = [Person.from_facts(one) for one in people.values()]
            matches = pairs_among(persons, passed=passed)
            self._compared = _Compared(people, passed, Likeliest(len(matches), tuple(matches)))
            return
        self._again = self.busy
        if not self.busy:
            self.busy = True
            self._compare_beside(people, passed)

    def _compare_beside(self, people: dict[int, Facts], passed: frozenset[IdPair]) -> None:
        def done(found: Likeliest) -> None:
            self._compared = _Compared(people, passed, found)
            self._end()

        self._page.tools.jobs.start(
            _("Comparing people"),
            compare_beside,
            list(people.values()),
            passed,
            on_done=done,
            on_failed=self._failed,
            on_stopped=self._stopped,
            kind="process",
            page=self._page,
        )

    def _failed(self, error: KnownError) -> None:
        self._stopped()
        self._page.messages.fail(error, self._page)

    def _stopped(self) -> None:
        self.busy = self._again = False
        self.found.emit()

    def _end(self) -> None:
        self.busy = False
        if self._again:
            self._again = False
            self._compare()
        self.found.emit()


def _is_here(row: DelegateRow) -> bool:
    return row.cancelled_at is None and row.merged_into is None and bool(row.name)
