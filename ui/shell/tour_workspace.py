"""A workspace in the middle of its first morning, so that the pictures of the tour are full.

350 invented delegates, badges printed, 214 checked in, some steps edited and undone, at several
desks. What must not come in: windows.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.clock import FixedClock
from hanoiplan.delegates.issuing import give_codes, replace_codes
from hanoiplan.delegates.model import DelegateRow, draft_of
from hanoiplan.delegates.operations import add_delegate, cancel_delegate, edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.demo import make_demo
from hanoiplan.demo.names import unmarked
from hanoiplan.presence.queries import arrived
from hanoiplan.registration.operations import check_in
from hanoiplan.workspace import Workspace

MOMENT = datetime(2026, 6, 8, 1, 31, 7, tzinfo=UTC)  # 08:31:07 in Hà Nội
DAY_BEFORE = datetime(2026, 6, 7, 9, 40, 0, tzinfo=UTC)
DOORS_OPEN = datetime(2026, 6, 8, 0, 31, 0, tzinfo=UTC)
ARRIVED, UNPRINTED, SEED = 214, 12, 2026
OPERATORS = ("Nguyễn Thị Ngọc Diệp", "Tạ Minh Khuê", "Vũ Đình Thưởng")


def make_tour_workspace(file: Path) -> None:
    """Makes the workspace and closes it."""
    clock = FixedClock(DAY_BEFORE)
    workspace = Workspace.create(file, clock, "1", OPERATORS[0])
    try:
        event_id = workspace.do(make_demo)
        people = [row for row in workspace.read(delegate_rows, event_id) if not row.cancelled_at]
        chance = Random(SEED)  # noqa: S311 - pictures, no secrets
        chance.shuffle(people)
        _second_list(workspace, event_id, people)
        _day_before(workspace, clock, event_id, people)
        _morning(workspace, clock, event_id, people, chance)
        _edits(workspace, clock, people)
    finally:
        workspace.close()


def _second_list(workspace: Workspace, event_id: int, people: list[DelegateRow]) -> None:
    """Somebody typed a few people a second time, from a list without marks."""
    for country, mangle in _MANGLED:
        row = next(row for row in people if row.country == country and len(row.name.split()) > 1)
        draft = replace(draft_of(row), printed_vi=mangle(row.name), printed_en="", phone="")
        workspace.do(add_delegate, event_id, replace(draft, position_vi="", notes="Bay cùng đoàn"))


def _turned(name: str) -> str:
    *first, last = unmarked(name).split()
    return " ".join((last, *first))


_MANGLED: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("VN", _turned),
    ("LA", lambda name: name.replace("X", "S").replace("v", "w").replace("y", "i")),
    ("MY", lambda name: f"YB Dato' {name}"),
    ("SG", _turned),
)


def _day_before(
    workspace: Workspace, clock: FixedClock, event_id: int, people: list[DelegateRow]
) -> None:
    clock.advance(timedelta(minutes=6, seconds=19))
    ids = frozenset(row.id for row in people[UNPRINTED:])
    choice = CardChoice(ids=ids)
    cards = workspace.do(prepare_badges, event_id, choice)
    clock.advance(timedelta(minutes=2))
    workspace.do(note_printed, event_id, CardKind.BADGE, "badge-a6", cards)
    clock.advance(timedelta(minutes=9))
    workspace.do(cancel_delegate, people[-1].id)


def _morning(
    workspace: Workspace,
    clock: FixedClock,
    event_id: int,
    people: list[DelegateRow],
    chance: Random,
) -> None:
    """People come as they do: few at first, most of them in the middle of the hour."""
    came = people[UNPRINTED : UNPRINTED + ARRIVED]
    codes = workspace.do(give_codes, event_id, [row.id for row in came])
    seconds = sorted(int(chance.triangular(40, 3380, 2200)) for _row in came)
    for number, (row, second) in enumerate(zip(came, seconds, strict=True)):
        clock.moment = DOORS_OPEN + timedelta(seconds=second)
        workspace.desk, workspace.operator = str(number % 3 + 1), OPERATORS[number % 3]
        workspace.do(check_in, event_id, codes[row.id])
        if number % 60 == 59:
            workspace.do(check_in, event_id, codes[row.id])  # the same badge again


def _edits(workspace: Workspace, clock: FixedClock, people: list[DelegateRow]) -> None:
    clock.moment = MOMENT - timedelta(minutes=3)
    workspace.desk, workspace.operator = "1", OPERATORS[0]
    first, second, third, *_rest = people[UNPRINTED + ARRIVED :]
    workspace.do(edit_delegate, first.id, phone="0912345381")
    clock.advance(timedelta(seconds=41))
    workspace.do(edit_delegate, second.id, position_vi="Giám đốc Sở Quy hoạch – Kiến trúc")
    clock.advance(timedelta(seconds=23))
    workspace.undo()
    clock.advance(timedelta(seconds=35))
    workspace.do(edit_delegate, third.id, attention="Mời sang phòng chờ VIP 2.")


def free_code(workspace: Workspace, event_id: int, number: int) -> str:
    """The badge code of the nth person who has a badge and has not come yet, "" without one."""
    here = workspace.read(arrived, event_id)
    away = [row.id for row in _expected(workspace, event_id) if row.id not in here]
    return _code(workspace, event_id, away[number]) if number < len(away) else ""


def welcome_code(workspace: Workspace, event_id: int) -> str:
    """A guest with a note for the desk, of a delegation that is not complete yet."""
    here = workspace.read(arrived, event_id)
    away = [row for row in _expected(workspace, event_id) if row.id not in here]
    sizes = Counter(row.delegation_id for row in away)
    best = max(
        away,
        key=lambda row: (bool(row.attention), row.country != "VN", sizes[row.delegation_id]),
        default=None,
    )
    return _code(workspace, event_id, best.id) if best else ""


def used_code(workspace: Workspace, event_id: int) -> str:
    """The badge code of somebody who is here already, "" when nobody is."""
    here = workspace.read(arrived, event_id)
    came = [row.id for row in _expected(workspace, event_id) if row.id in here]
    return _code(workspace, event_id, came[0]) if came else ""


def void_code(workspace: Workspace, event_id: int) -> str:
    """A code of ours that is dead: the one before the reprint of a badge."""
    code = free_code(workspace, event_id, 1)
    ids = [row.id for row in _expected(workspace, event_id)]
    here = workspace.read(arrived, event_id)
    away = [row_id for row_id in ids if row_id not in here]
    if code:
        workspace.do(replace_codes, event_id, [away[1]])
    return code


def _expected(workspace: Workspace, event_id: int) -> list[DelegateRow]:
    rows = workspace.read(delegate_rows, event_id)
    return [row for row in rows if row.cancelled_at is None and row.badge_number]


def _code(workspace: Workspace, event_id: int, delegate_id: int) -> str:
    return workspace.do(give_codes, event_id, [delegate_id])[delegate_id]
