"""Who has the floor: by the programme, or because the record says so."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hanoiplan.base.text import Bilingual
from hanoiplan.programme.model import PartDraft, Role, SessionDraft
from hanoiplan.programme.operations import add_session
from hanoiplan.seating.arrangement_operations import add_arrangement, set_session
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.operations import add_hall
from hanoiplan.seating.precedence_queries import guests
from hanoiplan.seating.speakers import speakers
from hanoiplan.seating.viewing import view
from tests.builders import Desk, a_desk

NINE = datetime(2026, 6, 8, 2, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An event without people."""
    with a_desk(tmp_path / "x.hanoiplan") as found:
        yield found


def test_speakers_and_moderators_of_the_programme_have_the_floor(desk: Desk) -> None:
    """Who chairs sits on the stage; a name without a record is nobody who can be seated."""
    chair, moderator, speaker, listener = (desk.add(name) for name in ("An", "Bình", "Chi", "Dũng"))
    parts = (
        PartDraft(Role.CHAIR, chair),
        PartDraft(Role.MODERATOR, moderator),
        PartDraft(Role.SPEAKER, speaker),
        PartDraft(Role.SPEAKER, name=Bilingual("Người ngoài danh sách")),
    )
    draft = SessionDraft(NINE, NINE + timedelta(hours=1), Bilingual("Phiên toàn thể"), parts=parts)
    desk.workspace.do(add_session, desk.event, draft)
    found = desk.workspace.read(speakers, desk.event)
    assert found == {moderator, speaker}
    row = desk.workspace.read(guests, desk.event)
    assert {one.id for one in row if one.speaks} == {moderator, speaker}
    assert listener in {one.id for one in row}


def test_whoever_came_as_a_speaker_is_one_without_a_programme(desk: Desk) -> None:
    came = desk.add("An", role="Diễn giả")
    desk.add("Bình", role="Thành viên")
    row = desk.workspace.read(guests, desk.event)
    assert [one.id for one in row if one.speaks] == [came]


def test_an_arrangement_for_a_session_gives_the_floor_to_those_who_speak_there(desk: Desk) -> None:
    """Who speaks in the morning is a guest like others at the dinner; without a session all do."""
    morning, evening = desk.add("An"), desk.add("Bình")
    always = desk.add("Chi", role="Diễn giả")
    made = [
        desk.workspace.do(
            add_session,
            desk.event,
            SessionDraft(
                NINE + timedelta(hours=after),
                NINE + timedelta(hours=after + 1),
                Bilingual(title),
                parts=(PartDraft(Role.SPEAKER, who),),
            ),
        )
        for after, title, who in ((0, "Khai mạc", morning), (8, "Dạ tiệc", evening))
    ]
    hall = desk.workspace.do(add_hall, desk.event, "Sảnh", HallKind.THEATRE, {})
    dinner = desk.workspace.do(add_arrangement, hall, "Dạ tiệc", made[1])

    def speaking() -> set[int]:
        places = desk.workspace.read(view, dinner).places
        return {one.guest.id for one in places if one.guest.speaks}

    assert speaking() == {evening, always}
    desk.workspace.do(set_session, dinner, None)
    assert speaking() == {morning, evening, always}
