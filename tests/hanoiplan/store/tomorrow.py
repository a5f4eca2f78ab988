"""The program of tomorrow: the steps of today's and one more, which does what a test wants."""

import shutil
from pathlib import Path

from hanoiplan import migrations
from hanoiplan.schema import HEAD
from hanoiplan.store import upgrade
from hanoiplan.store.engine import connect
from hanoiplan.store.shapes import Upcast, Written, as_written
from hanoiplan.store.values import Values

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


def tomorrow(folder: Path, body: str) -> Path:
    """The scripts of a program that is one step further than ours."""
    scripts = folder / "migrations"
    shutil.copytree(Path(next(iter(migrations.__path__))), scripts)
    step = scripts / "versions" / f"{NEXT}_tomorrow.py"
    step.write_text(FRAME.format(revision=NEXT, before=HEAD) + body, encoding="utf-8")
    return scripts


def bring_up(file: Path, scripts: Path, copy: Path, upcast: Upcast = as_written) -> Path | None:
    """What opening does with an older file."""
    doors = connect(file, upcast=upcast)
    try:
        return upgrade.bring_up(doors, NEXT, scripts, copy)
    finally:
        doors.close()


def told_of_tomorrow(written: Written, wanted: str) -> Values:
    """What the step's own `upcast` says, as `migrations.upcast` would ask it."""
    if written.whole and written.table == "delegate" and written.shape < NEXT <= wanted:
        return {**written.values, "known_as": ""}
    return written.values
