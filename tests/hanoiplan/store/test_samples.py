"""The files that earlier versions left: each opens, is brought up, proves itself and goes on.

`tests/house/test_migrations.py` demands one for every released version; the four with a name are
from before the first release.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hanoiplan import migrations
from hanoiplan.badges.queries import printed_count
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.checklist.queries import tasks
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.delegates.searching import find_delegates
from hanoiplan.handouts.queries import stock
from hanoiplan.history import history
from hanoiplan.overview.queries import look
from hanoiplan.plans.queries import agencies, events
from hanoiplan.presence.queries import arrived, checkpoints
from hanoiplan.programme.queries import sessions
from hanoiplan.schema import HEAD
from hanoiplan.seating.precedence_queries import precedence_list
from hanoiplan.seating.queries import arrangements, halls
from hanoiplan.seating.viewing import view
from hanoiplan.store.snapshot import prove
from hanoiplan.workspace import Workspace
from tests.builders import a_clock
from tests.hanoiplan.store.sample import DATA, INTERPRETER, PHONE, present_version, sample_of

SAMPLES = sorted(DATA.glob("*.hanoiplan"))
BY_EVENT: tuple[Callable[..., object], ...] = (
    delegate_rows, delegations, checkpoints, arrived, stock, sessions, precedence_list, halls,
    arrangements, look, printed_count,
)  # fmt: skip


def shape(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


@pytest.fixture(params=SAMPLES, ids=lambda file: file.stem)
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A sample of its own, so that the one of the project stays as it was released."""
    set_language("en")
    return Path(shutil.copyfile(request.param, tmp_path / request.param.name))


@pytest.fixture
def opened(sample: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(sample, a_clock())
    yield workspace
    workspace.close()


def test_it_is_brought_up_and_proves_itself(opened: Workspace) -> None:
    verdict = opened.verify()
    assert verdict.faults == ()
    assert verdict.operations > 0


def test_a_copy_as_it_was_is_kept_only_where_something_was_done(sample: Path) -> None:
    before = shape(sample)
    workspace = Workspace.open(sample, a_clock())
    workspace.close()
    assert shape(sample) == HEAD
    copy = workspace.kept_before
    assert (copy is None) == (before == HEAD)
    if copy is not None:
        assert shape(copy) == before
        assert prove(copy, migrations.upcast).whole


def test_what_its_pages_ask_is_answered(opened: Workspace) -> None:
    (event,) = opened.read(events)
    for query in BY_EVENT:
        opened.read(query, event.id)
    for arrangement in opened.read(arrangements, event.id):
        opened.read(view, arrangement.id)
    assert opened.read(delegate_rows, event.id)
    assert isinstance(opened.read(tasks), list)
    assert isinstance(opened.read(agencies), list)
    assert opened.read(history, 100)


def test_work_goes_on_and_is_found_and_undone(opened: Workspace) -> None:
    (event,) = opened.read(events)
    who = opened.read(delegate_rows, event.id)[0]
    opened.do(edit_delegate, who.id, printed_vi="Hoàng Thị Mười Ba")
    assert [row.id for row in opened.read(find_delegates, event.id, "muoi ba")] == [who.id]
    opened.undo()
    assert opened.read(find_delegates, event.id, "muoi ba") == []
    assert opened.verify().whole


def test_its_last_step_is_undone_or_refused_with_a_sentence(sample: Path) -> None:
    """Of another shape it is refused: what it would bring back is not of today."""
    older = shape(sample) != HEAD
    workspace = Workspace.open(sample, a_clock())
    name = workspace.undo_state().undo
    if name is None:
        pass
    elif older:
        with pytest.raises(NotPossible, match="brought up to a newer version"):
            workspace.undo()
    else:
        assert workspace.undo() == name
    assert workspace.verify().whole
    workspace.close()


def test_the_sample_of_today_has_something_in_every_room(tmp_path: Path) -> None:
    """Or the next step would be tried on empty tables."""
    file = Path(shutil.copyfile(sample_of(present_version()), tmp_path / "a.hanoiplan"))
    with closing(sqlite3.connect(file)) as connection:
        for table in (
            "agency", "arrangement", "badge_issued", "card_printed", "checkpoint", "cue",
            "delegate", "delegation", "hall", "hall_chair", "hand_out", "hand_out_item",
            "passage", "plan", "precedence_place", "precedence_rank", "programme_version",
            "reporting_duty", "seat", "seat_behind", "seating_wish", "session", "session_part",
            "task", "task_comment",
        ):  # fmt: skip
            assert connection.execute(f"SELECT 1 FROM {table}").fetchone(), table
    workspace = Workspace.open(file, a_clock())
    (event,) = workspace.read(events)
    people = {row.name: row for row in workspace.read(delegate_rows, event.id)}
    assert INTERPRETER in people
    assert PHONE in {row.phone for row in people.values()}
    workspace.undo()
    assert PHONE not in {row.phone for row in workspace.read(delegate_rows, event.id)}
    workspace.close()
