"""Which copies of a workspace were made on this machine, so that they are found again.

A person's right to be erased reaches the copies too. Each copy is one line in a file of the user's
folder: the family (what a workspace has in common with all its copies) and the path. Nothing else
is noted, no name and no figure. What must not come in: opening or changing a copy.
"""

import json
import os
from collections.abc import Collection
from pathlib import Path

from sqlalchemy import func, select

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import user_folder
from hanoiplan.store.journal import INCARNATIONS
from hanoiplan.store.trouble import spoken
from hanoiplan.store.work import Reader

FILE_NAME = "copies.jsonl"


class NotNoted(FileTrouble):
    """The copy is made and whole; only where it lies could not be noted."""


def family_of(reader: Reader) -> int:
    """The id of the first life in the file's journal: the same in a workspace and its copies."""
    return reader.scalar(select(func.min(INCARNATIONS.c.id))) or 0


def lives_of(reader: Reader) -> frozenset[int]:
    """The ids of all lives in the file's chain."""
    return frozenset(row[0] for row in reader.rows(select(INCARNATIONS.c.id)))


def life_copied(reader: Reader, home: str) -> int:
    """The life that a copy lying at `home` was made of.

    A life that the copy began where it lies is none of these: an erasure by law begins one.
    """
    newest = select(func.max(INCARNATIONS.c.id)).where(INCARNATIONS.c.home != home)
    return reader.scalar(newest) or 0


def remember(family: int, copy: Path) -> None:
    """Note where a copy lies.

    Raises:
        NotNoted: it cannot be noted; the copy itself is there and whole.
    """
    note = json.dumps({"family": family, "path": str(copy.absolute())}, ensure_ascii=False)
    folder = user_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / FILE_NAME).open("a", encoding="utf-8", errors="surrogateescape") as notes:
            notes.write(f"{note}\n")
    except OSError as error:
        sentence = _(
            "The copy {name} is made and whole, but where it lies could not be noted in {folder}."
            " Note it yourself: a person who is erased by law has to be erased there too."
        )
        raise NotNoted(sentence.format(name=copy.name, folder=folder)) from error


def remembered(family: int) -> tuple[Path, ...]:
    """Where copies of this family were put, the oldest first; some may be gone by now."""
    notes = user_folder() / FILE_NAME
    if not notes.exists():
        return ()
    text = notes.read_text(encoding="utf-8", errors="surrogateescape")
    found = [note for line in text.splitlines() if (note := _note(line)) is not None]
    return tuple(dict.fromkeys(path for of, path in found if of == family))


def forget(gone: Collection[Path]) -> None:
    """Take copies out of the notes that this program has removed itself.

    Raises:
        FileTrouble: the notes cannot be written; they then name copies that are gone.
    """
    notes, names = user_folder() / FILE_NAME, {str(path.absolute()) for path in gone}
    if not names or not notes.exists():
        return
    fresh = notes.with_name(f"{FILE_NAME}.{os.getpid()}.new")
    with spoken(notes):
        text = notes.read_text(encoding="utf-8", errors="surrogateescape")
        kept = [line for line in text.splitlines() if not _is_about(line, names)]
        content = "".join(f"{line}\n" for line in kept)
        try:
            fresh.write_text(content, encoding="utf-8", errors="surrogateescape")
            fresh.replace(notes)
        finally:
            fresh.unlink(missing_ok=True)


def _is_about(line: str, names: Collection[str]) -> bool:
    note = _note(line)
    return note is not None and str(note[1]) in names


def _note(line: str) -> tuple[int, Path] | None:
    """A line that was cut short by a power cut is no note."""
    try:
        note = json.loads(line)
        return int(note["family"]), Path(note["path"])
    except (ValueError, KeyError, TypeError):
        return None
