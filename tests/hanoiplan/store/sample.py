"""Makes the sample file of the present version: a small event with something in every room.

`python -m tests.hanoiplan.store.sample` writes `tests/data/VERSION.hanoiplan`. Do it again as long
as the version is not released; the sample of a released version is never made anew, because it is
what lies on people's computers. Everybody in it is invented.
"""

import tempfile
import tomllib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.paths import use_user_folder
from hanoiplan.base.text import Bilingual
from hanoiplan.checklist.model import ReportingDutyDraft, TaskDraft, TaskStatus
from hanoiplan.checklist.operations import add_task, set_status
from hanoiplan.checklist.papers import add_comment
from hanoiplan.checklist.reporting import add_reporting_duty
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.handouts.model import ItemDraft, ItemKind
from hanoiplan.handouts.operations import hand_out, make_item
from hanoiplan.plans.documents import make_plan
from hanoiplan.plans.model import PlanDraft
from hanoiplan.plans.operations import change_event
from hanoiplan.programme.live import publish_programme
from hanoiplan.programme.model import CueDraft, PartDraft, Role, SessionDraft
from hanoiplan.programme.operations import add_session
from hanoiplan.seating.model import WishDraft
from hanoiplan.seating.precedence_operations import set_note, set_rank_number
from hanoiplan.seating.seat_operations import seat_interpreter
from hanoiplan.seating.solving.problem import WishKind
from hanoiplan.seating.wish_operations import add_wish
from tests.builders import MORNING, Desk, a_desk
from tests.hanoiplan.seating.seated import a_hall, people_of

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests" / "data"
INTERPRETER = "Nguyễn Thị Phiên Dịch"
PHONE = "0900 000 001"  # written by the newest step, which undo takes back


def present_version() -> str:
    """The version that the tree is."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])


def sample_of(version: str) -> Path:
    """Where the sample of a version lies."""
    return DATA / f"{version}.hanoiplan"


def make_sample(path: Path) -> Path:
    """A new workspace with a little of everything."""
    with a_desk(path, title="Gặp mặt các thành phố bạn") as desk:
        days = {"starts_on": date(2026, 6, 8), "ends_on": date(2026, 6, 9)}
        desk.workspace.do(change_event, desk.event, **days)
        people = people_of(desk, each=3)
        _plan(desk)
        _programme(desk, people)
        _desk_of_the_day(desk, people)
        _seats(desk, people)
        desk.workspace.do(edit_delegate, people[0], phone=PHONE)
    return path


def _plan(desk: Desk) -> None:
    """A plan of an office, two tasks, a comment and a report."""
    issued = date(2026, 1, 15)
    draft = PlanDraft(title="Kế hoạch gặp mặt", number="7/KH", issued_on=issued)
    plan = desk.workspace.do(make_plan, replace(draft, event_id=desk.event))
    letters = TaskDraft(
        title="Gửi thư mời", section="I", lead_text="Sở Ngoại vụ", deadline_raw="31/3/2026"
    )
    hall = TaskDraft(title="Thuê hội trường", section="I", deadline_raw="Quý II/2026")
    first = desk.workspace.do(add_task, letters, plan)
    desk.workspace.do(add_task, hall, plan)
    desk.workspace.do(set_status, [first], TaskStatus.DONE)
    desk.workspace.do(add_comment, first, "Đã gửi đủ")
    duty = ReportingDutyDraft(
        who="Các đơn vị", what="Báo cáo tiến độ", to="Ban Tổ chức", when_raw="trước ngày 20/6"
    )
    desk.workspace.do(add_reporting_duty, duty, plan)


def _programme(desk: Desk, people: list[int]) -> None:
    """A session with a chair and a cue, published."""
    draft = SessionDraft(
        starts=MORNING,
        ends=MORNING + timedelta(hours=2),
        title=Bilingual("Phiên khai mạc", "Opening session"),
        room=Bilingual("Phòng 1", "Room 1"),
        parts=(PartDraft(Role.CHAIR, people[0]), PartDraft(delegate_id=people[1], minutes=15)),
        cues=(CueDraft(0, 5, Bilingual("Mời đại biểu vào chỗ", "Please be seated"), "MC"),),
    )
    desk.workspace.do(add_session, desk.event, draft)
    desk.workspace.do(publish_programme, desk.event)


def _desk_of_the_day(desk: Desk, people: list[int]) -> None:
    """Printed badges, two people in, a kit and a headset handed out."""
    do, event = desk.workspace.do, desk.event
    cards = do(prepare_badges, event, CardChoice(ids=frozenset(people)))
    do(note_printed, event, CardKind.BADGE, "usual", cards)
    for one in people[:2]:
        desk.scan(desk.code(one))
    kit = do(make_item, event, ItemDraft("Túi tài liệu", "Kit", stock=30))
    headset = do(make_item, event, ItemDraft("Tai nghe", "Headset", ItemKind.LOAN, stock=5))
    do(hand_out, event, kit, people[0])
    do(hand_out, event, headset, people[1], "3")


def _seats(desk: Desk, people: list[int]) -> None:
    """Ranks and a note of precedence, a wish, an arranged hall, an interpreter behind a guest."""
    do = desk.workspace.do
    interpreter = desk.add(INTERPRETER, delegation="Ban Tổ chức")
    do(set_rank_number, desk.event, "deputy_director", number=51)
    do(set_note, people[1], "Trưởng đoàn mới")
    wish = WishDraft(WishKind.NEXT_TO, 3, first_delegate=people[1], second_delegate=people[2])
    do(add_wish, desk.event, wish)
    hall = a_hall(desk, people)
    hall.arrange()
    do(seat_interpreter, hall.arrangement, interpreter, people[1])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        use_user_folder(Path(folder) / "user")
        made = make_sample(Path(folder) / "sample.hanoiplan")
        sample_of(present_version()).write_bytes(made.read_bytes())
