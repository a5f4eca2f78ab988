"""`verify` notices every changed byte, whoever changed it and wherever."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.base.errors import KnownError
from hanoiplan.base.operation import operation
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate, set_photo
from hanoiplan.store.rows import Kind
from hanoiplan.store.snapshot import prove
from hanoiplan.store.verify import Verdict
from hanoiplan.store.work import Work
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_clock, a_desk, many_names
from tests.hanoiplan.store.raw import bare, tables_of_kind, tamper

FLIPS = 200
PORTRAIT = bytes(range(256)) * 9


@operation("Change photo")
def take_photo(work: Work, delegate_id: int) -> None:
    set_photo(work, delegate_id, work.save_blob(PORTRAIT, "image/jpeg"))


def live_a_little(desk: Desk) -> list[int]:
    """Something of everything: records, facts, a picture, an undo, two lives."""
    ids = desk.bring(*many_names(12), delegation="Huế", phone="0912 345 318")
    for row_id in ids[:6]:
        desk.scan(desk.code(row_id))
    desk.scan("not a code")
    desk.workspace.do(cancel_delegate, ids[1])
    desk.workspace.do(take_photo, ids[2])
    desk.workspace.do(edit_delegate, ids[3], position_vi="Giám đốc")
    desk.workspace.undo()
    return ids


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A closed file with some life in it."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        live_a_little(desk)
    return tmp_path / "a.hanoiplan"


@pytest.fixture
def killed(closed: Path) -> Path:
    """The same without a seal, as a crash would leave it: only meaning can tell."""
    tamper(closed, "PRAGMA user_version=1")  # any write makes the seal old
    tamper(closed, "UPDATE search_text SET native=native")
    return closed


def looked_at(file: Path) -> Verdict:
    """What `verify` says of a file that nobody changes by looking."""
    workspace = Workspace.open(file, a_clock(), read_only=True)
    try:
        return workspace.verify()
    finally:
        workspace.close()


def is_noticed(file: Path) -> bool:
    """Whether anybody is told: a sentence instead of a verdict counts."""
    try:
        return not looked_at(file).whole
    except KnownError:
        return True


def test_a_closed_file_is_whole_and_sealed(closed: Path) -> None:
    verdict = looked_at(closed)
    assert (verdict.whole, verdict.sealed, verdict.emptied) == (True, True, 0)
    assert verdict.operations > 10


def flips_missed(file: Path, count: int, seed: int) -> list[int]:
    """Flip so many single bits, one after the other; returns the places nobody noticed."""
    whole = file.read_bytes()
    chance = random.Random(seed)
    missed = []
    for place in sorted(chance.sample(range(len(whole)), count)):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        file.write_bytes(flipped)
        if not is_noticed(file):
            missed.append(place)
    return missed


def test_every_flipped_byte_of_a_closed_file_is_noticed(closed: Path) -> None:
    assert flips_missed(closed, FLIPS, seed=20261122) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_many_more_flipped_bytes_are_noticed(closed: Path, seed: int) -> None:
    assert flips_missed(closed, 2000, seed) == []


def test_every_bit_of_the_header_is_under_the_seal(closed: Path) -> None:
    """Where SQLite itself keeps its counters, and where the seal stands."""
    whole = closed.read_bytes()
    for place in range(100):
        flipped = bytearray(whole)
        flipped[place] ^= 0x10
        closed.write_bytes(flipped)
        assert is_noticed(closed), place


def test_a_byte_of_the_words_that_describe_a_table_is_damage(closed: Path) -> None:
    """SQLite takes such a file for whole: it knows another column, and ours is not there."""
    content = closed.read_bytes()
    described = content.index(b"CREATE TABLE incarnation")
    place = content.index(b"reason", described)
    closed.write_bytes(content[:place] + b"seasom" + content[place + 6 :])
    with pytest.raises(KnownError, match=r"a\.hanoiplan"):
        Workspace.open(closed, a_clock())


def test_a_damaged_file_does_not_open_for_work_and_stays_as_it_is(closed: Path) -> None:
    """Work would seal the damage in, and the next look would call it whole."""
    content = bytearray(closed.read_bytes())
    content[-200] ^= 0x01
    closed.write_bytes(content)
    with pytest.raises(KnownError, match=r"a\.hanoiplan"):
        Workspace.open(closed, a_clock())
    assert closed.read_bytes() == content
    assert [path.name for path in closed.parent.iterdir()] == [closed.name]


def choices(file: Path, chance: random.Random) -> Iterator[tuple[str, int, str, Any]]:
    """(table, row id, column, changed value) without end; every table gets its turn."""
    names = [*tables_of_kind(Kind.RECORD, Kind.FACT, Kind.JOURNAL), "blob"]
    with bare(file) as connection:
        rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}
    filled = [name for name in names if rows[name]]
    while True:
        name = chance.choice(filled)
        row = chance.choice(rows[name])
        column = chance.choice(row.keys())
        if (name, column) not in UNCOVERED:
            yield name, row["id"], column, one_byte_other(row[column], chance)


# What a picture is called inside the file, and of what kind it is, nobody promises.
UNCOVERED = {("blob", "id"), ("blob", "kind")}


def one_byte_other(value: Any, chance: random.Random) -> Any:
    """The same value with one byte changed."""
    if value is None:
        return 7
    if isinstance(value, int):
        return value ^ (1 << chance.randrange(8))
    raw = bytearray(value.encode() if isinstance(value, str) else value)
    if not raw:
        return "x"
    raw[chance.randrange(len(raw))] ^= 0x01
    return raw.decode("utf-8", errors="replace") if isinstance(value, str) else bytes(raw)


def changes_missed(file: Path, count: int, seed: int) -> list[tuple[str, str, Any]]:
    """Change so many single values by SQL, each in a fresh copy; returns what nobody noticed."""
    spoilt = file.with_name("spoilt.hanoiplan")
    picks = choices(file, random.Random(seed))
    missed = []
    for _turn in range(count):
        table, row, column, value = next(picks)
        shutil.copyfile(file, spoilt)
        statement = f"UPDATE OR IGNORE {table} SET {column}=? WHERE id=?"
        if tamper(spoilt, statement, value, row) and not is_noticed(spoilt):
            missed.append((table, column, value))
    return missed


def test_every_value_changed_by_sql_is_noticed(killed: Path) -> None:
    """Beside the program, with SQLite's own tools: the journal and the tables disagree."""
    assert changes_missed(killed, FLIPS, seed=8) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_many_more_values_changed_by_sql_are_noticed(killed: Path, seed: int) -> None:
    assert changes_missed(killed, 1000, seed) == []


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("journal_entry", "salt", "text where bytes belong"),
        ("journal_entry", "payload", b"\xff\xfe bytes where text belongs"),
        ("journal_entry", "digest", "text"),
        ("journal_operation", "label", b"\xff"),
        ("journal_operation", "number", "seven"),
        ("incarnation", "home", b"\x00"),
        ("delegate", "imported", 2),
        ("delegate", "cancelled_at", "not a moment"),
        ("passage", "at", "2026-13-45"),
        ("blob", "content", "no bytes"),
    ],
)
def test_a_value_of_another_type_is_a_fault_and_no_crash(
    killed: Path, table: str, column: str, value: object
) -> None:
    assert tamper(killed, f"UPDATE {table} SET {column}=?", value)
    assert is_noticed(killed)


