"""The lists for paper: there when every machine stops, true to the minute, never in the way."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.fresh_name import rename_new
from hanoiplan.base.i18n import set_language
from hanoiplan.fallback import KEPT, UNFINISHED, ListsWanted, ListsWritten, lists_of, write_lists
from hanoiplan.plans.queries import event
from hanoiplan.rehearsal import begin_rehearsal
from hanoiplan.reports.fallback_facts import FallbackFacts, fallback_facts
from tests.builders import Desk, a_desk


@pytest.fixture(autouse=True)
def in_english() -> None:
    """The names of the lists and the sentences below."""
    set_language("en")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An event with four people of three countries."""
    with a_desk(tmp_path / "ACLC.hanoiplan") as opened:
        opened.add("Nguyễn Văn Ánh", delegation="Hà Nội", country="VN", phone="0912345678")
        opened.add("Trần Thị Ân", delegation="Hà Nội", country="VN", passport_number="C7654321")
        opened.add("Đỗ Văn Dũng", delegation="Huế", country="VN", birth_date="1971-12-30")
        opened.add("Somchai Jaidee", delegation="Bangkok", country="TH")
        yield opened


def wanted(desk: Desk, folder: Path) -> ListsWanted:
    """Lists of this event into a folder that is there."""
    folder.mkdir(exist_ok=True)
    return ListsWanted(desk.path, desk.event, folder, desk.clock)


def silent(_done: int, _total: int, _text: str) -> None:
    """Nobody looks."""


def write(desk: Desk, folder: Path) -> ListsWritten:
    """Both lists, written as the window writes them."""
    return write_lists(silent, wanted(desk, folder))


def facts_of(desk: Desk) -> FallbackFacts:
    """What the lists are made of."""
    facts = desk.workspace.read(event, desk.event)
    assert facts is not None
    return desk.workspace.read(fallback_facts, facts, desk.clock.now())


def pages(pdf: Path) -> list[str]:
    """The words of every page."""
    with pypdfium2.PdfDocument(pdf.read_bytes()) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(one.name for one in folder.iterdir())


# --- what stands on them -------------------------------------------------------------------------


def test_by_name_means_ten_in_vietnamese_order_and_others_by_their_countrys_rule(
    desk: Desk,
) -> None:
    """A, Ă, Â are three letters; a Thai stands under the given name."""
    lines = facts_of(desk).by_name
    assert [line.name for line in lines] == [
        "Nguyễn Văn Ánh", "Trần Thị Ân", "Đỗ Văn Dũng", "Somchai Jaidee",
    ]  # fmt: skip
    assert [line.initial for line in lines] == ["A", "Â", "D", "S"]


def test_who_is_here_is_ticked_with_the_time_and_who_is_cancelled_is_in_no_list(
    desk: Desk, tmp_path: Path
) -> None:
    from_list = facts_of(desk).by_name
    assert [line.came for line in from_list] == [None] * 4
    guest = desk.add("Lê Đến Sớm", delegation="Huế", country="VN")
    desk.let_in(guest)
    desk.clock.advance(timedelta(minutes=7))
    here = [line for line in facts_of(desk).by_name if line.came is not None]
    assert [(line.name, f"{line.came:%H:%M}") for line in here] == [("Lê Đến Sớm", "08:12")]
    for pdf in write(desk, tmp_path / "lists").lists:
        assert "08:12" in "".join(pages(pdf))


def test_who_came_on_another_day_is_here_with_that_day(desk: Desk, tmp_path: Path) -> None:
    desk.let_in(desk.add("Lê Đến Sớm", delegation="Huế", country="VN"))
    desk.clock.advance(timedelta(days=1))
    desk.let_in(desk.add("Lê Đến Nay", delegation="Huế", country="VN"))
    for pdf in write(desk, tmp_path / "lists").lists:
        text = "".join(pages(pdf)).replace("09/6/2026", "")
        assert (text.count("08/6"), text.count("09/6")) == (1, 0)


def test_every_page_says_of_when_it_is_and_which_step_was_the_last(
    desk: Desk, tmp_path: Path
) -> None:
    for n in range(40):
        desk.add(f"Nguyễn Văn A{n}", delegation="Hà Nội")
    written = write(desk, tmp_path / "lists")
    assert written.journal == 45, "the event and 44 people"
    for pdf in written.lists:
        told = pages(pdf)
        assert len(told) > 1
        assert all("08:12" in page and "45" in page and "8/6/2026" in page for page in told)


