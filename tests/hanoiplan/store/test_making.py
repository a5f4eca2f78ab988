"""Two programs that make a workspace of the same name at the same moment."""

import subprocess
import sys
import time
from pathlib import Path

from hanoiplan.workspace import Workspace
from tests.builders import a_clock
from tests.house.tree import ROOT

AWAKE, DONE = "awake\n", "done\n"
MAKER = """
import sys, time
from hanoiplan.cli.main import main
print("awake", flush=True)
for line in sys.stdin:
    file, begin = line.rstrip().split("|")
    while time.time() < float(begin):
        pass
    main(["new", file, "--json", "--language", "en"])
    print("done", flush=True)
"""


class Maker:
    """A program of its own that makes workspaces at the moments it is told."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        self.program = subprocess.Popen(
            [sys.executable, "-c", MAKER],
            cwd=ROOT,
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            encoding="utf-8",
        )
        self.wait_for(AWAKE)

    def wait_for(self, word: str) -> None:
        assert self.program.stdout is not None
        assert word in iter(self.program.stdout.readline, "")

    def begin(self, file: Path, moment: float) -> None:
        assert self.program.stdin is not None
        self.program.stdin.write(f"{file}|{moment}\n")
        self.program.stdin.flush()

    def refusals(self) -> list[str]:
        """All it was told; it ends now."""
        return self.program.communicate(timeout=60)[1].splitlines()


def test_one_makes_the_file_and_the_other_is_told(tmp_path: Path) -> None:
    """The one that comes too late must not take the other one's fresh file away."""
    makers = [Maker(), Maker()]
    files = [tmp_path / f"{turn}.hanoiplan" for turn in range(30)]
    for file in files:
        moment = time.time() + 0.01
        for maker in makers:
            maker.begin(file, moment)
        for maker in makers:
            maker.wait_for(DONE)
    told = [line for maker in makers for line in maker.refusals()]
    assert len(told) == len(files), told
    assert all("is there already" in line for line in told), told
    for file in files:
        looking = Workspace.open(file, a_clock(), read_only=True)
        assert looking.verify().whole
        looking.close()
