"""Where a file lives, as a digest: a copy on another machine or path begins a new chain.

Only a digest is kept: neither the machine's name nor the path is anybody's business later.
"""

import hashlib
import os
import socket
import uuid
from pathlib import Path

MADE_UP = 1 << 40  # the multicast bit, which no real card has (RFC 4122 §4.5)


def home_of(file: Path) -> str:
    """The same text for the same machine and place, another one elsewhere."""
    machine = f"{socket.gethostname()} {_card():x} "
    return hashlib.sha256(machine.encode() + os.fsencode(file.resolve())).hexdigest()[:32]


def _card() -> int:
    """The network card's number; 0 without one, where Python would make one up at every start."""
    number = uuid.getnode()
    return 0 if number & MADE_UP else number
