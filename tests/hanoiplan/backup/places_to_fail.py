"""Disks for tests: a tiny one that is soon full, mounted where the machine lets us."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def a_tiny_disk(at: Path, size: str = "400k") -> Iterator[Path]:
    """A file system of its own with so much room; skips the test where none can be mounted."""
    if sys.platform != "linux":
        pytest.skip("a disk of its own needs Linux")
    at.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(at)]
    try:
        mounted = subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("no right to mount a disk of its own")
    try:
        yield at
    finally:
        subprocess.run(["umount", "-l", str(at)], check=True)
