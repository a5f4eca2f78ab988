"""Fifty power cuts: a process killed at any moment loses nothing it has confirmed.

Victims check people in, or import lists, and say each step only after the program has confirmed
it (`victims.py`). Each is killed (SIGKILL) after a random time. Then the file must hold everything
that was confirmed, no half of anything, and must verify. The commands read it, as an office would.
"""

import random
import shutil
import sys
from pathlib import Path

import pytest

from hanoiplan.base.clock import SystemClock
from hanoiplan.base.ids import id_text
from hanoiplan.plans.queries import events
from hanoiplan.presence.queries import arrived
from hanoiplan.workspace import Workspace
from tests.journeys.headless import a_list, a_workspace, cli, figures, ids, many_people
from tests.journeys.victims import Hunt

KILLS = 25  # of each kind
PEOPLE = 120
LISTS, IN_A_LIST = 10, 120

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are POSIX")


def inside(file: Path) -> set[str]:
    """Ids of everybody who is inside."""
    workspace = Workspace.open(file, SystemClock(), read_only=True)
    try:
        event = workspace.read(events)[0].id
        return {id_text(delegate) for delegate in workspace.read(arrived, event)}
    finally:
        workspace.close()


def assert_whole(file: Path) -> None:
    """Nothing in the file is half."""
    verdict = cli("verify", file)
    assert verdict.code == 0, verdict.err


def test_killed_while_people_check_in(hunt: Hunt, chance: random.Random, tmp_path: Path) -> None:
    """Every green light stands in the file, and at most one more that nobody had seen yet."""
    original = a_workspace(tmp_path, many_people(PEOPLE))
    owners = {cli("code", original, one).out.strip(): one for one in ids(original).values()}
    assert len(owners) == PEOPLE
    confirmed_ever = 0
    for round_ in range(KILLS):
        file = tmp_path / f"{round_}.hanoiplan"
        shutil.copy(original, file)
        confirmed = hunt.kill("desk", file, list(owners), chance.uniform(0, 0.35))
        confirmed_ever += len(confirmed)
        seen = {owners[code] for code in confirmed}
        assert seen <= inside(file)
        assert len(inside(file) - seen) <= 1
        assert figures(file)["checked_in"] == len(inside(file))
        assert_whole(file)
    assert confirmed_ever > KILLS, "they were killed before they did anything"


def test_killed_while_lists_come_in(hunt: Hunt, chance: random.Random, tmp_path: Path) -> None:
    """A list is there as a whole or not at all."""
    people = many_people(LISTS * IN_A_LIST)
    lists = [
        a_list(tmp_path / f"{n}.csv", people[n * IN_A_LIST : (n + 1) * IN_A_LIST])
        for n in range(LISTS)
    ]
    empty = a_workspace(tmp_path, ())
    confirmed_ever = 0
    for round_ in range(KILLS):
        file = tmp_path / f"{round_}.hanoiplan"
        shutil.copy(empty, file)
        confirmed = hunt.kill("intake", file, [str(one) for one in lists], chance.uniform(0, 0.6))
        confirmed_ever += len(confirmed)
        there = figures(file)["delegates"]
        assert there % IN_A_LIST == 0, f"half a list: {there} people"
        assert there // IN_A_LIST - len(confirmed) in (0, 1)
        assert len(cli("history", file, "--json").json) == 1 + there // IN_A_LIST
        assert_whole(file)
    assert KILLS / 2 < confirmed_ever < KILLS * LISTS, "none was killed in the middle"
