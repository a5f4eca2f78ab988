"""How fast badges are drawn: beside a plain ReportLab loop, beside pycairo, on two cores.

Ten thousand badges with photo, code and two scripts, in files of a thousand. Each way runs in a
process of its own; what is slow by nature draws fewer and is reckoned up. What one process does is
compared by the time of the processor, which others on the machine do not lengthen. `make bench`.
A ratio over 1 fails. pycairo has no wheel for Linux, so Debian's python3-cairo draws, if there.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from hanoiplan.base.paths import resource
from tests.benchmarks.badges.crowd import photos
from tests.benchmarks.telling import tell

BADGES = 10_000
FACES = 1_000  # photos, no two alike; a file of a thousand badges holds none twice
PLAIN, CAIRO = 400, 2_000  # so many are drawn and reckoned up
TIMES_PLAIN, TIMES_CORES = 15.0, 1.6
PEAK = 300.0  # MB
SYSTEM_PYTHON = "/usr/bin/python3"
HERE = Path(__file__).parent / "badges"
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a run of ours came to."""

    seconds: float
    worked: float  # seconds of the processor, of the process that was started
    peak: float  # MB
    size: int  # bytes


def said(*words: str, **environment: str) -> list[float]:
    """The numbers that a program prints."""
    done = subprocess.run(
        words,
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=Path(__file__).resolve().parents[2],
        env=os.environ | environment,
        timeout=900,
    )
    return [float(word) for word in done.stdout.split()]


@pytest.fixture(scope="module")
def faces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of portraits."""
    folder = tmp_path_factory.mktemp("faces")
    photos(folder, FACES)
    return folder


def ours(faces: Path, out: Path, processes: int) -> Drawn:
    module = "tests.benchmarks.badges.ours"
    words = (sys.executable, "-m", module, faces, out, BADGES, processes)
    seconds, worked, peak, size = said(*map(str, words))
    return Drawn(seconds, worked, peak, int(size))


@pytest.fixture(scope="module")
def one_core(faces: Path, tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    """The whole run by one process."""
    return ours(faces, tmp_path_factory.mktemp("ours"), 1)


@pytest.fixture(scope="module")
def cairo(faces: Path, tmp_path_factory: pytest.TempPathFactory) -> float:
    """Seconds of the processor in which pycairo draws the whole run from ready marks."""
    if not _has_cairo():
        pytest.skip("Debian's python3-cairo is not installed")
    folder = tmp_path_factory.mktemp("cairo")
    marks, fonts = folder / "marks.json", folder / "fonts.conf"
    where = resource("fonts", "paper-fonts")
    fonts.write_text(FONTS.format(folder=where, cache=folder / "cache"), encoding="utf-8")
    module = "tests.benchmarks.badges.marks_of"
    said(sys.executable, "-m", module, str(faces), str(marks), str(CAIRO))
    words = (SYSTEM_PYTHON, str(HERE / "by_cairo.py"), str(marks), str(folder))
    environment = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    # The first look at a folder of fonts ends some versions of fontconfig; the second is measured.
    subprocess.run(words, check=False, capture_output=True, env=environment, timeout=900)
    _seconds, worked = said(*words, FONTCONFIG_FILE=str(fonts))
    return worked / CAIRO * BADGES


def test_a_plain_loop_is_many_times_slower(faces: Path, one_core: Drawn, tmp_path: Path) -> None:
    module = "tests.benchmarks.badges.plain"
    _seconds, worked = said(sys.executable, "-m", module, str(faces), str(tmp_path), str(PLAIN))
    plain = worked / PLAIN * BADGES
    rate, times = BADGES / one_core.worked, plain / one_core.worked
    print(f"\n{rate:.0f} badges a second, {times:.1f} times a plain loop")  # noqa: T201 - the figures are wanted
    assert tell("10,000 badges", one_core.worked, plain / TIMES_PLAIN) <= 1


def test_memory_stays_small(one_core: Drawn) -> None:
    size = one_core.size / BADGES / 1000
    print(f"\npeak {one_core.peak:.0f} of {PEAK:.0f} MB, {size:.1f} kB a badge")  # noqa: T201 - the figures are wanted
    assert one_core.peak <= PEAK


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="this machine has one core")
def test_two_cores_draw_it_sooner(faces: Path, one_core: Drawn, tmp_path: Path) -> None:
    both = ours(faces, tmp_path, 2)
    assert both.peak <= PEAK
    assert tell("10,000 badges, two cores", both.seconds, one_core.seconds / TIMES_CORES) <= 1


def test_pycairo_is_not_faster(faces: Path, one_core: Drawn, cairo: float, tmp_path: Path) -> None:
    """Both get what stands where, and turn it into files; ours shapes and can be read back.

    Told besides: our whole run, which fits and shapes each name, makes its code and counts the
    cards, against pycairo that is spared all that.
    """
    module = "tests.benchmarks.badges.only_drawing"
    _seconds, worked = said(sys.executable, "-m", module, str(faces), str(tmp_path), str(CAIRO))
    tell("10,000 badges from data, told only", one_core.worked, cairo)
    assert tell("10,000 badges from the same marks", worked / CAIRO * BADGES, cairo) <= 1


def _has_cairo() -> bool:
    if not shutil.which(SYSTEM_PYTHON):
        return False
    words = [SYSTEM_PYTHON, "-c", "import cairo"]
    return subprocess.run(words, check=False, capture_output=True).returncode == 0
