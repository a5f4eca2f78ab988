"""How long a guest waits for a check-in, beside the fewest milliseconds that are possible.

Run by `make bench`, not by `make test`: numbers depend on the machine. A ratio over 1 fails.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.benchmarks import slow_disk
from tests.benchmarks.telling import tell

ABOVE_RAW = 0.001  # seconds that a check-in may take longer than its bare rows
LATE = 0.005  # 95 of 100 on this disk
LATE_ON_A_SLOW_DISK = 0.050
RUNS = 3  # the best one counts: others may be at work on this machine
PROGRAM = Path(__file__).with_name("check_ins.py")

Times = dict[str, list[float]]


def run(folder: Path, scans: int, environment: Mapping[str, str]) -> Times:
    """Seconds of check-ins and of raw writings, in a process of their own."""
    folder.mkdir()
    command = [sys.executable, str(PROGRAM), str(folder), str(scans)]
    done = subprocess.run(
        command, check=True, capture_output=True, encoding="utf-8", env=environment, timeout=600
    )
    found: Times = json.loads(done.stdout)
    return found


def late(times: Sequence[float]) -> float:
    """What 95 of 100 do not exceed."""
    return sorted(times)[int(len(times) * 0.95)]


def test_a_check_in_costs_little_more_than_its_rows(tmp_path: Path) -> None:
    """The fact, the journal's head and entry, the hash: by us, and bare."""
    above, latest = [], []
    for turn in range(RUNS):
        times = run(tmp_path / f"{turn}", 1_000, os.environ)
        raw, ours = statistics.median(times["raw"]), statistics.median(times["ours"])
        above.append(ours - raw)
        latest.append(late(times["ours"]))
        print(f"\nrun {turn + 1}: raw {raw * 1000:.2f} ms, check-in {ours * 1000:.2f} ms")  # noqa: T201 - the report of a benchmark
    tell("check-in above raw sqlite3", min(above), ABOVE_RAW)
    tell("95 of 100 check-ins", min(latest), LATE)
    assert min(above) <= ABOVE_RAW
    assert min(latest) <= LATE


@pytest.mark.skipif(bool(slow_disk.why_not()), reason=slow_disk.why_not())
def test_a_slow_disk_is_waited_for_once(tmp_path: Path) -> None:
    """Ten milliseconds more for each fsync, really waited in the middle of the commit."""
    environment = slow_disk.environment(tmp_path, os.environ)
    times = run(tmp_path / "slow", 300, environment)
    slept = slow_disk.MILLISECONDS / 1000
    assert min(times["raw"]) >= slept, "the slow disk is not there"
    waits = statistics.median(times["ours"]) / slept
    print(f"\na check-in waits {waits:.1f} times for the disk")  # noqa: T201 - the report of a benchmark
    tell("95 of 100 on a slow disk", late(times["ours"]), LATE_ON_A_SLOW_DISK)
    assert late(times["ours"]) <= LATE_ON_A_SLOW_DISK
