"""Memory that is free on this machine, where the system tells it.

What must not come in: what the program itself uses.
"""

import ctypes
import re
import sys
from pathlib import Path

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.self_test.model import Broken, Place, Seen, State

LEAST_FREE = 400_000_000  # bytes: a window, its worker, and a print run of a thousand badges
TOLD = Path("/proc/meminfo")  # Linux; in kilobytes of 1024
_FREE = re.compile(r"^MemAvailable:\s+(\d+) kB", re.MULTILINE)


class _Status(ctypes.Structure):
    """MEMORYSTATUSEX of Windows."""

    _fields_ = (
        ("length", ctypes.c_ulong),
        ("load", ctypes.c_ulong),
        *((name, ctypes.c_ulonglong) for name in ("total", "free", "a", "b", "c", "d", "e")),
    )


def look_at_memory(_place: Place) -> Seen:
    """Whether enough is free for the window and a long print run.

    Raises:
        Broken: there is too little.
    """
    return judged(free_memory())


def judged(free: int | None) -> Seen:
    """What so many free bytes mean; None where the system does not say.

    Raises:
        Broken: there is too little.
    """
    if free is None:
        return Seen(_("This system does not say how much is free."), State.SAID)
    told = interface().size(free)
    if free < LEAST_FREE:
        sentence = _("Only {free} are free; {least} are needed.")
        raise Broken(sentence.format(free=told, least=interface().size(LEAST_FREE)))
    return Seen(_("{free} free").format(free=told))


def free_memory(told: Path = TOLD) -> int | None:
    """Bytes that programs may still have, None where nobody says."""
    if sys.platform == "win32":
        status = _Status(length=ctypes.sizeof(_Status))
        answered = ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
        return int(status.free) if answered else None
    if not told.is_file():
        return None
    found = _FREE.search(told.read_text(encoding="utf-8"))
    return int(found[1]) * 1024 if found else None
