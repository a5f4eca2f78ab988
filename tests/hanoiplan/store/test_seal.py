"""The seal of a closed file: whole after a close, silent while work goes on, broken by damage."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hanoiplan.store.seal import SEAL_AT, SEAL_LENGTH, SealState, check_seal
from hanoiplan.workspace import Workspace
from tests.builders import a_clock, a_desk
from tests.hanoiplan.store.raw import tamper
from tests.house.tree import ROOT


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.bring("Nguyễn Văn An", "Lê Thị Ánh")
    return tmp_path / "a.hanoiplan"


def test_closing_seals(closed: Path) -> None:
    assert check_seal(closed) is SealState.WHOLE


def test_an_open_file_has_no_seal(closed: Path) -> None:
    """What is in the log is not under the seal, so the seal says nothing."""
    workspace = Workspace.open(closed, a_clock())
    assert check_seal(closed) is SealState.NONE
    workspace.close()
    assert check_seal(closed) is SealState.WHOLE


def test_looking_leaves_every_byte_alone(closed: Path) -> None:
    before = closed.read_bytes()
    workspace = Workspace.open(closed, a_clock(), read_only=True)
    assert workspace.verify().sealed
    workspace.close()
    assert closed.read_bytes() == before


def test_a_write_by_another_program_makes_the_seal_old_not_broken(closed: Path) -> None:
    tamper(closed, "UPDATE delegate SET notes='x'")
    assert check_seal(closed) is SealState.NONE


@pytest.mark.parametrize("place", [24, 27, *range(SEAL_AT, SEAL_AT + SEAL_LENGTH, 3), 92, 500, -1])
def test_a_flipped_bit_breaks_it(closed: Path, place: int) -> None:
    content = bytearray(closed.read_bytes())
    content[place] ^= 0x80
    closed.write_bytes(content)
    assert check_seal(closed) is SealState.BROKEN


@pytest.mark.parametrize("spoil", [lambda whole: whole + b"\0", lambda whole: whole[:-1]])
def test_a_longer_or_shorter_file_breaks_it(closed: Path, spoil: object) -> None:
    assert callable(spoil)
    closed.write_bytes(spoil(closed.read_bytes()))
    assert check_seal(closed) is SealState.BROKEN


WORK_AND_DIE = """
import sys, pathlib, signal, os
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_clock
from hanoiplan.plans.queries import events
workspace = Workspace.open(pathlib.Path(sys.argv[1]), a_clock())
event = workspace.read(events)[0].id
Desk(workspace, event, a_clock()).add("Người thứ ba")
os.kill(os.getpid(), signal.SIGKILL)
"""
OPEN_AND_CLOSE = """
import sys, pathlib
from hanoiplan.workspace import Workspace
from hanoiplan.plans.queries import events
from tests.builders import Desk, a_clock
for turn in range(int(sys.argv[2])):
    workspace = Workspace.open(pathlib.Path(sys.argv[1]), a_clock(), patience=20)
    event = workspace.read(events)[0].id
    Desk(workspace, event, a_clock()).add(f"Người {turn}")
    workspace.close()
"""


def run(script: str, *words: str) -> int:
    """Run a small program of its own; returns its exit code."""
    command = [sys.executable, "-c", script, *words]
    done = subprocess.run(command, check=False, cwd=ROOT, env={**os.environ}, timeout=120)
    return done.returncode


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_program_leaves_no_seal_and_nothing_is_lost(closed: Path) -> None:
    assert run(WORK_AND_DIE, str(closed)) == -signal.SIGKILL
    assert closed.with_name("a.hanoiplan-wal").exists()
    assert check_seal(closed) is SealState.NONE
    workspace = Workspace.open(closed, a_clock())
    assert workspace.verify().whole
    workspace.close()
    assert check_seal(closed) is SealState.WHOLE
    assert b"Ng\xc6\xb0\xe1\xbb\x9di th\xe1\xbb\xa9 ba" in closed.read_bytes()


def test_two_programs_in_and_out_never_raise_a_false_alarm(closed: Path) -> None:
    """Each open would refuse a broken seal; afterwards one whole, sealed file lies there."""
    with ThreadPoolExecutor() as pool:
        codes = list(pool.map(lambda _n: run(OPEN_AND_CLOSE, str(closed), "12"), range(2)))
    assert codes == [0, 0]
    workspace = Workspace.open(closed, a_clock(), read_only=True)
    verdict = workspace.verify()
    workspace.close()
    assert (verdict.whole, verdict.sealed) == (True, True)
