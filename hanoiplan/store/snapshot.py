"""Copies of a workspace that have been opened and proved, and the way to write them.

A plain copy of an open file holds nothing of the last minutes (the log is beside it), so every
copy is made by SQLite (VACUUM INTO), then opened and verified. What must not come in: when and
where copies are made (the backup room), and renaming over a file that somebody may hold open.
"""

import os
from pathlib import Path

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.store.engine import Doors, connect, pieces, remove
from hanoiplan.store.seal import set_seal
from hanoiplan.store.shapes import Upcast, as_written
from hanoiplan.store.trouble import spoken, there_already
from hanoiplan.store.verify import Verdict, verify


class NotWhole(FileTrouble):
    """A file whose proof failed; `fault` is the first sentence about it."""

    def __init__(self, sentence: str, fault: str = "") -> None:
        super().__init__(sentence)
        self.fault = fault


def take_snapshot(doors: Doors, target: Path) -> Verdict:
    """Write a verified copy of an open workspace to a path that does not exist yet.

    The copy is written beside its place under another name and gets its own name only when it
    has been proved, so that a half copy is never taken for a backup.

    Raises:
        FileTrouble: the target exists, cannot be written, or the copy did not verify.
    """
    with spoken(target):
        in_the_way = [piece for piece in pieces(target) if piece.exists()]
    if in_the_way:  # also a log alone: SQLite would take it for the copy's own
        raise there_already(in_the_way[0])
    draft = target.with_name(target.name + ".part")
    with spoken(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        remove(draft)
        try:
            _copy(doors, draft)
            verdict = prove(draft, doors.upcast)
            draft.rename(target)
        finally:
            remove(draft)
    return verdict


def prove(file: Path, upcast: Upcast = as_written) -> Verdict:
    """Open a closed workspace for looking and verify it; `upcast` as in `connect`.

    Raises:
        FileTrouble: it is no workspace, or so damaged that nothing in it can be read.
        NotWhole: its proof failed; the sentence names the first fault.
    """
    doors = connect(file, read_only=True, upcast=upcast)
    try:
        verdict = verify(doors)
    finally:
        doors.close()
    if not verdict.whole:
        fault = verdict.faults[0]
        sentence = _("{name} is not whole: {fault} It was not used.")
        raise NotWhole(sentence.format(name=file.name, fault=fault), fault)
    return verdict


def _copy(doors: Doors, draft: Path) -> None:
    raw = doors.reader.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA query_only=OFF")  # VACUUM INTO counts as writing, elsewhere
        try:
            cursor.execute("VACUUM INTO ?", (str(draft),))
        finally:
            cursor.execute("PRAGMA query_only=ON")
    finally:
        raw.close()
    _flush_to_disk(draft)
    set_seal(draft)


def _flush_to_disk(file: Path) -> None:
    with file.open("r+b") as handle:
        os.fsync(handle.fileno())
