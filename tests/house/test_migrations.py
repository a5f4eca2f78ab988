"""The migrations make exactly the tables that the program declares, and nothing else can."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from hanoiplan import migrations
from hanoiplan.schema import HEAD, METADATA
from tests.hanoiplan.store.raw import bare
from tests.hanoiplan.store.sample import ROOT, present_version, sample_of

SCRIPTS = Path(next(iter(migrations.__path__)))


def the_scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


@contextmanager
def a_file(path: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def by_migrations(path: Path) -> Path:
    """An empty file taken from nothing to the newest shape, step by step."""
    scripts = the_scripts()
    steps = reversed(list(scripts.walk_revisions()))
    with a_file(path) as connection:
        context = MigrationContext.configure(connection, opts={"render_as_batch": True})
        with Operations.context(context):
            for step in steps:
                step.module.upgrade()
    return path


def by_declaration(path: Path) -> Path:
    with a_file(path) as connection:
        METADATA.create_all(connection)
    return path


def shape(path: Path) -> dict[str, str]:
    """Everything SQLite knows of the tables and indexes, with one spelling for one thing."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    found = {name: _normal(sql) for name, sql in rows}
    connection.close()
    return found


def _normal(sql: str) -> str:
    head, bracket, body = sql.partition("(")
    parts = re.split(r",(?![^()]*\))", body.rpartition(")")[0])
    words = sorted(" ".join(part.replace('"', "").split()) for part in parts)
    return " ".join(head.replace('"', "").split()) + bracket + "; ".join(words)


def test_there_is_one_newest_shape_and_the_program_knows_it() -> None:
    assert the_scripts().get_heads() == [HEAD]


def test_from_nothing_to_the_newest_equals_what_is_declared(tmp_path: Path) -> None:
    """Tables, columns, types, constraints and indexes, each by name."""
    declared = shape(by_declaration(tmp_path / "declared.db"))
    assert shape(by_migrations(tmp_path / "migrated.db")) == declared
    assert len(declared) > 30


def released_versions() -> list[str]:
    """The versions that the change log has under their number: those that people have."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return re.findall(r"^## \[?(\d+\.\d+\.\d+)\b", text, re.MULTILINE)


def shape_of_sample(version: str) -> str:
    with bare(sample_of(version)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def test_every_released_version_left_a_sample_file() -> None:
    """Each of them is opened in `tests/hanoiplan/store/test_samples.py`."""
    wanted = {*released_versions(), present_version()}
    assert {version for version in wanted if not sample_of(version).is_file()} == set()


def test_the_sample_of_the_present_version_has_todays_shape() -> None:
    """A new step makes every released version an older one, and its sample is left as it is."""
    version = present_version()
    remedy = (
        f"{version} is released: raise the version in pyproject.toml, keep {version}.hanoiplan"
        " and make the next sample"
        if version in released_versions()
        else "make it anew"
    )
    assert shape_of_sample(version) == HEAD, f"{remedy}: python -m tests.hanoiplan.store.sample"


def test_every_step_has_a_reason_and_a_date() -> None:
    for step in the_scripts().walk_revisions():
        assert re.fullmatch(r"\d{8}_\d{4}", step.revision)
        assert Path(step.path).name.startswith(step.revision)
        assert step.doc


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE delegate ADD COLUMN fax TEXT",
        "DROP INDEX ix_delegate_event_sort",
        "CREATE TABLE extra (id INTEGER PRIMARY KEY)",
    ],
)
def test_a_difference_would_be_seen(tmp_path: Path, change: str) -> None:
    declared = shape(by_declaration(tmp_path / "declared.db"))
    other = by_migrations(tmp_path / "migrated.db")
    with sqlite3.connect(other) as connection:
        connection.execute(change)
    connection.close()
    assert shape(other) != declared
