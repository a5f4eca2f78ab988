"""The programme of a plan becomes sessions; a newer plan changes only what nobody changed here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.by_words import kind_by_words
from hanoiplan.programme.model import PartDraft, Session, SessionKind, SlotDraft
from hanoiplan.programme.operations import (
    add_session,
    edit_session,
    move_session,
    take_programme,
)
from hanoiplan.programme.queries import sessions
from tests.builders import Desk, a_desk
from tests.hanoiplan.programme.sessions import DAY, a_draft, at

ARRIVAL = SlotDraft(date(2026, 6, 7), title=Bilingual("Đón đại biểu"))
CLOSING = SlotDraft(
    *(DAY, time(17, 30), time(18, 15), Bilingual("Phiên bế mạc")),
    chair="Chủ tịch Thành phố; Thứ trưởng",
    written="17:30 – 18h15",
)
DINNER = SlotDraft(
    *(DAY, time(18), time(19, 30), Bilingual("Tiệc chiêu đãi")),
    body_quote="18h30",
    body_start=time(18, 30),
)
PLAN = (ARRIVAL, CLOSING, DINNER)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "x.hanoiplan") as desk:
        yield desk


def programme(desk: Desk) -> tuple[Session, ...]:
    return desk.workspace.read(sessions, desk.event)


def named(desk: Desk, title: str) -> Session:
    return next(one for one in programme(desk) if one.title.vi == title)


def test_rows_become_sessions_with_their_people_and_the_words_of_the_plan(desk: Desk) -> None:
    taken = desk.workspace.do(take_programme, desk.event, PLAN, 7)
    assert len(taken.added) == 3
    closing = named(desk, "Phiên bế mạc")
    assert (closing.starts, closing.ends) == (at("17:30"), at("18:15"))
    assert closing.chair == "Chủ tịch Thành phố; Thứ trưởng"
    assert (closing.kind, closing.written) == (SessionKind.CLOSING, "17:30 – 18h15")
    whole = named(desk, "Đón đại biểu")
    assert whole.all_day
    assert whole.minutes == 24 * 60
    dinner = named(desk, "Tiệc chiêu đãi")
    assert dinner.elsewhere is not None
    assert dinner.elsewhere.starts == at("18:30")


def test_the_same_plan_twice_makes_nothing_twice(desk: Desk) -> None:
    desk.workspace.do(take_programme, desk.event, PLAN)
    before = programme(desk)
    again = desk.workspace.do(take_programme, desk.event, PLAN)
    assert (again.added, len(again.same)) == ((), 3)
    assert programme(desk) == before


def test_a_newer_plan_changes_what_nobody_changed_here(desk: Desk) -> None:
    desk.workspace.do(take_programme, desk.event, PLAN)
    newer = replace(DINNER, start=time(18, 30), end=time(20), venue=Bilingual("Sảnh lớn"))
    again = desk.workspace.do(take_programme, desk.event, (ARRIVAL, CLOSING, newer))
    dinner = named(desk, "Tiệc chiêu đãi")
    assert again.changed == (dinner.id,)
    assert (dinner.starts, dinner.room.vi) == (at("18:30"), "Sảnh lớn")


def test_what_was_changed_here_stays_and_is_told(desk: Desk) -> None:
    desk.workspace.do(take_programme, desk.event, PLAN)
    mine = named(desk, "Tiệc chiêu đãi")
    desk.workspace.do(move_session, mine.id, at("19:00"))
    newer = replace(DINNER, start=time(18, 30), end=time(20))
    again = desk.workspace.do(take_programme, desk.event, (newer,))
    assert again.kept == (mine.id,)
    assert named(desk, "Tiệc chiêu đãi").starts == at("19:00")


def test_a_plan_that_comes_round_to_ours_is_the_same(desk: Desk) -> None:
    desk.workspace.do(take_programme, desk.event, PLAN)
    mine = named(desk, "Tiệc chiêu đãi")
    desk.workspace.do(move_session, mine.id, at("18:30"))
    newer = replace(DINNER, start=time(18, 30), end=time(20))
    again = desk.workspace.do(take_programme, desk.event, (newer,))
    assert again.same == (mine.id,)


def test_a_session_made_by_hand_is_not_written_over(desk: Desk) -> None:
    mine = desk.workspace.do(add_session, desk.event, a_draft("17:00", "18:00", "Phiên bế mạc"))
    again = desk.workspace.do(take_programme, desk.event, (CLOSING,))
    assert (again.added, again.kept) == ((), (mine,))
    assert named(desk, "Phiên bế mạc").starts == at("17:00")


def test_a_session_is_known_by_the_title_that_the_plan_gave_it(desk: Desk) -> None:
    """It was renamed and moved here since."""
    desk.workspace.do(take_programme, desk.event, (CLOSING,))
    mine = named(desk, "Phiên bế mạc")
    desk.workspace.do(edit_session, mine.id, title=Bilingual("Lễ bế mạc"), starts=at("17:20"))
    again = desk.workspace.do(take_programme, desk.event, (CLOSING,))
    assert named(desk, "Lễ bế mạc").id == mine.id
    assert again.added == ()


def test_taking_is_one_undo(desk: Desk) -> None:
    desk.workspace.do(take_programme, desk.event, PLAN)
    desk.workspace.undo()
    assert programme(desk) == ()


def test_a_row_without_a_title_is_refused_whole(desk: Desk) -> None:
    set_language("en")
    with pytest.raises(NotPossible, match="title"):
        desk.workspace.do(take_programme, desk.event, (CLOSING, SlotDraft(DAY, time(9))))
    assert programme(desk) == ()


def test_without_an_end_it_goes_on_until_the_next(desk: Desk) -> None:
    rows = (
        SlotDraft(DAY, time(11, 0), title=Bilingual("Tiễn đoàn")),
        SlotDraft(DAY, time(11, 30), title=Bilingual("Kết thúc")),
    )
    desk.workspace.do(take_programme, desk.event, rows)
    assert [one.minutes for one in programme(desk)] == [30, 60]


def test_a_gala_past_midnight_ends_on_the_next_day(desk: Desk) -> None:
    desk.workspace.do(
        take_programme, desk.event, (SlotDraft(DAY, time(22), time(1), Bilingual("Dạ tiệc")),)
    )
    [gala] = programme(desk)
    assert gala.minutes == 180


def test_speakers_come_with_their_minutes(desk: Desk) -> None:
    speakers = tuple(PartDraft(name=Bilingual(f"Diễn giả {n}"), minutes=6) for n in range(3))
    row = SlotDraft(DAY, time(9), time(10), Bilingual("Đối thoại"), speakers=speakers)
    desk.workspace.do(take_programme, desk.event, (row,))
    [one] = programme(desk)
    assert (len(one.speakers), one.speaking_minutes) == (3, 18)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("PHIÊN KHAI MẠC", SessionKind.OPENING),
        ("Phiên kết luận", SessionKind.CLOSING),
        ("Tiễn đại biểu. Kết thúc chương trình", SessionKind.ARRIVAL),
        ("Tiệc trà", SessionKind.BREAK),
        ("Ăn trưa làm việc", SessionKind.MEAL),
        ("Gặp gỡ song phương", SessionKind.MEETING),
        ("Khảo sát thực tế", SessionKind.VISIT),
        ("Phiên 2: Thành phố xanh", SessionKind.SESSION),
        ("Trưng bày ảnh", SessionKind.OTHER),
        ("Gala dinner", SessionKind.MEAL),
    ],
)
def test_the_title_tells_the_kind(title: str, kind: SessionKind) -> None:
    assert kind_by_words(Bilingual(title)) is kind
