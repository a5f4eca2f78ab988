"""A rehearsal: everything as at the event, and nothing of it counts there."""

import io
import re
import shutil
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.backup.listing import list_copies
from hanoiplan.backup.restore import restore_workspace
from hanoiplan.badges.operations import prepare_badges
from hanoiplan.badges.papers import Occasion, hand_over_sheets, packing_list
from hanoiplan.badges.parcels import parcels
from hanoiplan.badges.queries import CardChoice
from hanoiplan.badges.render import render
from hanoiplan.base.clock import FixedClock
from hanoiplan.base.errors import Busy, FileTrouble, NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.paper_lists import lists_beside
from hanoiplan.delegates.trying import try_code
from hanoiplan.demo import make_demo
from hanoiplan.exchange.operations import import_delegates
from hanoiplan.fallback import ListsWanted, write_lists
from hanoiplan.paper.rehearsal_mark import words
from hanoiplan.plans.queries import event, events
from hanoiplan.presence.queries import arrived_count
from hanoiplan.rehearsal import (
    STARTING,
    begin_rehearsal,
    end_abandoned,
    end_rehearsal,
    own_place,
    refuse_real,
)
from hanoiplan.reports.delegate_list import delegate_list
from hanoiplan.reports.gathering import ListChoice, list_facts
from hanoiplan.reports.office import Office
from hanoiplan.reports.voice import PaperLanguage
from hanoiplan.reports.writers import write_document
from hanoiplan.store.copies import family_of, remembered
from hanoiplan.store.engine import log_of, pieces
from hanoiplan.store.nature import IMPORT
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk, a_draft, a_workspace, import_people


def rehearsal_of(desk: Desk) -> Desk:
    """A rehearsal of the event at this desk, open beside it."""
    copy = begin_rehearsal(desk.path, desk.path.with_name("try.hanoiplan"), desk.clock)
    return Desk(Workspace.open(copy, desk.clock), desk.event, desk.clock)


def text_of(pdf: bytes) -> list[str]:
    """The words of every page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_a_rehearsal_is_the_whole_event_and_counts_only_in_itself(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        code = desk.code(desk.add("Lê Thị Ý"))
        tried = rehearsal_of(desk)
        assert tried.workspace.is_rehearsal
        assert not desk.workspace.is_rehearsal
        assert tried.scan(code) == "welcome", "the badges that are printed already can be tried"
        assert tried.workspace.read(arrived_count, tried.event) == 1
        assert desk.workspace.read(arrived_count, desk.event) == 0
        assert desk.scan(code) == "welcome"
        assert tried.workspace.verify().whole
        tried.workspace.close()


def test_a_rehearsal_stays_one_wherever_it_is_copied_to(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        tried = rehearsal_of(desk)
        tried.workspace.close()
        moved = tmp_path / "event.hanoiplan"
        shutil.copy(tried.path, moved)
        with_its_name = Workspace.open(moved, desk.clock)
        assert with_its_name.is_rehearsal
        assert all(facts.rehearsal for facts in with_its_name.read(events))
        with_its_name.close()


def test_a_badge_made_in_a_rehearsal_opens_no_door_and_is_no_forgery(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        guest = desk.add("Lê Thị Ý")
        desk.code(desk.add("Trần An"))
        tried = rehearsal_of(desk)
        code = tried.code(guest)
        assert tried.scan(code) == "welcome"
        assert desk.scan(code) == "unknown"
        assert desk.scan(desk.code(guest)) == "welcome", "the real badge of the same number"
        seen = [one.workspace.read(try_code, one.event, code).parsed for one in (tried, desk)]
        assert [str(parsed.reading) for parsed in seen] == ["good", "unknown"]
        tried.workspace.close()


def test_the_first_badges_of_all_may_be_tried_before_any_is_made(tmp_path: Path) -> None:
    """Then the rehearsal's own are strangers to the event, and no more."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        guest = desk.add("Lê Thị Ý")
        tried = rehearsal_of(desk)
        code = tried.code(guest)
        assert tried.scan(code) == "welcome"
        desk.code(guest)
        assert desk.scan(code) == "altered"
        tried.workspace.close()


