"""A seal over a closed file: notices every changed byte, also where SQLite keeps nothing.

SQLite's header has twenty bytes "reserved for expansion" (offset 72, https://sqlite.org/fileformat2.html).
When the last one closes a workspace we write there: twelve bytes of SHA-256 over the whole file
with these twenty taken as zero, then the file's change counter and its complement. Every later
write by SQLite raises that counter, so an old seal is known to be old and says nothing; a seal
that is not old must fit. The seal finds damage; forgery is the business of the journal's chain.
"""

import hashlib
from enum import StrEnum
from pathlib import Path

from hanoiplan.store import looking
from hanoiplan.store.header import LENGTH, number_at

SEAL_AT = 72
SEAL_LENGTH = 20
HASH_LENGTH = 12
COUNTER_AT = 24
COUNTER_COPY_AT = 92
ALL_ONES = 0xFFFFFFFF


class SealState(StrEnum):
    """What the seal says."""

    WHOLE = "whole"
    BROKEN = "broken"
    NONE = "none"  # never sealed, or written since


def set_seal(file: Path) -> None:
    """Seal a file that no connection of this process has open.

    Another process that opens it meanwhile only makes the seal old: the bytes are its own to
    overwrite, and no other byte is touched.
    """
    with looking.opened(file) as handle:
        content = handle.read()
    counter = number_at(content, COUNTER_AT)
    seal = _hash(content) + counter.to_bytes(4, "big") + (counter ^ ALL_ONES).to_bytes(4, "big")
    with looking.opened(file, "r+b") as handle:
        handle.seek(SEAL_AT)
        handle.write(seal)


def check_seal(file: Path) -> SealState:
    """Whether the file is byte for byte what was closed. Reads all of it only where that matters.

    A process that begins to write while we read makes the seal old; it is never called broken.
    """
    with looking.opened(file) as handle:
        header = handle.read(LENGTH)
        state = _claim(header)
        if state is not SealState.WHOLE:
            return state
        content = header + handle.read()
        if _hash(content) == header[SEAL_AT : SEAL_AT + HASH_LENGTH]:
            return SealState.WHOLE
        handle.seek(0)
        written_since = handle.read(LENGTH) != header
    return SealState.NONE if written_since else SealState.BROKEN


def _claim(header: bytes) -> SealState:
    """What the header alone says: WHOLE means that the seal is fresh and has to fit."""
    seal = header[SEAL_AT : SEAL_AT + SEAL_LENGTH]
    if not any(seal):
        return SealState.NONE
    counter, copy = number_at(header, COUNTER_AT), number_at(header, COUNTER_COPY_AT)
    sealed_counter, complement = number_at(seal, HASH_LENGTH), number_at(seal, HASH_LENGTH + 4)
    if counter != copy or sealed_counter != complement ^ ALL_ONES:
        return SealState.BROKEN
    return SealState.WHOLE if sealed_counter == counter else SealState.NONE


def _hash(content: bytes) -> bytes:
    blank = bytes(SEAL_LENGTH)
    digest = hashlib.sha256(content[:SEAL_AT])
    digest.update(blank)
    digest.update(memoryview(content)[SEAL_AT + SEAL_LENGTH :])
    return digest.digest()[:HASH_LENGTH]
