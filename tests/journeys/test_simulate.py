"""`simulate`: thousands of scans from several desks, and none that was said is ever lost.

The command writes into a demonstration or a rehearsal only. Killed at any moment (SIGKILL), its
file holds every outcome that it has said, at most one more, and nothing half.
"""

import json
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from hanoiplan.base.clock import SystemClock
from hanoiplan.plans.queries import events
from hanoiplan.presence.queries import passages
from hanoiplan.registration.tables import ScanKept
from hanoiplan.store.work import Reader
from hanoiplan.workspace import Workspace
from tests.journeys.headless import PROGRAM, ROOT, a_workspace, cli, command, many_people
from tests.journeys.victims import Hunt

KILLS, ALL_KILLS = 4, 50  # in `make test`; and in `make sweep`
PEOPLE = 30  # all of them come soon, so that refusals are among what was said

posix = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are POSIX")


@pytest.fixture
def demonstration(tmp_path: Path) -> Path:
    """A small one."""
    file = tmp_path / "demo.hanoiplan"
    assert cli("demo", file, "--delegates", PEOPLE).code == 0
    return file


def simulate(file: Path, *words: object) -> list[dict[str, str]]:
    """The outcomes that the command says."""
    said = cli("simulate", file, *words)
    assert said.code == 0, said.err
    return [json.loads(line) for line in said.out.splitlines()]


def in_file(file: Path) -> list[tuple[Any, str]]:
    """Every scan that the file holds as (moment, desk), in the order it was written."""
    workspace = Workspace.open(file, SystemClock(), read_only=True)
    try:
        event = workspace.read(events)[0].id
        let_in = [(row.id, row.at, row.desk) for row in workspace.read(passages, event)]
        kept = [(row.id, row.at, row.desk) for row in workspace.read(_kept)]
    finally:
        workspace.close()
    return [(at.timestamp(), desk) for _id, at, desk in sorted([*let_in, *kept])]


def _kept(reader: Reader) -> list[Any]:
    return list(reader.rows(select(ScanKept.__table__)))


def said_as_in_file(lines: list[dict[str, str]]) -> list[tuple[Any, str]]:
    """The same of what was said."""
    return [(datetime.fromisoformat(line["at"]).timestamp(), line["desk"]) for line in lines]


# --- what it does -----------------------------------------------------------------------------


def test_everybody_once_in_random_order_and_then_again(demonstration: Path) -> None:
    everybody = cli("info", demonstration, "--json").json["delegates"]
    outcomes = simulate(demonstration, "--scans", 2 * everybody + 5, "--desks", 3, "--seed", 7)
    first, second = outcomes[:everybody], outcomes[everybody : 2 * everybody]
    assert {one["outcome"] for one in first} == {"welcome"}
    assert {one["outcome"] for one in outcomes[everybody:]} == {"already"}
    names = [Counter(one["name"] for one in turn) for turn in (first, second)]
    assert names[0] == names[1]
    assert [one["name"] for one in first] != [one["name"] for one in second]
    assert Counter(one["desk"] for one in first).keys() == {"1", "2", "3"}
    assert cli("info", demonstration, "--json").json["checked_in"] == everybody
    assert cli("verify", demonstration).code == 0


def test_the_same_number_gives_the_same_order(tmp_path: Path, demonstration: Path) -> None:
    again, other = tmp_path / "again.hanoiplan", tmp_path / "other.hanoiplan"
    for copy in (again, other):
        shutil.copy(demonstration, copy)
    scans = (
        [one["name"] for one in simulate(file, "--scans", 12, "--seed", seed)]
        for file, seed in ((demonstration, 1), (again, 1), (other, 2))
    )
    first, second, third = scans
    assert first == second != third