def test_text_that_is_no_text_is_damage(killed: Path) -> None:
    """SQLite keeps what it is given; Python cannot read it."""
    tamper(killed, "UPDATE delegate SET notes=CAST(x'ff' AS TEXT)")
    with pytest.raises(KnownError, match=r"a\.hanoiplan"):
        looked_at(killed)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM journal_operation WHERE id=3",
        "DELETE FROM journal_operation WHERE id=(SELECT max(id) FROM journal_operation)",
        "DELETE FROM journal_entry WHERE operation=4",
        "DELETE FROM journal_entry WHERE id=(SELECT max(id) FROM journal_entry)",
        "UPDATE journal_operation SET id=id+100 WHERE id>3",
        "UPDATE journal_operation SET number=number+1 WHERE id>3",
        "UPDATE journal_operation SET id=-id WHERE id=2",
        "UPDATE journal_entry SET operation=3 WHERE operation=4",
        "UPDATE incarnation SET started=started||'0'",
        "UPDATE incarnation SET home='elsewhere'",
        "DELETE FROM incarnation",
        "DELETE FROM number_issued WHERE id=(SELECT min(id) FROM number_issued)",
        "DELETE FROM delegate WHERE id=(SELECT min(id) FROM delegate)",
        "INSERT INTO badge_voided SELECT * FROM (SELECT 1,id,1,1,'x','x',99 FROM delegate LIMIT 1)",
        "DROP TABLE passage",
        "ALTER TABLE delegate RENAME COLUMN phone TO fax",
    ],
)
def test_a_journal_or_table_out_of_order_is_noticed(killed: Path, statement: str) -> None:
    """Deleted, renumbered, moved, added: whatever is done beside the program."""
    with bare(killed) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute(statement)
    assert is_noticed(killed)


