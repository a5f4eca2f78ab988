"""What this machine remembers of copies: proved when, the last one in each place, rehearsed when.

One small JSON file in the user's folder. Nothing depends on it: without it copies are made once
more and proved again. What must not come in: names of people, and the copies themselves.
"""

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from hanoiplan.base import log
from hanoiplan.base.clock import from_text, to_text
from hanoiplan.base.paths import user_folder

FILE_NAME = "proofs.json"


@dataclass(frozen=True, slots=True)
class Proof:
    """A file was opened and verified: when (UTC), and what was wrong with it ("" = whole)."""

    at: datetime
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Last:
    """The newest copy made in one place: when (UTC), which file, and its end of the chain."""

    at: datetime
    file: Path
    link: str


@dataclass(frozen=True, slots=True)
class FamilyNotes:
    """What is remembered of one workspace with all its copies. `rehearsed` is in UTC."""

    last: Mapping[Path, Last] = field(default_factory=dict)  # by folder
    rehearsed: datetime | None = None
    trouble: str = ""  # what went wrong at the last close, in a sentence


class Notes:
    """Reads and keeps the notes."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or user_folder()) / FILE_NAME

    def proof_of(self, copy: Path) -> Proof | None:
        """When this very file was proved; None when never, or when it has changed since."""
        known = self._read()["proofs"].get(str(copy))
        if not isinstance(known, dict) or known.get("is") != _mark_of(copy):
            return None
        return Proof(from_text(known["at"]), str(known.get("fault", "")))

    def note_proof(self, copy: Path, proof: Proof) -> None:
        """Remembers that a file was looked through."""
        mark = _mark_of(copy)
        if mark is not None:
            note = {"at": to_text(proof.at), "fault": proof.fault, "is": mark}
            content = self._read()
            content["proofs"][str(copy)] = note
            self._write(content)

    def forget(self, gone: Collection[Path]) -> None:
        """Drops what is known of files that were removed."""
        content, names = self._read(), {str(path) for path in gone}
        proofs = content["proofs"]
        if names & proofs.keys():
            content["proofs"] = {name: proofs[name] for name in proofs if name not in names}
            self._write(content)

    def of(self, family: int) -> FamilyNotes:
        """What is remembered of a workspace."""
        known = self._read()["families"].get(str(family), {})
        last = {
            Path(folder): Last(from_text(one["at"]), Path(one["file"]), one["link"])
            for folder, one in known.get("last", {}).items()
        }
        rehearsed = known.get("rehearsed")
        when = from_text(rehearsed) if rehearsed else None
        return FamilyNotes(last, when, known.get("trouble", ""))

    def note_last(self, family: int, folder: Path, last: Last) -> None:
        """Remembers the newest copy of a place."""
        before = self.of(family)
        self._keep(family, replace(before, last={**before.last, folder: last}))

    def note_rehearsed(self, family: int, at: datetime) -> None:
        """Remembers when a restore was rehearsed."""
        self._keep(family, replace(self.of(family), rehearsed=at))

    def note_trouble(self, family: int, sentence: str) -> None:
        """Remembers what has to be said at the next start; "" when it was said."""
        before = self.of(family)
        if before.trouble != sentence:
            self._keep(family, replace(before, trouble=sentence))

    def _keep(self, family: int, notes: FamilyNotes) -> None:
        content = self._read()
        content["families"][str(family)] = {
            "last": {
                str(folder): {**asdict(one), "at": to_text(one.at), "file": str(one.file)}
                for folder, one in notes.last.items()
            },
            "rehearsed": to_text(notes.rehearsed) if notes.rehearsed else "",
            "trouble": notes.trouble,
        }
        self._write(content)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            return {"proofs": dict(found["proofs"]), "families": dict(found["families"])}
        except FileNotFoundError:
            return {"proofs": {}, "families": {}}
        except (OSError, ValueError, TypeError, KeyError):
            log.start.info("the notes about copies could not be read and begin anew")
            return {"proofs": {}, "families": {}}

    def _write(self, content: dict[str, Any]) -> None:
        text = json.dumps(content, ensure_ascii=False, indent=1)
        fresh = self._file.with_name(f"{FILE_NAME}.{os.getpid()}.new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text + "\n", encoding="utf-8", errors="surrogateescape")
            fresh.replace(self._file)
        except OSError:
            log.start.info("the notes about copies could not be kept")


def _mark_of(copy: Path) -> list[int] | None:
    """Size and time of the last writing: another file has another mark."""
    try:
        found = copy.stat()
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns]