def test_a_rehearsal_is_thrown_away_but_never_the_event(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add("Lê Thị Ý")
        tried = rehearsal_of(desk)
        with pytest.raises(Busy, match=r"try\.hanoiplan"):
            end_rehearsal(tried.path)
        tried.workspace.close()
        desk.workspace.close()
        with pytest.raises(NotPossible, match=r"a\.hanoiplan"):
            end_rehearsal(desk.path)
        end_rehearsal(tried.path)
        assert not any(piece.exists() for piece in pieces(tried.path))
        desk.reopen()
        assert remembered(desk.workspace.read(family_of)) == ()


def test_a_rehearsal_is_neither_listed_nor_restored_as_a_copy(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        tried = rehearsal_of(desk)
        tried.workspace.close()
        family = desk.workspace.read(family_of)
        assert list_copies(desk.path, family, "Asia/Ho_Chi_Minh", None).copies == ()
        desk.workspace.close()
        before = desk.path.read_bytes()
        for backup, file in ((tried.path, desk.path), (desk.path, tried.path)):
            with pytest.raises(FileTrouble, match=r"try\.hanoiplan"):
                restore_workspace(backup, file, desk.clock)
        assert desk.path.read_bytes() == before
        desk.reopen()


def test_who_is_erased_by_law_is_erased_in_rehearsals_too_but_never_from_one(
    tmp_path: Path,
) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        guest = desk.add("Quách Hiếm Hoi")
        elsewhere = tmp_path / "far" / "away"
        copy = begin_rehearsal(desk.path, elsewhere / "try.hanoiplan", desk.clock)
        tried = Workspace.open(copy, desk.clock)
        with pytest.raises(NotPossible):
            erase_person(tried, guest)
        tried.close()
        done = erase_person(desk.workspace, guest)
        assert done.complete
        assert "Quách Hiếm Hoi".encode() not in copy.read_bytes()


def test_a_rehearsal_cut_short_leaves_no_file_that_could_be_taken_for_the_event(
    tmp_path: Path,
) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        taken = tmp_path / "try.hanoiplan"
        taken.write_bytes(b"a letter")
        with pytest.raises(FileTrouble, match=r"try\.hanoiplan"):
            begin_rehearsal(desk.path, taken, desk.clock)
        assert taken.read_bytes() == b"a letter"
        tried = begin_rehearsal(desk.path, tmp_path / "b.hanoiplan", desk.clock)
        with pytest.raises(NotPossible, match=r"b\.hanoiplan"):
            begin_rehearsal(tried, tmp_path / "c.hanoiplan", desk.clock)
        assert {one.name for one in tmp_path.iterdir() if "starting" in one.name} == set()
        assert not (tmp_path / "c.hanoiplan").exists()


def test_no_file_of_somebody_elses_goes_while_one_is_made(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        own = [tmp_path / name for name in ("b (starting).hanoiplan", "b.hanoiplan.part")]
        for file in own:
            file.write_text("a letter", encoding="utf-8")
        begin_rehearsal(desk.path, tmp_path / "b.hanoiplan", desk.clock)
        assert [file.read_text(encoding="utf-8") for file in own] == ["a letter"] * 2


class Late(FixedClock):
    """Somebody saves a file of the copy's name while the copy is being made."""

    def __init__(self, moment: datetime, file: Path) -> None:
        super().__init__(moment)
        self._file = file

    def now(self) -> datetime:
        self._file.write_text("a letter", encoding="utf-8")
        return super().now()


def test_a_file_that_took_the_name_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        copy = tmp_path / "b.hanoiplan"
        with pytest.raises(FileTrouble, match=r"b\.hanoiplan"):
            begin_rehearsal(desk.path, copy, Late(desk.clock.now(), copy))
        assert copy.read_text(encoding="utf-8") == "a letter"
        assert {one.name for one in tmp_path.iterdir() if "starting" in one.name} == set()


def test_a_log_that_was_left_behind_keeps_no_rehearsal_for_ever(tmp_path: Path) -> None:
    """A program was killed, or another one looked last: its log lies there, and nobody works."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        tried = rehearsal_of(desk)
        looking = Workspace.open(tried.path, desk.clock, read_only=True)
        looking.read(events)
        tried.workspace.close()
        looking.close()
        assert log_of(tried.path).exists()
        end_rehearsal(tried.path)
        assert not any(piece.exists() for piece in pieces(tried.path))


def test_what_a_killed_program_left_is_taken_away_unless_somebody_has_it(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        left, used = (begin_rehearsal(desk.path, own_place(desk.path), desk.clock) for _n in "ab")
        half = Path(tempfile.mkdtemp(prefix=f"{left.stem}{STARTING}", dir=left.parent))
        (half / left.name).write_bytes(desk.path.read_bytes())
        made_now = Path(tempfile.mkdtemp(prefix=f"{used.stem}{STARTING}", dir=left.parent))
        strange = left.with_name("plan.hanoiplan")
        strange.write_text("a letter", encoding="utf-8")
        end_abandoned(lambda copy: copy != used)
        assert set(left.parent.iterdir()) == {used, made_now, strange}


def test_lists_for_paper_of_a_rehearsal_go_with_it_and_no_others(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add("Lê Thị Ý")
        tried = rehearsal_of(desk)
        folder = lists_beside(tried.path)
        wanted = ListsWanted(tried.path, tried.event, folder, desk.clock, made=True)
        tried.workspace.close()
        assert len(write_lists(lambda *_told: None, wanted).lists) == 2
        own = folder / "plan.pdf"
        own.write_bytes(b"x")
        end_rehearsal(tried.path)
        assert list(folder.iterdir()) == [own]


def test_scans_are_simulated_in_no_file_that_is_worked_in(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        with pytest.raises(NotPossible, match=r"a\.hanoiplan"):
            desk.workspace.read(refuse_real, "a.hanoiplan")
        tried = rehearsal_of(desk)
        tried.workspace.read(refuse_real, "try.hanoiplan")
        tried.workspace.close()


def test_nor_in_a_demonstration_that_a_list_of_real_people_came_into(tmp_path: Path) -> None:
    set_language("en")
    workspace = a_workspace(tmp_path / "demo.hanoiplan")
    try:
        event_id = workspace.do(make_demo, 3)
        workspace.read(refuse_real, "demo.hanoiplan")
        workspace.do(import_people, event_id, [a_draft("Lê Thị Ý")])
        with pytest.raises(NotPossible, match=r"demo\.hanoiplan began as a demonstration"):
            workspace.read(refuse_real, "demo.hanoiplan")
    finally:
        workspace.close()
    assert import_delegates.label == IMPORT, "a list from a file is known by the same step"


# --- what is printed ---------------------------------------------------------------------------


def test_every_badge_and_paper_of_a_rehearsal_carries_the_word(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add("Lê Thị Ý", delegation="Hà Nội")
        tried = rehearsal_of(desk)
        for one, marked in ((tried, True), (desk, False)):
            facts = one.workspace.read(event, one.event)
            assert facts is not None
            cards = one.workspace.do(prepare_badges, one.event, CardChoice())
            occasion = Occasion(facts, one.clock.now())
            packed = one.workspace.read(parcels, one.event)
            pdfs = [
                *(render(cards, layout).pdf for layout in ("badge-a6", "badge-a6-two-sided")),
                hand_over_sheets(packed, occasion),
                packing_list(packed, occasion),
            ]
            pages = [page for pdf in pdfs for page in text_of(pdf)]
            assert len(pages) >= 4
            assert {words() in page for page in pages} == {marked}
            one.clock.advance(timedelta(seconds=1))
        tried.workspace.close()


def test_the_list_of_delegates_says_so_in_each_kind_of_file(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add("Lê Thị Ý", delegation="Hà Nội")
        tried = rehearsal_of(desk)
        facts = tried.workspace.read(event, tried.event)
        assert facts is not None
        listed = tried.workspace.read(list_facts, facts, ListChoice())
        paper = delegate_list(listed, Office(desk.clock.now().date()), PaperLanguage("vi"))
        written = [write_document(tmp_path / f"a{kind}", paper).path for kind in KINDS]
        assert all(words() in page for page in text_of(written[0].read_bytes()))
        word = docx.Document(str(written[1]))
        assert words() in word.sections[0].footer.paragraphs[0].text
        book = openpyxl.load_workbook(io.BytesIO(written[2].read_bytes()))
        assert book.active is not None
        shown = [str(cell.value) for row in book.active.iter_rows() for cell in row]
        assert words() in shown
        tried.workspace.close()


KINDS = (".pdf", ".docx", ".xlsx")


def test_the_word_is_said_in_both_languages() -> None:
    assert re.fullmatch(r"\S.* · REHEARSAL", words())
