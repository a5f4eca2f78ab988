"""What is installed: every version pinned with hashes, from nowhere in particular."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.tree import ROOT

PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)")
ADDRESS = re.compile(r"://|--(?:extra-)?index|--find-links|-i ")


def pins(text: str) -> dict[str, str]:
    """Name and version of every locked package."""
    found = [match for line in text.splitlines() if (match := PIN.match(line))]
    return {canonicalize_name(match["name"]): match["version"] for match in found}


def bare(text: str) -> list[str]:
    """Pins without a hash."""
    blocks = re.split(r"\n(?=\S)", text)
    return [block for block in blocks if PIN.match(block) and "--hash=sha256:" not in block]


LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WANTED = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["dependencies"],
    *PROJECT["project"]["optional-dependencies"]["dev"],
]


def test_the_lock_names_no_host() -> None:
    """Where packages come from is the machine's own affair."""
    assert not ADDRESS.search(LOCK)


def test_every_locked_package_has_its_hashes() -> None:
    """pip refuses anything else, and so do we."""
    assert pins(LOCK)
    assert bare(LOCK) == []


@pytest.mark.parametrize("line", WANTED)
def test_the_lock_satisfies_the_project(line: str) -> None:
    """Whoever changes a dependency runs `make lock`."""
    wanted = Requirement(line)
    version = pins(LOCK)[canonicalize_name(wanted.name)]
    assert wanted.specifier.contains(version), f"{line} but locked {version}"


def test_a_host_and_a_bare_pin_are_found() -> None:
    """The two ways a lock goes wrong."""
    assert ADDRESS.search("--extra-index-url https://example.org/simple")
    assert bare("a==1 \\\n    --hash=sha256:00\nb==2\n") == ["b==2\n"]
