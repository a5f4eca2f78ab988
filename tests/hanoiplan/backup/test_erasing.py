"""Erasing one person by law: no byte is left anywhere, and the file still proves itself."""

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hanoiplan import migrations
from hanoiplan.backup.erasing import Certificate, erase_person
from hanoiplan.backup.notes import Notes, Proof
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.queries import CardChoice
from hanoiplan.base import log
from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import Busy, NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.operation import operation
from hanoiplan.base.paths import user_folder
from hanoiplan.delegates.merging import merge_delegates
from hanoiplan.delegates.operations import (
    add_delegate,
    add_delegates,
    cancel_delegate,
    edit_delegate,
    edit_delegates,
    restore_delegate,
    set_photo,
)
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.delegates.tables import Delegate
from hanoiplan.history import history, sentence
from hanoiplan.registration.operations import take_back_check_in
from hanoiplan.store.rows import Kind, table_of
from hanoiplan.store.snapshot import prove
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_clock, a_desk, a_draft
from tests.hanoiplan.backup.traces import (
    files_in,
    index_is_sound,
    pieces_of,
    terms,
    traces,
    values_of,
)
from tests.hanoiplan.store.raw import bare, contents

NAME = "Tôn Nữ Khuyến Thạc"
EARLIER = "Tôn Nữ Khuyên Thac"
PERSON = {
    "passport_name": "TON NU KHUYEN THAC",
    "printed_en": "Ton Nu Khuyen Thac",
    "native_name": "尊女勸碩",
    "family": "Tôn Nữ",
    "given": "Khuyến Thạc",
    "honorific_vi": "Quý bà",
    "position_vi": "Chánh Văn phòng Ủy ban sông Vàm Nao",
    "organisation_en": "Vam Nao River Board",
    "rank": "Bộ trưởng",
    "phone": "+84 987 654 329",
    "notes": "Đi cùng con gái Khuyến Nhi",
    "passport_number": "Q7719283",
    "email": "khuyen.thac@vamnao.example",
    "birth_date": "1961-02-17",
    "diet": "không đường, dị ứng lạc",
}
# Not even the words alone: nobody else in these files has them.
WORDS = ("Khuyến", "Thạc", "Vàm Nao", "Vam Nao", "尊女", "987 654", "987654329", "Q7719283", NAME)
PORTRAIT = b"\xff\xd8 a face that nobody else has " * 40


