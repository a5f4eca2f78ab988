"""Every locked package has a wheel that Windows takes: nothing is compiled on an office laptop.

The lock itself holds hashes without file names, so the index is asked; that is slow, and skipped
where the index cannot be reached.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement

from tests.house.tree import ROOT

pytestmark = pytest.mark.slow

PYTHONS = ("3.11", "3.12")
LOCK = ROOT / "requirements.lock"


def on_windows(python: str) -> dict[str, str]:
    """What markers ask about, as an office laptop answers."""
    here = {key: str(value) for key, value in default_environment().items()}
    return here | {
        "sys_platform": "win32",
        "platform_system": "Windows",
        "os_name": "nt",
        "platform_machine": "AMD64",
        "python_version": python,
        "python_full_version": f"{python}.9",
    }


def pins(python: str) -> list[str]:
    """ "name==version" of each locked package that Windows installs."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    found = [Requirement(line.rstrip(" \\")) for line in lines if line[:1].isalnum()]
    windows = on_windows(python)
    kept = [one for one in found if one.marker is None or one.marker.evaluate(windows)]
    return [f"{one.name}{one.specifier}" for one in kept]


def test_the_lock_has_what_only_windows_needs() -> None:
    """A lock made for this machine alone would lack it."""
    names = {pin.partition("==")[0].lower() for pin in pins("3.11")}
    assert {"pywin32-ctypes", "pefile", "tzdata", "pyside6-essentials"} <= names
    assert "macholib" not in names


@pytest.mark.parametrize("python", PYTHONS)
def test_every_package_has_a_wheel_for_windows(python: str, tmp_path: Path) -> None:
    """Nothing is downloaded: pip says what it would take."""
    report = tmp_path / "would.json"
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--no-deps"]
    only = ["--only-binary=:all:", "--platform", "win_amd64", "--python-version", python]
    place = ["--target", str(tmp_path / "none"), "--report", str(report), "--ignore-installed"]
    wanted = pins(python)
    assert len(wanted) > 30
    done = subprocess.run(
        [*command, *only, *place, *wanted],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    if "NewConnectionError" in done.stderr or "ConnectTimeout" in done.stderr:
        pytest.skip("the package index cannot be reached")
    assert done.returncode == 0, done.stderr[-2000:]