def test_no_passport_telephone_or_birth_date_leaves_the_file(desk: Desk, tmp_path: Path) -> None:
    for pdf in write(desk, tmp_path / "lists").lists:
        text = re.sub(r"\s", "", "".join(pages(pdf)))
        assert "NguyễnVănÁnh" in text
        for secret in ("0912345678", "345678", "C7654321", "7654321", "1971", "30/12"):
            assert secret not in text


def test_nobody_is_lost_between_the_pages_of_either_list(desk: Desk, tmp_path: Path) -> None:
    people = [f"Nguyễn Thị Số{n:03d}" for n in range(120)]
    for part in range(7):
        desk.bring(*people[part::7], delegation=f"Đoàn {part}")
    for pdf in write(desk, tmp_path / "lists").lists:
        text = " ".join("".join(pages(pdf)).split())
        assert [text.count(f"Số{n:03d}") for n in range(120)] == [1] * 120


# --- where they go ------------------------------------------------------------------------------


def test_lists_are_named_by_their_time_and_nothing_half_is_left(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    written = write(desk, folder)
    assert names(folder) == [
        "ACLC 2026-06-08 081200 by delegation.pdf",
        "ACLC 2026-06-08 081200 by name.pdf",
    ]
    assert sorted(path.name for path in written.lists) == names(folder)


def test_a_list_is_never_written_over_another(desk: Desk, tmp_path: Path) -> None:
    """Two desks may write in the same second."""
    folder = tmp_path / "lists"
    first = write(desk, folder).lists[0]
    before = first.read_bytes()
    desk.add("Lê Đến Sau")
    second = write(desk, folder).lists[0]
    assert second.name == "ACLC 2026-06-08 081200 by name (2).pdf"
    assert first.read_bytes() == before
    assert "Lê Đến Sau" in "".join(pages(second))


def test_the_last_few_are_kept_and_strangers_are_left_alone(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    strangers = (
        "plan.pdf",
        "ACLC 2025-06-08 081200 of mine.pdf",
        "B 2020-01-01 000000 by name.pdf",
    )
    for name in strangers:
        (folder / name).write_bytes(b"x")
    for _turn in range(KEPT + 3):
        written = write(desk, folder)
        desk.clock.advance(timedelta(minutes=5))
    there = [name for name in names(folder) if name not in strangers]
    assert len(there) == 2 * KEPT
    assert {path.name for path in written.lists} <= set(there)
    assert "ACLC 2026-06-08 081200 by name.pdf" not in there
    assert {*strangers} <= set(names(folder))


def test_an_old_list_that_somebody_holds_open_stays_and_goes_another_time(
    desk: Desk, tmp_path: Path
) -> None:
    """Windows refuses to remove what a reader has open; the new lists are there all the same."""
    folder, held = tmp_path / "lists", "ACLC 2026-06-08 081200 by name.pdf"

    def refuse(path: Path) -> None:
        if path.name == held:
            raise PermissionError(errno.EACCES, "sharing violation", str(path))
        path.unlink()

    for _turn in range(KEPT + 2):
        written = lists_of(silent, desk.workspace, wanted(desk, folder), refuse)
        desk.clock.advance(timedelta(minutes=5))
    assert [path.name for path in written.held] == [held]
    assert len(names(folder)) == 2 * KEPT + 1
    written = write(desk, folder)
    assert written.held == ()
    assert held not in names(folder)


def test_what_a_killed_program_left_half_goes_after_an_hour(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    half = folder / f"ACLC 2026-06-08 070000 by name{UNFINISHED}"
    strange = folder / f"novel{UNFINISHED}"
    for file in (half, strange):
        file.write_bytes(b"%PDF")
        os.utime(file, (desk.clock.now().timestamp(),) * 2)
    desk.clock.advance(timedelta(minutes=59))
    write(desk, folder)
    assert half.exists()
    desk.clock.advance(timedelta(minutes=2))
    write(desk, folder)
    assert not half.exists()
    assert strange.exists()


def test_a_folder_that_is_gone_is_said_and_not_made(desk: Desk, tmp_path: Path) -> None:
    """A stick that is out must not become a folder on the disk of the system."""
    away = ListsWanted(desk.path, desk.event, tmp_path / "stick", desk.clock)
    with pytest.raises(FileTrouble, match="stick"):
        write_lists(silent, away)
    assert not (tmp_path / "stick").exists()


def test_a_full_disk_is_said_and_leaves_nothing_half(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "lists"
    earlier = write(desk, folder).lists

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    desk.clock.advance(timedelta(minutes=5))
    with pytest.raises(FileTrouble, match="full"):
        write_lists(silent, wanted(desk, folder))
    assert names(folder) == sorted(path.name for path in earlier)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights_is_said(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir(mode=0o500)
    with pytest.raises(FileTrouble, match="lists"):
        write_lists(silent, wanted(desk, folder))


def test_the_lists_just_written_stay_whatever_other_clocks_say(desk: Desk, tmp_path: Path) -> None:
    """A machine whose clock is a day ahead wrote here before; its lists count as the oldest."""
    folder = tmp_path / "lists"
    desk.clock.advance(timedelta(days=1))
    for _turn in range(KEPT):
        write(desk, folder)
        desk.clock.advance(timedelta(minutes=5))
    desk.clock.advance(-timedelta(days=1))
    for _turn in range(3):
        written = write(desk, folder)
        desk.clock.advance(timedelta(minutes=5))
    assert all(path.exists() for path in written.lists)
    today = [name for name in names(folder) if "2026-06-08" in name]
    assert len(today) == 6
    assert len(names(folder)) == 2 * KEPT


def test_a_stick_that_is_pulled_leaves_no_empty_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that knows no links: the name is taken first, then filled."""

    def no_links(_self: Path, _to: Path) -> None:
        raise OSError(errno.EPERM, "no links")

    def pulled(_self: Path, _to: Path) -> None:
        raise OSError(errno.EIO, "pulled")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    half = tmp_path / "half"
    half.write_bytes(b"%PDF")
    rename_new(half, tmp_path / "whole")
    assert names(tmp_path) == ["whole"]
    half.write_bytes(b"%PDF")
    monkeypatch.setattr(Path, "replace", pulled)
    with pytest.raises(OSError, match="pulled"):
        rename_new(half, tmp_path / "second")
    assert names(tmp_path) == ["half", "whole"]


def test_an_empty_list_of_a_pulled_stick_goes_after_an_hour(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    empty = folder / "ACLC 2026-06-08 070000 by name.pdf"
    own = folder / "plan.pdf"
    for file in (empty, own):
        file.touch()
        os.utime(file, (desk.clock.now().timestamp(),) * 2)
    desk.clock.advance(timedelta(minutes=61))
    write(desk, folder)
    assert not empty.exists()
    assert own.exists()


def test_a_half_list_that_another_desk_removes_first_is_no_trouble(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    half = folder / f"ACLC 2026-06-08 070000 by name{UNFINISHED}"
    half.write_bytes(b"%PDF")
    look = Path.glob

    def then_gone(self: Path, pattern: str) -> list[Path]:
        found = list(look(self, pattern))
        half.unlink(missing_ok=True)
        return found

    monkeypatch.setattr(Path, "glob", then_gone)
    assert len(write(desk, folder).lists) == 2


def test_lists_of_a_rehearsal_have_the_word_in_their_names_and_no_others_way(
    desk: Desk, tmp_path: Path
) -> None:
    """A rehearsal may have the event's own name, in another folder; their lists meet on a stick."""
    folder = tmp_path / "lists"
    copy = begin_rehearsal(desk.path, tmp_path / "try" / desk.path.name, desk.clock)
    tried = ListsWanted(copy, desk.event, folder, desk.clock, made=True)
    for _turn in range(KEPT + 1):
        write_lists(silent, tried)
        write(desk, folder)
        desk.clock.advance(timedelta(minutes=5))
    marked = [name for name in names(folder) if "REHEARSAL" in name]
    assert len(marked) == 2 * KEPT
    assert len(names(folder)) == 4 * KEPT


def test_stop_is_heard_between_the_readings_too(desk: Desk, tmp_path: Path) -> None:
    """Of twenty thousand people they last; a badge at the desk must not wait for lists."""
    told: list[str] = []

    def tell(_done: int, total: int, text: str) -> None:
        told.append("drawing" if total else text)

    write_lists(tell, wanted(desk, tmp_path / "lists"))
    assert told.index("drawing") >= 3


def test_an_event_without_people_gets_no_list(tmp_path: Path) -> None:
    with a_desk(tmp_path / "ACLC.hanoiplan") as empty:
        assert write(empty, tmp_path / "lists").lists == ()
        assert names(tmp_path / "lists") == []
