"""What the print log keeps of somebody who is erased: that a card was printed, and no word more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.badges.answering import sign_off
from hanoiplan.badges.model import SAMPLE_CODE, CardKind
from hanoiplan.badges.operations import cards_of_run, note_printed, prepare_run
from hanoiplan.badges.printed import changed_since_printed
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base.i18n import set_language
from hanoiplan.store.rows import Kind
from tests.builders import Desk, a_desk
from tests.hanoiplan.store.raw import contents

REASON = "Khuyến Thạc làm rơi xuống hồ"
LAYOUT = "badge-a6"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan", operator="Ngọc Diệp") as desk:
        yield desk


def print_badges(desk: Desk, reason: str = "") -> None:
    asked = (desk.event, CardKind.BADGE, CardChoice(), None, reason)
    run = desk.workspace.do(prepare_run, *asked)
    desk.workspace.do(note_printed, desk.event, CardKind.BADGE, LAYOUT, run, reason)


def facts(desk: Desk, table: str, who: int) -> list[dict[str, object]]:
    rows = contents(desk.path, Kind.FACT)[table].values()
    return [row for row in rows if row["delegate_id"] == who]


def test_marks_and_reasons_go_with_the_person_and_the_file_still_proves_itself(desk: Desk) -> None:
    """With the key in the same file, a mark would tell whether a guessed name was the right one."""
    who, other = desk.bring("Tôn Nữ Khuyến Thạc", "Lê Thị Ánh", category="Đại biểu")
    print_badges(desk)
    print_badges(desk, REASON)
    now = desk.workspace.read(
        cards_of_run, desk.event, CardKind.BADGE, CardChoice(), None, SAMPLE_CODE
    )
    problems = [(card, "below_floor") for card in now]
    desk.workspace.do(sign_off, desk.event, CardKind.BADGE, LAYOUT, problems, "Trần Hà")
    marks = [row["content"] for row in facts(desk, "card_printed", who)]
    marks += [row["content"] for row in facts(desk, "card_signed_off", who)]
    erase_person(desk.workspace, who, "consent withdrawn")
    assert [(row["version"], row["content"], row["reason"]) for row in facts(
        desk, "card_printed", who
    )] == [(1, "", ""), (2, "", "")]  # fmt: skip
    assert [row["content"] for row in facts(desk, "card_signed_off", who)] == [""]
    assert all(row["content"] for row in facts(desk, "card_printed", other)), "nobody else's goes"
    verdict = desk.workspace.verify()
    assert verdict.whole, verdict.faults
    assert verdict.emptied > 0
    assert desk.workspace.read(changed_since_printed, desk.event, CardKind.BADGE) == frozenset()
    desk.workspace.close()
    left = desk.path.read_bytes()
    assert not [mark for mark in marks if str(mark).encode() in left]
    assert "xuống hồ".encode() in left, "the reason of the other person's badge stays"
