"""A workspace in the middle of its first morning, so that the pictures of the tour are full.

350 invented delegates, badges printed, 214 checked in, some steps edited and undone, at several
desks. What must not come in: windows.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.clock import FixedClock
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.model import DelegateRow, draft_of
from hanoiplan.delegates.operations import add_delegate, cancel_delegate, edit_delegate, edit_many
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.demo import make_demo
from hanoiplan.demo.names import unmarked
from hanoiplan.registration.operations import check_in
from hanoiplan.workspace import Workspace

MOMENT = datetime(2026, 6, 8, 1, 31, 7, tzinfo=UTC)  # 08:31:07 in Hà Nội
DAY_BEFORE = datetime(2026, 6, 7, 9, 40, 0, tzinfo=UTC)
DOORS_OPEN = datetime(2026, 6, 8, 0, 31, 0, tzinfo=UTC)
WEEKS_BEFORE = MOMENT - timedelta(days=19)
FIRST = 1203417  # number of a passport
ARRIVED, UNPRINTED, SEED = 214, 12, 2026
OPERATORS = ("Nguyễn Thị Ngọc Diệp", "Tạ Minh Khuê", "Vũ Đình Thưởng")


def make_tour_workspace(file: Path, early: Path) -> None:
    """Makes the workspace and closes it; `early` is a copy from before anything was printed."""
    clock = FixedClock(DAY_BEFORE)
    workspace = Workspace.create(file, clock, "1", OPERATORS[0])
    try:
        event_id = workspace.do(make_demo)
        people = [row for row in workspace.read(delegate_rows, event_id) if not row.cancelled_at]
        chance = Random(SEED)  # noqa: S311 - pictures, no secrets
        chance.shuffle(people)
        _passports(workspace, event_id, people)
        _second_list(workspace, event_id, people)
        workspace.save_copy(early)
        _day_before(workspace, clock, event_id, people)
        _morning(workspace, clock, event_id, people, chance)
        _edits(workspace, clock, people)
    finally:
        workspace.close()


def _passports(workspace: Workspace, event_id: int, people: list[DelegateRow]) -> None:
    """Guests from abroad told the numbers of their passports."""
    abroad = [row.id for row in people if row.country != "VN"]
    numbers = {row_id: {"passport_number": f"B{FIRST + n}"} for n, row_id in enumerate(abroad)}
    workspace.do(edit_many, event_id, numbers)


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
