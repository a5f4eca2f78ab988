"""The journal: one chain a life, changed columns only, payloads that can go without harm."""

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.base.operation import operation
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate, edit_delegate
from hanoiplan.delegates.tables import CodeKey, Delegate, NumberIssued
from hanoiplan.starting import start_event
from hanoiplan.store.chain import first_link, start_incarnation
from hanoiplan.store.home import home_of
from hanoiplan.store.rows import Kind
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_clock, a_desk, a_workspace
from tests.hanoiplan.store.raw import bare, contents, replayed


def rows(file: Path, query: str) -> list[sqlite3.Row]:
    with bare(file) as connection:
        return connection.execute(query).fetchall()


def last_entry(desk: Desk) -> dict[str, Any]:
    return dict(rows(desk.path, "SELECT * FROM journal_entry ORDER BY operation, id")[-1])


def test_a_change_is_written_with_its_changed_columns_only(tmp_path: Path) -> None:
    """So that a parcel carries little, and a field edited elsewhere is not overwritten."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        who = desk.add("Lê Thị Ánh", phone="0912345318")
        desk.workspace.do(edit_delegate, who, phone="0912345319", notes="")
        entry = last_entry(desk)
    assert json.loads(entry["columns"]) == ["phone"]
    assert json.loads(entry["payload"]) == {
        "before": {"phone": "0912345318"},
        "after": {"phone": "0912345319"},
    }


def test_an_edit_that_changes_nothing_is_no_operation(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        who = desk.add("Lê Thị Ánh")
        before = len(rows(desk.path, "SELECT 1 FROM journal_operation"))
        assert desk.workspace.do(edit_delegate, who, printed_vi="Lê Thị Ánh ") is False
        assert len(rows(desk.path, "SELECT 1 FROM journal_operation")) == before


def test_an_operation_that_fails_leaves_no_trace(tmp_path: Path) -> None:
    @operation("Half")
    def half(work: Work, event_id: int) -> None:
        add_delegate(work, event_id, DelegateDraft(printed_vi="Ai đó"))
        raise RuntimeError("in the middle")

    everything = (Kind.RECORD, Kind.FACT, Kind.SECRET, Kind.JOURNAL)
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        before = contents(desk.path, *everything)
        with pytest.raises(RuntimeError):
            desk.workspace.do(half, desk.event)
        assert contents(desk.path, *everything) == before
        desk.add()
        assert desk.workspace.verify().whole


def test_the_same_change_twice_has_two_digests(tmp_path: Path) -> None:
    """Without the salt a digest would still tell what was erased by law."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        who = desk.add("Lê Thị Ánh")
        for phone in ("1", "2", "1", "2"):
            desk.workspace.do(edit_delegate, who, phone=phone)
        same = rows(
            desk.path, "SELECT * FROM journal_entry WHERE payload LIKE '%after__{_phone_:_2_}%'"
        )
    assert len(same) == 2
    assert len({row["payload"] for row in same}) == 1
    assert len({row["salt"] for row in same}) == len({row["digest"] for row in same}) == 2
    assert {len(row["salt"]) for row in same} == {16}


