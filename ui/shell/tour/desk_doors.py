"""Scenes of a desk at other doors: the choice, refusals with where to go, looking first, alarms.

What must not come in: rules of passing.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import BadgeCode, make_code
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.operations import make_zone, open_zone
from hanoiplan.plans.queries import categories
from hanoiplan.presence.model import CheckpointDraft, CheckpointKind, Way, Window
from hanoiplan.presence.operations import make_checkpoint
from hanoiplan.presence.queries import checkpoints
from hanoiplan.workspace import Workspace
from ui.shell.tour.codes import NOBODYS_KEY, OUR_NUMBER, welcome_code
from ui.shell.tour.desk import clear, scanned
from ui.shell.tour.stage import CTRL, Key, Scene, Stage

MAIN, MEETING, DINNER, PRESS_ROOM = range(1, 5)  # the places in the choice
PRESS = "P"
ZONES = (
    ("1", Bilingual("Sảnh", "Lobby")),
    ("2", Bilingual("Phòng Báo chí", "Press room")),
    ("3", Bilingual("Phòng họp G2G", "G2G meeting room")),
    ("4", Bilingual("Tiệc chiêu đãi", "Gala dinner")),
)
CLOSED_TO_PRESS = ("3", "4")
DAY = (2026, 6, 8)
MORNING = Window(datetime(*DAY, 1, tzinfo=UTC), datetime(*DAY, 4, tzinfo=UTC))
EVENING = Window(datetime(*DAY, 11, tzinfo=UTC), datetime(*DAY, 14, tzinfo=UTC))
TO_PRESS = Bilingual(
    "Xin mời sang Phòng Báo chí, tầng 2, cửa bên trái. Họp báo lúc 17:00.",
    "Please go to the Press Room, 2nd floor, left door. Press briefing at 17:00.",
)
KEEPER = "anh Khưỡng, 0912 345 318"
FORGED = 10  # codes until the alarm


def _doors(stage: Stage) -> None:
    """Zones and doors of the first day, once."""
    work, event_id = stage.main.workspace, stage.main.tools.event_id
    if len(work.read(checkpoints, event_id)) > 1:
        return
    zones = {mark: work.do(make_zone, event_id, mark, name) for mark, name in ZONES}
    for category in work.read(categories, event_id):
        for mark, zone in zones.items():
            if category.letter != PRESS or mark not in CLOSED_TO_PRESS:
                work.do(open_zone, zone, category.id, opened=True)
    for draft in _drafts(zones):
        work.do(make_checkpoint, event_id, draft)
    stage.settle()


def _drafts(zones: dict[str, int]) -> tuple[CheckpointDraft, ...]:
    meeting = Bilingual("Phòng họp G2G", "G2G meeting room")
    dinner = Bilingual("Tiệc chiêu đãi", "Gala dinner")
    press = Bilingual("Phòng Báo chí", "Press room")
    bus = Bilingual("Xe số 1 đi Hoàng thành", "Bus 1 to the Citadel")
    kind = CheckpointKind
    return (
        CheckpointDraft(
            *(meeting, kind.SESSION, Bilingual("tầng 3", "3rd floor"), zones["3"]),
            windows=(MORNING,),
            guide=TO_PRESS,
            keeper=KEEPER,
            reads=Way.BOTH,
        ),
        CheckpointDraft(
            *(dinner, kind.BANQUET, Bilingual("Sảnh Thăng Long", "Thang Long Hall"), zones["4"]),
            windows=(EVENING,),
            keeper=KEEPER,
        ),
        CheckpointDraft(
            *(press, kind.PRESS, Bilingual("tầng 2", "2nd floor"), zones["2"]),
            confirm=True,
        ),
        CheckpointDraft(bus, kind.BUS, Bilingual("sân trước", "forecourt")),
    )


def _choose(stage: Stage) -> None:
    """The desk asks at which door it is."""
    _doors(stage)
    stage.press(Key.Key_F2)


def _stand_at(place: int) -> Callable[[Stage], None]:
    """The desk moves to the n-th door."""

    def move(stage: Stage) -> None:
        _choose(stage)
        stage.type(str(place))
        stage.press(Key.Key_Return)

    return move


def _then(*plays: Callable[[Stage], None]) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        for one in plays:
            one(stage)

    return play


def _press_code(workspace: Workspace, event_id: int) -> str:
    """A badge of the press, "" where nobody of the press has one."""
    for row in workspace.read(delegate_rows, event_id):
        letter = row.category.letter if row.category is not None else ""
        if letter == PRESS and row.badge_number and row.cancelled_at is None:
            return workspace.do(give_codes, event_id, [row.id])[row.id]
    return ""


def _let_in(stage: Stage) -> None:
    """The keeper is asked who lets the person in, and why."""
    scanned(_press_code)(stage)
    stage.press(Key.Key_F10)


def _alarm(stage: Stage) -> None:
    """Somebody tries codes."""
    for number in range(FORGED):
        stage.type(make_code(NOBODYS_KEY, BadgeCode(1, OUR_NUMBER + number, 1)))


def _seen(stage: Stage) -> None:
    stage.press(Key.Key_F5)
    clear(stage)


def _look_up(stage: Stage) -> None:
    stage.press(Key.Key_F3)
    scanned(welcome_code)(stage)


def _number_of_loan(stage: Stage) -> None:
    """The last item of the card is lent against a number: which?"""
    scanned(welcome_code)(stage)
    for key in (Key.Key_1, Key.Key_3):
        stage.press(key, CTRL)


def _back_to_main(stage: Stage) -> None:
    clear(stage)
    _stand_at(MAIN)(stage)


DESK_DOORS: tuple[Scene, ...] = (
    Scene("desk-items", "registration", _number_of_loan, clear),
    Scene("desk-look-up", "registration", _look_up, clear),
    Scene("desk-alarm", "registration", _alarm, _seen),
    Scene("desk-choose", "registration", _choose, clear),
    Scene("desk-zone", "registration", _then(_stand_at(MEETING), scanned(_press_code)), clear),
    Scene("desk-let-in", "registration", _let_in, clear, after="desk-zone"),
    Scene("desk-not-now", "registration", _then(_stand_at(DINNER), scanned(welcome_code)), clear),
    Scene(
        "desk-look-first",
        "registration",
        _then(_stand_at(PRESS_ROOM), scanned(welcome_code)),
        _back_to_main,
    ),
)