def test_two_operations_that_changed_places_are_noticed(killed: Path) -> None:
    with bare(killed) as connection:
        for old, new in ((5, -5), (6, 5), (-5, 6)):
            connection.execute("UPDATE journal_operation SET id=? WHERE id=?", (new, old))
            connection.execute("UPDATE journal_entry SET operation=? WHERE operation=?", (new, old))
    assert is_noticed(killed)


def test_a_row_that_lost_its_parent_is_noticed(killed: Path) -> None:
    tamper(killed, "DELETE FROM delegation")
    assert is_noticed(killed)


def test_a_life_without_operations_is_watched_too(closed: Path, tmp_path: Path) -> None:
    """A copy begins a new life at once; its row counts before anybody works there."""
    copy = tmp_path / "copy.hanoiplan"
    shutil.copyfile(closed, copy)
    Workspace.open(copy, a_clock()).close()
    assert looked_at(copy).whole
    tamper(copy, "UPDATE incarnation SET reason='x' WHERE id=(SELECT max(id) FROM incarnation)")
    assert is_noticed(copy)


def test_the_proof_of_a_copy_names_the_first_fault(killed: Path) -> None:
    tamper(killed, "UPDATE delegate SET printed_vi='Ai đó'")
    with pytest.raises(KnownError, match="delegate"):
        prove(killed)


EMPTY = "UPDATE journal_entry SET salt=NULL, payload=NULL WHERE table_name='delegate'"


def test_entries_emptied_by_law_leave_the_chain_whole(tmp_path: Path) -> None:
    """Salt and payload go, the digest stays: the chain holds, and the verdict counts them."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        who = desk.add("Lê Thị Ánh", phone="0912345318")
        desk.workspace.do(edit_delegate, who, phone="0912345319")
        emptied = erase_person(desk.workspace, who).here.entries
        verdict = desk.workspace.verify()
    assert (verdict.whole, verdict.emptied) == (True, emptied) == (True, 2)


def test_entries_that_somebody_emptied_without_an_erasure_are_a_fault(killed: Path) -> None:
    """Else anybody could empty an entry and write whatever they like into its row."""
    assert tamper(killed, EMPTY)
    assert is_noticed(killed)


def test_a_row_written_after_its_erasure_is_noticed(killed: Path) -> None:
    """A tombstone is proved like any other row."""
    with bare(killed) as connection:
        who = connection.execute("SELECT min(id) FROM delegate").fetchone()[0]
    workspace = Workspace.open(killed, a_clock())
    erase_person(workspace, who)
    workspace.close()
    tamper(killed, "UPDATE delegate SET notes='x' WHERE id=?", who)
    assert is_noticed(killed)


def test_an_erasure_whose_own_entry_is_emptied_is_a_fault(killed: Path) -> None:
    """It says what the row holds now; without it nobody could tell."""
    with bare(killed) as connection:
        who = connection.execute("SELECT min(id) FROM delegate").fetchone()[0]
    workspace = Workspace.open(killed, a_clock())
    erase_person(workspace, who)
    workspace.close()
    assert tamper(killed, f"{EMPTY} AND action='erase'") == 1
    assert is_noticed(killed)


def test_a_salt_left_without_its_payload_is_a_fault(killed: Path) -> None:
    """With it and the digest the payload could be guessed."""
    tamper(killed, "UPDATE journal_entry SET payload=NULL WHERE table_name='delegate'")
    assert is_noticed(killed)


def test_an_entry_emptied_of_its_salt_only_is_a_fault(killed: Path) -> None:
    tamper(killed, "UPDATE journal_entry SET salt=NULL WHERE table_name='delegate'")
    assert is_noticed(killed)
