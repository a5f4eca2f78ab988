"""Builders of what tests act on: a real file, an event, people. Nothing hidden: say what you need.

Each takes the workspace it acts on and goes through the public operations only, so that what a
test builds is what a person could have built.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hanoiplan.base.clock import Clock, FixedClock
from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate, add_delegates
from hanoiplan.registration.operations import check_in, check_in_person
from hanoiplan.starting import start_event
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace

MORNING = datetime(2026, 6, 8, 1, 12, tzinfo=UTC)  # 08:12 in Hà Nội


def a_clock() -> FixedClock:
    """A clock that stands at 08:12 in Hà Nội on the first day, until it is moved."""
    return FixedClock(MORNING)


@operation(N_("Import {n} delegates"))
def import_people(work: Work, event_id: int, drafts: Sequence[DelegateDraft]) -> list[int]:
    """Many people at once, as a list brings them."""
    work.note(n=len(drafts))
    return add_delegates(work, event_id, drafts, listed_from="list.xlsx")


@dataclass(slots=True)
class Desk:
    """A workspace with one event, and short ways to act on it."""

    workspace: Workspace
    event: int
    clock: FixedClock

    @property
    def path(self) -> Path:
        """The file."""
        return self.workspace.path

    def add(self, name: str = "Nguyễn Văn An", **fields: str) -> int:
        """Register one person; returns the id."""
        return self.workspace.do(add_delegate, self.event, a_draft(name, **fields))

    def bring(self, *names: str, **fields: str) -> list[int]:
        """Import these people as one list; returns their ids."""
        drafts = [a_draft(name, **fields) for name in names]
        return self.workspace.do(import_people, self.event, drafts)

    def code(self, delegate_id: int) -> str:
        """The digits on a person's badge, given if there are none yet."""
        return self.workspace.do(give_codes, self.event, [delegate_id])[delegate_id]

    def scan(self, text: str) -> str:
        """Scan a text at the main entry; returns the outcome."""
        return str(self.workspace.do(check_in, self.event, text).outcome)

    def let_in(self, delegate_id: int) -> int:
        """Check a person in by name; returns the id of the passage."""
        outcome = self.workspace.do(check_in_person, self.event, delegate_id)
        assert outcome.passage_id is not None
        return outcome.passage_id

    def reopen(self, **how: Any) -> None:
        """Close the file and open it anew, as after a restart."""
        self.workspace.close()
        self.workspace = Workspace.open(self.path, self.clock, **how)


def a_draft(name: str = "Nguyễn Văn An", **fields: str) -> DelegateDraft:
    """A person as a list or an editor brings one."""
    return DelegateDraft(printed_vi=name, **fields)


def a_delegate(desk: Desk, name: str = "Nguyễn Văn An", **fields: str) -> int:
    """A registered person; returns the id."""
    return desk.add(name, **fields)


def a_workspace(path: Path, clock: Clock | None = None, **how: str) -> Workspace:
    """A new, empty workspace file, open."""
    return Workspace.create(path, clock or a_clock(), **how)


@contextmanager
def a_desk(
    path: Path, clock: FixedClock | None = None, title: str = "Hội nghị ACLC", **how: str
) -> Iterator[Desk]:
    """A new workspace with one event, closed at the end."""
    hands = clock or a_clock()
    workspace = a_workspace(path, hands, **how)
    desk = Desk(workspace, workspace.do(start_event, title_vi=title, title_en=title), hands)
    try:
        yield desk
    finally:
        desk.workspace.close()


def many_names(count: int) -> list[str]:
    """So many different invented names."""
    families = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng")
    middles = ("Văn", "Thị", "Đức", "Ngọc")
    givens = ("An", "Ánh", "Bình", "Cường", "Dũng", "Giang", "Hà")
    return [
        f"{families[n % 5]} {middles[n // 5 % 4]} {givens[n // 20 % 7]} {n}" for n in range(count)
    ]