def test_who_and_where_stand_in_every_operation(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan", desk="2", operator="Ngọc Diệp") as desk:
        desk.scan(desk.code(desk.add()))
        heads = rows(desk.path, "SELECT * FROM journal_operation ORDER BY id")
    assert {(row["desk"], row["operator"]) for row in heads} == {("2", "Ngọc Diệp")}
    assert [row["id"] for row in heads] == list(range(1, len(heads) + 1))
    assert all(row["moment"] == "2026-06-08T01:12:00.000000Z" for row in heads)


def test_stamps_grow_even_when_the_clock_was_set_back(tmp_path: Path) -> None:
    """Between desks and restarts, order is by stamp."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add()
        desk.workspace.close()
        desk.clock.moment = desk.clock.moment.replace(year=2025)
        desk.workspace = Workspace.open(desk.path, desk.clock)
        desk.add()
        stamps = [row["stamp"] for row in rows(desk.path, "SELECT * FROM journal_operation")]
    assert stamps == sorted(set(stamps))


def test_secrets_are_never_in_the_journal(tmp_path: Path) -> None:
    """Neither the key of the codes nor the codes themselves."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        code = desk.workspace.do(give_codes, desk.event, [who := desk.add()])[who]
        entries = rows(desk.path, "SELECT * FROM journal_entry")
        tables = {row["table_name"] for row in entries}
        keys = rows(desk.path, "SELECT key FROM code_key")
    assert tables.isdisjoint({"code_key", "blob", "search_text"})
    assert len(keys) == 1
    assert not [row for row in entries if code in row["payload"]]


def test_a_life_goes_on_over_restarts_and_begins_anew_elsewhere(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add()
        desk.reopen()
        desk.add()
        assert len(rows(desk.path, "SELECT 1 FROM incarnation")) == 1
    moved = tmp_path / "b.hanoiplan"
    shutil.copyfile(tmp_path / "a.hanoiplan", moved)
    for name in ("Người một", "Người hai"):
        workspace = Workspace.open(moved, a_clock())
        Desk(workspace, desk.event, a_clock()).add(name)
        assert workspace.verify().whole
        workspace.close()
    lives = rows(moved, "SELECT * FROM incarnation ORDER BY id")
    heads = rows(moved, "SELECT incarnation, number FROM journal_operation ORDER BY id")
    assert [life["reason"] for life in lives] == ["made", "came here"]
    first, second = (life["id"] for life in lives)
    assert [tuple(head) for head in heads] == [
        (first, 1), (first, 2), (first, 3), (second, 1), (second, 2),
    ]  # fmt: skip


def test_back_home_is_another_life_too(tmp_path: Path) -> None:
    """Otherwise one key could name two different entries."""
    home, away = tmp_path / "a.hanoiplan", tmp_path / "b.hanoiplan"
    with a_desk(home):
        pass
    home.rename(away)
    Workspace.open(away, a_clock()).close()
    away.rename(home)
    Workspace.open(home, a_clock()).close()
    assert len(rows(home, "SELECT 1 FROM incarnation")) == 3


def test_two_names_of_one_open_file_write_one_chain(tmp_path: Path) -> None:
    """A second program finds the file under another name and begins a life while we work."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.add()
        beside = Workspace.open(desk.path, a_clock(), desk="2")
        from_elsewhere(beside)
        desk.add()
        Desk(beside, desk.event, a_clock()).add()
        desk.add()
        beside.close()
        assert desk.workspace.verify().whole


def from_elsewhere(workspace: Workspace) -> None:
    """What opening the same file under another name does."""
    with workspace._doors.writing() as connection:
        start_incarnation(connection, moment="x", reason="came here", home="elsewhere")


def test_a_life_that_begins_on_a_machine_whose_clock_is_behind_is_the_newest(
    tmp_path: Path,
) -> None:
    """The file was made where the clock ran years ahead; ids are ordered by time."""
    made, moved = tmp_path / "a.hanoiplan", tmp_path / "b.hanoiplan"
    a_workspace(made).close()
    with bare(made) as connection:
        life = {**connection.execute("SELECT * FROM incarnation").fetchone(), "id": 1 << 62}
        life["hash"] = first_link(life)
        connection.execute("UPDATE incarnation SET id=:id, hash=:hash", life)
    shutil.copyfile(made, moved)
    for _turn in range(2):
        workspace = Workspace.open(moved, a_clock())
        workspace.do(start_event, title_vi="Hội nghị")
        assert workspace.verify().whole
        workspace.close()
    assert len(rows(moved, "SELECT 1 FROM incarnation")) == 2


def test_a_home_is_a_digest_of_machine_and_place(tmp_path: Path) -> None:
    one, two = home_of(tmp_path / "a"), home_of(tmp_path / "b")
    assert one == home_of(tmp_path / "x" / ".." / "a")
    assert one != two
    assert str(tmp_path) not in one
    assert one != home_of(tmp_path / "\udcff")  # bytes of an old disk that are no letters


def test_a_machine_without_a_network_card_keeps_its_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python then makes up a number at every start, which is no reason for a new life."""
    homes = set()
    for made_up in (0x11_22_33_44_55_66, 0x01_00_00_00_00_07):
        monkeypatch.setattr("uuid.getnode", lambda number=made_up: number)
        homes.add(home_of(tmp_path / "a"))
    assert len(homes) == 1


def test_the_journal_alone_makes_the_tables(tmp_path: Path) -> None:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        ids = desk.bring("Lê Thị Ánh", "Nguyễn Văn An", delegation="Huế")
        desk.scan(desk.code(ids[0]))
        desk.workspace.do(edit_delegate, ids[1], delegation="Hà Nội")
        desk.workspace.undo()
        assert replayed(desk.path) == contents(desk.path, Kind.RECORD, Kind.FACT)


def test_facts_and_journal_cannot_be_written_past_the_door(tmp_path: Path) -> None:
    """A fact has no change and no remove; a secret no add."""
    with a_desk(tmp_path / "a.hanoiplan") as desk, desk.workspace._doors.writing() as connection:
        work = Work(connection, now=desk.clock.now(), desk="1", operator="")
        with pytest.raises(TypeError, match="facts"):
            work.change(NumberIssued, 1, number=5)  # type: ignore[arg-type] # the point
        with pytest.raises(TypeError, match="facts"):
            work.remove(NumberIssued, 1)  # type: ignore[arg-type] # the point
        with pytest.raises(TypeError, match="not journalled"):
            work.add(CodeKey, key=b"")  # type: ignore[arg-type] # the point
        with pytest.raises(TypeError, match="journalled"):
            work.keep(Delegate, 1)  # type: ignore[arg-type] # the point
        with pytest.raises(KeyError, match="no column"):
            work.add(Delegate, fax="1")
        with pytest.raises(LookupError):
            work.change(Delegate, 1, phone="")
