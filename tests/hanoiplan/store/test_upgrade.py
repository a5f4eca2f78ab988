"""An older file is brought up with a copy first, keeps every row, or stays exactly as it was."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from hanoiplan import migrations
from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.schema import HEAD
from hanoiplan.store import upgrade
from hanoiplan.store.engine import connect
from hanoiplan.store.rows import Kind
from hanoiplan.store.shapes import Written
from hanoiplan.store.snapshot import prove
from hanoiplan.store.values import Values
from hanoiplan.workspace import Workspace
from tests.builders import a_clock, a_desk, many_names
from tests.hanoiplan.store.raw import bare, contents, tamper

NEXT = "20990101_0000"
FRAME = '''"""A step of tomorrow."""
import sqlalchemy as sa
from alembic import op
revision = "{revision}"
down_revision = "{before}"
branch_labels = None
depends_on = None
def upgrade():
'''

REBUILD = """
    with op.batch_alter_table("event") as batch:
        batch.alter_column("short_name", type_=sa.String(80))
    with op.batch_alter_table("delegation") as batch:
        batch.create_index("ix_delegation_country", ["country"])
    with op.batch_alter_table("search_text", recreate="always") as batch:
        batch.alter_column("native", type_=sa.String(80))
"""
FAIL_LATE = """
    op.execute("UPDATE delegate SET notes='half'")
    op.execute("DROP TABLE passage")
    op.execute("UPDATE no_such_table SET x=1")
"""
NEW_COLUMN = """
    column = sa.Column("known_as", sa.Text(), server_default="", nullable=False)
    op.add_column("delegate", column)
def upcast(table, values, whole):
    return {**values, "known_as": ""} if whole and table == "delegate" else values
"""
ORPHANS = """
    op.execute("DELETE FROM event")
"""


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        ids = desk.bring(*many_names(30), delegation="Huế")
        desk.scan(desk.code(ids[0]))
    return tmp_path / "a.hanoiplan"


def tomorrow(folder: Path, body: str) -> Path:
    """The scripts of a program that is one step further than ours."""
    scripts = folder / "migrations"
    shutil.copytree(Path(next(iter(migrations.__path__))), scripts)
    step = scripts / "versions" / f"{NEXT}_tomorrow.py"
    step.write_text(FRAME.format(revision=NEXT, before=HEAD) + body, encoding="utf-8")
    return scripts


def bring_up(file: Path, scripts: Path, copy: Path) -> bool:
    doors = connect(file)
    try:
        return upgrade.bring_up(doors, NEXT, scripts, copy)
    finally:
        doors.close()


def test_a_rebuilt_parent_keeps_its_children(closed: Path, tmp_path: Path) -> None:
    """A batch rebuild drops the parent table; with foreign keys on that empties the child."""
    kinds = (Kind.RECORD, Kind.FACT, Kind.SECRET, Kind.JOURNAL)
    before = contents(closed, *kinds)
    copy = tmp_path / "copy.hanoiplan"
    assert bring_up(closed, tomorrow(tmp_path, REBUILD), copy) is True
    assert contents(closed, *kinds) == before
    assert contents(copy, *kinds) == before
    assert prove(copy).whole
    with bare(closed) as connection:
        shape = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        assert [row[0] for row in shape] == [NEXT]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        kept = connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
        assert {row[0] for row in kept} == {"search_text_added", "search_text_removed"}
        found = connection.execute("SELECT count(*) FROM search_index WHERE words MATCH 'nguyen'")
        assert found.fetchone()[0] == 6


def told_of_tomorrow(written: Written, wanted: str) -> Values:
    """What the step's own `upcast` says, as `migrations.upcast` would ask it."""
    if written.whole and written.table == "delegate" and written.shape < NEXT <= wanted:
        return {**written.values, "known_as": ""}
    return written.values


def test_entries_from_before_a_new_column_are_read_with_it(closed: Path, tmp_path: Path) -> None:
    """The journal keeps what was written; without the step's word on it nothing would agree."""
    bring_up(closed, tomorrow(tmp_path, NEW_COLUMN), tmp_path / "copy.hanoiplan")
    assert prove(closed, told_of_tomorrow).whole
    with pytest.raises(FileTrouble, match="does not agree with the journal"):
        prove(closed)


