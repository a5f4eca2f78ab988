"""A speaker is erased by law: the programme and its versions stay, the person is gone from them."""

from pathlib import Path

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.programme.live import publish_programme
from hanoiplan.programme.model import CueDraft, PartDraft, Role
from hanoiplan.programme.operations import add_session
from hanoiplan.programme.queries import newest_version, sessions
from tests.builders import a_desk
from tests.hanoiplan.backup.traces import pieces_of
from tests.hanoiplan.programme.sessions import a_draft

NAME = "Hoàng Quốc Liêm"


def test_not_a_byte_of_the_name_is_left_and_the_session_stands(tmp_path: Path) -> None:
    """As a delegate in one session, by name alone in another, in a note and in a cue."""
    set_language("en")
    with a_desk(tmp_path / "x.hanoiplan") as desk:
        who = desk.add(NAME)
        known = a_draft(
            *("09:00", "10:00", "Phiên 1"),
            parts=(PartDraft(Role.CHAIR, who, minutes=5),),
            cues=(CueDraft(0, 5, Bilingual("Phát biểu"), NAME),),
            notes=f"{NAME} đến muộn",
        )
        named = a_draft("10:00", "11:00", "Phiên 2", parts=(PartDraft(name=Bilingual(NAME)),))
        for draft in (known, named):
            desk.workspace.do(add_session, desk.event, draft)
        desk.workspace.do(publish_programme, desk.event)
        certificate = erase_person(desk.workspace, who)
        assert certificate.elsewhere == ()
        assert desk.workspace.verify().whole
        first, _second = desk.workspace.read(sessions, desk.event)
        assert (first.title.vi, first.parts[0].minutes) == ("Phiên 1", 5)
        version = desk.workspace.read(newest_version, desk.event)
        assert version is not None
        assert len(version.items) == 2
        desk.workspace.close()
        for file in pieces_of(desk.path):
            assert NAME.encode() not in file.read_bytes()
        desk.reopen()