def test_a_line_is_that_of_a_single_check_in(demonstration: Path) -> None:
    (simulated,) = simulate(demonstration, "--scans", 1)
    person = cli("find", demonstration, simulated["name"], "--json").json[0]
    code = cli("code", demonstration, person["id"]).out.strip()
    assert simulated.keys() == cli("check-in", demonstration, code, "--json").json.keys()


def test_in_an_event_of_its_own_nothing_is_simulated(tmp_path: Path) -> None:
    file = a_workspace(tmp_path, many_people(3))
    before = file.read_bytes()
    assert "would count in it" in cli("simulate", file, "--scans", 3).sentence
    assert file.read_bytes() == before
    copy = tmp_path / "try.hanoiplan"
    assert cli("rehearse", file, copy, "--json").json == {"rehearsal": str(copy)}
    assert len(simulate(copy, "--scans", 3)) == 3
    assert cli("info", copy, "--json").json["checked_in"] == 3
    assert cli("info", file, "--json").json["checked_in"] == 0


@pytest.mark.parametrize(
    "wrong", [("--scans", "x"), (), ("--scans", 1, "--desks", 0), ("--scans", 1, "--rate", 0)]
)
def test_wrong_numbers_are_wrong_usage(demonstration: Path, wrong: tuple[object, ...]) -> None:
    assert cli("simulate", demonstration, *wrong).code == 2


def test_with_a_rate_each_outcome_is_said_at_its_time(demonstration: Path) -> None:
    """Flushed line by line: whoever reads hears of each scan when it happens, not at the end."""
    words = ("simulate", demonstration, "--scans", 4, "--rate", 5, "--language", "en")
    with subprocess.Popen(
        [*PROGRAM, *map(str, words)], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    ) as running:
        assert running.stdout is not None
        heard = [(time.monotonic(), json.loads(line)) for line in running.stdout]
    assert running.returncode == 0
    gaps = [after - before for (before, _a), (after, _b) in pairwise(heard)]
    assert len(gaps) == 3
    assert 0.4 < sum(gaps) < 3, gaps


def test_the_real_program_says_the_lists_for_paper_it_wrote(
    demonstration: Path, tmp_path: Path
) -> None:
    said = command("fallback", demonstration, tmp_path / "lists", "--json").json
    assert [Path(one).is_file() for one in said["lists"]] == [True, True]
    assert said["people"] > PEOPLE


# --- power cuts -------------------------------------------------------------------------------


def kill_often(
    hunt: Hunt, chance: random.Random, demonstration: Path, tmp_path: Path, kills: int
) -> None:
    """Kill so many simulations, each in a file of its own, and compare file and words."""
    cli("simulate", demonstration, "--scans", 0)  # codes are given: a victim begins to scan soon
    said_ever = 0
    for round_ in range(kills):
        file = tmp_path / f"{round_}.hanoiplan"
        shutil.copy(demonstration, file)
        words = ("--scans", "100000", "--desks", "3")
        said = [
            json.loads(one) for one in hunt.kill("simulator", file, words, chance.uniform(0.1, 1))
        ]
        said_ever += len(said)
        assert cli("verify", file).code == 0
        kept, acknowledged = in_file(file), said_as_in_file(said)
        assert kept[: len(acknowledged)] == acknowledged
        assert len(kept) - len(acknowledged) <= 1
        came = sum(one["outcome"] == "welcome" for one in said)
        assert cli("info", file, "--json").json["checked_in"] - came in (0, 1)
    assert said_ever > kills, "they were killed before they did anything"


@posix
def test_killed_while_it_simulates(
    hunt: Hunt, chance: random.Random, demonstration: Path, tmp_path: Path
) -> None:
    kill_often(hunt, chance, demonstration, tmp_path, KILLS)


@posix
@pytest.mark.slow
def test_killed_fifty_times_while_it_simulates(
    hunt: Hunt, chance: random.Random, demonstration: Path, tmp_path: Path
) -> None:
    kill_often(hunt, chance, demonstration, tmp_path, ALL_KILLS)
