"""An older file is brought up with a copy first, keeps every row, or stays exactly as it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from hanoiplan import migrations
from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.schema import HEAD
from hanoiplan.store.rows import Kind
from hanoiplan.store.snapshot import prove
from hanoiplan.workspace import Workspace
from tests.builders import a_clock, a_desk, many_names
from tests.hanoiplan.store.raw import bare, contents, tamper
from tests.hanoiplan.store.tomorrow import (
    NEW_COLUMN,
    NEXT,
    REBUILD,
    bring_up,
    told_of_tomorrow,
    tomorrow,
)


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        ids = desk.bring(*many_names(30), delegation="Huế")
        desk.scan(desk.code(ids[0]))
    return tmp_path / "a.hanoiplan"


def test_a_rebuilt_parent_keeps_its_children(closed: Path, tmp_path: Path) -> None:
    """A batch rebuild drops the parent table; with foreign keys on that empties the child."""
    kinds = (Kind.RECORD, Kind.FACT, Kind.SECRET, Kind.JOURNAL)
    before = contents(closed, *kinds)
    copy = tmp_path / "copy.hanoiplan"
    assert bring_up(closed, tomorrow(tmp_path, REBUILD), copy) == copy
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


def test_entries_from_before_a_new_column_are_read_with_it(closed: Path, tmp_path: Path) -> None:
    """The journal keeps what was written; without the step's word on it nothing would agree."""
    scripts = tomorrow(tmp_path, NEW_COLUMN)
    bring_up(closed, scripts, tmp_path / "copy.hanoiplan", told_of_tomorrow)
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
    one, two = tmp_path / "one.hanoiplan", tmp_path / "two.hanoiplan"
    assert bring_up(closed, scripts, one) == one
    assert bring_up(closed, scripts, two) is None
    assert not two.exists()


def test_a_program_of_today_refuses_the_file_of_tomorrow(closed: Path, tmp_path: Path) -> None:
    bring_up(closed, tomorrow(tmp_path, REBUILD), tmp_path / "copy.hanoiplan")
    with pytest.raises(FileTrouble, match="newer version"):
        Workspace.open(closed, a_clock())


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
