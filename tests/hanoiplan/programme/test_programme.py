"""A programme is built, changed, run and published; every step can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.history import history, sentence
from hanoiplan.plans.operations import change_event
from hanoiplan.programme.conflicts import Conflict, ConflictKind, Severity
from hanoiplan.programme.live import (
    keep_conflict,
    publish_programme,
    reopen_conflict,
    tick_cue,
    untick_cue,
)
from hanoiplan.programme.model import CueDraft, Difference, PartDraft, Role, Session, SessionKind
from hanoiplan.programme.operations import (
    add_session,
    confirm_part,
    edit_session,
    mend,
    move_session,
    remove_sessions,
    resize_session,
    set_minutes,
    shift_rest,
)
from hanoiplan.programme.queries import (
    changes_since,
    conflicts,
    newest_version,
    session,
    sessions,
    versions,
)
from hanoiplan.programme.remedies import EndAt, Look, MoveTo
from hanoiplan.programme.writing import draft_of
from tests.builders import Desk, a_desk
from tests.hanoiplan.programme.sessions import a_draft, at

KIND = SessionKind
SPEAKERS = tuple(PartDraft(name=Bilingual(f"Diễn giả {n}"), minutes=10) for n in range(3))
CUES = (
    CueDraft(-5, 0, Bilingual("Mời đại biểu vào", "Invite the guests in"), "MC"),
    CueDraft(0, 5, Bilingual("Chiếu phim", "Film"), "Kỹ thuật"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "x.hanoiplan") as desk:
        yield desk


def a_day(desk: Desk) -> list[int]:
    """Opening, a session with three speakers and two cues, a dinner."""
    drafts = (
        a_draft("13:30", "14:15", "Khai mạc", kind=KIND.OPENING),
        a_draft("14:15", "15:45", "Phiên 1", parts=SPEAKERS, cues=CUES),
        a_draft("18:00", "19:30", "Tiệc", kind=KIND.MEAL),
    )
    return [desk.workspace.do(add_session, desk.event, draft) for draft in drafts]


def one(desk: Desk, session_id: int) -> Session:
    found = desk.workspace.read(session, session_id)
    assert found is not None
    return found


def programme(desk: Desk) -> tuple[Session, ...]:
    return desk.workspace.read(sessions, desk.event)


def last_line(desk: Desk) -> str:
    set_language("en")
    [line] = desk.workspace.read(history, 1)
    return sentence(line)


# ---- sessions


def test_what_an_editor_brings_is_what_is_read(desk: Desk) -> None:
    [_opening, first, _dinner] = a_day(desk)
    draft = draft_of(one(desk, first))
    assert [part.name.vi for part in draft.parts] == ["Diễn giả 0", "Diễn giả 1", "Diễn giả 2"]
    assert [(cue.offset, cue.text.vi) for cue in draft.cues] == [
        (-5, "Mời đại biểu vào"),
        (0, "Chiếu phim"),
    ]
    assert desk.workspace.do(edit_session, first, parts=draft.parts) is False


def test_a_delegate_is_called_as_the_record_has_it_now(desk: Desk) -> None:
    who = desk.add("Lê Thị Ánh", position_vi="Giám đốc")
    [_opening, first, _dinner] = a_day(desk)
    desk.workspace.do(edit_session, first, parts=(PartDraft(Role.CHAIR, who),))
    [chair] = one(desk, first).parts
    assert (chair.name.vi, chair.position.vi) == ("Lê Thị Ánh", "Giám đốc")
    desk.workspace.do(cancel_delegate, who)
    assert one(desk, first).parts[0].cancelled


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": Bilingual()}, "title"),
        ({"ends": at("13:00")}, "ends before"),
        ({"ends": at("15:00") + timedelta(days=3)}, "two days"),
        ({"expected": -1}, "People expected"),
        ({"parts": (PartDraft(),)}, "name for every part"),
        ({"parts": (PartDraft(delegate_id=5),)}, "no longer there"),
        ({"parts": (replace(SPEAKERS[0], minutes=-1),)}, "Minutes"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    desk: Desk, wrong: dict[str, object], said: str
) -> None:
    set_language("en")
    [_opening, first, _dinner] = a_day(desk)
    before = one(desk, first)
    with pytest.raises(NotPossible, match=said):
        desk.workspace.do(edit_session, first, **wrong)
    assert one(desk, first) == before


def test_moving_keeps_the_length_and_resizing_does_not(desk: Desk) -> None:
    [_opening, first, _dinner] = a_day(desk)
    desk.workspace.do(move_session, first, at("15:00"), Bilingual("Phòng 301"))
    moved = one(desk, first)
    assert (moved.starts, moved.minutes, moved.room.vi) == (at("15:00"), 90, "Phòng 301")
    desk.workspace.do(resize_session, first, at("15:00"), at("15:20"))
    assert one(desk, first).minutes == 20


def test_shifting_the_rest_is_one_step_and_one_undo(desk: Desk) -> None:
    [opening, _first, _dinner] = a_day(desk)
    before = programme(desk)
    assert desk.workspace.do(shift_rest, opening, 20) == 3
    assert [row.starts for row in programme(desk)] == [at("13:50"), at("14:35"), at("18:20")]
    desk.workspace.undo()
    assert programme(desk) == before


def test_a_shift_into_a_fixed_dinner_says_how_far_it_can_go(desk: Desk) -> None:
    set_language("en")
    [opening, _first, dinner] = a_day(desk)
    desk.workspace.do(edit_session, dinner, fixed=True)
    with pytest.raises(NotPossible, match=r"“Tiệc” is fixed.*135 minutes at most"):
        desk.workspace.do(shift_rest, opening, 200)


def test_minutes_and_confirmations_of_speakers(desk: Desk) -> None:
    [_opening, first, _dinner] = a_day(desk)
    assert desk.workspace.do(set_minutes, first, 7) == 3
    speaker = one(desk, first).speakers[0]
    assert desk.workspace.do(confirm_part, first, speaker.id, confirmed=False)
    assert one(desk, first).speaking_minutes == 21
    assert not one(desk, first).speakers[0].confirmed


def test_a_session_goes_with_its_people_and_cues_and_comes_back_with_them(desk: Desk) -> None:
    days = a_day(desk)
    before = programme(desk)
    desk.workspace.do(remove_sessions, days)
    assert programme(desk) == ()
    desk.workspace.undo()
    assert programme(desk) == before


# ---- the run sheet


def test_a_cue_is_ticked_once_and_can_be_taken_back(desk: Desk) -> None:
    [_opening, first, _dinner] = a_day(desk)
    cue = one(desk, first).cues[0]
    assert desk.workspace.do(tick_cue, cue.id)
    assert not desk.workspace.do(tick_cue, cue.id)
    assert one(desk, first).cues[0].done_at == desk.clock.now()
    assert "Phiên 1" in last_line(desk)
    assert desk.workspace.do(untick_cue, cue.id)
    assert one(desk, first).cues[0].done_at is None
    assert not desk.workspace.do(untick_cue, cue.id)


def test_what_was_ticked_does_not_go(desk: Desk) -> None:
    """Neither with its session, nor out of the run sheet, nor by an undo."""
    set_language("en")
    [_opening, first, _dinner] = a_day(desk)
    fresh = desk.workspace.do(add_session, desk.event, a_draft("20:00", "21:00", cues=CUES))
    desk.workspace.do(tick_cue, one(desk, fresh).cues[0].id)
    for wrong in (
        lambda: desk.workspace.do(remove_sessions, [fresh]),
        lambda: desk.workspace.do(edit_session, fresh, cues=()),
        desk.workspace.undo,
    ):
        with pytest.raises(NotPossible, match="tick back first"):
            wrong()
    assert len(one(desk, fresh).cues) == 2
    assert one(desk, first).cues


def test_cues_move_with_their_session(desk: Desk) -> None:
    [_opening, first, _dinner] = a_day(desk)
    offsets = [cue.offset for cue in one(desk, first).cues]
    desk.workspace.do(shift_rest, first, 25)
    assert [cue.offset for cue in one(desk, first).cues] == offsets


# ---- conflicts


def test_a_remedy_mends_what_it_is_of(desk: Desk) -> None:
    [opening, first, _dinner] = a_day(desk)
    desk.workspace.do(resize_session, opening, at("13:30"), at("14:25"))
    [clash] = [
        found
        for found in desk.workspace.read(conflicts, desk.event).open
        if found.kind is ConflictKind.AUDIENCE_TWICE
    ]
    assert EndAt(opening, at("14:15")) in clash.remedies
    desk.workspace.do(mend, clash.remedies[0])
    assert isinstance(clash.remedies[0], MoveTo)
    assert one(desk, first).starts == at("14:30")
    assert desk.workspace.read(conflicts, desk.event).count(Severity.GRAVE) == 0


def test_to_look_changes_nothing(desk: Desk) -> None:
    [_opening, first, _dinner] = a_day(desk)
    before = programme(desk)
    desk.workspace.do(mend, Look(first, "people"))
    assert programme(desk) == before


def test_a_conflict_is_kept_with_a_reason_and_taken_up_again(desk: Desk) -> None:
    set_language("en")
    [_opening, _first, dinner] = a_day(desk)
    desk.workspace.do(move_session, dinner, at("15:30"))
    found = desk.workspace.read(conflicts, desk.event)
    worst = found.open[0]
    assert found.worst_of(dinner) is Severity.GRAVE
    with pytest.raises(NotPossible, match="few words"):
        desk.workspace.do(keep_conflict, desk.event, worst, "  ")
    desk.workspace.do(keep_conflict, desk.event, worst, "Khách mời riêng")
    kept = desk.workspace.read(conflicts, desk.event)
    assert [(one.key, why.reason) for one, why in kept.kept] == [(worst.key, "Khách mời riêng")]
    assert desk.workspace.do(reopen_conflict, desk.event, worst.key)
    assert desk.workspace.read(conflicts, desk.event).open[0].key == worst.key


# ---- versions


def test_a_version_says_what_has_changed_since(desk: Desk) -> None:
    [opening, first, dinner] = a_day(desk)
    assert desk.workspace.do(publish_programme, desk.event, "Bản đầu") == 1
    assert desk.workspace.read(changes_since, desk.event) == ()
    desk.workspace.do(move_session, dinner, at("18:30"), Bilingual("Sảnh lớn"))
    desk.workspace.do(edit_session, first, parts=SPEAKERS[:1], title=Bilingual("Phiên một"))
    desk.workspace.do(remove_sessions, [opening])
    own = desk.workspace.do(add_session, desk.event, a_draft("09:00", "10:00", internal=True))
    new = desk.workspace.do(add_session, desk.event, a_draft("10:00", "11:00", "Họp báo"))
    found = {one.session_id: one for one in desk.workspace.read(changes_since, desk.event)}
    assert found[dinner].differences == (Difference.TIME, Difference.ROOM)
    assert found[first].differences == (Difference.TITLE, Difference.PEOPLE)
    assert found[opening].differences == (Difference.GONE,)
    assert found[new].differences == (Difference.NEW,)
    assert own not in found


def test_the_same_programme_is_not_published_twice(desk: Desk) -> None:
    set_language("en")
    with pytest.raises(NotPossible, match="nothing to publish"):
        desk.workspace.do(publish_programme, desk.event)
    a_day(desk)
    desk.workspace.do(publish_programme, desk.event)
    with pytest.raises(NotPossible, match="version 1"):
        desk.workspace.do(publish_programme, desk.event)
    assert [one.number for one in desk.workspace.read(versions, desk.event)] == [1]
    assert "Publish version 1" in last_line(desk)


def test_a_version_names_nobody(desk: Desk) -> None:
    """Erasing a person by law leaves published versions whole."""
    who = desk.add("Lê Thị Ánh")
    parts = (PartDraft(delegate_id=who), PartDraft(name=Bilingual("Ông Kham")))
    desk.workspace.do(add_session, desk.event, a_draft("09:00", "10:00", parts=parts))
    desk.workspace.do(publish_programme, desk.event)
    version = desk.workspace.read(newest_version, desk.event)
    assert version is not None
    [item] = version.items
    assert not [person for person in item.people if "Kham" in person or "Ánh" in person]
    assert len(set(item.people)) == 2


# ---- people of the register


def test_two_records_become_one_and_the_part_goes_with_the_person(desk: Desk) -> None:
    kept, other = desk.add("Lê Thị Ánh"), desk.add("Le Thi Anh")
    part = (PartDraft(Role.CHAIR, other),)
    mine = desk.workspace.do(add_session, desk.event, a_draft("09:00", "10:00", parts=part))
    desk.workspace.do(merge_delegates, kept, other)
    assert one(desk, mine).parts[0].delegate_id == kept
    desk.workspace.undo()
    assert one(desk, mine).parts[0].delegate_id == other


def test_an_import_is_not_undone_while_somebody_of_it_speaks(desk: Desk) -> None:
    """Another desk has put the person into a session meanwhile."""
    set_language("en")
    [who] = desk.bring("Lê Thị Ánh")
    desk.reopen(desk="2")
    part = (PartDraft(Role.SPEAKER, who),)
    desk.workspace.do(add_session, desk.event, a_draft("09:00", "10:00", "Phiên 1", parts=part))
    desk.reopen(desk="1")
    with pytest.raises(NotPossible, match="New session"):
        desk.workspace.undo()
    [mine] = programme(desk)
    assert mine.parts[0].name.vi == "Lê Thị Ánh"


def test_the_history_tells_which_session(desk: Desk) -> None:
    [_opening, first, _dinner] = a_day(desk)
    desk.workspace.do(edit_session, first, room=Bilingual("Phòng 301"))
    assert "Edit session: Phiên 1" in last_line(desk)
    desk.workspace.do(set_minutes, first, 5)
    assert "Phiên 1" in last_line(desk)


def test_the_event_says_how_long_people_walk_from_room_to_room(desk: Desk) -> None:
    """In a large venue ten minutes are too few; the remedies leave as many as are needed."""
    first, second = (
        desk.workspace.do(add_session, desk.event, a_draft(starts, ends, title, room=room))
        for starts, ends, title, room in (
            ("09:00", "10:00", "Gặp gỡ", "Phòng 301"),
            ("10:10", "11:00", "Ăn nhẹ", "Sảnh hồ"),
        )
    )

    def short_ways() -> list[Conflict]:
        every = desk.workspace.read(conflicts, desk.event).open
        return [one for one in every if one.kind is ConflictKind.SHORT_WAY]

    assert short_ways() == []
    desk.workspace.do(change_event, desk.event, walk_minutes=15)
    (found,) = short_ways()
    assert [one.id for one in found.sessions] == [first, second]
    assert EndAt(first, at("09:55")) in found.remedies
    desk.workspace.undo()
    assert short_ways() == []