@operation("Change photo")
def take_photo(work: Work, delegate_id: int, content: bytes) -> None:
    set_photo(work, delegate_id, work.save_blob(content, "image/jpeg"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "hội nghị.hanoiplan", operator="Ngọc Diệp") as desk:
        yield desk


def everything_happens(desk: Desk) -> int:
    """Imported, undone, imported again, edited, printed, let in, taken back, cancelled."""
    desk.bring(NAME, **PERSON)
    desk.workspace.undo()
    others = desk.bring("Lê Thị Ánh", "Trần Văn Bình", phone="0912345318", delegation="Huế")
    (who,) = desk.bring(NAME, **PERSON, delegation="Huế")
    desk.workspace.do(edit_delegate, who, printed_vi=EARLIER, phone="+84 987 654 320")
    desk.workspace.undo()
    desk.workspace.do(edit_delegate, who, attention="Bà Khuyến Thạc đi xe lăn")
    desk.workspace.do(take_photo, who, PORTRAIT)
    desk.workspace.do(take_photo, who, PORTRAIT[::-1])
    chosen = CardChoice(ids=frozenset({who, *others}))
    cards = desk.workspace.do(prepare_badges, desk.event, chosen)
    desk.workspace.do(note_printed, desk.event, CardKind.BADGE, "badge-a6", cards)
    passage = desk.let_in(who)
    desk.workspace.do(take_back_check_in, passage, "bà Khuyến Thạc ra xe")
    desk.let_in(who)
    desk.workspace.do(cancel_delegate, who)
    return who


def erased(desk: Desk, who: int, reason: str = "") -> Certificate:
    return erase_person(desk.workspace, who, reason)


def test_no_byte_is_left_in_the_file_its_log_or_any_copy(desk: Desk, tmp_path: Path) -> None:
    """Also while the file is open, so with its log beside it."""
    who = everything_happens(desk)
    values = {*WORDS, *values_of(desk.path, who)}
    copies = [tmp_path / "backups" / "1.hanoiplan", tmp_path / "far" / "away" / "2.hanoiplan"]
    for copy in copies:
        desk.workspace.save_copy(copy)
    for files in (pieces_of(desk.path), *([copy] for copy in copies)):
        assert traces(files, ["Khuyến Thạc"])
    done = erased(desk, who)
    assert [copy.file for copy in done.copies] == copies
    assert not traces(files_in(tmp_path), values)
    desk.workspace.close()
    assert not traces(files_in(tmp_path), values)
    for file in (desk.path, *copies):
        assert not terms(file) & {"khuyen", "thac", "vam", "nao", "ktnt", "q7719283", "329"}
        assert index_is_sound(file)
        assert PORTRAIT[:40] not in file.read_bytes()
        assert PORTRAIT[::-1][:40] not in file.read_bytes()


def test_the_chain_holds_and_says_what_was_emptied(desk: Desk, tmp_path: Path) -> None:
    who = everything_happens(desk)
    copy = tmp_path / "copy.hanoiplan"
    desk.workspace.save_copy(copy)
    done = erased(desk, who)
    verdict = desk.workspace.verify()
    assert (verdict.faults, verdict.emptied) == ((), done.here.entries)
    assert done.here.pictures == 2
    assert done.complete
    desk.workspace.close()
    for file in (desk.path, copy):
        proved = prove(file, migrations.upcast)
        assert (proved.sealed, proved.emptied) == (True, done.here.entries)


def test_the_tombstone_keeps_what_counts_people_and_nothing_else(desk: Desk) -> None:
    """Facts go on pointing at it."""
    who = everything_happens(desk)
    facts = contents(desk.path, Kind.FACT)
    before = contents(desk.path, Kind.RECORD)["delegate"][who]
    erased(desk, who)
    after = contents(desk.path, Kind.RECORD)["delegate"][who]
    kept = {"id", "event_id", "category_id", "country", "status", "cancelled_at", "imported"}
    assert {name for name, value in after.items() if value and value == before[name]} <= kept
    personal = [one.name for one in table_of(Delegate).columns if one.info.get("personal")]
    assert not any(after[name] for name in personal)
    gone = {"passage_taken_back": {"reason"}, "card_printed": {"content", "reason"}}
    for table, rows in facts.items():
        now = contents(desk.path, Kind.FACT)[table]
        for row_id, row in rows.items():
            of_person = row.get("delegate_id", who) == who
            texts = gone.get(table, set[str]()) if of_person else set[str]()
            assert {**row, **dict.fromkeys(texts, "")} == now[row_id]


def test_a_person_who_was_never_cancelled_opens_no_door_either(desk: Desk) -> None:
    """The badge is still around somebody's neck."""
    code = desk.code(who := desk.add(NAME))
    erased(desk, who)
    assert desk.scan(code) == "cancelled"


def test_nobody_finds_the_person_any_more(desk: Desk) -> None:
    who = everything_happens(desk)
    erased(desk, who)
    for words in ("khuyen", "ton nu", "329", "vam nao", "尊女"):
        found = desk.workspace.read(find_delegates, desk.event, words)
        assert who not in [row.id for row in found], words


def test_neighbours_are_untouched_also_with_the_same_photo(desk: Desk) -> None:
    """And they are still found, also after the index was made anew."""
    who, other = everything_happens(desk), desk.add("Trần Thị Mỹ", phone="0901111222")
    desk.workspace.do(take_photo, other, PORTRAIT)
    everybody = contents(desk.path, Kind.RECORD)
    erased(desk, who)
    now = contents(desk.path, Kind.RECORD)
    del everybody["delegate"][who], now["delegate"][who]
    assert now == everybody
    assert PORTRAIT in {row["content"] for row in contents(desk.path, Kind.SECRET)["blob"].values()}
    found = desk.workspace.read(find_delegates, desk.event, "my tran")
    assert [row.id for row in found] == [other]


def test_undo_and_redo_say_kindly_why_not(desk: Desk) -> None:
    """A step with an emptied part stays; what was done after it can still be taken back."""
    who = desk.add(NAME)
    desk.workspace.do(edit_delegate, who, phone="0987654321")
    desk.workspace.undo()
    erased(desk, who)
    for step in (desk.workspace.undo, desk.workspace.redo):
        with pytest.raises(NotPossible, match=r"a part of it was erased by law\.$"):
            step()
    desk.add("Trần Văn Bình")
    desk.workspace.undo()
    assert desk.workspace.verify().whole


def test_the_erasure_itself_is_no_step_of_undo(desk: Desk) -> None:
    who = desk.add(NAME)
    erased(desk, who)
    assert desk.workspace.undo_state().undo == "Add delegate"


def test_the_history_tells_it_without_a_name(desk: Desk) -> None:
    who = everything_happens(desk)
    done = erased(desk, who, "withdrew the consent on 8 June")
    told = [sentence(line) for line in desk.workspace.read(history, 50)]
    n = done.here.entries
    assert (
        told[0] == f"Erase a person by law (entries emptied: {n}): withdrew the consent on 8 June"
    )
    assert "Edit delegate: a person erased by law (1 entry emptied by law)" in told
    assert not [line for line in told if "Khuy" in line or "Thạc" in line]
    assert sum(line.emptied for line in desk.workspace.read(history, 50)) == n


@pytest.mark.parametrize(
    "reason", ["bà Tôn Nữ Khuyến Thạc rút", "TON NU KHUYEN THAC", "hộ chiếu Q7719283 hết hạn"]
)
def test_a_reason_that_names_the_person_is_refused_before_anything(desk: Desk, reason: str) -> None:
    """It would stay in the history for good."""
    (who,) = desk.bring(NAME, **PERSON)
    before = contents(desk.path, *Kind)
    with pytest.raises(NotPossible, match="must not name the person"):
        erased(desk, who, reason)
    assert contents(desk.path, *Kind) == before


def test_twice_is_harmless_and_reaches_a_copy_that_turned_up(
    desk: Desk, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A stick was not plugged in: the answer says so, and the second time it is done too."""
    who = everything_happens(desk)
    copy, stick = tmp_path / "copy.hanoiplan", tmp_path_factory.mktemp("stick") / "copy.hanoiplan"
    desk.workspace.save_copy(copy)
    copy.rename(stick)
    first = erased(desk, who)
    assert (first.copies, first.gone) == ((), (copy,))
    stick.rename(copy)
    operations = len(contents(desk.path, Kind.JOURNAL)["journal_operation"])
    again = erased(desk, who)
    assert [one.file for one in again.copies] == [copy]
    assert (again.here.rows, again.here.entries, again.gone) == (0, 0, ())
    assert len(contents(desk.path, Kind.JOURNAL)["journal_operation"]) == operations
    assert not traces(files_in(tmp_path), WORDS)
    assert desk.workspace.verify().whole


def test_an_erasure_that_was_cut_short_is_swept_the_second_time(desk: Desk) -> None:
    """After a power cut the freed pages of the file may still hold what was deleted."""
    who = desk.add(NAME)
    erased(desk, who)
    desk.workspace.close()
    with bare(desk.path) as connection:
        connection.execute("PRAGMA secure_delete=OFF")
        connection.execute("CREATE TABLE freed (text)")
        connection.execute("INSERT INTO freed VALUES (?)", [NAME * 5000])
        connection.execute("DROP TABLE freed")
    assert traces([desk.path], [NAME])
    erased(desk, who)
    assert not traces(pieces_of(desk.path), [NAME])
    assert desk.workspace.verify().whole


def test_a_person_who_was_undone_lives_in_the_journal_only_and_is_erased_there(
    desk: Desk, tmp_path: Path
) -> None:
    (who,) = desk.bring(NAME, **PERSON)
    desk.workspace.undo()
    assert erased(desk, who).here.entries == 2
    assert not traces(files_in(tmp_path), WORDS)
    with pytest.raises(NotPossible, match="erased by law"):
        desk.workspace.redo()
    assert desk.workspace.verify().whole


def test_merged_records_go_together_whichever_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    """The record that was merged away holds the same person, also in an earlier copy."""
    first, second = desk.add(NAME), desk.add(EARLIER, phone="0987654321")
    copy = tmp_path / "before the merge.hanoiplan"
    desk.workspace.save_copy(copy)
    desk.workspace.do(merge_delegates, second, first)
    assert erased(desk, first).here.rows == 2
    assert not traces(files_in(tmp_path), [*WORDS, EARLIER, "0987654321"])
    assert prove(copy, migrations.upcast).whole


def test_a_merge_that_was_undone_left_nothing_with_the_other_person(
    desk: Desk, tmp_path: Path
) -> None:
    """Both steps wrote this person's values into the other's journal; the other row stays."""
    other, who = desk.add("Trần Văn Bình"), desk.add(NAME, **PERSON)
    desk.workspace.do(merge_delegates, other, who)
    desk.workspace.undo()
    before = contents(desk.path, Kind.RECORD)["delegate"][other]
    done = erased(desk, who)
    assert done.elsewhere == ()
    assert contents(desk.path, Kind.RECORD)["delegate"][other] == before
    assert not traces(files_in(tmp_path), WORDS)
    verdict = desk.workspace.verify()
    assert (verdict.faults, verdict.emptied) == ((), done.here.entries)
    desk.workspace.do(edit_delegate, other, phone="0901234567")
    desk.workspace.undo()
    assert desk.workspace.verify().whole


def test_an_import_that_also_changed_others_is_no_merge(desk: Desk) -> None:
    """A corrected list adds one person and mends another, whose history stays whole."""
    other = desk.add("Lê Thị Ánh")

    @operation("Import the corrected list")
    def import_again(work: Work) -> int:
        edit_delegates(work, desk.event, {other: {"position_vi": "Phó Giám đốc"}})
        return add_delegates(work, desk.event, [a_draft(NAME)], listed_from="2.xlsx")[0]

    done = erased(desk, desk.workspace.do(import_again))
    assert (done.here.rows, done.here.entries) == (1, 1)
    assert "Phó Giám đốc" in "".join(map(sentence, desk.workspace.read(history, 9)))


def test_nobody_comes_back_to_life_in_a_tombstone(desk: Desk) -> None:
    """A page that is not fresh still knows the id; a new name there would be another person."""
    who, other = desk.add(NAME), desk.add("Lê Thị Ánh")
    erased(desk, who)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: desk.workspace.do(edit_delegate, who, printed_vi="Ai Đó"),
        lambda: desk.workspace.do(restore_delegate, who),
        lambda: desk.workspace.do(set_photo, who, ""),
        lambda: desk.workspace.do(merge_delegates, other, who),
    )
    for attempt in attempts:
        with pytest.raises(NotPossible, match="no longer in the list"):
            attempt()


@pytest.mark.parametrize(
    "said", [NAME, NAME.upper(), "ton nu khuyen thac", "100% Ton Nu KHUYEN Thac"]
)
def test_what_others_records_say_is_shown_not_touched(desk: Desk, said: str) -> None:
    """Another person's note that names the erased one is for a human to judge."""
    who = desk.add(NAME)
    other = desk.add("Trần Văn Bình", notes=f"Phiên dịch của {said}")
    desk.add("Trần Văn Bính", notes="Phiên dịch của Tôn Nữ Khuyên")
    done = erased(desk, who)
    assert [(place.table, place.row) for place in done.elsewhere] == [("delegate", other)]
    (row,) = desk.workspace.read(delegate_rows, desk.event, [other])
    assert said in row.notes


def test_a_file_name_in_the_history_that_names_the_person_is_shown(desk: Desk) -> None:
    """Notes of the history stay for good, so a human has to know."""

    @operation("Import {file}")
    def import_file(work: Work, event_id: int, file: str) -> int:
        work.note(file=file)
        return add_delegate(work, event_id, a_draft(NAME))

    who = desk.workspace.do(import_file, desk.event, f"CV {NAME}.xlsx")
    assert [place.table for place in erased(desk, who).elsewhere] == ["journal_operation"]


def test_an_id_that_nobody_had_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(NotPossible, match="no delegate with the id 77"):
        erased(desk, 77)


def test_a_file_that_is_open_elsewhere_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    """Neither it nor a copy changes."""
    who = desk.add(NAME)
    copy = tmp_path / "copy.hanoiplan"
    desk.workspace.save_copy(copy)
    bytes_before, before = copy.read_bytes(), contents(desk.path, *Kind)
    second = Workspace.open(desk.path, a_clock())
    try:
        with pytest.raises(Busy, match="open in another program"):
            erased(desk, who)
    finally:
        second.close()
    assert (copy.read_bytes(), contents(desk.path, *Kind)) == (bytes_before, before)
    erased(desk, who)


def test_copies_that_cannot_be_dealt_with_are_named(desk: Desk, tmp_path: Path) -> None:
    """One is open, one damaged; the others are done all the same."""
    who = everything_happens(desk)
    good, held, broken = (tmp_path / f"{name}.hanoiplan" for name in ("a", "b", "c"))
    for copy in (good, held, broken):
        desk.workspace.save_copy(copy)
    broken.write_bytes(broken.read_bytes()[:5000])
    reader = Workspace.open(held, a_clock())
    try:
        done = erased(desk, who)
    finally:
        reader.close()
    assert [one.file for one in done.copies] == [good]
    assert {one.file: bool(one.why) for one in done.left} == {held: True, broken: True}
    assert not done.complete
    assert not traces([*pieces_of(desk.path), good], WORDS)


def test_a_copy_that_was_written_to_stays_proved(desk: Desk, tmp_path: Path) -> None:
    """It was proved right after: the page of copies must not call it unproved."""
    who = everything_happens(desk)
    copy = tmp_path / "copy.hanoiplan"
    desk.workspace.save_copy(copy)
    Notes().note_proof(copy, Proof(desk.workspace.clock.now()))
    before = copy.read_bytes()
    erased(desk, who)
    assert copy.read_bytes() != before
    assert Notes().proof_of(copy) == Proof(desk.workspace.clock.now())


def test_a_copy_without_the_person_keeps_every_byte(desk: Desk, tmp_path: Path) -> None:
    desk.add("Lê Thị Ánh")
    copy, stranger = tmp_path / "early.hanoiplan", tmp_path / "other.hanoiplan"
    desk.workspace.save_copy(copy)
    with a_desk(stranger) as other:
        other.add(NAME)
    before = copy.read_bytes(), stranger.read_bytes()
    done = erased(desk, desk.add(NAME))
    assert (done.copies, done.left) == ((), ())
    assert (copy.read_bytes(), stranger.read_bytes()) == before


def test_the_copy_from_before_an_upgrade_is_erased_in_its_own_shape(tmp_path: Path) -> None:
    """An older program that opens it still finds a whole file."""
    file = tmp_path / "spine.hanoiplan"
    shutil.copyfile("tests/data/spine.hanoiplan", file)
    workspace = Workspace.open(file, a_clock())
    (old,) = tmp_path.glob("*before upgrade*")
    with bare(file) as connection:
        who = connection.execute("SELECT id FROM delegate WHERE phone<>''").fetchone()[0]
    values = values_of(file, who)
    assert traces([old], values)
    done = erase_person(workspace, who)
    workspace.close()
    assert [one.file for one in done.copies] == [old]
    assert not traces(files_in(tmp_path), values)
    assert prove(old, migrations.upcast).emptied == prove(file, migrations.upcast).emptied > 0
    assert shape(old) != shape(file)
    assert who in ids_in(old)


def ids_in(file: Path) -> list[int]:
    """The ids of everybody, tombstones too, whatever the shape of the table."""
    with bare(file) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM delegate")]


def shape(file: Path) -> str:
    """The revision of a file's tables."""
    with bare(file) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def test_other_pages_hear_of_it(desk: Desk) -> None:
    """An open list refreshes as after any change."""
    who = desk.add(NAME)
    heard: list[Changes] = []
    desk.workspace.listen(heard.append)
    erased(desk, who)
    assert [changes.ids("delegate") for changes in heard] == [frozenset({who})]


def test_the_log_names_nobody(desk: Desk, tmp_path: Path) -> None:
    file = log.set_up(tmp_path / "log", logging.DEBUG)
    try:
        erased(desk, everything_happens(desk))
    finally:
        log.close()
    assert not traces([file, *files_in(user_folder())], WORDS)
