"""Rooms are loaded while the window waits, in pieces, and all of them in the end."""

import subprocess
import sys

from tests.house.tree import ROOT
from ui.shell.pages import ROOMS
from ui.shell.warming import PIECES, loading

PROGRAM = """
import sys
from ui.shell.pages import ROOMS
from ui.shell.warming import loading
before = {room.module for room in ROOMS} & set(sys.modules)
for _module in loading(ROOMS):
    pass
print(sorted(before), [room.module for room in ROOMS if room.module not in sys.modules])
"""


def test_every_room_is_loaded_in_the_end_and_none_before() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        check=True,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.stdout.split() == ["[]", "[]"]


def test_no_room_waits_behind_the_libraries_of_another_group() -> None:
    """Delegations and delegates come before what printing and importing need."""
    order = list(loading(ROOMS))
    assert order.index("ui.delegates.page") < order.index(PIECES[0]) < order.index("ui.badges.page")