def test_a_step_is_asked_only_between_the_two_shapes(tmp_path: Path) -> None:
    """The real loader, over real files of steps in a package of their own."""
    tomorrow(tmp_path, NEW_COLUMN)
    script = (
        "from migrations import upcast\n"
        "from hanoiplan.store.shapes import Written\n"
        "def ask(shape, whole, wanted):\n"
        "    return upcast(Written(shape, 'delegate', {'notes': 'x'}, whole), wanted)\n"
        f"assert ask('{HEAD}', True, '{NEXT}') == {{'notes': 'x', 'known_as': ''}}\n"
        f"assert ask('{HEAD}', False, '{NEXT}') == {{'notes': 'x'}}\n"
        f"assert ask('{NEXT}', True, '{NEXT}') == {{'notes': 'x'}}\n"
        f"assert ask('{HEAD}', True, '{HEAD}') == {{'notes': 'x'}}\n"
    )
    assert in_a_program(script, tmp_path) == 0


def test_an_older_file_proves_itself_to_a_program_with_more_columns(
    closed: Path, tmp_path: Path
) -> None:
    """Else the copy before an upgrade could never be verified."""
    script = (
        "import sys; from pathlib import Path; from sqlalchemy import Column, Text\n"
        "from hanoiplan.schema import METADATA; from hanoiplan.store.snapshot import prove\n"
        "METADATA.tables['delegate'].append_column(Column('known_as', Text))\n"
        f"assert prove(Path({str(closed)!r})).whole\n"
    )
    assert in_a_program(script, tmp_path) == 0


def in_a_program(script: str, folder: Path) -> int:
    """Run Python of its own: what it does to the declared tables stays there."""
    root = Path(next(iter(migrations.__path__))).parent.parent
    command = [sys.executable, "-c", f"import sys; sys.path[:0] = [{str(root)!r}]\n{script}"]
    return subprocess.run(command, cwd=folder, check=False, timeout=60).returncode


def test_undo_stops_at_a_step(tmp_path: Path) -> None:
    with a_desk(tmp_path / "b.hanoiplan") as desk:
        desk.add()
        tamper(desk.path, "UPDATE journal_operation SET shape='20200101_0000'")
        with pytest.raises(NotPossible, match="brought up to a newer version"):
            desk.workspace.undo()


def test_a_second_time_there_is_nothing_to_do(closed: Path, tmp_path: Path) -> None:
    scripts = tomorrow(tmp_path, REBUILD)
    assert bring_up(closed, scripts, tmp_path / "one.hanoiplan") is True
    assert bring_up(closed, scripts, tmp_path / "two.hanoiplan") is False
    assert not (tmp_path / "two.hanoiplan").exists()


def test_a_program_of_today_refuses_the_file_of_tomorrow(closed: Path, tmp_path: Path) -> None:
    bring_up(closed, tomorrow(tmp_path, REBUILD), tmp_path / "copy.hanoiplan")
    with pytest.raises(FileTrouble, match="newer version"):
        Workspace.open(closed, a_clock())


@pytest.mark.parametrize(("body", "error"), [(FAIL_LATE, OperationalError), (ORPHANS, FileTrouble)])
def test_a_step_that_fails_leaves_the_file_as_it_was(
    closed: Path, tmp_path: Path, body: str, error: type[Exception]
) -> None:
    """Also when it had already dropped a table; a lost parent counts as failing."""
    kinds = (Kind.RECORD, Kind.FACT, Kind.SECRET, Kind.JOURNAL)
    before = contents(closed, *kinds)
    with pytest.raises(error):
        bring_up(closed, tomorrow(tmp_path, body), tmp_path / "copy.hanoiplan")
    assert contents(closed, *kinds) == before
    workspace = Workspace.open(closed, a_clock())
    assert workspace.verify().whole
    event = next(iter(before["event"]))
    assert len(workspace.read(find_delegates, event, "nguyen")) == 6
    workspace.close()


def test_a_file_that_does_not_prove_whole_is_not_upgraded(closed: Path, tmp_path: Path) -> None:
    """Without a good copy nothing is risked."""
    tamper(closed, "UPDATE delegate SET phone='1' WHERE 1")
    with pytest.raises(FileTrouble, match="not whole"):
        bring_up(closed, tomorrow(tmp_path, REBUILD), tmp_path / "copy.hanoiplan")
    with bare(closed) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone()[0] == HEAD


def test_a_file_of_today_opens_without_a_copy(closed: Path) -> None:
    Workspace.open(closed, a_clock()).close()
    assert [path.name for path in closed.parent.iterdir()] == ["a.hanoiplan"]
