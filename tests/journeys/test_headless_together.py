"""Commands beside each other and beside an open window: one file, several programs, nothing lost.

SQLite's locks belong to a process. Whatever a process does with the file besides (reading its
bytes for a proof, opening it a second time) must not let go of them, or another program folds
the log away under it.
"""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hanoiplan.base.clock import SystemClock
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.plans.queries import events
from hanoiplan.workspace import Workspace
from tests.journeys.headless import (
    FILE,
    PROGRAM,
    ROOT,
    a_workspace,
    cli,
    code_of,
    command,
    figures,
    ids,
    many_people,
    words_of,
)

AN = "Nguyễn Văn An"


def test_eight_desks_check_in_at_the_same_moment(tmp_path: Path) -> None:
    """Eight processes; each says welcome, all eight are inside."""
    file = a_workspace(tmp_path, many_people(8))
    codes = [cli("code", file, one).out.strip() for one in ids(file).values()]
    desks = [
        subprocess.Popen(
            [*PROGRAM, *words_of(["check-in", file, code, "--json", "--desk", number])],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for number, code in enumerate(codes, start=1)
    ]
    said = [desk.communicate(timeout=120) for desk in desks]
    assert all('"welcome"' in out for out, _err in said), said
    assert figures(file)["checked_in"] == 8
    assert cli("verify", file).code == 0


def looked_at_nothing(window: Workspace) -> None:
    """The window stands there."""


def proved_itself(window: Workspace) -> None:
    """ "Verify" was pressed in the window."""
    assert window.verify().whole


def looked_a_second_time(window: Workspace) -> None:
    """A job of the window opened the file for looking and closed it again."""
    Workspace.open(window.path, SystemClock(), read_only=True).close()


def worked_a_second_time(window: Workspace) -> None:
    """A job of the window opened the file for work and closed it again."""
    Workspace.open(window.path, SystemClock()).close()


def made_a_backup(window: Workspace) -> None:
    """The window kept a copy."""
    window.save_copy(window.path.with_name("backup.hanoiplan"))


@pytest.fixture
def code(tmp_path: Path) -> str:
    """The badge code of somebody in the workspace that the window will open."""
    return code_of(a_workspace(tmp_path), AN)


@pytest.fixture
def window(tmp_path: Path, code: str) -> Iterator[Workspace]:
    """The workspace, open in this process as a window holds it; all else comes from outside."""
    assert code
    opened = Workspace.open(tmp_path / FILE, SystemClock())
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "before",
    [
        looked_at_nothing,
        proved_itself,
        looked_a_second_time,
        worked_a_second_time,
        made_a_backup,
    ],
)
def test_a_command_beside_an_open_window_loses_nothing(
    window: Workspace, code: str, before: Callable[[Workspace], None]
) -> None:
    """The command ends while the window stays open; then both go on working."""
    file, event = window.path, window.read(events)[0].id
    before(window)
    assert command("check-in", file, code, "--json").json["outcome"] == "welcome"
    window.do(add_delegate, event, DelegateDraft(printed_vi="Đỗ Đình Đức"))
    assert command("find", file, "do dinh duc", "--json").json
    assert command("check-in", file, code, "--json").json["outcome"] == "already"
    window.close()
    assert figures(file) == {"delegates": 4, "delegations": 2, "checked_in": 1, "printed": 0}
    assert command("verify", file).code == 0
