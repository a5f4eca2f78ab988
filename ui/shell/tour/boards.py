"""Scenes of the boards on a second screen: nobody yet, the rush of the morning, everybody here.

The last ones of the tour, because people go on arriving in them. What must not come in: the
boards' own modules (a bare start loads none).
"""

from collections.abc import Callable, Iterable
from datetime import timedelta

from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.presence.queries import arrived
from hanoiplan.registration.operations import check_in_person
from hanoiplan.registration.vip import is_vip
from ui.shell.second_screens import LIVE, VIP
from ui.shell.tour.keeping import set_time
from ui.shell.tour.stage import Scene, Stage
from ui.shell.tour.workspace import MOMENT

Which = tuple[str, str]
FEW = 4  # guests at the door


def _board(which: Which) -> Callable[[Stage], None]:
    """The board in the size of the pictures, whatever screen there is."""

    def play(stage: Stage) -> None:
        board = stage.main.boards.show_board(which)
        board.showNormal()
        board.resize(*stage.size)
        stage.beside = board
        stage.settle()

    return play


def _away(stage: Stage) -> None:
    """Closed, and the time as it was."""
    stage.main.boards.close()
    stage.beside = None
    set_time(stage, MOMENT)
    stage.settle()


def _missing(stage: Stage) -> list[DelegateRow]:
    workspace, event_id = stage.main.workspace, stage.main.tools.event_id
    here = workspace.read(arrived, event_id)
    rows = workspace.read(delegate_rows, event_id)
    return [row for row in rows if row.id not in here and row.cancelled_at is None]


def _come(stage: Stage, people: Iterable[DelegateRow], seconds: int) -> None:
    for row in people:
        set_time(stage, stage.main.workspace.clock.now() + timedelta(seconds=seconds))
        stage.main.workspace.do(check_in_person, stage.main.tools.event_id, row.id)


def _guests(stage: Stage) -> None:
    """Four come whom protocol waits for; of the last one is known how the name is said."""
    notable = sorted(filter(is_vip, _missing(stage)), key=lambda row: (not row.is_head, row.id))
    people = notable[:FEW]
    if people:
        stage.main.workspace.do(
            *(edit_delegate, people[-1].id),
            pronunciation="nhấn âm tiết thứ hai",
            attention="Mời sang phòng chờ VIP 2; ăn chay.",
        )
    set_time(stage, MOMENT - timedelta(minutes=4))
    _come(stage, people, 50)
    _board(VIP)(stage)


def _one_is_seen(stage: Stage) -> None:
    """The one at the door is looked after; the next takes the place."""
    _board(VIP)(stage)
    if stage.beside is not None:
        stage.main.boards.open_ones[VIP].seen()
    stage.settle()


def _tables(stage: Stage) -> None:
    _board(LIVE)(stage)
    board = stage.main.boards.open_ones[LIVE]
    board.show_tables()
    stage.settle()


def _everybody(stage: Stage) -> None:
    """The last ones come, many a minute."""
    _come(stage, _missing(stage), 6)
    _board(LIVE)(stage)


BOARDS: tuple[Scene, ...] = (
    Scene("board-empty", "overview", _board(LIVE), _away, "empty"),
    Scene("board", "overview", _board(LIVE), _away),
    Scene("board-tables", "overview", _tables, _away),
    Scene("board-vip-nobody", "overview", _board(VIP), _away, "empty"),
    Scene("board-vip", "overview", _guests, _away),
    Scene("board-vip-seen", "overview", _one_is_seen, _away, after="board-vip"),
    Scene("board-everybody", "overview", _everybody, _away),
)
